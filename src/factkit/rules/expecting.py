"""The time of what is expected, where its sentence gives it none."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.spoken import Spoken
from factkit.rules.timing import Dates
from factkit.rules.words import Words
from factkit.values.period import Period

_AWAITED = frozenset({"count", "change"})
"""Kinds of what is expected of an event: visitors, and how many more of them."""
_DAY = len("2024-01-31")


def expected(
    words: Words, dates: Dates, spoken: Spoken, main: Period | None, made: Candidate
) -> tuple[Period, bool, int | None] | None:
    """Return the time of what is expected, whether it is inferred, and the date that says it.

    `main` is the time that the sentence has stated. What was expected is of the time of what came
    instead: "profit was 6 million; analysts had pencilled in 7". What is expected of an event to come is
    of its day: "opens on 4 May; 300 visitors are expected", be that told right before. Any other is of the
    time of the last forecast.
    """
    if known := foreseen(words, dates, spoken, main):
        return known, True, None
    days = _days_ahead(dates)
    if len(days) == 1 and made.kind in _AWAITED:
        return days[0][1], False, days[0][0]
    if made.kind in _AWAITED and not dates.all and (day := spoken.due) is not None and len(day.edtf) >= _DAY:
        return day, True, None
    return (spoken.expected, True, None) if made.kind != "count" and spoken.expected else None


def foreseen(words: Words, dates: Dates, spoken: Spoken, main: Period | None) -> Period | None:
    """Return the time of what a sentence says had been expected, when that was said not being it."""
    if not words.foreseen.search(dates.tape.shape, dates.start, dates.end):
        return None
    return main or spoken.expected or spoken.topic or spoken.last or spoken.lead or spoken.whole


def due(words: Words, dates: Dates, made: Candidate) -> tuple[Period, int] | None:
    """Return a deadline still to come behind a value, and the date that says it, where no verb parts them.

    What is due then is still to be done, though the verb be of the past: `signed a contract for 300 buses
    by 2027`.
    """
    reference, items, shape = dates.tape.reference, dates.tape.items, dates.tape.shape
    ends = [i for i in dates.free if i >= made.end and items[i].values.get("relation") == "by"]
    if reference is None or not ends:
        return None
    at = dates.best(made, "planned")
    if at is None or at < made.end or items[at].values.get("duration"):
        return None  # `fell by half within a week`
    if words.clause_verb.search(shape, made.end, at) or words.telling.search(shape, made.end, at):
        return None
    when = dates.period(at, "planned")
    if when is None or when.relation != "by" or when.start is None:
        return None
    return (when, at) if reference.end is not None and when.start > reference.end else None


def _days_ahead(dates: Dates) -> list[tuple[int, Period]]:
    """Return the days, and stretches of days, that a sentence names and that are yet to come."""
    reference = dates.tape.reference
    if reference is None or reference.end is None:
        return []
    told = ((i, dates.period(i, "planned")) for i in dates.all)
    return [(i, w) for i, w in told if w and len(w.edtf) >= _DAY and w.start and w.start > reference.end]
