r"""Where a quote stands in a text, also where it was moved or slightly altered on the way.

White space, capitals, quotation marks and dashes do not count, and one or two letters of a long
quote may be wrong. Time is linear in text and quote: a text is folded once, and only a bounded
number of places is looked at more closely.

>>> finder = Finder("Le taux atteint «\u00a018 %\u00a0» en 2020, selon l’université de Cambridge.")
>>> finder.find("selon l'Université de Cambridge", 0)
Place(start=34, end=65, exact=False)
>>> finder.find("selon l'univarsité de Cambrige", 0)
Place(start=34, end=65, exact=False)
>>> finder.find("18 %", 0)
Place(start=18, end=22, exact=True)
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["Finder", "Place"]

_FOLDED = {
    **dict.fromkeys('\u2018\u2019\u201a\u201b\u2032\u02bc`´«»\u201c\u201d\u201e\u2033"', "'"),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
}
_OPENING, _CLOSING = "«", "»"
"""Marks that French sets off by a space."""
_WORST = 2
"""Letters that may be wrong."""
_PER_WRONG = 12
"""Letters of a quote for each one that may be wrong."""
_MOST = 64
"""Places that are looked at more closely for each piece of a quote."""


class Place(NamedTuple):
    """Where a quote stands; `exact` where it stands there letter by letter."""

    start: int
    end: int
    exact: bool


class Finder:
    """A text in which quotes are looked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded: tuple[str, array[int]] | None = None

    def find(self, quote: str, near: int) -> Place | None:
        """Where a quote stands, as near to a place as can be; None where it does not."""
        if not quote:
            return None
        start = _nearest(self._text, quote, near)
        if start is not None:
            return Place(start, start + len(quote), True)
        if self._folded is None:
            self._folded = _fold(self._text)
        text, places = self._folded
        words = _fold(quote)[0].strip()
        if not words:
            return None
        near = _index(places, near)
        at = _nearest(text, words, near)
        found = (at, at + len(words)) if at is not None else _almost(text, words, near)
        return None if found is None else Place(places[found[0]], places[found[1] - 1] + 1, False)


def _fold(text: str) -> tuple[str, array[int]]:
    """A text without what does not count, and for each of its characters the place in the text."""
    out: list[str] = []
    places = array("L")
    spaced = False
    for at, char in enumerate(text):
        if char.isspace():
            if not spaced:
                out.append(" ")
                places.append(at)
            spaced = True
            continue
        if char == _CLOSING and out and out[-1] == " ":
            out.pop()
            places.pop()
        for folded in _FOLDED.get(char, char.lower()):
            spaced = False
            out.append(folded)
            places.append(at)
        spaced = spaced or char == _OPENING
    return "".join(out), places


def _index(places: array[int], place: int) -> int:
    """The folded character that stands at a place of the text, or behind it."""
    return bisect_left(places, place)


def _nearest(text: str, words: str, near: int) -> int | None:
    """Where words stand in a text, as near to a place as can be."""
    near = max(near, 0)
    before, after = text.rfind(words, 0, near + len(words)), text.find(words, near)
    return min((at for at in (before, after) if at >= 0), key=lambda at: abs(at - near), default=None)


def _almost(text: str, words: str, near: int) -> tuple[int, int] | None:
    """Where words stand with one or two wrong letters: one of their pieces must stand as it is."""
    wrong = min(len(words) // _PER_WRONG, _WORST)
    if not wrong:
        return None
    size = len(words) // (wrong + 1)
    best: tuple[int, int, int, int] | None = None
    for piece in range(wrong + 1):
        first = piece * size
        part = words[first : first + size] if piece < wrong else words[first:]
        for at in _places(text, part, near + first):
            start = at - first
            found = _within(text, words, start, wrong)
            if found is not None:
                row = (found[2], abs(start - near), found[0], found[1])
                best = row if best is None else min(best, row)
    return None if best is None else best[2:]


def _places(text: str, part: str, near: int) -> Iterator[int]:
    """The first places of a piece behind a place, and before it."""
    at = text.find(part, max(near, 0))
    for _ in range(_MOST // 2):
        if at < 0:
            break
        yield at
        at = text.find(part, at + 1)
    at = text.rfind(part, 0, max(near, 0) + len(part) - 1)
    for _ in range(_MOST // 2):
        if at < 0:
            break
        yield at
        at = text.rfind(part, 0, at + len(part) - 1)


def _within(text: str, words: str, start: int, wrong: int) -> tuple[int, int, int] | None:
    """The stretch near a place that differs from words in the fewest letters, and in how many."""
    low = max(start - wrong, 0)
    window = text[low : start + len(words) + wrong]
    # Only stretches of the band can be near enough: each row holds a few cells.
    width = 2 * wrong + 1
    far = wrong + 1
    row = dict.fromkeys(range(width), 0)
    begun = {at: at for at in row}
    for number, char in enumerate(words, 1):
        new: dict[int, int] = {}
        origin: dict[int, int] = {}
        for at in range(number - 1, min(number + width, len(window)) + 1):
            choices = []
            if at - 1 in row and at >= 1:
                choices.append((row[at - 1] + (window[at - 1] != char), begun[at - 1]))
            if at in row:
                choices.append((row[at] + 1, begun[at]))
            if at - 1 in new:
                choices.append((new[at - 1] + 1, origin[at - 1]))
            if choices and (best := min(choices))[0] <= far:
                new[at], origin[at] = best
        row, begun = new, origin
        if not row:
            return None
    cost, end = min((cost, at) for at, cost in row.items())
    return (low + begun[end], low + end, cost) if cost <= wrong and end > begun[end] else None
