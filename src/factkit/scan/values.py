"""Building what numbers measure: percentages, sums of money, quantities."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from factkit.match.cascade import Found
from factkit.match.lexicon import Entry
from factkit.match.tokens import Node
from factkit.packs import Pack
from factkit.scan.numbers import plain_product

_KEPT = ("amount", "low", "high", "bound", "sign")


def builders(pack: Pack) -> dict[str, Callable[[Found], Node | None]]:
    """Return the builders of the stage `value`, for one language."""

    def measured(found: Found, kind: str, unit: str, factor: Decimal = Decimal(1)) -> Node:
        """The number of field `n`, as a value of `kind` in `unit`; a `?` after the unit marks a guess."""
        number = found.item("n")
        values: dict[str, Any] = {k: number.values[k] for k in _KEPT if number and k in number.values}
        if factor != 1:
            for name in ("amount", "low", "high"):
                if values.get(name) is not None:
                    values[name] = plain_product(values[name], factor)
        values["unit"], guess = (unit[:-1], True) if unit.endswith("?") else (unit, False)
        if guess:
            values["assumed"] = True
        return Node(pack.node_char(kind), kind, values)

    def percent(found: Found) -> Node | None:
        return measured(found, "percent", "percent", Decimal(found.value("unit", "percent")))

    def points(found: Found) -> Node | None:
        return measured(found, "percent", "percentage_point", Decimal(found.value("unit", "point")))

    def money(found: Found) -> Node | None:
        unit = found.item("unit")
        code = currency(unit)
        if code is None:
            return None
        code, _, factor = code.partition(" ")
        return measured(found, "money", code, Decimal(factor or 1))

    def quantity(found: Found) -> Node | None:
        unit = found.value("unit", "unit") or found.value("unit", "unit_abbr")
        return measured(found, "quantity", unit)

    return {"percent": percent, "points": points, "money": money, "quantity": quantity}


def currency(item: Entry | Node | None) -> str | None:
    """Return the currency that an item names, with a scale where it has one, or None."""
    if item is None:
        return None
    for name in ("scaled_currency", "currency_sign", "currency", "currency_code"):
        if code := item.values.get(name):
            return str(code)
    return None
