"""Which characters can stand at each of the first places of a match, read from the expression itself.

A look-around counts as nothing and each place is told by itself, so that now and then a
character too many is given, and never one too few.
"""

from __future__ import annotations

import re

from factkit.match.portable import PARTS

_QUANTIFIER = re.compile(r"[?*+]|[{]\d*,?\d*[}]")
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")

Places = list[set[str]]
"""For each place, the sets and single characters of an expression that can stand there, as written."""


def prefixes(expression: str, size: int) -> tuple[Places, int]:
    """Return what can stand at the first `size` places of a match, and how short a match can be.

    >>> places, least = prefixes("(?<!x)a?(?:b|[c-e]{0,2}f)g", 3)
    >>> [sorted(place) for place in places], least
    ([['[c-e]', 'a', 'b', 'f'], ['[c-e]', 'b', 'f', 'g'], ['[c-e]', 'f', 'g']], 2)
    """
    reader = _Prefixes(PARTS.findall(expression), size)
    ends, _ = reader.branches(0, frozenset([0]))
    return reader.places, min(ends, default=size)


class _Prefixes:
    """Walks through an expression with the places of a match at which each part can begin."""

    def __init__(self, parts: list[str], size: int) -> None:
        self._parts, self._size = parts, size
        self.places: Places = [set() for _ in range(size)]

    def branches(self, at: int, begun: frozenset[int]) -> tuple[frozenset[int], int]:
        """Read up to the end of a group: the places at which it can end, and where it is written to end."""
        parts, here = self._parts, begun
        ends: frozenset[int] = frozenset()
        while at < len(parts) and parts[at] != ")":
            if parts[at] == "|":
                ends, here, at = ends | here, begun, at + 1
            else:
                here, at = self._repeated(at, here)
        return ends | here, at

    def _repeated(self, at: int, begun: frozenset[int]) -> tuple[frozenset[int], int]:
        """Read one part as often as it may come."""
        once, after = self._once(at, begun)
        least, most = 1, 1
        if after < len(self._parts) and _QUANTIFIER.fullmatch(self._parts[after]):
            least, most = _counts(self._parts[after])
            after += 1
            after += after < len(self._parts) and self._parts[after] in ("?", "+")
        ends = begun if least == 0 else frozenset()
        here = once
        for count in range(1, min(most, self._size + least) + 1):
            ends = ends | here if count >= least else ends
            if count < most:
                here, _ = self._once(at, here)
        return ends, after

    def _once(self, at: int, begun: frozenset[int]) -> tuple[frozenset[int], int]:
        part = self._parts[at]
        if part in _LOOKS:
            _, end = self.branches(at + 1, frozenset())
            return begun, end + 1
        if part.startswith("("):
            ends, end = self.branches(at + 1, begun)
            return ends, end + 1
        for place in begun:
            if place < self._size:
                self.places[place].add(part)
        return frozenset(min(place + 1, self._size) for place in begun), at + 1


def _counts(quantifier: str) -> tuple[int, int]:
    """Return how often at least and at most a part comes, `+` and `*` as often as ever matters."""
    if quantifier in "?*+":
        return {"?": (0, 1), "*": (0, 99), "+": (1, 99)}[quantifier]
    least, comma, most = quantifier[1:-1].partition(",")
    return int(least or 0), int(most or (99 if comma else least))
