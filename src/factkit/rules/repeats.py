"""A headline repeats figures of the text below it, and holds for their time."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from factkit.match.tokens import Tape
from factkit.rules.sentences import Sentence

_NEAR = Decimal("0.05")
"""How far a rounded figure may be from the one that it repeats, as a part of it."""
_MOST = 400
"""Figures of a text that a headline is held against; it repeats those of its beginning."""


def repeat_times(rows: Iterable[dict[str, Any]], tape: Tape, parts: Iterable[Sentence]) -> None:
    """Give the claims of headlines that state no time the time of the same figure in the text.

    The same figure, or the one that the headline rounds: `$56bn` for `$56.9 billion`. A place, or places
    gained, that a title tells are of the ranking that the text begins with. Money that the text says
    is to be put in is so in its headline.
    """
    headings = {tape.starts[part.start] for part in parts if part.heading}
    title = min(headings, default=-1)
    without: list[dict[str, Any]] = []
    same: dict[tuple[Any, ...], dict[str, Any]] = {}
    figures: list[dict[str, Any]] = []
    told: list[dict[str, Any]] = []
    for row in rows:
        heading = row["evidence"]["start"] in headings
        if heading and row["when"] is None:
            without.append(row)
            continue
        if not heading and len(told) < _MOST:
            told.append(row)
        if row["when"] is not None:
            same.setdefault(_figure(row), row)
            if len(figures) < _MOST:
                figures.append(row)
    ranked = next((row for row in told if row["value"]["unit"] == "rank"), None)
    for row in without:
        again = same.get(_figure(row)) or next((r for r in figures if _rounds(row, r)), None)
        when = again["when"] if again is not None else None
        if again is not None and row["kind"] == "investment" and row["status"] == "observed":
            row["status"] = again["status"]  # "Council backs $9m budget": it is yet to be spent.
        if when is None and row["value"]["unit"] == "rank" and row["evidence"]["start"] == title:
            when = ranked["when"] if ranked is not None and row["status"] == "observed" else None
        if when is not None:
            row["when"] = {**when, "inferred": True}


def _figure(row: dict[str, Any]) -> tuple[Any, ...]:
    value = row["value"]
    return (row["kind"], value["amount"], value["low"], value["high"], value["unit"])


def _rounds(row: dict[str, Any], other: dict[str, Any]) -> bool:
    """Tell whether a figure is another one with fewer digits."""
    a, b = row["value"], other["value"]
    if a["amount"] is None or b["amount"] is None or (a["unit"], row["kind"]) != (b["unit"], other["kind"]):
        return False
    digits, more = _digits(a["amount"]), _digits(b["amount"])
    return digits < more and abs(Decimal(a["amount"]) - Decimal(b["amount"])) <= _NEAR * Decimal(b["amount"])


def _digits(amount: str) -> int:
    """Return how many digits of a number in plain notation count.

    >>> _digits("56900000000"), _digits("0.25"), _digits("10")
    (3, 2, 1)
    """
    return len(amount.replace(".", "").strip("-").lstrip("0").rstrip("0"))
