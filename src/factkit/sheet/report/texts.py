"""The documents of a report: their texts cut into paragraphs and marked where a claim's value stands.

Where the text of a document is not at hand, the sentences of its claims stand for it. Places are
counted as browsers count them, in UTF-16 units.

>>> text = Text("a", {0: "Togo is 126th."})
>>> text.mark(8, 13, 0)
>>> [(piece.text, piece.rows) for piece in text.paragraphs()[0].pieces]
[('Togo is ', ()), ('126th', (0,)), ('.', ())]
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

__all__ = ["Paragraph", "Piece", "Text", "excerpts"]

_PARAGRAPH = re.compile(r"(?:[^\r\n]*(?:\r\n|\r|\n))+?(?=[^\r\n])|.+", re.DOTALL)
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
# What HTML cannot hold: a sign of the same length stands for it, so that all places stay.
_UNHOLDABLE = re.compile("[\x00\ud800-\udfff]")


class Piece(NamedTuple):
    """Characters that belong to the same claims, by the numbers of their rows."""

    text: str
    rows: tuple[int, ...]


class Paragraph(NamedTuple):
    """A stretch of text; `start` is where it begins, `gap` whether something is left out before it."""

    start: int
    pieces: tuple[Piece, ...]
    gap: bool


@dataclass
class Text:
    """A document as the page shows it: stretches of text by where they begin, and its marks."""

    id: str
    stretches: Mapping[int, str]
    title: str | None = None
    lang: str | None = None
    about: str = ""
    whole: bool = True
    marks: list[tuple[int, int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._astral = [
            start + found.start()
            for start, text in sorted(self.stretches.items())
            for found in _ASTRAL.finditer(text)
        ]

    def mark(self, start: int, end: int, row: int) -> None:
        """Note that the characters from `start` to `end` belong to a row."""
        self.marks.append((start, end, row))

    def place(self, offset: int) -> int:
        """An offset in code points as browsers count it."""
        return offset + bisect_left(self._astral, offset)

    def paragraphs(self) -> list[Paragraph]:
        """The text in paragraphs, cut where marks begin and end."""
        cuts = sorted({place for start, end, _ in self.marks for place in (start, end)})
        rows = self._rows(cuts)
        found = []
        for begin, text in sorted(self.stretches.items()):
            for match in _PARAGRAPH.finditer(text):
                start, end = begin + match.start(), begin + match.end()
                inner = cuts[bisect_left(cuts, start + 1) : bisect_left(cuts, end)]
                ends = [start, *inner, end]
                pieces = tuple(
                    Piece(_UNHOLDABLE.sub("\ufffd", text[a - begin : b - begin]), self._at(rows, cuts, a))
                    for a, b in pairwise(ends)
                )
                found.append(Paragraph(self.place(start), pieces, not self.whole and match.start() == 0))
        return found

    def _rows(self, cuts: list[int]) -> list[tuple[int, ...]]:
        """The rows that each stretch between two cuts belongs to."""
        found: list[list[int]] = [[] for _ in cuts]
        for start, end, row in sorted(self.marks):
            for place in range(bisect_left(cuts, start), bisect_left(cuts, end)):
                if row not in found[place]:
                    found[place].append(row)
        return [tuple(rows) for rows in found]

    @staticmethod
    def _at(rows: list[tuple[int, ...]], cuts: list[int], place: int) -> tuple[int, ...]:
        """The rows to which the character at a place belongs."""
        before = bisect_left(cuts, place + 1) - 1
        return rows[before] if before >= 0 else ()


def excerpts(sentences: Iterator[tuple[int, str]]) -> dict[int, str]:
    """Sentences by where they begin, those that overlap joined; of two texts at one place the first stays.

    >>> excerpts(iter([(20, "Three."), (0, "One, two."), (4, " two. And")]))
    {0: 'One, two. And', 20: 'Three.'}
    """
    found: dict[int, str] = {}
    last, end = 0, -1
    for start, text in sorted(sentences):
        if start >= end:
            found[start] = text
            last, end = start, start + len(text)
        elif start + len(text) > end:
            found[last] += text[end - start :]
            end = start + len(text)
    return found
