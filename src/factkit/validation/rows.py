"""Records of files from anywhere, each with its line, and what is wrong with the file itself.

JSONL as people and language models write it: lines that are no JSON are told and passed over,
commas behind objects, the brackets of a list and the fences of Markdown are put up with. CSV with
semicolons or tabs, with headers in any case, in UTF-8, UTF-16 or what spreadsheets save.

>>> for row in jsonl_rows(['{"kind": "share"},', "```", "{'kind': 'share'}"]):
...     print(row.line, row.record, [problem.reason for problem in row.problems])
1 {'kind': 'share'} []
3 None ['no JSON: names and text stand in double quotes, not single ones']
"""

from __future__ import annotations

import csv
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NamedTuple

from factkit.claims.problems import Problem
from factkit.errors import UnreadableRecordsError
from factkit.sheet.columns import COLUMNS, unflatten
from factkit.sheet.csvfile import unguarded
from factkit.text.bounded import LONGEST_RECORD, Bounded

__all__ = ["Row", "csv_rows", "file_rows", "jsonl_rows"]

_FENCE = re.compile(r"\s*(?:```\w*|[\[\]],?)\s*")
_HEAD = 65536
"""Bytes by which a file is known: its encoding, what parts its cells."""
_DELIMITERS = (",", ";", "\t", "|")
_TYPES = {column.name: column.type for column in COLUMNS}
_TRUTH = {"true": True, "false": False, "yes": True, "no": False, "1": True, "0": False}
_LONGEST = 20


class Row(NamedTuple):
    """One record of a file, None where it could not be read; its line; what is wrong with the line."""

    line: int
    record: Any
    problems: Sequence[Problem] = ()

    @property
    def is_header(self) -> bool:
        """Whether it only tells of the names of columns, and is no record."""
        return bool(self.problems) and self.problems[0].field == "header"


def file_rows(path: str | os.PathLike[str]) -> Iterator[Row]:
    """The rows of a .jsonl, .json or .csv file, or of JSONL on standard input for `-`, one at a time.

    Raises UnreadableRecordsError on what is no such file, and on a record of more than
    `LONGEST_RECORD` characters.
    """
    name = os.fspath(path)
    if name == "-":
        try:
            yield from jsonl_rows(sys.stdin, "standard input")
        except UnicodeDecodeError as error:
            raise UnreadableRecordsError(f"standard input: not UTF-8: {error.reason}") from error
        return
    suffix = Path(name).suffix.lower()
    if suffix not in (".jsonl", ".ndjson", ".json", ".csv", ".tsv"):
        raise UnreadableRecordsError(f"{name}: records are read from .jsonl and .csv files")
    try:
        with Path(name).open("rb") as raw:
            encoding = _encoding(raw.read(_HEAD))
            raw.seek(0)
            with TextIOWrapper(raw, encoding, newline="") as file:
                yield from (csv_rows if suffix in (".csv", ".tsv") else jsonl_rows)(file, name)
    except UnicodeDecodeError as error:
        raise UnreadableRecordsError(f"{name}: not {error.encoding.upper()}: {error.reason}") from error
    except csv.Error as error:
        raise UnreadableRecordsError(f"{name}: no CSV: {error}") from error
    except OSError as error:
        raise UnreadableRecordsError(f"{name}: {error.strerror}") from error


def _bounded(file: Iterable[str], name: str) -> Bounded:
    refusal = UnreadableRecordsError(f"{name}: a record of more than {LONGEST_RECORD:,} characters")
    return Bounded(file, LONGEST_RECORD, refusal)


def jsonl_rows(lines: Iterable[str], name: str = "JSONL") -> Iterator[Row]:
    """The rows of JSON Lines."""
    bounded = _bounded(lines, name)
    for number, line in enumerate(bounded, 1):
        bounded.next_record()
        text = line.strip("\ufeff \t\r\n")
        if not text or _FENCE.fullmatch(text):
            continue
        try:
            yield Row(number, json.loads(text, parse_constant=_no_number))
        except (ValueError, RecursionError) as error:
            yield _broken(number, text, error)


def _broken(number: int, text: str, error: Exception) -> Row:
    """The row of a line that is no JSON, read all the same where only a comma is too much."""
    if text.endswith(","):
        try:
            return Row(number, json.loads(text[:-1], parse_constant=_no_number))
        except (ValueError, RecursionError):
            pass
    if isinstance(error, RecursionError):
        reason = "nested too deeply"
    elif re.match(r"\{\s*'", text):
        reason = "names and text stand in double quotes, not single ones"
    else:
        reason = str(error)
    return Row(number, None, (Problem("record", f"no JSON: {reason}"),))


def csv_rows(file: Iterable[str], name: str = "CSV") -> Iterator[Row]:
    """The rows of CSV: of factkit's columns, in any case and order, or of any others."""
    lines = _bounded(file, name)
    csv.field_size_limit(max(csv.field_size_limit(), 2**31 - 1))
    head = next(lines, "")
    delimiter = max(_DELIMITERS, key=head.count)
    # The header may be quoted over several lines; csv reads on from the file.
    rows = csv.reader(_again(head, lines), delimiter=delimiter, strict=True)
    given = [cell.strip("\ufeff \t") for cell in next(rows, [])]
    known = {_plain(name): name for name in _TYPES}
    ours = sum(_plain(cell) in known for cell in given) > len(given) / 2
    header, problems = _header(given, known) if ours else (given, [])
    if problems:
        yield Row(1, None, problems)
    line = rows.line_num
    for row in rows:
        lines.next_record()
        if any(row):
            values = _typed(row, header)
            yield Row(line + 1, unflatten(values) if ours else values)
        line = rows.line_num


def _again(head: str, lines: Iterable[str]) -> Iterator[str]:
    yield head
    yield from lines


def _header(given: Sequence[str], known: Mapping[str, str]) -> tuple[list[str], list[Problem]]:
    """The columns that headers name, and what is wrong with those that come close to one."""
    header, problems = [], []
    for cell in given:
        name = known.get(_plain(cell))
        if name is None:
            nearest = next(iter(get_close_matches(_plain(cell), known, 1, 0.7)), None)
            mend = known[nearest] if nearest else None
            problems.append(Problem("header", f"there is no column {cell!r}", mend))
        header.append(name or cell)
    return header, problems


def _plain(cell: str) -> str:
    """A header without capitals, spaces and points: "Value amount" is `value_amount`."""
    return re.sub(r"[\W_]+", "_", cell.strip().casefold()).strip("_")


def _typed(row: Sequence[str], header: Sequence[str]) -> dict[str, Any]:
    """The values of a row by column; cells behind the last column have a name of their own."""
    values = {
        name: _cell(cell, _TYPES.get(name, "text")) if cell else None
        for name, cell in zip(header, row, strict=False)
    }
    if "spans" in values and values["spans"] is None:
        values["spans"] = {}
    surplus = {f"cell {place + 1}": cell for place, cell in enumerate(row) if place >= len(header) and cell}
    return values | surplus


def _cell(cell: str, type_: str) -> Any:
    """A cell as its column's type has it; text where it is none."""
    if type_ == "integer":
        return int(cell) if cell.isascii() and cell.isdigit() and len(cell) < _LONGEST else cell
    if type_ == "boolean":
        return _TRUTH.get(cell.strip().casefold(), cell)
    if type_ == "ids":
        return cell.split()
    if type_ in ("spans", "records"):
        try:
            return json.loads(cell)
        except (ValueError, RecursionError):
            return cell
    return unguarded(cell)


def _encoding(head: bytes) -> str:
    """The encoding of a file: UTF-8, UTF-16 by its mark, else what spreadsheets of the West save."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        # A character cut off by the end of the head is none that is wrong.
        if error.start < len(head) - 4:
            return "cp1252"
    return "utf-8"


def _no_number(name: str) -> Any:
    """Refuse NaN and Infinity, which Python's reader takes and JSON does not have."""
    raise ValueError(f"{name} is no number")
