"""What later sentences take up: a scheme by its noun, a region by `the state`, a house by its head's pledges."""

from __future__ import annotations

from collections import Counter

import pytest

import factkit


def subjects(text: str) -> Counter[str | None]:
    found = factkit.extract(text, lang="en", date="2025-11-13")
    return Counter(claim.subject and (claim.subject.code or claim.subject.name) for claim in found)


SCHEME = """{lead}

{It} has built 300 km of road and created 1,200 jobs so far. The {noun} employs 450 people.

Its budget for 2026 is $41 million. By 2028, the {noun} aims to reach 600,000 households.

Minister Ann Lee said that the {noun} had cut travel times by a quarter."""


@pytest.mark.parametrize(
    ("lead", "opening", "noun", "name"),
    [
        ("Kenya's Bright Path scheme is run by a ministry.", "It", "scheme", "Bright Path"),
        (
            "The government launched the Bright Path plan in northern Zambia.",
            "The plan",
            "plan",
            "Bright Path",
        ),
        (
            "Roads for all\n\nThe Rural Link Project serves Uganda.",
            "It",
            "project",
            "Rural Link Project",
        ),
        ("Rwanda launched Reach, a scheme to link villages.", "The scheme", "scheme", "Reach"),
    ],
)
def test_a_scheme_and_not_its_country(lead: str, opening: str, noun: str, name: str) -> None:
    told = subjects(SCHEME.format(lead=lead, noun=noun, It=opening))
    assert told == {name: 6}


SPEECH = """{lead}

"We will build 300 homes," {he} told reporters. {He} also promised to hire 1,200 people and to cut costs by 5%.

Lee said that {house} had spent $41 million on repairs in 2024. {He} expects growth of 3% next year.

"Our debt has fallen to $7 million," {he} said."""


@pytest.mark.parametrize(
    ("lead", "he", "house"),
    [
        ("Tom Lee, chief executive of Tarn Foods, set out his plans.", "he", "Tarn Foods"),
        ("The chief executive of Tarn Foods, Ann Lee, set out her plans.", "she", "Tarn Foods"),
        ("Tarn Foods' founder and chairman, Tom Lee, set out his plans.", "he", "Tarn Foods"),
        ("Pledges\n\nThe mayor of Norby, Ann Lee, set out her plans.", "she", "Norby"),
        ("Norby Port plans a big year, its director Ann Lee said.", "she", "Norby Port"),
    ],
)
def test_the_house_of_who_speaks(lead: str, he: str, house: str) -> None:
    told = subjects(SPEECH.format(lead=lead, he=he, He=he.title(), house=house))
    assert told == {house: 6}


REGION = """{lead}

The {noun} will spend $41 million on roads next year. It has 1.2 million inhabitants and 14 hospitals.

The unemployment rate fell to 7% in October. The {noun} wants to cut emissions by 40% by 2030."""


@pytest.mark.parametrize(
    ("lead", "noun", "name"),
    [
        (
            "Norby\n\nThe Brazilian state of Goiás passed the budget of its government.",
            "state",
            "Goiás",
        ),
        ("Kwale County, on the coast of Kenya, has a budget that grows each year.", "county", "Kwale County"),
        (
            "Changes\n\nHarbour Ward, a district of Leeds, is a part of the city that grows.",
            "district",
            "Harbour Ward",
        ),
        (
            "Bavaria passes a budget\n\nBavaria passed its budget. Schools in Bavaria get more.",
            "state",
            "Bavaria",
        ),
    ],
)
def test_a_part_of_a_country(lead: str, noun: str, name: str) -> None:
    assert subjects(REGION.format(lead=lead, noun=noun)) == {name: 5}


@pytest.mark.parametrize(
    "text",
    [
        "The deadliest killed 300 people.",
        "The only way is to cut costs by 5%.",
        "The most expensive cost $4 million.",
        "The next cost $4 million.",
    ],
)
def test_nothing_that_names_nobody(text: str) -> None:
    assert subjects(text) == {None: 1}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Money for dams dropped 31%, for water 30% and for seeds 19%.", ["Money", "water", "seeds"]),
        ("Sales of tea fell 3%, of gin 9% and of rum 2%.", ["tea", "gin", "rum"]),
        ("The share of power generated in China has shrunk to 21%.", ["CHN"]),
        ("Orvik is a house. Outages at Rockdale meant that it ran at 61%.", ["Orvik"]),
        ("Orvik has 2,300 workers. It runs 12 plants in Ohio.", ["Orvik", "Orvik"]),
        ("Norby will host the Green Summit. Some 900 delegates are expected.", ["Green Summit"]),
        ("The survey found that 61% of nurses use it.", ["nurses"]),
        ("People who sleep less are 20% more often ill.", ["People"]),
    ],
)
def test_each_its_own(text: str, names: list[str]) -> None:
    found = factkit.extract(text, lang="en", date="2025-11-13")
    assert [claim.subject and (claim.subject.code or claim.subject.name) for claim in found] == names


@pytest.mark.parametrize(
    ("lang", "text", "named"),
    [
        (
            "en",
            "Tarn Foods: profit rose 9% to $40m, and the group will open 12 shops.\n\n"
            "Volta Bank: it lost 300 customers. Deposits fell 4%.\n\n"
            "Kenya: exports grew 12% last year.",
            ["Tarn Foods", "Tarn Foods", "Tarn Foods", "Volta Bank", "Volta Bank", "Kenya"],
        ),
        (
            "fr",
            "Tarn Foods : le bénéfice a progressé de 9 % à 40 millions d'euros.\n\n"
            "Banque Volta : les dépôts ont reculé de 4 %.\n\n"
            "Kenya : les exportations ont augmenté de 12 % l'an dernier.",
            ["Tarn Foods", "Tarn Foods", "Banque Volta", "Kenya"],
        ),
    ],
)
def test_a_name_before_a_colon_has_what_its_paragraph_tells(lang: str, text: str, named: list[str]) -> None:
    told = factkit.extract(text, lang=lang, date="2025-03-14")
    assert [claim.subject and claim.subject.name for claim in told] == named


def test_who_answers_behind_a_colon_has_not_what_the_house_does() -> None:
    text = "Ann Lee: The punctuality of Tarn Rail stood at 91%.\n\nAnn Lee: We carried 35 million people."
    told = factkit.extract(text, lang="en", date="2025-03-14")
    assert "Ann Lee" not in [claim.subject and claim.subject.name for claim in told]
