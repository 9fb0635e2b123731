"""The schemas in `schemas/` are those of the models, are valid, and take what the models write."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from factkit.claims import KINDS
from factkit.claims.schema import file_name, schema_of, schema_text
from factories import ranking, records

FOLDER = Path(__file__).parents[2] / "schemas"
NAMES = [*KINDS, None]
UNION = Draft202012Validator(schema_of())
OF_KIND = {kind: Draft202012Validator(schema_of(kind)) for kind in KINDS}


@pytest.mark.parametrize("kind", NAMES)
def test_the_file_holds_the_schema_of_the_model(kind: str | None) -> None:
    assert (FOLDER / file_name(kind)).read_text("utf-8") == schema_text(kind), (
        "the models have changed: run `factkit schema -o schemas/`"
    )


def test_there_is_no_other_file() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(map(file_name, NAMES))


@pytest.mark.parametrize("kind", NAMES)
def test_the_schema_is_one_of_draft_2020_12(kind: str | None) -> None:
    schema = schema_of(kind)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:factkit:schema:1:{kind or 'claim'}"


@settings(max_examples=25, deadline=None)
@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_valid_records_pass_their_schema_and_no_other(kind: str, data: st.DataObject) -> None:
    record = data.draw(records(kind))
    UNION.validate(record)
    assert [other for other in KINDS if OF_KIND[other].is_valid(record)] == [kind]


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "rank"},
        {"value": None},
        {"value": {"amount": 0.5}},
        {"value": {"amount": "1e3"}},
        {"value": {"bound": "roughly"}},
        {"subject": {"code": "TGO"}},
        {"subject": {"name": "Togo", "code": "tgo"}},
        {"evidence": {"start": -1, "end": 1, "text": "ab"}},
        {"status": "done"},
        {"colour": "red"},
        {"schema_version": "2"},
        {"id": "29"},
    ],
)
def test_misformed_records_do_not(changes: dict) -> None:
    assert UNION.is_valid(ranking())
    assert not UNION.is_valid(ranking(**changes))


def test_descriptions_hold_no_code() -> None:
    assert ">>>" not in json.dumps([schema_of(kind) for kind in NAMES])
