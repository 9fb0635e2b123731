"""The grammatical subject of a value's clause, and whom it makes the claim about."""

from __future__ import annotations

from dataclasses import replace

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.phrases import noun_phrase
from factkit.rules.subjects import Discourse, Referent, names
from factkit.rules.words import Words


def subject_of(tape: Tape, words: Words, discourse: Discourse, made: Candidate) -> Referent | None:
    """Return whom a claim is about: a label, the subject of its clause, or the discourse's topic."""
    labelled = _label(tape, words, made)
    if labelled:
        return labelled
    place = clause_subject(tape, words, made)
    if place is None:
        return _topic(discourse, made)
    start, end = place
    head = tape.shape[start]
    if head in words.country_noun and discourse.country:
        return replace(discourse.country, start=start, end=end, inferred=True)
    if head in words.company_noun and discourse.organization:
        return replace(discourse.organization, start=start, end=end, inferred=True)
    if head in words.pronoun:
        return _topic(discourse, made)
    found = names(tape, words, start, end, made.sentence.start)
    if found and not _has(tape, words.attribute, start, found[0].start):
        return found[0]
    if _has(tape, words.attribute, start, end):
        return found[0] if found else _topic(discourse, made)
    return Referent(start, end, tape.words(start, end))


def _topic(discourse: Discourse, made: Candidate) -> Referent | None:
    return replace(discourse.topic, inferred=True) if discourse.topic else None


def _has(tape: Tape, chars: frozenset[str], start: int, end: int) -> bool:
    return any(c in chars for c in tape.shape[start:end])


def _label(tape: Tape, words: Words, made: Candidate) -> Referent | None:
    """Return the name that stands right before a value: `Russie (11,2 %)`, `Riot: 1.7 pct`."""
    at = made.start - 1
    while at >= made.sentence.start and (tape.shape[at] in " (:" or tape.shape[at] in words.bound):
        at -= 1
    if at == made.start - 1 or at < made.sentence.start:
        return None
    between = tape.shape[at + 1 : made.start]
    if "(" not in between and ":" not in between:
        return None
    found = names(tape, words, max(made.sentence.start, at - 10), at + 1, -1)
    return found[-1] if found and found[-1].end == at + 1 else None


def clause_subject(tape: Tape, words: Words, made: Candidate) -> tuple[int, int] | None:
    """Return the noun phrase before the verb that governs a value, without its article."""
    shape, sentence = tape.shape, made.sentence
    limit = made.start
    verb = next((i for i in range(sentence.start, limit) if shape[i] in words.finite or shape[i] in words.move_verb), None)
    start = sentence.start
    while start < sentence.end and not shape[start].isalnum() and shape[start] not in words.word and shape[start] not in words.date:
        start += 1
    if shape[start : start + 1] and (shape[start] in words.prep or shape[start] in words.date or shape[start] in words.adverb):
        comma = shape.find(",", start, verb if verb is not None else limit)
        if comma < 0:
            if verb is None:
                return None
        else:
            start = comma + 1
    stop = verb if verb is not None else limit
    while start < stop and (shape[start] in " ,«“\"" or shape[start] in words.det):
        start += 1
    if start >= stop:
        return None
    if shape[start] in words.pronoun or shape[start] in words.country_noun or shape[start] in words.company_noun:
        return start, start + 1
    end = noun_phrase(tape, words, start, stop)
    return (start, end) if end > start else None
