"""What stands behind a sum or a quantity: what it is for, what it is of."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.phrases import phrase_after
from factkit.rules.reading import Reading

Place = tuple[int, int]
_WAY = 16
"""Items between a sum and what it is for."""


def purpose(reading: Reading, made: Candidate) -> Place | None:
    """Return what a sum is for: `167 million over two years for new rigs`."""
    tape, words = reading.tape, reading.words
    for at in range(made.end, min(made.end + _WAY, reading.sentence.end)):
        char = tape.shape[at]
        if char in words.purpose or (made.kind == "investment" and char in words.recipient):
            first = at + 1
            while first < reading.sentence.end and (
                tape.shape[first] in words.filler or tape.shape[first] in words.value
            ):
                first += 1
            found = phrase_after(tape, words, first, reading.sentence.end)
            if found is not None and tape.words(*found).lower().endswith(words.infinitives):
                # `pour rénover 35 lycées`: what the sum is for stands behind the infinitive.
                found = _behind(reading, found[1]) or found
            return None if found is None or tape.shape[found[0]] in words.period else found
        if char in words.clause_verb or char in words.relative or char in words.conj:
            return None
        if char in words.stop and char not in "()":
            return None
    return None


def _behind(reading: Reading, at: int) -> Place | None:
    """Return the noun phrase behind an infinitive, its number left aside."""
    shape, words = reading.tape.shape, reading.words
    while at < reading.sentence.end and (shape[at] in words.filler or shape[at] in words.value):
        at += 1
    return phrase_after(reading.tape, words, at, reading.sentence.end)


def complement(reading: Reading, made: Candidate) -> Place | None:
    """Return what a quantity is of: `12 tonnes of gold`, `an 18 million dollar bridge`."""
    tape, words, at = reading.tape, reading.words, made.end
    end = reading.sentence.end
    if at + 1 >= end or tape.shape[at] not in " -":
        return None
    char = tape.shape[at + 1]
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
