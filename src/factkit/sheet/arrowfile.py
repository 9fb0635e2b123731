r"""Arrow and Parquet: the columns of the flat form, typed; decimals are decimals, dates dates.

A decimal column holds 26 digits before the sign and 12 behind it. A number that does not fit, or
that was written with zeros at its end, stands as text in the column `exact` as well, so that
reading gives back what was written.

>>> from factkit.claims import build
>>> from factkit.claims.sample import sample
>>> batch = to_batch([build(sample("share", amount="7.50", unit="percent"))])
>>> batch.column("value_amount")[0].as_py(), next(to_records(batch))["value"]["amount"]
(Decimal('7.500000000000'), '7.50')
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import islice
from pathlib import Path
from typing import IO, Any

import pyarrow as pa
import pyarrow.parquet as pq

from factkit.claims import BaseClaim
from factkit.errors import UnreadableRecordsError
from factkit.lone import encodable
from factkit.sheet.columns import COLUMNS, Type, flatten, unflatten
from factkit.values.decimals import plain

__all__ = [
    "read_parquet",
    "schema",
    "stream",
    "to_batch",
    "to_records",
    "to_table",
    "write_parquet",
    "write_streams",
]

EXACT = "exact"
"""The column of numbers, as JSON by column, that their decimal column cannot hold as written."""
_DIGITS, _SCALE = 38, 12
_LIMIT = Decimal(10) ** (_DIGITS - _SCALE)
_ROWS = 50_000
"""Rows of a row group: what a reader holds in memory at a time."""
_TYPES: dict[Type, Any] = {
    "text": pa.string(),
    "number": pa.decimal128(_DIGITS, _SCALE),
    "integer": pa.int64(),
    "date": pa.date32(),
    "boolean": pa.bool_(),
    "spans": pa.string(),
    "records": pa.string(),
    "ids": pa.list_(pa.string()),
}


@cache
def schema() -> pa.Schema:
    """Return the schema of claims: the columns of the CSV file, typed, and `exact`."""
    fields = [pa.field(column.name, _TYPES[column.type]) for column in COLUMNS]
    return pa.schema([*fields, pa.field(EXACT, pa.string())])


def to_batch(claims: Iterable[BaseClaim]) -> pa.RecordBatch:
    """Return claims as one record batch."""
    rows = [_row(claim.model_dump(mode="json")) for claim in claims]
    arrays = [_array([row[field.name] for row in rows], field.type) for field in schema()]
    return pa.RecordBatch.from_arrays(arrays, schema=schema())


def _array(values: list[Any], kind: pa.DataType) -> pa.Array:
    try:
        return pa.array(values, kind)
    except UnicodeEncodeError:
        return pa.array([_encodable(value) for value in values], kind)


def _encodable(value: Any) -> Any:
    if isinstance(value, list):
        return [_encodable(one) for one in value]
    return encodable(value) if isinstance(value, str) else value


def to_table(claims: Iterable[BaseClaim]) -> pa.Table:
    """Return claims as one table, made in pieces so that little but the table is in memory."""
    claims = iter(claims)
    batches = []
    while near := list(islice(claims, _ROWS)):
        batches.append(to_batch(near))
    return pa.Table.from_batches(batches, schema())


def to_records(batch: pa.RecordBatch) -> Iterator[dict[str, Any]]:
    """Yield the records of a batch as plain nested dicts, numbers as strings, as JSON has them."""
    types = {column.name: column.type for column in COLUMNS}
    for row in batch.to_pylist():
        exact = json.loads(row.pop(EXACT, None) or "{}")
        read = {
            name: value if value is None else _READ[types.get(name, "text")](value)
            for name, value in row.items()
        }
        if read.get("spans", "") is None:
            read["spans"] = {}
        yield unflatten(read | exact)


def write_parquet(claims: Iterable[BaseClaim], file: IO[bytes]) -> None:
    """Write claims to an open file of bytes, a row group at a time."""
    claims = iter(claims)
    with pq.ParquetWriter(file, schema(), compression="zstd") as writer:
        while near := list(islice(claims, _ROWS)):
            writer.write_batch(to_batch(near))


def read_parquet(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a Parquet file that `write_parquet` wrote, a few thousand in memory at a time.

    Raises UnreadableRecordsError on what cannot be read.
    """
    try:
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(batch_size=4096):
                yield from to_records(batch)
    except (pa.ArrowException, OSError) as error:
        raise UnreadableRecordsError(f"{path}: no Parquet file of records: {error}") from error


def stream(claims: Iterable[BaseClaim]) -> bytes:
    """Return claims as an Arrow stream: streams one after the other in a file are parts of one table."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, schema()) as writer:
        writer.write_batch(to_batch(claims))
    return bytes(sink.getvalue())


def write_streams(parts: Iterable[Path], file: IO[bytes]) -> None:
    """Write a Parquet file from files of Arrow streams, in their order, a row group in memory at a time."""
    with pq.ParquetWriter(file, schema(), compression="zstd") as writer:
        near: list[pa.RecordBatch] = []
        rows = 0
        for batch in _streamed(parts):
            near.append(batch)
            rows += batch.num_rows
            if rows >= _ROWS:
                writer.write_table(pa.Table.from_batches(near).combine_chunks(), row_group_size=_ROWS)
                near, rows = [], 0
        if near:
            writer.write_table(pa.Table.from_batches(near).combine_chunks(), row_group_size=_ROWS)


def _streamed(parts: Iterable[Path]) -> Iterator[pa.RecordBatch]:
    for part in parts:
        with pa.OSFile(str(part)) as source:
            size = source.size()
            while source.tell() < size:
                with pa.ipc.open_stream(source) as reader:
                    yield from reader


def _row(record: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a record by column, as Arrow takes them."""
    row = flatten(record)
    exact: dict[str, str] = {}
    for name, type_ in _CHANGED:
        value = row[name]
        if value is None:
            continue
        if type_ == "number":
            row[name] = _decimal(name, value, exact)
        elif type_ == "date":
            row[name] = date.fromisoformat(value)
        elif type_ != "ids":
            row[name] = json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else None
    row[EXACT] = json.dumps(exact) if exact else None
    return row


def _decimal(name: str, value: str, exact: dict[str, str]) -> Decimal | None:
    """A number as its column holds it, and in `exact` where that is not the whole of it."""
    number = Decimal(value)
    fits = abs(number) < _LIMIT and -int(number.as_tuple().exponent) <= _SCALE
    if not fits or plain(number.normalize()) != value:
        exact[name] = value
    return number if fits else None


_CHANGED = [(c.name, c.type) for c in COLUMNS if c.type not in ("text", "integer", "boolean")]
_READ: dict[Type, Callable[[Any], Any]] = {
    "text": str,
    "number": lambda number: plain(number.normalize()),
    "integer": int,
    "date": date.isoformat,
    "boolean": bool,
    "spans": json.loads,
    "records": json.loads,
    "ids": list,
}
