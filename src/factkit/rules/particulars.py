"""Fields of a kind's own: index and scope of a rank, giver of a sum, name and place of an event."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factkit.rules.candidates import Candidate
from factkit.rules.nominals import is_name
from factkit.rules.phrases import phrase_after, phrase_before, trimmed
from factkit.rules.presented import before_ranking
from factkit.rules.reading import Reading

Place = tuple[int, int]
_NEAR = 14
"""Items between a value and what is said of it behind it."""
_FAR = 40
"""Items between a rank and the list that it is a rank in."""


def particulars(reading: Reading, made: Candidate, kind: str) -> Mapping[str, Place]:
    """Return the items that fill fields of a kind's own, by field."""
    ways = _WAYS.get(kind)
    if ways is None:
        return {}
    found = ((name, way(reading, made)) for name, way in ways.items() if name not in made.fields)
    return {name: place for name, place in found if place is not None}


def _index(reading: Reading, made: Candidate) -> Place | None:
    """Return the list that a rank is a rank in: `UN E-Government Development Index`."""
    tape, words, sentence = reading.tape, reading.words, reading.sentence
    spots = [m.start() for m in words.index_noun.finditer(tape.shape, sentence.start, sentence.end)]
    spots = [i for i in spots if abs(i - made.at) <= _FAR]
    if not spots:
        return None
    at = min(spots, key=lambda i: (i < made.at, abs(i - made.at)))
    start = at
    if words.head_last:
        before = phrase_before(tape, words, at + 1, max(sentence.start, made.end if at > made.at else 0))
        start = before[0] if before else at
    end = at + 1
    found = phrase_after(tape, words, at, sentence.end, words_most=7)
    if found is not None and found[0] == at:
        end = before_ranking(reading, *found)
    inner = words.index_noun.search(tape.shape, at + 1, end)
    return (inner.start(), end) if inner is not None and not words.head_last else (start, end)


def _scope(reading: Reading, made: Candidate) -> Place | None:
    """Return among whom a rank is one: `in Central Asia`, `mondial`, `the world's`."""
    tape, words = reading.tape, reading.words
    shape, end = tape.shape, min(reading.sentence.end, made.end + _NEAR)
    at = made.at + 1
    while at < end and (shape[at] in words.rank_noun or shape[at] not in words.scope_wall):
        if shape[at] in words.world and shape[at - 2] not in words.det_or_prep:
            return at, at + 1
        if shape[at] in words.locative or shape[at] in words.of:
            place = _placed(reading, at, end)
            if place is not None:
                return at, place[1]
        at += 1
    owned = made.start - 1
    while owned > reading.floor and shape[owned] in words.filler:
        owned -= 1
    if shape[owned - 1 : owned] in words.apostrophe and owned - 2 >= reading.floor:
        return _owner(reading, owned - 2)
    return None


def _placed(reading: Reading, at: int, end: int) -> Place | None:
    """Return the place that a preposition at item `at` leads to: a name, or the world."""
    shape, words, first = reading.tape.shape, reading.words, at + 1
    while first < end and (
        shape[first] == " " or shape[first] in words.det or shape[first] in words.apostrophe
    ):
        first += 1
    if first >= end:
        return None
    if shape[first] in words.world or shape[first] in words.country_noun:
        return first, first + 1
    if shape[first] in words.region:
        return first, first + 1
    name = next(reading.discourse.within(first, min(end, first + 8)), None)
    return (name.start, name.end) if name is not None and name.start == first else None


def _owner(reading: Reading, at: int) -> Place | None:
    if reading.tape.shape[at] in reading.words.world:
        return at, at + 1
    names = [n for n in reading.discourse.within(max(reading.floor, at - 6), at + 1) if n.end == at + 1]
    return (names[0].start, names[0].end) if names else None


def _investor(reading: Reading, made: Candidate) -> Place | None:
    """Return who gives a sum: behind it after `by` or `from`, or the subject of the verb of giving."""
    tape, words = reading.tape, reading.words
    shape, end = tape.shape, min(reading.sentence.end, made.end + _NEAR)
    for at in range(made.end, end):
        if shape[at] in words.stop and shape[at] not in "()":
            break
        if shape[at] in words.giver_prep:
            found = phrase_after(tape, words, at + 1, reading.sentence.end)
            if found is not None and (is_name(reading, found) or shape[found[0]] in words.nouns):
                return found
    if made.fields.get("flow") not in ("committed", "spent"):
        return None
    clause = reading.governing(made)
    if clause is None or clause.bare or words.nobody.search(shape, clause.start, clause.end):
        return None
    if not words.giving.search(shape, clause.verb, made.start):
        return None
    about = reading.about
    if about is not None and shape[clause.start] in words.houses:
        return about.start, about.end
    return trimmed(tape, words, clause.start, clause.end)


def _action(reading: Reading, made: Candidate) -> Place | None:
    """Return the verb of an aim: `create` in `to create 300 jobs`."""
    shape, words = reading.tape.shape, reading.words
    at = made.start - 1
    while at > reading.sentence.start and shape[at] in words.passed:
        at -= 1
    clause = reading.governing(made)
    if words.infinitives != ("\0",) and clause is not None:
        # Where infinitives have endings of their own, the last one is what is to be done.
        tape = reading.tape
        places = [i for i in range(clause.verb, at + 1) if tape.words(i, i + 1).endswith(words.infinitives)]
        at = next((i for i in reversed(places) if shape[i] not in words.function), at)
    verb = shape[at] in words.acting or shape[at] in words.create or shape[at] in words.regular
    told = verb and at >= reading.sentence.start and shape[at] not in words.auxiliary
    return (at, at + 1) if told and (clause is None or at >= clause.verb) else None


def _name(reading: Reading, made: Candidate) -> Place | None:
    """Return what takes place: `Digital Bridge forum`."""
    tape, words, sentence = reading.tape, reading.words, reading.sentence
    start = made.ranges["edition"][0] + 1 if "edition" in made.ranges else None
    if start is None:
        held = words.edition.search(tape.shape, sentence.start, sentence.end)
        if held is None:
            return None
        at = held.start()
        before = phrase_before(tape, words, at + 1, sentence.start) if words.head_last else None
        start = before[0] if before else at
    while start < sentence.end and (tape.shape[start] in words.issue or tape.shape[start] == " "):
        start += 1
    told = words.event_verb.search(tape.shape, start, sentence.end)
    return phrase_after(tape, words, start, told.start() if told else sentence.end, words_most=8)


def _held(reading: Reading, made: Candidate) -> Place | None:
    """Return where it takes place: the place named nearest to its date."""
    shape, words, sentence = reading.tape.shape, reading.words, reading.sentence
    for clause in reading.read():
        if shape[clause.verb] in words.host and not clause.bare:
            host = next(reading.discourse.within(clause.start, clause.end), None)
            if host is not None and not reading.discourse.is_person(host):
                return host.start, host.end
    spots = [m.start() for m in words.locative.finditer(shape, reading.floor, sentence.end)]
    found = [place for at in spots if (place := _placed(reading, at, sentence.end)) is not None]
    found = [place for place in found if shape[place[0]] not in words.world]
    return min(found, key=lambda place: abs(place[0] - made.at), default=None)


_WAYS: dict[str, dict[str, Callable[[Reading, Candidate], Place | None]]] = {
    "ranking": {"index": _index, "scope": _scope},
    "investment": {"investor": _investor},
    "target": {"action": _action},
    "event": {"name": _name, "place": _held},
}
