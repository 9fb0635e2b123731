r"""What all commands share of the terminal: exit states, messages, safe text, tables.

>>> printable("a\x1b[31mb\nc")
'a�[31mb c'
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console

__all__ = [
    "DONE",
    "FINDINGS",
    "USAGE",
    "Format",
    "chosen",
    "complain",
    "console",
    "counted",
    "printable",
    "table",
    "utf8",
]

DONE, FINDINGS, USAGE = 0, 1, 2

# Control characters, and those that turn the direction of the text around them.
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SPACE = re.compile(r"\s+")


class Format(StrEnum):
    """How results are shown."""

    table = "table"
    jsonl = "jsonl"
    csv = "csv"


def chosen(format_: Format | None) -> Format:
    """The format asked for; else a table for people, JSONL for programs."""
    if format_ is not None:
        return format_
    return Format.table if sys.stdout.isatty() else Format.jsonl


def printable(text: str) -> str:
    """Text of a document in one line, without characters that would steer the terminal."""
    return _UNSAFE.sub("\ufffd", _SPACE.sub(" ", text)).strip()


def complain(message: str) -> None:
    """Tell something on standard error."""
    utf8(sys.stderr)
    print(f"factkit: {printable(message)}", file=sys.stderr)


def counted(number: int, noun: str) -> str:
    """How many there are of something.

    >>> counted(1, "claim"), counted(0, "claim")
    ('1 claim', '0 claims')
    """
    return f"{number} {noun}{'' if number == 1 else 's'}"


def utf8(stream: Any = None) -> Any:
    """A stream, standard output by default, set to UTF-8 and to line ends as they are written."""
    from factkit.lone import REPLACED

    stream = sys.stdout if stream is None else stream
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors=REPLACED, newline="")
    return stream


def console() -> Console:
    """Where tables go: standard output, or wide and plain where that is no terminal."""
    from rich.console import Console

    return Console(file=utf8(), highlight=False, width=None if sys.stdout.isatty() else 200, soft_wrap=False)


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], *, title: str | None = None) -> None:
    """Print a table of plain text; nothing in a cell is taken for markup."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    grid = Table(
        title=Text(title) if title else None, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False
    )
    for name in columns:
        grid.add_column(name, overflow="fold")
    for row in rows:
        grid.add_row(*(Text(printable(cell)) for cell in row))
    console().print(grid)
