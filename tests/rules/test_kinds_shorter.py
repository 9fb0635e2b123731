"""Languages whose corpus of kinds is shorter than that of `corpus`: `kinds/LANG.toml`, read in the same way."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from test_kind_corpus import test_claims_of_a_sentence as claims_are

CASES = [
    pytest.param(path.stem, case, id=f"{path.stem}: {case['text'][:50]}")
    for path in sorted((Path(__file__).parent / "kinds").glob("*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]


@pytest.mark.parametrize(("lang", "case"), CASES)
def test_claims(lang: str, case: dict[str, Any]) -> None:
    claims_are(lang, case)
