"""`factkit scan`: the typed values in a text, before any claim is made of them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from factkit.cli.options import Date, Lang, OnePath
from factkit.cli.terminal import Format, chosen, table, utf8

__all__ = ["scan"]


class _Shown(StrEnum):
    """How mentions are shown: they have no flat form."""

    table = "table"
    jsonl = "jsonl"


def scan(
    path: OnePath,
    lang: Lang = None,
    date: Date = None,
    format_: Annotated[
        _Shown | None, typer.Option("--format", help="A table on a terminal, JSONL into a pipe.")
    ] = None,
) -> None:
    """Show every value in a text and how it is read.

    \b
    Examples:
      factkit scan article.txt
      echo "39 MMDH d'ici 2030" | factkit scan - --lang fr --format table
    """
    from factkit.cli.phrasing import MENTION_COLUMNS, mention_row
    from factkit.extractor import Extractor
    from factkit.packs.pack import all_languages
    from factkit.sheet.jsonl import json_line
    from factkit.text.reading import read

    document = read(path)
    found = Extractor(all_languages()).scan(
        document.text, lang=lang or document.lang, date=date or document.date
    )
    mentions = [mention.model_dump(mode="json") for mention in found]
    if chosen(Format(format_) if format_ else None) is Format.table:
        table(MENTION_COLUMNS, map(mention_row, mentions))
        return
    out = utf8()
    out.writelines(json_line(mention) + "\n" for mention in mentions)
