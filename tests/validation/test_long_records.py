"""A record has an end, or its file is not read on: before the memory is full, and after what came before."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factkit.cli import main
from factkit.errors import UnreadableDocumentError, UnreadableRecordsError
from factkit.sheet.load import load_records
from factkit.text.containers import records
from factkit.validation import file_rows

RECORDS = {
    "facts.jsonl": '{"kind": "share"}\n{"kind": "' + "a" * 200 + '"}\n',
    "facts.csv": "kind,doc\r\nshare,a\r\ncount," + "a" * 200 + "\r\n",
    "lines.csv": 'kind,doc\r\nshare,a\r\ncount,"' + "a\r\n" * 70 + '"\r\n',
}


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("sheet.jsonl", "sheet.csvfile", "validation.rows"):
        monkeypatch.setattr(f"factkit.{module}.LONGEST_RECORD", 100)


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("reader", [load_records, lambda path: (row.record for row in file_rows(path))])
@pytest.mark.parametrize("name", RECORDS)
def test_what_comes_before_is_read(tmp_path: Path, name: str, reader: Callable[[Path], Any]) -> None:
    (tmp_path / name).write_bytes(RECORDS[name].encode())
    rows = reader(tmp_path / name)
    assert next(rows)["kind"] == "share"
    with pytest.raises(UnreadableRecordsError, match=f"{name}: a record of more than 100 characters"):
        next(rows)


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("form", ["table", "jsonl"])
def test_the_command_shows_what_it_found_until_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    (tmp_path / "facts.jsonl").write_text(RECORDS["facts.jsonl"])
    assert main(["validate", str(tmp_path / "facts.jsonl"), "--format", form]) == 1
    out, err = capsys.readouterr()
    assert "Field required" in out or "missing" in out
    assert "a record of more than 100 characters" in err


@pytest.mark.usefixtures("short")
def test_many_records_are_no_long_one(tmp_path: Path) -> None:
    (tmp_path / "facts.jsonl").write_text('{"kind": "share"}\n' * 50)
    (tmp_path / "facts.csv").write_text("kind,doc\n" + "share,a\n" * 50)
    for name in ("facts.jsonl", "facts.csv"):
        assert len(list(load_records(tmp_path / name))) == len(list(file_rows(tmp_path / name))) == 50


def test_a_table_of_documents_has_no_record_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factkit.text.containers.LARGEST", 100)
    (tmp_path / "news.csv").write_text('id,text\na,7 %\nb,"' + "a\n" * 100 + '"\n')
    rows = records(tmp_path / "news.csv")
    assert next(rows)[0].content == "7 %"
    with pytest.raises(UnreadableDocumentError, match="a record of more than"):
        next(rows)


def test_records_of_a_common_size_are_read(tmp_path: Path) -> None:
    (tmp_path / "facts.jsonl").write_text(json.dumps({"kind": "a" * 2_000_000}) + "\n")
    assert len(next(file_rows(tmp_path / "facts.jsonl")).record["kind"]) == 2_000_000
