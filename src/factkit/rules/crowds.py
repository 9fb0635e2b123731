"""What those go to, or what happens to them, whose number is told: `300 people attended the fair`."""

from __future__ import annotations

from factkit.match.lexicon import BREAK
from factkit.rules.candidates import Candidate
from factkit.rules.grounds import ground
from factkit.rules.phrases import before_article, phrase_after
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

_FAR = 10
"""Items between the beginning of a verb and the part of it that says what is done."""
_PARAGRAPH = 80
"""Items before a number within which a place is said to host what those come to who are counted."""
_BEHIND = 16
"""Items within which what happened to them stands behind it."""


def crowd_of(reading: Reading, made: Candidate) -> Referent | None:
    """Return what so many people take part in, visit or join, or what they were hurt in.

    `made` is a count.
    """
    words, present = reading.words, reading.present
    if not words.attendee.isdisjoint(present) and (event := _hosted(reading, made)):
        return event
    if all(told.isdisjoint(present) for told in (words.attending, words.stricken, words.site)):
        return None
    clause = reading.following(made)
    if clause is None or not (clause.counted or clause.bare):
        return None
    return _attended(reading, clause.verb) or _stricken(reading, clause.verb) or _stayed(reading, clause.verb)


def _hosted(reading: Reading, made: Candidate) -> Referent | None:
    """Return what a place was said to host before, to which those come who are counted in a subject."""
    words, shape = reading.words, reading.tape.shape
    noun = made.ranges.get("noun")
    clause = reading.following(made)
    if noun is None or clause is None or not words.attendee.search(shape, *noun):
        return None
    if next(reading.discourse.within(noun[0], clause.verb), None) is not None:
        return None
    start = shape.rfind(BREAK, 0, made.start) + 1
    hosts = [
        found.end() for found in words.host.finditer(shape, max(start, made.start - _PARAGRAPH), made.start)
    ]
    for name in reading.discourse.within(hosts[-1], hosts[-1] + _FAR) if hosts else ():
        placed = name.code or shape[name.start] in words.place or reading.discourse.is_person(name)
        if name.end > made.start or words.clause_wall.search(shape, hosts[-1], name.start):
            return None
        if not placed and shape[name.start] not in words.demonym:
            return reading.discourse.resolved(name)
    return None


def _attended(reading: Reading, verb: int) -> Referent | None:
    words, shape, end = reading.words, reading.tape.shape, reading.sentence.end
    found = words.attending.search(shape, verb, min(verb + _FAR, end))
    if found is None or words.part_wall.search(shape, verb, found.start()):
        return None
    return _thing(reading, found.end())


def _stricken(reading: Reading, verb: int) -> Referent | None:
    """Return what happened to those who were hurt, where it is said right behind: `in the clashes`."""
    words, shape, end = reading.words, reading.tape.shape, reading.sentence.end
    found = words.stricken.search(shape, verb, min(verb + _FAR, end))
    if found is None or words.part_wall.search(shape, verb, found.start()):
        return None
    noun = words.happening.search(shape, found.end(), min(found.end() + _BEHIND, end))
    if noun is None or words.part_wall.search(shape, found.end(), noun.start()):
        return None
    at = noun.start()
    while at > found.end() and shape[at] not in words.prep and shape[at] not in words.det:
        at -= 1
    if (
        shape[at] not in words.prep
        and shape[before_article(reading.tape, words, at + 2, 0)] not in words.prep
    ):
        return None
    return _thing(reading, at + 1)


def _stayed(reading: Reading, verb: int) -> Referent | None:
    """Return the place that they are in, where a verb says no more than that: `were in the hall`."""
    words, shape, end = reading.words, reading.tape.shape, reading.sentence.end
    for i in range(verb + 1, min(verb + _FAR, end)):
        if shape[i] in words.locative:
            return ground(reading, i, end)
        if shape[i] in words.part_wall or shape[i] in words.det or shape[i] in words.prep:
            return None
    return None


def _thing(reading: Reading, at: int) -> Referent | None:
    """Return the thing that a noun phrase behind an item names, in full."""
    tape, words = reading.tape, reading.words
    place = phrase_after(tape, words, at, reading.sentence.end)
    if place is None or words.no_subject.search(tape.shape, place[0], place[0] + 1):
        return None
    if words.date.search(tape.shape, place[0], place[0] + 1):
        return None
    name = next(reading.discourse.within(*place), None)
    if name is not None and name.start == place[0]:
        whole = name.end == place[1] or tape.shape[name.start] in words.place
        return reading.discourse.resolved(name) if whole else Referent(*place, tape.words(*place))
    return Referent(*place, tape.words(*place))
