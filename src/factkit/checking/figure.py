"""One figure of a text: its value, what else it can mean, and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factkit.checking.context import BASE, Line
from factkit.checking.cutting import number_of
from factkit.claims import BaseClaim, Span, Value, build, claim_id
from factkit.errors import InvalidClaimError
from factkit.values.quantity import is_currency

if TYPE_CHECKING:
    from factkit.checking.texts import Text

__all__ = ["Figure"]

_RULE = "mention"
_BESIDE = 40
"""Figures of a sentence that can lend their scale."""
_NUMBER = "0123456789.,'’\u00a0\u202f "
_UNITS = 3
"""Figures before a number that may have its unit."""
_NO_UNITS = frozenset({None, "count", "rank", "multiple"})
_SCALED, _MILLION = 1000, 1_000_000
_LARGE = 100_000
"""From here on a number tells by itself, whatever noun follows it."""


@dataclass(eq=False)
class Figure:
    """A figure of a text: its value, where it stands, and its claim where it is part of one."""

    text: Text
    value: Value
    start: int
    end: int
    claim: BaseClaim | None = None

    def meets(self, other: Figure) -> bool:
        """Whether two figures of a text share characters."""
        return self.start < other.end and other.start < self.end

    @cached_property
    def number(self) -> int:
        """The number of its sentence."""
        return number_of(self.text.lines, self.start)

    @cached_property
    def sizes(self) -> list[tuple[Value, bool]]:
        """Its value, and the one scanned where they differ, each with whether it is only a number."""
        found = [(self.value, self.claim is None and self.value.unit == "count"), *self.scaled]
        scanned = [f for f in self.text.of_line(self.number) if self.claim is not None and self.meets(f)]
        same = [f for f in scanned if _same(f.value, self.value)]
        for other in scanned:
            # Of "1,200 of the 1,800" the second is no value of the claim.
            if other in same or not same:
                whole = other.value.unit == "count" and (
                    (other.start, other.end) == (self.start, self.end) or _large(other.value)
                )
                found += other.scaled
                if whole or not _same(other.value, self.value):
                    found.append((other.value, whole))
        return found

    @cached_property
    def offers(self) -> list[tuple[Value, bool]]:
        """Its sizes as a source has them, the ends of a change among them."""
        scales = self.text.scales
        other = [(value, False) for value in scales.of(self.value)]
        return other if scales.glossed(self.value) else [*self.sizes, *self.steps, *other]

    @property
    def steps(self) -> list[tuple[Value, bool]]:
        """The two ends of what is told like a range, and is a change: "go up from 830 to 1,400 pula"."""
        low, high = self.value.low, self.value.high
        if low is None or high is None or self.value.unit == "rank":
            return []
        line = self.line
        led = line.direction(self.start, self.end) or line.compared(self.start, BASE)
        if high <= 2 * low and not (led or line.leads_from(self.start)):
            return []
        ends = {"low": None, "high": None, "bound": "exact"}
        return [(self.value.model_copy(update={"amount": end, **ends}), False) for end in (low, high)]

    @cached_property
    def noun(self) -> frozenset[str]:
        """What the noun of a number of things can be recognized by: the cities of "six cities"."""
        span = self.value.span
        if self.value.unit != "count" or self.claim is None or span is None:
            return frozenset()
        words = span.text.lstrip(_NUMBER)
        start = span.end - len(words)
        if words == span.text:
            start = next((f.end for f in self.text.of_line(self.number) if f.start == span.start), span.end)
        return self.line.keys(start, span.end) if start < span.end else frozenset()

    @cached_property
    def counts(self) -> bool:
        """Whether it is a number of things that it names: "8.6 million visitors", not "8.6 million"."""
        claim, span = self.claim, self.value.span
        if claim is None or self.value.unit != "count" or span is None:
            return False
        size = self.value.amount
        if size is not None and size < _MILLION:
            return any(self.meets(f) and f.end < self.end for f in self.text.of_line(self.number)) or (
                self.line.followed(self.end)
            )
        return any(self.line.followed(f.end) for f in self.text.of_line(self.number) if self.meets(f))

    @cached_property
    def scaled(self) -> list[tuple[Value, bool]]:
        """What it is where its unit may be a scale: "8.2m" is 8.2 metres or 8.2 million."""
        span, size = self.value.span, self.value.amount
        if span is None or size is None or is_currency(self.value.unit or ""):
            return []
        word = re.search(r"[^\W\d_]+$", span.text)
        if word is None or word.group() not in self.text.scale_or_unit:
            return []
        _, scale = self.text.scale_or_unit[word.group()]
        return [(self.value.model_copy(update={"amount": size * scale, "unit": "count"}), True)]

    @property
    def plain(self) -> bool:
        """Whether it is told in digits alone."""
        span = self.value.span
        return span is not None and not any(map(str.isalpha, span.text))

    @cached_property
    def lent(self) -> list[Value]:
        """What a plain number can mean where a scale stands once for several: "900 million: 520 from …"."""
        found = []
        for other in [self, *filter(self.meets, self.text.of_line(self.number))]:
            value = other.value
            amount = value.amount
            words = value.span.text if value.span is not None else ""
            plain = bool(words) and (words.isalpha() or not any(map(str.isalpha, words)))
            if plain and value.unit == "count" and amount is not None and abs(amount) < _SCALED:
                scales = {
                    (size.adjusted() // 3 * 3, one.value.unit)
                    for one in self.text.of_line(self.number)[:_BESIDE]
                    if (size := one.value.amount) and size >= _MILLION
                }
                found += [
                    value.model_copy(update={"amount": amount.scaleb(places), "unit": unit})
                    for places, unit in sorted(scales, key=str)
                ]
        return found

    @cached_property
    def elliptic(self) -> list[Value]:
        """What a number without a noun can mean behind one that has a unit: "118 litres, 17 less"."""
        span = self.value.span
        if self.value.unit != "count" or self.value.amount is None or span is None or self.counts:
            return []
        before = [one for one in self.text.of_line(self.number) if one.end <= self.start]
        units = dict.fromkeys(one.value.unit for one in reversed(before[-_UNITS:]))
        return [self.value.model_copy(update={"unit": u}) for u in units if u not in _NO_UNITS]

    @cached_property
    def keys(self) -> frozenset[str]:
        """What the words between the figure before it and the next can be recognized by.

        Of what rose from one figure to another, the words before the first are of both.
        """
        first, last = self.line.segment(self.start, self.end)
        if getattr(self.claim, "from_", None) is not None:
            start = max((v for v in self.line.values if v[1] <= first), default=(first, first))
            first = self.line.segment(*start)[0]
        return self.line.keys(first, last)

    @property
    def line(self) -> Line:
        """Its sentence."""
        return self.text.line(self.number)

    def as_claim(self) -> BaseClaim | None:
        """Its claim; for a figure that is part of none, one that says only the value."""
        return self.claim or self._bare()

    def _bare(self) -> BaseClaim | None:
        first, last = self.text.lines[self.number]
        words = self.text.document.text
        evidence = Span(start=first, end=max(last, self.end), text=words[first : max(last, self.end)])
        kind = _kind(self.value)
        record = {
            "id": claim_id(self.text.document.id, self.start, self.end, kind),
            "kind": kind,
            "value": self.value.model_dump(mode="json"),
            "evidence": evidence.model_dump(),
            "doc": self.text.document.id,
            "lang": self.text.lang,
            "rule": _RULE,
        }
        try:
            return build(record)
        except InvalidClaimError:
            return None


def _same(one: Value, other: Value) -> bool:
    return (one.amount, one.unit) == (other.amount, other.unit)


def _large(value: Value) -> bool:
    size = value.amount if value.amount is not None else value.low
    return size is not None and size >= _LARGE


def _kind(value: Value) -> str:
    """The kind of claim that a bare value makes."""
    unit, size = value.unit or "count", value.amount if value.amount is not None else value.low
    if is_currency(unit):
        return "amount"
    if unit == "percent":
        return "share" if size is not None and 0 <= size <= 100 else "measurement"
    return {"rank": "ranking", "count": "count"}.get(unit, "measurement")
