"""Values that stand in the order of a list: `Spain and Italy made 3 and 4 million respectively`."""

from __future__ import annotations

from itertools import pairwise

from factkit.rules.candidates import Candidate
from factkit.rules.phrases import headed, trimmed
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

Place = tuple[int, int]
_FEWEST = 2
"""Values that a list has which names its owners in the same order."""
_NEAR = 8
"""Items that may stand between two values of a list."""
_FAR = 24
"""Items that may stand between the values and the word that says so: `4 and 6 % in Leeds, respectively`."""


def respective(reading: Reading, made: Candidate) -> Referent | None:
    """Return whom a value of an enumeration belongs to: `A and B sold 3 and 4 respectively`."""
    place = in_turn(reading, made)
    if place is None:
        return None
    name = next(reading.discourse.within(*place), None)
    if name is not None and (name.start, name.end) == place:
        return reading.discourse.resolved(name)
    if headed(reading.tape, reading.words, *place) and (owner := reading.discourse.default()):
        return owner  # `Revenue and net profit came to 3 and 2 million respectively`
    return Referent(*place, reading.tape.words(*place))


def told_in_turn(reading: Reading, made: Candidate) -> Place | None:
    """Return what a value measures, where a list of measures says so: `Revenue and profit fell 3 and 4 %`."""
    place = in_turn(reading, made)
    if place is None or not headed(reading.tape, reading.words, *place):
        return None
    return place if next(reading.discourse.within(*place), None) is None else None


def in_turn(reading: Reading, made: Candidate) -> Place | None:
    """Return the item of a list that stands where a value stands in its own list."""
    words, part = reading.words, reading.sentence
    if words.respective.isdisjoint(reading.present):
        return None
    runs = [run for run in _runs(reading, made) if len(run) >= _FEWEST]
    own = next((run for run in runs if made.at in run), None)
    marks = [found.start() for found in words.respective.finditer(reading.tape.shape, part.start, part.end)]
    for mark in marks if own else ():
        run = min((run for run in runs if _beside(run, mark)), key=lambda run: _gap(run, mark), default=None)
        if own is None or run is None or len(own) != len(run):
            continue
        if own is not run and not _held_against(reading, own, run):
            continue
        items = _in_order(reading, made, run, mark)
        if items is not None:
            place = items[own.index(made.at)]
            return None if words.date.search(reading.tape.shape, *place) else place
    return None


def _in_order(reading: Reading, made: Candidate, run: list[int], mark: int) -> list[Place] | None:
    """Return as many items as there are values, of the list whose order these follow."""
    many = len(run)
    named = [(name.start, name.end) for name in reading.discourse.within(reading.sentence.start, run[0])]
    for start, end in _lists(reading, made, run, mark):
        if start < run[0] and len(named) == many:
            return named  # `Egypt is ahead of Tunisia, 52nd and 70th respectively`
        items = _items(reading, start, end)
        items = items[:many] if start > run[-1] else items[-many:]
        if len(items) == many:
            return items
    return named[-many:] if len(named) > many else None


def _runs(reading: Reading, made: Candidate) -> list[list[int]]:
    """Return the values of the sentence that are of the type of a claim, those of one list together."""
    tape, words, part = reading.tape, reading.words, reading.sentence
    values = [found.start() for found in words.value.finditer(tape.shape, part.start, part.end)]
    values = [i for i in values if getattr(tape.items[i], "type", "") == made.node.type]
    runs = [values[:1]] if values else []
    for last, then in pairwise(values):
        gap = tape.shape[last + 1 : then]
        joined = len(gap) <= _NEAR and any(c == "," or c in words.conj for c in gap)
        if joined and not any(c in words.held_against or c in words.clause_verb for c in gap):
            runs[-1].append(then)
        else:
            runs.append([then])
    return runs


def _beside(run: list[int], mark: int) -> bool:
    return _gap(run, mark) <= _FAR


def _gap(run: list[int], mark: int) -> int:
    return run[0] - mark if mark < run[0] else abs(mark - run[-1])


def _held_against(reading: Reading, own: list[int], run: list[int]) -> bool:
    """Tell whether values are what those of a list are held against: `3 and 4, against 2 and 3 in May`."""
    shape, words = reading.tape.shape, reading.words
    return own[0] > run[-1] and words.held_against.search(shape, run[-1], own[0]) is not None


def _lists(reading: Reading, made: Candidate, run: list[int], mark: int) -> list[Place]:
    """Return where the list may be whose order is followed: behind the values, or before them."""
    shape, words, floor = reading.tape.shape, reading.words, reading.floor
    first = Candidate(run[0], made.node, made.sentence, "", "", run[0], run[0])
    clause = reading.governing(first)
    places = []
    behind = max(run[-1], mark if mark > run[-1] else 0) + 1
    if shape[behind : behind + 1] == " " and shape[behind + 1 : behind + 2] in words.prep:
        places.append((behind, _stop(reading, behind)))
    if clause is None:
        return [*places, (floor, run[0])]
    if not words.passed.issuperset(shape[clause.verb + 1 : run[0]]):
        places.append((clause.verb + 1, run[0]))
    start = clause.start if clause.start < clause.end else floor
    places += [(min(floor, start), clause.verb)]
    return [*places, (run[-1] + 1, mark)] if mark > run[-1] else places


def _stop(reading: Reading, at: int) -> int:
    """Return where the phrases behind item `at` end: before a verb, a bracket or another value."""
    found = reading.words.phrase_wall.search(reading.tape.shape, at, reading.sentence.end)
    return found.start() if found else reading.sentence.end


def _items(reading: Reading, start: int, end: int) -> list[Place]:
    """Return the items of a list, trimmed: `the crab and tuna roll, and the bun`."""
    tape, words = reading.tape, reading.words
    joints = [i for i in range(start, end) if tape.shape[i] in words.conj]
    if not joints:
        return []
    serial = tape.shape[start : joints[-1]].rstrip(" ")[-1:] == ","
    marks = [i + 2 * (i + 2 == joints[-1]) for i in range(start, end) if tape.shape[i] == ","]
    marks += [] if serial else joints
    items = [(a + (tape.shape[a] in words.conj), b) for a, b in pairwise([start, *sorted(marks), end])]
    return [place for item in items if (place := trimmed(tape, words, *item))]
