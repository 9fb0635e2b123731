"""Whether a draft lets somebody say what its source lets somebody else say.

>>> from factkit.checking import check
>>> source = "Growth will reach 6.3% this year, according to the IMF."
>>> check("Growth will reach 6.3%, according to the World Bank.", [source]).findings[0].differs
('attribution',)
"""

from __future__ import annotations

from factkit.checking.context import Line, Name
from factkit.checking.texts import Figure
from factkit.checking.words import Glossary
from factkit.claims import Attribution

__all__ = ["other_speaker"]

_AROUND = 2
"""Sentences around that of a figure in which its speaker may be named."""


def other_speaker(draft: Figure, source: Figure) -> bool:
    """Whether both tell who speaks, and the draft names one that is not named near by in the source."""
    said, true = _speaker(draft), _speaker(source)
    true = true or _beside(source)
    if said is None or true is None or not _named(said):
        return False
    keys, names = _known_by(draft.line, said)
    if not any(key[0] == "@" for key in keys) and not any(
        name.meets(other) for name in names for other in source.text.names
    ):
        return False  # a name of which the source does not speak may be another for the same
    around = [source.line, *source.text.around(source.number, _AROUND, _AROUND)]
    if any(not keys.isdisjoint(line.all_keys) for line in around):
        return False
    if any(name.meets(other) for line in around for name in names for other in line.names):
        return False
    # Who is told of in the draft as well is not put aside for another.
    theirs, others = _known_by(source.line, true)
    return theirs.isdisjoint(draft.line.all_keys) and not any(
        name.meets(other) for name in others for other in draft.line.names
    )


def _speaker(figure: Figure) -> Attribution | None:
    return figure.claim.attribution if figure.claim else None


def _beside(figure: Figure) -> Attribution | None:
    """The one speaker of the sentence."""
    found = [claim.attribution for claim in figure.text.told_in(figure.number) if claim.attribution]
    return found[0] if len({one.name for one in found}) == 1 else None


def _named(speaker: Attribution) -> bool:
    """Whether a speaker has a name of his own: "the ministry" may be any."""
    return any(word[:1].isupper() for word in speaker.name.split())


def _known_by(line: Line, speaker: Attribution) -> tuple[frozenset[str], list[Name]]:
    """What a speaker can be recognized by."""
    span = speaker.span
    keys = Glossary.of(line.lang).keys(speaker.name)
    names = [n for n in line.names if span and n.start < span.end and span.start < n.end]
    return keys, names
