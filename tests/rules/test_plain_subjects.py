"""Whom plain sentences are about: one sentence of each construction a line, its subjects in order.

`-` stands for none, `?` for what is not looked at. The lines of subjects/LANG.txt are our own.
"""

from pathlib import Path

import pytest

import factkit

HERE = Path(__file__).parent / "subjects"
CASES = [
    (path.stem, *(part.strip() for part in line.split("|")))
    for path in sorted(HERE.glob("*.txt"))
    for line in path.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("lang", "text", "subjects"), CASES)
def test_subjects(lang: str, text: str, subjects: str) -> None:
    wanted = [part.strip() for part in subjects.split(";")]
    found = [c for c in factkit.extract(text, lang=lang, date="2025-02-11") if c.kind != "event"]
    assert len(found) >= len(wanted)
    for claim, subject in zip(found, wanted, strict=False):
        name = claim.subject.name if claim.subject else "-"
        assert subject == "?" or name == subject, claim.evidence.text
