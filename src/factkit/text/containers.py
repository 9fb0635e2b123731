r"""Files that hold many documents: JSONL, CSV and Parquet with a column of text, WARC and WET.

>>> import tempfile, pathlib
>>> path = pathlib.Path(tempfile.mkdtemp(), "news.jsonl")
>>> _ = path.write_text('{"id": "a", "text": "7 %", "lang": "fr"}\n')
>>> [(record.id, record.content, record.lang) for record, _ in records(path)]
[('a', '7 %', 'fr')]
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Literal

from factkit.errors import UnreadableDocumentError
from factkit.limits import DOCUMENT, size
from factkit.text.bounded import Bounded
from factkit.text.finding import plain_suffix
from factkit.text.packed import extra_missing, opened, reading

__all__ = ["CONTAINERS", "LARGEST", "Record", "records"]

LARGEST = DOCUMENT
"""Bytes of a document above which it is not read."""
_TEXT = ("text", "content", "body")
_NAMES = {
    "id": ("id", "doc", "url"),
    "lang": ("lang", "language"),
    "date": ("date", "published", "date_published"),
    "title": ("title", "headline"),
    "url": ("url", "source_url"),
}
_PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Record:
    """One document of a file of many, as the file has it."""

    content: str | bytes
    id: str | None = None
    media: Literal["text", "html"] = "text"
    lang: str | None = None
    date: str | None = None
    title: str | None = None
    url: str | None = None


def records(path: Path, column: str | None = None) -> Iterator[tuple[Record, int]]:
    """Yield each document of a file with the bytes of the file that it took.

    `column` names the column of the text; where it is not given, `text`, `content` or `body`.
    Raises UnreadableDocumentError where the file cannot be read, or not to its end.
    """
    with opened(path) as (stream, raw), reading(str(path)):
        at = 0
        for record in CONTAINERS[plain_suffix(path)](str(path), stream, column):
            now = raw.tell() if not raw.closed else at
            yield record, max(now - at, 0)
            at = now


def _jsonl(name: str, stream: IO[bytes], column: str | None) -> Iterator[Record]:
    while line := stream.readline(LARGEST + 1):
        if len(line) > LARGEST:
            raise UnreadableDocumentError(name, f"a line of more than {size(LARGEST)}")
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise UnreadableDocumentError(name, f"no JSON: {error}") from error
        yield _row(name, row, column)


def _csv(name: str, stream: IO[bytes], column: str | None) -> Iterator[Record]:
    csv.field_size_limit(max(csv.field_size_limit(), min(sys.maxsize, 2**31 - 1)))
    refusal = UnreadableDocumentError(name, f"a record of more than {size(LARGEST)}")
    lines = Bounded(io.TextIOWrapper(stream, encoding="utf-8-sig", newline=""), LARGEST, refusal)
    try:
        for row in csv.DictReader(lines, strict=True):
            lines.next_record()
            yield _row(name, row, column)
    except csv.Error as error:
        raise UnreadableDocumentError(name, f"no CSV: {error}") from error


def _parquet(name: str, stream: IO[bytes], column: str | None) -> Iterator[Record]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise extra_missing(name, "pyarrow", "parquet") from None
    try:
        with closing(pyarrow.parquet.ParquetFile(stream)) as file:
            for batch in file.iter_batches(batch_size=256):
                for row in batch.to_pylist():
                    yield _row(name, row, column)
    except pyarrow.ArrowException as error:
        raise UnreadableDocumentError(name, f"no Parquet: {error}") from error


def _warc(name: str, stream: IO[bytes], column: str | None) -> Iterator[Record]:
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise extra_missing(name, "warcio", "warc") from None
    try:
        for entry in ArchiveIterator(stream):
            headers = entry.rec_headers
            url = headers.get_header("WARC-Target-URI")
            if entry.rec_type == "conversion":
                text = entry.content_stream().read(LARGEST + 1).decode("utf-8", "replace")
                said = headers.get_header("WARC-Identified-Content-Language") or ""
                yield Record(text, url, lang=said.partition(",")[0] or None, url=url)
            elif entry.rec_type == "response" and entry.http_headers:
                media = (entry.http_headers.get_header("Content-Type") or "").partition(";")[0].strip()
                if media.lower() in _PAGES:
                    yield Record(entry.content_stream().read(LARGEST + 1), url, "html", url=url)
    except ArchiveLoadFailed as error:
        raise UnreadableDocumentError(name, f"no WARC: {error}") from error


def _row(name: str, row: Any, column: str | None) -> Record:
    """One row of a table as a record."""
    if not isinstance(row, Mapping):
        raise UnreadableDocumentError(name, f"a {type(row).__name__} where a record should be")
    wanted = (column,) if column else _TEXT
    text = next((row[key] for key in wanted if isinstance(row.get(key), str)), None)
    if text is None:
        has = ", ".join(map(str, list(row)[:12])) or "none"
        raise UnreadableDocumentError(name, f"no text in a column {' or '.join(wanted)}; its columns: {has}")
    said = {field: _first(row, keys) for field, keys in _NAMES.items()}
    return Record(text, **said)  # type: ignore[arg-type]


def _first(row: Mapping[str, Any], keys: Iterable[str]) -> str | None:
    found = next((row[key] for key in keys if row.get(key) not in (None, "")), None)
    return None if found is None else str(found)


CONTAINERS: dict[str, Callable[[str, IO[bytes], str | None], Iterator[Record]]] = {
    ".jsonl": _jsonl,
    ".ndjson": _jsonl,
    ".csv": _csv,
    ".parquet": _parquet,
    ".warc": _warc,
    ".wet": _warc,
}
"""How files of many documents are read, by suffix."""
