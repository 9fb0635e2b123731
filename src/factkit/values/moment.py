"""Arithmetic on the calendar: named stretches of time, steps from one to another, spans between two.

A `Moment` is a day, week, month, quarter, half, year, decade or century that a text names,
of which some parts may be left unsaid ("3 March", "the third quarter"). All results are EDTF
texts, or None where the calendar has no such day or the year leaves 1..9999.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from factkit.errors import InvalidPeriodError
from factkit.values.period import Period, Relation, parse_edtf

__all__ = ["MONTHS", "Moment", "known", "last_day", "period", "span", "step", "week"]

_YEARS = (2, 3, 4, 5, 10, 20, 50, 100, 1000)
MONTHS = {"M": 1, "2M": 2, "3M": 3, "4M": 4, "6M": 6, "Y": 12, **{f"{n}Y": 12 * n for n in _YEARS}}
"""Months in each unit of the calendar that is made of months."""
_NAMED = ("Y", "10Y", "100Y")
"""Units of years that begin where the calendar says, and have a name in EDTF."""
_DAYS = {"D": 1, "W": 7, "2W": 14, "15D": 15, "WE": 7, "WD": 7}
_NEAR = 274
"""Days within which a date without a year is taken to be in the reference's own year."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, week, month, quarter, half or year as far as the text names it.

    `unit` is an ISO 8601 letter (`Y`, `M`, `D`, `3M`, `6M`, `10Y`, `100Y`); `part` the
    month, or which quarter or half of the year it is; for `10Y` and `100Y`, `year` is the first.

    >>> Moment("3M", 2024, 3).edtf()
    '2024-07/2024-09'
    >>> Moment("10Y", 1990).edtf(), Moment("D", 2023, 2, 29).edtf()
    ('199X', None)
    """

    unit: str
    year: int | None = None
    part: int | None = None
    day: int | None = None
    weekday: int | None = None

    def edtf(self) -> str | None:
        """Return the EDTF text, or None where the year is unsaid or there is no such date."""
        if self.year is None or not 1 <= self.year <= 9999:
            return None
        text = _written(self.unit, self.year, self.part, self.day)
        return text if _valid(text) else None

    def within(self, year: int) -> Moment:
        """Return the same in a given year."""
        return replace(self, year=year)

    def start(self) -> date | None:
        """Return its first day, or None."""
        edtf = self.edtf()
        return parse_edtf(edtf)[0] if edtf else None

    def around(self, reference: Period) -> list[Moment]:
        """Return its readings by a reference, the likeliest first.

        A day is in the reference's year unless that is far; a month or quarter is the last that
        has begun, unless the next is near.

        >>> june = Moment("M", None, 6)
        >>> [m.year for m in june.around(Period.of("2024-02-10"))]
        [2023, 2024]
        >>> [m.year for m in Moment("D", None, 3, 31).around(Period.of("2024-02-10"))]
        [2024, 2023]
        """
        today = reference.end or reference.start
        if today is None:
            return []
        if self.year is not None:
            return [self]
        near = [(m, s) for m in self._candidates(today) if (s := m.start())]
        if self.unit != "D":
            begun = [(m, s) for m, s in near if s <= today][-1:]
            coming = [(m, s) for m, s in near if s > today][:1]
            since = reference.start or today  # Of a year alone, none of its months is far.
            far = bool(begun and (since - begun[0][1]).days > _NEAR and self.unit == "M")
            return [m for m, _ in (coming + begun if far else begun + coming)]
        return _nearest(near, reference.start or today, self.part is not None)

    def _candidates(self, today: date) -> list[Moment]:
        """Return its readings in the months or years about a day, in order."""
        if self.unit == "D" and self.part is None:
            months = [divmod(today.year * 12 + today.month - 1 + n, 12) for n in range(-12, 13)]
            found = [replace(self, year=year, part=month + 1) for year, month in months]
        else:
            found = [self.within(today.year + n) for n in (-1, 0, 1)]
        if self.weekday is None:
            return found
        fitting = [m for m in found if (s := m.start()) and s.isoweekday() == self.weekday]
        return fitting or (found if self.part is not None else [])


def _nearest(near: list[tuple[Moment, date]], today: date, dated: bool) -> list[Moment]:
    """The likeliest of some days, and the one after it that lies on the other side of today."""

    def distance(row: tuple[Moment, date]) -> tuple[bool, int]:
        days = abs((row[1] - today).days)
        return dated and (row[1].year != today.year or days > _NEAR), days

    ordered = sorted(near, key=distance)
    if not ordered:
        return []
    first = ordered[0]
    others = [m for m, s in ordered[1:] if (s > today) != (first[1] > today)]
    return [first[0], *others[:1]]


@lru_cache(maxsize=4096)
def _valid(text: str) -> bool:
    try:
        parse_edtf(text)
    except InvalidPeriodError:
        return False
    return True


def _written(unit: str, year: int, part: int | None, day: int | None) -> str:
    if unit == "10Y":
        return f"{year // 10:03d}X"
    if unit == "100Y":
        return f"{year // 100:02d}XX"
    if part is None:
        return f"{year:04d}"
    if unit == "D":
        return f"{year:04d}-{part:02d}-{day or 0:02d}"
    if unit == "M":
        return f"{year:04d}-{part:02d}"
    size = MONTHS.get(unit, 12)
    last = part * size
    return f"{year:04d}-{last - size + 1:02d}/{year:04d}-{last:02d}"


@lru_cache(maxsize=4096)
def period(edtf: str | None, relation: Relation = "in") -> Period | None:
    """Return the period of an EDTF text that may be missing or wrong.

    >>> period("2024-02-30")
    """
    return Period.of(edtf, relation) if edtf and _valid(edtf) else None


def known(reference: Period) -> str:
    """Return the unit at which a reference is known: `Y`, `M` or `D`.

    >>> known(Period.of("2021-12"))
    'M'
    """
    return {4: "Y", 7: "M", 10: "D"}.get(len(reference.edtf.rstrip("~?%")), "Y")


def week(day: date) -> str:
    """Return the week of a day, from Monday.

    >>> week(date(2025, 7, 16))
    '2025-07-14/2025-07-20'
    """
    monday = day - timedelta(days=day.isoweekday() - 1)
    return f"{monday}/{monday + timedelta(days=6)}"


@lru_cache(maxsize=4096)
def step(reference: Period, unit: str, count: int) -> str | None:
    """Return the stretch of size `unit` that lies `count` such units after the reference's own.

    None where the reference is not known so finely, or the calendar ends.

    >>> december = Period.of("2021-12")
    >>> step(december, "Y", -1), step(december, "M", 2), step(december, "D", 1)
    ('2020', '2022-02', None)
    >>> step(Period.of("2025-07-16"), "W", -1)
    '2025-07-07/2025-07-13'
    """
    today = reference.start
    if today is None or reference.end is None or abs(count) > 10**7:
        return None
    if unit in _DAYS:
        if known(reference) != "D":
            return None
        try:
            day = today + timedelta(days=_DAYS[unit] * count)
            if unit == "WE":
                saturday = day + timedelta(days=6 - day.isoweekday())
                return f"{saturday}/{saturday + timedelta(days=1)}"
            if unit == "WD":
                monday = day - timedelta(days=day.isoweekday() - 1)
                return f"{monday}/{monday + timedelta(days=4)}"
            return week(day) if unit == "W" else day.isoformat()
        except OverflowError:
            return None
    size = MONTHS.get(unit)
    if size is None or (size < 12 and known(reference) == "Y"):
        return None
    months = ((today.year * 12 + today.month - 1) // size + count) * size
    year, month = divmod(months, 12)
    if size <= 6:
        return Moment(unit, year, month // size + 1).edtf()
    if unit in ("50Y", "1000Y"):  # EDTF has no shorter name for these
        return span(Moment("Y", year).edtf(), Moment("Y", year + size // 12 - 1).edtf())
    return Moment(unit, year).edtf() if unit in _NAMED else None


def last_day(first: date, unit: str, count: int) -> date | None:
    """Return the last of so many days, weeks, months or years that begin with a day, or None.

    >>> last_day(date(2024, 5, 3), "D", 10), last_day(date(2024, 5, 3), "M", 2)
    (datetime.date(2024, 5, 12), datetime.date(2024, 7, 2))
    >>> last_day(date(2024, 1, 31), "M", 1), last_day(date(2024, 3, 1), "M", 1)
    (datetime.date(2024, 2, 29), datetime.date(2024, 3, 31))
    """
    try:
        if unit in _DAYS:
            return first + timedelta(days=_DAYS[unit] * count - 1)
        year, month = divmod(first.year * 12 + first.month - 1 + MONTHS[unit] * count, 12)
        if first.day == 1:
            return date(year, month + 1, 1) - timedelta(days=1)
        return date(year, month + 1, min(first.day - 1, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None


def span(first: str | None, last: str | None) -> str | None:
    """Return the interval from the start of one EDTF text to the end of another, or None.

    >>> span("2024-01/2024-03", "2024-09"), span("2024", "2023"), span("199X", "2004")
    ('2024-01/2024-09', None, '1990/2004')
    """
    if not first or not last:
        return None
    start, end = _edge(first.split("/")[0], "0"), _edge(last.split("/")[-1], "9")
    text = start if start == end else f"{start}/{end}"
    return text if _valid(text) else None


def _edge(text: str, digit: str) -> str:
    year = text.replace("X", digit)
    return "0001" if year == "0000" else year
