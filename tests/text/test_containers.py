"""Files of many documents, packed or not; what is broken is told, and what came before it kept."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from factkit.errors import UnreadableDocumentError
from factkit.text.containers import LARGEST
from factkit.text.document import Document
from factkit.text.items import Item, items
from factkit.text.reading import document

ROWS = [
    {
        "id": "a",
        "text": "Le taux est de 7 %.",
        "lang": "fra",
        "date": "2024-05-03T10:00:00Z",
        "title": "Taux",
    },
    {"text": "The rate is 7 %.", "lang": "en-GB", "date": "soon", "url": "https://example.org/b"},
]


def documents(path: Path, column: str | None = None) -> list[Document]:
    found = list(items([path], column=column))
    assert all(isinstance(item, Item) for item in found), found
    return [document(item) for item in found if isinstance(item, Item)]


def errors(path: Path, column: str | None = None) -> list[str]:
    return [item.reason for item in items([path], column=column) if isinstance(item, UnreadableDocumentError)]


def lines(rows: list[dict[str, str]]) -> bytes:
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


@pytest.mark.parametrize(
    "name", ["news.jsonl", "news.jsonl.gz", "news.jsonl.zst", "news.csv", "news.parquet"]
)
def test_tables(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name.endswith("parquet"):
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist([{"url": None} | row for row in ROWS]), path)
    elif name.endswith("csv"):
        path.write_text(
            "id,text,lang,date,title,url\na,Le taux est de 7 %.,fra,2024-05-03T10:00:00Z,Taux,\n"
            ',"The rate is 7 %.",en-GB,soon,,https://example.org/b\n'
        )
    else:
        pack = {".gz": gzip.compress, ".zst": zstandard.compress}.get(path.suffix, bytes)
        path.write_bytes(pack(lines(ROWS)))
    first, second = documents(path)
    assert (first.id, first.text, first.lang, first.date) == ("a", "Le taux est de 7 %.", "fr", "2024-05-03")
    assert (first.title, first.date_source, first.path) == ("Taux", "metadata", None)
    assert (second.id, second.lang, second.date) == ("https://example.org/b", "en", None)
    assert second.url == "https://example.org/b"


def test_the_column_of_the_text_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(lines([{"text": "no", "article": "7 %"}]))
    assert [(d.id, d.text) for d in documents(path, "article")] == [("a#1", "7 %")]
    assert errors(path, "absent") == ["no text in a column absent; its columns: text, article"]


@pytest.mark.parametrize(
    ("name", "data", "reason", "before"),
    [
        ("a.jsonl", b'{"text": "7 %"}\n\n{"text"', "no JSON", 1),
        ("a.jsonl", b"[1]\n", "a list where a record should be", 0),
        ("a.jsonl", b'{"n": 1}\n', "no text in a column text or content or body; its columns: n", 0),
        ("a.jsonl.gz", gzip.compress(lines(ROWS * 9), mtime=0)[:-30], "it breaks off", 18),
        ("a.jsonl.zst", zstandard.compress(lines(ROWS * 9))[:9], "", 0),
        ("a.csv", b'text\n"7 %"\n"never closed\n', "no CSV", 1),
        ("a.csv", b"text\n\xe9\n", "not UTF-8", 0),
        ("a.parquet", b"PAR1 no", "", 0),
        ("a.warc", b"no archive at all\n", "", 0),
    ],
)
def test_what_is_broken_is_told(tmp_path: Path, name: str, data: bytes, reason: str, before: int) -> None:
    (tmp_path / name).write_bytes(data)
    found = list(items([tmp_path / name]))
    assert sum(isinstance(item, Item) for item in found) <= before
    if name != "a.jsonl.zst":
        assert isinstance(found[-1], UnreadableDocumentError)
        assert reason in found[-1].reason


def test_a_line_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "' + b"7" * 200 + b'"}')
    monkeypatch.setattr("factkit.text.containers.LARGEST", 100)
    assert LARGEST > 100
    assert errors(tmp_path / "a.jsonl") == ["a line of more than 100 bytes"]


def archive(path: Path) -> None:
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=path.suffix == ".gz")
        page = (
            b"<html lang='fr'><title>Un accord</title><body><p>Le taux est de 7 % en 2023.</p></body></html>"
        )
        for media, body in (("text/html; charset=utf-8", page), ("image/png", b"\x89PNG")):
            headers = StatusAndHeaders("200 OK", [("Content-Type", media)], protocol="HTTP/1.0")
            writer.write_record(
                writer.create_warc_record(
                    f"https://example.org/{media[:5]}", "response", io.BytesIO(body), http_headers=headers
                )
            )
        writer.write_record(
            writer.create_warc_record(
                "https://example.org/wet",
                "conversion",
                io.BytesIO(b"The rate is 7 %."),
                warc_headers_dict={"WARC-Identified-Content-Language": "eng,fra"},
            )
        )


@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz"])
def test_archives_of_the_web(tmp_path: Path, name: str) -> None:
    archive(tmp_path / name)
    page, wet = documents(tmp_path / name)
    assert (page.id, page.text) == ("https://example.org/text/", "Un accord\n\nLe taux est de 7 % en 2023.")
    assert (page.lang, page.title, page.url) == ("fr", "Un accord", "https://example.org/text/")
    assert (wet.text, wet.lang) == ("The rate is 7 %.", "en")


def test_the_bytes_read_add_up_to_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(lines(ROWS * 50))
    assert sum(item.size for item in items([path]) if isinstance(item, Item)) == path.stat().st_size
