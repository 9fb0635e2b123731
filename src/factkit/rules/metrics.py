"""What a number measures: the noun phrase that it counts, or the one that it belongs to."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.grammar import Reading
from factkit.rules.phrases import phrase_after, phrase_before, trimmed

Place = tuple[int, int]


def metric_of(reading: Reading, made: Candidate, before: Place | None) -> Place | None:
    """Return the items of the metric of a claim, or None; `before` is that of the claim before it."""
    if made.kind == "event":
        return None
    for way in _WAYS.get(made.kind, _OTHERS):
        found = _chained(reading, made, before) if way is None else way(reading, made)
        if found:
            return found
    return None


def _counted(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun that follows a number: `90 000 civil servants`."""
    start, end = made.at + 1, reading.sentence.end
    if "noun" in made.ranges:
        start = made.ranges["noun"][0]
    elif reading.tape.shape[start : start + 1] not in (" ", "-"):
        return None
    return phrase_after(reading.tape, reading.words, start, end)


def _part(reading: Reading, made: Candidate) -> Place | None:
    """Return what a share is a part of: `90 % of services`."""
    tape, words, at = reading.tape, reading.words, made.end
    if tape.shape[at : at + 1] == " ":
        at += 1
    if at < reading.sentence.end and tape.shape[at] in words.of:
        return phrase_after(tape, words, at + 1, reading.sentence.end)
    return None


def _beside(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun phrase that a link joins to a value: `revenue of 3 billion`, `fell by 3 %` has none."""
    tape, words, at = reading.tape, reading.words, made.start - 1
    floor = reading.sentence.start
    while at > floor and (tape.shape[at] in words.filler):
        at -= 1
    if at <= floor or (tape.shape[at] not in words.link and tape.shape[at] not in ":("):
        return None
    return phrase_before(tape, words, at, floor)


def _object(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun phrase between the verb and the value: `saw exports rise 5 %`."""
    clause = reading.governing(made)
    if clause is None:
        return None
    return phrase_after(reading.tape, reading.words, clause.verb + 1, made.start)


def _subject(reading: Reading, made: Candidate) -> Place | None:
    """Return the subject of the clause, where it is no name: `inflation reached 3 %`."""
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
    names = list(reading.discourse.within(clause.start, clause.end))
    if names and names[0].start == clause.start and names[0].end >= clause.end - 3:
        return None
    start = clause.start
    if names and names[0].start == start and tape.shape[names[0].end : names[0].end + 1] in ("'", "’"):
        start = names[0].end + 2
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


def _ranked(reading: Reading, made: Candidate) -> Place | None:
    """Return what a rank is a rank in: `29th for e-government`, `second largest producer of copper`."""
    tape, words, end = reading.tape, reading.words, reading.sentence.end
    at = made.at + 1
    found = phrase_after(tape, words, at, end, words_most=7)
    return found or _purpose(reading, made)


def _chained(reading: Reading, made: Candidate, before: Place | None) -> Place | None:
    return before


_OTHERS = (_label, _beside, _subject, _object, None, _purpose)
_WAYS = {
    "count": (_counted, _label, _beside, _subject, None),
    "target": (_label, _counted, _part, _object, _subject, None),
    "training_target": (_counted, _label, None),
    "share": (_label, _part, _subject, _beside, None, _object),
    "hash_rate_share": (_part, _subject, _beside, None),
    "change": (_label, _subject, _beside, None, _object, _purpose),
    "ranking": (_ranked, _beside, None),
}
