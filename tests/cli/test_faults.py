"""What goes wrong outside: a clear message, exit status 1, earlier results kept, nothing half written."""

from __future__ import annotations

import errno
import gzip
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import zstandard

import factkit.batch.work
import factkit.cli.documents
from factkit.cli import main

TEXT = "The harbour handled 12 million tonnes of freight in 2023."
OUTPUTS = ["facts.csv", "facts.jsonl", "facts.parquet", "facts.html", "facts.jsonld"]


class Answer(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Answer]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str | Path) -> Answer:
        status = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Answer(status, out, err)

    return call


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for name in ("a.txt", "m.txt", "z.txt"):
        (tmp_path / "in" / name).write_text(TEXT)
    return tmp_path / "in"


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full when files are to be made safe on it."""

    def fsync(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("factkit.sheet.atomic.os.fsync", fsync)


def kept(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too, but the parts that a run can be resumed from."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files if ".parts" not in str(path)}


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize("name", OUTPUTS)
def test_a_full_disk(run: Run, folder: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / name).write_bytes(b"earlier")
    answer = run("extract", folder, "-o", out / name)
    assert answer.status == 1
    assert "No space left on device" in answer.err
    assert {key: data for key, data in kept(out).items() if not key.endswith(".lock")} == {name: b"earlier"}


@pytest.mark.usefixtures("full")
def test_a_full_disk_for_texts_pages_and_schemas(run: Run, folder: Path, tmp_path: Path) -> None:
    for arguments in (
        ["extract", folder, "-o", tmp_path / "facts.jsonl", "--keep-text", tmp_path / "texts"],
        ["check", folder / "a.txt", "--against", folder / "m.txt", "-o", tmp_path / "check.html"],
        ["schema", "-o", tmp_path / "schemas"],
    ):
        answer = run(*arguments)
        assert answer.status == 1
        assert "No space left on device" in answer.err
    assert not (tmp_path / "facts.jsonl").exists()
    assert not kept(tmp_path / "schemas")
    assert not (tmp_path / "check.html").exists()


def test_a_pipe_that_takes_nothing(folder: Path) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "factkit.cli", "extract", str(folder)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ended.returncode == 1
    assert ended.stderr == "factkit: output: No space left on device\n"


@pytest.mark.parametrize("name", OUTPUTS)
def test_a_target_that_is_a_folder_or_in_none(run: Run, folder: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    for target in (tmp_path / name, tmp_path / "gone" / name, folder / "a.txt" / name):
        answer = run("extract", folder, "-o", target)
        assert answer.status == 1
        assert "cannot be written" in answer.err
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix != ".lock") == sorted([name, "in"])


def test_a_folder_for_texts_that_cannot_be_made(run: Run, folder: Path, tmp_path: Path) -> None:
    answer = run("extract", folder, "-o", tmp_path / "f.jsonl", "--keep-text", folder / "a.txt" / "texts")
    assert answer.status in (1, 2)
    assert "texts" in answer.err


@pytest.mark.parametrize("options", [[], ["-o", "facts.jsonl"], ["-o", "facts.html"], ["--format", "table"]])
def test_an_input_that_vanishes_after_it_was_listed(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str]
) -> None:
    def vanishing(item: Any) -> Any:
        if item.name.endswith("m.txt"):
            Path(item.name).unlink(missing_ok=True)
        return document(item)

    document = factkit.batch.work.document
    monkeypatch.setattr(factkit.batch.work, "document", vanishing)
    monkeypatch.setattr(factkit.cli.documents, "document", vanishing)
    monkeypatch.chdir(tmp_path)
    answer = run("extract", folder, *options)
    assert answer.status == 1
    told = (
        answer.err + (tmp_path / "facts.errors.jsonl").read_text() if "facts.jsonl" in options else answer.err
    )
    assert "m.txt" in told
    assert "o such file" in told
    written = Path(options[1]).read_text() if options[:1] == ["-o"] else answer.out
    assert "12" in written


def page(charset: str, text: str) -> str:
    return (
        f'<!DOCTYPE html><html><head><meta charset="{charset}"><title>Port</title></head><body><article>'
        f"<p>{text}</p><p>{TEXT} It was the best year of the harbour since it was opened.</p>"
        "</article></body></html>"
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("b.txt", "À 7 % près".encode("latin-1")),
        ("b.txt", "7 %".encode("utf-16")),
        ("b.txt", b"7 % \xed\xa0\x80 of it"),
        ("b.md", b"---\ndate: 2024-01-01\n---\n\xff 7 %"),
        ("b.txt", b"7 %\0 of it"),
        ("b.txt.gz", gzip.compress(os.urandom(4000), mtime=0)[:-900]),
        ("b.txt.gz", gzip.compress(TEXT.encode(), mtime=0)[:-6]),
        ("b.txt.gz", b"\x1f\x8b\x08\x00 no more"),
        ("b.txt.gz", TEXT.encode()),
        ("b.txt.zst", zstandard.compress(os.urandom(4000))[:-900]),
        ("b.txt.zst", TEXT.encode()),
        ("b.txt.zst", zstandard.compress(TEXT.encode())[:-1]),
        ("b.txt.zst", zstandard.compress(TEXT.encode()) + zstandard.compress(TEXT.encode())[:-1]),
        ("b.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog"),
        ("b.pdf", b""),
        ("b.pdf", b"not one"),
        ("b.html", b""),
    ],
)
def test_damaged_documents_stop_nothing(
    run: Run, folder: Path, tmp_path: Path, name: str, data: bytes
) -> None:
    (folder / name).write_bytes(data)
    target = tmp_path / "facts.jsonl"
    answer = run("extract", folder, "-o", target)
    assert answer.status == 1
    assert [json.loads(line)["doc"] for line in target.read_text().splitlines()] == ["a", "m", "z"]
    failure = json.loads((tmp_path / "facts.errors.jsonl").read_text())
    assert failure["path"] == str(folder / name)
    assert failure["reason"]
    assert str(folder / name) in run("scan", folder / name).err


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "windows-1252", "utf-16", "no-such-thing", ""])
@pytest.mark.parametrize("real", ["utf-8", "latin-1", "cp1252", "utf-16"])
def test_a_page_in_another_encoding_than_it_says(run: Run, folder: Path, declared: str, real: str) -> None:
    (folder / "b.html").write_bytes(
        page(declared, "Près de 7 % de la pêche a été vendue à Gênes.").encode(real)
    )
    answer = run("extract", folder, "--format", "jsonl")
    docs = {json.loads(line)["doc"] for line in answer.out.splitlines()}
    assert docs >= {"a", "m", "z"}
    assert ("b" in docs) is (answer.status == 0)
    if answer.status:
        assert "b.html" in answer.err


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("r.jsonl", b'{"kind": "\xe9"}\n'),
        ("r.jsonl", b"\xff\xfe{"),
        ("r.csv", b'kind,doc\n"a"b,c\n'),
        ("r.csv", b"kind,doc\n\x81\x8d,\n"),
        ("r.jsonl", b'{"kind": ' + b"[" * 100_000 + b"\n"),
        ("r.parquet", b"PAR1 no"),
    ],
)
def test_damaged_records(run: Run, tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    answer = run("validate", tmp_path / name)
    assert answer.status == 1
    assert answer.err.startswith("factkit: ")


def test_records_on_standard_input_of_another_encoding(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"kind": "\xe9"}\n'), encoding="utf-8"))
    answer = run("validate", "-")
    assert answer.status == 1
    assert "standard input" in answer.err
    assert "not UTF-8" in answer.err


@pytest.mark.parametrize(
    "schema", [b"{no", b"\xff", b"[]", b'{"type": 7}', b'{"$ref": "http://gone.invalid/x"}']
)
def test_a_schema_that_is_none(run: Run, tmp_path: Path, schema: bytes) -> None:
    (tmp_path / "r.jsonl").write_text('{"kind": "share"}\n')
    (tmp_path / "my.schema.json").write_bytes(schema)
    answer = run("validate", tmp_path / "r.jsonl", "--schema", tmp_path / "my.schema.json")
    assert answer.status in (1, 2)
    assert "my.schema.json" in answer.err


def test_a_draft_or_a_source_that_cannot_be_read(run: Run, folder: Path) -> None:
    (folder / "b.txt").write_bytes(b"\xe9")
    for draft, source in (("b.txt", "a.txt"), ("a.txt", "b.txt"), ("gone.txt", "a.txt")):
        answer = run("check", folder / draft, "--against", folder / source)
        assert answer.status == 1
        assert "b.txt: not UTF-8" in answer.err or "gone.txt: no such file" in answer.err
