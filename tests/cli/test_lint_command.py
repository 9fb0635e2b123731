"""`factkit lint-pack`: what it prints of what it finds, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import shutil
from importlib import resources
from pathlib import Path

import pytest

import factkit.packs
from factkit.cli import main

ROOT = Path(str(resources.files(factkit.packs)))


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    pack = Path(shutil.copytree(ROOT / "pt", tmp_path / "pt"))
    with (pack / "calendar.toml").open("a", encoding="utf-8") as file:
        file.write('\n[lexicon.odd_words]\nwords = ["raro"]\n')
    return pack


def test_nothing_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint-pack", str(ROOT / "pt")]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == ("", "factkit: 1 pack, 0 findings\n")


def test_jsonl(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint-pack", str(faulty)]) == 1
    out, err = capsys.readouterr()
    (row,) = map(json.loads, out.splitlines())
    lines = (faulty / "calendar.toml").read_text(encoding="utf-8").splitlines()
    assert row.pop("mend")
    assert row == {
        "file": str(faulty / "calendar.toml"),
        "line": lines.index("[lexicon.odd_words]") + 1,
        "key": "odd_words",
        "reason": "nothing asks for this class",
    }
    assert err == "factkit: 1 pack, 1 finding\n"


def test_csv(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint-pack", str(faulty), "--format", "csv"]) == 1
    head, row = csv.reader(io.StringIO(capsys.readouterr().out))
    assert head == ["file", "line", "key", "reason", "mend"]
    assert row[2] == "odd_words"


def test_table(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint-pack", str(faulty), "--format", "table"]) == 1
    assert "nothing asks for this class" in capsys.readouterr().out


def test_no_pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint-pack", str(tmp_path)]) == 1
    assert "no lexicon.toml" in capsys.readouterr().err


def test_no_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint-pack"]) == 2
    capsys.readouterr()
