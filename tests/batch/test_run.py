"""Runs over many documents: the same file however many workers, and however often killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factkit.batch.plan import Batch, batches
from factkit.batch.pool import Pool
from factkit.batch.run import errors_file, in_order, to_file
from factkit.batch.work import Outcome, Settings
from factkit.errors import UnknownLanguageError, UnreadableRecordsError
from factkit.sheet.arrowfile import read_parquet
from factkit.text.items import Item, items

COUNT = 200
ENGLISH = Settings(lang="en")
"""For runs that ask nothing about languages: their workers need not load what tells them apart."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("in")
    for n in range(COUNT):
        (folder / f"{n:03}.txt").write_text(f"The harbour handled {n + 2} million tonnes of freight in 2023.")
    (folder / "050.txt").write_bytes(b"\xe9")
    return folder


@pytest.fixture(scope="module")
def expected(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    target = tmp_path_factory.mktemp("out") / "facts.jsonl"
    totals = to_file([folder], target, Settings())
    assert (totals.documents, totals.claims, totals.failures) == (COUNT - 1, COUNT - 1, 1)
    return target.read_bytes()


def left(target: Path) -> list[str]:
    return sorted(path.name for path in target.parent.iterdir())


def test_the_order_does_not_depend_on_the_workers(folder: Path, expected: bytes, tmp_path: Path) -> None:
    target = tmp_path / "facts.jsonl"
    to_file([folder], target, Settings(), jobs=2)
    assert target.read_bytes() == expected
    docs = [json.loads(line)["doc"] for line in expected.splitlines()]
    assert docs == [f"{n:03}" for n in range(COUNT) if n != 50]
    assert left(target) == ["facts.errors.jsonl", "facts.jsonl"]
    piped = in_order([folder], ENGLISH, jobs=2)
    assert b"".join(piece for outcome in piped for piece in outcome.pieces) == expected


@pytest.mark.parametrize("jobs", [1, 2])
def test_parquet_has_the_same_records(folder: Path, expected: bytes, tmp_path: Path, jobs: int) -> None:
    target = tmp_path / "facts.parquet"
    to_file([folder], target, Settings(format="parquet", lang="en"), jobs=jobs)
    assert list(read_parquet(target)) == [json.loads(line) for line in expected.splitlines()]


def test_what_failed_is_told_in_a_file(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "facts.csv"
    to_file([folder / "050.txt"], target, Settings(format="csv"))
    assert [json.loads(line) for line in errors_file(target).read_text().splitlines()] == [
        {"doc": "050", "path": str(folder / "050.txt"), "reason": "not UTF-8: byte 0xe9 at offset 0"}
    ]
    to_file([folder / "051.txt"], target, Settings(format="csv"))
    assert left(target) == ["facts.csv", "facts.csv-metadata.json"]
    assert target.read_bytes().count(b"\r\n") == 2


def test_batches_depend_on_the_documents_alone(folder: Path) -> None:
    plan = list(batches(items([folder])))
    assert [len(batch.items) for batch in plan] == [64, 64, 64, 8]
    assert [batch.key for batch in plan] == [batch.key for batch in batches(items([folder]))]
    assert len({batch.key for batch in plan}) == 4


def command(folder: Path, target: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "factkit.cli", "extract", str(folder), "-o", str(target), *more]


def test_a_killed_run_goes_on_where_it_was(folder: Path, expected: bytes, tmp_path: Path) -> None:
    target = tmp_path / "facts.jsonl"
    parts = tmp_path / ".facts.jsonl.parts"
    run = subprocess.Popen(
        command(folder, target, "--jobs", "1"), stderr=subprocess.DEVNULL, start_new_session=True
    )
    deadline = time.monotonic() + 60
    while not list(parts.glob("*.json"))[1:] and run.poll() is None and time.monotonic() < deadline:
        time.sleep(0.002)
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()
    assert not target.exists(), "the run was over before it could be killed"
    again = subprocess.run(command(folder, target, "--resume"), capture_output=True, text=True, check=False)
    assert again.returncode == 1
    assert "of them read before" in again.stderr
    assert target.read_bytes() == expected
    assert left(target) == ["facts.errors.jsonl", "facts.jsonl"]


def test_only_what_has_changed_is_read_again(folder: Path, tmp_path: Path) -> None:
    source, target = tmp_path / "in", tmp_path / "facts.jsonl"
    source.mkdir()
    for n in range(130):
        (source / f"{n:03}.txt").write_text("It has 7 ships.")

    def stop(batch: Batch, outcome: Outcome) -> None:
        if batch.number == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        to_file([source], target, ENGLISH, heard=stop)
    (source / "100.txt").write_text("It has 900 ships.")
    totals = to_file([source], target, ENGLISH, resume=True)
    assert (totals.documents, totals.resumed) == (130, 66)
    amounts = [json.loads(line)["value"]["amount"] for line in target.read_text().splitlines()]
    assert amounts == ["7"] * 100 + ["900"] + ["7"] * 29


def test_a_run_is_resumed_as_it_was_asked_for(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "facts.jsonl"

    def stop(batch: Batch, outcome: Outcome) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        to_file([folder], target, ENGLISH, heard=stop)
    with pytest.raises(UnreadableRecordsError, match="other options"):
        to_file([folder], target, Settings(lang="en", date="2020"), resume=True)
    to_file([folder / "001.txt"], target, Settings(lang="en", date="2020"))
    assert left(target) == ["facts.jsonl"]


def test_two_runs_on_one_target_do_not_mix(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "facts.jsonl"

    def other(batch: Batch, outcome: Outcome) -> None:
        with pytest.raises(UnreadableRecordsError, match="another run is writing to it"):
            to_file([folder / "001.txt"], target, Settings())

    to_file([folder / "002.txt"], target, Settings(), heard=other)
    assert json.loads(target.read_text())["doc"] == "002"


def die_on(path: str) -> None:
    """Make reading one document kill the process, in the workers of this test."""
    import factkit.batch.work as work

    real = work.document

    def deadly(item: Item) -> object:
        if item.id == path:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(item)

    work.document = deadly  # type: ignore[assignment]


def _serve_deadly(line: object, settings: Settings) -> None:
    from factkit.batch import pool

    die_on("070")
    pool._serve(line, settings)  # type: ignore[arg-type]


def test_a_document_that_kills_its_worker_is_told(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve = sys.modules["factkit.batch.pool"]._serve
    monkeypatch.setattr("factkit.batch.pool._SERVE", _serve_deadly)
    assert serve is not _serve_deadly
    target = tmp_path / "facts.jsonl"
    totals = to_file([folder], target, ENGLISH, jobs=2)
    assert (totals.documents, totals.failures) == (COUNT - 2, 2)
    reasons = {row["doc"]: row["reason"] for row in map(json.loads, errors_file(target).open())}
    assert reasons["070"] == "the worker process died on it (signal 9)"
    docs = [json.loads(line)["doc"] for line in target.read_text().splitlines()]
    assert docs == [f"{n:03}" for n in range(COUNT) if n not in (50, 70)]


def test_wrong_usage_ends_the_run(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(UnknownLanguageError):
        to_file([folder], tmp_path / "facts.jsonl", Settings(lang="xx"), jobs=2)


def test_texts_are_kept_under_names_that_stay_in_the_folder(tmp_path: Path) -> None:
    rows = [{"id": "../../etc/passwd", "text": "7 %"}, {"id": "a", "text": "8 %"}, {"id": ".", "text": "9 %"}]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    kept = tmp_path / "kept"
    kept.mkdir()
    list(in_order([tmp_path / "in.jsonl"], Settings(keep_text=str(kept))))
    assert sorted(path.read_text() for path in kept.iterdir()) == ["7 %", "8 %", "9 %"]
    assert (kept / "a.txt").read_text() == "8 %"
    assert len(list(tmp_path.iterdir())) == 2


def test_the_pool_ends_its_workers(folder: Path) -> None:
    with Pool(ENGLISH, 2) as pool:
        assert len(list(pool(batches(items([folder]))))) == 4
        hands = list(pool._hands)
        assert all(hand.process.is_alive() for hand in hands)
    assert not any(hand.process.is_alive() for hand in hands)


def test_a_document_whose_text_cannot_be_kept_has_failed_and_gives_no_claims(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It has 7 ships.")
    [outcome] = in_order([tmp_path / "a.txt"], Settings(keep_text=str(tmp_path / "gone")))
    assert (outcome.documents, outcome.claims, outcome.pieces, len(outcome.failures)) == (0, 0, [], 1)
