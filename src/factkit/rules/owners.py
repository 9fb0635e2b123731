"""Who has what a noun phrase names: its owner, or what the text goes on about."""

from __future__ import annotations

from factkit.rules.definites import seat_of
from factkit.rules.disclosing import disclosed
from factkit.rules.grounds import framed
from factkit.rules.phrases import before_article, phrase_after
from factkit.rules.reading import Reading
from factkit.rules.regions import is_region
from factkit.rules.scenes import frame
from factkit.rules.spoken_houses import (
    described_house,
    house_at_hand,
    house_of_text,
    house_spoken_of,
    house_that_earns,
)
from factkit.rules.subjects import Referent
from factkit.rules.things import described, phrase

Place = tuple[int, int]
_STRONG = 0.4
"""The part of all names that a topic must have to own what a text tells of things of other kinds."""
_WEAK = 0.2
"""The part of all names below which a topic gives way to the last name of the paragraph."""


def owner(reading: Reading, start: int, end: int, *, phrased: bool = True) -> Referent | None:
    """Return who has what stands in items `start` to `end`: a name in it, a place, or the topic.

    `phrased` where these items are one noun phrase, which is what an item of a ticker is about.
    """
    found = owned(reading, start, end) or _of_house(reading, start, end)
    found = found or _listed(reading, start, end) or frame(reading, start)
    if found:
        return found
    if reading.sentence.ticker:
        label = reading.item()
        if label or (phrased and end > start):
            # The items beside it speak of other things: what the item names is all that it is about.
            return label or Referent(start, end, reading.tape.words(start, end))
    return (
        framed(reading, start)
        or _possessor(reading, start, end)
        or _complement(reading, start, end)
        or _joined(reading, start)
        or disclosed(reading, start, end)
        or topical(reading, start, end)
    )


def _of_house(reading: Reading, start: int, end: int) -> Referent | None:
    """Return the house that a definite noun behind a measure stands for: `shares in the company`."""
    shape, words = reading.tape.shape, reading.words
    for i in range(start + 1, end):
        if shape[i] in words.company_noun:
            led = before_article(reading.tape, words, i, start)
            bound = led >= start and (shape[led] in words.of or shape[led] in words.locative)
            return house_spoken_of(reading) if bound else None
    return None


def _listed(reading: Reading, start: int, end: int) -> Referent | None:
    """Return the house whose shares a market trades: `In Milan the stock rose 4%`."""
    words = reading.words
    if not words.traded.search(reading.tape.shape, start, end) or next(
        reading.discourse.within(start, end), None
    ):
        return None
    return house_at_hand(reading)


def _joined(reading: Reading, start: int) -> Referent | None:
    """Return the name that the clause before is about: `Leeds sold 300 houses, and prices rose 4 %`."""
    shape, words = reading.tape.shape, reading.words
    for clause in reversed(reading.read()):
        if clause.verb < start and not clause.bare and not clause.relative:
            name = next(reading.discourse.within(clause.start, clause.end), None)
            told = shape[clause.verb] in words.say
            apart = words.clause_break.search(shape, clause.verb, start)
            if (
                name is None
                or name.start != clause.start
                or told
                or apart
                or reading.discourse.is_person(name)
            ):
                return None
            return reading.discourse.resolved(name)._replace(inferred=True)
    return None


def _possessor(reading: Reading, start: int, end: int) -> Referent | None:
    """Return the known thing under no name that has what heads a phrase: `the central bank's key rate`."""
    tape, words = reading.tape, reading.words
    place = _before_mark(reading, start, end) if words.head_last else _body_behind(reading, start, end)
    if (
        place is None
        or not tape.words(*place).islower()
        or not words.none_owned.isdisjoint(tape.shape[slice(*place)])
    ):
        return None
    head = place[1] - 1 if words.head_last else place[0]
    kin = reading.discourse.kin(tape.words(head, head + 1), start)
    return kin._replace(inferred=True) if kin else Referent(*place, tape.words(*place))


def _before_mark(reading: Reading, start: int, end: int) -> Place | None:
    """Return what stands before the mark of an owner, where an article makes it known."""
    tape, words = reading.tape, reading.words
    mark = next((i for i in range(start + 1, end) if tape.shape[i] in words.apostrophe), None)
    if mark is None or start < 2:
        return None
    led = tape.shape[start - 2] in words.possessive or tape.shape[start - 2] in words.ours
    return (start, mark) if led or tape.items[start - 2].values.get("det") == "def" else None


def _body_behind(reading: Reading, start: int, end: int) -> Place | None:
    """Return the body that a phrase is of: "le taux directeur de la banque centrale", "de mon ministère"."""
    tape, words = reading.tape, reading.words
    of = next((i for i in range(start + 1, end - 1) if tape.shape[i] in words.of), None)
    if of is None or not _with_article(reading, of):
        return None
    place = phrase_after(tape, words, of + 1, end)
    return place if place is not None and tape.shape[place[0]] in words.body else None


def _complement(reading: Reading, start: int, end: int) -> Referent | None:
    """Return the things that a noun of measure is of, where no topic rules: `the occupancy of the hotels`."""
    shape, words = reading.tape.shape, reading.words
    if reading.discourse.share >= _STRONG:
        return None
    for at in range(start + 1, end - 1):
        if shape[at] in words.plural_of:
            place = phrase_after(reading.tape, words, at + 1, end)
            led = shape[start] in words.prep and "," not in shape[start:at]
            if place and led and "," in shape[place[1] : end]:
                return None  # "Au cours des essais, 4 % des patients …": when, and of nobody
            named = place and not words.attribute.search(shape, *place)
            return Referent(*place, reading.tape.words(*place)) if place and named else None
        if shape[at] in words.of or shape[at] in words.prep:
            return None if _opens_adverbial(reading, start, end) else _definite_thing(reading, at, end)
    return None


def _opens_adverbial(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a stretch only says when or where: `At the other end of the scale, …`."""
    shape, words = reading.tape.shape, reading.words
    while start < end and shape[start] == " ":
        start += 1
    at_head = start < end and shape[start] in words.prep and start <= reading.floor + 1
    return at_head and words.head_last and not words.value.search(shape, start, end)


def _definite_thing(reading: Reading, at: int, end: int) -> Referent | None:
    """Return the one thing that a measure is of or at: `output at the mine`, "le coût du chantier"."""
    tape, words = reading.tape, reading.words
    char = tape.shape[at]
    if words.nouns_capital or char in words.infinitive:
        return None
    if char not in words.of and char not in words.locative:
        return None
    article = at if tape.items[at].values.get("det") == "def" else at + 2
    if article >= end or tape.items[article].values.get("det") != "def":
        return None
    place = phrase_after(tape, words, article + 1, end)
    if place is None or words.attribute.search(tape.shape, *place) or words.date.search(tape.shape, *place):
        return None
    if words.no_subject.search(tape.shape, *place) or words.move_noun.search(tape.shape, *place):
        return None
    named = any(True for _ in reading.discourse.within(*place))
    return None if named else seat_of(reading, *place) or Referent(*place, tape.words(*place))


def topical(reading: Reading, start: int = 0, end: int = 0) -> Referent | None:
    """Return what the text goes on about: the last name of the paragraph, or the topic of the document."""
    discourse, words = reading.discourse, reading.words
    labelled = reading.item()
    if labelled is not None:
        return labelled
    if told := _just_told(reading):
        return told
    topic = discourse.topic
    if house_of_text(reading) is None and words.corporate.search(reading.tape.shape, start, end):
        house = house_that_earns(reading)
        if house is not None:
            return house
    # What the sentences before speak of is found only where it matters: each asks the one before it.
    if discourse.share < _WEAK and reading.focus is not None:
        return reading.focus._replace(inferred=True)
    foreign = topic is None or not (topic.code or is_region(reading.tape, words, topic))
    if foreign and discourse.country and words.national.search(reading.tape.shape, start, end):
        return discourse.country._replace(inferred=True)
    if topic is None and reading.spoken:
        return reading.spoken._replace(inferred=True)
    return discourse.default() or _last_house(reading, start)


def _just_told(reading: Reading) -> Referent | None:
    """Return the name that the claim before in the same sentence is about, where it tells of itself."""
    before, discourse, words = reading.before, reading.discourse, reading.words
    if before is None or before[1] is None or before[0].sentence is not reading.sentence:
        return None
    found, shape = before[1], reading.tape.shape
    if discourse.is_person(found) or not (found.code or discourse.names.is_name(found)):
        return None
    if words.telling_of.search(shape, reading.sentence.start, before[0].start):
        return None
    return found._replace(inferred=True)


def _last_house(reading: Reading, at: int) -> Referent | None:
    found = reading.discourse.last_house(at)
    return found._replace(inferred=True) if found else None


def owned(reading: Reading, start: int, end: int) -> Referent | None:
    """Return the name that has the noun of a phrase: `Kenya's exports`, `prices in Spain`, a demonym."""
    discourse, shape, words = reading.discourse, reading.tape.shape, reading.words
    named = []
    for name in discourse.within(start, end):
        before = name.start - 1
        while before > start and (
            shape[before] == " " or (shape[before] in words.det and shape[before] not in words.of)
        ):
            before -= 1
        bound = shape[before] in words.of or shape[before] in words.locative or shape[before] in ",(–—"
        bound = bound or (words.genitive and shape[before] in words.attribute)
        bound = bound or shape[before] in words.market  # `shares in Tarn Foods`, "l'action Tarn"
        if shape[before] in words.toward or _outbound(reading, start, before):
            continue
        if name.code or name.start == start or bound or shape[name.end : name.end + 1] in words.apostrophe:
            named += [] if discourse.is_person(name) else [name]
    if named and named[0].start <= reading.floor + 2 and shape[named[0].end : named[0].end + 1] == ",":
        return discourse.resolved(named[0])
    coded = [n for n in named if n.code]
    if coded and _at_place(reading, named[0], start, coded[0]):
        return discourse.resolved(named[0])
    if coded and (house := _of_country(reading, coded[0], end)):
        return house
    found = coded[0] if coded else discourse.resolved(named[0]) if named else None
    return (found and described_house(reading, found, start, end)) or found


def _outbound(reading: Reading, start: int, before: int) -> bool:
    """Tell whether what goes to a place is that of whom it comes from: `Exports to China fell`."""
    shape, words = reading.tape.shape, reading.words
    to = words.head_last and before > start and shape[before] in words.infinitive
    return to and words.outbound.search(shape, start, before) is not None


def _at_place(reading: Reading, name: Referent, start: int, land: Referent) -> bool:
    """Tell whether a measure is that of a place within a country: `output at the Luma mine in Zambia`."""
    shape, words = reading.tape.shape, reading.words
    if name.code or land.start < name.end or shape[name.start] in words.demonym:
        return False
    before = before_article(reading.tape, words, land.start, name.end)
    if before <= name.end or shape[before] not in words.locative or not words.head_last:
        return False
    led = before_article(reading.tape, words, name.start, start)
    return led > start and (shape[led] in words.locative or shape[led] in words.of)


def _of_country(reading: Reading, land: Referent, end: int) -> Referent | None:
    """Return the house that a country stands before: `Danish lender Tarn to close`, `Chile's Tarn Foods`."""
    discourse, shape, words = reading.discourse, reading.tape.shape, reading.words
    if shape[land.start] not in words.demonym and shape[land.end : land.end + 1] not in words.apostrophe:
        return None
    name = next(discourse.within(land.end, end), None)
    if name is None or name.code or discourse.is_person(name):
        return None
    return discourse.resolved(name) if described(reading, land.end, name.start) else None


def _with_article(reading: Reading, at: int) -> bool:
    """Tell whether an article goes with an `of`: "la durée de vie des lampes" is the lamps'."""
    shape, words = reading.tape.shape, reading.words
    return shape[at] in words.fused or shape[at + 1 : at + 3].lstrip(" ")[:1] in words.article


def measured_thing(reading: Reading, start: int, end: int) -> Referent | None:
    """Return what the measure that heads a phrase is of: `the price of saffron`; a bare one is of nothing."""
    shape, words = reading.tape.shape, reading.words
    if end == start + 1 and shape[start] in words.mere_level:
        return None
    mark = next((i for i in range(start + 1, end) if shape[i] in words.apostrophe), None)
    if mark is not None and words.head_last:
        return phrase(reading, start, mark)
    stop = next(
        (i for i in range(start + 1, end) if shape[i] in words.prep and shape[i] not in words.of), end
    )
    # `le pourcentage de clients présentant des lésions`: what a participle governs has no part of it.
    doing = (i for i in range(start + 1, stop) if reading.tape.words(i, i + 1).endswith(words.gerunds))
    stop = next(doing, stop)
    links = [i for i in range(start + 1, min(stop, end - 1)) if shape[i] in words.of]
    of = next((i for i in links if _with_article(reading, i)), links[0] if links else None)
    behind = phrase(reading, of + 1 + (shape[of + 1] == " "), end) if of is not None else None
    return behind or phrase(reading, start, end)
