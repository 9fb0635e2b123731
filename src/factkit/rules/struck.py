"""What those are told of who are hit by a storm, a quake or a fire that a text reports."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.disasters import named
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

_BESIDE = 6
"""Items behind a noun within which the name stands that it goes with."""
_BEFORE, _BEHIND = 16, 14
"""Items on each side of a value within which it is told that something was hit."""
_WALL = frozenset(";:|•")


def toll_of(reading: Reading, start: int, end: int) -> Referent | None:
    """Return the disaster that a toll or a damage is said to be of: `the death toll from the quake`."""
    shape, words = reading.tape.shape, reading.words
    toll = words.toll.search(shape, start, end)
    told = words.disaster.search(shape, toll.end(), end) if toll else None
    if told is None and toll is not None and words.head_last:
        told = words.disaster.search(shape, start, toll.start())  # `the storm toll`
    if told is None:
        return None
    disaster = reading.discourse.disaster
    if disaster is not None and told.start() < disaster.start:
        return disaster._replace(inferred=True)  # in the title
    return _again(reading, told.start()) or named(reading.tape, told.start(), end, reading.discourse.within)


def struck_by(reading: Reading, made: Candidate, found: Referent | None, kind: str) -> Referent | None:
    """Return the disaster of the text where a claim tells of whom or what it hit, or of it by a noun."""
    disaster = reading.discourse.disaster
    if disaster is None or (found is not None and found.name == disaster.name):
        return None
    if found is not None and found.end == found.start + 1:
        again = _again(reading, found.start)
        if again is not None:
            return again
    if kind != "count" or not (found is None or (found.inferred and found.code)):
        return None
    shape, words = reading.tape.shape, reading.words
    start, end = max(reading.floor, made.start - _BEFORE), min(reading.sentence.end, made.end + _BEHIND)
    start = next((i + 1 for i in range(made.start - 1, start, -1) if shape[i] in _WALL), start)
    end = next((i for i in range(made.end, end) if shape[i] in _WALL), end)
    hit = words.stricken.search(shape, start, end) or words.ruined.search(shape, start, end)
    return disaster._replace(inferred=True) if hit else None


def _again(reading: Reading, at: int) -> Referent | None:
    """Return the disaster of the text that a noun alone takes up: `the storm`, after `Cyclone Jana`."""
    tape, disaster = reading.tape, reading.discourse.disaster
    if disaster is None or tape.shape[at] not in reading.words.disaster or at <= disaster.end:
        return None
    before = at - 1
    while before > 0 and tape.shape[before] == " ":
        before -= 1
    known = tape.items[before].values.get("det") == "def" or tape.shape[before] in reading.words.fused
    if not known or not tape.words(at, at + 1)[:1].islower():
        return None
    if any(n.start == at + 2 for n in reading.discourse.within(at, at + _BESIDE)):
        return None  # `the storm Elio`
    other = reading.discourse.kin(tape.words(at, at + 1), at)
    if other is not None and other.name != disaster.name:
        return None  # `Storm Elio hit in May. The storm …`
    return disaster._replace(inferred=True)
