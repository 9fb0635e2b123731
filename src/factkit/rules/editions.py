"""The year of a ranking: places and scores that a text reports are of its latest edition."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.sentences import Sentence
from factkit.rules.timing import dates_in
from factkit.rules.words import Words
from factkit.values.period import Period

_YEAR = len("2024")
_HEAD = 2
"""Blocks at the head of a text, from 0: a title, a byline, and the first paragraph."""
_OTHER = ("superlative", "rankable", "number")
"""Ends of the names of rules that read ranks without a ranking: `the second-largest lake`."""


class Editions:
    """Remembers the year of the ranking that a text is about."""

    def __init__(self, tape: Tape, words: Words) -> None:
        self._tape, self._words = tape, words
        # Most texts speak of none: one look at all of it saves one at each sentence.
        self._any = words.index_noun.search(tape.shape) is not None
        self._told = False
        self._year: Period | None = None
        self._block = -1
        """The paragraph at the head of the text that names the edition."""

    def open(self, sentence: Sentence) -> None:
        """Turn to a sentence: it may name a ranking, and the year of its edition."""
        if not self._any:
            return
        start, end = sentence.start, sentence.end
        self._told = self._words.index_noun.search(self._tape.shape, start, end) is not None
        if not self._told or not self._words.date.search(self._tape.shape, start, end):
            return
        dates = dates_in(self._tape, self._words, sentence)
        for at in dates.marks.get("edition", ()):
            found = dates.named(at, None)
            if found is not None:
                self._take(found)
                self._block = sentence.block if sentence.block <= _HEAD else self._block

    def learn(self, made: Candidate, found: Period) -> None:
        """Take the year of a place in the ranking that the open sentence names."""
        if self._told and made.kind == "ranking":
            self._take(found)

    def _take(self, found: Period) -> None:
        known = self._year
        if found.relation == "in" and len(found.edtf) == _YEAR and (known is None or known.edtf < found.edtf):
            self._year = found

    def of(self, made: Candidate) -> Period | None:
        """Return the year of the ranking in which a claim tells a place, a score or a move.

        So is how many it compares, in the paragraph that names it: `It covers 127 countries.`
        """
        if self._year is None:
            return None
        unit = made.fields.get("unit") or made.node.values.get("unit")
        placed = made.kind == "ranking" and not made.rule.endswith(_OTHER)
        moved = made.kind == "change" and unit == "rank"
        sized = made.kind == "count" and made.sentence.block == self._block
        scored = made.kind == "measurement" and unit == "score"
        return self._year if placed or moved or scored or sized else None
