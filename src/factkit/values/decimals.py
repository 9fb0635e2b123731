"""Decimals in plain notation: no exponent, no float, the digits as they were written."""

from __future__ import annotations

from decimal import Decimal

__all__ = ["plain"]


def plain(number: Decimal) -> str:
    """Write a decimal without an exponent, keeping its digits.

    >>> plain(Decimal("81.90")), plain(Decimal("3.7E+11")), plain(Decimal("-0.8628"))
    ('81.90', '370000000000', '-0.8628')
    """
    return format(number, "f")
