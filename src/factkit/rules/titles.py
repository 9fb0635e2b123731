"""What a text opens with: its title, its first sentence, the country whose capital its dateline names."""

from __future__ import annotations

from collections.abc import Mapping

from factkit.match.tokens import Tape
from factkit.rules.datelines import after_dateline
from factkit.rules.names import Referent
from factkit.rules.prominence import Entity
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words

_LINE = 40
"""Items that a title has at most."""
_QUOTED = (("«", "»"), ("“", "”"), ('"', '"'))
_WHOLE = 4
"""Sentences and headings from which on a text tells what it is about by its first sentence."""
_DATELINE = 14
"""Items that a line with a place and a day has at most."""
_OPENING = 6
"""Sentences and headings of which one has the title, or the dateline."""
_LANDS = 2
"""Words for the country from which on a text that names none tells of that of its dateline."""


def title_of(tape: Tape, parts: list[Sentence]) -> tuple[int, int]:
    """Return the items of the title: the first heading of the first blocks, or a first line in quotes."""
    for part in parts[:_OPENING]:
        if (
            part.end - part.start > 3
            and not part.ticker
            and (part.heading or (part is parts[0] and _is_quoted(tape, parts)))
        ):
            return part.start, part.end
    return 0, 0


def _is_quoted(tape: Tape, parts: list[Sentence]) -> bool:
    """Tell whether the first line is one quotation, as titles of interviews are."""
    line, shape = parts[0], tape.shape
    alone = len(parts) > 1 and parts[1].block != line.block and line.end - line.start < _LINE
    marks = shape[line.start], shape[line.start : line.end].rstrip(" ")[-1:]
    return alone and marks in _QUOTED


def lead_of(parts: list[Sentence], end: int) -> Sentence | None:
    """Return the first sentence behind the title's end that is more than a heading or a dateline."""
    if len(parts) < _WHOLE:
        return None
    whole = (p for p in parts if not p.heading and p.start >= end and p.end - p.start > _DATELINE)
    return next(whole, None)


def homeland(
    tape: Tape, words: Words, parts: list[Sentence], entities: Mapping[str, Entity]
) -> Referent | None:
    """Return the country whose capital a dateline names, where a text that names none says `our country`."""
    dated = (p.start for p in parts[:_OPENING] if after_dateline(tape, words, p) > p.start)
    at = next(dated, None)
    seat = tape.items[at].values.get("capital_city") if at is not None else None
    if at is None or seat is None or any(entity.first.code for entity in entities.values()):
        return None
    lands = sum(map(tape.shape.count, words.of_land)) + sum(map(tape.shape.count, words.ours)) // 2
    return Referent(at, at + 1, tape.words(at, at + 1), seat) if lands >= _LANDS else None
