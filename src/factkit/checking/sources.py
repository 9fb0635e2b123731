"""The sources of a check: which of them to read for a figure, and how alike two figures are told."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain, islice

from factkit.checking.figure import Figure
from factkit.checking.texts import Text
from factkit.checking.values import Fit, compare, compatible
from factkit.checking.ways import way_of
from factkit.claims import BaseClaim, Value
from factkit.sheet.measures import Measure, measure
from factkit.values.period import Period
from factkit.values.quantity import is_currency

__all__ = ["Sources", "fits", "likeness"]

_READ = 8
"""Documents that are read for one figure, the likeliest first."""
_ALIKE, _RIVALS = 20, 400
"""Figures of one value, and figures of one sort, that are looked at in one document."""
_BESIDE = 12
"""Figures of a sentence that are looked at: a table has more than a sentence."""
_REACH = Decimal("0.26")
_LITTLE, _STRAY = 0.2, 1.5
"""Of the likeliest document's share of the draft, and how much less a document with less is trusted."""
_PART_OR_CHANGE = 0.5
"""How much less alike a part of a whole and a change are: a half, and half as much."""
_SECOND = 2
"""The last ordinal that is no part: a second is no half."""
_NEAR = 2
"""Sentences of a source around a figure in which others of one sentence of the draft may stand."""


class Sources:
    """The sources, and the documents among them that have figures of the draft."""

    def __init__(self, texts: Sequence[Text], figures: Iterable[Figure]) -> None:
        self._held: dict[tuple[int, int], list[Text]] = {}
        self._score: dict[Text, float] = dict.fromkeys(texts, 0.0)
        self._by_text: dict[Text, Index] = {}
        index = Index(chain.from_iterable(text.bare for text in texts), 1)
        known: dict[Hashable, list[Text]] = {}
        for figure in figures:
            value = tuple(
                (v.amount, v.low, v.high, v.unit, v.bound, v.assumed, alone) for v, alone in figure.sizes
            )
            if value not in known:
                near = index.near(figure)
                known[value] = list(dict.fromkeys(other.text for other in near if fits(figure, other)))
            found = self._held[figure.start, figure.end] = known[value]
            for text in found:
                # A figure that stands everywhere tells of no document.
                self._score[text] += 1 / len(found)
        self._best = sorted(texts, key=lambda text: -self._score[text])[:_READ]

    @property
    def reference(self) -> Period | None:
        """When the likeliest document was published."""
        return self._best[0].reference if self._best else None

    def figures(self, draft: Figure) -> Iterator[Figure]:
        """The figures that may have the value of one of the draft: those of the likeliest documents."""
        for text in self._likely(draft):
            if text not in self._by_text:
                self._by_text[text] = Index(text.figures, _ALIKE)
            yield from self._by_text[text].near(draft)

    @property
    def read(self) -> Sequence[Text]:
        """The documents that have most of the draft."""
        return self._best

    def rivals(self, draft: Figure) -> Iterator[Figure]:
        """The figures that may stand in the place of one of the draft."""
        for text in self._likely(draft):
            yield from islice((f for f in text.figures if may_rival(draft, f)), _RIVALS)

    def _likely(self, draft: Figure) -> Iterable[Text]:
        """The documents that are read for a figure."""
        likely = sorted(self._holding(draft), key=lambda text: -self._score[text])[:_READ]
        return dict.fromkeys([*self._best, *likely])

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
    """Figures by their size; of those with one value in one text it holds a few."""

    def __init__(self, figures: Iterable[Figure], most: int) -> None:
        rows = []
        often: Counter[Hashable] = Counter()
        for order, figure in enumerate(figures):
            values = [value for value, _ in figure.offers] + figure.lent
            percents = [percent for value in values if (percent := _percent(value))]
            percents += [
                half for value in values if value.unit == "multiple" and (half := _times_less(value, figure))
            ]
            for value in values + percents:
                size = measure(value)
                if size is None:
                    continue
                key = (figure.text, size.number, value.unit, value.bound, value is figure.value)
                often[key] += 1
                if often[key] <= most:
                    rows += [(number, order, figure) for number in _numbers(value, size)]
        rows.sort(key=lambda row: row[:2])
        self._rows = rows

    def near(self, draft: Figure) -> list[Figure]:
        """The figures that may fit one of the draft, in their order."""
        found: dict[int, Figure] = {}
        for value in [*(value for value, _ in draft.sizes), *draft.lent]:
            size = measure(value)
            if size is None:
                continue
            for middle in _numbers(value, size):
                reach = max(middle * _REACH, size.high - size.low)
                first = bisect_left(self._rows, middle - reach, key=lambda row: row[0])
                for number, order, figure in islice(self._rows, first, None):
                    if number > middle + reach:
                        break
                    found[order] = figure
        return [found[order] for order in sorted(found)]


def _numbers(value: Value, size: Measure) -> set[Decimal]:
    """The number of a value as it is told and in base units: a number without a unit may be of any."""
    told = value.amount if value.amount is not None else value.low
    return {abs(size.number[0]), abs(told if told is not None else size.number[0])}


def may_rival(draft: Figure, source: Figure) -> bool:
    """Whether a figure is of the same sort as one of the draft, or has its number in another unit."""
    number = draft.value.amount
    same = number is not None and number == source.value.amount
    return same or compatible(draft.value, source.value)


def fits(draft: Figure, source: Figure) -> Fit:
    """Whether the value of a source allows that of a draft; a ratio is also told in percent."""
    best = Fit.NONE
    things = draft.counts or source.counts
    told = source.claim.value.unit if source.claim else None
    for said, alone in draft.sizes:
        for true, only in source.offers:
            if only and not alone and _other_money(said.unit, told, source.text):
                continue  # "about 4 million", of euros as the sentence before has it
            bare = (alone or only) and not (things and said.unit != true.unit)
            fit = compare(said, true, bare=bare)
            if fit > best and bare and (said.unit, true.unit) == ("percent", "count"):
                fit = fit if _of_percents(source) else compare(said, true)
            best = max(best, fit)
            percent = _percent(true) if said.unit == "percent" and source.claim is None else None
            if said.unit == "percent" and true.unit == "multiple":
                percent = _times_less(true, source)
            if percent is not None:
                best = max(best, compare(said, percent))
        if source.lent and any(
            said.amount == true.amount and (alone or compatible(said, true)) for true in source.lent
        ):
            best = max(best, Fit.SAME)
    if draft.lent and any(
        said.amount == true.amount and compatible(said, true)
        for said in draft.lent
        for true, _ in source.offers
    ):
        best = max(best, Fit.SAME)
    return best


def _other_money(said: str | None, told: str | None, text: Text) -> bool:
    """Whether a number is told in a currency of which its text never speaks, and has another one."""
    if said == told or "XXX" in (said, told) or not (is_currency(said or "") and is_currency(told or "")):
        return False
    return said not in text.currencies


def _of_percents(source: Figure) -> bool:
    """Whether a bare number may be of percents: another of its sentence is, or it stands in a table."""
    near = source.text.of_line(source.number)
    percents = any(f.value.unit in ("percent", "percentage_point") for f in near)
    return percents or not source.line.has("finite")


def _percent(ratio: Value) -> Value | None:
    """A ratio in percent: "four out of five" is 80, and "tenth" may be a tenth."""
    size = ratio.amount
    if size is None or size <= 0:
        return None
    if ratio.unit == "rank" and size > _SECOND:
        return ratio.model_copy(update={"amount": round(100 / size, 2), "unit": "percent"})
    if ratio.unit == "count" and size < 1:
        return ratio.model_copy(update={"amount": round(size * 100, 2), "unit": "percent"})
    return None


def _times_less(times: Value, source: Figure) -> Value | None:
    """What is so many times less than another, in percent of that: "deux fois moins" is half."""
    size = times.amount
    if size is None or size <= 1 or way_of(source) != "down":
        return None
    return times.model_copy(update={"amount": round(100 / size, 2), "unit": "percent"})


def likeness(draft: Figure, source: Figure) -> float:
    """How much the words, names and figures around two figures have in common."""
    one, other = draft.line, source.line
    near = draft.keys & source.keys
    far = one.all_keys & other.all_keys
    found = min(len(near), 4) * 1.0 + min(len(far - near), 4) * 0.4
    found += min(len(one.years & other.years), 2) * 0.6
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
    if {one.kind, other.kind} == {"share", "change"} and _worded(one.value):
        found -= _PART_OR_CHANGE
    if one.kind == other.kind:
        found += 0.3
        ways = [getattr(claim, "direction", None) for claim in (one, other)]
        found += 0.3 if ways[0] and ways[0] == ways[1] else 0.0
    return found


def _worded(value: Value) -> bool:
    """Whether a value is told without digits: "half"."""
    return value.span is not None and not any(map(str.isdigit, value.span.text))


def _shared_values(draft: Figure, source: Figure, apart: int) -> int:
    """How many figures of the sentences that far from that of the draft stand near that of the source."""
    numbers = {draft.number - apart, draft.number + apart}
    mine = [f for number in sorted(numbers) for f in draft.text.of_line(number) if f.start != draft.start]
    reach = _NEAR + apart
    theirs = [
        f
        for number in range(source.number - reach, source.number + reach + 1)
        for f in source.text.of_line(number)
        if f.start != source.start
    ]
    return sum(any(fits(one, other) for other in theirs[:_BESIDE]) for one in mine[:_BESIDE])
