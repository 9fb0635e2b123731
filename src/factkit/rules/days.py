"""Dates that are told of: the day of something, the day that it is, and those that go with a noun."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words

_FAR = 16
"""Items between a date and the noun that it is the day of."""


def goes_with_noun(tape: Tape, words: Words, sentence: Sentence, i: int) -> bool:
    """Tell whether a date goes with the noun behind it: `the 3 May panel`, `Oct. 3 Committee members`.

    So does a year that owns one: `2008's The Mill`.
    """
    shape, at = tape.shape, i - 2
    if shape[i + 1 : i + 2] in words.apostrophe and shape[i] in words.named_year and i + 1 < sentence.end:
        return True
    noun = shape[i + 2 : i + 3] if i + 2 < sentence.end and shape[i + 1] == " " else ""
    if not words.head_last or noun not in words.content or noun in words.sure_verb or noun in words.adverb:
        return False
    if at < sentence.start:
        return tape.words(i + 2, i + 3)[:1].isupper()
    return shape[at + 1] == " " and (shape[at] in words.article_or_owner or shape[at] in words.apostrophe)


def is_today(tape: Tape, words: Words, sentence: Sentence, i: int) -> bool:
    """Tell whether a sentence says what day it is: `it is Friday, 3 May`, `today is 3 May`."""
    shape, at = tape.shape, i - 2
    if at - 2 < sentence.start or shape[at] not in words.being:
        return False
    return shape[at - 2] in words.it or shape[at - 2] in words.date


def is_day_of(tape: Tape, words: Words, sentence: Sentence, i: int) -> bool:
    """Tell whether a date is told to be the day of something: `The closing date is 3 May`."""
    shape = tape.shape
    if tape.items[i].values.get("when") is None:
        return False
    day = [found.start() for found in words.day_noun.finditer(shape, sentence.start, sentence.end)]
    if any(at < i and shape[i - 2] in words.being and i - at < _FAR for at in day):
        return True
    return i <= sentence.start + 2 and shape[i + 2 : i + 3] in words.being and any(at > i for at in day)


def is_known(tape: Tape, words: Words, made: Candidate) -> bool:
    """Tell whether a count is of things spoken of before, beside which an act is news: `les 24 hommes`."""
    before = made.start - 2
    if made.kind != "count" or before < made.sentence.start or tape.shape[before] not in words.det:
        return False
    return tape.items[before].values.get("det") == "def"


def is_cited(tape: Tape, words: Words, sentence: Sentence, i: int) -> bool:
    """Tell whether a date is that of a source, which closes a line: `…, Le Monde, 24 octobre 2006`."""
    shape, at = tape.shape, i - 2
    if shape[i + 1 : sentence.end].strip(" .)]") or at < sentence.start or shape[at : at + 2] != ", ":
        return False
    named = at - 1
    return shape[named] in words.capital or tape.words(named, named + 1)[:1].isupper()


def is_signed(tape: Tape, i: int) -> bool:
    """Tell whether a date closes a line behind a comma: `Lyon, le 3 mai 2004.`"""
    return tape.shape[i + 1 : i + 2] == "." and "," in tape.shape[max(0, i - 4) : i]
