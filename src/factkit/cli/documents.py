"""Documents named on the command line, read one by one; what cannot be read is told and counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from factkit.cli.terminal import complain
from factkit.errors import FactkitError, UnknownLanguageError, UnreadableDocumentError
from factkit.text.document import Document
from factkit.text.items import items
from factkit.text.reading import document

if TYPE_CHECKING:
    from factkit.extractor import Extractor
    from factkit.sheet import FactSheet

__all__ = ["Reading"]


class Reading:
    """Reads documents and counts those that could and could not be read."""

    def __init__(self, paths: Iterable[Path], column: str | None = None) -> None:
        self._items = items(paths, column=column)
        self.read = 0
        self.unread = 0

    def documents(self) -> Iterator[Document]:
        """The documents that can be read, in order."""
        for item in self._items:
            try:
                if isinstance(item, UnreadableDocumentError):
                    raise item
                found = document(item)
            except UnreadableDocumentError as error:
                self.skip(str(error))
                continue
            self.read += 1
            yield found

    def sheets(self, extractor: Extractor, *, lang: str | None, date: str | None) -> Iterator[FactSheet]:
        """The fact sheet of each document that can be read."""
        for found in self.documents():
            try:
                yield extractor.extract(found, lang=lang, date=date)
            except FactkitError as error:
                if lang is not None and isinstance(error, UnknownLanguageError):
                    raise  # asked for by the user, and wrong for every document
                self.read -= 1
                self.skip(f"{found.path or found.id}: {error}")

    def skip(self, reason: str) -> None:
        """Tell why a document is left out."""
        self.unread += 1
        complain(reason)
