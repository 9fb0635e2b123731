"""A file is there whole or not at all."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from factkit.errors import UnreadableRecordsError
from factkit.sheet import FactSheet
from factkit.sheet.atomic import replacing
from factories import claim


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_a_broken_run_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "facts.csv"
    target.write_text("old")
    with pytest.raises(KeyboardInterrupt), replacing(target) as file:
        file.write("half")
        raise KeyboardInterrupt
    assert target.read_text() == "old"
    assert names(tmp_path) == ["facts.csv"]


def test_claims_that_break_half_way(tmp_path: Path) -> None:
    with pytest.raises(AttributeError):
        FactSheet([claim(), "no claim"]).to_csv(tmp_path / "facts.csv")  # type: ignore[list-item]
    assert names(tmp_path) == []


def test_the_old_file_is_seen_until_the_end(tmp_path: Path) -> None:
    target = tmp_path / "facts.jsonl"
    target.write_text("old")
    with replacing(target) as file:
        file.write("new")
        file.flush()
        assert target.read_text() == "old"
    assert target.read_text() == "new"


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    target = tmp_path / "facts.csv"
    with pytest.raises(UnreadableRecordsError, match="No space left"), replacing(target):
        raise OSError(28, "No space left on device")
    assert names(tmp_path) == []


def test_a_target_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(UnreadableRecordsError, match="cannot be written: No such file"):
        FactSheet().to_csv(tmp_path / "no" / "facts.csv")
    (tmp_path / "folder").mkdir()
    with pytest.raises(UnreadableRecordsError, match="cannot be written"):
        FactSheet().to_csv(tmp_path / "folder")
    assert names(tmp_path) == ["folder"]


def test_permissions_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "facts.csv"
    target.write_text("")
    target.chmod(0o640)
    FactSheet().to_csv(target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    plain = tmp_path / "plain"
    plain.write_text("")
    FactSheet().to_csv(tmp_path / "new.csv")
    assert (tmp_path / "new.csv").stat().st_mode == plain.stat().st_mode


def test_line_ends_are_written_as_given(tmp_path: Path) -> None:
    FactSheet().to_csv(tmp_path / "facts.csv")
    assert (tmp_path / "facts.csv").read_bytes().endswith(b"tellings\r\n")
    with replacing(tmp_path / "a.jsonl") as file:
        file.write("a\nb\r\n")
    assert (tmp_path / "a.jsonl").read_bytes() == b"a\nb\r\n"


def test_two_runs_do_not_mix(tmp_path: Path) -> None:
    target = tmp_path / "facts.csv"
    with replacing(target) as first, replacing(target) as second:
        first.write("1" * 10)
        second.write("2" * 5)
    assert target.read_text() == "1" * 10
    assert names(tmp_path) == ["facts.csv"]
