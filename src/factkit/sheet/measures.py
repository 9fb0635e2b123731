"""What a value amounts to: its dimension, its number in base units, and how far its words reach.

Two values can be compared where they are of one dimension. A number in a text is seldom exact:
"370 billion" stands for anything that rounds to it, "nearly 20 %" for more, "more than 18 %" for
what lies somewhat above. `Measure.low` and `high` are those limits.

>>> from factkit.claims import Value
>>> kilometres, metres = Value(amount="3.5", unit="km"), Value(amount="3500", unit="metre")
>>> measure(kilometres).number == measure(metres).number
True
>>> nearly = Value(amount="18", unit="percent", bound="about")
>>> agree(measure(nearly), measure(Value(amount="17.8", unit="percent")))
True
>>> agree(measure(nearly), measure(Value(amount="28", unit="percent")))
False
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from factkit.claims import BaseClaim, Value
from factkit.values.decimals import EXACT
from factkit.values.quantity import is_currency, registry

__all__ = ["Measure", "agree", "measure", "measure_of"]

_HALF = Decimal("0.5")
_ABOUT = Decimal("0.05")
"""How far from the number "about" reaches at least, as a part of it."""
_BEYOND = Decimal("0.5")
"""How far "more than" reaches: who means twice as much says so."""
_UP, _DOWN = frozenset({"more_than", "at_least"}), frozenset({"less_than", "at_most"})
_PLAIN = frozenset({"rank", "percent", "percentage_point", "count", "multiple", "score", "edition"})
# What pint may be asked to read: names of units joined, never numbers, whose powers could run away.
_UNIT = re.compile(r"[^\W\d]\w{0,39}(?:\*\*-?[1-9])?(?: ?[*/] ?[^\W\d]\w{0,39}(?:\*\*-?[1-9])?){0,4}")


@dataclass(frozen=True, slots=True)
class Measure:
    """A value in base units; `number` as claimed, `low` and `high` the limits of what it can mean.

    `side` is 1 for a bound from below ("more than"), -1 for one from above, 0 for neither.
    """

    dimension: str
    number: tuple[Decimal, Decimal | None]
    low: Decimal
    high: Decimal
    side: int = 0


class _Base(NamedTuple):
    """How a unit leads to its base unit: `number * factor + offset`."""

    dimension: str
    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)


def measure(value: Value) -> Measure | None:
    """What a value amounts to; None where it has no number."""
    first = value.amount if value.amount is not None else value.low
    if first is None or value.unit is None:
        return None
    base = _base(value.unit)
    low, high = _limits(value, first)
    side = (value.bound in _UP) - (value.bound in _DOWN)
    second = value.high if value.amount is None else first
    number = _to_base(first, base), None if second is None else _to_base(second, base)
    return Measure(base.dimension, number, _to_base(low, base), _to_base(high, base), side)


def measure_of(claim: BaseClaim) -> Measure | None:
    """What the value of a claim amounts to; a fall is a negative change, an end value no change.

    >>> from factkit.claims import build
    >>> from factkit.claims.sample import sample
    >>> measure_of(build(sample("change", amount="3", unit="percent", direction="down"))).number[0]
    Decimal('-3')
    """
    found = measure(claim.value)
    if found is None or claim.kind != "change":
        return found
    if claim.value.amount is not None and getattr(claim, "to", None) == claim.value.amount:
        return Measure(f"end {found.dimension}", found.number, found.low, found.high, found.side)
    if getattr(claim, "direction", None) != "down":
        return found
    first, second = found.number
    number = -first, None if second is None else -second
    return Measure(found.dimension, number, -found.high, -found.low, -found.side)


def agree(one: Measure, other: Measure) -> bool:
    """Whether two measures can both be true; those of different dimensions never speak of one thing."""
    return one.dimension == other.dimension and one.low <= other.high and other.low <= one.high


def _limits(value: Value, first: Decimal) -> tuple[Decimal, Decimal]:
    """Least and greatest number that the words of a value allow."""
    bound, size = value.bound, abs(first)
    if value.amount is None:
        return first, value.high if value.high is not None else _vague(first)
    if bound in _UP:
        return first, EXACT.add(first, EXACT.multiply(size, _BEYOND))
    if bound in _DOWN:
        return EXACT.subtract(first, EXACT.multiply(size, _BEYOND)), first
    reach = EXACT.multiply(_place(first, grouped=bound == "exact"), _HALF)
    if bound == "about":
        reach = max(reach, EXACT.multiply(size, _ABOUT))
    elif value.unit in ("rank", "edition"):
        reach = Decimal(0)
    return EXACT.subtract(first, reach), EXACT.add(first, reach)


def _place(number: Decimal, *, grouped: bool) -> Decimal:
    """The size of the last place that a number states.

    Zeros at its end state nothing; where it is `grouped`, only those behind the thousands, the
    millions and so on that it is told in: the 370 of 370 billion is exact to the unit.

    >>> [int(_place(Decimal(n), grouped=True)) for n in ("2944", "30", "1200", "370000000000")]
    [1, 1, 100, 1000000000]
    >>> _place(Decimal("18.4"), grouped=True), int(_place(Decimal("500"), grouped=False))
    (Decimal('0.1'), 100)
    """
    _, digits, exponent = number.as_tuple()
    assert isinstance(exponent, int)  # records hold no infinities
    if exponent < 0 or not any(digits):
        return Decimal((0, (1,), min(exponent, 0)))
    written = "".join(map(str, digits)).lstrip("0")
    zeros = exponent + len(written) - len(written.rstrip("0"))
    if grouped:
        zeros = min(zeros, (len(written) + exponent - 1) // 3 * 3)
    return Decimal((0, (1,), zeros))


def _vague(low: Decimal) -> Decimal:
    """Where a vague quantity ends: thousands below a million, tens of thousands below a hundred."""
    zeros = len(str(int(abs(low)))) - 1
    return EXACT.multiply(low, Decimal(1000 if zeros and zeros % 3 == 0 else 10))


def _to_base(number: Decimal, base: _Base) -> Decimal:
    if base.factor == 1 and not base.offset:
        return number
    # Rounded to what conversion factors are good for, so that equal quantities are equal numbers.
    return Context(prec=12).create_decimal(EXACT.add(EXACT.multiply(number, base.factor), base.offset))


@lru_cache(maxsize=1024)
def _base(unit: str) -> _Base:
    """The base of a unit; one that nobody knows is a dimension of its own."""
    if unit in _PLAIN or is_currency(unit) or not _UNIT.fullmatch(unit):
        return _Base(unit)
    import pint

    try:
        quantity = registry().Quantity
        zero, one = (quantity(Decimal(n), unit).to_base_units() for n in (0, 1))
    except (pint.PintError, TypeError):  # pint takes the logarithm, of a decibel, of floats alone
        return _Base(unit)
    return _Base(str(one.units), one.magnitude - zero.magnitude, zero.magnitude)
