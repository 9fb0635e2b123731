"""Validation: records from anywhere, held against a schema and against the texts they quote.

>>> from factkit.claims.sample import sample
>>> good = sample("ranking", amount="29", unit="rank")
>>> validate([good]).ok
True
>>> report = validate([good, {**good, "kind": "rank"}])
>>> report.ok, report.findings[0].index, report.findings[0].field, report.findings[0].suggestion
(False, 1, 'kind', 'ranking')
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from factkit.validation.checkers import Schema, checker
from factkit.validation.holding import Source, Texts
from factkit.validation.report import Finding, Report

__all__ = ["Finding", "Report", "Schema", "Source", "findings", "validate"]


def validate(records: Iterable[Any], *, schema: Schema = None, source: Source | None = None) -> Report:
    """Hold records against a schema, and their quotes against the texts they were read from.

    In: records as dicts or models; `schema` a kind's name, a pydantic model, a JSON Schema or the
    path of one, None for any kind of claim; `source` a text, the `Path` of a file or folder,
    documents, or texts by document id. Out: the report, which says what is wrong with which field
    of which record.
    """
    count = 0

    def counted() -> Iterator[Any]:
        nonlocal count
        for record in records:
            count += 1
            yield record

    listed = tuple(findings(counted(), schema=schema, source=source))
    return Report(listed, count)


def findings(
    records: Iterable[Any], *, schema: Schema = None, source: Source | None = None
) -> Iterator[Finding]:
    """The findings of `validate` one at a time, holding one record in memory."""
    check = checker(schema)
    texts = Texts.of(source) if source is not None else None
    for index, record in enumerate(records):
        plain = record.model_dump(mode="json") if isinstance(record, BaseModel) else record
        for problem in check(plain):
            yield Finding(index, problem.field, problem.reason, suggestion=problem.mend)
        for problem in texts.hold(plain) if texts else ():
            yield Finding(index, problem.field, problem.reason, suggestion=problem.mend)
