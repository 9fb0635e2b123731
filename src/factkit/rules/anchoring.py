"""Dates that are told from another one, spoken of before: `a year earlier`, `over the quarter`, `by then`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from factkit.match.tokens import Tape
from factkit.rules.shifting import adjoining, shifted
from factkit.rules.spoken import Spoken, size
from factkit.rules.timing import Dates
from factkit.rules.unsaid import AHEAD
from factkit.values.moment import MONTHS, period, step
from factkit.values.period import Period

_YEAR = len("2024")
_ONE_YEAR = "P1Y"


def anchored(
    tape: Tape,
    dates: Dates,
    spoken: Spoken,
    main: Period | None,
    at: int,
    status: str | None,
    found: Period | None,
) -> Period | None:
    """Return the period of a date as what the text has spoken of makes it; `found` is it by itself.

    `main` is the time that the sentence is of so far.
    """
    values = tape.items[at].values
    anchor, unit, count = values.get("anchor"), values.get("unit"), values.get("shift")
    again = anchor == "same" and count == 0
    if again and unit == "Y" and (year := _year_before(dates, at, status)):
        return replace(year, relation="in")  # `6 GW by 2030, and 80 % in the same year`
    if again and unit == "Y" and found is not None and _goes_on(tape, found, status):
        # `For the full year it made 4 million`: told as over, it is the one that the text is on, or the last.
        near = spoken.same(found, _around(main or spoken.topic or spoken.lead or spoken.last, unit))
        return near if near != found else period(step(found, "Y", -1))
    if again and found is not None:
        # `expects 4 million for the full year`: what is ahead is of the one that goes on.
        return (
            found
            if status in AHEAD and unit == "Y"
            else spoken.same(found, _around(main or spoken.topic, unit))
        )
    if anchor == "spoken" and "months" in values:
        return spoken.lasting(int(values["months"]))
    if anchor == "spoken":
        before = max((i for i in dates.all if i < at), default=None)
        if (told := values.get("relation")) == "since":
            return spoken.since(dates.alone(before, "observed") if before is not None else None)
        if told != "by" and status not in AHEAD:
            return spoken.here(main)
        if told != "by" and spoken.expected is not None and before is None:
            return (
                spoken.expected
            )  # `It sees growth of 4 % in 2025, and will spend 6 million over the period`
        return spoken.by_then(dates.alone(before, "planned") if before is not None else None)
    base = main or (_told_before(dates, at, status) if anchor == "same" and not count else None)
    base = base or spoken.topic or spoken.lead or spoken.whole
    if base is None and anchor == "previous" and int(count or 0) > 0:
        return None  # `Four days later, he left`: of no day that was told, and not from the day of a text
    if base is None or not anchor:
        return found
    if anchor == "adjoining":
        return adjoining(base, str(unit), int(values["count"])) or found
    if anchor == "same" and found is not None and unit == "Y" and base.edtf[:4].isdecimal():
        return shifted(base, "Y", int(found.edtf[:4]) - int(base.edtf[:4])) or found
    if anchor == "previous" and unit and count:
        return shifted(base, str(unit), int(count)) or found
    return found


def of_undated(spoken: Spoken, main: Period | None, values: Mapping[str, Any]) -> Period | None:
    """Return the period of a date in a text of which no date is known: it is of the year that is spoken of.

    `Sales reached 9 million in 2024. In the fourth quarter …`, `over the full year`, `at the same date`.
    """
    base = main or spoken.topic or spoken.lead or spoken.whole or spoken.year()
    if base is None or base.end is None:
        return None
    moment, unit = values.get("moment"), values.get("unit")
    if moment is not None and moment.year is None and moment.unit in MONTHS:
        return period(moment.within(base.end.year).edtf(), values.get("relation") or "in")
    return _around(base, unit) if values.get("shift") == 0 and unit == "Y" else None


def of_accounts(tape: Tape, spoken: Spoken, found: Period, values: Mapping[str, Any]) -> Period | None:
    """Return the period told of that a quarter or half by its number is, in accounts of a year of their own.

    "Results for the six months to 31 December … First-half profit rose": the half of the calendar is
    not over by the day of the text.
    """
    moment, reference = values.get("moment"), tape.reference
    if moment is None or moment.unit not in ("3M", "6M") or moment.year is not None or reference is None:
        return None
    if found.end is None or reference.end is None or found.end <= reference.end:
        return None
    known = spoken.same(found)
    return known if known != found and known.end and known.end <= reference.end else None


def edge_of_it(spoken: Spoken, main: Period | None, values: Mapping[str, Any], found: Period) -> Period:
    """Return the unit at whose end something was: the one spoken of, `It had 40 at the end of the year`."""
    unit = values.get("unit")
    whole = _around(main or spoken.topic or spoken.lead or spoken.whole, unit)
    told = found.relation == "in" and values.get("edge") == "end"
    if whole is None and told and not spoken.is_over(found):
        # `At the end of the year it had 40`, told in January: the year before.
        whole = period(step(found, str(unit), -1))
    return found if whole is None else replace(whole, relation=found.relation)


def _goes_on(tape: Tape, found: Period, status: str | None) -> bool:
    """Tell whether a whole year of which a fact is told is not over by the day of the text."""
    reference = tape.reference
    if status not in (None, "observed") or reference is None or reference.end is None:
        return False
    return found.end is not None and found.end > reference.end


def _right_before(dates: Dates, at: int, status: str | None) -> Period | None:
    """Return the period of the last date that a sentence names before one at an item."""
    before = max((i for i in dates.all if i < at), default=None)
    return dates.alone(before, status) if before is not None else None


def _told_before(dates: Dates, at: int, status: str | None) -> Period | None:
    """Return the part of a year that a sentence names before one told from it: `from the first quarter …`."""
    found = _right_before(dates, at, status)
    part = found is not None and 0 < size(found) < MONTHS["Y"] and found.relation in ("in", "over")
    return found if part else None


def _year_before(dates: Dates, at: int, status: str | None) -> Period | None:
    """Return the year that a sentence names right before a date that is told from it."""
    found = _right_before(dates, at, status)
    if found is None or found.relation not in ("in", "by"):
        return None
    first, _, last = found.edtf.partition("/")  # `2024`, `2023/2024`
    return found if len(first) == _YEAR and first.isdecimal() and len(last) in (0, _YEAR) else None


def _around(base: Period | None, unit: Any) -> Period | None:
    """Return the one unit in which a period lies: its quarter, its year; None where it is longer."""
    if base is None or base.end is None or unit not in MONTHS or not 0 < size(base) <= MONTHS[unit]:
        return None
    return period(step(Period.of(base.end.isoformat()), str(unit), 0))


def ago(found: Period | None, values: Mapping[str, Any], reference: Period | None) -> bool:
    """Tell whether a date is a year back from the day of a text, whatever it has spoken of: `a year ago`."""
    if found is None or found.start is None or reference is None or reference.start is None:
        return False
    told = values.get("duration") == _ONE_YEAR and not values.get("anchor")
    return told and found.start.year == reference.start.year - 1


def told_back(tape: Tape, at: int) -> bool:
    """Tell whether a date is told from the one spoken of, and before it: `a year earlier`."""
    values = tape.items[at].values
    return bool(values.get("anchor")) and int(values.get("shift") or 0) < 0
