"""Nouns beside a value: joined to it by a link, before it or behind it as what a verb acts on."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.continuing import COUNTED
from factkit.rules.labels import adjacent
from factkit.rules.nominals import before_verb, is_name, is_void, nominal, of_growth
from factkit.rules.phrases import before_article, phrase_after, phrase_before, trimmed
from factkit.rules.phrases import headed as attributed
from factkit.rules.predicates import verb_beside, verbal
from factkit.rules.reading import Reading

Place = tuple[int, int]


def beside(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun phrase that a link joins to a value: `revenue of 3 billion`; `fell by 3 %` has none."""
    tape, words, at = reading.tape, reading.words, reading.lead(made)
    shape, floor = tape.shape, reading.sentence.start
    if at <= floor or (shape[at] not in words.link and shape[at] != "("):
        return None
    if shape[at] != "(" and shape[at] not in words.of and verbal(reading, made):
        return None
    moving = shape[at - 2] in words.move_noun and shape[at - 2] in words.verb_noun
    if moving and (grows := _before_growth(reading, (at - 2, at - 1))) is not None:
        return grows  # "un chiffre d'affaires en hausse de 3 %": what is the form of a verb as well
    found = nominal(reading, phrase_before(tape, words, at, floor))
    if found is None:
        return None
    found = before_verb(reading, _behind_participle(reading, found))
    head = shape[found[0]]
    if head in words.move_noun and head not in words.growth:
        return of_growth(reading, found) or _before_growth(reading, found)
    return None if head in words.more or is_void(reading, found) else found


def _behind_participle(reading: Reading, found: Place) -> Place:
    """Return the noun that something is followed or joined by: "suivi d'une perfusion de 3 mg"."""
    tape, words, at = reading.tape, reading.words, found[0]
    told = tape.words(at, at + 1)
    if words.head_last or at + 4 > found[1] or tape.shape[at + 2] not in words.of:
        return found
    own = tape.items[at + 3].values.get("det") or tape.items[min(at + 4, found[1])].values.get("det")
    if own != "indef" or not told.islower() or not told.endswith(words.perfects):
        return found
    return trimmed(tape, words, at + 3, found[1]) or found


def genitive(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun phrase that a value closes: `at a depth of 18 km`."""
    led = reading.tape.shape[reading.lead(made)] in reading.words.of
    return beside(reading, made) if led else None


def indefinite(reading: Reading, made: Candidate) -> Place | None:
    """Return the measure that an article makes the value's own: `ended with a deficit of 9 % of GDP`."""
    tape, words, at = reading.tape, reading.words, reading.lead(made)
    shape, floor = tape.shape, reading.sentence.start
    if at <= floor or (shape[at] not in words.of and shape[at] not in words.level_prep):
        return None
    found = nominal(reading, phrase_before(tape, words, at, floor))
    if found is None or shape[found[0]] in words.move_noun or is_void(reading, found):
        return None
    before = found[0] - 1
    while before > floor and shape[before] == " ":
        before -= 1
    own = tape.items[before].values.get("det") == "indef"
    return found if own and attributed(tape, words, *found) else None


def companion(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun that a value has for itself behind what the clause tells: `…, with a margin of 5 %`.

    The noun says what is measured, and a conjunction or a preposition sets it apart.
    """
    tape, words = reading.tape, reading.words
    inner = made.kind in COUNTED
    if inner and not ("noun" in made.ranges and made.ranges["noun"][0] < made.start):
        return None
    found = genitive(reading, made) or (None if inner else adjacent(reading, made))
    if found is None:
        return None
    before = tape.shape[before_article(tape, words, found[0], reading.sentence.start)]
    if before not in ";" and (before in words.of or before not in words.joint):
        return None
    return found if inner or attributed(tape, words, *found) else None


def gapped(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun of a later item that shares the verb of the first: `debt was 8 million, profit 5`."""
    tape, words, before = reading.tape, reading.words, reading.before
    clause = reading.governing(made)
    if before is None or before[0].sentence is not made.sentence or clause is None:
        return None
    if clause.bare or clause.verb > before[0].start or made.ranges.get("noun", (0, 0))[0] > made.at:
        return None
    at = made.start
    while at > before[0].end and (tape.shape[at - 1] in words.filler or tape.shape[at - 1] in words.link):
        at -= 1
    found = phrase_before(tape, words, at, before[0].end)
    if found is None or found[1] != at or not attributed(tape, words, *found):
        return None
    opening = before_article(tape, words, found[0], before[0].end)
    joined = tape.shape[opening] in words.conj_alone or tape.shape[opening] in ",;"
    return None if not joined or is_name(reading, found) or is_void(reading, found) else found


def _before_growth(reading: Reading, noun: Place) -> Place | None:
    """Return what is said to be growing before it: `an EBITDA in decline by 3 %`."""
    tape, words, at = reading.tape, reading.words, noun[0] - 1
    while at > reading.sentence.start and tape.shape[at] == " ":
        at -= 1
    if at <= reading.sentence.start or tape.shape[at] not in words.prep:
        return None
    return nominal(reading, phrase_before(tape, words, at, reading.sentence.start))


def acted_on(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun phrase between a verb and the value: `cut prices by 5 %`, `saw exports rise 5 %`."""
    clause = reading.governing(made)
    if clause is None:
        return None
    tape, words = reading.tape, reading.words
    for at in range(made.start - 1, clause.verb - 1, -1):
        char = tape.shape[at]
        if char in ",;:(":
            return None
        if char not in words.acting and char not in words.clause_verb:
            continue
        first = at + 1
        while first < made.start and (tape.shape[first] in words.filler or tape.shape[first] in words.date):
            first += 1
        if first >= made.start or (tape.shape[first] in words.prep and tape.shape[first] not in words.of):
            if found := _raised(reading, at, clause.verb + 1):
                return found
            continue
        if found := nominal(reading, phrase_after(tape, words, first, made.start, words_most=6)):
            found = before_verb(reading, found)
            return of_growth(reading, found) or (None if is_void(reading, found) else found)
    return None


def _raised(reading: Reading, verb: int, floor: int) -> Place | None:
    """Return what is said to move in an infinitive: `output` in `expects output to rise by 3 %`."""
    tape, words = reading.tape, reading.words
    if not words.head_last or verb - 2 <= floor or tape.shape[verb - 2] not in words.infinitive:
        return None
    return nominal(reading, phrase_before(tape, words, verb - 2, floor))


def behind(reading: Reading, made: Candidate) -> Place | None:
    """Return the object that stands behind its value: `double its hash rate`, `baisser de 3 % le prix`."""
    shape, words, at = reading.tape.shape, reading.words, made.end
    if shape[at : at + 1] != " " or at + 1 >= reading.sentence.end:
        return None
    verbal = made.rule == "change.multiple" and shape[at + 1] in words.content
    if shape[at + 1] not in words.det and not verbal:
        return None
    if shape[at + 1] in words.of or verb_beside(reading, made) is None:
        return None
    if made.node.type == "money" and shape[at + 1] in words.a_time:
        return None  # `95 dollars a barrel` is a price by the barrel.
    found = phrase_after(reading.tape, words, at + 1, reading.sentence.end)
    if found is None or words.period.search(shape, *found) or words.date.search(shape, *found):
        return None
    return of_growth(reading, found) or found


def set_at(reading: Reading, made: Candidate) -> Place | None:
    """Return what is said to be at a level before it is named: "ramener à 3 % le déficit public"."""
    shape, words, at = reading.tape.shape, reading.words, made.start - 1
    if words.head_last:
        return None
    while at > reading.sentence.start and shape[at] in words.before_count:
        at -= 1
    then = made.end + 1
    if shape[at] not in words.level_prep or shape[made.end : then] != " " or then >= reading.sentence.end:
        return None
    return behind(reading, made) if reading.tape.items[then].values.get("det") == "def" else None
