"""Files from people, spreadsheets and language models: what is read, with its line, and what is told."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from factkit.errors import UnreadableRecordsError
from factkit.validation import file_rows, validate
from factkit.validation.rows import csv_rows, jsonl_rows
from factories import ranking


def test_lines_are_those_of_the_file() -> None:
    lines = ["\ufeff{}\n", "\n", '{"a": 1}\n', "nonsense\n", "[1]\n"]
    rows = list(jsonl_rows(lines))
    assert [row.line for row in rows] == [1, 3, 4, 5]
    assert [row.record for row in rows] == [{}, {"a": 1}, None, [1]]
    assert rows[2].problems[0].reason.startswith("no JSON")


@pytest.mark.parametrize("around", ["[\n%s,\n%s\n]", "```json\n%s\n%s\n```", "%s,\n%s,"])
def test_what_language_models_put_around_records(around: str) -> None:
    record = json.dumps(ranking())
    rows = list(jsonl_rows((around % (record, record)).splitlines()))
    assert [row.record for row in rows] == [ranking(), ranking()]


@pytest.mark.parametrize("line", ['{"a": NaN}', "{'a': 1}", "[" * 100_000, '{"a": 1},,', "{"])
def test_a_broken_line_is_told_and_passed_over(line: str) -> None:
    rows = list(jsonl_rows([line, "{}"]))
    assert [row.record for row in rows] == [None, {}]
    assert rows[0].problems[0].field == "record"


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_spreadsheets_part_cells_as_they_like(mark: str) -> None:
    table = f"Kind{mark}Value Amount{mark}value.unit\r\nranking{mark}29{mark}rank\r\n"
    [row] = csv_rows(io.StringIO(table, newline=""))
    assert row.line == 2
    assert row.record["kind"] == "ranking"
    assert (row.record["value"]["amount"], row.record["value"]["unit"]) == ("29", "rank")


def test_a_header_that_is_nearly_one_is_a_warning_with_its_mend() -> None:
    header, row = csv_rows(io.StringIO("kind;value_amount;value_untit\nshare;7;percent\n"))
    assert header.is_header
    assert [(problem.reason, problem.mend) for problem in header.problems] == [
        ("there is no column 'value_untit'", "value_unit")
    ]
    assert row.record["value_untit"] == "percent"


def test_columns_of_others_stay_as_they_are() -> None:
    [row] = csv_rows(io.StringIO("Land,Rang\nTogo,126\n"))
    assert row.record == {"Land": "Togo", "Rang": "126"}


def test_a_cell_over_several_lines_counts_them() -> None:
    rows = list(csv_rows(io.StringIO('kind,note\nshare,"a\nb"\nshare,c\n', newline="")))
    assert [row.line for row in rows] == [2, 4]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_spreadsheets(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.csv").write_text("kind;subject_name\nshare;Côte d'Ivoire\n", encoding)
    [row] = file_rows(tmp_path / "a.csv")
    assert row.record["subject"]["name"] == "Côte d'Ivoire"


def test_what_is_no_file_of_records(tmp_path: Path) -> None:
    for name in ("gone.jsonl", "facts.xlsx"):
        with pytest.raises(UnreadableRecordsError, match=name):
            list(file_rows(tmp_path / name))


@pytest.mark.parametrize(
    ("cell", "mend"),
    [
        ("17,9", "17.9"),
        ("1 234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("1'250", "1250"),
        ("12 %", "12"),
        ("1,234", None),
        ("about 5", None),
        ("1e5", None),
    ],
)
def test_numbers_of_spreadsheets_are_mended_where_they_are_clear(cell: str, mend: str | None) -> None:
    record = ranking(value={"amount": cell, "unit": "rank"})
    [finding] = validate([record]).findings
    assert (finding.field, finding.suggestion) == ("value.amount", mend)


def test_findings_of_a_file_have_lines_and_count_every_record(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    lines = [json.dumps(ranking()), "", "{", json.dumps(ranking(status="done"))]
    path.write_text("\n".join(lines))
    report = validate(path)
    assert report.checked == 3
    assert [(f.index, f.line, f.field) for f in report.findings] == [(1, 3, "record"), (2, 4, "status")]
    assert str(report.findings[1]).startswith("line 4: status: must be one of")
