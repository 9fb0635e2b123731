"""What stands between a value and a date, as a cost: how far the one is from the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate

from factkit.match.charset import CharSet

WALL = 1000.0
"""The cost of what no time is carried across."""
STEP = (0.6, 0.4)
"""What any other item costs: between a value and a later date, and a date and a later value."""
ITEM_MARKS = CharSet("▪•|·►◦*")
"""Signs that set off the items of one line."""
_ADDED = {"relative": (24.0, 2.0), "clause": (30.0, 2.0)}
"""What items with a role cost beyond their own."""
_PRICES = {"within": (WALL, 1.0), "compare": (WALL, WALL), "restated": (1.0, 1.0)}
"""What items with a role cost."""
Costs = Mapping[str, tuple[float, float]]
_PARENTHESES = CharSet("()")


def costs(values: Iterable[str], breaks: Iterable[str]) -> dict[str, tuple[float, float]]:
    """Return what values, breaks of clauses and punctuation cost, in the two directions of `STEP`.

    >>> costs("v", "b")["v"]
    (14.0, 7.0)
    """
    found = dict.fromkeys(breaks, (14.0, 14.0))
    found |= dict.fromkeys(ITEM_MARKS, (WALL, WALL))
    found |= {",": (5.0, 2.0), ";": (WALL, 1.0), ":": (14.0, 2.0)}
    return found | dict.fromkeys(values, (14.0, 7.0))


@dataclass(slots=True)
class Ways:
    """What stands between the items of a sentence: sums of costs up to each, and which parenthesis it is in.

    `back` is the cost from a value to a later date, `on` from a date to a later value; the sums
    with `_out` leave out what stands in parentheses.
    """

    depth: list[int]
    back: list[float]
    on: list[float]
    back_out: list[float]
    on_out: list[float]


class Priced:
    """The costs of a language's items, with the items that cost other than `STEP` easy to find."""

    def __init__(self, table: Costs) -> None:
        self.table = table
        self.chars = CharSet(table)


def ways(shape: str, start: int, end: int, costs: Priced, marks: Mapping[str, Iterable[int]]) -> Ways:
    """Add up what it costs a time to be carried over items `start` to `end` of a shape.

    >>> found = ways("a,a(a)a", 0, 7, Priced(costs("v", "b")), {})
    >>> found.depth, [round(cost, 1) for cost in found.back]
    ([0, 0, 0, 1, 1, 1, 0], [0.0, 0.6, 5.6, 6.2, 6.8, 7.4, 8.0, 8.6])
    """
    size = end - start
    back, on = [STEP[0]] * size, [STEP[1]] * size
    for found in costs.chars.finditer(shape, start, end):
        at = found.start()
        back[at - start], on[at - start] = costs.table[shape[at]]
    for prices, whole in ((_ADDED, False), (_PRICES, True)):
        for role, price in prices.items():
            for i in marks.get(role, ()):
                if start <= i < end:
                    own = (0.0, 0.0) if whole else (back[i - start], on[i - start])
                    back[i - start], on[i - start] = own[0] + price[0], own[1] + price[1]
    depth = _depths(shape, start, end)
    sums_back, sums_on = [0.0, *accumulate(back)], [0.0, *accumulate(on)]
    if not any(depth):
        return Ways(depth, sums_back, sums_on, sums_back, sums_on)
    out_back = [0.0 if inside else cost for cost, inside in zip(back, depth, strict=True)]
    out_on = [0.0 if inside else cost for cost, inside in zip(on, depth, strict=True)]
    return Ways(depth, sums_back, sums_on, [0.0, *accumulate(out_back)], [0.0, *accumulate(out_on)])


_SETTING_OFF = frozenset("-–—=:")


def opens_line(shape: str, first: int, start: int, end: int) -> bool:
    """Tell whether a value at `start` to `end` opens its line, set off by a dash: `40 - Number of …`.

    >>> opens_line("v - a", 0, 0, 1), opens_line("a v - a", 0, 2, 3)
    (True, False)
    """
    apart = shape[end : end + 3].lstrip(" ")
    return start == first and apart[:1] in _SETTING_OFF and apart[1:2] == " "


def _depths(shape: str, start: int, end: int) -> list[int]:
    """Return the number of the parenthesis that each item is in, its signs included; 0 outside."""
    found: list[int] = []
    depth = opened = 0
    for sign in _PARENTHESES.finditer(shape, start, end):
        at = sign.start() - start
        found += [depth] * (at - len(found))
        if shape[sign.start()] == "(":
            opened += 1
            depth = opened
            found.append(depth)
        else:
            found.append(depth)
            depth = 0
    return found + [depth] * (end - start - len(found))
