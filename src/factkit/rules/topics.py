"""Topics of metrics: what makes `taux de hachage` and `hash rate` the same thing across languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from factkit.match.lexicon import fold

_WORD = re.compile(r"[^\W_]+")
_LEAST = 3
"""Letters that a word keeps when its final s is dropped."""


class Topics:
    """The vocabulary of topics of one language; immutable.

    >>> topics = Topics({"hash_rate": {"fr": ["taux de hachage"], "en": ["hash rate"]}}, "fr")
    >>> topics.of("Taux de hachage mondial"), topics.of("taux")
    ('hash_rate', None)
    """

    def __init__(self, table: Mapping[str, Mapping[str, Iterable[str]]], lang: str) -> None:
        self._names = {_words(phrase): name for name, rows in table.items() for phrase in rows.get(lang, ())}
        self._longest = max(map(len, self._names), default=0)

    def of(self, phrase: str) -> str | None:
        """Return the topic of the longest words of the vocabulary in a phrase, the first of them; or None."""
        words = _words(phrase)
        for size in range(min(self._longest, len(words)), 0, -1):
            for at in range(len(words) - size + 1):
                name = self._names.get(words[at : at + size])
                if name:
                    return name
        return None


def _words(phrase: str) -> tuple[str, ...]:
    found = _WORD.findall(fold(phrase).casefold())
    return tuple(w[:-1] if w.endswith("s") and len(w) > _LEAST else w for w in found)
