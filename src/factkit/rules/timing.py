"""Which date of its sentence is the time of a claim."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.distances import WALL, Ways, opens_line, ways
from factkit.rules.listing import own_date
from factkit.rules.sentencedates import Reading, SentenceDates
from factkit.rules.sentences import Sentence
from factkit.rules.unsaid import AHEAD
from factkit.rules.victims import counts_victims
from factkit.rules.words import Words

_BESIDE = 3
"""Items between a value and a date that is its own: `44 % en mai`."""
_LISTED = frozenset(
    {"count", "change", "share", "amount", "investment", "measurement", "target", "training_target"}
)
"""Kinds of the items of a list that each have their own date behind them."""
_RELATIVE = frozenset({"multiple", "ratio"})
"""Values of no such list: what stands behind `half as much again` is what it is held against."""
BY = 8.0
"""The cost past which a duration is not the time that a value takes."""
_FAR = 30.0
"""The cost past which a date is not the time of a value."""
_FRONT = 60.0
"""The cost past which a date in front is not the time of an aim or a plan."""
_CLAUSES = ("clause", "relative")
"""Roles of words that begin a clause."""


class Dates(SentenceDates):
    """The dates of one sentence, and what lies between them and its values, summed up once."""

    @property
    def _ways(self) -> Ways:
        """What lies between the items of the sentence, added up when first asked for."""
        if self._sums is None:
            self._sums = ways(self.tape.shape, self.start, self.end, self.words.costs, self.marks)
        return self._sums

    def cost(self, made: Candidate, at: int) -> float:
        """Return how far date `at` is from a value, by what stands between them."""
        first = self.start
        after, ways = at >= made.end, self._ways
        start, end = (made.end, at) if after else (at + 1, made.start)
        here = ways.depth[made.start - first] if made.start < self.end else 0
        there = ways.depth[at - first]
        start, end = start - first, max(end - first, start - first)
        if here == there:
            sums = (ways.back if after else ways.on) if here else (ways.back_out if after else ways.on_out)
            return sums[end] - sums[start]
        if there:
            return ways.back[end] - ways.back[start] if after and self._adjoins(made) else WALL
        if made.describes:
            return WALL
        sums = ways.back_out if after else ways.on_out
        return sums[end] - sums[start] + (6 if after else 1)

    def described_by(self, made: Candidate) -> bool:
        """Tell whether a value only describes a noun, in brackets: `the Orle plant (1,160 MW)`."""
        if made.node.type != "quantity" or not self._bracket or made.start >= self.end:
            return False
        return bool(self._ways.depth[made.start - self.start])

    def outside(self, at: int) -> bool:
        """Tell whether a date stands in no parenthesis."""
        return not self._bracket or not self._ways.depth[at - self.start]

    def _adjoins(self, made: Candidate) -> bool:
        """Tell whether right after a value stands a parenthesis without a value of its own: `17 (2023)`."""
        shape = self.tape.shape
        opening = shape.find("(", made.end, made.end + 2)
        closing = shape.find(")", opening, self.end) if opening >= 0 else -1
        return closing > 0 and not self.words.value.search(shape, opening, closing)

    def best(self, made: Candidate, status: str | None, reading: Reading | None = None) -> int | None:
        """Return the date that is the time of a value by its place and its tense, or None.

        `reading` is how dates without a year are read, where that is by another status.
        """
        if (given := self.bracketed_by(made)) is not None:
            return given
        if not self.free:
            return None
        if (each := self._each.get(made.at)) is not None:
            return each
        fitting = list[int]()
        for cost, i in self._near(made):
            if (not cost and not self._is("by", i)) or self.fits(i, self.read_as(i, status, reading)):
                fitting.append(i)
        if len(fitting) > 1:
            items = self.tape.items
            fitting = [i for i in fitting if not items[i].values.get("now")] or fitting
        found = fitting[0] if fitting else None
        if found is None and status in (None, "observed") and (day := self._day_of_victims(made, status)):
            return day
        if found is None and status in AHEAD:
            return self._leading(made, status)
        if found is None or not self.opening <= found < made.start:
            return found
        if made.kind not in _LISTED or made.node.type in _RELATIVE:
            return found
        return own_date(self.tape.shape, self.words, made, found, fitting)

    def _day_of_victims(self, made: Candidate, status: str | None) -> int | None:
        """Return the one day behind that all the victims of a sentence are of, however far behind.

        "Eleven people were killed and 23 injured when a bus overturned near Leeds on Tuesday."
        """
        at = self.free[0] if len(self.free) == 1 else -1
        if at < made.end or at in self.kept or ";" in self.tape.shape[made.end : at]:
            return None
        if self.tape.shape[at] not in self.words.day and self.tape.items[at].values.get("unit") != "D":
            return None
        return at if counts_victims(self.tape, self.words, made) and self.fits(at, status) else None

    def bracketed_by(self, made: Candidate) -> int | None:
        """Return the date that only a bracket behind it tells of: `up 5 % from 2016 (£3.9 billion)`."""
        shape, opening = self.tape.shape, made.start - 1
        if (
            made.kind == "change"
            or not self._bracket
            or shape[opening : opening + 1] != "("
            or shape[made.end : made.end + 1] != ")"
        ):
            return None
        at = opening - 1 - (shape[opening - 1 : opening] == " ")
        return at if at in self.marks.get("reference", ()) else None

    def _near(self, made: Candidate) -> list[tuple[float, int]]:
        """Return how far the dates that can be of a value are from it, the nearest first."""
        scored = [(self.place(made, i), i) for i in self.free]
        return sorted([near for near in scored if near[0] < _FAR])

    def _leading(self, made: Candidate, status: str | None) -> int | None:
        """Return the date in front that all aims and plans of a sentence are of, however far behind it."""
        front = [i for i in self.free if i < self.opening and ";" not in self.tape.shape[i : made.start]]
        front = [i for i in front if not self._over(i, status)]
        return next((i for i in front if self.place(made, i) < _FRONT and self.fits(i, status)), None)

    def described(self, made: Candidate) -> int | None:
        """Return the date that a relative clause tells of: `the one of 1999, which killed 300`."""
        relatives = [*self.marks.get("relative", ()), *self.marks.get("timed", ())]
        start = max((i for i in relatives if i < made.start), default=None)
        if start is None:
            return None
        shape = self.tape.shape
        at = self.start + len(shape[self.start : start].rstrip(", –—")) - 1
        if at not in self.all or ";" in shape[start : made.start]:
            return None
        return None if any(start < i < made.start for i in self.all) else at

    def _bracketed(self, made: Candidate, at: int) -> bool:
        """Tell whether a relative clause between commas holds a value, and a date stands behind it."""
        shape = self.tape.shape
        start = max((i for i in self.relatives if i < made.start), default=None)
        if start is None or not self._set_off(start):
            return False
        return "," not in shape[start : made.start] and "," in shape[made.end : at]

    def reached(self, made: Candidate) -> bool:
        """Tell whether a value is the level that a change came to: "halved since 2000, to 14"."""
        return self.words.level.search(self.tape.shape, max(0, made.start - 3), made.start) is not None

    def _told_after_colon(self, made: Candidate, at: int) -> bool:
        """Tell whether a date stands in a clause behind a colon: `has 40 members: they march on Monday`."""
        opens = opens_line(self.tape.shape, self.start, made.start, made.end)
        colon = self.tape.shape.find(":", made.end + 2 * opens, at)
        return colon > 0 and self.words.verbal.search(self.tape.shape, colon, at) is not None

    def place(self, made: Candidate, at: int) -> float:
        """Return how far a date is from a value, by what stands between and to whom it belongs."""
        if at in self.kept and not self.kept[at][0] < made.start < self.kept[at][1]:
            return WALL
        if at > made.end and (self._bracketed(made, at) or self._told_after_colon(made, at)):
            return WALL
        cost = self.cost(made, at)
        if 0 <= at - made.end <= _BESIDE > cost:
            return 0.0
        if at > made.end and self._is("since", at) and self._told_before(made, at):
            return WALL
        if at > made.end and self._heads_clause(made, at):
            return WALL
        if at > made.end and opens_line(self.tape.shape, self.start, made.start, made.end):
            # All that a line says is of the value that it opens with.
            apart = cost >= WALL or self.words.value.search(self.tape.shape, made.end, at)
            return cost if apart else min(cost, BY)
        if at < made.start:
            leading = at < self.opening
            if not leading and made.kind != "change" and self._is("since", at) and self.reached(made):
                return WALL
            if ";" in self.tape.shape[at : made.start]:
                cost += 8 if leading else WALL
            if not leading and self._clause_between(at, made.start):
                cost += 30
        return cost

    def _heads_clause(self, made: Candidate, at: int) -> bool:
        """Tell whether a date opens the clause behind a value: `300 came, while in May 40 did`."""
        shape, words, first = self.tape.shape, self.words, at - 1
        while first > made.end and (shape[first] == " " or shape[first] in words.prep):
            first -= 1
        told = first > made.end and shape[first] in words.clause_break
        return told and words.value.search(shape, at + 1, self.end) is not None

    def _told_before(self, made: Candidate, at: int) -> bool:
        """Tell whether another value stands before a date, set off: `has 40 pools, 3 more since 2020`."""
        shape, words = self.tape.shape, self.words
        found = words.value.search(shape, made.end, at)
        return found is not None and words.parted.search(shape, made.end, at) is not None

    def _clause_between(self, start: int, end: int) -> bool:
        """Tell whether a word that begins a clause stands between two items."""
        return any(start < i < end for role in _CLAUSES for i in self.marks.get(role, ()))


def dates_in(tape: Tape, words: Words, sentence: Sentence) -> Dates:
    """Return the dates of a sentence, found once for all who ask."""
    if sentence.dates is None:
        sentence.dates = Dates(tape, words, sentence)
    found: Dates = sentence.dates
    return found
