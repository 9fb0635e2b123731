"""Where the sentences of a text stand.

>>> text = "It rose 3.5 % on 3 oct. 2024. B. Diop agreed."
>>> [text[start:end] for start, end in cuts(text)]
['It rose 3.5 % on 3 oct. 2024. ', 'B. Diop agreed.']
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

__all__ = ["Place", "cuts", "number_of"]

_END = re.compile(r"[.!?…]+[»”\"')\]]*\s+(?=[^\sa-zà-öø-ÿ])|\s*[\n\r\f]\s*")
_LONGEST = 1200
"""Characters that a sentence has at most: text without a full stop is cut."""
_WRAPPED = 60
"""Characters from which on a line may be wrapped."""
_ABBREVIATED = 3
"""Letters of a word before a full stop that may be an abbreviation."""

Place = tuple[int, int]


def cuts(text: str, start: int = 0) -> list[Place]:
    """Where the sentences of a text stand; together they hold all of it but white space."""
    found: list[Place] = []
    at = start
    for mark in _END.finditer(text, start):
        if mark.group()[0] == "." and mark.group().count("\n") < 2 and _abbreviates(text, mark.start()):
            continue
        if "\n" in mark.group() and _wraps(text, at, mark.start(), mark.end()):
            continue
        found += _pieces(at, mark.end())
        at = mark.end()
    return found + list(_pieces(at, len(text)))


def _wraps(text: str, start: int, at: int, after: int) -> bool:
    """Whether a line end only wraps a long line: the next line goes on with a small letter or a digit."""
    if text.count("\n", at, after) != 1 or at - text.rfind("\n", start, at) < _WRAPPED:
        return False
    return (
        after < len(text) and (text[after].islower() or text[after].isdigit()) and text[at - 1] not in ".!?:;"
    )


def _abbreviates(text: str, stop: int) -> bool:
    """Whether a full stop ends an initial or an abbreviated month: "M. Diop", "3 oct. 2024"."""
    word = re.search(r"(?<![\w°])[^\W\d_]{1,6}$", text[max(stop - 7, 0) : stop])
    if word is None:
        return False
    short = len(word.group()) <= _ABBREVIATED and text[stop + 1 : stop + 3].strip().isdigit()
    return short or (len(word.group()) == 1 and word.group().isupper())


def _pieces(start: int, end: int) -> Iterator[Place]:
    for at in range(start, end, _LONGEST):
        yield at, min(at + _LONGEST, end)


def number_of(lines: Sequence[Place], at: int) -> int:
    """The number of the sentence that holds a place."""
    return max(bisect_right(lines, (at, float("inf"))) - 1, 0)
