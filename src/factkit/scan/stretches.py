"""Building stretches told by one of their ends: `the three months to June`, `the rest of the year`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from factkit.match.cascade import Found
from factkit.match.tokens import Node
from factkit.packs import Pack
from factkit.scan.moments import integer, likeliest
from factkit.values.moment import MONTHS, period, span, step
from factkit.values.period import Period

__all__ = ["builders"]

_SATURDAY = 6
_QUARTER = 3
"""Months that a quarter has."""
_YEAR = 4
"""Digits that a year has, where nothing but a year is told."""
_WEEK = range(4, 8)
"""Days from the first of a week to its last, where a text names both: five of work up to eight."""
_UNITS = frozenset(MONTHS) | {"W"}


def builders(pack: Pack) -> dict[str, Callable[[Found], Node | None]]:
    """Return the builders of stretches that an end tells, for one language."""
    return {name: partial(build, pack) for name, build in _BUILDERS.items()}


def _ending(pack: Pack, found: Found) -> Node | None:
    """`the year ended 31 March 2024`, `les neuf mois clos fin juin`: so many units up to a date."""
    unit, item = _unit(found), found.item("date")
    count = integer(found, "n") or int(found.value("n", "few") or 1)
    if unit is None or not isinstance(item, Node) or unit not in _UNITS or not 0 < count < 1000:
        return None
    # `the year ended in March` is one that has a name, `the year to March` runs from one month to another.
    relation = "over" if found.has("n") or found.has("upto") else "in"
    # Three months up to a date are a quarter by another name; `the June quarter` is one by its own.
    quarter = found.rule.args.get("quarter") or (unit == "M" and count == _QUARTER)
    values: dict[str, Any] = {"term": True} if quarter else {}
    named, moment = found.item("year"), item.values.get("moment")
    year: Period | None = named.values.get("when") if isinstance(named, Node) else None
    for name in ("when", "alternative"):
        base: Period | None = item.values.get(name)
        if year and year.start and moment is not None and len(year.edtf) == _YEAR:
            # `the June quarter of 2024`, `the June quarter last year`
            base = period(moment.within(year.start.year).edtf())
        if base is not None and (when := period(_up_to(base, unit, count), relation)):
            values[name] = when
    return (
        Node(pack.node_char("dspan" if found.has("n") else "dpart"), "date", values)
        if "when" in values
        else None
    )


def _rest(pack: Pack, found: Found) -> Node | None:
    """`the rest of the year`, `le reste de 2024`: from here to the end of what goes on."""
    reference, item, unit = found.tape.reference, found.item("date"), _unit(found)
    if unit is not None and (unit.islower() or unit == "D"):
        return None
    values: dict[str, Any] = {}
    if isinstance(item, Node):
        values = dict(item.values)
    elif unit is not None:
        values = {"unit": unit, "shift": 0}
        if reference:
            values["when"] = period(step(reference, unit, 0))
    for name in ("when", "alternative"):
        if left := _left(values.get(name), reference):
            values[name] = left
    return (
        Node(pack.node_char("drel"), "date", {k: v for k, v in values.items() if v is not None})
        if values
        else None
    )


def _left(whole: Period | None, reference: Period | None) -> Period | None:
    """Return what is left of a period from the reference on: all of it, where it does not go on."""
    if (
        whole is None
        or whole.start is None
        or whole.end is None
        or reference is None
        or reference.start is None
    ):
        return None
    here = reference.edtf[:10]
    begun = whole.start <= reference.start <= whole.end
    return period(span(here, whole.end.isoformat()[: len(here)]) if begun else whole.edtf, "over")


def _weekend(pack: Pack, found: Found) -> Node | None:
    """`the weekend of 14 May`, `labor day weekend`: a Saturday and Sunday, and a free day beside them."""
    item = found.item("date")
    if not isinstance(item, Node):
        return None
    bases = [item.values.get(name) for name in ("when", "alternative")]
    values = likeliest((period(_weekend_of(base.start)) for base in bases if base and base.start), found)
    return Node(pack.node_char("dpart"), "date", values) if values else None


def _week_from(pack: Pack, found: Found) -> Node | None:
    """`the week of 12 to 18 June`, `la semaine du 4 au 10 juin`: a week by both its ends, one unit."""
    item = found.item("date")
    if not isinstance(item, Node):
        return None
    values = dict(item.values)
    for name in ("when", "alternative"):
        base: Period | None = values.get(name)
        if base is None:
            continue
        if base.start is None or base.end is None or (base.end - base.start).days not in _WEEK:
            return None
        values[name] = replace(base, relation="in")
    return Node(pack.node_char("dpart"), "date", values) if "when" in values else None


_BUILDERS = {"ending": _ending, "rest": _rest, "weekend": _weekend, "week_from": _week_from}


def _unit(found: Found) -> str | None:
    unit = found.value("unit", "period") or found.rule.args.get("unit")
    return str(unit) if unit is not None else None


def _up_to(base: Period, unit: str, count: int) -> str | None:
    """Return so many units that end with the last day of a period: whole months where they are such."""
    if base.end is None:
        return None
    try:
        after = base.end + timedelta(days=1)
        if unit == "W":
            return f"{after - timedelta(weeks=count)}/{base.end}"
        months = after.year * 12 + after.month - 1 - MONTHS[unit] * count
        first = date(months // 12, months % 12 + 1, after.day)
    except (ValueError, OverflowError):
        return None
    if after.day > 1:
        return f"{first}/{base.end}"
    if after.month == first.month == 1:
        return span(f"{first.year:04d}", f"{base.end.year:04d}")
    return span(first.isoformat()[:7], base.end.isoformat()[:7])


def _weekend_of(day: date) -> str | None:
    """Return the weekend that a day is in or adjoins, or that follows in its week."""
    number = day.isoweekday()
    try:
        saturday = day + timedelta(days=_SATURDAY - number if number > 1 else -2)
        first = day if number == _SATURDAY - 1 else saturday
        return f"{first}/{max(saturday + timedelta(days=1), day if number == 1 else saturday)}"
    except OverflowError:
        return None
