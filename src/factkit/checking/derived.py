"""Figures that a draft works out from those of its sources: differences, sums, shares, products.

A draft says that 850,000 tablets are still to come where its source has 1.3 million ordered and
450,000 handed out. Such a figure is looked for among what the sources say near by, and only where
the draft leads there: it tells one of the two figures as well, or much of what stands beside them.

>>> from factkit.checking import check
>>> source = "Of 1.3 million tablets ordered, 450,000 had been handed out."
>>> check("850,000 tablets are still to be handed out.", [source]).findings[0].derived
'difference'
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, permutations

from factkit.checking.arithmetic import COUNTED, PERCENT, of_two
from factkit.checking.figure import Figure
from factkit.checking.reckoning import (
    FIGURES,
    TOTAL,
    Derived,
    both_ends,
    digits_of,
    in_turn,
    is_slight,
    is_small,
    of_pair,
    of_two_things,
    shrunk,
    single,
    sums,
    tells_change,
    yearly,
)
from factkit.checking.sources import Sources, fits
from factkit.checking.texts import LASTING, Text
from factkit.checking.values import Fit
from factkit.checking.ways import way_of

__all__ = ["Derived", "derived"]

_PLACES = 12
"""Sentences of the sources in which a figure is looked for, the likeliest first."""
_COMMON = 2
"""Keys that a sentence must share with that of the draft where it has none of its figures."""
_WHOLES = 24
"""Figures told before one of which it may be a part."""
_RARE = 3
"""Sentences with a word, and those beside them, up to which it tells by itself of what they speak."""
_OFTEN = 60
"""Sentences of a source from which on a word of it says nothing about one of them."""
_PARAGRAPH = 5
"""Sentences before that of a figure in which the figures stand that it follows from."""
_LARGE = 100_000
_PRECISE = 3
"""Digits from which on a difference hardly comes out by chance."""


def derived(draft: Figure, sources: Sources) -> Derived | None:
    """How a figure follows from those of the sources; None where it does not."""
    bare = [value for value, alone in draft.sizes if alone and value.unit != draft.value.unit]
    meant = [Figure(draft.text, v, draft.start, draft.end, draft.claim) for v in [*draft.elliptic, *bare]]
    found = (_derived(one, sources) for one in (draft, *meant))
    return next((one for one in found if one is not None), None)


def _derived(draft: Figure, sources: Sources) -> Derived | None:
    """The same, for a figure as it is written."""
    beside = _beside(draft)
    if (found := _of_told(draft, beside, sources)) is not None:
        return found
    for text, number in _places(draft, beside, sources):
        lines = (number, number + 1, number - 1)
        near = [end for at in lines for f in _told(text, at) for end in _ends(f)][:FIGURES]
        told = [f for f in near if any(fits(one, f) for one in beside)]
        for found in (
            both_ends(draft, near),
            single(draft, near),
            in_turn(draft, near),
            yearly(draft, near, told),
            of_pair(draft, near, told),
            sums(draft, text, number, told),
        ):
            if found is not None:
                return found
    return _linked(draft, beside, sources) or _roughly(draft, sources) or _further_off(draft, beside, sources)


def _of_told(draft: Figure, beside: Sequence[Figure], sources: Sources) -> Derived | None:
    """What follows from two figures that the draft tells as well, wherever the sources have them."""
    if is_small(draft.value) and draft.value.unit == "count":
        return None
    told = [*beside, *_further(draft)]
    ends = [end for one in told for end in _ends(one)]
    times = draft.value.unit == "multiple"
    have = [
        (one, true)
        for one in ends
        if (true := _first(one, sources))
        and not (is_slight(one.value) and (one.value.unit == "count" or not times))
    ]
    rate = draft.value.unit in PERCENT
    nearest = max((one.number for one, _ in have if not (rate and one.value.unit in PERCENT)), default=0)
    for (one, first), (other, second) in permutations(have, 2):
        if one.meets(draft) or other.meets(draft) or (first.meets(second) and first.text is second.text):
            continue
        if max(one.number, other.number) < nearest:
            continue
        falls = one.claim is not None and one.claim.kind == "change" and way_of(one) == "down"
        if falls and first.value.unit == "percent" and shrunk(draft, first.value, second.value):
            return Derived("base", (first, second), told=True)
        for way, _ in of_two(draft.value, first.value, second.value):
            own = draft.number in (one.number, other.number)
            if one.value.unit in LASTING or (not own and of_two_things(first, second)):
                continue
            part = (
                way == "part"
                and one.number == draft.number
                and (one.claim is None or one.claim.kind != "change")
            )
            if part or way in ("share", "ratio", "difference", "sum"):
                return Derived(way, (first, second), told=True)
            if way in ("growth", "gain") and tells_change(draft):
                return Derived(way, (first, second), told=True)
    return None


def _further(draft: Figure) -> list[Figure]:
    """The figures of the sentences before the last one, up to the beginning of the paragraph."""
    text, found = draft.text, list[Figure]()
    for number in range(draft.number - 2, max(draft.number - _PARAGRAPH, -1), -1):
        if "\n" in text.document.text[slice(*text.lines[number])]:
            break
        found += text.stated_in(number)
    return found[:FIGURES]


def _linked(draft: Figure, beside: Sequence[Figure], sources: Sources) -> Derived | None:
    """What a figure of the draft's own sentence makes with one elsewhere in its source.

    The two have to be of one thing, by a word of the draft, unless it speaks of a whole.
    """
    mine, whole = draft.line.all_keys, TOTAL in draft.line.all_keys
    share = draft.value.unit in PERCENT or draft.value.unit == "multiple"
    if not share and digits_of(draft.value) < _PRECISE:
        return None
    for one in beside:
        true = _first(one, sources) if one.number == draft.number and not is_slight(one.value) else None
        for other in true.text.figures if true else ():
            assert true
            linked = whole or not mine.isdisjoint(other.line.keys(*other.line.clause(other.start, other.end)))
            if other.value.amount is None or other.meets(true) or not linked:
                continue
            for first, second in ((true, other), (other, true)):
                for way, _ in of_two(draft.value, first.value, second.value):
                    if way == ("share" if share else "difference"):
                        return Derived(way, (first, second))
    return None


def _roughly(draft: Figure, sources: Sources) -> Derived | None:
    """A part told in words of a whole that the draft tells before: "manganese is two fifths of that"."""
    span = draft.value.span
    worded = span is not None and not any(map(str.isdigit, span.text))
    if draft.value.unit != "percent" or not (worded or draft.value.bound == "about"):
        return None
    told = [f for n in range(draft.number, -1, -1) for f in draft.text.stated_in(n) if not is_slight(f.value)]
    for true in filter(None, (_first(one, sources) for one in told[:_WHOLES] if not one.meets(draft))):
        by = true.text.told_by
        shared = Counter(number for key in draft.keys for number in by.get(key, ())[:_OFTEN])
        for number, _ in shared.most_common(_PLACES):
            for other in true.text.stated_in(number):
                keys = draft.keys & other.line.keys(*other.line.clause(other.start, other.end)) - true.keys
                linked = len(keys) >= _COMMON or any(len(by.get(key, ())) <= _RARE for key in keys)
                if not linked or other.meets(true):
                    continue
                if any(way == "share" for way, _ in of_two(draft.value, other.value, true.value)):
                    return Derived("share", (other, true))
    return None


def _further_off(draft: Figure, beside: Sequence[Figure], sources: Sources) -> Derived | None:
    """What lies between a figure of the sentence and one of the same things that the draft tells before."""
    if not tells_change(draft) or is_small(draft.value):
        return None
    for one in beside:
        near = [f for n in range(draft.number) for f in draft.text.stated_in(n) if f.noun & one.noun]
        for two in near[:_WHOLES] if one.number == draft.number else ():
            first, second = _first(one, sources), _first(two, sources)
            if first is None or second is None:
                continue
            for pair in ((first, second), (second, first)):
                if any(way == "difference" for way, _ in of_two(draft.value, pair[0].value, pair[1].value)):
                    return Derived("difference", pair, told=True)
    return None


def _first(draft: Figure, sources: Sources) -> Figure | None:
    """The first figure of the sources that says the same."""
    near = islice(sources.figures(draft), _OFTEN)
    return next((figure for figure in near if fits(draft, figure) is Fit.SAME), None)


def _told(text: Text, number: int) -> Iterator[Figure]:
    """The figures of a sentence, and the ranges of which claims have one end."""
    stated = text.stated_in(number)
    yield from (f for f in text.of_line(number) if f.value.high is not None and f not in stated)
    units = {f.value.unit for f in stated if f.value.unit not in PERCENT | COUNTED | {"rank"} | LASTING}
    for figure in stated:
        yield figure
        yield from _unnamed(figure)
        if figure.value.unit == "count" and figure.plain and len(units) == 1:
            # "78,000 tonnes, its neighbour 41,500": the unit stands once for both.
            lent = figure.value.model_copy(update={"unit": next(iter(units))})
            yield Figure(text, lent, figure.start, figure.end)
        first: Decimal | None = getattr(figure.claim, "from_", None)
        if first is not None:
            # "From 230 to $198m": the first is told without its unit.
            start = figure.value.model_copy(update={"amount": first, "low": None, "high": None})
            yield Figure(text, start, figure.start, figure.end, figure.claim)


def _unnamed(figure: Figure) -> Iterator[Figure]:
    """A large number without the word that was read as what it counts: "40 millions apportés par"."""
    if figure.value.unit == "count" and figure.value.amount is not None and figure.value.amount >= _LARGE:
        for scanned in figure.text.of_line(figure.number):
            if scanned.start == figure.start and scanned.end < figure.end:
                yield scanned


def _ends(figure: Figure) -> Iterator[Figure]:
    """A figure, or the two that a range goes between: "from 59 to 64 euros"."""
    value = figure.value
    if value.amount is not None or value.high is None:
        scales = figure.text.scales
        if not scales.glossed(value):
            yield figure
        for other in scales.of(value):
            yield Figure(figure.text, other, figure.start, figure.end, figure.claim)
        return
    for amount in (value.low, value.high):
        end = value.model_copy(update={"amount": amount, "low": None, "high": None, "bound": "exact"})
        yield Figure(figure.text, end, figure.start, figure.end, figure.claim)


def _beside(draft: Figure) -> list[Figure]:
    """The other figures of its sentence and the one before."""
    amount = draft.value.amount
    own = [f for f in draft.text.stated_in(draft.number) if not f.meets(draft) or f.value.amount != amount]
    return [*own, *draft.text.stated_in(draft.number - 1)][:FIGURES]


def _places(draft: Figure, beside: Sequence[Figure], sources: Sources) -> Iterator[tuple[Text, int]]:
    """The sentences of the sources that tell what stands around a figure, the likeliest first."""
    score: Counter[tuple[Text, int]] = Counter()
    for one in beside:
        for number, other in enumerate(sources.figures(one)):
            if number < _OFTEN and fits(one, other):
                score[other.text, other.number] += 2
    for text in sources.read:
        shared: Counter[int] = Counter()
        for key in draft.line.all_keys:
            numbers = text.told_by.get(key, ())
            if len(numbers) <= _OFTEN:
                shared.update(numbers)
        for number, count in shared.items():
            if count >= _COMMON or (text, number) in score:
                score[text, number] += count
    order = sorted(score, key=lambda place: -score[place])
    return islice(order, _PLACES)
