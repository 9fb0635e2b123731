"""Documents from files: the text as given, and clear words for what is none."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factkit.errors import UnreadableDocumentError
from factkit.text.document import Document
from factkit.text.frontmatter import front_matter
from factkit.text.reading import expand, find, read


def test_a_text_is_read_as_it_is(tmp_path: Path) -> None:
    text = "Le taux\r\nest\rde\n7 %.\u2028\x0b 🇹🇬 é e\u0301"
    (tmp_path / "note.txt").write_bytes(text.encode())
    path = tmp_path / "note.txt"
    assert read(path) == Document(text, "note", path=str(path))
    assert read(str(path), id="other").id == "other"


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf7 %")
    assert read(tmp_path / "a.txt").text == "7 %"


def test_an_empty_file_is_an_empty_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    assert read(tmp_path / "a.txt").text == ""


REFUSED = [
    ("a.txt", b"\xe9t\xe9", "not UTF-8: byte 0xe9 at offset 0"),
    ("a.txt", b"\xef\xbb\xbf7 \xe9", "not UTF-8: byte 0xe9 at offset 5"),
    ("a.txt", "7 %".encode("utf-16"), "not UTF-8: it begins like UTF-16; save it as UTF-8"),
    ("a.txt", b"7\x00%", "not a text: NUL byte at offset 1"),
    ("a.txt", b"\xed\xa0\x80", "not UTF-8"),
    ("a.pdf", b"%PDF", "no readable PDF"),
    ("a.HTML", b"<p>", "no text was found in the page"),
    ("a.docx", b"PK", "files of type .docx are not read"),
    ("a.txt.gz", b"\x1f\x8b\x08", "cannot be unpacked: it breaks off"),
    ("a.txt.gz", b"plain", "cannot be unpacked"),
    ("a.txt.zst", b"plain", "cannot be unpacked"),
]


@pytest.mark.parametrize(("name", "data", "reason"), REFUSED)
def test_refused(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableDocumentError) as caught:
        read(tmp_path / name)
    assert reason in caught.value.reason
    assert caught.value.path == str(tmp_path / name)
    assert str(caught.value) == f"{caught.value.path}: {caught.value.reason}"


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocumentError, match="no such file or directory"):
        read(tmp_path / "a.txt")
    with pytest.raises(UnreadableDocumentError, match="folder"):
        read(tmp_path)
    with pytest.raises(UnreadableDocumentError):
        read("a\0.txt")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"7 %\r\n")))
    assert read("-") == Document("7 %\r\n", "stdin")


MARKDOWN = """---
title: 'Un accord: 7 %'
lang: fr-FR
date: 2021-12-07T09:00:00Z
tags:
  - un
---
# Un titre

Le texte."""


def test_markdown_says_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(MARKDOWN, "utf-8")
    document = read(tmp_path / "a.md")
    assert document.text == MARKDOWN
    assert document.text[document.body :].startswith("# Un titre")
    assert (document.title, document.lang, document.date) == ("Un accord: 7 %", "fr", "2021-12-07")
    assert (document.lang_source, document.date_source) == ("metadata", "metadata")


def test_the_first_heading_is_the_title(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("\n# Un titre #\nLe texte.")
    document = read(tmp_path / "a.md")
    assert (document.title, document.lang, document.date, document.body) == ("Un titre", None, None, 0)
    (tmp_path / "a.txt").write_text(MARKDOWN, "utf-8")
    assert read(tmp_path / "a.txt").title is None


@pytest.mark.parametrize(
    ("text", "end", "lang", "date"),
    [
        ("---\nlang: en\n---\n", 17, "en", None),
        ("---\r\nlanguage: en\r\ndate: 2021\r\n---\r\nText", 36, "en", "2021"),
        ('---\ndate: "2021-12"\n...\n', 24, None, "2021-12"),
        ("---\ndate: 2021-13-45\nlang: french language\n---", 46, None, None),
        ("---\nlang: en\n", 0, None, None),
        ("text\n---\nlang: en\n---\n", 0, None, None),
        ("--- \nlang: fr\n---", 17, "fr", None),
        ("----\nlang: fr\n---", 0, None, None),
        ("---\n---\n", 8, None, None),
        ("", 0, None, None),
    ],
)
def test_front_matter(text: str, end: int, lang: str | None, date: str | None) -> None:
    matter = front_matter(text)
    assert (matter.end, matter.lang, matter.date) == (end, lang, date)


@given(st.text())
def test_front_matter_of_anything(text: str) -> None:
    assert 0 <= front_matter(f"---\n{text}").end <= len(text) + 4


def tree(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("7 %")


def below(folder: Path, paths: list[Path]) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in paths]


def test_folders_are_walked(tmp_path: Path) -> None:
    tree(tmp_path, "b.txt", "a.md", "c/d.TXT", "c/e/f.txt", "c/p.html", ".hidden.txt", ".git/g.txt")
    tree(tmp_path, "a.claims.jsonl", "a.jsonl", "facts.csv", "x.pdf", "z.txt.gz", "README")
    assert below(tmp_path, expand([tmp_path])) == [
        *("a.md", "b.txt", "c/d.TXT", "c/e/f.txt", "c/p.html", "x.pdf", "z.txt.gz"),
    ]


def test_files_come_once_and_in_the_order_given(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt", "b.txt", "x.docx")
    paths = [
        tmp_path / "b.txt",
        tmp_path,
        tmp_path / "." / "a.txt",
        tmp_path / "x.docx",
        tmp_path / "gone.txt",
    ]
    assert below(tmp_path, expand(paths)) == ["b.txt", "a.txt", "x.docx", "gone.txt"]
    assert expand(["-", "-"]) == [Path("-")]
    assert expand([]) == []


def test_globs(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt", "b.csv", "c/d.csv", "e[1].txt")
    assert below(tmp_path, expand([tmp_path / "*.csv"])) == ["b.csv"]
    assert below(tmp_path, expand([tmp_path / "**" / "*.csv"])) == ["b.csv", "c/d.csv"]
    assert below(tmp_path, expand([tmp_path / "e[1].txt"])) == ["e[1].txt"]
    assert below(tmp_path, expand([tmp_path / "*.none"])) == ["*.none"]


def test_a_closed_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree(tmp_path, "a.txt", "closed/b.txt")
    listing = os.scandir

    def closed(path: Any = ".") -> Any:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return listing(path)

    monkeypatch.setattr(os, "scandir", closed)
    monkeypatch.setattr(Path, "iterdir", lambda self: (Path(e.path) for e in closed(self)))
    assert below(tmp_path, expand([tmp_path])) == ["a.txt", "closed"]


def ids(*paths: Path) -> list[str]:
    return [named.id for named in find(paths)]


def test_ids_are_the_ways_from_the_folder(tmp_path: Path) -> None:
    tree(tmp_path, "a/one.txt", "b/one.txt", "b/one.md", "c/two.txt.gz")
    assert ids(tmp_path) == ["a/one", "b/one.md", "b/one.txt", "c/two"]
    assert ids(tmp_path / "a", tmp_path / "b") == ["a/one", "b/one.md", "b/one.txt"]
    assert ids(tmp_path / "a" / "one.txt", tmp_path / "c" / "two.txt.gz") == ["one", "two"]
    assert ids(tmp_path / "a" / "one.txt", tmp_path / "b" / "one.txt") == ["a/one.txt", "b/one.txt"]
    assert ids() == []


def test_a_file_given_beside_a_folder_does_not_take_an_id_of_it(tmp_path: Path) -> None:
    tree(tmp_path, "in/one.txt", "in/two.txt", "one.md")
    assert ids(tmp_path / "in", tmp_path / "one.md") == ["one", "two", "one.md"]


def test_ids_do_not_depend_on_where_the_folder_lies(tmp_path: Path) -> None:
    for place in ("here", "there/further"):
        tree(tmp_path / place, "a/one.txt", "b/one.txt")
    assert ids(tmp_path / "here") == ids(tmp_path / "there" / "further")


def test_a_file_more_does_not_change_the_ids_of_others(tmp_path: Path) -> None:
    tree(tmp_path, "a/one.txt")
    before = ids(tmp_path)
    tree(tmp_path, "b/one.txt")
    assert ids(tmp_path) == [*before, "b/one"]
