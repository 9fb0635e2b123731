"""Who says so: the sources that a text names for its claims."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.phrases import noun_phrase
from factkit.rules.sentences import Sentence
from factkit.rules.subjects import Discourse, Referent
from factkit.rules.words import Words


def source_of(tape: Tape, words: Words, discourse: Discourse, sentence: Sentence) -> Referent | None:
    """Return the source that a sentence names, or None."""
    for i in range(sentence.start, sentence.end):
        char = tape.shape[i]
        if char in words.source_prep:
            return _named(tape, words, discourse, i + 2, sentence)
        if char in words.say:
            found = _before(tape, words, discourse, i, sentence) or _after(
                tape, words, discourse, i, sentence
            )
            if found:
                return found
    return None


def _named(tape: Tape, words: Words, discourse: Discourse, start: int, sentence: Sentence) -> Referent | None:
    """Return the source in the noun phrase that starts at an item: a name in it, or the phrase."""
    end = noun_phrase(tape, words, start, sentence.end)
    if end <= start:
        return None
    return _shortened(tape, words, discourse, start, end)


def _shortened(tape: Tape, words: Words, discourse: Discourse, start: int, end: int) -> Referent | None:
    found = discourse.names.find(start, end)
    people = [n for n in found if " " in n.name and not n.code]
    head = start
    while head < end and (tape.shape[head] in words.det or tape.shape[head] == " "):
        head += 1
    if head >= end:
        return None
    if any(c in words.source_noun for c in tape.shape[head:end]):
        return Referent(head, end, tape.words(head, end))
    if people:
        return people[0]
    return found[0] if found else None


def _before(tape: Tape, words: Words, discourse: Discourse, verb: int, sentence: Sentence) -> Referent | None:
    """Return the name or source noun whose verb stands at item `verb`, just before it."""
    start = verb - 1
    while start > sentence.start and tape.shape[start - 1] not in '.;:«»“”"' and verb - start < 26:
        if tape.shape[start - 1] == "," and verb - start > 3:
            break
        start -= 1
    return _shortened(tape, words, discourse, start, verb)


def _after(tape: Tape, words: Words, discourse: Discourse, verb: int, sentence: Sentence) -> Referent | None:
    """Return the name that follows an inverted verb: `, indique l'Insee`."""
    start = verb + 2
    if start >= sentence.end:
        return None
    char = tape.shape[start]
    if char not in words.det and char not in words.capital and char not in words.country:
        return None
    return _named(tape, words, discourse, start, sentence)
