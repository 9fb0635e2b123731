"""A text that ends anywhere is read: behind each item of a sentence, with a space at its end or none."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

import factkit
from factkit.packs.pack import available
from phrases import Phrases

GOLD = Path(__file__).parent / "gold"
_ITEM = re.compile(r"\w+|[^\w\s]|\s")


def cut(text: str, draw: random.Random, times: int = 3) -> list[str]:
    """Some beginnings of a text, each also with a space at its end."""
    ends = [found.end() for found in _ITEM.finditer(text)]
    return [text[:end] + mark for end in draw.sample(ends, min(times, len(ends))) for mark in ("", " ")]


@pytest.mark.parametrize("lang", available())
def test_phrases_that_break_off(lang: str) -> None:
    drawn, draw = Phrases(lang, seed=11), random.Random(11)
    for pattern in draw.sample(drawn.patterns, min(160, len(drawn.patterns))):
        for text in cut(drawn.phrase(pattern)[:300], draw):
            factkit.extract(text, lang=lang, date="2024-05-06")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_sentences_that_break_off(lang: str) -> None:
    draw = random.Random(11)
    texts = [path.read_text(encoding="utf-8") for path in sorted((GOLD / lang).glob("*.txt"))]
    sentences = [each for text in texts for each in re.split(r"(?<=[.!?])\s+", text)]
    for sentence in draw.sample(sentences, 250):
        for text in cut(sentence, draw):
            factkit.extract(text, lang=lang, date="2024-05-06")


@pytest.mark.parametrize(
    "text",
    [
        "Brelan reported a fall of 9 % ",
        "Apart from the 1,200 Danish lives ",
        "18 - Percentage of shops in Leeds held by the",
        "It has 12 schools « Élan; were nearing 1 » ",
        "Le groupe veut supprimer 850 postes en Europe, dont un peu plus de la moitié en ",
        "Les murs, de « cent pas de long », sur chaque côté, et de « quinze de hauteur », tenaient encore ",
    ],
)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_once_failed(text: str, lang: str) -> None:
    for end in range(len(text) + 1):
        for claim in factkit.extract(text[:end], lang=lang):
            assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.text
