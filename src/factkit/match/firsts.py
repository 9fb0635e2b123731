"""Which characters a match of an expression can begin with, read from the expression itself.

Trying every character of an alphabet against every rule took most of the time that a language
needs to load. A look-around counts as nothing, so that now and then a character too many is given.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factkit.match.portable import PARTS

_NULLABLE = re.compile(r"[?*]|[{]0?,\d*[}]|[{]0[}]")
_QUANTIFIER = re.compile(r"[?*+]|[{]\d*,?\d*[}]")
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")


def firsts(expression: str, alphabet: str) -> frozenset[str]:
    """Return the characters of `alphabet` that a match can begin with.

    >>> sorted(firsts("(?<!x)a?(?:b|[c-e]{0,2}f)g", "abcdefg"))
    ['a', 'b', 'c', 'd', 'e', 'f']
    """
    found, _, _ = _branches(PARTS.findall(expression), 0, alphabet)
    return frozenset(found)


def _branches(parts: list[str], at: int, alphabet: str) -> tuple[set[str], bool, int]:
    """Read up to the end of a group: its first characters, whether it can be empty, where it ends."""
    found: set[str] = set()
    empty_branch, begun = False, False
    while at < len(parts) and parts[at] != ")":
        part = parts[at]
        if part == "|":
            empty_branch, begun = empty_branch or not begun, False
            at += 1
            continue
        if part.startswith("("):
            inside, empty, at = _branches(parts, at + 1, alphabet)
            if part in _LOOKS:
                inside, empty = set(), True
        else:
            inside, empty = _of(part, alphabet), False
        at += 1
        if at < len(parts) and _QUANTIFIER.fullmatch(parts[at]):
            empty = empty or _NULLABLE.fullmatch(parts[at]) is not None
            at += 1
            if at < len(parts) and parts[at] in ("?", "+"):
                at += 1
        if not begun:
            found |= inside
            begun = not empty
    return found, empty_branch or not begun, at


@lru_cache(maxsize=4096)
def _of(part: str, alphabet: str) -> set[str]:
    """Return the characters of an alphabet that are of a set, or are a literal."""
    return set(re.findall(part, alphabet, re.DOTALL))
