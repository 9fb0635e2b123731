"""Building ranges and bounds over values that are already read."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from factkit.match.cascade import Found
from factkit.match.tokens import Node
from factkit.packs import Pack
from factkit.scan.numbers import plain_product


def builders(pack: Pack) -> dict[str, Callable[[Found], Node | None]]:
    """Return the builders of the stage `bound`, for one language."""

    def ranged(found: Found) -> Node | None:
        """Two values of one unit; the unit and the scale of the second reach the first."""
        low, high = found.item("low"), found.item("high")
        if not isinstance(low, Node) or not isinstance(high, Node):
            return None
        a, b = low.values.get("amount"), high.values.get("amount")
        if a is None or b is None or low.type not in ("number", high.type):
            return None
        if low.type == high.type and low.values.get("unit") != high.values.get("unit"):
            return None
        if low.values.get("digits") and a > b and (scale := _scale(high)) and a * scale <= b:
            a = plain_product(a, scale)
        if a >= b:
            return None
        values: dict[str, Any] = {"low": a, "high": b, "bound": "between"}
        values |= {k: high.values[k] for k in ("unit", "assumed") if k in high.values}
        return Node(high.char, high.type, values)

    def bounded(found: Found) -> Node | None:
        item = found.item("value")
        bound = found.value("bound", "bound")
        if not isinstance(item, Node) or item.values.get("bound", "exact") not in ("exact", "about"):
            return None
        return Node(item.char, item.type, {**item.values, "bound": bound})

    return {"range": ranged, "bound": bounded}


def _scale(node: Node) -> Decimal | None:
    return node.values.get("scale")
