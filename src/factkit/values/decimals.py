"""Decimals in plain notation: no exponent, no float, the digits as they were written."""

from __future__ import annotations

from decimal import Context, Decimal

__all__ = ["EXACT", "hundredths", "plain", "plain_product"]

EXACT = Context(prec=250)
"""Arithmetic that loses no digit: the longest number of a record has two hundred."""


def plain(number: Decimal) -> str:
    """Write a decimal without an exponent, keeping its digits.

    >>> plain(Decimal("81.90")), plain(Decimal("3.7E+11")), plain(Decimal("-0.8628"))
    ('81.90', '370000000000', '-0.8628')
    """
    return format(number, "f")


def hundredths(ratio: Decimal) -> Decimal:
    """Return a ratio as a percentage, to two decimals where it never ends: a third is 33.33.

    One that would be nothing in two decimals keeps its first two digits: one in a million is 0.0001.

    >>> hundredths(Decimal("0.333333333333")), hundredths(Decimal("0.2"))
    (Decimal('33.33'), Decimal('20'))
    """
    percent = EXACT.multiply(ratio, Decimal(100))
    if 0 < abs(percent) < Decimal("0.005"):
        return EXACT.normalize(EXACT.quantize(percent, Decimal(1).scaleb(percent.adjusted() - 1)))
    percent = EXACT.quantize(percent, Decimal("0.01"))
    whole = percent.to_integral_value()
    return EXACT.quantize(whole, Decimal(1)) if percent == whole else EXACT.normalize(percent)


def plain_product(amount: Decimal, factor: Decimal) -> Decimal:
    """Multiply and drop the zeros after the point that scaling leaves.

    >>> plain_product(Decimal("1.50"), Decimal(1000))
    Decimal('1500')
    """
    product = EXACT.multiply(amount, factor)
    whole = product.to_integral_value()
    return EXACT.quantize(whole, Decimal(1)) if whole == product else EXACT.normalize(product)
