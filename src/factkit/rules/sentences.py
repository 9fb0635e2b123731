"""Cutting a tape into blocks and sentences."""

from __future__ import annotations

import logging
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from heapq import merge
from typing import Any

from factkit.limits import SENTENCE
from factkit.match.charset import CharSet
from factkit.match.lexicon import BREAK
from factkit.match.tokens import Node, Tape
from factkit.packs import Pack

# `re` leaps to a set of characters that an expression begins with, and to nothing else.
_END = re.compile(
    r"[.!?…\n\f|▪◆•■●*](?:(?<=[.!?…])[.!?…]*[»”\"')\]]*(?=[ \n\f]|$)|(?<=[\n\f])"
    r"|(?<=[ ][|▪◆•■●*])[|]?(?=[ \n\f]))"
    r"|/(?<=[ ]/)/(?=[ ])"
)
"""Ends of sentences, of lines, and of items that a sign sets off on a line."""
_SIGNS = frozenset("|▪◆•■●*/")
_BREAKS = _SIGNS | {"\n", "\f"}
_POINT = re.compile(r"\.(?=[ \n][^\W\d_])")
_NUMBER = "number_mark"
"""The class of what is short for a number: `No.`"""
_OPENING = frozenset("\"“«'‘")
"""Signs that open a quotation."""
_POINTED = frozenset({"number", "money", "quantity", "percent", "date", "duration"})
"""Types of what may end with a unit or a scale that is cut short."""
LONGEST = SENTENCE
"""Items after which a sentence is read in pieces."""
_DATELINE = 12
"""Items that a place before a bar has at most."""
_JOINTS = str.maketrans("", "", " -’'")
"""What joins the words of a name."""
_LOG = logging.getLogger("factkit")
_BULLETS = frozenset("•-–—*▪◦‣·►")


@dataclass(slots=True)
class Sentence:
    """Items `start` to `end` of a tape; `block` numbers the paragraph or list item that it is in."""

    start: int
    end: int
    block: int
    first: bool
    """Whether it opens its block."""
    bullet: bool = False
    heading: bool = False
    colon: bool = False
    """Whether it ends with a colon, and so announces what follows."""
    numbered: bool = False
    """Whether it is what stands behind the number of an item: `1. Harbour Lights, $96m`."""
    ticker: bool = False
    """Whether it is one of several items on a line, each with a subject of its own."""
    dates: Any = None
    """What `timing` found of its dates, kept for all who ask."""
    cues: Any = None
    """What `status` found of how sure it is, kept for all who ask."""


def sentences(tape: Tape, pack: Pack) -> list[Sentence]:
    """Return the sentences of a tape in order; together they hold every item that is no break."""
    found: list[Sentence] = []
    block, first, beside = 0, True, False
    for start, end, broken in _pieces(tape, _cuts(tape, pack)):
        ends_item = broken and _on_one_line(tape, end) and not (first and _is_dateline(tape, start, end))
        if end > start:
            found.append(_sentence(tape, start, end, block, first))
            found[-1].ticker = ends_item or beside
            first = False
        beside = ends_item or (beside and not broken)
        if broken:
            if found:
                found[-1].heading = _is_heading(tape, found[-1])
                _number(tape, found[-2:])
            block, first = block + 1, True
    return found


def _on_one_line(tape: Tape, at: int) -> bool:
    """Tell whether the break at item `at` only sets off another item of the same line."""
    at += tape.shape[at : at + 1] == " "
    gap = tape.words(at, at + 1) if at < len(tape.shape) else "\n"
    if tape.shape[at : at + 1] == BREAK:
        return "\n" not in gap and "\r" not in gap
    return tape.shape[at : at + 1] in _SIGNS


def _is_dateline(tape: Tape, start: int, end: int) -> bool:
    """Tell whether a piece before a bar only says from where a text was sent: `LONDON, England | `."""
    told = tape.words(start, end) if 0 < end - start < _DATELINE else ""
    town, _, land = told.partition(", ")
    named = all(name.translate(_JOINTS).isalpha() for name in (town, land))
    return named and town.isupper() and land[:1].isupper()


def _cuts(tape: Tape, pack: Pack) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, whether a block ends here) for each stretch between sentence ends."""
    shape, at = tape.shape, 0
    for start, stop in _ends(tape):
        last = shape[stop - 1]
        broken = start < stop and last in _BREAKS
        if start == stop:
            # "…к 2024 г. Завод…": the point of an abbreviation ends a sentence that has its verb.
            if _NUMBER in tape.items[stop - 1].values:
                if not _answers(tape, at, stop):
                    continue
            elif not _verbs(pack).search(shape, at, stop):
                continue
        elif not broken and not _closes(tape, pack, start, stop):
            continue
        end = start if broken else stop
        yield _skip(shape, at, end), end, broken
        at = stop
    yield _skip(shape, at, len(shape)), len(shape), True


def _ends(tape: Tape) -> Iterator[tuple[int, int]]:
    """Yield the items of marks that may end a sentence, and each value or date that ends with a point."""
    marks = (_with_space(tape.shape, mark) for mark in _END.finditer(tape.shape))
    pointed = [(at, at) for at in _pointed(tape)]
    yield from merge(marks, pointed) if pointed else marks


def _with_space(shape: str, mark: re.Match[str]) -> tuple[int, int]:
    """Return the items of a mark; the space before a break is of the break."""
    start, stop = mark.span()
    spaced = shape[start] in _BREAKS and shape[start - 1 : start] == " "
    return start - spaced, stop


def _pointed(tape: Tape) -> Iterator[int]:
    """Yield the item behind each value or date that ends with the point of an abbreviation: `5 млн руб.`."""
    for point in _POINT.finditer(tape.text):
        at = bisect_left(tape.starts, point.end())
        if tape.starts[at] == point.end() and tape.text[point.end() + 1].isupper():
            item = tape.items[at - 1]
            if (isinstance(item, Node) and item.type in _POINTED) or _NUMBER in item.values:
                yield at


def _answers(tape: Tape, at: int, stop: int) -> bool:
    """Tell whether what is short for a number is a sentence from item `at` on: `No. Kenya has 40`."""
    opens = tape.shape[stop - 2 : stop - 1] in _OPENING or stop == _skip(tape.shape, at, stop) + 1
    return opens and not isinstance(tape.items[stop + 1], Node)


@lru_cache(maxsize=64)
def _verbs(pack: Pack) -> CharSet:
    return CharSet(pack.chars("finite|verb|move_verb|say|event_verb|lower_finite"))


def _pieces(tape: Tape, cuts: Iterator[tuple[int, int, bool]]) -> Iterator[tuple[int, int, bool]]:
    """Cut what is longer than a sentence can be, at a space where there is one; the first time it is said."""
    told = False
    for start, end, broken in cuts:
        if end - start > LONGEST and not told:
            _LOG.warning(
                "a sentence of %d words and spaces is read in pieces of %d at most", end - start, LONGEST
            )
            told = True
        while end - start > LONGEST:
            at = tape.shape.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
            yield start, at, False
            start = _skip(tape.shape, at, end)
        yield start, end, broken


def _skip(shape: str, at: int, end: int) -> int:
    while at < end and shape[at] in " \n\f\t":
        at += 1
    return at


def _closes(tape: Tape, pack: Pack, at: int, after: int) -> bool:
    """Tell whether a full stop ends a sentence, rather than an abbreviation."""
    if after + 1 >= len(tape.shape):
        return True
    following = tape.text[tape.starts[after + 1]] if after + 1 < len(tape.shape) else "A"
    if tape.shape[at] != ".":
        return not following.islower()
    before = tape.items[at - 1] if at else None
    word = tape.words(at - 1, at) if at else ""
    initial = len(word) == 1 and word.isalpha() and word.isupper()
    if initial or (before is not None and "abbreviation" in before.values):
        return False
    return not following.islower()


def _sentence(tape: Tape, start: int, end: int, block: int, first: bool) -> Sentence:
    shape = tape.shape
    bullet = first and shape[start] in _BULLETS
    return Sentence(start, end, block, first, bullet, colon=shape[start:end].rstrip(" ").endswith(":"))


def _number(tape: Tape, last: list[Sentence]) -> None:
    """Make the parts of a short numbered line items of a list: `1. Harbour Lights, $96m`."""
    if len(last) < 2 or last[0].block != last[1].block or not last[0].first:
        return
    mark = tape.words(last[0].start, last[0].end)
    if mark.endswith(".") and mark[:-1].isdecimal() and _is_short(tape, last[1]):
        last[0].bullet = last[1].bullet = last[1].numbered = True


def _is_heading(tape: Tape, sentence: Sentence) -> bool:
    """Tell whether a block of one sentence, short and without a full stop, is a heading."""
    if not sentence.first or sentence.bullet:
        return False
    return _is_short(tape, sentence)


def _is_short(tape: Tape, sentence: Sentence) -> bool:
    closing = tape.shape[sentence.start : sentence.end].rstrip(' "')[-1:]
    return closing not in ".!?…»”:" and tape.ends[sentence.end - 1] - tape.starts[sentence.start] < 160
