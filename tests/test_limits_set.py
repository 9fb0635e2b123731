"""The bounds of what is read: set by the environment, told where they cut."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

import factkit
from factkit.errors import InvalidSettingError
from factkit.limits import setting


def run(path: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "factkit.cli", "extract", str(path), "--lang", "en", "--format", "jsonl"]
    env = {**os.environ, **settings}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("told", ["", "0", "-1", "1.5", "many", "٣", "9" * 40])
def test_a_setting_that_is_none_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, told: str) -> None:
    monkeypatch.setenv("FACTKIT_MAX_DOCUMENT", told)
    with pytest.raises(InvalidSettingError, match="FACTKIT_MAX_DOCUMENT"):
        setting("FACTKIT_MAX_DOCUMENT", 5)


def test_a_setting_that_is_none_is_told_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It has 7 ships.")
    ended = run(tmp_path / "a.txt", FACTKIT_MAX_DOCUMENT="some")
    assert ended.returncode == 2
    assert ended.stderr == "factkit: FACTKIT_MAX_DOCUMENT is 'some': a whole number above 0 is wanted\n"


def test_a_smaller_document_may_be_the_largest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It has 7 ships. It has 8 boats.")
    assert run(tmp_path / "a.txt", FACTKIT_MAX_DOCUMENT="31").returncode == 0
    ended = run(tmp_path / "a.txt", FACTKIT_MAX_DOCUMENT="30")
    assert ended.returncode == 1
    assert "larger than 30 bytes" in ended.stderr


def test_a_sentence_that_is_cut_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "factkit"):
        factkit.extract("the town has 5 schools and " * 300 + ". " + "it has 7 ships and " * 300, lang="en")
    assert len(caplog.messages) == 1
    assert caplog.messages[0].endswith("words and spaces is read in pieces of 600 at most")
    caplog.clear()
    factkit.extract("The town has 5 schools. " * 300, lang="en")
    assert not caplog.messages
