"""What a rank is a rank in: what stands beside it, or the list that the text speaks of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.nominals import is_name, is_void
from factkit.rules.phrases import phrase_after, phrase_before, trimmed
from factkit.rules.presented import before_ranking
from factkit.rules.reading import Reading
from factkit.rules.sentences import Sentence
from factkit.rules.subjects import Discourse
from factkit.rules.words import Words

Place = tuple[int, int]
_FAR = 24
"""Items between a rank and what it is a rank in."""
_BACK = 6
"""Lists to go back, or on, for one that says what it is a list of."""


class Lists:
    """The ordered lists that a text speaks of, found when a rank first asks for one."""

    def __init__(self, tape: Tape, words: Words, parts: list[Sentence], discourse: Discourse) -> None:
        self.tape, self.words, self.parts, self.discourse = tape, words, parts, discourse
        self._told: dict[int, Place | None] = {}

    def nearest(self, made: Candidate) -> Place | None:
        """Return what a rank is a rank in by the list of its sentence, else the last or the next one.

        `In the UN survey of digital government the country came 63rd.` Points have a list's name for
        it; a rank has none where the name says nothing of what is ranked.
        """
        spots, sentence = self._spots, made.sentence
        at = bisect_left(spots, made.start)
        own = bisect_left(spots, sentence.start), bisect_left(spots, sentence.end)
        order = [*range(at - 1, own[0] - 1, -1), *range(at, own[1])]
        order += [*range(own[0] - 1, max(own[0] - _BACK, 0) - 1, -1), *range(own[1], own[1] + _BACK)]
        found = (self._of(spots[i]) for i in order if i < len(spots))
        place = next((place for place in found if place is not None), None)
        ranks = made.kind == "ranking" or made.fields.get("unit") == "rank"
        return None if place is not None and ranks and is_brand(self.tape, self.words, place) else place

    @cached_property
    def _spots(self) -> list[int]:
        return [m.start() for m in self.words.index_noun.finditer(self.tape.shape, 0, len(self.tape.shape))]

    @cached_property
    def _begin(self) -> list[int]:
        return [part.start for part in self.parts]

    def _of(self, at: int) -> Place | None:
        if at not in self._told:
            part = self.parts[max(bisect_right(self._begin, at) - 1, 0)]
            self._told[at] = listed_by(Reading(self.tape, self.words, self.discourse, part), at)
        return self._told[at]


def listed_by(reading: Reading, at: int) -> Place | None:
    """Return what the list that a noun names is a list of: `broadband` of `the Global Broadband Index`."""
    tape, words = reading.tape, reading.words
    if at + 3 < len(tape.starts) and tape.words(at + 2, at + 3)[:1].isdigit():
        return None  # `Table 2.1`
    if words.head_last:
        place = phrase_before(tape, words, at + 1, reading.sentence.start) or (at, at + 1)
        if tape.shape[place[0] - 1] in words.apostrophe:
            place = min(place[0] + 2, at), place[1]  # `last year's index`
    else:
        place = phrase_after(tape, words, at, reading.sentence.end, words_most=7) or (at, at + 1)
    found = _of_index(reading, *place)
    while found is not None and tape.shape[found[0]] in words.world:
        found = trimmed(tape, words, found[0] + 1, found[1])
    found = _before_subject(reading, found)
    if found is None or words.index_noun.search(tape.shape, *found) or is_scope(reading, found):
        return None
    if not words.head_last and is_name(reading, found):
        return None  # `la 2e édition du Forum`
    return None if words.told_by.search(tape.shape, *found) else found


def _before_subject(reading: Reading, place: Place | None) -> Place | None:
    """Return a phrase without the subject of the clause behind it: `survey of trust Ghana came …`."""
    if place is None:
        return None
    tape, words = reading.tape, reading.words
    for name in reading.discourse.within(place[0] + 1, place[1]):
        joined = tape.shape[name.start - 1] == " " and tape.shape[name.start - 2] in words.word
        if joined and not tape.text[tape.starts[place[0]]].isupper():
            return trimmed(tape, words, place[0], name.start)
    return place


def is_brand(tape: Tape, words: Words, place: Place) -> bool:
    """Tell whether the name of a list says nothing of what it ranks: `the Civic Pulse Index`.

    It does say so in a single word, and where the text has its last word as a plain one, too.
    """
    told = tape.words(*place)
    if not words.head_last or " " not in told or words.topics.of(told) is not None:
        return False
    last = told.rsplit(" ", 1)[-1]
    return told[0].isupper() and last[0].isupper() and tape.text.find(" " + last.lower()) < 0


def is_scope(reading: Reading, place: Place) -> bool:
    """Tell whether a phrase only says among whom, where or when: `two years`, `world level`, `Africa`."""
    shape, words = reading.tape.shape, reading.words
    if shape[place[0]] in words.bearing or words.lasting.search(shape, *place) or is_void(reading, place):
        return True
    return all(c in words.world or c in words.place or c in words.filler for c in shape[slice(*place)])


def ranked(reading: Reading, made: Candidate) -> Place | None:
    """Return what a rank is a rank in: `29th for e-government`, `second largest producer of copper`."""
    tape, words, end = reading.tape, reading.words, reading.sentence.end
    at = made.at + 1
    last = min(end, made.at + _FAR)
    while at < last:
        char = tape.shape[at]
        if char in words.value:
            at = _past_noun(reading, at + 1, last)
        elif char in words.not_ranked_in:
            return None
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
    told = _by_what(reading, made, found[1]) or _of_index(reading, *found)
    if told is None or is_scope(reading, told) or is_brand(tape, words, told):
        return None
    return told


def _by_what(reading: Reading, made: Candidate, at: int) -> Place | None:
    """Return what something is ranked by: `the second-largest port by tonnage`, `par la superficie`."""
    tape, words = reading.tape, reading.words
    if not words.superlative.search(tape.shape, made.start, at) or tape.shape[at : at + 1] != " ":
        return None
    if at + 2 >= reading.sentence.end or tape.shape[at + 1] not in words.agent:
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
                found = found[0], before_ranking(reading, *found)
                nested = found[1] < end + _FAR and tape.shape[found[0]] in words.index_noun
                return _of_index(reading, *found) if nested else found
        behind += 1
    if not words.head_last:
        rest = trimmed(tape, words, at + 1, end)
        return (start, end) if rest and not words.world.search(tape.shape, *rest) else None
    if tape.text[tape.starts[at]].isupper() and words.topics.of(tape.words(start, at)) is not None:
        return trimmed(tape, words, start, at)
    start = max(start, *(i + 1 for i in range(start, at) if tape.shape[i] in words.before_list), 0)
    titled = tape.text[tape.starts[at]].isupper()
    # `Mercer ranking` is by Mercer; `Mercer Pension Index` is of pensions.
    owners = (n for n in reading.discourse.within(start, at) if n.end < at)
    named = [n for n in owners if not titled or n.end < at - 1 or n.end == n.start + 1]
    found = trimmed(tape, words, named[-1].end if named and named[0].start == start else start, at)
    return None if found is None or is_void(reading, found) else found
