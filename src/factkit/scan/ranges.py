"""Building ranges and bounds over values that are already read."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from factkit.match.cascade import Found
from factkit.match.tokens import Node
from factkit.packs import Pack
from factkit.values.decimals import plain_product

_WORDS = ("bound", "bound_after", "bound_hyphen", "or_bound", "plus_sign")
_UNIT = ("unit", "assumed")
_WIDE = 50
"""How many times the low end of a bare range the high end may be."""
_ALIKE = 20
"""How many times as large as its end the beginning of a fall can be."""
_WRITTEN, _FAR = 1000, 100
"""A number from which on no scale reaches it, and how many times it a value is no end of the same range."""
_TIMES = 3
"""How many times the low end of a range that something moved by the high end may be."""
_LOWER = frozenset({"more_than", "at_least"})
_UPPER = frozenset({"less_than", "at_most"})


def builders(pack: Pack) -> dict[str, Callable[[Found], Node | None]]:
    """Return the builders of the stage `bound`, for one language."""

    def ranged(found: Found) -> Node | None:
        """Two values of one unit; the unit and the scale of the second reach the first."""
        low, high = found.item("low"), found.item("high")
        if not isinstance(low, Node) or not isinstance(high, Node):
            return None
        a, b = low.values.get("amount"), high.values.get("amount")
        if a is None or b is None or not _alike(low, high):
            return None
        if "negative" in found.rule.args and low.values.get("sign") != "-":
            return None
        if low.values.get("sign") and not _typed(low) and high.type == "money":
            return None  # `-2,239 -$36`: cells of a row, each with its sign.
        if low.type == high.type == "money" and _typed(low) and 0 < a < 1 and b > a * _WIDE:
            return None  # "a perdu 66 cents à 67,84 dollars": by how much, and to where
        if "loose" in found.rule.args and ((_typed(low) and not _typed(high)) or low.values.get("sign")):
            return None
        scale = high.values.get("scale")
        if low.values.get("unit") == "percent" and high.type == "number" and (scale or b > a * _WIDE):
            return None  # "Up by 18 % to 1,415 million", `2.3% – 10,900 head`: a share and a number.
        if scale and "scale" not in low.values:
            if b <= a * scale < b * _ALIKE:
                return None  # "From 25 to 17.9 million": the scale reaches what it came from.
            if a >= _WRITTEN and b > a * _FAR:
                return None  # "A rise of 241,000 to 29.1 million": by how much, and to where.
            a = plain_product(a, scale) if a * scale < b else a
        if "signed" in found.rule.args:
            if high.values.get("sign") != "-" or not a < -b:
                return None
            b = -b
        if scale and low.values.get("scale", scale) != scale and "loose" in found.rule.args:
            return None
        if low.values.get("assumed") and high.values.get("unit") == "score" and b > a * _WIDE:
            return None  # "a perdu 26 points à 6.888 points": how far an index moved, and where it stands
        if "moved" in found.rule.args and _landed(low, high, a, b):
            return None
        if a >= b or ("near" in found.rule.args and _apart(low, high, a, b)):
            return None
        values: dict[str, Any] = {"low": a, "high": b, "bound": "between"}
        owner = high if high.type != "number" else low
        values |= {k: owner.values[k] for k in _UNIT if k in owner.values}
        return Node(owner.char, owner.type, values)

    def bounded(found: Found) -> Node | None:
        """A bound word before or after a value; exact where a rule takes a word for none."""
        item = found.item("value")
        kinds = found.rule.args.get("words", _WORDS)
        bound = next((b for kind in kinds if (b := found.value("bound", kind))), None)
        if not isinstance(item, Node):
            return None
        known = item.values.get("bound", "exact")
        if known not in ("exact", "about") and (known, bound) != ("at_least", "more_than"):
            return None  # `over 50+` is over 50
        if "low" in item.values:
            return None
        values = {**item.values, "bound": bound or "exact"}
        if bound and len(parts := values.get("parts", ())) == 1:
            # A bound is one of a number: "over thirty years" is more than 30.
            ((unit, count),) = parts
            values |= {"amount": count * int(unit[:-1] or 1), "unit": pack.rates.get(unit[-1])}
        return Node(item.char, item.type, values)

    def within(found: Found) -> Node | None:
        """`more than 20 and less than 35`: both ends, each with its word."""
        one, two = found.item("low"), found.item("high")
        words = found.value("lower", "bound"), found.value("upper", "bound")
        if not isinstance(one, Node) or not isinstance(two, Node) or not _alike(one, two):
            return None
        if words[0] in _UPPER and words[1] in _LOWER:
            one, two = two, one
        elif words[0] not in _LOWER or words[1] not in _UPPER:
            return None
        a, b = one.values.get("amount"), two.values.get("amount")
        if a is None or b is None or a >= b:
            return None
        owner = two if two.type != "number" else one
        kept: dict[str, Any] = {k: owner.values[k] for k in _UNIT if k in owner.values}
        return Node(owner.char, owner.type, {"low": a, "high": b, "bound": "between", **kept})

    def tolerance(found: Found) -> Node | None:
        """`50 ± 2`: from 48 to 52."""
        middle, by = found.item("middle"), found.item("by")
        if not isinstance(middle, Node) or not isinstance(by, Node):
            return None
        a, b = middle.values.get("amount"), by.values.get("amount")
        points = middle.type == "percent" and by.values.get("unit") == "percentage_point"
        if a is None or b is None or not (points or _alike(middle, by)):
            return None
        owner = by if by.type != "number" and not points else middle
        kept: dict[str, Any] = {k: owner.values[k] for k in _UNIT if k in owner.values}
        low, high = a - abs(b), a + abs(b)
        return Node(owner.char, owner.type, {"low": low, "high": high, "bound": "between", **kept})

    return {"range": ranged, "bound": bounded, "within": within, "tolerance": tolerance}


def _typed(node: Node) -> bool:
    return node.type != "number" or "unit" in node.values


def _landed(low: Node, high: Node, a: Decimal, b: Decimal) -> bool:
    """Tell whether a bare number behind a verb is how far something moved, and the next one its level."""
    if low.type != "number" or high.type == "percent" or _typed(low):
        return False
    if _typed(high) and a < _FAR and "scale" not in low.values:
        return b > a * _WIDE  # `grow 2 to 10 cm`
    return b > a * _TIMES


def _apart(low: Node, high: Node, a: Decimal, b: Decimal) -> bool:
    """Tell whether two bare numbers with a dash between them are parts of a code: `871-5119`, `3-9890`."""
    bare = not _typed(low) and not _typed(high) and "scale" not in high.values
    if not bare:
        return False
    crooked = a >= 100 and b >= a * 4 and _crooked(a) and _crooked(b)
    return crooked or b > a * _WIDE > _WIDE or low.values.get("digits") != high.values.get("digits")


def _crooked(number: Decimal) -> bool:
    """Tell whether a number is no multiple of five; `%` of a Decimal takes no more than 28 digits."""
    return number != int(number) or int(number) % 5 != 0


def _alike(low: Node, high: Node) -> bool:
    """Tell whether two values can be the ends of one range: of one unit, or one of them bare."""
    if low.values.get("unit") == high.values.get("unit"):
        return True
    if low.type == high.type == "quantity" and low.values.get("assumed") and not high.values.get("assumed"):
        return True  # "4 degrees to 7 degrees Fahrenheit"
    bare = low if low.type == "number" else high
    if "of" in bare.values or ("digits" in bare.values and bare.values["digits"] is None):
        return False
    return (
        bare.type == "number" and "unit" not in bare.values and isinstance(bare.values.get("amount"), Decimal)
    )
