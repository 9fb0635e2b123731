"""For whom the one speaks who answers in an interview: `Ann Lee (Tarn Foods)`, `director of Tarn Foods`."""

from __future__ import annotations

from collections.abc import Sequence

from factkit.match.tokens import Tape
from factkit.rules.names import Referent
from factkit.rules.phrases import before_article
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words

_LEAST = 2
"""Questions on lines of their own that an interview has."""
_HEAD = 8
"""Sentences within which an interview says who answers, before or in its first question."""
_TITLE = 16
"""Items of a line between the office of a person and the house that it is held in."""


def house_of(
    tape: Tape, words: Words, parts: Sequence[Sentence], names: Sequence[Referent]
) -> Referent | None:
    """Return the house for which an interview is given; None where the text is none, or names none."""
    asked = [i for i, part in enumerate(parts) if tape.shape[part.start : part.end].rstrip(" ")[-1:] == "?"]
    if len([i for i in asked if i + 1 == len(parts) or parts[i + 1].block != parts[i].block]) < _LEAST:
        return None
    end = parts[min(_HEAD, asked[0])].end
    heads = [n for n in names if n.end <= end and not n.code]
    for test in (_in_brackets, _held_in, _steered, _apposed):
        for name in heads:
            if tape.shape[name.start] not in words.place and test(tape, words, name):
                return name
    return None


def _in_brackets(tape: Tape, words: Words, name: Referent) -> bool:
    """Tell whether a name stands in brackets behind that of a person: two words or more with capitals."""
    shape, at = tape.shape, name.start - 1
    if shape[at] != "(" or shape[name.end : name.end + 1] != ")":
        return False
    while at > 0 and shape[at - 1] == " ":
        at -= 1
    before = tape.words(at - 3, at - 2)
    return shape[at - 1] in words.nameable and shape[at - 2] == " " and before[:1].isupper()


def _held_in(tape: Tape, words: Words, name: Referent) -> bool:
    """Tell whether a name is that of the house in which an office is held: `chief executive of Tarn`."""
    shape, at = tape.shape, before_article(tape, words, name.start, 0)
    if shape[at] not in words.of and shape[at] not in words.prep:
        return False
    for i in range(at - 1, max(0, at - _TITLE), -1):
        if shape[i] in words.person or shape[i] in words.steer:
            return True
        if shape[i] in words.stop or shape[i] in words.name:
            return False
    return False


def _steered(tape: Tape, words: Words, name: Referent) -> bool:
    """Tell whether a name is what someone runs: `Ann Lee heads Tarn Foods`, `who runs the Tarn`."""
    return tape.shape[before_article(tape, words, name.start, 0)] in words.steer


def _apposed(tape: Tape, words: Words, name: Referent) -> bool:
    """Tell whether a name follows a noun in small letters: `the grid operator Tarn`."""
    before = tape.shape[name.start - 2 : name.start - 1]
    noun = (
        bool(before)
        and before in words.content
        and before not in words.clause_verb
        and before not in words.person
    )
    return noun and tape.shape[name.start - 1] == " " and tape.words(name.start - 2, name.start - 1).islower()
