"""Each hostile family grown from 10 KB to 1 MB costs at most twice as much a character.

Too long for every run: `test_linear.py`, `test_triggers.py` and `test_hostile.py` hold the same families
to less. By hand, some 15 minutes a language: `pytest tests/bench/test_growth.py -s`
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

import pytest

import factkit

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "scan")]

from test_hostile import HOSTILE  # noqa: E402

from test_linear import FAMILIES  # noqa: E402
from test_triggers import EACH, phrases  # noqa: E402

SMALL, LARGE = 10_000, 1_000_000
CHARACTERS = {
    "months": "mars mai June July ",
    "guillemets": "« 5 » ",
    "quotation marks": '"5" ',
    "brackets in brackets": "((5)[",
    "emoji": "🙂",
    "zero width": "5\u200b",
    "combining marks": "e\u0301",
    "right to left": "\u202e5 ٣ ",
    "NUL": "\0 5",
    "lone surrogates": "\ud800 5 ",
    "mixed newlines": "5\r\n\r5\n",
    "tabs": "5\t",
    "table": "| 5 | 6 |\n",
    "headings": "# 5\n\n",
    "items": "- 5 %\n",
    "one word": "a",
    "names": "Jean Dupont, ",
    "of the": "of the ",
    "hundreds": "one hundred and ",
}
FEW = 6
"""Texts of the packs' own patterns a language; `test_triggers.py` has all of them, shorter."""


def own(lang: str) -> dict[str, str]:
    """Return texts of phrases that the rules of a language are made to find."""
    every = phrases(lang)
    random.Random(11).shuffle(every)
    return {f"rules {at}": "".join(every[at * EACH : (at + 1) * EACH]) for at in range(FEW)}


def cases() -> list[tuple[str, str, str]]:
    return [
        (lang, name, piece)
        for lang in ("en", "fr")
        for name, piece in {**FAMILIES, **HOSTILE, **CHARACTERS, **own(lang)}.items()
    ]


def cost(lang: str, piece: str, size: int, rounds: int) -> float:
    """Return the least seconds a character of some readings."""
    text = (piece * (size // len(piece) + 1))[:size]
    best = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        factkit.extract(text, lang=lang, date="2024-05-06")
        best = min(best, time.process_time() - begun)
    return best / size


@pytest.mark.parametrize(("lang", "name", "piece"), cases(), ids=lambda value: str(value)[:24])
def test_growth(lang: str, name: str, piece: str) -> None:
    cost(lang, piece, 1_000, 1)
    small, large = cost(lang, piece, SMALL, 3), cost(lang, piece, LARGE, 1)
    print(f"{lang} {name}: {small * 1e6:.2f} -> {large * 1e6:.2f} µs a character")
    assert large < 2 * small + 5e-7
