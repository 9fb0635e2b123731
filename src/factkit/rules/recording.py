"""Those who keep count of what others do or suffer: "La police a enregistré 40 vols à Lyon"."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.reading import Reading

_COUNTED = frozenset({"count", "change", "share"})
"""Kinds of what is recorded of others; a sum may be the recorder's own."""
_NEAR = 4
"""Items between a verb that only helps and the one that records: `a toutefois enregistré`."""


def is_recorded(reading: Reading, made: Candidate, clause: Clause) -> bool:
    """Tell whether the subject of a clause only keeps count of what a value counts."""
    words, shape = reading.words, reading.tape.shape
    if made.kind not in _COUNTED or words.recording.isdisjoint(reading.present):
        return False
    end = min(clause.verb + _NEAR, made.start)
    if made.start <= clause.verb or not words.recording.search(shape, clause.verb, end):
        return False
    if clause.start > 1 and shape[clause.start - 2] in words.owning:
        return False  # "Notre institut compte onze chercheurs"
    return shape[clause.start] in words.recorder or shape[clause.end - 1] in words.recorder
