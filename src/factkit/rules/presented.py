"""Whom a superlative is said to be, and what it has: "La province la plus touchée est Anvers avec 14 cas"."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent


def ranked_by(reading: Reading, made: Candidate, clause: Clause) -> Referent | None:
    """Return the name that a list gives a place to: "L'indice place le Togo en 14e position"."""
    shape, words = reading.tape.shape, reading.words
    found = words.ranking_verb.search(shape, clause.verb, made.start)
    if made.kind != "ranking" or found is None:
        return None
    name = next(reading.discourse.within(found.end(), made.start), None)
    if name is None or shape[name.start] in words.demonym:
        return None
    led = all(c == " " or c in words.det or c in words.adverb for c in shape[found.end() : name.start])
    return reading.discourse.resolved(name) if led else None


def before_ranking(reading: Reading, start: int, end: int) -> int:
    """Return where the name of a list ends before its verb: "indice de la faim | place le Togo"."""
    shape, words = reading.tape.shape, reading.words
    for i in range(start + 1, end):
        if shape[i] in words.ranking_verb and shape[i + 1 : i + 3].lstrip(" ")[:1] in words.article:
            return i - 1
    return end


def presented(reading: Reading, made: Candidate, clause: Clause) -> Referent | None:
    """Return the name that stands between a verb of being and the word that leads to a value."""
    shape, words, at = reading.tape.shape, reading.words, made.start - 1
    if shape[clause.verb] not in words.being or made.start <= clause.verb:
        return None
    if next(reading.discourse.within(clause.start, clause.end), None) is not None:
        return None  # `London is still Europe's number one, with $17bn`
    while at > clause.verb and shape[at] in words.before_count:
        at -= 1
    if shape[at] not in words.companion:
        return None
    names = [n for n in reading.discourse.within(clause.verb, at) if shape[n.start] not in words.demonym]
    between = shape[clause.verb + 1 : names[0].start] if names else "."
    led = all(c == " " or c in words.det or c in words.adverb for c in between)
    return reading.discourse.resolved(names[0]) if len(names) == 1 and led else None
