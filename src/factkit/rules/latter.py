"""What a word for the last thing named stands for: "celle-ci", "ces derniers", `the latter`."""

from __future__ import annotations

from factkit.match.lexicon import BREAK
from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.owners import owned
from factkit.rules.phrases import headed, phrase_after
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent
from factkit.rules.words import Words

_FAR = 60
"""Items within which the last thing named stands."""
_BESIDE = 8
"""Items between such a word and a value that no verb parts from it."""


def latter(reading: Reading, at: int) -> Referent | None:
    """Return the last thing named before the word at item `at`, one or many as it asks for.

    Where that is a measure, it is whose it is.
    """
    tape, words, discourse = reading.tape, reading.words, reading.discourse
    shape = tape.shape
    floor = max(shape.rfind(BREAK, 0, at) + 1, at - _FAR)
    for i in range(at - 1, floor - 1, -1):
        name = discourse.ending(i + 1)
        if name is not None and shape[name.start] not in words.demonym:
            if fits(tape, words, at, name.start):
                return discourse.resolved(name)._replace(inferred=True)
            continue
        if discourse.around(i) is not None:
            continue
        whole = shape[i] in words.houses and tape.words(i, i + 1)[:1].islower()
        counts = shape[i] in words.value
        led = (shape[i] in words.det or shape[i] in words.fused) and shape[i] not in words.nominative
        if not whole and not counts and not led:
            continue
        place = phrase_after(tape, words, i if whole else i + 1, at)
        if place is None or not fits(tape, words, at, place[0]):
            continue
        if headed(tape, words, *place):
            return owned(reading, *place) or discourse.default()
        head = place[0] if not words.head_last else place[1] - 1
        if shape[head] in words.content or shape[head] in words.demonym or whole:
            return Referent(*place, tape.words(*place), inferred=True)
    return None


def fits(tape: Tape, words: Words, at: int, start: int) -> bool:
    """Tell whether what stands before an item lets it be what a word at item `at` stands for."""
    shape, before = tape.shape, start - 1
    while before > 0 and shape[before] == " ":
        before -= 1
    many = shape[at] in words.they
    if not many and shape[at] not in words.it:
        return True
    if before >= 0 and shape[before] in words.value:
        return many
    led = shape[before] if before >= 0 else " "
    word = tape.words(before, before + 1).rpartition(" ")[2] if before >= 0 else ""
    known = tape.lexicon.words.get(word.casefold())
    char = known.char if known is not None and led in words.fused else led
    if (char in words.plural_det) != many:
        return False
    apart = (char in words.feminine and shape[at] in words.masculine) or (
        char in words.masculine and shape[at] in words.feminine
    )
    return not apart


def latter_beside(reading: Reading, made: Candidate) -> Referent | None:
    """Return whom a value without a verb is told of by such a word: "…, ces derniers en hausse de 4 %"."""
    shape, words = reading.tape.shape, reading.words
    for at in range(made.start - 1, max(reading.floor, made.start - _BESIDE) - 1, -1):
        if shape[at] in words.latter:
            return latter(reading, at)
        verb = shape[at] in words.clause_verb and shape[at] not in words.verb_noun
        if verb or shape[at] in ",;:":
            return None
    return None
