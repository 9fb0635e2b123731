"""Definite nouns that take up a name or describe whom a text speaks of: `the ministry`, `the lender`."""

from __future__ import annotations

import re

from factkit.match.lexicon import BREAK
from factkit.rules.phrases import before_article
from factkit.rules.reading import Reading
from factkit.rules.regions import region_of
from factkit.rules.subjects import Referent

_PAIR = 2
_BEFORE = 60
"""Items of the sentence before."""
_OPENS = frozenset(".!?–—«“\n\f") | {""}
_TOLD_SO = 10
"""Items of a noun for a country and what tells of it."""
_TOLD_TOWN = 5
"""Items of a noun for a town and its adjectives."""
_ADJECTIVES = 6
"""Items that a noun may have with its adjectives."""


def land_told(reading: Reading, start: int, end: int) -> Referent | None:
    """Return the country that a noun for one stands for, told of by where it is: `the Balkan nation`."""
    country, tape, words = reading.discourse.country, reading.tape, reading.words
    if (
        country is None
        or not 1 < end - start <= _TOLD_SO
        or words.land_nouns.isdisjoint(tape.shape[start:end])
    ):
        return None
    article, told = " " in tape.words(start, start + 1) and tape.shape[start] in words.houses, 0
    for i in range(start, end):
        char = tape.shape[i]
        if (
            char in " -"
            or char in words.realm
            or char in words.of
            or char in words.det
            or (i == start and (article or char in words.country_noun))
        ):
            continue
        if char not in words.region and tape.words(i, i + 1).casefold() not in words.land_told:
            return None
        told += 1
    if not told or not (article or _pointed_at(reading, start)):
        return None
    return land_spoken_of(reading, country)._replace(inferred=True)


def land_spoken_of(reading: Reading, country: Referent) -> Referent:
    """Return the country that the paragraph last named itself, not by its people, or that of the text."""
    near, shape, words = reading.focus, reading.tape.shape, reading.words
    if near is None or not near.code:
        return country
    noun = near.end + 1 if words.head_last else near.start - 2
    beside = shape[noun : noun + 1]
    people = shape[near.start] in words.demonym and (
        beside not in words.content or beside in words.clause_verb
    )
    return country if people else near  # `Chinese rulers` are of China; `the Chinese` only come from there


def is_land(reading: Reading, at: int) -> bool:
    """Tell whether an item is a noun that the text's country is known for: `the island`, of Iceland."""
    country, kind = reading.discourse.country, reading.tape.items[at].values.get("lands")
    return country is not None and kind is not None and country.code in reading.words.lands[kind]


def describes(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a definite noun and adjectives describe a house: `the Leeds-based company`, `the bank`."""
    shape, words = reading.tape.shape, reading.words
    if _trade(reading, start, end):
        return True
    if any(shape[i] in words.of or shape[i] in words.prep for i in range(start + 1, end)):
        return False
    if words.nouns_capital or not reading.tape.words(end - 1, end)[:1].islower():
        return shape[start] in words.company_noun and end == start + 1
    if shape[start] in words.company_noun:
        if reading.tape.words(start, start + 1)[1:] != reading.tape.words(start, start + 1)[1:].lower():
            return False
        named = [n for n in reading.discourse.within(start + 1, end) if shape[n.start] not in words.demonym]
        return not named and not words.attribute.search(shape, start + 1, end)
    return False


def _trade(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a definite noun is for who makes or sells something: "l'éditeur lyonnais de jeux"."""
    tape, words = reading.tape, reading.words
    shape = tape.shape
    of = next((i for i in range(start + 1, end) if shape[i] in words.of), end)
    if words.nouns_capital or of == start:
        return False
    head = of - 1 - (shape[of - 1] == " ") if words.head_last else start
    if head == start and shape[start] in words.company_noun:
        # One item with its article: "l'éditeur".
        noun = tape.words(head, head + 1).replace("’", "'").replace("'", " ").rpartition(" ")[2]
        known = tape.lexicon.words.get(noun)
        trade = known is not None and known.char in words.house
    else:
        if not words.head_last and shape[head] not in words.house and shape[head + 1 : head + 2] == " ":
            head += 2  # "le premier producteur du pays"
        trade = head < of and shape[head] in words.house and _definite(reading, start)
        noun = tape.words(head, head + 1) if trade else ""
    if not trade or not noun.islower():
        return False
    if any(shape[n.start] not in words.demonym for n in reading.discourse.within(start + 1, of)):
        return False  # "l'industriel Jean Vidal"
    return not words.prep.search(shape, start, of)


def _definite(reading: Reading, start: int) -> bool:
    """Tell whether a definite article stands before an item."""
    at = start - 1
    while at > reading.sentence.start and reading.tape.shape[at] == " ":
        at -= 1
    return at >= reading.sentence.start and reading.tape.items[at].values.get("det") == "def"


def seat_of(reading: Reading, start: int, end: int) -> Referent | None:
    """Return the city that the text named which `the capital` is."""
    if (
        end != start + 1
        or reading.tape.shape[start] not in reading.words.seat
        or not _definite(reading, start)
    ):
        return None
    found = reading.discourse.seat(start)
    return found._replace(inferred=True) if found else None


def kin_of(reading: Reading, start: int, end: int) -> Referent | None:
    """Return the name that a definite noun shortens: `the ministry`, after the Ministry of Fisheries."""
    tape, words = reading.tape, reading.words
    if words.of.search(tape.shape, start, end):
        return _work_of(reading, start, end)
    if seat := seat_of(reading, start, end):
        return seat
    if (sort := _sort(reading, start, end)) and (thing := _thing_of_sort(reading, start, sort)):
        return thing._replace(inferred=True)
    if end == start + 1 and tape.shape[start] in words.company_noun:
        noun = tape.words(start, start + 1).rpartition(" ")[2].rpartition("'")[2]
    elif end == start + 1 and _lowered(reading, start) and _definite(reading, start):
        noun = tape.words(start, end)
    elif (town := _town_told(reading, start, end)) is not None:
        noun = town
    else:
        return None
    found = reading.discourse.kin(noun, start) or _town_of_text(reading, start)
    found = found or _region_of_text(reading, start)
    return found._replace(inferred=True) if found else None


def _sort(reading: Reading, start: int, end: int) -> str | None:
    """Return the noun of a definite phrase that only says of what sort a thing is: `the white vessel`."""
    tape, words, shape = reading.tape, reading.words, reading.tape.shape
    if end - start > _ADJECTIVES or words.of.search(shape, start, end):
        return None
    told = tape.words(start, end).replace("’", "'")
    alone = shape[start] in words.company_noun and " " in told
    if not alone and not _pointed_at(reading, start):
        return None
    if shape[start] in words.company_noun:
        told = re.sub(r"^\w+(?:'| )", "", told)
    pieces = told.split()
    if not told.islower() and not (shape[start] in words.demonym and " ".join(pieces[1:]).islower()):
        return None
    heads = (" ".join(pieces[i:]) for i in range(len(pieces))) if words.head_last else (told, *_led(pieces))
    sort = next((head for head in heads if head in words.sorts), None)
    if sort is None or sort == told:
        return sort
    plain = sum(1 for c in shape[start:end] if c != " " and c not in words.demonym)
    return sort if plain == 1 else None


def _led(pieces: list[str]) -> tuple[str, ...]:
    """Return the noun of a phrase that an adjective stands before or behind: "le vieux pont"."""
    return (pieces[0], pieces[1]) if len(pieces) == _PAIR else ()


def _town_told(reading: Reading, start: int, end: int) -> str | None:
    """Return the noun for a town that adjectives tell of: `the Alpine resort`, "la cité corsaire"."""
    tape, words, shape = reading.tape, reading.words, reading.tape.shape
    if end - start > _TOLD_TOWN or not all(
        c in words.nameable or c in " -" or c in words.demonym for c in shape[start:end]
    ):
        return None
    told = tape.words(start, end).casefold()
    at = end - 1 if words.head_last else start
    noun = told if told in words.town_nouns else tape.words(at, at + 1)
    # "La métropole lyonnaise" has the name of its town, "la station savoyarde" only that of where it lies.
    if noun not in words.town_nouns and (not words.head_last or shape[at] not in words.city_noun):
        return None
    rest = [i for i in range(start, end) if i != at and shape[i] not in " -"] if noun != told else []
    if any(tape.words(i, i + 1).casefold() in words.tells_apart for i in rest):
        return None
    told_of = (tape.words(i, i + 1) for i in rest if shape[i] not in words.demonym)
    plain = all(word.islower() or word.casefold() in words.land_told for word in told_of)
    return noun if plain and _pointed_at(reading, start) else None


def _work_of(reading: Reading, start: int, end: int) -> Referent | None:
    """Return the work that a noun and who made it take up: "le film d'Anne Lorme", after « Les Dunes »."""
    tape, words, discourse = reading.tape, reading.words, reading.discourse
    name = next(discourse.within(start, end), None)
    if name is None or name.end != end or name.code or words.head_last or " " not in name.name:
        return None
    of = before_article(tape, words, name.start, start)
    sort = _sort(reading, start, of - 1) if of > start + 1 and tape.shape[of] in words.of else None
    found = _thing_of_sort(reading, start, sort) if sort else None
    made = found is not None and (found == discourse.work or discourse.names.is_quoted(found))
    return found._replace(inferred=True) if found is not None and made else None


def _pointed_at(reading: Reading, start: int) -> bool:
    """Tell whether a definite article or a demonstrative stands before an item, and nothing owns it."""
    at = start - 1
    while at > reading.sentence.start and reading.tape.shape[at] == " ":
        at -= 1
    return _definite(reading, start) and reading.tape.shape[at] not in reading.words.possessive


def _thing_of_sort(reading: Reading, at: int, sort: str) -> Referent | None:
    """Return the thing that a noun for its sort takes up: the last named, or what was just told of."""
    named = reading.discourse.kin(sort, at)
    for found in (reading.spoken, reading.focus):
        if found is None or found.code or (named is not None and found.start <= named.start):
            continue
        if reading.discourse.names.is_name(found):
            continue
        told = found.name.split()
        noun = (told[-1] if reading.words.head_last else told[0]).casefold()
        if sort in reading.words.thing_nouns.get(noun, ()) and noun != sort:
            return found
    return named or _opened_before(reading) or reading.discourse.work


def _opened_before(reading: Reading) -> Referent | None:
    """Return the name that the sentence before opens with, where it can be that of a thing."""
    discourse, shape, words = reading.discourse, reading.tape.shape, reading.words
    start = max(shape.rfind(BREAK, 0, reading.sentence.start), reading.sentence.start - _BEFORE)
    for name in reversed(list(discourse.within(start, reading.sentence.start))):
        before = before_article(reading.tape, words, name.start, -1)
        if before >= 0 and shape[before] not in _OPENS:
            continue
        other = name.code or discourse.is_person(name) or discourse.is_town(name)
        main = discourse.organization
        trades = main is not None and main.name == name.name and words.company_noun.search(shape) is not None
        return None if other or trades or shape[name.start] in words.place else discourse.resolved(name)
    return None


def _region_of_text(reading: Reading, at: int) -> Referent | None:
    """Return the region spoken of or told of, where its noun stands alone with a capital: "la Région"."""
    discourse = reading.discourse
    if reading.tape.shape[at] not in reading.words.region_noun or reading.tape.words(at, at + 1).islower():
        return None
    for found in (reading.spoken, reading.focus, reading.past, discourse.topic):
        if found is None or found.code or discourse.is_person(found) or not discourse.names.is_name(found):
            continue
        entity = discourse.entities.get(found.name)
        if found.start + 1 == found.end and entity is not None and (entity.leads or entity.titled):
            return discourse.resolved(found)
    return None


def _town_of_text(reading: Reading, at: int) -> Referent | None:
    """Return what a text about a town is about, where a noun for a town stands alone: `the city`."""
    topic, discourse = reading.discourse.topic, reading.discourse
    if reading.tape.shape[at] not in reading.words.city_noun or not discourse.municipal:
        return None
    return None if topic is None or topic.code or discourse.is_person(topic) else topic


def region_of_text(reading: Reading, at: int) -> Referent | None:
    """Return the part of a country for which a noun alone stands: `the state`, after `Kaduna State`."""
    tape, words, discourse = reading.tape, reading.words, reading.discourse
    noun, land = tape.words(at, at + 1).casefold(), False
    if " " not in noun:
        if tape.shape[at] not in words.region_noun or not _definite(reading, at):
            return None
    else:
        known = tape.lexicon.words.get(noun := noun.rpartition(" ")[2])
        land = discourse.country is not None
        if known is None or known.char not in words.region_noun:
            return None
    found = region_of(tape, words, discourse.within(0, at), noun)
    topic, near = discourse.topic, reading.focus
    if found is None and tape.shape[at] not in words.country_noun:
        found = _scene(reading, at)
    if found is None and not land and topic is not None and not topic.code and discourse.is_town(topic):
        found = topic if near is None or near.name == topic.name else None
    return discourse.resolved(found)._replace(inferred=True) if found else None


def _scene(reading: Reading, at: int) -> Referent | None:
    """Return the place in which the paragraph last told of something: `In Kent … The county …`."""
    found, shape = reading.discourse.town(at), reading.tape.shape
    if found is None or shape.rfind(BREAK, found.end, at) >= 0 or found.end > reading.sentence.start:
        return None
    before = before_article(reading.tape, reading.words, found.start, -1)
    if before < 0 or shape[before] not in reading.words.locative:
        return None
    # What is told of a town in passing is not what its county does: `She works in Leeds. The county …`
    return found if before == 0 or shape[max(0, before - 3) : before].rstrip(" ")[-1:] in _OPENS else None


def _lowered(reading: Reading, at: int) -> bool:
    """Tell whether a noun has no capital, or only that of respect for a town: "la Ville"."""
    char, words = reading.tape.shape[at], reading.words
    respected = char in words.city_noun or char in words.region_noun
    return respected or reading.tape.words(at, at + 1).islower()
