"""What records are held against: the union, a kind, a pydantic model, a JSON Schema.

>>> check = checker("ranking")
>>> [(problem.field, problem.reason) for problem in check({"kind": "share"})]
[('kind', "must be 'ranking', not 'share'")]
>>> check = checker({"type": "object", "required": ["amount"]})
>>> [(problem.field, problem.reason) for problem in check({})]
[('record', "'amount' is a required property")]
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from factkit.claims import CLAIM, KINDS, BaseClaim, expected_id, model_of
from factkit.claims.problems import Problem, found
from factkit.errors import FactkitError, UnreadableRecordsError

__all__ = ["Checker", "Schema", "checker"]

Schema = str | os.PathLike[str] | type[BaseModel] | Mapping[str, Any] | None
"""A kind's name, a pydantic model, a JSON Schema or the path of one; None for any kind of claim."""

Checker = Callable[[Any], list[Problem]]


def checker(schema: Schema) -> Checker:
    """The function that lists what is wrong with one record, in the eyes of a schema."""
    if schema is None:
        return _check_claim
    if isinstance(schema, str) and not schema.lower().endswith(".json"):
        return _kind_checker(schema)
    if isinstance(schema, str | os.PathLike):
        return _schema_checker(_read_schema(Path(schema)), str(schema))
    if isinstance(schema, Mapping):
        return _schema_checker(schema, "schema")
    if issubclass(schema, BaseClaim) and schema is not BaseClaim:
        return _kind_checker(schema.model_fields["kind"].default)
    model = schema
    return lambda record: found(model, record)


def _check_claim(record: Any) -> list[Problem]:
    """What is wrong with a record of any kind."""
    kind = record.get("kind") if isinstance(record, Mapping) else None
    if isinstance(kind, str) and kind in KINDS:
        # Of one kind, as its findings name the fields that there are.
        return _with_id(found(KINDS[kind], record), record)
    return found(CLAIM, record, tags=KINDS)


def _kind_checker(kind: str) -> Checker:
    """The checker of one kind."""
    model = model_of(kind)

    def check(record: Any) -> list[Problem]:
        given = record.get("kind", kind) if isinstance(record, Mapping) else kind
        if given != kind:
            return [Problem("kind", f"must be {kind!r}, not {given!r}")]
        return _with_id(found(model, record), record)

    return check


def _with_id(problems: list[Problem], record: Any) -> list[Problem]:
    """The problems, with the right id as the mend of one that is missing or misformed."""
    return [
        problem._replace(mend=expected_id(record)) if problem.field == "id" else problem
        for problem in problems
    ]


def _read_schema(path: Path) -> Mapping[str, Any]:
    """The JSON Schema in a file."""
    try:
        schema = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise UnreadableRecordsError(f"{path}: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise UnreadableRecordsError(f"{path}: no JSON: {error}") from error
    if not isinstance(schema, Mapping):
        raise UnreadableRecordsError(f"{path}: no JSON Schema: it must be an object")
    return schema


def _schema_checker(schema: Mapping[str, Any], name: str) -> Checker:
    """The checker of a JSON Schema that is not ours; references to the network are never followed."""
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import SchemaError
    from jsonschema.validators import validator_for
    from referencing import Registry
    from referencing.exceptions import Unresolvable

    make = validator_for(schema, default=Draft202012Validator)
    try:
        make.check_schema(dict(schema))
    except SchemaError as error:
        raise FactkitError(f"{name}: no valid JSON Schema: {error.message}") from error
    # An empty registry of our own: the default one would fetch what a schema refers to.
    validator = make(schema, registry=Registry())

    def check(record: Any) -> list[Problem]:
        try:
            errors = sorted(validator.iter_errors(record), key=lambda error: [*map(str, error.absolute_path)])
        except Unresolvable as error:
            raise FactkitError(f"{name}: refers to {error.ref!r}, which it does not contain") from error
        return [
            Problem(".".join(map(str, error.absolute_path)) or "record", error.message) for error in errors
        ]

    return check
