"""What a rank is a rank in."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.nominals import is_void
from factkit.rules.phrases import phrase_after, trimmed
from factkit.rules.reading import Reading

Place = tuple[int, int]
_FAR = 24
"""Items between a rank and what it is a rank in."""


def ranked(reading: Reading, made: Candidate) -> Place | None:
    """Return what a rank is a rank in: `29th for e-government`, `second largest producer of copper`."""
    tape, words, end = reading.tape, reading.words, reading.sentence.end
    at = made.at + 1
    last = min(end, made.at + _FAR)
    while at < last:
        char = tape.shape[at]
        if char in words.value:
            at = _past_noun(reading, at + 1, last)
        elif char in words.before_rank or char == "-":
            at += 1
        elif at < made.end and char in words.word:
            break  # `the second biggest team`: a noun, though it may be a verb elsewhere
        elif char in words.stop or char in words.clause_verb or char in words.relative or char in words.conj:
            return None
        else:
            break
    if at >= last:
        return None
    found = phrase_after(tape, words, at, end, words_most=7) or (at, min(made.end, at + 1))
    if tape.shape[found[0]] in words.country_noun or found[1] <= found[0]:
        return None
    return _by_what(reading, made, found[1]) or _of_index(reading, *found)


def _by_what(reading: Reading, made: Candidate, at: int) -> Place | None:
    """Return what something is ranked by: `the second-largest port by tonnage`, `par la superficie`."""
    tape, words = reading.tape, reading.words
    if not words.superlative.search(tape.shape, made.start, at) or tape.shape[at : at + 1] != " ":
        return None
    if tape.shape[at + 1] not in words.agent or at + 2 >= reading.sentence.end:
        return None
    found = phrase_after(tape, words, at + 2, reading.sentence.end)
    return None if found is None or any(reading.discourse.within(*found)) else found


def _past_noun(reading: Reading, at: int, last: int) -> int:
    """Return the item behind the noun of the number of places: ` countries` in `29th of 193 countries`."""
    shape, words = reading.tape.shape, reading.words
    while at < last and (shape[at] == " " or (shape[at] in words.word and shape[at] not in words.function)):
        if shape[at] in words.verb_alone or shape[at] in words.of:
            break
        at += 1
    return at


def _of_index(reading: Reading, start: int, end: int) -> Place | None:
    """Return what an index is of: `the press freedom index`, `the UN ranking of online services`."""
    tape, words = reading.tape, reading.words
    at = next((i for i in range(start, end) if tape.shape[i] in words.index_noun), None)
    if at is None:
        return start, end
    behind = at + 1
    while behind < reading.sentence.end and behind < at + _FAR:
        char = tape.shape[behind]
        if char in words.stop or char in words.clause_verb or char in words.conj or char in words.relative:
            break
        if char in words.of or char in words.prep:
            named = list(reading.discourse.within(behind + 1, behind + 4))
            if not named:
                found = phrase_after(tape, words, behind + 1, reading.sentence.end, words_most=7)
                if found is None:
                    behind += 1
                    continue
                nested = found[1] < end + _FAR and tape.shape[found[0]] in words.index_noun
                return _of_index(reading, *found) if nested else found
        behind += 1
    if not words.head_last:
        rest = trimmed(tape, words, at + 1, end)
        return (start, end) if rest and not words.world.search(tape.shape, *rest) else None
    if tape.text[tape.starts[at]].isupper() and words.topics.of(tape.words(start, at)) is not None:
        return trimmed(tape, words, start, at)
    named = [n for n in reading.discourse.within(start, at) if n.end < at]
    found = trimmed(tape, words, named[-1].end if named and named[0].start == start else start, at)
    return None if found is None or is_void(reading, found) else found
