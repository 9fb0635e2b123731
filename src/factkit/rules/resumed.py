"""Whom a pronoun stands for that is named right beside it, or counted just before it."""

from __future__ import annotations

from factkit.rules.agreement import agrees
from factkit.rules.owners import owned
from factkit.rules.phrases import headed, phrase_after
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent


def resumed(reading: Reading, at: int) -> Referent | None:
    """Return whom a pronoun at item `at` stands for, where its sentence or the count before it says so."""
    if (topic := _as_for(reading, at)) is not None:
        return topic
    return _in_brackets(reading, at) or _each_of(reading, at)


def _as_for(reading: Reading, stop: int) -> Referent | None:
    """Return what a sentence sets before its pronoun: "Quant au Gabon, il perd sept places"."""
    shape, words, tape, start = reading.tape.shape, reading.words, reading.tape, reading.sentence.start
    while start < stop and shape[start] in ' «“"—–-':
        start += 1
    if shape[start] not in words.as_for:
        return None
    comma = shape.find(",", start, stop)
    at = start + 1
    while at < comma and (shape[at] == " " or shape[at] in words.det):
        at += 1
    if comma < 0 or at >= comma:
        return None
    if reading.discourse.country is not None and shape[comma - 1] in words.realm and at == comma - 1:
        return reading.discourse.country._replace(inferred=True)
    name = next(reading.discourse.within(at, comma), None)
    if name is not None and name.start == at:
        return reading.discourse.resolved(name)
    place = phrase_after(tape, words, at, comma)
    if place is None or (shape[stop] not in words.it and shape[stop] not in words.they):
        return None
    if headed(tape, words, *place):
        return owned(reading, *place) or reading.discourse.default()
    found = Referent(*place, tape.words(*place), inferred=True)
    return found if agrees(reading, stop, found) else None


def _in_brackets(reading: Reading, at: int) -> Referent | None:
    """Return the name that brackets give a pronoun: "elle (Tarn Bois) attend 3 000 tonnes"."""
    if reading.tape.shape[at + 1 : at + 3] != " (":
        return None
    name = next(reading.discourse.within(at + 3, reading.sentence.end), None)
    if name is None or reading.tape.shape[name.end : name.end + 1] != ")":
        return None
    return reading.discourse.resolved(name) if name.start <= at + 5 else None


def _each_of(reading: Reading, at: int) -> Referent | None:
    """Return those of whom each does something: "Douze gares ouvriront. Chacune aura …", `Each has …`."""
    words, tape, found = reading.words, reading.tape, reading.spoken
    if tape.shape[at] not in words.each_one:
        return None
    if (
        found is not None
        and not found.code
        and tape.words(found.start, found.start + 1).endswith(words.plural_ending)
    ):
        return found._replace(inferred=True)
    noun = reading.last[0].ranges.get("noun") if reading.last is not None else None
    return Referent(*noun, tape.words(*noun), inferred=True) if noun is not None else None
