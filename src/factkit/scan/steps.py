"""What the builders of relative dates read from a match: which unit, how many of it, which way."""

from __future__ import annotations

from typing import Any

from factkit.match.cascade import Found
from factkit.match.tokens import Node
from factkit.packs import Pack
from factkit.scan.moments import integer
from factkit.values.moment import period, step
from factkit.values.period import Period

__all__ = ["AS_SMALLER", "LONG", "count_of", "made", "stepped", "unit_of", "way_of"]

LONG = {f"{n}Y": ("Y", n) for n in (2, 3, 4, 5, 10, 20, 50, 100)}
"""Units of several years, which are told from the year that goes on: `el último quinquenio`."""
AS_SMALLER = {"W": ("D", 7), "2W": ("D", 14), **LONG}
"""Units that are counted on from here in smaller ones."""


def made(pack: Pack, values: dict[str, Any], char: str = "drel") -> Node:
    """Return a date of the given kind of node."""
    return Node(pack.node_char(char), "date", values)


def unit_of(found: Found, name: str = "unit") -> str | None:
    """Return the unit in field `name`, or else the one that the rule gives."""
    unit = found.value(name, "period") or found.rule.args.get("unit")
    return str(unit) if unit is not None else None


def count_of(found: Found) -> int | None:
    """Return how many units are meant: one where no number stands before them."""
    count = integer(found, "n")
    if count is None and not isinstance(found.item("n"), Node):
        count = int(found.value("n", "few") or 1)
    return count


def way_of(found: Found) -> int | None:
    """Return how many steps away a word says: -1 the last, 0 this one, 1 the next."""
    for kind in ("rel", "rels", "this", "moved_on", "moved_last"):
        if (count := found.value("rel", kind)) is not None:
            return int(count)
    shift = found.rule.args.get("shift")
    return int(shift) if shift is not None else None


def stepped(found: Found, unit: str, count: int) -> Period | None:
    """Return the stretch so many units after the reference's own, or None."""
    reference = found.tape.reference
    return period(step(reference, unit, count)) if reference else None
