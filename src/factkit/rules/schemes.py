"""Names of programmes, plans and the like, with what is no name elsewhere: a year, small words in quotes."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.words import Words

_MARKS = {"«": "»", "“": "”"}
_BREAKS = frozenset(".,!?–—\n\f:") | {""}
_LONGEST = 16
"""Items that a name between quotation marks may have."""
_BEFORE = 8
"""Items between the noun for a scheme and its name: "le programme de logement social « Un toit »"."""


def quoted_schemes(tape: Tape, words: Words) -> dict[int, int]:
    """Return where names in quotation marks beside the noun for a scheme begin, and where they end.

    "le programme « Un toit pour tous »", `the “Bright path” scheme`.
    """
    found: dict[int, int] = {}
    if not words.takes_up:
        return found
    shape, text = tape.shape, tape.text
    for mark, closing in _MARKS.items():
        opening = shape.find(mark)
        while opening >= 0:
            close = shape.find(closing, opening, opening + _LONGEST)
            first, stop = opening + 1, close
            while first < close and shape[first] == " ":
                first += 1
            while stop > first and shape[stop - 1] == " ":
                stop -= 1
            named = first < stop and text[tape.starts[first]].isupper() and _plain(tape, words, first, stop)
            beside = _noun_before(tape, words, opening) or _noun_behind(tape, words, close)
            alone = beside or _elided(tape, words, opening) or _does(tape, words, opening, close)
            if named and alone:
                found[first] = stop
            opening = shape.find(mark, opening + 1)
    return found


def is_scheme(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether a name that begins at an item is in quotation marks, or behind the noun for a scheme."""
    quoted = tape.shape[max(0, at - 3) : at].rstrip(" ")[-1:] in _MARKS and not words.nouns_capital
    return quoted or led_by_scheme(tape, words, at) or scheme_noun(tape, words, at) is not None


def scheme_noun(tape: Tape, words: Words, at: int) -> str | None:
    """Return the noun for a scheme before the quotation mark that opens a name at an item."""
    opening = at - 1
    while opening > 0 and tape.shape[opening] == " ":
        opening -= 1
    return _noun_before(tape, words, opening) if tape.shape[opening] in _MARKS else None


def led_by_scheme(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether the noun for a scheme stands right before a name: "le plan France"."""
    return at > 1 and tape.shape[at - 1] == " " and tape.words(at - 2, at - 1).lower() in words.takes_up


def _plain(tape: Tape, words: Words, start: int, end: int) -> bool:
    """Tell whether a stretch is no sentence: it has no mark in it that one would have."""
    return not any(c in ",;:.!?|\n" or c in words.auxiliary for c in tape.shape[start:end])


def _noun_before(tape: Tape, words: Words, opening: int) -> str | None:
    """Return the noun for a scheme that heads the phrase which ends before a quotation mark."""
    shape = tape.shape
    if words.head_last:
        return None
    for at in range(opening - 1, max(-1, opening - _BEFORE), -1):
        if shape[at] == " " or shape[at] in words.of or shape[at] in words.naming:
            continue
        told = tape.words(at, at + 1).lower().replace("’", " ").replace("'", " ").split()
        if noun := next((word for word in told if word in words.takes_up or word in words.thing_nouns), None):
            return noun
        if shape[at] in words.function or shape[at] not in words.word or shape[at] in words.clause_verb:
            return None
    return None


def _elided(tape: Tape, words: Words, opening: int) -> bool:
    """Tell whether a definite article alone stands before a quotation mark: "L'« Étoile » a coulé"."""
    before = opening - 2 if tape.shape[opening - 1 : opening] in words.apostrophe else -1
    return before >= 0 and tape.words(before, opening).replace("’", "'").casefold() in words.determiners


def _does(tape: Tape, words: Words, opening: int, close: int) -> bool:
    """Tell whether what a sentence opens with in quotation marks does something: "« Les Dunes » attire …"."""
    shape = tape.shape
    if words.nouns_capital or shape[max(0, opening - 3) : opening].rstrip(" ")[-1:] not in _BREAKS:
        return False
    then = shape[close + 1 : close + 3].lstrip(" ")[:1]
    return bool(then) and then in words.clause_verb and then not in words.say


def _noun_behind(tape: Tape, words: Words, close: int) -> bool:
    """Tell whether the noun for a scheme stands right behind a quotation mark."""
    if not words.head_last or tape.shape[close + 1 : close + 2] != " " or close + 2 == len(tape.shape):
        return False
    noun = tape.words(close + 2, close + 3).lower()
    return noun in words.takes_up or noun in words.thing_nouns


def quoted_in(tape: Tape, words: Words, start: int, end: int) -> tuple[int, int] | None:
    """Return the items of the one name in quotation marks that a title has: "« Les Dunes » bat un record"."""
    for mark, closing in (*_MARKS.items(), ('"', '"')):
        opening = tape.shape.find(mark, start, end)
        close = tape.shape.find(closing, opening + 1, end) if opening >= 0 else -1
        if close < 0:
            continue
        first, stop = opening + 1, close
        first += tape.shape[first] == " "
        stop -= tape.shape[stop - 1] == " "
        named = first < stop <= first + _LONGEST and tape.text[tape.starts[first]].isupper()
        alone = tape.shape.find(mark, close + 1, end) < 0 and (opening > start or close + 1 < end)
        return (first, stop) if named and alone and _plain(tape, words, first, stop) else None
    return None
