"""Whom a part, or a number of those just told of, is about: who gives it, who has it, those it is of."""

from __future__ import annotations

from factkit.rules.anaphora import antecedent
from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.phrases import before_article, phrase_after
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

_NEAR = 10
"""Items between a part and who gives it."""


def given_by(reading: Reading, made: Candidate) -> Referent | None:
    """Return who gives or does a part: `a third of it lent by the World Bank`, `à 55 % par l'État`.

    `made` is a share.
    """
    tape, words = reading.tape, reading.words
    agent = words.agent.search(tape.shape, made.end, min(made.end + _NEAR, reading.sentence.end))
    if agent is None or words.part_stop.search(tape.shape, made.end, agent.end()):
        return None
    if words.value_or_date.search(tape.shape, made.end, agent.start()):
        return None
    clause = reading.governing(made)
    if clause is not None and not any(c in ",(;" for c in tape.shape[clause.verb : made.start]):
        # `The study was paid for to 80 % by its maker` is about the study.
        return None
    for name in reading.discourse.within(agent.end(), reading.sentence.end):
        if before_article(tape, words, name.start, agent.start()) == agent.start():
            return reading.discourse.resolved(name)
        break
    place = phrase_after(tape, words, agent.end(), reading.sentence.end)
    if place is None or words.value.search(tape.shape, agent.end(), place[0]):
        return None
    return Referent(*place, tape.words(*place))


def of_those(reading: Reading, made: Candidate) -> Referent | None:
    """Return those of whom so many do something: `Twelve banks lent; eight of them lost money`.

    `made` is a count or a share.
    """
    tape, words = reading.tape, reading.words
    at = made.end
    while at < reading.sentence.end and tape.shape[at] == " ":
        at += 1
    if not words.among_them.search(tape.shape, at, at + 1):
        return None
    for clause in reversed(reading.read()):
        if clause.verb < made.start and not clause.bare:
            if clause.counted and not definite(reading, clause):
                return None
            place = phrase_after(tape, words, clause.start, clause.end)
            if place is None or words.nobody_named.issuperset(tape.shape[slice(*place)]):
                return None
            return Referent(*place, tape.words(*place))
    return None


def whose_part(reading: Reading, made: Candidate) -> Referent | None:
    """Return those of whom a relative tells a part: `The nuns, 60 % of whom are ill`, "dont 60 % sont …"."""
    tape, words, at = reading.tape, reading.words, made.start - 1
    if made.kind != "share" or reading.following(made) is None:
        return None
    while at > reading.floor and (tape.shape[at] in words.filler or tape.shape[at] in words.article):
        at -= 1
    behind = tape.shape[made.end : made.end + 4].replace(" ", "")
    told = tape.shape[at] == "," and behind[:1] in words.of_them
    if at <= reading.floor or not (told or tape.shape[at] in words.whose):
        return None
    found = antecedent(reading, at)
    if found is None or words.value.search(tape.shape, max(reading.floor, found.start - 3), at):
        return None
    return found


def definite(reading: Reading, clause: Clause) -> bool:
    """Tell whether an article makes a counted subject known: `the 20 richest clubs`, `les douze clubs`."""
    shape, words, at = reading.tape.shape, reading.words, clause.start - 1
    while at > reading.floor and (shape[at] == " " or shape[at] in words.bound):
        at -= 1
    if at < reading.floor or shape[at] not in words.value:
        return False
    at -= 1
    while at >= reading.floor and shape[at] == " ":
        at -= 1
    return at >= reading.floor and reading.tape.items[at].values.get("det") == "def"
