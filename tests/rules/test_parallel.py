"""News told in several languages: `parallel.toml` has the sentences, and the values that each must give."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import factkit
from factkit.packs.detection import detect
from factkit.packs.pack import all_languages

DATE = "2024-06-15"
FACTS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("parallel.toml").read_text(encoding="utf-8")
)["fact"]
CASES = [
    pytest.param(lang, text, fact["values"], id=f"{lang}: {text[:50]}")
    for fact in FACTS
    for lang, text in fact["told"].items()
]


def agrees(claim: Any, wanted: dict[str, str]) -> bool:
    value = claim.value
    if claim.kind != wanted["kind"] or ("unit" in wanted and value.unit != wanted["unit"]):
        return False
    if "high" in wanted:
        return (value.low, value.high) == (Decimal(wanted["low"]), Decimal(wanted["high"]))
    return Decimal(wanted.get("amount", wanted.get("low", "0"))) in (value.amount, value.low)


@pytest.mark.parametrize(("lang", "text", "values"), CASES)
def test_every_value_is_found(lang: str, text: str, values: list[dict[str, str]]) -> None:
    claims = list(factkit.extract(text, lang=lang, date=DATE))
    missing = [wanted for wanted in values if not any(agrees(claim, wanted) for claim in claims)]
    assert not missing, [(claim.kind, claim.value.span.text) for claim in claims]


@pytest.mark.parametrize("lang", all_languages())
def test_two_sentences_tell_their_language(lang: str) -> None:
    told = list(dict.fromkeys(fact["told"][lang] for fact in FACTS if lang in fact["told"]))
    pairs = [f"{one} {two}" for one, two in pairwise(told)]
    assert [pair for pair in pairs if detect(pair, all_languages()) != lang] == []
