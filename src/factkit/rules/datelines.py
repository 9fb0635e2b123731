"""The place and day before the first sentence of a text: `CORK, 3 March (Tarn Wire) - `."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words

_ADDRESS = 12
"""Items that who is spoken to has at most, spaces counted."""
_DATELINE = 16
"""Items that a dateline may have."""
_LETTERS = 5
"""Letters that the name of an agency has at most."""
_FIRST = 3
"""Blocks of which one may begin with a town in capitals and a colon: `PORT SAHIR: Traffic at …`."""


def _sent(tape: Tape, start: int, colon: int) -> bool:
    """Tell whether letters in capitals stand before a colon, and a sentence behind it."""
    behind = colon + 2
    goes_on = tape.shape[colon + 1 : behind] == " " and behind < len(tape.items)
    return goes_on and tape.words(start, colon).isupper() and tape.text[tape.starts[behind]].isupper()


def _agency(tape: Tape, words: Words, start: int, end: int) -> bool:
    """Tell whether a town and the letters of an agency open a sentence: "Berne (ats) Les trains …"."""
    opening, behind = tape.shape.find("(", start, end), end + 2
    if opening <= start or tape.shape[end + 1 : behind] != " " or behind >= len(tape.items):
        return False
    town, sent = tape.words(start, opening).strip(), tape.words(opening + 1, end)
    named = tape.shape[start] not in words.det and all(part[:1].isupper() for part in town.split())
    return named and sent.isalpha() and len(sent) <= _LETTERS and tape.text[tape.starts[behind]].isupper()


def after_dateline(tape: Tape, words: Words, sentence: Sentence) -> int:
    """Return the item behind a dateline and its dash, or behind who is spoken to: `Mr President, …`.

    It is the beginning of the sentence where neither opens it.
    """
    shape, start = tape.shape, sentence.start
    if shape[start] in words.addressing and (behind := _after_address(tape, words, sentence)):
        return behind
    if not sentence.first or sentence.bullet:
        return start
    for at in range(start + 1, min(start + _DATELINE, sentence.end)):
        if shape[at] in "–—-|" and shape[at - 1] == " " and shape[at + 1 : at + 2] == " ":
            return at + 2
        if shape.startswith("--", at) and tape.words(start, start + 1).isupper():
            # `WESTPORT -- `, `SAN JOSE, Calif.--(Tarn Wire)--`
            return at + 2 + (shape[at + 2 : at + 3] == " ")
        if shape[at] == ":" and words.head_last and sentence.block < _FIRST and _sent(tape, start, at):
            return at + 2
        if shape[at] == ")" and sentence.block < _FIRST and _agency(tape, words, start, at):
            return at + 2
        if shape[at] in ":;" or shape[at] in words.of:
            return start
        if shape[at] in words.clause_verb and not tape.words(at, at + 1).isupper():
            return start  # but `CEDAR FALLS, Iowa - `
    return start


def _after_address(tape: Tape, words: Words, sentence: Sentence) -> int | None:
    """Return the item behind who is spoken to by an office: `Mr President,`, "Madame la Maire,"."""
    shape, start = tape.shape, sentence.start
    comma = shape.find(",", start, min(start + _ADDRESS, sentence.end))
    if comma < 0 or words.clause_verb.search(shape, start, comma):
        return None
    article = not words.head_last and shape[start + 2 : start + 3] in words.det
    if not article and shape[comma - 1] not in words.office_noun:
        return None
    return comma + 1 + (shape[comma + 1 : comma + 2] == " ")
