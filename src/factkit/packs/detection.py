"""Telling languages apart by the little words that each uses all the time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from factkit.packs.pack import commonest, load

_WORDS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"(?<![\w./@=&?-])(?:[^\W\d_]{2,}|(?<!['’])[^\W\d_A-Z])(?![\w/@=&-]|\.\w)")
"""Words of a line: single capitals, and letters of addresses and codes, tell nothing."""
_LINE = re.compile(r"[^\n\f\r]+")
_INK = re.compile(r"[^\s]")
_HEAD = 400
"""Characters of a line that tell its language."""
_LEAST = 4
"""Words that a line must have to be of a language of its own."""
_SURE, _MANY = 3, 5
"""Words of another language alone that tell a line; words that a line has where the rest must agree."""
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


def parts_by_language(text: str, langs: Sequence[str], main: str) -> dict[str, str]:
    """Return the text once for each language that lines of it are in, the lines of all others blank.

    Lines are of the language `main` unless they tell another one plainly. What is blank keeps its
    place, so that spans of each part are spans of the text.

    >>> page = "Le port a rouvert en mai.\\n\\nПорт снова открыт с мая."
    >>> {lang: part.strip() for lang, part in parts_by_language(page, ("fr", "ru"), "fr").items()}
    {'fr': 'Le port a rouvert en mai.', 'ru': 'Порт снова открыт с мая.'}
    """
    others = [(lang, *_alone(lang, main)) for lang in langs if lang != main]
    found: list[tuple[int, int, str]] = []
    for line in _LINE.finditer(text) if others else ():
        words = set(_WORD.findall(line[0][:_HEAD].lower()))
        if len(words) < _LEAST:
            continue
        lead, lang = max(
            (len(theirs.intersection(words)) - 2 * len(ours.intersection(words)), lang)
            for lang, theirs, ours in others
        )
        likely = lead > 0 and len(words) >= _MANY
        if lead >= _SURE or (likely and detect(line[0], (main, lang)) == lang):
            found.append((*line.span(), lang))
    if not found:
        return {main: text}
    return {lang: _blanked(text, found, lang, main) for lang in dict.fromkeys((main, *(f[2] for f in found)))}


@cache
def _alone(lang: str, main: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the commonest words of a language that another has not, and the other way round."""
    return commonest(lang) - commonest(main), commonest(main) - commonest(lang)


def _blanked(text: str, found: Sequence[tuple[int, int, str]], lang: str, main: str) -> str:
    pieces, at = [], 0
    for start, end, other in found:
        between = text[at:start]
        pieces.append(between if lang == main else _INK.sub(" ", between))
        pieces.append(text[start:end] if lang == other else " " * (end - start))
        at = end
    pieces.append(text[at:] if lang == main else _INK.sub(" ", text[at:]))
    return "".join(pieces)
