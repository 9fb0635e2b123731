"""Which rules can hold at a place of a shape, by the few characters that stand there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Generic, TypeVar

from factkit.match.firsts import firsts
from factkit.match.pattern import Expression, class_of, forward

AHEAD = 4
"""Characters by which the rules that can hold at a place are looked up."""
_MOST_KEYS = 50_000

Payload = TypeVar("Payload")


class Starts(dict[str, tuple[Payload, ...]], Generic[Payload]):
    """Rules by the characters that a match can begin with; looks each beginning up once.

    `starts[shape[at : at + AHEAD]]` are the payloads of the rules that can match there, in their
    order, and some more where such a place is seen for the first time. `anchor` finds the places
    where any of them can; None where there are no rules.

    >>> starts = Starts([(re.compile("ab?c"), 1), (re.compile("abd"), 2)], "abcd")
    >>> [starts[key] for key in ("abca", "abca", "ab", "ab", "bcd")]
    [(1, 2), (1,), (1, 2), (1, 2), ()]
    """

    def __init__(self, rules: Sequence[tuple[Expression, Payload]], alphabet: str) -> None:
        super().__init__()
        by_first: dict[str, list[tuple[Expression, Payload]]] = {}
        for expression, payload in rules:
            for char in firsts(expression.pattern, alphabet):
                by_first.setdefault(char, []).append((expression, payload))
        self._by_first = by_first
        self._once: set[str] = set()
        self.anchor = re.compile(f"[{class_of(''.join(by_first))}]") if by_first else None

    def __missing__(self, key: str) -> tuple[Payload, ...]:
        rules = self._by_first.get(key[:1], ())
        if key not in self._once:
            # What comes only once is tried sooner than it is looked up.
            if len(self._once) < _MOST_KEYS:
                self._once.add(key)
            return tuple(payload for _, payload in rules)
        found = tuple(payload for rule, payload in rules if forward(rule).match(key, partial=True))
        if len(self) < _MOST_KEYS:
            self[key] = found
        return found
