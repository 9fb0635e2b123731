"""The year of a budget: what a text says is to be spent and raised is of that year."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words
from factkit.values.period import Period

_YEAR, _YEARS = len("2024"), len("2024/2025")
_KINDS = frozenset({"amount", "investment", "share", "change"})
"""Kinds of what a budget holds."""
_LISTED = _KINDS | {"count"}
"""Kinds of what an item of a list under a budget holds: `• Water: €6 million and twelve wells`."""
_HEAD = 2
"""Blocks at the head of a text, from 0, that tell what it is about."""
_RIGHT_BEHIND = 3
"""Items from a sum to what it is called: `a $9m budget`."""
_AHEAD = 4
"""Blocks at the head of a text, from 0, that may name the year of the budget that it is about."""
_BESIDE = 14
"""Items between what names a budget and its year: `the draft budget of the town for 2026`."""


class Budgets:
    """Remembers the year of the budget that a text is about."""

    def __init__(self, tape: Tape, words: Words) -> None:
        self._tape, self._words = tape, words
        # Most texts speak of none: one look at all of it saves one at each sentence.
        self._any = tape.reference is not None and words.budget.search(tape.shape) is not None
        self._told = self._named = self._adopted = self._listed = False
        self._head = self._about = False
        """Whether the open sentence is at the head of the text, and whether that is about a budget."""
        self._year: Period | None = None
        self._awaited: Period | None = None
        """The year that the head of the text names below the first claims."""

    def foresee(self, parts: Sequence[Sentence]) -> None:
        """Look for the year of a budget at the head of a text: `Council backs $9m budget` comes before it."""
        if not self._any:
            return
        shape, words = self._tape.shape, self._words
        for part in parts:
            if part.block > _AHEAD or self._awaited is not None:
                return
            if not words.budget.search(shape, part.start, part.end):
                continue
            self._adopted = words.adopting.search(shape, part.start, part.end) is not None
            for found in words.date.finditer(shape, part.start, part.end):
                when = self._tape.items[found.start()].values.get("when")
                if (
                    isinstance(when, Period)
                    and self._of_budget(part.start, found.start())
                    and self._to_come(when)
                ):
                    self._awaited = when
        self._adopted = False

    def open(self, sentence: Sentence) -> None:
        """Turn to a sentence: it may speak of a budget, or of what is in one."""
        if self._any:
            shape, start, end = self._tape.shape, sentence.start, sentence.end
            self._listed = sentence.bullet and self._year is not None
            self._head = sentence.block <= _HEAD
            self._told = self._words.fiscal.search(shape, start, end) is not None
            self._named = self._told and self._words.budget.search(shape, start, end) is not None
            if self._named:
                self._adopted = self._words.adopting.search(shape, start, end) is not None
                self._read(start, end)

    def _read(self, start: int, end: int) -> None:
        """Take the year that stands beside a budget: `the budget for 2026`, `Budget 2026`."""
        shape = self._tape.shape
        for found in self._words.date.finditer(shape, start, end):
            when = self._tape.items[found.start()].values.get("when")
            if isinstance(when, Period) and self._of_budget(start, found.start()):
                self.learn(when)

    def _of_budget(self, start: int, at: int) -> bool:
        """Tell whether a date goes with a budget before it, or right behind it: `the 2026 budget`.

        Behind a value such a one is of that alone: `gives 6 million, and the town 4 in the 2026 budget`.
        """
        shape, words = self._tape.shape, self._words
        if shape[at + 2 : at + 3] in words.budget and not words.value.search(shape, start, at):
            return True
        return names_budget(self._tape, words, start, at)

    def learn(self, found: Period) -> None:
        """Take the year of a claim of the open sentence for that of the budget."""
        if self._named and self._to_come(found):
            self._year = found
            self._about = self._about or self._head

    def of(
        self, made: Candidate, tense: Callable[[Candidate], str | None] | None, done: bool
    ) -> Period | None:
        """Return the year of the budget in which a claim is: of what is told in the present, or is to be.

        `tense` tells the tense of a claim that is a fact, `done` that the money was granted some day.
        What is yet to be spent is of the budget wherever a text on it tells of it: `Another 4 million
        will go to the roads`.
        """
        if made.kind == "investment" and self._itself(made):
            return self._year or self._awaited
        if self._year is None:
            return None
        ahead = tense is None and not done and not made.sentence.ticker
        if ahead and self._about and made.kind == "investment":
            return self._year
        kinds = _LISTED if self._listed else _KINDS
        if not (self._told or self._listed) or made.kind not in kinds:
            return None
        return self._year if tense is None or tense(made) not in ("past", "perfect") else None

    def _itself(self, made: Candidate) -> bool:
        """Tell whether a sum is the budget itself, not a part of it: `Council signs off on $9m budget`."""
        end = min(made.end + _RIGHT_BEHIND, made.sentence.end)
        dated = self._words.date.search(self._tape.shape, made.sentence.start, made.sentence.end)
        return dated is None and self._words.budget.search(self._tape.shape, made.end, end) is not None

    def _to_come(self, found: Period) -> bool:
        """Tell whether a period is a fiscal year that is not over, or a year that has not begun.

        A year that has begun is one where its budget is only being adopted.
        """
        reference = self._tape.reference
        if found.relation != "in" or reference is None or reference.end is None:
            return False
        if len(found.edtf) == _YEARS:
            return found.end is not None and found.end > reference.end
        if len(found.edtf) != _YEAR or found.start is None or found.end is None:
            return False
        return found.start > reference.end or (self._adopted and found.end > reference.end)


def names_budget(tape: Tape, words: Words, start: int, at: int) -> bool:
    """Tell whether a date goes with a budget that stands before it in its phrase: `the budget for 2026`."""
    last = None
    for found in words.budget.finditer(tape.shape, max(start, at - _BESIDE), at):
        last = found
    if last is None:
        return False
    walls = (words.value_or_verb, words.stop)
    return not any(wall.search(tape.shape, last.end(), at) for wall in walls)
