"""Units of the packs: pint must read every one, or `claim.value.quantity` fails when asked for."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from factkit.match.lexicon import PHRASE, Entry
from factkit.packs import load
from factkit.packs.pack import available
from factkit.values.quantity import is_currency, quantity

MONEY = (
    "cent",
    "cent_abbr",
    "currency",
    "currency_code",
    "currency_letter",
    "currency_sign",
    "scaled_currency",
)
UNITS = ("inch_in", "unit", "unit_abbr")


def entries(lang: str) -> Iterator[Entry]:
    def below(tree: dict[str, Any]) -> Iterator[Entry]:
        for key, value in tree.items():
            if key == PHRASE:
                yield value
            else:
                yield from below(value)

    lexicon = load(lang).lexicon
    yield from lexicon.words.values()
    for tree in lexicon.phrases.values():
        yield from below(tree)


def named(lang: str, classes: tuple[str, ...]) -> set[str]:
    found = {str(e.values[name]) for e in entries(lang) for name in classes if name in e.values}
    return {unit.partition(" ")[0].rstrip("?") for unit in found}


@pytest.mark.parametrize("lang", available())
def test_pint_reads_every_unit(lang: str) -> None:
    units = named(lang, UNITS)
    assert len(units) > 200
    for unit in units:
        assert quantity(Decimal("1.5"), unit).magnitude == Decimal("1.5")
        assert str(quantity(Decimal(1), unit).units)


@pytest.mark.parametrize("lang", available())
def test_every_money_is_a_currency(lang: str) -> None:
    codes = named(lang, MONEY)
    assert len(codes) > 150
    assert all(is_currency(code) for code in codes)


@pytest.mark.parametrize("lang", available())
def test_rates_of_every_period_are_units(lang: str) -> None:
    for period in load(lang).rates.values():
        assert quantity(Decimal(2), f"liter/{period}").magnitude == 2
