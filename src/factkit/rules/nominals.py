"""Noun phrases as metrics: without the verb that opens them, and without the growth that they tell of."""

from __future__ import annotations

from factkit.rules.phrases import phrase_before, trimmed
from factkit.rules.reading import Reading

Place = tuple[int, int]


def nominal(reading: Reading, place: Place | None) -> Place | None:
    """Return a phrase without the participle or infinitive that opens it; None for a name or a mere verb."""
    place = _behind_verb(reading, place)
    if place is None or is_name(reading, place):
        return None
    tape, words = reading.tape, reading.words
    shape, at = tape.shape, place[0] - 1
    while at > reading.sentence.start and shape[at] in words.filler and shape[at] not in words.hedging:
        at -= 1
    before = shape[at] if at >= reading.sentence.start else "."
    if words.told_by.search(shape, *place):
        return None
    single = " " not in shape[place[0] : place[1]].strip()
    told = tape.words(*place).lower()
    if single and before in words.auxiliary and told.split()[0].endswith(words.perfects):
        return None
    if single and before in words.told_by:
        return None
    if single and told.endswith(words.participles) and (before in ",:.(" or before in words.value):
        # `priced at 3 euros`: what has that price stands before the participle.
        noun = phrase_before(tape, words, place[0], reading.sentence.start)
        return noun if noun is not None and not is_name(reading, noun) else None
    if single and told.endswith(words.infinitives) and before not in words.det and before not in ".:":
        return None
    if before not in words.auxiliary and shape[place[0]] not in words.verb_head:
        return place
    start = next((i for i in range(*place) if shape[i] == " "), place[1])
    return nominal(reading, trimmed(tape, words, start, place[1]))


def _behind_verb(reading: Reading, place: Place | None) -> Place | None:
    """Return what of a phrase stands behind a verb in it: `net sales` in `Acme reported net sales`."""
    if place is None:
        return None
    verbs = [clause.verb for clause in reading.read() if place[0] < clause.verb < place[1] - 1]
    return trimmed(reading.tape, reading.words, verbs[-1] + 1, place[1]) if verbs else place


def is_void(reading: Reading, place: Place) -> bool:
    """Tell whether a noun holds a number and says nothing of it: `a total`, `an all-time high of`."""
    shape, words = reading.tape.shape, reading.words
    if not words.head_last:
        # "Число туристов" says what is counted, "число" alone does not.
        alone = not words.genitive or place[1] == place[0] + 1
        return shape[place[0]] in words.void_noun and alone
    ends = (i for i in range(*place) if shape[i] in words.of or shape[i] in words.prep)
    head = next(ends, place[1]) - 1
    while head > place[0] and shape[head] == " ":
        head -= 1
    return shape[head] in words.void_noun


def is_hollow(reading: Reading, place: Place) -> bool:
    """Tell whether a phrase holds no noun: a pronoun, an adverb, a sign alone: `them`, `respectivement`."""
    tape, words = reading.tape, reading.words
    shape, at = tape.shape, place[0]
    if place[1] == at + 1 and shape[at] in words.word and tape.words(*place).endswith(words.adverbs):
        before = shape[at - 2 : at - 1] if at > 1 else ""
        return not before or before not in words.det
    text, starts, hollow = tape.text, tape.starts, words.hollow
    last = place[1] - 1
    for i in range(*place):
        if shape[i] in hollow or not text[starts[i] : starts[i] + 1].isalnum():
            continue
        if i == last or not tape.words(i, i + 1).endswith(words.adverbs):
            return False  # but `relativement stable` holds none
    return True


def is_name(reading: Reading, place: Place) -> bool:
    """Tell whether a phrase is but a name."""
    return any(n.start <= place[0] + 1 and n.end >= place[1] for n in reading.discourse.within(*place))


def before_verb(reading: Reading, place: Place) -> Place:
    """Return an object without the infinitive behind it, or who looks ahead to it.

    `sales` in `saw sales rise`, `growth` in `staff now see growth`.
    """
    shape, words = reading.tape.shape, reading.words
    if words.head_last:
        place = _behind_forecast(reading, place)
    found = words.moving.search(shape, place[0] + 1, place[1])
    return place if found is None else trimmed(reading.tape, words, place[0], found.start()) or place


def _behind_forecast(reading: Reading, place: Place) -> Place:
    """Return what is looked ahead to without who does so: `the firm now forecasts revenue`."""
    tape, words, shape = reading.tape, reading.words, reading.tape.shape
    for at in range(place[1] - 2, place[0] + 1, -1):
        told = shape[at] in words.awaiting or shape[at] in words.say
        if told and shape[at + 1] == " " and not tape.words(at, at + 1).endswith(words.perfects):
            if shape[at + 2] in words.of or shape[at + 2] in words.prep or tape.words(at - 1, at)[:1] == "'":
                return place  # `the forecast for growth`
            return trimmed(tape, words, at + 1, place[1]) or place
    return place


def of_growth(reading: Reading, noun: Place) -> Place | None:
    """Return what a noun of growth is said of: `prices` in `the rise in prices`; None where of nothing."""
    tape, words = reading.tape, reading.words
    shape = tape.shape
    moving = words.move_noun.search(shape, *noun)
    if moving is None:
        return None
    if moving.start() > noun[0] and not words.head_last and shape[noun[0]] in words.level_noun:
        return None  # `le taux de dégradation du portefeuille` is a rate.
    at = moving.end()
    while at < noun[1] and shape[at] == " ":
        at += 1
    if at < noun[1] and (words.genitive or shape[at] in words.of or shape[at] in words.prep):
        found = trimmed(tape, words, at, noun[1])
        # `inflation in Argentina` is of prices, `growth in prices` of what grows.
        return None if found and shape[moving.start()] in words.growth and is_name(reading, found) else found
    before = trimmed(tape, words, noun[0], moving.start()) if at >= noun[1] and words.head_last else None
    return before if before and words.topics.of(tape.words(*before)) else None
