"""Checking a draft: is every figure in it supported by the sources?

>>> source = "Kazakhstan ranks 29th among 193 countries. It attracted $370 billion of investment."
>>> report = check("Le Kazakhstan est 28e. Il a attiré 370 milliards de dollars.", [source])
>>> [(finding.status, finding.claim.value.span.text) for finding in report.findings]
[('contradicted', '28e'), ('supported', '370 milliards de dollars')]
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from factkit.checking.report import Finding, Report, Status
from factkit.checking.sources import Sources
from factkit.checking.texts import Text
from factkit.checking.verdict import states, verdict
from factkit.errors import UnreadableDocumentError
from factkit.extractor import Extractor
from factkit.packs.pack import all_languages
from factkit.text.document import Document
from factkit.text.items import items
from factkit.text.reading import document, read

__all__ = ["Finding", "Given", "Report", "Status", "check"]

Given = str | Document | os.PathLike[str]
"""A text, a document, or the `Path` of one."""


def check(
    draft: Given,
    sources: Given | Iterable[Given] | Mapping[str, str],
    *,
    extractor: Extractor | None = None,
) -> Report:
    """Look up every figure of a draft in the sources.

    In: a draft and sources, each a text, a document or the `Path` of one; a source may also be the
    path of a folder, and sources may be texts by id. Draft and sources may be in different
    languages. `extractor` reads them, by default one of all languages. Out: a finding for each
    figure, in the order of the draft. Raises UnreadableDocumentError.

    >>> check("Sales rose 12% to $3m.", ["Sales fell 12% to $3m."]).findings[0].differs
    ('direction',)
    """
    extractor = extractor or _extractor()
    text = Text(_draft(draft), extractor)
    held = Sources([Text(source, extractor) for source in _documents(sources)], text.bare)
    if text.reference is None and held.reference is not None:
        # "Last year" in a draft without a date is that of its source.
        text = text.published(held.reference)
    figures = sorted(filter(states, text.figures), key=lambda figure: (figure.start, figure.end))
    found = (verdict(figure, held) for figure in figures)
    return Report(tuple(finding for finding in found if finding is not None), text.document.text)


@cache
def _extractor() -> Extractor:
    """An extractor of every language that there is, English and French first."""
    return Extractor(all_languages())


def _draft(given: Given) -> Document:
    if isinstance(given, Document):
        return given
    return Document(given, "draft") if isinstance(given, str) else read(given)


def _documents(given: Given | Iterable[Given] | Mapping[str, str]) -> Iterator[Document]:
    """The documents that sources name."""
    if isinstance(given, Mapping):
        yield from (Document(text, name) for name, text in given.items())
        return
    several = [given] if isinstance(given, str | Document | os.PathLike) else given
    for number, one in enumerate(several, 1):
        if isinstance(one, Document):
            yield one
        elif isinstance(one, str):
            yield Document(one, f"source {number}")
        else:
            yield from _read(Path(one))


def _read(path: Path) -> Iterator[Document]:
    """The documents of a file or folder."""
    for item in items([path]):
        if isinstance(item, UnreadableDocumentError):
            raise item
        yield document(item)
