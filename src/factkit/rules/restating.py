"""Values that say the one beside them once more: "fell by 470 (2 %)", "57, soit 3 %"."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.heads import counted_noun
from factkit.rules.words import Words

_CLOSE = 3
"""Levels up to which a rule is of the words right beside a value."""
_DASHES = frozenset("–—-")
_ASIDE = 8
"""Items behind a number in which the part that it is may stand."""


def restated(tape: Tape, words: Words, before: Candidate, then: Candidate) -> bool:
    """Tell whether a value says a change once more: "fell by 470 (2 %)", "6 %, soit 10 centimes"."""
    if before.kind != "change" or before.fields.get("ends"):
        return False
    between = tape.shape[before.end : then.start].strip()
    if between == "(":
        return then.node.type == "percent" and not then.by_rule
    if between[:1] in _DASHES:
        # `fell 9.6 % – some 10,500 head – from …`: between two dashes, said in other words
        bare = all(c in words.restating or c in words.bound or c == " " for c in between[1:])
        return bare and not then.by_rule and _closed_by_dash(tape, words, then)
    if then.node.values.get("unit") == "percent" != before.node.values.get("unit") and between == ",":
        return then.level > _CLOSE and between_commas(tape, words, before)
    again = between[:1] == "," and between[1:].strip()
    told = before.node.type == "percent" and then.node.type in ("money", "quantity", "number")
    return told and then.level > _CLOSE and bool(again) and again in words.restating


def _closed_by_dash(tape: Tape, words: Words, made: Candidate) -> bool:
    """Tell whether a dash stands behind a value or the noun that it counts."""
    noun = counted_noun(tape, words, made)
    end = noun[1] if noun else made.end
    return tape.shape[end : end + 2].strip() in _DASHES


def level_aside(tape: Tape, before: Candidate, then: Candidate) -> bool:
    """Tell whether brackets right behind a change open with how many it is: `up 11 % (39 in 2023)`."""
    if before.kind != "change" or then.node.type != "number" or then.node.values.get("sign"):
        return False
    amount, between = then.node.values.get("amount"), tape.shape[before.end : then.start]
    if amount is None or amount != amount.to_integral_value() or not then.node.values.get("digits", False):
        return False
    return between.rstrip(" ").endswith("(") and between.count("(") == 1 and len(between) <= _ASIDE


def between_commas(tape: Tape, words: Words, before: Candidate) -> bool:
    """Tell whether a percentage between commas says a value once more: `rose 73 points, 0.9 %, to 7,731`."""
    behind = tape.shape[before.end : before.end + 4]
    return behind[:2] == ", " and behind[2:3] in words.node_chars["percent"] and behind[3:] == ","


def told_as_part(tape: Tape, words: Words, bare: Candidate) -> bool:
    """Tell whether a percentage behind a number says it once more: `12 (3.4 %)`, `57, or 3 %`."""
    told = tape.shape[bare.end : bare.end + _ASIDE].replace(" ", "")
    if told[:1] in ("(", "["):
        at = 1 + (told[1:2] in words.move_verb)
    else:
        at = 2 if told[:1] in (",", "–", "—") and told[1:2] in words.restating else _ASIDE
    at += told[at : at + 1] in words.bound
    return told[at : at + 1] in words.node_chars["percent"] and at < len(told)
