"""How `check` and `validate` print what they found: as a table, JSONL or CSV."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any, Protocol, TypeVar

from factkit.cli.terminal import Format, complain, counted, table, utf8

__all__ = ["show"]

_SHOWN = 1000
"""Findings that a table shows."""


class _Finding(Protocol):
    def as_dict(self) -> dict[str, Any]: ...


F = TypeVar("F", bound=_Finding)
Cells = Callable[[F], Sequence[str]]


def show(
    found: Iterable[F],
    format_: Format,
    columns: Sequence[str],
    cells: Cells[F],
    *,
    brief: Cells[F] | None = None,
    seldom: Sequence[str] = (),
) -> None:
    """Print findings one at a time; in a table the first of them.

    `cells` gives those of a row of CSV, `brief` those of a row of the table where they are others.
    A table leaves `seldom` columns out in which no finding has anything.
    """
    if format_ is Format.jsonl:
        from factkit.sheet.jsonl import json_line

        utf8().writelines(json_line(finding.as_dict()) + "\n" for finding in found)
    elif format_ is Format.csv:
        from factkit.sheet.csvfile import guarded

        writer = csv.writer(utf8(), lineterminator="\r\n")
        writer.writerow(columns)
        writer.writerows([guarded(cell) for cell in cells(finding)] for finding in found)
    else:
        _table(iter(found), columns, brief or cells, seldom)


def _table(found: Iterable[F], columns: Sequence[str], cells: Cells[F], seldom: Sequence[str]) -> None:
    shown: list[Sequence[str]] = []
    try:
        shown.extend(map(cells, islice(found, _SHOWN)))
        rest = sum(1 for _ in found)
    finally:  # what was found is shown, also where a file breaks off
        if shown:
            kept = [n for n, name in enumerate(columns) if name not in seldom or any(row[n] for row in shown)]
            table([columns[n] for n in kept], [[row[n] for n in kept] for row in shown])
    if rest:
        complain(f"{counted(rest, 'more finding')}: --format jsonl shows them all")
