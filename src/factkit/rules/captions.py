"""Lines that name a time for what stands below them, and those that only say when a text was published."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words
from factkit.values.period import Period

_DAY, _LEAST = len("2024-01-31"), len("2024-01")
_MASTHEAD = 3
"""Lines at the head of a text in which a day is that of publication."""


def is_caption(tape: Tape, words: Words, line: Sentence) -> bool:
    """Tell whether a line is a caption: it names a time and no figure of its own."""
    shape, items = tape.shape, range(line.start, line.end)
    figures = (tape.items[i].values for i in items if shape[i] in words.value)
    dated = words.date.search(shape, line.start, line.end)
    return dated is not None and not any(values.get("digits", True) for values in figures)


def is_masthead(tape: Tape, found: Period, line: Sentence) -> bool:
    """Tell whether the date of a line is when the text was published, as of a masthead."""
    reference = tape.reference
    if reference is None:
        return line.block < _MASTHEAD and len(found.edtf) == _DAY
    shorter = min(len(found.edtf), len(reference.edtf))
    return bool(shorter >= _LEAST and found.edtf[:shorter] == reference.edtf[:shorter])
