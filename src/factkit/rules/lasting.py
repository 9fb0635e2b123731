"""The time that a value takes: `five points in two years`, "en dix ans, la demande a fondu de 60 %"."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.timing import BY, Dates
from factkit.rules.unsaid import AHEAD
from factkit.values.period import Period

_YEAR = "P12M"
"""How a year is told in months."""
_A_YEAR = frozenset({"P1Y", _YEAR})
_HEADS = 6
"""Items of a clause up to the duration that opens it."""


def stretch(dates: Dates, made: Candidate, status: str | None) -> tuple[int, Period | None] | None:
    """Return the duration that a value takes, as in `five points in two years`, and its period.

    The period is None where no date of publication tells when it ends.
    """
    spread = dates.marks.get("spread", ())
    stretches = [*dates.marks.get("stretch", ()), *spread]
    if not stretches:
        return None
    # What is set aside is spent in the years to come: "a débloqué 30 millions sur trois ans".
    granted = made.kind == "investment" and made.fields.get("flow") == "committed"
    records = dates.marks.get("record", ())
    near = sorted(
        (c, i)
        for i in stretches
        if i not in records and ((c := dates.place(made, i)) < BY or _heads(dates, made, i))
    )
    for _, i in near:
        if single(dates.tape, i) and (made.kind != "change" or dates.free or made.sentence.heading):
            continue
        way = "ahead" if status in AHEAD or status == "hypothetical" or (granted and i in spread) else "back"
        if way == "back" and i in spread and made.kind != "change":
            continue  # "un contrat de 8 millions sur douze ans"
        found = dates.tape.items[i].values.get(way)
        if found is None and dates.tape.reference is not None:
            continue
        mark = dates.tape.shape.find(",", min(i, made.end), max(i, made.start))
        if mark < 0 or (i < mark < dates.opening and "," not in dates.tape.shape[mark + 1 : made.start]):
            return i, found
        if _heads(dates, made, i):
            return i, found
    return None


def _heads(dates: Dates, made: Candidate, at: int) -> bool:
    """Tell whether a duration opens the clause of a change: "En dix ans, la demande a fondu de 60 %"."""
    shape = dates.tape.shape
    if made.kind != "change" or at in dates.kept or shape[at + 1 : at + 2] != ",":
        return False
    between = shape[at + 2 : made.start]
    opens = at < dates.opening or any(mark in shape[max(dates.start, at - _HEADS) : at] for mark in ":;")
    return bool(between) and opens and "," not in between and ";" not in between


def over_a_year(tape: Tape, at: int, made: Candidate) -> bool:
    """Tell whether a year behind a value may be what it is held against: `fell by 2 points in a year`.

    One in front is not: `In a year, the price has gone from 3 to 8`.
    """
    return at > made.start and tape.items[at].values.get("duration") in _A_YEAR


def single(tape: Tape, at: int) -> bool:
    """Tell whether a duration is one year or the like: `up 5 % in a year` compares rather than lasts."""
    values = tape.items[at].values
    parts = values.get("parts", ())
    return (len(parts) == 1 and parts[0][1] == 1) or values.get("duration") == _YEAR
