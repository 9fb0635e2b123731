"""Mentions: typed, normalized values found in a text, each with the characters it was read from."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple

from factkit.values.decimals import plain
from factkit.values.period import Period


class TextSpan(NamedTuple):
    """Half-open range of code points of a document, and the characters in it."""

    start: int
    end: int
    text: str

    def model_dump(self, mode: str = "python") -> dict[str, Any]:
        """Return the span as a plain dict."""
        return {"start": self.start, "end": self.end, "text": self.text}


class Mention(NamedTuple):
    """A number, ordinal, percent, sum, quantity, date, duration or place of a text.

    `amount` is a single value; a range has `low` and `high`, a vague quantity only
    `low`. `unit` is as in the record of a claim; `assumed` tells that a currency or
    unit was guessed. Dates have `when`, durations `duration` (ISO 8601), places `code`.
    A duration with a bound has its `amount` and `unit` as well: "over thirty years" is more than 30.
    """

    type: str
    span: TextSpan
    amount: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    bound: str = "exact"
    assumed: bool = False
    when: Period | None = None
    duration: str | None = None
    code: str | None = None

    def model_dump(self, mode: str = "python") -> dict[str, Any]:
        """Return the mention as a dict; with mode "json", of strings, booleans and dicts alone."""
        json = mode == "json"

        def number(value: Decimal | None) -> Any:
            return plain(value) if json and value is not None else value

        when = None
        if self.when is not None:
            start, end = self.when.start, self.when.end
            when = {
                "edtf": self.when.edtf,
                "start": start.isoformat() if json and start else start,
                "end": end.isoformat() if json and end else end,
                "relation": self.when.relation,
            }
        return {
            "type": self.type,
            "span": self.span.model_dump(),
            "amount": number(self.amount),
            "low": number(self.low),
            "high": number(self.high),
            "unit": self.unit,
            "bound": self.bound,
            "assumed": self.assumed,
            "when": when,
            "duration": self.duration,
            "code": self.code,
        }
