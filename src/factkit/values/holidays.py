"""Days that have a name: when a holiday falls in a year.

A holiday is written as its month and day (`12-25`), as days from Easter Sunday
(`easter+1`), or as the so-manieth weekday of a month (`11-4th4`: the fourth Thursday of
November; `5-1last`: the last Monday of May; `11-4th4+1`: the day after such a one).
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from factkit.values.moment import Moment
from factkit.values.period import Period
from factkit.values.weeks import nth_day

__all__ = ["easter", "holiday"]

_NTH = re.compile(r"(\d{1,2})-(\d)(?:th([1-5])|last)(?:[+](\d+))?")
_FIRST_GREGORIAN = 1583


def easter(year: int) -> date | None:
    """Return Easter Sunday of a year, by the Gregorian reckoning of Meeus and Butcher.

    >>> easter(2018), easter(1500)
    (datetime.date(2018, 4, 1), None)
    """
    if not _FIRST_GREGORIAN <= year <= 9999:
        return None
    golden = year % 19
    century, within = divmod(year, 100)
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (within // 4) - moon - within % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def holiday(code: str, year: int) -> str | None:
    """Return the day of a holiday in a year, as EDTF, or None.

    >>> holiday("12-25", 2024), holiday("easter+1", 2024), holiday("11-4th4", 2024)
    ('2024-12-25', '2024-04-01', '2024-11-28')
    >>> holiday("5-1last", 2024), holiday("11-4th4+1", 2024)
    ('2024-05-27', '2024-11-29')
    """
    if code.startswith("easter"):
        sunday = easter(year)
        return (sunday + timedelta(days=int(code[6:] or 0))).isoformat() if sunday else None
    if floating := _NTH.fullmatch(code):
        month, weekday, count, more = floating.groups()
        within = Moment("M", year, int(month)).edtf()
        day = nth_day(Period.of(within), int(count or -1), int(weekday)) if within else None
        return (date.fromisoformat(day) + timedelta(days=int(more or 0))).isoformat() if day else None
    month, _, day = code.partition("-")
    return Moment("D", year, int(month), int(day)).edtf()
