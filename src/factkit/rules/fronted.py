"""A measure that stands before the sentence it belongs to: "D'une surface de 9 m², la cave a coûté …"."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.phrases import headed
from factkit.rules.reading import Reading

_NEXT = 4
"""Items between a subject and its verb: adverbs and what a verb is made with."""


def fronted(reading: Reading, made: Candidate) -> tuple[int, int] | None:
    """Return the subject of the clause behind a measure that opens its sentence; None for a pronoun."""
    tape, words, start = reading.tape, reading.words, made.sentence.start
    shape = tape.shape
    led = shape[start] in words.of and tape.items[start + 1].values.get("det") == "indef"
    if not led or shape[made.end : made.end + 1] != ",":
        return None
    clause = next((c for c in reading.read() if not c.bare and c.start > made.end), None)
    if clause is None or clause.verb > clause.end + _NEXT or "," in shape[made.end + 1 : clause.end]:
        return None
    head = shape[clause.start]
    if head in words.pronoun or head in words.ours or headed(tape, words, clause.start, clause.end):
        return None
    return clause.start, clause.end
