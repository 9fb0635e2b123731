"""Who says so: the sources that a text names for its claims, and how far each of them speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factkit.match.charset import CharSet
from factkit.match.lexicon import BREAK
from factkit.match.tokens import Tape
from factkit.rules.phrases import phrase_after
from factkit.rules.sentences import Sentence
from factkit.rules.stretches import aside_of, claimed, foresees, initials, stretch_of
from factkit.rules.subjects import Discourse, Referent
from factkit.rules.verbs import is_verb
from factkit.rules.words import Words

_REACH = 22
"""Items within which the name of a speaker stands beside the verb of saying."""
_NEAR = 160
"""Items before a paragraph within which a house was the source whose report is spoken of in it."""
_OPEN, _CLOSE = "«“", "»”"
_QUOTES = CharSet(_OPEN + _CLOSE + '"')


@dataclass(frozen=True, slots=True)
class Speech:
    """A source and the items for which it speaks."""

    source: Referent
    start: int
    end: int
    mark: int = -1
    """The item of the word that names the source: of two that speak in one stretch, the nearest counts."""


class Sources:
    """The sources of a document by sentence."""

    def __init__(self, tape: Tape, words: Words, discourse: Discourse, parts: list[Sentence]) -> None:
        self.tape, self.words, self.discourse = tape, words, discourse
        self._person: Referent | None = None
        self._house: Referent | None = None
        """The house that was the last source by name: what is published is its."""
        self._speeches: dict[int, list[Speech]] = {}
        block: list[Sentence] = []
        for part in parts:
            if block and block[-1].block != part.block:
                self._hand_on(block)
                block = []
            block.append(part)
            if words.source_mark.search(tape.shape, part.start, part.end):
                self._speeches[part.start] = list(self._of(part))
            if not self._speeches.get(part.start) and (speech := self._quoting(part)):
                self._speeches[part.start] = [speech]
        self._hand_on(block)

    def of(self, sentence: Sentence, at: int) -> Referent | None:
        """Return the source of what stands at item `at` of a sentence, or None."""
        told = self._speeches.get(sentence.start)
        if not told:
            return None
        speeches = [s for s in told if s.start <= at < s.end]
        if len(speeches) > 1:
            speeches.sort(key=lambda speech: self._apart(speech.mark, at))
        return speeches[0].source if speeches else None

    def claims(self, sentence: Sentence, at: int) -> bool:
        """Tell whether a source says of itself what it has done: `says it has towed 71 cars`."""
        told = [s for s in self._speeches.get(sentence.start, ()) if s.start <= s.mark < at < s.end]
        return len(told) == 1 and claimed(self.tape.shape, self.words, told[0].mark, at)

    def last(self, sentence: Sentence) -> Referent | None:
        """Return who speaks in a sentence at last, by a verb of saying: not after whom something is told."""
        told = self._speeches.get(sentence.start)
        spoke = told and told[-1].mark >= 0 and self.tape.shape[told[-1].mark] in self.words.say
        return told[-1].source if told and spoke else None

    def _apart(self, mark: int, at: int) -> tuple[int, bool]:
        """Return how far a source stands from an item: the commas between them, then which comes first."""
        first, last = min(mark, at), max(mark, at)
        return self.tape.shape.count(",", first, last), mark > at

    def _hand_on(self, block: list[Sentence]) -> None:
        """Let a source speak in the sentences of its paragraph that quote it without naming it."""
        speeches = [self._speeches.get(part.start) for part in block]
        if not any(speeches):
            return
        quoted = self._quoted(block)
        after: list[Speech | None] = []
        """For each sentence the first speech behind it, where no sentence without a quotation comes first."""
        then: Speech | None = None
        for found, inside in zip(reversed(speeches), reversed(quoted), strict=True):
            after.append(then)
            then = found[0] if found else then if inside else None
        after.reverse()
        before: Speech | None = None
        for part, found, inside, later in zip(block, speeches, quoted, after, strict=True):
            if found:
                before = found[-1]
            elif inside and (speech := before or later):
                before = Speech(speech.source, part.start, part.end)
                self._speeches[part.start] = [before]

    def _quoted(self, block: list[Sentence]) -> list[bool]:
        """Tell for each sentence of a paragraph whether a quotation is open in it."""
        found, open_ = [], False
        for part in block:
            inside = open_
            for mark in _QUOTES.finditer(self.tape.shape, part.start, part.end):
                char = mark.group()
                if char in _OPEN or (char == '"' and not open_):
                    open_ = inside = True
                elif char in _CLOSE or char == '"':
                    open_ = False
            found.append(inside)
        return found

    def _of(self, part: Sentence) -> Iterator[Speech]:
        """Yield the sources that a sentence names, each for its part of the sentence."""
        shape, words = self.tape.shape, self.words
        for mark in words.source_mark.finditer(shape, part.start, part.end):
            i, char = mark.start(), mark.group()
            found = None
            if char in words.source_prep:
                found = self._named(i + 1, part.end)
            elif char in words.source_post:
                found = self._before(part, i) or self._alone(i - 2)
            elif char in words.telling_of and self._by(part, i):
                found = self._named(i + 3, part.end)
            elif self._led(part, i):
                found = self._named(i, part.end) or self._alone(i)
            elif char in words.speaking and self._says(part, i):
                found = self._before(part, i) or self._after(part, i)
            aside = found is None and char in words.appraisal
            found = self._owner(part, i) if aside else found
            if found is not None:
                start, end = (aside_of if aside else stretch_of)(self.tape, words, part, i)
                start = self._contrast(part, i, start) if char in words.speaking else start
                yield Speech(self._publisher(found), start, end, i)

    def _publisher(self, found: Referent) -> Referent:
        """Return the house that was the last source, where what it publishes is named: `the report says`."""
        words, tape = self.words, self.tape
        if found.end == found.start + 1 and tape.shape[found.start] in words.published:
            near = (
                self._house is not None and self._house.end > tape.shape.rfind(BREAK, 0, found.start) - _NEAR
            )
            return self._house if near and self._house is not None else found
        named = any(w[:1].isupper() for w in found.name.split())
        if named and not found.code and not self.discourse.is_person(found):
            self._house = found
        return found

    def _quoting(self, part: Sentence) -> Speech | None:
        """Return the speech of whom a verb of any kind ends a quotation with: "», se souvient Ann Lee"."""
        shape, words, close = self.tape.shape, self.words, part.end - 1
        while close >= part.start and shape[close] not in _CLOSE:
            close -= 1
        at = close + 1
        if close < part.start or shape[at : at + 1] not in (" ", ","):
            return None
        while at < part.end and (shape[at] in ", " or shape[at] in words.clitic):
            at += 1
        if at + 2 >= part.end or shape[at] not in words.verbal or shape[at] in words.speaking:
            return None
        then = at + 1
        while then < part.end and shape[then] in words.filler:
            then += 1
        if then == part.end:
            return None
        named = then > at + 1 and (shape[then] in words.name or shape[then] in words.person)
        found = self._named(then, part.end) if named else None
        return Speech(found, part.start, part.end, at) if found is not None else None

    def _contrast(self, part: Sentence, at: int, start: int) -> int:
        """Return where a speech begins that is set against what stands before: `…, but Ann Lee says it …`."""
        shape, words = self.tape.shape, self.words
        comma = shape.rfind(",", start, at)
        led = shape[comma + 2] if comma > start else ""
        opens = led and led in words.clause_break and led not in words.prep
        if led and led in words.conj and shape[at + 1 : at + 2] not in ("", ",", "."):
            # `…, and the bank thinks that …`: who thinks so says nothing of what stands before.
            return comma + 1 if self._before(part, at) is not None else start
        then = shape[at + 2 : at + 3] if shape[at + 1 : at + 2] == " " and at + 2 < part.end else ""
        told = bool(then) and (then in words.det or then in words.pronoun or then in words.name)
        return comma + 1 if opens and told else start

    def _led(self, part: Sentence, at: int) -> bool:
        """Tell whether a preposition makes a noun the source: `nach Polizeiangaben`."""
        shape, words = self.tape.shape, self.words
        led = at - 2 >= part.start and shape[at - 1] == " " and shape[at - 2] in words.source_lead
        return led and shape[at] in words.source_self

    def _by(self, part: Sentence, at: int) -> bool:
        """Tell whether a participle is told of who assesses: `is put by the bank at 3 %`."""
        shape = self.tape.shape
        return at + 3 < part.end and shape[at + 1] == " " and shape[at + 2] in self.words.agent

    def _owner(self, part: Sentence, at: int) -> Referent | None:
        """Return whose reckoning a figure is by: `by the union's estimate`, `by the bank's own count`."""
        shape, words = self.tape.shape, self.words
        floor = max(part.start, at - _REACH)
        agent = next((i for i in range(at - 1, floor - 1, -1) if shape[i] in words.agent), None)
        if agent is None or any(c in words.stop for c in shape[agent + 1 : at]):
            return None
        owned = next((i for i in range(agent + 1, at) if shape[i] in words.apostrophe), None)
        return self._named(agent + 1, owned) if owned is not None else None

    def _alone(self, at: int) -> Referent | None:
        """Return a noun that is a source by itself, where it stands there: `Polizeiangaben`."""
        if at < 0 or self.tape.shape[at] not in self.words.source_self:
            return None
        return Referent(at, at + 1, self.tape.words(at, at + 1))

    def _says(self, part: Sentence, at: int) -> bool:
        """Tell whether a word is used as a verb of saying: no article or preposition stands before it."""
        shape, words = self.tape.shape, self.words
        before = at - 1
        while before > part.start and shape[before] == " ":
            before -= 1
        if shape[before] in words.of or shape[before] in words.det or shape[before] in words.prep:
            return False
        if shape[at] in words.holding_verb and shape[at + 2 : at + 3] and shape[at + 2] in words.value:
            return False
        return (
            shape[at] not in words.verb_noun
            or (shape[at + 2 : at + 3] in words.that and at + 2 < part.end)
            or is_verb(self.tape, words, part, at)
            or (shape[before] in words.word and shape[at + 1 : at + 2] in (",", "."))
            or foresees(shape, words, at, self.discourse.within(max(0, before - 3), at))
        )

    def _named(self, start: int, end: int) -> Referent | None:
        """Return the source whose name begins at an item: `the ministry of health`, `one broker, Jo Hall`."""
        tape, words = self.tape, self.words
        shape = tape.shape
        while start < end and (
            shape[start] in ' «“"' or (shape[start] in words.det and shape[start] not in words.of)
        ):
            start += 1
        end = self._stop(start, min(end, start + _REACH))
        if start >= end:
            return None
        if shape[start] in words.pronoun or shape[start] in words.ours:
            if shape[start] in words.personal and self._person is None:
                found = self.discourse.last_person(start)
                named = found and (" " in found.name or shape[found.start] in words.capital)
                return found if named else None  # `the Government aims … He expects`
            return self._person if shape[start] in words.pronoun else None
        names = list(self.discourse.within(start, end))
        if len(names) > 1 and shape[start] in words.demonym and names[1].start == names[0].end + 1:
            start, names = names[1].start, names[1:]  # `the Irish Farmers Association`
        if names and names[0].start == start and self._owns(names[0]):
            owned = names[0].end + 2 + (shape[names[0].end + 1 : names[0].end + 2] != " ")
            if owned < end and words.testifying.search(shape, owned, min(owned + 6, end)):
                return self._named(owned, end)  # `Kenya's water agency`
        people = [n for n in names if " " in n.name and not n.code and not self._owns(n)]
        if people and words.person.search(shape, start, end):
            return self._speaker(people[0])
        agent = next((i for i in range(start, end) if shape[i] in words.agent), None)
        if agent is not None and any(n.start > agent for n in names):
            return self._named(agent + 1, end)
        if (
            names
            and names[0].start == start
            and not words.source_noun.search(shape, names[0].end, names[0].end + 3)
            and not self._titular(names[0], end)
            and not self._of_people(names[0], end)
        ):
            return self._speaker(names[0])
        place = phrase_after(tape, words, start, end)
        if place is None:
            return names[0] if names else None
        inside = any(n.start < place[1] for n in names)
        if shape[place[0]] in words.expert and names:
            return self._speaker(names[0])
        if shape[place[0]] in words.testimony or (not names and words.testimony.search(shape, *place)):
            return Referent(*place, tape.words(*place))
        if words.source_noun.search(shape, *place):
            if shape[place[0]] in words.data_noun and not inside:
                return None
            return Referent(*place, tape.words(*place))
        if not names and words.person.search(shape, *place):
            return Referent(*place, tape.words(*place))
        if names and self._holds_people(names[0], *place):
            return Referent(*place, tape.words(*place))
        return self._speaker(people[0]) if people else names[0] if names else None

    def _titular(self, name: Referent, end: int) -> bool:
        """Tell whether a noun with a capital goes on in small letters: `Office national du cacao`."""
        shape, words, at = self.tape.shape, self.words, name.end
        if shape[name.start] not in words.source_noun:
            return False
        if name.end > name.start + 1:
            return self.tape.words(name.start + 1, name.end).islower()
        if at + 1 >= end or shape[at] != " " or shape[at + 1] in words.function_alone:
            return False
        return shape[at + 1] not in words.clause_verb and self.tape.words(at + 1, at + 2).islower()

    def _of_people(self, name: Referent, end: int) -> bool:
        """Tell whether a name is an adjective of those behind it: `Iraqi authorities`, `Polish fishermen`."""
        shape, at = self.tape.shape, name.end
        if shape[name.start] not in self.words.demonym or at + 1 >= end or shape[at] != " ":
            return False
        behind = shape[at + 1]
        return self.tape.words(at + 1, at + 2).islower() and behind not in self.words.function_alone

    def _holds_people(self, name: Referent, start: int, end: int) -> bool:
        """Tell whether a phrase is of those whom a demonym describes, before it or behind it."""
        if start == name.start:
            return self._of_people(name, end)
        return start < name.start < end and self.tape.shape[name.start] in self.words.demonym

    def _owns(self, name: Referent) -> bool:
        return self.tape.shape[name.end : name.end + 1] in self.words.apostrophe

    def _speaker(self, name: Referent) -> Referent:
        if not name.code and " " in name.name:
            self._person = name
        return self.discourse.resolved(name)

    def _stop(self, start: int, end: int) -> int:
        """Return where the naming of a source ends: at a mark other than a comma before a name."""
        shape, words = self.tape.shape, self.words
        for i in range(start, end):
            char = shape[i]
            if char in '.;:«»“”"()–—' and not (char == "." and shape[i + 1 : i + 2] not in (" ", "", "\n")):
                return i
            if char == "," and not (
                shape[i + 2 : i + 3] and shape[i + 2] in words.name and shape[start] not in words.name
            ):
                return i
            if char in words.relative and char not in words.det:
                return i
        return end

    def _before(self, part: Sentence, verb: int) -> Referent | None:
        """Return who stands before a verb of saying: `the ministry said`, `Ann Lee, its head, said`."""
        shape, words = self.tape.shape, self.words
        end = verb
        while end > part.start and shape[end - 1] in words.filler:
            end -= 1
        end = initials(shape, words, part.start, end)
        start = end
        named = {
            i
            for n in self.discourse.within(max(part.start, end - _REACH), end)
            for i in range(n.start, n.end)
        }
        while start > max(part.start, end - _REACH) and shape[start - 1] not in ',.;:«»“”"()–—':
            if start - 1 in named:
                start -= 1  # `the Red Cross said`
                continue
            if (
                shape[start - 1] in words.value
                or shape[start - 1] in words.clause_verb
                or shape[start - 1] in words.conj
            ):
                break
            start -= 1
        if end > part.start and shape[end - 1] == "," and start == end:
            opening = shape.rfind(",", part.start, end - 1)
            inside = shape[max(opening, part.start) : end]
            if any(c in words.value or c in words.clause_verb or c in '«»“”";' for c in inside):
                return None
            names = [
                n for n in self.discourse.within(part.start, max(opening, part.start)) if n.end == opening
            ]
            return self._speaker(names[-1]) if names and opening > 0 else None
        if start >= end or shape[start:end].strip() == "":
            return None
        if end == start + 1 == part.start + 1 and shape[start] in words.capital:
            return self._speaker(Referent(start, end, self.tape.words(start, end)))
        return self._named(start, end)

    def _after(self, part: Sentence, verb: int) -> Referent | None:
        """Return the name behind an inverted verb: `, indique lundi l'institut`, `said its head, Ann Lee`."""
        shape, words, start = self.tape.shape, self.words, verb + 1
        while start < part.end and (
            shape[start] in words.filler or shape[start] in words.date or shape[start] == "-"
        ):
            start += 1
        if start >= part.end or any(char in words.agent for char in shape[verb + 1 : start]):
            return None  # "« Rames », écrit par Anne Lorme"
        char = shape[start]
        known = char in words.det or char in words.name or char in words.person or char in words.titles
        known = known or char in words.pronoun
        before = verb - 1
        while before > part.start and shape[before] == " ":
            before -= 1
        inverted = shape[before] in ',»”"–—' or verb <= part.start + 1
        if not known or not inverted:
            return None
        return self._named(start, part.end) or self._told_by(part, before, start, verb)

    def _told_by(self, part: Sentence, before: int, start: int, verb: int) -> Referent | None:
        """Return whoever stands behind a verb that ends a sentence told already: `, ont dit les voisins`."""
        shape, words = self.tape.shape, self.words
        plain = shape[verb] in words.say and shape[verb] not in words.verb_noun
        if not plain or shape[start] not in words.article:
            return None
        parts = shape[shape.rfind(";", part.start, before) + 1 or part.start : before].split(",")
        listed = parts[-1].lstrip(" ")[:1] in words.clause_verb  # `…, cut 40 jobs, announced the sale`
        told = shape[before] in _CLOSE or any(
            not words.clause_verb.isdisjoint(told) and words.relative.isdisjoint(told) for told in parts
        )
        told = told and not (listed and shape[before] == ",")
        place = phrase_after(self.tape, words, start, part.end) if told else None
        if place is None or words.value.search(shape, *place):
            return None
        return Referent(*place, self.tape.words(*place))
