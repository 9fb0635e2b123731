"""Names that a text spells out before their letters: `South West Africa People's Organization (SWAPO)`."""

from __future__ import annotations

from collections.abc import Iterator

from factkit.match.tokens import Tape
from factkit.rules.words import Words

_LETTERS = range(2, 9)
_BACK = 24
"""Items before a bracket among which the name begins."""
_SMALL = 4
"""Letters that a word has at most of which none stands for it: `of`, `and`, `for the`."""


def spelt_out(tape: Tape, words: Words) -> dict[int, int]:
    """Return where names begin whose letters stand in brackets behind them, and where they end."""
    found: dict[int, int] = {}
    shape, opening = tape.shape, tape.shape.find("(")
    while opening >= 0:
        letters = tape.words(opening + 1, opening + 2) if opening + 2 < len(shape) else ""
        closed = shape[opening + 2 : opening + 3] == ")"
        if closed and len(letters) in _LETTERS and letters.isalpha() and letters.isupper():
            stop = opening - (shape[opening - 1 : opening] == " ")
            start = _spells(tape, words, stop, letters)
            if start is not None:
                found[start] = stop
        opening = shape.find("(", opening + 1)
    return found


def _spells(tape: Tape, words: Words, stop: int, letters: str) -> int | None:
    """Return where the words begin that end at an item and whose initials are some letters."""
    left, spared = list(letters), 1
    for at, word, first in _backward(tape, words, stop):
        if word[0].upper() == left[-1] and (word[0].isupper() or len(left) > 1):
            left.pop()
            if not left:
                return at if first and word[0].isupper() and at < stop - 1 else None
        elif word[0].isupper() and len(left) < len(letters) and spared:
            spared -= 1  # `Dar es Salaam Stock Exchange (DSE)`
        elif word[0].isupper() or len(word) > _SMALL or len(left) == len(letters):
            return None
    return None


def _backward(tape: Tape, words: Words, stop: int) -> Iterator[tuple[int, str, bool]]:
    """Yield the words before an item, the last first, with their item, and whether they open it."""
    for at in range(stop - 1, max(-1, stop - _BACK), -1):
        if tape.shape[at] in " -" or tape.shape[at] in words.apostrophe:
            continue
        told = tape.words(at, at + 1).replace("-", " ").split()
        if not told or not all(word[0].isalpha() for word in told):
            return
        if told == ["s"]:
            continue
        for nth in range(len(told) - 1, -1, -1):
            yield at, told[nth], nth == 0
