"""Which rules can hold at a place of a shape, by the few characters that stand there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Generic, TypeVar

from factkit.match.pattern import Expression, class_of
from factkit.match.prefixes import prefixes

AHEAD = 4
"""Characters by which the rules that can hold at a place are looked up."""
_MOST_KEYS = 50_000

Payload = TypeVar("Payload")


class Starts(dict[str, tuple[Payload, ...]], Generic[Payload]):
    """Rules by the characters that a match can begin with; looks each beginning up once.

    `starts[shape[at : at + AHEAD]]` are the payloads of the rules that can match there, in
    their order. `anchor` finds the places where any of them can; None where there are no rules.

    >>> starts = Starts([(re.compile("ab?c"), 1), (re.compile("abd"), 2)], "abcd")
    >>> starts["abca"], starts["ab"], starts["bcd"]
    ((1,), (1, 2), ())
    """

    def __init__(self, rules: Sequence[tuple[Expression, Payload]], alphabet: str) -> None:
        super().__init__()
        self._payloads = [payload for _, payload in rules]
        self._all = (1 << len(rules)) - 1
        self._short = [0] * AHEAD
        """By place, the rules of which a match can have ended before it, one bit each."""
        written: list[dict[str, int]] = [{} for _ in range(AHEAD)]
        for number, (expression, _) in enumerate(rules):
            places, least = prefixes(expression.pattern, AHEAD)
            for place, sets in enumerate(places):
                for part in sets:
                    written[place][part] = written[place].get(part, 0) | 1 << number
                self._short[place] |= (place >= least) << number
        self._tables = [_by_char(parts, alphabet) for parts in written]
        first = "".join(self._tables[0])
        self.anchor = re.compile(f"[{class_of(first)}]") if first else None

    def __missing__(self, key: str) -> tuple[Payload, ...]:
        fit = self._all
        for char, table, short in zip(key, self._tables, self._short, strict=False):
            fit &= table.get(char, 0 if table is self._tables[0] else self._all) | short
        found = []
        while fit:
            lowest = fit & -fit
            found.append(self._payloads[lowest.bit_length() - 1])
            fit ^= lowest
        made = tuple(found)
        if len(self) < _MOST_KEYS:
            self[key] = made
        return made


def _by_char(parts: dict[str, int], alphabet: str) -> dict[str, int]:
    """Return the rules of each character of an alphabet, from those of each set, one bit each."""
    table: dict[str, int] = {}
    for part, rules in parts.items():
        for char in re.findall(part, alphabet, re.DOTALL):
            table[char] = table.get(char, 0) | rules
    return table
