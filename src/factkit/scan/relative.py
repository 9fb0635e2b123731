"""Building dates that are told from the day of publication: `last year`, `d'ici trois ans`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from factkit.match.cascade import Found
from factkit.match.tokens import Node
from factkit.packs import Pack
from factkit.scan.moments import integer
from factkit.values.moment import period, span, step
from factkit.values.period import Period

_WAYS = {"by": 1, "since": -1}
"""Which way from the reference so many units lie, behind a word that relates."""


def builders(pack: Pack) -> dict[str, Callable[[Found], Node | None]]:
    """Return the builders of relative dates, for one language."""

    def shifted(found: Found) -> Node | None:
        """`last year`, `le mois prochain`, `cette semaine`: one unit, so many steps away."""
        unit = found.value("unit", "period")
        count = found.rule.args.get("shift", found.value("rel", "rel"))
        if unit is None or count is None:
            return None
        when = _step(found, str(unit), int(count))
        return node({"when": when} if when else {"duration": f"{int(count):+d}{unit}".lstrip("+")})

    def stretch(found: Found) -> Node | None:
        """`over the next four years`, `les trois derniers mois`: from here, so many units on or back."""
        unit, count = found.value("unit", "period"), integer(found, "n")
        way = found.value("rel", "rel")
        if unit is None or not count or way is None or int(way) == 0:
            return None
        ahead = int(way) > 0
        here, there = _step(found, str(unit), 0), _step(found, str(unit), count if ahead else -count)
        values: dict[str, Any] = {"duration": duration(str(unit), count), "relation": "over"}
        if here and there:
            edtf = span(here.edtf, there.edtf) if ahead else span(there.edtf, here.edtf)
            values["when"] = period(edtf, "over")
        return node(values)

    def away(found: Found) -> Node | None:
        """`il y a dix ans`, `within three years`: so many units from here, as the rule says."""
        unit, count = found.value("unit", "period"), integer(found, "n") or found.rule.args.get("count")
        if unit is None or not count:
            return None
        relation = found.value("prep", "time_prep") or found.rule.args.get("relation", "in")
        way = found.rule.args.get("way", _WAYS.get(relation))
        if way is None:
            return None
        values: dict[str, Any] = {"duration": duration(str(unit), count), "relation": relation}
        when = _step(found, str(unit), count * way)
        if when:
            values["when"] = period(when.edtf + ("/.." if relation == "since" else ""), relation)
        return node(values)

    def node(values: dict[str, Any]) -> Node:
        return Node(pack.node_char("drel"), "date", values)

    return {"shifted": shifted, "stretch": stretch, "away": away}


def _step(found: Found, unit: str, count: int) -> Period | None:
    reference = found.tape.reference
    return period(step(reference, unit, count)) if reference else None


def duration(unit: str, count: object) -> str:
    """Return so many units as an ISO 8601 duration.

    >>> duration("3M", 2), duration("h", 3)
    ('P6M', 'PT3H')
    """
    number, letter = (int(unit[:-1] or 1), unit[-1])
    sign = "PT" if letter.islower() else "P"
    return f"{sign}{count * number if isinstance(count, int) else count}{letter.upper()}"
