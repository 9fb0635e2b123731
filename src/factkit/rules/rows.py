"""A row of a list opens with its value, and says behind a dash what it is: `12 - Number of airports …`."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.phrases import noun_phrase, phrase_after, trimmed
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent
from factkit.rules.words import Words

Place = tuple[int, int]
AboutPhrase = Callable[[Reading, int, int], Referent | None]
_MARKS = frozenset("–—-=:")
_DASHES = "–—-"
_OPENS = 2
"""Items that may stand before the value."""
_HEAD = 9
"""Items within which a row has the noun that says what kind of figure it is."""
_TOLD = 20
"""Items that what is told of those counted may have."""


class Row(NamedTuple):
    """The items behind the dash of a row, and the noun in it that says what kind of figure is told."""

    start: int
    noun: int
    end: int


def row_subject(reading: Reading, made: Candidate, about: AboutPhrase) -> Referent | None:
    """Return whom a row is about: who does what it tells, those who are counted, a name in it.

    `about` reads a noun phrase.
    """
    found = _row(reading, made)
    if found is None:
        return None
    counted, end = _counted(reading, found), _end(reading, found)
    told = _told_of(reading, counted, end)
    relative = reading.words.relative.search(reading.tape.shape, found.noun, end)
    return (
        _doer(reading, found, end, about)
        or _by(reading, found, end)
        or (told if made.kind != "count" else None)
        or (_as_told(reading, counted) if made.kind == "share" else None)
        or _name(reading, found.start, relative.start() if relative else end)
        or told
    )


def row_metric(reading: Reading, made: Candidate) -> Place | None:
    """Return what a row measures: those counted, what is done by those of whom it tells, what is paid."""
    found = _row(reading, made)
    if found is None:
        return None
    shape, words = reading.tape.shape, reading.words
    counted, end = _counted(reading, found), _end(reading, found)
    if made.kind == "measurement" and counted is not None:
        return trimmed(reading.tape, words, made.end, counted[1])  # `Average number of minutes`
    doer = _acting(reading, found, end)
    if doer is not None and counted and shape[counted[0]] in words.times:
        return trimmed(reading.tape, words, doer.end, found.end)
    if shape[found.noun] in words.sum_noun:
        return counted or _paid(reading, found)
    if made.kind != "share" and _is_level(words, shape[found.noun]):
        return _noun(reading, found)
    if made.kind == "count":
        return _wider(reading, counted, end)
    relative = _relative(reading, counted, end)
    if relative is None:
        return None
    start = relative + 1
    while start < found.end and (shape[start] == " " or shape[start] in words.filler):
        start += 1
    last = min(start + _TOLD, found.end)
    stop = words.told_wall.search(shape, start, last)
    return trimmed(reading.tape, words, start, stop.start() if stop else last)


def _row(reading: Reading, made: Candidate) -> Row | None:
    """Return what a row says of the value that opens it; None where it says something else."""
    if made.start > made.sentence.start + _OPENS:
        return None
    at = made.end
    mark = reading.tape.shape[at : at + 2].strip(" ")[:1]
    return _behind_mark(reading, at, made.sentence.end) if mark in _MARKS else None


def _behind_mark(reading: Reading, at: int, end: int) -> Row | None:
    """Return what a row says behind the mark at an item or the next one."""
    shape, words = reading.tape.shape, reading.words
    at += 1 if shape[at] in _MARKS else 2
    while at < end and (shape[at] == " " or shape[at] in words.det):
        at += 1
    start = at
    for at in range(start, min(start + _HEAD, end)):
        if shape[at] in words.glossing and shape[at + 2 : at + 3].strip(" ") not in words.glossing:
            breaks = (shape.find(f" {mark} ", at, end) for mark in _DASHES)
            return Row(start, at, min((i for i in breaks if i > 0), default=end))
        if shape[at] in words.stop or shape[at] in words.prep or shape[at] in words.sure_verb:
            return None
    return None


def _end(reading: Reading, found: Row) -> int:
    """Return where the first part of a row ends, before a mark."""
    stop = reading.words.stop.search(reading.tape.shape, found.noun, found.end)
    return stop.start() if stop else found.end


def _counted(reading: Reading, found: Row) -> Place | None:
    """Return those whose number or part it is: `Number of wells`."""
    tape, words, shape, at = reading.tape, reading.words, reading.tape.shape, found.noun + 1
    at += shape[at : at + 1] == " "
    if shape[at : at + 1] not in words.of:
        return None
    at += 1
    while at < found.end and (shape[at] == " " or shape[at] in words.det or shape[at] in words.pronoun):
        at += 1
    start = at
    if at < found.end and shape[at] in words.date:
        at += 1  # `of the 3 May marchers`
    place = phrase_after(tape, words, at, found.end)
    if place is None:
        return None
    name = _acting(reading, found, place[1])
    ends = [c.start for c in reading.read() if start < c.start < place[1]] + ([name.start] if name else [])
    ends += [i for i in range(start + 1, place[1]) if tape.words(i, i + 1).endswith(words.gerunds)]
    stop = min([place[1], *ends])
    while stop > start + 1 and shape[stop - 1] == " ":
        stop -= 1
    # `officers employed by the board`: what was done to them is no part of their name.
    done = stop > start + 1 and tape.words(stop - 1, stop).endswith(words.participles)
    return trimmed(tape, words, start, stop - 1 if done else stop)


def _wider(reading: Reading, counted: Place | None, end: int) -> Place | None:
    """Return those counted with what sets them apart: `airports with a tower`, not `ports in May`."""
    tape, words = reading.tape, reading.words
    if counted is None or tape.shape[counted[1] + 1 : counted[1] + 2] not in words.alongside:
        return counted
    stop = noun_phrase(tape, words, counted[0], end)
    return counted if words.date.search(tape.shape, counted[1], stop + 2) else (counted[0], stop)


def _doer(reading: Reading, found: Row, end: int, about: AboutPhrase) -> Referent | None:
    """Return who does what is told: `Number of wells that the brigade dug`, `Amount Tarn spent on pumps`."""
    for clause in reading.read():
        if found.noun < clause.verb < end and not clause.relative and not clause.bare:
            return _of_clause(reading, found, clause, about)
    return _acting(reading, found, end)


def _of_clause(reading: Reading, found: Row, clause: Clause, about: AboutPhrase) -> Referent | None:
    shape, words = reading.tape.shape, reading.words
    start = max(clause.start, found.noun + 1)
    while start < clause.end and (shape[start] == " " or shape[start] in words.article):
        start += 1
    name = reading.discourse.ending(clause.end)
    before = shape[clause.start - 2 : clause.start - 1]
    bare = name is not None and shape[name.start - 2] not in words.prep
    if name is not None and bare and start < name.start and (shape[start] in words.of or before in words.of):
        # `Percentage of grain Tarn Foods imported`
        return None if shape[name.start] in words.demonym else reading.discourse.resolved(name)
    if start >= clause.end or shape[start] in words.pronoun or shape[start] in words.of:
        return None
    own = words.whose.search(shape, found.noun, clause.verb) or words.where.search(
        shape, found.noun, clause.verb
    )
    before = shape[start - 2 : start - 1]
    return None if own or (before and before in words.before_verb) else about(reading, start, clause.end)


def _acting(reading: Reading, found: Row, end: int) -> Referent | None:
    """Return the name that stands right before a verb in the past: `Number of times Ortega quoted him`."""
    tape, words, shape = reading.tape, reading.words, reading.tape.shape
    for name in reading.discourse.within(found.noun + 2, end):
        after = name.end + 1
        if after >= end or shape[name.start] in words.demonym or shape[name.end] != " ":
            continue
        before = shape[name.start - 2 : name.start - 1]
        joined = before in words.content or before in words.times or before in words.relative
        if joined and tape.words(after, after + 1).endswith(words.endings):
            return reading.discourse.resolved(name)
    return None


def _by(reading: Reading, found: Row, end: int) -> Referent | None:
    """Return by whom what is told was done, who is no source: `run by the council`, not `forecast by`."""
    tape, words, shape = reading.tape, reading.words, reading.tape.shape
    agent = words.agent.search(shape, found.noun, end)
    if agent is None or _judges(words, shape[agent.start() - 2]):
        return None
    at = agent.end() + 1
    known = tape.items[at].values.get("det") == "def" if at < end else False
    at += 2 if known else 0
    name = next(reading.discourse.within(at, end), None)
    if name is not None and name.start == at:
        return (
            None if shape[name.end : name.end + 1] in words.apostrophe else reading.discourse.resolved(name)
        )
    return _as_told(reading, phrase_after(tape, words, at, end)) if known else None


def _name(reading: Reading, start: int, end: int) -> Referent | None:
    """Return the first name of a row: `cost of Tarn's patrols in Peru`, `wells in Peru`."""
    shape, words = reading.tape.shape, reading.words
    for name in reading.discourse.within(start, end):
        if shape[name.start] not in words.demonym and not _beside(words, shape[name.start - 2]):
            return reading.discourse.resolved(name)
    return None


def _relative(reading: Reading, counted: Place | None, end: int) -> int | None:
    """Return the relative of which those counted are the subject: `fishermen who sold their boats`."""
    shape, words = reading.tape.shape, reading.words
    if counted is None:
        return None
    at = words.relative.search(shape, counted[1], end)
    if at is None or words.stop.search(shape, counted[1], at.start()):
        return None
    own = any(c.relative and c.start <= counted[0] for c in reading.read())
    return at.start() if own or shape[at.start()] in words.before_verb else None


def _told_of(reading: Reading, counted: Place | None, end: int) -> Referent | None:
    """Return those of whom something is told: `Percentage of fishermen in Cornwall who sold their boats`."""
    relative = _relative(reading, counted, end)
    if counted is None or relative is None:
        return None
    return _as_told(reading, trimmed(reading.tape, reading.words, counted[0], relative))


def _as_told(reading: Reading, place: Place | None) -> Referent | None:
    return Referent(*place, reading.tape.words(*place)) if place else None


def _paid(reading: Reading, found: Row) -> Place | None:
    """Return what a sum is for: behind its verb, `Amount the city spent on parks`, or the verb itself."""
    tape, words, shape = reading.tape, reading.words, reading.tape.shape
    end = _end(reading, found)
    verb = next((c.verb for c in reading.read() if found.noun < c.verb < end), found.noun)
    if verb <= found.noun + 2:
        return _noun(reading, found)
    at = verb + 1
    while at < end and (shape[at] == " " or shape[at] in words.det_or_prep or shape[at] in words.adverb):
        at += 1
    return phrase_after(tape, words, at, end) or (verb, verb + 1)


def _noun(reading: Reading, found: Row) -> Place | None:
    """Return the whole noun phrase of a measure: `monthly cost of the ferries to the islands`."""
    tape, words = reading.tape, reading.words
    start = found.start
    while start < found.noun and (tape.shape[start] == " " or tape.shape[start] in words.hedging):
        start += 1
    stop = words.told_wall.search(tape.shape, found.noun, found.end)
    return trimmed(tape, words, start, noun_phrase(tape, words, start, stop.start() if stop else found.end))


def _is_level(words: Words, char: str) -> bool:
    """Tell whether a noun is of a level, which a row gives, and not of how many there are."""
    return char in words.level_noun and char not in words.numbering


def _judges(words: Words, char: str) -> bool:
    return char in words.judging


def _beside(words: Words, char: str) -> bool:
    """Tell whether a word sets a name beside another, and does not make it its owner."""
    return char in words.companion and char not in words.of
