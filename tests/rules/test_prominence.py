"""What a text is about: whose revenue it tells of, and whose inflation, where its sentences do not say."""

import pytest

from factkit import extract

TEXTS = {
    "a country before a colon tells where": (
        "fr",
        """Tunisie : Sahelia ferme son usine de Sfax

SFAX, 3 mars - Sahelia va fermer son usine de Sfax, a annoncé lundi le groupe.

Le chiffre d'affaires a reculé de 12 % l'an dernier. Sahelia emploie 400 personnes.""",
        {"12 %": "Sahelia", "400 personnes": "Sahelia"},
    ),
    "a house that opens a text and is only described again": (
        "en",
        """A mild winter costs a boiler maker

It is no secret, but Harlow & Finch has blamed its poor quarter on the weather. The company closed two depots.

Revenue slipped 4% to £30 million. The group has 88 depots and the firm will sell six.""",
        {"4%": "Harlow & Finch", "£30 million": "Harlow & Finch", "88 depots": "Harlow & Finch"},
    ),
    "whose capital the dateline names": (
        "fr",
        """Communiqué de politique monétaire

Antananarivo, le 7 août 2024

Réuni hier, le Comité a relevé son taux à 12 %. À Madagascar, les prix ont augmenté de 7 % en juin.

Après 4,2 % en 2023, la croissance avoisinerait 4,5 % cette année. Le FMI et la Banque mondiale aident.""",
        {"4,2 %": "Madagascar", "4,5 %": "Madagascar"},
    ),
    "what a bank with the name of the country tells is the country's": (
        "fr",
        """La Banque centrale du Ghana relève son taux

Accra, le 4 mars 2024

La Banque centrale du Ghana a relevé lundi son taux directeur. L'inflation a atteint 23 % en février.

La Banque centrale du Ghana attend mieux. Les exportations ont reculé de 4 %.""",
        {"23 %": "Ghana", "4 %": "Ghana"},
    ),
    "a definite noun takes its name up": (
        "en",
        """The hospital at the end of the road

Few roads lead to Kelsall Mission Hospital in Kenya. The hospital has no lift.

Last year the hospital treated 28,400 patients. Running it costs $2 million, and the hospital has a debt.

Money is short. On a bad day 61 people wait.""",
        {"28,400 patients": "Kelsall Mission Hospital"},
    ),
    "a rubric is nobody": (
        "fr",
        """Handball : les filles font recette

Norvane a attiré 412 000 spectateurs la saison passée. Norvane est suivi.

Le chiffre d'affaires cumulé s'est élevé à 38,9 millions d'euros. Le club a gagné.""",
        {"412 000 spectateurs": "Norvane", "38,9 millions d'euros": "Norvane"},
    ),
    "who stands behind a full stop is no person for it": (
        "en",
        """Kudipa turns a profit

LAGOS, 6 November 2025 - It took Kudipa nine years to make money, said its finance chief. Kudipa's loans grew.

Revenue climbed 37%. They are served by 61,000 agents. The company paid $3 million.""",
        {"37%": "Kudipa", "61,000 agents": "Kudipa", "$3 million": "Kudipa"},
    ),
    "where countries are named as often, `the country` is none of them": (
        "en",
        """The long way home

Ada Brown, a novelist born in Norway, lives by the sea. She writes at night.

In Chile, the country of her mother, she was unknown. She spent years in Peru, a country of 30 million.

On a good day, 600 delegates came to hear her. There were 40 prizes.""",
        {"600 delegates": None, "40 prizes": None},
    ),
    "who is taken up by the surname is no house": (
        "en",
        """The woman who dammed the river

Until 2015 Milda Torvane sold boats. Then she founded Karsa Water, which runs 14 turbines.

Torvane likes boats. Karsa now has 60 workers, Torvane said; to Karsa she gave all.

A third of the turbines will be sold. Karsa needs cash. "Two thirds of our income will come from abroad," Torvane predicts.""",
        {"A third": "Karsa Water", "Two thirds": "Karsa Water"},
    ),
}


@pytest.mark.parametrize("about", TEXTS)
def test_what_a_text_is_about(about: str) -> None:
    lang, text, wanted = TEXTS[about]
    found = {c.value.span.text: c.subject.name if c.subject else None for c in extract(text, lang=lang)}
    assert {quote: found.get(quote) for quote in wanted} == wanted


@pytest.mark.parametrize(
    ("lang", "text", "subject"),
    [
        ("fr", "Québec injectera 300 millions de dollars. Québec promet mieux.", "Québec"),
        ("fr", "Airbus a livré 60 avions. Airbus tiendra ses délais.", "Airbus"),
        ("fr", "La Banque mondiale a promis 40 millions de dollars.", "Banque mondiale"),
        ("fr", "La Cour pénale internationale a condamné 40 personnes.", "Cour pénale internationale"),
        ("en", "Danish lender Tarnbank to close 31 branches", "Tarnbank"),
        ("en", '"No. Kenya has 40 hospitals," he said.', "Kenya"),
        ("en", "They live at No. 10 Oak Lane. Kenya has 40 hospitals.", "Kenya"),
        ("en", "Tarn Foods ranks No. One in Europe and has 40 mills.", "Tarn Foods"),
    ],
)
def test_names_are_read_whole(lang: str, text: str, subject: str) -> None:
    claims = [c for c in extract(text, lang=lang) if c.kind != "ranking"]
    assert [c.subject.name for c in claims if c.subject] == [subject]
