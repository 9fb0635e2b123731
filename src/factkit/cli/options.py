"""The options that several commands take, and how they are checked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factkit.cli.terminal import Format
from factkit.errors import InvalidPeriodError
from factkit.values.period import parse_edtf

__all__ = ["Date", "Formats", "Lang", "OnePath", "Paths"]


def _date(value: str | None) -> str | None:
    """Refuse what is no date."""
    if value is not None:
        try:
            days = parse_edtf(value)
        except InvalidPeriodError as error:
            raise typer.BadParameter(str(error)) from None
        if None in days:
            raise typer.BadParameter(f"{value!r} is no date of publication: it has an open end")
    return value


Paths = Annotated[list[Path], typer.Argument(metavar="PATH", help="Files, folders, or - for standard input.")]
OnePath = Annotated[Path, typer.Argument(metavar="PATH", help="A file, or - for standard input.")]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="CODE",
        help="Language of the texts, as fr or en; where not given, French and English are told apart.",
    ),
]
Date = Annotated[
    str | None,
    typer.Option(
        "--date",
        metavar="DATE",
        callback=_date,
        help="Date of publication (2021, 2021-12, 2021-12-07), against which 'last year' is resolved; "
        "read from the text where not given.",
    ),
]
Formats = Annotated[
    Format | None,
    typer.Option("--format", help="How to show results; a table on a terminal, JSONL into a pipe."),
]
