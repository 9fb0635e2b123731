"""`factkit lint-pack`: the data of a language pack, checked."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factkit.cli.options import Formats
from factkit.cli.terminal import FINDINGS, Format, chosen, complain, counted, table, utf8

if TYPE_CHECKING:
    from factkit.linting import Finding

__all__ = ["lint_pack"]

_COLUMNS = ["file", "line", "key", "reason", "mend"]


def lint_pack(
    folders: Annotated[
        list[Path],
        typer.Argument(metavar="DIR", help="Folders of packs, each named by its language: packs/es."),
    ],
    format_: Formats = None,
) -> None:
    """Check the data of a language pack: what it says that nothing reads, that cannot match, or that fails.

    \b
    Examples:
      factkit lint-pack src/factkit/packs/es
      factkit lint-pack src/factkit/packs/??         every language
      factkit lint-pack src/factkit/packs/common     the rules that all languages share
      factkit lint-pack my-packs/ca --format jsonl   for a program

    \b
    What is checked:
      files, tables, settings, keys and stages that factkit does not know
      rules of one name, words listed twice
      classes and macros that nothing asks for
      classes that a pattern names and that have no words in this pack: `{mnoth}`
      words that mean two things, or that are too common for what they mean, without a guard
      patterns that cannot be read, match nothing, or could be tried in too many ways
      signs without quotes, which would be words; phrases whose words never come one by one
      builders that do not exist; examples, `"text => value"`, that do not hold

    Each finding names file and line, the rule or class, the reason, and what mends it. Exit status 1
    where something is found. docs/new-language.md tells what the files say.
    """
    from factkit.linting import lint

    found = [(folder, finding) for folder in folders for finding in lint(folder)]
    _show([(finding, str(folder / finding.file)) for folder, finding in found], chosen(format_))
    complain(f"{counted(len(folders), 'pack')}, {counted(len(found), 'finding')}")
    if found:
        raise typer.Exit(FINDINGS)


def _show(found: Sequence[tuple[Finding, str]], format_: Format) -> None:
    rows = [{**finding.as_dict(), "file": path} for finding, path in found]
    if format_ is Format.jsonl:
        from factkit.sheet.jsonl import json_line

        utf8().writelines(json_line(row) + "\n" for row in rows)
        return
    cells = [["" if row[name] is None else str(row[name]) for name in _COLUMNS] for row in rows]
    if format_ is Format.csv:
        from factkit.sheet.csvfile import guarded

        writer = csv.writer(utf8(), lineterminator="\r\n")
        writer.writerow(_COLUMNS)
        writer.writerows([guarded(cell) for cell in line] for line in cells)
    elif cells:
        table(_COLUMNS, cells)
