"""What words around a value do: rules that give items of a sentence a role, such as `compare` or `past`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from factkit.match.cascade import fields_of
from factkit.match.finder import Match
from factkit.match.pattern import compiled, translate
from factkit.match.portable import PARTS
from factkit.match.starts import AHEAD, MOST_KEYS, Starts
from factkit.match.tokens import Tape
from factkit.packs import Pack

_REPEATS = ("?", "*", "+", "{")
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
Marks = Mapping[str, set[int]]
"""The items of a sentence that have a role, by role."""
_Marker = tuple[Match, tuple[int, ...], str, tuple[str, ...], tuple[str, ...], tuple[str, ...], bool]
"""How a rule matches, its groups that mark an item, the role, how the item ends and begins and its first
word ends, and whether a match always begins with that item and it is one: then its letters are looked at
first."""
_Tried = tuple[tuple[_Marker, ...], tuple[str, ...]]
"""The rules to try at a place, and where all ask how its word ends, all those endings."""


class Roles:
    """The rules of one stage that mark items: field `at` of a pattern is the item, `role` what it is.

    A rule with `ends` or `starts` holds only where the item that it marks ends or begins so, and one with
    `firsts` where it is a phrase whose first word ends so; capitals are all one to `starts` and `firsts`.
    """

    def __init__(self, pack: Pack, stage: str) -> None:
        made: list[tuple[str, Callable[[], _Marker]]] = []
        for row in pack.rules:
            if row["stage"] == stage:
                expression = translate(row["pattern"], pack.chars, pack.macros)
                made.append((expression, partial(_marker, row, expression)))
        self._starts: Starts[_Marker] = Starts(made, pack.alphabet)
        self._known: dict[str, _Tried] = {}

    def _tried(self, key: str) -> _Tried:
        """Return the rules to try at a beginning, and the endings of which the word there must have one."""
        rules = self._starts[key]
        spelt = all(leads and ends for _, _, _, ends, _, _, leads in rules)
        found = rules, tuple(ending for rule in rules for ending in rule[3]) if spelt else ()
        if len(self._known) < MOST_KEYS:
            self._known[key] = found
        return found

    def __call__(self, tape: Tape, start: int, end: int) -> Marks:
        """Return the items from `start` to `end` that have a role."""
        marks: defaultdict[str, set[int]] = defaultdict(set)
        starts = self._starts
        if starts.anchor is None:
            return marks
        shape, whole = tape.shape, end - AHEAD
        ending, places, known = tape.text.endswith, tape.starts, self._known.get
        for anchor in starts.anchor.finditer(shape, start, end):
            first = anchor.start()
            key = shape[first : first + AHEAD if first <= whole else end]
            rules, spelt = known(key) or self._tried(key)
            if spelt and not ending(spelt, places[first], places[first + 1]):
                continue
            for match, groups, role, ends, opens, firsts, leads in rules:
                if leads and ends and not ending(ends, places[first], places[first + 1]):
                    continue
                if leads and firsts and tape.text.find(" ", places[first], places[first + 1]) < 0:
                    continue  # no phrase
                if leads and opens and not tape.words(first, first + 1).lower().startswith(opens):
                    continue
                found = match(shape, first, end)
                if found is None or found.end() == first:
                    continue
                at, after = found.span(groups[0])
                if at < 0:
                    at, after = next((span for span in map(found.span, groups) if span[0] >= 0), (at, after))
                if (
                    (leads and not firsts)
                    or not (ends or opens or firsts)
                    or _spelt(tape, at, after, ends, opens, firsts)
                ):
                    marks[role].add(at)
        return marks


def _spelt(
    tape: Tape, at: int, after: int, ends: tuple[str, ...], opens: tuple[str, ...], firsts: tuple[str, ...]
) -> bool:
    """Tell whether an item ends and begins as a rule asks, and the first word of a phrase ends so."""
    if ends and not tape.text.endswith(ends, tape.starts[at], tape.starts[after]):
        return False
    if firsts:
        first, _, rest = tape.words(at, after).lower().partition(" ")
        if not (rest and first.endswith(firsts)):
            return False
    return not opens or tape.words(at, after).lower().startswith(opens)


def _marker(row: Mapping[str, Any], expression: str) -> _Marker:
    found = compiled(expression, row["pattern"])
    ends, opens = tuple(row.get("ends", ())), tuple(word.lower() for word in row.get("starts", ()))
    firsts = tuple(row.get("firsts", ()))
    leads = bool(ends or opens or firsts) and _leads(expression)
    return found.match, fields_of(found)["at"], row["role"], ends, opens, firsts, leads


def _leads(expression: str) -> bool:
    """Tell whether a match always begins with the marked item, and that is one: `<at={word}>(?= {of})`."""
    parts, depth, begins = PARTS.findall(expression), 0, False
    for number, part in enumerate(parts):
        if depth == 0 and part == "|":
            return False
        if depth == 0 and not begins and part not in _LOOKS:
            if part != "(?P<at>" or parts[number + 1][0] == "(" or parts[number + 2] != ")":
                return False
            if "".join(parts[number + 3 : number + 4])[:1] in _REPEATS:
                return False
            begins = True
        depth += part.startswith("(") - (part == ")")
    return begins
