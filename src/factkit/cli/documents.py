"""Documents named on the command line, read one by one; what cannot be read is told and counted."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from factkit.cli.terminal import complain
from factkit.errors import FactkitError, UnknownLanguageError, UnreadableDocumentError
from factkit.text.document import Document
from factkit.text.reading import expand, identify, read

if TYPE_CHECKING:
    from factkit.extractor import Extractor
    from factkit.sheet import FactSheet

__all__ = ["Reading", "progress"]

_MANY = 5  # fewer documents are done before a bar would be seen


class Reading:
    """Reads documents and counts those that could not be read."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self.paths = expand(paths)
        self.unread = 0
        if not self.paths:
            complain("no .txt or .md files found")

    def documents(self) -> Iterator[Document]:
        """The documents that can be read, in order."""
        for path, id_ in zip(self.paths, identify(self.paths), strict=True):
            try:
                yield read(path, id=id_)
            except UnreadableDocumentError as error:
                self.skip(str(error))

    def sheets(self, extractor: Extractor, *, lang: str | None, date: str | None) -> Iterator[FactSheet]:
        """The fact sheet of each document that can be read."""
        for document in progress(self.documents(), len(self.paths)):
            try:
                yield extractor.extract(document, lang=lang, date=date)
            except FactkitError as error:
                if lang is not None and isinstance(error, UnknownLanguageError):
                    raise  # asked for by the user, and wrong for every document
                self.skip(f"{document.path or document.id}: {error}")

    def skip(self, reason: str) -> None:
        """Tell why a document is left out."""
        self.unread += 1
        complain(reason)


def progress(documents: Iterable[Document], total: int) -> Iterable[Document]:
    """The documents, with a bar on the terminal while many of them are worked through."""
    if total < _MANY or not sys.stderr.isatty():
        return documents
    from rich.console import Console
    from rich.progress import track

    return track(
        documents, "Reading", total=total, console=Console(stderr=True), transient=True, show_speed=False
    )
