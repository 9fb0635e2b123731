"""Dated events: what happened, or will, on a date that no other claim of the sentence takes."""

from __future__ import annotations

from factkit.match.tokens import Node, Tape
from factkit.rules.candidates import Candidate
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words


def events(tape: Tape, words: Words, sentence: Sentence, made: list[Candidate]) -> list[Candidate]:
    """Return the candidates of a sentence with its event, if its main verb asserts one on a date."""
    edition = next((c for c in made if c.kind == "event"), None)
    others = [c for c in made if c.kind != "event"]
    date = _date(tape, words, sentence)
    verb = any(c in words.event_verb for c in tape.shape[sentence.start : sentence.end])
    if date is None or not (verb or edition) or (others and edition is None):
        return made
    node = tape.items[date]
    assert isinstance(node, Node)
    values = dict(edition.node.values) if edition else {}
    found = Candidate(date, Node(node.char, "date", values), sentence, "event", "event.dated", date, date + 1, 5)
    if edition:
        found.ranges["edition"] = (edition.start, edition.end)
        found.rule = edition.rule
    return [*others, found]


def _date(tape: Tape, words: Words, sentence: Sentence) -> int | None:
    """Return the date of what a sentence tells: the most precise, no year of a name, no dateline."""
    found = []
    for i in range(sentence.start, sentence.end):
        if tape.shape[i] not in words.date:
            continue
        values = tape.items[i].values
        when = values.get("when")
        if when is None or values.get("now") or when.relation not in ("in", "over", "since", "by"):
            continue
        if len(when.edtf) == 4 and i >= 2 and tape.shape[i - 2] in words.capital:
            continue
        if sentence.first and tape.shape[i + 1 : i + 3].strip()[:1] in ("–", "—", "(", "|") and i < sentence.start + 12:
            continue
        found.append((-len(when.edtf.partition("/")[0]), i))
    return min(found)[1] if found else None
