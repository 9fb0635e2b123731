"""The thing that is named right before an item, its participles and what stands between left aside."""

from __future__ import annotations

from factkit.rules.phrases import before_article, headed, phrase_before, trimmed
from factkit.rules.reading import Reading

Place = tuple[int, int]


def thing(reading: Reading, place: Place | None) -> Place | None:
    """Return a noun phrase that names a thing: no measure of something, no growth, no period, no pronoun."""
    if place is None:
        return None
    tape, words = reading.tape, reading.words
    shape = tape.shape
    end = next((i for i in range(*place) if i > place[0] and shape[i] in words.of), place[1])
    if headed(tape, words, *place) or words.void_noun.search(shape, place[0], end):
        return None
    if words.move_noun.search(shape, place[0], end) or words.period.search(shape, *place):
        return None
    head = shape[place[0]]
    if head in words.distant or head in words.times:
        return None
    return None if head in words.pronoun or head in words.ours or head in words.relative else place


def noun_before(reading: Reading, end: int) -> Place | None:
    """Return the thing named right before an item; None where it stands in apposition."""
    tape, words = reading.tape, reading.words
    place = phrase_before(tape, words, end, reading.floor)
    if place is not None:
        # `the head of a plant employing 300`: what has an article of its own is nearer.
        own = (i for i in range(place[1] - 1, place[0], -1) if tape.items[i].values.get("det") == "indef")
        place = trimmed(tape, words, next(own, place[0]), place[1])
    while place is not None and is_participle(reading, place[0]):
        # `est muni d'un moteur`: the noun stands behind the participle, `a used car` holds it.
        links = (i for i in range(place[0] + 1, place[1]) if tape.shape[i] != " ")
        then = next(links, None)
        if then is not None and tape.shape[then] not in words.of and tape.shape[then] not in words.prep:
            break
        place = trimmed(tape, words, then, place[1]) if then is not None else None
    if place is None:
        return None
    before = before_article(tape, words, place[0], reading.floor)
    nth = tape.shape[before] in words.of and tape.shape[item_before(reading, before)] in words.told_rank
    listed = tape.shape[before - 1 : before] == ")"  # `…, farming (14 %) and building (12 %)`
    if (tape.shape[before] == "," and not listed) or nth:
        return None
    return thing(reading, place)


def back_from(reading: Reading, at: int) -> int:
    """Return the item before a value, its bounds, its adverbs and its article left aside."""
    shape, words, floor, at = reading.tape.shape, reading.words, reading.floor, at - 1
    filler, det, of = words.filler, words.det, words.of
    while at > floor and (shape[at] in filler or (shape[at] in det and shape[at] not in of)):
        at -= 1
    return at


def item_before(reading: Reading, at: int) -> int:
    """Return the item before another one, spaces left aside."""
    shape, floor, at = reading.tape.shape, reading.floor, at - 1
    while at > floor and shape[at] == " ":
        at -= 1
    return at


def is_participle(reading: Reading, at: int) -> bool:
    """Tell whether an item is a participle of what a thing is or has: `built`, `covering`, "portant sur"."""
    tape, words = reading.tape, reading.words
    if tape.shape[at] in words.containing:
        return True
    if tape.shape[at] not in words.word or tape.shape[at] in words.function or tape.shape[at] in words.nouns:
        return False
    if at > 0 and tape.shape[item_before(reading, at)] in words.article:
        return False  # `l'armée`, `the used car`
    word = tape.words(at, at + 1).partition(" ")[0]
    return word.islower() and word.isalpha() and word.endswith(words.participles)
