"""Nouns for organs, and how far the names go that they open: "la Banque mondiale", "Agence de l'eau"."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.words import Words

_ADJECTIVES = 3
"""Adjectives that the name of an organ may have: "la Cour pénale internationale"."""
_CHARGES = 2
"""Things that one may be there for: "Autorité de régulation des transports"."""


def is_organ_noun(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether an item is the noun for an organ, with its article or without: `Bank`, "l'Institut"."""
    word = tape.words(at, at + 1).replace("’", "'")
    return word.rpartition(" ")[2].rpartition("'")[2].casefold() in words.organs


def described(tape: Tape, words: Words, i: int, stop: int, end: int) -> int:
    """Return where a noun for an organ and the adjectives of its name end: "la Banque mondiale"."""
    if not is_organ_noun(tape, words, i):
        return stop
    stop = _adjectives(tape, words, stop, end)
    if not tape.words(i, i + 1).replace("’", "'").replace("'", " ").rpartition(" ")[2][:1].isupper():
        return stop
    for _ in range(_CHARGES):
        further = _charged(tape, words, stop, end)
        if further == stop:
            break
        stop = _adjectives(tape, words, further, end)
    return stop


def _adjectives(tape: Tape, words: Words, stop: int, end: int) -> int:
    """Return where the adjectives end that make a name of a noun before them."""
    for _ in range(_ADJECTIVES):
        told = tape.words(stop + 1, stop + 2) if stop + 1 < end and tape.shape[stop] == " " else ""
        if not told.islower() or not told.endswith(words.organ_adjectives):
            break
        if " " in told or tape.shape[stop + 1] not in words.adjectival:
            break
        stop += 2
    return stop


def _charged(tape: Tape, words: Words, stop: int, end: int) -> int:
    """Return where what an organ is there for ends: "Office national des forêts", "Agence de l'eau"."""
    at = stop + 1
    if at + 2 >= end or tape.shape[stop] != " " or tape.shape[at] not in words.of:
        return stop
    at += 1
    while at < end and (tape.shape[at] == " " or tape.shape[at] in words.article):
        at += 1
    told = at < end and tape.shape[at] in words.adjectival and tape.words(at, at + 1)
    return at + 1 if told and told.islower() and " " not in told else stop
