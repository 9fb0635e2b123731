"""The storm, quake or fire that a text reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factkit.match.tokens import Tape
from factkit.rules.names import Referent
from factkit.rules.words import Words

_BESIDE = 6
"""Items on each side of its noun within which the name of a disaster begins and ends."""


def disaster_of(
    tape: Tape,
    words: Words,
    title: tuple[int, int],
    lead: tuple[int, int],
    within: Callable[[int, int], Iterator[Referent]],
) -> Referent | None:
    """Return the disaster that a text reports: its first sentence tells of it, and whom it hit."""
    shape = tape.shape
    told = words.disaster.search(shape, *lead)
    if told is None:
        return None
    harmed = words.disaster.search(shape, *title) or any(
        words.toll.search(shape, *place) for place in (title, lead)
    )
    return named(tape, told.start(), lead[1], within) if harmed else None


def named(tape: Tape, at: int, end: int, within: Callable[[int, int], Iterator[Referent]]) -> Referent:
    """Return a disaster by its name, or by its noun where it has none."""
    for name in within(max(0, at - _BESIDE), min(end, at + _BESIDE)):
        if name.start <= at < name.end and not name.code:
            return name
        if name.start == at + 2 and not name.code:
            return Referent(at, name.end, tape.words(at, name.end))
    return Referent(at, at + 1, tape.words(at, at + 1))
