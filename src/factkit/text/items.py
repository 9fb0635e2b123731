"""Documents yet to be read: where each is, or what a file of many documents holds of it.

An item is small and can be sent to another process; `factkit.text.reading` makes the document.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from factkit.errors import UnreadableDocumentError
from factkit.text.containers import CONTAINERS, Record, records
from factkit.text.finding import STDIN, find, plain_suffix

__all__ = ["MEDIA", "Item", "Media", "items"]

Media = Literal["text", "markdown", "html", "pdf"]
MEDIA: dict[str, Media] = {
    "": "text",
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
}
"""How files are read, by suffix."""


@dataclass(frozen=True, slots=True)
class Item:
    """One document: a file, or a record of a file that holds many.

    `name` is what messages call it, `size` the bytes of input that it stands for, `mark`
    tells whether it is still what it was (the file's size and time of change).
    """

    id: str
    name: str
    media: Media = "text"
    record: Record | None = None
    size: int = 0
    mark: str = ""


def items(
    paths: Iterable[str | os.PathLike[str]], *, column: str | None = None
) -> Iterator[Item | UnreadableDocumentError]:
    """Yield every document that paths name, in order, one at a time; what cannot be read as an error.

    Files of records (`.jsonl`, `.csv`, `.parquet`, WARC and WET, packed or not) give one document
    a record, its text in `column` where that is given. Raises nothing.
    """
    for path, id_ in find(paths):
        suffix = plain_suffix(path)
        mark, size = _mark(path)
        if suffix not in CONTAINERS or str(path) == STDIN or path.is_dir():
            yield Item(id_, str(path), MEDIA.get(suffix, "text"), None, size, mark)
            continue
        number = 0
        try:
            for number, (record, consumed) in enumerate(records(path, column), 1):
                yield Item(
                    record.id or f"{id_}#{number}",
                    f"{path}, record {number}",
                    record.media,
                    record,
                    consumed,
                    mark,
                )
        except UnreadableDocumentError as error:
            reason = f"{error.reason} (after record {number})" if number else error.reason
            yield UnreadableDocumentError(str(path), reason)


def _mark(path: Path) -> tuple[str, int]:
    """What tells whether a file has changed, and its size."""
    try:
        stat = path.stat()
    except (OSError, ValueError):
        return "", 0
    return f"{stat.st_size}:{stat.st_mtime_ns}", stat.st_size
