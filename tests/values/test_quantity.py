"""Units: what pint's own definitions lack, and that nothing is added that cannot be."""

from __future__ import annotations

from decimal import Decimal

import pint
import pytest

from factkit.values.quantity import is_currency, quantity


@pytest.mark.parametrize(
    "unit",
    [
        *("count", "rank", "percent", "percentage_point", "multiple", "score", "edition"),
        *(
            "exahash/second",
            "terahash/second",
            "tCO2e",
            "tonne",
            "oil_barrel/day",
            "gigawatt_hour",
            "terawatt_hour/year",
        ),
        *("degC", "km", "cm", "minute", "decade", "USD", "MAD", "XOF", "BTC", "XXX", "ALL", "PEN", "CAD"),
    ],
)
def test_units_are_known(unit: str) -> None:
    assert quantity(Decimal("1.5"), unit).magnitude == Decimal("1.5")


def test_conversions_are_exact() -> None:
    assert quantity(Decimal("0.127"), "exahash/second").to("petahash/second").magnitude == Decimal(127)
    assert quantity(Decimal(1), "gigawatt_hour").to("megawatt_hour").magnitude == 1000


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("EUR", "USD"),
        ("rank", "edition"),
        ("percent", "percentage_point"),
        ("score", "count"),
        ("tCO2e", "tonne"),
    ],
)
def test_what_cannot_be_added(one: str, other: str) -> None:
    with pytest.raises(pint.DimensionalityError):
        quantity(Decimal(1), one) + quantity(Decimal(1), other)


def test_money_adds_up() -> None:
    assert (quantity(Decimal("0.1"), "EUR") + quantity(Decimal("0.2"), "EUR")).magnitude == Decimal("0.3")


@pytest.mark.parametrize("unit", ["USD", "BTC", "XXX", "USDT"])
def test_currencies(unit: str) -> None:
    assert is_currency(unit)


@pytest.mark.parametrize("unit", ["usd", "km", "U", "US", "US$", "EUR/day", "rank", ""])
def test_no_currencies(unit: str) -> None:
    assert not is_currency(unit)
