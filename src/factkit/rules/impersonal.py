"""Clauses whose pronoun stands for nothing: "il faut 40 lits", "il y a 40 mines", "il en reste 870"."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.reading import Reading

_OPENS = 3
"""Items between such a pronoun and its verb: "Il n'y a"."""


def is_impersonal(reading: Reading, made: Candidate, clause: Clause) -> bool:
    """Tell whether the subject of a value's clause is a pronoun that stands for nothing."""
    shape, words = reading.tape.shape, reading.words
    if shape[clause.start] not in words.it or clause.end != clause.start + 1:
        return False
    verb = shape[clause.verb]
    if verb in words.impersonal:
        return True
    if shape[clause.start] not in words.dummy or clause.verb - clause.end > _OPENS:
        return False
    if made.node.values.get("unit") == "degC":
        return verb in words.weather
    if verb in words.auxiliary and not words.there.isdisjoint(shape[clause.end : clause.verb]):
        # "il y a 40 mines", but "il y a construit 40 ponts"
        then = min(clause.verb + 2, made.start)
        return not reading.tape.words(then, then + 1).endswith(words.participles)
    # "il reste 40 lits", but "il reste à 40 %", "il en vend 40".
    return verb in words.existing and words.before_count.issuperset(shape[clause.verb + 1 : made.start])
