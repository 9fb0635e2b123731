"""Amounts with units, as pint quantities: made only when asked for.

Importing pint and building its registry takes about a second, so nothing here happens
at import.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from importlib.resources import files
from threading import Lock
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pint

__all__ = ["is_currency", "quantity", "registry"]

_CURRENCY = re.compile(r"[A-Z][A-Z0-9]{2,9}")
_DEFINING = Lock()


def is_currency(unit: str) -> bool:
    """Whether a unit is money: an ISO 4217 code or the ticker of a crypto-currency.

    >>> is_currency("MAD"), is_currency("BTC"), is_currency("km")
    (True, True, False)
    """
    return _CURRENCY.fullmatch(unit) is not None


@cache
def registry() -> pint.UnitRegistry[Any]:
    """The registry of units, with our definitions: one for the process, built on first use."""
    import pint

    units: pint.UnitRegistry[Any] = pint.UnitRegistry(non_int_type=Decimal)
    units.load_definitions(files("factkit.values").joinpath("units.txt").read_text("utf-8").splitlines())
    return units


@cache
def _define_currency(code: str) -> None:
    """Give a currency a dimension of its own, so that no sum mixes two currencies."""
    registry().define(f"{code} = [currency_{code}]")


def quantity(amount: Decimal, unit: str) -> Any:
    """An amount and its unit as a pint quantity with a Decimal magnitude.

    >>> quantity(Decimal("127"), "exahash/second").to("hash/second").magnitude
    Decimal('1.27E+20')
    >>> quantity(Decimal(5), "EUR") + quantity(Decimal(1), "USD")
    Traceback (most recent call last):
    pint.errors.DimensionalityError: Cannot convert from 'EUR' ([currency_EUR]) to 'USD' ([currency_USD])
    """
    with _DEFINING:
        units = registry()
        if is_currency(unit):
            _define_currency(unit)
    return units.Quantity(amount, unit)
