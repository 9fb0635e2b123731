"""News told in several languages: `parallel.toml` has the sentences, and the values that each must give."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import factkit

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
