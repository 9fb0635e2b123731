"""Dates on any input, with any reference; what the values of a date node hold."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factkit.match.tokens import Node
from factkit.scan.scanner import scanner
from factkit.values.period import Period

VOCABULARY = """
le 1er 2 31 99 0 2024 1999 9999 0001 mars mai sept. May second Sat 02/29/2023 2024-13-45 du au à et de d'ici
depuis fin mi-2025 dernier prochain an ans trimestre semaine siècle lundi hier il y a dans trois last next the
of quarter Q3 FY to from between years ago earlier century decade weekend noon by until 00 / - , . ( ) 's '68
100000 999999999 jours thousand première dernière week 53 1000000 siècles
"""
WORDS = st.sampled_from(VOCABULARY.split())
REFERENCES = st.sampled_from([None, "2024", "2024-02", "2024-02-29", "0001-01-01", "9999-12-31"])


@pytest.mark.parametrize("lang", ["fr", "en"])
@settings(max_examples=150, deadline=None)
@given(words=st.lists(WORDS, max_size=14), reference=REFERENCES)
def test_words_of_dates_in_any_order(lang: str, words: list[str], reference: str | None) -> None:
    text = " ".join(words)
    for mention in scanner(lang)(text, Period.of(reference) if reference else None):
        assert text[mention.span.start : mention.span.end] == mention.span.text
        if mention.when is not None and mention.when.start and mention.when.end:
            assert mention.when.start <= mention.when.end


@pytest.mark.parametrize("lang", ["fr", "en"])
@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=80))
def test_any_text(lang: str, text: str) -> None:
    scanner(lang)(text, Period.of("2024-02-29"))


def values(lang: str, text: str, reference: str = "2024-03-06") -> dict[str, object]:
    tape = scanner(lang).tape(text, Period.of(reference))
    return next(i.values for i in tape.items if isinstance(i, Node) and i.type in ("date", "duration"))


def test_a_choice_is_left_open() -> None:
    found = values("fr", "La halle ferme au second semestre.")
    assert found["when"] == Period.of("2023-07/2023-12")
    assert found["alternative"] == Period.of("2024-07/2024-12")
    assert found["missing"] == "year"


def test_a_weekday_may_lie_on_either_side() -> None:
    found = values("en", "The council meets on Friday.")
    assert found["when"] == Period.of("2024-03-08")
    assert found["alternative"] == Period.of("2024-03-01")


def test_today_is_marked() -> None:
    assert values("fr", "Aujourd'hui, la halle est vide.")["now"] is True
    assert values("en", "The hall is empty today.")["when"] == Period.of("2024-03-06")


def test_a_year_earlier_names_its_anchor() -> None:
    found = values("en", "It made 12, against 9 a year earlier.")
    assert (found["anchor"], found["unit"], found["shift"]) == ("previous", "Y", -1)


def test_a_duration_has_its_spans() -> None:
    found = values("fr", "La ferme formera dix apprentis en quatre ans.")
    assert found["duration"] == "P4Y"
    assert found["ahead"] == Period.of("2024/2028", "over")
    assert found["back"] == Period.of("2020/2024", "over")


def test_a_reference_that_is_not_known_to_the_day() -> None:
    assert "when" not in values("fr", "Le préfet est venu hier.", "2024-03")
    assert values("fr", "Le préfet est venu l'an dernier.", "2024-03")["when"] == Period.of("2023")


@pytest.mark.parametrize(
    "text", ["1 " * 3000, "du 1 au " * 2000, "2024/" * 3000, "fin " * 4000, "le " * 5000]
)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_repetition_ends(lang: str, text: str) -> None:
    scanner(lang)(text, Period.of("2024"))
