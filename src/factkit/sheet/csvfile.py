"""CSV: UTF-8, RFC 4180, the same columns for every kind, and safe to open in a spreadsheet.

A cell of text that a spreadsheet would take for a formula gets an apostrophe in front, which
reading takes off again. Nulls are empty cells, the numbers stay plain.

>>> guarded("=HYPERLINK(1)"), unguarded("'=HYPERLINK(1)"), guarded("l'ONU")
("'=HYPERLINK(1)", '=HYPERLINK(1)', "l'ONU")
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import IO, Any

from factkit.errors import UnreadableRecordsError
from factkit.sheet.columns import COLUMNS, Type, flatten, unflatten
from factkit.text.bounded import LONGEST_RECORD, Bounded

__all__ = ["guarded", "header", "read_csv", "unguarded", "write_csv", "write_rows"]

# Full-width signs too: spreadsheets in Japanese and Chinese take them for the plain ones.
_FORMULA = re.compile(r"'*[ \t\r\n\u00a0\ufeff]*[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_TRUTH = {"true": True, "false": False}


def guarded(cell: str) -> str:
    """A cell of text that no spreadsheet will run."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The text that `guarded` was given."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def write_csv(records: Iterable[Mapping[str, Any]], file: IO[str]) -> None:
    """Write records, as plain nested dicts, to an open text file."""
    file.write(header())
    write_rows(records, file)


def header() -> str:
    """Return the first line of every file, its line end included."""
    return ",".join(column.name for column in COLUMNS) + "\r\n"


def write_rows(records: Iterable[Mapping[str, Any]], file: IO[str]) -> None:
    """Write records as rows without the header, to go on with a file or to join files later."""
    writer = csv.writer(file, lineterminator="\r\n")
    types = [column.type for column in COLUMNS]
    for record in records:
        writer.writerow(
            [_cell(value, type_) for value, type_ in zip(flatten(record).values(), types, strict=True)]
        )


def read_csv(file: IO[str], name: str = "CSV") -> Iterator[dict[str, Any]]:
    """Records of a CSV file as plain nested dicts, one at a time.

    In: a text file opened with `newline=""`, of factkit's columns or some of them. Out: the
    records as they were before `write_csv`; a cell that is not of its column's type stays text,
    for validation to name it. Refuses with UnreadableRecordsError what is no CSV, and a record of
    more than `LONGEST_RECORD` characters.
    """
    _allow_long_cells()
    refusal = UnreadableRecordsError(f"{name}: a record of more than {LONGEST_RECORD:,} characters")
    bounded = Bounded(file, LONGEST_RECORD, refusal)
    rows = csv.reader(bounded, strict=True)
    try:
        header = [cell.removeprefix("\ufeff").strip() for cell in next(rows, [])]
        readers = [_READERS[_TYPE_OF.get(name, "text")] for name in header]
        for row in rows:
            bounded.next_record()
            if row:
                yield unflatten(_typed(row, header, readers))
    except csv.Error as error:
        raise UnreadableRecordsError(f"{name}, line {rows.line_num}: no CSV: {error}") from error


def _cell(value: Any, type_: Type) -> str:
    """One value as a cell."""
    if value is None:
        return ""
    if type_ == "boolean":
        return "true" if value is True else "false"
    if type_ == "ids":
        return " ".join(value)
    if type_ in ("spans", "records"):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else ""
    cell = str(value)
    return cell if type_ == "number" and _NUMBER.fullmatch(cell) else guarded(cell)


def _typed(row: list[str], header: list[str], readers: list[_Reader]) -> dict[str, Any]:
    """The values of a row by column; cells behind the last column have a name of their own."""
    values: dict[str, Any] = {
        name: read(cell) if cell else None for name, cell, read in zip(header, row, readers, strict=False)
    }
    if "spans" in values and values["spans"] is None:
        values["spans"] = {}
    surplus = {f"cell {place + 1}": cell for place, cell in enumerate(row) if place >= len(header) and cell}
    return values | surplus


def _integer(cell: str) -> Any:
    return int(cell) if cell.isascii() and cell.isdigit() and len(cell) < 20 else cell


def _boolean(cell: str) -> Any:
    return _TRUTH.get(cell.strip().lower(), cell)


def _ids(cell: str) -> Any:
    return cell.split()


def _json(cell: str) -> Any:
    try:
        return json.loads(cell)
    except (ValueError, RecursionError):
        return cell


def _allow_long_cells() -> None:
    """Lift the csv module's limit of 131,072 characters a cell: a sentence may be longer."""
    csv.field_size_limit(max(csv.field_size_limit(), min(sys.maxsize, 2**31 - 1)))


_Reader = Callable[[str], Any]
_READERS: dict[Type, _Reader] = {
    "text": unguarded,
    "number": unguarded,
    "date": unguarded,
    "integer": _integer,
    "boolean": _boolean,
    "spans": _json,
    "records": _json,
    "ids": _ids,
}
_TYPE_OF: dict[str, Type] = {column.name: column.type for column in COLUMNS}
