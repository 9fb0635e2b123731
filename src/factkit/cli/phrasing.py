"""Claims and mentions as a person reads them in a table.

>>> number("370000000000", None, None, "exact", "USD")
'370,000,000,000 USD'
>>> number("18", None, None, "more_than", "percent"), number(None, "11", "12", "between", "count")
('> 18 %', '11–12')
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from factkit.claims import BaseClaim

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

CLAIM_COLUMNS = ["kind", "subject", "value", "metric", "time", "status", "source"]
MERGED_COLUMNS = ["documents", "contradicted by"]
MENTION_COLUMNS = ["type", "words", "start", "end", "value"]

_SIGNS = {
    "about": "≈ ",
    "more_than": "> ",
    "at_least": "≥ ",
    "less_than": "< ",
    "at_most": "≤ ",
    "vague": "≳ ",
}
_UNITS = {"percent": " %", "percentage_point": " pp", "count": "", "multiple": "×", "degC": " °C"}
_ARROWS = {"up": "↑ ", "down": "↓ "}


def number(amount: Any, low: Any, high: Any, bound: str, unit: str | None) -> str:
    """A value with its bound and unit; "" where there is none."""
    if amount is None and low is None:
        return ""
    size = _grouped(amount) if amount is not None else _grouped(low)
    if high is not None:
        size = f"{size}–{_grouped(high)}"
    if unit in ("rank", "edition"):
        return f"{_SIGNS.get(bound, '')}no. {size}"
    return f"{_SIGNS.get(bound, '')}{size}{_UNITS.get(unit or '', f' {unit}')}"


def period(when: Mapping[str, Any] | None) -> str:
    """A time with its relation: "by 2030", "2021"; a duration where that is all that is known."""
    if not when:
        return ""
    time = when.get("edtf") or when.get("duration") or ""
    relation = when.get("relation")
    return time if relation in (None, "in") else f"{relation} {time}"


def claim_row(claim: BaseClaim) -> list[str]:
    """A claim as a row of CLAIM_COLUMNS."""
    record = claim.model_dump(mode="json")
    value = record["value"]
    size = number(value["amount"], value["low"], value["high"], value["bound"], value["unit"])
    if record.get("out_of"):
        size += f" of {_grouped(record['out_of'])}"
    return [
        claim.kind,
        (record["subject"] or {}).get("name", ""),
        f"{'not ' if claim.negated else ''}{_ARROWS.get(record.get('direction') or '', '')}{size}",
        (record["metric"] or {}).get("text", "") or record.get("name") or "",
        period(record["when"]),
        claim.status,
        (record["attribution"] or {}).get("name", ""),
    ]


def merged_row(claim: BaseClaim, rows: Mapping[str, BaseClaim]) -> list[str]:
    """What a merged sheet says of a claim, as a row of MERGED_COLUMNS; `rows` are all of its rows by id."""
    merged = claim.merged
    if merged is None:
        return ["", ""]
    against = (rows[id_] for id_ in merged.contradicted_by if id_ in rows)
    told = sorted({one.doc for one in claim.told()})
    return [
        ", ".join(told),
        "; ".join(
            f"{claim_row(row)[2]} ({', '.join(sorted({one.doc for one in row.told()}))})" for row in against
        ),
    ]


def mention_row(mention: Mapping[str, Any]) -> list[str]:
    """A mention, as a plain dict, as a row of MENTION_COLUMNS."""
    span = mention["span"]
    amount, low, high, bound, unit = (mention[name] for name in ("amount", "low", "high", "bound", "unit"))
    size = number(amount, low, high, bound, unit)
    said = size or period(mention["when"]) or mention["duration"] or mention["code"] or ""
    return [mention["type"], span["text"], str(span["start"]), str(span["end"]), said]


def _grouped(digits: str) -> str:
    """A plain number with its thousands set apart."""
    return format(Decimal(digits), ",f")
