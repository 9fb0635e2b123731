"""Lists whose items each have a date of their own."""

from __future__ import annotations

from collections.abc import Sequence

from factkit.rules.candidates import Candidate
from factkit.rules.words import Words

_OWN = 12
"""Items between a value and a date behind it that is rather its own than one before it."""


def own_date(shape: str, words: Words, made: Candidate, at: int, fitting: Sequence[int]) -> int:
    """Return the date behind a value where the one before it, at `at`, is that of the item before.

    `sold 300 lamps in 2019 and 40 tonnes of copper in 2020`; `fitting` holds the dates that it can have.
    """
    joint = shape[at + 1 : at + 3].lstrip(" ")[:1]
    listed = joint == "," or (bool(joint) and joint in words.conj)
    if not listed or words.value.search(shape, at + 1, made.start):
        return at
    behind = min((i for i in fitting if made.end <= i < made.end + _OWN), default=at)
    return at if words.predicate_wall.search(shape, made.end, max(behind, made.end)) else behind
