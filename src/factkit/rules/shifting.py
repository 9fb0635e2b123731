"""Periods made of others: the same one earlier or later, the stretch between two, a deadline."""

from __future__ import annotations

from dataclasses import replace

from factkit.values.moment import period, span, step
from factkit.values.period import Period


def shifted(base: Period, unit: str, count: int) -> Period | None:
    """Return the same stretch so many units earlier or later.

    >>> shifted(Period.of("2024-01/2024-06"), "Y", -1).edtf
    '2023-01/2023-06'
    >>> shifted(Period.of("2024-01"), "M", -12).edtf
    '2023-01'
    >>> shifted(Period.of("2024-01/2024-03"), "3M", -1).edtf
    '2023-10/2023-12'
    """
    if unit[:-1].isdecimal():
        unit, count = unit[-1], count * int(unit[:-1])
    if unit == "M" and count % 12 == 0:
        unit, count = "Y", count // 12
    ends = base.edtf.split("/")
    if unit == "Y":
        moved = [_years(end, count) for end in ends]
    else:
        moved = [step(Period.of(end), unit, count) if end != ".." else end for end in ends]
    return period("/".join(m for m in moved if m), base.relation) if all(moved) else None


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
