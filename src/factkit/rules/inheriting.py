"""Whether a claim that states no time goes on about one that was spoken of."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.distances import ITEM_MARKS
from factkit.rules.spoken import Spoken
from factkit.rules.words import Words
from factkit.values.period import Period

_OPENING = 14
"""Items before a value in a sentence that only says otherwise what was told: `That is 4 %`."""
_TOLD = frozenset({"change", "share", "hash_rate_share"})
"""Kinds that go on about the time just spoken of even without a verb."""


def continues(tape: Tape, words: Words, made: Candidate, status: str | None) -> bool:
    """Tell whether a claim is of what the one before was of: a part of it, or the same told otherwise."""
    if made.rule == "count.them":
        return True
    shape, start = tape.shape, made.sentence.start
    if status == "hypothetical" or words.value.search(shape, start, made.start):
        return False
    if shape[start] in words.this:
        return shape[start + 2 : start + 3] in words.pointed and made.start - start < _OPENING
    return shape[start] in words.restating


def labelled(tape: Tape, words: Words, made: Candidate) -> bool:
    """Tell whether a label and a colon stand right before a value, or a few: `Fuel: $23m`."""
    shape, start = tape.shape, made.sentence.start
    colon = shape.find(":", start, made.start)
    first = words.value.search(shape, colon, made.end) if colon > 0 else None
    return first is not None and all(c in words.small for c in shape[colon + 1 : first.start()])


def of_now(tape: Tape, words: Words, made: Candidate) -> bool:
    """Tell whether a word sets a claim in the present: one before it, or behind it without a comma."""
    shape, end = tape.shape, made.sentence.end
    comma = shape.find(",", made.end, end)
    mark = shape.find(";", made.end, end if comma < 0 else comma)
    mark = mark if mark >= 0 else end if comma < 0 else comma
    return words.present.search(shape, made.sentence.start, mark) is not None


def goes_on(tape: Tape, words: Words, made: Candidate) -> bool:
    """Tell whether a claim can be of a time from before its paragraph: no rank, no item of a ticker."""
    sentence = made.sentence
    if made.kind == "ranking" or sentence.ticker:
        return False
    return not ITEM_MARKS.search(tape.shape, sentence.start, sentence.end)


def of_text(
    tape: Tape,
    words: Words,
    spoken: Spoken,
    made: Candidate,
    tense: str | None,
    *,
    changing: bool,
    beside: bool,
) -> Period | None:
    """Return the time of the text for a claim that can be of one from before its paragraph.

    `changing` tells that its sentence tells of growth, in the past: that goes on about the last time.
    """
    if made.sentence.bullet and tense is None:
        found = spoken.whole or (spoken.most() if labelled(tape, words, made) else None)
        if found is not None:
            return found
    if not goes_on(tape, words, made):
        return None
    lead = (
        spoken.lead
        if tense == "past" and (made.kind in _TOLD or (beside and made.kind == "amount"))
        else None
    )
    return (spoken.last if changing else None) or spoken.whole or lead


def takes_up(made: Candidate, tense: str | None) -> bool:
    """Tell whether a claim goes on about the time spoken of: the past does, a change, an item of a list."""
    if tense == "past" or (made.kind == "change" and tense != "perfect"):
        return True
    return tense is None and (made.kind in _TOLD or made.sentence.bullet)


def set_now(tape: Tape, words: Words, made: Candidate) -> bool:
    """Tell whether a word of the present stands right before a value: `double its staff, now at 240`.

    A date right behind it, without a comma, has the last word.
    """
    shape, at, floor = tape.shape, made.start - 1, made.sentence.start
    while at > floor and shape[at] not in words.present:
        if shape[at] not in words.before_count and shape[at] not in words.prep:
            return False
        at -= 1
    if at <= floor or shape[at] in words.date or shape[at - 2] in words.status:
        return False  # "cut its rate today to 3 %", `vise toujours 15 %`
    comma = shape.find(",", made.end, made.sentence.end)
    return words.date.search(shape, made.end, comma if comma > 0 else made.sentence.end) is None
