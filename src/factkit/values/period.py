"""Periods of time in EDTF, the Extended Date/Time Format of ISO 8601-2.

The part of it that claims need: years, months, days, decades and centuries (`199X`,
`19XX`), a trailing `~` or `?` for the approximate or uncertain, and intervals with open
ends. See https://www.loc.gov/standards/datetime/.

>>> parse_edtf("2024-02")
(datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
>>> parse_edtf("2010/..")
(datetime.date(2010, 1, 1), None)
>>> parse_edtf("2024-13")
Traceback (most recent call last):
factkit.errors.InvalidPeriodError: '2024-13' is no EDTF date: there is no month 13
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal, get_args

from factkit.errors import InvalidPeriodError

__all__ = ["RELATIONS", "Period", "Relation", "parse_edtf"]

Relation = Literal["in", "by", "over", "since", "until", "after", "before"]
RELATIONS: tuple[str, ...] = get_args(Relation)

_POINT = re.compile(r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2})(?:-([0-9]{2}))?)?[~?%]?")
_LONGEST = 64  # no EDTF text of ours comes near; hostile ones are refused before the pattern sees them


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time and how a claim relates to it.

    `start` and `end` are inclusive, None where open; a mention of years before the common era, for
    which the calendar has no days, has neither.

    >>> Period.of("2024/2026", "over").end
    datetime.date(2026, 12, 31)
    """

    edtf: str
    start: date | None
    end: date | None
    relation: Relation

    @classmethod
    def of(cls, edtf: str, relation: Relation = "in") -> Period:
        """The period that an EDTF text names."""
        return cls(edtf, *parse_edtf(edtf), relation)

    def ended_before(self, other: Period | None) -> bool:
        """Whether this ended before another began; False where that end or that start is open.

        >>> Period.of("2023").ended_before(Period.of("2024-05")), Period.of("2024").ended_before(None)
        (True, False)
        """
        began = other.start if other is not None else None
        return self.end is not None and began is not None and self.end < began


@lru_cache(maxsize=4096)
def parse_edtf(edtf: str) -> tuple[date | None, date | None]:
    """First and last day of an EDTF date or interval; None for an open end.

    >>> parse_edtf("199X")
    (datetime.date(1990, 1, 1), datetime.date(1999, 12, 31))
    >>> parse_edtf("2025/2024")
    Traceback (most recent call last):
    factkit.errors.InvalidPeriodError: '2025/2024' is no EDTF interval: it ends before it starts
    """
    if len(edtf) > _LONGEST:
        raise InvalidPeriodError(f"{edtf[:20]!r}… is no EDTF date: it is longer than {_LONGEST} characters")
    left, slash, right = edtf.partition("/")
    if not slash:
        return _point(left, edtf)
    if left == right == "..":
        raise InvalidPeriodError(f"{edtf!r} is no EDTF interval: one of its ends must be a date")
    start = None if left == ".." else _point(left, edtf)[0]
    end = None if right == ".." else _point(right, edtf)[1]
    if start and end and start > end:
        raise InvalidPeriodError(f"{edtf!r} is no EDTF interval: it ends before it starts")
    return start, end


def _point(text: str, whole: str) -> tuple[date, date]:
    """First and last day of one date, `whole` being the text that the error shall show."""
    match = _POINT.fullmatch(text)
    if not match:
        raise InvalidPeriodError(
            f"{whole!r} is no EDTF date or interval: "
            "write 2024, 2024-02, 2024-02-01, 199X, 2024/2026 or 2024/.."
        )
    year, month, day = match.groups()
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if year.endswith("X") and month:
        raise InvalidPeriodError(f"{whole!r} is no EDTF date: a decade or century has no months")
    if last == 0:
        raise InvalidPeriodError(f"{whole!r} is no EDTF date: there is no year 0")
    if not month:
        return date(max(first, 1), 1, 1), date(last, 12, 31)
    if not 1 <= int(month) <= 12:
        raise InvalidPeriodError(f"{whole!r} is no EDTF date: there is no month {month}")
    days = monthrange(first, int(month))[1]
    if not day:
        return date(first, int(month), 1), date(first, int(month), days)
    if not 1 <= int(day) <= days:
        raise InvalidPeriodError(f"{whole!r} is no EDTF date: {year}-{month} has no day {day}")
    exact = date(first, int(month), int(day))
    return exact, exact
