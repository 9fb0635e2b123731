"""Telling languages apart by the little words that each uses all the time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from factkit.packs.pack import commonest, load

_WORDS = re.compile(r"[^\W\d_]+")
_ENOUGH = 20_000
"""Characters that tell a language; more add nothing."""
_CLEAR = 4
"""Common words that a language must have more than the next to need no other witness."""


def detect(text: str, langs: Sequence[str]) -> str:
    """Return the language of `langs` whose commonest words the text has most of; the first on a tie.

    Where few words speak, the words that only one of the packs knows are counted too.

    >>> detect("The rate was cut to 4.5% in May.", ("fr", "en"))
    'en'
    >>> detect("Le taux est passé à 4,5 % en mai.", ("fr", "en"))
    'fr'
    >>> detect("Kenya exported 11 billion shillings' worth.", ("fr", "en"))
    'en'
    """
    counts = Counter(word.lower() for word in _WORDS.findall(text[:_ENOUGH])) if len(langs) > 1 else None
    if not counts:
        return langs[0]
    scores = [sum(counts[word] for word in commonest(lang)) for lang in langs]
    if _lead(scores) < _CLEAR:
        scores = _with(scores, counts, [load(lang).written.intersection(counts) for lang in langs])
    if not _lead(scores):
        # The names of months and units are not written in the packs: whole lexicons have them.
        scores = _with(scores, counts, [set(filter(load(lang).knows, counts)) for lang in langs])
    return langs[scores.index(max(scores))]


def _lead(scores: Sequence[int]) -> int:
    best, second = sorted(scores, reverse=True)[:2]
    return best - second


def _with(scores: list[int], counts: Counter[str], has: Sequence[AbstractSet[str]]) -> list[int]:
    """Add, for each language, the words of the text that it has and not all the others have too."""
    shared = set(has[0]).intersection(*has)
    return [
        score + sum(counts[word] for word in words - shared) for score, words in zip(scores, has, strict=True)
    ]
