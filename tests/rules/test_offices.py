"""Whose aim it is that a capital, a minister or a mayor tells of."""

import pytest

import factkit

ENGLISH = [
    ("Oslo wants half of its power to come from wind by 2030.", "NOR"),
    ("Berlin has promised to put 400 services online by 2030.", "DEU"),
    ("Oslo has 40 schools.", None),
    ("Oslo has 40 trams and wants 60 by 2030.", None),
    ("Oslo rose four places to 12th.", None),
]
FRENCH = [
    ("Oslo veut créer 3 000 emplois d'ici 2030.", "NOR"),
    ("Oslo compte 40 écoles.", None),
]


@pytest.mark.parametrize(
    ("lang", "text", "code"), [("en", *case) for case in ENGLISH] + [("fr", *case) for case in FRENCH]
)
def test_a_capital_wants_for_its_country(lang: str, text: str, code: str | None) -> None:
    land = {"en": "Chile is poor. ", "fr": "Le Chili est pauvre. "}[lang]
    last = list(factkit.extract(land + text, lang=lang, date="2025-02-11"))[-1]
    assert last.subject is not None
    assert last.subject.code == code


def test_a_title_names_a_minister_by_the_surname_alone() -> None:
    text = """Lee spares the poor

QUITO – Finance minister Ann Lee said on Tuesday that Ecuador would see no new taxes.

Ecuador has been waiting. The council of Ecuador spoke.

Ms Lee set aside $3 million for roads."""
    last = list(factkit.extract(text, lang="en", date="2025-02-11"))[-1]
    assert last.subject is not None
    assert last.subject.code == "ECU"
