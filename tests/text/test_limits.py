"""What is too large is refused by name, before it fills the memory."""

from __future__ import annotations

import gzip
import tracemalloc
from pathlib import Path

import pytest
import zstandard

from factkit.errors import UnreadableDocumentError
from factkit.text.containers import LARGEST
from factkit.text.reading import read


@pytest.mark.parametrize("suffix", ["gz", "zst"])
def test_an_archive_bomb_is_not_unpacked(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"bomb.txt.{suffix}"
    with gzip.open(path, "wb", compresslevel=1) if suffix == "gz" else zstandard.open(path, "wb") as file:
        for _ in range(6 * LARGEST // 2**20):
            file.write(b"0" * 2**20)
    assert path.stat().st_size < LARGEST / 20
    tracemalloc.start()
    with pytest.raises(UnreadableDocumentError, match="larger than 64 MB"):
        read(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 4 * LARGEST


def test_a_large_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factkit.text.reading.LARGEST", 10)
    (tmp_path / "a.txt").write_bytes(b"7 % of the 19 others")
    with pytest.raises(UnreadableDocumentError, match="larger than"):
        read(tmp_path / "a.txt")


def text_of(path: Path) -> str:
    """The text of a page; empty where it is refused."""
    try:
        return read(path).text
    except UnreadableDocumentError:
        return ""


def test_entities_of_a_page_do_not_grow(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "lollollol">' + "".join(
        f'<!ENTITY {name} "{"&" + before + ";" * 1}{("&" + before + ";") * 9}">'
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    page = f"{bomb}]><html><body><p>It has 7 ships and &i; others.</p></body></html>"
    (tmp_path / "a.html").write_text(page)
    assert len(text_of(tmp_path / "a.html")) < 10_000


def test_files_named_by_entities_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("the secret word")
    page = f'<!DOCTYPE x [<!ENTITY s SYSTEM "file://{tmp_path}/secret.txt">]><html><body><p>It has 7 &s; ships.</p></body></html>'
    (tmp_path / "a.html").write_text(page)
    assert "secret word" not in text_of(tmp_path / "a.html")
