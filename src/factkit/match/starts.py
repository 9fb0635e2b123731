"""Which rules can hold at a place of a shape, by the few characters that stand there."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from factkit.match.automaton import Automaton, bits
from factkit.match.pattern import class_of, runs

AHEAD = 4
"""Characters by which the rules that can hold at a place are looked up."""
MOST_KEYS = 10_000
"""How many beginnings are remembered, so that no text can make them grow without end."""
_FOREIGN = "\U000f0000"
"""Stands for any character that is in no alphabet of shapes."""

Payload = TypeVar("Payload")


class Starts(dict[str, tuple[Payload, ...]], Generic[Payload]):
    """Rules by the characters that a match can begin with; looks each beginning up once.

    `starts[shape[at : at + AHEAD]]` are the payloads of the rules that can match there, in
    their order. `anchor` finds the places where any of them can; None where there are no rules.
    Each rule is given as its expression and what makes its payload, which is called when the rule
    can first match anywhere: most texts need few of the rules, and compiling one takes its time.

    >>> starts = Starts([("ab?c", lambda: 1), ("abd", lambda: 2)], "abcd")
    >>> starts["abca"], starts["ab"], starts["bcd"]
    ((1,), (1, 2), ())
    """

    def __init__(self, rules: Sequence[tuple[str, Callable[[], Payload]]], alphabet: str) -> None:
        super().__init__()
        automaton = Automaton()
        self._makers = [maker for _, maker in rules]
        self._made: dict[int, Payload] = {}
        self._nexts: dict[int, int] = {}
        self._reached: dict[int, tuple[Payload, ...]] = {}
        """The payloads of the states that a beginning reaches: most reach what another did."""
        self._rule: list[int] = []
        """The rule of each state."""
        self._last = first = 0
        for number, (expression, _) in enumerate(rules):
            begins, ends, _ = automaton.add(expression)
            first, self._last = first | begins, self._last | ends
            self._rule += [number] * (len(automaton.parts) - len(self._rule))
        self._follow = automaton.follow
        self._states = _by_char(automaton.parts, alphabet)
        begun = {char: first & states for char, states in self._states.items() if char != _FOREIGN}
        self._begun = {char: (states, self._next(states)) for char, states in begun.items() if states}
        """The states after each first character, and those that can come then."""
        self.anchor = re.compile(self._beginning()) if self._begun else None

    def _beginning(self) -> str:
        """Return the expression of the places where a rule can begin, by the character there and the next."""
        first, then = class_of("".join(self._begun)), 0
        for states, following in self._begun.values():
            then |= 0 if states & self._last else following
        second = "".join(char for char, states in self._states.items() if states & then)
        if not second or _FOREIGN in second:
            return f"[{first}]"
        alone = "".join(char for char, (states, _) in self._begun.items() if states & self._last)
        # `re` leaps to a set that an expression begins with, and to no choice of sets.
        whole = f"(?<=[{class_of(alone)}])|" if alone else ""
        return f"[{first}](?:{whole}(?=[{class_of(second)}]))"

    def _next(self, states: int) -> int:
        """Return the states that can come after these; most sets of states come again and again."""
        then = self._nexts.get(states)
        if then is None:
            then = 0
            for state in bits(states):
                then |= self._follow[state]
            if len(self._nexts) < MOST_KEYS:
                self._nexts[states] = then
        return then

    def __missing__(self, key: str) -> tuple[Payload, ...]:
        states, then = self._begun.get(key[:1], (0, 0))
        ended, table, last, foreign = 0, self._states, self._last, self._states[_FOREIGN]
        for char in key[1:]:
            ended |= states & last
            states = then & table.get(char, foreign)
            if not states:
                break
            then = self._next(states)
        reached = ended | states
        found = self._reached.get(reached)
        if found is None:
            found = tuple(map(self._payload, sorted({self._rule[state] for state in bits(reached)})))
            if len(self._reached) < MOST_KEYS:
                self._reached[reached] = found
        if len(self) < MOST_KEYS:
            self[key] = found
        return found

    def _payload(self, rule: int) -> Payload:
        if rule not in self._made:
            self._made[rule] = self._makers[rule]()
        return self._made[rule]


def _by_char(parts: Sequence[str], alphabet: str) -> dict[str, int]:
    """Return the states that take each character of an alphabet, and any that is in none, as bits.

    A class has hundreds of characters in a few runs: only where a run begins and ends do states change.
    """
    changes: dict[int, int] = {}
    here = 0
    for part, taking in _states_of(parts).items():
        here |= taking if part == "." or part.startswith("[^") else 0
        for first, last in runs(part):
            changes[first] = changes.get(first, 0) ^ taking
            changes[last + 1] = changes.get(last + 1, 0) ^ taking
    table: dict[str, int] = {}
    edges = iter([*sorted(changes), sys.maxunicode + 2])
    edge = next(edges)
    for char in sorted(alphabet + _FOREIGN):
        while edge <= ord(char):
            here ^= changes[edge]
            edge = next(edges)
        table[char] = here
    return table


def _states_of(parts: Sequence[str]) -> dict[str, int]:
    """Return the states that each set or character has, as bits."""
    states: dict[str, int] = {}
    for number, part in enumerate(parts):
        states[part] = states.get(part, 0) | 1 << number
    return states
