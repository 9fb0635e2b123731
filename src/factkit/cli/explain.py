"""`factkit explain`: which rule made a claim, and which words filled which field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from factkit.cli.options import Date, Lang, OnePath
from factkit.cli.terminal import FINDINGS, complain, console, printable, table

if TYPE_CHECKING:
    from factkit.sheet.phrasing import Field

__all__ = ["explain"]


def explain(
    path: OnePath,
    id_: Annotated[
        str | None,
        typer.Argument(metavar="ID", help="Only the claim with this id, or with an id that begins so."),
    ] = None,
    lang: Lang = None,
    date: Date = None,
) -> None:
    """Show which rule and which words made a claim.

    \b
    Examples:
      factkit explain article.txt
      factkit explain article.txt 3f9c0a

    Each claim comes with its sentence, its rule, and the words behind each field. Fields that the
    words of the text did not fill are marked: "inferred" comes from the context, "—" from the
    rule itself.
    """
    from factkit.extractor import Extractor
    from factkit.packs.pack import all_languages
    from factkit.sheet.phrasing import fields
    from factkit.text.reading import read

    sheet = Extractor(all_languages()).extract(read(path), lang=lang, date=date)
    claims = [claim for claim in sheet if id_ is None or claim.id.startswith(id_)]
    for claim in claims:
        console().print(f"{claim.id}  {claim.kind}  by rule {claim.rule or '—'}", markup=False)
        console().print(f"  “{printable(claim.evidence.text)}”", markup=False, soft_wrap=True)
        table(
            ["field", "value", "words"], ((field.name, field.value, _words(field)) for field in fields(claim))
        )
    if not claims:
        complain(f"{path}: no claim has the id {id_}" if id_ else f"{path}: no claims found")
        if id_:
            raise typer.Exit(FINDINGS)


def _words(field: Field) -> str:
    """The words that filled a field, with their place; how it was come by where there are none."""
    if field.span is None:
        return field.note or "—"
    span, note = field.span, field.note
    if note and field.name == "value":
        note = f"({note})"
    return f"“{span.text}” [{span.start}:{span.end}] {note}".rstrip()
