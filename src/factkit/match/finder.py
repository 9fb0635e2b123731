"""Finding every place where rules hold, without changing the tape."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import regex

from factkit.match.cascade import Fields, Found, Rule, fields_of
from factkit.match.pattern import compiled, translate
from factkit.match.starts import AHEAD, Starts
from factkit.match.tokens import Tape

Match = Callable[..., re.Match[str] | regex.Match[str] | None]
_Ranked = tuple[int, Rule, Match, Fields]


def _compiled(rank: int, rule: Rule, expression: str) -> _Ranked:
    found = compiled(expression, rule.pattern)
    return rank, rule, found.match, fields_of(found)


class Finder:
    """Rules compiled together: each is tried only where its pattern can begin."""

    def __init__(
        self,
        rules: Sequence[Rule],
        chars: Callable[[str], str],
        macros: Mapping[str, str],
        alphabet: str,
    ) -> None:
        made: list[tuple[str, Callable[[], _Ranked]]] = []
        for rank, rule in enumerate(rules):
            expression = translate(rule.pattern, chars, macros)
            made.append((expression, partial(_compiled, rank, rule, expression)))
        self._starts: Starts[_Ranked] = Starts(made, alphabet)

    def find(self, tape: Tape, start: int, end: int) -> list[tuple[int, Found]]:
        """Return what holds among items `start` to `end` of a tape, each with the rank of its rule."""
        starts, shape = self._starts, tape.shape
        found: list[tuple[int, Found]] = []
        if starts.anchor is None:
            return found
        whole = end - AHEAD
        for anchor in starts.anchor.finditer(shape, start, end):
            at = anchor.start()
            for rank, rule, match, fields in starts[shape[at : at + AHEAD if at <= whole else end]]:
                here = match(shape, at, end)
                if here is not None and here.end() > at:
                    found.append((rank, Found(rule, tape, here, fields)))
        return found
