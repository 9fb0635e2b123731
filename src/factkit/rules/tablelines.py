"""Finding the tables of a text: lines of as many cells, set apart by the same sign or by spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

Place = tuple[int, int]
SIGNS = ("\t", " | ", " ; ")
PARTED = (" / ", " | ")
LISTED = ":"
"""What sets the number of an item of a list apart."""
SPACED = "  "
"""What sets the cells of a line in columns apart: two spaces or more."""
_ROW = re.compile(r"([^:\d][^:]{1,60}?)\s?:\s((?:[+\-−–]?\d[\d.,'’\s]*(?:\s[/|]\s|$)){2,12})")
"""A row that a colon opens: `Mills: 16.9 / 17.8`."""
_ITEM = re.compile(
    r"(?:[-•–*▪◦‣·►]\s?)?([^:\d\s][^:]{0,60}?)\s?:\s([+\-−–]?\d[\d.,'’\s]*?)(?:\s?\(([^()]{1,40})\))?"
)
"""An item of a list with one number, and what brackets say of it: `Mills: 141 (-2.1%)`."""
_CELL = re.compile(r"[^ ]+(?: [^ ]+)*")
"""A cell of a line in columns."""
_FIGURE = re.compile(r"[^\w\s]{0,4}\d[^A-Za-z]*(?:[^\W\d_]{1,4}\.?)?|[–—-]|n/?[ad]\.?", re.IGNORECASE)
"""A cell of a figure, or of what stands where one is missing."""
_RULE = re.compile(r"[-|:\s+=]{3,}")
"""A line that only sets off the head of a table from its rows."""
_LEAST, _LONGEST = 2, 400
"""Lines that a table has, and characters that a line of one has at most."""
_WIDEST, _LABEL = 24, 60
"""Characters that a figure, and a label, has at most in columns set apart by spaces."""
_PROSE = (". ", "! ", "? ", "; ")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text: where its cells are."""

    cells: list[Place]
    """Where each cell begins and ends in the text, without the spaces around it."""
    sign: str
    start: int
    end: int


def tables(text: str) -> Iterator[tuple[Line, list[Line]]]:
    """Yield the lines of each table of a text, and the line above it."""
    above, rows = Line([], "", 0, 0), list[Line]()
    at = 0
    for raw in text.splitlines(keepends=True):
        line = _line(raw, at)
        at += len(raw)
        if rows and len(raw) <= _LONGEST and _RULE.fullmatch(raw):
            continue
        if rows and line.sign == rows[0].sign and _goes_on(rows, line):
            rows.append(line)
            continue
        if _whole(text, rows):
            yield above, rows
        if rows:
            above = Line([], "", at, at) if line.start == line.end else rows[-1]
        rows = [line] if line.sign else []
        if not line.sign and line.end > line.start:
            above = line
    if _whole(text, rows):
        yield above, rows


def _goes_on(rows: list[Line], line: Line) -> bool:
    """Tell whether a line is the next of a table; a head in columns may leave the labels without one."""
    first = rows[0]
    if len(line.cells) == len(first.cells):
        return True
    if line.sign != SPACED or len(rows) > 1 or len(line.cells) != len(first.cells) + 1:
        return False
    rows[0] = Line([(first.start, first.start), *first.cells], SPACED, first.start, first.end)
    return True


def _whole(text: str, rows: list[Line]) -> bool:
    """Tell whether lines are a table: where spaces set columns apart, half of what is below is figures."""
    if len(rows) < _LEAST:
        return False
    if rows[0].sign != SPACED:
        return True
    below = [text[slice(*cell)] for row in rows[1:] for cell in row.cells]
    figures = sum(len(told) <= _WIDEST and _FIGURE.fullmatch(told) is not None for told in below)
    prose = any(len(told) > _LABEL or told.endswith(".") or any(m in told for m in _PROSE) for told in below)
    return not prose and 2 * figures >= len(below)


def _line(raw: str, at: int) -> Line:
    told = raw.strip() if len(raw) <= _LONGEST else ""
    start = at + raw.find(told) if told else at
    if (row := _ROW.fullmatch(told)) is not None:
        return _labelled(row, start)
    if (item := _ITEM.fullmatch(told)) is not None:
        gone = item.end(), item.end()
        cells = [item.span(1), item.span(2), item.span(3) if item.group(3) else gone]
        return Line([(start + a, start + b) for a, b in cells], LISTED, start, start + len(told))
    sign = next((sign for sign in SIGNS if sign in told), "")
    if not sign and SPACED in told:
        places = [(start + m.start(), start + m.end()) for m in _CELL.finditer(told)]
        return Line(places, SPACED, start, start + len(told))
    if not sign:
        return Line([], "", start, start + len(told))
    cells, first = list[Place](), start
    if told.startswith("| ") and not told.endswith("|"):
        cells.append((start, start))  # ` | 2023 | 2024`: nothing stands above the labels of the rows.
    for cell in told.split(sign):
        bare = cell.strip(" |\t")
        begin = first + cell.find(bare) if bare else first
        cells.append((begin, begin + len(bare)))
        first += len(cell) + len(sign)
    return Line(cells, sign, start, start + len(told))


def _labelled(row: re.Match[str], start: int) -> Line:
    """Return a row that a colon opens: its label, and its numbers."""
    sign = next(sign for sign in PARTED if sign in row.group(2))
    cells, first = [(start + row.start(1), start + row.end(1))], start + row.start(2)
    for cell in row.group(2).split(sign):
        bare = cell.strip()
        begin = first + cell.find(bare)
        cells.append((begin, begin + len(bare)))
        first += len(cell) + len(sign)
    return Line(cells, sign + ":", start, start + row.end())
