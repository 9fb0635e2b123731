"""Nothing raises on texts made of the packs' own words and of phrases that their rules find."""

from __future__ import annotations

from decimal import Decimal
from itertools import cycle, islice

import pytest

import factkit
from factkit.claims import build
from factkit.claims.parts import Value
from factkit.packs.pack import available
from factkit.sheet.measures import measure
from phrases import Phrases

DATES = ["2024-05-06", "2024", "2024-02", "0001-01-01", "9999-12-31", None, "2024-02-29"]
EACH = 150
"""Texts for each language: a larger number, or another seed, looks further."""


def hold(text: str, lang: str, date: str | None) -> None:
    """What must hold for any text: true spans in order, and records that can be built again."""
    for claim in factkit.extract(text, lang=lang, date=date):
        for _, span in claim.all_spans():
            assert text[span.start : span.end] == span.text
        assert build(claim.model_dump(mode="json")) == claim
    end = 0
    for mention in factkit.scan(text, lang=lang, date=date):
        assert mention.span.start >= end
        end = mention.span.end
        assert text[mention.span.start : end] == mention.span.text


@pytest.mark.parametrize("lang", available())
def test_phrases_of_the_rules(lang: str) -> None:
    phrases = Phrases(lang, seed=1)
    for date in islice(cycle(DATES), EACH):
        hold(phrases.text(), lang, date)


@pytest.mark.parametrize("lang", available())
def test_drafts_and_sources_of_such_phrases(lang: str) -> None:
    phrases = Phrases(lang, seed=2)
    for _ in range(20):
        factkit.check(phrases.text(4), phrases.text())


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The coming workweek and the last two weekends were quiet."),
        ("en", f"Between {'9' * 20} – {'9' * 40} of them."),
        ("fr", f"De {'9' * 20} à {'9' * 40} habitants."),
        ("ru", "Через полвека и 2 месяца."),
        ("ru", "Через полвека."),
        ("ru", "Банк, 4500 рублей."),
        ("ru", "Превысив максимум (, скончался Банк прошлый, 4500 (4.5"),
        ("en", f"{'9' * 40} in 3 of them, {'9' * 40} out of {'8' * 30}, one in {'9' * 60}."),
        (
            "fr",
            "Un un-billiards-et-mille-milliards de billiards sur deux, 12 un-billiards-et-trillions-et-mds.",
        ),
        ("es", "En el 5 se prevé que suba un 3 %, 1/12 del total."),
        ("en", "Output is forecast to grow 3% on 1 January 0001 and 4% on 5 January."),
        ("fr", "XIV\n\n+12 M – "),
    ],
)
def test_what_once_raised(lang: str, text: str) -> None:
    for date in DATES:
        hold(text, lang, date)


def test_units_that_pint_cannot_turn_into_others_are_compared_as_they_are() -> None:
    loud = measure(Value(amount=Decimal(70), unit="decibel"))
    assert loud is not None
    assert (loud.dimension, loud.number) == ("decibel", (70, 70))
