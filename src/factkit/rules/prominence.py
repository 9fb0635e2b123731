"""Which of the things that a text speaks of it is about: a country, an organization, its topic."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from factkit.match.tokens import Tape
from factkit.rules.beginnings import acts, begun, region_begun
from factkit.rules.entities import Entity, is_place, often
from factkit.rules.names import Referent
from factkit.rules.organnames import is_organ_noun
from factkit.rules.schemes import is_scheme
from factkit.rules.words import Words

_LEAST = 3.0
"""What a topic must weigh: three mentions, or one in the title."""
_STRONG = 4
"""Mentions from which on a house may be what a text is about, wherever it is named."""
_ASIDE = 0.2
"""How much a heading in capitals counts that the text never takes up."""
_ORGAN = 0.2
"""How much an organ counts that is called by its noun alone: `the Board`."""
_LABELLED = 2
"""Nouns for what only houses have, in a text that its title sets under the name of one: `Tarnix: …`."""
_DIGEST = 10
"""Houses from which on a text tells of one and of another."""
_EARNING = 4.0
"""What it adds to a house that its first sentence tells of that there are so many of them."""
_FEW = 2
"""Countries that a text names at most which is about the one that its first sentence names."""
_LEADING = 0.5
"""What a country must weigh that the first sentence of a text names, and no other is named as often."""


class Prominent(NamedTuple):
    """What a text is about; each may be nothing."""

    country: Referent | None
    organization: Referent | None
    topic: Referent | None
    share: float
    """The part of all that the text speaks of which its topic has, from 0 to 1."""
    titled: bool
    """Whether the title names the topic."""
    first_house: Referent | None
    """The house that the first sentence names, be it named nowhere else."""
    municipal: bool
    """Whether the text tells of a town, its mayor, its council, and not of a house's results."""


def choose(tape: Tape, words: Words, entities: Sequence[Entity], *, titled: bool) -> Prominent:
    """Return what a text, with a title or without, is about; the entities get their final weights."""
    _set_aside(tape, words, entities)
    _lend(tape, words, entities)
    ranked = sorted(entities, key=lambda e: (-e.weight, e.first.start))
    countries = [e for e in ranked if e.first.code]
    country = countries[0] if countries else None
    label = _labelling(tape, words, entities) if titled else None
    others = [e for e in ranked if is_house(tape, words, e) or e is label]
    ours = sum(map(tape.shape.count, words.ours)) // 2
    if country and country.titled:
        # What a country's own plan comes to is told beside what else the country has.
        others = [e for e in others if not is_scheme(tape, words, e.first.start)]
    if country:
        served = [e for e in others if _serves(tape, words, e, country)]
        others = [e for e in others if e not in served]
        for entity in served:
            # What an organ with the name of the country tells is told of the country.
            country.weight += entity.weight * (1 - _ORGAN)
            entity.weight *= _ORGAN
        if len(countries) == 1 or countries[1].weight < country.weight:
            # Where several are spoken of as much, `the country` may be any of them.
            country.weight += sum(map(tape.shape.count, words.country_noun)) + ours
    acting = [e for e in others if e.leads and not e.tells and acts(tape, words, e.first)]
    acting = [e for e in acting if not words.statistician.search(tape.shape, e.first.start, e.first.end)]
    organization = others[0] if others else None
    earner = _earner(tape, words, acting, others) if titled else None
    if earner is not None and (country is None or tape.shape[country.first.start] in words.demonym):
        organization = earner
    organization = label or organization
    if organization:
        said = sum(map(tape.shape.count, words.company_noun)) + (0 if country else ours)
        organization.weight += said
        known = organization.titled or (titled and organization in acting)
        if organization in (earner, label):
            organization.weight += _EARNING
        elif organization.count < _STRONG and not (known and organization.count + said >= _LEAST):
            organization = None
    fit = [e for e in (country, organization) if e and e.weight >= _LEAST and not e.tells]
    topic = max(fit, key=lambda e: e.weight, default=None)
    if topic and topic is organization and country and country.leads and often(tape, words.ballot):
        # Parties stand for the vote that a country has.
        country.weight, topic = organization.weight, country
    corporate = often(tape, words.corporate)
    municipal = often(tape, words.municipal) and not corporate
    if not (corporate or (country and country.titled)) and (region := region_begun(tape, words, ranked)):
        topic = region
    topic = topic or _faint(countries, others)
    if topic is None or (topic.first.code and not topic.titled and topic not in fit):
        begins = begun(tape, words, ranked, titled=titled, municipal=municipal)
        own = begins is not None and begins.titled and (begins.labels or not (topic and topic.leads))
        own = own or (begins is not None and topic is not None and _in_passing(tape, words, topic))
        topic = begins if topic is None or own else topic
    return Prominent(
        country.first if country else None,
        organization.first if organization else None,
        topic.first if topic else None,
        topic.weight / sum(e.weight for e in ranked) if topic else 0.0,
        topic is not None and topic.titled,
        acting[0].first if acting else None,
        municipal,
    )


def _earner(tape: Tape, words: Words, acting: list[Entity], others: list[Entity]) -> Entity | None:
    """Return the house that a text opens with which tells of what houses have: profits, margins, dividends.

    None where another house is named as often, or in the title.
    """
    found = acting[0] if acting else None
    if found is None or found.first.name.casefold() in words.organs or len(others) > _DIGEST:
        return None
    if any(e is not found and (e.titled or e.count > found.count) for e in others):
        return None
    return found if often(tape, words.corporate) else None


def _labelling(tape: Tape, words: Words, entities: Sequence[Entity]) -> Entity | None:
    """Return the house that the title opens with, and a colon, of a text that tells of its results.

    "Tarnix : net repli du bénéfice", then "le groupe", "son résultat". None where the text names another
    house more often than it speaks of this one.
    """
    found = next((e for e in entities if e.labels), None)
    if found is None or found.first.code or found.person or is_place(tape, words, found.first):
        return None
    own = words.corporate.finditer(tape.shape, 0, len(tape.shape))
    results = (m for m in own if tape.shape[m.start()] not in words.dealings)
    if sum(1 for _ in islice(results, _LABELLED)) < _LABELLED:
        return None
    said = found.count + sum(map(tape.shape.count, words.company_noun))
    rivals = (e for e in entities if e is not found and is_house(tape, words, e))
    return None if any(e.count > said for e in rivals) else found


def _set_aside(tape: Tape, words: Words, entities: Sequence[Entity]) -> None:
    """Let headings in capitals, nouns for organs and acronyms weigh little, and be no houses."""
    for entity in entities:
        if not entity.sent and entity.count == 1 and " " in entity.first.name and entity.first.name.isupper():
            less = _ASIDE
        elif is_organ(tape, words, entity.first) or any(
            nameless(tape, words, entity.first) for nameless in (_lowly, _generic)
        ):
            less = _ORGAN
        elif entity.spelt or entity.first.name.casefold() in words.acronyms:
            less = _ASIDE
        else:
            continue
        entity.weight *= less
        entity.person = True


def _lend(tape: Tape, words: Words, entities: Sequence[Entity]) -> None:
    """Count an organ that has a region's name for the region: "l'Institut de la statistique du Québec"."""
    by_name = {e.first.name: e for e in entities if e.titled and not e.first.code}
    for entity in entities:
        name = entity.first
        region = by_name.get(name.name.rpartition(" ")[2])
        if region is not None and region is not entity and organ_before(tape, words, name, name.end - 1):
            region.count += entity.count
            entity.weight *= _ORGAN


def is_house(tape: Tape, words: Words, entity: Entity) -> bool:
    """Tell whether something may be a house: `Handball: the season in figures` only names a section."""
    section = entity.heads and entity.count == 1
    person = entity.person or entity.surnamed
    return not (entity.first.code or person or section or is_place(tape, words, entity.first))


def _serves(tape: Tape, words: Words, organization: Entity, country: Entity) -> bool:
    """Tell whether a house is an organ that has the name of the country: what it tells is the country's."""
    name = organization.first
    held = words.country.search(tape.shape, name.start, name.end)
    of_land = held is not None and tape.items[held.start()].values["country"] == country.first.code
    return held is not None and of_land and organ_before(tape, words, name, held.start())


def organ_before(tape: Tape, words: Words, name: Referent, at: int) -> bool:
    """Tell whether a name has the noun of an organ before item `at`: `the Bank of Ghana`."""
    told = is_organ_noun(tape, words, name.start)
    return told or words.source_noun.search(tape.shape, name.start, at) is not None


def _in_passing(tape: Tape, words: Words, land: Entity) -> bool:
    """Tell whether a text names a country but once, by the word for its people, and not at its beginning."""
    return land.count == 1 and not land.leads and tape.shape[land.first.start] in words.demonym


def _faint(countries: list[Entity], others: list[Entity]) -> Entity | None:
    """Return the topic of a text that names nothing often: its one country, or what its title names."""
    titled = [e for e in others if e.titled and e.count > 1]
    if titled:
        return titled[0]
    leading = [e for e in countries if e.leads]
    alone = countries and (len(countries) == 1 or countries[0].weight >= 1.5 * countries[1].weight)
    if (
        not alone
        and len(leading) == 1
        and len(countries) <= _FEW
        and leading[0].count == max(e.count for e in countries)
    ):
        return leading[0] if leading[0].weight >= _LEADING else None
    if not alone:
        return None
    first = countries[0]
    return first if first.weight > 1 or (first.leads and first.weight >= _LEADING) else None


def is_organ(tape: Tape, words: Words, name: Referent) -> bool:
    """Tell whether a name is only the noun for an organ of something else: `the Board`, "le Comité"."""
    if name.code or name.end != name.start + 1 or " " in name.name or name.name.isupper():
        return False
    if name.name.casefold() not in words.organs and tape.shape[name.start] not in words.townish:
        return False
    if tape.shape[name.end : name.end + 1] == " " and tape.shape[name.end + 1 : name.end + 2] in words.of:
        return True  # `according to Ministry of Justice figures`
    before, at = tape.words(name.start, name.start + 1).rpartition(" ")[0], name.start - 1
    while at > 0 and tape.shape[at] == " ":
        at -= 1
    if at < 0:
        return bool(before)
    return bool(before) or tape.items[at].values.get("det") == "def" or tape.shape[at] in words.of


def _lowly(tape: Tape, words: Words, name: Referent) -> bool:
    """Tell whether a name is an organ's noun and adjectives of no country: "la Banque centrale"."""
    noun, _, told = name.name.partition(" ")
    return noun.casefold() in words.organs and told.islower() and not _of_land(tape, words, name)


def _generic(tape: Tape, words: Words, name: Referent) -> bool:
    """Tell whether a name is an organ's noun behind that of what it serves: `City Council`."""
    first, _, noun = name.name.partition(" ")
    served = tape.shape[name.start] in words.municipal or tape.shape[name.start] in words.site
    return served and noun.casefold() in words.organs and first.casefold() not in words.organs


def _of_land(tape: Tape, words: Words, name: Referent) -> bool:
    return words.demonym.search(tape.shape, name.start, name.end) is not None
