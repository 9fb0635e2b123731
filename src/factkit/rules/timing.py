"""Which date of its sentence is the time of a claim."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from factkit.match.tokens import Node, Tape
from factkit.rules.candidates import Candidate
from factkit.rules.counterparts import against, compared_next
from factkit.rules.distances import WALL, Ways, opens_line, ways
from factkit.rules.framing import in_frame
from factkit.rules.listing import own_date
from factkit.rules.roles import Marks
from factkit.rules.sentences import Sentence
from factkit.rules.shifting import interval
from factkit.rules.unsaid import AHEAD, effective, likelier
from factkit.rules.victims import counts_victims
from factkit.rules.words import Words
from factkit.values.moment import period
from factkit.values.period import Period

_LEAST = len("2024-01")
_LATELY = timedelta(days=100)
"""How long ago a period may have ended whose figures are still only forecast."""
_ONE_DAY = timedelta(days=1)
_PAIR, _PAIR_APART = 2, 4
"""Dates that a pair has, and how many items on the second one stands."""
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
_SAID = ("reference", "said", "paper", "aside", "opening")
"""Roles of dates that are not the time of the values around them."""
_CLAUSES = ("clause", "relative")
"""Roles of words that begin a clause."""


class Reading(NamedTuple):
    """The statuses by which dates without a year are read: those of what is dated, and deadlines."""

    dated: str | None
    due: str | None


class Dates:
    """The dates of one sentence, and what lies between them and its values, summed up once."""

    def __init__(self, tape: Tape, words: Words, sentence: Sentence) -> None:
        self.tape, self.words = tape, words
        # Not the sentence itself, which keeps what is found here: neither would go away with its document.
        self.start, self.end = start, end = sentence.start, sentence.end
        shape = tape.shape
        self.all = dates_of(tape, words, sentence)
        lasting = words.duration.search(shape, start, end)
        self.marks: Marks = words.roles(tape, start, end) if self.all or lasting else {}
        taken = {i for role in _SAID for i in self.marks.get(role, ())} if self.marks else set[int]()
        taken -= set(self.marks.get("effective", ()))
        self.said = {*self.marks.get("said", ()), *self.marks.get("paper", ())}
        """Dates on which something was said or came out in print."""
        self.aside = set(self.marks.get("aside", ()))
        """Dates of participles and relative clauses: `founded in 1990`."""
        opened, comma = list[int](), end
        if shape[start] in words.aside_verb and (comma := shape.find(",", start, end)) > 0:
            today = self.marks.get("today", ())  # `Réuni ce jour, le Comité a …`
            opened = [i for i in self.all if i < comma and i not in today]
        taken |= self.aside
        self.free = [i for i in self.all if i not in taken]
        self.relatives = {*self.marks.get("relative", ()), *self.marks.get("set_off", ())}
        """The words that begin a relative clause."""
        self.kept = self._of_comparisons() | self._of_relatives() | self._of_appositions()
        self.kept |= dict.fromkeys(opened, (start - 1, comma))
        """Dates of a comparison, a relative clause or an apposition between commas, or the participle
        that opens a sentence, each with the items of it."""
        self.past: set[int] = set()
        """Dates without a year that a claim before told of as past: `rose in May, more than expected`."""
        first = words.value_or_verb.search(shape, start, end)
        self.opening = first.start() if first else end
        """Where the first value or verb stands: a date before it goes for the whole sentence."""
        self._bracket = shape.find("(", start, end) >= 0
        """Whether there is any parenthesis: most sentences have none."""
        self._doubtful: bool | None = None
        self._pairs: dict[int, int] | None = None
        self._sums: Ways | None = None

    def _of_comparisons(self) -> dict[int, tuple[int, int]]:
        """Return the dates that only what is compared with has: "5, against 7 in 2021"."""
        kept: dict[int, tuple[int, int]] = {}
        shape, end = self.tape.shape, self.end
        for start in self.marks.get("compare", ()):
            value = self.words.value.search(shape, start, end)
            after = value.end() if value else start + 1
            stop = self.words.part_wall.search(shape, after, end)
            last = stop.start() if stop else end
            # "contre 6 711 en 2021 soit une hausse de 3 %": no comma is needed.
            again = self.words.restating.search(shape, after, last)
            last = again.start() if again else last
            kept |= {i: (start, last) for i in self.free if start < i < last}
            kept |= compared_next(self.tape, self.words, self.free, (last, end))
        return kept

    def _of_relatives(self) -> dict[int, tuple[int, int]]:
        """Return the dates that only a clause between commas has: "the mill, which had 9 in 2011, has 5"."""
        kept: dict[int, tuple[int, int]] = {}
        shape, end = self.tape.shape, self.end
        for start in self.relatives:
            stop = shape.find(",", start, end)
            if stop > 0 and self._set_off(start):
                kept |= {i: (start, stop) for i in self.free if start < i < stop}
        return kept

    def _of_appositions(self) -> dict[int, tuple[int, int]]:
        """Return the dates that only an apposition has: "Togo, third in 2011, has 5 now"."""
        shape = self.tape.shape
        found = ((i, shape.rfind(",", self.start, i)) for i in self.marks.get("apposed", ()))
        return {i: (comma, shape.find(",", i, self.end)) for i, comma in found}

    def _set_off(self, at: int) -> bool:
        """Tell whether a comma stands before a relative, or before its preposition: ", on which …"."""
        shape, before = self.tape.shape, max(self.start, at - 2)
        if "," in shape[before:at]:
            return True
        return shape[before] in self.words.core_wall and "," in shape[max(self.start, at - 4) : at]

    @property
    def _ways(self) -> Ways:
        """What lies between the items of the sentence, added up when first asked for."""
        if self._sums is None:
            self._sums = ways(self.tape.shape, self.start, self.end, self.words.costs, self.marks)
        return self._sums

    @property
    def doubtful_any(self) -> bool:
        """Whether one of the dates leaves its year unsaid, and may be past or to come."""
        if self._doubtful is None:
            self._doubtful = any("alternative" in self.tape.items[i].values for i in self.all)
        return self._doubtful

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

    def confined(self, at: int) -> bool:
        """Tell whether a date belongs to some items of its sentence only: to a comparison, or a clause."""
        return at in self.kept and self.kept[at][0] >= self.start

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

    def _over(self, at: int, status: str | None) -> bool:
        when = self.period(at, status)
        return when is not None and when.ended_before(self.tape.reference)

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

    def doubtful(self, at: int) -> bool:
        """Tell whether a date may be past or to come, its year unsaid: no deadline, which is to come."""
        values = self.tape.items[at].values
        when = values.get("when")
        return "alternative" in values and isinstance(when, Period) and when.relation != "by"

    def read_as(self, at: int, status: str | None, reading: Reading | None) -> str | None:
        """Return the status by which a date is read: by its tense, where it may be past or to come."""
        if reading is None or "alternative" not in self.tape.items[at].values:
            return status
        return reading.dated if self.doubtful(at) else reading.due

    def _bracketed(self, made: Candidate, at: int) -> bool:
        """Tell whether a relative clause between commas holds a value, and a date stands behind it."""
        shape = self.tape.shape
        start = max((i for i in self.relatives if i < made.start), default=None)
        if start is None or not self._set_off(start):
            return False
        return "," not in shape[start : made.start] and "," in shape[made.end : at]

    def _is(self, relation: str, at: int) -> bool:
        when = self.tape.items[at].values.get("when")
        return isinstance(when, Period) and when.relation == relation

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

    def fits(self, at: int, status: str | None) -> bool:
        """Tell whether what is said with a status can be of the time of a date."""
        when, reference = self.period(at, status), self.tape.reference
        values = self.tape.items[at].values
        told = values.get("now") or values.get("anchor") or values.get("of_it")
        if when is None or reference is None or told:
            return True
        if status == "observed" and when.start and reference.end and when.relation != "until":
            due = when.relation != "by" or (when.end is not None and when.end <= reference.end)
            begun = when.start <= reference.end or (when.relation == "since" and effective(when, reference))
            return begun and due
        if status in ("planned", "forecast") and when.end and reference.start:
            late = _LATELY if status == "forecast" and when.relation == "in" else timedelta()
            return bool(reference.start - when.end <= late)
        return True

    def period(self, at: int, status: str | None) -> Period | None:
        """Return the period of a date, one that adjoins it included: `in June and July`."""
        found = self.alone(at, status)
        if found is None or found.relation != "in" or len(self.all) < _PAIR or self._each:
            return found
        for first, last in ((at, at + _PAIR_APART), (at - _PAIR_APART, at)):
            if self._paired(first, last) and (pair := self._stretch_of(first, last, status)):
                return pair
        return found

    @property
    def _each(self) -> dict[int, int]:
        """The dates of values that are as many and joined as well: `by 3 % and 5 % in June and July`."""
        if self._pairs is None:
            self._pairs = self._paired_values()
        return self._pairs

    def _paired_values(self) -> dict[int, int]:
        if len(self.free) < _PAIR:
            return {}
        shape, conj = self.tape.shape, self.words.conj
        values = [v.start() for v in self.words.value.finditer(shape, self.start, self.end)]
        joined = [(a, b) for a, b in pairwise(values) if b - a == _PAIR_APART and shape[a + 2] in conj]
        dates = [(a, b) for a, b in pairwise(self.free) if self._paired(a, b)]
        return dict(zip(joined[0], dates[0], strict=True)) if len(joined) == len(dates) == 1 else {}

    def _paired(self, first: int, last: int) -> bool:
        """Tell whether a conjunction joins two dates of months or days, with nothing else between."""
        if last - first != _PAIR_APART or first not in self.all or last not in self.all:
            return False
        between = self.tape.shape[first + 1 : last]
        return between[::2] == "  " and between[1] in self.words.conj

    def _stretch_of(self, first: int, last: int, status: str | None) -> Period | None:
        a, b = self.alone(first, status), self.alone(last, status)
        if a is None or b is None or a.end is None or b.start is None or a.relation != "in":
            return None
        if len(a.edtf) != len(b.edtf) or b.start - a.end != _ONE_DAY:
            return None
        # Years make one stretch only in front: `In 2022 and 2023, 40 villages …`.
        return interval(a, b) if len(a.edtf) >= _LEAST or last < self.opening else None

    def alone(self, at: int, status: str | None) -> Period | None:
        """Return the period of a date, read by the status of the claim where its year is unsaid."""
        found = self.named(at, status)
        if found is not None and found.relation == "over" and self.tape.items[at].values.get("term"):
            return replace(found, relation="in")
        if found is None or found.relation != "in" or at not in self.marks.get("since", ()):
            return found
        return period(f"{found.edtf.split('/')[0]}/..", "since")

    def named(self, at: int, status: str | None) -> Period | None:
        """Return the period that a date names, whatever stands before it."""
        item = self.tape.items[at]
        if not isinstance(item, Node) or item.values.get("now"):
            return None
        when, other = item.values.get("when"), item.values.get("alternative")
        reference = self.tape.reference
        status = "observed" if at in self.past else status
        if isinstance(when, Period) and item.values.get("missing") == "year" and (first := self.all[0]) < at:
            frame = first < self.opening and ";" not in self.tape.shape[first:at]
            found = in_frame(self.tape, self.words, self.start, first, when, status) if frame else None
            if found is not None:
                return found
        if not isinstance(when, Period) or not isinstance(other, Period) or reference is None:
            return when if isinstance(when, Period) else None
        if at in self.marks.get("ahead", ()) and reference.end:
            edges = ((w, w.end or w.start) for w in (when, other))
            return next((w for w, edge in edges if edge and edge >= reference.end), when)
        onward = at in self.marks.get("onward", ())
        return likelier(when, other, reference, status, onward=onward)

    def compared(self, made: Candidate) -> bool:
        """Tell whether a value is what another is compared with."""
        return bool(self.marks) and against(self.tape, self.words, self.marks, made) is not None


def dates_in(tape: Tape, words: Words, sentence: Sentence) -> Dates:
    """Return the dates of a sentence, found once for all who ask."""
    if sentence.dates is None:
        sentence.dates = Dates(tape, words, sentence)
    found: Dates = sentence.dates
    return found


def dates_of(tape: Tape, words: Words, sentence: Sentence) -> list[int]:
    """Return the items of a sentence that are dates or periods."""
    return [found.start() for found in words.date.finditer(tape.shape, sentence.start, sentence.end)]
