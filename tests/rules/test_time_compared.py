"""Dates of what a value came from, of votes told before their day, and of what is announced between commas."""

import pytest

from timed import times

DATE = "2022-08-25"

CAME_FROM = [
    ("en", "Revenues stood at €3 billion from €2 billion in the first half of last year.", ["3000000000 -", "2000000000 2021-01/2021-06 in"]),
    ("en", "In the first half it made €6 million, up 18% from €5 million as of June 30, 2021.", ["6000000 2022-01/2022-06 in", "18 2022-01/2022-06 in", "5000000 2021-06-30 in"]),
    ("en", "Output reached 212 GWh in 2021. This marked an increase of 31% from an output of 162 GWh in the previous year.", ["212 2021 in", "31 ~2021 in", "162 2020 in"]),
    ("en", "Goats numbered 900, an increase of 40 – or 6% – on December 2020.", ["900 -", "40 -", "6 -"]),
    # What is taken from others, and where a change began that says its end, are of the date.
    ("en", "It took $4m from 30 clubs in 2020.", ["4000000 2020 in", "30 2020 in"]),
    ("en", "The share has shrunk to 1% from 18% in August 2021.", ["1 2021-08/.. since"]),
]  # fmt: skip
SEASONS = [
    ("fr", "Le sud a livré 11 tonnes en 2022-2023, contre 8 tonnes la campagne précédente.", ["11 2022/2023 in", "8 2021/2022 in"]),
    ("fr", "Le sud a livré 11 tonnes en 2022-2023, contre 8 tonnes la campagne cotonnière écoulée.", ["11 2022/2023 in", "8 2021/2022 in"]),
    ("fr", "Cette campagne a touché 400 enfants.", ["400 -"]),
]  # fmt: skip
VOTES = [
    ("en", "The Reed party took 64% of the votes after this week's election.\n\nThe Hill party won 16% of the vote.", ["64 2022-08-22/2022-08-28 in", "16 ~2022-08-22/2022-08-28 in"]),
    ("fr", "Paul Rey a obtenu 51 % des suffrages.\n\nLe scrutin s'est tenu dimanche 21 août.", ["51 ~2022-08-21 in", "- 2022-08-21 in"]),
    ("en", "Ann Lee won 51% of the vote.\n\nThe election was held on 21 August.", ["51 ~2022-08-21 in", "- 2022-08-21 in"]),
    # Nothing but votes and seats is; nor are those of one to come, or of one far below.
    ("fr", "La ville a planté 51 arbres.\n\nLe scrutin s'est tenu dimanche 21 août.", ["51 -", "- 2022-08-21 in"]),
    ("fr", "Paul Rey a obtenu 51 % des suffrages.\n\nLe second scrutin se tiendra dimanche 4 septembre.", ["51 -", "- 2022-09-04 in"]),
]  # fmt: skip
YEAR_AFTER = [
    # What is held against the year before is of the year told of, whatever its tense.
    ("fr", "En 2021, 246 ouvriers sont morts.\n\nL'institut rapporte 71 accidents, contre 60 en 2020.", ["246 2021 in", "71 ~2021 in", "60 2020 in"]),
    ("en", "In 2021 exports rose 4%.\n\nThe firm sells 400 cars, against 300 in 2020.", ["4 2021 in", "400 ~2021 in", "300 2020 in"]),
    ("en", "In 2021 exports rose 4%.\n\nThe firm sells 400 cars, against 300 in 2015.", ["4 2021 in", "400 -", "300 2015 in"]),
    # A text that holds figures against the year before does so where it names none, unless it says of what else.
    ("fr", "La ville a compté 90 vols en 2021 contre 80 en 2020, et 60 feux contre 50.", ["90 2021 in", "80 2020 in", "60 ~2021 in", "50 ~2020 in"]),
    ("fr", "La ville a compté 90 vols en 2021, et 60 feux contre 50 accidents.", ["90 2021 in", "60 2021 in", "50 2021 in"]),
]  # fmt: skip
BUDGETS = [
    ("en", "Council backs $9m budget\n\nCity Council approved the fiscal year 2022-23 budget on Monday.", ["9000000 ~2022/2023 in", "- 2022-08-22 in"]),
    ("en", "Council backs $9m plan\n\nCity Council approved the fiscal year 2022-23 budget on Monday.", ["9000000 -", "- 2022-08-22 in"]),
]  # fmt: skip
OTHER = [
    # The unit that a heading names, for the months of a title.
    ("en", "Comments on the report, April–June 2022\n\nSecond quarter\n\nRevenue increased by 4 percent.\n\nProfit amounted to $9 million.", ["4 ~2022-04/2022-06 in", "9000000 ~2022-04/2022-06 in"]),
    ("fr", "“Oui”, a commenté Luc Rey, l'administrateur délégué, en conférence de presse jeudi. “Nous avons servi 300 clients de plus.”", ["300 -"]),
    ("fr", "Le gouvernement a annoncé, jeudi 25 août, un relèvement de 55 % du prix.", ["55 -"]),
    ("en", "Prices have risen 5% over the past year.", ["5 2021/2022 over"]),
    ("en", "Prices rose 5% last year.", ["5 2021 in"]),
    ("fr", "En fin d'année, les cours ont atteint 1 700 dollars la tonne.", ["1700 2021 in"]),
    ("fr", "En fin d'année, les cours franchiront les 1 700 dollars la tonne.", ["1700 2022 in"]),
    ("fr", "La dette sera de 4 millions avant la fin de l'année.", ["4000000 2022 by"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "text", "expected"), [*CAME_FROM, *SEASONS, *VOTES, *YEAR_AFTER, *BUDGETS, *OTHER]
)
def test_time(lang: str, text: str, expected: list[str]) -> None:
    assert times(lang, text, DATE) == expected


def test_a_month_of_a_text_without_a_date_is_of_the_year_of_its_title() -> None:
    from factkit import extract

    text = "Asile : statistiques du 1er trimestre 2023\n\nEn mars, le pays a reçu 2745 demandes."
    (found,) = extract(text, lang="fr")
    assert found.when is not None
    assert found.when.edtf == "2023-03"
