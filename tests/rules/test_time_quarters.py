"""Quarters told by the month that ends them, and stretches that take up one told before."""

import pytest

from timed import times

DATE = "2024-07-17"

QUARTERS = [
    (
        "en",
        "Rents were 3.4 percent higher in the June 2024 quarter than a year earlier.",
        ["3.4 2024-04/2024-06 in"],
    ),
    ("en", "This follows a rise of 4.1 percent in the March 2024 quarter.", ["4.1 2024-01/2024-03 in"]),
    ("en", "Rents up 2.6 percent in June 2024 quarter", ["2.6 2024-04/2024-06 in"]),
    ("en", "June 2024 quarter: exports fell 3 percent.", ["3 2024-04/2024-06 in"]),
    ("en", "The March 2024 quarter's deficit was $4.5 billion.", ["4500000000 2024-01/2024-03 in"]),
    (
        "en",
        "The jobless rate was 4.6 percent in the June 2024 quarter, up from 3.6 percent in the June 2023 quarter.",
        ["4.6 2024-04/2024-06 in", "3.6 2023-04/2023-06 in"],
    ),
    (
        "en",
        "In May the bank forecast growth of 2.9 percent for the September 2024 quarter.",
        ["2.9 2024-07/2024-09 in"],
    ),
    # What is compared with is no time of the change.
    (
        "en",
        "Output grew in the June 2024 quarter. Rents were up 4.8 percent on the June 2023 quarter.",
        ["4.8 -"],
    ),
    (
        "en",
        "In the June 2024 quarter rents rose 5 percent. Fares were up 4.8 percent on the June 2023 quarter.",
        ["5 2024-04/2024-06 in", "4.8 ~2024-04/2024-06 in"],
    ),
    # One unit is named, whatever the preposition.
    ("en", "Sales fell 3 percent over the March 2024 quarter.", ["3 2024-01/2024-03 in"]),
    ("en", "Sales fell 3 percent over the second quarter of 2024.", ["3 2024-04/2024-06 in"]),
    ("en", "Sales fell 3 percent during the first half.", ["3 2024-01/2024-06 in"]),
    ("en", "Sales fell 3 percent over the first nine months of 2023.", ["3 2023-01/2023-09 over"]),
    ("fr", "Les ventes ont reculé de 3 % durant le premier semestre.", ["3 2024-01/2024-06 in"]),
    (
        "fr",
        "Les loyers ont pris 3,4 % au trimestre de juin 2024, contre 4,1 % au trimestre de mars 2024.",
        ["3.4 2024-04/2024-06 in", "4.1 2024-01/2024-03 in"],
    ),
    # What follows goes on about it.
    (
        "en",
        "In the June 2024 quarter rents rose 0.4 percent. Eight of the 11 regions recorded higher rents. "
        "Fares fell 9 percent in the quarter.",
        ["0.4 2024-04/2024-06 in", "8 ~2024-04/2024-06 in", "9 2024-04/2024-06 in"],
    ),
    # Twelve months up to one
    ("en", "In the year ended June 2023 a household spent $1,598.", ["1598 2022-07/2023-06 over"]),
    ("en", "In the June 2024 year, exports were worth $70 billion.", ["70000000000 2023-07/2024-06 over"]),
    ("en", "Exports rose 3% in March year on year.", ["3 2024-03 in"]),
    ("en", "Sable Air made $3m in the year ended 31 March 2024.", ["3000000 2023-04/2024-03 in"]),
    ("fr", "Sur l'année close en juin 2023, 350 logements ont été bâtis.", ["350 2022-07/2023-06 over"]),
    ("fr", "Lors de l'exercice clos en juin 2023, Sable a vendu 300 bateaux.", ["300 2022-07/2023-06 in"]),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), QUARTERS)
def test_a_quarter_is_told_by_the_month_that_ends_it(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text, DATE) == wanted


def test_what_goes_up_by_so_much_is_to_come() -> None:
    assert times("en", "State pensions go up by 15 per cent in July.", "2024-03-13") == ["15 2024-07 in"]


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("en", "It is the smallest rise since 2021, when rents went up 3.3 percent.", ["3.3 2021 in"]),
        (
            "en",
            "It is the smallest rise since the June 2021 quarter, when rents went up 3.3 percent.",
            ["3.3 2021-04/2021-06 in"],
        ),
        (
            "en",
            "It was the worst since the first quarter, when it sold 300 boats.",
            ["300 2024-01/2024-03 in"],
        ),
        ("en", "Sales have risen 4 percent since 2021, when Ann Roe became its head.", ["4 2021/.. since"]),
        (
            "fr",
            "C'est la plus faible hausse depuis le deuxième trimestre de 2021, quand les loyers avaient pris 3,3 %.",
            ["3.3 2021-04/2021-06 in"],
        ),
        ("fr", "C'est le pire score depuis 2021, année où Sable a vendu 300 bateaux.", ["300 2021 in"]),
        (
            "fr",
            "C'est la plus faible hausse depuis juin 2021, où les loyers ont augmenté de 3,3 %.",
            ["3.3 2021-06 in"],
        ),
    ],
)
def test_what_a_clause_tells_of_a_date_is_of_it(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text, DATE) == wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        (
            "en",
            "Sable earned $8m in the first half of 2024.\n\nIt sold 300 boats in the six months, and fares slipped 2%.",
            ["8000000 2024-01/2024-06 in", "300 2024-01/2024-06 over", "2 ~2024-01/2024-06 over"],
        ),
        (
            "en",
            "Sable earned $8m in the six months to June. It sold 300 boats in the half-year and 40 cars in the half.",
            ["8000000 2024-01/2024-06 over", "300 2024-01/2024-06 in", "40 2024-01/2024-06 in"],
        ),
        (
            "en",
            "Sable earned $8m in the nine months to March. Sales rose 3% in the nine months.",
            ["8000000 2023-07/2024-03 over", "3 2023-07/2024-03 over"],
        ),
        ("en", "Sable sold 300 boats in the six months.", ["300 -"]),
        (
            "fr",
            "Sable a gagné 8 millions d'euros au premier semestre 2024. Sur les six mois, elle a vendu 300 bateaux.",
            ["8000000 2024-01/2024-06 in", "300 2024-01/2024-06 over"],
        ),
        (
            "fr",
            "Sable a gagné 8 millions d'euros sur les six mois clos en juin. Elle a vendu 300 bateaux au cours du "
            "semestre.",
            ["8000000 2024-01/2024-06 over", "300 2024-01/2024-06 in"],
        ),
        ("fr", "Un diplômé sur cinq trouve un emploi dans les six mois.", ["20 -"]),
    ],
)
def test_a_stretch_takes_up_the_one_told_before(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text, DATE) == wanted
