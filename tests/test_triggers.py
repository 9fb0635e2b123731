"""Time grows with the length alone, also where the words of the packs' own rules stand without end."""

from __future__ import annotations

import random
import time

import pytest

import factkit
from factkit.packs.pack import available
from phrases import Phrases

EACH = 24
"""How many rules stand in one text: it repeats a phrase of each."""


def phrases(lang: str) -> list[str]:
    """For every rule of a language a phrase that it is made to find."""
    drawn = Phrases(lang, seed=7)
    return sorted({drawn.phrase(pattern)[:400] + " " for pattern in drawn.patterns})


def cost(piece: str, lang: str, size: int) -> float:
    """Seconds a character, the least of two runs."""
    text = (piece * (size // len(piece) + 1))[:size]
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        factkit.extract(text, lang=lang, date="2024-05-06")
        best = min(best, time.process_time() - start)
    return best / size


@pytest.mark.parametrize("lang", available())
def test_phrases_of_every_rule(lang: str) -> None:
    every = phrases(lang)
    random.Random(7).shuffle(every)
    cost(every[0], lang, 1_000)
    slow = []
    for at in range(0, len(every), EACH):
        piece = "".join(every[at : at + EACH])
        size = 2 * len(piece)
        small, large = cost(piece, lang, size), cost(piece, lang, 4 * size)
        if large > 2 * small + 2e-6:
            slow.append((f"{small * 1e6:.1f} and {large * 1e6:.1f} µs a character", piece))
    assert not slow


@pytest.mark.parametrize("lang", available())
def test_one_rule_without_end(lang: str) -> None:
    for phrase in random.Random(7).sample(phrases(lang), 4):
        small, large = cost(phrase, lang, 5_000), cost(phrase, lang, 50_000)
        assert large < 2 * small + 2e-6, phrase


def test_a_megabyte() -> None:
    piece = "".join(random.Random(7).sample(phrases("en"), EACH))
    text = (piece * (10**6 // len(piece) + 1))[: 10**6]
    small = cost(piece, "en", 20_000)
    start = time.process_time()
    factkit.extract(text, lang="en")
    assert (time.process_time() - start) / len(text) < 2 * small + 2e-6
