"""Which of the things that a text speaks of it is about: a country, an organization, its topic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from factkit.match.charset import CharSet
from factkit.match.tokens import Tape
from factkit.rules.names import Referent, is_organ_noun
from factkit.rules.regions import is_region
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
_RESULTS = 3
"""Nouns for what houses have, or for a town and those who run it, in a text that tells of one."""
_LABELLED = 2
"""Nouns for what only houses have, in a text that its title sets under the name of one: `Tarnix: …`."""
_DIGEST = 10
"""Houses from which on a text tells of one and of another."""
_FEW = 3
"""Names that a text has at most which tells of the place that its first sentence names once."""
_EARNING = 4.0
"""What it adds to a house that its first sentence tells of that there are so many of them."""
_LEADING = 0.5
"""What a country must weigh that the first sentence of a text names, and no other is named as often."""


@dataclass(slots=True)
class Entity:
    """One thing spoken of: its first mention under its fullest name, and how much the text speaks of it."""

    first: Referent
    weight: float = 0.0
    count: int = 1
    titled: bool = False
    heads: bool = False
    """Whether the title opens with its name and a colon: `Halden Group: results of 2024`."""
    labels: bool = False
    """Whether a colon stands behind it at the head of the title, be it a known name or not."""
    leads: bool = False
    """Whether the first sentence of the text names it."""
    person: bool = False
    surnamed: bool = False
    """Whether the text takes it up by its last part alone, as it does with persons."""
    speaks: int = 0
    """How many paragraphs it opens with its name and a colon, as the speakers of an interview do."""


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
    acting = [e for e in others if e.leads and _acts(tape, words, e.first)]
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
    fit = [e for e in (country, organization) if e and e.weight >= _LEAST]
    topic = max(fit, key=lambda e: e.weight, default=None)
    if topic and topic is organization and country and country.leads and _often(tape, words.ballot):
        # Parties stand for the vote that a country has.
        country.weight, topic = organization.weight, country
    corporate = _often(tape, words.corporate)
    municipal = _often(tape, words.municipal) and not corporate
    if not (corporate or (country and country.titled)) and (region := _region(tape, words, ranked)):
        topic = region
    topic = topic or _faint(countries, others) or (_town(tape, words, ranked) if municipal else None)
    topic = topic or (_titular(tape, words, ranked) if titled else None) or _opening(tape, words, ranked)
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
    return found if _often(tape, words.corporate) else None


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


def _often(tape: Tape, nouns: CharSet) -> bool:
    """Tell whether a text has so many nouns of a class that it tells of what they are nouns of."""
    found = nouns.finditer(tape.shape, 0, len(tape.shape))
    return sum(1 for _ in islice(found, _RESULTS)) == _RESULTS


def _set_aside(tape: Tape, words: Words, entities: Sequence[Entity]) -> None:
    """Let headings in capitals, nouns for organs and acronyms weigh little, and be no houses."""
    for entity in entities:
        if entity.count == 1 and " " in entity.first.name and entity.first.name.isupper():
            less = _ASIDE
        elif is_organ(tape, words, entity.first) or any(
            nameless(tape, words, entity.first) for nameless in (_lowly, _generic)
        ):
            less = _ORGAN
        elif entity.first.name.casefold() in words.acronyms:
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


def _faint(countries: list[Entity], others: list[Entity]) -> Entity | None:
    """Return the topic of a text that names nothing often: its one country, or what its title names."""
    titled = [e for e in others if e.titled and e.count > 1]
    if titled:
        return titled[0]
    alone = countries and (len(countries) == 1 or countries[0].weight >= 1.5 * countries[1].weight)
    if not alone:
        return None
    first = countries[0]
    return first if first.weight > 1 or (first.leads and first.weight >= _LEADING) else None


def _goes_on(tape: Tape, words: Words, name: Referent) -> bool:
    """Tell whether a text takes a name up by a noun for houses: `the group`."""
    taken = words.company_noun.finditer(tape.shape, name.end, len(tape.shape))
    return any(_definite(tape, words, noun.start()) for noun in taken)


def _definite(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether a noun has a definite article, in one item with it or before it: "du groupe"."""
    before = max(0, at - 2)
    led = tape.items[before].values.get("det") == "def" or tape.shape[before] in words.fused
    return led or " " in tape.words(at, at + 1)


def _titular(tape: Tape, words: Words, ranked: Sequence[Entity]) -> Entity | None:
    """Return what the title names of a text that speaks of nothing else: `Burglaries fall by 4 % in Kent`.

    Pages of news name what they tell of once, and go on with `the state`, `the group`, or nothing at all.
    """
    if any(e.count >= _LEAST and not (e.titled or e.person) for e in ranked):
        return None
    named = (e for e in ranked if e.titled and not (e.first.code or e.person or e.surnamed))
    alone = all(e.count == 1 or e.titled or e.person for e in ranked)
    return next((e for e in named if _told_of(tape, words, e, alone=alone)), None)


def _opening(tape: Tape, words: Words, ranked: Sequence[Entity]) -> Entity | None:
    """Return the known place that the first sentence names, of which the text goes on to speak most."""
    most = max((e.count for e in ranked if not e.person), default=0)
    known = most > 1 or len(ranked) <= _FEW
    named = (e for e in ranked if known and e.leads and e.count == most and _is_known(tape, words, e.first))
    return next((e for e in named if not e.first.code and _told_of(tape, words, e)), None)


def _is_known(tape: Tape, words: Words, name: Referent) -> bool:
    return tape.shape[name.start] in words.town or is_place(tape, words, name)


def _told_of(tape: Tape, words: Words, entity: Entity, *, alone: bool = False) -> bool:
    """Tell whether a text can be about what its title names once: no part of the world, no section.

    `alone` where the text names nothing else twice, which it would rather be about.
    """
    name, shape = entity.first, tape.shape
    dated = shape[name.end : name.end + 1] == "," and words.date.search(shape, name.end, name.end + 5)
    labels = ":" in shape[name.end : name.end + 2]
    told = words.value.search(shape, name.end, name.end + 4) if labels else None
    row = told is not None and shape[told.end() : told.end() + 1] in ("", "\n", "\f")
    if shape[name.start] in words.region or dated or row:
        return False
    section = labels and entity.count == 1 and " " not in name.name
    return not section or _is_known(tape, words, name) or (alone and _goes_on(tape, words, name))


def _region(tape: Tape, words: Words, ranked: Sequence[Entity]) -> Entity | None:
    """Return the part of a country that a text opens with whose nouns it goes on with: `the state`."""
    if not _often(tape, words.governed):
        return None
    leading = [e for e in ranked if e.leads and tape.shape[e.first.start] not in words.demonym]
    first = min(leading, key=lambda e: e.first.start, default=None)
    plain = first is not None and not (first.first.code or first.person or first.surnamed)
    return first if first is not None and plain and is_region(tape, words, first.first) else None


def _town(tape: Tape, words: Words, ranked: Sequence[Entity]) -> Entity | None:
    """Return the place that a text opens with which tells of a town; one that it names again, if there is."""
    named = [e for e in ranked if e.leads and not (e.first.code or e.person or e.surnamed)]
    again = next((e for e in named if e.count > 1), None)
    again = again or next((e for e in named if _acts(tape, words, e.first)), None)
    if again is not None or not ranked:
        return again
    # `RICHFIELD, VA (WXTV) - Police say …`: the place of a dateline, where `the city` is all that follows.
    first = min(ranked, key=lambda e: e.first.start)
    plain = not (first.first.code or first.person or first.surnamed or first.leads)
    return first if plain and first.count == max(e.count for e in ranked) > 1 else None


def _acts(tape: Tape, words: Words, name: Referent) -> bool:
    """Tell whether a name can be a house's: not that of a place where something is, not in a dateline."""
    before = tape.shape[max(0, name.start - 2) : name.start].rstrip(" ")[-1:]
    behind = tape.shape[name.end : name.end + 2].strip(" ")[:1]
    free = before in words.opens_clause or (before not in words.det_or_prep and before not in words.of)
    return free and behind not in "–—-:"


def is_organ(tape: Tape, words: Words, name: Referent) -> bool:
    """Tell whether a name is only the noun for an organ of something else: `the Board`, "le Comité"."""
    if name.code or name.end != name.start + 1 or " " in name.name or name.name.isupper():
        return False
    if name.name.casefold() not in words.organs:
        return False
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


def is_place(tape: Tape, words: Words, name: Referent) -> bool:
    """Tell whether a name is that of a place which the lexicon knows."""
    return name.end == name.start + 1 and tape.shape[name.start] in words.place
