"""CSVW: what stands in which column of a CSV file, as a W3C metadata file beside it.

See https://www.w3.org/TR/tabular-data-primer/. The file is named as its table with
`-metadata.json` behind, where readers of CSVW look for it.

>>> metadata_file(Path("out/facts.csv")).name
'facts.csv-metadata.json'
>>> [column["datatype"] for column in metadata("facts.csv")["tableSchema"]["columns"][:2]]
['string', 'string']
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from factkit.claims import SCHEMA_VERSION
from factkit.sheet.atomic import replacing
from factkit.sheet.columns import COLUMNS, Column, Type

__all__ = ["metadata", "metadata_file", "write_metadata"]

_DATATYPES: dict[Type, Any] = {
    "text": "string",
    "number": "decimal",
    "integer": "integer",
    "date": "date",
    "boolean": {"base": "boolean", "format": "true|false"},
    "spans": "json",
    "records": "json",
    "ids": "string",
}
_ALWAYS = frozenset({"id", "kind", "value_bound", "status", "negated", "doc", "schema_version"})
_NOTE = (
    "Text that a spreadsheet would take for a formula has an apostrophe in front. "
    "Spans count Unicode code points of the document from 0, their end is exclusive."
)


def metadata_file(table: Path) -> Path:
    """Where the metadata of a table stands."""
    return table.with_name(f"{table.name}-metadata.json")


def metadata(name: str) -> dict[str, Any]:
    """The metadata of a table of this file name, as plain data."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": name,
        "dc:title": "Fact sheet",
        "dc:description": _NOTE,
        "dc:conformsTo": f"urn:factkit:schema:{SCHEMA_VERSION}:claim",
        "dialect": {"encoding": "utf-8", "header": True, "lineTerminators": ["\r\n"], "doubleQuote": True},
        "tableSchema": {"columns": [_column(column) for column in COLUMNS]},
    }


def write_metadata(table: str | os.PathLike[str]) -> None:
    """Write the metadata of a table beside it."""
    path = Path(table)
    with replacing(metadata_file(path)) as file:
        file.write(json.dumps(metadata(path.name), ensure_ascii=False, indent=2) + "\n")


def _column(column: Column) -> dict[str, Any]:
    """What is said of one column."""
    said: dict[str, Any] = {
        "name": column.name,
        "titles": column.name,
        "datatype": _DATATYPES[column.type],
        "required": column.name in _ALWAYS,
    }
    if column.type == "ids":
        said["separator"] = " "
    return said
