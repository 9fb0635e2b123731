"""What is done with a batch: documents read, claims found and written out as bytes of the format wanted."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from factkit.batch.plan import Batch
from factkit.errors import FactkitError, UnknownLanguageError, UnreadableDocumentError
from factkit.text.reading import document

if TYPE_CHECKING:
    from factkit.claims import BaseClaim
    from factkit.text.document import Document

__all__ = ["Failure", "Format", "Outcome", "Settings", "Worker", "encoded"]

Format = Literal["jsonl", "csv", "parquet"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is asked for; a run may only be resumed under the same."""

    format: Format = "jsonl"
    lang: str | None = None
    date: str | None = None
    kinds: tuple[str, ...] = ()
    keep_text: str | None = None
    """A folder into which the text of each document is written, as spans count it."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that gave no claims, and why."""

    doc: str | None
    path: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


@dataclass(slots=True)
class Outcome:
    """What a batch gave: pieces of output in order, how many documents and claims, what went wrong."""

    number: int
    pieces: list[bytes] = field(default_factory=list)
    documents: int = 0
    claims: int = 0
    failures: list[Failure] = field(default_factory=list)

    def add(self, other: Outcome) -> None:
        """Take in what another part of the same batch gave."""
        self.pieces += other.pieces
        self.documents += other.documents
        self.claims += other.claims
        self.failures += other.failures


class Worker:
    """Reads batches, with an extractor made once."""

    def __init__(self, settings: Settings) -> None:
        from factkit.extractor import Extractor
        from factkit.packs.pack import all_languages

        self._settings = settings
        self._extractor = Extractor(all_languages(), kinds=settings.kinds or None)

    def __call__(self, batch: Batch) -> Outcome:
        """Return what a batch gives; a document that cannot be read becomes a failure.

        Raises UnknownLanguageError where the language asked for has no pack: it is wrong for
        every document.
        """
        settings, outcome = self._settings, Outcome(batch.number)
        claims: list[BaseClaim] = []
        for item in batch.items:
            if isinstance(item, UnreadableDocumentError):
                outcome.failures.append(Failure(None, item.path, item.reason))
                continue
            try:
                read = document(item)
                found = self._extractor.extract(read, lang=settings.lang, date=settings.date)
                if settings.keep_text is not None:
                    _keep(read, settings.keep_text)
                claims += found
                outcome.documents += 1
            except UnreadableDocumentError as error:
                outcome.failures.append(Failure(item.id, error.path, error.reason))
            except FactkitError as error:
                if settings.lang is not None and isinstance(error, UnknownLanguageError):
                    raise
                outcome.failures.append(Failure(item.id, item.name, str(error)))
        outcome.claims = len(claims)
        outcome.pieces = [encoded(claims, settings.format)] if claims else []
        return outcome


def encoded(claims: Iterable[BaseClaim], format_: Format) -> bytes:
    """Return claims as a piece of output: JSONL, rows of CSV without a header, or an Arrow stream."""
    if format_ == "parquet":
        from factkit.sheet.arrowfile import stream

        return stream(claims)
    from factkit.lone import REPLACED

    text = io.StringIO(newline="")
    if format_ == "csv":
        from factkit.sheet.csvfile import write_rows

        write_rows((claim.model_dump(mode="json") for claim in claims), text)
    else:
        from factkit.sheet.jsonl import write_jsonl

        write_jsonl(claims, text)
    return text.getvalue().encode("utf-8", REPLACED)


_UNSAFE = re.compile(r"[^\w.+-]")
_LONGEST = 120


def _keep(read: Document, folder: str) -> None:
    """Write the text of a document into a folder, under a name made of its id that cannot leave it."""
    from factkit.sheet.atomic import replacing

    name = _UNSAFE.sub("_", read.id).lstrip(".")[:_LONGEST]
    if name != read.id:
        name = f"{name}-{hashlib.sha256(read.id.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
    with replacing(Path(folder) / f"{name}.txt") as file:
        file.write(read.text)
