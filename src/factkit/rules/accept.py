"""Which candidates are claims at all, and what enumerations hand on from item to item."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.phrases import noun_phrase
from factkit.rules.words import Words

_INHERITED = ("direction", "flow", "action", "unit", "top")


def accepted(tape: Tape, words: Words, made: list[Candidate]) -> list[Candidate]:
    """Return the candidates that assert something, each with what it takes from the one before it."""
    kept: list[Candidate] = []
    for candidate in made:
        before = kept[-1] if kept else None
        joined = before is not None and coordinated(tape, words, before, candidate, compared=True)
        if candidate.node.values.get("sign") and candidate.kind in ("share", "count", "amount"):
            _signed(candidate)
        if joined and not candidate.by_rule and before is not None and before.by_rule:
            _inherit(before, candidate)
        if _is_claim(tape, words, candidate, before if joined else None):
            kept.append(candidate)
    return kept


def coordinated(
    tape: Tape, words: Words, before: Candidate, then: Candidate, *, compared: bool = False
) -> bool:
    """Tell whether two values are items of one enumeration: like values, joined without a verb.

    Where `compared`, also two sides of a comparison: "18 %, contre 4 % un an plus tôt".
    """
    if before.sentence is not then.sentence or before.node.type != then.node.type:
        return False
    if before.node.values.get("unit") != then.node.values.get("unit"):
        return False
    between = tape.shape[before.end : then.start]
    if any(c in ".!?:" for c in between) or len(between) > 40:
        return False
    return any(c in ",;" or c in words.conj or c == "(" for c in between) and not any(
        c in words.finite or c in words.move_verb or (c in words.clause_break and not compared)
        for c in between
    )


def _signed(candidate: Candidate) -> None:
    sign = candidate.node.values["sign"]
    if sign not in "+-−" or (sign != "+" and candidate.kind == "amount"):
        return
    candidate.kind, candidate.rule, candidate.level = "change", "change.signed", 1
    candidate.fields["direction"] = "up" if sign == "+" else "down"


def _inherit(before: Candidate, then: Candidate) -> None:
    if before.kind in ("event", "ranking") or before.fields.get("ends"):
        return
    then.kind, then.rule, then.level = before.kind, before.rule, 8
    for name in _INHERITED:
        if name in before.fields:
            then.fields.setdefault(name, before.fields[name])
            if name in before.ranges:
                then.ranges.setdefault(name, before.ranges[name])


def _is_claim(tape: Tape, words: Words, made: Candidate, before: Candidate | None) -> bool:
    if made.node.type == "ordinal":
        return made.by_rule
    if made.kind != "count" or made.node.type != "number":
        return bool(made.kind)
    return _counts(tape, words, made, before)


def _counts(tape: Tape, words: Words, made: Candidate, before: Candidate | None) -> bool:
    """Tell whether a bare number counts something: a noun follows, or a count stands before it."""
    node, shape = made.node, tape.shape
    article = shape[made.start - 2 : made.start - 1] if made.start >= 2 else ""
    small = not node.values.get("digits", False) and node.values.get("bound", "exact") != "vague"
    if small and article and article in words.det and "def" in str(tape.items[made.start - 2].values.get("det")):
        return False
    if "year" in node.values:
        return False
    end = noun_phrase(tape, words, made.end + 1, made.sentence.end) if shape[made.end : made.end + 1] in (" ", "-") else 0
    if end > made.end + 1 and tape.words(made.end + 1, made.end + 2).islower():
        made.ranges["noun"] = (made.end + 1, end)
        made.end = _head_end(tape, words, made.end + 1, end)
        return not _year(node.values.get("amount"), node)
    if before is not None and before.kind in ("count", "training_target", "target", "change"):
        if "noun" in before.ranges:
            made.ranges["noun"] = before.ranges["noun"]
        return not _year(node.values.get("amount"), node)
    return node.values.get("bound", "exact") not in ("exact", "vague", "between") and not _year(node.values.get("amount"), node)


def _year(amount: object, node: object) -> bool:
    return getattr(node, "char", "") == "" and amount is None


def _head_end(tape: Tape, words: Words, start: int, end: int) -> int:
    """Return where the span of a counted noun ends: after `of` and the first noun."""
    at = start
    while at < end:
        char = tape.shape[at]
        at += 1
        if char != " " and char not in words.of and char not in words.det:
            return at
    return end
