"""The house or the town that a person leads: `Ann Lee, head of Tarn Foods`, `the mayor of Leeds, Ann Lee`."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from factkit.match.tokens import Tape
from factkit.rules.names import Referent
from factkit.rules.phrases import before_article
from factkit.rules.words import Words

_OFFICE = 10
"""Items that an office may have."""


def led_by(
    tape: Tape, words: Words, names: Iterable[Referent], is_person: Callable[[Referent], bool]
) -> Referent | None:
    """Return the house or the town whose head is one of some names, in order, be it a person's."""
    if not words.leader.search(tape.shape, 0):
        return None
    told = [name for name in names if tape.shape[name.start] not in words.demonym]
    people = [name for name in told if is_person(name)]
    houses = [name for name in told if not is_person(name) and not name.code]
    for house in houses:
        if any(_leads(tape, words, person, house) for person in people):
            return house
    return None


def leads_it(tape: Tape, words: Words, house: Referent) -> bool:
    """Tell whether the office of its head stands before a name: `chief executive of Tarn Foods`."""
    return _of_house(tape, words, house, max(0, house.start - _OFFICE * 2)) is not None


def _leads(tape: Tape, words: Words, person: Referent, house: Referent) -> bool:
    """Tell whether a person is said to hold the office of the head of a house right beside its name."""
    if person.start < house.start:
        return _told_behind(tape, words, person, house)
    between = tape.shape[house.end : person.start]
    if between == ", ":
        return _of_house(tape, words, house, 0) is not None  # `The mayor of Leeds, Ann Lee, …`
    # `Tarn Foods has a plan, said its director, Ann Lee`
    own = max((found.end() for found in words.possessive.finditer(between)), default=0)
    # `Tarn Foods' chief executive, Ann Lee`, `Leeds mayor Ann Lee`
    return (own > 0 or words.head_last) and _office(words, between[own:].rstrip(" ,"))


def _told_behind(tape: Tape, words: Words, person: Referent, house: Referent) -> bool:
    """Tell whether a comma and the office stand behind a person: `Ann Lee, Leeds mayor, …`, `, head of …`."""
    shape = tape.shape
    if shape[person.end : person.end + 1] not in (",", "(") or house.start - person.end > _OFFICE * 2:
        return False
    office = _of_house(tape, words, house, person.end)
    if office is not None:
        return words.clause_verb.search(shape, person.end, office) is None
    end = shape.find(",", house.end, house.end + _OFFICE)
    article = before_article(tape, words, house.start, person.end) <= person.end
    return words.head_last and article and end > 0 and _office(words, shape[house.end : end])


def _of_house(tape: Tape, words: Words, house: Referent, floor: int) -> int | None:
    """Return the item of the office that is one of a house: `chief executive of Tarn Foods`."""
    of = before_article(tape, words, house.start, floor)
    if of <= floor or tape.shape[of] not in words.of:
        return None
    at = of - 1 - (tape.shape[of - 1] == " ")
    while at > max(floor, of - _OFFICE) and tape.shape[at] not in words.leader:
        if tape.shape[at] not in words.adjectival or tape.shape[at] in words.of:
            return None
        at -= 2
    return at if tape.shape[at] in words.leader else None


def _office(words: Words, between: str) -> bool:
    """Tell whether all that stands between a house and its head is an office: `'s founder and chairman`."""
    told = [char for char in between if char != " " and char not in words.apostrophe]
    plain = all(char in words.content or char in words.conj or char == "-" for char in told)
    return bool(told) and len(between) <= _OFFICE and plain and told[-1] in words.leader
