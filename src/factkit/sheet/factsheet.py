"""The fact sheet: the claims of one or more documents, as an immutable sequence.

>>> from factkit.claims import build
>>> from factkit.claims.sample import sample
>>> sheet = FactSheet(
...     [build(sample("ranking", amount="29", unit="rank", subject={"name": "Togo", "code": "TGO"}))]
... )
>>> len(sheet), sheet[0].kind, len(sheet.by(subject="togo")), len(sheet.by(kind="share"))
(1, 'ranking', 1, 0)
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import IO, Any, Literal, overload

from factkit.claims import BaseClaim, Claim, build, built, model_of
from factkit.errors import InvalidClaimError
from factkit.sheet.atomic import replacing, replacing_bytes
from factkit.sheet.csvfile import write_csv
from factkit.sheet.csvw import write_metadata
from factkit.sheet.jsonl import write_jsonl
from factkit.sheet.load import load_records
from factkit.text.document import Document

__all__ = ["FactSheet", "Target"]

Target = str | os.PathLike[str] | IO[str] | None
"""Where a sheet is written: a path, an open text file, or None for a string."""


class FactSheet(Sequence[BaseClaim]):
    """Claims in order. It is never changed: what selects or joins makes a new sheet.

    `documents` are those that the claims are from, as far as they are known: the report page
    shows their texts.
    """

    __slots__ = ("_claims", "documents")

    def __init__(self, claims: Iterable[BaseClaim] = (), documents: Iterable[Document] = ()) -> None:
        self._claims = tuple(claims)
        self.documents = tuple(documents)

    @classmethod
    def read(cls, path: str | os.PathLike[str], *, kinds: Iterable[type[BaseClaim]] = ()) -> FactSheet:
        """The sheet that a .csv, .jsonl or .parquet file holds, as it was written.

        `kinds` are models of kinds of your own. Refuses with UnreadableRecordsError what cannot be
        read, and with InvalidClaimError, which names the record, what is no claim.
        """
        models = {model.model_fields["kind"].default: model for model in kinds}
        return cls(_claims(load_records(path), os.fspath(path), models))

    @overload
    def __getitem__(self, index: int) -> Claim: ...
    @overload
    def __getitem__(self, index: slice) -> FactSheet: ...
    def __getitem__(self, index: int | slice) -> BaseClaim | FactSheet:
        if isinstance(index, slice):
            return FactSheet(self._claims[index], self.documents)
        return self._claims[index]

    def __len__(self) -> int:
        return len(self._claims)

    def __add__(self, other: Iterable[BaseClaim]) -> FactSheet:
        return FactSheet((*self._claims, *other), (*self.documents, *getattr(other, "documents", ())))

    def __eq__(self, other: object) -> bool:
        return self._claims == other._claims if isinstance(other, FactSheet) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(claim.id for claim in self._claims))

    def __repr__(self) -> str:
        documents = len({claim.doc for claim in self._claims})
        return f"<FactSheet: {len(self._claims)} claims, {documents} documents>"

    def by(self, *, kind: str | Iterable[str] | None = None, subject: str | None = None) -> FactSheet:
        """The claims of these kinds, and about this subject: its name in any case, or its country code."""
        chosen: Iterable[BaseClaim] = self._claims
        if kind is not None:
            kinds = {kind} if isinstance(kind, str) else {*kind}
            for name in sorted(kinds - {claim.kind for claim in self._claims}):
                model_of(name)  # a kind that does not exist is a mistake, not an empty answer
            chosen = (claim for claim in chosen if claim.kind in kinds)
        if subject is not None:
            wanted = subject.casefold()
            chosen = (claim for claim in chosen if wanted in _names(claim))
        return FactSheet(chosen, self.documents)

    def merge(self, *others: Iterable[BaseClaim]) -> FactSheet:
        """The claims of this sheet and of others with one row for each assertion.

        What several documents say is one row that counts them (`row.merged.sources`) and keeps
        all of their claims (`row.told()`), across languages and units. Rows that give different
        figures for one subject, metric and time name each other (`row.merged.contradicted_by`);
        figures of different times are no contradiction, they share a `row.merged.series`.
        """
        from factkit.sheet.merge import merged

        documents = chain(self.documents, *(getattr(other, "documents", ()) for other in others))
        return FactSheet(merged(chain(self._claims, *others)), documents)

    def records(self) -> list[dict[str, Any]]:
        """The claims as plain nested dicts, as JSON has them."""
        return [claim.model_dump(mode="json") for claim in self._claims]

    @overload
    def to_jsonl(self, target: None = None) -> str: ...
    @overload
    def to_jsonl(self, target: str | os.PathLike[str] | IO[str]) -> None: ...
    def to_jsonl(self, target: Target = None) -> str | None:
        """Write one JSON record a line, to a path, an open file, or for None into the string returned."""
        return _written(lambda file: write_jsonl(self._claims, file), target)

    @overload
    def to_csv(self, target: None = None) -> str: ...
    @overload
    def to_csv(self, target: str | os.PathLike[str] | IO[str]) -> None: ...
    def to_csv(self, target: Target = None) -> str | None:
        """Write a CSV table, to a path, an open file (`newline=""`), or for None into the string returned.

        Beside the file of a path stands its CSVW metadata, `facts.csv-metadata.json`.
        """
        records = (claim.model_dump(mode="json") for claim in self._claims)
        told = _written(lambda file: write_csv(records, file), target)
        if isinstance(target, str | os.PathLike):
            write_metadata(target)
        return told

    @overload
    def to_jsonld(self, target: None = None) -> str: ...
    @overload
    def to_jsonld(self, target: str | os.PathLike[str] | IO[str]) -> None: ...
    def to_jsonld(self, target: Target = None) -> str | None:
        """Write the spans as W3C Web Annotations (JSON-LD); `target` as for `to_jsonl`."""
        from factkit.sheet.annotations import write_jsonld

        return _written(lambda file: write_jsonld(self._claims, file), target)

    @overload
    def to_html(self, target: None = None, *, title: str | None = None) -> str: ...
    @overload
    def to_html(self, target: str | os.PathLike[str] | IO[str], *, title: str | None = None) -> None: ...
    def to_html(self, target: Target = None, *, title: str | None = None) -> str | None:
        """Write the report page, to a path, an open file, or for None into the string returned.

        One file that needs nothing else: the documents with their claims marked, the table of facts
        beside them, to be filtered, judged and exported.
        """
        from factkit.sheet.report import write_report

        return _written(lambda file: write_report(self, file, title=title), target)

    def to_parquet(self, target: str | os.PathLike[str] | IO[bytes]) -> None:
        """Write a Parquet table, decimals as decimals and dates as dates; needs `factkit[parquet]`."""
        from factkit.sheet.arrowfile import write_parquet

        if isinstance(target, str | os.PathLike):
            with replacing_bytes(target) as file:
                write_parquet(self._claims, file)
        else:
            write_parquet(self._claims, target)

    def to_arrow(self) -> Any:
        """The claims as a pyarrow table, typed as in Parquet; needs `factkit[parquet]`."""
        from factkit.sheet.arrowfile import to_table

        return to_table(self._claims)

    def to_frame(self, library: Literal["pandas", "polars"] = "pandas") -> Any:
        """The claims as a data frame, typed as in Parquet; needs `factkit[pandas]` or `factkit[polars]`."""
        from factkit.sheet.frames import to_frame

        return to_frame(self.to_arrow(), library)


def _claims(records: Iterable[Any], name: str, models: Mapping[str, type[BaseClaim]]) -> Iterator[BaseClaim]:
    """Records as claims; an error names the record."""
    for place, record in enumerate(records, 1):
        try:
            if not isinstance(record, Mapping):
                raise InvalidClaimError("a record is an object")
            model = models.get(record.get("kind", ""))
            yield build(record) if model is None else built(model, record)
        except InvalidClaimError as error:
            raise InvalidClaimError(f"{name}, record {place}: {error}") from error


def _names(claim: BaseClaim) -> tuple[str, ...]:
    """What the subject of a claim is called, without regard to case."""
    subject = claim.subject
    return tuple(name.casefold() for name in (subject.name, subject.code) if name) if subject else ()


def _written(write: Callable[[IO[str]], None], target: Target) -> str | None:
    """Let a writer write to where the target says; a path is replaced whole or not at all."""
    if target is None:
        text = io.StringIO(newline="")
        write(text)
        return text.getvalue()
    if isinstance(target, str | os.PathLike):
        with replacing(target) as file:
            write(file)
    else:
        write(target)
    return None
