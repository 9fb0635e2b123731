"""The corpus of kinds: `corpus/LANG.toml` says which claims a sentence makes, and of which kind.

A case has `text`, perhaps `date` (of publication), what it is `about`, and `expect`: exactly
the claims wanted, in order, each a table of the fields that matter. `text` there is the span
of the value, `bound` is "exact" unless said. A near-miss is a sentence that only looks like
one of the kind.
"""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import factkit
from factkit.claims import KINDS

CORPUS = Path(__file__).parent / "corpus"
DATE = "2024-06"
LEAST, LEAST_MISSES = 10, 5
VALUE = ("amount", "low", "high", "unit", "bound")


def of_language(lang: str) -> list[dict[str, Any]]:
    return list(tomllib.loads((CORPUS / f"{lang}.toml").read_text(encoding="utf-8"))["case"])


LANGS = sorted(path.stem for path in CORPUS.glob("*.toml"))
CASES = [
    pytest.param(lang, case, id=f"{lang} {case['about']}: {case['text'][:50]}")
    for lang in LANGS
    for case in of_language(lang)
]


def shown(claim: Any, fields: set[str]) -> dict[str, Any]:
    row = claim.model_dump(mode="json")
    row |= {name: row["value"][name] for name in VALUE} | {"text": row["value"]["span"]["text"]}
    return {name: str(row[name]) for name in fields if row.get(name) is not None}


@pytest.mark.parametrize(("lang", "case"), CASES)
def test_claims_of_a_sentence(lang: str, case: dict[str, Any]) -> None:
    wanted = [{"bound": "exact", **row} for row in case.get("expect", [])]
    found = list(factkit.extract(case["text"], lang=lang, date=case.get("date", DATE)))
    always = {"kind", "text", "amount", "low", "high", "bound"}
    names = [always | set(row) for row in wanted] + [always] * len(found)
    assert [shown(claim, fields) for claim, fields in zip(found, names, strict=False)] == wanted


@pytest.mark.parametrize("lang", LANGS)
def test_every_kind_has_its_cases_and_near_misses(lang: str) -> None:
    cases = Counter((case["about"], case.get("near_miss", False)) for case in of_language(lang))
    for kind in KINDS:
        assert cases[kind, False] >= LEAST
        assert cases[kind, True] >= LEAST_MISSES
