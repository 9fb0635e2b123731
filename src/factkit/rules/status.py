"""How sure a text is of a claim: observed, planned, an aim, a forecast, a hypothesis."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.words import Words


def status_of(tape: Tape, words: Words, made: Candidate) -> str | None:
    """Return the status that the words around a value give it; None where none speaks of it.

    The nearest cue before the value in its clause decides, else the nearest one after it.
    """
    shape = tape.shape
    for i in range(made.start - 1, made.sentence.start - 1, -1):
        found = _status(tape, words, i)
        if found:
            return found
        if shape[i] in words.clause_break or shape[i] in ";":
            break
    for i in range(made.end, made.sentence.end):
        if shape[i] in ";:" or shape[i] in words.clause_break:
            break
        found = _status(tape, words, i)
        if found:
            return found
    return None


def _status(tape: Tape, words: Words, i: int) -> str | None:
    char = tape.shape[i]
    if char in words.status:
        return str(tape.items[i].values["status"])
    if char in words.conditional:
        return "hypothetical" if "conditional" in tape.items[i].values else "planned"
    return None
