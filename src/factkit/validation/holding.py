"""Records held against their texts: every quote must stand where its span says, and say the number.

>>> texts = Texts.of("Le Togo est 126e.")
>>> record = {"doc": "a", "evidence": {"start": 0, "end": 4, "text": "Togo"}}
>>> [(problem.field, problem.reason, problem.mend) for problem in texts.hold(record)]
[('evidence', "the text has 'Le T' here, not 'Togo'", '{"start": 3, "end": 7}')]
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from pathlib import Path
from typing import Any

from factkit.claims.problems import Problem
from factkit.text.document import Document
from factkit.text.reading import find, read
from factkit.validation.quotes import Finder
from factkit.validation.reading import misread

__all__ = ["Source", "Texts"]

Source = str | os.PathLike[str] | Document | Mapping[str, str] | Iterable[Document]
"""A text, the path of a file or folder, documents, or texts by document id."""

_SHOWN = 60
_KEPT = 8
"""Texts that stay folded: records come document by document."""


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts that records were read from, by document id; `only` is one text for all of them."""

    by_id: Mapping[str, str]
    only: str | None = None
    finders: dict[str | None, Finder] = dataclass_field(default_factory=dict)

    @classmethod
    def of(cls, source: Source) -> Texts:
        """The texts that a source names.

        A plain string is the text itself; a `Path` is a file or a folder of documents to read,
        which raises UnreadableDocumentError.
        """
        if isinstance(source, str):
            return cls({}, source)
        if isinstance(source, Document):
            return cls({source.id: source.text}, source.text)
        if isinstance(source, os.PathLike):
            documents = [read(path, id=id_) for path, id_ in find([source])]
            only = documents[0].text if Path(source).is_file() else None
            return cls({document.id: document.text for document in documents}, only)
        if isinstance(source, Mapping):
            return cls(source)
        return cls({document.id: document.text for document in source})

    def hold(self, record: Any) -> list[Problem]:
        """The spans and numbers of a record that are not true, each with what to write instead."""
        if not isinstance(record, Mapping):
            return []
        doc = record.get("doc")
        name = doc if isinstance(doc, str) and doc in self.by_id else None
        text = self.only if name is None else self.by_id[name]
        if text is None:
            return [Problem("doc", f"no source has the id {doc!r}", None)]
        finder = self._finder(name, text)
        listed = []
        for field, span in _spans(record, ()):
            place, wrong = _held(span, text, finder)
            listed += [Problem(field, *wrong)] if wrong else []
            if field == "value.span" and place is not None:
                listed += misread(record, text, place)
        return listed

    def _finder(self, name: str | None, text: str) -> Finder:
        """What looks for quotes in a text; of the last texts alone it is kept."""
        found = self.finders.get(name)
        if found is None:
            if len(self.finders) >= _KEPT:
                self.finders.pop(next(iter(self.finders)))
            found = self.finders[name] = Finder(text)
        return found


def _spans(part: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every well-formed span in a record, with its field."""
    start, end, quote = part.get("start"), part.get("end"), part.get("text")
    if isinstance(start, int) and isinstance(end, int) and isinstance(quote, str):
        yield ".".join(path), part
        return
    for name, value in part.items():
        if isinstance(value, Mapping):
            yield from _spans(value, (*path, str(name)))


def _held(
    span: Mapping[str, Any], text: str, finder: Finder
) -> tuple[tuple[int, int] | None, tuple[str, str | None] | None]:
    """Where the quote of a span stands, and the reason and the mend where that is not its place."""
    start, end, quote = span["start"], span["end"], span["text"]
    if 0 <= start <= end <= len(text) and text[start:end] == quote:
        return (start, end), None
    place = finder.find(quote, start)
    if place is None:
        return None, (f"{_short(quote)} is not in the text", None)
    there = text[max(start, 0) : max(end, 0)]
    has = f"the text has {_short(there)} here" if there else f"the text ends at {len(text)}"
    right: dict[str, Any] = {"start": place.start, "end": place.end}
    if not place.exact:
        right["text"] = text[place.start : place.end]
    return place[:2], (f"{has}, not {_short(quote)}", json.dumps(right, ensure_ascii=False))


def _short(words: str) -> str:
    """A quote as an error shows it."""
    return repr(words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…")
