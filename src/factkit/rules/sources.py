"""Who says so: the sources that a text names for its claims, and how far each of them speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factkit.match.charset import CharSet
from factkit.match.lexicon import BREAK
from factkit.match.tokens import Tape
from factkit.rules.sentences import Sentence
from factkit.rules.speakers import Speakers
from factkit.rules.stretches import aside_of, claimed, foresees, stretch_of
from factkit.rules.subjects import Discourse, Referent
from factkit.rules.verbs import is_verb
from factkit.rules.words import Words

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
        speakers = Speakers(tape, words, discourse)
        self._named, self._before, self._after = speakers.named, speakers.before, speakers.after
        self._owner, self._alone, self._any_of = speakers.owner, speakers.alone, speakers.any_of
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
                found = self._named(i + 1, part.end) or self._any_of(i + 1, part.end)
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

    def _says(self, part: Sentence, at: int) -> bool:
        """Tell whether a word is used as a verb of saying: no article or preposition stands before it."""
        shape, words = self.tape.shape, self.words
        before = at - 1
        while before > part.start and shape[before] == " ":
            before -= 1
        if shape[before] in words.of or shape[before] in words.det or shape[before] in words.prep:
            return False
        if shape[at] in words.undergoing and shape[at + 2 : at + 3] and shape[at + 2] in words.possessive:
            return False  # `The museum saw its attendance fall by 3 %.`
        if shape[at] in words.holding_verb and shape[at + 2 : at + 3] and shape[at + 2] in words.value:
            return False
        return (
            shape[at] not in words.verb_noun
            or (shape[at + 2 : at + 3] in words.that and at + 2 < part.end)
            or is_verb(self.tape, words, part, at)
            or (shape[before] in words.word and shape[at + 1 : at + 2] in (",", "."))
            or foresees(shape, words, at, self.discourse.within(max(0, before - 3), at))
        )
