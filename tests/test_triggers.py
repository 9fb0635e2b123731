"""Time grows with the length alone, also where the words of the packs' own rules stand without end."""

from __future__ import annotations

import random
from functools import partial

import pytest

import factkit
from factkit.packs.pack import available
from growth import repeated, too_steep
from phrases import Phrases

EACH = 24
"""How many rules stand in one text: it repeats a phrase of each."""


def phrases(lang: str) -> list[str]:
    """For every rule of a language a phrase that it is made to find."""
    drawn = Phrases(lang, seed=7)
    return sorted({drawn.phrase(pattern)[:400] + " " for pattern in drawn.patterns})


def steep(piece: str, lang: str, sizes: tuple[int, int], times: float, slack: float) -> str:
    """What is wrong with the time of a piece that is repeated to two sizes, or nothing."""
    small, large = (repeated(piece, size) for size in sizes)
    return too_steep(partial(read, lang), (small, large), times=times, slack=slack)


def read(lang: str, text: str) -> None:
    factkit.extract(text, lang=lang, date="2024-05-06")


@pytest.mark.parametrize("lang", available())
def test_phrases_of_every_rule(lang: str) -> None:
    every = phrases(lang)
    random.Random(7).shuffle(every)
    read(lang, repeated(every[0], 1_000))
    slow = []
    for at in range(0, len(every), EACH):
        piece = "".join(every[at : at + EACH])
        size = 2 * len(piece)
        wrong = steep(piece, lang, (size, 4 * size), 2, 2e-6)
        if wrong:
            slow.append((wrong, piece))
    assert not slow


@pytest.mark.parametrize("lang", available())
def test_one_rule_without_end(lang: str) -> None:
    for phrase in random.Random(7).sample(phrases(lang), 4):
        assert not steep(phrase, lang, (2_500, 25_000), 1.5, 1e-6), phrase


def test_a_megabyte() -> None:
    piece = "".join(random.Random(7).sample(phrases("en"), EACH))
    read("en", piece)
    assert not steep(piece, "en", (20_000, 10**6), 2, 2e-6)
