"""Noun phrases as things that are spoken of under no name, and the name that is set beside one."""

from __future__ import annotations

import re

from factkit.rules.phrases import CLOSING, phrase_after, quoted_name
from factkit.rules.reading import Reading
from factkit.rules.schemes import scheme_noun
from factkit.rules.subjects import Referent

_FIRST_WORD = re.compile(r"(\w+(?:['’]|(?= ))) ?")
_BESIDE = 6
"""Items before a name that tell of it."""


def phrase(reading: Reading, start: int, end: int) -> Referent | None:
    """Return a noun phrase as something spoken of under no name."""
    tape, words = reading.tape, reading.words
    if end > start and tape.shape[end - 1] in CLOSING and (quoted := _in_quotes(reading, start, end)):
        return quoted
    place = phrase_after(tape, words, start, end)
    if place is None and tape.shape[start + 1 : start + 2] == "-" and start + 2 < end:
        behind = phrase_after(tape, words, start + 2, end)
        place = (start, behind[1]) if behind else None  # `First-time buyers`
    if place is None or all(tape.shape[i] in words.nobody_named for i in range(*place)):
        return None
    place = place[0], _joined_with(reading, place[1], end)
    if people := _people(reading, *place):
        return people
    if _is_empty(reading, *place):
        return None
    head = tape.shape[place[0]]
    if head in words.no_one or head in words.among_them or head in words.of_them:
        return None
    name = tape.words(*place)
    if head in words.houses:
        # One item with its article: `the company`.
        article = _FIRST_WORD.match(name)
        if article and article[1].lower().replace("’", "'") in words.determiners:
            name = name[article.end() :]
    return Referent(*place, name)


def _people(reading: Reading, start: int, end: int) -> Referent | None:
    """Return the country that a text is about where its people stand for it: `the Mongolians came 19th`."""
    topic, words, values = reading.discourse.topic, reading.words, reading.tape.items[start].values
    own = topic is not None and topic.code is not None and values.get("demonym") == topic.code
    alone = own and end == start + 1 and words.head_last
    return topic._replace(inferred=True) if topic is not None and alone else None


def _is_empty(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a phrase holds no noun that names anything: `the only way`, `the deadliest of them`."""
    shape, words = reading.tape.shape, reading.words
    stop = next((i for i in range(start + 1, end) if shape[i] in words.of), end)
    rest = (char for char in shape[stop:end] if char != " " and char not in words.of)
    if any(char not in words.no_one for char in rest):
        return False
    return words.empty.issuperset(shape[start:stop]) and reading.tape.words(start, end).islower()


def _joined_with(reading: Reading, at: int, end: int) -> int:
    """Return where a noun phrase ends that a conjunction joins to all the rest: `Hotels and restaurants`."""
    shape, words = reading.tape.shape, reading.words
    if shape[at : at + 1] != " " or shape[at + 1 : at + 2] not in words.conj or at + 3 >= end:
        return at
    if not reading.tape.words(at + 3, end).islower():
        return at  # Those who have names are told of one by one: `Bics and Telora earned 30 and 12 million`.
    then = phrase_after(reading.tape, words, at + 3, end)
    return end if then is not None and then[1] == end else at


def _in_quotes(reading: Reading, start: int, end: int) -> Referent | None:
    """Return the name in quotation marks that closes a noun phrase: "le programme « Tous connectés »"."""
    tape = reading.tape
    close = end - 1 - (tape.shape[end - 2] == " ")
    scheme = reading.discourse.ending(close)
    if scheme is not None and scheme.start > start and scheme_noun(tape, reading.words, scheme.start):
        return reading.discourse.resolved(scheme)
    opening = quoted_name(tape, reading.words, end - 1, start)
    if opening is None or not reading.words.content.issuperset(tape.shape[start : opening - 1]):
        return None
    first, last = opening + 1, end - 1
    first += tape.shape[first] == " "
    last -= tape.shape[last - 1] == " "
    return Referent(first, last, tape.words(first, last))


def called(reading: Reading, start: int, end: int) -> Referent | None:
    """Return the name set beside a noun phrase that has none: `Its wallet, JazzCash, counts …`."""
    shape, words, discourse = reading.tape.shape, reading.words, reading.discourse
    if shape[end : end + 1] not in (",", "(") or words.person.search(shape, start, end):
        return None
    if next(discourse.within(start, end), None) is not None:
        return None
    at = end + 1
    while at < reading.sentence.end and (
        shape[at] == " "
        or shape[at] in words.article
        or shape[at] in words.naming
        or shape[at] in words.adverb
    ):
        at += 1  # "Son programme, baptisé Nova, …"
    close = next((i for i in range(at, reading.sentence.end) if shape[i] in ",);:."), at)
    name = next((n for n in discourse.within(at, close) if n.end == close), None)
    if name is None or shape[close] not in (",", ")"):
        return None
    of_them = words.among_them.search(shape, start, end) is not None  # `One of them, Ann Lee, …`
    if shape[name.start] in words.demonym or (discourse.is_person(name) and not of_them):
        return None
    return discourse.resolved(name) if name.start == at or described(reading, at, name.start) else None


def described(reading: Reading, start: int, at: int) -> bool:
    """Tell whether only a noun, adjectives or an owner stand before a name: `the Danish firm Lundvig`."""
    shape, words = reading.tape.shape, reading.words
    return at - start <= _BESIDE and all(
        c == " "
        or c in words.demonym
        or c in words.house
        or c in words.houses
        or c in words.apostrophe
        or c in words.name
        for c in shape[start:at]
    )
