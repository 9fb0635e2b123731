"""Decimals of any length: nothing is lost, and nothing raises."""

from decimal import Decimal

import pytest

from factkit.values.decimals import hundredths, plain


@pytest.mark.parametrize(
    ("ratio", "percent"),
    [
        ("0.5", "50"),
        ("0.3333333333333333333333333333", "33.33"),
        ("0.125", "12.5"),
        ("2", "200"),
        ("0", "0"),
        ("1" + "0" * 60, "1" + "0" * 62),
        ("0." + "0" * 60 + "1", "0." + "0" * 58 + "1"),
    ],
)
def test_ratios_as_percentages(ratio: str, percent: str) -> None:
    assert plain(hundredths(Decimal(ratio))) == percent
