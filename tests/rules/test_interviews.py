"""Who "we" is in an interview: the house that its head, introduced before the questions, runs."""

from __future__ import annotations

import pytest

import factkit

QUESTIONS = {
    "en": "\n\nQ: Your plans?\nA: We will hire 250 people next year.\n\nQ: And the money?\n"
    "A: Our revenue reached $40 million in 2024.\n\nQ: Who pays?\nA: We pay 60% of it.",
    "fr": "\n\nQ: Vos projets ?\nR: Nous allons embaucher 250 personnes l'an prochain.\n\nQ: Et l'argent ?\n"
    "R: Notre chiffre d'affaires a atteint 40 millions d'euros en 2024.\n\nQ: Qui paie ?\n"
    "R: Nous en payons 60 %.",
}


def houses(lang: str, opening: str) -> set[str | None]:
    """Return of whom the claims of the answers are told to be."""
    text = opening + QUESTIONS[lang]
    found = [c for c in factkit.extract(text, lang=lang, date="2025-09-18") if c.value.span]
    return {
        c.subject.name if c.subject else None
        for c in found
        if c.value.span and c.value.span.start > len(opening)
    }


@pytest.mark.parametrize(
    ("lang", "opening", "house"),
    [
        ("en", "Iona Blair runs Tarn Ferries, the company that links nine islands.", "Tarn Ferries"),
        ("en", "Marco Silva heads Aguas Norte, the regional water utility.", "Aguas Norte"),
        ("en", "Ellen Park has led the Harbour Trust since 2019.", "Harbour Trust"),
        ("en", "Peter Holm, who runs the Nordic Food Bank, takes our questions.", "Nordic Food Bank"),
        ("en", "An interview with Lucy Dunn, head of policy at GridCo.", "GridCo"),
        ("en", "Since 2018 Amina Yusuf has been at the helm of Kano Textiles.", "Kano Textiles"),
        ("fr", "Jeanne Vidal dirige Bac du Nord, la société qui relie neuf îles.", "Bac du Nord"),
        ("fr", "Hélène Parc préside la Fondation du Port depuis 2019.", "Fondation du Port"),
        ("fr", "Marc Silva est à la tête d'Eaux du Nord, la régie régionale.", "Eaux du Nord"),
        ("fr", "Pierre Holm, qui dirige la Banque du Pain, nous répond.", "Banque du Pain"),
        ("fr", "Priya Nair a pris les rênes de Deccan Rail au printemps.", "Deccan Rail"),
    ],
)
def test_we_is_the_house_that_the_person_asked_runs(lang: str, opening: str, house: str) -> None:
    assert houses(lang, opening) == {house}


@pytest.mark.parametrize(
    ("lang", "opening"),
    [
        ("en", "We met the writer Iona Blair in Glasgow, where the Harbour Trust has its seat."),
        ("fr", "Nous avons rencontré la romancière Jeanne Vidal à Nantes, ville de la Fondation du Port."),
    ],
)
def test_a_house_that_nobody_asked_runs_says_nothing(lang: str, opening: str) -> None:
    assert not houses(lang, opening) & {"Harbour Trust", "Fondation du Port"}
