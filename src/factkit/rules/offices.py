"""For whom those act who hold an office: a minister for the country of the text, a mayor for the town."""

from __future__ import annotations

from collections.abc import Sequence

from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

_AIMS = frozenset({"target", "training_target"})
"""Kinds of what only a state can want in its own name, where its capital is said to want it."""
_DEEDS = _AIMS | {"investment"}
"""Kinds of what is done with public money or for a public aim."""
_RUN = _DEEDS | {"count", "amount", "ranking", "change", "share"}
"""Kinds of what someone may do in the name of others."""
_TOWN = _DEEDS | {"count", "amount"}
"""Kinds of what a mayor does for a town."""
_BEFORE, _BEHIND = 10, 10
"""Items on each side of a name within which its office stands."""
_TOLD = 20
"""How often an office may be told before it is known."""
_NAMED = 6
"""Items behind an office within which a name ends that it belongs to."""
_ENDS = frozenset(".;:\f\n!?")


def acted_for(reading: Reading, found: Referent, told: tuple[str, str]) -> Referent | None:
    """Return the country or the town for which someone acts: `Mr Lee set aside $3 million for roads`.

    `told` are the kind of a claim and how sure the text is of it.
    """
    kind, status = told
    aims = kind in _AIMS or status == "target"
    if not found.code and status == "forecast" and (land := _ministry(reading, found)):
        return land
    if found.code or kind not in _RUN:
        return None
    land = _voter(reading, found) if kind == "investment" else None
    if land := land or _government(reading, found):
        return land
    seat = _seat(reading, found) if aims else None
    governs = _cabinet(reading, found) or _regime(reading, found) or _statesman(reading, found, kind)
    return seat or governs or _holder(reading, found, kind, aims=aims)


def _seat(reading: Reading, found: Referent) -> Referent | None:
    """Return the country of a capital that wants something: `Oslo wants half of it by 2030`."""
    if found.end != found.start + 1:
        return None
    told = reading.before[1] if reading.before is not None else None
    if told is not None and told.name == found.name and not told.code:
        return None  # `Oslo has 40 trams and wants 60`: the city itself
    code = reading.tape.items[found.start].values.get("capital_city")
    acts = any(clause.start == found.start and clause.end == found.end for clause in reading.read())
    return found._replace(code=code) if code and acts else None


def _land(reading: Reading) -> Referent | None:
    """Return the country that a text is about, as something inferred."""
    topic = reading.discourse.topic
    return topic._replace(inferred=True) if topic is not None and topic.code else None


def _ministry(reading: Reading, found: Referent) -> Referent | None:
    """Return the country whose ministry foresees something: `The ministry has projected 3 million tonnes`."""
    tape, words = reading.tape, reading.words
    ends = (found.start, found.end - 1)
    return _land(reading) if any(tape.shape[i] in words.ministry for i in ends) else None


def _voter(reading: Reading, found: Referent) -> Referent | None:
    """Return the country whose parliament or treasury sets money aside."""
    alone = found.end == found.start + 1 and reading.tape.shape[found.start] in reading.words.voting_money
    return _land(reading) if alone else None


def _government(reading: Reading, found: Referent) -> Referent | None:
    """Return the country whose government is spoken of as someone's: `this government has hired`."""
    shape, words, at = reading.tape.shape, reading.words, found.start - 2
    alone = found.end == found.start + 1 and shape[found.start] in words.government
    whose = (words.possessive, words.ours, words.this)
    led = alone and at >= 0 and any(shape[at] in some for some in whose)
    return _land(reading) if led else None


def _cabinet(reading: Reading, found: Referent) -> Referent | None:
    """Return the country whose cabinet is spoken of without any name: `the cabinet approved`."""
    alone = found.end == found.start + 1 and reading.tape.shape[found.start] in reading.words.cabinet
    before = reading.tape.shape[max(0, found.start - 2) : found.start].strip(" ")
    return _land(reading) if alone and before not in reading.words.possessive else None


def _regime(reading: Reading, found: Referent) -> Referent | None:
    """Return the country of a government that adjectives alone tell of: "le gouvernement fédéral sortant"."""
    shape, words = reading.tape.shape, reading.words
    if found.end == found.start + 1 or shape[found.start] not in words.regime:
        return None
    land = _land(reading)
    for i in range(found.start + 1, found.end):
        if shape[i] in words.demonym:
            code = reading.tape.items[i].values.get("demonym")
            if code and (land is None or land.code != code):
                land = Referent(i, i + 1, reading.tape.words(i, i + 1), code, inferred=True)
        elif shape[i] != " " and shape[i] not in words.of_regime:
            return None
    return land


def _statesman(reading: Reading, found: Referent, kind: str) -> Referent | None:
    """Return the country whose minister wants or promises something: "le ministre péruvien"."""
    shape, words = reading.tape.shape, reading.words
    if kind not in _DEEDS or shape[found.start] not in words.statesman:
        return None
    told = shape[found.start + 1 : found.end].replace(" ", "")
    alone = bool(told) and all(c in words.demonym for c in told)
    return _land(reading) if alone and shape[found.end : found.end + 1] != "," else None


def _holder(reading: Reading, found: Referent, kind: str, *, aims: bool) -> Referent | None:
    """Return for whom a person of known office acts, or who has nothing but the noun of a mayor."""
    shape, words, discourse = reading.tape.shape, reading.words, reading.discourse
    if words.statesman.search(shape, found.start, found.end) and shape[found.end : found.end + 1] == ",":
        # `the minister of finance, Ann Lee`
        named = next(discourse.within(found.end, found.end + _NAMED), None)
        found = named or found
    elif shape[found.end : found.end + 1] == "," == shape[found.start - 2 : found.start].strip(" "):
        named = found  # the clause is already told of the name behind the office
    else:
        named = None
    if named is None and not discourse.is_person(found):
        if kind not in _TOWN or shape[found.start] not in words.mayor or found.end != found.start + 1:
            return None
        return _town(reading, found.start)
    land = _land(reading)
    for name, start, stop in _offices(reading, found):
        if words.former.search(shape, start, stop):
            return None
        state = words.statesman.search(shape, start, stop)
        if state is not None and land is not None and (aims or kind in _DEEDS):
            lands = [c.code for c in discourse.within(start, stop) if c.code]
            return land if all(code == land.code for code in lands) else None
        if words.mayor.search(shape, start, stop) and kind in _TOWN:
            return _town(reading, name.start)
    return None


def _offices(reading: Reading, person: Referent) -> Sequence[tuple[Referent, int, int]]:
    """Return the mentions of a person that an office stands beside, looked for once a text."""
    shape, words, known = reading.tape.shape, reading.words, reading.discourse.offices
    last = person.name.rpartition(" ")[2]
    if last not in known:
        told = ((name, *_beside(reading, name)) for name in reading.discourse.mentions(person))
        known[last] = [(n, start, stop) for n, start, stop in told if words.office.search(shape, start, stop)]
    return known[last][:_TOLD]


def _beside(reading: Reading, name: Referent) -> tuple[int, int]:
    """Return the stretch around a name that can tell of its office."""
    shape, start, stop = reading.tape.shape, name.start, name.end
    floor, end = max(0, start - _BEFORE), min(len(shape), stop + _BEHIND)
    if shape[stop : stop + 1] == "," and shape[start - 2 : start] == ", ":
        start -= 2  # `the minister of finance, Ann Lee, said`
    while start > floor and shape[start - 1] not in _ENDS and shape[start - 1] != ",":
        start -= 1
    if shape[stop : stop + 1] != ",":
        return start, stop
    while stop < end and shape[stop] not in _ENDS and (stop == name.end or shape[stop] != ","):
        stop += 1
    return start, stop


def _town(reading: Reading, at: int) -> Referent | None:
    """Return the town that a mayor is of: the topic where it is none but a place, or the last one named."""
    topic = reading.discourse.topic
    if topic is not None and not topic.code and not reading.discourse.is_person(topic):
        return topic._replace(inferred=True)
    town = reading.discourse.town(at)
    return town._replace(inferred=True) if town is not None else None
