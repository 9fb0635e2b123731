"""Whom a part, or a number of those just told of, is about: who gives it, who has it, those it is of."""

from __future__ import annotations

from factkit.rules.anaphora import antecedent
from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.definites import kin_of
from factkit.rules.phrases import before_article, headed, phrase_after
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

_FIGURES = frozenset({"share", "change", "measurement", "count", "amount"})
"""Kinds of figures that are compared."""
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
            return kin_of(reading, clause.start, clause.end) or Referent(*place, tape.words(*place))
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
    if found is None or not words.value.search(tape.shape, max(reading.floor, found.start - 3), at):
        return found
    # `The park has 900 kinds, a third of which are rare`: what was told of the whole is of the same.
    before = reading.before
    whole = before is not None and before[0].sentence is made.sentence and before[0].end >= found.start - 3
    return before[1] if before is not None and whole else None


def held_for(reading: Reading, made: Candidate) -> Referent | None:
    """Return what figures are of that others are held against: `96 %, compared to 74 % for the placebo`.

    So are all of a list: `compared to 74 % (127/171) and 58 % for the placebo`.
    """
    tape, words = reading.tape, reading.words
    shape, end = tape.shape, reading.sentence.end
    at = made.end
    while at < end and (at := _past_brackets(shape, at)) < end and shape[at] in words.listed_figures:
        at += 1
    if made.kind not in _FIGURES or at >= end or shape[at] not in words.falling_to:
        return None
    before = made.start - 1
    while before > reading.floor and (before := _before_brackets(shape, before)) > reading.floor:
        if shape[before] not in words.listed_figures:
            break
        before -= 1
    if shape[before] not in words.held_against:
        return None
    place = phrase_after(tape, words, at + 1, end)
    if place is None or words.period.search(shape, *place) or headed(tape, words, *place):
        return None
    return Referent(*place, tape.words(*place))


def _past_brackets(shape: str, at: int) -> int:
    close = shape.find(")", at) if shape[at] == "(" else -1
    return close + 1 if close > 0 else at


def _before_brackets(shape: str, at: int) -> int:
    opening = shape.rfind("(", 0, at) if shape[at] == ")" else -1
    return opening - 1 if opening > 0 else at


def of_whom(reading: Reading, made: Candidate) -> Referent | None:
    """Return those among whom a part is found, where no one else is told of: `seen among 4 % of the cats`."""
    tape, words = reading.tape, reading.words
    behind = tape.shape[made.end + 1 : made.end + 2]
    if made.kind != "share" or behind not in words.of or tape.shape[reading.lead(made)] not in words.among:
        return None
    place = phrase_after(tape, words, made.end + 1, reading.sentence.end)
    return Referent(*place, tape.words(*place)) if place and behind else None


def compared(reading: Reading, made: Candidate) -> bool:
    """Tell whether a value is only held against the one before it: `5,700 stars, against 5,500 in May`."""
    before, shape, words = reading.before, reading.tape.shape, reading.words
    if before is None or before[0].sentence is not made.sentence or before[0].kind != made.kind:
        return False
    noun, at = made.ranges.get("noun"), made.start - 1
    if before[0].node.type != made.node.type or (noun is not None and noun[0] > made.at):
        return False
    while at > before[0].end and shape[at] in words.filler:
        at -= 1
    return at >= before[0].end and shape[at] in words.held_against


def those_of_part(reading: Reading, made: Candidate) -> Referent | None:
    """Return those of whom some do a thing: `Half of the pupils passed`, `Eight of the 12 jurors left`."""
    tape, words = reading.tape, reading.words
    then = reading.following(made) if made.kind in ("share", "count") else None
    if then is None:
        return None
    shape, at = tape.shape, made.end + 1
    if made.kind == "count":
        at = next((i for i in range(made.at + 1, made.end) if shape[i] in words.of), made.end)
    if at >= reading.sentence.end or shape[at] not in words.of:
        return None
    while at < made.end and (shape[at] in " " or shape[at] in words.before_whole):
        at += 1
    place = phrase_after(tape, words, at, max(then.verb, made.end))
    if place is None or not words.no_subject.isdisjoint(shape[slice(*place)]):
        return None
    return Referent(*place, tape.words(*place))


def promised_by(reading: Reading, made: Candidate, verb: int) -> Referent | None:
    """Return by whom a participle says that something is done: `The 40 trees planted by the council grew`."""
    tape, words, shape = reading.tape, reading.words, reading.tape.shape
    agent = words.agent.search(shape, made.end, verb)
    if agent is None or made.node.type == "percent" or words.part_wall.search(shape, made.end, agent.start()):
        return None
    done = agent.start() - 2
    if done < made.end or not tape.words(done, done + 1).endswith(words.perfects):
        return None
    name = next(reading.discourse.within(agent.end(), verb), None)
    if name is not None and before_article(tape, words, name.start, agent.start()) == agent.start():
        return reading.discourse.resolved(name)
    at = agent.end() + 1
    place = phrase_after(tape, words, agent.end(), verb)
    known = at < verb and tape.items[at].values.get("det") == "def"
    if place is None or not known or words.no_subject.search(shape, *place):
        return None
    return Referent(*place, tape.words(*place))


def part_of_counted(reading: Reading, made: Candidate) -> Referent | None:
    """Return whom a part of what was just counted is about: `held 43 men, 14 of whom appealed`, "dont 14".

    They are whose the whole is, or those counted where it is nobody's. `made` is a count.
    """
    shape, words, before = reading.tape.shape, reading.words, reading.before
    if before is None or before[0].sentence is not made.sentence or before[0].kind != made.kind:
        return None
    at = made.start - 1
    while at > before[0].end and (shape[at] in words.filler or shape[at] in words.article):
        at -= 1
    behind = shape[made.end : made.end + 4].replace(" ", "")[:1]
    told = shape[at] == "," and behind and behind in words.of_them
    if not told and shape[at] not in words.whose:
        return None
    whose = before[1]
    if behind and behind in words.locative and whose is not None:
        name = next(reading.discourse.within(whose.start, whose.end), None)
        if name is None or name.start != whose.start:
            return None  # `The quake killed 900 people, 40 of them in Lagos`
    if whose is not None or "noun" not in before[0].ranges:
        return whose
    noun = before[0].ranges["noun"]
    return Referent(*noun, reading.tape.words(*noun))


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


def part_there(reading: Reading, start: int, end: int) -> Referent | None:
    """Return the country where a part of something is: `the share of power generated in China shrank`."""
    tape, words, at = reading.tape, reading.words, end + 3
    if tape.shape[start] not in words.share_noun or tape.shape[at - 1 : at + 1][1:] not in words.locative:
        return None
    done = tape.words(end + 1, end + 2).endswith(words.participles)
    name = next(reading.discourse.within(at, at + 5), None) if done else None
    near = name is not None and name.code and before_article(tape, words, name.start, at - 1) == at
    return name if near else None


def measured_among(reading: Reading, start: int, end: int) -> Referent | None:
    """Return those among whom something is measured: `Absences among teachers`, "le chômage chez eux"."""
    tape, words = reading.tape, reading.words
    among = next((i for i in range(start + 1, end) if tape.shape[i] in words.among), None)
    if among is None or words.of.search(tape.shape, start, among):
        return None
    place = phrase_after(tape, words, among + 1, end)
    if place is None or next(reading.discourse.within(*place), None) is not None:
        return None
    return Referent(*place, tape.words(*place))


def those_of(reading: Reading, clause: Clause) -> Referent | None:
    """Return whose those are that a clause without a subject tells of: `while those from Canada fell`."""
    tape, words = reading.tape, reading.words
    floor = max([c.verb for c in reading.read() if c.verb < clause.verb], default=reading.floor)
    those = next((i for i in range(clause.verb - 1, floor, -1) if tape.shape[i] in words.themselves), None)
    if those is None or not words.head_last:
        return None
    at = those + 2
    led = tape.shape[at] in words.prep or tape.shape[at] in words.of or tape.shape[at] in words.among
    if tape.shape[at] in words.infinitive or not led:
        return None
    before = those - 1 - (tape.shape[those - 1] == " ")
    opens = (
        tape.shape[before] in words.clause_break
        or tape.shape[before] in words.conj
        or before <= reading.floor
    )
    if not opens and tape.shape[before] not in ",;":
        return None  # `overtook those of Chile and exceed 2 billion`
    name = next(reading.discourse.within(at, clause.verb), None)
    if name is not None:
        near = before_article(tape, words, name.start, at - 1) == at
        return reading.discourse.resolved(name) if near else None
    place = phrase_after(tape, words, at + 1, clause.verb)
    plain = place is not None and not words.value_or_date.search(tape.shape, *place)
    return Referent(*place, tape.words(*place)) if place is not None and plain else None
