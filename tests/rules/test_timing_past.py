"""Dates whose year or week is unsaid: what looks back, and the year that a sentence opens with."""

import pytest

from timed import times

THURSDAY = "2024-05-09"


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("en", "About 300 drivers downed tools on Sunday over pay.", ["300 2024-05-05 in"]),
        ("en", "Nearly 40 bus drivers refused to work on Sunday.", ["40 2024-05-05 in"]),
        ("en", "Some 500 people took part in a march on Sunday.", ["500 2024-05-05 in"]),
        ("en", "Some 300 workers walked off the job on Sunday.", ["300 2024-05-05 in"]),
        ("en", "Nearly 400 nurses signed up for the course on Sunday.", ["400 2024-05-05 in"]),
        ("en", "Rescuers dug up 12 bodies on Sunday.", ["12 2024-05-05 in"]),
        ("en", "The firm laid off 90 people on Sunday.", ["90 2024-05-05 in"]),
        ("en", "Blast kills 12 people in Leeds on Sunday", ["12 2024-05-05 in"]),
        ("fr", "Douze personnes interpellées dimanche à Lyon.", ["12 2024-05-05 in"]),
        ("fr", "Une explosion tue douze mineurs dimanche.", ["12 2024-05-05 in"]),
        ("fr", "Quelque 300 salariés ont débrayé dimanche.", ["300 2024-05-05 in"]),
        ("fr", "Quelque 5 000 coureurs ont pris part dimanche à la course.", ["5000 2024-05-05 in"]),
        # What is yet to come.
        ("en", "More than 300 runners line up on Sunday.", ["300 2024-05-12 in"]),
        ("en", "The firm is to lay off 90 people on Sunday.", ["90 2024-05-12 in"]),
        ("en", "The 300 newly hired teachers start on Sunday.", ["300 2024-05-12 in", "- 2024-05-12 in"]),
        ("fr", "Les électeurs votent dimanche dans 300 communes.", ["300 2024-05-12 in"]),
        ("fr", "La chaîne ouvrira 12 magasins dimanche.", ["12 2024-05-12 in"]),
    ],
)
def test_a_past_verb_anywhere_in_its_clause_makes_a_day_look_back(
    lang: str, text: str, wanted: list[str]
) -> None:
    assert times(lang, text, THURSDAY) == wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("en", "By the end of March, 320 homes had been rebuilt.", ["320 2024-03 by"]),
        ("en", "By March some 320 homes had been sold.", ["320 2024-03 by"]),
        ("fr", "Avant fin mars, 320 maisons avaient été reconstruites.", ["320 2024-03 by"]),
        ("en", "By the end of March, 320 homes will have been rebuilt.", ["320 2025-03 by"]),
        ("en", "Orla: to shut three plants and cut 240 jobs by March", ["3 -", "240 2025-03 by"]),
        ("fr", "D'ici à fin mars, 320 maisons seront reconstruites.", ["320 2025-03 by"]),
    ],
)
def test_a_deadline_that_only_the_past_tells_of_is_over(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text, "2024-06-09") == wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("en", "In 2019 the fair drew 4,000 visitors on 3 June.", ["4000 2019-06-03 in"]),
        (
            "en",
            "In 2021, output fell 4% in March and 3% in December.",
            ["4 2021-03 in", "3 2021-12 in"],
        ),
        ("en", "Next year's race will draw 300 riders on 8 March.", ["300 2025-03-08 in"]),
        ("fr", "En 2019, la foire a attiré 4 000 visiteurs le 3 juin.", ["4000 2019-06-03 in"]),
        (
            "fr",
            "En 2021, la production a reculé de 4 % en mars et de 3 % en décembre.",
            ["4 2021-03 in", "3 2021-12 in"],
        ),
        # The year of an edition or of another clause is none of a day's, nor a past one what is to come.
        ("en", "In 2022 it had 40 sites; in March it sold 3 of them.", ["40 2022 in", "3 2024-03 in"]),
        ("en", "In 2023 the firm said it would open 4 sites on 3 June.", ["4 2024-06-03 in"]),
    ],
)
def test_a_date_is_of_the_year_that_its_sentence_opens_with(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text, THURSDAY) == wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("en", "Sales rose 4% in the closing quarter of 2022.", ["4 2022-10/2022-12 in"]),
        ("en", "Sales rose 4% in the final quarter of last year.", ["4 2023-10/2023-12 in"]),
        ("en", "Sales rose 4% in the opening quarter of 2022.", ["4 2022-01/2022-03 in"]),
        ("en", "Sales rose 4% in the final three months of 2022.", ["4 2022-10/2022-12 over"]),
        ("en", "Sales rose 4% in the opening six months of last year.", ["4 2023-01/2023-06 over"]),
        ("en", "The firm earned $4m in the March quarter 2023.", ["4000000 2023-01/2023-03 in"]),
        ("fr", "Les ventes ont crû de 4 % au dernier trimestre de l'an dernier.", ["4 2023-10/2023-12 in"]),
        ("fr", "Les ventes ont crû de 4 % au premier trimestre 2022.", ["4 2022-01/2022-03 in"]),
        # A month by its name, not a verb.
        ("en", "A wet March brought 120mm of rain.", ["120 2024-03 in"]),
        (
            "en",
            "It was the second-warmest March on record, 1.4C above the average.",
            ["2 2024-03 in", "1.4 2024-03 in"],
        ),
        ("en", "The bank may lend $4m.", ["4000000 -"]),
    ],
)
def test_parts_of_years_and_months_that_look_like_verbs(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text, THURSDAY) == wanted


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("1H24 | 1H23", ["2024-01/2024-06", "2023-01/2023-06"]),
        ("Q3'24 | Q3'23", ["2024-07/2024-09", "2023-07/2023-09"]),
        ("FY24 | FY23", ["2024", "2023"]),
    ],
)
def test_columns_that_parts_of_years_head(head: str, wanted: list[str]) -> None:
    text = f"Measure | {head}\nMargin | 5.6% | 4.9%\nLoad | 8.1% | 7.3%\n"
    assert times("en", text, "2025-02-01") == [
        f"{value} {when} in"
        for row in (("5.6", "4.9"), ("8.1", "7.3"))
        for value, when in zip(row, wanted, strict=True)
    ]
