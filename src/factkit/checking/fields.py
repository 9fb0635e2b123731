"""In which fields a figure of a draft departs from the figure of a source with the same value.

A field departs only where both sides state it: what one of them leaves unsaid, or what could not
be read for certain, is no difference.
"""

from __future__ import annotations

from decimal import Decimal

from factkit.checking.certainty import (
    AIM,
    COMMITTED,
    MULLED,
    NEED,
    RECKONED,
    YET_TO_COME,
    aside,
    cued,
    done,
    states_a_fact,
    unsure,
)
from factkit.checking.context import BASE
from factkit.checking.cutting import number_of
from factkit.checking.figure import Figure
from factkit.checking.holders import other_holder, other_item, takes_up
from factkit.checking.owners import other_subject
from factkit.checking.speakers import other_speaker
from factkit.checking.texts import YEAR
from factkit.checking.things import apart
from factkit.checking.times import other_time
from factkit.checking.values import Fit, compatible
from factkit.checking.ways import way_of
from factkit.checking.words import Glossary
from factkit.claims import Span, Value

__all__ = ["departures"]

_AIMS = frozenset({"target", "planned"})
_OPEN = frozenset({"more_than", "less_than"})
"""Bounds that are told by a word that compares."""
_ROWS = 2
"""Rows of a table around a figure."""
_STEM = 4
"""Letters by which two forms of a word are known: sell, selling."""
_FEW = 1000
_BESIDE = 12
"""Figures of a sentence whose nouns are looked at."""
_COMPARING = 3
"""Words between two figures of which one is held against the other."""
_NEAR = 1
"""Sentences around a figure in which the same may be told of another thing."""


def departures(draft: Figure, source: Figure, fit: Fit) -> tuple[str, ...]:
    """The fields in which a figure departs from one of a source, whose value fits."""
    bound = fit is Fit.BOUND and not _no_bound(draft, source)
    found = ["value.bound"] if bound or _limited(draft, source) else []
    if _direction(draft, source):
        found.append("direction")
    if _status(draft, source):
        found.append("status")
    if other_time(draft, source):
        found.append("when")
    if other_speaker(draft, source):
        found.append("attribution")
    elif other_subject(draft, source):
        found.append("subject")
    elif _metric(draft, source) or _other_noun(draft, source) or _told_of_other(draft, source):
        found.append("metric")
    elif apart(draft, source) or other_holder(draft, source) or other_item(draft, source):
        found.append("subject")
    return tuple(found)


def _limited(draft: Figure, source: Figure) -> bool:
    """Whether a draft says "at least" of what its source tells as little: "n'a produit que 41"."""
    line, bound = source.line, source.value.bound
    said, true = draft.value.amount, source.value.amount
    if said is None or true is None or true > said:
        return False  # "just 54 %" are just over half
    low = draft.value.bound in ("at_least", "more_than") and bound not in ("at_least", "more_than")
    return low and Glossary.of(line.lang).limits(line.text[: source.start - line.start])


def _no_bound(draft: Figure, source: Figure) -> bool:
    """Whether a bound that departs is none: "just under 20 %" of "nearly a fifth", "starting at around"."""
    line, glossary = source.line, Glossary.of(source.line.lang)
    if draft.value.bound in ("less_than", "at_most") and glossary.falls_short(
        line.text[: source.start - line.start]
    ):
        return True
    line = draft.line
    before = max((end for _, end in line.values if end <= draft.start), default=None)
    between = line.text[before - line.start : draft.start - line.start].split() if before is not None else []
    plain = any(map(str.isdigit, line.text[draft.start - line.start : draft.end - line.start]))
    if draft.value.bound in _OPEN and plain and line.led_by_article(draft.start):
        return True  # "well below the 3 % that it aims for", not "less than the half"
    if 0 < len(between) <= _COMPARING and line.compared(draft.start):
        return True  # "ten points more than the 12 % on offer"
    return source.value.bound == "about" and line.bound_before(draft.start) == "about"


def _direction(draft: Figure, source: Figure) -> bool:
    """Whether one speaks of a rise and the other of a fall."""
    said, true = way_of(draft), way_of(source)
    if draft.value.unit == "multiple" and NEED in draft.keys and NEED in source.keys:
        return False  # there are ten times fewer than are needed
    if said is not None and true is None and source.line.steady(source.start, source.end):
        return draft.line.direction(draft.start, draft.end) == said
    return _against_itself(draft) or (said is not None and true is not None and said != true)


def _against_itself(draft: Figure) -> bool:
    """Whether a draft speaks of a rise where its own figures fall: "17.2, up from 23.9"."""
    claim, size = draft.claim, draft.value.amount
    way = getattr(claim, "direction", None)
    first: Decimal | None = getattr(claim, "from_", None)
    last: Decimal | None = size
    if first is None and draft.value.bound in _OPEN:
        return False  # "rose by more than 10 %" is held against nothing
    if first is None and draft.line.compared(draft.start, BASE):
        before = [
            f.value.amount
            for f in draft.text.of_line(draft.number)
            if f.end <= draft.start and _comparable(f.value, draft.value)
        ]
        way = draft.line.way_from(draft.start)
        first, last = size, before[-1] if before else None
    if way is None or first is None or last is None:
        return False
    return last < first if way == "up" else last > first


def _comparable(one: Value, other: Value) -> bool:
    """Whether two values are of one unit, or one of them leaves it to the other."""
    return "count" in (one.unit, other.unit) or compatible(one, other)


def _status(draft: Figure, source: Figure) -> bool:
    """Whether what is not yet is told as a fact."""
    said, true = draft.claim, source.claim
    if said is None:
        return False
    told = said.status == "observed"
    finished = done(draft.line, draft.start, draft.end, whole=told)
    if not told and not finished:
        return False
    if true is None and _is_whole(source):
        return False
    as_done = done(source.line, source.start, source.end, sure=True) and not _due(source)
    if true is None or as_done:
        return bool(finished) and as_done is False
    around = draft.keys
    if NEED in around and NEED in _own(source):
        return False
    if true.status != "observed" and _uncued(source, as_done):
        return False
    if finished is None and _ahead(draft):
        return False
    if _past(source) or _wanted(draft) or _carried(source):
        return False
    if true.kind == "investment" and COMMITTED in around and YET_TO_COME not in _own(source):
        return False  # money that is set aside is planned, and yet set aside
    if true.status == "observed" and as_done is False and unsure(source.line, source.start, source.end):
        return bool(finished)  # "will have lost"
    if true.status == "observed":
        open_yet = not _own(source).isdisjoint((NEED, MULLED)) or _aimed(source)
        return bool(finished) and open_yet and around.isdisjoint((NEED, MULLED, YET_TO_COME))
    attributed = true.attribution or said.attribution
    if true.status == "hypothetical" and attributed and not source.line.possible:
        return False  # a report in the conditional
    doubtful = unsure(source.line, source.start, source.end)
    if finished and true.status == "hypothetical" and not attributed:
        return not unsure(draft.line, draft.start, draft.end)
    if finished:
        return true.status in _AIMS or doubtful or (true.status == "forecast" and RECKONED not in around)
    if finished is None and YET_TO_COME not in around and not unsure(draft.line, draft.start, draft.end):
        owed = YET_TO_COME in source.line.keys(source.line.segment(source.start, source.end)[0], source.start)
        return true.status == "target" or owed or _due(source) or (doubtful and true.status == "hypothetical")
    return False


def _is_whole(figure: Figure) -> bool:
    """Whether a figure is that of which another is a part: "2,100 of the 2,350 heeded the call"."""
    line = figure.line
    return any(line.part_of(end, figure.start) for _, end in line.values if end <= figure.start)


def _aimed(source: Figure) -> bool:
    """Whether a word for an aim leads to a figure: "the goal remains to reach 500 million"."""
    line = source.line
    if AIM in line.keys(line.segment(source.start, source.end)[0], source.start):
        return True
    return AIM in line.all_keys and takes_up(line, line.opening(source.start))


def _due(source: Figure) -> bool:
    """Whether a target has a date to come, when its text was published: "classrooms equipped by 2025"."""
    claim, told = source.claim, source.text.reference
    if claim is None or claim.status not in _AIMS or claim.when is None or told is None or told.end is None:
        return False
    if claim.when.relation not in ("by", "before"):
        return False
    return claim.when.end is not None and claim.when.end > told.end


def _uncued(source: Figure, as_done: bool | None) -> bool:
    """Whether nothing in what a figure is told of says that it is not yet: that was read elsewhere."""
    if aside(source.line, source.start):
        return True
    when = source.claim.when if source.claim else None
    dated = when is not None and when.span is not None and YEAR.search(when.span.text)
    return as_done is not False and not dated and not cued(source.line, source.start)


def _ahead(draft: Figure) -> bool:
    """Whether the time of a figure of a draft is to come: "the deficit is put at 11 million next year"."""
    when, told = draft.claim.when if draft.claim else None, draft.text.reference
    if when is None or when.span is None or told is None or told.end is None:
        return False
    if when.relation in ("by", "before"):
        return when.end is not None and when.end > told.end
    return when.start is not None and when.start > told.end


def _past(source: Figure) -> bool:
    """Whether the time of a figure was over when its text was published: "2.7 % in 2024"."""
    when = source.claim.when if source.claim else None
    told, published = source.text.reference, source.claim and source.claim.status != "target"
    if when is None or when.end is None or told is None or told.start is None or not published:
        return False
    return when.end < told.start and when.span is not None


def _carried(source: Figure) -> bool:
    """Whether a sentence that states a fact has its time, and so its status, from another one."""
    claim, line = source.claim, source.line
    span = claim.when.span if claim and claim.when else None
    if claim is None or claim.status not in _AIMS or span is None:
        return False
    return not line.start <= span.start < line.start + len(line.text) and states_a_fact(line)


def _wanted(draft: Figure) -> bool:
    """Whether a word right behind a figure says that it is not yet so: "the 1,200 wanted"."""
    line = draft.line
    behind = line.text[draft.end - line.start :].split(None, 1)[:1]
    return YET_TO_COME in line.keys(draft.start, draft.end + len(behind[0] if behind else "") + 1)


def _own(figure: Figure) -> frozenset[str]:
    """What the words around a figure up to a comma can be recognized by."""
    line = figure.line
    first, last = line.segment(figure.start, figure.end)
    before, after = line.text[: figure.start - line.start], line.text[figure.end - line.start :]
    first = max(first, *(line.start + before.rfind(mark) for mark in ",;"))
    ends = [at for mark in ",;" if (at := after.find(mark)) >= 0]
    return line.keys(first, min([last, *(figure.end + at for at in ends)]))


def _metric(draft: Figure, source: Figure) -> bool:
    """Whether the draft gives to one thing the figure of another: to exports that of imports.

    Only where the source tells of the draft's thing as well, near by and with another figure.
    """
    said, true = _topic(draft), _topic(source)
    if (
        said is None
        or true is None
        or said == true
        or f"={true}" in _own(draft)
        or f"={said}" in _own(source)
    ):
        return False
    named = draft.claim.metric.span if draft.claim and draft.claim.metric else None
    if named is not None and named.end <= draft.line.segment(draft.start, draft.end)[0]:
        return False  # the word stands before another figure: "exports rose 16 % and imports 20 %"
    if named is not None and _of_the_one_before(draft, named):
        return False
    return any(
        _topic(other) == said and compatible(draft.value, other.value)
        for other in source.text.figures
        if abs(other.number - source.number) <= _NEAR
        and other is not source
        and not _counts_same(other, source)
    ) and not any(
        _topic(other) == true and other is not draft
        for other in draft.text.figures
        if other.number == draft.number
    )


def _of_the_one_before(draft: Figure, named: Span) -> bool:
    """Whether a word is that of the figure before one: "11 million in sales, for 14 million at most"."""
    return any(
        claim.metric is not None
        and claim.metric.span == named
        and claim.value.span is not None
        and claim.value.span.end <= named.start < named.end <= draft.start
        for claim in draft.text.told_in(draft.number)
    )


def _counts_same(one: Figure, other: Figure) -> bool:
    """Whether a number without a noun counts what one before it does: "of 1,180 beds, 146 are closed"."""
    return one.number == other.number and one.end <= other.start and bool(one.noun) and not other.noun


def _other_noun(draft: Figure, source: Figure) -> bool:
    """Whether a draft counts by a figure what another of the sentence counts: pupils, not schools."""
    said, true = draft.noun, source.noun or _label(source)
    first, last = source.line.clause(source.start, source.end)
    first = max([first, *(f.end for f in source.text.stated_in(source.number) if f.end <= source.start)])
    if not said or not true or not said.isdisjoint(true | source.line.keys(first, last)):
        return False
    reach = 0 if source.noun else _ROWS
    lines = range(source.number - reach, source.number + reach + 1)
    others = [
        other
        for at in lines
        for other in source.text.stated_in(at)[:_BESIDE]
        if not other.meets(source) and not source.line.part_of(other.end, source.start, {"of"})
    ]
    return any(
        _of_a_size(other, source) and not said.isdisjoint(_label(other) if reach else other.noun)
        for other in others
    )


def _of_a_size(one: Figure, other: Figure) -> bool:
    """Whether two figures are so near in size that one can be taken for the other: not 4 and 68,000."""
    first, second = one.value.amount, other.value.amount
    if not first or not second:
        return True
    low, high = sorted((abs(first), abs(second)))
    return high <= _FEW * low


def _told_of_other(draft: Figure, source: Figure) -> bool:
    """Whether the words beside a figure stand beside another of its row: eight hold, five sell."""
    size = draft.value.amount
    if draft.value.unit != "count" or size is None or size >= _FEW or draft.text.lang != source.text.lang:
        return False
    said, true = (_stems(_clause(figure)) for figure in (draft, source))
    row = [f for f in source.text.stated_in(source.number)[:_BESIDE] if not f.meets(source)]
    row = [f for f in row if f.value.unit == "count" and f.value.amount != draft.value.amount]
    if not said or not true or not said.isdisjoint(true):
        return False
    return any(not said.isdisjoint(_stems(_clause(other) - other.noun)) for other in row)


def _stems(keys: frozenset[str]) -> frozenset[str]:
    """The first letters of words."""
    return frozenset(key[: _STEM + 1] for key in keys if key[0] == "~" and len(key) > _STEM)


def _clause(figure: Figure) -> frozenset[str]:
    """What the words of the clause of a figure can be recognized by."""
    return figure.line.keys(*figure.line.clause(figure.start, figure.end))


def _label(figure: Figure) -> frozenset[str]:
    """What the name of a row of a table can be recognized by, whose cell is a bare number."""
    claim = figure.claim
    spans = [part.span for part in (claim.subject, claim.metric) if part and part.span] if claim else []
    if not figure.plain or figure.line.has("finite"):
        return frozenset()
    return frozenset().union(
        *(figure.text.line(number_of(figure.text.lines, s.start)).keys(s.start, s.end) for s in spans)
    )


def _topic(figure: Figure) -> str | None:
    claim = figure.claim
    return claim.metric.topic if claim is not None and claim.metric is not None else None
