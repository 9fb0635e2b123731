"""The flat form of a record: one column for each field, the same for every kind.

One table of columns serves all flat formats. A column knows where its value stands in the
nested record and of which type it is.

>>> [column.name for column in COLUMNS[:6]]
['id', 'kind', 'subject_name', 'subject_code', 'subject_inferred', 'subject_span_start']
>>> from factkit.claims.sample import sample
>>> row = flatten(sample("ranking", amount="29", unit="rank", scope="au monde"))
>>> row["value_amount"], row["scope"], row["subject_name"]
('29', 'au monde', None)
>>> unflatten(row)["value"]["amount"]
'29'
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Self, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from factkit.claims import KINDS, BaseClaim

__all__ = ["COLUMNS", "Column", "Type", "flatten", "unflatten"]

Type = Literal["text", "number", "integer", "date", "boolean", "spans", "ids", "records"]
"""`spans` holds spans by field, `records` whole claims, `ids` ids of claims."""

_TYPES: dict[Any, Type] = {str: "text", Decimal: "number", int: "integer", date: "date", bool: "boolean"}
_LAST = ("doc", "page", "lang", "rule", "schema_version", "spans", "merged", "tellings")


class Column(NamedTuple):
    """One column: its name, the way to its value in the nested record, its type, whether null is a value."""

    name: str
    path: tuple[str, ...]
    type: Type
    nullable: bool


def flatten(record: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a nested record by column, in the order of the columns; None where null."""
    if record.get("kind") not in KINDS:
        record = {**record, _OTHER: {name: record[name] for name in record if name not in _TOP}}
    parts: dict[tuple[str, ...], Mapping[str, Any]] = {(): record}
    for path in reversed(_PARTS):
        part = parts[path[:-1]].get(path[-1])
        parts[path] = part if isinstance(part, Mapping) else {}
    return {name: parts[path].get(last) for name, path, last in _WAYS}


def unflatten(row: Mapping[str, Any]) -> dict[str, Any]:
    """The nested record of a flat row; what the row lacks is left out, unknown columns are kept.

    A part whose values are all null, such as the subject of a claim that has none, is null.
    """
    record: dict[str, Any] = {name: value for name, value in row.items() if name not in _NAMES}
    others = row.get(_OTHER)
    row = {name: value for name, value in row.items() if name != _OTHER}
    model = KINDS.get(row.get("kind", ""))
    foreign = _OWN.difference(model.own_fields) if model else _OWN
    for name, path, _, nullable in COLUMNS:
        value = row.get(name)
        if value is not None:
            _put(record, path, value)
        elif nullable and name in row and name not in foreign:
            _put(record, path, None)
    for *above, name in _PARTS:
        whole: Any = record
        for step in above:
            whole = whole.get(step) if whole else None
        if whole is not None and not any(value is not None for value in whole.get(name, {}).values()):
            whole[name] = None
    if record.get("merged") is None:
        record.pop("merged", None)
    else:
        record["merged"].setdefault("contradicted_by", [])
    return {**record, **others} if isinstance(others, Mapping) else record


def _put(record: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    """Set a value in nested dicts, making those on the way."""
    for name in path[:-1]:
        record = record.setdefault(name, {})
    record[path[-1]] = value


def _columns(model: type[BaseModel], path: tuple[str, ...] = ()) -> Iterator[Column]:
    """The columns of a model's fields, those of its parts spelled out."""
    for name, field in model.model_fields.items():
        here = (*path, field.alias or name)
        kind = _bare(field)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from _columns(kind, here)
        else:
            yield Column("_".join(here), here, _type(kind), type(None) in get_args(field.annotation))


def _bare(field: FieldInfo) -> Any:
    """The type of a field without `Annotated` and `None`."""
    kind = field.annotation
    while True:
        if get_origin(kind) is Annotated:
            kind = get_args(kind)[0]
        elif get_origin(kind) in (Union, UnionType):
            kind = next(choice for choice in get_args(kind) if choice is not type(None))
        else:
            return kind


def _type(kind: Any) -> Type:
    """The type of a column, by that of its field."""
    if get_origin(kind) is dict:
        return "spans"
    if get_origin(kind) is tuple:
        return "records" if get_args(kind)[0] is Self else "ids"
    return "text" if get_origin(kind) is Literal else _TYPES[kind]


def _layout() -> tuple[Column, ...]:
    """All columns: the shared fields, the kinds' own in alphabetical order, then where it comes from."""
    shared = list(_columns(BaseClaim))
    own: dict[str, Column] = {}
    for model in KINDS.values():
        own |= {column.name: column for column in _columns(model) if column.name in model.own_fields}
    first = [column for column in shared if column.path[0] not in _LAST]
    last = [column for column in shared if column.path[0] in _LAST]
    other = Column(_OTHER, (_OTHER,), "spans", False)
    return (*first, *(own[name] for name in sorted(own)), other, *last)


_OTHER = "other"
"""The column that holds, as JSON, the fields of a kind that is a user's own."""
COLUMNS: tuple[Column, ...] = _layout()
_NAMES = frozenset(column.name for column in COLUMNS)
_TOP = frozenset(column.path[0] for column in COLUMNS)
_WAYS = [(column.name, column.path[:-1], column.path[-1]) for column in COLUMNS]
_OWN = frozenset(name for model in KINDS.values() for name in model.own_fields)
# Innermost first, for a part may be null only because its own parts are.
_PARTS = sorted(
    {column.path[:length] for column in COLUMNS for length in range(1, len(column.path))},
    key=len,
    reverse=True,
)
