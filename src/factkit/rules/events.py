"""Dated events: what happened, or will, on a date that no other claim of the sentence takes."""

from __future__ import annotations

from factkit.match.tokens import Node, Tape
from factkit.rules.candidates import Candidate
from factkit.rules.sentences import Sentence
from factkit.rules.timing import dates_in
from factkit.rules.words import Words

_RELATIONS = ("in", "over", "since", "by", "until", "before")
_REACH = 16
"""Items between a date and the verb of the event that it dates."""
_DAY = 10
"""Characters of a date that names a day: `2024-02-01`."""


def events(tape: Tape, words: Words, sentence: Sentence, made: list[Candidate]) -> list[Candidate]:
    """Return the candidates of a sentence with the events that it asserts on dates of their own."""
    shape, start, end = tape.shape, sentence.start, sentence.end
    if not made and not words.date.search(shape, start, end):
        return made
    editions = [c for c in made if c.kind == "event"]
    others = [c for c in made if c.kind != "event"]
    if not words.date.search(shape, start, end) or words.dateline.search(shape, start, end):
        return [*others, *editions]
    told = words.event_verb.search(shape, start, end) is not None
    if others and not editions and not told:
        return others
    dates = dates_in(tape, words, sentence)
    placed = [i for i in dates.all if _places(tape, words, sentence, i)]
    takers = {c.at: dates.best(c, None) for c in others}
    taken = set(takers.values())
    verb = told or words.verb.search(shape, start, end) is not None
    free = [i for i in placed if i not in taken or _governed(tape, words, sentence, i, takers)]
    found: list[Candidate] = []
    for edition in editions:
        date = min(placed, key=lambda i: (i not in free, *_order(tape, i, edition.at)), default=None)
        if date is None:
            found.append(edition)
        else:
            placed.remove(date)
            free = [i for i in free if i != date]
            found.append(_dated(tape, sentence, date, edition))
    free = [i for i in free if i not in dates.aside or _precise(tape, i)]
    for date in _asserted(tape, free, told=told, verb=verb, alone=not others and not found):
        found.append(_dated(tape, sentence, date, None))
    return [*others, *found]


def _asserted(tape: Tape, free: list[int], *, told: bool, verb: bool, alone: bool) -> list[int]:
    """Return the dates of which a sentence tells an event: days, or whatever a verb of events dates."""
    days = [i for i in free if _precise(tape, i)]
    if told:
        return days[:2] or free[:1]
    if verb and alone:
        return days[:1]
    return []


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
    when = tape.items[i].values.get("when")
    return when is not None and len(when.edtf.partition("/")[0]) == _DAY


def _dated(tape: Tape, sentence: Sentence, date: int, edition: Candidate | None) -> Candidate:
    node = tape.items[date]
    assert isinstance(node, Node)
    values = dict(edition.node.values) if edition else {}
    rule = edition.rule if edition else "event.dated"
    made = Candidate(date, Node(node.char, "date", values), sentence, "event", rule, date, date + 1, 5)
    if edition:
        made.ranges["edition"] = (edition.start, edition.end)
    return made


def _places(tape: Tape, words: Words, sentence: Sentence, i: int) -> bool:
    """Tell whether a date can be that of an event: resolved, no year of a name, no dateline."""
    values = tape.items[i].values
    when = values.get("when")
    if when is None or values.get("now") or when.relation not in _RELATIONS:
        return False
    if when.relation == "since" and not _precise(tape, i):
        return False
    if len(when.edtf) == 4 and i >= 2 and tape.shape[i - 2] in words.capital:
        return False
    opens = sentence.first and i < sentence.start + 12
    return not (opens and tape.shape[i + 1 : i + 3].strip()[:1] in ("–", "—", "(", "|"))
