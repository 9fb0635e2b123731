"""The one period that nearly all of a text tells of: a past figure that names no time is of it as well.

A report on a season, a year or a week states its period a few times and then goes on in the past,
paragraph by paragraph. Texts that tell of many times, and those most of whose figures are of none,
have no such period.
"""

from __future__ import annotations

from collections import Counter

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.words import Words
from factkit.values.period import Period

_LEAST = 3
"""Claims of a period with which a text shows that it is about it."""
_OF_DATED = 0.7
"""The part of the claims with a time that are of the period."""
_OF_ALL = 0.7
"""The part of all claims that have a time, where a text dates nearly every figure."""
_OF_DATES = 0.4
"""The part of the dates of the whole text that name the period, where it names few others."""
_NEAR = 2
"""Blocks past which a text has gone on to other things than it told last with a time."""
_WEEK, _YEAR = 5, 366
"""Days of the shortest period that a text is a report on, and of the longest from one day to another."""
_SPANS = ("in", "over")
_UNTOLD = frozenset({"change", "amount"})
"""Kinds that are of the period even where no verb tells of them: `a rise of 4 %`."""
_ELSEWHERE = frozenset({"ranking", "investment", "event"})
"""Kinds of what has a time of its own, or none."""


class Prevailing:
    """Counts the times of the claims of a text, for those that have none."""

    def __init__(self, tape: Tape, words: Words) -> None:
        self._tape, self._words = tape, words
        self._counts: Counter[Period] = Counter()
        self.most: Period | None = None
        """The time of most claims so far."""
        self._times = self._counted = self._dated = self._told = 0
        self._last = -1
        """The block of the latest claim with a time."""
        self._named: Counter[str] | None = None

    def learn(self, made: Candidate, found: Period | None, observed: bool) -> None:
        """Count a claim and its time; one that holds another against it counts for nothing."""
        self._told += 1
        if found is None:
            return
        self._dated += 1
        if observed:
            self._counts[found] = times = self._counts[found] + 1
            self._counted += 1
            self._last = made.sentence.block
            if times > self._times:
                self.most, self._times = found, times

    def of(self, made: Candidate) -> Period | None:
        """Return the period that a claim is of, where it is told of as past."""
        found, sentence = self.most, made.sentence
        if found is None or made.kind in _ELSEWHERE or sentence.heading or sentence.ticker:
            return None
        if sentence.block - self._last > _NEAR:
            return None
        if self._times < max(_LEAST, _OF_DATED * self._counted):
            return None
        if self._words.sampling.search(self._tape.shape, sentence.start, sentence.end):
            return None
        if not _is_reported(found):
            return None
        if self._dated >= _OF_ALL * self._told or self._names(found) >= _OF_DATES:
            return found
        return None

    def _names(self, found: Period) -> float:
        """Return which part of the dates of the whole text name a period."""
        if self._named is None:
            items = (self._tape.items[d.start()] for d in self._words.date.finditer(self._tape.shape))
            whens = (item.values.get("when") for item in items)
            spans = (w.edtf for w in whens if isinstance(w, Period) and w.relation in _SPANS)
            self._named = Counter(spans)
        return self._named[found.edtf] / max(1, self._named.total())


def tells_back(made: Candidate, tense: str | None) -> bool:
    """Tell whether a claim is of the past by its tense, or is a change or sum of which no verb tells."""
    return tense == "past" or (tense is None and made.kind in _UNTOLD)


def _is_reported(found: Period) -> bool:
    """Tell whether reports are on such a period: a week to a year, or several by name, a season.

    What happened on a day is told beside what did on others, and a study of years has results of none.
    """
    if found.start is None or found.end is None or found.relation not in _SPANS:
        return False
    days = (found.end - found.start).days + 1
    return days >= _WEEK and (found.relation == "in" or days <= _YEAR)
