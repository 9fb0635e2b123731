"""What the rules make of our own texts is never refused by the records: nothing is left out."""

import logging
import tomllib
from pathlib import Path

import pytest

from factkit import extract

HERE = Path(__file__).parent


@pytest.mark.parametrize("lang", ["de", "en", "fr", "it", "ru"])
def test_no_record_is_refused(lang: str, caplog: pytest.LogCaptureFixture) -> None:
    file = HERE / "corpus" / f"{lang}.toml"
    cases = tomllib.loads(file.read_text(encoding="utf-8"))["case"] if file.exists() else []
    texts = [case["text"] for case in cases]
    gold = sorted((HERE.parent / "gold" / lang).glob("*.txt"))
    texts += [path.read_bytes().decode() for path in gold]
    assert texts
    with caplog.at_level(logging.WARNING, logger="factkit"):
        found = sum(len(extract(text, lang=lang, date="2025-03-04")) for text in texts)
    assert found >= len(gold)
    assert [record.getMessage() for record in caplog.records] == []
