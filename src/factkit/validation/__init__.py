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

import os
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from factkit.claims.problems import Problem
from factkit.validation.checkers import Schema, checker
from factkit.validation.holding import Source, Texts
from factkit.validation.report import Finding, Report, Severity
from factkit.validation.rows import Row, file_rows

__all__ = ["Finding", "Records", "Report", "Row", "Schema", "Source", "file_rows", "findings", "validate"]

Records = str | os.PathLike[str] | Iterable[Any]
"""The path of a .jsonl or .csv file, or records as dicts, models or `Row`s."""


def validate(records: Records, *, schema: Schema = None, source: Source | None = None) -> Report:
    """Hold records against a schema, and their quotes against the texts they were read from.

    In: records as dicts or models, or the path of a file of them; `schema` a kind's name, a
    pydantic model, a JSON Schema or the path of one, None for any kind of claim; `source` a text,
    the `Path` of a file or folder, documents, or texts by document id. Out: the report, which says
    what is wrong with which field of which record. Raises UnreadableRecordsError.
    """
    count = 0

    def counted() -> Iterator[Row]:
        nonlocal count
        for row in _rows(records):
            count += not row.is_header
            yield row

    listed = tuple(findings(counted(), schema=schema, source=source))
    return Report(listed, count)


def findings(records: Records, *, schema: Schema = None, source: Source | None = None) -> Iterator[Finding]:
    """The findings of `validate` one at a time, holding one record in memory."""
    check = checker(schema)
    texts = Texts.of(source) if source is not None else None
    index = -1
    for row in _rows(records):
        index += not row.is_header
        line = row.line or None
        for problem in row.problems:
            yield _finding(max(index, 0), problem, line)
        if row.record is None and row.problems:
            continue
        record = row.record
        plain = record.model_dump(mode="json") if isinstance(record, BaseModel) else record
        for problem in check(plain):
            yield _finding(index, problem, line)
        for problem in texts.hold(plain) if texts else ():
            yield _finding(index, problem, line)


def _finding(index: int, problem: Problem, line: int | None) -> Finding:
    severity: Severity = "warning" if problem.field == "header" else "error"
    return Finding(index, problem.field, problem.reason, severity, problem.mend, line)


def _rows(records: Records) -> Iterator[Row]:
    """Records with the lines they came from; line 0 where they came from none."""
    if isinstance(records, str | os.PathLike):
        yield from file_rows(records)
        return
    for record in records:
        yield record if isinstance(record, Row) else Row(0, record)
