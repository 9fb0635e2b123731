"""Dates whose year is unsaid: whether one past or one to come is meant, by how sure the text is of it."""

from __future__ import annotations

from datetime import timedelta

from factkit.values.period import Period

AHEAD = frozenset({"planned", "forecast", "target"})
_SOON = timedelta(days=250)
"""How far ahead a plan's day or month without a year may be."""
_NEAR = timedelta(days=60)
"""How soon a day must come from which on something holds that is told as a fact."""
_DAY = len("2024-01-31")
_WHOLE = timedelta(days=360)
"""How long a year is, nearly."""


def likelier(when: Period, other: Period, reference: Period, status: str | None, *, onward: bool) -> Period:
    """Return which of two periods is meant: `when` as dates go, or `other`.

    `onward` tells that something holds from then on: `from September`.
    """
    if when.relation == "since":
        if status in AHEAD and onward:
            return next((w for w in (when, other) if _soon(w, reference)), when)
        to_come = when.start and reference.end and when.start > reference.end
        return other if to_come and status not in AHEAD and not effective(when, reference) else when
    if not (status and when.start and when.end and reference.start and reference.end):
        return when
    if when.relation == "until":
        return other if status not in AHEAD and _just_over(other, reference) else when
    behind, ahead = when.end < reference.start, when.start > reference.end
    if status == "observed" and (ahead or _ends_ahead(when, reference)):
        return other
    if status in AHEAD and behind and other.start and other.start - reference.start < _SOON:
        return other
    return when


def _just_over(other: Period, reference: Period) -> bool:
    """Tell whether a day until which something went on is only just over: `up to 5 June`, told on 12 June."""
    if len(other.edtf) != _DAY or other.end is None or reference.start is None:
        return False
    return timedelta() < reference.start - other.end < _NEAR


def _ends_ahead(when: Period, reference: Period) -> bool:
    """Tell whether a stretch ends in a month to come: `the 12 months ended August`, told in July.

    The first months of a year may be told of while they go on.
    """
    if when.relation != "over" or when.start is None or when.end is None or reference.end is None:
        return False
    last = Period.of(when.edtf.split("/")[-1]).start
    since_january = when.start.month == 1 and when.end - when.start < _WHOLE
    return last is not None and last > reference.end and not since_january


def effective(when: Period, reference: Period | None) -> bool:
    """Tell whether a period begins on a day soon to come: a rate is `5 % from 1 October`."""
    if reference is None or reference.end is None or when.start is None:
        return False
    return when.edtf[_DAY : _DAY + 1] == "/" and when.start - reference.end <= _NEAR


def _soon(when: Period, reference: Period) -> bool:
    """Tell whether a period begins in the months to come."""
    if reference.start is None or when.start is None:
        return False
    return bool(reference.start < when.start < reference.start + _SOON)
