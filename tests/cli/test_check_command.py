"""`factkit check`: what it prints, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from factkit.cli import main


class Answer(NamedTuple):
    status: int
    out: str
    err: str

    def records(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Answer]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    def call(*arguments: str | Path, terminal: bool = False) -> Answer:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal, raising=False)
        monkeypatch.setenv("COLUMNS", "160")
        status = main([str(argument) for argument in arguments])
        return Answer(status, *capsys.readouterr())

    return call


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(
        "Togo ranks 126th of 193 countries. Exports rose by 12% to $3 billion."
    )
    (tmp_path / "draft.txt").write_text(
        "Le Togo est 126e. Ses exportations ont reculé de 12 %, à 3 milliards de dollars."
    )
    return tmp_path / "draft.txt"


def test_a_draft_is_checked(run: Run, draft: Path) -> None:
    answer = run("check", draft, "--against", draft.parent / "in")
    assert answer.status == 1
    rows = answer.records()
    assert [row["status"] for row in rows] == ["supported", "contradicted", "supported"]
    assert rows[1]["differs"] == ["direction"]
    assert rows[1]["evidence"][0]["doc"] == "a"
    assert "3 figures against 1 source: 2 supported, 1 contradicted, 0 not found" in answer.err


def test_what_is_wrong_with_a_draft_as_table_and_csv(run: Run, draft: Path) -> None:
    source = draft.parent / "in" / "a.txt"
    out = run("check", draft, "--against", source, "--wrong", terminal=True).out
    assert "direction" in out
    assert "126e" not in out
    rows = list(
        csv.DictReader(io.StringIO(run("check", draft, "-a", source, "--format", "csv").out, newline=""))
    )
    assert [row["status"] for row in rows] == ["supported", "contradicted", "supported"]


def test_a_draft_that_is_all_right(run: Run, draft: Path) -> None:
    draft.write_text("Togo is 126th.")
    answer = run("check", draft, "--against", draft.parent / "in" / "a.txt", draft.parent / "in")
    assert answer.status == 0
    assert run("check", draft.parent / "gone.txt", "--against", draft.parent / "in").status == 1
    assert run("check", draft, "--against", draft.parent / "gone").status == 1
    assert run("check", draft).status == 2


def test_the_page_shows_draft_and_sources(run: Run, draft: Path) -> None:
    draft.write_text("A <note: Togo ranks 125th. Exports came to $3 billion & more.")
    answer = run("check", draft, "--against", draft.parent / "in", "-o", draft.parent / "check.html")
    assert answer.status == 1
    made = (draft.parent / "check.html").read_text(encoding="utf-8")
    assert "A &lt;note: Togo ranks " in made
    assert made.count('id="finding-') == made.count('id="figure-') == 2
    assert "http" not in made
    assert "<script" not in made
    assert run("check", draft, "--against", draft.parent / "in", "-o", draft.parent / "check.pdf").status == 2
