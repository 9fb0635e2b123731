"""Texts as a check reads them: their figures, each with its claim where it is part of one.

Scanning a text for figures costs little, reading its claims much: of the sources only those are
read in which figures of the draft stand.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import cast

from factkit.checking.context import BASE, Line
from factkit.checking.cutting import cuts, number_of
from factkit.checking.names import Name
from factkit.checking.scales import Scales
from factkit.claims import BaseClaim, Span, Value, build, claim_id
from factkit.errors import InvalidClaimError
from factkit.extractor import Extractor
from factkit.match.lexicon import Lexicon
from factkit.packs.detection import detect
from factkit.packs.pack import available, load
from factkit.scan.dateline import publication_date
from factkit.scan.mention import Mention
from factkit.text.document import Document
from factkit.values.bound import Bound
from factkit.values.period import Period, parse_edtf
from factkit.values.quantity import is_currency

__all__ = ["LASTING", "YEAR", "Figure", "Text"]

_VALUES = frozenset({"number", "ordinal", "percent", "money", "quantity"})
_RULE = "mention"
YEAR = re.compile("[0-9]{4}")
"""What dates that are told with their year have."""
_DURATION = re.compile(r"P(T?)([0-9]{1,12}(?:[.][0-9]{1,9})?)([YMWDHS])")
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}
_UNITS |= {"TY": "year", "TW": "week", "TD": "day", "H": "hour", "S": "second"}
LASTING = frozenset(_UNITS.values())
"""The units of durations."""
_BESIDE = 40
"""Figures of a sentence that can lend their scale."""
_OVERLAPPING = 8
"""Claims that may share characters with one another."""
_SCALED, _MILLION = 1000, 1_000_000
_LABEL = 4
"""Characters before the name that an item of a list begins with."""
_BULLETS = " \u00a0•*-–—▪"
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
        led = self.line.direction(self.start, self.end) or self.line.compared(self.start, BASE)
        if high <= 2 * low and not led:
            return []
        ends = {"low": None, "high": None, "bound": "exact"}
        return [(self.value.model_copy(update={"amount": end, **ends}), False) for end in (low, high)]

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
        span, size, lexicon = self.value.span, self.value.amount, self.text.lexicon
        if span is None or size is None or lexicon is None or is_currency(self.value.unit or ""):
            return []
        word = re.search(r"[^\W\d_]+$", span.text)
        entry = lexicon.words.get(word.group()) if word else None
        if entry is None or "scale_or_unit" not in entry.values:
            return []
        scale = Decimal(entry.values["scale_abbr"])
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
            plain = value.span is not None and not any(map(str.isalpha, value.span.text))
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
    def keys(self) -> frozenset[str]:
        """What the words between the figure before it and the next can be recognized by."""
        return self.line.keys(*self.line.segment(self.start, self.end))

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


class Text:
    """A document with its figures, read step by step as they are asked for."""

    def __init__(self, document: Document, extractor: Extractor) -> None:
        self.document = document
        self._extractor = extractor
        known = document.lang if document.lang in available() else None
        self.lang = known or detect(document.text, extractor.langs)
        self._lines: dict[int, Line] = {}
        self.naming: dict[Hashable, Sequence[Line]] = {}
        """The sentences that name a speaker, once they have been looked up."""

    @cached_property
    def lexicon(self) -> Lexicon | None:
        """The words of its language."""
        return load(self.lang).lexicon if self.lang in available() else None

    @cached_property
    def reference(self) -> Period | None:
        """When it was published."""
        if self.document.date:
            return Period(self.document.date, *parse_edtf(self.document.date), "in")
        return publication_date(self.document.text, self.lang)

    @cached_property
    def scales(self) -> Scales:
        """The scales that it tells once for many numbers."""
        return Scales(self.document.text, self.lexicon)

    def published(self, reference: Period) -> Text:
        """The same text, read as of another day."""
        return Text(replace(self.document, date=reference.edtf), self._extractor)

    @cached_property
    def mentions(self) -> list[Mention]:
        """All mentions of its body."""
        date = self.reference.edtf if self.reference else None
        found = self._extractor.scan(self.document.text, lang=self.lang, date=date)
        return [m for m in found if m.span.start >= self.document.body]

    @cached_property
    def bare(self) -> list[Figure]:
        """Its figures as they were scanned, without claims."""
        return [self._figure(m) for m in self.mentions if m.type in _VALUES or _lasting(m)]

    @cached_property
    def claims(self) -> list[BaseClaim]:
        """Its claims."""
        date = self.reference.edtf if self.reference else None
        return list(self._extractor.extract(self.document, lang=self.lang, date=date))

    @cached_property
    def figures(self) -> list[Figure]:
        """Its figures: the values of its claims, then those that no claim holds."""
        found = []
        for claim in self.claims:
            span = claim.value.span
            if span is not None and (claim.value.amount is not None or claim.value.low is not None):
                found.append(Figure(self, claim.value, span.start, span.end, claim))
        taken = sorted(found, key=lambda figure: (figure.start, figure.end))
        starts = [figure.start for figure in taken]
        return found + [figure for figure in self.bare if not _taken(taken, starts, figure)]

    @cached_property
    def times(self) -> list[tuple[int, Period]]:
        """The periods that it names, each with the number of its sentence."""
        return [(number_of(self.lines, m.span.start), m.when) for m in self.mentions if m.when is not None]

    def years(self, number: int) -> list[tuple[int, int, Period]]:
        """The periods of a sentence that are told with their year, each with its place."""
        return self._years.get(number, [])

    @cached_property
    def _years(self) -> dict[int, list[tuple[int, int, Period]]]:
        found: dict[int, list[tuple[int, int, Period]]] = {}
        for m in self.mentions:
            if m.when is not None and YEAR.search(m.span.text):
                place = (m.span.start, m.span.end, m.when)
                found.setdefault(number_of(self.lines, m.span.start), []).append(place)
        return found

    def told_in(self, number: int) -> list[BaseClaim]:
        """The claims of a sentence."""
        return self._claims_by_line.get(number, [])

    @cached_property
    def _claims_by_line(self) -> dict[int, list[BaseClaim]]:
        found: dict[int, list[BaseClaim]] = {}
        for claim in self.claims:
            place = claim.value.span or claim.evidence
            found.setdefault(number_of(self.lines, place.start), []).append(claim)
        return found

    @cached_property
    def lines(self) -> list[tuple[int, int]]:
        """Where its sentences stand."""
        return cuts(self.document.text, self.document.body) or [(0, len(self.document.text))]

    @cached_property
    def _places(self) -> dict[int, list[tuple[int, int]]]:
        """Where the figures of each sentence stand."""
        found: dict[int, list[tuple[int, int]]] = {}
        for mention in self.mentions:
            if mention.type in _VALUES and mention.type != "ordinal":
                span = mention.span
                found.setdefault(number_of(self.lines, span.start), []).append((span.start, span.end))
        return found

    def line(self, number: int) -> Line:
        """One of its sentences."""
        if number not in self._lines:
            start, end = self.lines[number]
            words = self.document.text[start:end]
            self._lines[number] = Line.of(words, start, self.lang, self._places.get(number, []))
        return self._lines[number]

    def of_line(self, number: int) -> list[Figure]:
        """The figures of a sentence, as they were scanned."""
        return self._by_line.get(number, [])

    def stated_in(self, number: int) -> list[Figure]:
        """The figures of a sentence as its claims have them, and those scanned that say something else."""
        return self._stated_by_line.get(number, [])

    @cached_property
    def _stated_by_line(self) -> dict[int, list[Figure]]:
        found: dict[int, list[Figure]] = {}
        for figure in sorted(self.figures, key=lambda figure: (figure.start, figure.end)):
            found.setdefault(figure.number, []).append(figure)
        return found

    @cached_property
    def _by_line(self) -> dict[int, list[Figure]]:
        found: dict[int, list[Figure]] = {}
        for figure in self.bare:
            found.setdefault(figure.number, []).append(figure)
        return found

    @cached_property
    def told_by(self) -> dict[str, list[int]]:
        """The sentences with figures and those beside them by what their words can be recognized by."""
        found: dict[str, list[int]] = {}
        beside = {number + step for number in self._by_line for step in (-1, 0, 1)}
        for number in sorted(beside.intersection(range(len(self.lines)))):
            for key in self.line(number).all_keys:
                found.setdefault(key, []).append(number)
        return found

    @cached_property
    def names(self) -> list[Name]:
        """Every name in it."""
        return [name for number in range(len(self.lines)) for name in self.line(number).names]

    @cached_property
    def sure_names(self) -> frozenset[str]:
        """What stands in it as a name for certain, not only at the start of a sentence."""
        return frozenset(name.text for name in self.names if name.sure)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that it has without a capital."""
        return frozenset(word for word in re.findall(r"[^\W\d_]+", self.document.text) if word.islower())

    def labelled(self, number: int) -> list[Name]:
        """The names before the colon of the item of a list that a sentence is in: "• Peru: …"."""
        first = number
        while first and "\n" not in self.document.text[slice(*self.lines[first - 1])]:
            first -= 1
        if first == number:
            return []
        line = self.line(first)
        names = [name for name in line.names if name.start <= line.start + _LABEL]
        opening = line.text[: names[0].start - line.start].strip(_BULLETS) if names else ":"
        return names[:1] if not opening and line.text[names[0].end - line.start :][:1] == ":" else []

    def around(self, number: int, before: int, after: int) -> Iterator[Line]:
        """The sentences around one, without it."""
        for other in range(max(number - before, 0), min(number + after + 1, len(self.lines))):
            if other != number:
                yield self.line(other)

    def _figure(self, mention: Mention) -> Figure:
        span, unit = mention.span, mention.unit
        amount, low, high, bound = mention.amount, mention.low, mention.high, mention.bound
        if lasting := _lasting(mention):
            amount, unit = lasting
        value = Value.model_construct(
            amount=amount,
            low=low,
            high=high,
            unit=unit,
            bound=cast(Bound, bound),
            assumed=mention.assumed,
            span=Span.model_construct(start=span.start, end=span.end, text=span.text),
        )
        return Figure(self, value, span.start, span.end)


def _lasting(mention: Mention) -> tuple[Decimal, str] | None:
    """Number and unit of a duration of one unit: of P6M 6 months."""
    told = _DURATION.fullmatch(mention.duration or "")
    return (Decimal(told[2]), _UNITS[told[1] + told[3]]) if told else None


def _same(one: Value, other: Value) -> bool:
    return (one.amount, one.unit) == (other.amount, other.unit)


def _restated(scanned: Value, claimed: Value) -> bool:
    """Whether a claim has the number scanned, if need be as a percentage."""
    if claimed.unit == "percent" and scanned.unit in ("count", "rank"):
        return claimed.amount is None or scanned.amount != claimed.amount or scanned.unit == "count"
    if scanned.amount is not None and claimed.amount is not None:
        return scanned.amount == claimed.amount
    return scanned.low == claimed.low


def _large(value: Value) -> bool:
    return value.amount is not None and value.amount >= _LARGE


def _taken(claimed: list[Figure], starts: list[int], figure: Figure) -> bool:
    """Whether one of the figures of claims, in order, has a figure: the 12 of "12 of the 20", not the 20."""
    last = bisect_left(starts, figure.end)
    beside = [one for one in claimed[max(last - _OVERLAPPING, 0) : last] if figure.meets(one)]
    return any(_restated(figure.value, one.value) for one in beside) or (
        bool(beside) and figure.value.unit != "count"
    )


def _kind(value: Value) -> str:
    """The kind of claim that a bare value makes."""
    unit, size = value.unit or "count", value.amount if value.amount is not None else value.low
    if is_currency(unit):
        return "amount"
    if unit == "percent":
        return "share" if size is not None and 0 <= size <= 100 else "measurement"
    return {"rank": "ranking", "count": "count"}.get(unit, "measurement")
