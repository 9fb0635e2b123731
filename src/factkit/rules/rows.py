"""Rows of a list that open with their value and say behind a dash what it is: `12 - Number of airports …`."""

from __future__ import annotations

from collections.abc import Callable

from factkit.rules.candidates import Candidate
from factkit.rules.phrases import phrase_after, trimmed
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

Place = tuple[int, int]
AboutPhrase = Callable[[Reading, int, int], Referent | None]
_HEAD = 16
"""Items within which a row says what it numbers: `- Approximate number of`."""
_MARKS = frozenset(",;:()")
_AGENT = 3
"""Items behind `by` in which a name stands: `used by the Met Office`."""


def row_subject(reading: Reading, made: Candidate, about: AboutPhrase) -> Referent | None:
    """Return whom a row is about: who does what it tells, else those who are numbered, or what has them.

    `9 - Number of flights the ministry cancelled` is of the ministry, `9 - Percentage of pupils who …` of
    pupils; None where another way is to tell.
    """
    numbered = _numbered(reading, made)
    if numbered is None:
        return None
    if made.kind == "share" or not _people(reading, numbered):
        found = _doer(reading, numbered) or _agent(reading, numbered[1])
        if found is not None:
            return about(reading, *found)
    if made.kind == "share" or _people(reading, numbered):
        return Referent(*numbered, reading.tape.words(*numbered))
    return None


def row_metric(reading: Reading, made: Candidate) -> Place | None:
    """Return what a row numbers, where it is no people, whose doing says more: `vacation days`."""
    numbered = _numbered(reading, made)
    if numbered is None or made.kind == "share" or _people(reading, numbered):
        return None
    if reading.tape.shape[numbered[0]] in reading.words.times:
        return None
    if made.kind == "measurement":
        return trimmed(reading.tape, reading.words, made.end, numbered[1])  # `Average number of minutes`
    return numbered


def _people(reading: Reading, place: Place) -> bool:
    """Tell whether a relative of people stands behind a noun: `Americans who`."""
    return reading.tape.shape[place[1] + 1 : place[1] + 2] in reading.words.before_verb


def _numbered(reading: Reading, made: Candidate) -> Place | None:
    """Return what a row numbers, without the name that does something and stands right behind it."""
    tape, words, end = reading.tape, reading.words, reading.sentence.end
    of = next((i for i in range(made.end, min(made.end + _HEAD, end)) if tape.shape[i] in words.of), None)
    place = phrase_after(tape, words, of + 1, end, words_most=7) if of is not None else None
    if place is None:
        return None
    start, stop = place
    names = reading.discourse.within(start + 1, stop)
    stop = next((name.start for name in names if _does(reading, name.end)), stop)
    doing = (i for i in range(start + 1, stop) if tape.words(i, i + 1).endswith(words.gerunds))
    stop = next(doing, stop)
    last = stop - 1
    while last > start and tape.shape[last] == " ":
        last -= 1
    if last > start and tape.words(last, last + 1).endswith(words.participles):
        stop = last
    return trimmed(tape, words, start, stop)


def _does(reading: Reading, at: int) -> bool:
    """Tell whether a verb stands behind a name that ends at an item: `Bush mentioned`."""
    tape, words, at = reading.tape, reading.words, at + 1
    if at >= reading.sentence.end:
        return False
    return tape.shape[at] in words.verbal or tape.words(at, at + 1).endswith(words.participles)


def _doer(reading: Reading, numbered: Place) -> Place | None:
    """Return who does something to what is numbered: `days the mayor took`, `towns that the army left`."""
    tape, words, end = reading.tape, reading.words, reading.sentence.end
    at = numbered[1]
    while at < end and (tape.shape[at] == " " or tape.shape[at] in words.prep):
        at += 1
    if at < end and tape.shape[at] in words.relative:
        if tape.shape[at] in words.before_verb or tape.shape[at] in words.where:
            return None
        at += 1
    else:
        begins = at < end and (tape.shape[at] in words.det or tape.shape[at] in words.name)
        if not begins or not words.prep.isdisjoint(tape.shape[numbered[1] : at]):
            return None
    name = next(reading.discourse.within(at, min(at + _AGENT, end)), None)
    named = name is not None and _does(reading, name.end)
    place = (name.start, name.end) if name and named else phrase_after(tape, words, at, end, words_most=7)
    if place is None or not _MARKS.isdisjoint(tape.shape[at : place[0]]) or not _does(reading, place[1]):
        return None
    return place


def _agent(reading: Reading, at: int) -> Place | None:
    """Return the name by whom something is done to what is numbered: `oil used by Spain`."""
    tape, words, end = reading.tape, reading.words, reading.sentence.end
    agent = words.agent.search(tape.shape, at, end)
    if agent is None or not _MARKS.isdisjoint(tape.shape[at : agent.start()]):
        return None
    if not tape.words(agent.start() - 2, agent.start() - 1).endswith(words.participles):
        return None
    place = phrase_after(tape, words, agent.end(), end)
    name = next(reading.discourse.within(*place), None) if place is not None else None
    if name is None or name.start > agent.end() + _AGENT or tape.shape[name.end] in words.apostrophe:
        return None
    return place
