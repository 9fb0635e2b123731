"""Whether the subject of a clause is not whom a value is about: what it measures, or who foresees it."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.phrases import headed
from factkit.rules.reading import Reading

_DOMINANT = 0.3
"""The part of all names that a topic must have to be the owner of whatever has no other."""
_FORESEEN = frozenset({"change", "share", "count", "measurement"})
"""Kinds of what is foreseen of others; a sum may be the forecaster's own."""


def is_measured(reading: Reading, made: Candidate, clause: Clause) -> bool:
    """Tell whether the subject of a clause is what is measured, and so belongs to whom the claim is about."""
    shape, words = reading.tape.shape, reading.words
    if headed(reading.tape, words, clause.start, clause.end):
        return True
    if words.averaging.search(shape, clause.start, clause.end):
        # `The average household has 3 members`; an average flat is only an example.
        return reading.tape.items[max(reading.floor, clause.start - 2)].values.get("det") != "indef"
    if made.kind == "ranking" and words.head_last and _unarticled(reading, clause):
        return False  # `Stroke is the second cause of death`
    if reading.discourse.share < _DOMINANT or words.holding_verb.search(shape, clause.verb, made.start):
        return False
    if words.costing.search(shape, clause.verb, made.start) and not _priced_where(reading, made.end):
        return False  # `A dose costs $4`: what costs it is what it is said of
    if made.kind == "share" and words.making_up.search(shape, clause.verb, made.start):
        return False  # `Women make up 40 % of the crew`
    states = words.state_verb.finditer(shape, clause.verb, made.start)
    return any(not _passive(reading, state.start(), made.start) for state in states)


def _unarticled(reading: Reading, clause: Clause) -> bool:
    """Tell whether no article stands before a subject."""
    before = reading.tape.items[max(0, clause.start - 2)].values if clause.start > reading.floor else {}
    return "det" not in before


def spends(reading: Reading, clause: Clause) -> bool:
    """Tell whether the people of a country, or who come to it, do what people do: `Visitors spent $3`."""
    shape, words, topic = reading.tape.shape, reading.words, reading.discourse.topic
    head = shape[clause.end - 1 if words.head_last else clause.start]
    own = topic is not None and topic.code is not None and not clause.bare
    return own and head in words.spenders and shape[clause.verb] in words.living


def _priced_where(reading: Reading, at: int) -> bool:
    """Tell whether a price is that of a place: `A sack costs $3 in Tamale`."""
    shape, words = reading.tape.shape, reading.words
    if shape[at : at + 1] != " " or shape[at + 1 : at + 2] not in words.locative:
        return False
    return next(reading.discourse.within(at + 2, min(at + 4, reading.sentence.end)), None) is not None


def _passive(reading: Reading, at: int, end: int) -> bool:
    """Tell whether a verb of being only helps another: `was photographed`, "est facturée"."""
    shape, words, then = reading.tape.shape, reading.words, at + 1
    if shape[at] not in words.auxiliary:
        return False
    while then < end and shape[then] in words.filler:
        then += 1
    done = then < end and shape[then] not in words.state_verb and shape[then] not in words.move_verb
    return done and reading.tape.words(then, then + 1).endswith(words.participles)


def bears(reading: Reading, made: Candidate, clause: Clause) -> bool:
    """Tell whether a clause says what its subject costs, or how many it gains or loses."""
    shape, words = reading.tape.shape, reading.words
    if made.node.type == "percent":
        return False  # `In Leeds, rents have lost 4 %`
    return words.bearing_verb.search(shape, clause.verb, made.start) is not None


def is_foreseen(reading: Reading, made: Candidate, clause: Clause) -> bool:
    """Tell whether a clause is what someone foresees: `sees exports falling`, `cut its forecast to 3 %`."""
    shape, words = reading.tape.shape, reading.words
    if made.kind not in _FORESEEN:
        return False
    if shape[clause.verb] in words.seeing:
        moving = words.move_verb.search(shape, clause.verb + 1, made.start)
        at = moving.start() if moving is not None else clause.verb
        return reading.tape.words(at, at + 1).endswith(words.gerunds)  # `saw a rise of 5 %`: their own
    told = words.outlook.search(shape, clause.verb, made.start)
    return told is not None and shape.find(":", told.end(), made.start) < 0
