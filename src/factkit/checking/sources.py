"""The sources of a check: which of them to read for a figure, and how alike two figures are told."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice

from factkit.checking.texts import Figure, Text
from factkit.checking.values import Fit, compare, compatible
from factkit.claims import BaseClaim, Value
from factkit.sheet.measures import measure
from factkit.values.period import Period

__all__ = ["Sources", "fits", "likeness"]

_READ = 8
"""Documents that are read for one figure, the likeliest first."""
_REACH = Decimal("0.11")
_LITTLE, _STRAY = 0.2, 1.5
"""Of the likeliest document's share of the draft, and how much less a document with less is trusted."""
_NEAR = 2
"""Sentences of a source around a figure in which others of one sentence of the draft may stand."""


class Sources:
    """The sources, and the documents among them that have figures of the draft."""

    def __init__(self, texts: Sequence[Text], figures: Iterable[Figure]) -> None:
        self._held: dict[tuple[int, int], list[Text]] = {}
        self._score: dict[Text, float] = dict.fromkeys(texts, 0.0)
        index = Index(texts)
        for figure in figures:
            found = index.holding(figure)
            self._held[figure.start, figure.end] = found
            for text in found:
                # A figure that stands everywhere tells of no document.
                self._score[text] += 1 / len(found)
        self._best = sorted(texts, key=lambda text: -self._score[text])[:_READ]

    @property
    def reference(self) -> Period | None:
        """When the likeliest document was published."""
        return self._best[0].reference if self._best else None

    def figures(self, draft: Figure) -> Iterator[Figure]:
        """The figures against which one of the draft is held: those of the likeliest documents."""
        likely = sorted(self._holding(draft), key=lambda text: -self._score[text])[:_READ]
        for text in dict.fromkeys([*self._best, *likely]):
            yield from text.figures

    def likeness(self, draft: Figure, source: Figure) -> float:
        """How alike two figures are told; less where the draft has little else of the document."""
        holding = self._holding(draft)
        most = max((self._others(text, holding) for text in self._best), default=0.0)
        stray = self._others(source.text, holding) < most * _LITTLE
        return likeness(draft, source) - (_STRAY if stray else 0.0)

    def _others(self, text: Text, holding: Sequence[Text]) -> float:
        """What a document has of the draft besides one figure, which these documents have."""
        return self._score[text] - (1 / len(holding) if text in holding else 0.0)

    def _holding(self, draft: Figure) -> list[Text]:
        """The documents that have the value of a figure of the draft."""
        places = [(f.start, f.end) for f in draft.text.of_line(draft.number) if f.meets(draft)]
        return list(dict.fromkeys(text for place in places for text in self._held.get(place, ())))


class Index:
    """The figures of texts by their size."""

    def __init__(self, texts: Sequence[Text]) -> None:
        rows = []
        for number, text in enumerate(texts):
            for figure in text.bare:
                values = [value for value, _ in figure.sizes] + figure.lent
                percents = [percent for value in values if (percent := _percent(value))]
                for value in values + percents:
                    size = measure(value)
                    if size is not None:
                        rows.append((abs(size.number[0]), number, figure))
        rows.sort(key=lambda row: row[:2])
        self._rows = rows
        self._texts = texts

    def holding(self, draft: Figure) -> list[Text]:
        """The texts that have a figure which fits one of the draft, in their order."""
        found: set[int] = set()
        for value, _ in draft.sizes:
            size = measure(value)
            if size is None:
                continue
            reach = max(abs(size.number[0]) * _REACH, size.high - size.low)
            first = bisect_left(self._rows, abs(size.number[0]) - reach, key=lambda row: row[0])
            for number, text, figure in islice(self._rows, first, None):
                if number > abs(size.number[0]) + reach:
                    break
                if text not in found and fits(draft, figure):
                    found.add(text)
        return [self._texts[number] for number in sorted(found)]


def fits(draft: Figure, source: Figure) -> Fit:
    """Whether the value of a source allows that of a draft; a ratio is also told in percent."""
    best = Fit.NONE
    for said, alone in draft.sizes:
        for true, only in source.sizes:
            best = max(best, compare(said, true, bare=alone or only))
            percent = _percent(true) if said.unit == "percent" and source.claim is None else None
            if percent is not None:
                best = max(best, compare(said, percent))
        if any(said.amount == true.amount and (alone or compatible(said, true)) for true in source.lent):
            best = max(best, Fit.SAME)
    return best


def _percent(ratio: Value) -> Value | None:
    """A ratio in percent: "four out of five" is 80, and "tenth" may be a tenth."""
    size = ratio.amount
    if size is None or size <= 0:
        return None
    if ratio.unit == "rank" and size > 1:
        return ratio.model_copy(update={"amount": round(100 / size, 2), "unit": "percent"})
    if ratio.unit == "count" and size < 1:
        return ratio.model_copy(update={"amount": round(size * 100, 2), "unit": "percent"})
    return None


def likeness(draft: Figure, source: Figure) -> float:
    """How much the words, names and figures around two figures have in common."""
    one, other = draft.line, source.line
    near = one.keys(*one.segment(draft.start, draft.end)) & other.keys(
        *other.segment(source.start, source.end)
    )
    far = one.all_keys & other.all_keys
    found = min(len(near), 4) * 1.0 + min(len(far - near), 4) * 0.4
    names = sum(any(name.meets(seen) for seen in other.names) for name in one.names)
    found += min(names, 2) * 0.7
    for apart, weight in ((0, 1.0), (1, 0.4)):
        found += min(_shared_values(draft, source, apart), 3) * weight
    if draft.claim and source.claim:
        found += _alike(draft.claim, source.claim)
    return found


def _alike(one: BaseClaim, other: BaseClaim) -> float:
    """How much two claims have in common besides value and words."""
    topics = [claim.metric.topic if claim.metric else None for claim in (one, other)]
    found = 1.0 if topics[0] and topics[0] == topics[1] else 0.0
    if one.kind == other.kind:
        found += 0.3
        ways = [getattr(claim, "direction", None) for claim in (one, other)]
        found += 0.3 if ways[0] and ways[0] == ways[1] else 0.0
    return found


def _shared_values(draft: Figure, source: Figure, apart: int) -> int:
    """How many figures of the sentences that far from that of the draft stand near that of the source."""
    numbers = {draft.number - apart, draft.number + apart}
    mine = [f for number in numbers for f in draft.text.of_line(number) if f.start != draft.start]
    reach = _NEAR + apart
    theirs = [
        f
        for number in range(source.number - reach, source.number + reach + 1)
        for f in source.text.of_line(number)
        if f.start != source.start
    ]
    return sum(any(fits(one, other) for other in theirs) for one in mine)
