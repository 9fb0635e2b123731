"""What a page has above its title, or beside it, changes nothing of what its text is about."""

from __future__ import annotations

import pytest

import factkit

ARTICLES = {
    "en": "Tarnix opens its second dairy in Kenya\n\n"
    "NAIROBI – Tarnix, a maker of cheese, has opened a dairy with 140 workers in Nakuru. It cost 12 million euros.\n\n"
    "The company sold 3,100 tonnes of cheese last year. Its exports rose by 9 per cent.",
    "fr": "Tarnix ouvre une deuxième laiterie au Kenya\n\n"
    "NAIROBI – Tarnix, un fabricant de fromages, a ouvert à Nakuru une laiterie de 140 salariés. Elle a coûté "
    "12 millions d'euros.\n\n"
    "La société a vendu 3 100 tonnes de fromage l'an dernier. Ses exportations ont augmenté de 9 %.",
}
ABOVE = {
    "en": [
        "The Daily Post\n\n",
        "Press release\n\n",
        "FOR IMMEDIATE RELEASE\n\n",
        "Home > News > Business\n\n",
        "Skip to main content\nSearch\nMenu\n\n",
        "World | Economy\n\n",
        "EXCLUSIVE\n",
        "Northern Media Group\nBusiness\n",
    ],
    "fr": [
        "Le Courrier du Nord\n\n",
        "Communiqué de presse\n\n",
        "POUR DIFFUSION IMMÉDIATE\n\n",
        "Accueil > Actualités > Économie\n\n",
        "Aller au contenu principal\nRechercher\nMenu\n\n",
        "Monde | Économie\n\n",
        "EXCLUSIF\n",
        "Médias du Nord\nÉconomie\n",
    ],
}


def told(text: str, lang: str) -> list[tuple[object, ...]]:
    sheet = factkit.extract(text, lang=lang, date="2025-06-02")
    return [
        (claim.kind, claim.subject and claim.subject.name, claim.when and claim.when.edtf) for claim in sheet
    ]


@pytest.mark.parametrize(
    ("lang", "above"), [(lang, above) for lang, lines in ABOVE.items() for above in lines]
)
def test_lines_above_the_title(lang: str, above: str) -> None:
    plain = told(ARTICLES[lang], lang)
    assert [subject for _, subject, _ in plain].count("Tarnix") >= 3
    assert told(above + ARTICLES[lang], lang) == plain


def test_the_house_above_the_title_of_its_release_is_whom_it_tells_of() -> None:
    text = (
        "TARNIX FOODS PLC\n\nResults for the year 2024: a record for cheese\n\n"
        "Sales were 412 million euros. Costs rose by 3 per cent, while staff numbers stood at 2,300.\n\n"
        "Tarnix Foods sold two mills. Tarnix Foods now has nine."
    )
    sheet = factkit.extract(text, lang="en")
    told = [claim.subject.name.casefold() for claim in sheet if claim.subject]
    assert told.count("tarnix foods plc") + told.count("tarnix foods") == 4
