"""Those who were asked or counted just before: "auprès de 300 élèves, 40 % …", "Sur 31 banques, quatre …"."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.phrases import headed, phrase_after
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent
from factkit.rules.words import Words

Place = tuple[int, int]
_FAR = 30
"""Items between the noun for a survey and how many were asked."""
_PARTS = frozenset({"share", "count", "training_target", "target"})
_PEOPLE = 3
"""Words that what is told of those asked may have: "anciens stagiaires"."""


def those_asked(reading: Reading, made: Candidate) -> Referent | None:
    """Return the survey of so many, or those of whom a part that nothing is told of is one.

    `made` is a number of those who were asked, or a part of a number before it.
    """
    if made.kind == "count" and (survey := _survey(reading, made)):
        return survey
    if made.kind not in _PARTS or _told(reading, made):
        return None
    return (
        _out_of(reading, made)
        or _asked_before(reading, made)
        or _of_them(reading, made)
        or _others_of_them(reading, made)
        or _group_polled(reading, made)
    )


def _group_polled(reading: Reading, made: Candidate) -> Referent | None:
    """Return those of whom a poll was: `Polling of owners found that 35 % were cutting back`."""
    tape, words, shape = reading.tape, reading.words, reading.tape.shape
    asked = words.survey.search(shape, reading.floor, made.start)
    if made.kind != "share" or asked is None or reading.following(made) is None:
        return None
    of = asked.end() + (shape[asked.end() : asked.end() + 1] == " ")
    found = words.telling_of.search(shape, of, made.start)
    if shape[of] not in words.of or found is None:
        return None
    place = phrase_after(tape, words, of + 1, found.start())
    if place is None or words.value_or_date.search(shape, of, place[1]):
        return None
    if next(reading.discourse.within(*place), None) is not None or headed(tape, words, *place):
        return None
    told = words.that.search(shape, place[1], made.start)
    plain = told is not None and words.before_count.issuperset(shape[told.end() : made.start])
    return Referent(*place, tape.words(*place)) if plain else None


def _told(reading: Reading, made: Candidate) -> bool:
    """Tell whether a value says itself what it is of or counts."""
    shape, words, behind = reading.tape.shape, reading.words, made.end + 1
    if made.ranges.get("noun", (-1,))[0] > made.at:
        return True
    return made.kind == "share" and (shape[behind : behind + 1] or ".") in words.of


def _asks(reading: Reading, at: int) -> bool:
    """Tell whether the word that leads to a number is one for asking: "auprès de 300 élèves", `a poll of`."""
    shape, words = reading.tape.shape, reading.words
    if at <= reading.floor:
        return False
    polls = shape[at] in words.of and shape[max(reading.floor, at - 2)] in words.survey
    return polls or shape[at] in words.asking


def _survey(reading: Reading, made: Candidate) -> Referent | None:
    """Return the survey that asked so many: "une étude que l'université a menée auprès de 300 élèves"."""
    tape, words = reading.tape, reading.words
    if not _asks(reading, reading.lead(made)):
        return None
    for at in range(made.start - 1, max(reading.floor, made.start - _FAR) - 1, -1):
        if tape.shape[at] not in words.survey:
            continue
        place = phrase_after(tape, words, at, made.start)
        if place is None:
            return None
        end = next((i for i in range(*place) if _participle(tape, words, i)), place[1])
        while end > at + 1 and tape.shape[end - 1] == " ":
            end -= 1
        return Referent(at, end, tape.words(at, end))
    return None


def _participle(tape: Tape, words: Words, at: int) -> bool:
    word = tape.words(at, at + 1)
    lower = word.islower() and word.endswith(words.perfects) and tape.shape[at] not in words.survey
    return lower and not words.head_last


def _counted(reading: Reading, before: Candidate) -> Referent | None:
    """Return those who were counted, with what is told of them."""
    tape, words = reading.tape, reading.words
    noun = before.ranges.get("noun")
    if noun is None or before.node.type != "number" or headed(tape, words, *noun):
        return None
    whole = phrase_after(tape, words, noun[0], before.sentence.end, words_most=_PEOPLE)
    goes_on = whole is not None and not words.of.search(tape.shape, *whole)
    if whole is None or not goes_on or words.telling_of.search(tape.shape, noun[1], whole[1]):
        return Referent(noun[0], noun[1], tape.words(*noun))  # `900 voters found`
    end = whole[1]
    return Referent(noun[0], end, tape.words(noun[0], end))


def _out_of(reading: Reading, made: Candidate) -> Referent | None:
    """Return those of whom some do a thing: "Sur les 212 patients traités, onze sont partis"."""
    before, shape, words, at = reading.before, reading.tape.shape, reading.words, reading.floor
    if before is None or before[0].sentence is not made.sentence or reading.following(made) is None:
        return None
    while at < before[0].start and (shape[at] == " " or shape[at] in words.linking):
        at += 1
    opens = shape[at] in words.whole_prep and not words.ballot.search(shape, at, made.start)
    if next(reading.discourse.within(at, made.start), None) is not None:
        return None  # "Sur les 300 logements promis à Metz, 40 sont finis"
    between = shape[at + 1 : before[0].start]
    if not opens or not words.before_count.issuperset(between) or not words.possessive.isdisjoint(between):
        return None  # "Sur ses 300 salariés, 40 partiront": it is the firm that loses them
    return _counted(reading, before[0]) if "," in shape[before[0].end : made.start] else None


def _asked_before(reading: Reading, made: Candidate) -> Referent | None:
    """Return those asked in a phrase before: "D'après un sondage mené auprès de 300 élèves, 40 % fument"."""
    before, shape, words = reading.before, reading.tape.shape, reading.words
    if before is None or before[0].sentence is not made.sentence:
        return None
    found = words.telling_of.search(shape, before[0].end, made.start)  # `found that 48 % plan to hire`
    if found is None and reading.following(made) is None:
        return None
    if before[0].kind != "count" or not _asks(reading, reading.lead(before[0])):
        return None
    return _counted(reading, before[0])


def _of_them(reading: Reading, made: Candidate) -> Referent | None:
    """Return those counted last whom a pronoun stands for: "300 élèves ont répondu. Parmi eux, 40 % …"."""
    shape, words, at = reading.tape.shape, reading.words, made.start - 1
    while at > reading.floor and (shape[at] in words.filler or shape[at] == ","):
        at -= 1
    if shape[at] not in words.themselves or shape[max(reading.floor, at - 2)] not in words.among:
        return None
    last = reading.before or reading.last
    return None if last is None else _counted(reading, last[0])


def _others_of_them(reading: Reading, made: Candidate) -> Referent | None:
    """Return those of whom the part before is one: "38 % citent le crédit et 29 % les coupures"."""
    shape, words, before = reading.tape.shape, reading.words, reading.before
    if before is None or before[1] is None or before[0].sentence is not made.sentence:
        return None
    lead = shape[reading.lead(made)]
    joined = lead in words.conj or lead in words.clause_break
    if made.kind != "share" or before[0].kind != "share" or not joined:
        return None
    plain = not before[1].code and not reading.discourse.names.is_name(before[1])
    return before[1] if plain and reading.following(before[0]) is not None else None
