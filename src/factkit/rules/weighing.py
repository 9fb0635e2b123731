"""What a ranking or a survey goes by: "L'indice compare 112 pays", "Le palmarès repose sur 26 critères"."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.phrases import phrase_after
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent
from factkit.rules.things import phrase

_FIGURES = frozenset({"count", "share"})
_HEARD = 1500
"""Items before it within which a ranking was called by its name."""


def weighs(reading: Reading, made: Candidate, clause: Clause) -> Referent | None:
    """Return the ranking or survey that goes by so many things, by the name that the text gives it."""
    shape, words = reading.tape.shape, reading.words
    if made.kind not in _FIGURES or made.start < clause.verb or shape[clause.verb] not in words.weighing:
        return None
    head = clause.end - 1 if words.head_last else clause.start
    word = reading.tape.words(head, head + 1).replace("’", "'").rpartition(" ")[2].rpartition("'")[2]
    known = reading.tape.lexicon.words.get(word.casefold())
    char = known.char if known is not None else shape[head]
    if char in words.data_noun:
        return phrase(reading, clause.start, clause.end)
    if char not in words.index_noun and char not in words.survey:
        return None
    edition = char in words.edition
    if not edition and clause.end - clause.start > 1:
        return phrase(reading, clause.start, clause.end)
    found = _called(reading, None if edition else word, clause.start) or reading.discourse.kin(word, head)
    return found or phrase(reading, clause.start, clause.end)


def _called(reading: Reading, noun: str | None, at: int) -> Referent | None:
    """Return the last phrase before an item that a noun for a ranking heads and more words tell of."""
    tape, words = reading.tape, reading.words
    if words.head_last:
        return None
    for i in range(at - 1, max(-1, at - _HEARD), -1):
        if tape.shape[i] not in words.index_noun and tape.shape[i] not in words.survey:
            continue
        if noun is not None and tape.words(i, i + 1).casefold() != noun.casefold():
            continue
        place = phrase_after(tape, words, i, at, words_most=8)
        if place is not None and place[1] > i + 2:
            return Referent(*place, tape.words(*place))
    return None
