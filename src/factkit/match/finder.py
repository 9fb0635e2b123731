"""Finding every place where rules hold, without changing the tape."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from factkit.match.cascade import Found, Rule, fields_of
from factkit.match.pattern import class_of, compiled, starters, translate
from factkit.match.tokens import Tape


class Finder:
    """Rules compiled together: each is tried only where its pattern can begin."""

    def __init__(
        self,
        rules: Sequence[Rule],
        chars: Callable[[str], str],
        macros: Mapping[str, str],
        alphabet: str,
    ) -> None:
        made = []
        for rule in rules:
            expression = compiled(translate(rule.pattern, chars, macros), rule.pattern)
            made.append((rule, expression, fields_of(expression)))
        self._starts = {
            char: [(i, *r) for i, r in enumerate(made) if starters(r[1], char)] for char in alphabet
        }
        firsts = "".join(char for char in alphabet if self._starts[char])
        self._anchor = re.compile(f"[{class_of(firsts)}]") if firsts else None

    def find(self, tape: Tape, start: int, end: int) -> Iterator[tuple[int, Found]]:
        """Yield the rank of the rule and what it found, for items `start` to `end` of a tape."""
        if self._anchor is None:
            return
        shape = tape.shape
        for anchor in self._anchor.finditer(shape, start, end):
            at = anchor.start()
            for rank, rule, expression, fields in self._starts[shape[at]]:
                match = expression.match(shape, at, end)
                if match is not None and match.end() > at:
                    yield rank, Found(rule, tape, match, fields)
