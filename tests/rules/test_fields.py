"""The corpus of fields: `fields/LANG.toml` says whom, when, how surely and by whom a sentence tells something.

A case has `text` and `expect`: the claims that matter, in order, each found by its `quote`, with
the fields wanted (`subject`, `code`, `metric`, `topic`, `when`, `relation`, `status`, `source`,
`bound`); `""` is a field that must be empty. The date of publication is `date`, or `DATE`.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factkit

CORPUS = Path(__file__).parent / "fields"
DATE = "2024-05-15"


def cases() -> list[Any]:
    return [
        pytest.param(path.stem, case, id=f"{path.stem}: {case['text'][:50]}")
        for path in sorted(CORPUS.glob("*.toml"))
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    ]


def shown(claim: Any) -> dict[str, Any]:
    return {
        "subject": claim.subject and claim.subject.name,
        "code": claim.subject and claim.subject.code,
        "metric": claim.metric and claim.metric.text,
        "topic": claim.metric and claim.metric.topic,
        "when": claim.when and claim.when.edtf,
        "relation": claim.when and claim.when.relation,
        "status": claim.status,
        "source": claim.attribution and claim.attribution.name,
        "bound": claim.value.bound,
        "kind": claim.kind,
    }


@pytest.mark.parametrize(("lang", "case"), cases())
def test_fields(lang: str, case: dict[str, Any]) -> None:
    found = list(factkit.extract(case["text"], lang=lang, date=case.get("date", DATE)))
    for wanted in case["expect"]:
        quote = wanted.pop("quote")
        claim = next((c for c in found if c.value.span.text.startswith(quote)), None)
        assert claim is not None, [c.value.span.text for c in found]
        row = shown(claim)
        assert {name: row[name] or "" for name in wanted} == wanted
