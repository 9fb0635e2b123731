"""`factkit validate`: records from anywhere, held against a schema and their texts."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factkit.cli.findings import show
from factkit.cli.options import Formats
from factkit.cli.terminal import FINDINGS, chosen, complain, counted

if TYPE_CHECKING:
    from factkit.validation import Finding, Row

__all__ = ["validate"]

_COLUMNS = ["line", "field", "message", "severity", "suggestion"]


def validate(
    records: Annotated[
        Path,
        typer.Argument(metavar="RECORDS", help="A .jsonl or .csv file, or - for JSONL on standard input."),
    ],
    schema: Annotated[
        str | None,
        typer.Option(
            "--schema",
            metavar="KIND|FILE|MODEL",
            help="A kind of claim, a JSON Schema, or module:Class.",
        ),
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
      factkit validate rows.csv --schema mymodels:Row

    Records are held against the schema of claims, of one kind, or of yours: a JSON Schema, or a
    pydantic model as module:Class. With --source every quote is looked up in its document, also
    where it was moved or slightly altered, and the number read in it must be the number claimed.
    Each finding names line, field and reason, and where it is known what to write instead. Files
    of any size are read record by record. Exit status 1 where something is wrong.
    """
    from factkit.validation import file_rows, findings

    count, bad, errors, last = 0, 0, False, None

    def each() -> Iterator[Row]:
        nonlocal count
        for row in file_rows(records):
            count += not row.is_header
            yield row

    def told() -> Iterator[Finding]:
        nonlocal bad, errors, last
        for finding in findings(each(), schema=_schema(schema), source=source):
            bad += finding.line != last and finding.severity == "error"
            last = finding.line
            errors = errors or finding.severity == "error"
            yield finding

    show(told(), chosen(format_), _COLUMNS, _cells)
    complain(f"{counted(count, 'record')}, {f'{bad} with findings' if bad else 'all valid'}")
    if errors:
        raise typer.Exit(FINDINGS)


def _schema(given: str | None) -> Any:
    """The schema that is asked for: a pydantic model of a module, else as `findings` takes it."""
    if given is None or ":" not in given or given.lower().endswith(".json"):
        return given
    module, _, name = given.partition(":")
    sys.path.insert(0, os.getcwd())  # noqa: PTH109
    try:
        model = getattr(import_module(module), name)
    except (ImportError, AttributeError) as error:
        raise typer.BadParameter(f"--schema {given}: {error}") from None
    from pydantic import BaseModel

    if not (isinstance(model, type) and issubclass(model, BaseModel)):
        raise typer.BadParameter(f"--schema {given}: {name} is no pydantic model")
    return model


def _cells(finding: Finding) -> list[str]:
    row = finding.as_dict()
    return [_cell(row[name]) for name in _COLUMNS]


def _cell(value: object) -> str:
    return "" if value is None else str(value)
