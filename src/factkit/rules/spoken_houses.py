"""Which company or other house is spoken of, where a text says `the company` or tells of `revenue`."""

from __future__ import annotations

from factkit.match.lexicon import BREAK
from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.phrases import before_article
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

_ENDS = frozenset(".!?\f\n") | {""}
"""What stands before a sentence."""
_BEHIND = 8
"""Items behind a change that say what was changed."""
_ADJECTIVES = 8
"""Items between a house and its place that may be adjectives."""


def house_spoken_of(reading: Reading) -> Referent | None:
    """Return the house before, the one that the text is about, or the one that it opens with."""
    discourse = reading.discourse
    for found in (reading.item(), reading.spoken, reading.focus, discourse.organization):
        if not found or found.code or discourse.is_person(found) or not discourse.names.is_name(found):
            continue
        if discourse.counts_others(found) or discourse.is_thing(found):
            continue
        if reading.tape.shape[found.start] in reading.words.region:
            continue  # "Western Europe grew. The group shut two plants": a part of the world is no house
        if not _only_opens(reading, found):
            return found._replace(inferred=True)
    return _last_or_first(reading) or _teller(reading)


def _only_opens(reading: Reading, found: Referent) -> bool:
    """Tell whether a capital is there only for the head of a sentence: `Miners there`, `Freight rates`."""
    discourse, words, shape = reading.discourse, reading.words, reading.tape.shape
    before = shape[max(0, found.start - 3) : found.start].rstrip(" ")[-1:]
    if not words.head_last or before not in _ENDS or found.name in discourse.entities:
        return False
    if shape[found.end : found.end + 1] != " " or next(discourse.within(found.start, found.end), None):
        return False
    then = shape[found.end + 1 : found.end + 2]
    acts = bool(then) and (then in words.clause_verb or then in words.adverb)
    return not acts or found.name.endswith(words.plural_ending) or discourse.names.is_common(found.start)


def house_that_earns(reading: Reading) -> Referent | None:
    """Return the house whose revenue or profit it is that a text about something else tells of."""
    discourse = reading.discourse
    for found in (reading.spoken, reading.focus):
        if found and _is_house(reading, found):
            return discourse.resolved(found)._replace(inferred=True)
    found = discourse.organization
    if found is None or discourse.names.is_common(found.start):
        return _last_or_first(reading)
    return discourse.resolved(found)._replace(inferred=True)


def house_of_text(reading: Reading) -> Referent | None:
    """Return the topic of a text where it is no country and no place."""
    topic = reading.discourse.topic
    lands = topic is None or topic.code or reading.tape.shape[topic.start] in reading.words.place
    return None if lands or topic is None else topic._replace(inferred=True)


def house_at_hand(reading: Reading) -> Referent | None:
    """Return the house that a text is about; where it is about none, the one whose profit it tells of."""
    return house_of_text(reading) or house_that_earns(reading)


def _last_or_first(reading: Reading) -> Referent | None:
    discourse = reading.discourse
    found = discourse.last_house(reading.floor) or _at_home(reading) or discourse.first_house
    return reading.discourse.resolved(found)._replace(inferred=True) if found else None


def _teller(reading: Reading) -> Referent | None:
    """Return the house that the sentences before quote: `… , the World Food Programme said. The agency …`."""
    told = reading.teller
    if told is None or told.code or reading.discourse.is_person(told):
        return None
    alone = told.end == told.start + 1 and reading.tape.shape[told.start] in reading.words.place
    named = next(reading.discourse.within(told.start, told.end), None)
    return told if named is not None and named.start == told.start and not alone else None


def _at_home(reading: Reading) -> Referent | None:
    """Return the one house that the paragraph has named so far, where that is how a sentence opens.

    "Chez Tarnix, on attend. L'entreprise…": who is only quoted, and where something is, is no house.
    """
    discourse, words, shape = reading.discourse, reading.words, reading.tape.shape
    start = shape.rfind(BREAK, 0, reading.floor) + 1
    named = [n for n in discourse.within(start, reading.floor) if _is_house(reading, n)]
    if len({n.name for n in named}) != 1:
        return None
    name = named[0]
    at = before_article(reading.tape, words, name.start, start - 1)
    opens = at >= start and shape[at] in words.prep
    opens = opens and shape[max(start, at - 2) : at].rstrip(" ")[-1:] in ("", ".", "!", "?")
    placed = shape[at] in words.locative and shape[at] not in words.among
    placed = placed or shape[at] in words.source_mark or shape[at] in words.of
    return name if opens and not placed and shape[name.end : name.end + 1] == "," else None


def _is_house(reading: Reading, found: Referent) -> bool:
    """Tell whether something spoken of has a name, and is no country, no place and no person."""
    discourse, words = reading.discourse, reading.words
    if found.code or reading.tape.shape[found.start] in words.place or discourse.is_person(found):
        return False
    if discourse.counts_others(found):
        return False
    named = next(discourse.within(found.start, found.end), None)
    return named is not None and named.start == found.start


def described_house(reading: Reading, place: Referent, start: int, end: int) -> Referent | None:
    """Return the house that a noun phrase tells of by its place: `Oslo's second-largest bank`."""
    shape, words = reading.tape.shape, reading.words
    if not place.code and shape[place.start] not in words.place:
        return None
    if shape[place.end : place.end + 1] in words.apostrophe:
        noun = next((i for i in range(end - 1, place.end + 2, -1) if shape[i] != " "), place.end)
    elif words.head_last:
        return None
    else:
        noun = _before_place(reading, place.start, start)
    if noun <= start or shape[noun] not in words.house:
        return None
    return house_that_earns(reading)


def _before_place(reading: Reading, at: int, floor: int) -> int:
    """Return the noun before a place that it is of, with adjectives between: "banque privée du Mali"."""
    shape, words = reading.tape.shape, reading.words
    at -= 1
    while at > floor and (shape[at] == " " or (shape[at] in words.article and shape[at] not in words.of)):
        at -= 1
    if shape[at] not in words.of:
        return floor
    for noun in range(at - 1, max(floor, at - _ADJECTIVES), -1):
        if shape[noun] in words.house:
            return noun
        if shape[noun] in words.of or shape[noun] in words.prep:
            break
    return floor


def ranked_house(reading: Reading, made: Candidate, place: Referent | None) -> Referent | None:
    """Return the house that a rank among those of a place is told of: `at Oslo's second-largest bank`.

    `place` is what it would be told of otherwise.
    """
    shape, words, end = reading.tape.shape, reading.words, made.at + 1
    if made.kind != "ranking":
        return None
    last = min(end + _ADJECTIVES, reading.sentence.end)
    house = None
    for i in range(end, last):
        if shape[i] in words.house:
            house = i
        elif shape[i] in words.clause_verb or shape[i] in words.of or shape[i] in words.stop:
            break
    if house is None:
        return None
    for name in reading.discourse.within(max(reading.floor, made.start - _ADJECTIVES), house + _ADJECTIVES):
        if place is not None and name.start != place.start:
            continue
        start, stop = (made.start, house + 1) if name.end <= made.start else (made.start, name.end)
        if found := described_house(reading, name, start, stop):
            return found
    return None


def of_business(reading: Reading, made: Candidate, clause: Clause) -> bool:
    """Tell whether a verb or what stands before a value, or a change, speaks of profit or dividends."""
    tape, words, end = reading.tape, reading.words, made.start
    if made.kind == "change":
        end = min(made.end + _BEHIND, reading.sentence.end)
    if words.corporate.search(tape.shape, clause.verb, end):
        return True
    # `declared a dividend` is one verb.
    last = (tape.words(i, i + 1).rpartition(" ") for i in range(clause.verb, made.start))
    known = (tape.lexicon.words.get(word) for before, _, word in last if before)
    return any(entry is not None and entry.char in words.corporate for entry in known)
