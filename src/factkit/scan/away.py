"""Building dates so far from another: `il y a dix ans`, `2 years and 3 months ago`, `a day after 3 May`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

from factkit.match.cascade import Found
from factkit.match.tokens import Node
from factkit.packs import Pack
from factkit.scan.durations import UNMEASURED, amount_of, duration, fraction, total
from factkit.scan.moments import likeliest
from factkit.scan.steps import AS_SMALLER, count_of, made, stepped, unit_of, way_of
from factkit.values.moment import MONTHS, Moment, known, period, span, step
from factkit.values.period import Period

__all__ = ["builders"]

_WAYS = {"by": 1, "since": -1}
"""Which way from the reference so many units lie, behind a word that relates."""
_DAYS = {"D": 1, "W": 7, "2W": 14, "15D": 15}
_DAYS_OF_MONTH = 30


def builders(pack: Pack) -> dict[str, Callable[[Found], Node | None]]:
    """Return the builders of dates so far from another, for one language."""
    return {name: partial(build, pack) for name, build in _BUILDERS.items()}


def _away(pack: Pack, found: Found) -> Node | None:
    """So many units from here, the way that the rule or a word says."""
    relation = found.value("prep", "time_prep") or found.rule.args.get("relation", "in")
    way = way_of(found) if found.has("rel") else found.rule.args.get("way", _WAYS.get(relation))
    parts = _parts(found)
    if way is None or not parts or any(_unfit(found, unit) for unit, _ in parts):
        return None
    unit, amount = parts[0]
    simple = len(parts) == 1 and amount == int(amount)
    values: dict[str, Any] = {
        "duration": duration(unit, amount) if len(parts) == 1 else total(parts),
        "relation": relation,
    }
    if found.rule.args.get("anchor"):
        values |= {"anchor": "previous", **(_shift(parts, way))}
    when = _simply(found, unit, int(amount), way) if simple else _moved(found.tape.reference, parts, way)
    low = amount_of(found, "low")
    if when and simple and relation == "in" and low is not None and 0 < low == int(low) < amount:
        # `dans trois à cinq ans`: anywhere between the two.
        near = _simply(found, unit, int(low), way)
        ends = (near, when) if way > 0 else (when, near)
        when = period(span(*(end.edtf if end else None for end in ends))) or when
    if when:
        edtf = when.edtf.split("/")[0] + "/.." if relation == "since" else when.edtf
        values["when"] = period(edtf, relation)
        if found.rule.args.get("back") and simple:
            values["alternative"] = _back(found, unit, int(amount))
    return made(pack, {k: v for k, v in values.items() if v is not None})


def _offset(pack: Pack, found: Found) -> Node | None:
    """`3 jours après le 12 janvier`, `the day after Christmas`: so far from a date."""
    unit, count, item = unit_of(found), count_of(found), found.item("date")
    way = found.value("way", "offset") or found.value("day", "day_anchored")
    if not isinstance(item, Node) or unit is None or not count or way is None or unit.islower():
        return None
    bases = (item.values.get(name) for name in ("when", "alternative"))
    days = [_moved_from(base, unit, count * int(way)) for base in bases if base and base.start]
    values = likeliest(days, found)
    return made(pack, values, "dday") if values else None


_BUILDERS = {"away": _away, "offset": _offset}


def _parts(found: Found) -> list[tuple[str, Decimal]]:
    """Return the units of a match and how many of each; empty where one is said twice or has no number."""
    parts: list[tuple[str, Decimal]] = []
    for n, name in (("n", "unit"), ("n2", "unit2"), ("n3", "unit3")):
        unit = found.value(name, "period") or (found.rule.args.get("unit") if n == "n" else None)
        if unit is None:
            continue
        amount = amount_of(found, n)
        if amount is None or amount <= 0 or unit in dict(parts):
            return []
        parts.append((str(unit), amount))
    if parts and found.has("part"):
        parts[0] = parts[0][0], parts[0][1] + fraction(found.value("part", "and_part"))
    return parts


def _unfit(found: Found, unit: str) -> bool:
    return unit.islower() or unit in UNMEASURED or unit in found.rule.args.get("never", ())


def _simply(found: Found, unit: str, count: int, way: int) -> Period | None:
    unit, size = AS_SMALLER.get(unit, (unit, 1))
    return stepped(found, unit, count * size * way)


def _back(found: Found, unit: str, count: int) -> Period | None:
    """The span of so many units that ends here: what "in two weeks" takes of the past."""
    here, before = _simply(found, unit, 0, 1), _simply(found, unit, count, -1)
    return period(span(before.edtf, here.edtf), "over") if here and before else None


def _size(parts: list[tuple[str, Decimal]]) -> tuple[int, int]:
    """Return parts as whole months and days."""
    months = sum((MONTHS[u] * n for u, n in parts if u in MONTHS), Decimal(0))
    days = sum((_DAYS[u] * n for u, n in parts if u in _DAYS), (months - int(months)) * _DAYS_OF_MONTH)
    return int(months), int(days)


def _shift(parts: list[tuple[str, Decimal]], way: int) -> dict[str, Any]:
    """Return the unit and the steps by which a date just spoken of is moved."""
    unit, amount = parts[0]
    if len(parts) == 1 and amount == int(amount):
        return {"unit": unit, "shift": int(amount) * way}
    months, days = _size(parts)
    return {} if days else {"unit": "M", "shift": months * way}


def _moved(reference: Period | None, parts: list[tuple[str, Decimal]], way: int) -> Period | None:
    """The day, month or year that lies so far from the reference: as fine as the smallest unit."""
    if reference is None or reference.start is None:
        return None
    months, days = _size(parts)
    if any(unit in _DAYS for unit, _ in parts):
        if known(reference) != "D":
            return None
        there = _months_on(reference.start, months * way)
        return _day(there, days * way) if there else None
    month = step(reference, "M", months * way)
    by_year = all(MONTHS.get(unit, 1) % 12 == 0 for unit, _ in parts)
    return period(month[:4] if month and by_year else month)


def _months_on(day: date, months: int) -> date | None:
    """The same day of another month, or its last where that is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    there = period(Moment("M", year, month + 1).edtf())
    if there is None or there.end is None:
        return None
    return there.end.replace(day=min(day.day, there.end.day))


def _day(day: date, count: int) -> Period | None:
    try:
        return period((day + timedelta(days=count)).isoformat())
    except OverflowError:
        return None


def _moved_from(base: Period, unit: str, count: int) -> Period | None:
    """The day, month or year so many units after another."""
    if base.start is None:
        return None
    if unit in _DAYS:
        return _day(base.start, count * _DAYS[unit])
    if len(base.edtf) < 10 or unit not in MONTHS:
        return period(step(base, unit, count))
    there = _months_on(base.start, MONTHS[unit] * count)
    return period(there.isoformat()) if there else None
