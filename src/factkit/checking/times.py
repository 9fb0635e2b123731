"""Whether a draft tells of another time than its source.

>>> from factkit.checking import check
>>> check("Sales rose 12% in 2021.", ["Sales rose 12% in 2022."]).findings[0].differs
('when',)
"""

from __future__ import annotations

from datetime import date

from factkit.checking.context import Line
from factkit.checking.figure import Figure
from factkit.checking.texts import YEAR
from factkit.claims import Span, When
from factkit.values.period import Period, parse_edtf

__all__ = ["other_time"]

_DEADLINES = frozenset({"by", "before", "until"})
_STARTS = frozenset({"since", "after"})
_YEAR = 366
_DECADE = 1
"""Years between the end of a decade and the year that is written for it: 2029, 2030."""
_HALF = 185
"""Days that a half of a year has at most."""
_GAP = 4
"""Characters between a verb that multiplies and its figure: "tripled to"."""
_PART = 40
"""Characters that a mark that parts clauses counts for."""
_BEFORE, _AFTER = 2, 1
"""Sentences around a figure in which its time may stand."""

Time = tuple[date | None, date | None]


def other_time(draft: Figure, source: Figure) -> bool:
    """Whether the time that the draft states is neither that of the figure nor one near it."""
    return _other_base(draft, source) or _other_start(draft, source) or _other_when(draft, source)


def _other_when(draft: Figure, source: Figure) -> bool:
    """Whether it is so for the time of the figure itself."""
    when = draft.claim.when if draft.claim else None
    if when is None or when.edtf is None or when.inferred:
        return False
    if when.span is not None and (draft.line.compared(when.span.start) or _of_a_noun(draft.line, when.span)):
        return False
    behind = when.span is not None and draft.end <= when.span.start and draft.line.genitive(when.span.start)
    if draft.value.unit == "multiple" and behind:
        return False  # "four times the figure of 2014"
    if (year := _only_year(draft, when)) is not None:
        own = source.claim.when if source.claim else None
        return own is not None and not own.inferred and own.edtf is not None and not _meet(year, own)
    if not _nearest(draft, when) or _of_another_day(draft, source, when) or _as_long(when, source):
        return False
    said: list[When | Period] = [when]
    years = draft.text.years(draft.number)
    said += [year for start, end, year in years if _is_nearest(draft, start, end)]
    own = source.claim.when if source.claim else None
    if own is not None and own.edtf is not None:
        if _fiscal(source) and when.start and own.start and abs(when.start.year - own.start.year) <= 1:
            return False
        held = _at_the_end(own) if getattr(source.claim, "from_", None) is not None else own
        if any(_meet(time, held) for time in said) or _same_day(when, own):
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


def _fiscal(source: Figure) -> bool:
    """Whether a quarter of a business year stands in the sentence of a figure: one past that is to come."""
    told = source.text.reference
    return told is not None and any(
        claim.status == "observed"
        and claim.when is not None
        and "/" in (claim.when.edtf or "")
        and None not in (claim.when.start, claim.when.end, told.end)
        and claim.when.end > told.end  # type: ignore[operator]
        and (claim.when.end - claim.when.start).days <= _HALF  # type: ignore[operator]
        for claim in source.text.told_in(source.number)
    )


def _only_year(draft: Figure, when: When) -> Period | None:
    """The year of a sentence that gives a time without one: "in 2022, it rose 1.7 % in the third quarter"."""
    if when.span is None or YEAR.search(when.span.text) or draft.line.points_back(when.span.text):
        return None
    years = draft.text.years(draft.number)
    alone = len(draft.line.values) == 1 and len(draft.text.stated_in(draft.number)) == 1
    if len(years) != 1 or not alone or draft.line.compared(years[0][0]):
        return None
    return years[0][2]


def _as_long(when: When, source: Figure) -> bool:
    """Whether a time that is told by its length alone is as long as that of the source: "in two years"."""
    own = source.claim.when if source.claim else None
    if own is None or when.relation != "over" or when.span is None or YEAR.search(when.span.text):
        return False
    first, second = _ends(when), _ends(own)
    if not (first[0] and first[1] and second[0] and second[1]):
        return False
    return abs((first[1] - first[0]).days - (second[1] - second[0]).days) <= _YEAR


def _at_the_end(when: When) -> When | Period:
    """The last year of a time that goes from one to another, in which what has changed came to its end."""
    first, _, last = (when.edtf or "").partition("/")
    return Period(last, *parse_edtf(last), "in") if YEAR.fullmatch(first) and YEAR.fullmatch(last) else when


def _other_base(draft: Figure, source: Figure) -> bool:
    """Whether both say since which year something has changed, and name two: "37 % down on 2023"."""
    said, true = _base(draft), _base(source)
    return said is not None and true is not None and not _meet(said, true)


def _other_start(draft: Figure, source: Figure) -> bool:
    """Whether both say since when a figure is the lowest or the highest, and name two years."""
    said, true = _start(draft), _start(source)
    return said is not None and true is not None and not _meet(said, true)


def _start(figure: Figure) -> Period | None:
    """The year behind a figure since which something holds: "the lowest since 1998"."""
    last = figure.line.segment(figure.start, figure.end)[1]
    for start, end, year in figure.text.years(figure.number):
        if figure.end <= start and end <= last and year.relation == "since":
            return year
    return None


def _base(figure: Figure) -> Period | None:
    """The year behind a figure that it is compared with, told in figures."""
    last = figure.line.segment(figure.start, figure.end)[1]
    for start, end, year in figure.text.years(figure.number):
        if figure.end <= start and end <= last and figure.line.compares(figure.end, start):
            return year
    return None


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
    others = [(start, end) for start, end in others if not _multiplies(figure, start, end)]
    return all(mine < _way_to(line, start, end, first, last) for start, end in others)


def _of_a_noun(line: Line, span: Span) -> bool:
    """Whether a day told without its year only says of which thing one speaks: "Monday's earthquake"."""
    if any(map(str.isdigit, span.text)):
        return False
    behind = line.text[span.end - line.start : span.end - line.start + 1]
    return (behind in ("'", "’") and bool(behind)) or line.genitive(span.start)


def _multiplies(figure: Figure, start: int, end: int) -> bool:
    """Whether another figure is the verb that leads to one: "tripled to 12,852"."""
    told = figure.line.text[start - figure.line.start : end - figure.line.start]
    return 0 <= figure.start - end <= _GAP and not any(map(str.isdigit, told))


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
        decade = _DECADE if "X" in f"{one.edtf}{other.edtf}" else 0
        return first[1] is None or second[1] is None or abs(first[1].year - second[1].year) <= decade
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
