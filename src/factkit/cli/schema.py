"""`factkit schema`: the JSON Schemas of the records."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factkit.cli.terminal import complain, counted, utf8

__all__ = ["schema"]


def schema(
    kind: Annotated[
        str | None, typer.Argument(metavar="KIND", help="A kind of claim; any kind where left out.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="DIR", help="Write one file a kind, and claim.schema.json, into DIR."
        ),
    ] = None,
) -> None:
    """Print or write the JSON Schemas of claims.

    \b
    Examples:
      factkit schema ranking
      factkit schema > claim.schema.json
      factkit schema -o schemas/

    The schemas are of draft 2020-12: one a kind, and claim.schema.json for any of them.
    """
    from factkit.claims import KINDS
    from factkit.claims.schema import file_name, schema_text
    from factkit.sheet.atomic import replacing

    if output is None:
        utf8().write(schema_text(kind))
        return
    names = [kind] if kind else [*KINDS, None]
    texts = {file_name(name): schema_text(name) for name in names}
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise typer.BadParameter(f"{output}: {error.strerror}", param_hint="'-o'") from None
    for name, text in texts.items():
        with replacing(output / name) as file:
            file.write(text)
    complain(f"{counted(len(texts), 'schema')} in {output}")
