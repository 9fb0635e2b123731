"""`factkit explain`: which rule made a claim, and which words filled which field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factkit.cli.options import Date, Lang, OnePath
from factkit.cli.terminal import FINDINGS, complain, console, printable, table

if TYPE_CHECKING:
    from factkit.claims import BaseClaim

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
    from factkit.text.reading import read

    sheet = Extractor().extract(read(path), lang=lang, date=date)
    claims = [claim for claim in sheet if id_ is None or claim.id.startswith(id_)]
    for claim in claims:
        console().print(f"{claim.id}  {claim.kind}  by rule {claim.rule or '—'}", markup=False)
        console().print(f"  “{printable(claim.evidence.text)}”", markup=False, soft_wrap=True)
        table(["field", "value", "words"], fields(claim))
    if not claims:
        complain(f"{path}: no claim has the id {id_}" if id_ else f"{path}: no claims found")
        if id_:
            raise typer.Exit(FINDINGS)


def fields(claim: BaseClaim) -> Iterator[tuple[str, str, str]]:
    """The fields of a claim that say something, each with its value and the words that filled it."""
    from factkit.cli.phrasing import number, period

    record = claim.model_dump(mode="json")
    value = record["value"]
    size = number(value["amount"], value["low"], value["high"], value["bound"], value["unit"])
    yield "value", size or "—", _words(value) + (" (unit assumed)" if value["assumed"] else "")
    for name, key in (("subject", "name"), ("metric", "text"), ("attribution", "name")):
        if part := record[name]:
            code = f" ({part['code']})" if part.get("code") else ""
            yield name, part[key] + code, _words(part)
    if when := record["when"]:
        yield "when", period(when), _words(when)
    yield "status", ("negated, " if claim.negated else "") + claim.status, "—"
    for name in claim.own_fields:
        if (own := record[name]) is not None:
            yield name, str(own), _words({"span": record["spans"].get(name)})


def _words(part: dict[str, Any]) -> str:
    """The words that filled a part, with their place; how it was come by where there are none."""
    if span := part.get("span"):
        return (
            f"“{span['text']}” [{span['start']}:{span['end']}]{' inferred' if part.get('inferred') else ''}"
        )
    return "inferred" if part.get("inferred") else "—"
