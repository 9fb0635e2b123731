"""Houses that tell of themselves: `Tarn reported a 7 % rise in revenue`, `Tarn said profit fell 3 %`."""

from __future__ import annotations

from factkit.rules.clauses import Clause
from factkit.rules.phrases import before_article
from factkit.rules.reading import Reading
from factkit.rules.spoken_houses import house_spoken_of
from factkit.rules.subjects import Referent

_FAR = 14
"""Items behind a value within which the figure stands that it is of: `a 7 % rise in first-half revenue`."""


def disclosed(reading: Reading, start: int, end: int) -> Referent | None:
    """Return the house that says what stands in items `start` to `end`, where that is a figure of its own.

    An office that counts what others sell names no figure that only a house has.
    """
    words = reading.words
    found = words.corporate.search(reading.tape.shape, start, end)
    if found is None or not _own(reading, found.start(), start):
        return None
    for clause in reversed(reading.read()):
        if clause.verb >= start or clause.bare:
            continue
        if reading.tape.shape[clause.verb] in words.disclosing:
            return _house(reading, clause)
        if clause.relative or not words.corporate.search(reading.tape.shape, clause.start, clause.end):
            return None  # `said profit rose 3 % and sales fell`: what is said goes on
    return None


def reported(reading: Reading, verb: int, end: int) -> Referent | None:
    """Return the house that reports a figure of its own behind its verb, where a value ends at `end`."""
    shape, words = reading.tape.shape, reading.words
    last = min(end + _FAR, reading.sentence.end)
    stop = next((i for i in range(end, last) if shape[i] in words.value or shape[i] in ".;:"), last)
    if any(True for _ in reading.discourse.within(verb, stop)):
        return None
    found = words.own_figure.search(shape, verb, stop)
    clause = next((c for c in reading.read() if c.verb == verb and not c.bare), None)
    if found is None or clause is None or not _own(reading, found.start(), verb + 1):
        return None
    return _house(reading, clause)


def _own(reading: Reading, at: int, start: int) -> bool:
    """Tell whether a figure is one that only the teller has: its profit, but not just any sales."""
    shape, words = reading.tape.shape, reading.words
    if shape[at + 1 : at + 2] == " " and shape[at + 2 : at + 3] in words.giver_prep:
        return False  # `revenue from chips`
    if shape[at] not in words.dealings:
        return True
    at -= 1
    while at >= start and shape[at] in words.filler:
        at -= 1
    return at < start or shape[at] not in words.content or shape[at] in words.function


def _house(reading: Reading, clause: Clause) -> Referent | None:
    """Return the house that a clause of saying has for its subject; not who only reports on others."""
    shape, words, discourse = reading.tape.shape, reading.words, reading.discourse
    start, end = clause.start, clause.end
    names = (n for n in discourse.within(start, end) if shape[n.start] not in words.demonym)
    name = next(names, None)
    if name is None and shape[start] in words.company_noun:
        return house_spoken_of(reading)
    if name is None or name.code or discourse.is_person(name) or words.person.search(shape, start, end):
        return None
    placed = name.end == name.start + 1 and shape[name.start] in words.place
    if placed or not words.governing_prep.isdisjoint(shape[start : name.start]):
        return None
    told = shape[start : name.start].rstrip(" ")[-1:]
    house = bool(told) and (told in words.house or told in words.houses)
    before = before_article(reading.tape, words, name.start, reading.sentence.start)
    led = not house and before + 2 < name.start and name.start > reading.floor + 1
    watches = any(c in words.source_noun and c not in words.house for c in shape[name.start : name.end])
    watches = watches or (words.source_noun.search(shape, start, name.start) is not None and not house)
    return None if led or watches else discourse.resolved(name)
