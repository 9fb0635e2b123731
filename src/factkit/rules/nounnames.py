"""Proper names in a language that writes every noun with a capital."""

from __future__ import annotations

from factkit.match.charset import CharSet
from factkit.match.tokens import Tape
from factkit.rules.names import Names
from factkit.rules.words import Words

_LEAST = 2
"""Words with a capital that make a name, whatever stands before them."""
_MARKS = CharSet(' -.&"„»«“”()')


class NounNames(Names):
    """Finds the names of one text by what stands before them: an article before one noun makes no name."""

    def __init__(self, tape: Tape, words: Words, openings: frozenset[int]) -> None:
        self._bare: set[str] = set()
        super().__init__(tape, words, openings)
        for found in words.capital.finditer(tape.shape):
            if self._capital(found.start()) and not self._led(found.start()):
                self._bare.add(tape.words(found.start(), found.start() + 1))

    def _capital(self, at: int) -> bool:
        """Tell whether an item can be of a name: no noun that is known, nor formed as common nouns are."""
        if self._titled(at):
            return True
        known = self.tape.shape[at] not in self.words.capital and self.tape.items[at].values
        if known or not super()._capital(at) or self._house(at):
            return False
        return not self.tape.words(at, at + 1).endswith(self.words.common_endings)

    def _titled(self, at: int) -> bool:
        """Tell whether an item is an adjective with a capital before a noun: `die Deutsche Bank`."""
        tape, words = self.tape, self.words
        if not 0 <= at < len(tape.shape) - 2 or tape.shape[at + 1] != " ":
            return False
        word, then = tape.words(at, at + 1), tape.words(at + 2, at + 3)
        if not (word[:1].isupper() and then[:1].isupper()):
            return False
        told = tape.shape[at] in words.demonym or tape.shape[at] in words.capital
        return told and word.endswith(words.title_endings) and not self._opens(at)

    def _goes_on(self, at: int, joint: str) -> bool:
        return super()._goes_on(at, joint) or (joint == " " and self._titled(at - 2))

    def _is_name(self, i: int, end: int) -> bool:
        stop = self._end(i, end)
        if self._titled(i) or sum(map(self._capital, range(i, stop))) >= _LEAST:
            return True
        if self.tape.shape[i] in self.words.upper:
            return True
        return self.tape.words(i, i + 1) in self._bare and not self._led(i)

    def _led(self, at: int) -> bool:
        """Tell whether an article, a number or an adjective stands before an item, as before common nouns."""
        shape, words, before = self.tape.shape, self.words, at - 1
        while before >= 0 and shape[before] in _MARKS:
            before -= 1
        if before < 0 or before == at - 1:
            return False
        if shape[before] in words.det or shape[before] in words.value:
            return True
        told = self.tape.words(before, before + 1)
        return shape[before] in words.lower and told.endswith(words.adjective_endings)
