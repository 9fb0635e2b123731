"""The phrases of a lexicon that hold a verb: what opens a clause though it is one item of the tape."""

from __future__ import annotations

from collections.abc import Iterator

from factkit.match.charset import CharSet
from factkit.match.lexicon import PHRASE, Lexicon, Tree


def opening_phrases(lexicon: Lexicon, verbs: CharSet) -> Iterator[str]:
    """Yield the characters of phrases that have a verb before their last word."""
    words = lexicon.words
    for tokens, char in _phrases(lexicon.phrases, ""):
        known = (words.get(word) for word in tokens.lower().split()[:-1])
        if any(entry is not None and entry.char in verbs for entry in known):
            yield char


def _phrases(tree: Tree, before: str) -> Iterator[tuple[str, str]]:
    for token, below in tree.items():
        if token == PHRASE:
            yield before, below.char
        else:
            yield from _phrases(below, before + token)
