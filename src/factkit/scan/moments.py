"""Building the days, months, quarters and years that a text names, and the years that it leaves out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from typing import Any

from factkit.match.cascade import Found
from factkit.match.tokens import Node
from factkit.packs import Pack
from factkit.values.moment import Moment, period
from factkit.values.period import Period, Relation

_CHARS = {"D": "dday", "M": "dmonth", "Y": "dyear"}
_PIVOT = 50
"""Two-digit years below it are of this century, where the text is not dated."""
_AHEAD = 15
"""Years from the reference on that two digits may tell; later ones are of the century before."""
_NEW_YEAR = 2
"""Months at the beginning of a year in which "the year" may mean the one before."""
_PAIR = re.compile(r"(\d{1,2})[/.](\d{1,2})")
_WEEK = 7
_WORD = 2
"""Items that a word and the space behind it are."""
_LAST = -1
"""The number by which a rule tells the last quarter or half of a year."""
_PARTS = {"2M": 6, "3M": 4, "4M": 3, "6M": 2}
"""How many of a unit a year has."""


def builders(pack: Pack) -> dict[str, Callable[[Found], Node | None]]:
    """Return the builders of dates that a text names outright, for one language."""
    return {name: partial(build, pack) for name, build in _BUILDERS.items()}


def _day(pack: Pack, found: Found) -> Node | None:
    """`3 mars 2024`, `mercredi 3 mars`, `03/02/2024`: month and day in the fields `m` and `d`."""
    first, second = integer(found, "d"), month(pack, found)
    if found.has("pair"):
        first, second = paired(found)
    if found.rule.args.get("zero") and "0" not in (found.text("d")[:1], found.text("m")[:1]):
        return None
    if found.rule.args.get("either") and second and first and second > 12:
        first, second = second, first
    if not first or not second or not (1 <= second <= 12 and found.rule.args.get("least", 1) <= first <= 31):
        return None
    year, ok = year_of(found)
    if not ok:
        return None
    moment = Moment("D", year, second, first, weekday(found))
    return dated(pack, found, _towards(moment, found))


def _towards(moment: Moment, found: Found) -> Moment:
    """Return a day in the year that "last", "this" or "next" behind or before it asks for."""
    way, reference = found.value("rel", "rel"), found.tape.reference
    if way is None or moment.year is not None or reference is None or reference.start is None:
        return moment
    here, year = reference.edtf[:10], reference.start.year
    days = [m for n in (-1, 0, 1) if (m := moment.within(year + n)).edtf()]
    if way == "-1":
        days = [m for m in days if str(m.edtf())[: len(here)] < here][-1:]
    elif way == "1":
        days = [m for m in days if str(m.edtf())[: len(here)] > here][:1]
    else:
        days = [m for m in days if m.year == year]
    return days[0] if days else moment


def _day_alone(pack: Pack, found: Found) -> Node | None:
    """`le 23`, `Thursday the 15th`: a day of a month that is not said."""
    number = integer(found, "d")
    if not number or not 1 <= number <= 31:
        return None
    moment = Moment("D", None, None, number, weekday(found))
    return Node(
        pack.node_char("dday"), "date", {"moment": moment, "missing": "month", **readings(moment, found)}
    )


def _month_year(pack: Pack, found: Found) -> Node | None:
    number = month(pack, found)
    year, ok = year_of(found)
    if not number or not 1 <= number <= 12 or not ok:
        return None
    low, high = found.rule.args.get("within", (1, 9999))
    if year is not None and not low <= year <= high:
        return None
    if year is None and not _month_alone(found):
        return None
    return dated(pack, found, Moment("M", year, number))


def _year(pack: Pack, found: Found) -> Node | None:
    """A year in a frame, or standing alone: then it must look like one."""
    number, ok = year_of(found)
    low, high = found.rule.args.get("within", (1000, 2199))
    if number is None or not ok or not low <= number <= high:
        return None
    if "plural" in found.rule.args and _counted(pack, found, number):
        return None
    return dated(pack, found, Moment("Y", number))


def _years(pack: Pack, found: Found) -> Node | None:
    """`2023/24`, `2025-26`: from one year to the next or a later one."""
    first, last = integer(found, "y"), integer(found, "z")
    if first is None or last is None:
        return None
    if last < 100:
        last += first // 100 * 100
        if last + 100 == first + 1:  # `1999/00`
            last += 100
    relation = found.rule.args.get("relation", "in" if last == first + 1 else "over")
    low, high = found.rule.args.get("within", (1, 9999))
    if not first < last <= first + found.rule.args.get("most", 300) or not low <= first <= high:
        return None
    if "plural" in found.rule.args and _counted(pack, found, last, "z"):
        return None
    node = spanned(pack, f"{first:04d}/{last:04d}", relation)
    if node is None or relation != "in":
        return node
    return Node(pack.node_char("dyear"), node.type, node.values)  # one year, of accounts or of a school


def _part(pack: Pack, found: Found) -> Node | None:
    """A quarter or half: `T4 2023`, `premier trimestre`, `third quarter of 2024`."""
    unit = found.value("unit", "period") or found.value("unit", "part_code") or found.rule.args.get("unit")
    number = integer(found, "n") or found.rule.args.get("number")
    year, ok = year_of(found)
    size = _PARTS.get(str(unit))
    if found.value("last", "rel") == "-1" or number == _LAST:
        number = size
    if not number or size is None or not 1 <= int(number) <= size or not ok:
        return None
    return dated(pack, found, Moment(str(unit), year, int(number)))


def _part_again(pack: Pack, found: Found) -> Node | None:
    """`3 % in the third quarter, after 2 % in the second`: a quarter or half told by its number alone."""
    item, number = found.item("date"), integer(found, "n")
    said: Moment | None = item.values.get("moment") if isinstance(item, Node) else None
    when: Period | None = item.values.get("when") if isinstance(item, Node) else None
    if said is None or said.unit not in _PARTS or not said.part or not number or when is None:
        return None
    if when.start is None or not 1 <= number <= _PARTS[said.unit]:
        return None
    # One that comes later in a year is that of the year before, unless the text goes on in time.
    before = number >= said.part and "onward" not in found.rule.args
    return dated(pack, found, Moment(said.unit, when.start.year - before, number))


def _era(pack: Pack, found: Found) -> Node | None:
    """A decade or century: `les années 1990`, `the 1990s`, `XXIe siècle`."""
    number, unit = integer(found, "n"), found.rule.args["unit"]
    if found.has("word"):
        number = int(found.value("word", "decade_word") or found.value("word", "decade_name"))
    if number is None:
        return None
    if unit == "100Y":
        return dated(pack, found, Moment(unit, (number - 1) * 100)) if 1 <= number <= 30 else None
    if number % 10:
        return None
    number += 0 if number >= 100 else 1900 if number >= 20 else 2000
    return dated(pack, found, Moment(unit, number))


def _version(pack: Pack, found: Found) -> Node:
    """`1.8.2`: numbers joined by points that turned out to be no date."""
    return Node(pack.node_char("namenum"), "name_number", {})


_BUILDERS = {
    "version": _version,
    "day": _day,
    "day_alone": _day_alone,
    "month_year": _month_year,
    "year": _year,
    "years": _years,
    "part": _part,
    "part_again": _part_again,
    "era": _era,
}


def integer(found: Found, name: str) -> int | None:
    """Return field `name` as a whole number, be it a node or bare digits; None where it is none."""
    item = found.item(name)
    if item is None:
        return None
    if isinstance(item, Node):
        start, end = found.range(name)
        if end - start == 3 and isinstance(last := found.tape.items[end - 1], Node):
            return _spoken_year(item, last)
        amount = item.values.get("amount")
        return int(amount) if amount is not None and amount == int(amount) and abs(amount) < 10**6 else None
    if one := item.values.get("article_number"):
        return int(one)
    text = found.text(name)
    return int(text) if text.isdecimal() and len(text) <= 6 else None


def _spoken_year(century: Node, rest: Node) -> int | None:
    """`nineteen ninety-six`."""
    a, b = century.values.get("amount"), rest.values.get("amount")
    if a is None or b is None or not 10 <= a <= 20 or not 1 <= b <= 99:
        return None
    return int(a) * 100 + int(b)


def paired(found: Found) -> tuple[int | None, int | None]:
    """Return day and month of `5/12` or `5.12`, read as one number before, in the order of the language."""
    pair = _PAIR.fullmatch(found.text("pair"))
    if pair is None:
        return None, None
    a, b = int(pair[1]), int(pair[2])
    return (a, b) if found.rule.args.get("day_first") else (b, a)


def month(pack: Pack, found: Found, name: str = "m") -> int | None:
    """Return the month in field `name`: a name, an abbreviation, or a number."""
    number = found.value(name, "month") or found.value(name, "month_abbr")
    if number is None and (item := found.item(name)) is not None:
        # `sept` is a number as well, and was read as one.
        entry = pack.lexicon.words.get(found.text(name).lower())
        spelt = isinstance(item, Node) and not item.values.get("digits", False)
        number = (entry.values.get("month") if entry and spelt else None) or integer(found, name)
    return int(number) if number else None


def weekday(found: Found, name: str = "w") -> int | None:
    """Return the ISO weekday in field `name`, or None."""
    readings = (found.value(name, kind) for kind in ("weekday", "weekday_abbr", "weekday_many"))
    told = next((number for number in readings if number), None)
    return int(told) if told else None


def year_of(found: Found) -> tuple[int | None, bool]:
    """Return the year of field `y`, None where there is none, and whether it can be one."""
    if not found.has("y"):
        way = found.value("yrel", "rel") or found.value("yrel", "this")
        reference: Period | None = found.tape.reference
        if way is not None and reference is not None and reference.start is not None:
            return reference.start.year + int(way), True
        if found.has("ours") and reference is not None and reference.start is not None:
            # `the second half of the year`: in its first weeks the year may still be the last one.
            return (reference.start.year if reference.start.month > _NEW_YEAR else None), True
        return None, True
    number = integer(found, "y")
    if number is None or number < 0:
        return None, False
    if len(found.text("y")) == 1:
        return None, False
    if len(found.text("y")) == 2:
        number += 2000 if number < _pivot(found) else 1900
    return number, 1000 <= number <= 2199


def _pivot(found: Found) -> int:
    reference: Period | None = found.tape.reference
    if reference is None or reference.start is None or not 2000 <= reference.start.year < 2100 - _AHEAD:
        return _PIVOT
    return reference.start.year % 100 + _AHEAD


def _month_alone(found: Found) -> bool:
    """Tell whether a month without day or year is one: words that mean other things need a cue."""
    doubtful = found.value("m", "doubtful_month") or found.value("m", "month") is None
    return not doubtful or bool(found.rule.args.get("cued"))


def _counted(pack: Pack, found: Found, number: int, name: str = "y") -> bool:
    """Tell whether a four-digit number counts the noun behind it, rather than being a year."""
    tape, (_, end) = found.tape, found.range(name)
    if end + 1 >= len(tape.items) or not tape.text[tape.starts[end] : tape.ends[end]].isspace():
        return False
    noun = tape.words(end + 1, end + 2)
    item = tape.items[end + 1]
    small = not pack.settings.get("nouns_capital", False)
    if isinstance(item, Node) or "no_noun" in item.values or noun[:1].islower() != small:
        return False
    if number % found.rule.args.get("round", 1):
        return False
    return bool(re.search(found.rule.args["plural"], noun))


def dated(pack: Pack, found: Found, moment: Moment, **more: Any) -> Node | None:
    """Return the node of a moment: with a reading by the reference where its year is unsaid."""
    values: dict[str, Any] = {"moment": moment, **more}
    char = _CHARS.get(moment.unit, "dpart")
    if moment.year is not None:
        values["when"] = period(moment.edtf())
        return Node(pack.node_char(char), "date", values) if values["when"] else None
    if moment.within(2000).edtf() is None:
        return None
    values["missing"] = "year"
    return Node(pack.node_char(char), "date", values | readings(moment, found))


def readings(moment: Moment, found: Found) -> dict[str, Any]:
    """Return `when` and `alternative` of a moment whose year is unsaid."""
    reference: Period | None = found.tape.reference
    periods = [period(edtf) for edtf in _around(moment, reference)] if reference else []
    if moment.weekday is not None and moment.part is None and _beside(periods[:1], reference):
        # `mardi 25` where it was three days ago: the next that fits is months away.
        return dict(zip(("when", "alternative"), filter(None, periods), strict=False))
    return likeliest(periods, found)


def _beside(periods: Sequence[Period | None], reference: Period | None) -> bool:
    """Tell whether the first of some days is within a week of the reference."""
    day = periods[0] if periods else None
    if day is None or day.start is None or reference is None or reference.start is None:
        return False
    return abs((day.start - reference.start).days) <= _WEEK


def likeliest(periods: Iterable[Period | None], found: Found) -> dict[str, Any]:
    """Return the first two of some readings as `when` and `alternative`.

    A text that is no more than the date, as an entry of a calendar is, speaks of what is to come.
    """
    known = [p for p in periods if p]
    if known and entry(found):
        known.sort(key=lambda p: over(p, found.tape.reference))
    return dict(zip(("when", "alternative"), known, strict=False))


def over(when: Period | None, reference: Period | None) -> bool:
    """Tell whether a period has ended before the reference."""
    if when is None or reference is None or when.end is None or reference.start is None:
        return False
    return when.end < reference.start


def entry(found: Found) -> bool:
    """Tell whether nothing but a word before stands beside what was found."""
    start, end = found.match.span()
    if end < len(found.tape.shape) or start > _WORD:
        return False
    return not start or "time_prep" not in found.tape.items[0].values


@lru_cache(maxsize=4096)
def _around(moment: Moment, reference: Period) -> tuple[str | None, ...]:
    return tuple(m.edtf() for m in moment.around(reference))


def spanned(pack: Pack, edtf: str | None, relation: Relation = "over", **more: Any) -> Node | None:
    """Return the node of an interval, or None where there is no such interval."""
    when = period(edtf, relation)
    return Node(pack.node_char("dspan"), "date", {"when": when, **more}) if when else None
