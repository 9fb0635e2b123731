"""Whom a poll puts at a share: `Alba Polls put the Greens on 12 %`, `had Osk down at 9 %`."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.phrases import before_article
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

_WORDS = 8
"""Items that a name may have."""


def put_at(reading: Reading, made: Candidate) -> Referent | None:
    """Return whom a value is put down to: the name before it, behind the verb of its clause or `with`."""
    shape, words = reading.tape.shape, reading.words
    at = made.start - 1
    while at > reading.floor and shape[at] in words.between_put:
        at -= 1
    if not any(char in words.put_prep for char in shape[at + 1 : made.start]):
        return None
    names = reading.discourse.within(max(reading.floor, at - _WORDS), at + 1)
    name = next((name for name in names if name.end == at + 1), None)
    if name is None or reading.discourse.is_person(name):
        return None
    before = before_article(reading.tape, words, name.start, reading.floor)
    if shape[before] in words.companion and before < made.start:
        return reading.discourse.resolved(name) if shape[before - 2 : before] == ", " else None
    clause = reading.governing(made)
    if clause is None or clause.verb != before or shape[clause.verb] not in words.putting:
        return None
    return reading.discourse.resolved(name)
