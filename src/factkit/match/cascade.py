"""Stages of rules over a tape: each finds, builds a node, and lets the next see it as one item."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import regex

from factkit.match.lexicon import BUILT_IN, Entry
from factkit.match.pattern import Expression, compiled, translate
from factkit.match.portable import group_name
from factkit.match.starts import AHEAD, Starts
from factkit.match.tokens import Node, Tape, replaced


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as data: a name, a pattern, and the name and arguments of what it builds."""

    name: str
    pattern: str
    build: str
    args: Mapping[str, Any] = field(default_factory=dict)


Fields = Mapping[str, tuple[int, ...]]
"""The groups of an expression that fill each field."""


class Found:
    """A place where a rule's pattern holds: what the rule's builder reads from."""

    __slots__ = ("fields", "match", "rule", "tape")

    def __init__(
        self, rule: Rule, tape: Tape, match: re.Match[str] | regex.Match[str], fields: Fields
    ) -> None:
        self.rule, self.tape, self.match, self.fields = rule, tape, match, fields

    def has(self, name: str) -> bool:
        """Tell whether field `name` matched."""
        return self.start(name) >= 0

    def range(self, name: str) -> tuple[int, int]:
        """Return the items of field `name`, from and to; (-1, -1) where it did not match."""
        groups = self.fields.get(name)
        if groups is None:
            return -1, -1
        found = self.match.span(groups[0])
        if found[0] >= 0 or len(groups) == 1:
            return found
        return next((span for span in map(self.match.span, groups) if span[0] >= 0), found)

    def start(self, name: str) -> int:
        """Return the first item of field `name`; -1 where it did not match, or the rule has none such."""
        groups = self.fields.get(name)
        if groups is None:
            return -1
        start = self.match.start(groups[0])
        return start if start >= 0 or len(groups) == 1 else self.range(name)[0]

    def item(self, name: str) -> Entry | Node | None:
        """Return the first item of field `name`, or None."""
        start = self.start(name)
        return self.tape.items[start] if start >= 0 else None

    def value(self, name: str, kind: str) -> Any:
        """Return what the lexicon says of field `name` as a word of class `kind`, or None."""
        start = self.start(name)
        return self.tape.items[start].values.get(kind) if start >= 0 else None

    def text(self, name: str) -> str:
        """Return the characters of field `name`; empty where it did not match."""
        if name not in self.fields:
            return ""
        start, end = self.range(name)
        return self.tape.words(start, end) if start >= 0 else ""


def fields_of(expression: Expression) -> Fields:
    """Return the groups that fill each field of a rule's expression, by the field's name."""
    found: dict[str, tuple[int, ...]] = {}
    for name, group in sorted(expression.groupindex.items(), key=lambda pair: pair[1]):
        field = group_name(name)
        found[field] = (*found.get(field, ()), group)
    return found


Builder = Callable[[Found], Node | None]
_Compiled = tuple[Rule, Callable[..., re.Match[str] | regex.Match[str] | None], Builder, Fields]


def _compiled(rule: Rule, expression: str, builder: Builder) -> _Compiled:
    found = compiled(expression, rule.pattern)
    return rule, found.match, builder, fields_of(found)


class Stage:
    """The rules that run together, as one expression; the first rule that fits wins."""

    def __init__(
        self,
        rules: Sequence[Rule],
        builders: Mapping[str, Builder],
        chars: Callable[[str], str],
        macros: Mapping[str, str],
        alphabet: str,
    ) -> None:
        made: list[tuple[str, Callable[[], _Compiled]]] = []
        for rule in rules:
            expression = translate(rule.pattern, chars, macros)
            made.append((expression, partial(_compiled, rule, expression, builders[rule.build])))
        self._starts: Starts[_Compiled] = Starts(made, alphabet)

    def __call__(self, tape: Tape) -> Tape:
        """Return the tape with a node wherever a rule fits, leftmost first."""
        starts = self._starts
        if starts.anchor is None:
            return tape
        edits: list[tuple[int, int, Entry | Node]] = []
        done, shape, known = 0, tape.shape, starts.get
        for anchor in starts.anchor.finditer(shape):
            at = anchor.start()
            if at < done:
                continue
            key = shape[at : at + AHEAD]
            # Most beginnings were seen before, and `get` finds them sooner than a subclass's brackets.
            rules = known(key)
            for rule, match, build, fields in starts[key] if rules is None else rules:
                here = match(shape, at)
                if here is None or here.end() == at:
                    continue
                found = Found(rule, tape, here, fields)
                node = build(found)
                if node is not None:
                    node.rule = rule.name
                    start, end = found.range("value") if "value" in fields else (-1, -1)
                    if start < 0:
                        start, end = here.span()
                    end = node.upto or end
                    edits.append((start, end, node))
                    done = end if end > at else at + 1
                    break
        return replaced(tape, edits)


def alphabet(lexicon_chars: Mapping[str, set[str]], node_chars: str) -> str:
    """Return every character that a shape of these classes and nodes can have, each once."""
    known = {char for chars in lexicon_chars.values() for char in chars}
    marks = {chr(code) for code in range(32, 127)} | set("\n\x0c€£¥₹%‰°–—−’“”«»•×½¼¾…±·§№")
    return "".join(sorted(known | marks | set(node_chars)))


assert len(set(BUILT_IN)) == len(BUILT_IN)
