"""The fact sheet as a sequence, and where it can be written."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pandas
import polars
import pyarrow.csv
import pyarrow.json
import pytest
from hypothesis import given
from hypothesis import strategies as st

import factkit
from factkit.claims import build
from factkit.claims.sample import sample
from factkit.errors import UnknownKindError
from factkit.sheet import FactSheet
from factkit.sheet.jsonl import read_jsonl, record_line
from factories import claim, ranking, records

SHEET = FactSheet(
    [
        claim(),
        build(sample("share", amount="90", unit="percent", subject={"name": "Kazakhstan", "code": "KAZ"})),
        build(sample("count", amount="24", unit="count", subject={"name": "Rabat"})),
        build(sample("event", amount=None, unit=None)),
    ]
)


def test_it_is_a_sequence() -> None:
    assert len(SHEET) == 4
    assert [c.kind for c in SHEET] == ["ranking", "share", "count", "event"]
    assert SHEET[-1].kind == "event"
    assert isinstance(SHEET[1:], FactSheet)
    assert SHEET[:2] + SHEET[2:] == SHEET
    assert hash(FactSheet(list(SHEET))) == hash(SHEET)
    assert list(SHEET) != SHEET
    assert claim() in SHEET
    assert repr(SHEET) == "<FactSheet: 4 claims, 2 documents>"


def test_it_does_not_change() -> None:
    with pytest.raises(TypeError):
        SHEET[0] = claim()  # type: ignore[index]
    with pytest.raises(AttributeError):
        SHEET.claims = ()  # type: ignore[attr-defined]


def test_by_kind_and_subject() -> None:
    assert [c.kind for c in SHEET.by(kind="share")] == ["share"]
    assert [c.kind for c in SHEET.by(kind=["share", "count"])] == ["share", "count"]
    assert [c.kind for c in SHEET.by(subject="kazakhstan")] == ["ranking", "share"]
    assert [c.kind for c in SHEET.by(subject="KAZ", kind="ranking")] == ["ranking"]
    assert len(SHEET.by(subject="Togo")) == 0
    assert len(SHEET.by(subject="")) == 0
    assert SHEET.by() == SHEET
    with pytest.raises(UnknownKindError):
        SHEET.by(kind="rank")


@given(st.lists(records(), max_size=3))
def test_jsonl_comes_back_as_it_was(originals: list[dict]) -> None:
    text = FactSheet(map(build, originals)).to_jsonl()
    assert list(read_jsonl(io.StringIO(text, newline="\n"))) == originals
    assert FactSheet(map(build, read_jsonl(io.StringIO(text, newline="\n")))).to_jsonl() == text


def test_where_it_is_written(tmp_path: Path) -> None:
    for write, name in ((SHEET.to_csv, "a.csv"), (SHEET.to_jsonl, "a.jsonl")):
        file = io.StringIO(newline="")
        assert write(file) is None
        assert write(tmp_path / name) is None
        assert write(str(tmp_path / f"s-{name}")) is None
        text = write()
        assert text == file.getvalue()
        assert text.encode() == (tmp_path / name).read_bytes() == (tmp_path / f"s-{name}").read_bytes()


def test_json_lines_are_readable_by_anyone() -> None:
    lines = SHEET.to_jsonl().splitlines()
    assert [json.loads(line) for line in lines] == SHEET.records()
    assert "’" in SHEET.to_jsonl() or "É" not in SHEET.to_jsonl()


def test_lone_surrogates_are_replaced_one_for_one(tmp_path: Path) -> None:
    text = "29e \ud83d \udc00\ud83d\udc00 \udfff"
    sheet = FactSheet([build(sample("ranking", amount="29", unit="rank", text=text))])
    line = record_line(sheet[0])
    assert json.loads(line)["evidence"]["text"] == "29e \ufffd \ufffd\ufffd\ufffd \ufffd"
    for name, write in (
        ("odd.jsonl", sheet.to_jsonl),
        ("odd.csv", sheet.to_csv),
        ("odd.parquet", sheet.to_parquet),
        ("odd.jsonld", sheet.to_jsonld),
        ("odd.html", sheet.to_html),
    ):
        write(tmp_path / name)
        if name in ("odd.jsonl", "odd.csv", "odd.parquet"):
            assert FactSheet.read(tmp_path / name)[0] == build(json.loads(line))


def test_other_readers_read_what_hostile_texts_say(tmp_path: Path) -> None:
    text = 'It has "5 %"\0 of \ud800 12 ships,\r\n=13 boats; \u2028\u202e 7 % \x85\x1f\v\f and 🙂 8 cars.'
    sheet = factkit.extract(text, lang="en", doc="\ud800=")
    assert len(sheet) > 3
    sheet.to_csv(tmp_path / "a.csv")
    sheet.to_jsonl(tmp_path / "a.jsonl")
    parsing = pyarrow.csv.ParseOptions(newlines_in_values=True)
    assert pyarrow.csv.read_csv(tmp_path / "a.csv", parse_options=parsing).num_rows == len(sheet)
    assert len(polars.read_csv(tmp_path / "a.csv", infer_schema_length=0)) == len(sheet)
    assert len(pandas.read_csv(tmp_path / "a.csv")) == len(sheet)
    assert pyarrow.json.read_json(tmp_path / "a.jsonl").num_rows == len(sheet)
    assert len(polars.read_ndjson(tmp_path / "a.jsonl")) == len(sheet)
    assert len(pandas.read_json(tmp_path / "a.jsonl", lines=True)) == len(sheet)


def test_the_order_of_lines_is_that_of_claims() -> None:
    assert [json.loads(line)["kind"] for line in SHEET.to_jsonl().splitlines()] == [c.kind for c in SHEET]
    assert ranking()["id"] in SHEET.to_jsonl().splitlines()[0]
