"""Rows of a table that a date opens: `2022 | 11,000`."""

from __future__ import annotations

from bisect import bisect_left

from factkit.match.tokens import Node, Tape

_FIRST = 3
"""Items at the beginning of a row of which one is the date: a stroke and a space may stand before it."""

_SIGNS = ("|", "\t", ";")
"""What sets the cells of a row apart."""


def of_row(tape: Tape, at: int) -> int | None:
    """Return the date that opens the line in which item `at` stands, alone in its cell; or None."""
    line = tape.text.rfind("\n", 0, tape.starts[at]) + 1
    first = bisect_left(tape.starts, line)
    for place in range(first, min(first + _FIRST, at)):
        item = tape.items[place]
        if isinstance(item, Node):
            behind = tape.text[tape.ends[place] : tape.ends[place] + 3].lstrip(" ")
            return place if behind[:1] in _SIGNS and item.type == "date" and item.values.get("when") else None
    return None
