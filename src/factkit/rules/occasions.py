"""What a dated event is about: the thing whose edition it is, or the subject of its clause."""

from __future__ import annotations

from factkit.rules.anaphora import referred
from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.phrases import before_article, phrase_after, trimmed
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

_LABEL = 16
"""Items that what a line names before its colon may have."""


def subject_of_event(reading: Reading, made: Candidate) -> Referent | None:
    """Return the thing that a dated sentence is about."""
    return (
        _edition(reading, made)
        or _headed(reading, made)
        or _of_clause(reading, made)
        or _entered(reading, made)
        or (None if any(not c.bare for c in reading.read()) else _opening(reading, made))
        or reading.discourse.default()
    )


def _edition(reading: Reading, made: Candidate) -> Referent | None:
    """Return the thing that returns: `the 7th Harbour Forum`, `la 6e édition du « Salon du livre »`."""
    if "edition" in made.ranges:
        start = made.ranges["edition"][0] + 1
    elif made.node.values.get("amount") is not None:
        start = made.at + 1
    else:
        return None
    shape, words = reading.tape.shape, reading.words
    while start < reading.sentence.end and (
        shape[start] in words.issue
        or shape[start] in words.of
        or shape[start] in words.det
        or shape[start] in ' «“"'
    ):
        start += 1
    end = start
    while end < reading.sentence.end:
        char = shape[end]
        if char in words.stop or char in words.clause_verb or char in words.relative or char in words.date:
            break
        end += 1
    place = trimmed(reading.tape, words, start, end)
    return Referent(*place, reading.tape.words(*place)) if place else None


def _headed(reading: Reading, made: Candidate) -> Referent | None:
    """Return what a line names before its colon: `World Cup 2026: tickets on sale from 10 September`."""
    part, tape = reading.sentence, reading.tape
    colon = tape.shape.find(":", part.start, min(made.start, part.start + _LABEL))
    if colon < 0 or not (part.heading or part.bullet or part.ticker):
        return None
    place = trimmed(tape, reading.words, part.start, colon)
    return Referent(*place, tape.words(*place)) if place else None


def _entered(reading: Reading, made: Candidate) -> Referent | None:
    """Return whom an entry of a chronicle names without a verb: `- 3 May 1998: release of Paul Roy`."""
    tape, words, end = reading.tape, reading.words, reading.sentence.end
    colon = made.at + 1 + (tape.shape[made.at + 1 : made.at + 2] == " ")
    if tape.shape[colon : colon + 1] != ":":
        return None
    place = phrase_after(tape, words, colon + 1, end)
    if place is None:
        return None
    stop = words.scope_wall.search(tape.shape, place[0], end)
    for name in reading.discourse.within(place[0], stop.start() if stop else end):
        at = before_article(tape, words, name.start, place[0])
        first = words.of.search(tape.shape, place[0], name.start)
        if tape.shape[at] in words.person or (first is not None and first.start() == at):
            return reading.discourse.resolved(name)
        break
    return Referent(*place, tape.words(*place))


def _of_clause(reading: Reading, made: Candidate) -> Referent | None:
    """Return the subject of the clause that a date stands in, or of the first one."""
    clauses = [c for c in reading.read() if not c.bare]
    if not clauses:
        return None
    shape = reading.tape.shape
    before = [c for c in clauses if c.verb < made.at]
    if before and any(c in ";,:" or c in reading.words.conj for c in shape[before[0].verb : made.at]):
        clause = before[-1] if not before[-1].relative else before[0]
    else:
        clause = before[0] if before else clauses[0]
    return _expected(reading, made, clause) or _told_of(reading, clause)


def _expected(reading: Reading, made: Candidate, clause: Clause) -> Referent | None:
    """Return who is expected to do what is dated: `Officials expect the bridge to reopen by May`."""
    tape, words = reading.tape, reading.words
    if not words.head_last or tape.shape[clause.verb] not in words.assessing:
        return None
    mark = words.infinitive.search(tape.shape, clause.verb + 1, made.at)
    place = trimmed(tape, words, clause.verb + 1, mark.start()) if mark is not None else None
    if place is None or not words.list_or_bracket.isdisjoint(tape.shape[slice(*place)]):
        return None
    name = next(reading.discourse.within(*place), None)
    if name is not None and (name.start, name.end) == place:
        return reading.discourse.resolved(name)
    return Referent(*place, tape.words(*place))


def _told_of(reading: Reading, clause: Clause) -> Referent | None:
    names = list(reading.discourse.within(clause.start, clause.end))
    if names and names[0].start == clause.start:
        return reading.discourse.resolved(names[0])
    if reading.tape.shape[clause.start] in reading.words.pronoun:
        return referred(reading, clause)
    start, end = clause.start, clause.end
    if reading.tape.shape[start - 1] == "-":
        start, end = trimmed(reading.tape, reading.words, start, end) or (start, end)
    if reading.words.value_or_date.search(reading.tape.shape, start, end):
        start, end = phrase_after(reading.tape, reading.words, start, end) or (start, end)
    return Referent(start, end, reading.tape.words(start, end))


def _opening(reading: Reading, made: Candidate) -> Referent | None:
    """Return the noun that a sentence opens with, where no verb of it is known."""
    place = phrase_after(reading.tape, reading.words, reading.floor, made.start)
    if (
        place is None
        or place[0] > reading.floor + 2
        or reading.tape.shape[reading.floor] in reading.words.prep
    ):
        return None
    return Referent(*place, reading.tape.words(*place))
