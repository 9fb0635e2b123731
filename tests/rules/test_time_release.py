"""The period of a statistics release, the day of a vote, and the present that a word beside a verb shows."""

import pytest

import factkit


def _times(text: str, lang: str, date: str | None = "2025-03-03") -> dict[str, str | None]:
    records = factkit.extract(text, lang=lang, date=date)
    return {r.value.span.text: r.when.edtf if r.when else None for r in records}


RELEASE_EN = """More sheep on the hills

CARDIFF – The sheep flock of Wales stood at 9.1 million head in June 2024, 2.1 per cent more than in June 2023, \
according to the statistics office. Lambs accounted for 4.4 million of them in June 2024.

The average farm keeps 640 ewes. One holding in five has more than 1,000 animals.

The figures are based on returns from 2,300 farms. The board now employs 45 people.
"""
RELEASE_FR = """Moins de porcs, plus de poules

BERNE – Au deuxième trimestre 2024, les abattoirs ont traité 620 000 porcs, soit 3,1 % de moins qu'un an plus tôt, \
indique l'Office fédéral de la statistique. Les volailles ont atteint 21 millions de têtes au deuxième trimestre 2024.

Le canton de Lucerne fournit 24 % des bêtes. Une ferme sur six élève aussi des chèvres.

L'enquête porte sur 900 exploitations. L'office emploie désormais 310 personnes.
"""


def test_levels_of_a_release_are_of_its_period() -> None:
    found = _times(RELEASE_EN, "en")
    assert found["640 ewes"] == "2024-06"
    assert found["One holding in five"] == "2024-06"
    assert found["2,300 farms"] is None, "how figures were gathered is of no time"
    assert found["45 people"] is None, "a word of the present stands beside it"


def test_levels_of_a_french_release_are_of_its_period() -> None:
    found = _times(RELEASE_FR, "fr")
    assert found["24 %"] == "2024-04/2024-06"
    assert found["Une ferme sur six"] == "2024-04/2024-06"
    assert found["900 exploitations"] is None
    assert found["310 personnes"] is None


def test_a_text_that_no_statistician_issued_gives_its_period_to_nothing() -> None:
    text = RELEASE_EN.replace("according to the statistics office", "according to a farmer")
    assert _times(text, "en")["640 ewes"] is None


def test_an_undated_release_has_its_period_all_the_same() -> None:
    assert _times(RELEASE_EN, "en", None)["640 ewes"] == "2024-06"


VOTE = """Harbour party ahead in Aldmark

Voters in Aldmark elected a new council on Sunday. The Harbour party took 31.5% of the vote on Sunday.

The Meadow list came second, with 24.2%.

Results by ward
Old Port 38.1%
Hill 22.6%

The town has 41,000 inhabitants, and its ferry carried 90,000 cars in 2024.
"""


def test_the_outcome_of_a_vote_is_of_its_day() -> None:
    found = _times(VOTE, "en")
    assert {found[quote] for quote in ("second", "24.2%", "38.1%", "22.6%")} == {"2025-03-02"}
    assert found["90,000 cars"] == "2024"


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Rents rose by 9% in 2023, and one in five of the tenants now moves out.", "en", {"one in five": None}),
        ("Rents rose by 9% in 2023, and a third of the shops still depend on the city.", "en", {"a third": None}),
        ("Les loyers ont bondi de 9 % en 2023. Deux sacs sur trois partent à l'étranger.", "fr", {"Deux sacs sur trois": None}),
        ("Les ventes ont reculé de 4 % en 2023, et la mine emploie toujours 90 salariés.", "fr", {"90 salariés": None}),
    ],
)  # fmt: skip
def test_what_is_so_now_is_of_no_time_told_before(
    text: str, lang: str, expected: dict[str, str | None]
) -> None:
    found = _times(text, lang)
    assert {quote: found[quote] for quote in expected} == expected


@pytest.mark.parametrize(
    ("text", "lang", "quote"),
    [
        ("The firm will double its staff, currently 240, by the end of 2026.", "en", "240"),
        ("The board meets on 8 May to set its policy rate, now at 4.75%.", "en", "4.75%"),
        (
            "Une loi pourrait doubler l'amende minimale, fixée actuellement à 300 dollars.",
            "fr",
            "300 dollars",
        ),
    ],
)
def test_a_value_that_a_word_sets_in_the_present_is_a_fact_of_no_time(
    text: str, lang: str, quote: str
) -> None:
    found = {r.value.span.text: r for r in factkit.extract(text, lang=lang, date="2025-03-03")}[quote]
    assert (found.status, found.when) == ("observed", None)


def test_the_day_of_a_word_with_verb_and_pronoun_inverted_is_no_time() -> None:
    found = _times("Son chiffre d'affaires a crû de 8,4 %, a-t-elle indiqué jeudi.", "fr")
    assert found["8,4 %"] is None


def test_an_aim_that_stands_as_before_is_an_aim() -> None:
    [record] = factkit.extract("Le groupe vise toujours 15 % de marge en 2028.", lang="fr", date="2025-03-03")
    assert (record.status, record.when and record.when.edtf) == ("target", "2028")
