"""The date of publication that a text states itself: in its dateline, or after a word like `Published`."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from factkit.match.tokens import Node, Tape
from factkit.packs import Pack
from factkit.scan.scanner import scanner
from factkit.values.period import Period

_HEAD = 12_000
"""Characters in which a dateline is looked for."""
_LINES = 12
_SHORT = 130
_PLACE = 40
_REACH = 200
"""Characters of a line behind which no date is that of a byline, nor behind a place that opens the text."""
_LINE = re.compile("[\n\f]")
_SEPARATORS = ("|", "–", "—", "-", "•", ",", "·", "/")
_CLOSING = frozenset("–—-):|(.")
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
    numbered = reader.numbered(text[:_HEAD])
    return _stated(reader.dated(_head(numbered, _signs(reader.pack))), _signs(reader.pack))


def published(text: str, lang: str) -> tuple[Period | None, Tape]:
    """Return the date that a text gives as its own, and the tape of the text as read with that date.

    What was read to look for the date is not read again, save for what depends on it.

    >>> period, tape = published("ASTANA, 5 May 2024 – It has 12 schools.", "en")
    >>> period.edtf, tape.reference == period
    ('2024-05-05', True)
    """
    reader = scanner(lang)
    numbered, signs = reader.numbered(text), _signs(reader.pack)
    head = _head(numbered, signs)
    if head is numbered:
        tape = reader.resumed(numbered)
        period = _stated(tape, signs)
        return period, tape if period is None else reader.resumed(numbered, period)
    period = _stated(reader.dated(head), signs)
    return period, reader.resumed(numbered, period)


def _head(tape: Tape, signs: _Signs) -> Tape:
    """Return what may hold the date of a text: its first lines, or all of its head where a cue stands there.

    Of the last line, only what a byline or a place before a date can reach is of any use.
    """
    end = bisect_left(tape.starts, _HEAD, hi=len(tape.shape))
    if signs.cues.isdisjoint(tape.shape[:end]) and signs.openers.isdisjoint(tape.shape[:end]):
        last = -1
        for number, line in enumerate(_LINE.finditer(tape.shape, 0, end)):
            if number == _LINES:
                break
            last = line.start()
        end = min(end, bisect_left(tape.starts, tape.starts[last + 1] + _REACH, hi=len(tape.shape)))
    if end == len(tape.shape):
        return tape
    return replace(tape, shape=tape.shape[:end], items=tape.items[:end], starts=tape.starts[: end + 1])


def _stated(tape: Tape, signs: _Signs) -> Period | None:
    found = _dates(tape)
    return (_dateline(tape, found, signs.articles) or _cued(tape, found, signs)) if found else None


def _dates(tape: Tape) -> list[tuple[int, Period]]:
    return [
        (i, item.values["when"])
        for i, item in enumerate(tape.items)
        if isinstance(item, Node)
        and item.type == "date"
        and isinstance(item.values.get("when"), Period)
        and "missing" not in item.values
        and "/" not in item.values["when"].edtf
        and len(item.values["when"].edtf) >= _MONTH
    ]


class _Signs(NamedTuple):
    """The words of a language that tell its datelines, as shape characters."""

    articles: frozenset[str]
    cues: frozenset[str]
    openers: frozenset[str]


@lru_cache(maxsize=64)
def _signs(pack: Pack) -> _Signs:
    return _Signs(*(frozenset(pack.chars(name)) for name in ("det", "dateline", "dateline_first")))


def _cued(tape: Tape, found: list[tuple[int, Period]], signs: _Signs) -> Period | None:
    """Return the date that follows a word like `Published` on its line, or `Date` at its beginning."""
    for i, period in found:
        start = _line(tape, i)
        back = i - 1
        while back >= start and tape.starts[i] - tape.starts[back] < _NEAR:
            if tape.shape[back] in signs.cues or (tape.shape[back] in signs.openers and back <= start + 1):
                return Period.of(period.edtf)
            back -= 1
    return None


def _line(tape: Tape, i: int) -> int:
    """Return the first item of the line of item i."""
    return max(tape.shape.rfind("\n", 0, i), tape.shape.rfind("\f", 0, i)) + 1


def _dateline(tape: Tape, found: list[tuple[int, Period]], articles: frozenset[str]) -> Period | None:
    """Return the date of a byline near the top, or one that opens the text after a place."""
    for i, period in found:
        start = _line(tape, i)
        if tape.shape.count("\n", 0, i) + tape.shape.count("\f", 0, i) > _LINES:
            return None
        first = i
        while first > start and (tape.shape[first - 1] == " " or tape.shape[first - 1] in articles):
            first -= 1
        before = tape.text[tape.starts[start] : tape.starts[first]].strip()
        if _alone(tape, start, i, before) or _opening(tape, i, before):
            return Period.of(period.edtf)
    return None


def _alone(tape: Tape, start: int, i: int, before: str) -> bool:
    """Tell whether date i stands in a short line that is no sentence: first, or after a separator."""
    ends = [at for at in (tape.shape.find("\n", i), tape.shape.find("\f", i)) if at >= 0]
    end = min(ends, default=len(tape.shape))
    short = tape.ends[end - 1] - tape.starts[start] <= _SHORT
    closed = tape.shape[start:end].rstrip().endswith((".", "!", "?"))
    return short and not closed and (not before or before.endswith(_SEPARATORS))


def _opening(tape: Tape, i: int, before: str) -> bool:
    """Tell whether date i follows a place that opens the text: `ASTANA, 5 May 2024 –`."""
    after = tape.text[tape.ends[i] : tape.ends[i] + 2].strip()[:1]
    named = before[:1].isupper() and len(before) < _PLACE and before.endswith((*_SEPARATORS, "("))
    return named and after in _CLOSING
