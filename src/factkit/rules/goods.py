"""Goods that the world's markets price, and the network that mines coins: no country or house has them."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.phrases import headed
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent
from factkit.rules.things import phrase

_PRICED = frozenset({"change", "amount", "measurement"})
"""Kinds of what is told of prices and of a network."""


def priced_good(reading: Reading, made: Candidate, clause: Clause) -> Referent | None:
    """Return the good whose price a clause tells: `Gold rose 2 %`, `The price of cocoa fell to $9,000`.

    `Gold exports rose` tells of who exports it, `Gold brought in $3bn` of who got it.
    """
    shape, words = reading.tape.shape, reading.words
    if made.kind not in _PRICED or words.goods.isdisjoint(shape[clause.start : clause.end]):
        return None
    if made.kind == "amount" and shape[clause.verb] not in words.pricing:
        return None
    if next(reading.discourse.within(clause.start, clause.end), None) is not None and not _alone(clause):
        return None
    stop = next((i for i in range(clause.start, clause.end) if _closes(reading, i)), clause.end)
    if not words.of_goods.issuperset(shape[clause.start : stop]):
        return None
    named = [i for i in range(clause.start, stop) if shape[i] in words.goods]
    if not named:
        return None
    start, end = named[0], named[-1] + 1
    return Referent(start, end, reading.tape.words(start, end))


def _alone(clause: Clause) -> bool:
    return clause.end == clause.start + 1


def _closes(reading: Reading, at: int) -> bool:
    """Tell whether a phrase ends at a preposition: `copper for May`, not `the price of copper`."""
    char = reading.tape.shape[at]
    return (char in reading.words.prep and char not in reading.words.of) or char == ","


def of_network(reading: Reading, made: Candidate, clause: Clause) -> Referent | None:
    """Return the computing power of all miners together: `network hash rate`, "le hashrate mondial"."""
    shape, words = reading.tape.shape, reading.words
    start, end = clause.start, clause.end
    if made.kind not in _PRICED or not headed(reading.tape, words, start, end):
        return None
    if words.hash.search(shape, start, end) is None or words.net_wide.search(shape, start, end) is None:
        return None
    named = next(reading.discourse.within(start, end), None)
    return phrase(reading, start, end) if named is None else None
