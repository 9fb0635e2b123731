"""The parts of a record: numbers, spans, values, times, and the rules that every claim keeps."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from factkit.claims import Span, Value, When, build, claim_id, expected_id
from factkit.claims.numbers import Number
from factkit.errors import InvalidClaimError
from factories import SENTENCE, claim, ranking, span

NUMBER = TypeAdapter(Number)


def message(model: Any, **fields: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        model(**fields)
    return str(caught.value)


@pytest.mark.parametrize("digits", ["0", "29", "0.8628", "81.90", "-10", "370000000000", "0.00000001", "007"])
def test_numbers_keep_their_digits(digits: str) -> None:
    number = NUMBER.validate_python(digits)
    written = NUMBER.dump_python(number, mode="json")
    assert Decimal(written) == Decimal(digits)
    assert NUMBER.validate_json(NUMBER.dump_json(number)) == number
    if digits != "007":
        assert written == digits


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20))
def test_numbers_are_never_written_with_an_exponent(number: Decimal) -> None:
    written = NUMBER.dump_python(NUMBER.validate_python(number), mode="json")
    assert "E" not in written.upper()
    assert Decimal(written) == number


@pytest.mark.parametrize(
    "wrong",
    [
        0.1,
        1.0,
        "1e3",
        "",
        " 1",
        "1 000",
        "1,5",
        "+1",
        "٣",
        "NaN",
        "Infinity",
        "1.",
        ".5",
        True,
        None,
        [],
        "9" * 101,
        Decimal("NaN"),
        Decimal("Infinity"),
        Decimal("1E+999"),
        10**101,
    ],
)
def test_what_is_no_number(wrong: Any) -> None:
    with pytest.raises(ValidationError, match="write the number as a string of digits"):
        NUMBER.validate_python(wrong)


@pytest.mark.parametrize("wrong", ["0.1", "1e3", '"1e3"', "true", "NaN"])
def test_what_is_no_number_in_json(wrong: str) -> None:
    with pytest.raises(ValidationError):
        NUMBER.validate_json(wrong)


def test_numbers_end_at_a_hundred_digits() -> None:
    number: TypeAdapter[Decimal] = TypeAdapter(Number)
    for most in (10**100, -(10**100)):
        for fitting in (most, Decimal(most)):
            assert number.validate_python(fitting) == most
        beyond = most + (1 if most > 0 else -1)
        for wrong in (beyond, Decimal(beyond)):
            with pytest.raises(ValidationError) as caught:
                number.validate_python(wrong)
            assert [detail["type"] for detail in caught.value.errors()] == ["number"]
    assert number.validate_python("9" * 100) == Decimal("9" * 100)
    assert number.validate_json('"-17.90"') == Decimal("-17.90")
    assert number.validate_json("17") == 17
    assert isinstance(number.validate_python(17), Decimal)
    assert number.dump_python(Decimal("-17.90"), mode="json") == "-17.90"
    assert number.dump_python(Decimal("-17.90")) == Decimal("-17.90")
    for wrong in (b"17", "1e3", True, 1.5):
        with pytest.raises(ValidationError, match="write the number as a string of digits"):
            number.validate_python(wrong)


def test_whole_numbers_of_json_are_taken() -> None:
    assert NUMBER.validate_json("193") == NUMBER.validate_python(193) == Decimal(193)


def test_spans_measure_their_text() -> None:
    assert Span(start=3, end=4, text="🦔").end == 4
    assert "are 2 characters, but the text has 1" in message(Span, start=0, end=2, text="a")
    assert "greater than or equal to 0" in message(Span, start=-1, end=1, text="ab")
    assert "must be text, and not empty" in message(Span, start=0, end=0, text="")
    assert "valid integer" in message(Span, start="0", end=1, text="a")


VALID = [
    {"amount": "1", "bound": "exact"},
    {"amount": "1", "bound": "about"},
    {"amount": "1", "bound": "more_than"},
    {"amount": "1", "bound": "at_least"},
    {"amount": "1", "bound": "less_than"},
    {"amount": "1", "bound": "at_most"},
    {"low": "1", "high": "1", "bound": "between"},
    {"low": "1", "high": "2", "bound": "between"},
    {"low": "1", "bound": "vague"},
    {"bound": "exact"},
]


@pytest.mark.parametrize("fields", VALID)
def test_shapes_of_values(fields: dict) -> None:
    assert Value(**fields, unit="count").bound == fields["bound"]


def test_no_other_shape_of_a_value_is_taken() -> None:
    shapes = [(set(fields) - {"bound"}, fields["bound"]) for fields in VALID]
    bounds = ["exact", "about", "more_than", "at_least", "less_than", "at_most", "between", "vague"]
    for given_, bound in product(
        [
            set(),
            {"amount"},
            {"low"},
            {"high"},
            {"low", "high"},
            {"amount", "low"},
            {"amount", "high"},
            {"amount", "low", "high"},
        ],
        bounds,
    ):
        if (given_, bound) in shapes or (not given_ and bound not in ("between", "vague")):
            continue
        assert message(Value, **dict.fromkeys(given_, "1"), bound=bound, unit="count")


def test_values_say_what_is_wrong() -> None:
    assert "the upper end 11 lies below the lower end 12" in message(
        Value, low="12", high="11", unit="count", bound="between"
    )
    assert "an amount or a range, not both" in message(
        Value, amount="1", low="1", high="2", unit="count", bound="between"
    )
    assert "every number has one" in message(Value, amount="1")
    assert "unexpected keyword" in message(Value, amout="1") or "Extra inputs" in message(Value, amout="1")


def test_times() -> None:
    assert When(edtf="2024/2026", relation="over").start is None
    assert When(duration="P4Y").edtf is None
    assert When(duration="-P6M").duration == "-P6M"
    assert When(edtf="2010/..", start="2010-01-01", relation="since").end is None
    assert "not the last day of 2021, which is 2021-12-31" in message(
        When, edtf="2021", end="2021-12-30", relation="in"
    )
    assert "which is open" in message(When, edtf="2010/..", end="2021-12-30", relation="since")
    assert "say how the claim relates" in message(When, edtf="2021")
    assert "there is no month 13" in message(When, edtf="2021-13", relation="in")
    assert "it ends before it starts" in message(When, edtf="2021/2020", relation="over")
    assert "edtf" in message(When)
    assert "has its EDTF text" in message(When, start="2021-01-01", duration="P1Y")
    for wrong in ("4Y", "P", "PT", "P4", "P1H", "PT1Y", "four years"):
        assert "duration" in message(When, duration=wrong)


@pytest.mark.parametrize("good", ["P4Y", "P6M", "P2W", "PT3H", "P1Y6M", "P1DT12H", "P0.5Y"])
def test_durations(good: str) -> None:
    assert When(duration=good).duration == good


REFUSED = [
    ({"id": "xyz"}, "id: 'xyz' has not the form"),
    ({"id": None}, "id: must be text, not null"),
    ({"subject": {"name": ""}}, "subject.name: must not be empty"),
    ({"subject": {"name": "Togo", "code": "TG"}}, "subject.code"),
    ({"subject": "Togo"}, "subject: must be an object, not 'Togo'"),
    (
        {"status": "done"},
        "status: must be one of observed, target, planned, forecast, hypothetical, not 'done'",
    ),
    ({"negated": "perhaps"}, "negated: must be true or false, not 'perhaps'"),
    ({"schema_version": "2"}, "schema_version: must be one of 1, not '2'"),
    ({"doc": None}, "doc: must be text, not null"),
    ({"evidence": None}, "evidence: must be an object, not null"),
    (
        {"when": {"edtf": "2021", "start": "yesterday", "relation": "in"}},
        "when.start: must be a date such as 2024-02-19, not 'yesterday'",
    ),
    ({"value": {"amount": 29.0, "unit": "rank"}}, "value.amount: write the number as a string"),
    (
        {"value": {"amount": "29", "unit": "rank", "span": {"start": 27, "end": 30, "text": "30e"}}},
        "value.span: '30e' does not stand at this place of the evidence",
    ),
    (
        {"value": {"amount": "29", "unit": "rank", "span": {"start": 270, "end": 273, "text": "29e"}}},
        "value.span",
    ),
    ({"spans": {"flow": span("ONU")}}, "spans.flow: 'ranking' has no field of its own of this name"),
    ({"colour": "red"}, "colour: there is no such field"),
]


@pytest.mark.parametrize(("changes", "reason"), REFUSED)
def test_refusals_name_field_and_reason(changes: dict, reason: str) -> None:
    with pytest.raises(InvalidClaimError) as caught:
        build(ranking(**changes))
    assert reason in str(caught.value)


@pytest.mark.parametrize("field", ["value", "evidence", "doc", "kind"])
def test_what_no_record_can_lack(field: str) -> None:
    record = ranking()
    del record[field]
    with pytest.raises(InvalidClaimError, match=f"{field}: missing"):
        build(record)


def test_an_absent_id_is_filled_in() -> None:
    record = ranking()
    del record["id"]
    assert build(record).id == ranking()["id"] == claim_id("article-7", 27, 30, "ranking")
    assert "id" not in record, "the record given is left as it is"


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"value": None},
        {"value": {"span": {}}},
        {"value": {}, "evidence": 3},
        {"doc": 1, "kind": "x", "value": {"span": {"start": 0, "end": 1}}},
    ],
)
def test_no_id_where_it_cannot_be_told(record: dict) -> None:
    assert expected_id(record) is None


def test_claims_are_frozen() -> None:
    with pytest.raises(ValidationError):
        claim().doc = "other"
    assert hash(claim().value) == hash(claim().value)


def test_all_spans_are_listed() -> None:
    spans = dict(claim().all_spans())
    assert list(spans) == ["value", "subject", "when", "attribution", "out_of", "evidence"]
    assert all(SENTENCE[place.start : place.end] == place.text for place in spans.values())


def test_quantities() -> None:
    value = Value(amount="127", unit="exahash/second")
    assert value.quantity.to("terahash/second").magnitude == Decimal("127000000")
    assert Value(low="1", high="2", unit="km", bound="between").quantity is None
    assert Value().quantity is None
    assert Value(amount="29", unit="rank").quantity.magnitude == 29
