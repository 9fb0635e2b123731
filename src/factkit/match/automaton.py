"""An expression as the automaton of Glushkov (1961): a state for each of its characters and sets.

Look-arounds count as nothing and every bounded repeat as one without a bound, so that the
automaton takes whatever the expression takes, and now and then a little more. It tells which
rules can go on with the next few characters, for many rules at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from factkit.match.portable import PARTS

_QUANTIFIER = re.compile(r"[?*+]|[{]\d*,?\d*[}]")
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")

Piece = tuple[int, int, bool]
"""The states that a piece can begin with and end with, as bits, and whether it can be empty."""


@dataclass(slots=True)
class Automaton:
    """The states of any number of expressions.

    >>> automaton = Automaton()
    >>> automaton.add("a?(?:b|[c-e]{0,2}f)g")
    (15, 16, False)
    >>> automaton.parts, automaton.follow
    (['a', 'b', '[c-e]', 'f', 'g'], [14, 16, 12, 16, 0])
    """

    parts: list[str] = field(default_factory=list)
    """What each state takes: a character or a set, as written."""
    follow: list[int] = field(default_factory=list)
    """The states that can come after each, as bits."""

    def add(self, expression: str) -> Piece:
        """Add the states of an expression; return those that a match begins and ends with."""
        made, _ = self._branches([*PARTS.findall(expression), ")"], 0)
        return made

    def _branches(self, parts: list[str], at: int) -> tuple[Piece, int]:
        """Read up to the end of a group, and return where that is."""
        first, last, empty = 0, 0, False
        while True:
            (begins, ends, nothing), at = self._sequence(parts, at)
            first, last, empty = first | begins, last | ends, empty or nothing
            if parts[at] == ")":
                return (first, last, empty), at
            at += 1

    def _sequence(self, parts: list[str], at: int) -> tuple[Piece, int]:
        first, last, empty = 0, 0, True
        while parts[at] not in ("|", ")"):
            (begins, ends, nothing), at = self._repeated(parts, at)
            self._link(last, begins)
            first = first | begins if empty else first
            last = last | ends if nothing else ends
            empty = empty and nothing
        return (first, last, empty), at

    def _repeated(self, parts: list[str], at: int) -> tuple[Piece, int]:
        (first, last, empty), at = self._once(parts, at)
        if _QUANTIFIER.fullmatch(parts[at]):
            sign = parts[at]
            empty = empty or sign in "?*" or sign.startswith(("{0", "{,"))
            if sign not in ("?", "{1}", "{0,1}", "{,1}"):
                self._link(last, first)
            at += 1
            at += parts[at] in ("?", "+")
        return (first, last, empty), at

    def _once(self, parts: list[str], at: int) -> tuple[Piece, int]:
        part = parts[at]
        if part == "(?!" and parts[at + 1] == ")":
            # A class that a language leaves empty: nothing gets past it.
            return (0, 0, False), at + 2
        if part.startswith("("):
            made, end = self._branches(parts, at + 1)
            return (0, 0, True) if part in _LOOKS else made, end + 1
        self.parts.append(part)
        self.follow.append(0)
        state = 1 << len(self.parts) - 1
        return (state, state, False), at + 1

    def _link(self, before: int, after: int) -> None:
        for state in bits(before):
            self.follow[state] |= after


def bits(mask: int) -> Iterator[int]:
    """Yield the numbers of the bits that are set.

    >>> list(bits(0b10011))
    [0, 1, 4]
    """
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
