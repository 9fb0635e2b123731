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


def hundredths(ratio: Decimal) -> Decimal:
    """Return a ratio as a percentage, to two decimals where it never ends: a third is 33.33.

    >>> hundredths(Decimal("0.333333333333")), hundredths(Decimal("0.2"))
    (Decimal('33.33'), Decimal('20'))
    """
    percent = (ratio * 100).quantize(Decimal("0.01"))
    whole = percent.to_integral_value()
    return whole.quantize(Decimal(1)) if percent == whole else percent.normalize()
