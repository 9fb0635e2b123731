"""Verbs that say what a figure measures, where no noun does: what was paid, raised, done at a speed."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.complements import purpose
from factkit.rules.phrases import headed as attributed
from factkit.rules.phrases import trimmed
from factkit.rules.predicates import acted, subject_phrase
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

Place = tuple[int, int]
PAID = frozenset({"amount"})
"""Kinds that a verb of paying may be the measure of."""


def spent(reading: Reading, made: Candidate) -> Place | None:
    """Return the verb of a sum that only says who paid or lost it: `the firm lost $3 million`."""
    if made.kind not in PAID:
        return None
    tape, words, about = reading.tape, reading.words, reading.about
    found = acted(reading, made)
    if found is None or tape.shape[found[0]] not in words.paying:
        return None
    if tape.shape[made.end + 1 : made.end + 2] in words.purpose and (bought := purpose(reading, made)):
        return bought  # `paid 3 million for the site`
    told = subject_phrase(reading, made)
    owned = told is not None and about is not None and told[0] < about.end and about.start < told[1]
    return found if told is None or (owned and not attributed(tape, words, *told)) else None


def motion(reading: Reading, made: Candidate, found: Place) -> Place | None:
    """Return what someone does at a speed or in a size of his: `trains run at 350 km/h`, `was clocked at`."""
    about, shape, words = reading.about, reading.tape.shape, reading.words
    if made.kind != "measurement" or about is None or not (found[0] < about.end and about.start < found[1]):
        return None
    known = words.topics.of(reading.tape.words(*found)) is not None
    if known or attributed(reading.tape, words, *found):
        return None
    verb = acted(reading, made)
    if verb is None or shape[verb[0]] in words.sizing:
        return verb
    return None if shape[verb[0]] in words.levelling else verb


def without_payment(reading: Reading, found: Place) -> Place | None:
    """Return what is not the verb of a sum: `gold worth`; or that verb: `fined` of `fined the firm`."""
    tape, words = reading.tape, reading.words
    paying = words.paying.search(tape.shape, *found)
    if paying is None or found[1] == found[0] + 1:
        return None
    if paying.end() == found[1]:
        noun = trimmed(tape, words, found[0], paying.start())
        if noun is not None and not is_subject(reading.about, noun):
            return noun
    return paying.start(), paying.end()


def taken(reading: Reading, made: Candidate) -> Place | None:
    """Return the verb by which a sum is taken from someone: `the court fined the firm 3 million`."""
    clause = reading.governing(made)
    if clause is None or made.kind not in PAID:
        return None
    verb = reading.words.fining.search(reading.tape.shape, clause.verb, made.start)
    return (verb.start(), verb.end()) if verb else None


def paid_before(reading: Reading, made: Candidate) -> Place | None:
    """Return the verb of paying right before a sum: `the firm, fined 3 million in May, …`."""
    shape, words, at = reading.tape.shape, reading.words, made.start - 1
    while at > reading.sentence.start and shape[at] in words.filler:
        at -= 1
    return (at, at + 1) if shape[at] in words.paying else None


def raised_by(reading: Reading, made: Candidate) -> Place | None:
    """Return the verb of raising money, which says what the sum is: `the fund raised 3 million`."""
    found = acted(reading, made)
    return found if found is not None and reading.tape.shape[found[0]] in reading.words.raising else None


def is_subject(subject: Referent | None, place: Place) -> bool:
    """Tell whether a phrase is whom a claim is about, or a part of it."""
    return subject is not None and subject.start <= place[0] and place[1] <= subject.end
