"""Periods made of others: the same one earlier or later, the stretch between two, a deadline."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from factkit.values.moment import MONTHS, period, span, step
from factkit.values.period import Period


def shifted(base: Period, unit: str, count: int) -> Period | None:
    """Return the same stretch so many units earlier or later.

    >>> shifted(Period.of("2024-01/2024-06"), "Y", -1).edtf
    '2023-01/2023-06'
    >>> shifted(Period.of("2024-01"), "M", -12).edtf
    '2023-01'
    >>> shifted(Period.of("2024-01/2024-03"), "3M", -1).edtf
    '2023-10/2023-12'
    >>> shifted(Period.of("2024-01-08/2024-01-14"), "W", -1).edtf
    '2024-01-01/2024-01-07'
    """
    if unit[:-1].isdecimal():
        unit, count = unit[-1], count * int(unit[:-1])
    if unit == "M" and count % 12 == 0:
        unit, count = "Y", count // 12
    if unit == "W":
        unit, count = "D", _WEEK * count  # of each of its days: a week before is one of seven days
    ends = base.edtf.split("/")
    if unit == "Y":
        moved = [_years(end, count) for end in ends]
    else:
        moved = [step(Period.of(end), unit, count) if end != ".." else end for end in ends]
    return period("/".join(m for m in moved if m), base.relation) if all(moved) else None


_WEEK = 7
_SHORT = {"D": 1, "W": _WEEK}
"""Days of the units that are not made of months."""
_ONE_DAY = timedelta(days=1)


def adjoining(base: Period, unit: str, count: int) -> Period | None:
    """Return so many units right before a period, or right after it.

    >>> adjoining(Period.of("2022-07/2023-06"), "M", -12).edtf
    '2021-07/2022-06'
    >>> adjoining(Period.of("2023"), "Y", 2).edtf, adjoining(Period.of("2024-05-03"), "D", -2).edtf
    ('2024/2025', '2024-05-01/2024-05-02')
    """
    if base.relation == "in" and "/" in base.edtf and len(base.edtf) == _SPLIT:
        # `2022-23`, which is one year: `the previous twelve months`
        months = MONTHS.get(unit, 1) * count
        return replace(moved, relation="over") if (moved := shifted(base, "M", months)) else None
    edge = base.start if count < 0 else base.end
    if edge is None or unit not in (MONTHS if unit not in _SHORT else _SHORT):
        return None
    try:
        near = edge if count < 0 else edge + _ONE_DAY
        far = _away(near, unit, count)
        first, last = min(near, far), max(near, far) - _ONE_DAY
    except (ValueError, OverflowError):
        return None
    if unit in _SHORT or near.day > 1:
        return period(f"{first}/{last}", "over")
    whole = len(base.edtf.split("/")[0]) == _YEAR and near.month == far.month == 1
    size = _YEAR if whole else _MONTH
    return period(span(first.isoformat()[:size], last.isoformat()[:size]), "over")


_YEAR, _MONTH, _SPLIT = len("2024"), len("2024-01"), len("2023/2024")


def _away(day: date, unit: str, count: int) -> date:
    if unit in _SHORT:
        return day + timedelta(days=count * _SHORT[unit])
    months = day.year * 12 + day.month - 1 + MONTHS[unit] * count
    return date(months // 12, months % 12 + 1, day.day)


def _years(end: str, count: int) -> str | None:
    return f"{int(end[:4]) + count:04d}{end[4:]}" if end[:4].isdecimal() else end


def interval(first: Period, last: Period) -> Period | None:
    """Return the stretch from one period to another.

    >>> interval(Period.of("2019-09"), Period.of("2021-05")).edtf
    '2019-09/2021-05'
    """
    return period(span(first.edtf, last.edtf), "over")


def deadline(when: Period, *, named: bool) -> Period:
    """Return the period of an aim: what is no `in 2030` but a bare date or an end is a deadline."""
    return when if named or when.relation != "in" else replace(when, relation="by")


def later(found: Period | None, known: Period | None) -> bool:
    """Tell whether a period begins later than the one known, or is the first one."""
    if found is None or known is None or found.start is None or known.start is None:
        return known is None
    return found.start > known.start


def is_earlier(found: Period, main: Period | None) -> bool:
    """Tell whether a period is before the one that a sentence is about: `while it was 3 in 2021`."""
    if main is None or main.start is None or found.start is None or main.end is None or found.end is None:
        return False
    return found.start < main.start and found.end < main.end
