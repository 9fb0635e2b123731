"""The sample documents are read exactly as their expected claims say."""

import json
from pathlib import Path
from typing import Any

import pytest

import factkit

SEEDS = Path(__file__).parent.parent / "seeds"
TEXTS = sorted(SEEDS.glob("*.txt"))
OWN = ("out_of", "previous", "direction", "from", "to", "flow", "action", "edition", "of")


def flat(claim: Any) -> dict[str, Any]:
    """A claim as a row of the expected files."""
    row = claim.model_dump(mode="json")
    value, when, subject = row["value"], row["when"] or {}, row["subject"] or {}
    return {
        "kind": row["kind"],
        "start": value["span"]["start"],
        "end": value["span"]["end"],
        "quote": value["span"]["text"],
        **{name: value[name] for name in ("amount", "low", "high", "unit", "bound")},
        "subject": subject.get("name"),
        "subject_code": subject.get("code"),
        "metric": (row["metric"] or {}).get("text"),
        "when": when.get("edtf"),
        "relation": when.get("relation") if when.get("edtf") else None,
        "status": row["status"],
        "attribution": (row["attribution"] or {}).get("name"),
        **{name: row[name] for name in OWN if row.get(name) is not None},
    }


def expected(path: Path) -> list[dict[str, Any]]:
    lines = path.with_suffix(".claims.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_claims_of_a_sample(path: Path) -> None:
    assert [flat(claim) for claim in factkit.extract(factkit.read(path))] == expected(path)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_expected_quotes_stand_in_the_text(path: Path) -> None:
    text = factkit.read(path).text
    for row in expected(path):
        assert text[row["start"] : row["end"]] == row["quote"]


def test_there_are_samples_in_both_languages() -> None:
    langs = [factkit.extract(factkit.read(path))[0].lang for path in TEXTS]
    assert 6 <= len(TEXTS) <= 8
    assert {"fr", "en"} == set(langs)
