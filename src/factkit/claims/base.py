"""The base of all claims: the fields that every record has, and the rules that hold for each.

>>> claim_id("article-7", 51, 55, "ranking")
'4112d9a97ce181ff'
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from factkit.claims.parts import (
    Attribution,
    ClaimId,
    Merged,
    Metric,
    Phrase,
    Span,
    Status,
    Subject,
    Value,
    When,
)
from factkit.claims.refusal import refuse

__all__ = ["SCHEMA_VERSION", "BaseClaim", "claim_id", "expected_id"]

SCHEMA_VERSION = "1"


def claim_id(doc: str, start: int, end: int, kind: str) -> str:
    """The id of the claim of one kind at one place of a document, the same on every machine.

    In: the document's id, the ends of the value's span, the kind. Out: 16 hexadecimal digits.

    >>> claim_id("a", 0, 4, "count") == claim_id("a", 0, 4, "amount")
    False
    """
    place = f"{doc}\n{start}\n{end}\n{kind}"
    return sha256(place.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def expected_id(record: Mapping[str, Any]) -> str | None:
    """The id that a plain record should have; None where it lacks what the id is made of.

    >>> expected_id({"doc": "a", "kind": "count", "value": {"span": {"start": 0, "end": 4}}})
    '116f29681041fe72'
    """
    try:
        span = record["value"].get("span") or record["evidence"]
        doc, start, end, kind = record["doc"], span["start"], span["end"], record["kind"]
    except (KeyError, TypeError, AttributeError):
        return None
    known = isinstance(doc, str) and isinstance(start, int) and isinstance(end, int) and isinstance(kind, str)
    return claim_id(doc, start, end, kind) if known else None


def _absent(value: Any) -> bool:
    """Whether a field that only merged sheets have is left out of a record."""
    return not value


class BaseClaim(BaseModel):
    """One assertion of a text, tied to the characters it was read from.

    A kind is a subclass with fields of its own; `holds` there says what makes it valid.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)

    id: ClaimId = Field(description="hash of document, value span and kind")
    kind: str
    subject: Subject | None = None
    metric: Metric | None = None
    value: Value
    when: When | None = None
    status: Status = "observed"
    negated: bool = False
    attribution: Attribution | None = None
    evidence: Span = Field(description="the sentence")
    doc: str = Field(description="id of the document")
    page: int | None = Field(None, ge=1, description="page of the value, where the document has pages")
    lang: Phrase | None = Field(None, description="ISO 639-1 code of the language")
    rule: Phrase | None = Field(None, description="the rule that found the claim")
    schema_version: Literal["1"] = "1"
    spans: dict[str, Span] = Field({}, description="the words that filled the kind's own fields")
    merged: Merged | None = Field(
        None, exclude_if=_absent, description="what a merged sheet knows of the row; left out elsewhere"
    )
    tellings: tuple[Self, ...] = Field(
        (), exclude_if=_absent, description="the other claims that say the same, in a merged sheet"
    )

    numberless: ClassVar[bool] = False
    """Whether a claim of the kind may have no number at all."""

    own_fields: ClassVar[tuple[str, ...]] = ()
    """The kind's own fields, by the names that records use."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Note the kind's own fields once: every record with `spans` looks them up."""
        shared = BaseClaim.model_fields
        own = (field.alias or name for name, field in cls.model_fields.items() if name not in shared)
        cls.own_fields = tuple(own)

    def holds(self) -> None:
        """The rules of the kind; refuses the record that breaks one."""

    @model_validator(mode="after")
    def _hold(self) -> Self:
        value, evidence = self.value, self.evidence
        if value.amount is None and value.low is None and not self.numberless:
            refuse("value.amount", f"missing: a claim of kind {self.kind!r} states a number")
        span = value.span
        if span is not None:
            offset = span.start - evidence.start
            if offset < 0 or evidence.text[offset : span.end - evidence.start] != span.text:
                refuse("value.span", f"{span.text!r} does not stand at this place of the evidence")
        if self.spans:
            for name in self.spans:
                if name not in self.own_fields:
                    refuse(f"spans.{name}", f"{self.kind!r} has no field of its own of this name")
        if self.tellings:
            self._hold_tellings()
        self.holds()
        return self

    def _hold_tellings(self) -> None:
        """Refuse what no merged sheet holds: tellings of nothing merged, or merged in themselves."""
        if self.merged is None:
            refuse("merged", "missing: a row with tellings says from how many sources it comes")
        for place, telling in enumerate(self.tellings):
            if telling.merged is not None or telling.tellings:
                refuse(f"tellings.{place}.merged", "a telling is a claim of one document")

    def told(self) -> tuple[Self, ...]:
        """Every claim of a row as it was read: this one without its tellings, then each of them."""
        if self.merged is None:
            return (self,)
        return (self.model_copy(update={"merged": None, "tellings": ()}), *self.tellings)

    def all_spans(self) -> Iterator[tuple[str, Span]]:
        """Every span of the record with the field that it belongs to, the evidence last."""
        for name in ("value", "subject", "metric", "when", "attribution"):
            part = getattr(self, name)
            if part is not None and part.span is not None:
                yield name, part.span
        yield from self.spans.items()
        yield "evidence", self.evidence
