"""Who is named as a source: the name or the noun before or behind the word that makes it one."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.initials import goes_on
from factkit.rules.phrases import phrase_after
from factkit.rules.sentences import Sentence
from factkit.rules.stretches import initials
from factkit.rules.subjects import Discourse, Referent
from factkit.rules.words import Words

_REACH = 22
"""Items within which the name of a speaker stands beside the verb of saying."""
_SETTING = 9
"""Items that may tell where something is said, between the verb and who says it."""
_CLOSE = "»”"


class Speakers:
    """The sources that the words of a document name, in the order in which they are asked for."""

    def __init__(self, tape: Tape, words: Words, discourse: Discourse) -> None:
        self.tape, self.words, self.discourse = tape, words, discourse
        self._person: Referent | None = None
        """The last person who spoke: who `he` or `she` is."""

    def before(self, part: Sentence, verb: int) -> Referent | None:
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
        while start > max(part.start, end - _REACH) and (
            start - 1 in named or shape[start - 1] not in ',.;:«»“”"()–—'
        ):
            if start - 1 in named:
                start -= 1  # `the Red Cross said`, `J.K. Lee said`
                continue
            if start - 5 >= part.start and shape[start - 3] in words.of and shape[start - 5] in words.survey:
                return self.named(start - 5, start - 1)  # `a survey of 1,200 firms found`
            if (
                shape[start - 1] in words.value
                or shape[start - 1] in words.clause_verb
                or shape[start - 1] in words.conj
            ):
                break
            start -= 1
        if start > part.start and shape[start - 1] in words.value:
            first = start + (shape[start : start + 1] == " ")
            if first < end and shape[first] in words.of:
                return None  # `75 % of respondents said`: what they say is the claim
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
        return self.named(start, end)

    def after(self, part: Sentence, verb: int) -> Referent | None:
        """Return the name behind an inverted verb: `, indique lundi l'institut`, `said its head, Ann Lee`."""
        shape, words, start = self.tape.shape, self.words, verb + 1
        while start < part.end and (
            shape[start] in words.filler or shape[start] in words.date or shape[start] == "-"
        ):
            start += 1
        if start >= part.end or any(char in words.agent for char in shape[verb + 1 : start]):
            return None  # "« Rames », écrit par Anne Lorme"
        if shape[verb] in words.say:
            start = self._behind_setting(part, start)
        char = shape[start]
        known = char in words.det or char in words.name or char in words.person or char in words.titles
        known = known or char in words.pronoun
        before = verb - 1
        while before > part.start and shape[before] == " ":
            before -= 1
        inverted = shape[before] in ',»”"–—' or verb <= part.start + 1
        if not known or not inverted:
            return None
        return self.named(start, part.end) or self._told_by(part, before, start, verb)

    def _behind_setting(self, part: Sentence, at: int) -> int:
        """Return the item behind where something is said: `writes in a note Ann Lee`."""
        shape, words = self.tape.shape, self.words
        led = at
        while led < part.end and (shape[led] in words.prep or shape[led] in words.of or shape[led] == " "):
            led += 1
        if led == at or shape[led : led + 1] not in tuple(words.det):
            return at
        for then in range(led + 4, min(part.end, led + _SETTING)):
            char = shape[then]
            told = char in words.det or char in words.name or char in words.person or char in words.titles
            if told and shape[then - 2] not in words.of:
                return then
            if not (char in words.word or char in words.of or char == " "):
                break
        return at

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

    def owner(self, part: Sentence, at: int) -> Referent | None:
        """Return whose reckoning a figure is by: `by the union's estimate`, `by the bank's own count`."""
        shape, words = self.tape.shape, self.words
        floor = max(part.start, at - _REACH)
        agent = next((i for i in range(at - 1, floor - 1, -1) if shape[i] in words.agent), None)
        if agent is None or any(c in words.stop for c in shape[agent + 1 : at]):
            return None
        owned = next((i for i in range(agent + 1, at) if shape[i] in words.apostrophe), None)
        return self.named(agent + 1, owned) if owned is not None else None

    def alone(self, at: int) -> Referent | None:
        """Return a noun that is a source by itself, where it stands there: `Polizeiangaben`."""
        if at < 0 or self.tape.shape[at] not in self.words.source_self:
            return None
        return Referent(at, at + 1, self.tape.words(at, at + 1))

    def any_of(self, start: int, end: int) -> Referent | None:
        """Return whoever a preposition of sources leads to, under no name: `according to old chronicles`."""
        tape, words = self.tape, self.words
        shape = tape.shape
        while start < end and (shape[start] == " " or shape[start] in words.det or shape[start] in words.of):
            start += 1
        place = phrase_after(tape, words, start, self._stop(start, min(end, start + _REACH)))
        if place is None or place[0] != start or words.value_or_date.search(shape, *place):
            return None
        if shape[start] in words.pronoun or shape[start] in words.ours or shape[start] in words.relative:
            return None
        if (
            words.by_which.search(shape, *place)
            or words.data_noun.search(shape, *place)
            or words.attribute.search(shape, *place)
        ):
            return None
        return Referent(*place, tape.words(*place))

    def named(self, start: int, end: int) -> Referent | None:
        """Return the source whose name begins at an item: `the ministry of health`, `one broker, Jo Hall`."""
        tape, words = self.tape, self.words
        shape = tape.shape
        while start < end and (
            shape[start] in ' «“"'
            or (
                shape[start] in words.det
                and shape[start] not in words.of
                and shape[start + 1 : start + 2] != "."
            )
        ):
            start += 1
        end = self._stop(start, min(end, start + _REACH))
        while start + 2 < end and shape[start + 1] == "." and "abbreviation" in tape.items[start].values:
            start += 2 + (shape[start + 2] == " ")  # "selon M. Lee"
        if start >= end:
            return None
        if shape[start] in words.data_noun and (owner := self._owner_of_data(start, end)):
            return owner
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
                return self.named(owned, end)  # `Kenya's water agency`
        people = [n for n in names if " " in n.name and not n.code and not self._owns(n)]
        if people and words.person.search(shape, start, end):
            return self._speaker(people[0])
        agent = next((i for i in range(start, end) if shape[i] in words.agent), None)
        if agent is not None and any(n.start > agent for n in names):
            return self.named(agent + 1, end)
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

    def _owner_of_data(self, start: int, end: int) -> Referent | None:
        """Return whose figures are spoken of: "selon les données provisoires du ministère de la Santé"."""
        shape, words = self.tape.shape, self.words
        of = next((i for i in range(start + 1, min(start + 5, end)) if shape[i] in words.of), None)
        return self.named(of + 1, end) if of is not None else None

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

    def _named_before(self, start: int, at: int, end: int) -> bool:
        """Tell whether who speaks is named before a participle, and nobody by whom it came out behind it."""
        if self.words.agent.search(self.tape.shape, at, end):
            return False
        return at > start + 1 and next(self.discourse.within(start, at), None) is not None

    def _stop(self, start: int, end: int) -> int:
        """Return where the naming of a source ends: at a mark other than a comma before a name."""
        shape, words = self.tape.shape, self.words
        for i in range(start, end):
            char = shape[i]
            if char in '.;:«»“”"()–—' and not (char == "." and shape[i + 1 : i + 2] not in (" ", "", "\n")):
                if goes_on(self.tape, i) and i + 1 < end:
                    continue
                return i
            if char == "," and not (
                shape[i + 2 : i + 3] and shape[i + 2] in words.name and shape[start] not in words.name
            ):
                return i
            if char in words.relative and char not in words.det:
                return i
            if char in words.brought_out and self._named_before(start, i, end):
                return i - 1  # "de l'Office fédéral de la justice publiés ce mardi"
        return end
