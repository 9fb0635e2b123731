"""The ways in which a figure follows from those of a sentence: each tries one kind of working out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from factkit.checking.arithmetic import EXACT, PERCENT, Way, of_two, part_of, says
from factkit.checking.figure import Figure
from factkit.checking.texts import LASTING, Text
from factkit.checking.things import apart
from factkit.checking.values import compatible
from factkit.checking.ways import way_of
from factkit.checking.words import Glossary
from factkit.claims import Value
from factkit.values.bound import Bound

__all__ = [
    "FIGURES",
    "TOTAL",
    "Derived",
    "both_ends",
    "digits_of",
    "in_turn",
    "is_slight",
    "is_small",
    "of_pair",
    "of_two_things",
    "shrunk",
    "single",
    "sums",
    "tells_change",
    "yearly",
]

FIGURES = 12
"""Figures of a sentence and those beside it that are tried with one another."""
_COMMON = 2
"""Keys that a sentence must share with that of the draft where it has none of its figures."""
_FEW = 1000
_PERIODS = {
    ("=month", "=year"): 12,
    ("=week", "=year"): 52,
    ("=day", "=year"): 365,
    ("=day", "=week"): 7,
    ("=hour", "=day"): 24,
    ("=minute", "=hour"): 60,
    ("=second", "=minute"): 60,
}
"""How often one time goes into another."""
_OPPOSITE: dict[str, Bound] = {
    "less_than": "more_than",
    "more_than": "less_than",
    "at_most": "at_least",
    "at_least": "at_most",
}
"""What the bound of a part says of the rest."""
_BEHIND = 12
"""Characters behind a figure in which the word stands that holds it against another thing."""
_LONGEST = 5
"""Figures that a sum has at most."""
TOTAL, REST = "=total", "=rest"
"""The concepts of what is added up, and of what is left."""


@dataclass(frozen=True, slots=True)
class Derived:
    """How a figure of a draft follows from figures of a source."""

    way: Way
    figures: tuple[Figure, ...]
    told: bool = False
    """Whether the draft tells the figures that it follows from."""


def both_ends(draft: Figure, near: Sequence[Figure]) -> Derived | None:
    """The two figures of a sentence between which a draft lets something go: "from 0.4 % to 1.1 %"."""
    if draft.value.amount is not None or draft.value.high is None:
        return None
    for one, other in permutations(near, 2):
        low, high = one.value.amount, other.value.amount
        ends = (low, high) == (draft.value.low, draft.value.high)
        if ends and one.number == other.number and compatible(draft.value, one.value):
            return Derived("level", (one, other), told=True)
    return None


def in_turn(draft: Figure, near: Sequence[Figure]) -> Derived | None:
    """What a figure for each month comes to in a year, and the like."""
    if draft.value.unit in LASTING:
        return None
    way: Way
    for figure in near:
        amount = figure.value.amount
        for (short, long), times in _PERIODS.items():
            if amount is None:
                continue
            if short in _rate(figure) and long in _rate(draft):
                way, size = "product", amount * times
            elif long in _rate(figure) and short in _rate(draft):
                way, size = "quotient", EXACT.divide(amount, times)
            else:
                continue
            if says(draft.value, size, figure.value.unit):
                return Derived(way, (figure,))
    return None


def _rate(figure: Figure) -> frozenset[str]:
    """What the words around a figure, and those that it is written with, can be recognized by."""
    return figure.keys | figure.line.keys(figure.start, figure.end)


def single(draft: Figure, near: Sequence[Figure]) -> Derived | None:
    """What follows from one share: what is left of the whole, or what it says beyond the whole."""
    left = REST in draft.line.all_keys
    for figure in near:
        part = part_of(figure.value)
        if part is None or not 0 < part < 2:
            continue
        rest, bound = abs(1 - part), _OPPOSITE.get(figure.value.bound, "exact") if part < 1 else "exact"
        after = list(figure.text.around(figure.number, 0, 1))
        told = left or part > 1 or any(REST in line.all_keys for line in after)
        if (told or apart(draft, figure)) and says(draft.value, rest * 100, "percent", bound):
            return Derived("rest", (figure,))
    return None


def yearly(draft: Figure, near: Sequence[Figure], told: Sequence[Figure]) -> Derived | None:
    """What a sum for each year comes to in all, or one for several years to in each."""
    whole = TOTAL in draft.line.all_keys
    for figure in near:
        amount, when = figure.value.amount, figure.claim.when if figure.claim else None
        if (
            amount is None
            or when is None
            or when.start is None
            or when.end is None
            or when.relation != "over"
        ):
            continue
        years = when.end.year - when.start.year
        for count in (years, years + 1):
            if count > 1 and whole and says(draft.value, amount * count, figure.value.unit):
                return Derived("product", (figure,))
            each = EXACT.divide(amount, max(count, 1))
            if count > 1 and figure in told and says(draft.value, each, figure.value.unit):
                return Derived("quotient", (figure,), told=True)
    return None


def of_pair(draft: Figure, near: Sequence[Figure], told: Sequence[Figure]) -> Derived | None:
    """What follows from two figures, of which the draft tells one as well."""
    theirs = near[0].line.all_keys if near else frozenset()
    common = not draft.line.all_keys.isdisjoint(theirs)
    small = len(draft.keys & theirs) < _COMMON and is_small(draft.value)
    whole, left = TOTAL in draft.line.all_keys, REST in draft.line.all_keys
    for one, other in permutations(near, 2):
        if _before(draft, one, other):
            return Derived("level", (one, other), other in told)
        if draft.value.unit == "rank" and not (draft.claim and draft.claim.kind == "change"):
            continue
        known = (one in told) + (other in told)
        row = known and one.number == other.number and not one.line.has("finite")
        if (
            known < 2
            and not row
            and (not common or (small and one.number != other.number and not _both(draft, one, other)))
        ):
            continue
        change = one.claim is not None and one.claim.kind == "change"
        if change and known and way_of(one) == "down" and shrunk(draft, one.value, other.value):
            return Derived("base", (one, other), known == len((one, other)))
        for way, _ in of_two(draft.value, one.value, other.value):
            if way in ("part", "base", "gain") and change == (way == "part"):
                continue  # who grew by a fifth has what he had, and a fifth of that
            if way in ("growth", "gain") and not tells_change(draft):
                continue
            if not known and way != "sum" and of_two_things(one, other):
                continue
            paired = one.number == other.number or _both(draft, one, other)
            if way == "sum" and known < 2 and not (paired and (whole or _steps(one, other))):
                continue
            if way == "difference" and not left and _told_of_part(draft, other, one):
                continue  # of 20 clubs 8 lost money: the 12 are those that did not
            step = way == "growth" and one.start == other.start  # "from 830 to 1,400"
            if known or (way == "sum" and whole) or (not small and paired) or step:
                return Derived(way, (one, other), known == len((one, other)))
    return None


def of_two_things(one: Figure, other: Figure) -> bool:
    """Whether two figures count different things in different sentences: judges are no part of cases."""
    if one.number == other.number and one.text is other.text:
        return False
    return bool(one.noun) and bool(other.noun) and one.noun.isdisjoint(other.noun)


def _steps(level: Figure, change: Figure) -> bool:
    """Whether one figure says by how much the other was higher: "498,000, 46,000 fewer than in June"."""
    line = change.line
    return way_of(change) is not None or Glossary.of(line.lang).less(line.text[change.end - line.start :])


def shrunk(draft: Figure, change: Value, level: Value) -> bool:
    """Whether a value is that of a level before it fell by a part: 412 million, down 18 %."""
    part = part_of(change)
    if change.unit != "percent" or part is None or not 0 < part < 1 or level.amount is None:
        return False
    return level.unit not in PERCENT and says(draft.value, EXACT.divide(level.amount, 1 - part), level.unit)


def _both(draft: Figure, one: Figure, other: Figure) -> bool:
    """Whether a draft speaks of what stands around both of two figures: "fees are a third of the grant"."""
    mine = draft.line.all_keys | draft.line.years
    first, second = (figure.line.all_keys | figure.line.years for figure in (one, other))
    return bool(mine & first - second) and bool(mine & second - first)


def _told_of_part(draft: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a source tells of a part what a draft tells of what is left: "eight of the 20 lost money"."""
    if part.value.unit != "count" or part.value.amount is None:
        return False
    beside = part.line.part_of(part.end, whole.start) or (
        part.claim is not None and part.start <= whole.start and whole.end <= part.end
    )
    places = [start for start, _ in draft.line.values]
    framed = any(draft.start < start < draft.end or draft.line.part_of(draft.end, start) for start in places)
    if not beside or framed:
        return False
    return not draft.keys.isdisjoint(whole.keys | part.keys)


def sums(draft: Figure, text: Text, number: int, told: Sequence[Figure]) -> Derived | None:
    """A sum of figures that stand one behind the other, in a sentence or in a list."""
    if TOTAL not in draft.line.all_keys and len(told) < 2:
        return None
    mine = draft.line.all_keys
    counted = [f.value.amount for f in draft.text.of_line(draft.number)]  # "the three parties"
    row = [f for at in range(number - 2, number + _LONGEST) for f in text.stated_in(at)[:FIGURES]]
    row = [f for n, f in enumerate(row) if not n or not f.line.part_of(row[n - 1].end, f.start)]
    row = [f for f in row if f.value.amount is not None and compatible(draft.value, f.value)]
    row = [f for f in row if f.value.unit != "rank"]
    for first in range(len(row)):
        total = abs(row[first].value.amount or Decimal(0))
        for last in range(first + 1, min(first + _LONGEST, len(row))):
            total = EXACT.add(total, abs(row[last].value.amount or Decimal(0)))
            terms = row[first : last + 1]
            if not _of_one_kind(terms):
                continue
            named = [
                f in told or not mine.isdisjoint(f.line.keys(*f.line.clause(f.start, f.end))) for f in terms
            ]
            if says(draft.value, total, row[last].value.unit) and (
                all(named) or digits_of(draft.value) > 2 or len(terms) in counted or _all_of_one(terms, row)
            ):
                return Derived("sum", tuple(terms), all(f in told for f in terms))
    return None


def _of_one_kind(terms: Sequence[Figure]) -> bool:
    """Whether percentages are all of changes, or all of parts: 70 % and 1.2 % more make no sum."""
    kinds = {f.claim is not None and f.claim.kind == "change" for f in terms if f.value.unit in PERCENT}
    return len(kinds) <= 1


def _all_of_one(terms: Sequence[Figure], row: Sequence[Figure]) -> bool:
    """Whether figures are the three or more of their sentence."""
    beside = [f for f in row if f.number == terms[0].number]
    return len(terms) > len(("one", "other")) and list(terms) == beside


def _before(draft: Figure, one: Figure, other: Figure) -> bool:
    """Whether a figure is the level before a change, or after it: 89 %, nine points lower than a year ago."""
    change, level = one.value, other.value
    points = change.unit == "percentage_point" and level.unit == "percent"
    places = level.unit == "rank" and "=rank" in one.line.keys(one.start, one.end) and change.unit != "rank"
    if not (points or places or (level.unit == "rank" == change.unit and one.claim is not None)):
        return False
    if one.value.amount is None or other.value.amount is None or one.number != other.number:
        return False
    if change.unit == "rank" and (one.claim is None or one.claim.kind != "change"):
        return False
    way = way_of(one)
    behind = one.line.text[one.end - one.line.start :][:_BEHIND]
    if way is None or Glossary.of(one.line.lang).stands_beside(behind):
        return False  # "two places behind France"
    up = (way == "up") != (level.unit == "rank")  # who gains two places had a larger number
    size = -one.value.amount if up else one.value.amount
    return says(draft.value, EXACT.add(other.value.amount, size), level.unit)


def tells_change(draft: Figure) -> bool:
    """Whether a figure, or another of its sentence, tells of a change."""
    return way_of(draft) is not None or any(one.kind == "change" for one in draft.text.told_in(draft.number))


def is_slight(value: Value) -> bool:
    """Whether a value is a small number of few digits: nine, not nine million."""
    return is_small(value) and (value.amount is None or abs(value.amount) < _FEW)


def is_small(value: Value) -> bool:
    """Whether a value has so few digits that many sums come to it by chance."""
    return value.amount is None or digits_of(value) < 2


def digits_of(value: Value) -> int:
    """How many digits a value has without the zeros at its end."""
    size = value.amount
    return len("".join(map(str, size.as_tuple().digits)).strip("0")) if size is not None else 0
