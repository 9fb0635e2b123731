"""Whom a pronoun tells of that stands for a measure: `in Leeds it was 4 %`, `the rate is 5 %; it was 6 %`."""

from __future__ import annotations

from factkit.rules.anaphora import referred
from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.phrases import before_article, headed
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

_FIGURES = frozenset({"share", "change", "measurement", "count"})
"""Kinds of what a pronoun may be that stands for what is measured."""
_INSERTED = 8
"""Items that what is set in between a place and a pronoun may have."""
_HEADS = ",;:"
"""Signs behind which a phrase may head a clause."""


def measured_again(reading: Reading, made: Candidate, clause: Clause) -> Referent | None:
    """Return whom a claim is about whose subject is a pronoun for a measure told before."""
    shape, words = reading.tape.shape, reading.words
    head = shape[clause.start : clause.start + 1]
    if clause.bare or clause.relative or (head not in words.it and head not in words.they):
        return None
    if made.kind in _FIGURES and (place := _set_before(reading, clause.start)):
        return None if _acts(reading, clause) else place
    before = reading.before
    if before is None or before[1] is None or before[0].sentence is not made.sentence:
        return None
    earlier = [c for c in reading.read() if c.verb < clause.start and not c.bare]
    last = earlier[-1] if earlier else None
    if last is None or not headed(reading.tape, words, last.start, last.end):
        return None
    return before[1] if last.verb < before[0].start < clause.start else None


def _acts(reading: Reading, clause: Clause) -> bool:
    """Tell whether a pronoun stands for a house or a person, who does what is told in many places."""
    found = referred(reading, clause)
    if found is None or found.code or reading.tape.shape[found.start] in reading.words.place:
        return False
    named = next(reading.discourse.within(found.start, found.end), None)
    # `Tarnix sold`: what no other sentence names may only have its capital for the head of one.
    alone = found.end == found.start + 1 and not found.name.endswith(reading.words.plural_ending)
    return (named is not None and named.start == found.start) or (
        alone and reading.discourse.names.is_name(found)
    )


def _set_before(reading: Reading, at: int) -> Referent | None:
    """Return the place that is named right before a pronoun, at the head of its clause."""
    shape, words, end = reading.tape.shape, reading.words, at
    while end > reading.floor and shape[end - 1] in " ,":
        end -= 1
    if (
        shape[end : end + 1] == ","
        and (comma := shape.rfind(",", max(reading.floor, end - _INSERTED), end)) > 0
    ):
        # `In Spain, by contrast, it rose`
        inside = shape[comma:end]
        plain = (
            words.value_or_verb.search(inside) is None
            and next(reading.discourse.within(comma, end), None) is None
        )
        end = comma if plain else end
    name = reading.discourse.ending(end)
    if name is None or name.start < reading.floor or shape[name.start] in words.demonym:
        return None
    before = before_article(reading.tape, words, name.start, reading.floor)
    if before < reading.floor or shape[before] not in words.locative:
        return None
    led = shape[reading.floor : before].rstrip(" ")[-1:]
    heads = led == "" or led in _HEADS or led in words.linking or led in words.conj
    return reading.discourse.resolved(name) if heads else None
