"""What words around a value do: rules that give items of a sentence a role, such as `compare` or `past`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from factkit.match.cascade import Rule
from factkit.match.finder import Finder
from factkit.match.tokens import Tape
from factkit.packs import Pack

Marks = Mapping[str, set[int]]
"""The items of a sentence that have a role, by role."""


class Roles:
    """The rules of one stage that mark items: field `at` of a pattern is the item, `role` what it is.

    A rule with `ends` or `starts` holds only where the item that it marks ends or begins so; how
    `starts` is written, with capitals or without, is all one.
    """

    def __init__(self, pack: Pack, stage: str) -> None:
        rows = [row for row in pack.rules if row["stage"] == stage]
        rules = [Rule(r["name"], r["pattern"], r["role"], r) for r in rows]
        self._finder = Finder(rules, pack.chars, pack.macros, pack.alphabet)
        self._asked = {
            r["name"]: (tuple(r.get("ends", ())), tuple(word.lower() for word in r.get("starts", ())))
            for r in rows
            if "ends" in r or "starts" in r
        }

    def __call__(self, tape: Tape, start: int, end: int) -> Marks:
        """Return the items from `start` to `end` that have a role."""
        marks: defaultdict[str, set[int]] = defaultdict(set)
        for _, found in self._finder.find(tape, start, end):
            at, after = found.range("at")
            rule = found.rule
            if asked := self._asked.get(rule.name):
                ends, starts = asked
                if ends and not tape.text.endswith(ends, tape.starts[at], tape.starts[after]):
                    continue
                if starts and not tape.words(at, after).lower().startswith(starts):
                    continue
            marks[rule.build].add(at)
        return marks
