"""Files of records, read one record at a time: JSONL, CSV and Parquet, by suffix."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from factkit.errors import UnreadableRecordsError
from factkit.sheet.csvfile import read_csv
from factkit.sheet.jsonl import read_jsonl

__all__ = ["load_records"]

_READERS: dict[str, Callable[[IO[str], str], Iterator[Any]]] = {
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".csv": read_csv,
}


def load_records(path: str | os.PathLike[str]) -> Iterator[Any]:
    """The records of a .jsonl, .csv or .parquet file, or for `-` of JSONL on standard input, unvalidated.

    Refuses with UnreadableRecordsError what cannot be read; a fault in the middle is told when
    the reading comes to it.
    """
    name = os.fspath(path)
    if name == "-":
        try:
            yield from read_jsonl(sys.stdin, "standard input")
        except UnicodeDecodeError as error:
            raise UnreadableRecordsError(f"standard input: not UTF-8: {error.reason}") from error
        return
    suffix = Path(name).suffix.lower()
    if suffix == ".parquet":
        from factkit.sheet.arrowfile import read_parquet

        yield from read_parquet(Path(name))
        return
    reader = _READERS.get(suffix)
    if reader is None:
        raise UnreadableRecordsError(f"{name}: records are read from .jsonl, .csv and .parquet files")
    try:
        with Path(name).open(encoding="utf-8", newline="") as file:
            yield from reader(file, name)
    except UnicodeDecodeError as error:
        raise UnreadableRecordsError(f"{name}: not UTF-8: {error.reason}") from error
    except OSError as error:
        raise UnreadableRecordsError(f"{name}: {error.strerror}") from error
