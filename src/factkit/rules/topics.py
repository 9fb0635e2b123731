"""Topics of metrics: what makes `taux de hachage` and `hash rate` the same thing across languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from factkit.match.lexicon import fold

_WORD = re.compile(r"[^\W_]+")
_LEAST = 3
"""Letters that a word keeps when its final s is dropped, and that a compound has before its last word."""
_HEAD = 4
"""Letters of the last word of a compound."""


class Topics:
    """The vocabulary of topics of one language; immutable.

    With `compounds`, a word that ends in one of the vocabulary is of its topic: `Jahresumsatz`.

    >>> topics = Topics({"hash_rate": {"fr": ["taux de hachage"], "en": ["hash rate"]}}, "fr")
    >>> topics.of("Taux de hachage mondial"), topics.of("taux")
    ('hash_rate', None)
    """

    def __init__(
        self, table: Mapping[str, Mapping[str, Iterable[str]]], lang: str, *, compounds: bool = False
    ) -> None:
        self._names = {_words(phrase): name for name, rows in table.items() for phrase in rows.get(lang, ())}
        self._compounds = compounds
        self._sizes: dict[str, list[int]] = {}
        """How many words the phrases that a word begins have, the longest first."""
        for words in sorted(self._names, key=len, reverse=True):
            sizes = self._sizes.setdefault(words[0], [])
            if len(words) not in sizes:
                sizes.append(len(words))

    def of(self, phrase: str) -> str | None:
        """Return the topic of the longest words of the vocabulary in a phrase, the first of them; or None."""
        words = _words(phrase)
        best, longest = None, 0
        for at, word in enumerate(words):
            for size in self._sizes.get(word, ()):
                if size <= longest:
                    break
                if at + size <= len(words) and (name := self._names.get(words[at : at + size])):
                    best, longest = name, size
                    break
        if best is None and self._compounds:
            return next(filter(None, map(self._of_compound, words)), None)
        return best

    def _of_compound(self, word: str) -> str | None:
        """Return the topic of the longest word of the vocabulary that a compound ends in, or None."""
        ends = (word[at:] for at in range(_LEAST, len(word) - _HEAD + 1))
        return next((name for end in ends if (name := self._names.get((end,)))), None)


def _words(phrase: str) -> tuple[str, ...]:
    found = _WORD.findall((phrase if phrase.isascii() else fold(phrase)).casefold())
    return tuple([w[:-1] if w[-1] == "s" and len(w) > _LEAST else w for w in found])
