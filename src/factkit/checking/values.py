"""Whether a value of a draft says what a value of a source says: rounding, units and bounds.

A draft may round what the source states, and leave a bound out; it may not say more than the
source does.

>>> from factkit.claims import Value
>>> exact = Value(amount="369.8", unit="EUR")
>>> compare(Value(amount="370", unit="EUR"), exact), compare(Value(amount="379", unit="EUR"), exact)
(<Fit.SAME: 2>, <Fit.NONE: 0>)
>>> compare(Value(amount="369.8", unit="EUR", bound="less_than"), exact)
<Fit.BOUND: 1>
"""

from __future__ import annotations

from decimal import Decimal
from enum import IntEnum
from functools import lru_cache

from babel import Locale

from factkit.claims import Value
from factkit.packs.pack import available
from factkit.sheet.measures import Measure, measure
from factkit.values.quantity import is_currency

__all__ = ["Fit", "compare", "compatible"]

_UP, _DOWN = frozenset({"more_than", "at_least"}), frozenset({"less_than", "at_most"})
_TIMES = {"count", "multiple"}
"""The units of "three times": times may be counted."""
_POUND = "pound"
_LOOSE = Decimal("0.11")
"""How far "about" reaches where the number is a round one: nearly one fifth may be 18 %."""
_COARSE = Decimal("0.22")
"""How far a number of one digit and many zeros may be rounded."""
_LARGE = 1000
_NEAR = Decimal("0.2")
"""How far above a bound the figure may lie that it was made of: "more than 50" of 54, not of 90."""


class Fit(IntEnum):
    """How a value of a draft stands to one of a source."""

    NONE = 0
    BOUND = 1
    SAME = 2


def compare(draft: Value, source: Value, *, bare: bool = False) -> Fit:
    """Whether the source's value allows the draft's; BOUND where only the bound departs from it.

    `bare` says that one of them is only a number, whose unit stands elsewhere: the 36 of "from 36
    to 41 %".
    """
    if not (bare or compatible(draft, source)):
        return Fit.NONE
    ours, theirs = _rates(draft.unit, source.unit)
    unit = theirs if bare or _both_money(ours, theirs) else ours
    one, other = _measure(draft, unit), _measure(source, theirs)
    if one is None or other is None:
        return Fit.NONE
    if draft.amount is None or source.amount is None:
        return _ranges(draft, source, one, other)
    said, true = one.number[0], other.number[0]
    if said == true or _rounds(draft, said, true, one):
        return Fit.SAME if _bounds_agree(draft, source, said, true) else Fit.BOUND
    if bare:
        return Fit.NONE
    if draft.bound in _UP and source.bound not in _DOWN and said < true <= said + abs(said) * _NEAR:
        return Fit.SAME
    if draft.bound in _DOWN and source.bound not in _UP and said - abs(said) * _NEAR <= true < said:
        return Fit.SAME
    return Fit.NONE


def compatible(draft: Value, source: Value) -> bool:
    """Whether two values can be compared: one unit, or one that is not told or had to be assumed."""
    if draft.unit is None or source.unit is None:
        return False
    if draft.unit == source.unit or {draft.unit, source.unit} == _TIMES:
        return True
    if is_currency(draft.unit) and is_currency(source.unit):
        if "XXX" in (draft.unit, source.unit):
            return True
        assumed = draft.assumed or source.assumed
        return assumed and bool(_family(draft.unit) & _family(source.unit))
    units = _rates(draft.unit, source.unit)
    for unit, money in (units, units[::-1]):
        if unit is not None and unit.partition("/")[0] == _POUND and money is not None and is_currency(money):
            return bool(_family(money) & {_POUND})  # 736 pounds a month are no weight
    one, other = (_measure(value, unit) for value, unit in zip((draft, source), units, strict=True))
    return one is not None and other is not None and one.dimension == other.dimension


def _measure(value: Value, unit: str | None) -> Measure | None:
    """A value measured in a unit."""
    return _measured(value.amount, value.low, value.high, unit or "count", value.bound)


@lru_cache(maxsize=65536)
def _measured(
    amount: Decimal | None, low: Decimal | None, high: Decimal | None, unit: str, bound: str
) -> Measure | None:
    if amount is None and low is None:
        return None
    plain = bound if amount is None else "exact"
    return measure(Value(amount=amount, low=low, high=high, unit=unit, bound=plain))


def _rates(one: str | None, other: str | None) -> tuple[str | None, str | None]:
    """Two units, without what only one of them is told by: tonnes a year, and tonnes."""
    first, second = (unit.rpartition("/") if unit else ("", "", "") for unit in (one, other))
    if first[1] and not second[1]:
        return first[0].strip(), other
    if second[1] and not first[1]:
        return one, second[0].strip()
    return one, other


def _both_money(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return False
    pounds = _POUND in (one, other)
    return all(is_currency(unit) or (pounds and unit == _POUND) for unit in (one, other))


@lru_cache(maxsize=512)
def _family(code: str) -> frozenset[str]:
    """The names that a currency shares with others in some language: dollar, franc, livre."""
    found = set[str]()
    for lang in available():
        words = Locale(lang).currencies.get(code, code).casefold().split()
        found.update((words[0], words[-1]))
    return frozenset(found)


def _rounds(draft: Value, said: Decimal, true: Decimal, one: Measure) -> bool:
    """Whether the draft's number is the source's, rounded as its words allow."""
    if one.low <= true <= one.high:
        # 640 million are no billion.
        return abs(said) < _LARGE or abs(said - true) <= abs(said) * _COARSE
    worded = draft.span is not None and not any(map(str.isdigit, draft.span.text))
    if draft.unit == "count" and draft.bound == "exact":
        worded = False  # "quinze sièges" are not 14
    if draft.bound != "about" and not worded:
        return False
    _, digits, exponent = said.normalize().as_tuple()
    assert isinstance(exponent, int)  # records hold no infinities
    if worded or len(digits) <= 1:
        return abs(said - true) <= abs(said) * _LOOSE
    # "About 75" may be 73, "about 78" is 78.
    return abs(said - true) <= Decimal(25 if digits[-1] == 5 else 5).scaleb(exponent - 1)


def _bounds_agree(draft: Value, source: Value, said: Decimal, true: Decimal) -> bool:
    """Whether the bound of the draft follows from the number and the bound of the source."""
    mine, theirs = draft.bound, source.bound
    if mine in _UP:
        if mine == "at_least" and theirs == "exact" and true == said:
            return True
        return theirs in _UP or (theirs not in _DOWN and true > said)
    if mine in _DOWN:
        if mine == "at_most" and theirs == "exact" and true == said:
            return True
        return theirs in _DOWN or (theirs not in _UP and true < said)
    return True


def _ranges(draft: Value, source: Value, one: Measure, other: Measure) -> Fit:
    """How values stand to each other of which one at least is a range or vague."""
    (a, b), (c, d) = one.number, other.number
    if draft.amount is None and source.amount is None:
        return Fit.SAME if (a, b) == (c, d) or (one.low == other.low and None in (b, d)) else Fit.NONE
    if source.amount is None:
        said = a
        if d is None:
            return Fit.SAME if said == c else Fit.NONE
        if draft.bound in _UP:
            return Fit.SAME if said == c else Fit.NONE
        if draft.bound in _DOWN:
            return Fit.SAME if said == d else Fit.NONE
        return Fit.SAME if draft.bound == "about" and c <= said <= d else Fit.NONE
    if b is None:
        return Fit.SAME if a <= c < a * 10 else Fit.NONE
    # "Between 11 and 12 million" of 11.4 million.
    return Fit.SAME if a <= c <= b and b - a <= abs(b) * _NEAR else Fit.NONE
