"""Parts of a country that a text is about: a state, a province, a county, by the noun that they have."""

from __future__ import annotations

from collections.abc import Iterable

from factkit.match.tokens import Tape
from factkit.rules.names import Referent
from factkit.rules.phrases import before_article
from factkit.rules.words import Words

_TOLD = 8
"""Items behind a name and its comma within which the noun for what it is stands."""


def is_region(tape: Tape, words: Words, name: Referent) -> bool:
    """Tell whether a noun makes a name that of a part of a country: `Kaduna State`, `the region of Luma`."""
    shape = tape.shape
    if name.end > name.start + 1 and shape[name.end - 1] in words.region_noun:
        return True
    before = before_article(tape, words, name.start, 0)
    if before > 1 and shape[before] in words.of:
        before -= 2
        led = before - 1 - (shape[before - 1] == " ")
        if led >= 0 and tape.items[led].values.get("det") == "indef":
            before = 0  # `a district of Leeds`
    if before > 0 and shape[before] in words.region_noun:
        return True
    return _told(tape, words, name)


def _told(tape: Tape, words: Words, name: Referent) -> bool:
    """Tell whether a name is told to be a region behind a comma: `Harbour Ward, a district of Leeds`."""
    shape, at = tape.shape, name.end + 2
    if shape[name.end : at] != ", " or shape[at : at + 1] not in words.article:
        return False
    for i in range(at + 1, min(at + _TOLD, len(shape))):
        if shape[i] in words.region_noun:
            return True
        if shape[i] != " " and shape[i] not in words.adjectival and shape[i] not in words.demonym:
            return False
    return False


def region_of(tape: Tape, words: Words, names: Iterable[Referent], noun: str) -> Referent | None:
    """Return the last of some names which has a noun for a part of a country as its own: `Kaduna State`."""
    found = None
    for name in names:
        if name.code or not is_region(tape, words, name):
            continue
        near = tape.words(max(0, name.start - 4), min(len(tape.items), name.end + _TOLD)).casefold()
        found = name if noun in near.split() else found
    return found
