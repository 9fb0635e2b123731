"""The date of publication that a text states itself: in its dateline, or after a word like `Published`."""

from __future__ import annotations

from factkit.match.tokens import Node, Tape
from factkit.scan.scanner import Scanner, scanner
from factkit.values.period import Period

_HEAD = 12_000
"""Characters in which a dateline is looked for."""
_LINES = 12
_SHORT = 130
_BEFORE = 70
_PLACE = 40
_MONTH = 7
"""Characters of a date that names a month: `2024-02`."""
_NEAR = 60
"""Characters between a word like `Published` and its date."""


def publication_date(text: str, lang: str) -> Period | None:
    """Return the date that a text gives as its own, at the precision given; None where it gives none.

    >>> publication_date("ASTANA, 5 May 2024 – The ministry said …", "en").edtf
    '2024-05-05'
    >>> publication_date("Publié dans Le Quotidien le 02 - 07 - 2025", "fr").edtf
    '2025-07-02'
    """
    reader = scanner(lang)
    tape = reader.tape(text[:_HEAD])
    cued = _cued(tape, reader)
    return cued or _dateline(tape)


def _dates(tape: Tape) -> list[tuple[int, Period]]:
    return [
        (i, item.values["when"])
        for i, item in enumerate(tape.items)
        if isinstance(item, Node)
        and item.type == "date"
        and isinstance(item.values.get("when"), Period)
        and "missing" not in item.values
        and "/" not in item.values["when"].edtf
    ]


def _cued(tape: Tape, reader: Scanner) -> Period | None:
    """Return the date that follows a word like `Published` on its line."""
    cues = frozenset(reader.pack.chars("dateline"))
    for i, period in _dates(tape):
        back = i - 1
        while back >= 0 and tape.shape[back] not in "\n\f" and tape.starts[i] - tape.starts[back] < _NEAR:
            if tape.shape[back] in cues:
                return Period.of(period.edtf)
            back -= 1
    return None


def _dateline(tape: Tape) -> Period | None:
    """Return the date of a short line near the top, or one that opens the text after a place."""
    for i, period in _dates(tape):
        start = max(tape.shape.rfind("\n", 0, i), tape.shape.rfind("\f", 0, i)) + 1
        if tape.shape.count("\n", 0, i) + tape.shape.count("\f", 0, i) > _LINES:
            return None
        if len(period.edtf) >= _MONTH and (_alone(tape, start, i) or _opening(tape, start, i)):
            return Period.of(period.edtf)
    return None


def _alone(tape: Tape, start: int, i: int) -> bool:
    """Tell whether date i stands in a short line that is no sentence: a byline, a dateline."""
    ends = [at for at in (tape.shape.find("\n", i), tape.shape.find("\f", i)) if at >= 0]
    end = min(ends, default=len(tape.shape))
    short = tape.ends[end - 1] - tape.starts[start] <= _SHORT
    closed = tape.shape[start:end].rstrip().endswith((".", "!", "?"))
    return short and not closed and tape.starts[i] - tape.starts[start] < _BEFORE


def _opening(tape: Tape, start: int, i: int) -> bool:
    """Tell whether date i follows a place that opens the text: `ASTANA, 5 May 2024 –`."""
    before = tape.text[tape.starts[start] : tape.starts[i]].strip()
    after = tape.shape[i + 1 : i + 3].strip()[:1]
    return before.endswith((",", "(")) and len(before) < _PLACE and after in ("–", "—", "-", ")", ":", "|")
