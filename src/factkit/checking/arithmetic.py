"""What follows from two values: differences, sums, shares, products.

>>> from factkit.claims import Value
>>> ordered, delivered = Value(amount="1300000", unit="count"), Value(amount="450000", unit="count")
>>> sorted(way for way, _ in of_two(Value(amount="850000", unit="count"), ordered, delivered))
['difference']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Context, Decimal
from typing import Literal, get_args

from factkit.checking.values import Fit, compare, compatible
from factkit.claims import Value
from factkit.values.bound import Bound
from factkit.values.quantity import is_currency

__all__ = ["COUNTED", "EXACT", "PERCENT", "Way", "of_two", "part_of", "says"]

Way = Literal[
    "difference",
    "sum",
    "share",
    "part",
    "rest",
    "ratio",
    "growth",
    "base",
    "gain",
    "product",
    "quotient",
    "level",
]
"""How a figure is worked out."""

_WAYS: tuple[Way, ...] = tuple(way for way in get_args(Way) if way not in ("rest", "level"))
EXACT = Context(prec=60)
PERCENT = frozenset({"percent", "percentage_point"})
COUNTED = frozenset({"count", "multiple"})
_POINTS = frozenset({"percentage_point", "score"})
"""The units of "points"."""
_LARGE, _FEW = 100_000, 1000
_ABOUT, _FRACTION = Decimal("0.11"), Decimal("0.05")
"""How far a part told in words, "about a third" or "a third", may be from what it is worked out to be."""
_UNEVEN = Decimal("0.1")
_SECOND = 2
"""The last ordinal that is no part: a second is no half."""
_HUNDRED = 100
_TIMES = Decimal("0.2")
"""How far what is told as a multiple may be from one that was worked out."""
_WORD = re.compile(r"[^\W\d_]+")


def of_two(draft: Value, one: Value, other: Value) -> Iterator[tuple[Way, Decimal]]:
    """The ways in which the value of a draft follows from two others, each with what comes out."""
    a, b = one.amount, other.amount
    if a is None or b is None or not a or not b:
        return
    for way in _WAYS:
        unit, found = _worked(way, one, other, a, b)
        if found is None or not says(draft, found, unit):
            continue
        if way in ("part", "gain") and draft.unit in PERCENT:
            continue
        yield way, found


def _worked(way: Way, one: Value, other: Value, a: Decimal, b: Decimal) -> tuple[str | None, Decimal | None]:
    """Unit and size of what comes out of two values; None where they can't be put together so."""
    shared = _shared(one, other)
    alike = shared is not None
    levels = alike and one.unit not in PERCENT
    part, rate = part_of(one), part_of(other)
    if way == "difference" and alike and a > b:
        return ("percentage_point" if one.unit == "percent" else shared), EXACT.subtract(a, b)
    if way == "sum" and alike and shared != "rank" and a >= b:
        return shared, EXACT.add(a, b)
    if way == "share" and levels and 0 < a < b:
        return "percent", EXACT.divide(100 * a, b)
    if way == "ratio" and alike and shared != "rank" and a > b > 0:
        return "multiple", EXACT.divide(a, b)
    if way == "growth" and levels and b > 0:
        return "percent", abs(EXACT.divide(100 * EXACT.subtract(a, b), b))
    if way == "part" and part is not None and rate is None and 0 < part < 1:
        return other.unit, EXACT.multiply(part, b)
    if way == "base" and part is not None and rate is None and 0 < part < 1:
        return other.unit, EXACT.divide(b, 1 + part)
    if way == "base" and one.unit == "multiple" and other.unit != "multiple" and a > 1:
        return other.unit, EXACT.divide(b, a)
    if way == "gain" and one.unit == "percent" and part is not None and rate is None and 0 < part < 1:
        return other.unit, EXACT.divide(EXACT.multiply(b, part), 1 + part)
    times = one.unit == "multiple" != other.unit
    counted = one.unit in COUNTED and (times or other.unit not in COUNTED) and a > 1
    counted = counted and other.unit not in PERCENT | {"rank"}
    if way == "product" and counted and not _is_scale(a):
        return other.unit, EXACT.multiply(a, b)
    if way == "quotient" and counted:
        return other.unit, EXACT.divide(b, a)
    return None, None


def _is_scale(size: Decimal) -> bool:
    """Whether a number only moves the point of another: a thousand pieces cost no thousand times as much."""
    return size >= _HUNDRED and set(size.as_tuple().digits[1:]) <= {0} and size.as_tuple().digits[0] == 1


def _shared(one: Value, other: Value) -> str | None:
    """The unit of both; where one leaves its unit out, that of the other: 412 million francs, 38 more."""
    if one.unit == other.unit and compatible(one, other):
        return one.unit
    for money, plain in ((one, other), (other, one)):
        size = plain.amount
        scaled = size is not None and size >= _LARGE and plain.span is not None
        named = money.unit not in COUNTED | PERCENT | {None, "rank"}
        if named and plain.unit == "count" and scaled and _nothing_counted(plain):
            return money.unit
    return None


def _nothing_counted(value: Value) -> bool:
    """Whether a number has no word but its scale: "38 million", not "3.2 million shares", "4,000 seats"."""
    if value.span is None:
        return False
    scaled = "".join(filter(str.isdigit, value.span.text)) != str(value.amount)
    return len(_WORD.findall(value.span.text)) <= scaled


def part_of(value: Value) -> Decimal | None:
    """Which part of a whole a value is."""
    if value.amount is None:
        return None
    if value.unit == "percent":
        return EXACT.divide(value.amount, 100)
    if value.unit == "rank" and value.amount > _SECOND:
        return EXACT.divide(1, value.amount)  # "un cinquième" may be a part as well as a place
    return value.amount if value.unit == "count" and 0 < value.amount < 1 else None


def says(draft: Value, size: Decimal, unit: str | None, bound: Bound = "exact") -> bool:
    """Whether the value of a draft says what was worked out; its unit may be left out."""
    if draft.unit in _POINTS and unit in {"count", "score", *_POINTS} and abs(size) < _FEW:
        unit = draft.unit
    if unit == "rank" and draft.unit == "count":
        unit = "count"  # of two places what lies between them
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
            abs(size - draft.amount) <= draft.amount * reach
            or compare(draft, value_of(size, unit)) is Fit.SAME
        )
    times = draft.unit == "multiple" and draft.bound in ("exact", "about")
    if times and draft.amount and abs(size - draft.amount) > draft.amount * _TIMES:
        return False  # 1.57 times as many are not twice as many
    value = value_of(size, unit, bound)
    # Few things are counted, not rounded: 63 % of 20 are not 12.
    few = draft.unit == "count" and draft.bound == "exact" and abs(size) < _FEW
    if few and draft.amount is not None and abs(size - draft.amount) > _UNEVEN:
        return False
    return compare(draft, value, bare=plain) is Fit.SAME


def value_of(size: Decimal, unit: str | None, bound: Bound = "exact") -> Value:
    return Value.model_construct(amount=size, low=None, high=None, unit=unit, bound=bound, assumed=False)
