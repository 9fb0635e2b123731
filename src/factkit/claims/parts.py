"""The parts of a record: span, value, period, subject, metric, attribution.

>>> Value.model_validate({"amount": "29", "unit": "rank", "bound": "exact"}).amount
Decimal('29')
>>> Value.model_validate(
...     {"low": "12", "high": "11", "unit": "count", "bound": "between"}
... )  # doctest: +ELLIPSIS
Traceback (most recent call last):
pydantic_core._pydantic_core.ValidationError: 1 validation error for Value
high
  the upper end 11 lies below the lower end 12 ...
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from factkit.claims.numbers import Number
from factkit.claims.phrase import Phrase
from factkit.claims.refusal import refuse
from factkit.errors import InvalidPeriodError
from factkit.values.bound import Bound
from factkit.values.period import Relation, parse_edtf

__all__ = [
    "Attribution",
    "ClaimId",
    "Merged",
    "Metric",
    "Phrase",
    "Span",
    "Status",
    "Subject",
    "Value",
    "When",
]

Status = Literal["observed", "target", "planned", "forecast", "hypothetical"]

ClaimId = Annotated[str, StringConstraints(pattern="^[0-9a-f]{16}$")]

# ISO 8601-2: a minus looks back, as in "three years ago"; only a date that cannot be resolved needs it.
_STEP = r"[0-9]{1,12}([.][0-9]{1,9})?"
_DURATION = rf"^-?P(({_STEP}[YMWD]){{1,4}}(T({_STEP}[HMS]){{1,3}})?|T({_STEP}[HMS]){{1,3}})$"


class Part(BaseModel):
    """What all parts share: frozen, and no field that is not named here."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Part):
    """Characters of the document: `text == document[start:end]`, counted in code points.

    >>> Span(start=0, end=3, text="29e").text
    '29e'
    >>> Span(start=0, end=2, text="29e")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    pydantic_core._pydantic_core.ValidationError: 1 validation error for Span
    end
      from 0 to 2 are 2 characters, but the text has 3 ...
    """

    start: Annotated[int, Field(ge=0, strict=True, description="first code point, from 0")]
    end: Annotated[int, Field(ge=1, strict=True, description="behind the last code point")]
    text: Annotated[Phrase, Field(description="the characters themselves")]

    @model_validator(mode="after")
    def _measure(self) -> Span:
        if self.end - self.start != len(self.text):
            extent = self.end - self.start
            refuse(
                "end",
                f"from {self.start} to {self.end} are {extent} characters, but the text has {len(self.text)}",
            )
        return self


class Value(Part):
    """The number: an `amount`, or a range of `low` and `high`, or for a vague quantity a `low` only."""

    amount: Number | None = None
    low: Number | None = None
    high: Number | None = None
    unit: Phrase | None = Field(None, description="rank, percent, count, an ISO 4217 code, a unit of pint, …")
    bound: Bound = "exact"
    assumed: bool = Field(False, description="the currency or unit had to be assumed")
    span: Span | None = None

    @property
    def quantity(self) -> Any:
        """The amount as a pint quantity; None for a range, a vague quantity or no number.

        >>> str(Value(amount="127", unit="exahash/second").quantity)
        '127 exahash / second'
        """
        from factkit.values.quantity import quantity

        if self.amount is None or self.unit is None:
            return None
        return quantity(self.amount, self.unit)

    @model_validator(mode="after")
    def _hold(self) -> Value:
        amount, low, high = self.amount, self.low, self.high
        if low is None and high is None:
            if self.bound in ("between", "vague"):
                refuse("low", f"missing: a value that is {self.bound!r} has one")
        elif amount is not None:
            refuse("amount", "a value has an amount or a range, not both")
        elif low is None:
            refuse("low", "missing: a range has both ends")
        elif high is None:
            if self.bound != "vague":
                refuse("high", "missing: only a vague value has a lower end alone")
        elif self.bound != "between":
            refuse("bound", f"a range is 'between', not {self.bound!r}")
        elif high < low:
            refuse("high", f"the upper end {high:f} lies below the lower end {low:f}")
        if self.unit is None and (amount is not None or low is not None):
            refuse("unit", "missing: every number has one, people and things have 'count'")
        return self


class When(Part):
    """The time for which a claim holds, or the deadline of a target.

    >>> When(edtf="2021", start="2021-01-01", end="2021-12-31", relation="in").end
    datetime.date(2021, 12, 31)
    >>> When(edtf="2021", start="2020-01-01", end="2021-12-31", relation="in")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    pydantic_core._pydantic_core.ValidationError: 1 validation error for When
    start
      2020-01-01 is not the first day of 2021, which is 2021-01-01 ...
    """

    edtf: Phrase | None = Field(None, description="EDTF: 2021, 2025-07-16, 2024/2026, 2010/..")
    start: date | None = Field(None, description="first day; null where open")
    end: date | None = Field(None, description="last day; null where open")
    relation: Relation | None = None
    inferred: bool = Field(False, description="taken from the context, not said of this claim")
    duration: Annotated[str, StringConstraints(pattern=_DURATION)] | None = Field(
        None, description="ISO 8601: what is known of a relative date that could not be resolved"
    )
    span: Span | None = None

    @model_validator(mode="after")
    def _hold(self) -> When:
        if self.edtf is None:
            if self.duration is None and self.span is None:
                refuse("edtf", "missing: a time has a date, or the duration that is known of it, or is null")
            if self.start is not None or self.end is not None:
                refuse("edtf", "missing: a time with a start or an end has its EDTF text")
            return self
        if self.relation is None:
            refuse("relation", "missing: say how the claim relates to its time, mostly 'in'")
        try:
            start, end = parse_edtf(self.edtf)
        except InvalidPeriodError as error:
            refuse("edtf", str(error))
        if self.start is not None and self.start != start:
            refuse("start", f"{self.start} is not the first day of {self.edtf}, which is {start or 'open'}")
        if self.end is not None and self.end != end:
            refuse("end", f"{self.end} is not the last day of {self.edtf}, which is {end or 'open'}")
        return self


class Subject(Part):
    """Whom or what a claim is about, as named in the text."""

    name: Phrase
    code: Annotated[str, StringConstraints(pattern="^[A-Z]{3}$")] | None = Field(
        None, description="ISO 3166-1 alpha-3 of a country"
    )
    inferred: bool = Field(False, description="taken from the context, not named in this sentence")
    span: Span | None = None


class Metric(Part):
    """What is counted, ranked or measured, as a phrase of the text."""

    text: Phrase
    topic: Phrase | None = Field(None, description="the same thing in every language, e_government")
    span: Span | None = None


class Attribution(Part):
    """The source that the text names for a claim."""

    name: Phrase
    span: Span | None = None


class Merged(Part):
    """What a merged sheet knows of a row beyond its own text.

    Rows contradict each other where they give different figures for the same subject, metric and
    time; figures for different times form a series.
    """

    sources: Annotated[int, Field(ge=1, strict=True, description="how many documents say so")]
    contradicted_by: tuple[ClaimId, ...] = Field((), description="ids of the rows that say otherwise")
    series: ClaimId | None = Field(None, description="the same for all rows of one series")
