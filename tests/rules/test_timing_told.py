"""Times told by what the text spoke of, by seasons, lists, relative clauses, and each value's own."""

import pytest

import factkit
from timed import times

SPOKEN_OF = [
    (
        "en",
        "In 2019 the port moved 300 boats.\n\nThat year the region bore 94% of the cost.",
        ["300 2019 in", "94 2019 in"],
    ),
    (
        "fr",
        "En 2019, le port a traité 300 navires.\n\nCette année-là, la région a payé 94 % du coût.",
        ["300 2019 in", "94 2019 in"],
    ),
    (
        "en",
        "In 2014 the port moved 300 boats. Traffic has doubled since then.",
        ["300 2014 in", "2 2014/.. since"],
    ),
    (
        "fr",
        "En 2014, le port a traité 300 navires. Depuis lors, le trafic a doublé.",
        ["300 2014 in", "2 2014/.. since"],
    ),
    (
        "en",
        "The ministry has recorded 900 cases since May.\n\nNine districts have reported deaths since then.",
        ["900 2024-05/.. since", "9 2024-05/.. since"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), SPOKEN_OF, ids=[row[1] for row in SPOKEN_OF])
def test_that_year_and_since_then_are_told_from_what_was_spoken_of(
    lang: str, text: str, wanted: list[str]
) -> None:
    assert times(lang, text) == wanted


SEASONS = [
    ("en", "The club earned $90 million last season.", "2024-01-25", ["90000000 2022/2023 in"]),
    ("en", "The club earned $90 million last season.", "2024-09-25", ["90000000 2023/2024 in"]),
    ("en", "The college will train 300 people next school year.", "2024-01-25", ["300 2024/2025 in"]),
    (
        "fr",
        "Le club a gagné 90 millions d'euros la saison dernière.",
        "2024-01-25",
        ["90000000 2022/2023 in"],
    ),
    (
        "fr",
        "Le club a gagné 90 millions d'euros pendant la saison 2019-2020, contre 80 millions la saison précédente.",
        "2024-01-25",
        ["90000000 2019/2020 in", "80000000 2018/2019 in"],
    ),
    ("en", "The club earned $90 million last season ticket holders moved.", "2024-01-25", ["90000000 -"]),
]


@pytest.mark.parametrize(("lang", "text", "date", "wanted"), SEASONS, ids=[f"{r[1]} {r[2]}" for r in SEASONS])
def test_a_season_or_school_year_lies_in_two_years(
    lang: str, text: str, date: str, wanted: list[str]
) -> None:
    assert times(lang, text, date) == wanted


LISTS = [
    (
        "en",
        "Top three in Norway, July 26–28\n1. North Star, $96.3m\n2. Deep Water, $21.4m (-43%)",
        ["3 2024-07-26/2024-07-28 over", "96300000 ~2024-07-26/2024-07-28 over"],
    ),
    (
        "fr",
        "Le palmarès 2023\n1. L'Étoile du nord – 10,3 millions d'entrées\n2. La Mer – 9,1 millions",
        ["10300000 ~2023 in", "9100000 ~2023 in"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), LISTS, ids=[row[1] for row in LISTS])
def test_a_numbered_list_is_of_the_time_of_its_caption(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text)[:2] == wanted


def test_a_numbered_paragraph_is_no_list() -> None:
    text = "The budget of 2023\n1. The port moved 300 boats. Its crane cost $4 million.\n2. The town has 20 schools."
    assert "4000000 ~2023 in" not in times("en", text)


DESCRIBED = [
    (
        "en",
        "It was the worst flood since the one of 1999, which killed 700 people, 300 of them in Laval.",
        ["700 1999 in", "300 1999 in"],
    ),
    (
        "fr",
        "C'est la pire crue depuis celle du 17 août 1999, qui avait fait 700 morts, dont 300 à Laval.",
        ["700 1999-08-17 in", "300 1999-08-17 in"],
    ),
    ("fr", "L'usine, inaugurée en 2019, qui emploie 300 personnes, fermera.", ["300 -"]),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), DESCRIBED, ids=[row[1] for row in DESCRIBED])
def test_what_a_relative_clause_tells_is_of_the_date_before_it(
    lang: str, text: str, wanted: list[str]
) -> None:
    assert times(lang, text) == wanted


WHOLE_UNITS = [
    ("en", "As of March 2019, the station had 300 subscribers.", ["300 2019-03 in"]),
    ("en", "The fund had raised $64 million as of 16 June.", ["64000000 2024-06-16 in"]),
    ("en", "The fund will hire 300 people as of 1 January 2026.", ["300 2026-01-01/.. since"]),
    ("en", "Prices averaged $88 over the quarter.", ["88 2024-07/2024-09 in"]),
    ("fr", "Le port a traité 300 navires depuis le mois de juin.", ["300 2024-06/.. since"]),
    ("fr", "Le port a traité 300 navires avant le mois d'août.", ["300 2024-08 before"]),
    ("fr", "Les ventes devraient croître de 3 % sur l'ensemble de l'année.", ["3 2024 in"]),
    ("en", "The port moved 300 boats over the last four years.", ["300 2020/2024 over"]),
    ("fr", "Le port a traité 300 navires durant la semaine dernière.", ["300 2024-09-16/2024-09-22 over"]),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), WHOLE_UNITS, ids=[row[1] for row in WHOLE_UNITS])
def test_one_unit_is_named_whatever_stands_before_it(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text) == wanted


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The line served 3,978 people last weekend."),
        ("fr", "La ligne a servi 3 978 personnes le week-end dernier."),
        ("pt", "A linha atendeu no último fim-de-semana 3.978 pessoas."),
    ],
)
def test_a_weekend_that_no_date_resolves_has_no_length(lang: str, text: str) -> None:
    (claim,) = factkit.extract(text, lang=lang)
    assert claim.when is None


TOLD_APART = [
    # Two months or days that adjoin are one stretch, where there is not one value for each.
    ("en", "Output fell 3% in June and July.", ["3 2024-06/2024-07 over"]),
    ("fr", "Le pays a perdu 6 300 hectares de forêt en juin et juillet.", ["6300 2024-06/2024-07 over"]),
    ("en", "Output fell by 3% and 5% in June and July respectively.", ["3 2024-06 in", "5 2024-07 in"]),
    # What holds from a day soon to come on.
    ("en", "The council decided to cut the rate to 5%, from 1 October.", ["5 2024-10-01/.. since"]),
    ("en", "The rate has stood at 5% since 1 October.", ["5 2023-10-01/.. since"]),
    # The season before a full stop and a new sentence.
    ("en", "Sales rose 3% in 2022/23. Orle employs many.", ["3 2022/2023 in"]),
    # A month that is over, of which only a forecast is known.
    ("en", "The claimant count for August is projected to reach 3 million.", ["3000000 2024-08 in"]),
    # The date of what is compared with is its alone.
    ("en", "Some 54 towns rely on tankers, down from 81 in February.", ["54 -", "81 2024-02 in"]),
    # What a change is held against is not the time of the level that it led to, nor of what follows.
    (
        "en",
        "Exports rose 3% in July from a year earlier to $4 billion. Imports fell 2%.",
        ["3 2024-07 in", "4000000000 2024-07 in", "2 ~2024-07 in"],
    ),
    (
        "en",
        "Sales grew 3% in July from the previous month to $4 million.",
        ["3 2024-07 in", "4000000 2024-07 in"],
    ),
    (
        "fr",
        "Les ventes ont augmenté de 3 % en juillet par rapport à l'an dernier, à 4 milliards d'euros.",
        ["3 2024-07 in", "4000000000 2024-07 in"],
    ),
    # What is a part of what was told is of its time.
    (
        "en",
        "Orle has seen 900 cases since May. Tarve counts for 300 of them.",
        ["900 2024-05/.. since", "300 ~2024-05/.. since"],
    ),
    # A word for now speaks for what comes behind it, and for its own clause.
    (
        "en",
        "In 2022 sales rose 4%. Takings jumped 3%, and the hall still has seats.",
        ["4 2022 in", "3 ~2022 in"],
    ),
    ("en", "In 2022 sales rose 4%. The hall now held 300 seats, 20 more.", ["4 2022 in", "300 -", "20 -"]),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), TOLD_APART, ids=[row[1] for row in TOLD_APART])
def test_each_value_has_its_own_time(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text) == wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        (
            "en",
            "Epidemic bulletin, week of 3 to 9 June 2024\n\nDuring the week, 300 cases were reported.\n",
            ["300 2024-06-03/2024-06-09 in"],
        ),
        (
            "fr",
            "Bulletin de la semaine du 3 au 9 juin 2024\n\nSur la semaine, 40 patients ont été admis.\n",
            ["40 2024-06-03/2024-06-09 in"],
        ),
    ],
)
def test_the_week_of_a_bulletin_is_that_of_its_head(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text, "2024-06-14") == wanted


def test_what_stands_in_brackets_describes_a_noun() -> None:
    text = "In 2022 sales rose 4%. The Orle plant (1,160 MW) was shut."
    assert times("en", text) == ["4 2022 in", "1160 -"]


STRETCHES = [
    # From one month to another, not a year of a name.
    ("en", "Orle sold 300 boats in the year to March 2013.", ["300 2012-04/2013-03 over"]),
    ("en", "Orle earned $8m in the nine months to March.", ["8000000 2023-07/2024-03 over"]),
    # The one before what was spoken of.
    ("en", "Orle drew 300 guests in 2023, against 250 the year before.", ["300 2023 in", "250 2022 in"]),
    (
        "en",
        "Sales rose 3% in the first quarter, against 2% a quarter earlier.",
        ["3 2024-01/2024-03 in", "2 2023-10/2023-12 in"],
    ),
    # An aim is no measure of last year.
    ("en", "It aims for 3 tonnes by 2031, after 2 tonnes last year.", ["3 2031 by", "2 2023 in"]),
    # What stands in front goes for the clause behind its comma.
    ("fr", "En deux ans, la ville a perdu 300 emplois.", ["300 2022/2024 over"]),
    ("en", "Some 50% of the debt dates from before 2000.", ["50 2000 before"]),
    ("fr", "Quelque 50 % de la dette datent d'avant 2000.", ["50 2000 before"]),
    # What is told of a month leaves the quarter the one spoken of.
    (
        "en",
        "Sales reached $3m in the first quarter. Costs fell 2% in February. Profit was $1m.",
        ["3000000 2024-01/2024-03 in", "2 2024-02 in", "1000000 ~2024-01/2024-03 in"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), STRETCHES, ids=[row[1] for row in STRETCHES])
def test_stretches_are_told_by_their_ends(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text, "2024-05") == wanted


TOLD_WITH_ANOTHER = [
    ("en", "In 2023 the school trained 900 nurses, including 40 midwives.", ["900 2023 in", "40 2023 in"]),
    (
        "en",
        "The state has set aside $17 million for schools over four years, including $2 million for Cork.",
        ["17000000 2024/2028 over", "2000000 2024/2028 over"],
    ),
    ("en", "In 2023 the school trained 900 nurses, including 40 in May.", ["900 2023 in", "40 2023-05 in"]),
    (
        "fr",
        "Le pays veut former 900 infirmiers en trois ans, dont un tiers hors de la capitale.",
        ["900 2024/2027 over", "33.33 2024/2027 over"],
    ),
    ("fr", "En 2023, l'école a formé 900 infirmiers, dont 40 en mai.", ["900 2023 in", "40 2023-05 in"]),
    (
        "fr",
        "En 2023, 27 % des Danois ont payé en espèces, contre 41 % des Suédois.",
        ["27 2023 in", "41 2023 in"],
    ),
    (
        "fr",
        "En 2023, 27 % des Danois ont payé en espèces, contre 41 % en 2011.",
        ["27 2023 in", "41 2011 in"],
    ),
    ("en", "In 2023, 27% of Danes paid cash, compared with 41% of Swedes.", ["27 2023 in", "41 2023 in"]),
    ("en", "In 2023, 27% of Danes paid cash, up from 41%.", ["27 2023 in", "41 -"]),
    (
        "en",
        "A letter took 2 days on average in 2023, compared with 6 days in 2011.",
        ["2 2023 in", "6 2011 in"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), TOLD_WITH_ANOTHER)
def test_a_part_and_what_a_value_is_held_against_share_its_time(
    lang: str, text: str, wanted: list[str]
) -> None:
    assert times(lang, text) == wanted


READ_RIGHT = [
    ("en", "The peso has gained 9% against the dollar this year.", ["9 2024 in"]),
    ("en", "Loans were up 9% on the year in March.", ["9 2024-03 in"]),
    ("en", "Loans were up 9% on March.", ["9 -"]),
    ("en", "The company expects sales of $9 million for the full year.", ["9000000 2024 in"]),
    (
        "en",
        "Sales came to $9 million in 2022. For the full year profit rose 4%.",
        ["9000000 2022 in", "4 2022 in"],
    ),
    ("en", "For the full year to June 2023 sales were $8 million.", ["8000000 2022-07/2023-06 over"]),
    (
        "en",
        "Sales rose 4% in the second quarter, after 3% in the first.",
        ["4 2024-04/2024-06 in", "3 2024-01/2024-03 in"],
    ),
    (
        "en",
        "Sales rose 4% in the first half, after 3% in the second.",
        ["4 2024-01/2024-06 in", "3 2023-07/2023-12 in"],
    ),
    (
        "en",
        "The club won 4% in the second quarter and came 3rd in the first round.",
        ["4 2024-04/2024-06 in", "3 ~2024-04/2024-06 in"],
    ),
    (
        "fr",
        "Les ventes ont crû de 4 % au deuxième trimestre, après 3 % au premier.",
        ["4 2024-04/2024-06 in", "3 2024-01/2024-03 in"],
    ),
    ("fr", "En dix ans, la demande, ou ce qu'il en reste, a fondu de 4 %.", ["4 -"]),
    ("fr", "Le marché souffre : en dix ans, la demande européenne a fondu de 4 %.", ["4 2014/2024 over"]),
    ("fr", "En trois ans, les vols où ils sont impliqués sont passés de 3 à 4.", ["4 2021/2024 over"]),
    ("en", "Nurses will get a rise of 4% from October.", ["4 2024-10/.. since"]),
    ("en", "Nurses will earn 4% from June levels.", ["4 -"]),
    (
        "en",
        "In 2023 the port moved 300 boats. It lost 4% of its crew over the period.",
        ["300 2023 in", "4 2023 in"],
    ),
    ("en", "The port moved 300 boats over the period 2019-2023.", ["300 2019/2023 over"]),
    (
        "fr",
        "En 2023, le port a traité 300 navires. Il emploie 4 % de femmes sur la période.",
        ["300 2023 in", "4 2023 in"],
    ),
    (
        "fr",
        "Le pays veut former 300 juges d'ici 2030. Il recrutera 400 greffiers sur la période.",
        ["300 2030 by", "400 2030 by"],
    ),
    (
        "en",
        "By 2030 the mill aims to halve its waste and to send no more than 1% of it to Cork.",
        ["50 2030 by", "1 2030 by"],
    ),
    ("fr", "Pour l'exercice, le groupe vise une marge de 9 %.", ["9 2024 in"]),
    ("fr", "Sur huit mois, les ventes ont progressé de 4 %.", ["4 2024-01/2024-08 over"]),
    ("fr", "Étalés sur huit mois, les travaux ont coûté 4 millions d'euros.", ["4000000 -"]),
    ("fr", "Le barrage ne contenait plus lundi que 40 millions de mètres cubes.", ["40000000 2024-09-23 in"]),
    (
        "fr",
        "Le ministre a rappelé lundi que le barrage contenait 40 millions de mètres cubes.",
        ["40000000 -"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), READ_RIGHT, ids=[row[1] for row in READ_RIGHT])
def test_dates_of_reports_are_the_times_of_their_values(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text) == wanted


TOLD_NOW = [
    (
        "fr",
        "La société a levé 9 millions d'euros en mai 2023. Les effectifs atteignent 300 salariés.",
        ["9000000 2023-05 in", "300 -"],
    ),
    (
        "fr",
        "Au premier trimestre 2023, la société a vendu 40 bateaux. Le bénéfice atteint 9 millions d'euros.",
        ["40 2023-01/2023-03 in", "9000000 ~2023-01/2023-03 in"],
    ),
    (
        "en",
        "The firm sold 40 boats in May 2023. They are served by 300 agents.",
        ["40 2023-05 in", "300 -"],
    ),
    (
        "en",
        "The firm sold 40 boats in May 2023. They were served by 300 agents.",
        ["40 2023-05 in", "300 ~2023-05 in"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), TOLD_NOW, ids=[row[1] for row in TOLD_NOW])
def test_what_the_present_tells_goes_on_about_no_short_time(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text) == wanted
