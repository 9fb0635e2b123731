"""Tables pasted as text: what the head of a column, or the line above, says of the numbers below.

A table is two lines or more of as many cells, set apart by the same sign. The unit in the brackets
of a head, `Capacity (million m³)`, or of the line above, `Sales ($ million)`, is that of the bare
numbers of its column.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from factkit.match.charset import CharSet
from factkit.match.tokens import Node, Tape, replaced
from factkit.rules.candidates import Candidate
from factkit.values.decimals import plain_product

Place = tuple[int, int]
Read = Callable[[str], Tape]
_SIGNS = ("\t", " | ", " ; ")
_PARTED = (" / ", " | ")
_ROW = re.compile(r"([^:\d][^:]{1,60}?)\s?:\s((?:[+\-−–]?\d[\d.,'’\s]*(?:\s[/|]\s|$)){2,12})")
"""A row that a colon opens: `Mills: 16.9 / 17.8`."""
_SERIES = re.compile(r", ?([^(),]{1,24}?) ?\(([^()]{3,80})\) ?:?$")
"""The unit of such rows and the period of each column: `Sales, €m (Q3 2025 / Q3 2024)`."""
_NUMBER = re.compile(r"[+\-−–]?\d[\d.,'’\s]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_HEAD = re.compile(r"(?:19|20)\d\d|^(?=.*[^\W\d_])\D*$")
"""A head of words, or of a year."""
_RULE = re.compile(r"[-|:\s+=]{3,}")
"""A line that only sets off the head of a table from its rows."""
_UNIT = re.compile(r"(?:\((?=[^()]{1,40}\)\s*$)|, ?(?=%\s*$))([^()]{1,40}?)\)?\s*$")
"""The unit at the end of a line: in brackets, or a percent sign behind a comma."""
_LEAST, _LONGEST = 2, 400
"""Lines that a table has, and characters that a line of one has at most."""
_CORNER = 30
"""Characters that a unit above the labels of rows has at most."""
_ONE = Decimal(1)
_MEASURED, _POINTS = frozenset({"percent", "money", "quantity"}), ("score", "score?")


@dataclass(slots=True)
class Columns:
    """What tables say of their values."""

    heads: dict[int, tuple[Place, Place]] = field(default_factory=dict)
    """The items of the head of the column of a value, and of the line above its table."""
    labels: dict[int, Place] = field(default_factory=dict)
    """The items of the label of the row of a value, where a colon opens the row."""
    rows: dict[int, Place] = field(default_factory=dict)
    """The items of the first cell of the row of a value."""
    units: set[int] = field(default_factory=set)
    """The items of the units in brackets, which are no values: `(in thousands)`."""

    def told(self, made: list[Candidate], shape: str, growth: CharSet) -> list[Candidate]:
        """Return the candidates that are no units, each with the head of its column.

        A percentage of a row on growth is one: `GDP growth | 3.9 | 4.0`.
        """
        if not self.heads:
            return made
        made = [candidate for candidate in made if candidate.at not in self.units]
        for candidate in made:
            if candidate.at in self.heads:
                candidate.ranges["column"], candidate.ranges["caption"] = self.heads[candidate.at]
            if candidate.at in self.labels:
                candidate.ranges["label"] = self.labels[candidate.at]
            row = self.rows.get(candidate.at)
            if row and candidate.kind == "share" and not candidate.by_rule and growth.search(shape, *row):
                candidate.kind, candidate.rule = "change", "change.inflation.row"
                candidate.fields["direction"] = "up"
        return made


@dataclass(frozen=True, slots=True)
class _Line:
    cells: list[Place]
    """Where each cell begins and ends in the text, without the spaces around it."""
    sign: str
    start: int
    end: int


def tabled(tape: Tape, read: Read) -> tuple[Tape, Columns]:
    """Return the tape on which the bare numbers of tables have units, and the heads of their columns.

    `read` makes the tape of a short text: it reads what a unit means.
    """
    if not any(sign in tape.text for sign in (*_SIGNS, *_PARTED)):
        return tape, Columns()
    reader = _Reader(tape, read)
    for above, rows in _tables(tape.text):
        reader.take(above, rows)
    edits = [(i, i + 1, reader.edits[i]) for i in sorted(reader.edits)]
    return replaced(tape, edits), reader.columns


def _tables(text: str) -> Iterator[tuple[_Line, list[_Line]]]:
    """Yield the lines of each table, and the line above it."""
    above, rows = _Line([], "", 0, 0), list[_Line]()
    at = 0
    for raw in text.splitlines(keepends=True):
        line = _line(raw, at)
        at += len(raw)
        if rows and len(raw) <= _LONGEST and _RULE.fullmatch(raw):
            continue
        if rows and line.sign == rows[0].sign and len(line.cells) == len(rows[0].cells):
            rows.append(line)
            continue
        if len(rows) >= _LEAST:
            yield above, rows
        if rows:
            above = rows[-1]
        rows = [line] if line.sign else []
        if not line.sign and line.end > line.start:
            above = line
    if len(rows) >= _LEAST:
        yield above, rows


def _line(raw: str, at: int) -> _Line:
    told = raw.strip() if len(raw) <= _LONGEST else ""
    start = at + raw.find(told) if told else at
    if (row := _ROW.fullmatch(told)) is not None:
        return _labelled(row, start)
    sign = next((sign for sign in _SIGNS if sign in told), "")
    if not sign:
        return _Line([], "", start, start + len(told))
    cells: list[Place] = []
    first = start
    if told.startswith("| ") and not told.endswith("|"):
        cells.append((start, start))  # ` | 2023 | 2024`: nothing stands above the labels of the rows.
    for cell in told.split(sign):
        bare = cell.strip(" |\t")
        begin = first + cell.find(bare) if bare else first
        cells.append((begin, begin + len(bare)))
        first += len(cell) + len(sign)
    return _Line(cells, sign, start, start + len(told))


def _labelled(row: re.Match[str], start: int) -> _Line:
    """Return a row that a colon opens: its label, and its numbers."""
    sign = next(sign for sign in _PARTED if sign in row.group(2))
    cells, first = [(start + row.start(1), start + row.end(1))], start + row.start(2)
    for cell in row.group(2).split(sign):
        bare = cell.strip()
        begin = first + cell.find(bare)
        cells.append((begin, begin + len(bare)))
        first += len(cell) + len(sign)
    return _Line(cells, sign + ":", start, start + row.end())


class _Reader:
    """Reads the tables of one text, one after the other."""

    def __init__(self, tape: Tape, read: Read) -> None:
        self.tape, self.columns, self.edits = tape, Columns(), dict[int, Node]()
        self._read, self._known = read, dict[str, Node | None]()
        self._money: str | None = None

    def take(self, above: _Line, rows: list[_Line]) -> None:
        """Read one table: nothing, where no head and no line above it holds a unit."""
        tape, text = self.tape, self.tape.text
        top = rows[0].cells
        headed = not any(_NUMBER.fullmatch(text, *cell) and not _YEAR.fullmatch(text, *cell) for cell in top)
        caption = above.start, above.end
        brackets = [(cell, _UNIT.search(text[slice(*cell)])) for cell in [*top, caption]]
        if not any(found for _, found in brackets) and not _titled(text, rows):
            return
        for cell, found in brackets:
            if found is not None:
                self.columns.units.update(
                    range(*_items(tape, cell[0] + found.start(1), cell[0] + found.end(1)))
                )
        heads = top if headed else [caption] * len(top)
        corner = self._corner(text[slice(*top[0])]) if headed else None
        if corner is not None:
            self.columns.units.update(range(*_items(tape, *top[0])))
        whole = self._unit(text[slice(*caption)]) or corner
        units = [self._unit(text[slice(*head)]) or whole for head in heads]
        if (series := self._series(above, rows[0])) is not None:
            heads, units = series
        percent = _percent(tape, rows, units)
        for row in rows[headed:]:
            for head, unit, cell in list(zip(heads, units, row.cells, strict=True))[1:]:
                inside = _values(tape, *cell)
                for at in inside:
                    self.columns.heads[at] = _items(tape, *head), _items(tape, *caption)
                    self.columns.rows[at] = _items(tape, *row.cells[0])
                    if row.sign.endswith(":"):
                        self.columns.labels[at] = _items(tape, *row.cells[0])
                if len(inside) != 1:
                    continue
                at = inside[0]
                item = tape.items[at]
                bare = item.values.get("unit") is None and bool(_NUMBER.fullmatch(text, *cell))
                if unit is not None and bare:
                    item = self.edits[at] = _with_unit(item, unit)
                if percent and item.values.get("sign") and item.values.get("unit") in _POINTS:
                    values = {**item.values, "unit": "percentage_point"}
                    self.edits[at] = Node(percent.char, "percent", values)

    def _series(self, above: _Line, row: _Line) -> tuple[list[Place], list[Node | None]] | None:
        """Return the periods of the columns of rows that colons open, and their unit, by the line above."""
        if not row.sign.endswith(":"):
            return None
        found = _SERIES.search(self.tape.text[above.start : above.end])
        if found is None:
            return None
        parts = found.group(2).split(row.sign.strip(": "))
        unit = self._measure(found.group(1).strip())
        if len(parts) != len(row.cells) - 1 or unit is None:
            return None
        heads, first = [(above.start, above.end)], above.start + found.start(2)
        for part in parts:
            heads.append((first, first + len(part)))
            first += len(part) + 1
        return heads, [unit] * len(row.cells)

    def _unit(self, told: str) -> Node | None:
        """Return one of the unit that stands in the brackets at the end of a line or a head."""
        found = _UNIT.search(told)
        if found is None:
            return None
        unit = found.group(1).strip()
        return self._measure(unit) or self._measure(unit.rpartition(",")[2].strip())

    def _corner(self, told: str) -> Node | None:
        """Return one of the unit that stands alone above the labels of the rows: `In €m`, "En M€"."""
        return self._measure(told) if 0 < len(told) <= _CORNER else None

    def _measure(self, unit: str) -> Node | None:
        """Return one of a unit as it is written."""
        unit = " ".join(unit.split())
        if unit not in self._known:
            self._known[unit] = self._as_elsewhere(self._one(unit))
        return self._known[unit]

    def _one(self, unit: str) -> Node | None:
        """Read a unit as that of one.

        A sign may stand before the scale, `$ million`, and a preposition before both, `in millions
        of tonnes`.
        """
        first, _, rest = unit.partition(" ")
        sign = f"{unit[0]}1{unit[1:]}" if unit and not unit[0].isalnum() else ""
        orders = (
            sign,
            f"1 {unit}",
            f"{first}1 {rest}" if not first.isalnum() else "",
            f"1 {rest}" if rest else "",
        )
        units = [
            item
            for text in orders
            for item in self._read(text).items
            if isinstance(item, Node) and item.type in _MEASURED and item.values.get("amount") is not None
        ]
        return max(units, key=lambda one: one.values["amount"], default=None)

    def _as_elsewhere(self, unit: Node | None) -> Node | None:
        """Return a unit whose currency had to be assumed with the one that the text is in elsewhere."""
        if unit is None or not unit.values.get("assumed"):
            return unit
        if self._money is None:
            sums = (
                item.values for item in self.tape.items if isinstance(item, Node) and item.type == "money"
            )
            self._money = next((v["unit"] for v in sums if v.get("assumed")), unit.values["unit"])
        return Node(unit.char, unit.type, {**unit.values, "unit": self._money})


def _titled(text: str, rows: list[_Line]) -> bool:
    """Tell whether the first row of a table holds the heads of columns of figures: words over digits."""
    top, below = rows[0].cells[1:], [cell for row in rows[1:] for cell in row.cells[1:]]
    heads = all(_HEAD.search(told) for told in _texts(text, top))
    return heads and all(any(c.isdigit() for c in told) for told in _texts(text, below))


def _texts(text: str, cells: list[Place]) -> list[str]:
    return [text[slice(*cell)] for cell in cells]


def _percent(tape: Tape, rows: list[_Line], units: list[Node | None]) -> Node | None:
    """Return a percentage of a table: where it has some, signed points are points of a percentage."""
    first, last = _items(tape, rows[0].start, rows[-1].end)
    items = [*tape.items[first:last], *units]
    return next((item for item in items if isinstance(item, Node) and item.type == "percent"), None)


def _with_unit(bare: Any, unit: Node) -> Node:
    """Return a bare number as so many of a unit."""
    values = {**bare.values, "unit": unit.values["unit"]}
    if unit.values.get("assumed"):
        values["assumed"] = True
    kind, char = unit.type, unit.char
    factor = unit.values.get("amount") or _ONE
    for name in ("amount", "low", "high"):
        if values.get(name) is not None and factor != _ONE:
            values[name] = plain_product(values[name], factor)
    return Node(char, kind, values)


def _items(tape: Tape, start: int, end: int) -> Place:
    return bisect_left(tape.starts, start), bisect_left(tape.starts, end)


def _values(tape: Tape, start: int, end: int) -> list[int]:
    """Return the items that are values of a cell."""
    first, last = _items(tape, start, end)
    return [i for i in range(first, last) if isinstance(tape.items[i], Node)]
