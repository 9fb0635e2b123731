"""What several kinds demand of their value.

>>> from factkit.claims.parts import Value
>>> demand_unit(Value(amount="3", unit="rank"), "count")  # doctest: +ELLIPSIS
Traceback (most recent call last):
pydantic_core._pydantic_core.ValidationError: 1 validation error for claim
value.unit
  must be 'count', not 'rank' ...
"""

from __future__ import annotations

from decimal import Decimal

from factkit.claims.parts import Value
from factkit.claims.refusal import refuse
from factkit.values.quantity import is_currency

__all__ = ["demand_from", "demand_money", "demand_share", "demand_unit"]

_HUNDRED = Decimal(100)


def demand_unit(value: Value, unit: str) -> None:
    """The value is in this one unit."""
    if value.unit != unit:
        refuse("value.unit", f"must be {unit!r}, not {value.unit!r}")


def demand_money(value: Value) -> None:
    """The value is a sum of money."""
    if value.unit is None or not is_currency(value.unit):
        refuse(
            "value.unit",
            f"must be a currency code, XXX where none is named, not {value.unit!r}",
        )


def demand_from(value: Value, least: int, reason: str) -> None:
    """No number of the value lies below `least`."""
    for field, number in (("amount", value.amount), ("low", value.low)):
        if number is not None and number < least:
            refuse(f"value.{field}", f"{reason}, not {number:f}")


def demand_share(value: Value) -> None:
    """The value is a part of a whole: percent, from 0 to 100."""
    demand_unit(value, "percent")
    demand_from(value, 0, "a share is at least 0 percent")
    for field, number in (("amount", value.amount), ("high", value.high)):
        if number is not None and number > _HUNDRED:
            refuse(f"value.{field}", f"a share is at most 100 percent, not {number:f}")
