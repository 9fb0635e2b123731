"""Subjects behind the verb that opens a sentence: "Suivent le Pérou avec 18 %, le Chili avec 11 %"."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.phrases import before_article, phrase_after, phrase_before
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

Place = tuple[int, int]


def coming(reading: Reading, made: Candidate) -> Referent | None:
    """Return the one of those that follow a verb of coming next to which a value belongs."""
    opening = _opening(reading)
    if opening is None or opening >= made.start:
        return None
    shape, words = reading.tape.shape, reading.words
    if words.clause_verb.search(shape, opening + 1, made.start):
        return None
    lead = reading.lead(made)
    if shape[lead] == "(":
        return _thing(reading, phrase_before(reading.tape, words, lead, opening))
    link = next((i for i in range(lead, opening, -1) if shape[i] in words.companion), None)
    if link is None or not words.listed_figures.issuperset(shape[link + 1 : made.start]):
        return None
    end = link - 1
    while end > opening and shape[end] in " ,":
        end -= 1
    start = max(
        (i for i in range(opening, end) if shape[i] in ";" or shape[i] in words.value), default=opening
    )
    return _nth(reading, made, link, (start + 1, end + 1))


def _opening(reading: Reading) -> int | None:
    """Return the verb of coming next that a sentence, or what follows a semicolon in it, opens with."""
    shape, words, at = reading.tape.shape, reading.words, reading.floor
    while at < reading.sentence.end and (shape[at] == " " or shape[at] in words.adverb):
        at += 1
    return at if at < reading.sentence.end and shape[at] in words.coming else None


def _nth(reading: Reading, made: Candidate, link: int, place: Place) -> Referent | None:
    """Return the thing of a list that a value belongs to: "Rabat et Fès, avec 12 et 8 %" tells of each."""
    shape, words = reading.tape.shape, reading.words
    start, end = place
    values = [i for i in range(link, made.end) if shape[i] in words.value]
    cuts = [i for i in range(start, end) if shape[i] == "," or shape[i] in words.conj]
    things = list(zip([start, *(cut + 1 for cut in cuts)], [*cuts, end], strict=True))
    things = [(a, b) for a, b in things if shape[a:b].strip(" ")]
    further = made.end
    while further < reading.sentence.end and shape[further] in words.listed_figures:
        values += [further] if shape[further] in words.value else []
        further += 1
    if len(values) > 1 and len(values) == len(things) and made.at in values:
        first, last = things[values.index(made.at)]
    else:
        first, last = things[-1] if things else place
    while first < last and (shape[first] == " " or shape[first] in words.det or shape[first] in words.adverb):
        first += 1
    return _thing(reading, phrase_after(reading.tape, words, first, last))


def _thing(reading: Reading, place: Place | None) -> Referent | None:
    """Return a noun phrase with an article, or by its name, as what it names."""
    if place is None:
        return None
    tape, words = reading.tape, reading.words
    name = next(reading.discourse.within(*place), None)
    if name is not None and name.start == place[0] and tape.shape[name.start] not in words.demonym:
        return reading.discourse.resolved(name)
    led = before_article(tape, words, place[0], reading.floor) < place[0] - 2
    own = tape.shape[place[0]] in words.houses
    return Referent(*place, tape.words(*place)) if led or own else None
