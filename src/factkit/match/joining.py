"""Finding the phrases of a lexicon among the tokens of a text, the longest first."""

from __future__ import annotations

import re

from factkit.match.lexicon import PHRASE, SPACE, Entry, Lexicon, Tree
from factkit.match.pattern import class_of

MOST_KEPT, LONGEST_KEPT = 50_000, 24
"""Bounds of what is remembered of tokens, so that no text can make it grow without end."""

_Head = tuple[tuple[Tree, ...], frozenset[str]]
"""The trees of the phrases that a token begins, and what may come in them behind a space."""


class Phrases(dict[str, _Head]):
    """The phrases of a lexicon by their first token, as written in a text; looks each token up once."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._trees = lexicon.phrases
        self._alike = lexicon.alike
        self._heads = re.compile(f"[{class_of(lexicon.first)}]") if lexicon.first else None

    def __missing__(self, token: str) -> _Head:
        # A phrase that is written with this capital hides none that is not.
        spellings = dict.fromkeys((token, plain(token)))
        if not token.isascii():
            spellings |= dict.fromkeys(plain(token.translate(letters)) for letters in self._alike)
        trees = tuple(tree for spelling in spellings if (tree := self._trees.get(spelling)))
        found = trees, frozenset().union(*(tree.get(SPACE, ()) for tree in trees)) - {PHRASE}
        if len(self) < MOST_KEPT and len(token) <= LONGEST_KEPT:
            self[token] = found
        return found

    def find(self, shape: str, tokens: list[str]) -> list[tuple[int, int, Entry]]:
        """Return the phrases among tokens, in order and apart: from, to, and what each is."""
        found: list[tuple[int, int, Entry]] = []
        if self._heads is None:
            return found
        done, last = 0, len(tokens) - 2
        for head in self._heads.finditer(shape):
            at = head.start()
            if at < done:
                continue
            trees, then = self[tokens[at]]
            # Most heads head nothing: the word after the space tells so at once.
            if at < last and tokens[at + 1] == SPACE:
                token = tokens[at + 2]
                if (
                    token not in then
                    and token.lower() not in then
                    and ("’" not in token or plain(token) not in then)
                ):
                    continue
            longest = None
            for tree in trees:
                below = _longest(tree, tokens, at + 1)
                # As written before in small letters, but never the shorter: "Hong Kong", "Hong Kong dollars".
                if below and (longest is None or below[0] > longest[0]):
                    longest = below
            if longest:
                found.append((at, *longest))
                done = longest[0]
        return found


def plain(token: str) -> str:
    """Return a token as phrases have it: in lower case, its apostrophe upright."""
    return token.lower().replace("’", "'")


def _longest(tree: Tree, tokens: list[str], at: int) -> tuple[int, Entry] | None:
    """Return the end and the entry of the longest phrase of `tree` that goes on at token `at`."""
    best, size = None, len(tokens)
    while at < size:
        token = tokens[at]
        below = tree.get(token)
        if below is None:
            if token.isspace():
                token = " " if len(token) < 4 else token
            elif "’" in token:
                token = token.replace("’", "'")
            below = tree.get(token.lower())
            if below is None:
                break
        at += 1
        tree = below
        if PHRASE in tree:
            best = at, tree[PHRASE]
    return best
