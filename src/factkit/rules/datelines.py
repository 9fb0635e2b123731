"""The place and day before the first sentence of a text: `CORK, 3 March (Tarn Wire) - `."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words

_DATELINE = 16
"""Items that a dateline may have."""


def after_dateline(tape: Tape, words: Words, sentence: Sentence) -> int:
    """Return the item behind a dateline and its dash; the beginning of the sentence where none opens it."""
    shape, start = tape.shape, sentence.start
    if not sentence.first or sentence.bullet:
        return start
    for at in range(start + 1, min(start + _DATELINE, sentence.end)):
        if shape[at] in "–—-|" and shape[at - 1] == " " and shape[at + 1 : at + 2] == " ":
            return at + 2
        if shape[at] in ":;" or shape[at] in words.of:
            return start
        if shape[at] in words.clause_verb and not tape.words(at, at + 1).isupper():
            return start  # but `CEDAR FALLS, Iowa - `
    return start
