"""JSON in, claims, JSON out: the same to the byte."""

from __future__ import annotations

import json

from hypothesis import given

from factkit.claims import CLAIM, build
from factories import claim, ranking, records


@given(records())
def test_json_comes_back_as_it_was(record: dict) -> None:
    line = build(record).model_dump_json()
    again = build(json.loads(line))
    assert again == build(record)
    assert again.model_dump_json() == line
    assert CLAIM.validate_json(line) == again


def test_numbers_are_strings_and_dates_iso() -> None:
    record = json.loads(claim().model_dump_json())
    assert record == ranking()
    assert record["value"]["amount"] == "29"
    assert record["out_of"] == "193"
    assert record["when"]["start"] == "2021-01-01"


def test_the_contract_writes_out_of_as_a_number_and_is_taken() -> None:
    assert build(ranking(out_of=193)) == build(ranking(out_of="193"))


def test_from_is_called_from() -> None:
    record = ranking(kind="change", direction="up")
    for name in ("out_of", "index", "previous", "scope", "id"):
        del record[name]
    record |= {"from": "17.9", "to": "29", "spans": {}, "value": record["value"] | {"unit": "percent"}}
    change = build(record)
    assert change.model_dump(mode="json")["from"] == "17.9"
    assert '"from":"17.9"' in change.model_dump_json()
    assert str(change.from_) == "17.9"
