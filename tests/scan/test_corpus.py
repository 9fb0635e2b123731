"""The mention corpus: data files in `corpus/`, `LANG-NAME.toml`, say what `scan` must find.

A case has `text`, perhaps `date`, and `expect`: the mentions wanted, in order, each a
table of the fields that matter (`type`, `text`, `amount`, `low`, `high`, `unit`,
`bound`, `assumed`, `when`, `relation`, `duration`, `code`). `bound` is "exact" unless
said. `only` names the types that the case is about: others may be found as well. An
empty `expect` is a near-miss: nothing may be found.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factkit.scan.mention import Mention
from factkit.scan.scanner import Scanner, scanner
from factkit.values.period import Period

CORPUS = Path(__file__).parent / "corpus"


def cases() -> list[Any]:
    found = []
    for path in sorted(CORPUS.glob("*.toml")):
        for i, case in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["case"]):
            found.append(
                pytest.param(path.stem.split("-")[0], case, id=f"{path.stem}-{i}: {case['text'][:40]}")
            )
    return found


def shown(mention: Mention, fields: set[str]) -> dict[str, Any]:
    dump = mention.model_dump(mode="json")
    when = dump["when"] or {}
    row = {
        **dump,
        "text": mention.span.text,
        "when": when.get("edtf"),
        "start": when.get("start"),
        "end": when.get("end"),
        "relation": when.get("relation"),
    }
    return {name: row[name] for name in fields if row[name] is not None}


def read(scanner: Scanner, case: dict[str, Any]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return what a scanner finds in the text of a case, and what it must find."""
    date = case.get("date")
    mentions = scanner(case["text"], Period.of(date) if date else None)
    if "only" in case:
        mentions = [m for m in mentions if m.type in case["only"]]
    wanted = [
        {"bound": "exact", **row} if row["type"] not in ("date", "duration", "place") else row
        for row in case["expect"]
    ]
    always = {"type", "text", "amount", "low", "high"}
    found = [shown(m, always | set(wanted[i] if i < len(wanted) else ())) for i, m in enumerate(mentions)]
    return found, wanted


@pytest.mark.parametrize(("lang", "case"), cases())
def test_case(lang: str, case: dict[str, Any]) -> None:
    found, wanted = read(scanner(lang), case)
    assert found == wanted


@pytest.mark.parametrize(
    ("lang", "case"), [param for param in cases() if param.values[1]["text"][0] not in "-–−"]
)
def test_a_phrase_reads_the_same_in_a_long_text(lang: str, case: dict[str, Any]) -> None:
    # A long text is read only around what may be a mention; words that nothing knows lie between.
    # A sign before a phrase that is all of a text opens a list item in a longer one: left out.
    date = Period.of(case["date"]) if case.get("date") else None
    alone = [(m.type, m.span) for m in scanner(lang)(case["text"], date)]
    text = case["text"] + ".\n\n" + "vabu dor lipe " * 250
    assert [(m.type, m.span) for m in scanner(lang)(text, date)] == alone
