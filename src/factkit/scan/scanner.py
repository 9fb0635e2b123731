"""The mention grammar of a language, compiled, and the mentions of a text by it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache

from factkit.match.cascade import Stage
from factkit.match.pattern import class_of
from factkit.match.tokens import Node, Tape
from factkit.packs import Pack, load
from factkit.scan import dates, numbers, ranges, values
from factkit.scan.mention import Mention, TextSpan
from factkit.text.plain import Plain
from factkit.values.period import Period

_TYPES = frozenset({"number", "ordinal", "percent", "money", "quantity", "date", "duration", "place"})


class Scanner:
    """Reads the mentions of texts of one language; immutable once made.

    >>> [m.span.text for m in Scanner("fr")("Il a levé 2,5 millions d'euros.")]
    ["2,5 millions d'euros"]
    """

    def __init__(self, lang: str, pack: Pack | None = None) -> None:
        self.pack: Pack = pack or load(lang)
        self._nodes = re.compile(f"[{class_of(self.pack.node_chars)}]")
        moments = dates.builders(self.pack)
        self._stages: list[Stage] = [
            self.pack.stage("number", numbers.builders(self.pack)),
            self.pack.stage("date", moments),
            self.pack.stage("period", moments),
            self.pack.stage("span", moments),
            self.pack.stage("when", moments),
        ]
        self._dating = len(self._stages)
        """How many stages read numbers and dates; those behind them read values."""
        self._stages += [
            self.pack.stage("value", values.builders(self.pack)),
            self.pack.stage("range", ranges.builders(self.pack)),
            self.pack.stage("bound", ranges.builders(self.pack)),
        ]

    def tape(self, text: str, reference: Period | None = None) -> Tape:
        """Return the text as a tape in which every mention is one node."""
        return self._read(self.pack.tokenizer(text), reference)

    def numbered(self, text: str) -> Tape:
        """Return the tape of a text with its numbers read and nothing else: the same for any reference."""
        return self._stages[0](self.pack.tokenizer(text))

    def dated(self, numbered: Tape) -> Tape:
        """Return the tape of a text of which the numbers have been read with its dates read as well."""
        return self._resumed(numbered, None, self._dating)

    def resumed(self, numbered: Tape, reference: Period | None = None) -> Tape:
        """Return the tape of a text of which the numbers have been read; it can be resumed again."""
        return self._resumed(numbered, reference, len(self._stages))

    def _resumed(self, numbered: Tape, reference: Period | None, upto: int) -> Tape:
        tape = replace(numbered, reference=reference, notes=dict(numbered.notes))
        for stage in self._stages[1:upto]:
            tape = stage(tape)
        return tape

    def _read(self, tape: Tape, reference: Period | None) -> Tape:
        tape.reference = reference
        for stage in self._stages:
            tape = stage(tape)
        return tape

    def __call__(self, text: str, reference: Period | date | None = None) -> list[Mention]:
        """Return the mentions of a text in order; dates are resolved against `reference`."""
        if isinstance(reference, date):
            reference = Period.of(reference.isoformat())
        plain = Plain(text)
        tape = self._read(self.pack.tokenizer(plain.text, self.pack.live), reference)
        items = tape.items
        found = ((at.start(), items[at.start()]) for at in self._nodes.finditer(tape.shape))
        read = [mention(tape, i, item) for i, item in found if isinstance(item, Node) and _told(item)]
        return read if plain.text is text else [_placed(mention, plain) for mention in read]


def _told(node: Node) -> bool:
    """Tell whether a node is a mention: the base of a rate belongs to the number before it."""
    return node.type in _TYPES and "base" not in node.values


def mention(tape: Tape, i: int, node: Node) -> Mention:
    """Return item i of a tape, which `node` stands for, as a public mention."""
    start, end = tape.starts[i], tape.ends[i]
    values = node.values
    unit = values.get("unit") or ("count" if node.type == "number" else None)
    return Mention(
        node.type,
        TextSpan(start, end, tape.text[start:end]),
        values.get("amount"),
        values.get("low"),
        values.get("high"),
        unit,
        values.get("bound", "exact"),
        values.get("assumed", False),
        values.get("when"),
        values.get("duration"),
        values.get("code"),
    )


def _placed(mention: Mention, plain: Plain) -> Mention:
    """Return a mention of a plain text with its place in the text as given."""
    start, end = plain.span(mention.span.start, mention.span.end)
    return mention._replace(span=TextSpan(start, end, plain.source[start:end]))


@cache
def scanner(lang: str) -> Scanner:
    """Return the scanner of a language, made once a process."""
    return Scanner(lang)
