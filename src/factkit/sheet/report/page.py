"""The page itself: a template, a style sheet and scripts, joined into one file that needs nothing else.

Everything that comes from documents is escaped, in the markup by Jinja and in the data by `_data`,
and the page forbids by its content security policy that anything but its own script runs.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections import Counter
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import IO, TYPE_CHECKING, Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup, escape

from factkit.sheet.columns import COLUMNS
from factkit.sheet.report.rows import row_views, texts

if TYPE_CHECKING:
    from factkit.sheet.factsheet import FactSheet

__all__ = ["write_report"]

SCRIPTS = ("page.js", "text.js", "table.js", "judge.js", "plots.js", "start.js")
_DANGEROUS = re.compile("[<>&]")
# A carriage return in markup would become a line feed, or nothing before one.
_RETURN = Markup("&#13;")


def write_report(sheet: FactSheet, file: IO[str], *, title: str | None = None) -> None:
    """Write the report page of a sheet to an open text file."""
    claims = list(sheet)
    found = texts(claims, sheet.documents)
    views = row_views(claims, found)
    script = _script()
    data = {
        "columns": [[column.name, column.path, column.type] for column in COLUMNS],
        "records": sheet.records(),
        "views": views,
        "documents": [text.title or text.id for text in found.values()],
        "key": sha256("".join(claim.id for claim in claims).encode()).hexdigest()[:16],
    }
    kinds = Counter(view["kind"] for view in views)
    stream = _template().stream(
        title=title or "Fact sheet",
        style=Markup(_part("style.css")),  # noqa: S704 - a file of ours
        script=Markup(script),  # noqa: S704 - files of ours
        script_hash=b64encode(sha256(script.encode()).digest()).decode(),
        data=_data(data),
        rows=views,
        kinds=sorted(kinds.items()),
        statuses=sorted({view["status"] for view in views}),
        subjects=sorted({view["subject"] for view in views if view["subject"]}),
        contradicted=sum(bool(view["against"]) for view in views),
        documents=list(enumerate(found.values())),
    )
    for piece in stream:
        file.write(piece)


def _data(data: Any) -> Markup:
    r"""Plain data as JSON that can stand in a script element: no character of it ends the element.

    >>> _data({"a": "</script>\u2028"})
    Markup('{"a":"\\u003c/script\\u003e\\u2028"}')
    """
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    return Markup(_DANGEROUS.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text))  # noqa: S704 - escaped here


def _kept(text: str) -> Markup:
    """Text of a document with its carriage returns."""
    return Markup(_RETURN.join(escape(part) for part in text.split("\r")))  # noqa: S704 - escaped here


def _words(name: str) -> str:
    """A name of a field or kind as words."""
    return name.replace("_", " ")


def _part(name: str) -> str:
    return resources.files(__package__).joinpath("page", name).read_text("utf-8")


@cache
def _script() -> str:
    """All scripts as one, in a scope of its own."""
    parts = "\n".join(map(_part, SCRIPTS))
    return f'"use strict";\n(() => {{\n{parts}}})();\n'


@cache
def _template() -> Any:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"kept": _kept, "words": _words}
    return environment.from_string(_part("page.html"))
