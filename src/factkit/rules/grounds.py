"""The place that a figure is told of, where it has a noun and no name: `In the port, 40 ships wait`."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.definites import seat_of
from factkit.rules.phrases import before_article, phrase_after
from factkit.rules.reading import Reading
from factkit.rules.recording import is_recorded
from factkit.rules.subjects import Referent

_NAMED, _PLACED = 8, 12
"""Items behind a value within which the name of its place stands, without and with its kind before it."""
_BEHIND = 6
"""Items between a value and the preposition of its place."""


def framed(reading: Reading, before: int) -> Referent | None:
    """Return the place that a phrase at the head of a sentence sets, before item `before`."""
    shape, words, at = reading.tape.shape, reading.words, reading.floor
    while at < before and (shape[at] == " " or shape[at] in words.linking):
        at += 1
    if at >= before or shape[at] not in words.locative:
        return None
    found = ground(reading, at, before)
    # The phrase ends at a comma, or where what is told of the place begins.
    if found is None or shape[found.end : before].strip(" ")[:1] not in (",", ""):
        return None
    return seat_of(reading, found.start, found.end) or found


def grounded(reading: Reading, at: int) -> Referent | None:
    """Return the place right behind what so many are, from item `at` on: `300 pupils in the school`."""
    shape, words, end = reading.tape.shape, reading.words, reading.sentence.end
    for i in range(at, min(at + _BEHIND, end)):
        if shape[i] in words.locative:
            found = ground(reading, i, end)
            return (found and seat_of(reading, found.start, found.end)) or found
        if shape[i] in words.clause_wall or shape[i] in words.conj or shape[i] in words.verbal:
            return None
    return None


def ground(reading: Reading, at: int, end: int) -> Referent | None:
    """Return the place that the preposition at an item leads to: a known one, without a name."""
    tape, words = reading.tape, reading.words
    fused = tape.shape[at] in words.fused or tape.items[at].values.get("det") == "def"
    article = at if fused else at + 2
    if not fused and not (article < end and tape.items[article].values.get("det") == "def"):
        return None
    if tape.shape[article] in words.possessive:
        return None
    place = phrase_after(tape, words, article + 1, end)
    if place is None or next(reading.discourse.within(*place), None) is not None:
        return None
    stop = next((i for i in range(*place) if i > place[0] and tape.shape[i] in words.of), place[1])
    head = tape.shape[stop - 1 if stop == place[1] or tape.shape[stop - 1] != " " else stop - 2]
    head = head if words.head_last else tape.shape[place[0]]
    if seat_of(reading, *place):
        return Referent(*place, tape.words(*place))
    if head in words.site or (head in words.area and place[1] > place[0] + 1):
        return Referent(*place, tape.words(*place))
    return None


def placed_after(reading: Reading, made: Candidate) -> Referent | None:
    """Return the place right after a count or a share: `18 991 in Turkey`."""
    tape, words, at = reading.tape, reading.words, made.end
    if tape.shape[at : at + 1] != " " or tape.shape[at + 1 : at + 2] not in words.locative:
        return None
    clause = reading.governing(made)
    acts = clause is not None and made.end > made.at + 1 and _acts(reading, clause)
    if acts and clause is not None and not is_recorded(reading, made, clause):
        return None
    far = _NAMED if words.head_last else _PLACED
    name = next(reading.discourse.within(at + 2, min(at + far, made.sentence.end)), None)
    if name is None or (name.start > at + 5 and not _of_area(reading, at + 2, name.start)):
        return None
    return reading.discourse.resolved(name)


def _of_area(reading: Reading, start: int, at: int) -> bool:
    """Tell whether only the kind of a place stands before its name: "dans le canton de Vaud"."""
    shape, words = reading.tape.shape, reading.words
    told = [c for c in shape[start:at] if c not in words.det and c not in words.of and c != " "]
    return len(told) == 1 and (told[0] in words.area or told[0] in words.city_noun)


def _acts(reading: Reading, clause: Clause) -> bool:
    """Tell whether the subject of a clause is a house or a thing that does something, no pronoun."""
    if clause.bare or clause.counted:
        return False
    head, words = reading.tape.shape[clause.start], reading.words
    verb = reading.tape.shape[clause.verb]
    if clause.relative and (not words.head_last or verb in words.being or verb in words.state_verb):
        return False
    if (head in words.it or head in words.they) and verb not in words.being and verb not in words.auxiliary:
        return head not in words.dummy or not words.head_last  # `It runs 12 plants in Ohio`
    return head in words.speakers or (head not in words.pronoun and head not in words.ours)


def placing(reading: Reading, made: Candidate, clause: Clause) -> bool:
    """Tell whether what stands before a verb of being only places what is counted: `By it are 3 mills`."""
    shape, words = reading.tape.shape, reading.words
    between = shape[clause.verb + 1 : made.start]
    if shape[clause.verb] not in words.being or not words.before_count.issuperset(between):
        return False
    before = before_article(reading.tape, words, clause.start, reading.floor)
    placed = before >= reading.floor and (shape[before] in words.prep or shape[before] in words.bearing)
    return made.kind == "count" and (placed or shape[clause.start] in words.bearing)
