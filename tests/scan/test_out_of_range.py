"""Numbers that no record takes, dates beyond the calendar, exponents: read, or left out, never an error."""

from __future__ import annotations

import json

import pytest

import factkit

NUMBERS = [
    "9" * 1000,
    "1" + "0" * 40,
    "10^40 trillion",
    "10^40 trillions de milliards",
    "1e999999",
    "1e-999999",
    "10^" + "9" * 5000,
    "1.5E-" + "9" * 5000,
    "10⁴⁰",
    "1.5 × 10^400",
    "0." + "0" * 500 + "1",
    "1" + ",000" * 300,
    "1" + "\u202f000" * 300,
    "1/" + "0" * 60,
    "0/0",
    "-" + "9" * 400,
    "9" * 30 + " to " + "9" * 31,
    "9" * 30 + " à " + "9" * 31,
    "9" * 41 + " billion billion",
    "9" * 41 + " milliards de milliards",
    "million " * 30,
    "one hundred " * 40,
    "cent mille " * 40,
    "٩" * 200,
    "０",
    "0000",
    "9999",
    "99999",
    "13 billion",
    "13 milliards",
    "999999999999",
    "32",
    "366",
]
FRAMES = {
    "en": [
        "Sales rose to {} euros.",
        "Kazakhstan ranks {}th out of {} countries.",
        "It grew {}-fold, by {} %, in {}.",
        "Over the last {} years it spent 3 million euros.",
        "In year {} there were 12 dead, {} years ago, and 30 in {} years.",
        "In the {}th century, in Q{} {}, 5 % died.",
        "Since {} BC 12 people died, and 5 in the {}s.",
        "On 3 May {} and {} weeks from now, 9 people.",
        "{} out of {} people, 1 in {}, aged {} to {}.",
        "{}-{}-{}: 3 dead at {}:{}.",
        "From {} % to {} %, week {} of {}.",
        "It lasted {} hours and {} minutes, {} and a half million.",
    ],
    "fr": [
        "Les ventes ont atteint {} euros.",
        "Le Maroc est classé {}e sur {} pays.",
        "Multiplié par {}, en hausse de {} %, en {}.",
        "Au cours des {} dernières années, 3 millions d'euros.",
        "En l'an {} il y a eu 12 morts, il y a {} ans, et 30 dans {} ans.",
        "Au {}e siècle, au T{} {}, 5 % sont morts.",
        "En {} avant J.-C., 12 morts, et 5 dans les années {}.",
        "Le 3 mai {} et {} semaines plus tard, 9 personnes.",
        "{} personnes sur {}, une sur {}, âgées de {} à {} ans.",
        "{}/{}/{} : 3 morts à {}h{}.",
        "De {} % à {} %, semaine {} de {}.",
        "Il a duré {} heures et {} minutes, {} millions et demi.",
    ],
}


@pytest.mark.parametrize("date", [None, "0001-01-01", "9999-12-31", "2021"])
@pytest.mark.parametrize("lang", FRAMES)
def test_nothing_is_raised_and_records_hold(lang: str, date: str | None) -> None:
    for frame in FRAMES[lang]:
        for number in NUMBERS:
            text = frame.replace("{}", number)
            sheet = factkit.extract(text, lang=lang, date=date)
            assert factkit.validate([claim.model_dump(mode="json") for claim in sheet]).ok
            assert all(text[s.start : s.end] == s.text for claim in sheet for _, s in claim.all_spans())
            for mention in factkit.scan(text, lang=lang, date=date):
                assert mention.span.text == text[mention.span.start : mention.span.end]
                json.dumps(mention.model_dump(mode="json"))


@pytest.mark.parametrize("lang", FRAMES)
@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("9" * 60, ["9" * 60]),
        ("9" * 61, []),
        ("1.5e-9 kg", ["0.0000000015"]),
        ("2E+12 kg", ["2000000000000"]),
        ("3×10^8 kg", ["300000000"]),
        ("10^40", ["1" + "0" * 40]),
        ("1E-400 kg", []),
        ("1e+400 kg", []),
        ("10^400 kg", []),
    ],
)
def test_exponents_and_digits(lang: str, text: str, amounts: list[str]) -> None:
    found = [format(mention.amount, "f") for mention in factkit.scan(text, lang=lang) if mention.amount]
    assert found == amounts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Over the last 13 billion years, 40 stars died."),
        ("fr", "Au cours des 13 milliards d'années passées, 40 étoiles sont mortes."),
        ("en", f"Over the last {'9' * 40} years, 40 stars died."),
        ("fr", f"Il y a {'9' * 40} ans, 40 étoiles sont mortes."),
        ("en", "In 99999, 40 stars will die."),
        ("fr", "En 99999, 40 étoiles mourront."),
        ("en", "20 years from now, 40 stars will have died."),
        ("fr", "Dans 20 ans, 40 étoiles seront mortes."),
    ],
)
def test_a_time_beyond_the_calendar_costs_no_claim(lang: str, text: str) -> None:
    sheet = factkit.extract(text, lang=lang, date="9999-06-06")
    assert [claim.value.amount for claim in sheet if claim.value.amount == 40] == [40]
    assert all(claim.when is None or claim.when.edtf is None for claim in sheet)


def test_a_duration_of_any_length_is_told_in_all_its_digits() -> None:
    years = "1" + "0" * 40
    assert [mention.duration for mention in factkit.scan(f"for {years} years", lang="en")] == [f"P{years}Y"]
