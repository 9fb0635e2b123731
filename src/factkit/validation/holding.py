"""Records held against their texts: every quote must stand where its span says.

>>> texts = Texts.of("Le Togo est 126e.")
>>> record = {"doc": "a", "evidence": {"start": 0, "end": 4, "text": "Togo"}}
>>> [(problem.field, problem.reason, problem.mend) for problem in texts.hold(record)]
[('evidence', "the text has 'Le T' here, not 'Togo'", '{"start": 3, "end": 7}')]
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from factkit.claims.problems import Problem
from factkit.text.document import Document
from factkit.text.reading import find, read

__all__ = ["Source", "Texts"]

Source = str | os.PathLike[str] | Document | Mapping[str, str] | Iterable[Document]
"""A text, the path of a file or folder, documents, or texts by document id."""

_SHOWN = 60


class Texts(NamedTuple):
    """The texts that records were read from, by document id; `only` is one text for all of them."""

    by_id: Mapping[str, str]
    only: str | None = None

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
        """The spans of a record that are not true, each with where its quote stands."""
        if not isinstance(record, Mapping):
            return []
        doc = record.get("doc")
        text = self.by_id.get(doc, self.only) if isinstance(doc, str) else self.only
        if text is None:
            return [Problem("doc", f"no source has the id {doc!r}")]
        return [
            Problem(field, *wrong) for field, span in _spans(record, ()) if (wrong := _untrue(span, text))
        ]


def _spans(part: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every well-formed span in a record, with its field."""
    start, end, quote = part.get("start"), part.get("end"), part.get("text")
    if isinstance(start, int) and isinstance(end, int) and isinstance(quote, str):
        yield ".".join(path), part
        return
    for name, value in part.items():
        if isinstance(value, Mapping):
            yield from _spans(value, (*path, str(name)))


def _untrue(span: Mapping[str, Any], text: str) -> tuple[str, str | None] | None:
    """The reason and the mend where a quote is not at its place."""
    start, end, quote = span["start"], span["end"], span["text"]
    if 0 <= start <= end <= len(text) and text[start:end] == quote:
        return None
    place = _nearest(quote, text, start)
    if place is None:
        return f"{_short(quote)} is not in the text", None
    there = text[max(start, 0) : max(end, 0)]
    has = f"the text has {_short(there)} here" if there else f"the text ends at {len(text)}"
    return f"{has}, not {_short(quote)}", f'{{"start": {place}, "end": {place + len(quote)}}}'


def _nearest(quote: str, text: str, start: int) -> int | None:
    """Where a quote stands in the text, as near to `start` as can be; None where it does not."""
    if not quote:
        return None
    before, after = text.rfind(quote, 0, max(start, 0) + len(quote)), text.find(quote, max(start, 0))
    found = [place for place in (before, after) if place >= 0]
    return min(found, key=lambda place: abs(place - start), default=None)


def _short(words: str) -> str:
    """A quote as an error shows it."""
    return repr(words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…")
