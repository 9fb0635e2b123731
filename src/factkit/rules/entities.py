"""The things that a text speaks of, each with how much it does, and which of them are places."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from factkit.match.charset import CharSet
from factkit.match.tokens import Tape
from factkit.rules.names import Referent
from factkit.rules.words import Words

_RESULTS = 3
"""Nouns for what houses have, or for a town and those who run it, in a text that tells of one."""


@dataclass(slots=True)
class Entity:
    """One thing spoken of: its first mention under its fullest name, and how much the text speaks of it."""

    first: Referent
    weight: float = 0.0
    count: int = 1
    titled: bool = False
    heads: bool = False
    """Whether the title opens with its name and a colon: `Halden Group: results of 2024`."""
    labels: bool = False
    """Whether a colon stands behind it at the head of the title, be it a known name or not."""
    leads: bool = False
    """Whether the first sentence of the text names it."""
    sent: bool = False
    """Whether the dateline names it, as where the text was sent from."""
    spelt: bool = False
    """Whether it is only short for plain words: `hearing loss (HL)`."""
    tells: bool = False
    """Whether the title only has from it what it says: `Flu is on the rise, says Tarn Health`."""
    person: bool = False
    surnamed: bool = False
    """Whether the text takes it up by its last part alone, as it does with persons."""
    speaks: int = 0
    """How many paragraphs it opens with its name and a colon, as the speakers of an interview do."""


def is_place(tape: Tape, words: Words, name: Referent) -> bool:
    """Tell whether a name is that of a place which the lexicon knows."""
    return name.end == name.start + 1 and tape.shape[name.start] in words.place


def often(tape: Tape, nouns: CharSet) -> bool:
    """Tell whether a text has so many nouns of a class that it tells of what they are nouns of."""
    found = nouns.finditer(tape.shape, 0, len(tape.shape))
    return sum(1 for _ in islice(found, _RESULTS)) == _RESULTS
