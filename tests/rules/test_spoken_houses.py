"""Whose revenue it is: the company that a text tells of, though the text is about its country."""

import pytest

from factkit import extract

TEXTS = {
    "en": """Biscuit maker to close plants

CORK, March 3 - Workers walked out on Monday after Tarn Foods said it would close two plants.

Operating profit at Ireland's second-biggest biscuit maker fell 12% to €4.1 million last year. Revenue was flat at €88 million. Net borrowings reached €31 million.

Unemployment in Ireland stood at 4.1% in January, and Ireland's exports rose 3%. Orders have dropped by a third since June.""",
    "fr": """La biscuiterie ferme deux usines

LILLE, 3 mars - Les salariés ont débrayé lundi, après que Tarnier a annoncé la fermeture de deux usines.

Le bénéfice opérationnel du deuxième groupe agroalimentaire de France a reculé de 12 % à 4,1 millions d'euros l'an dernier. Le chiffre d'affaires est resté stable à 88 millions d'euros. L'endettement net atteint 31 millions d'euros.

En France, le chômage s'établissait à 7,1 % en janvier, et les exportations de la France ont augmenté de 3 %. Les commandes ont chuté d'un tiers depuis juin.""",
}


def _subjects(lang: str) -> dict[str, str | None]:
    claims = extract(TEXTS[lang], lang=lang, date="2025-03-04")
    return {c.value.span.text: c.subject.name if c.subject else None for c in claims if c.value.span}


@pytest.mark.parametrize(
    ("lang", "quote", "house"),
    [
        ("en", "12%", "Tarn Foods"),
        ("en", "€4.1 million", "Tarn Foods"),
        ("en", "€88 million", "Tarn Foods"),
        ("en", "€31 million", "Tarn Foods"),
        ("en", "a third", "Tarn Foods"),
        ("fr", "12 %", "Tarnier"),
        ("fr", "4,1 millions d'euros", "Tarnier"),
        ("fr", "88 millions d'euros", "Tarnier"),
        ("fr", "31 millions d'euros", "Tarnier"),
        ("fr", "un tiers", "Tarnier"),
    ],
)
def test_what_only_a_house_has_is_the_house_s(lang: str, quote: str, house: str) -> None:
    assert _subjects(lang)[quote] == house


@pytest.mark.parametrize(
    ("lang", "quote", "country"),
    [("en", "4.1%", "Ireland"), ("en", "3%", "Ireland"), ("fr", "7,1 %", "France"), ("fr", "3 %", "France")],
)
def test_what_a_country_has_stays_the_country_s(lang: str, quote: str, country: str) -> None:
    assert _subjects(lang)[quote] == country


@pytest.mark.parametrize(
    ("lang", "text", "subject"),
    [
        ("en", "Norbank grew. Workers at Chile's third-biggest bank left Norbank on Monday.", "Norbank"),
        ("en", "Norbank is Chile's third-biggest bank.", "Norbank"),
        ("en", "Norbank grew. Chile is the world's third-biggest producer of copper.", "Chile"),
        ("fr", "Norbank est la troisième banque du Chili.", "Norbank"),
        ("fr", "Norbank a grandi. Le Chili est le troisième producteur mondial de cuivre.", "Chili"),
    ],
)
def test_a_house_told_by_its_rank(lang: str, text: str, subject: str) -> None:
    ranked = next(c for c in extract(text, lang=lang) if c.kind == "ranking")
    assert ranked.subject is not None
    assert ranked.subject.name == subject


@pytest.mark.parametrize(
    ("lang", "text", "subject"),
    [
        (
            "en",
            "Tarn Foods cuts jobs\n\nTarn Foods is down. Directors halved the dividend to 6 cents.",
            "Tarn Foods",
        ),
        (
            "en",
            "Tarn Foods cuts jobs\n\nTarn Foods is down. Investors marked the stock down 7%.",
            "Tarn Foods",
        ),
        ("en", "Tarn Foods cuts jobs\n\nTarn Foods is down. In Milan the stock jumped 5%.", "Tarn Foods"),
        ("fr", "Tarnier supprime des postes\n\nTarnier recule. À Milan, le titre a bondi de 5 %.", "Tarnier"),
        ("fr", "Tarnier supprime des postes\n\nLes actionnaires de Tarnier touchent un dividende.", None),
    ],
)
def test_who_decides_and_where_it_trades_is_not_the_house(lang: str, text: str, subject: str | None) -> None:
    told = [c for c in extract(text, lang=lang) if c.kind != "event"]
    assert [c.subject and c.subject.name for c in told] == ([subject] * len(told) if subject else [])


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Chez Tarnix, numéro deux du câble, on attend. L'entreprise a vendu 40 camions.", "Tarnix"),
        ("Le marché recule. Chez Tarnix, on attend. La société a vendu 40 camions.", "Tarnix"),
        ("Selon Tarnix, les ventes baissent. L'entreprise a vendu 40 camions.", "entreprise"),
        ("À Norville, on attend. L'entreprise a vendu 40 camions.", "entreprise"),
        ("« C'est dur », dit Anne Lorme. L'entreprise a vendu 40 camions.", "entreprise"),
    ],
)
def test_a_house_that_a_sentence_opens_with_is_the_company(text: str, subject: str) -> None:
    claims = [c for c in extract(f"Le câble attend son heure\n\n{text}", lang="fr") if c.kind == "count"]
    assert [c.subject.name for c in claims if c.subject] == [subject]
