"""The place that a phrase sets for what is told behind it: `In Kenya, …`, `In the port of Leeds, …`."""

from __future__ import annotations

from factkit.rules.phrases import before_article, phrase_before
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent


def frame(reading: Reading, before: int) -> Referent | None:
    """Return the place that a phrase at the head of a clause sets: `In Kenya, …`."""
    tape, words = reading.tape, reading.words
    for name in reading.discourse.within(reading.floor, before):
        then = tape.shape[name.end + 1 : name.end + 2]
        if (
            name.end < before
            and tape.shape[name.end] == " "
            and then in words.lower
            and not _placelike(reading, name)
        ):
            continue  # `In our Grand Tour system, we …`
        at = name.start - 2
        if at > reading.floor and tape.shape[at] in words.det and tape.shape[at] not in words.locative:
            at -= 2
        if at >= reading.floor and tape.shape[at] in words.locative and _heads(reading, at):
            return reading.discourse.resolved(name)
        if found := _part_of_land(reading, name):
            return found
    return None


def _part_of_land(reading: Reading, name: Referent) -> Referent | None:
    """Return the part of a place that a phrase at the head of a clause sets: `In the port of Leeds, …`."""
    tape, words = reading.tape, reading.words
    of = before_article(tape, words, name.start, reading.floor)
    if of <= reading.floor or tape.shape[of] not in words.of:
        return None
    place = phrase_before(tape, words, of, reading.floor)
    if place is None or place[1] != of - 1:
        return None
    head = tape.shape[place[1] - 1 if words.head_last else place[0]]
    at = before_article(tape, words, place[0], reading.floor - 1)
    known = head in words.site or head in words.area
    if not known or at < reading.floor or tape.shape[at] not in words.locative or not _heads(reading, at):
        return None
    if head in words.city_noun:
        return reading.discourse.resolved(name)  # `In the town of Leeds`
    return Referent(place[0], name.end, tape.words(place[0], name.end))


def _placelike(reading: Reading, name: Referent) -> bool:
    return bool(name.code) or reading.tape.shape[name.start] in reading.words.place


def set_between(reading: Reading, verb: int, at: int) -> Referent | None:
    """Return the place between a verb and what it governs: `wurden in Chile 20 Kinder geboren`."""
    shape, words = reading.tape.shape, reading.words
    for name in reading.discourse.within(verb, at):
        before = name.start - 1
        while before > verb and (shape[before] == " " or shape[before] in words.det):
            before -= 1
        if shape[before] in words.locative and shape[name.start] not in words.demonym:
            return reading.discourse.resolved(name)
    return None


def _heads(reading: Reading, at: int) -> bool:
    """Tell whether nothing but a date or a word that links clauses stands before a phrase."""
    shape, words, at = reading.tape.shape, reading.words, at - 1
    while at > reading.floor and shape[at] == " ":
        at -= 1
    if at == reading.floor and not reading.tape.words(at, at + 1).endswith(words.participles):
        # `Thefts in Leeds fell`, and so did what follows; `Analysts at Tarnix expect 4 %` are only there.
        return shape[at] not in words.expert
    return at < reading.floor or shape[at] in ",;:" or shape[at] in words.linking
