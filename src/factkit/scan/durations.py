"""Building durations: `quatre ans`, `2 years and 3 months`, `une demi-heure`, and times of day."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from itertools import pairwise
from typing import Any

from factkit.match.cascade import Found
from factkit.match.tokens import Node
from factkit.packs import Pack
from factkit.scan.moments import integer
from factkit.scan.steps import AS_SMALLER
from factkit.values.decimals import plain
from factkit.values.moment import last_day, period, span, step
from factkit.values.period import Period

__all__ = ["UNMEASURED", "amount_of", "builders", "duration", "fraction", "total"]

_MONEY = frozenset({"currency_sign", "currency_code", "currency_letter"})
_LOWER = {"h": ("m", 60), "m": ("s", 60), "D": ("h", 24)}
"""The unit that takes what is left of a fraction, and how many of it make one."""
_UNITS = ("period", "time_abbr", "night", "span_adjective", "age_word", "span_letter")
"""The classes of words that name a unit of time."""
_HAIR = Decimal("1e-6")
"""What the digits of a fraction may lack of a whole number of smaller units."""
_SECONDS = {"h": 3600, "m": 60, "s": 1}
_MONTHS = {"Y": 12, "M": 1}
_LETTERS = "smhDWMY"
"""The letters of the units, from small to large."""
UNMEASURED = frozenset({"WE", "WD"})
"""Units that say which days are meant, weekends and working days, and not how long they last."""


def builders(pack: Pack) -> dict[str, Callable[[Found], Node | None]]:
    """Return the builders of durations and times of day, for one language."""
    return {name: partial(build, pack) for name, build in _BUILDERS.items()}


def _lasting(pack: Pack, found: Found) -> Node | None:
    """A number of units; with its span from the reference, on and back, where the rule asks."""
    unit = _unit(found, "unit")
    amount = amount_of(found, "n")
    if unit is None or amount is None or amount < 0 or _is_sum(found):
        return None
    if re.search(found.rule.args.get("plural", "(?!)"), found.text("unit")):
        return None
    if found.has("part"):
        amount += fraction(found.value("part", "and_part"))
    if found.has("minutes"):
        return _with_minutes(pack, found, unit, amount)
    amount *= fraction(found.rule.args.get("times", "1"))
    values: dict[str, Any] = {"duration": duration(unit, amount)}
    if low := amount_of(found, "low"):
        if low > amount:
            return None  # `fell from eleven to four hours`
        values["least"] = low
    if 0 < (by := amount_of(found, "by") or 0) < amount:
        values["least"], amount = amount - by, amount + by
        values["duration"] = duration(unit, amount)
    if amount == int(amount):
        values |= _spans(found, unit, int(amount))
    values["parts"] = [(unit, amount)]
    return Node(pack.node_char("duration"), "duration", values)


def _is_sum(found: Found) -> bool:
    """Tell whether a number is of the money before it: `the $1.4 billion second phase`."""
    at = found.range("n")[0] - 1
    if at > 0 and found.tape.shape[at] == " ":
        at -= 1
    return at >= 0 and not _MONEY.isdisjoint(found.tape.items[at].values)


def _with_minutes(pack: Pack, found: Found, unit: str, hours: Decimal) -> Node | None:
    """`an hour thirty`: hours, and minutes of which only the number is said."""
    minutes = integer(found, "minutes")
    if unit != "h" or hours != int(hours) or minutes is None or not 0 < minutes < 60:
        return None
    parts = [("h", hours), ("m", Decimal(minutes))]
    return Node(pack.node_char("duration"), "duration", {"duration": total(parts), "parts": parts})


def _lasting_from(pack: Pack, found: Found) -> Node | None:
    """`for ten days from 3 May`: so many units that begin with a day."""
    unit, count, item = _unit(found, "unit"), amount_of(found, "n"), found.item("date")
    if found.value("prep", "time_prep") != "since" or not isinstance(item, Node):
        return None
    if unit not in ("D", "W", "M", "Y") or not count or count != int(count):
        return None
    values: dict[str, Any] = {}
    for name in ("when", "alternative"):
        base: Period | None = item.values.get(name)
        if base is not None and base.start is not None and base.start == base.end:
            last = last_day(base.start, unit, int(count))
            values[name] = period(f"{base.start}/{last}", "over") if last else None
    if not values.get("when"):
        return None
    return Node(pack.node_char("dspan"), "date", {k: v for k, v in values.items() if v})


def _compound(pack: Pack, found: Found) -> Node | None:
    """`2 years and 3 months`: parts that go from large to small, as one."""
    start, end = found.match.span()
    items = [item for item in found.tape.items[start:end] if isinstance(item, Node)]
    parts = [row for item in items for row in item.values.get("parts", ())]
    sizes = [_rank(unit) for unit, _ in parts]
    if len(parts) < 2 or any(a <= b for a, b in pairwise(sizes)):
        return None
    if any(n != int(n) for _, n in parts[:-1]):
        return None  # "A year and a half, ten days": only the last part can be broken.
    return Node(pack.node_char("duration"), "duration", {"duration": total(parts), "parts": parts})


def _rank(unit: str) -> tuple[int, int]:
    """Return what orders units by their size."""
    return _LETTERS.index(unit[-1]), int(unit[:-1] or 1)


def _clock(pack: Pack, found: Found) -> Node | None:
    """A time of day."""
    hour, minute = integer(found, "h"), integer(found, "m")
    if hour is None or not 0 <= hour <= 24 or (minute is not None and not 0 <= minute < 60):
        return None
    return Node(pack.node_char("clock"), "clock", {})


_BUILDERS = {
    "lasting": _lasting,
    "lasting_from": _lasting_from,
    "compound": _compound,
    "clock": _clock,
}


def _unit(found: Found, name: str) -> str | None:
    readings = (found.value(name, kind) for kind in _UNITS)
    unit: str | None = next((unit for unit in readings if unit), None)
    if unit in UNMEASURED:
        return None
    if unit is None and found.text(name).lower() in found.rule.args.get("seconds", ()):
        unit = "s"
    return unit


def amount_of(found: Found, name: str) -> Decimal | None:
    """Return the number in field `name`; 1 where there is no field `n`, None where it is no number."""
    item = found.item(name)
    if item is None:
        return Decimal(1) if name == "n" else None
    if isinstance(item, Node):
        return item.values.get("amount")
    text = found.text(name)
    if text.isdecimal() and len(text) <= 6:
        return Decimal(text)
    kinds = ("few", "half", "fraction", "article_number", "card")
    value = next((value for kind in kinds if (value := item.values.get(kind))), None)
    return fraction(str(value)) if value else None


def fraction(text: str) -> Decimal:
    """Return `1/4` as a number."""
    over, _, under = text.partition("/")
    return Decimal(over) / Decimal(under or 1)


def _spans(found: Found, unit: str, count: int) -> dict[str, Any]:
    """Return the span that so long takes from the reference on, and the one that ends with it."""
    reference = found.tape.reference
    if reference is None or not count:
        return {}
    unit, size = AS_SMALLER.get(unit, (unit, 1))
    count *= size
    here = step(reference, unit, 0)
    ahead = period(span(here, step(reference, unit, count)), "over")
    back = period(span(step(reference, unit, -count), here), "over")
    return {name: p for name, p in (("ahead", ahead), ("back", back)) if p}


def duration(unit: str, count: Decimal | int) -> str:
    """Return so many units as an ISO 8601 duration; a part of an hour or day in the next smaller unit.

    >>> duration("3M", 2), duration("h", 3), duration("h", Decimal("1.5")), duration("Y", Decimal("2.5"))
    ('P6M', 'PT3H', 'PT90M', 'P2.5Y')
    """
    number, letter = int(unit[:-1] or 1), unit[-1]
    amount = Decimal(count) * number
    if amount != int(amount) and letter in _LOWER:
        smaller, size = _LOWER[letter]
        # A third of an hour is 20 minutes, though no decimal is a third.
        if abs((whole := (amount * size).to_integral_value()) - amount * size) < _HAIR:
            amount, letter = whole, smaller
    sign = "PT" if letter.islower() else "P"
    return f"{sign}{_plain(amount)}{letter.upper()}"


def _plain(amount: Decimal) -> str:
    """A number without zeros at its end, however many digits it has: `quantize` takes no more than 28."""
    text = plain(amount)
    return text.rstrip("0").rstrip(".") if "." in text else text


def total(parts: Sequence[tuple[str, Decimal]]) -> str:
    """Return a duration of several parts, in its smallest unit where that is exact.

    >>> total([("Y", Decimal(2)), ("M", Decimal(3))]), total([("h", Decimal(1)), ("s", Decimal(15))])
    ('P27M', 'PT3615S')
    >>> total([("Y", Decimal(1)), ("D", Decimal(2)), ("h", Decimal(3))])
    'P1Y2DT3H'
    >>> total([("Y", Decimal(2)), ("6M", Decimal(1))])
    'P30M'
    """
    parts = [(unit[-1], n * int(unit[:-1] or 1)) for unit, n in parts]
    units = [unit for unit, _ in parts]
    for table in (_MONTHS, _SECONDS):
        if all(unit in table for unit in units):
            least = min(units, key=lambda unit: table[unit])
            return duration(least, sum((n * table[u] for u, n in parts), Decimal(0)) / table[least])
    days = "".join(f"{_plain(n)}{u}" for u, n in parts if u.isupper())
    hours = "".join(f"{_plain(n)}{u.upper()}" for u, n in parts if u.islower())
    return f"P{days}" + (f"T{hours}" if hours else "")
