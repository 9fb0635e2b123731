"""Quotes that were moved or altered on the way, and numbers that are not what the quote says."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factkit
from factkit.validation import validate
from factkit.validation.quotes import Finder

TEXT = "Le taux\natteint «\u00a018 %\u00a0» en 2020 – selon l’université de Cambridge.\tIl attire 370 milliards de dollars."


@pytest.mark.parametrize(
    "quote",
    [
        "Le taux atteint",
        "LE TAUX ATTEINT",
        "selon l'université de Cambridge",
        "en 2020 - selon l'université",
        'atteint "18 %" en 2020',
        "selon l'universite de Cambridge",
        "selon l'univarsité de Cambrige",
        "attire 370 miliards de dollars",
        "attire  370\u00a0milliards de dolars",
    ],
)
def test_an_altered_quote_is_found_where_it_stands(quote: str) -> None:
    place = Finder(TEXT).find(quote, 0)
    assert place is not None
    assert not place.exact
    there = TEXT[place.start : place.end]
    assert abs(len(there) - len(quote)) <= 4
    assert there[:2].casefold() == quote[:2].casefold()


@pytest.mark.parametrize("quote", ["selon l'université d'Oxford", "18 pour cent", "xyz", "", " "])
def test_another_quote_is_not_found(quote: str) -> None:
    assert Finder(TEXT).find(quote, 0) is None or not quote.strip()


def test_of_several_places_the_nearest_is_taken() -> None:
    finder = Finder("un taux, un taux, un taux")
    assert [finder.find("un taux", near).start for near in (0, 8, 30)] == [0, 9, 18]
    assert [finder.find("UN TAUX", near).start for near in (0, 8, 30)] == [0, 9, 18]


@given(st.text(max_size=80), st.text(max_size=30), st.integers(-5, 100))
def test_any_text_and_quote(text: str, quote: str, near: int) -> None:
    place = Finder(text).find(quote, near)
    if place is not None:
        assert 0 <= place.start < place.end <= len(text)
        assert not place.exact or text[place.start : place.end] == quote


@given(st.text(min_size=1, max_size=60), st.data())
def test_a_stretch_of_the_text_is_always_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    place = Finder(text).find(text[start:end], start)
    assert place == (start, end, True)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("a" * 100_000, "a" * 500 + "b" + "a" * 500),
        ("ab" * 50_000, "ab" * 300 + "x"),
        (" " * 100_000, "a" * 40),
    ],
)
def test_hostile_texts_take_linear_time(text: str, quote: str) -> None:
    begun = time.process_time()
    Finder(text).find(quote, 50_000)
    assert time.process_time() - begun < 3


def record(**value: object) -> dict:
    start = TEXT.index("370")
    span = {"start": start, "end": start + 24, "text": TEXT[start : start + 24]}
    whole = {"start": start - 10, "end": len(TEXT), "text": TEXT[start - 10 :]}
    made = {"kind": "investment", "doc": "a", "lang": "fr", "evidence": whole}
    made["value"] = {"amount": "370000000000", "unit": "USD", "assumed": True, "span": span, **value}
    return {"id": factkit.claims.expected_id(made), **made}


def found(given: dict) -> list[tuple[str, str | None]]:
    return [(f.field, f.suggestion) for f in validate([given], source={"a": TEXT}).findings]


def test_the_number_of_the_quote_must_be_the_number_claimed() -> None:
    assert found(record()) == []
    assert found(record(amount="37000000000")) == [("value.amount", "370000000000")]
    assert found(record(amount=None, low="300000000000", high="370000000000", bound="between")) == [
        ("value.low", None)
    ]


def test_the_mend_of_a_moved_and_altered_quote_has_its_words() -> None:
    moved = record()
    moved["evidence"] = {"start": 0, "end": 31, "text": "selon l'université de Cambridge"}
    del moved["value"]["span"]
    [(field, mend)] = found(moved)
    start = TEXT.index("selon")
    assert field == "evidence"
    assert json.loads(mend) == {"start": start, "end": start + 31, "text": TEXT[start : start + 31]}
