"""Files of records, read back."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from factkit.claims import build
from factkit.errors import UnreadableRecordsError
from factkit.sheet import FactSheet, load_records
from factories import claim


@pytest.mark.parametrize("name", ["facts.csv", "facts.jsonl", "FACTS.CSV"])
def test_what_was_written_is_read(tmp_path: Path, name: str) -> None:
    sheet = FactSheet([claim(), claim(scope="a\nb\u2028c")])
    write = sheet.to_csv if name.lower().endswith("csv") else sheet.to_jsonl
    write(tmp_path / name)
    assert FactSheet(map(build, load_records(tmp_path / name))) == sheet


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO('{"kind": "share"}\n'))
    assert list(load_records("-")) == [{"kind": "share"}]


BROKEN = [
    ("a.jsonl", b"{}\n{no}\n", "a.jsonl, line 2: no JSON"),
    ("a.jsonl", b'{"a": NaN}', "line 1: no JSON: NaN is no number"),
    ("a.jsonl", b"[" * 100_000, "line 1: no JSON"),
    ("a.jsonl", b'{"a": "\xe9"}', "not UTF-8"),
    ("a.csv", b"id\r\n\xe9\r\n", "not UTF-8"),
    ("a.xlsx", b"PK", "records are read from .jsonl, .csv and .parquet"),
]


@pytest.mark.parametrize(("name", "data", "reason"), BROKEN)
def test_what_cannot_be_read(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableRecordsError, match=reason):
        list(load_records(tmp_path / name))


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableRecordsError, match="No such file"):
        list(load_records(tmp_path / "a.jsonl"))
    (tmp_path / "b.jsonl").mkdir()
    with pytest.raises(UnreadableRecordsError, match="directory"):
        list(load_records(tmp_path / "b.jsonl"))


def test_lines_are_read_one_at_a_time(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"kind": "share"}\nbroken')
    found = load_records(tmp_path / "a.jsonl")
    assert next(found) == {"kind": "share"}
    with pytest.raises(UnreadableRecordsError, match="line 2"):
        next(found)
