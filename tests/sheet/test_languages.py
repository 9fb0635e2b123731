"""The same claim told in several languages is one row of the fact sheet; `languages.toml` has the facts."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

import factkit
from factkit.packs.pack import available
from factkit.sheet import FactSheet

FACTS: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("languages.toml").read_text(encoding="utf-8")
)["fact"]


def sheet(told: dict[str, str]) -> FactSheet:
    found = FactSheet()
    for lang, sentence in told.items():
        found += factkit.extract(sentence, lang=lang, doc=lang)
    return found


@pytest.mark.parametrize("lang", available())
def test_every_language_tells_the_first_fact(lang: str) -> None:
    assert lang in FACTS["exports"]["told"]


@pytest.mark.parametrize("name", FACTS)
def test_one_row(name: str) -> None:
    fact = FACTS[name]
    (row,) = sheet(fact["told"]).merge()
    assert (row.kind, row.value.amount) == (fact["kind"], Decimal(fact["amount"]))
    assert sorted(claim.doc for claim in row.told()) == sorted(fact["told"])
    assert not row.merged.contradicted_by


@pytest.mark.parametrize(
    ("name", "lang"), [(name, lang) for name, fact in FACTS.items() for lang in fact["told"]]
)
def test_each_tells_the_same(name: str, lang: str) -> None:
    """Where rows stay apart, this names the language."""
    fact = FACTS[name]
    (claim,) = factkit.extract(fact["told"][lang], lang=lang)
    (first,) = factkit.extract(fact["told"]["en"], lang="en")
    seen = (claim.kind, claim.value.amount, claim.value.unit, claim.status, claim.when and claim.when.edtf)
    assert seen == (
        first.kind,
        first.value.amount,
        first.value.unit,
        first.status,
        first.when and first.when.edtf,
    )
    assert (claim.subject and claim.subject.code) == (first.subject and first.subject.code)


@pytest.mark.parametrize(("one", "other"), list(combinations(FACTS, 2)))
def test_different_facts_stay_apart(one: str, other: str) -> None:
    told = {lang: FACTS[one]["told"][lang] for lang in ("en", "es")}
    assert len(FactSheet([*sheet(told), *sheet(FACTS[other]["told"])]).merge()) == 2
