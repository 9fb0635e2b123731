"""Those of whom a figure is, where a text tells of one group and of another: `6 % among the young`."""

from __future__ import annotations

import re

from factkit.rules.candidates import Candidate
from factkit.rules.phrases import before_article, headed, phrase_after, trimmed
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent
from factkit.rules.things import phrase
from factkit.rules.ungoverned import segment

_ACTS = frozenset({"investment", "target", "training_target", "event", "ranking"})
"""Kinds of what someone does, wherever it be."""
_FIGURES = frozenset({"share", "change", "measurement", "count"})
"""Kinds of what is told of one group and of another."""
_NEXT = 6
"""Items within which a name stands right behind a preposition."""
_WORDS = 8
"""Items that a group is named by at most."""
_FAR = 16
"""Items within which the word that leads to a group stands behind its figure."""


def among(reading: Reading, made: Candidate) -> Referent | None:
    """Return those of whom a figure is: `6 % among the young`, `Among women it was 8 %`."""
    shape, words = reading.tape.shape, reading.words
    if compared := _compared(reading, made):
        return compared
    if made.kind not in _FIGURES:
        return None
    found = words.among.search(shape, made.end, min(made.end + _FAR, reading.sentence.end))
    if found is None or words.group_stop.search(shape, made.end, found.end()):
        found = _leading(reading, made) or _noticed(reading, made)
        if found is not None and _of_another(reading, made, found.end()):
            found = None
    if found is None:
        return _falling_to(reading, made) or _in_group(reading, made)
    place = _group(reading, found.end())
    if place is None or place[0] <= made.at < place[1]:
        return None
    return Referent(*place, reading.tape.words(*place))


def _in_group(reading: Reading, made: Candidate) -> Referent | None:
    """Return the part of a whole that a figure is found in: `10 % in the placebo group`."""
    tape, words, at = reading.tape, reading.words, made.end + 1
    if tape.shape[made.end : at] != " " or tape.shape[at : at + 1] not in words.locative:
        return None
    at += 1
    while at < reading.sentence.end and (tape.shape[at] == " " or tape.shape[at] in words.article):
        at += 1
    stop = min(at + _WORDS, reading.sentence.end)
    if at >= stop:
        return None
    if words.head_last:
        head = next((i for i in range(at, stop) if tape.shape[i] not in words.before_cohort), stop)
        found = head < stop and tape.shape[head] in words.cohort
        return Referent(at, head + 1, tape.words(at, head + 1)) if found else None
    house = tape.shape[at] in words.company_noun
    place = phrase_after(tape, words, at, stop) if house or tape.shape[at] in words.cohort else None
    if place is None or (house and place[1] == at + 1):
        return None
    return phrase(reading, *place)


def _noticed(reading: Reading, made: Candidate) -> re.Match[str] | None:
    """Return the word behind a passive verb that leads to whose change it is: `was seen among women`."""
    shape, words, clause = reading.tape.shape, reading.words, reading.following(made)
    if made.kind != "change" or clause is None or shape[clause.verb] not in words.auxiliary:
        return None
    found = words.among.search(shape, clause.verb, min(clause.verb + _FAR, reading.sentence.end))
    return None if found is None or words.part_wall.search(shape, clause.verb, found.start()) else found


def _compared(reading: Reading, made: Candidate) -> Referent | None:
    """Return the name that a second figure is for: `against 2 million for Ukraine and 1 for Poland`."""
    shape, words, at = reading.tape.shape, reading.words, made.end
    at += shape[at : at + 1] == " "
    before = reading.before
    if shape[at : at + 1] not in words.falling_to or made.kind in _ACTS:
        return None
    if before is None or before[0].sentence is not made.sentence:
        return None
    held = words.versus.search(shape, before[0].at, made.start) is not None
    listed = before[1] is not None and before[1].start > before[0].at
    if not held and not listed:
        return None
    name = next(reading.discourse.within(at + 1, min(at + _NEXT, reading.sentence.end)), None)
    if name is None or before_article(reading.tape, words, name.start, at) != at:
        return None
    return None if shape[name.start] in words.demonym else reading.discourse.resolved(name)


def _falling_to(reading: Reading, made: Candidate) -> Referent | None:
    """Return those to whom a part falls: `0.8 % for the bakers and 1.2 % for the millers`."""
    tape, words, at = reading.tape, reading.words, made.end + 1
    if made.kind not in ("share", "change") or made.node.type != "percent":
        return None
    then = tape.shape[at + 2 : at + 3]
    if tape.shape[at : at + 1] not in words.falling_to or (
        then not in words.article and then not in words.company_noun
    ):
        return None
    several = (
        i
        for i in range(reading.sentence.start, reading.sentence.end - 2)
        if tape.shape[i] in words.value and tape.shape[i + 2] in words.falling_to
    )
    if sum(1 for _ in several) < 2:
        return None
    place = _group(reading, at + 1)
    if place is None or headed(tape, words, *place) or words.period.search(tape.shape, *place):
        return None
    name = next(reading.discourse.within(*place), None)
    if name is not None and name.start == place[0]:
        return reading.discourse.resolved(name)
    return Referent(*place, tape.words(*place))


def _leading(reading: Reading, made: Candidate) -> re.Match[str] | None:
    """Return the word that opens the part of a sentence that a value is in, where it names a group."""
    shape, words, start = reading.tape.shape, reading.words, segment(reading, made.start)
    before = reading.before
    if before is not None and before[0].sentence is made.sentence and before[0].end > start:
        joint = words.joining.search(shape, before[0].end, made.start)
        start = joint.end() if joint else made.start
    while start < made.start and (shape[start] in " ," or shape[start] in words.conj):
        start += 1
    return words.among.search(shape, start, start + 1)


def _of_another(reading: Reading, made: Candidate, group: int) -> bool:
    """Tell whether a name of its own does what is told behind a group: `Among gainers, Tarnix rose 3 %`."""
    shape, words, clause = reading.tape.shape, reading.words, reading.governing(made)
    if clause is None or clause.bare or clause.start < group:
        return False
    name = next(reading.discourse.within(clause.start, clause.end), None)
    if name is None:
        return False
    before = shape[clause.start : name.start]
    if made.kind == "share":
        # "Chez les buveurs, le risque d'AVC est de 8 %": the risk is no one that has a name.
        return "," in shape[group : clause.start] and all(c == " " or c in words.det for c in before)
    return words.of.isdisjoint(before)


def _group(reading: Reading, at: int) -> tuple[int, int] | None:
    """Return the noun phrase that names a group, its ages included: `the under-25s`, `les 18-35 ans`."""
    tape, words = reading.tape, reading.words
    while at < reading.sentence.end and (tape.shape[at] == " " or tape.shape[at] in words.det):
        at += 1
    if at >= reading.sentence.end:
        return None
    if tape.shape[at] in words.value or tape.shape[at] in words.duration:
        stop = next((i for i in range(at, reading.sentence.end) if tape.shape[i] in words.part_stop), at)
        return trimmed(tape, words, at, stop)
    return phrase_after(tape, words, at, reading.sentence.end)
