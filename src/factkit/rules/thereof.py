"""Where those counted do something "there": "Lyon tiendra son 2e Forum ; 300 élus y sont attendus"."""

from __future__ import annotations

from factkit.rules.anaphora import main_subject
from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

_FIGURES = frozenset({"count", "share", "training_target", "target"})


def in_it(reading: Reading, made: Candidate) -> Referent | None:
    """Return the thing or the event told of last, in which those counted do or find something."""
    if made.kind not in _FIGURES:
        return None
    clause = reading.following(made)
    if clause is None or not _there(reading, made, clause):
        return None
    last = reading.before or reading.last
    if last is not None and last[0].kind == "event" and last[1] is not None:
        return last[1]._replace(inferred=True)
    found = _before(reading, made)
    if found is None or found.code or reading.discourse.is_person(found):
        return None
    return found._replace(inferred=True)


def _there(reading: Reading, made: Candidate, clause: Clause) -> bool:
    """Tell whether the word for "there" stands right before a verb, behind those counted."""
    shape, at = reading.tape.shape, clause.verb - 1
    while at > made.at and shape[at] == " ":
        at -= 1
    return at > made.at and shape[at] in reading.words.there


def _before(reading: Reading, made: Candidate) -> Referent | None:
    """Return what the clause before is about, in the sentence or at the end of the one before."""
    for clause in reading.read():
        if clause.verb < made.start and not clause.bare and not clause.counted:
            return main_subject(reading)
    inside = reading.before is not None and reading.before[0].sentence is made.sentence
    return reading.before[1] if inside and reading.before is not None else reading.spoken
