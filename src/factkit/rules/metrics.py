"""What a number measures: the noun phrase that it counts, or the one that it belongs to."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.grammar import clause_subject
from factkit.rules.phrases import noun_phrase
from factkit.rules.words import Words


def metric_of(tape: Tape, words: Words, made: Candidate) -> tuple[int, int] | None:
    """Return the items of the metric of a claim, or None."""
    if made.kind == "event":
        return None
    if "noun" in made.ranges and made.kind in ("count", "target", "training_target"):
        start, end = made.ranges["noun"]
        return _trimmed(tape, words, start, end)
    after = _after(tape, words, made)
    if made.kind in ("share", "hash_rate_share", "ranking", "target") and after:
        return after
    subject = clause_subject(tape, words, made)
    return subject or after


def _after(tape: Tape, words: Words, made: Candidate) -> tuple[int, int] | None:
    """Return the phrase that follows a value: `90 % of services`, `29th for e-government`."""
    at = made.end + 1
    if tape.shape[made.end : at] != " " or at >= made.sentence.end:
        return None
    char = tape.shape[at]
    if char in words.of or char in words.prep:
        end = noun_phrase(tape, words, at + 1, made.sentence.end)
    else:
        end = noun_phrase(tape, words, at, made.sentence.end)
    return _trimmed(tape, words, at, end) if end > at else None


def _trimmed(tape: Tape, words: Words, start: int, end: int) -> tuple[int, int] | None:
    while start < end and (
        tape.shape[start] == " "
        or tape.shape[start] in words.det
        or tape.shape[start] in words.of
        or tape.shape[start] in words.prep
    ):
        start += 1
    return (start, end) if end > start else None
