"""Whether a pronoun for one or for many, of one gender or the other, can stand for a noun phrase."""

from __future__ import annotations

from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent
from factkit.rules.words import Words


def agrees(reading: Reading, at: int, found: Referent) -> bool:
    """Tell whether a pronoun for one or for many can stand for a noun phrase or a name."""
    char, words = reading.tape.shape[at], reading.words
    if char not in words.it and char not in words.they:
        return True
    if reading.discourse.is_person(found):
        return char in words.they or char in words.personal
    article = _item_before(reading, found)
    if (char in words.feminine and article in words.masculine) or (
        char in words.masculine and article in words.feminine
    ):
        return False  # "Le minage a rapporté 3 millions et elle en attend 5": it is the firm that does
    many = _many(reading, found)
    return many is None or many == (char in words.they)


def _item_before(reading: Reading, found: Referent) -> str:
    """Return the item before a referent, spaces left aside; the article that stands in one item with it."""
    first, _, noun = reading.tape.words(found.start, found.start + 1).partition(" ")
    own = reading.tape.lexicon.words.get(first.casefold()) if noun else None
    if own is not None and own.char in reading.words.det:
        return own.char
    return reading.tape.shape[max(0, found.start - 3) : found.start].rstrip(" ")[-1:] or " "


def _many(reading: Reading, found: Referent) -> bool | None:
    """Tell whether a noun phrase is of many things; None where nothing shows it."""
    tape, words = reading.tape, reading.words
    before = _item_before(reading, found)
    if before in "«“":
        return None  # "le plan « Routes sûres »"
    if before in words.plural_det or words.conj_alone.search(tape.shape, found.start, found.end):
        return True
    if found.code:
        return False
    if begins_with_name(reading, found):
        return None
    head = found.end - 1 if words.head_last else found.start
    noun = tape.words(head, head + 1)
    if tape.shape[head] in words.plural_noun:
        return True
    if before in words.det and not words.head_last:
        return False
    if _plural(words, noun):
        return True
    # `Start-ups worldwide`, `Sales managers`: either word may be the head.
    return None if any(_plural(words, tape.words(i, i + 1)) for i in range(found.start, head)) else False


def _plural(words: Words, noun: str) -> bool:
    return noun.endswith(words.plural_ending) and not noun.endswith(words.plural_ending * 2)


def begins_with_name(reading: Reading, found: Referent) -> bool:
    """Tell whether a name begins a noun phrase: the capital of `Builders there` may only open a sentence."""
    named = next(reading.discourse.within(found.start, found.end), None)
    return named is not None and named.start == found.start
