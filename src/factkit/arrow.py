"""Claims from an Arrow record batch of documents, as a pure function that any engine can call.

>>> import pyarrow as pa
>>> batch = pa.RecordBatch.from_pylist([{"id": "a", "text": "The rate was 7% in 2023.", "lang": "en"}])
>>> extract_batch(batch).select(["doc", "kind", "when_edtf"]).to_pylist()
[{'doc': 'a', 'kind': 'share', 'when_edtf': '2023'}]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

import pyarrow as pa

from factkit.claims import BaseClaim
from factkit.errors import FactkitError
from factkit.extractor import Extractor, default
from factkit.sheet.arrowfile import schema, to_batch
from factkit.text.reading import Record, told

__all__ = ["extract_batch", "extract_batches", "schema"]


def extract_batch(
    batch: pa.RecordBatch,
    *,
    text: str = "text",
    id: str | None = "id",
    lang: str | None = "lang",
    date: str | None = "date",
    extractor: Extractor | None = None,
) -> pa.RecordBatch:
    """Return the claims of a batch of documents.

    In: a batch with a column `text` of strings and, under the names given, an id, a language and
    a date of publication for each, all of which may be absent or null. A document without an id
    has a hash of its text for one. Out: a batch of the schema `schema()`, in order of the
    documents. Raises KeyError where there is no column of the text.
    """
    if text not in batch.schema.names:
        raise KeyError(f"no column {text!r} in {batch.schema.names}")
    names = {"id": id, "lang": lang, "date": date}
    columns = {
        field: batch.column(name).to_pylist() if name in batch.schema.names else [None] * batch.num_rows
        for field, name in names.items()
    }
    rows = zip(batch.column(text).to_pylist(), columns["id"], columns["lang"], columns["date"], strict=True)
    return to_batch(_claims(rows, extractor or default()))


def extract_batches(batches: Iterable[pa.RecordBatch], **options: Any) -> Iterator[pa.RecordBatch]:
    """Yield the claims of each batch of documents, as `extract_batch` with the same options."""
    for batch in batches:
        yield extract_batch(batch, **options)


def _claims(rows: Iterable[tuple[Any, Any, Any, Any]], extractor: Extractor) -> Iterator[BaseClaim]:
    for text, id_, lang, date in rows:
        if not isinstance(text, str):
            continue
        name = str(id_) if id_ is not None else _hashed(text)
        said = Record(text, name, lang=lang, date=None if date is None else str(date))
        try:
            yield from extractor.extract(told(text, said))
        except FactkitError as error:
            raise ValueError(f"document {name!r}: {error}") from error


def _hashed(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
