"""`factkit extract --merge`, and the files that are made from all claims at once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factkit.cli import main
from factkit.sheet import load_records

TEXTS = {
    "courier.txt": "Morocco's exports of phosphates reached 9.2 billion dollars in 2025. "
    "Morocco will invest 11 billion dirhams in ports in 2026.",
    "depeche.txt": "Les exportations de phosphates du Maroc ont atteint 8,4 milliards de dollars en 2025. "
    "Le Maroc investira 11 MMDH dans les ports en 2026.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_records(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(folder), "--merge"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    told = {row["value"]["amount"]: row for row in rows}
    assert {amount: row["merged"]["sources"] for amount, row in told.items()} == {
        "9200000000": 1,
        "8400000000": 1,
        "11000000000": 2,
    }
    assert told["9200000000"]["merged"]["contradicted_by"] == [told["8400000000"]["id"]]
    assert told["8400000000"]["merged"]["contradicted_by"] == [told["9200000000"]["id"]]
    assert told["11000000000"]["merged"]["contradicted_by"] == []


def test_a_table_shows_both_sides(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(folder), "--merge", "--format", "table"]) == 0
    out = capsys.readouterr().out
    assert "8,400,000,000 USD (depeche)" in out
    assert "9,200,000,000 USD (courier)" in out
    assert "courier, depeche" in out


def test_the_columns_stay_the_same(folder: Path) -> None:
    assert main(["extract", str(folder), "-o", str(folder / "a.csv")]) == 0
    assert main(["extract", str(folder), "--merge", "-o", str(folder / "b.csv")]) == 0
    plain, merged = ((folder / name).read_text("utf-8").splitlines()[0] for name in ("a.csv", "b.csv"))
    assert plain == merged
    assert [len(list(load_records(folder / name))) for name in ("a.csv", "b.csv")] == [4, 3]
    assert main(["validate", str(folder / "b.csv")]) == 0


def test_a_page_and_annotations(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(folder), "--merge", "-o", str(folder / "facts.html")]) == 0
    assert capsys.readouterr().err == f"factkit: 3 rows from 2 documents in {folder / 'facts.html'}\n"
    page = (folder / "facts.html").read_text("utf-8")
    assert "2 contradicted" in page
    assert "Les exportations de phosphates du Maroc ont atteint" in page
    assert main(["extract", str(folder / "courier.txt"), "-o", str(folder / "facts.jsonld")]) == 0
    items = json.loads((folder / "facts.jsonld").read_text("utf-8"))["items"]
    assert {item["target"]["source"] for item in items} == {"urn:factkit:document:courier"}


def test_csv_has_its_metadata(folder: Path) -> None:
    for options in ([], ["--merge"]):
        assert main(["extract", str(folder), *options, "-o", str(folder / "facts.csv")]) == 0
        metadata = json.loads((folder / "facts.csv-metadata.json").read_text("utf-8"))
        assert metadata["url"] == "facts.csv"
        (folder / "facts.csv-metadata.json").unlink()


@pytest.mark.parametrize("options", [["--resume"], ["--keep-text", "texts"]])
def test_what_does_not_go_with_it(folder: Path, options: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert main(["extract", str(folder), "--merge", "-o", "facts.csv", *options]) == 2
