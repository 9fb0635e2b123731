"""In which fields a figure of a draft departs from the figure of a source with the same value.

A field departs only where both sides state it: what one of them leaves unsaid, or what could not
be read for certain, is no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from factkit.checking.certainty import COMMITTED, NEED, YET_TO_COME, done, unsure
from factkit.checking.context import BASE, Line, Name
from factkit.checking.sources import fits
from factkit.checking.speakers import no_speakers, other_speaker
from factkit.checking.texts import YEAR, Figure
from factkit.checking.things import apart
from factkit.checking.values import Fit, compatible
from factkit.claims import Span, Value, When
from factkit.values.period import Period

__all__ = ["departures"]

_DEADLINES = frozenset({"by", "before", "until"})
_STARTS = frozenset({"since", "after"})
_AIMS = frozenset({"target", "planned"})
_HALF = 185
"""Days that a half of a year has at most."""
_POSSESSIVE = 3
"""Characters between two names of which one has the other."""
_BESIDE = 12
"""Figures of a sentence whose owners are looked at."""
_PART = 40
_LISTED = 3
"""Lines of a list in which two figures may stand."""
_BEFORE, _AFTER = 2, 1
"""Sentences around a figure in which its time and its subject may stand."""

Time = tuple[date | None, date | None]


def departures(draft: Figure, source: Figure, fit: Fit) -> tuple[str, ...]:
    """The fields in which a figure departs from one of a source, whose value fits."""
    found = ["value.bound"] if fit is Fit.BOUND else []
    if _direction(draft, source):
        found.append("direction")
    if _status(draft, source):
        found.append("status")
    if _time(draft, source):
        found.append("when")
    if other_speaker(draft, source):
        found.append("attribution")
    elif _subject(draft, source):
        found.append("subject")
    elif _metric(draft, source):
        found.append("metric")
    elif apart(draft, source):
        found.append("subject")
    return tuple(found)


def _direction(draft: Figure, source: Figure) -> bool:
    """Whether one speaks of a rise and the other of a fall."""
    said, true = _way(draft), _way(source)
    return _against_itself(draft) or (said is not None and true is not None and said != true)


def _against_itself(draft: Figure) -> bool:
    """Whether a draft speaks of a rise where its own figures fall: "17.2, up from 23.9"."""
    claim, size = draft.claim, draft.value.amount
    way = getattr(claim, "direction", None)
    first: Decimal | None = getattr(claim, "from_", None)
    last: Decimal | None = size
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


def _way(figure: Figure) -> str | None:
    """The way that a change goes: by the word that leads to it, else as it was read."""
    claim = figure.claim
    start = figure.start
    if getattr(claim, "from_", None) is not None:
        # "Raised from 3 to 4 %": the verb stands before both.
        start = max((first for first, last in figure.line.values if last <= start), default=start)
    led = figure.line.direction(start, figure.end)
    if led is not None or claim is None or claim.kind != "change" or (claim.rule or "").endswith("carried"):
        return led
    return getattr(claim, "direction", None)


def _status(draft: Figure, source: Figure) -> bool:
    """Whether what is not yet is told as a fact."""
    said, true = draft.claim, source.claim
    if said is None:
        return False
    told = said.status == "observed"
    finished = done(draft.line, draft.start, draft.end, whole=told)
    if not told and not finished:
        return False
    if true is None:
        return bool(finished) and done(source.line, source.start, source.end) is False
    around = draft.keys
    if true.kind == "investment" and COMMITTED in around:
        return False  # money that is set aside is planned, and yet set aside
    if true.status == "observed":
        return bool(finished) and NEED in _own(source) and around.isdisjoint((NEED, YET_TO_COME))
    attributed = true.attribution or said.attribution
    if true.status == "hypothetical" and attributed and not source.line.possible:
        return False  # a report in the conditional
    doubtful = unsure(source.line, source.start, source.end)
    if finished:
        return true.status in _AIMS or doubtful
    if finished is None and YET_TO_COME not in around and not unsure(draft.line, draft.start, draft.end):
        owed = YET_TO_COME in source.line.keys(source.line.segment(source.start, source.end)[0], source.start)
        return true.status == "target" or owed or (doubtful and true.status == "hypothetical")
    return False


def _own(figure: Figure) -> frozenset[str]:
    """What the words around a figure up to a comma can be recognized by."""
    line = figure.line
    first, last = line.segment(figure.start, figure.end)
    before, after = line.text[: figure.start - line.start], line.text[figure.end - line.start :]
    first = max(first, *(line.start + before.rfind(mark) for mark in ",;"))
    ends = [at for mark in ",;" if (at := after.find(mark)) >= 0]
    return line.keys(first, min([last, *(figure.end + at for at in ends)]))


def _time(draft: Figure, source: Figure) -> bool:
    """Whether the time that the draft states is neither that of the figure nor one near it."""
    when = draft.claim.when if draft.claim else None
    if when is None or when.edtf is None or when.inferred:
        return False
    if when.span is not None and (draft.line.compared(when.span.start) or _of_a_noun(draft.line, when.span)):
        return False
    if not _nearest(draft, when) or _of_another_day(draft, source, when):
        return False
    said: list[When | Period] = [when]
    said += [year for start, end, year in draft.text.years(draft.number) if _is_nearest(draft, start, end)]
    own = source.claim.when if source.claim else None
    if own is not None and own.edtf is not None:
        if any(_meet(time, own) for time in said) or _same_day(when, own):
            return False
        if not own.inferred and _nearest(source, own) and not _published(source, own):
            return True
    near = [p for number, p in source.text.times if -_BEFORE <= number - source.number <= _AFTER]
    published = source.text.reference
    if any(_meet(when, period) or _same_day(when, period) for period in near):
        return False
    if published is not None and _meet(when, published):
        return own is not None and own.edtf is not None and not own.inferred
    return bool(near) or published is not None


def _nearest(figure: Figure, when: When) -> bool:
    """Whether a time stands in the sentence of a figure, and nearer to it than to any other figure."""
    return when.span is not None and _is_nearest(figure, when.span.start, when.span.end)


def _is_nearest(figure: Figure, first: int, last: int) -> bool:
    """Whether a place in the sentence of a figure is nearer to it than to any other figure."""
    line = figure.line
    if not line.start <= first < line.start + len(line.text):
        return False
    mine = _way_to(line, figure.start, figure.end, first, last)
    others = [place for place in line.values if not (place[0] < figure.end and figure.start < place[1])]
    return all(mine < _way_to(line, start, end, first, last) for start, end in others)


def _of_a_noun(line: Line, span: Span) -> bool:
    """Whether a day told without its year only says of which thing one speaks: "Monday's earthquake"."""
    if any(map(str.isdigit, span.text)):
        return False
    behind = line.text[span.end - line.start : span.end - line.start + 1]
    return behind in ("'", "’") and bool(behind) or line.genitive(span.start)


def _way_to(line: Line, start: int, end: int, first: int, last: int) -> int:
    """How far a time is from a figure, in characters; what parts clauses counts for more."""
    between = (
        line.text[max(end - line.start, 0) : first - line.start]
        or line.text[max(last - line.start, 0) : start - line.start]
    )
    if between.strip() == "(":
        return len(between)
    return len(between) + _PART * sum(between.count(mark) for mark in ",;:()")


def _published(source: Figure, when: When) -> bool:
    """Whether a time is the day of publication, which a dateline gives to what stands beside it."""
    reference = source.text.reference
    return reference is not None and when.edtf == reference.edtf


def _meet(one: When | Period, other: When | Period) -> bool:
    """Whether two times can be of one thing: one lies in the other, deadlines and beginnings agree."""
    first, second = _ends(one), _ends(other)
    if one.relation in _STARTS and other.relation in _STARTS:
        return first[0] is None or second[0] is None or first[0].year == second[0].year
    if one.relation in _DEADLINES or other.relation in _DEADLINES:
        return first[1] is None or second[1] is None or first[1].year == second[1].year
    return _meets(first, second) or _meets(second, first)


def _of_another_day(draft: Figure, source: Figure, when: When) -> bool:
    """Whether a time told without its year was read as of another day than that of the source."""
    relative = when.span is not None and not YEAR.search(when.span.text)
    if relative and when.span is not None and draft.line.points_back(when.span.text):
        return True
    return relative and draft.text.reference != source.text.reference


def _same_day(said: When, true: When | Period) -> bool:
    """Whether a date told without its year is the same day, month or half of some year."""
    if said.span is None or true.start is None or said.start is None or YEAR.search(said.span.text):
        return False
    one, other = _ends(said), _ends(true)
    if not (one[0] and one[1] and other[0] and other[1]) or (one[1] - one[0]).days > _HALF:
        return False
    return (one[0].month, one[0].day) == (other[0].month, other[0].day)


def _ends(time: When | Period) -> Time:
    if time.edtf is None:
        return None, None
    return Period.of(time.edtf).start, Period.of(time.edtf).end


def _meets(inner: Time, outer: Time) -> bool:
    starts = outer[0] is None or (inner[0] is not None and inner[0] >= outer[0])
    return starts and (outer[1] is None or (inner[1] is not None and inner[1] <= outer[1]))


def _subject(draft: Figure, source: Figure) -> bool:
    """Whether the draft tells of somebody what the source tells of somebody else."""
    known = [name for name in source.line.names if name.sure]
    near = no_speakers(draft, draft.line.near(draft.start, draft.end))
    said = [name for name in near if name.sure or _any_meet([name], known)]
    here = source.line.near(source.start, source.end)
    if not said:
        return False
    if _roles(draft, source):
        return True
    if _any_meet(said, here):
        return False
    if _alike_in_sort(said, here) and _swapped(draft, source, said, here):
        return True
    if _any_meet(said, _subject_names(source)):
        return False
    strange = [name for name in said if not any(name.names(other) for other in source.text.names)]
    if len(strange) == len(said) and _out_of_place(draft, source, strange, here):
        return True
    if len(strange) == len(said):
        return False
    others = [name for name in here if not _any_meet([name], draft.line.names)]
    rivals = [name for name in said if any(name.sort == other.sort for other in others)]
    if not rivals:
        return False
    if _subject_of(draft, said) and _subject_of(source, others):
        return True
    known = _sure_names(source)
    sure = any(other.sure or _any_meet([other], known) for other in others) or _subject_of(source, others)
    if not sure or not _any_meet(rivals, source.line.names):
        return sure and _has(rivals, source)
    return any(name.sort == "country" for name in rivals) or _owns(rivals, source)


def _alike_in_sort(some: Sequence[Name], others: Sequence[Name]) -> bool:
    return not {name.sort for name in some}.isdisjoint(name.sort for name in others)


def _roles(draft: Figure, source: Figure) -> bool:
    """Whether the subject of one is another name than that of the other, which names both, by one verb."""
    said, true = _subject_names(draft), _subject_names(source)
    if draft.claim is None or source.claim is None or not said or not true:
        return False
    if _any_meet(said, true) or not _alike_in_sort(said, true):
        return False
    if not all(_any_meet([name], source.line.names) for name in said):
        return False
    # Of a passive the subject is not the one who acts.
    if draft.line.passive or source.line.passive or draft.claim.kind != source.claim.kind:
        return False
    if any(_beside(one, other) for one in true for other in source.line.names if one != other):
        return False
    near = (draft.line.near(draft.start, draft.end), source.line.near(source.start, source.end))
    if not _any_meet(said, near[0]) or not _any_meet(true, near[1]):
        return False
    return not _verb_keys(draft).isdisjoint(_verb_keys(source))


def _beside(one: Name, other: Name) -> bool:
    """Whether a name belongs to the one before it: "Mr Haddad's Orion Energy"."""
    return 0 <= other.start - one.end <= _POSSESSIVE


def _verb_keys(figure: Figure) -> frozenset[str]:
    """What the words between the subject and the figure can be recognized by, without names."""
    subject = figure.claim.subject if figure.claim else None
    if subject is None or subject.span is None:
        return frozenset()
    line, first, last = figure.line, subject.span.end, figure.start
    names = [n for n in line.names if first <= n.start and n.end <= last]
    keys = line.keys(first, last)
    for name in names:
        keys -= line.keys(name.start, name.end)
    return keys


def _subject_names(figure: Figure) -> list[Name]:
    """The names in the subject of a claim that states it."""
    subject = figure.claim.subject if figure.claim else None
    if subject is None or subject.inferred or subject.span is None:
        return []
    span = subject.span
    return [n for n in figure.line.names if n.start < span.end and span.start < n.end]


def _swapped(draft: Figure, source: Figure, said: Sequence[Name], here: Sequence[Name]) -> bool:
    """Whether two figures of a sentence have changed their owners.

    The draft's owner of this figure has another in the source, and that one the draft gives to the
    owner that this figure has in the source.
    """
    theirs = _of_owners(source, said, _LISTED)
    return bool(theirs) and any(fits(other, true) for other in _of_owners(draft, here) for true in theirs)


def _of_owners(figure: Figure, names: Sequence[Name], reach: int = 0) -> list[Figure]:
    """The other figures of a sentence and those around it that go with one of some names."""
    lines = range(figure.number - reach, figure.number + reach + 1)
    beside = [other for at in lines for other in figure.text.of_line(at)[:_BESIDE] if not other.meets(figure)]
    return [other for other in beside if _any_meet(names, other.line.near(other.start, other.end))]


def _metric(draft: Figure, source: Figure) -> bool:
    """Whether the draft gives to one thing the figure of another: to exports that of imports.

    Only where the source tells of the draft's thing as well, near by and with another figure.
    """
    said, true = _topic(draft), _topic(source)
    if said is None or true is None or said == true:
        return False
    return any(
        _topic(other) == said and compatible(draft.value, other.value)
        for other in source.text.figures
        if abs(other.number - source.number) <= _AFTER and other is not source
    ) and not any(
        _topic(other) == true and other is not draft
        for other in draft.text.figures
        if other.number == draft.number
    )


def _topic(figure: Figure) -> str | None:
    claim = figure.claim
    return claim.metric.topic if claim is not None and claim.metric is not None else None


def _out_of_place(draft: Figure, source: Figure, strange: Sequence[Name], here: Sequence[Name]) -> bool:
    """Whether names of which a source never speaks can be no translation of those in it."""
    sorts = {name.sort for name in strange}
    if "country" in sorts:
        return True
    if "known" in sorts and any(name.sort == "known" for name in here):
        return True
    return draft.text.lang == source.text.lang and _subject_of(draft, strange)


def _any_meet(some: Iterable[Name], others: Sequence[Name]) -> bool:
    return any(one.meets(other) for one in some for other in others)


def _owns(names: Sequence[Name], source: Figure) -> bool:
    """Whether one of the names has a figure of its own in the sentence of a source."""
    line: Line = source.line
    for start, end in line.values:
        if (start, end) != (source.start, source.end) and _any_meet(names, line.near(start, end)):
            return True
    return False


def _has(names: Sequence[Name], source: Figure) -> bool:
    """Whether one of the names has another figure of the sort elsewhere in the source."""
    return any(
        compatible(source.value, other.value) and _any_meet(names, other.line.near(other.start, other.end))
        for other in source.text.bare
        if other.number != source.number
    )


def _sure_names(figure: Figure) -> list[Name]:
    return [name for name in figure.text.names if name.sure]


def _subject_of(draft: Figure, names: Sequence[Name]) -> bool:
    """Whether the subject of the claim is one of the names."""
    subject = draft.claim.subject if draft.claim else None
    if subject is None or subject.inferred or subject.span is None:
        return False
    return any(name.start < subject.span.end and subject.span.start < name.end for name in names)
