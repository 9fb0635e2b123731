"""Names and phrases without what does not matter to their sense: capitals, accents, small words, plurals.

>>> keywords("Les accidents de la circulation", "fr") == keywords("accident de circulation", "fr")
True
>>> topic, rest = phrase_key("exportations de services numériques", "fr")
>>> topic, sorted(rest)
('exports', ['numerique', 'service'])
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from babel import Locale

from factkit.match.lexicon import fold
from factkit.packs import cldr
from factkit.packs.pack import Pack, available, load

__all__ = ["Words", "country_code", "keywords", "phrase_key"]

Words = frozenset[str]
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset({"det", "of", "prep", "conj", "pronoun", "relative", "auxiliary"})
_LEAST = 3
"""Letters that a word keeps when its final s is dropped."""
_NONE: Words = frozenset()


@lru_cache(maxsize=65536)
def keywords(phrase: str, lang: str | None) -> Words:
    """The words of a phrase that carry its sense; all of them where none does."""
    words = _words(phrase)
    return frozenset(word for word in words if word not in _small(lang)) or frozenset(words)


@lru_cache(maxsize=65536)
def phrase_key(phrase: str, lang: str | None, topic: str | None = None) -> tuple[str | None, Words]:
    """The topic of a phrase, given or found, and the keywords that the topic does not say."""
    words = _words(phrase)
    names = _topics(lang)
    for size in range(min(len(words), 4), 0, -1):
        for at in range(len(words) - size + 1):
            found = names.get(words[at : at + size])
            if found and topic in (None, found):
                rest = frozenset(words[:at] + words[at + size :])
                return found, rest - _small(lang)
    return topic, keywords(phrase, lang)


def country_code(name: str, lang: str | None) -> str | None:
    """The ISO 3166-1 alpha-3 code of a country, by its name in a language.

    >>> country_code("Maroc", "fr"), country_code("the Netherlands", "en"), country_code("Rabat", "fr")
    ('MAR', 'NLD', None)
    """
    return _countries(lang).get(keywords(name, lang)) if lang else None


def _words(phrase: str) -> tuple[str, ...]:
    """The words of a phrase, folded, without the s of the plural."""
    found = _WORD.findall(fold(phrase).casefold())
    return tuple(word[:-1] if word.endswith("s") and len(word) > _LEAST else word for word in found)


def _pack(lang: str | None) -> Pack | None:
    return load(lang) if lang in available() else None


@lru_cache(maxsize=64)
def _small(lang: str | None) -> Words:
    """The words of a language that join others and say nothing by themselves."""
    pack = _pack(lang)
    if pack is None:
        return _NONE
    small = {word for word, entry in pack.lexicon.words.items() if not _SMALL.isdisjoint(entry.values)}
    return frozenset(part for word in small for part in _words(word))


@lru_cache(maxsize=64)
def _topics(lang: str | None) -> Mapping[tuple[str, ...], str]:
    """The topic of each phrase of a language's vocabulary."""
    pack = _pack(lang)
    rows = {} if pack is None else pack.topics
    return MappingProxyType(
        {_words(phrase): name for name, row in rows.items() for phrase in row.get(lang or "", ())}
    )


@lru_cache(maxsize=64)
def _countries(lang: str) -> Mapping[Words, str]:
    """The countries of a language by the keywords of their names."""
    if _pack(lang) is None:
        return MappingProxyType({})
    return MappingProxyType(
        {keywords(name, lang): code for _, name, code in cldr.territories(Locale.parse(lang))}
    )
