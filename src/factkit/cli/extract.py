"""`factkit extract`: documents in, a fact sheet out."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from factkit.cli.options import Date, Formats, Lang, Paths
from factkit.cli.terminal import FINDINGS, Format, chosen, complain, counted, utf8

if TYPE_CHECKING:
    from factkit.batch.work import Settings

__all__ = ["extract"]

_SUFFIXES = {".csv": "csv", ".jsonl": "jsonl", ".parquet": "parquet", ".html": "html", ".jsonld": "jsonld"}
_WHOLE = frozenset({"html", "jsonld"})
"""Formats that are made from all claims at once."""


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
        *most, last = _SUFFIXES
        raise typer.BadParameter(
            f"{path} must end in {', '.join(most)} or {last}: the suffix chooses the format"
        )
    if path is not None and path.suffix.lower() == ".parquet" and find_spec("pyarrow") is None:
        raise typer.BadParameter(f"{path} needs pyarrow: pip install 'factkit[parquet]'")
    return path


def extract(
    paths: Paths,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            callback=_output,
            help="Write a file: .csv, .jsonl, .parquet, .html (a report page) or .jsonld (Web Annotations).",
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
    jobs: Annotated[
        int,
        typer.Option(
            "--jobs",
            "-j",
            metavar="N",
            min=0,
            help="Worker processes for many documents; 0: all cores. See below.",
        ),
    ] = 0,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with a run to the same FILE that was interrupted.")
    ] = False,
    text_column: Annotated[
        str | None,
        typer.Option(
            "--text-column", metavar="NAME", help="The column of the text in .jsonl, .csv and .parquet files."
        ),
    ] = None,
    keep_text: Annotated[
        Path | None,
        typer.Option(
            "--keep-text", metavar="DIR", help="Write the text of each document, as spans count it, to DIR."
        ),
    ] = None,
    merge: Annotated[
        bool,
        typer.Option("--merge", help="One row for what several documents say; mark what contradicts."),
    ] = False,
) -> None:
    """Read articles and return the claims in them.

    \b
    Examples:
      factkit extract article.txt
      factkit extract articles/ -o facts.csv
      factkit extract articles/ --merge -o report.html
      factkit extract articles/ --kind ranking --kind investment -o facts.jsonl
      factkit extract crawl.warc.gz news.jsonl.zst -o facts.parquet --jobs 4
      curl -s https://example.org/article.txt | factkit extract - --date 2024-02-19 --lang en

    Files: .txt, .md, .html, .pdf; many documents in one: .jsonl, .csv and .parquet with a column
    of text, WARC and WET; each also packed as .gz or .zst. Folders are searched for all of these
    but tables. A document that cannot be read is named with the reason, and in
    FILE.errors.jsonl, the others are read all the same, and the exit status is 1.

    A .csv, .jsonl or .parquet file is written document by document by --jobs processes, in little
    memory, and --resume goes on with it. --merge, pages (.html) and annotations (.jsonld) need all
    claims at once: they are made by one process, hold them in memory, and start anew each time.
    For many documents write .parquet first, and merge that in Python: FactSheet.read(FILE).merge().

    Kinds: ranking, training_target, target, investment, amount, hash_rate_share, share, change,
    count, measurement, event.
    """
    if resume and output is None:
        raise typer.BadParameter("--resume goes on with a file: name it with -o")
    if keep_text is not None:
        keep_text.mkdir(parents=True, exist_ok=True)
    shown = chosen(format_)
    wanted: Any = _SUFFIXES[output.suffix.lower()] if output else shown
    if merge or wanted in _WHOLE or wanted is Format.table:
        if resume or keep_text is not None:
            raise typer.BadParameter(
                "--resume and --keep-text need an unmerged .csv, .jsonl or .parquet file: "
                "what is merged and what is shown on a page needs all claims at once"
            )
        from factkit.cli.whole import Whole

        unread = Whole(paths, kind, lang, date, text_column, merge).give(output, shown)
    else:
        from factkit.batch.pool import cores
        from factkit.batch.work import Settings

        keep = str(keep_text) if keep_text else None
        settings = Settings(str(wanted), lang, date, tuple(kind or ()), keep)  # type: ignore[arg-type]
        run = _Run(paths, settings, jobs or cores(), text_column)
        unread = run.to_file(output, resume) if output else run.to_pipe()
    if unread:
        raise typer.Exit(FINDINGS)


class _Run(NamedTuple):
    """What is to be read, and how."""

    paths: list[Path]
    settings: Settings
    jobs: int
    column: str | None

    def to_file(self, output: Path, resume: bool) -> int:
        """Write the claims to a file that is there whole or not at all; out: how many documents failed."""
        from factkit.batch.run import errors_file, to_file
        from factkit.cli.progress import progress

        with progress(self.paths) as heard:
            totals = to_file(
                self.paths,
                output,
                self.settings,
                jobs=self.jobs,
                resume=resume,
                column=self.column,
                heard=heard,
            )
        if not totals.documents and not totals.failures:
            complain("no documents found")
        documents = counted(totals.documents, "document")
        resumed = f", {totals.resumed} of them read before" if totals.resumed else ""
        complain(f"{counted(totals.claims, 'claim')} from {documents} in {output}{resumed}")
        if totals.failures:
            complain(f"{counted(totals.failures, 'document')} not read: {errors_file(output)}")
        return totals.failures

    def to_pipe(self) -> int:
        """Print the claims, in order; out: how many documents failed."""
        from factkit.batch.run import in_order
        from factkit.cli.progress import progress

        out, failures, documents = utf8(), 0, 0
        if self.settings.format == "csv":
            from factkit.sheet.csvfile import header

            out.write(header())
        with progress(self.paths) as heard:
            for outcome in in_order(
                self.paths, self.settings, jobs=self.jobs, column=self.column, heard=heard
            ):
                out.writelines(piece.decode() for piece in outcome.pieces)
                failures += len(outcome.failures)
                documents += outcome.documents
        if not documents and not failures:
            complain("no documents found")
        return failures
