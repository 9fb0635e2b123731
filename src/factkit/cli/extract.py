"""`factkit extract`: documents in, a fact sheet out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import IO, Annotated, Any

import typer

from factkit.cli.options import Date, Formats, Lang, Paths
from factkit.cli.terminal import FINDINGS, Format, chosen, complain, counted, table, utf8

__all__ = ["extract"]

_SUFFIXES = {".csv": Format.csv, ".jsonl": Format.jsonl}


def _kinds(names: list[str] | None) -> list[str] | None:
    """Refuse a kind that does not exist."""
    from factkit.claims import model_of
    from factkit.errors import UnknownKindError

    for name in names or ():
        try:
            model_of(name)
        except UnknownKindError as error:
            raise typer.BadParameter(str(error)) from None
    return names


def _output(path: Path | None) -> Path | None:
    """Refuse a file whose suffix says no format that we write."""
    if path is not None and path.suffix.lower() not in _SUFFIXES:
        raise typer.BadParameter(
            f"{path} must end in {' or '.join(_SUFFIXES)}: the suffix chooses the format"
        )
    return path


def extract(
    paths: Paths,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", callback=_output, help="Write to FILE.csv or FILE.jsonl."
        ),
    ] = None,
    lang: Lang = None,
    date: Date = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            "--kind", metavar="KIND", callback=_kinds, help="Only claims of this kind; may be repeated."
        ),
    ] = None,
    format_: Formats = None,
) -> None:
    """Read articles and return the claims in them.

    \b
    Examples:
      factkit extract article.txt
      factkit extract articles/ -o facts.csv
      factkit extract articles/ --kind ranking --kind investment -o facts.jsonl
      curl -s https://example.org/article.txt | factkit extract - --date 2024-02-19 --lang en

    Folders are searched for .txt and .md files. A document that cannot be read is named with the
    reason, the others are read all the same, and the exit status is 1.

    Kinds: ranking, training_target, target, investment, amount, hash_rate_share, share, change,
    count, measurement, event.
    """
    from factkit.cli.documents import Reading
    from factkit.extractor import Extractor

    reading = Reading(paths)
    extractor = Extractor(kinds=kind or None)
    claims = chain.from_iterable(reading.sheets(extractor, lang=lang, date=date))
    if output is not None:
        _write_file(claims, output, reading)
    else:
        _show(claims, chosen(format_), len(reading.paths) > 1)
    if reading.unread:
        raise typer.Exit(FINDINGS)


def _write_file(claims: Iterable[Any], output: Path, reading: Any) -> None:
    """Write the claims to a file that is there whole or not at all, and say how many there are."""
    from factkit.sheet.atomic import replacing

    count = 0

    def each() -> Iterator[Any]:
        nonlocal count
        for claim in claims:
            count += 1
            yield claim

    with replacing(output) as file:
        _writer(_SUFFIXES[output.suffix.lower()])(each(), file)
    documents = counted(len(reading.paths) - reading.unread, "document")
    complain(f"{counted(count, 'claim')} from {documents} in {output}")


def _show(claims: Iterable[Any], format_: Format, many: bool) -> None:
    """Print the claims."""
    if format_ is not Format.table:
        _writer(format_)(claims, utf8())
        return
    from factkit.cli.phrasing import CLAIM_COLUMNS, claim_row

    names = ["document", *CLAIM_COLUMNS] if many else CLAIM_COLUMNS
    rows = [[claim.doc, *claim_row(claim)] if many else claim_row(claim) for claim in claims]
    if rows:
        table(names, rows)
    else:
        complain("no claims found")


def _writer(format_: Format) -> Callable[[Iterable[Any], IO[str]], None]:
    """The function that writes claims in a format."""
    from factkit.sheet.csvfile import write_csv
    from factkit.sheet.jsonl import write_jsonl

    if format_ is Format.csv:
        return lambda claims, file: write_csv((claim.model_dump(mode="json") for claim in claims), file)
    return write_jsonl
