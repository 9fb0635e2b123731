"""Building dates that are told from the day of publication: `last year`, `d'ici trois ans`, `jeudi`."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from factkit.match.cascade import Found
from factkit.match.tokens import Node
from factkit.packs import Pack
from factkit.scan.durations import UNMEASURED, duration
from factkit.scan.moments import entry, integer, likeliest, month, weekday, year_of
from factkit.scan.periods import at_edge
from factkit.scan.steps import AS_SMALLER, LONG, count_of, made, stepped, unit_of, way_of
from factkit.values.moment import MONTHS, Moment, known, period, span, step
from factkit.values.period import Period
from factkit.values.weeks import workdays

_SUMMER = 7
"""The month in which a season or a school year takes over from the one before."""


def builders(pack: Pack) -> dict[str, Callable[[Found], Node | None]]:
    """Return the builders of relative dates, for one language."""
    return {name: partial(build, pack) for name, build in _BUILDERS.items()}


def _shifted(pack: Pack, found: Found) -> Node | None:
    """`last year`, `le mois prochain`, `cette semaine`, `hier`: one unit, so many steps away."""
    unit, count = unit_of(found), way_of(found)
    day = found.value("day", "day_word") or found.value("day", "day_anchored")
    if day is not None:
        unit, count = "D", int(day)
    if unit is None or count is None or unit.islower() or unit in found.rule.args.get("never", ()):
        return None
    several = bool(re.search(found.rule.args.get("plural", "(?!)"), found.text("unit")))
    if several and (count or found.rule.args.get("anchor")):
        return None
    named = found.rule.args.get("anchor") or unit in found.rule.args.get("named", ())
    if count and unit in LONG and unit != "50Y" and not named:
        return _counted_on(pack, found, unit, 1, count)
    values: dict[str, Any] = {"unit": unit, "shift": count}
    if anchor := found.rule.args.get("anchor") or (found.value("rel", "anchored") and "previous"):
        values["anchor"] = anchor
    if when := stepped(found, unit, count):
        values["when"] = when
    if unit == "WE" and not count and (before := stepped(found, unit, -1)):
        values["alternative"] = before
    return made(pack, values)


def _now(pack: Pack, found: Found) -> Node | None:
    """`aujourd'hui`: the reference itself, which no claim takes for its time."""
    values: dict[str, Any] = {"now": True}
    if found.tape.reference is not None:
        values["when"] = found.tape.reference
    return made(pack, values, "dnow")


def _to_date(pack: Pack, found: Found) -> Node | None:
    """`year to date`: since the beginning of the unit that goes on."""
    unit = str(found.value("prep", "to_date") or unit_of(found))
    values: dict[str, Any] = {"unit": unit, "shift": 0, "relation": "since"}
    if when := stepped(found, unit, 0):
        values["when"] = period(f"{when.edtf}/..", "since")
    return made(pack, values, "dopen")


def _stretch(pack: Pack, found: Found) -> Node | None:
    """`over the next four years`, `les trois derniers mois`: from here, so many units on or back."""
    unit, count, way = unit_of(found), count_of(found), way_of(found)
    quarters = found.item("quarters")
    if isinstance(quarters, Node):
        # "Three quarters" was read as a fraction; behind "last" or "next" it is so many of the year's.
        word = pack.lexicon.words.get(found.text("quarters").rpartition(" ")[2].lower())
        if word is None or word.values.get("period") != "3M":
            return None
        unit, count = "3M", int((quarters.values.get("amount") or 0) * 4)
    if unit is None or not count or not way or unit.islower() or unit in UNMEASURED:
        return None
    many = found.rule.args.get("many")
    if count > 1 and many and not re.search(many, found.text("unit")):
        return None
    if found.has("work") or found.value("unit", "workday"):
        return _workdays(pack, found, unit, count * way)
    node = _counted_on(pack, found, unit, count, way)
    if any(found.value(rel, "anchored") for rel in ("rel", "rels")):
        # `the previous twelve months`: those before what was told.
        node.values |= {"anchor": "adjoining", "unit": unit, "count": count * way}
    return node


def _workdays(pack: Pack, found: Found, unit: str, count: int) -> Node | None:
    """`the next four working days`: from Monday to Friday, counted from the day after or before here."""
    if unit != "D":
        return None
    values: dict[str, Any] = {"duration": duration(unit, abs(count)), "relation": "over"}
    reference: Period | None = found.tape.reference
    if reference is not None and known(reference) == "D" and (days := workdays(reference, count)):
        values["when"] = period(days, "over")
    return made(pack, values)


def _counted_on(pack: Pack, found: Found, unit: str, count: int, way: int) -> Node:
    """The span of so many units from here, on or back."""
    values: dict[str, Any] = {"duration": duration(unit, count), "relation": "over"}
    if unit in AS_SMALLER:
        unit, size = AS_SMALLER[unit]
        count *= size
    # Days, quarters and halves are counted whole; years and months from the one that goes on.
    whole = unit in ("D", "2M", "3M", "4M", "6M")
    here, there = stepped(found, unit, way if whole else 0), stepped(found, unit, count * way)
    if here and there:
        edtf = span(here.edtf, there.edtf) if way > 0 else span(there.edtf, here.edtf)
        values["when"] = period(edtf, "over")
    return made(pack, values)


def _firsts(pack: Pack, found: Found) -> Node | None:
    """`the first nine months of 2024`, `trois premiers trimestres`: the beginning of a year."""
    unit, count = unit_of(found), integer(found, "n")
    size = MONTHS.get(str(unit))
    order = found.item("order")
    # "За девять месяцев 2023 года": the rule itself may say that the first ones are meant.
    first = found.rule.args.get("first") or (isinstance(order, Node) and order.values.get("amount") == 1)
    last = found.rule.args.get("last")
    last = last or "-1" in (found.value("order", "rel"), found.value("order", "rels"))
    if (
        not size
        or size >= 12
        or not count
        or count < found.rule.args.get("least", 1)
        or count * size > 12
        or not (first or last)
    ):
        return None
    year = year_of(found)[0] if found.has("yrel") else integer(found, "y")
    if last and year is None:
        return None
    ends = (1, count * size) if first else (13 - count * size, 12)

    def reading(year: int) -> Period | None:
        return period(span(*(Moment("M", year, m).edtf() for m in ends)), "over")

    if year is not None:
        return made(pack, {"when": reading(year)}, "dspan") if reading(year) else None
    values: dict[str, Any] = {"missing": "year", "relation": "over"}
    reference: Period | None = found.tape.reference
    options = Moment("M", None, ends[1]).around(reference) if reference else []
    return made(pack, values | likeliest((reading(m.year) for m in options if m.year), found), "dspan")


def _on_weekday(pack: Pack, found: Found) -> Node | None:
    """`jeudi`, `next Monday`, `ce mercredi`: the nearest, or the one that the word asks for."""
    number, way = weekday(found), way_of(found)
    if number is None:
        return None
    values: dict[str, Any] = {"weekday": number}
    reference: Period | None = found.tape.reference
    if reference is None or reference.start is None or known(reference) != "D":
        return made(pack, values)
    offset = (number - reference.start.isoweekday()) % 7
    days = [offset, offset - 7] if offset <= 3 else [offset - 7, offset]
    if found.has("week"):
        days = [number - reference.start.isoweekday() + 7 * int(way or 0)]
    elif found.has("count"):
        # `Mittwoch in zwei Wochen`: the one of the week so many weeks away.
        weeks = integer(found, "count") or int(found.value("count", "article_number") or 1)
        days = [number - reference.start.isoweekday() + 7 * weeks * found.rule.args["way"]]
    elif found.has("n"):
        # `lundi en huit`, `mardi en quinze`: the next one, and one or two weeks on.
        ahead = {8: 1, 15: 2}.get(integer(found, "n") or 0)
        if ahead is None:
            return None
        days = [offset + 7 * ahead]
    elif way is not None and way > 0:
        days = [(offset or 7) + 7 * (found.rule.args.get("weeks", way) - 1)]
    elif way is not None and way < 0:
        days = [offset - 7 * found.rule.args.get("weeks", -way)]
    elif way == 0:
        days = [number - reference.start.isoweekday()]
    elif entry(found):
        days = [offset or 7]  # what is to come: not the day that the calendar is opened on
    if "apart" in found.rule.args and not found.has("near") and way in days:
        days = [8 * way]  # `mercoledì prossimo` said on a Tuesday: the one that is tomorrow is called so.
    readings = [period(step(reference, "D", count)) for count in (days if offset else days[:1])]
    return made(pack, values | likeliest(readings, found), "dday")


def _on_month(pack: Pack, found: Found) -> Node | None:
    """`en décembre dernier`, `next March`, `this September`: a month told from the reference."""
    number, way = month(pack, found), way_of(found)
    reference: Period | None = found.tape.reference
    if number is None or way is None:
        return None
    moment = Moment("M", None, number)
    if reference is None or reference.start is None:
        return made(pack, {"moment": moment, "missing": "year"}, "dmonth")
    years = [reference.start.year + n for n in (-1, 0, 1, 2)]
    options = [m for m in map(moment.within, years) if m.start()]
    here = reference.edtf[:7]
    if way < 0:
        options = [m for m in options if (m.edtf() or "") < here][-1:]
    elif way > 0:
        options = [m for m in options if (m.edtf() or "") > here][way - 1 : way]
    else:
        options = [m for m in options if m.year == reference.start.year]
    if not options:
        return None
    return made(pack, {"moment": options[0], "when": period(options[0].edtf())}, "dmonth")


def _unit_edge(pack: Pack, found: Found) -> Node | None:
    """`la fin du mois`, `year-end`: the unit that is going on, with its edge noted."""
    unit = unit_of(found)
    if unit is None or unit.islower() or unit == "D":
        return None
    edges = (found.value("edge", kind) for kind in ("edge", "year_edge", "month_edge"))
    edge = str(next((e for e in edges if e), found.rule.args.get("edge")))
    values: dict[str, Any] = {"unit": unit, "shift": way_of(found) or 0}
    if when := stepped(found, unit, way_of(found) or 0):
        values["when"] = when
    if found.rule.args.get("of_it") and not found.has("near") and not values["shift"]:
        values["of_it"] = True  # `the end of the year`: perhaps of the one spoken of
    return made(pack, at_edge(values, edge, found.tape.reference))


def _since_then(pack: Pack, found: Found) -> Node | None:
    """`since then`, `by then`: told from a time that the text has spoken of, which only its reader knows."""
    values: dict[str, Any] = {"relation": found.rule.args.get("relation", "since"), "anchor": "spoken"}
    if (months := integer(found, "n")) is not None:
        if months >= MONTHS["Y"]:
            return None  # `up 4 % over the twelve months`: against a year before, whatever was told
        values["months"] = months  # `in the six months`: the ones told before
    return made(pack, values, "dopen")


def _split_year(pack: Pack, found: Found) -> Node | None:
    """`last season`, `l'année scolaire prochaine`: from one summer to the next."""
    count, reference = way_of(found), found.tape.reference
    if count is None:
        return None
    values: dict[str, Any] = {"unit": "Y", "shift": count}
    if found.value("rel", "anchored"):
        values["anchor"] = "previous"
    if reference is not None and reference.start is not None and known(reference) != "Y":
        first = reference.start.year + count - (reference.start.month < _SUMMER)
        values["when"] = period(f"{first:04d}/{first + 1:04d}")
    return made(pack, values)


_BUILDERS = {
    "since_then": _since_then,
    "split_year": _split_year,
    "to_date": _to_date,
    "shifted": _shifted,
    "now": _now,
    "stretch": _stretch,
    "firsts": _firsts,
    "on_weekday": _on_weekday,
    "on_month": _on_month,
    "unit_edge": _unit_edge,
}
