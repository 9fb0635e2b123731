"""What a number measures: the noun phrase that it counts, or the one that it belongs to."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.grammar import chained, is_measured
from factkit.rules.phrases import phrase_after, phrase_before, trimmed
from factkit.rules.reading import Reading

Place = tuple[int, int]
_PREDICATE = 7
"""Words that a predicate may have."""


def metric_of(reading: Reading, made: Candidate, before: Place | None) -> Place | None:
    """Return the items of the metric of a claim, or None; `before` is that of the claim before it."""
    if made.kind == "event":
        return None
    for way in _WAYS.get(made.kind, _OTHERS):
        if way is not None and (found := way(reading, made)):
            return found
        if way is None and before is not None and _goes_on(reading, made):
            return before
    return None


def _counted(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun that follows a number: `90 000 civil servants`."""
    start, end = made.at + 1, reading.sentence.end
    if "noun" in made.ranges:
        start = made.ranges["noun"][0]
    elif reading.tape.shape[start : start + 1] not in (" ", "-"):
        return None
    return phrase_after(reading.tape, reading.words, start, end)


def whole_of_share(reading: Reading, made: Candidate) -> Place | None:
    """Return what a share is a part of: `90 % of services`."""
    tape, words, at = reading.tape, reading.words, made.end
    if tape.shape[at : at + 1] == " ":
        at += 1
    if at < reading.sentence.end and tape.shape[at] in words.of:
        return phrase_after(tape, words, at + 1, reading.sentence.end)
    return None


def _beside(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun phrase that a link joins to a value: `revenue of 3 billion`; `fell by 3 %` has none."""
    tape, words, at = reading.tape, reading.words, made.start - 1
    floor = reading.sentence.start
    while at > floor and tape.shape[at] in words.filler:
        at -= 1
    if at <= floor or (tape.shape[at] not in words.link and tape.shape[at] not in ":("):
        return None
    found = phrase_before(tape, words, at, floor)
    found = _nominal(reading, found)
    if found is None:
        return None
    head = tape.shape[found[0] : found[1]]
    if head[0] in words.move_noun and head[0] not in words.growth:
        return _moved(reading, made, found)
    return found


def _moved(reading: Reading, made: Candidate, noun: Place) -> Place | None:
    """Return what a noun of growth or decline is said of: behind the value, or before it."""
    tape, words = reading.tape, reading.words
    if noun[1] > noun[0] + 3 and any(c in words.of for c in tape.shape[noun[0] : noun[1]]):
        at = next(i for i in range(*noun) if tape.shape[i] in words.of)
        return trimmed(tape, words, at, noun[1])
    return _purpose(reading, made)


def _nominal(reading: Reading, place: Place | None) -> Place | None:
    """Return a phrase without the participle or infinitive that opens it; None for a name or a mere verb."""
    if place is None or _is_name(reading, place):
        return None
    shape, words, at = reading.tape.shape, reading.words, place[0] - 1
    while at > reading.sentence.start and shape[at] in words.filler:
        at -= 1
    verbal = at >= reading.sentence.start and shape[at] in words.auxiliary
    if not verbal and shape[place[0]] not in words.state_verb and shape[place[0]] not in words.auxiliary:
        return place
    start = next((i for i in range(*place) if shape[i] == " "), place[1])
    return trimmed(reading.tape, words, start, place[1])


def _is_name(reading: Reading, place: Place) -> bool:
    return any(n.start <= place[0] + 1 and n.end >= place[1] for n in reading.discourse.within(*place))


def _object(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun phrase between the verb and the value: `saw exports rise 5 %`."""
    clause = reading.governing(made)
    if clause is None:
        return None
    found = phrase_after(reading.tape, reading.words, clause.verb + 1, made.start)
    return _nominal(reading, found)


def _measured(reading: Reading, made: Candidate) -> Place | None:
    """Return the subject of the clause, where its verb says how much it is: `inflation reached 3 %`."""
    clause = reading.governing(made)
    return _subject(reading, made) if clause is not None and is_measured(reading, made, clause) else None


def _subject(reading: Reading, made: Candidate) -> Place | None:
    """Return the subject of the clause, where it is no name."""
    tape, words = reading.tape, reading.words
    clause = reading.governing(made)
    if clause is None or clause.bare:
        return None
    head = tape.shape[clause.start]
    if (
        head in words.pronoun
        or head in words.ours
        or head in words.country_noun
        or head in words.company_noun
    ):
        return None
    start = clause.start
    names = list(reading.discourse.within(start, clause.end))
    if names and names[0].start == start and tape.shape[start] not in words.demonym:
        start = names[0].end
        if tape.shape[start : start + 1] in words.apostrophe:
            start += 2
        return phrase_after(tape, words, start, clause.end, words_most=6)
    found = phrase_after(tape, words, start, clause.end, words_most=6)
    return found or trimmed(tape, words, start, clause.end)


def _purpose(reading: Reading, made: Candidate) -> Place | None:
    """Return what a sum is for: `167 million for 100 000 rigs`."""
    tape, words, at = reading.tape, reading.words, made.end
    if (
        tape.shape[at : at + 1] != " "
        or at + 1 >= reading.sentence.end
        or tape.shape[at + 1] not in words.prep
    ):
        if (
            tape.shape[at : at + 1] == " "
            and at + 1 < reading.sentence.end
            and tape.shape[at + 1] in words.of
        ):
            return phrase_after(tape, words, at + 2, reading.sentence.end)
        return None
    return phrase_after(tape, words, at + 2, reading.sentence.end)


def _label(reading: Reading, made: Candidate) -> Place | None:
    """Return the label that a list item or a line puts before its value: `Beds: 1,150`."""
    tape, words, sentence = reading.tape, reading.words, reading.sentence
    at = made.start - 1
    while at > sentence.start and tape.shape[at] in words.filler:
        at -= 1
    if at <= sentence.start or tape.shape[at] not in ":|\t":
        return None
    return phrase_before(tape, words, at, sentence.start)


def _predicate(reading: Reading, made: Candidate) -> Place | None:
    """Return what is said of a part: `One in five smokes`, `30 % of the lines are closed`."""
    clause = reading.following(made)
    if clause is None:
        return None
    shape, words, end = reading.tape.shape, reading.words, reading.sentence.end
    start = clause.verb
    while start < end and (shape[start] in words.auxiliary or shape[start] in words.filler):
        start += 1
    stop, seen = start, 0
    for at in range(start, end):
        if (
            shape[at] in words.stop
            or shape[at] in words.value
            or shape[at] in words.date
            or seen > _PREDICATE
        ):
            break
        seen += shape[at] == " "
        stop = at + 1
    return trimmed(reading.tape, words, start, stop)


def _adjacent(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun right before a value or its comma, where no verb stands: `Net debt 412 million`."""
    tape, words, at = reading.tape, reading.words, made.start
    floor = reading.sentence.start
    while at > floor and tape.shape[at - 1] in words.filler:
        at -= 1
    if at > floor and tape.shape[at - 1] in "–—-" and made.start == floor:
        return None
    clause = reading.governing(made)
    if at > floor and tape.shape[at - 1] == "," and reading.tape.shape[made.end : made.end + 1] == ",":
        found = phrase_before(tape, words, at - 1, floor)
        if found and any(c in words.attribute for c in tape.shape[found[0] : found[1]]):
            return found
    if clause is not None and not any(c in ",;" for c in tape.shape[clause.verb : made.start]):
        return None
    return _nominal(reading, phrase_before(tape, words, at, floor))


def _dashed(reading: Reading, made: Candidate) -> Place | None:
    """Return what a line says of the value that opens it: `600,000 – shirts sold`."""
    tape, words, at = reading.tape, reading.words, made.end
    if made.start > reading.sentence.start + 2 or tape.shape[at : at + 1] != " ":
        return None
    if tape.shape[at + 1 : at + 2] not in ("–", "—", "-", ":"):
        return None
    return phrase_after(tape, words, at + 2, reading.sentence.end)


def _verb(reading: Reading, made: Candidate) -> Place | None:
    """Return the verb itself where no noun says what is measured: `Acme produced 833 tonnes`."""
    clause = reading.governing(made)
    if clause is None:
        return None
    shape, words, at = reading.tape.shape, reading.words, clause.verb
    while at < made.start and (shape[at] in words.auxiliary or shape[at] in words.filler):
        at += 1
    return (at, at + 1) if at < made.start and shape[at] in words.word else None


def _ranked(reading: Reading, made: Candidate) -> Place | None:
    """Return what a rank is a rank in: `29th for e-government`, `second largest producer of copper`."""
    tape, words, end = reading.tape, reading.words, reading.sentence.end
    at = made.at + 1
    while at < end and (tape.shape[at] in " -" or tape.shape[at] in words.superlative):
        at += 1
    if "out_of" in made.ranges:
        # "29th out of 193 countries for …": what is ranked stands behind the number of places.
        at = made.ranges["out_of"][1]
        while at < end and tape.shape[at] not in words.prep and tape.shape[at] not in words.stop:
            at += 1
        return (
            phrase_after(tape, words, at + 1, end, words_most=7) if tape.shape[at : at + 1] != "," else None
        )
    if at < end and tape.shape[at] not in words.rank_noun and tape.shape[at] not in words.out_of:
        found = phrase_after(tape, words, at, end, words_most=7)
        if found:
            return found
    return _purpose(reading, made)


def _goes_on(reading: Reading, made: Candidate) -> bool:
    """Tell whether a claim goes on with what the one before it measured: no verb between, or a pronoun."""
    if chained(reading, made):
        return True
    clause = reading.governing(made)
    if clause is None:
        return False
    return clause.bare or reading.tape.shape[clause.start] in reading.words.pronoun


_OTHERS = (_label, _dashed, _beside, _adjacent, _measured, _object, _purpose, None, _subject)
_WAYS = {
    "count": (_counted, _label, _dashed, _beside, _measured, None, _adjacent, _subject),
    "target": (_label, _counted, whole_of_share, _beside, _object, _measured, None, _subject),
    "training_target": (_counted, _label, None),
    "share": (_label, _predicate, whole_of_share, _measured, _beside, _adjacent, None, _object, _subject),
    "hash_rate_share": (whole_of_share, _measured, _beside, None),
    "change": (_label, _measured, _beside, _adjacent, None, _object, _purpose, _subject),
    "ranking": (_ranked, _beside, None),
}
