"""CSV: nothing is lost, nothing runs."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factkit.claims import build
from factkit.errors import UnreadableRecordsError
from factkit.sheet import FactSheet
from factkit.sheet.columns import COLUMNS
from factkit.sheet.csvfile import guarded, read_csv, unguarded, write_csv
from factories import WORDS, claim, ranking, records

NUMERIC = {column.name for column in COLUMNS if column.type in ("number", "integer")}


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def back(text: str) -> list[dict[str, Any]]:
    return list(read_csv(io.StringIO(text, newline="")))


@given(st.lists(records(), max_size=3))
def test_records_come_back_as_they_were(originals: list[dict]) -> None:
    sheet = FactSheet(map(build, originals))
    assert back(sheet.to_csv()) == originals
    assert FactSheet(map(build, back(sheet.to_csv()))).to_csv() == sheet.to_csv()


@given(records())
def test_no_cell_of_text_is_a_formula(record: dict) -> None:
    (row,) = rows(FactSheet([build(record)]).to_csv())
    for name, cell in row.items():
        if name not in NUMERIC:
            assert not cell.lstrip(" \t\r\n\xa0").startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
            assert not cell.startswith(("\t", "\r", "\n"))


@given(WORDS | st.text())
def test_guarding_is_undone(text: str) -> None:
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r", " =1", "＝1", "'=1", "''@x", "\n=x"]
)
def test_what_is_guarded(text: str) -> None:
    assert guarded(text) == "'" + text


@pytest.mark.parametrize("text", ["", "Togo", "l'ONU", "'Togo'", "1-2", "a=b", "x@y.org", "126e"])
def test_what_is_left_alone(text: str) -> None:
    assert guarded(text) == text


def test_negative_numbers_stay_numbers() -> None:
    record = ranking(kind="measurement", value={"amount": "-10", "unit": "degC"}, spans={})
    record = {
        name: value for name, value in record.items() if name not in ("out_of", "index", "previous", "scope")
    }
    (row,) = rows(FactSheet([build(record)]).to_csv())
    assert row["value_amount"] == "-10"


def test_a_number_column_guards_what_is_no_number() -> None:
    file = io.StringIO(newline="")
    write_csv([{"value": {"amount": "-1+cmd|' /C calc'!A0"}}], file)
    assert rows(file.getvalue())[0]["value_amount"] == "'-1+cmd|' /C calc'!A0"


def test_rfc_4180() -> None:
    text = FactSheet([claim(scope='a "b", c\r\nd')]).to_csv()
    assert text.count("\r\n") == 3
    assert '"a ""b"", c\r\nd"' in text


def test_the_columns_are_these() -> None:
    assert FactSheet().to_csv() == (
        "id,kind,subject_name,subject_code,subject_inferred,subject_span_start,subject_span_end,"
        "subject_span_text,metric_text,metric_topic,metric_span_start,metric_span_end,metric_span_text,"
        "value_amount,value_low,value_high,value_unit,value_bound,value_assumed,value_span_start,"
        "value_span_end,value_span_text,when_edtf,when_start,when_end,when_relation,when_inferred,"
        "when_duration,when_span_start,when_span_end,when_span_text,status,negated,attribution_name,"
        "attribution_span_start,attribution_span_end,attribution_span_text,evidence_start,evidence_end,"
        "evidence_text,action,baseline,direction,edition,flow,from,index,investor,name,of,out_of,place,"
        "previous,scope,to,other,doc,page,lang,rule,schema_version,spans,merged_sources,"
        "merged_contradicted_by,merged_series,tellings\r\n"
    )


def test_a_table_by_hand_with_some_columns() -> None:
    text = "\ufeffkind,value_amount,value_unit,evidence_text,evidence_start,evidence_end,doc,note\nranking,29,rank,29e,0,3,a,\n"
    assert back(text) == [
        {
            "kind": "ranking",
            "value": {"amount": "29", "unit": "rank", "span": None},
            "evidence": {"text": "29e", "start": 0, "end": 3},
            "doc": "a",
            "subject": None,
            "metric": None,
            "when": None,
            "attribution": None,
            "note": None,
        }
    ]


def test_cells_of_the_wrong_type_stay_text() -> None:
    text = "kind,negated,evidence_start,spans,id\nranking,maybe,first,{,a,surplus\n"
    (record,) = back(text)
    assert record["negated"] == "maybe"
    assert record["evidence"]["start"] == "first"
    assert record["spans"] == "{"
    assert record["cell 6"] == "surplus"


@pytest.mark.parametrize("text", ["", "\r\n", "id,kind\r\n"])
def test_empty_tables(text: str) -> None:
    assert back(text) == []


def test_a_broken_table_is_told_with_its_line() -> None:
    with pytest.raises(UnreadableRecordsError, match=r"facts\.csv, line 2: no CSV"):
        list(read_csv(io.StringIO('id,kind\r\n"a"b,c\r\n', newline=""), "facts.csv"))


def test_long_sentences() -> None:
    long = "a" * 200_000
    record = ranking(scope=long)
    assert back(FactSheet([build(record)]).to_csv()) == [record]
