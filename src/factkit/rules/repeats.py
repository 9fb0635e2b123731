"""A headline repeats figures of the text below it, and holds for their time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from factkit.match.tokens import Tape
from factkit.rules.sentences import Sentence


def repeat_times(rows: Iterable[dict[str, Any]], tape: Tape, parts: Iterable[Sentence]) -> None:
    """Give the claims of headlines that state no time the time of the same figure in the text."""
    headings = {tape.starts[part.start] for part in parts if part.heading}
    without: list[dict[str, Any]] = []
    times: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in rows:
        if row["evidence"]["start"] in headings:
            if row["when"] is None:
                without.append(row)
        elif row["when"] is not None:
            times.setdefault(_figure(row), row["when"])
    for row in without:
        if (when := times.get(_figure(row))) is not None:
            row["when"] = {**when, "inferred": True}


def _figure(row: dict[str, Any]) -> tuple[Any, ...]:
    value = row["value"]
    return (row["kind"], value["amount"], value["low"], value["high"], value["unit"])
