"""Files of a sheet: each comes back as it was, and other programs take it for what it is."""

from __future__ import annotations

import json
import tempfile
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import csvw
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from csvw.metadata import Table
from frictionless import Resource, Schema
from hypothesis import given, settings
from hypothesis import strategies as st

import factkit
from factkit.claims import BaseClaim, build
from factkit.errors import InvalidClaimError, MissingPackageError, UnreadableRecordsError
from factkit.sheet import FactSheet
from factkit.sheet.annotations import annotations_of
from factkit.sheet.columns import COLUMNS
from factories import claim, ranking, records

SHEETS = st.lists(records().map(build), max_size=4).map(FactSheet)
WRITERS = {".csv": FactSheet.to_csv, ".jsonl": FactSheet.to_jsonl, ".parquet": FactSheet.to_parquet}


def sheet() -> FactSheet:
    """A small sheet of all that is hard on files, merged."""
    odd = 'a "b", c\r\nd\u2028é 🇹🇬'
    return FactSheet(
        [
            claim(),
            claim(scope=odd),
            claim(scope="=1+1", subject={"name": "@Togo"}),
            build(ranking(doc="b", value={"amount": "31", "unit": "rank"}, spans={})
                  | {"id": "0" * 16}),
        ]
    ).merge()  # fmt: skip


@pytest.mark.parametrize("suffix", WRITERS)
@settings(max_examples=40, deadline=None)
@given(sheet=SHEETS, merge=st.booleans())
def test_what_was_written_is_read(suffix: str, sheet: FactSheet, merge: bool) -> None:
    written = sheet.merge() if merge else sheet
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"facts{suffix}")
        WRITERS[suffix](written, path)
        assert FactSheet.read(path) == written
        assert FactSheet.read(str(path)).records() == written.records()


def test_kinds_of_a_users_own(tmp_path: Path) -> None:
    class Term(factkit.BaseClaim):
        kind: str = "prison_term"
        court: str | None = None

    one = ranking(kind="prison_term", court="=court", spans={})
    one = {name: value for name, value in one.items() if name not in ("out_of", "index", "previous", "scope")}
    own = FactSheet([Term.model_validate(one)])
    for suffix, write in WRITERS.items():
        write(own, tmp_path / f"a{suffix}")
        assert FactSheet.read(tmp_path / f"a{suffix}", kinds=[Term]) == own
        with pytest.raises(InvalidClaimError, match="record 1: kind"):
            FactSheet.read(tmp_path / f"a{suffix}")


BROKEN = [("a.jsonl", "[]\n", "record 1: "), ("a.jsonl", '{"kind": "share"}\n', "record 1: id: missing")]


@pytest.mark.parametrize(("name", "text", "reason"), BROKEN)
def test_what_is_no_claim_is_named(tmp_path: Path, name: str, text: str, reason: str) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(InvalidClaimError, match=reason):
        FactSheet.read(tmp_path / name)


def test_what_is_no_file_of_records(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1 it is not")
    for name in ("a.parquet", "b.parquet", "c.xlsx"):
        with pytest.raises(UnreadableRecordsError):
            FactSheet.read(tmp_path / name)


def test_a_broken_run_leaves_no_file(tmp_path: Path) -> None:
    broken = FactSheet([claim(), "no claim"])  # type: ignore[list-item]
    for write in (broken.to_csv, broken.to_jsonl, broken.to_parquet, broken.to_jsonld, broken.to_html):
        with pytest.raises(AttributeError):
            write(tmp_path / "facts")
    assert list(tmp_path.iterdir()) == []


# CSVW


def test_csvw_takes_the_table(tmp_path: Path) -> None:
    path = tmp_path / "facts.csv"
    sheet().to_csv(path)
    assert sorted(found.name for found in tmp_path.iterdir()) == ["facts.csv", "facts.csv-metadata.json"]
    table = Table.from_file(tmp_path / "facts.csv-metadata.json")
    rows = list(table.iterdicts(strict=True))
    assert [row["id"] for row in rows] == [one.id for one in sheet()]
    assert [row["value_amount"] for row in rows] == [one.value.amount for one in sheet()]
    assert rows[0]["when_start"].date().isoformat() == "2021-01-01"
    assert rows[0]["negated"] is False
    assert rows[0]["spans"] == json.loads(sheet()[0].model_dump_json())["spans"]
    assert [row["merged_contradicted_by"] for row in rows] == [
        list(one.merged.contradicted_by) if one.merged else [] for one in sheet()
    ]


def test_csvw_finds_nothing_wrong(tmp_path: Path) -> None:
    path = tmp_path / "facts.csv"
    sheet().to_csv(path)
    checked = csvw.CSVW(str(tmp_path / "facts.csv-metadata.json"), validate=True)
    assert checked.is_valid
    assert checked.warnings == []


@settings(max_examples=20, deadline=None)
@given(sheet=SHEETS)
def test_csvw_takes_any_table(sheet: FactSheet) -> None:
    with tempfile.TemporaryDirectory() as folder:
        sheet.to_csv(Path(folder, "a.csv"))
        table = Table.from_file(Path(folder, "a.csv-metadata.json"))
        assert len(list(table.iterdicts(strict=True))) == len(sheet)


def test_frictionless_takes_the_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # it reads no absolute paths
    sheet().to_csv("facts.csv")
    assert Resource(path="facts.csv").validate().valid
    types = {"json": "any", "decimal": "number"}
    said = json.loads(Path("facts.csv-metadata.json").read_text("utf-8"))["tableSchema"]["columns"]
    fields = []
    for column in said:
        base = column["datatype"]["base"] if isinstance(column["datatype"], dict) else column["datatype"]
        fields.append(
            {
                "name": column["name"],
                "type": types.get(base, base),
                "constraints": {"required": column["required"]},
            }
        )
    report = Resource(path="facts.csv", schema=Schema.from_descriptor({"fields": fields})).validate()
    assert report.valid, report.flatten(["title", "message"])


# Arrow and data frames


def test_parquet_is_typed(tmp_path: Path) -> None:
    sheet().to_parquet(tmp_path / "a.parquet")
    fields = pq.read_schema(tmp_path / "a.parquet")
    assert pa.types.is_decimal(fields.field("value_amount").type)
    assert fields.field("when_start").type == pa.date32()
    assert fields.field("negated").type == pa.bool_()
    assert fields.field("merged_contradicted_by").type == pa.list_(pa.string())
    assert fields.names[: len(COLUMNS)] == [column.name for column in COLUMNS]


def test_frames() -> None:
    frame = sheet().to_frame()
    assert isinstance(frame, pd.DataFrame)
    assert frame["value_amount"].tolist() == [one.value.amount for one in sheet()]
    assert isinstance(frame["value_amount"].iloc[0], Decimal)
    other = sheet().to_frame("polars")
    assert isinstance(other, pl.DataFrame)
    assert other["when_start"].dtype == pl.Date
    assert isinstance(other["value_amount"].dtype, pl.Decimal)
    assert len(FactSheet().to_frame()) == len(FactSheet().to_frame("polars")) == 0
    with pytest.raises(ValueError, match="not for 'r'"):
        sheet().to_frame("r")  # type: ignore[arg-type]


def test_a_frame_without_its_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "polars", None)
    with pytest.raises(MissingPackageError, match=r"pip install 'factkit\[polars\]'"):
        sheet().to_frame("polars")


# Web Annotations


def test_annotations_say_where_each_span_stands() -> None:
    text = "ASTANA, 5 May 2024 – Kazakhstan wants to train 100,000 programmers within four years."
    found = factkit.extract(text, doc="a/b c")
    page = json.loads(found.to_jsonld())
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    items = page["items"]
    assert len({item["id"] for item in items}) == len(items) == sum(len(list(c.all_spans())) for c in found)
    for item in items:
        position, quote = item["target"]["selector"]
        start, end = position["start"], position["end"]
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote.get("prefix", ""))
        assert text[end:].startswith(quote.get("suffix", ""))
        assert unquote(item["target"]["source"]) == "urn:factkit:document:a/b c"
    record = json.loads(items[0]["body"][0]["value"])
    assert build(record) == found[0]


@given(records().map(build))
def test_any_claim_can_be_annotated(one: BaseClaim) -> None:
    for annotation in annotations_of(one):
        position, quote = annotation["target"]["selector"]
        assert position["end"] - position["start"] == len(quote["exact"])


@given(SHEETS)
def test_annotations_are_json(sheet: FactSheet) -> None:
    page: dict[str, Any] = json.loads(sheet.to_jsonld())
    assert len(page["items"]) == sum(len(list(one.all_spans())) for one in sheet)
