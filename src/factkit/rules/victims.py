"""The day on which people were struck: all whom a report on a disaster or a crime counts are of that day."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.words import Words
from factkit.values.period import Period

_BESIDE = 6
"""Items between how many were struck and the word for it: `killed three people`, `23 people were hurt`."""
_DAY = len("2024-01-31")
_HEAD = 3
"""Blocks at the head of a text, from 0, that tell what it reports on."""
_FAR = 8
"""Blocks past which a text has gone on to other days."""


class Victims:
    """Remembers the day on which those were struck whom the head of a text counts."""

    def __init__(self, tape: Tape, words: Words) -> None:
        self._tape, self._words = tape, words
        # Most texts count none: one look at all of it saves one at each claim.
        self._any = tape.reference is not None and words.stricken.search(tape.shape) is not None
        self._day: Period | None = None

    def learn(self, made: Candidate, found: Period) -> None:
        """Take the day of the first victims that the head of the text counts."""
        if self._any and self._day is None and made.sentence.block <= _HEAD and len(found.edtf) == _DAY:
            self._day = found if counts_victims(self._tape, self._words, made) else None

    def of(self, made: Candidate, tense: str | None) -> Period | None:
        """Return that day for others who were struck, as the past tells of them: `Nine died at the scene`."""
        if self._day is None or tense != "past" or made.sentence.block > _FAR:
            return None
        return self._day if counts_victims(self._tape, self._words, made) else None


def counts_victims(tape: Tape, words: Words, made: Candidate) -> bool:
    """Tell whether a value counts people who were struck."""
    if made.kind != "count":
        return False
    start, end = made.sentence.start, made.sentence.end
    first, last = max(start, made.start - _BESIDE), min(made.end + _BESIDE, end)
    return words.stricken.search(tape.shape, first, last) is not None
