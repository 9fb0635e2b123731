"""Phrases that can be nobody's name: what opens with a conjunction, a pronoun, who says so or a denial."""

from __future__ import annotations

from factkit.rules.phrases import opens_with_verb
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent


def misfit(reading: Reading, found: Referent) -> bool:
    """Tell whether what was found as a subject is no noun phrase: `but`, "d'après la banque", `is not so`."""
    if found.code or found.inferred:
        return False
    tape, words = reading.tape, reading.words
    head = tape.shape[found.start]
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
    if alone and head in words.pronoun:
        return True
    if alone and head in words.realm:
        return reading.discourse.country is not None  # `For a country of 3 million, …`
    return not alone and opens_with_verb(tape, words, found.start) and head in words.opening
