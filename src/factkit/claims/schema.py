"""JSON Schemas of the claims, draft 2020-12: one a kind, and one for any of them.

They say which fields there are and of which form. What holds between fields (a rank is at most
`out_of`, a period runs forward) only the models know: `factkit validate` checks both.

>>> schema = schema_of("ranking")
>>> schema["$id"], schema["properties"]["kind"]["const"], "kind" in schema["required"]
('urn:factkit:schema:1:ranking', 'ranking', True)
>>> file_name("ranking"), file_name(None)
('ranking.schema.json', 'claim.schema.json')
"""

from __future__ import annotations

import json
from typing import Any

from factkit.claims import CLAIM, KINDS, SCHEMA_VERSION, model_of

__all__ = ["file_name", "schema_of", "schema_text"]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: str | None = None) -> dict[str, Any]:
    """The JSON Schema of a kind, or for None of any claim."""
    schema = CLAIM.json_schema() if kind is None else model_of(kind).model_json_schema()
    name = kind or "claim"
    head = {"$schema": _DRAFT, "$id": f"urn:factkit:schema:{SCHEMA_VERSION}:{name}"}
    if kind is None:
        head |= {"title": "Claim", "description": "One assertion of a text, of any kind."}
    if "$ref" in schema:  # the model holds itself, as a telling, and pydantic puts it among its parts
        own = schema.pop("$ref").rpartition("/")[2]
        parts = schema["$defs"]
        schema = {"$defs": parts, **parts.pop(own)}
        schema["properties"]["tellings"]["items"] = {"$ref": "#"}
    # A keyword of OpenAPI, which strict validators of JSON Schema refuse.
    schema.pop("discriminator", None)
    for model in (schema, *schema.get("$defs", {}).values()):
        _tidy(model)
    return head | schema


def schema_text(kind: str | None = None) -> str:
    """The schema as the text of its file, the same on every machine."""
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"


def file_name(kind: str | None) -> str:
    """The name of a schema's file."""
    return f"{kind or 'claim'}.schema.json"


def _tidy(model: dict[str, Any]) -> None:
    """Require `kind`, which a record must say, and drop what only repeats or belongs to the code."""
    if "description" in model:
        model["description"] = model["description"].partition("\n\n")[0]
    for field in model.get("properties", {}).values():
        field.pop("title", None)
    kind = model.get("properties", {}).get("kind", {})
    if kind.get("const") in KINDS:
        kind.pop("default", None)
        model["required"] = ["kind", *(name for name in model.get("required", []) if name != "kind")]
