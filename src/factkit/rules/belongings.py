"""Whom so many belong to, or who has a share of a list, where a noun says so that is no name."""

from __future__ import annotations

from factkit.rules.anaphora import antecedent
from factkit.rules.candidates import Candidate
from factkit.rules.phrases import phrase_after, phrase_before
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

_COUNTED = frozenset({"count", "share", "measurement"})


def belonging(reading: Reading, made: Candidate) -> Referent | None:
    """Return whose so many are: `The council's 40 schools are full`, "Les 40 écoles du port ont fermé"."""
    if made.kind not in _COUNTED:
        return None
    return _before(reading, made) or _whose(reading, made) or _behind(reading, made)


def averaged(reading: Reading, made: Candidate) -> Referent | None:
    """Return whose average a value is compared with: `an EU average of 45`, `the OECD average: 7 %`."""
    tape, words, at = reading.tape, reading.words, made.start - 1
    while at > reading.floor and tape.shape[at] in words.filler:
        at -= 1
    if not words.head_last or not (tape.shape[at] in words.of or tape.shape[at] == ":"):
        return None
    at -= 1 + (tape.shape[at - 1] == " ")
    if at <= reading.floor or tape.shape[at] not in words.averaging or tape.shape[at - 1] != " ":
        return None
    name = reading.discourse.ending(at - 1)
    known = name is not None and not name.name.islower()  # not `the world average`
    return reading.discourse.resolved(name) if name is not None and known else None


def _before(reading: Reading, made: Candidate) -> Referent | None:
    tape, words, at = reading.tape, reading.words, made.start - 1
    while at > reading.floor and tape.shape[at] in words.filler:
        at -= 1
    if at > reading.floor and tape.shape[at] not in words.apostrophe:
        at -= 1  # the letter behind it
    if at <= reading.floor or tape.shape[at] not in words.apostrophe or not words.head_last:
        return None
    return known(reading, phrase_before(tape, words, at, reading.floor))


def _whose(reading: Reading, made: Candidate) -> Referent | None:
    shape, words, at = reading.tape.shape, reading.words, made.start - 1
    if not words.article.search(shape, max(reading.floor, at - 4), made.start):
        return None  # "300 élèves, dont 40 absents"
    while at > reading.floor and (shape[at] in words.filler or shape[at] in words.article):
        at -= 1
    return antecedent(reading, at) if shape[at] in words.whose and at > reading.floor else None


def _behind(reading: Reading, made: Candidate) -> Referent | None:
    tape, words = reading.tape, reading.words
    noun = made.ranges.get("noun")
    clause = reading.following(made)
    if words.head_last or noun is None or noun[0] < made.at or clause is None:
        return None
    found = words.of.search(tape.shape, max(made.end, noun[0] + 1), min(noun[1] + 2, reading.sentence.end))
    if found is None:
        return None
    at = found.start()
    return known(reading, phrase_after(tape, words, at, clause.verb), at=at)


def known(reading: Reading, place: tuple[int, int] | None, at: int = -1) -> Referent | None:
    """Return a noun phrase with an article that makes it known, as what it names."""
    if place is None:
        return None
    tape, words = reading.tape, reading.words
    article = at if at >= 0 else place[0] - 2
    if article < 0 or (
        tape.items[article].values.get("det") != "def" and tape.shape[article] not in words.fused
    ):
        return None
    if words.attribute.search(tape.shape, *place) or words.no_subject.search(tape.shape, *place):
        return None
    if place[1] == place[0] + 1 and tape.shape[place[0]] in words.area:
        return None  # `The province's 40 schools`: it has a name
    name = next(reading.discourse.within(*place), None)
    if name is not None:
        return None if name.start > place[0] else reading.discourse.resolved(name)
    return Referent(*place, tape.words(*place))
