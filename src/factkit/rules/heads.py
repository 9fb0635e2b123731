"""What a bare number takes from its neighbours: a noun after it, or a unit that it shares."""

from __future__ import annotations

from decimal import Decimal

from factkit.match.tokens import Node, Tape
from factkit.rules.candidates import Candidate
from factkit.rules.phrases import noun_phrase
from factkit.rules.words import Words
from factkit.scan.numbers import plain_product

_MILLION = Decimal(10**6)
_CLOSE = 12
"""Items between two numbers that share the unit of the second."""
_FAR = 44
"""Items between two numbers of which the second lacks the unit of the first."""
_MEASURED = {"percent": "share", "money": "amount", "quantity": "measurement"}


def joined(tape: Tape, words: Words, before: Candidate, then: Candidate, *, compared: bool = False) -> bool:
    """Tell whether two values of a sentence are items of one list: no verb, no full stop between them.

    Where `compared`, also two sides of a comparison: "18 %, contre 4 % un an plus tôt".
    """
    if before.sentence is not then.sentence:
        return False
    between = tape.shape[before.end : then.start]
    if len(between) > _FAR or any(c in ".!?" for c in between):
        return False
    if any(
        c in words.finite or c in words.move_verb or (c in words.clause_break and not compared)
        for c in between
    ):
        return False
    return any(c in ",;(" or c in words.conj or (compared and c in words.clause_break) for c in between)


def counted_noun(tape: Tape, words: Words, made: Candidate) -> tuple[int, int] | None:
    """Return the items of the noun phrase that a number counts, right after it; None where none follows."""
    shape, at = tape.shape, made.end
    if at + 1 >= made.sentence.end or shape[at] not in " -":
        return None
    head = at + 1
    while head < made.sentence.end and (shape[head] in words.of or shape[head] == " "):
        head += 1
    if head >= made.sentence.end or head > at + 3:
        return None
    char = shape[head]
    if char not in words.word or char in words.function or char in words.finite or char in words.clause_break:
        return None
    if head > at + 1 and "scale" not in made.node.values and not made.node.values.get("low"):
        return None
    if tape.words(head, head + 1)[0].isupper() and char not in words.demonym:
        return None
    end = noun_phrase(tape, words, head, made.sentence.end)
    return (head, end) if end > head else None


def whole_of(tape: Tape, words: Words, made: Candidate) -> int | None:
    """Return the value that a count is a part of: 35 in "cinq des 35 zones"; None where there is none."""
    shape, at = tape.shape, made.end
    seen = False
    while at < made.sentence.end and at < made.end + 8:
        char = shape[at]
        if char in words.value:
            return at if seen else None
        if char in words.of or char in words.rate_base:
            seen = True
        elif char != " " and char not in words.det:
            return None
        at += 1
    return None


def borrow_heads(tape: Tape, words: Words, made: list[Candidate], money: str | None) -> None:
    """Give bare numbers the unit that they share with the next or the last value of the sentence."""
    for i, candidate in enumerate(made):
        if candidate.node.type != "number" or candidate.kind != "count":
            continue
        if candidate.node.values.get("unit") or counted_noun(tape, words, candidate):
            continue
        after = made[i + 1] if i + 1 < len(made) else None
        if after is not None and _lends(tape, words, candidate, after):
            _borrow(candidate, after, scale=True)
            continue
        before = next((c for c in reversed(made[:i]) if c.node.type in _MEASURED), None)
        if before is not None and i and _bare_after(tape, words, before, candidate):
            _borrow(candidate, before, scale=False)
        elif money and _scaled(candidate):
            values = {**candidate.node.values, "unit": money}
            candidate.node = Node(candidate.node.char, "money", values)
            candidate.kind, candidate.rule = "amount", "fallback.amount"


def _scaled(made: Candidate) -> bool:
    amount = made.node.values.get("amount")
    return bool(made.node.values.get("scale")) and amount is not None and abs(amount) >= _MILLION


def _lends(tape: Tape, words: Words, bare: Candidate, after: Candidate) -> bool:
    """Tell whether a bare number stands in a list with a value that closes it: `38 and 16 per cent`."""
    if after.node.type not in _MEASURED or after.start - bare.end > _CLOSE:
        return False
    between = tape.shape[bare.end : after.start]
    return bool(between.strip()) and all(
        c in " ,-" or c in words.conj or c in words.prep or c in words.of or c in words.bound or c in words.date
        for c in between
    )


def _bare_after(tape: Tape, words: Words, before: Candidate, bare: Candidate) -> bool:
    """Tell whether a bare number is compared with, or listed after, a value that has a unit."""
    if not joined(tape, words, before, bare, compared=True):
        return False
    a, b = before.node.values.get("amount"), bare.node.values.get("amount")
    if a is None or b is None or not bare.node.values.get("digits"):
        return False
    if before.node.type == "percent":
        return bool(b <= 100)
    return _scaled(bare) or bool(before.node.type == "quantity") or abs(b) * 20 > abs(a)


def _borrow(bare: Candidate, lender: Candidate, *, scale: bool) -> None:
    values = {**bare.node.values, "unit": lender.node.values.get("unit")}
    factor = lender.node.values.get("scale")
    if scale and factor and not bare.node.values.get("scale"):
        for name in ("amount", "low", "high"):
            if values.get(name) is not None:
                values[name] = plain_product(values[name], factor)
    if lender.node.values.get("assumed"):
        values["assumed"] = True
    bare.node = Node(bare.node.char, lender.node.type, values)
    bare.kind = _MEASURED[lender.node.type]
    bare.rule = f"fallback.{bare.kind}"
