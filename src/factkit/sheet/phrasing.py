"""Claims as a person reads them: in a table, field by field.

>>> number("370000000000", None, None, "exact", "USD")
'370,000,000,000 USD'
>>> number("18", None, None, "more_than", "percent"), number(None, "11", "12", "between", "count")
('> 18 %', '11–12')
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from factkit.claims import BaseClaim, Span

__all__ = [
    "CLAIM_COLUMNS",
    "MERGED_COLUMNS",
    "Field",
    "claim_row",
    "fields",
    "merged_row",
    "number",
    "period",
    "shortened",
]

CLAIM_COLUMNS = ["kind", "subject", "value", "metric", "time", "status", "source"]
MERGED_COLUMNS = ["documents", "contradicted by"]

_LONG = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?")
_SCALES = ((Decimal(10**12), "trillion"), (Decimal(10**9), "billion"), (Decimal(10**6), "million"))
_DECIMALS = 3

_SIGNS = {
    "about": "≈ ",
    "more_than": "> ",
    "at_least": "≥ ",
    "less_than": "< ",
    "at_most": "≤ ",
    "vague": "≳ ",
}
_UNITS = {"percent": " %", "percentage_point": " pp", "count": "", "multiple": "×", "degC": " °C"}
_SHARED = set(BaseClaim.model_fields)
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
    return [_documents(claim), "; ".join(f"{claim_row(row)[2]} ({_documents(row)})" for row in against)]


class Field(NamedTuple):
    """A field of a claim that says something, and the words that say it; `note` tells of other ways."""

    name: str
    value: str
    span: Span | None = None
    note: str = ""


def fields(claim: BaseClaim) -> Iterator[Field]:
    """The fields of a claim that say something, each with the words that filled it."""
    value = claim.value
    size = number(value.amount, value.low, value.high, value.bound, value.unit)
    yield Field("value", size or "—", value.span, "unit assumed" if value.assumed else "")
    if subject := claim.subject:
        named = f"{subject.name} ({subject.code})" if subject.code else subject.name
        yield Field("subject", named, subject.span, "inferred" if subject.inferred else "")
    if claim.metric is not None:
        yield Field("metric", claim.metric.text, claim.metric.span)
    if claim.attribution is not None:
        yield Field("attribution", claim.attribution.name, claim.attribution.span)
    if claim.when is not None:
        said = period(claim.when.model_dump(mode="json"))
        yield Field("when", said, claim.when.span, "inferred" if claim.when.inferred else "")
    yield Field("status", ("negated, " if claim.negated else "") + claim.status)
    record = claim.model_dump(mode="json", include=set(type(claim).model_fields) - _SHARED)
    for name in claim.own_fields:
        if (own := record[name]) is not None:
            yield Field(name, str(own), claim.spans.get(name))


def _documents(claim: BaseClaim) -> str:
    """The documents that tell a row of a merged sheet."""
    return ", ".join(sorted({one.doc for one in claim.told()}))


def shortened(value: str) -> str:
    """A value with its millions in words, where three decimals can hold what is left.

    >>> shortened("17,923,000,000 USD"), shortened("≈ 11,000,000–12,500,000"), shortened("1,234,567")
    ('17.923 billion USD', '≈ 11 million–12.5 million', '1,234,567')
    """
    return _LONG.sub(_in_words, value)


def _in_words(long: re.Match[str]) -> str:
    number = Decimal(long[0].replace(",", ""))
    for scale, word in _SCALES:
        if number >= scale:
            short = (number / scale).normalize()
            few = -int(short.as_tuple().exponent) <= _DECIMALS and number < scale * 1000
            return f"{short:,f} {word}" if few else long[0]
    return long[0]


def _grouped(digits: str) -> str:
    """A plain number with its thousands set apart."""
    return format(Decimal(digits), ",f")
