"""The signs before numbers, and numbers that are only dialled or looked up."""

from __future__ import annotations

from factkit.match.tokens import Node, Tape
from factkit.rules.candidates import Candidate
from factkit.rules.words import Words

_GAP = 2
"""Items from one number to the next, where a space stands between them."""

_GROUPS = 6
"""Groups of digits that a number to dial has at most."""

_LONG, _ROUNDED = 9, "000"
"""Digits from which a number written without any grouping is of a telephone or an account, unless round."""


def cell_sign(tape: Tape, made: Candidate) -> str | None:
    """Return the sign that stands apart from a value, the third item of a cell of a table: `| – 7,0 %`."""
    start = made.sentence.start
    sign = tape.words(start, start + 1)
    row = "|" in tape.shape[max(0, start - 3) : start]
    return sign if row and sign in "+-–−" else None


def spaced_sign(tape: Tape, words: Words, made: Candidate) -> str | None:
    """Return the sign that stands apart from a value behind a mark: `Retail: – 19 %`, `(- 40 jobs)`.

    A percentage has one behind a comma, too, and behind what says a value once more: "soit - 7 %".
    """
    at, shape = made.at - 2, tape.shape
    if at < made.sentence.start + 1 or shape[at + 1] != " ":
        return None
    before = shape[at - 1 : at] if shape[at - 1] != " " else shape[at - 2 : at - 1]
    sign = tape.words(at, at + 1)
    if sign not in ("+", "-", "–", "−"):
        return None
    if made.node.type == "percent" and (before in (":", ",", ";") or before in words.restating):
        return sign
    return sign if before == "(" else None


def hyphened(tape: Tape, words: Words, made: Candidate) -> bool:
    """Tell whether what looks like a sign joins or sets apart: `(1525 -1594)`, `-one of the two-`."""
    if not made.node.values.get("digits", False):
        return True
    if made.start > made.sentence.start and tape.shape[made.start - 1] in "-–—":
        return True
    at = made.start - 2
    if at < made.sentence.start or tape.shape[at + 1] != " ":
        return False
    return tape.shape[at] in words.value_or_date or tape.shape[at] in words.clock


def reference(tape: Tape, made: Candidate) -> bool:
    """Tell whether a number is that of a telephone or an account: long, ungrouped, not round."""
    if made.node.values.get("digits", False) and _dialled(tape, made.at):
        return True
    told = tape.words(made.at, made.at + 1).lstrip("+-−–")
    return len(told) >= _LONG and told.isdecimal() and not told.endswith(_ROUNDED)


def _dialled(tape: Tape, at: int) -> bool:
    """Tell whether a number is part of one that is dialled: a plus, a country, groups: `+372 625 93`."""
    first, least = at, at - _GAP * _GROUPS
    while first > max(least, 1) and tape.shape[first - 1] == " " and _digits(tape, first - _GAP):
        first -= _GAP
    led = tape.words(first, first + 1).startswith("+")
    return led and (first < at or (tape.shape[at + 1 : at + 2] == " " and _digits(tape, at + _GAP)))


def _digits(tape: Tape, at: int) -> bool:
    node = tape.items[at] if 0 <= at < len(tape.items) else None
    return isinstance(node, Node) and node.type == "number" and bool(node.values.get("digits", False))


def signed(candidate: Candidate, sign: str) -> None:
    """Read a value with a sign as a change: up behind a plus, down behind a minus; no sum behind that."""
    if sign not in "+-–−" or (sign != "+" and candidate.kind == "amount"):
        return
    candidate.kind, candidate.rule, candidate.level = "change", "change.signed", 1
    candidate.fields["direction"] = "up" if sign == "+" else "down"
