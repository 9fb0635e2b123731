"""Who is to do or to pay what another asks for or lets: `The law allows the firm to hire 40 people`."""

from __future__ import annotations

from factkit.rules.anaphora import antecedent
from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.phrases import phrase_after, phrase_before, trimmed
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

_FAR = 24
"""Items that may stand between a verb of bidding, or `for`, and the verb of what is to be done."""


def bidden(reading: Reading, made: Candidate, clause: Clause) -> tuple[int, int] | None:
    """Return the items of the noun that does what holds the value, where another verb leads to it.

    `The plan is for the city to build 70 flats`, "La loi permet à la ville de bâtir 70 logements".
    """
    words, shape = reading.words, reading.tape.shape
    stop = min(made.start, clause.verb + _FAR)
    at = clause.verb + 1
    if (along := _along(reading, at, stop)) is not None:
        return along
    if shape[clause.verb] in words.auxiliary:
        told = next((i for i in range(at, stop) if shape[i] not in words.filler), at)
        at = told + 1 if shape[told] in words.bidding else at  # "a condamné la firme à payer"
    if shape[at - 1] not in words.bidding:
        led = words.bid_for.search(shape, at, stop)
        if led is None or words.part_wall.search(shape, at, led.start()):
            return None
        at = led.end()
    for mark in words.infinitive.finditer(shape, at, stop):
        if mark.start() > at and _does(reading, mark.end()):
            place = trimmed(reading.tape, words, at, _before_insert(shape, at, mark.start()))
            apart = place is None or words.scope_wall.search(shape, *place)
            return None if apart or words.value.search(shape, at, mark.start()) else place
    return None


def _before_insert(shape: str, start: int, end: int) -> int:
    """Return where a noun ends that an insertion between commas follows: `lets the firm, at last, hire …`."""
    first, last = shape.find(",", start, end), shape.rfind(",", start, end)
    return first if first < last and not shape[last + 1 : end].strip(" ") else end


def fined(reading: Reading, made: Candidate, clause: Clause) -> tuple[int, int] | None:
    """Return the items of the noun that an amount is taken from: `The court fined the club 3 million`."""
    tape, words, shape = reading.tape, reading.words, reading.tape.shape
    verb = words.fining.search(shape, clause.verb, made.start)
    if verb is None:
        return None
    if words.part_wall.search(shape, verb.start(), made.start):
        # `fined one of the firms, Tarn Foods, 3 million euros`
        comma = shape.rfind(",", verb.end(), made.start)
        named = [n for n in reading.discourse.within(verb.end(), made.start) if n.end == comma]
        return (named[-1].start, named[-1].end) if named else None
    if words.head_last and shape[verb.end() + 1 : verb.end() + 2] in words.pronoun:
        return verb.end() + 1, verb.end() + 2
    place = trimmed(tape, words, verb.end(), made.start) if words.head_last else None
    if place is not None and not words.det_or_prep.search(shape, *place):
        return place
    if not words.head_last and not words.prep.isdisjoint(shape[verb.end() : made.start]):
        return _before_sum(reading, verb.end(), made.start)
    end = min(made.end + _FAR, reading.sentence.end)
    at = next((i for i in range(made.end, end) if shape[i] not in words.behind_fine), end)
    if shape[at : at + 1] not in words.prep or at >= end or words.head_last:
        return None
    return phrase_after(tape, words, at + 1, reading.sentence.end)


def _before_sum(reading: Reading, at: int, stop: int) -> tuple[int, int] | None:
    """Return the noun between a verb and what it is fined: "a condamné le port à 3 mois et 900 euros"."""
    shape, words = reading.tape.shape, reading.words
    while at < stop and (shape[at] in words.filler or shape[at] in words.date):
        at += 1
    for i in range(at, stop):
        then = next((j for j in range(i + 1, stop + 1) if shape[j] not in words.before_count), stop)
        if shape[i] in words.prep and (shape[then] in words.value or shape[then] in words.duration):
            place = phrase_before(reading.tape, words, i, at)
            if place is None or words.value.search(shape, *place):
                return None
            # "a condamné en appel le port à …": the last article opens the noun.
            own = (
                j
                for j in range(place[1] - 1, place[0], -1)
                if (shape[j] in words.article and shape[j] not in words.of) or shape[j] in words.company_noun
            )
            return trimmed(reading.tape, words, next(own, place[0]), place[1])
    return None


def _along(reading: Reading, at: int, stop: int) -> tuple[int, int] | None:
    """Return who does something along with what a clause tells: `It ended with Spain losing 4 ships`."""
    tape, words = reading.tape, reading.words
    led = words.companion.search(tape.shape, at, stop) if words.head_last else None
    if led is None:
        return None
    for doing in range(led.end() + 1, stop):
        if tape.shape[doing] in words.part_stop or tape.shape[doing] in words.value:
            return None
        word = tape.words(doing, doing + 1)
        if word.islower() and word.endswith(words.gerunds) and tape.shape[doing - 1] == " ":
            place = trimmed(tape, words, led.end(), doing)
            return None if place is None or words.det_or_prep.search(tape.shape, *place) else place
    return None


def _does(reading: Reading, at: int) -> bool:
    """Tell whether an item is the infinitive of a verb."""
    tape, words = reading.tape, reading.words
    while at < reading.sentence.end and (tape.shape[at] == " " or tape.shape[at] in words.clitic):
        at += 1
    if words.head_last:
        return tape.shape[at] in words.content and tape.words(at, at + 1).islower()
    return tape.words(at, at + 1).endswith(words.infinitives)


def granted(reading: Reading, made: Candidate) -> Referent | None:
    """Return to whom a sum goes, told behind it: `A grant of 3 million was awarded to Leeds`."""
    tape, words, end = reading.tape, reading.words, reading.sentence.end
    verb = words.granting.search(tape.shape, made.end, min(made.end + _FAR, end))
    if verb is None or words.part_wall.search(tape.shape, made.end, verb.start()):
        return None
    if any(c in words.prep and c not in words.of for c in tape.shape[made.end : verb.start()]):
        return None  # `3 million in a talk given to the press`
    at = verb.end() + (tape.shape[verb.end() : verb.end() + 1] == " ")
    place = phrase_after(tape, words, at + 1, end) if tape.shape[at : at + 1] in words.grantee else None
    if place is None or words.no_subject.search(tape.shape, *place):
        return None
    name = next(reading.discourse.within(*place), None)
    if name is not None and name.start == place[0]:
        return reading.discourse.resolved(name)
    return Referent(*place, tape.words(*place))


def made_into(reading: Reading, made: Candidate) -> tuple[int, int] | None:
    """Return the items of what becomes something ranked: `The deal makes Tarn Foods the third-largest maker`.

    `making it Europe's largest` is told of what the clause before is about.
    """
    tape, words, shape = reading.tape, reading.words, reading.tape.shape
    floor = max(reading.floor, made.start - _FAR)
    verbs = [found.start() for found in words.made_into.finditer(shape, floor, made.start)]
    if not verbs or words.part_stop.search(shape, verbs[-1] + 1, made.start):
        return None
    at = verbs[-1] + 2
    if not words.head_last:
        if shape[at : at + 1] not in words.of:
            return None
        at += 1
    first = at
    while at < made.start and (shape[at] == " " or shape[at] in words.article):
        at += 1
    if shape[verbs[-1]] in words.assessing and at == first and tape.words(at, at + 1).islower():
        return None  # `ranked joint third`, not `ranks Tarn Foods as the third-largest maker`
    if shape[at] in words.it or shape[at] in words.they:
        before = [c for c in reading.read() if c.verb < verbs[-1] and not c.bare]
        return (before[-1].start, before[-1].end) if before else None
    place = phrase_after(tape, words, at, made.start)
    if place is None or place[0] != at:
        return None
    own = next((n for n in reading.discourse.within(*place) if shape[n.end] in words.apostrophe), None)
    if own is not None:
        # `making the country Africa's second producer`: the owner is that of the rank.
        place = trimmed(tape, words, place[0], own.start)
    return None if place is None or shape[place[1]] in words.apostrophe else place


def other_than_who_bids(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """Return what a pronoun that a verb governs stands for: `The judge sued the firm and told it to pay`."""
    shape, words = reading.tape.shape, reading.words
    if end != start + 1 or shape[start] not in words.it or shape[start - 1] != " ":
        return None
    verb = start - 2
    joined = verb > reading.floor + 2 and shape[verb] in words.bidding and shape[verb - 2] in words.conj
    found = antecedent(reading, verb - 2) if joined else None
    return (found.start, found.end) if found else None
