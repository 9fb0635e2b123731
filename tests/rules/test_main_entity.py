"""Whom a whole text is about: a house told of by its results, a town, a name that the title only shortens."""

from __future__ import annotations

from collections import Counter

import pytest

import factkit

RESULTS = {
    "en": """{title}

{place}, March 13, 2025 – {lead} today reported a profit after tax of $41.6 million for 2024.

Revenue grew by 11.4% to $78.9 million. The margin widened to 9%.

Deposits stood at $612 million at the end of December. The dividend came to $2.40.""",
    "fr": """{title}

{place}, 13 mars 2025 – {lead} a annoncé jeudi un bénéfice net de 41,6 millions d'euros pour 2024.

Le chiffre d'affaires a progressé de 11,4 %, à 78,9 millions d'euros. Les coûts ont augmenté de 4 %.

La dette nette s'élevait à 612 millions d'euros fin décembre. Le dividende atteint 2,40 euros.""",
}
TOWN = {
    "en": """{title}

{lead} will spend £41.6 million more next year, it was decided on Tuesday.

The city will hire 250 people. Debt stood at £212 million at the end of 2024.

Mayor Ann Lee promised trees. The town has 30 parks, and parking fees go up 2% in January.""",
    "fr": """{title}

{lead} dépensera 41,6 millions d'euros de plus l'an prochain, a-t-on décidé mardi.

La ville compte recruter 250 agents. La dette s'élevait à 212 millions d'euros fin 2024.

La maire Anne Lorme a promis des arbres. La Ville a 30 parcs et le stationnement augmente de 2 % en janvier.""",
}


def subjects(text: str, lang: str) -> Counter[str | None]:
    found = factkit.extract(text, lang=lang, date="2025-03-13")
    return Counter(claim.subject and (claim.subject.code or claim.subject.name) for claim in found)


@pytest.mark.parametrize(
    ("lang", "title", "place", "lead", "house"),
    [
        ("en", "Lakeside Bank raises payout", "NAIROBI", "Lakeside Bank Group", "Lakeside Bank"),
        ("en", "Ardent Foods sees sales climb", "CHICAGO", "Ardent Foods Inc.", "Ardent Foods"),
        ("en", "Orvik Steel returns to profit", "STOCKHOLM", "Orvik Steel AB", "Orvik Steel"),
        ("en", "Record year for Danish brewer", "COPENHAGEN", "Tarnholm Breweries", "Tarnholm Breweries"),
        ("en", "Chilean retailer Mercoluz earns more", "SANTIAGO", "Mercoluz", "Mercoluz"),
        ("en", "Results for 2024", "BRUSSELS", "Delcourt Logistics", "Delcourt Logistics"),
        ("fr", "Résultats annuels 2024", "PARIS", "Delcourt Logistique", "Delcourt Logistique"),
        ("fr", "Année record pour un brasseur danois", "LILLE", "Tarnholm Bières", "Tarnholm Bières"),
        ("fr", "Verdal SA améliore sa marge", "LYON", "Verdal", "Verdal"),
    ],
)
def test_a_house_by_its_results(lang: str, title: str, place: str, lead: str, house: str) -> None:
    told = subjects(RESULTS[lang].format(title=title, place=place, lead=lead), lang)
    assert sum(n for name, n in told.items() if name and name.startswith(house)) == told.total() > 4


@pytest.mark.parametrize(
    ("lang", "title", "lead", "town"),
    [
        ("en", "Norby passes a tight budget", "Norby", "Norby"),
        ("en", "Norby: a tight budget", "Norby", "Norby"),
        ("fr", "Metz vote un budget serré", "Metz", "Metz"),
        ("fr", "Un budget serré", "Norville", "Norville"),
        ("fr", "Norville : un budget serré", "Norville", "Norville"),
    ],
)
def test_a_town(lang: str, title: str, lead: str, town: str) -> None:
    told = subjects(TOWN[lang].format(title=title, lead=lead), lang)
    assert told == {town: told.total()}
    assert told.total() > 4


@pytest.mark.parametrize("lead", ["Parliament", "The ministry"])
def test_no_organ_by_results_that_others_have(lead: str) -> None:
    text = RESULTS["en"].format(title="Ghana's budget passed", place="ACCRA", lead=lead)
    assert subjects(text, "en")["GHA"] >= 3


def test_a_label_of_plain_words_names_nothing() -> None:
    text = """Pêche au thon : l'Islande en tête

L'Islande a pris la tête des pays pêcheurs. Les exportations ont atteint 30 millions d'euros en 2024.

Or la moitié de la population n'en mange pas. Le secteur compte 300 bateaux."""
    assert subjects(text, "fr")["ISL"] >= 2


FIGURES = {
    "en": """Prices cool

{lead}

Average weekly earnings came to $314. The central bank cut its rate by 25 basis points in June.

Sales of new cars fell by 4%. The bank expects growth of 2.4% next year. It forecasts inflation of 3%.""",
    "fr": """{lead}

Le salaire moyen s'établit à 314 dollars. Les ventes de voitures ont reculé de 4 %.""",
}


@pytest.mark.parametrize(
    "lead",
    [
        "The Peruvian economy grew 4.6% in the year to May, the National Institute of Statistics said.",
        "Prices in Peru rose 4.6% in the year to May, the National Institute of Statistics said.",
    ],
)
def test_an_office_of_statistics_earns_nothing(lead: str) -> None:
    told = subjects(FIGURES["en"].format(lead=lead), "en")
    assert not any(name and "Statistics" in name for name in told)
    assert told["PER"] >= 4


def test_a_region_has_what_its_office_counts() -> None:
    lead = "Québec : les prix ralentissent\n\nLes prix ont augmenté de 4,6 %, selon l'Institut de la statistique du Québec."
    assert subjects(FIGURES["fr"].format(lead=lead), "fr") == {"Québec": 3}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Greens ahead in Slovenia\n\nThe Green Accord won Sunday's election in Slovenia. Turnout reached 61.4%.\n\n"
            "The Green Accord has 38 seats. Some 1.7 million people had a vote. The Green Accord needs partners.\n\n"
            "The Green Accord promises nothing.",
        ),
        (
            "fr",
            "Les Verts en tête\n\nL'Accord Vert a remporté l'élection en Slovénie. La droite a reculé.\n\n"
            "La participation a atteint 61,4 %. Quelque 1,7 million d'électeurs étaient inscrits.\n\n"
            "L'Accord Vert a 38 sièges. L'Accord Vert négocie. L'Accord Vert ne promet rien.",
        ),
    ],
)
def test_a_vote_is_its_country_s(lang: str, text: str) -> None:
    told = subjects(text, lang)
    assert told["SVN"] == 2
    assert told.total() >= 3


def test_a_house_in_a_town_is_no_town() -> None:
    text = """Tarn Foods lifts profit

Tarn Foods today reported a profit of $41.6 million for 2024. Revenue grew by 11.4%, and the margin widened.

It is the largest employer of its town. The mayor is pleased. The town has 300 houses in all."""
    assert subjects(text, "en")["town"] == 1
    assert subjects(text, "en")["Tarn Foods"] >= 2


def test_a_region_by_its_noun() -> None:
    text = """Un budget serré

La Wallonie présentera un déficit de 2,4 milliards d'euros cette année, a dit le ministre du Budget.

La Région doit rembourser 900 millions d'euros. Le ministre le regrette."""
    assert subjects(text, "fr") == {"Wallonie": 2}


def test_a_pronoun_goes_on_with_the_paragraph_before() -> None:
    text = """Un recul

Le marché français du livre a reculé de 3 % en 2024, selon les libraires. Il inquiète.

Il pèse 4,3 milliards d'euros."""
    told = subjects(text, "fr")
    assert told["FRA"] == 0
    assert told.total() == 2


def test_a_scheme_has_what_is_told_of_it_but_not_what_its_country_has() -> None:
    text = """Bénin : le programme « Gestes utiles » avance

Le programme « Gestes utiles » a formé 300 jeunes au Bénin. Il dispose de 40 camions.

Le programme emploie 12 personnes. Les exportations du pays ont reculé de 3 %."""
    assert subjects(text, "fr") == {"Gestes utiles": 3, "BEN": 1}
