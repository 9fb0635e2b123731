"""What a text is about that names nothing often: by its title, its first sentence, its dateline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from factkit.match.tokens import Tape
from factkit.rules.entities import Entity, is_place, often
from factkit.rules.names import Referent
from factkit.rules.phrases import before_article
from factkit.rules.regions import is_region
from factkit.rules.words import Words

_LEAST = 3
"""Mentions from which on a text is rather about that than about what its title names."""
_TAKEN = 2
"""Nouns for what a house or a town has that take it up behind a label."""
_FEW = 3
"""Names that a text has at most which tells of the place that its first sentence names once."""


def begun(
    tape: Tape, words: Words, ranked: Sequence[Entity], *, titled: bool, municipal: bool
) -> Entity | None:
    """Return what the title, the first sentence or the dateline of a text says that it is about."""
    town = _town(tape, words, ranked) if municipal else None
    found = town or (_titular(tape, words, ranked) if titled else None) or _opening(tape, words, ranked)
    return found or _sender(tape, words, ranked)


def _goes_on(tape: Tape, words: Words, name: Referent) -> bool:
    """Tell whether a text takes a name up by a noun for houses or towns, `the group`, or what they have."""
    taken = words.settled.finditer(tape.shape, name.end, len(tape.shape))
    if any(_definite(tape, words, noun.start()) for noun in taken):
        return True
    own = words.taking_label.finditer(tape.shape, name.end, len(tape.shape))
    return sum(1 for _ in islice(own, _TAKEN)) == _TAKEN


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
    named = [e for e in ranked if e.titled and not (e.first.code or e.person or e.surnamed)]
    places = words.region
    alone = len(named) == 1 and all(
        e.count == 1 or e.titled or e.person or tape.shape[e.first.start] in places for e in ranked
    )
    return next((e for e in named if _told_of(tape, words, e, alone=alone)), None)


def _opening(tape: Tape, words: Words, ranked: Sequence[Entity]) -> Entity | None:
    """Return the known place that the first sentence names, of which the text goes on to speak most."""
    ranked = [e for e in ranked if not e.tells]
    most = max((e.count for e in ranked if not e.person), default=0)
    known = most > 1 or len(ranked) <= _FEW
    named = (e for e in ranked if known and e.leads and e.count == most and _is_known(tape, words, e.first))
    found = next((e for e in named if not e.first.code and _told_of(tape, words, e)), None)
    plain = [
        e for e in ranked if e.leads and e.count == most and not (e.first.code or e.person or e.surnamed)
    ]
    plain.sort(key=lambda e: e.first.start)
    alone = most > 1 and len(plain) == 1 == sum(e.count == most for e in ranked)
    if found is None and alone and not is_place(tape, words, plain[0].first):
        return plain[0]
    if found is not None or sum(not (e.first.code or e.person) for e in ranked) > _FEW:
        return found  # where a text tells of many, the first is one of them
    if most > 1 and len(plain) == 1:
        return plain[0]
    return next((e for e in plain if _opens(tape, words, e.first) or _lies(tape, words, e.first)), None)


def _opens(tape: Tape, words: Words, name: Referent) -> bool:
    """Tell whether a house or the like opens a line as its subject: `Norby Hospital has 61 patients`."""
    shape, start, then = tape.shape, name.start - 1, name.end
    while start >= 0 and (shape[start] in " -'’" or shape[start] in words.within_subject):
        start -= 1
    if start >= 0 and shape[start] not in "\n\f–—":
        return False
    then += shape[then : then + 2] == ". "  # `Tarn Copper Corp. produced`
    told = shape[then : then + 2] == ", "  # `Osmond Health, which runs 14 clinics, …`
    if not told and (shape[then : then + 1] != " " or shape[then + 1] not in words.verbal):
        return False
    nouns = (tape.words(i, i + 1).casefold() for i in range(start + 1, name.end))
    sort = any(noun in words.sorts or noun in words.closers for noun in nouns)
    of = words.of.search(shape, start + 1, name.start)
    town = of is not None and words.townish.search(shape, name.end)  # "Les planteurs de Kamé …", "la région"
    return sort or bool(town) or _goes_on(tape, words, name)


def _lies(tape: Tape, words: Words, name: Referent) -> bool:
    """Tell whether a name is that of a place in which something is: `in Wexmore`, "dans l'Orne"."""
    before = before_article(tape, words, name.start, -1)
    return before >= 0 and tape.shape[before] in words.locative


def _is_known(tape: Tape, words: Words, name: Referent) -> bool:
    return tape.shape[name.start] in words.town or is_place(tape, words, name)


def _told_of(tape: Tape, words: Words, entity: Entity, *, alone: bool = False) -> bool:
    """Tell whether a text can be about what its title names once: no part of the world, no section.

    `alone` where the text names nothing else twice, which it would rather be about.
    """
    name, shape = entity.first, tape.shape
    dated = shape[name.end : name.end + 1] == "," and words.date.search(shape, name.end, name.end + 5)
    labels = ":" in shape[name.end : name.end + 2] or (entity.labels and shape[name.end] in ".\n\f")
    told = words.value.search(shape, name.end, name.end + 4) if labels else None
    row = told is not None and shape[told.end() : told.end() + 1] in ("", "\n", "\f")
    world = shape[name.start] in words.region and shape[name.start] not in words.town and not entity.heads
    if world or dated or (row and entity.labels):
        return False
    section = labels and entity.labels and entity.count == 1 and not _is_compound(words, name)
    return not section or _is_known(tape, words, name) or (alone and _goes_on(tape, words, name))


def _is_compound(words: Words, name: Referent) -> bool:
    """Tell whether a name has several parts, as no section of a paper has: `Port Sahir`, "Saint-Lormel"."""
    parts = name.name.replace("-", " ").split()[1:]
    return any(part[:1].isupper() or part.casefold() in words.house_forms for part in parts)


def region_begun(tape: Tape, words: Words, ranked: Sequence[Entity]) -> Entity | None:
    """Return the part of a country that a text opens with whose nouns it goes on with: `the state`."""
    if not often(tape, words.governed):
        return None
    leading = [e for e in ranked if e.leads and tape.shape[e.first.start] not in words.demonym]
    first = min(leading, key=lambda e: e.first.start, default=None)
    plain = first is not None and not (first.first.code or first.person or first.surnamed)
    return first if first is not None and plain and is_region(tape, words, first.first) else None


def called_by_kind(
    tape: Tape, words: Words, entities: Iterable[Entity], title: tuple[int, int]
) -> Entity | None:
    """Return the place that the first sentence names, where the title has but the noun for it.

    `State's road toll worst in years`, `Thefts drop as county defies trend`.
    """
    if not words.townish.search(tape.shape, *title):
        return None
    plain = [e for e in entities if not (e.first.code or e.person or e.surnamed)]
    if any(e.titled for e in plain):
        return None
    leading = sorted((e for e in plain if e.leads), key=lambda e: e.first.start)
    known = (e for e in leading if _is_known(tape, words, e.first) or is_region(tape, words, e.first))
    return next(known, None) or next((e for e in leading if _has(tape, words, e.first)), None)


def _has(tape: Tape, words: Words, name: Referent) -> bool:
    """Tell whether a name has something, or something is of it: `Marlow's mayor`, `the mayor of Marlow`."""
    before = before_article(tape, words, name.start, -1)
    of = before >= 0 and (tape.shape[before] in words.of or tape.shape[before] in words.locative)
    return of or tape.shape[name.end : name.end + 1] in words.apostrophe


def _town(tape: Tape, words: Words, ranked: Sequence[Entity]) -> Entity | None:
    """Return the place that a text opens with which tells of a town; one that it names again, if there is."""
    named = [e for e in ranked if e.leads and not (e.first.code or e.person or e.surnamed)]
    again = next((e for e in named if e.count > 1), None)
    again = again or next((e for e in named if acts(tape, words, e.first)), None)
    if again is not None or not ranked:
        return again
    # `RICHFIELD, VA (WXTV) - Police say …`: the place of a dateline, where `the city` is all that follows.
    first = min(ranked, key=lambda e: e.first.start)
    plain = not (first.first.code or first.person or first.surnamed or first.leads)
    return first if plain and first.count == max(e.count for e in ranked) > 1 else None


def _sender(tape: Tape, words: Words, ranked: Sequence[Entity]) -> Entity | None:
    """Return the town of the dateline, where the text goes on with its council, its mayor, `the city`."""
    if words.townish.search(tape.shape, 0) is None:
        return None
    sent = [e for e in ranked if e.sent and not (e.first.code or e.person or e.surnamed)]
    found = min(sent, key=lambda e: e.first.start, default=None)
    return None if found is None or tape.shape[found.first.start] in words.city else found


def acts(tape: Tape, words: Words, name: Referent) -> bool:
    """Tell whether a name can be a house's: not that of a place where something is, not in a dateline."""
    before = tape.shape[max(0, name.start - 2) : name.start].rstrip(" ")[-1:]
    behind = tape.shape[name.end : name.end + 2].strip(" ")[:1]
    free = before in words.opens_clause or (before not in words.det_or_prep and before not in words.of)
    return free and behind not in "–—-:"
