"""Sets of shape characters that can be looked for in a stretch of a shape in one go.

A test such as `any(c in words.value for c in shape[a:b])` runs Python once an item. The same
set as a compiled character class searches the stretch in place: `words.value.search(shape, a, b)`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import partial
from typing import Any

from factkit.match.pattern import class_of

Search = Callable[..., re.Match[str] | None]


def _first(chars: CharSet, way: str, *args: Any) -> Any:
    """Compile the class of a set, and search with it."""
    expression = re.compile(f"[{class_of(''.join(chars))}]")
    chars.search, chars.finditer = expression.search, expression.finditer
    return getattr(expression, way)(*args)


def _nothing(shape: str, start: int = 0, end: int = 0) -> None:
    """Find nothing: many a class has no word in a language."""


def _none(shape: str, start: int = 0, end: int = 0) -> Iterator[re.Match[str]]:
    """Yield nothing."""
    return iter(())


class CharSet(frozenset[str]):
    """A set of shape characters, with its character class compiled.

    `search(shape, start, end)` gives the first item of the set among items `start` to `end`, or
    None; `finditer(shape, start, end)` gives each of them. Both ends may be left out.

    >>> vowels = CharSet("aeiou")
    >>> bool(vowels.search("strength", 0, 3)), [m.start() for m in vowels.finditer("strengths are")]
    (False, [3, 10, 12])
    >>> (vowels - CharSet("a")).search("a", 0) is None
    True
    """

    __slots__ = ("finditer", "search")
    search: Search
    finditer: Callable[..., Iterator[re.Match[str]]]

    def __new__(cls, chars: Iterable[str] = ()) -> CharSet:
        """Take the characters; none at all are found nowhere."""
        made = super().__new__(cls, chars)
        if made:
            # The class is compiled when it is first asked for: many a set is only looked into.
            made.search, made.finditer = partial(_first, made, "search"), partial(_first, made, "finditer")
        else:
            made.search, made.finditer = _nothing, _none
        return made

    def __or__(self, other: AbstractSet[str]) -> CharSet:  # type: ignore[override]
        return CharSet(frozenset(self).union(other))

    def __sub__(self, other: AbstractSet[object]) -> CharSet:
        return CharSet(frozenset(self).difference(other))
