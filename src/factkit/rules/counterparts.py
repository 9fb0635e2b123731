"""Values that are told with another one: what it is held against, and the parts of it."""

from __future__ import annotations

from typing import NamedTuple

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.inheriting import of_now
from factkit.rules.roles import Marks
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words
from factkit.scan.durations import UNMEASURED, duration
from factkit.values.period import Period

_JOINED = 8
"""Items from a word such as `including` to the value that it makes a part of another."""
_HELD = 12
"""Items from a word such as `against` to the value that it holds another against."""
_OF_VALUE = 5
"""Items between a value and the date that it alone has."""
_NEAR = 10
"""Items from a change to the level that it comes to."""
_LASTING = ("in", "over")


class Time(NamedTuple):
    """The time of a claim: its period, whether it was taken from the context, the date that says it."""

    period: Period | None = None
    inferred: bool = False
    at: int | None = None
    duration: str | None = None
    """What is known of a relative date without a date to tell it from."""
    planned: bool = False
    """Whether it is the year of a budget, or a deadline to come: what is told in the present is planned."""


def unresolved(tape: Tape, at: int) -> Time:
    """Return what a date says that nothing resolves: how far it is from a day that is not known."""
    values = tape.items[at].values
    length = values.get("duration")
    unit, shift = values.get("unit"), values.get("shift")
    if length is None and shift and not values.get("when") and unit not in UNMEASURED:
        length = duration(str(unit), abs(int(shift)))
    return Time(None, False, at, length) if length else Time()


def shares(
    tape: Tape, words: Words, marks: Marks, made: Candidate, found: Time, told: Sentence, before: Time
) -> bool:
    """Tell whether a value is of the time of the one before it: a part of it, or what it is held against.

    `trained 900 people in two years, 40 of them in Cork`, `13 % in 2024, against 9 % of Danes`: unless
    a date stands behind the word that joins the two. `told` is the sentence of the one before.
    """
    if told is not made.sentence or before.period is None:
        return False
    if against(tape, words, marks, made) is not None:
        lasts = before.period.relation in _LASTING
        return found.period is None and lasts and _alongside(tape, words, marks, made)
    at = _part_of(tape, words, marks, made)
    return at is not None and (found.inferred or found.at is None or found.at < at)


def against(tape: Tape, words: Words, marks: Marks, made: Candidate) -> int | None:
    """Return the word that makes a value what another is compared with: `against 40`, `contre 40`."""
    found = marks.get("compare")
    if not found:
        return None
    for i in range(made.start - 1, max(made.start - _HELD, made.sentence.start - 1), -1):
        if i in found:
            return i
        if tape.shape[i] in ",;" or tape.shape[i] in words.value:
            return None
    return None


def _alongside(tape: Tape, words: Words, marks: Marks, made: Candidate) -> bool:
    """Tell whether a value is held against one of the same time, as no date says: "contre 9 % des Danois"."""
    at, shape, end = against(tape, words, marks, made), tape.shape, made.sentence.end
    if at is None or shape[at] not in words.versus:
        return False
    stop = words.part_wall.search(shape, made.end, end)
    return not words.date.search(shape, made.end, stop.start() if stop else end)


def _part_of(tape: Tape, words: Words, marks: Marks, made: Candidate) -> int | None:
    """Return the word that makes a value a part of the one before: `including 40`, `dont 40`."""
    if of_now(tape, words, made):
        return None
    at = max((i for i in marks.get("within", ()) if i < made.start), default=None)
    if at is None or made.start - at > _JOINED or words.part_wall.search(tape.shape, at + 1, made.start):
        return None
    return None if words.told_value_or_date.search(tape.shape, at + 1, made.start) else at


def comes_to(tape: Tape, words: Words, last: Candidate | None, made: Candidate) -> bool:
    """Tell whether a value is the level that the change right before it comes to: `up 4 % to 48 million`."""
    if last is None or last.kind != "change" or last.sentence is not made.sentence:
        return False
    shape, start, end = tape.shape, last.end, made.start
    if not 0 < end - start < _NEAR or any(mark in shape[start:end] for mark in ",;:("):
        return False
    if words.verbal.search(shape, start, end) or words.date.search(shape, start, end):
        return False
    return words.level.search(shape, max(start, end - 3), end) is not None


def compared_next(
    tape: Tape, words: Words, dates: list[int], part: tuple[int, int]
) -> dict[int, tuple[int, int]]:
    """Return the date of what else is compared with: `5, against 7 in 2021 (-29 %) and 9 in 2019`.

    It goes with the items that only it is of; `part` is what follows the first comparison.
    """
    shape, (at, end) = tape.shape, part
    if shape[at : at + 1] == "(":
        at = shape.find(")", at, end) + 1
    while 0 < at < end and (shape[at] in " ,(" or shape[at] in words.list_joint):
        at += 1
    if not 0 < at < end or shape[at] not in words.value or shape[at - 2] not in words.list_joint:
        return {}
    date = next((i for i in dates if i > at), end)
    if date - at > _OF_VALUE or words.verbal.search(shape, at, date):
        return {}
    stop = words.part_wall.search(shape, date, end)
    return {date: (at - 1, stop.start() if stop else end)}
