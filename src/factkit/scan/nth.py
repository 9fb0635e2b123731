"""Building days and weeks counted within a month or year: `first Monday of March`, `week 31`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any

from factkit.match.cascade import Found
from factkit.match.tokens import Node
from factkit.packs import Pack
from factkit.scan.moments import integer, likeliest, month, weekday, year_of
from factkit.values.holidays import holiday
from factkit.values.moment import Moment, period, span, step
from factkit.values.period import Period
from factkit.values.weeks import iso_week, nth_day, nth_month, nth_week, nth_weekend

_FORTNIGHT = 15
_FAR_AHEAD = 26
"""Weeks ahead from which the number of a week means that of the year before."""
_MOST = 1000
"""Weekdays that are counted from a day at most."""
_SUNDAY = 7


def builders(pack: Pack) -> dict[str, Callable[[Found], Node | None]]:
    """Return the builders of days and weeks by their number, for one language."""
    return {name: partial(build, pack) for name, build in _BUILDERS.items()}


def _nth(pack: Pack, found: Found) -> Node | None:
    """`dernière semaine de juin`, `second monday of last month`, `20th of this month`."""
    count, unit = _count(found), found.value("unit", "period") or found.rule.args.get("unit")
    number = weekday(found)
    if not count or (number is None and unit not in ("D", "W", "WE", "M")):
        return None
    counted = {"W": nth_week, "WE": nth_weekend, "M": nth_month}.get(str(unit)) if number is None else None
    days = [counted(b, count) if counted else nth_day(b, count, number) for b in _bases(pack, found)]
    values = likeliest(map(period, days), found)
    if "alternative" not in values and (day := values.get("when")) and day.start == day.end:
        values["moment"] = Moment("D", day.start.year, day.start.month, day.start.day)
    return Node(pack.node_char("dday"), "date", values) if "when" in values else None


def _first_of(pack: Pack, found: Found) -> Node | None:
    """`les dix premiers jours de mai`, `the last two weeks of 2024`: days or weeks at an end of a period."""
    unit, count, order = found.value("unit", "period"), integer(found, "n"), found.item("order")
    last = "-1" in (found.value("order", "rel"), found.value("order", "rels"))
    first = isinstance(order, Node) and order.values.get("amount") == 1
    if unit not in ("D", "W") or not count or not (first or last):
        return None
    number = nth_week if unit == "W" else nth_day
    ends = (1, count) if first else (-count, -1)
    values: dict[str, Any] = {}
    for name, base in zip(("when", "alternative"), _bases(pack, found), strict=False):
        if when := period(span(*(number(base, end) for end in ends)), "over"):
            values[name] = when
    return Node(pack.node_char("dspan"), "date", values) if "when" in values else None


def _numbered_week(pack: Pack, found: Found) -> Node | None:
    """`week 31`, `semaine 12 de 2024`: the week that ISO 8601 gives this number."""
    number, reference = integer(found, "n"), found.tape.reference
    year, ok = year_of(found)
    if not ok or not number or not 1 <= number <= 53:
        return None
    years: tuple[int, ...] = (year,) if year else ()
    if year is None and reference is not None and reference.start is not None:
        # "Semaine 52" in January is that of the year before.
        year, gone = reference.start.year, int(reference.start.isocalendar().week) - number
        years = (year, year - 1) if gone > -_FAR_AHEAD else (year - 1, year)
    values = likeliest((period(iso_week(y, number)) for y in years), found)
    return Node(pack.node_char("dpart"), "date", values) if values else None


def _week_of(pack: Pack, found: Found) -> Node | None:
    """`la semaine du 6 octobre`, `the week beginning February 4`; a Sunday opens the next."""
    item = found.item("date")
    if not isinstance(item, Node):
        return None
    values: dict[str, Any] = {}
    for name in ("when", "alternative"):
        base: Period | None = item.values.get(name)
        if base is None or base.start is None or len(base.edtf) != 10:
            continue
        if week := step(base, "W", int(base.start.isoweekday() == _SUNDAY)):
            values[name] = period(week)
    return Node(pack.node_char("dpart"), "date", values) if values else None


def _named_day(pack: Pack, found: Found) -> Node | None:
    """`Noël 2023`, `next Thanksgiving`: the day of a holiday; without a year, that of the reference."""
    code = str(found.value("day", "holiday"))
    year, ok = year_of(found)
    way = found.value("rel", "rel")
    reference: Period | None = found.tape.reference
    if not ok or (year is None and (reference is None or reference.start is None)):
        return None
    if year is not None:
        days: list[str | None] = [holiday(code, year)]
    else:
        days = [*_nearest(code, reference, way)] if reference else []
    values = likeliest(map(period, days), found)
    if year is None and not way:
        values["missing"] = "year"
    return Node(pack.node_char("dday"), "date", values) if values.get("when") else None


def _nearest(code: str, reference: Period, way: str | None) -> list[str]:
    """The last or next such day, as a word asks; without one the nearest, and the one on its other side."""
    if reference.start is None:
        return []
    today, year = reference.start, reference.start.year
    days = [d for n in (-1, 0, 1) if (d := holiday(code, year + n))]
    before = [d for d in days if d < reference.edtf[:10]][-1:]
    after = [d for d in days if d > reference.edtf[:10]][:1]
    if way in ("-1", "1"):
        return before if way == "-1" else after
    if way == "0":
        return [d for d in days if d[:4] == f"{year:04d}"]
    near = sorted(days, key=lambda d: abs(date.fromisoformat(d) - today))[:1]
    return near + [d for d in before + after if d not in near][:1]


def _nth_from(pack: Pack, found: Found) -> Node | None:
    """`two Sundays from now`, `the third Tuesday after Christmas`: so many such weekdays from a day."""
    number, item = weekday(found), found.item("date")
    count = integer(found, "n") if found.has("n") else 1
    way = found.value("way", "offset") or found.rule.args.get("way")
    reference: Period | None = found.tape.reference
    if number is None or not count or not 0 < count < _MOST or way is None:
        return None
    if found.has("date"):
        names = ("when", "alternative")
        bases = [p for n in names if isinstance(item, Node) and (p := item.values.get(n))]
    else:
        bases = [reference] if reference else []
    days = [_weekday_from(base, number, count * int(way)) for base in bases]
    values = likeliest(map(period, days), found)
    return Node(pack.node_char("dday"), "date", values) if values else None


def _weekday_from(base: Period, weekday: int, count: int) -> str | None:
    """The so-manieth such weekday after a day, or before it where the count is negative."""
    if base.start is None or base.start != base.end:
        return None
    offset = (weekday - base.start.isoweekday()) % 7
    weeks = count - (1 if offset and count > 0 else 0)
    try:
        return (base.start + timedelta(days=offset + 7 * weeks)).isoformat()
    except OverflowError:
        return None


def _half_month(pack: Pack, found: Found) -> Node | None:
    """`la deuxième quinzaine d'avril`: the first fifteen days of a month, or the rest."""
    half, fortnight = integer(found, "n"), found.item("half")
    days = isinstance(fortnight, Node) and (fortnight.values.get("low") or fortnight.values.get("amount"))
    bases = _bases(pack, found)
    if half not in (1, 2) or days != _FORTNIGHT or not bases:
        return None
    values: dict[str, Any] = {}
    for name, base in zip(("when", "alternative"), bases, strict=False):
        start, end = (
            (f"{base.edtf}-01", f"{base.edtf}-15") if half == 1 else (f"{base.edtf}-16", str(base.end))
        )
        values[name] = period(f"{start}/{end}")
    return Node(pack.node_char("dpart"), "date", values)


_BUILDERS = {
    "named_day": _named_day,
    "half_month": _half_month,
    "nth": _nth,
    "nth_from": _nth_from,
    "numbered_week": _numbered_week,
    "first_of": _first_of,
    "week_of": _week_of,
}


def _count(found: Found) -> int | None:
    """Return which one is meant, from the end where it is negative."""
    count = integer(found, "n")
    if "-1" in (found.value("last", "rel"), found.value("last", "rels")):
        return -(count or 1)
    return count


def _bases(pack: Pack, found: Found) -> list[Period]:
    """Return the months or years in which to count, the likeliest first."""
    reference: Period | None = found.tape.reference
    year, ok = year_of(found)
    if not ok:
        return []
    if found.has("m"):
        moment = Moment("M", year, month(pack, found))
        moments = [moment] if year else moment.around(reference) if reference else []
        return [p for m in moments if (p := period(m.edtf()))]
    if year is not None:
        return [p for p in (period(Moment("Y", year).edtf()),) if p]
    unit = found.value("base", "period")
    way = found.value("rel", "rel") or found.value("rel", "this") or 0
    if reference is None or unit not in ("M", "Y", "3M"):
        return []
    return [p for p in (period(step(reference, str(unit), int(way))),) if p]
