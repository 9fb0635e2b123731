"""What the subject and the verb of a clause say of whose a value is: who tells, moves, or shares them."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.phrases import asks_infinitive
from factkit.rules.reading import Reading

_AWAITED = frozenset({"count", "target", "training_target", "investment"})
"""Kinds of what someone expects for itself, where the number stands right behind the verb."""


def merely_moves(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a subject only says that something moved: "la baisse avait été de 12 %"."""
    shape, words = reading.tape.shape, reading.words
    if start >= end or shape[start] not in words.move_noun or words.of.search(shape, start, end):
        return False
    led = reading.tape.items[max(reading.floor, start - 2)].values.get("det")
    return not words.head_last and led != "indef" and next(reading.discourse.within(start, end), None) is None


def shared(reading: Reading, earlier: list[Clause], clause: Clause) -> Clause:
    """Return the clause whose subject a later verb shares: not a relative one that a comma ended."""
    last = earlier[-1]
    if last.relative and "," in reading.tape.shape[last.verb : clause.verb]:
        return next((c for c in reversed(earlier) if not c.relative), last)
    return last


def behind_one_of(reading: Reading, start: int, end: int) -> int | None:
    """Return where those are named of whom a subject tells: `each of the towers`."""
    shape, words = reading.tape.shape, reading.words
    if start >= end or (shape[start] not in words.pronoun and shape[start] not in words.no_one):
        return None
    at = start + 1 + (shape[start + 1 : start + 2] == " ")
    if at >= end or shape[at] not in words.of:
        return None
    while at < end and (shape[at] == " " or shape[at] in words.of or shape[at] in words.det):
        at += 1
    return at if at < end else None


def own_figure(reading: Reading, made: Candidate, clause: Clause) -> bool:
    """Tell whether a value right behind a verb of telling is the teller's: `Leeds reported 40 cases`."""
    shape, words = reading.tape.shape, reading.words
    first = next(reading.discourse.within(clause.start, clause.end), None)
    if _to_do(reading, clause.verb, made.start):
        return first is None or not reading.discourse.is_person(first)  # `Tarn expects to invest 3 million`
    if not words.before_count.issuperset(shape[clause.verb + 1 : made.start]):
        return False
    placed = first is not None and shape[first.start] in words.place and first.end == first.start + 1
    # `Leeds expects 300 visitors` is a plan of its own, `the institute expects growth of 3 %` is not.
    awaits = shape[clause.verb] in words.awaiting and made.kind in _AWAITED
    if first is None and made.kind == "count" and words.head_last and shape[clause.verb] in words.disclosing:
        awaits = False  # `Officials reported 40 cases`
    return placed or awaits or made.kind == "ranking"


def _to_do(reading: Reading, verb: int, end: int) -> bool:
    """Tell whether who tells something says what it does itself: `claims to employ`, `announced plans to`."""
    tape, words = reading.tape, reading.words
    at = verb + 1
    while at < end and tape.shape[at] == " ":
        at += 1
    if at >= end:
        return False
    if tape.shape[at] in words.infinitive:
        return words.head_last or tape.shape[verb] in words.awaiting  # not "évalue à 40 km"
    if words.head_last:
        return asks_infinitive(tape, words, at)
    return tape.words(at, at + 1).endswith(words.infinitives) and tape.shape[at] not in words.nouns
