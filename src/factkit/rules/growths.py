"""What a change is a change in, told behind its number or in the value itself."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.nominals import of_growth
from factkit.rules.phrases import phrase_after, phrase_before, trimmed
from factkit.rules.reading import Reading

Place = tuple[int, int]


def more_of(reading: Reading, made: Candidate) -> Place | None:
    """Return what there is more or less of: `13 % fewer cases`, `an 18 % fall in profit`."""
    tape, words, at = reading.tape, reading.words, made.at + 1
    shape, end = tape.shape, reading.sentence.end
    while at < end and shape[at] == " ":
        at += 1
    if at == made.at + 1 or at >= end:
        return None
    if shape[at] in words.much and shape[at] not in words.level_prep:
        return _noun_behind(reading, at + 1)
    if not words.head_last or shape[at] not in words.content:
        return None
    found = phrase_after(tape, words, at, end)
    moving = None if found is None else words.move_noun.search(shape, *found)
    if found is None or moving is None:
        return None
    if moving.start() > found[0]:
        return of_growth(reading, found) or found
    if shape[found[1] + 1 : found[1] + 2] not in words.prep:
        return of_growth(reading, found)
    return phrase_after(tape, words, found[1] + 2, end)


def grown(reading: Reading, made: Candidate) -> Place | None:
    """Return what is behind a number that a noun of growth has: `a fall of 9 % in exports`.

    Also behind the second of two: `growth of 6 % in retail and of 3 % in wholesale`.
    """
    tape, words, shape = reading.tape, reading.words, reading.tape.shape
    at, floor = made.start - 1, reading.sentence.start
    while at > floor and shape[at] in words.filler:
        at -= 1
    if at - 2 <= floor or shape[at] not in words.of or shape[made.end : made.end + 1] != " ":
        return None
    if shape[at - 2] not in words.move_noun and not _joined(reading, at - 2):
        return None
    if made.end + 2 >= reading.sentence.end:
        return None
    after = shape[made.end + 1]
    if after not in words.locative and after not in words.of:
        return None
    found = phrase_after(tape, words, made.end + 2, reading.sentence.end)
    if found is None or words.period.search(shape, found[0], found[0] + 1):
        return None
    if found[1] == found[0] + 1 and (shape[found[0]] in words.manner or shape[found[0]] in words.void_noun):
        return None  # "une hausse de 4 % en dirhams", "de 3 % sur un trimestre"
    named = any(n.start <= found[0] and n.end >= found[1] for n in reading.discourse.within(*found))
    return None if named else found


def _joined(reading: Reading, at: int) -> bool:
    """Tell whether a conjunction leads on from a change with a noun of growth."""
    before, words = reading.before, reading.words
    if before is None or before[0].kind != "change" or before[0].sentence is not reading.sentence:
        return False
    shape, start = reading.tape.shape, before[0].start
    joined = shape[at] in words.conj or shape[at] == ","
    return joined and words.move_noun.search(shape, max(reading.sentence.start, start - 6), start) is not None


def _noun_behind(reading: Reading, at: int) -> Place | None:
    """Return the noun right behind `more` or `fewer`; None where the sentence goes on otherwise."""
    tape, words = reading.tape, reading.words
    while at < reading.sentence.end and tape.shape[at] == " ":
        at += 1
    if at >= reading.sentence.end or tape.shape[at] not in words.content:
        return None
    if tape.shape[at] in words.acting and tape.shape[at] not in words.verb_noun:
        return None
    found = phrase_after(tape, words, at, reading.sentence.end)
    return None if found is None or tape.shape[found[0]] in words.period else found


def doubling(reading: Reading, made: Candidate) -> Place | None:
    """Return the subject of a verb that is a value: `a bill that could triple`, `que le bilan ne double`.

    Its object, where that is its subject's own: `the list doubled its score`.
    """
    tape, words = reading.tape, reading.words
    if made.rule != "change.multiple":
        return None
    if words.head_last and tape.shape[made.end : made.end + 1] == " ":
        behind = tape.shape[made.end + 1 : made.end + 2]
        if behind and behind in words.possessive:
            return phrase_after(tape, words, made.end + 2, reading.sentence.end)  # `doubled its score`
    at, floor = made.start, reading.sentence.start
    while at > floor and (tape.shape[at - 1] in words.filler or tape.shape[at - 1] in words.before_double):
        at -= 1
    if tape.shape[at - 1 : at] in (",", ";", ":"):
        return None
    found = phrase_before(tape, words, at, floor)
    if found is None or found[0] == 0:
        return None
    before = tape.shape[found[0] - 2 : found[0] - 1]
    owned = words.head_last and bool(before) and before in words.possessive  # `its profit doubled`
    if not owned and (made.node.type != "multiple" or before not in words.det or before in words.of):
        return None
    return trimmed(tape, words, *found)
