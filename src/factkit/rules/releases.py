"""The period of a statistics release: the levels that it tells in whatever tense are of that period."""

from __future__ import annotations

from collections import Counter
from datetime import date

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words
from factkit.values.period import Period

_HEAD = 4
"""Blocks at the head of a text, from 0: a title, who publishes it, and the first paragraph."""
_KINDS = frozenset({"count", "share", "amount", "change", "measurement", "ranking"})
_SPANS = ("in", "over")
"""Relations of a period that figures are of."""
_OFTEN = 3
"""Figures of one period with which a text shows that it is about it."""


class Releases:
    """Remembers the period whose figures a text publishes."""

    def __init__(self, tape: Tape, words: Words) -> None:
        self._tape, self._words = tape, words
        # Most texts are none: one look at all of it saves one at each sentence.
        self._any = words.statistician.search(tape.shape) is not None
        self._issued = self._head = False
        self._period: Period | None = None
        self._counts: Counter[tuple[date | None, date | None]] = Counter()

    def open(self, sentence: Sentence) -> None:
        """Turn to a sentence: one at the head of the text may name an office of statistics."""
        if self._any and (self._head or sentence.block <= _HEAD):
            self._head = sentence.block <= _HEAD
            if self._head and not self._issued:
                named = self._words.statistician.search(self._tape.shape, sentence.start, sentence.end)
                self._issued = named is not None

    def learn(self, found: Period) -> None:
        """Take the first period of a fact at the head of the text for that of the release."""
        if not self._any:
            return
        self._counts[_edges(found)] += 1
        if self._head and self._period is None and found.relation in _SPANS:
            self._period = found

    def of(self, made: Candidate, topic: Period | None) -> Period | None:
        """Return the period of the release, for a claim whose sentence and paragraph name no other.

        What a survey was asked of is of no time: `based on reports from 190,000 businesses`.
        """
        found, sentence = self._period, made.sentence
        if not self._issued or found is None or made.kind not in _KINDS or sentence.ticker:
            return None
        if (topic is not None and _edges(topic) != _edges(found)) or not self._main(found):
            return None
        shape, start, end = self._tape.shape, sentence.start, sentence.end
        if self._words.date.search(shape, start, end) or self._words.sampling.search(shape, start, end):
            return None
        return found

    def _main(self, found: Period) -> bool:
        """Tell whether more figures of a text are of a period than of all others."""
        return self._counts[_edges(found)] >= max(_OFTEN, self._counts.total() / 2)


def _edges(when: Period) -> tuple[date | None, date | None]:
    """Return the first and the last day of a period, however a text puts it: a quarter, or its months."""
    return when.start, when.end
