"""Tables pasted as text: what the head of a column, or the line above, says of the numbers below.

A table is two lines or more of as many cells, set apart by the same sign. The unit in the brackets
of a head, `Capacity (million m³)`, or of the line above, `Sales ($ million)`, is that of the bare
numbers of its column. A column of ranks, and one of changes, is told by its head.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import Any

from factkit.match.lexicon import BREAK, Entry
from factkit.match.tokens import Node, Tape, replaced
from factkit.rules.candidates import Candidate
from factkit.rules.tablelines import LISTED, PARTED, SIGNS, SPACED, Line, Place, tables
from factkit.rules.words import Words
from factkit.values.decimals import plain_product

Read = Callable[[str], Tape]
_SERIES = re.compile(r", ?([^(),]{1,24}?) ?\(([^()]{3,80})\) ?:?$")
"""The unit of such rows and the period of each column: `Sales, €m (Q3 2025 / Q3 2024)`."""
_NUMBER = re.compile(r"[+\-−–]?\d[\d.,'’\s]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_HEAD = re.compile(
    r"(?:19|20)\d\d|^(?=.*[^\W\d_])\D*$|^\s*(?:[1-4][^\W\d_]|[^\W\d_]{1,2}[1-4]?) ?['’]?\d\d\s*$"
)
"""A head of words, of a year, or of a part of one: `1H24`, `Q3'24`, `FY24`."""
_UNIT = re.compile(r"(?:\((?=[^()]{1,40}\)\s*$)|, ?(?=%\s*$))([^()]{1,40}?)\)?\s*$")
"""The unit at the end of a line: in brackets, or a percent sign behind a comma."""
_LAST_UNIT = re.compile(
    r"(?:,\s?|\s)((?:[^\W\d_]{2,3}\s)?(?:[$€£¥]\s?)?[^\s,:]{1,20}(?:\s[^\s,:]{1,20})?)\s?:?\s*$"
)
"""The last words of a line, one of which may be a preposition: `in €m`, "en milliers de tonnes"."""
_BEHIND_COMMA = re.compile(r", ?([^\s\d(),][^(),]{0,24}?)\s*$")
"""What may be a unit at the end of a head: `Sales, $m`, "Surface, km²"."""
_LIST = re.compile(r":\s[+\-−–]?\d")
_CORNER = 30
"""Characters that a unit above the labels of rows has at most."""
_BRACKET = re.compile(r"\([^()]*\)")
_GONE = frozenset(("", "–", "—", "-", "n/a", "n.a.", "na", "nd", "n.d."))
"""What stands in a cell whose figure is missing."""
_OPENED = LISTED, SPACED, *(f"{sign}:" for sign in PARTED)
"""The signs of rows whose label nothing else on the tape tells."""
_ONE, _THOUSAND = Decimal(1), Decimal(1000)
_MEASURED, _POINTS = frozenset({"percent", "money", "quantity"}), ("score", "score?")


@dataclass(slots=True)
class Columns:
    """What tables say of their values."""

    heads: dict[int, tuple[Place, Place]] = field(default_factory=dict)
    """The items of the head of the column of a value, and of the line above its table."""
    labels: dict[int, Place] = field(default_factory=dict)
    """The items of the label of the row of a value, where nothing else on the tape tells it."""
    kinds: dict[int, str] = field(default_factory=dict)
    """The kinds of values by what heads their column or opens their row: `Rank`, `GDP growth`."""
    units: set[int] = field(default_factory=set)
    """The items of the units in brackets, which are no values: `(in thousands)`."""

    def told(self, made: list[Candidate]) -> list[Candidate]:
        """Return the candidates that are no units, each with the head of its column."""
        if not self.heads:
            return made
        made = [candidate for candidate in made if candidate.at not in self.units]
        for candidate in made:
            if candidate.at in self.heads:
                candidate.ranges["column"], candidate.ranges["caption"] = self.heads[candidate.at]
            if candidate.at in self.labels:
                candidate.ranges["label"] = self.labels[candidate.at]
            kind = self.kinds.get(candidate.at)
            if kind == "ranking":
                candidate.kind, candidate.rule = kind, "ranking.column"
            elif kind == "investment":
                if candidate.kind == "amount":
                    candidate.kind, candidate.rule = kind, "investment.column"
                    candidate.fields |= {"flow": "committed", "status": "planned"}
            elif kind and candidate.kind == "share" and not candidate.by_rule:
                candidate.kind, candidate.rule = kind, "change.inflation.row"
                candidate.fields["direction"] = "up"
        return made


def tabled(tape: Tape, read: Read, words: Words) -> tuple[Tape, Columns]:
    """Return the tape on which the bare numbers of tables have units, and the heads of their columns.

    `read` makes the tape of a short text: it reads what a unit means.
    """
    if not (any(sign in tape.text for sign in (*SIGNS, *PARTED, SPACED)) or _LIST.search(tape.text)):
        return tape, Columns()
    reader = _Reader(tape, read, words)
    for above, rows in tables(tape.text):
        reader.take(above, rows)
    edits = [(i, i + 1, reader.edits[i]) for i in sorted(reader.edits)]
    return replaced(tape, edits), reader.columns


@dataclass(frozen=True, slots=True)
class _Column:
    """What is known of the figures of a column before they are read."""

    head: Place
    caption: Place
    unit: Node | None
    percent: Node | None
    """A percentage of the table, where it has one."""
    kind: str | None


class _Reader:
    """Reads the tables of one text, one after the other."""

    def __init__(self, tape: Tape, read: Read, words: Words) -> None:
        self.tape, self.columns, self.edits = tape, Columns(), dict[int, Entry | Node]()
        self._read, self._known, self._words = read, dict[str, Node | None](), words
        self._money: str | None = None

    def take(self, above: Line, rows: list[Line]) -> None:
        """Read one table: nothing, where no head and no line above it says what its figures are."""
        text, top, caption = self.tape.text, rows[0].cells, (above.start, above.end)
        headed = not any(_NUMBER.fullmatch(text, *cell) and not _YEAR.fullmatch(text, *cell) for cell in top)
        label = _label_column(text, rows[headed:])
        brackets = [(cell, self._written_unit(text[slice(*cell)])) for cell in top]
        brackets.append((caption, _UNIT.search(text[slice(*caption)])))
        listed = self._listed(text[slice(*caption)]) if rows[0].sign == LISTED else None
        if not any(found for _, found in brackets) and listed is None and not self._titled(rows, label):
            return
        for cell, found in brackets:
            if found is not None:
                self._is_unit(cell[0] + found.start(1), cell[0] + found.end(1))
        if rows[0].sign == SPACED:
            for row in rows:
                self._break(row)
        heads = top if headed else [caption] * len(top)
        corner = self._corner(text[slice(*top[0])]) if headed else None
        if corner is not None:
            self._is_unit(*top[0])
        over = self._unit(text[slice(*top[label])]) if headed else None
        whole = self._unit(text[slice(*caption)]) or corner or listed or over
        units = [self._unit(text[slice(*head)]) or whole for head in heads]
        if (series := self._series(above, rows[0])) is not None:
            heads, units = series
        percent = _percent(self.tape, rows, units)
        for at, (head, unit) in enumerate(zip(heads, units, strict=True)):
            column = _Column(head, caption, unit, percent, self._kind(head, caption))
            for row in rows[headed:]:
                if at != label:
                    self._cell(row, at, label, column)

    def _cell(self, row: Line, at: int, label: int, column: _Column) -> None:
        """Read one cell: each of its values has a head, and a bare number the unit of its column."""
        tape, columns, cell = self.tape, self.columns, row.cells[at]
        inside = _values(tape, *cell)
        told = _items(tape, *row.cells[label])
        for value in inside:
            columns.heads[value] = _items(tape, *column.head), _items(tape, *column.caption)
            if row.sign in _OPENED or label:
                columns.labels[value] = told
            if column.kind is not None:
                columns.kinds[value] = column.kind
            elif self._words.growth.search(tape.shape, *told):
                columns.kinds[value] = "change"
        if len(inside) != 1:
            return
        value = inside[0]
        item = tape.items[value]
        if column.kind == "ranking":
            self.edits[value] = Node(self._plain, "number", {"amount": item.values.get("amount")})
            return
        if column.kind == "measurement" and column.unit is None and _is_number(item):
            self.edits[value] = Node(item.char, "quantity", {**item.values, "unit": "score"})
            return
        if (
            column.unit is not None
            and item.values.get("unit") is None
            and _NUMBER.fullmatch(tape.text, *cell)
        ):
            item = self.edits[value] = _with_unit(item, column.unit)
        if column.percent and item.values.get("sign") and item.values.get("unit") in _POINTS:
            values = {**item.values, "unit": "percentage_point"}
            self.edits[value] = Node(column.percent.char, "percent", values)

    def _kind(self, head: Place, caption: Place) -> str | None:
        """Return the kind of the figures of a column that its head tells: `Rank`, `Change (%)`.

        Below a time it is the line above that tells it: `Inflation (%)`, over `2023` and `2024`.
        """
        told = _BRACKET.sub("", self.tape.text[slice(*head)]).strip(" .").casefold()
        if told in self._words.rank_heads:
            return "ranking"
        if told in self._words.score_heads:
            return "measurement"
        shape, words, place = self.tape.shape, self._words, _items(self.tape, *head)
        grows = words.growth.search(
            shape, *(_items(self.tape, *caption) if words.date.search(shape, *place) else place)
        )
        if grows or told in words.change_heads:
            return "change"
        return "investment" if self._put_in(head) or self._put_in(caption) else None

    def _put_in(self, line: Place) -> bool:
        """Tell whether a head says what is budgeted: `Budget (€m)`, `Capital projects (C$ million)`."""
        unit = self._unit(self.tape.text[slice(*line)])
        if unit is None or unit.type != "money":
            return False
        shape, words, place = self.tape.shape, self._words, _items(self.tape, *line)
        told = words.invest.search(shape, *place) is not None
        return told and words.not_invest.search(shape, *place) is None

    @cached_property
    def _plain(self) -> str:
        """The class of a bare number."""
        return next(item.char for item in self._read("7").items if isinstance(item, Node))

    def _is_unit(self, start: int, end: int) -> None:
        self.columns.units.update(range(*_items(self.tape, start, end)))

    def _break(self, row: Line) -> None:
        """Set the cells of a row in columns apart, as a tab would."""
        for (_, end), (start, _) in pairwise(row.cells):
            for gap in range(*_items(self.tape, end, start)):
                self.edits[gap] = Entry(BREAK, {})

    def _titled(self, rows: list[Line], label: int) -> bool:
        """Tell whether the first row holds the heads of columns of figures: words over digits."""
        text, top = self.tape.text, [cell for at, cell in enumerate(rows[0].cells) if at != label]
        below = [cell for row in rows[1:] for at, cell in enumerate(row.cells) if at != label]
        known = self._words.rank_heads
        heads = all(_HEAD.search(told) or told.strip(" .").casefold() in known for told in _texts(text, top))
        return heads and all(any(c.isdigit() for c in told) or told in _GONE for told in _texts(text, below))

    def _series(self, above: Line, row: Line) -> tuple[list[Place], list[Node | None]] | None:
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
        """Return one of the unit that stands at the end of a line or a head."""
        found = _UNIT.search(told) if len(told) > _CORNER else self._written_unit(told)
        if found is None:
            return None
        unit = found.group(1).strip()
        return self._measure(unit) or self._measure(unit.rpartition(",")[2].strip())

    def _written_unit(self, told: str) -> re.Match[str] | None:
        """Return where a unit stands at the end of a line or a head: in brackets, or behind a comma."""
        found = _UNIT.search(told)
        if found is None and (found := _BEHIND_COMMA.search(told)) and self._measure(found.group(1)) is None:
            return None
        return found

    def _listed(self, told: str) -> Node | None:
        """Return one of the unit that a line above a list ends with: `Sales by division, in €m`."""
        last = _LAST_UNIT.search(told)
        return self._measure(last.group(1)) if last else None

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

        A sign or a code may stand before the scale, `$ million`, `USD bn`, and a preposition before
        both, `in millions of tonnes`; a scale may stand alone, `thousands`.
        """
        first, _, rest = unit.partition(" ")
        sign = f"{unit[0]}1{unit[1:]}" if unit and not unit[0].isalnum() else ""
        orders = (
            sign,
            f"1 {unit}",
            f"{first}1 {rest}" if not first.isalnum() else "",
            f"{first} 1 {rest}" if rest else "",
            f"1 {rest}" if rest else "",
        )
        items = (item for text in orders if text for item in self._read(text).items)
        ones = [item for item in items if isinstance(item, Node) and item.values.get("amount") is not None]
        units = [one for one in ones if one.type in _MEASURED] or [one for one in ones if _is_scale(one)]
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


def _label_column(text: str, rows: list[Line]) -> int:
    """Return the column of the labels of the rows: the first without a digit, else the first of all."""
    for at in range(len(rows[0].cells) - 1 if rows else 0):
        if not any(c.isdigit() for told in _texts(text, [row.cells[at] for row in rows]) for c in told):
            return at
    return 0


def _texts(text: str, cells: list[Place]) -> list[str]:
    return [text[slice(*cell)] for cell in cells]


def _percent(tape: Tape, rows: list[Line], units: list[Node | None]) -> Node | None:
    """Return a percentage of a table: where it has some, signed points are points of a percentage."""
    first, last = _items(tape, rows[0].start, rows[-1].end)
    items = [*tape.items[first:last], *units]
    return next((item for item in items if isinstance(item, Node) and item.type == "percent"), None)


def _with_unit(bare: Any, unit: Node) -> Node:
    """Return a bare number as so many of a unit."""
    values = {**bare.values, "unit": unit.values.get("unit")}
    if unit.type == "number":
        values["scale"] = unit.values["amount"]
    if unit.values.get("assumed"):
        values["assumed"] = True
    kind, char = unit.type, unit.char
    factor = unit.values.get("amount") or _ONE
    for name in ("amount", "low", "high"):
        if values.get(name) is not None and factor != _ONE:
            values[name] = plain_product(values[name], factor)
    return Node(char, kind, values)


def _is_scale(one: Node) -> bool:
    """Tell whether one of a unit is a scale without a unit: `thousands`."""
    amount = one.values.get("amount") or _ONE
    return one.type == "number" and not one.values.get("digits") and amount >= _THOUSAND


def _is_number(item: Entry | Node) -> bool:
    return isinstance(item, Node) and item.type == "number"


def _items(tape: Tape, start: int, end: int) -> Place:
    return bisect_left(tape.starts, start), bisect_left(tape.starts, end)


def _values(tape: Tape, start: int, end: int) -> list[int]:
    """Return the items that are values of a cell."""
    first, last = _items(tape, start, end)
    return [i for i in range(first, last) if isinstance(tape.items[i], Node)]
