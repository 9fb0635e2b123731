"""The markup of the page, whatever the documents hold; without a browser."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from factkit.claims import build, claim_id
from factkit.sheet import FactSheet
from factkit.text.document import Document
from factories import records

HOSTILE = st.sampled_from(["</script>", "<script>", "<!--", "]]>", "&amp;", "&lt;b", '"', "'", "\r\n", "\r", "\n\n",
                           "\u2028", "\x00", "\ud800", "🚢", "{{ 1 }}", "{% x %}", "\ufeff"])  # fmt: skip
TEXTS = st.lists(HOSTILE | st.text(max_size=5), min_size=1, max_size=12).map("".join).filter(bool)


class Reader(HTMLParser):
    """The text of each document, the elements, and the data of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.inside = self.is_data = False
        self.bodies: list[str] = []
        self.data = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        if ("class", "body") in attrs:
            self.inside = True
            self.bodies.append("")
        self.is_data = ("id", "data") in attrs

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "div"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.bodies[-1] += data
        if self.is_data:
            self.data, self.is_data = data, False


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    return reader


def shown(text: str) -> str:
    """A text as HTML can hold it."""
    return "".join("\ufffd" if c == "\x00" or "\ud800" <= c <= "\udfff" else c for c in text)


@settings(max_examples=80, deadline=None)
@given(text=TEXTS, name=TEXTS, data=st.data())
def test_texts_stay_texts(text: str, name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = {"start": start, "end": end, "text": text[start:end]}
    record: dict[str, Any] = {
        "id": claim_id(name, start, end, "count"),
        "kind": "count",
        "subject": {"name": text},
        "metric": {"text": name},
        "value": {"amount": "3", "unit": "count", "span": span},
        "evidence": {"start": 0, "end": len(text), "text": text},
        "doc": name,
        "rule": text,
    }
    sheet = FactSheet([build(record)], [Document(text, name, title=name)])
    page = read(sheet.to_html(title=text))
    assert page.bodies == [shown(text)]
    assert page.elements.count("script") == 2
    assert not {"b", "x"} & set(page.elements)
    assert json.loads(page.data)["records"] == sheet.records()


@settings(max_examples=40, deadline=None)
@given(st.lists(records().map(build), max_size=4))
def test_any_sheet_has_a_page(claims: list[Any]) -> None:
    for sheet in (FactSheet(claims), FactSheet(claims).merge()):
        assert json.loads(read(sheet.to_html()).data)["records"] == sheet.records()


def test_an_empty_sheet_has_a_page() -> None:
    assert read(FactSheet().to_html()).bodies == []
