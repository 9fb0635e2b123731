"""Building stretches of time from dates already read: ranges, parts, and the words that relate to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from factkit.match.cascade import Found
from factkit.match.tokens import Node
from factkit.packs import Pack
from factkit.scan.moments import dated, integer, likeliest, over, paired, spanned, weekday
from factkit.values.moment import MONTHS, Moment, period, span, step
from factkit.values.period import Period
from factkit.values.weeks import part_of_week

_NUMBERED = ("100Y", "3M", "6M")
"""Units that are told by their number."""


def builders(pack: Pack) -> dict[str, Callable[[Found], Node | None]]:
    """Return the builders that combine dates, for one language."""
    return {name: partial(build, pack) for name, build in _BUILDERS.items()}


def _ranged(pack: Pack, found: Found) -> Node | None:
    """From a date to a date: what the first leaves unsaid is what the second says."""
    first, last = found.item("a"), found.item("b")
    if reference := found.tape.reference:
        now = Node("", "date", {"when": reference})
        first = now if found.value("a", "until_now") else first
        last = now if found.value("b", "until_now") or found.value("b", "up_to_now") else last
    if not isinstance(last, Node):
        return None
    to = last.values.get("moment")
    start: Moment | None
    if isinstance(first, Node) and first.type == "date":
        start = first.values.get("moment")
    else:
        day = integer(found, "a")
        start = Moment("D", None, None, day) if day and 1 <= day <= 31 else None
    if isinstance(first, Node) and first.type == "ordinal" and to and to.unit in _NUMBERED:
        return _numbered(pack, found, to)
    if start and start.day and start.year and not (to and to.year) and _dashed(found):
        return None
    if found.rule.args.get("next") and not (start and to and to.day == (start.day or 0) + _days_on(found)):
        return None
    if to is None:
        return _between(pack, first, last)
    if isinstance(first, Node) and first.type == "date" and start is None:
        return _between(pack, first, last)
    if start is None:
        return None
    return _joined(pack, found, start, to)


def _dashed(found: Found) -> bool:
    """Tell whether a dash with spaces joins two dates: it may as well end the line of place and day."""
    start, end = found.match.span()
    return any(f" {dash} " in found.tape.shape[start:end] for dash in "-–—−")


def _numbered(pack: Pack, found: Found, to: Moment) -> Node | None:
    """`the 15th to the 19th century`, `the first and second quarters of 2023`: a part before its like."""
    number = integer(found, "a")
    if not number:
        return None
    start = replace(to, year=(number - 1) * 100) if to.unit == "100Y" else replace(to, part=number)
    if to.unit != "100Y" and number >= (to.part or 0):
        return None
    return _joined(pack, found, start, to)


def _days_on(found: Found) -> int:
    """Return how many days after its first the last day of a list comes, where it leaves none out."""
    start, end = found.match.span()
    return sum(isinstance(item, Node) for item in found.tape.items[start:end]) - 1


def _month_days(pack: Pack, found: Found) -> Node | None:
    """`June 15 to 17`: a day of a month, and a later day of the same."""
    first, day = found.item("a"), integer(found, "b")
    if not isinstance(first, Node) or not day or not 1 <= day <= 31:
        return None
    start: Moment | None = first.values.get("moment")
    if start is None or start.unit != "D" or not start.day or start.day >= day:
        return None
    said = found.item("y")
    known = said.values.get("moment") if isinstance(said, Node) else None
    year = known.year if known else integer(found, "y") if said else start.year
    start = replace(start, year=year)
    return _joined(pack, found, start, replace(start, day=day, weekday=weekday(found)))


def _listed(pack: Pack, found: Found) -> Node | None:
    """`3, 7 et 12 mai`, `11/20 or 11/25`: a day of the month that a later or earlier day of the list says."""
    item = found.item("date")
    said: Moment | None = item.values.get("moment") if isinstance(item, Node) else None
    if said is None or said.unit != "D" or said.part is None:
        return None
    day, number = paired(found) if found.has("pair") else (integer(found, "d"), integer(found, "m"))
    number = number or said.part
    if not day or not 1 <= day <= 31 or not number or not 1 <= number <= 12:
        return None
    return dated(pack, found, Moment("D", said.year, number, day))


def _related(pack: Pack, found: Found) -> Node | None:
    """A date behind a word that says how the claim relates to it."""
    item, relation = found.item("date"), found.value("prep", "time_prep")
    if not isinstance(item, Node) or relation is None:
        return None
    when = item.values.get("when")
    split = item.char == pack.node_char("dyear") and isinstance(when, Period) and "/" in when.edtf
    if (split or item.char == pack.node_char("dspan")) and relation in ("since", "over"):
        return Node(pack.node_char("dopen") if split else item.char, "date", dict(item.values))
    if found.value("prep", "stand_prep") and not over(found.tape.reference, item.values.get("when")):
        # `as of March 2019`: how things stand at a date; of one to come, it is from then on.
        return Node(item.char, "date", dict(item.values))
    if found.value("prep", "limit_prep") and over(item.values.get("when"), found.tape.reference):
        # One word says by when of what is to come, and until when of what is over.
        relation = "until"
    values: dict[str, Any] = {**item.values, "relation": relation}
    if found.value("prep", "loose_prep"):
        values["loose"] = True
    if item.values.get("when") is not None:
        values |= relate(item, relation, found)
    return Node(pack.node_char("dopen"), "date", values)


def _edged(pack: Pack, found: Found) -> Node | None:
    """`fin 2020`, `mid-2025`, `the end of August`: the date itself, with the edge noted."""
    item = found.item("date")
    if not isinstance(item, Node):
        return None
    edge = found.value("edge", "edge") or found.value("edge", "sooner")
    return Node(item.char, "date", at_edge(item.values, edge, found.tape.reference))


def _same(pack: Pack, found: Found) -> Node | None:
    """`the same period of 2023`: the year, and word that a claim's own period is meant in it."""
    item = found.item("date")
    if not isinstance(item, Node):
        return None
    return Node(pack.node_char("drel"), "date", {**item.values, "anchor": "same", "unit": "Y"})


def _shared(pack: Pack, found: Found) -> Node | None:
    """`January or February 2001`: a date before another one is of the year that the other one names."""
    first, last = found.item("a"), found.item("b")
    if not isinstance(first, Node) or not isinstance(last, Node):
        return None
    of, other = first.values.get("moment"), last.values.get("moment")
    if of is None or other is None or of.year is not None or other.year is None or of.part is None:
        return None
    edge = {"edge": first.values["edge"]} if "edge" in first.values else {}
    return dated(pack, found, of.within(other.year), **edge)


_BUILDERS = {
    "shared": _shared,
    "same": _same,
    "range": _ranged,
    "listed": _listed,
    "month_days": _month_days,
    "related": _related,
    "edged": _edged,
}


def at_edge(values: dict[str, Any], edge: str, reference: Period | None) -> dict[str, Any]:
    """Return the values of a date at its edge: of a week some days, of all else the whole, edge noted."""
    found = {**values, "edge": edge}
    today = reference.start if reference else None
    for name in ("when", "alternative"):
        if (when := values.get(name)) and (days := part_of_week(when, edge, today)):
            found[name] = period(days, when.relation)
    return found


def _between(pack: Pack, first: Any, last: Node) -> Node | None:
    """The span of two dates that are already resolved, whatever they are."""
    if not isinstance(first, Node) or first.type != "date":
        return None
    a, b = first.values.get("when"), last.values.get("when")
    if a is None or b is None:
        return None
    if "weekday" in last.values and a.start and b.start:
        plain = "weekday" in first.values and "alternative" in last.values
        if plain and (other := first.values.get("alternative")):
            # `came from Thursday to Sunday`: the verb tells which week; not `from Monday to next Friday`.
            week = period(span(other.edtf, _next(other, b).edtf), "over")
            return spanned(pack, span(a.edtf, _next(a, b).edtf), alternative=week)
        b = _next(a, b) if b.start < a.start else b
    elif (other := first.values.get("alternative")) and over(b, a):
        # `from 1 January to today`: the year in which it comes before its end.
        a = other
    return spanned(pack, span(a.edtf, b.edtf))


def _next(first: Period, last: Period) -> Period:
    """Return the first day of a weekday after another day: `from next Monday to Friday`."""
    assert first.start is not None
    assert last.start is not None
    return period(step(Period.of(first.start.isoformat()), "D", (last.start - first.start).days % 7)) or last


def _joined(pack: Pack, found: Found, start: Moment, to: Moment) -> Node | None:
    """The span of two moments, each filled up from the other and, for the year, the reference."""
    if start.part is None and start.unit == "D":
        start = replace(start, part=to.part)
    if to.year is None and start.year is not None:
        later = to.within(start.year)
        to = later if _ordered(start, later) else to.within(start.year + 1)
    elif start.year is None and to.year is not None:
        earlier = start.within(to.year)
        start = earlier if _ordered(earlier, to) else start.within(to.year - 1)
    if start.year is not None and to.year is not None:
        return spanned(pack, span(start.edtf(), to.edtf()))
    values: dict[str, Any] = {"missing": "year", "ends": (start, to)}
    reference = found.tape.reference
    options = [_joined(pack, found, start, m) for m in to.around(reference)] if reference else []
    values |= likeliest((o.values["when"] for o in options if o), found)
    return Node(pack.node_char("dspan"), "date", values)


def _ordered(first: Moment, last: Moment) -> bool:
    a, b = first.start(), last.start()
    return a is not None and b is not None and a <= b


def relate(item: Node, relation: str, found: Found) -> dict[str, Any]:
    """Return what a relation makes of a date's `when` and `alternative`."""
    values: dict[str, Any] = {}
    edge = item.values.get("edge")
    moment = item.values.get("moment")
    unit = item.values.get("unit") if "shift" in item.values else moment.unit if moment else None
    if relation == "over" and unit in MONTHS:
        # "Over the quarter": one unit is named, whatever the preposition; a week stays its days.
        return {}
    if relation == "since" and (whole := item.values.get("when")) and "/" in whole.edtf:
        values["whole"] = whole  # `since the second quarter, when it fell`: of all of it
    if relation == "before" and edge == "end":
        relation = "by"
    for name in ("when", "alternative"):
        if (when := item.values.get(name)) is not None:
            values[name] = _under(when, relation)
    when, other = values.get("when"), values.get("alternative")
    reference: Period | None = found.tape.reference
    ahead = relation in ("by", "until", "before")
    late = ahead and over(item.values.get("when"), reference)
    early = found.value("prep", "past_prep") and over(reference, item.values.get("when"))
    if other and (late or early):
        values |= {"when": other, "alternative": when}
    if other and found.value("prep", "due_prep"):
        # A word that only looks ahead: what lies behind is no reading, whatever the tense.
        values["alternative"] = values["when"]
    return values


def _under(when: Period, relation: str) -> Period | None:
    first, last = when.edtf.split("/")[0], when.edtf.split("/")[-1]
    if relation == "since":
        return period(f"{first}/..", "since")
    if relation == "until":
        return period(last, "until")
    if relation == "over" and "/" not in when.edtf:
        return when
    return period(when.edtf, relation)


__all__ = ["at_edge", "builders", "relate"]
