"""What holds for every text there is: no exception, true spans, the same answer again."""

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factkit
from factkit.claims import build

WORDS = [
    "Le", "taux", "the", "rate", "12", "1 200", "3,5", "%", "€", "millions", "billion", "de", "of", "d'",
    "Maroc", "Kenya", "en", "in", "2024", "mars", "May", "29e", "3rd", "place", "former", "train", "hausse",
    "rose", "par", "by", ".", ",", ";", ":", "(", ")", "\n", "\n\n", "«", "»", "–", "entre", "between",
    "et", "and", "selon", "according to", "pourrait", "will", "top", "MMDH", "EH/s", "x3", "½", "²", "deux",
    "two", "tiers", "half", "a", "l'an dernier", "last year", "d'ici", "within", "\u202f", "٣", "１２", "🙂",
    "e\u0301", "\u200b", "\u202e", "\x00", "İ", "ß", "+", "-", "−", "±", "T4", "FY2024", "|", "\r\n", "\t",
    "Die", "Deutsche", "Bank", "stieg", "um", "auf", "dass", "wird", "zugelegt", "3.", "28.10.", "zweihundertelf",
]  # fmt: skip
SCRAPS = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
TEXTS = st.one_of(st.text(max_size=200), SCRAPS, st.lists(st.sampled_from(WORDS), max_size=40).map("".join))


def spans(record: Any) -> list[dict[str, Any]]:
    """Every span of a record, however deep."""
    if isinstance(record, dict):
        own = [record] if {"start", "end", "text"} == set(record) else []
        return own + [span for value in record.values() for span in spans(value)]
    if isinstance(record, list):
        return [span for value in record for span in spans(value)]
    return []


@pytest.mark.parametrize("lang", ["fr", "en", "de", None])
@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_every_span_is_true_and_every_record_valid(lang: str | None, text: str) -> None:
    sheet = factkit.extract(text, lang=lang, date="2024-05-06")
    for claim in sheet:
        record = claim.model_dump(mode="json")
        for span in spans(record):
            assert text[span["start"] : span["end"]] == span["text"]
        assert build(record) == claim
    again = factkit.extract(text, lang=lang, date="2024-05-06")
    assert [c.model_dump(mode="json") for c in again] == [c.model_dump(mode="json") for c in sheet]


@pytest.mark.parametrize("lang", ["fr", "en", "de"])
@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_mentions_stand_in_order_and_apart(lang: str, text: str) -> None:
    end = 0
    for mention in factkit.scan(text, lang=lang, date="2024-05-06"):
        assert mention.span.start >= end
        assert text[mention.span.start : mention.span.end] == mention.span.text
        end = mention.span.end


@given(text=SCRAPS)
@settings(max_examples=60, deadline=None)
def test_jsonl_and_csv_carry_claims_over(text: str) -> None:
    sheet = factkit.extract(text, lang="fr", date="2024-05-06")
    lines = (sheet.to_jsonl() or "").splitlines()
    assert [build(json.loads(line)) for line in lines] == list(sheet)
    rows = list(csv.DictReader(io.StringIO(sheet.to_csv() or "")))
    assert len(rows) == len(sheet)
    assert [row["id"] for row in rows] == [claim.id for claim in sheet]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya ranks 29th out of 1, 29th out of 193 countries.",
        "Le Kenya est 29e sur 3 et 0e en 2020.",
        "Le taux atteint 138 % sur 100 %, contre -5 %.",
        "It ranks 3rd, up from 0th, in the 0th edition.",
    ],
)
def test_what_cannot_be_is_left_out(text: str) -> None:
    for lang in ("en", "fr"):
        for claim in factkit.extract(text, lang=lang, date="2024-05-06"):
            assert build(claim.model_dump(mode="json")) == claim
