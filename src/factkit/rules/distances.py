"""What stands between a value and a date, as a cost: how far the one is from the other."""

from __future__ import annotations

from collections.abc import Iterable

WALL = 1000.0
"""The cost of what no time is carried across."""
STEP = (0.6, 0.4)
"""What any other item costs: between a value and a later date, and a date and a later value."""
ITEM_MARKS = "▪•|·►◦*"
"""Signs that set off the items of one line."""


def costs(values: Iterable[str], breaks: Iterable[str]) -> dict[str, tuple[float, float]]:
    """Return what values, breaks of clauses and punctuation cost, in the two directions of `STEP`.

    >>> costs("v", "b")["v"]
    (14.0, 7.0)
    """
    found = dict.fromkeys(breaks, (14.0, 14.0))
    found |= dict.fromkeys(ITEM_MARKS, (WALL, WALL))
    found |= {",": (5.0, 2.0), ";": (WALL, 1.0), ":": (14.0, 2.0)}
    return found | dict.fromkeys(values, (14.0, 7.0))
