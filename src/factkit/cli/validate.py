"""`factkit validate`: records from anywhere, held against a schema and their texts."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factkit.cli.options import Formats
from factkit.cli.terminal import FINDINGS, Format, chosen, complain, counted, table, utf8

if TYPE_CHECKING:
    from factkit.validation import Finding

__all__ = ["validate"]

_COLUMNS = ["index", "field", "message", "severity", "suggestion"]


def validate(
    records: Annotated[
        Path,
        typer.Argument(metavar="RECORDS", help="A .jsonl or .csv file, or - for JSONL on standard input."),
    ],
    schema: Annotated[
        str | None,
        typer.Option("--schema", metavar="KIND|FILE", help="A kind of claim, or a JSON Schema file (.json)."),
    ] = None,
    source: Annotated[
        Path | None,
        typer.Option(
            "--source", metavar="PATH", help="The documents that the records quote: a file or folder."
        ),
    ] = None,
    format_: Formats = None,
) -> None:
    """Check records: their form, and what they quote.

    \b
    Examples:
      factkit validate facts.jsonl
      factkit validate facts.csv --source articles/
      factkit validate rankings.jsonl --schema ranking
      factkit validate rows.jsonl --schema my.schema.json --format jsonl

    Records are held against the schema of claims, of one kind, or of yours; with --source every
    quote is looked up in its document. Each finding names the record, the field and the reason,
    and where it is known what to write instead. Records are counted from 0. Exit status 1 where
    something is wrong.
    """
    from factkit.sheet.load import load_records
    from factkit.validation import findings

    count = 0

    def each() -> Iterator[Any]:
        nonlocal count
        for record in load_records(records):
            count += 1
            yield record

    wrong = list(findings(each(), schema=schema, source=source))
    _show(wrong, chosen(format_))
    bad = len({finding.index for finding in wrong})
    complain(f"{counted(count, 'record')}, {f'{bad} with findings' if wrong else 'all valid'}")
    if any(finding.severity == "error" for finding in wrong):
        raise typer.Exit(FINDINGS)


def _show(wrong: Iterable[Finding], format_: Format) -> None:
    """Print the findings."""
    rows = [finding.as_dict() for finding in wrong]
    if format_ is Format.jsonl:
        from factkit.sheet.jsonl import json_line

        utf8().writelines(json_line(row) + "\n" for row in rows)
    elif format_ is Format.csv:
        from factkit.sheet.csvfile import guarded

        writer = csv.writer(utf8(), lineterminator="\r\n")
        writer.writerow(_COLUMNS)
        writer.writerows([guarded(_cell(row[name])) for name in _COLUMNS] for row in rows)
    elif rows:
        table(_COLUMNS, [[_cell(row[name]) for name in _COLUMNS] for row in rows])


def _cell(value: object) -> str:
    return "" if value is None else str(value)
