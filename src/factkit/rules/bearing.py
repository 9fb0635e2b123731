"""Who bears a cost or has a gain that something else brings: "La grêle lui a coûté 3 millions"."""

from __future__ import annotations

from factkit.rules.anaphora import anaphor, taken_up
from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

_NEAR = 2
"""Items between a verb that only helps and the one that costs or brings: `will cost`."""
_SUMS = frozenset({"amount", "investment", "count", "measurement"})
"""Kinds of what something costs or brings in."""


def borne_by(reading: Reading, made: Candidate, clause: Clause) -> Referent | None:
    """Return for whom a verb costs or brings a value, where a pronoun or a known noun beside it tells."""
    shape, words = reading.tape.shape, reading.words
    if made.kind not in _SUMS or made.start < clause.verb or words.yielding.isdisjoint(reading.present):
        return None
    verb = words.yielding.search(shape, clause.verb, made.start)
    if verb is None or words.part_stop.search(shape, verb.end(), made.start):
        return None
    near = verb.start() <= clause.verb + _NEAR  # not `The country expects them to earn it 3 million`
    at = _behind(reading, verb.end(), made.start) if words.head_last and near else None
    if not words.head_last:
        beside = range(clause.end, verb.start())
        at = next((i for i in beside if shape[i] in words.dative or shape[i] in words.ours), None)
    if at is None:
        return None
    if shape[at] in words.ours:
        return reading.we(at)
    if shape[at] in words.dative:
        return taken_up(reading, at)
    return anaphor(reading, Clause(at + 1, at, at + 1))


def _behind(reading: Reading, at: int, stop: int) -> int | None:
    """Return the item right behind a verb that is all that stands before a value, but for its bounds."""
    shape, words = reading.tape.shape, reading.words
    while at < stop and (shape[at] == " " or (shape[at] in words.article and shape[at] not in words.borne)):
        at += 1
    told = at < stop and shape[at] in words.borne
    return at if told and words.before_count.issuperset(shape[at + 1 : stop]) else None
