"""Texts as a check reads them: their figures, each with its claim where it is part of one.

Scanning a text for figures costs little, reading its claims much: of the sources only those are
read in which figures of the draft stand.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from typing import cast

from factkit.checking.context import Line
from factkit.checking.cutting import cuts, number_of
from factkit.checking.figure import Figure
from factkit.checking.names import Name
from factkit.checking.scales import Scales
from factkit.claims import BaseClaim, Span, Value
from factkit.extractor import Extractor
from factkit.match.lexicon import Lexicon
from factkit.packs.detection import detect
from factkit.packs.pack import available, load
from factkit.scan.dateline import publication_date
from factkit.scan.mention import Mention
from factkit.text.document import Document
from factkit.values.bound import Bound
from factkit.values.period import Period, parse_edtf

__all__ = ["LASTING", "YEAR", "Text"]

_VALUES = frozenset({"number", "ordinal", "percent", "money", "quantity"})
YEAR = re.compile("[0-9]{4}")
"""What dates that are told with their year have."""
_DURATION = re.compile(r"P(T?)([0-9]{1,12}(?:[.][0-9]{1,9})?)([YMWDHS])")
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}
_UNITS |= {"TY": "year", "TW": "week", "TD": "day", "H": "hour", "S": "second"}
LASTING = frozenset(_UNITS.values())
"""The units of durations."""
_OVERLAPPING = 8
"""Claims that may share characters with one another."""
_LABEL = 4
"""Characters before the name that an item of a list begins with."""
_BULLETS = " \u00a0•*-–—▪"


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

    @property
    def scale_or_unit(self) -> Mapping[str, tuple[str, Decimal]]:
        """The letters that are a unit or a scale in its language, with both."""
        return load(self.lang).scale_or_unit if self.lang in available() else {}

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
    def currencies(self) -> frozenset[str]:
        """The currencies that it names."""
        return frozenset(m.unit for m in self.mentions if m.type == "money" and m.unit is not None)

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


def _restated(scanned: Value, claimed: Value) -> bool:
    """Whether a claim has the number scanned, if need be as a percentage."""
    if claimed.unit == "percent" and scanned.unit in ("count", "rank"):
        return claimed.amount is None or scanned.amount != claimed.amount or scanned.unit == "count"
    if scanned.amount is not None and claimed.amount is not None:
        return scanned.amount == claimed.amount
    return scanned.low == claimed.low


def _taken(claimed: list[Figure], starts: list[int], figure: Figure) -> bool:
    """Whether one of the figures of claims, in order, has a figure: the 12 of "12 of the 20", not the 20."""
    last = bisect_left(starts, figure.end)
    beside = [one for one in claimed[max(last - _OVERLAPPING, 0) : last] if figure.meets(one)]
    return any(_restated(figure.value, one.value) for one in beside) or (
        figure.value.unit != "count" and any(one.value.unit != "count" for one in beside)
    )
