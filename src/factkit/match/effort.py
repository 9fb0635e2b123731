"""How much work a pattern can make at one place: an upper bound of the ways in which it can be tried.

A matcher that backtracks tries, in the worst case, every way to spread a pattern over the items
that follow. Ways multiply along a sequence, add up over alternatives that can begin alike, and
grow with every repeat; a repeat within a repeat makes them explode. The bound is of the pattern
alone, and holds for every text.

>>> ways("[ab]{0,12}c"), ways("(?:[ab]{0,9}c){0,3}"), ways("(?:a|b)+c") <= 600
(13, 1111, True)
>>> ways("(?:[ab]+)+c") == MOST
True
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import regex

__all__ = ["MOST", "ways"]

MOST = 10**9
"""Where counting stops."""
_OPEN_END = 600
"""Times that a repeat without an end is counted: a sentence has no more items."""
_PIECE = regex.compile(
    r"\[\^?(?:\\.|[^\]\\])+\]|\(\?P<\w+>|\(\?(?:<?[=!]|[:>])|\{\d*,?\d*\}[+?]?|[*+?][+?]?|[()|]|\\.|.",
    regex.DOTALL,
)


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a pattern: its ways, the least it takes, what it can begin with (None: anything)."""

    ways: int
    least: int
    firsts: frozenset[str] | None
    even: bool = True
    """Whether everything that it matches is of one length."""


_NOTHING = _Part(1, 0, frozenset())


def ways(expression: str) -> int:
    """Return an upper bound of the ways to try an expression at one place, MOST at most.

    In: a regular expression as `factkit.match.pattern.translate` makes them.
    """
    reader = _Reader(_PIECE.findall(expression))
    whole = reader.alternatives()
    return min(max(whole.ways, reader.inner), MOST)


class _Reader:
    def __init__(self, pieces: list[str]) -> None:
        self._pieces = pieces
        self._at = 0
        self.inner = 1
        """The most ways within a look-around or an atomic group, which are tried once and left."""

    def _next(self) -> str:
        return self._pieces[self._at] if self._at < len(self._pieces) else ""

    def alternatives(self) -> _Part:
        """Read up to the end of the group."""
        found = [self._sequence()]
        while self._next() == "|":
            self._at += 1
            found.append(self._sequence())
        if len(found) == 1:
            return found[0]
        apart = _apart(found)
        firsts = None if any(part.firsts is None for part in found) else _union(found)
        return _Part(
            min(max(part.ways for part in found) if apart else sum(part.ways for part in found), MOST),
            min(part.least for part in found),
            firsts,
            all(part.even for part in found) and len({part.least for part in found}) == 1,
        )

    def _sequence(self) -> _Part:
        made = _NOTHING
        while self._next() not in ("", "|", ")"):
            part = self._repeated(self._one())
            firsts = made.firsts
            if not made.least and firsts is not None:
                firsts = None if part.firsts is None else firsts | part.firsts
            made = _Part(
                min(made.ways * part.ways, MOST), made.least + part.least, firsts, made.even and part.even
            )
        return made

    def _one(self) -> _Part:
        piece = self._next()
        self._at += 1
        if not piece.startswith("("):
            return _Part(1, 1, _members(piece))
        inside = self.alternatives()
        self._at += 1
        if piece in ("(?=", "(?!", "(?<=", "(?<!", "(?>"):
            self.inner = max(self.inner, inside.ways)
            atomic = piece == "(?>"
            return _Part(1, inside.least, inside.firsts, inside.even) if atomic else _Part(1, 0, frozenset())
        return inside

    def _repeated(self, part: _Part) -> _Part:
        piece = self._next()
        if not piece or piece[0] not in "*+?{" or piece == "{":
            return part
        self._at += 1
        least, most = _bounds(piece)
        if len(piece) > 1 and piece[-1] == "+":
            self.inner = max(self.inner, part.ways)
            return _Part(1, least * part.least, part.firsts, least == most and part.even)
        return _Part(_spread(part, least, most), least * part.least, part.firsts, least == most and part.even)


def _bounds(piece: str) -> tuple[int, int]:
    """The least and the most times of a quantifier."""
    if piece[0] == "{":
        low, comma, high = piece[1:].rstrip("+?}").partition(",")
        least = int(low or 0)
        return least, (int(high) if high else _OPEN_END) if comma else least
    return {"*": (0, _OPEN_END), "+": (1, _OPEN_END), "?": (0, 1)}[piece[0]]


def _spread(part: _Part, least: int, most: int) -> int:
    """The ways of a repeat: of each number of times, those of the part to that power."""
    if part.ways == 1:
        return most - least + 1
    if most * math.log(part.ways) > math.log(MOST):
        return MOST
    return int(min(sum(part.ways**times for times in range(least, most + 1)), MOST))


def _members(piece: str) -> frozenset[str] | None:
    """The characters of a set or a single character; None where they are told by what they are not."""
    if piece.startswith("[^") or piece == ".":
        return None
    if piece.startswith("[") and len(piece) > 1:
        chars = regex.findall(r"\\.|[^\\]", piece[1:-1], regex.DOTALL)
        plain = [char[-1] for char in chars]
        found = set(plain)
        for i in range(1, len(chars) - 1):
            if chars[i] == "-":
                found |= set(map(chr, range(ord(plain[i - 1]), ord(plain[i + 1]) + 1)))
        return frozenset(found)
    return frozenset(piece[-1])


def _apart(parts: list[_Part]) -> bool:
    """Tell whether no two alternatives can begin alike, so that one of them is tried at most."""
    seen: set[str] = set()
    for part in parts:
        if part.firsts is None or not part.least or not seen.isdisjoint(part.firsts):
            return False
        seen |= part.firsts
    return True


def _union(parts: list[_Part]) -> frozenset[str]:
    return frozenset().union(*(part.firsts or frozenset() for part in parts))
