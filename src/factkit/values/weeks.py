"""Weeks and days by their number within a month, a year or any other period."""

from __future__ import annotations

from datetime import date, timedelta

from factkit.values.moment import week
from factkit.values.period import Period

__all__ = ["iso_week", "nth_day", "nth_week", "nth_weekend", "part_of_week", "workdays"]

_MONTHS = 12
_THURSDAY, _SATURDAY = 4, 6
_WEEK, _WORKED = 7, 5
"""Days of a week on which people work, from Monday."""
_PARTS = {"start": (0, 2), "mid": (2, 3), "end": (4, 6), "rest": (3, 6)}
"""The days of a week, counted from Monday, that its beginning, middle and end are; and what is left of it."""


def iso_week(year: int, number: int) -> str | None:
    """Return the week that ISO 8601 gives this number in a year, or None.

    >>> iso_week(2018, 31), iso_week(2021, 53)
    ('2018-07-30/2018-08-05', None)
    """
    try:
        return week(date.fromisocalendar(year, number, 1))
    except (ValueError, OverflowError):
        return None


def nth_day(within: Period, count: int, weekday: int | None = None) -> str | None:
    """Return the day that is number `count` of a period, from its end where negative; or None.

    With `weekday`, only such days count (1 is Monday).

    >>> nth_day(Period.of("2014-10"), 2, 3), nth_day(Period.of("2015-10"), -1)
    ('2014-10-08', '2015-10-31')
    >>> nth_day(Period.of("2015-10"), 6, 1)
    """
    start, end = within.start, within.end
    if start is None or end is None or not count:
        return None
    edge = start if count > 0 else end
    offset = 0 if weekday is None else (weekday - edge.isoweekday()) % 7
    if count < 0 and offset:
        offset -= 7
    size = 1 if weekday is None else 7
    steps = (count - 1 if count > 0 else count + 1) * size + offset
    try:
        day = edge + timedelta(days=steps)
    except OverflowError:
        return None
    return day.isoformat() if start <= day <= end else None


def nth_week(within: Period, count: int) -> str | None:
    """Return the week that is number `count` of a period: one belongs where its Thursday lies.

    >>> nth_week(Period.of("2015-01"), 1), nth_week(Period.of("2016"), -1)
    ('2014-12-29/2015-01-04', '2016-12-26/2017-01-01')
    """
    thursday = nth_day(within, count, _THURSDAY)
    try:
        return week(date.fromisoformat(thursday)) if thursday else None
    except OverflowError:
        return None


def nth_month(within: Period, count: int) -> str | None:
    """Return the month that is number `count` of a year, from its end where negative; or None.

    >>> nth_month(Period.of("2017"), 3), nth_month(Period.of("2017"), -1), nth_month(Period.of("2017-05"), 1)
    ('2017-03', '2017-12', None)
    """
    number = count if count > 0 else _MONTHS + 1 + count
    year = within.edtf.rstrip("~?%")
    return f"{year}-{number:02}" if len(year) == 4 and 1 <= number <= _MONTHS else None


def nth_weekend(within: Period, count: int) -> str | None:
    """Return the weekend that is number `count` of a period: one belongs where its Saturday lies.

    >>> nth_weekend(Period.of("2024-03"), 1), nth_weekend(Period.of("2024-03"), -1)
    ('2024-03-02/2024-03-03', '2024-03-30/2024-03-31')
    """
    saturday = nth_day(within, count, _SATURDAY)
    try:
        return f"{saturday}/{date.fromisoformat(saturday) + timedelta(days=1)}" if saturday else None
    except OverflowError:
        return None


def part_of_week(within: Period, edge: str, today: date | None = None) -> str | None:
    """Return the beginning (Monday to Wednesday), middle, end (Friday to Sunday) or rest of a week.

    What is left of a week begins no earlier than `today`. None where the period is no week.

    >>> part_of_week(Period.of("2025-07-14/2025-07-20"), "end")
    '2025-07-18/2025-07-20'
    >>> part_of_week(Period.of("2025-07-14/2025-07-20"), "rest", date(2025, 7, 19))
    '2025-07-19/2025-07-20'
    """
    if within.start is None or within.end is None or (within.end - within.start).days != 6:
        return None
    first, last = (within.start + timedelta(days=days) for days in _PARTS[edge])
    if edge == "rest" and today is not None and first < today <= last:
        first = today
    return f"{first}/{last}"


def workdays(reference: Period, count: int) -> str | None:
    """Return the next so many working days after a day, or the last before it where negative; or None.

    >>> workdays(Period.of("2024-05-02"), 3), workdays(Period.of("2024-05-06"), -2)
    ('2024-05-03/2024-05-07', '2024-05-02/2024-05-03')
    """
    today, way = reference.start, 1 if count > 0 else -1
    if today is None or not count:
        return None
    try:
        first, last = (_workday(today, way * number) for number in (1, abs(count)))
    except OverflowError:
        return None
    first, last = sorted((first, last))
    return f"{first}/{last}" if first < last else first.isoformat()


def _workday(day: date, count: int) -> date:
    """The working day that is so many on from a day, or back from it."""
    way, number = (1 if count > 0 else -1), day.isoweekday()
    # From a weekend one counts as from its Friday on, and as from its Monday back.
    if number > _WORKED:
        day += timedelta(days=_WORKED - number if way > 0 else _WEEK + 1 - number)
        number = day.isoweekday()
    at = number - 1 + count
    weeks, rest = divmod(at, _WORKED)
    return day + timedelta(days=weeks * _WEEK + rest + 1 - number)
