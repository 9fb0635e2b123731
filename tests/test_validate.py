"""Validation: what is found, in which field, and what to write instead."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from factkit.claims.ranking import Ranking
from factkit.errors import FactkitError, UnknownKindError, UnreadableDocumentError, UnreadableRecordsError
from factkit.text.document import Document
from factkit.validation import Finding, Report, findings, validate
from factories import SENTENCE, claim, ranking, records


def found(record: Any, **options: Any) -> list[tuple[str, str, str | None]]:
    report = validate([record], **options)
    assert not report.ok
    return [(finding.field, finding.message, finding.suggestion) for finding in report.findings]


@given(st.lists(records(), max_size=3))
def test_valid_records_have_no_findings(originals: list[dict]) -> None:
    assert validate(originals) == Report((), len(originals))
    assert all(validate([record], schema=record["kind"]).ok for record in originals)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["kind", "value", "evidence", "start", "end", "text", "doc", "x"]),
                inner,
                max_size=4,
            )
        ),
    )
)
def test_anything_can_be_asked_about(record: Any) -> None:
    for options in ({}, {"schema": "ranking"}, {"source": "text"}, {"schema": {"type": "object"}}):
        validate([record], **options)


def test_models_are_records_too() -> None:
    assert validate([claim()], source=SENTENCE).ok
    assert not validate([claim()], schema="share").ok


@pytest.mark.parametrize(
    ("changes", "finding"),
    [
        (
            {"kind": "rankings"},
            (
                "kind",
                "must be one of ranking, training_target, target, investment, amount, hash_rate_share, share, change, count, measurement, event, not 'rankings'",
                "ranking",
            ),
        ),
        (
            {"status": "forecasted"},
            (
                "status",
                "must be one of observed, target, planned, forecast, hypothetical, not 'forecasted'",
                "forecast",
            ),
        ),
        ({"out_off": "193"}, ("out_off", "there is no such field", "out_of")),
        (
            {"out_of": 193.5},
            ("out_of", 'write the number as a string of digits, "17.9", at most a hundred', '"193.5"'),
        ),
        ({"id": "1"}, ("id", "'1' has not the form ^[0-9a-f]{16}$", ranking()["id"])),
        ({"value": {"amount": "0", "unit": "rank"}}, ("value.amount", "a rank is at least 1, not 0", None)),
    ],
)
def test_findings_name_field_reason_and_mend(changes: dict, finding: tuple) -> None:
    assert found(ranking(**changes)) == [finding]


def test_a_missing_id_is_suggested() -> None:
    record = ranking()
    del record["id"]
    assert found(record) == [("id", "missing", ranking()["id"])]


@pytest.mark.parametrize("record", [None, 3, "ranking", [], [ranking()]])
def test_what_is_no_object(record: Any) -> None:
    assert [row[0] for row in found(record)] in (["record"], ["kind"])
    assert [row[0] for row in found(record, schema="ranking")] == ["record"]


def test_every_finding_has_the_index_of_its_record() -> None:
    report = validate(iter([ranking(), ranking(doc=None), ranking(), {}]))
    assert [finding.index for finding in report.findings] == [1, 3]
    assert report.checked == 4
    assert str(report.findings[0]) == "record 1: doc: must be text, not null"
    assert str(Finding(0, "a", "b", suggestion="c")) == "record 0: a: b (suggestion: c)"


def test_warnings_leave_a_report_ok() -> None:
    assert Report((Finding(0, "id", "odd", "warning"),), 1).ok
    assert Finding(0, "id", "odd").as_dict() == {
        "index": 0,
        "field": "id",
        "message": "odd",
        "severity": "error",
        "suggestion": None,
        "line": None,
    }


def test_records_are_read_one_at_a_time() -> None:
    seen = []

    def source():
        for number in range(3):
            seen.append(number)
            yield {}

    stream = findings(source())
    next(stream)
    assert seen == [0]


def test_a_kind_as_schema() -> None:
    assert validate([ranking()], schema="ranking").ok
    assert validate([ranking()], schema=Ranking).ok
    assert found(ranking(), schema="share") == [("kind", "must be 'share', not 'ranking'", None)]
    assert found(ranking(status="x"), schema=Ranking)[0][0] == "status"
    with pytest.raises(UnknownKindError):
        validate([], schema="rank")


class Row(BaseModel):
    country: str
    rank: int
    source: Literal["UN", "ITU"]


def test_a_model_as_schema() -> None:
    assert validate([{"country": "Togo", "rank": 126, "source": "UN"}], schema=Row).ok
    assert found({"country": "Togo", "rank": "last", "source": "U.N."}, schema=Row) == [
        ("rank", "must be a whole number, not 'last'", None),
        ("source", "must be one of UN, ITU, not 'U.N.'", None),
    ]
    assert found({"country": "Togo", "source": "UN"}, schema=Row) == [("rank", "missing", None)]


SCHEMA = {
    "type": "object",
    "required": ["country"],
    "properties": {"country": {"type": "string"}, "ranks": {"items": {"type": "integer", "minimum": 1}}},
}


def test_a_json_schema_as_schema(tmp_path: Path) -> None:
    file = tmp_path / "row.schema.json"
    file.write_text(json.dumps(SCHEMA))
    for schema in (SCHEMA, file, str(file)):
        assert validate([{"country": "Togo", "ranks": [1]}], schema=schema).ok
        assert found({"country": 5, "ranks": [1, 0]}, schema=schema) == [
            ("country", "5 is not of type 'string'", None),
            ("ranks.1", "0 is less than the minimum of 1", None),
        ]
        assert found({}, schema=schema) == [("record", "'country' is a required property", None)]


def test_schemas_that_are_none(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{no")
    (tmp_path / "b.json").write_text("[]")
    with pytest.raises(FactkitError, match="no valid JSON Schema"):
        validate([], schema={"type": "objekt"})
    for name in ("a.json", "b.json", "c.json"):
        with pytest.raises(UnreadableRecordsError, match=name):
            validate([], schema=tmp_path / name)


def test_no_schema_is_fetched_from_the_network() -> None:
    with pytest.raises(
        FactkitError, match=r"refers to 'https://example\.org/x\.json', which it does not contain"
    ):
        validate([{}], schema={"$ref": "https://example.org/x.json"})


def test_quotes_stand_in_their_text() -> None:
    for source in (
        SENTENCE,
        Document(SENTENCE, "x"),
        {"article-7": SENTENCE},
        [Document(SENTENCE, "article-7")],
    ):
        assert validate([ranking()], source=source).ok


def test_moved_quotes_are_found() -> None:
    wrong = {field: (message, mend) for field, message, mend in found(ranking(), source="Titre. " + SENTENCE)}
    assert list(wrong) == [
        "subject.span",
        "value.span",
        "when.span",
        "attribution.span",
        "evidence",
        "spans.out_of",
    ]
    assert wrong["value.span"] == ("the text has 'an ' here, not '29e'", '{"start": 34, "end": 37}')
    assert wrong["evidence"][1] == f'{{"start": 7, "end": {7 + len(SENTENCE)}}}'


def test_the_nearest_quote_is_meant() -> None:
    for start, nearest in ((9, 10), (6, 7), (5, 3), (1, 0), (40, 10)):
        record = {"span": {"start": start, "end": start + 2, "text": "ab"}}
        mend = f'{{"start": {nearest}, "end": {nearest + 2}}}'
        assert found(record, schema={}, source="ab ab  ab ab")[0][2] == mend


def test_quotes_that_are_nowhere() -> None:
    wrong = found(ranking(), source="Un autre texte.")
    assert ("evidence", "is not in the text") in [(field, message[-18:]) for field, message, _ in wrong]
    assert all(mend is None for _, _, mend in wrong)
    behind = {"span": {"start": 90, "end": 92, "text": "Un"}}
    assert found(behind, schema={}, source="Un texte") == [
        ("span", "the text ends at 8, not 'Un'", '{"start": 0, "end": 2}')
    ]


def test_documents_that_are_not_there() -> None:
    assert found(ranking(), source={"article-8": SENTENCE}) == [
        ("doc", "no source has the id 'article-7'", None)
    ]


def test_sources_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "article-7.txt").write_text(SENTENCE, "utf-8")
    (tmp_path / "article-8.md").write_text("7 %", "utf-8")
    assert validate([ranking()], source=tmp_path).ok
    assert validate([ranking(doc="renamed")], source=tmp_path / "article-7.txt").ok
    assert not validate([ranking(doc="article-8")], source=tmp_path).ok
    with pytest.raises(UnreadableDocumentError):
        validate([], source=tmp_path / "gone.txt")
