"""Which date of a sentence, or of its context, is the time of a claim."""

from __future__ import annotations

from factkit.match.tokens import Node, Tape
from factkit.rules.candidates import Candidate
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words
from factkit.values.period import Period

_FAR = 46
"""The cost past which a date is not the time of a value."""


def dates_of(tape: Tape, words: Words, sentence: Sentence) -> list[int]:
    """Return the items of a sentence that are dates or periods."""
    return [i for i in range(sentence.start, sentence.end) if tape.shape[i] in words.date]


def nearest(tape: Tape, words: Words, made: Candidate, dates: list[int]) -> int | None:
    """Return the date that belongs to a value, by what stands between them; None where none is near."""
    scored = [(_cost(tape, words, made, i), i) for i in dates]
    if not scored:
        return None
    cost, best = min(scored)
    return best if cost < _FAR else None


def _cost(tape: Tape, words: Words, made: Candidate, at: int) -> float:
    after = at >= made.end
    start, end = (made.end, at) if after else (at + 1, made.start)
    cost = 0.0
    for char in tape.shape[start:end]:
        if char in words.value:
            cost += 14 if after else 7
        elif char in ",":
            cost += 5 if after else 2
        elif char in ";":
            cost += 30
        elif char in "()":
            cost += 12
        elif char in words.clause_break:
            cost += 14
        else:
            cost += 0.6 if after else 0.4
    return cost


def period_of(tape: Tape, at: int) -> Period | None:
    """Return the period of a date item, None where the text leaves it open."""
    item = tape.items[at]
    when = item.values.get("when") if isinstance(item, Node) and not item.values.get("now") else None
    return when if isinstance(when, Period) else None
