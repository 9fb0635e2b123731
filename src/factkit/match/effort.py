"""How much work a pattern can make at one place: an upper bound of the ways in which it can be tried.

A matcher that backtracks tries, in the worst case, every way to spread a pattern over the items
that follow. Ways multiply along a sequence, add up over alternatives that can begin alike, and
grow with every repeat; a repeat within a repeat makes them explode. The bound is of the pattern
alone, and holds for every text.

>>> ways("[ab]{0,12}c"), ways("(?:[ab]{0,9}c){0,3}"), ways("(?:a|b)+c") <= 600
(13, 1111, True)
>>> ways("(?:[ab]+)+c") == MOST
True
>>> shortest("a?b{2}(?:c|de)(?=f)"), shortest("a*(?!b)")
(3, 0)
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import regex

from factkit.match.pattern import runs

__all__ = ["MOST", "shortest", "ways"]

MOST = 10**9
"""Where counting stops."""
_OPEN_END = 600
"""Times that a repeat without an end is counted: a sentence has no more items."""
_PIECE = regex.compile(
    r"\[\^?(?:\\.|[^\]\\])+\]|\(\?P<\w+>|\(\?(?:<?[=!]|[:>])|\{\d*,?\d*\}[+?]?|[*+?][+?]?|[()|]|\\.|.",
    regex.DOTALL,
)
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_Firsts = frozenset[str] | None
"""What something can begin with; None: anything, or its end."""


def ways(expression: str) -> int:
    """Return an upper bound of the ways to try an expression at one place, MOST at most.

    In: a regular expression as `factkit.match.pattern.translate` makes them.
    """
    inner = [1]
    whole = _Reader(_PIECE.findall(expression)).alternatives().ways(None, inner)
    return min(max(whole, *inner), MOST)


def shortest(expression: str) -> int:
    """Return how many items an expression takes at least; 0 where it can match nothing.

    In: as for `ways`.
    """
    return _Reader(_PIECE.findall(expression)).alternatives().least


class _Part:
    """A piece of a pattern: how much it takes at least, and what it can begin with."""

    def __init__(self, least: int, firsts: _Firsts) -> None:
        self.least, self.firsts = least, firsts

    def ways(self, follow: _Firsts, inner: list[int]) -> int:
        """Return the ways to try it where `follow` comes behind; what is tried once adds to `inner`."""
        return 1


class _Once(_Part):
    """A look-around, which takes nothing, or an atomic group: tried once, and left."""

    def __init__(self, part: _Part, *, looks: bool) -> None:
        super().__init__(0 if looks else part.least, frozenset() if looks else part.firsts)
        self._part = part

    def ways(self, follow: _Firsts, inner: list[int]) -> int:
        inner.append(self._part.ways(None, inner))
        return 1


class _Sequence(_Part):
    def __init__(self, parts: Sequence[_Part]) -> None:
        super().__init__(sum(part.least for part in parts), _opening(parts, frozenset()))
        self._parts = parts

    def ways(self, follow: _Firsts, inner: list[int]) -> int:
        made = 1
        for part in reversed(self._parts):
            made = min(made * part.ways(follow, inner), MOST)
            follow = _opening([part], follow)
        return made


class _Alternatives(_Part):
    def __init__(self, parts: Sequence[_Part]) -> None:
        each = [part.firsts for part in parts]
        known = [firsts for firsts in each if firsts is not None]
        firsts = frozenset[str]().union(*known) if len(known) == len(each) else None
        super().__init__(min(part.least for part in parts), firsts)
        self._parts = parts

    def ways(self, follow: _Firsts, inner: list[int]) -> int:
        each = [part.ways(follow, inner) for part in self._parts]
        return min(max(each) if _apart(self._parts) else sum(each), MOST)


class _Repeat(_Part):
    def __init__(self, part: _Part, fewest: int, most: int, *, possessive: bool) -> None:
        super().__init__(fewest * part.least, part.firsts)
        self._part, self._fewest, self._most, self._possessive = part, fewest, most, possessive

    def ways(self, follow: _Firsts, inner: list[int]) -> int:
        if self._possessive:
            inner.append(self._part.ways(None, inner))
            return 1
        if self._most > 1:
            return self._spread(self._part.ways(None, inner))
        each = self._part.ways(follow, inner)
        # Where what comes behind begins otherwise, the item that comes tells whether it is there.
        return each if self._part.least and _differ(self._part.firsts, follow) else self._spread(each)

    def _spread(self, each: int) -> int:
        """The ways of a repeat: of each number of times, those of the part to that power."""
        if each == 1:
            return self._most - self._fewest + 1
        if self._most * math.log(each) > math.log(MOST):
            return MOST
        return int(min(sum(each**times for times in range(self._fewest, self._most + 1)), MOST))


class _Reader:
    """Reads the pieces of an expression into its parts."""

    def __init__(self, pieces: list[str]) -> None:
        self._pieces = pieces
        self._at = 0

    def _next(self) -> str:
        return self._pieces[self._at] if self._at < len(self._pieces) else ""

    def alternatives(self) -> _Part:
        """Read up to the end of the group."""
        found = [self._sequence()]
        while self._next() == "|":
            self._at += 1
            found.append(self._sequence())
        return found[0] if len(found) == 1 else _Alternatives(found)

    def _sequence(self) -> _Part:
        found: list[_Part] = []
        while self._next() not in ("", "|", ")"):
            found.append(self._repeated(self._one()))
        return _Sequence(found)

    def _one(self) -> _Part:
        piece = self._next()
        self._at += 1
        if not piece.startswith("("):
            return _Part(1, _members(piece))
        inside = self.alternatives()
        self._at += 1
        if piece in (*_LOOKS, "(?>"):
            return _Once(inside, looks=piece in _LOOKS)
        return inside

    def _repeated(self, part: _Part) -> _Part:
        piece = self._next()
        if not piece or piece[0] not in "*+?{" or piece == "{":
            return part
        self._at += 1
        least, most = _bounds(piece)
        return _Repeat(part, least, most, possessive=len(piece) > 1 and piece[-1] == "+")


def _bounds(piece: str) -> tuple[int, int]:
    """The least and the most times of a quantifier."""
    if piece[0] == "{":
        low, comma, high = piece[1:].rstrip("+?}").partition(",")
        least = int(low or 0)
        return least, (int(high) if high else _OPEN_END) if comma else least
    return {"*": (0, _OPEN_END), "+": (1, _OPEN_END), "?": (0, 1)}[piece[0]]


def _members(piece: str) -> _Firsts:
    """The characters of a set or a single character; None where they are told by what they are not."""
    if piece.startswith("[^") or piece == ".":
        return None
    return frozenset(chr(code) for first, last in runs(piece) for code in range(first, last + 1))


def _opening(parts: Sequence[_Part], behind: _Firsts) -> _Firsts:
    """What parts in a row can begin with, where `behind` comes after them."""
    firsts: frozenset[str] = frozenset()
    for part in parts:
        if part.firsts is None:
            return None
        firsts |= part.firsts
        if part.least:
            return firsts
    return None if behind is None else firsts | behind


def _differ(one: _Firsts, other: _Firsts) -> bool:
    return one is not None and other is not None and one.isdisjoint(other)


def _apart(parts: Sequence[_Part]) -> bool:
    """Tell whether no two alternatives can begin alike, so that one of them is tried at most."""
    seen: set[str] = set()
    for part in parts:
        if part.firsts is None or not part.least or not seen.isdisjoint(part.firsts):
            return False
        seen |= part.firsts
    return True
