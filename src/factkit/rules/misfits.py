"""Phrases that can be nobody's name: what opens with a conjunction, a pronoun, who says so or a denial."""

from __future__ import annotations

from factkit.rules.phrases import opens_with_verb
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

_GOVERNED = 8
"""Items behind a participle within which it governs a value."""


def misfit(reading: Reading, found: Referent) -> bool:
    """Tell whether what was found as a subject is no noun phrase: `but`, "d'après la banque", `is not so`."""
    if found.code or found.inferred:
        return False
    tape, words = reading.tape, reading.words
    head = tape.shape[found.start]
    if _mere_participle(reading, found) or _adverb(reading, found) or _opens_sum(reading, found):
        return True
    if not tape.words(found.start, found.end)[:1].islower():
        return False
    if head in words.source_prep or head in words.conj or head in words.denial or head in words.nonfinite:
        return True
    if any(
        c in words.that or (c in words.denial and c in words.adverb)
        for c in tape.shape[found.start : found.end]
    ):
        return True  # "n'est qu'une goutte", "pratiquement pas bougé"
    alone = found.end == found.start + 1
    if head in words.among_them or (head in words.more and not words.head_last):
        return True  # "d'entre eux", "plus rapide"
    if alone and head in words.pronoun:
        return True
    if alone and head in words.realm:
        return reading.discourse.country is not None  # `For a country of 3 million, …`
    return not alone and opens_with_verb(tape, words, found.start) and head in words.opening


def _opens_sum(reading: Reading, found: Referent) -> bool:
    """Tell whether all that was found is an entry that leads to a sum: "une enveloppe de 3 millions …"."""
    if found.end != found.start + 1:
        return False
    noun, _, last = reading.tape.words(found.start, found.end).casefold().rpartition(" ")
    led, known = reading.tape.lexicon.words.get(noun), reading.tape.lexicon.words.get(last)
    if led is None or known is None or led.char not in reading.words.attribute:
        return False
    return known.char in reading.words.of


def _adverb(reading: Reading, found: Referent) -> bool:
    """Tell whether a sentence only opens with an adverb that no list holds: "Habituellement, …"."""
    tape, alone = reading.tape, found.end == found.start + 1
    opens = found.start == reading.floor and tape.shape[found.end : found.end + 1] == ","
    return alone and opens and tape.words(found.start, found.end).endswith(reading.words.adverbial)


def _mere_participle(reading: Reading, found: Referent) -> bool:
    """Tell whether all that was found is a participle with no article: "Doté de 3 millions, il …"."""
    tape, words, before = reading.tape, reading.words, found.start - 1
    shape = tape.shape
    if words.head_last and found.end == found.start + 1 and before > reading.floor:
        doing = tape.words(found.start, found.end).endswith(words.gerunds)
        return doing and shape[before - 1] in words.state_verb  # `what I'm trying to say is …`
    if words.head_last or found.end != found.start + 1 or shape[found.start] in words.nouns:
        return False
    opens = found.start == reading.floor
    word = tape.words(found.start, found.end)
    if not word.isalpha() or not (opens or word.islower()):
        return False
    if not word.endswith(words.perfects) or not word.endswith(words.participles):
        return False
    if reading.discourse.names.is_name(found) and not opens:
        return False
    if opens:
        governs = (shape[found.end + 1 : found.end + 2] or ".") in words.governing_prep
        return governs and words.value.search(shape, found.end, found.end + _GOVERNED) is not None
    while before > reading.floor and shape[before] in words.filler:
        before -= 1
    return shape[before] not in words.det_or_prep and shape[before] not in words.value
