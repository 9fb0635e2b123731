"""Building seasons: `été 2024`, `last winter`, `in the spring`."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from factkit.match.cascade import Found
from factkit.match.tokens import Node
from factkit.packs import Pack
from factkit.scan.moments import integer, likeliest, year_of
from factkit.values.moment import period
from factkit.values.period import Period

__all__ = ["builders"]


def builders(pack: Pack) -> dict[str, Callable[[Found], Node | None]]:
    """Return the builder of seasons, for one language."""
    return {"season": partial(_season, pack)}


def _season(pack: Pack, found: Found) -> Node | None:
    """Three months, the first and the last of which the lexicon gives; a winter lies in two years."""
    first, last = str(found.value("season", "season")).split()
    year, ok = year_of(found)
    reference: Period | None = found.tape.reference
    if not ok:
        return None
    if year is not None:
        edtf = _of_years(found, first, last, year)
        return Node(pack.node_char("dpart"), "date", {"when": when}) if (when := period(edtf)) else None
    way = found.value("rel", "rel") or found.value("rel", "this")
    if reference is None or reference.start is None:
        return None
    near = [p for n in (-2, -1, 0, 1) if (p := period(_in(first, last, reference.start.year + n)))]
    options = _towards(near, way, reference)
    values = likeliest(options, found)
    if way is None:
        values["missing"] = "year"
    return Node(pack.node_char("dpart"), "date", values) if options else None


def _of_years(found: Found, first: str, last: str, year: int) -> str | None:
    """`winter 2022/23`; the winter of one year alone may be either, so it is the year."""
    second = integer(found, "z")
    if second is not None and second % 100 != (year + 1) % 100:
        return None
    if first > last:
        return _in(first, last, year) if second is not None else f"{year:04d}"
    return f"{year:04d}-{first}/{year:04d}-{last}" if second is None else f"{year:04d}/{year + 1:04d}"


def _in(first: str, last: str, year: int) -> str:
    """The season that begins in a year."""
    return f"{year:04d}-{first}/{year + (first > last):04d}-{last}"


def _towards(near: list[Period], way: str | None, reference: Period) -> list[Period]:
    """The season that a word asks for, of some in order; without one the nearest two."""
    begin, end = reference.start, reference.end or reference.start
    if begin is None or end is None:
        return []
    if way == "-1":
        return [p for p in near if p.end and p.end < begin][-1:]
    if way == "1":
        return [p for p in near if p.start and p.start > end][:1]

    def distance(p: Period) -> int:
        before, after = (p.start - end).days if p.start else 0, (begin - p.end).days if p.end else 0
        return max(before, after, 0)

    ordered = sorted(near, key=distance)
    return ordered[:1] if way == "0" else ordered[:2]
