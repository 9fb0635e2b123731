"""What is wrong with a record, said in plain words: the field, the reason and the mend."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from factkit.claims import BaseClaim
from factkit.claims.numbers import Number
from factkit.claims.phrase import Phrase
from factkit.claims.problems import Problem, field_names, found
from factkit.claims.refusal import refuse
from factkit.claims.schema import schema_text

HINT = "must be a plain number such as 17.9, not "


@pytest.mark.parametrize(
    ("given", "mend"),
    [
        ("1 234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1,234,567.25", "1234567.25"),
        ("1.234.567,25", "1234567.25"),
        ("1.234.567", "1234567"),
        ("-1.234.567", "-1234567"),
        ("1,234,567", "1234567"),
        ("17,9", "17.9"),
        ("+17", "17"),
        ("-17,9", "-17.9"),
        ("\u221217,9", "-17.9"),
        ("-3 %", "-3"),
        ("0,234", "0.234"),
        ("-0,234 ", "-0.234"),
        ("10,5", "10.5"),
        ("1,234", None),
        ("-1,234", None),
        ("-10,234", None),
        ("1,2345", "1.2345"),
        ("1.2,3.4", None),
        ("-", None),
        ("seven", None),
    ],
)
def test_the_mend_of_a_number(given: str, mend: str | None) -> None:
    assert found(TypeAdapter(Number), given) == [Problem("record", f"{HINT}{given!r}", mend)]


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (None, "null"),
        (["a"], "['a']"),
        ("a" * 36, repr("a" * 36)),
        ("a" * 39, "text"),
        (["a" * 40], "a list"),
        ({"a": "b" * 40}, "an object"),
        (("a" * 40,), "tuple"),
    ],
)
def test_long_values_are_named_by_what_they_are(given: Any, shown: str) -> None:
    [problem] = found(TypeAdapter(bool), given)
    assert problem.reason == f"must be true or false, not {shown}"


class Inner(BaseModel):
    depth: int


class Outer(BaseModel):
    parts: list[Inner | None]
    width: int
    lengths: dict[str, int]


def test_the_names_of_fields_are_those_of_the_parts_too() -> None:
    assert field_names(Outer) == {"parts", "width", "lengths", "depth"}


def test_a_misspelt_field_is_told_only_where_a_name_is_near() -> None:
    class Strict(BaseModel, extra="forbid"):
        width: int
        depth: int

    record = {"width": 1, "depth": 2, "widht": 1, "colour": 2}
    assert [p.mend for p in found(Strict, record)] == ["width", None]


def test_a_refusal_has_its_place_and_type() -> None:
    with pytest.raises(ValidationError) as caught:
        refuse("value.amount", "no {such} rank")
    assert caught.value.title == "claim"
    [detail] = caught.value.errors()
    assert detail["loc"] == ("value", "amount")
    assert (detail["type"], detail["msg"], detail["input"]) == ("refused", "no {such} rank", None)


@pytest.mark.parametrize("wrong", ["", None, 3, b"a", ["a"]])
def test_what_is_no_phrase(wrong: Any) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Phrase).validate_python(wrong)
    [detail] = caught.value.errors()
    assert (detail["type"], detail["msg"]) == ("phrase", "must be text, and not empty")


def test_a_kind_knows_its_own_fields_by_the_names_of_records() -> None:
    class Match(BaseClaim):
        host: str | None = None
        visitors: int | None = None

    assert Match.own_fields == ("host", "visitors")


def test_schemas_are_written_in_characters_and_lines() -> None:
    text = schema_text("ranking")
    assert "\\u" not in text and text.endswith("}\n") and '\n  "' in text
