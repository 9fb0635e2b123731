"""Building years and centuries that are told by their era, and centuries and millennia that come in pairs.

Years before the common era have no day in the calendar of claims: they are mentions, and no time of a claim.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from factkit.match.cascade import Found
from factkit.match.tokens import Node
from factkit.packs import Pack
from factkit.scan.moments import dated, integer, spanned
from factkit.values.moment import MONTHS, Moment, span
from factkit.values.period import Period

_MOST = 9999
_LAST = {"100Y": 30, "1000Y": 9}
"""The highest number that a century or millennium of the common era has here."""


def builders(pack: Pack) -> dict[str, Callable[[Found], Node | None]]:
    """Return the builders of what is told by its era, for one language."""
    return {name: partial(build, pack) for name, build in _BUILDERS.items()}


def names(pack: Pack) -> dict[str, Callable[[Found], Node | None]]:
    """Return the builders of eras that a number word names by itself, for one language."""
    return {"century": partial(_named, pack)}


def _named(pack: Pack, found: Found) -> Node | None:
    """`il Quattrocento`: a century by its hundreds, the class `century` giving its first year."""
    return dated(pack, found, Moment("100Y", int(found.value("value", "century"))))


def _before(pack: Pack, found: Found) -> Node | None:
    """`490 BC`, `30-12 BCE`, `the 4th century BC`: one year or stretch, or from a first to a last."""
    size = MONTHS[found.rule.args.get("unit", "Y")] // 12
    first, last = integer(found, "n"), integer(found, "z") if found.has("z") else integer(found, "n")
    if not first or not last or not 1 <= last <= first or first * size > _MOST:
        return None
    start, end = _counted(first * size), _counted((last - 1) * size + 1)
    when = Period(start if start == end else f"{start}/{end}", None, None, "in")
    return Node(pack.node_char("namenum"), "date", {"when": when})


def _counted(year: int) -> str:
    """Return a year before the common era in EDTF, which counts a year 0 that history does not.

    >>> _counted(221), _counted(1)
    ('-0220', '0000')
    """
    return f"-{year - 1:04d}" if year > 1 else "0000"


def _of_era(pack: Pack, found: Found) -> Node | None:
    """`AD 79`, `476 d.C.`, `l'an 800`: a year of the common era, however few digits it has."""
    year = integer(found, "y")
    low, high = found.rule.args.get("within", (1, 2199))
    return dated(pack, found, Moment("Y", year)) if year and low <= year <= high else None


def _of_eras(pack: Pack, found: Found) -> Node | None:
    """`siglos XIII y XIV`, `the second millennium`: centuries or millennia of the common era."""
    unit = found.rule.args["unit"]
    first, last = integer(found, "n"), integer(found, "z") if found.has("z") else integer(found, "n")
    if not first or not last or not 1 <= first <= last <= _LAST[unit]:
        return None
    size = MONTHS[unit] // 12
    start, end = (first - 1) * size, last * size - 1
    return spanned(pack, span(f"{start:04d}", f"{end:04d}"), "in" if first == last else "over")


_BUILDERS = {"before": _before, "of_era": _of_era, "of_eras": _of_eras}
