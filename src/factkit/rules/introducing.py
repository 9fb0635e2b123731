"""What a short sentence only introduces: `Then there is Pakistan.`, "Reste le Pérou.", "Et le Pérou ?"."""

from __future__ import annotations

from factkit.rules.phrases import phrase_before
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

_LONGEST = 16
"""Items that such a sentence has at most."""


def introduced(reading: Reading) -> Referent | None:
    """Return the thing with a name or a definite article that a short sentence without figures ends with.

    To be asked of sentences that have no subject of their own.
    """
    sentence, tape, words = reading.sentence, reading.tape, reading.words
    start, end, shape = reading.floor, sentence.end, tape.shape
    if (
        sentence.heading
        or sentence.bullet
        or end - start > _LONGEST
        or shape[end - 1 : end] not in (".", "?")
    ):
        return None
    place = phrase_before(tape, words, end - 1, start)
    if place is None or words.value_or_date.search(shape, start, end):
        return None
    name = reading.discourse.ending(place[1])
    if name is not None and name.start == place[0] > start:
        told = shape[name.start] in words.demonym or reading.discourse.is_person(name)
        return None if told else reading.discourse.resolved(name)
    if shape[end - 1] == "?":
        return None  # "Et la suite ?"
    at = place[0] - 1 - (shape[place[0] - 1 : place[0]] == " ")
    definite = at > start and tape.items[at].values.get("det") == "def"
    return Referent(*place, tape.words(*place)) if definite else None
