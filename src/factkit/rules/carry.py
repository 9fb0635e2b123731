"""What one sentence hands on to the next: the whole that shares are parts of."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words


class Carry:
    """Remembers, through a paragraph or the list under a heading, that shares are of a hash rate."""

    def __init__(self, tape: Tape, words: Words) -> None:
        self._tape, self._words = tape, words
        self._block = -1
        self._on = False

    def __call__(self, sentence: Sentence, made: list[Candidate]) -> None:
        """Give the shares of a sentence the kind of those before them."""
        if sentence.block != self._block and not (sentence.bullet and self._on):
            self._on = False
        self._block = sentence.block
        named = any(c in self._words.hash for c in self._tape.shape[sentence.start : sentence.end])
        if named and (sentence.heading or sentence.colon or any(c.kind == "hash_rate_share" for c in made)):
            self._on = True
        if self._on:
            for candidate in made:
                if candidate.kind == "share" and not candidate.by_rule:
                    candidate.kind, candidate.rule = "hash_rate_share", "hash_rate_share.carried"
