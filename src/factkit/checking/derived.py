"""Figures that a draft works out from those of its sources: differences, sums, shares, products.

A draft says that 850,000 tablets are still to come where its source has 1.3 million ordered and
450,000 handed out. Such a figure is looked for among what the sources say near by, and only where
the draft leads there: it tells one of the two figures as well, or much of what stands beside them.

>>> from factkit.claims import Value
>>> ordered, delivered = Value(amount="1300000", unit="count"), Value(amount="450000", unit="count")
>>> sorted(way for way, _ in of_two(Value(amount="850000", unit="count"), ordered, delivered))
['difference']
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from itertools import islice, permutations
from typing import Literal, get_args

from factkit.checking.sources import Sources, fits
from factkit.checking.texts import LASTING, Figure, Text
from factkit.checking.things import apart
from factkit.checking.values import Fit, compare, compatible
from factkit.checking.ways import way_of
from factkit.claims import Value
from factkit.values.quantity import is_currency

__all__ = ["Derived", "Way", "derived", "of_two"]

Way = Literal[
    "difference", "sum", "share", "part", "rest", "ratio", "growth", "base", "product", "quotient", "level"
]
"""How a figure is worked out."""

_WAYS: tuple[Way, ...] = tuple(way for way in get_args(Way) if way != "level")
_EXACT = Context(prec=60)
_PERCENT = frozenset({"percent", "percentage_point"})
_COUNTED = frozenset({"count", "multiple"})
_PLACES = 12
"""Sentences of the sources in which a figure is looked for, the likeliest first."""
_FIGURES = 8
"""Figures of a sentence and those beside it that are tried with one another."""
_COMMON = 2
"""Keys that a sentence must share with that of the draft where it has none of its figures."""
_OFTEN = 60
"""Sentences of a source from which on a word of it says nothing about one of them."""
_LARGE, _FEW = 100_000, 1000
_ABOUT, _FRACTION = Decimal("0.11"), Decimal("0.03")
"""How far a part told in words, "about a third" or "a third", may be from what it is worked out to be."""
_UNEVEN = Decimal("0.1")
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


def derived(draft: Figure, sources: Sources) -> Derived | None:
    """How a figure follows from those of the sources; None where it does not."""
    beside = _beside(draft)
    if (found := _of_told(draft, beside, sources)) is not None:
        return found
    for text, number in _places(draft, beside, sources):
        lines = (number, number + 1, number - 1)
        near = [end for at in lines for f in _told(text, at) for end in _ends(f)][:_FIGURES]
        told = [f for f in near if any(fits(one, f) for one in beside)]
        for found in (
            _single(draft, near),
            _yearly(draft, near, told),
            _double(draft, near, told),
            _sums(draft, text, number, told),
        ):
            if found is not None:
                return found
    return None


def _of_told(draft: Figure, beside: Sequence[Figure], sources: Sources) -> Derived | None:
    """What follows from two figures that the draft tells as well, wherever the sources have them."""
    if _small(draft.value) and draft.value.unit in _COUNTED:
        return None
    have = [(one, true) for one in beside if not _slight(one.value) and (true := _first(one, sources))]
    for (one, first), (other, second) in permutations(have, 2):
        if one.meets(draft) or other.meets(draft) or (first.meets(second) and first.text is second.text):
            continue
        for way, _ in of_two(draft.value, first.value, second.value):
            if way in ("share", "ratio", "difference", "sum"):
                return Derived(way, (first, second), told=True)
    return None


def _first(draft: Figure, sources: Sources) -> Figure | None:
    """The first figure of the sources that says the same."""
    near = islice(sources.figures(draft), _OFTEN)
    return next((figure for figure in near if fits(draft, figure) is Fit.SAME), None)


def _told(text: Text, number: int) -> Iterator[Figure]:
    """The figures of a sentence, and the ranges of which claims have one end."""
    stated = text.stated_in(number)
    yield from (f for f in text.of_line(number) if f.value.high is not None and f not in stated)
    units = {f.value.unit for f in stated if f.value.unit not in _PERCENT | _COUNTED | {"rank"} | LASTING}
    for figure in stated:
        yield figure
        if figure.value.unit == "count" and figure.plain and len(units) == 1:
            # "78,000 tonnes, its neighbour 41,500": the unit stands once for both.
            lent = figure.value.model_copy(update={"unit": next(iter(units))})
            yield Figure(text, lent, figure.start, figure.end)
        first: Decimal | None = getattr(figure.claim, "from_", None)
        if first is not None:
            # "From 230 to $198m": the first is told without its unit.
            start = figure.value.model_copy(update={"amount": first, "low": None, "high": None})
            yield Figure(text, start, figure.start, figure.end, figure.claim)


def _ends(figure: Figure) -> Iterator[Figure]:
    """A figure, or the two that a range goes between: "from 59 to 64 euros"."""
    value = figure.value
    if value.amount is not None or value.high is None:
        yield figure
        return
    for amount in (value.low, value.high):
        end = value.model_copy(update={"amount": amount, "low": None, "high": None, "bound": "exact"})
        yield Figure(figure.text, end, figure.start, figure.end, figure.claim)


def _beside(draft: Figure) -> list[Figure]:
    """The other figures of its sentence and the one before."""
    amount = draft.value.amount
    own = [f for f in draft.text.of_line(draft.number) if not f.meets(draft) or f.value.amount != amount]
    return [*own, *draft.text.of_line(draft.number - 1)][:_FIGURES]


def _places(draft: Figure, beside: Sequence[Figure], sources: Sources) -> Iterator[tuple[Text, int]]:
    """The sentences of the sources that tell what stands around a figure, the likeliest first."""
    score: Counter[tuple[Text, int]] = Counter()
    for one in beside:
        for number, other in enumerate(sources.figures(one)):
            if number < _OFTEN and fits(one, other):
                score[other.text, other.number] += 2
    for text in sources.read:
        shared: Counter[int] = Counter()
        for key in draft.line.all_keys:
            numbers = text.told_by.get(key, ())
            if len(numbers) <= _OFTEN:
                shared.update(numbers)
        for number, count in shared.items():
            if count >= _COMMON or (text, number) in score:
                score[text, number] += count
    order = sorted(score, key=lambda place: -score[place])
    return islice(order, _PLACES)


def _single(draft: Figure, near: Sequence[Figure]) -> Derived | None:
    """What follows from one share: what is left of the whole, or what it says beyond the whole."""
    left = REST in draft.line.all_keys
    for figure in near:
        part = _part(figure.value)
        if part is None or not 0 < part < 2:
            continue
        rest = abs(1 - part)
        if (left or part > 1 or apart(draft, figure)) and _says(draft.value, rest * 100, "percent"):
            return Derived("rest", (figure,))
    return None


def _yearly(draft: Figure, near: Sequence[Figure], told: Sequence[Figure]) -> Derived | None:
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
            if count > 1 and whole and _says(draft.value, amount * count, figure.value.unit):
                return Derived("product", (figure,))
            each = _EXACT.divide(amount, max(count, 1))
            if count > 1 and figure in told and _says(draft.value, each, figure.value.unit):
                return Derived("quotient", (figure,), told=True)
    return None


def _double(draft: Figure, near: Sequence[Figure], told: Sequence[Figure]) -> Derived | None:
    """What follows from two figures, of which the draft tells one as well."""
    theirs = near[0].line.all_keys if near else frozenset()
    common = not draft.line.all_keys.isdisjoint(theirs)
    small = len(draft.keys & theirs) < _COMMON and _small(draft.value)
    whole, left = TOTAL in draft.line.all_keys, REST in draft.line.all_keys
    for one, other in permutations(near, 2):
        if _before(draft, one, other):
            return Derived("level", (one, other), other in told)
        if draft.value.unit == "rank":
            continue
        known = (one in told) + (other in told)
        if known < 2 and (
            not common or (small and one.number != other.number and not _both(draft, one, other))
        ):
            continue
        change = one.claim is not None and one.claim.kind == "change"
        if change and known and way_of(one) == "down" and _shrunk(draft, one.value, other.value):
            return Derived("base", (one, other), known == len((one, other)))
        for way, _ in of_two(draft.value, one.value, other.value):
            if way in ("part", "base") and change != (way == "base"):
                continue  # who grew by a fifth has what he had, and a fifth of that
            if way == "difference" and not left and _told_of_part(draft, other, one):
                continue  # of 20 clubs 8 lost money: the 12 are those that did not
            paired = one.number == other.number or _both(draft, one, other)
            if known or (way == "sum" and whole) or (not small and paired):
                return Derived(way, (one, other), known == len((one, other)))
    return None


def _shrunk(draft: Figure, change: Value, level: Value) -> bool:
    """Whether a value is that of a level before it fell by a part: 412 million, down 18 %."""
    part = _part(change)
    if change.unit != "percent" or part is None or not 0 < part < 1 or level.amount is None:
        return False
    return level.unit not in _PERCENT and _says(
        draft.value, _EXACT.divide(level.amount, 1 - part), level.unit
    )


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


def _sums(draft: Figure, text: Text, number: int, told: Sequence[Figure]) -> Derived | None:
    """A sum of figures that stand one behind the other, in a sentence or in a list."""
    if TOTAL not in draft.line.all_keys and len(told) < 2:
        return None
    row = [f for at in range(number - 2, number + _LONGEST) for f in text.stated_in(at)[:_FIGURES]]
    row = [f for f in row if f.value.amount is not None and compatible(draft.value, f.value)]
    for first in range(len(row)):
        total = abs(row[first].value.amount or Decimal(0))
        for last in range(first + 1, min(first + _LONGEST, len(row))):
            total = _EXACT.add(total, abs(row[last].value.amount or Decimal(0)))
            if _says(draft.value, total, row[last].value.unit):
                return Derived("sum", tuple(row[first : last + 1]))
    return None


def of_two(draft: Value, one: Value, other: Value) -> Iterator[tuple[Way, Decimal]]:
    """The ways in which the value of a draft follows from two others, each with what comes out."""
    a, b = one.amount, other.amount
    if a is None or b is None or not a or not b:
        return
    for way in _WAYS:
        unit, found = _worked(way, one, other, a, b)
        if found is not None and _says(draft, found, unit):
            yield way, found


def _worked(way: Way, one: Value, other: Value, a: Decimal, b: Decimal) -> tuple[str | None, Decimal | None]:
    """Unit and size of what comes out of two values; None where they can't be put together so."""
    alike = compatible(one, other) and one.unit == other.unit
    levels = alike and one.unit not in _PERCENT
    part, rate = _part(one), _part(other)
    if way == "difference" and alike and a > b:
        return ("percentage_point" if one.unit == "percent" else one.unit), _EXACT.subtract(a, b)
    if way == "sum" and alike and a >= b:
        return one.unit, _EXACT.add(a, b)
    if way == "share" and levels and 0 < a < b:
        return "percent", _EXACT.divide(100 * a, b)
    if way == "ratio" and levels and a > b > 0:
        return "multiple", _EXACT.divide(a, b)
    if way == "growth" and levels and b > 0:
        return "percent", abs(_EXACT.divide(100 * _EXACT.subtract(a, b), b))
    if way == "part" and part is not None and rate is None and 0 < part < 1:
        return other.unit, _EXACT.multiply(part, b)
    if way == "base" and part is not None and rate is None and 0 < part < 1:
        return other.unit, _EXACT.divide(b, 1 + part)
    if way == "base" and one.unit == "multiple" and other.unit != "multiple" and a > 1:
        return other.unit, _EXACT.divide(b, a)
    counted = one.unit in _COUNTED and other.unit not in _COUNTED | _PERCENT and a > 1
    if way == "product" and counted:
        return other.unit, _EXACT.multiply(a, b)
    if way == "quotient" and counted:
        return other.unit, _EXACT.divide(b, a)
    return None, None


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
    if way is None:
        return False
    up = (way == "up") != (level.unit == "rank")  # who gains two places had a larger number
    size = -one.value.amount if up else one.value.amount
    return _says(draft.value, _EXACT.add(other.value.amount, size), level.unit)


def _part(value: Value) -> Decimal | None:
    """Which part of a whole a value is."""
    if value.amount is None:
        return None
    if value.unit == "percent":
        return _EXACT.divide(value.amount, 100)
    if value.unit == "rank" and value.amount > 1:
        return _EXACT.divide(1, value.amount)  # "un cinquième" may be a part as well as a place
    return value.amount if value.unit == "count" and 0 < value.amount < 1 else None


def _says(draft: Value, size: Decimal, unit: str | None) -> bool:
    """Whether the value of a draft says what was worked out; its unit may be left out."""
    if unit == "multiple" and draft.unit == "percent":
        size, unit = size * 100, "percent"
    money = [is_currency(one or "") for one in (draft.unit, unit)]
    # Of 1.3 billion against 1.7 the currency may be told once, and of words only the number counts.
    plain = any(money) and "count" in (draft.unit, unit) and abs(size) >= _LARGE
    words = draft.span.text if draft.span and draft.unit == "percent" else ""
    draft = draft.model_copy(update={"span": None})
    part = bool(words) and not any(map(str.isdigit, words)) and draft.amount is not None
    if part and unit == "percent" and draft.amount is not None:
        reach = _ABOUT if draft.bound == "about" else _FRACTION
        return (
            abs(size - draft.amount) <= draft.amount * reach or compare(draft, _value(size, unit)) is Fit.SAME
        )
    value = _value(size, unit)
    # Few things are counted, not rounded: 63 % of 20 are not 12.
    few = draft.unit == "count" and draft.bound == "exact" and abs(size) < _FEW
    if few and draft.amount is not None and abs(size - draft.amount) > _UNEVEN:
        return False
    return compare(draft, value, bare=plain) is Fit.SAME


def _slight(value: Value) -> bool:
    """Whether a value is a small number of few digits: nine, not nine million."""
    return _small(value) and (value.amount is None or abs(value.amount) < _FEW)


def _value(size: Decimal, unit: str | None) -> Value:
    return Value.model_construct(amount=size, low=None, high=None, unit=unit, bound="exact", assumed=False)


def _small(value: Value) -> bool:
    """Whether a value has so few digits that many sums come to it by chance."""
    size = value.amount
    return size is None or len("".join(map(str, size.as_tuple().digits)).strip("0")) < 2
