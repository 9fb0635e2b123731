r"""Lines of a file of records, so many characters a record and no more: a line may have no end.

>>> import io
>>> lines = Bounded(io.StringIO("a\nbc\n"), 3, ValueError("too long"))
>>> list(lines)
Traceback (most recent call last):
ValueError: too long
>>> lines = Bounded(["a\n", "bc\n"], 3, ValueError("too long"))
>>> for line in lines:
...     lines.next_record()
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factkit.limits import RECORD

__all__ = ["LONGEST_RECORD", "Bounded"]

LONGEST_RECORD = RECORD
"""Characters of a record above which its file is not read on."""


class Bounded(Iterator[str]):
    """Yields lines, and raises `refusal` where one record takes more than `most` characters.

    In: an open file, or lines in memory. Whoever reads says by `next_record` that a record is over.
    """

    def __init__(self, lines: Iterable[str], most: int, refusal: Exception) -> None:
        readline = getattr(lines, "readline", None)
        each = iter(lines)
        self._read = readline or (lambda _: next(each, ""))
        self._most = most
        self._left = most
        self._refusal = refusal

    def __next__(self) -> str:
        line: str = self._read(self._left + 1)
        if len(line) > self._left:
            raise self._refusal
        if not line:
            raise StopIteration
        self._left -= len(line)
        return line

    def next_record(self) -> None:
        """Begin to count anew."""
        self._left = self._most
