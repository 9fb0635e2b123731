"""Claims and mentions as a person reads them in a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factkit.sheet.phrasing import CLAIM_COLUMNS, MERGED_COLUMNS, claim_row, merged_row, number, period

__all__ = [
    "CLAIM_COLUMNS",
    "MENTION_COLUMNS",
    "MERGED_COLUMNS",
    "claim_row",
    "mention_row",
    "merged_row",
    "number",
    "period",
]

MENTION_COLUMNS = ["type", "words", "start", "end", "value"]


def mention_row(mention: Mapping[str, Any]) -> list[str]:
    """A mention, as a plain dict, as a row of MENTION_COLUMNS."""
    span = mention["span"]
    amount, low, high, bound, unit = (mention[name] for name in ("amount", "low", "high", "bound", "unit"))
    size = number(amount, low, high, bound, unit)
    said = size or period(mention["when"]) or mention["duration"] or mention["code"] or ""
    return [mention["type"], span["text"], str(span["start"]), str(span["end"]), said]
