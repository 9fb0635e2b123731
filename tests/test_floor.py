"""Reading is never slower than a generous floor, and text without numbers costs little.

Processor time is held against a bare pass over the same text in the same run, so that a busy
or slow machine changes both alike.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

import pytest

import factkit

STATED = {
    "en": "The council met on Monday. Exports rose 5 % to $3.5 billion in 2023. ",
    "fr": "Le conseil s'est réuni lundi. Les ventes ont gagné 5 % en 2023. ",
}
SAID = {
    "en": "Nobody could say why the old bridge had been closed. ",
    "fr": "Personne ne savait pourquoi le vieux pont était fermé. ",
}
_PASSES = 30
"""Bare passes right behind each reading, so that both find the machine in the same state."""
BARE = re.compile(r"\w+|\d[\d\s.,]*")


def spent(run: Callable[[], Any], times: int) -> float:
    begun = time.process_time()
    for _ in range(times):
        run()
    return time.process_time() - begun


def passes(read: Callable[[], Any], text: str, rounds: int) -> float:
    """Return how many bare passes over a text a reading of it takes: the least of some rounds of both."""
    read()
    return min(spent(read, 1) / (spent(lambda: BARE.findall(text), _PASSES) / _PASSES) for _ in range(rounds))


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize(("texts", "most"), [(STATED, 400), (SAID, 120)], ids=["figures", "no figures"])
def test_extract_costs_so_many_bare_passes_at_most(texts: dict[str, str], most: int, lang: str) -> None:
    text, extractor = texts[lang] * 300, factkit.Extractor()
    for rounds in (2, 6, 12):  # A busy machine is given a third chance.
        found = passes(lambda: extractor.extract(text, lang=lang), text, rounds)
        if found <= most:
            return
    pytest.fail(f"extract took {found:.0f} bare passes")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_scan_of_text_without_figures_costs_few_bare_passes(lang: str) -> None:
    text, extractor = SAID[lang] * 300, factkit.Extractor()
    for rounds in (2, 6, 12):  # A busy machine is given a third chance.
        found = passes(lambda: extractor.scan(text, lang=lang), text, rounds)
        if found <= 30:
            return
    pytest.fail(f"scan took {found:.0f} bare passes")
