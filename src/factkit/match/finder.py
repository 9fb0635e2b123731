"""Finding every place where rules hold, without changing the tape."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import regex

from factkit.errors import InvalidRuleError
from factkit.match.cascade import Fields, Found, Rule, fields_of
from factkit.match.pattern import compiled, translate
from factkit.match.starts import AHEAD, Starts
from factkit.match.tokens import Tape

LIMIT = 2.0
"""Seconds that one try of a rule may take where its row says `limited`: those of users do."""
Match = Callable[..., re.Match[str] | regex.Match[str] | None]
_Ranked = tuple[int, Rule, Match, Fields]


def _limited(expression: str, rule: str) -> Match:
    """Return the match of an expression that is given up, with the rule's name, after `LIMIT` seconds."""
    match = regex.compile(expression).match

    def within(shape: str, start: int, end: int) -> regex.Match[str] | None:
        try:
            return match(shape, start, end, timeout=LIMIT)
        except TimeoutError as error:
            raise InvalidRuleError(
                f"rule {rule!r} took more than {LIMIT:g} s at one place of a text: "
                "give its repeats smaller bounds, and put no repeat into another"
            ) from error

    return within


def _compiled(rank: int, rule: Rule, expression: str) -> _Ranked:
    found = compiled(expression, rule.pattern)
    limited = rule.args.get("limited")
    return rank, rule, _limited(expression, rule.name) if limited else found.match, fields_of(found)


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
        whole, known = end - AHEAD, starts.get
        for anchor in starts.anchor.finditer(shape, start, end):
            at = anchor.start()
            key = shape[at : at + AHEAD if at <= whole else end]
            rules = known(key)
            for rank, rule, match, fields in starts[key] if rules is None else rules:
                here = match(shape, at, end)
                if here is not None and here.end() > at:
                    found.append((rank, Found(rule, tape, here, fields)))
        return found
