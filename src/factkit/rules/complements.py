"""What stands behind a sum or a quantity: what it is for, what it is of."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.phrases import before_article, phrase_after, phrase_before
from factkit.rules.reading import Reading

Place = tuple[int, int]
_WAY = 16
"""Items between a sum and what it is for."""


def purpose(reading: Reading, made: Candidate) -> Place | None:
    """Return what a sum is for: `167 million over two years for new rigs`."""
    tape, words = reading.tape, reading.words
    gone = False
    for at in range(made.end, min(made.end + _WAY, reading.sentence.end)):
        char = tape.shape[at]
        if (
            char in words.purpose
            or (made.kind == "investment" and char in words.recipient)
            or (not gone and _leads(reading, at))
        ):
            first = at + 1
            while first < reading.sentence.end and (
                tape.shape[first] in words.filler
                or tape.shape[first] in words.value
                or (tape.shape[first] in words.det and tape.shape[first + 2 : first + 3] in words.ordinal)
            ):
                first += 1
            found = phrase_after(tape, words, first, reading.sentence.end)
            if found is not None and tape.words(*found).lower().endswith(words.infinitives):
                # `pour rénover 35 lycées`: what the sum is for stands behind the infinitive.
                found = _behind(reading, found[1]) or found
            return None if found is None or _lasting(reading, *found) else found
        if char in words.clause_verb and not gone and reading.governing(made) is None:
            gone = True  # `3 million will go to schools`
            continue
        if char in words.clause_verb or char in words.relative or char in words.conj:
            return None
        if char in words.stop and char not in "()":
            return None
    return None


def _leads(reading: Reading, at: int) -> bool:
    """Tell whether a phrase of giving ends with what leads to a purpose: `will go into`, `iront à`."""
    tape, words = reading.tape, reading.words
    if tape.shape[at] not in words.giving or tape.shape[at] not in words.opening:
        return False
    last = tape.lexicon.words.get(tape.words(at, at + 1).lower().split()[-1])
    return last is not None and (last.char in words.purpose or last.char in words.recipient)


def _lasting(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a phrase tells a time: `for the year`, not `for a second bridge`."""
    shape, words = reading.tape.shape, reading.words
    if shape[start] not in words.period:
        return False
    return not words.head_last or end < start + 3 or shape[start + 2] in words.function


def _behind(reading: Reading, at: int) -> Place | None:
    """Return the noun phrase behind an infinitive, its number left aside."""
    shape, words = reading.tape.shape, reading.words
    while at < reading.sentence.end and (shape[at] in words.filler or shape[at] in words.value):
        at += 1
    return phrase_after(reading.tape, words, at, reading.sentence.end)


def _extent(reading: Reading, at: int) -> Place | None:
    """Return which way a length goes: `90 m tall`, `à 900 m d'altitude`, `12 km north of the town`."""
    tape, words, shape = reading.tape, reading.words, reading.tape.shape
    behind = shape[at + 1 : at + 3].strip()
    if shape[at] in words.extent and (not behind or behind not in words.lower):
        return at, at + 1  # not `a 90 m long wall`, which is a wall
    if shape[at] not in words.bearing:
        return None
    found = phrase_after(tape, words, at + 1, reading.sentence.end)
    return (at, at + 1) if found is None else (at, found[1])


def respect(reading: Reading, made: Candidate) -> Place | None:
    """Return what a sum is paid, earned or lost in: `fines` in `paid 3 million in fines`."""
    tape, words, at = reading.tape, reading.words, made.end
    shape, end = tape.shape, reading.sentence.end
    if made.kind == "change" and made.node.type != "quantity":
        return None  # `sales fell 3 % in value`
    while at < end and (shape[at] in words.filler or shape[at] in words.per or shape[at] in words.a_time):
        at += 1
    if at + 2 >= end or shape[at] not in words.respect or shape[at + 2] not in words.word:
        return None
    if shape[at + 2] in words.manner or shape[at + 2] in words.function or shape[at + 2] in words.world:
        return None
    found = phrase_after(tape, words, at + 2, end)
    if found is None or found[0] != at + 2 or tape.text[tape.starts[at + 2]].isupper():
        return None
    return None if words.lasting.search(shape, *found) or words.place.search(shape, at + 2, at + 3) else found


def antecedent(reading: Reading, made: Candidate) -> Place | None:
    """Return what a relative clause tells a sum of: `a bridge, for which the city paid 3 million`."""
    tape, words = reading.tape, reading.words
    if words.relative.isdisjoint(reading.present) or words.purpose_of.isdisjoint(reading.present):
        return None
    shape, at = tape.shape, made.start - 1
    floor = max(reading.sentence.start, at - _WAY)
    while at > floor and shape[at] not in words.relative:
        if shape[at] in words.stop or shape[at] in words.value:
            return None
        at -= 1
    if at - 2 <= floor or shape[at - 2] not in words.purpose_of:
        return None
    found = phrase_before(tape, words, at - 3 - (shape[at - 4] == ","), reading.sentence.start)
    while found is not None and any(n.end >= found[1] for n in reading.discourse.within(*found)):
        before = before_article(tape, words, found[0], reading.sentence.start)
        if shape[before] not in words.prep:
            return None
        found = phrase_before(tape, words, before, reading.sentence.start)
    return found


def complement(reading: Reading, made: Candidate) -> Place | None:
    """Return what a quantity is of: `12 tonnes of gold`, `an 18 million dollar bridge`."""
    tape, words, at = reading.tape, reading.words, made.end
    end = reading.sentence.end
    if at + 1 >= end or tape.shape[at] not in " -":
        return None
    char = tape.shape[at + 1]
    if made.node.type == "quantity" and (found := _extent(reading, at + 1)):
        return found
    if char in words.of:
        found = phrase_after(tape, words, at + 2, end)
        return None if found is None or tape.shape[found[0]] in words.pronoun else found
    if words.nouns_capital and tape.text[tape.starts[at + 1]].isupper():
        return phrase_after(tape, words, at + 1, end)
    if words.genitive and char in words.word and char not in words.no_owner:
        return phrase_after(tape, words, at + 1, end)
    if not words.head_last or char not in words.word or char in words.function:
        return None
    if tape.shape[made.start - 2 : made.start - 1] not in words.det:
        return None
    return phrase_after(tape, words, at + 1, end)
