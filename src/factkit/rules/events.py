"""Dated events: what happened, or will, on a date that no other claim of the sentence takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factkit.match.tokens import Node, Tape
from factkit.rules.candidates import Candidate
from factkit.rules.phrases import phrase_after, trimmed
from factkit.rules.sentences import Sentence
from factkit.rules.status import Cues
from factkit.rules.timing import dates_in
from factkit.rules.words import Words
from factkit.values.period import Period

_RELATIONS = ("in", "over", "since", "by", "until", "before")
_SHORT = 8
"""Items that a sentence has which tells of nothing: `See you in May.`"""
_PLANNED = ("planned", "forecast")
_REACH = 16
"""Items between a date and the verb of the event that it dates."""
_YEAR = 4
"""Characters of a date that names a year."""
_OPENS = 6
"""Items within which a date opens a sentence."""
_DAY = 10
"""Characters of a date that names a day: `2024-02-01`."""


def events(tape: Tape, words: Words, sentence: Sentence, made: list[Candidate]) -> list[Candidate]:
    """Return the candidates of a sentence with the events that it asserts on dates of their own."""
    shape, start, end = tape.shape, sentence.start, sentence.end
    dated = words.date.search(shape, start, end)
    if not made and not dated:
        return made
    editions = [c for c in made if c.kind == "event"]
    others = [c for c in made if c.kind != "event"]
    for edition in editions:
        _name(tape, words, edition)
        _place(tape, words, edition)
    if not dated or _heads(words, shape, sentence):
        return [*others, *editions]
    told = words.event_verb.search(shape, start, end) is not None
    if others and not editions and not told and not _to_come(tape, words, sentence):
        return others
    dates = dates_in(tape, words, sentence)
    other = dates.marks.get("reference", ())
    placed = [i for i in dates.all if i not in other and _places(tape, words, sentence, i)]
    takers = {c.at: dates.best(c, None) for c in others}
    takers = {at: i for at, i in takers.items() if i is None or _takes(tape, words, sentence, others, at, i)}
    taken = set(takers.values())
    verb = told or words.verb.search(shape, start, end) is not None
    free = [i for i in placed if i not in taken or _governed(tape, words, sentence, i, takers)]
    found: list[Candidate] = []
    for edition in editions:
        known = (i for i in placed if tape.items[i].values.get("when"))
        date = min(known, key=lambda i: (i not in free, *_order(tape, i, edition.at)), default=None)
        if date is None:
            found.append(edition)
        else:
            placed.remove(date)
            free = [i for i in free if i != date]
            found.append(_dated(tape, sentence, date, edition))
    ahead = {i for i in free if _ahead(tape, i, surely=True)}
    free = [i for i in free if dates.outside(i) and (i not in dates.aside or _precise(tape, i) or i in ahead)]
    planned = words.will.search(shape, start, end) is not None
    if shape[start:end].rstrip(' »”"').endswith("?"):
        free = []
    asserted = _asserted(
        tape, words, free, told=told, verb=verb, planned=planned, alone=not others and not found
    )
    asserted = asserted if told or not others else []
    if not asserted and not made:
        asserted = _happened(tape, words, sentence, free)
    asserted += [i for i in _announced(tape, words, sentence, free) if i not in asserted]
    return [*others, *found, *(_dated(tape, sentence, date, None) for date in asserted)]


def _heads(words: Words, shape: str, sentence: Sentence) -> bool:
    """Tell whether a sentence says when its text was published: no verb makes it news of what was."""
    found = words.dateline.finditer(shape, sentence.start, sentence.end)
    return any(shape[max(0, at.start() - 2) : at.start() - 1] not in words.auxiliary for at in found)


def _takes(tape: Tape, words: Words, sentence: Sentence, made: list[Candidate], at: int, i: int) -> bool:
    """Tell whether a value can be of a date: one told as a fact is of none that is to come."""
    when = tape.items[i].values.get("when")
    if not _ahead(tape, i, surely=True) or (when is not None and when.relation == "since"):
        return True
    cues = Cues(tape, words, sentence)
    return any(cues.of(candidate) != "observed" for candidate in made if candidate.at == at)


def _to_come(tape: Tape, words: Words, sentence: Sentence) -> bool:
    """Tell whether a sentence names a time that is yet to begin."""
    found = words.date.finditer(tape.shape, sentence.start, sentence.end)
    return any(_ahead(tape, date.start()) for date in found)


def _ahead(tape: Tape, i: int, *, surely: bool = False) -> bool:
    """Tell whether a date is yet to begin, or may be where its year is left out; no deadline."""
    reference = tape.reference
    if reference is None or reference.end is None:
        return False
    values = tape.items[i].values
    names = ("when",) if surely else ("when", "alternative")
    for name in names:
        when = values.get(name)
        begins = when.start if isinstance(when, Period) and when.relation != "by" else None
        if begins is not None and begins > reference.end:
            return True
    return False


def _announced(tape: Tape, words: Words, sentence: Sentence, free: list[int]) -> list[int]:
    """Return the dates to come on which a sentence says that something is planned: `is to open in May`.

    A sentence in the present that dates nothing else does so as well: `the club moves in May 2030`.
    """
    led = [i for i in free if _led(tape, words, i) and _ahead(tape, i)]
    if not led:
        return []
    cues, found = Cues(tape, words, sentence), list[int]()
    past = words.tenses(tape, sentence.start, sentence.end).keys() & {"past", "perfect"}
    telling = (
        not past and not sentence.heading and not sentence.colon and sentence.end - sentence.start > _SHORT
    )
    for i in led:
        status = cues.of(_dated(tape, sentence, i, None))
        sure = _ahead(tape, i, surely=True)
        aside = sure and i in dates_in(tape, words, sentence).aside
        if status in _PLANNED or aside or (status is None and telling and sure):
            found.append(i)
    return found[:2]


def _asserted(
    tape: Tape, words: Words, free: list[int], *, told: bool, verb: bool, planned: bool, alone: bool
) -> list[int]:
    """Return the dates of which a sentence tells an event.

    Days, or whatever a verb of events dates; months and years where something will be in them.
    """
    days = [i for i in free if _precise(tape, i) and (alone or tape.items[i].values.get("when"))]
    if told:
        resolved = [i for i in free if tape.items[i].values.get("when") and _led(tape, words, i)]
        return days[:2] or resolved[:1]
    if verb and alone:
        return days[:1] or ([i for i in free if _led(tape, words, i)][:1] if planned else [])
    return []


def _happened(tape: Tape, words: Words, sentence: Sentence, free: list[int]) -> list[int]:
    """Return the date on which a sentence without a number tells that something was done: `merged in 2001`.

    The verb before the date, or after one that opens the sentence, is past. A year counted from
    today (`last year`), a date of a subordinate clause or of a verb of saying, and a birth is background.
    """
    shape, start, end = tape.shape, sentence.start, sentence.end
    if sentence.heading or sentence.colon or words.value.search(shape, start, end):
        return []
    named = [i for i in free if _named(tape, words, i) and not words.subordinating.search(shape, start, i)]
    if not named or words.life_verb.search(shape, start, end):
        return []
    tensed = words.tenses(tape, start, end)
    verbs = sorted((at, role) for role, items in tensed.items() for at in items)
    for i in named:
        nearest = [verb for verb in verbs if verb[0] < i][-1:] or verbs[:1]
        for at, role in nearest:
            if (
                role in ("past", "perfect")
                and shape[at] not in words.saying
                and (at < i or i < start + _OPENS)
            ):
                return [i]
    return []


def _named(tape: Tape, words: Words, i: int) -> bool:
    """Tell whether a date is a day, a month or a year by its own name, to which a word such as `in` leads."""
    when = tape.items[i].values.get("when")
    if when is None or when.relation != "in" or "/" in when.edtf or not _led(tape, words, i):
        return False
    return len(when.edtf) > _YEAR or tape.shape[i] in words.named_year


def _led(tape: Tape, words: Words, i: int) -> bool:
    """Tell whether a word such as `in` leads to a date, which else may be of a name: `the 2022 report`.

    A day needs none, nor what begins with a word of its own: `fin 2025`.
    """
    when = tape.items[i].values.get("when")
    if when is not None and (when.relation not in ("in", "by") or _precise(tape, i)):
        return True
    if tape.text[tape.starts[i]].islower():
        return True
    return i >= 2 and (tape.shape[i - 2] in words.prep or tape.shape[i - 2] in words.locative)


def _governed(tape: Tape, words: Words, sentence: Sentence, i: int, takers: dict[int, int | None]) -> bool:
    """Tell whether a date belongs to a verb of events rather than to the value that would take it."""
    shape = tape.shape
    for step, last in ((-1, max(sentence.start, i - _REACH)), (1, min(sentence.end, i + _REACH))):
        for at in range(i + step, last, step):
            char = shape[at]
            if char in words.value or char in ".;:()":
                break
            if char in words.event_verb:
                return not any(abs(value - i) < abs(at - i) for value, date in takers.items() if date == i)
    return False


def _order(tape: Tape, i: int, at: int) -> tuple[bool, bool, int]:
    """Rank the dates of an edition: in its own clause first, then days, then the nearest."""
    return ";" in tape.shape[min(i, at) : max(i, at)], not _precise(tape, i), abs(i - at)


def _precise(tape: Tape, i: int) -> bool:
    values = tape.items[i].values
    when = values.get("when")
    return _undated(values) if when is None else len(when.edtf.partition("/")[0]) == _DAY


def _undated(values: Mapping[str, Any]) -> bool:
    """Tell whether a date is a day of which the text does not tell the year: `29 mai`, `Wednesday`."""
    moment = values.get("moment")
    return "weekday" in values or (moment is not None and moment.unit == "D")


def _dated(tape: Tape, sentence: Sentence, date: int, edition: Candidate | None) -> Candidate:
    node = tape.items[date]
    assert isinstance(node, Node)
    values = dict(edition.node.values) if edition else {}
    rule = edition.rule if edition else "event.dated"
    made = Candidate(date, Node(node.char, "date", values), sentence, "event", rule, date, date + 1, 5)
    if edition:
        made.ranges |= {**edition.ranges, "edition": (edition.start, edition.end)}
        made.fields |= edition.fields
    return made


def _place(tape: Tape, words: Words, made: Candidate) -> None:
    """Note where an event takes place: the first place that a word such as `in` leads to."""
    sentence = made.sentence
    for found in words.place.finditer(tape.shape, sentence.start + 2, sentence.end):
        at = found.start()
        if tape.shape[at - 2] in words.locative:
            made.fields["place"], made.ranges["place"] = tape.words(at, at + 1), (at, at + 1)
            return


def _name(tape: Tape, words: Words, made: Candidate) -> None:
    """Note the name of an edition: what it is an edition of, or the noun that its number counts."""
    shape, end = tape.shape, made.sentence.end
    issue = words.issue.search(shape, made.at, made.end)
    if issue is None:
        phrase = phrase_after(tape, words, made.at + 2, end)
    elif issue.end() + 1 < end and shape[issue.end() + 1] in words.of:
        phrase = phrase_after(tape, words, issue.end() + 2, end)
    else:
        phrase = trimmed(tape, words, made.at + 1, issue.start())
    if phrase:
        made.fields["name"], made.ranges["name"] = tape.words(*phrase), phrase


def _cited(tape: Tape, words: Words, sentence: Sentence, i: int) -> bool:
    """Tell whether a date is that of a source, which closes a line: `…, Le Monde, 24 octobre 2006`."""
    shape, at = tape.shape, i - 2
    if shape[i + 1 : sentence.end].strip(" .)]") or at < sentence.start or shape[at : at + 2] != ", ":
        return False
    named = at - 1
    return shape[named] in words.capital or tape.words(named, named + 1)[:1].isupper()


def _places(tape: Tape, words: Words, sentence: Sentence, i: int) -> bool:
    """Tell whether a date can be that of an event: resolved, no year of a name, no dateline."""
    values = tape.items[i].values
    when = values.get("when")
    if _cited(tape, words, sentence, i):
        return False
    if when is None:
        return _undated(values)
    if values.get("now") or when.relation not in _RELATIONS:
        return False
    if when.relation == "over" and values.get("duration"):
        return False  # `the third time in two weeks`: how long something took.
    if when.relation == "since" and not _precise(tape, i):
        return False
    if len(when.edtf) == 4 and i >= 2 and tape.shape[i - 2] in words.capital:
        return False
    opens = sentence.first and i < sentence.start + 12
    after = tape.shape[i + 1 : i + 4]
    return not (opens and (after.strip()[:1] in ("–", "—", "(", "|") or after == " - "))
