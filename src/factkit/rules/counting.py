"""What a number counts: the noun behind it, what is said of people, the subject whose level it is."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.continuing import COUNTED
from factkit.rules.heads import plural
from factkit.rules.phrases import phrase_after, trimmed
from factkit.rules.predicates import acted, measuring, subject_phrase, verb_beside
from factkit.rules.reading import Reading
from factkit.rules.shares import acts, predicate

Place = tuple[int, int]
_ADJECTIVES = 3
"""Adjectives that may stand before a counted noun, with a comma or a conjunction between."""


def counted(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun that follows a number: `90 000 civil servants`; of mere people, what they do."""
    if made.node.type != "number":
        return None
    if _of_group(reading, made) and (told := predicate(reading, made)):
        return told
    found = _noun(reading, made)
    if found is None:
        return (None if _counts_on(reading, made) else predicate(reading, made)) or _itemed(reading, made)
    shape, words = reading.tape.shape, reading.words
    if shape[found[0]] in words.others and found[1] == found[0] + 1:
        return None
    if shape[found[0]] in words.times and found[1] == found[0] + 1:
        return acted(reading, made) or found  # `was photographed 13 times`
    if found[1] == found[0] + 1 and found[0] == made.end + 1 and acts(reading, found[0]):
        told = phrase_after(reading.tape, words, found[1] + 3, reading.sentence.end)
        return found if told is None else (found[0], told[1])  # `3,000 hold a certificate`
    return predicate(reading, made) or found if words.anyone.search(shape, *found) else found


def _of_group(reading: Reading, made: Candidate) -> bool:
    """Tell whether a bare number is a part of those that its sentence begins with: `Of the 60 sent, 22 …`."""
    shape, words, at = reading.tape.shape, reading.words, made.start - 1
    first = made.sentence.start
    if made.ranges.get("noun", (0, 0))[0] > made.at or not (
        shape[first] in words.prep or shape[first] in words.of
    ):
        return False
    while at > first and shape[at] in words.filler:
        at -= 1
    return shape[at] == "," and words.value.search(shape, first, at) is not None


def _counts_on(reading: Reading, made: Candidate) -> bool:
    """Tell whether a number was counted before by another verb, with a noun: `84 set out; 57 came back`."""
    last = reading.before[0] if reading.before is not None else None
    if last is None or last.kind not in COUNTED or "noun" not in last.ranges:
        return False
    shape, words = reading.tape.shape, reading.words
    if words.anyone.search(shape, *last.ranges["noun"]) is not None:
        return False
    within = last.sentence is made.sentence and made.kind == "count"
    return not within or words.clause_end.search(shape, last.end, made.start) is not None


def _itemed(reading: Reading, made: Candidate) -> Place | None:
    """Return what an item of a count is counted in: `70 people: 30 in sales`, `900 of them for rent`."""
    tape, words, at, end = reading.tape, reading.words, made.end, reading.sentence.end
    shape = tape.shape
    if reading.before is None or reading.before[0].sentence is not reading.sentence:
        return None
    mark = made.start - 1
    while mark > reading.sentence.start and shape[mark] in words.small:
        mark -= 1
    if shape[mark] not in ":,;(":
        return None
    while at + 1 < end and shape[at] == " " and (shape[at + 1] in words.of or shape[at + 1] in words.of_them):
        at += 2
    if at + 1 >= end or shape[at] != " " or shape[at + 1] not in words.prep or shape[at + 1] in words.of:
        return None
    found = phrase_after(tape, words, at + 2, end)
    if found is None or shape[found[0]] in words.period or any(reading.discourse.within(*found)):
        return None
    return None if shape[found[0]] in words.place else found


def _noun(reading: Reading, made: Candidate) -> Place | None:
    shape, words, start = reading.tape.shape, reading.words, made.at + 1
    if words.head_last and made.end == made.at + 3 and shape[made.at + 1] == "-":
        return made.at + 2, made.end  # `a 300-bed hospital`
    last = max((i for i in range(made.at, made.end) if shape[i] in words.value), default=made.at)
    if "noun" in made.ranges:
        start = made.ranges["noun"][0]
    elif last > made.at and words.rate_base.search(shape, made.at, last):
        return None  # `10 per 100,000 people`
    elif last > made.at:
        start = last + 1
    if shape[start : start + 1] not in (" ", "-") and "noun" not in made.ranges:
        return None
    at = start
    while at < reading.sentence.end and (shape[at] == " " or shape[at] in words.of):
        at += 1
    if at < reading.sentence.end and (shape[at] in words.no_noun or shape[at] in words.per):
        return _of_others(reading, at)
    found = phrase_after(reading.tape, words, start, reading.sentence.end)
    if found is None and words.head_last and made.ranges.get("noun", (at, at))[1] > at + 1:
        return trimmed(reading.tape, words, made.ranges["noun"][0], made.end)  # `six sealed envelopes`
    if found and shape[found[0]] in words.more and found[1] > found[0] + 1:
        found = trimmed(reading.tape, words, found[0] + 1, found[1])
    if found and (verbs := [c.verb for c in reading.read() if found[0] < c.verb < found[1]]):
        found = trimmed(reading.tape, words, found[0], verbs[0])
    if found and words.head_last and "noun" in made.ranges and found[1] < (head := _counted_end(made, shape)):
        found = (found[0], head)  # `two massive objects`
    if found and words.head_last:
        found = _with_base(reading, _without_tail(reading, _past_adjectives(reading, found)))
    told = "noun" in made.ranges and made.kind == "count"
    if found and shape[found[0]] in (words.period if told else words.no_count):
        return None
    return found


def _of_others(reading: Reading, at: int) -> Place | None:
    """Return the noun behind a word for more of what was told, which may stand for it: "trois autres"."""
    shape, words = reading.tape.shape, reading.words
    if shape[at] not in words.others or shape[at + 1 : at + 2] != " ":
        return None
    found = phrase_after(reading.tape, words, at + 1, reading.sentence.end)
    if found is None or found[0] != at + 2 or any(c.verb == found[0] for c in reading.read()):
        return None
    if reading.before is not None and reading.tape.words(*found).endswith(words.perfects):
        return None  # `trois voitures brûlées et deux autres endommagées`
    return None if shape[found[0]] in words.no_count else found


def _past_adjectives(reading: Reading, found: Place) -> Place:
    """Return what is counted with its noun where adjectives alone were found: `two old, rusty cars`."""
    tape, words, at = reading.tape, reading.words, found[1]
    shape, head = tape.shape, found[0]
    if at != head + 1 or not tape.words(head, at).islower() or plural(tape, words, head):
        return found
    for _ in range(_ADJECTIVES):
        joint = at + (shape[at : at + 1] == " ")
        mark = shape[joint : joint + 1] or "."
        if mark != "," and mark not in words.conj and mark not in words.adverb:
            return found
        more = phrase_after(tape, words, joint + 1, reading.sentence.end)
        if more is None or more[0] != joint + 2 or not tape.words(*more).islower():
            return found
        if plural(tape, words, more[1] - 1):
            acts = mark == "," and (shape[more[1] + 1 : more[1] + 2] or ".") in words.clause_verb
            return found if acts else (found[0], more[1])  # not `12 dead, officials said`
        at = more[1]
    return found


def _without_tail(reading: Reading, found: Place) -> Place:
    """Return what is counted without the participle or adverb behind it: `families living in`."""
    tape, words, last = reading.tape, reading.words, found[1] - 1
    told = tape.words(last, last + 1)
    if last - 2 < found[0] or tape.shape[last - 1] != " " or not told.islower():
        return found
    tail = told.endswith((*words.participles, *words.gerunds, *words.adverbs))
    return (found[0], last - 1) if tail and plural(tape, words, last - 2) else found


def _with_base(reading: Reading, found: Place) -> Place:
    """Return what is counted with that by which it is: `deaths` in `50 deaths per million inhabitants`."""
    shape, words, at = reading.tape.shape, reading.words, found[1]
    if shape[at : at + 1] != " " or shape[at + 1 : at + 2] not in words.per or shape[at + 2 : at + 3] != " ":
        return found
    if at + 4 >= reading.sentence.end or shape[at + 3] not in words.value:
        return found
    base = phrase_after(reading.tape, words, at + 4, reading.sentence.end, words_most=2)
    return found if base is None else (found[0], base[1])


def _counted_end(made: Candidate, shape: str) -> int:
    """Return where the noun ends that the span of a count holds, before the period of a rate."""
    start, end = made.ranges["noun"]
    return end if start < end <= made.end and " " in shape[start:end] else 0


def levelled(reading: Reading, made: Candidate) -> Place | None:
    """Return the subject whose level a count is: `the fleet grew to 300 planes`."""
    clause = verb_beside(reading, made)
    if clause is None or clause.bare or not measuring(reading, made, clause):
        return None
    words, shape = reading.words, reading.tape.shape
    if words.attribute.search(shape, clause.start, clause.end):
        return subject_phrase(reading, made)
    return None
