"""What a document says, how its file is named and what title it has stay text in every output."""

from __future__ import annotations

import csv
from html.parser import HTMLParser
from pathlib import Path

import pytest

from factkit.cli import main

NAMES = ["=1+1", "@SUM(1)", "+1", "-1+cmd", "=HYPERLINK(1)", "<b>x", "<script>alert(1)<", "a'b\"c", "a\nb"]
TEXT = "# </title><script>alert(2)</script>\n\nThe <img src=x onerror=alert(3)> harbour handled 12 million tonnes in 2023.\n"


class Elements(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        assert not any(name.startswith("on") for name, _ in attrs)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for name in NAMES:
        (tmp_path / "in" / f"{name}.md").write_text(TEXT)
    return tmp_path / "in"


def test_no_cell_is_a_formula(folder: Path, tmp_path: Path) -> None:
    assert main(["extract", str(folder), "-o", str(tmp_path / "facts.csv")]) == 0
    with (tmp_path / "facts.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert {row["doc"].removeprefix("'") for row in rows} == set(NAMES)
    assert not any((cell or "").startswith(tuple("=+@-\t\r\n")) for row in rows for cell in row.values())


def test_no_page_has_an_element_more(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    for number in range(len(NAMES)):
        (tmp_path / "plain" / f"{number}.md").write_text(
            "# A\n\nThe harbour handled 12 million tonnes in 2023.\n"
        )
    pages = {}
    for name in ("in", "plain"):
        assert main(["extract", str(tmp_path / name), "-o", str(tmp_path / f"{name}.html")]) == 0
        pages[name] = Elements((tmp_path / f"{name}.html").read_text("utf-8")).seen
    for tag in ("script", "img", "b", "title"):
        assert pages["in"].count(tag) == pages["plain"].count(tag)


def test_nor_the_page_of_a_check(folder: Path, tmp_path: Path) -> None:
    draft = folder / "<script>alert(1)<.md"
    main(["check", str(draft), "--against", str(folder), "-o", str(tmp_path / "check.html")])
    seen = Elements((tmp_path / "check.html").read_text("utf-8")).seen
    assert "img" not in seen
    assert seen.count("script") <= 2
