"""Noun phrases: where they begin and end, by the function words around them."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.words import Words

_LONGEST = 24
"""Items that a noun phrase may have."""


def noun_phrase(tape: Tape, words: Words, start: int, end: int, *, wide: bool = True) -> int:
    """Return where the noun phrase that begins at item `start` ends; `start` where none does.

    It runs over nouns, adjectives and `of`; a preposition is kept only where `wide`
    and the phrase has no more than a noun before it.
    """
    shape = tape.shape
    end = min(end, start + _LONGEST)
    at, stop, seen = start, start, 0
    while at < end:
        char = shape[at]
        if char in words.stop or char in words.value or char in words.date or char in words.say:
            break
        if char == " " or char in "-'’":
            at += 1
            continue
        if char in words.of or char in words.det:
            at += 1
            continue
        if char in words.conj or char in words.pronoun or char in words.clause_break:
            break
        if char in words.prep:
            if not wide or not seen:
                break
            wide = False
            at += 1
            continue
        if char in words.finite or (char in words.adverb and seen):
            break
        at += 1
        stop, seen = at, seen + 1
    return stop
