"""Subjects where verbs stand second, or last in a subordinate clause: `Im Mai stieg die Zahl auf 5`."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.phrases import phrase_after
from factkit.rules.words import Words

Place = tuple[int, int]
_ENDS = ',;:.!?)»”"–—\n\f'
_MOST = 8
"""Words that the subject of a clause may have."""


def inverted(tape: Tape, words: Words, verb: int, end: int) -> Place | None:
    """Return the items of the subject that stands behind its verb, or None where none does."""
    return _subject_at(tape, words, verb + 1, end)


def multiplying(tape: Tape, words: Words, start: int, end: int) -> set[int]:
    """Return the values of a sentence that are its verbs as well: `Der Umsatz verdreifachte sich`."""
    known = tape.lexicon.words
    found = set()
    for value in words.multiple.finditer(tape.shape, start, end):
        entry = known.get(tape.words(value.start(), value.start() + 1).lower())
        if entry is not None and entry.char in words.clause_verb:
            found.add(value.start())
    return found


def bracketed(tape: Tape, words: Words, verb: int, at: int, end: int) -> bool:
    """Tell whether a second verb only closes what the first one opened: `will 500 Leute einstellen`."""
    shape, after = tape.shape, at + 1
    while after < end and shape[after] == " ":
        after += 1
    if after < end and shape[after] not in _ENDS and shape[after] not in words.conj:
        return False
    between = shape[verb + 1 : at]
    return not any(c in ",;:()" or c in words.conj for c in between)


def framed(tape: Tape, words: Words, at: int, floor: int) -> bool:
    """Tell whether a value before an item is in a phrase of place or means: `Mit 40 Toren kam das Team …`."""
    shape = tape.shape
    if at <= floor or shape[at - 1] not in words.value:
        return False
    before = at - 2
    while before > floor and (shape[before] in words.filler or shape[before] in words.det):
        before -= 1
    return before >= floor and shape[before] in words.prep


def subordinator(tape: Tape, words: Words, verb: int, floor: int, end: int) -> int | None:
    """Return the conjunction or relative that opens the clause which a verb closes, or None.

    A verb closes a clause where a mark follows it, or other verbs and then a mark.
    """
    shape, after = tape.shape, verb + 1
    while after < end and (shape[after] == " " or shape[after] in words.clause_verb):
        after += 1
    if after < end and shape[after] not in _ENDS and shape[after] not in words.conj:
        return None
    for at in range(verb - 1, floor - 1, -1):
        opens = at == floor or shape[at - 2 : at] in (", ", "; ", ": ") or shape[at - 1] in '(«„“"'
        if opens and (shape[at] in words.subordinate or shape[at] in words.relative):
            return at
        if shape[at] in ";:(":
            return None
    return None


def subject_behind(tape: Tape, words: Words, opening: int, verb: int) -> Place | None:
    """Return the subject of a clause that item `opening` opens and item `verb` closes, or None."""
    return _subject_at(tape, words, opening + 1, verb)


def _subject_at(tape: Tape, words: Words, at: int, end: int) -> Place | None:
    """Return the noun phrase or the pronoun that follows, adverbs, dates and phrases of place left aside."""
    shape = tape.shape
    while at < end and (shape[at] in words.filler or shape[at] in words.date):
        at += 1
    if at >= end:
        return None
    if shape[at] in words.pronoun and shape[at] not in words.det:
        return at, at + 1
    if shape[at] in words.prep or shape[at] in words.value or shape[at] in words.stop:
        return None
    return phrase_after(tape, words, at, end, words_most=_MOST)
