"""The year that a date leaves unsaid where its sentence opens with one: `In 2019 it rose on 3 June`."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.shifting import shifted
from factkit.rules.unsaid import AHEAD
from factkit.rules.words import Words
from factkit.values.period import Period

_YEAR = len("2024")


def in_frame(
    tape: Tape, words: Words, start: int, frame: int, when: Period, status: str | None
) -> Period | None:
    """Return a period in the year that date `frame` names at the head of a sentence; None without one.

    What is told as a fact is of no time to come, and what is planned of none that is over.
    """
    year = _year(tape, words, start, frame)
    reference = tape.reference
    if year is None or when.start is None or reference is None or reference.end is None:
        return None
    found = shifted(when, "Y", year - when.start.year)
    if found is None or found.start is None:
        return None
    ahead = found.start > reference.end
    return found if ahead == (status in AHEAD) else None


def _year(tape: Tape, words: Words, start: int, frame: int) -> int | None:
    """Return the year that a date names by itself where a sentence begins, or the next one anywhere."""
    values, shape = tape.items[frame].values, tape.shape
    named = values.get("when")
    if not isinstance(named, Period) or named.start is None or named.relation != "in":
        return None
    if len(named.edtf) != _YEAR or values.get("anchor"):
        return None
    told = values.get("unit") == "Y" and int(values.get("shift") or 0)
    led = frame - start <= 2 and (frame == start or shape[start] in words.prep)
    return named.start.year if led or (told and told > 0) else None
