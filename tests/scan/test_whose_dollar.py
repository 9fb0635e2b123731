"""A dollar is that of the country that a text is about, not of one country among many."""

from __future__ import annotations

import pytest

import factkit

MANY = "Denmark, Norway, Finland, Kenya, Ghana, Brazil, Peru and Japan come before Singapore."
TEXTS = [
    ("en", f"{MANY} Singapore slips. Brazil sold goods worth $164 billion.", "USD"),
    ("en", "Singapore slips. Singapore's port spent $164 million.", "SGD"),
    ("en", "Canada and the United Kingdom signed. Canada's port spent $164 million in Canada.", "CAD"),
    (
        "fr",
        "Le Danemark, la Norvège, le Kenya, le Ghana et Singapour en vendent pour 3 milliards de dollars.",
        "USD",
    ),
    ("fr", "Le Canada investit. Le port du Canada a coûté 164 millions de dollars.", "CAD"),
]


@pytest.mark.parametrize(("lang", "text", "unit"), TEXTS)
def test_the_sum_is_in(lang: str, text: str, unit: str) -> None:
    sums = [m for m in factkit.scan(text, lang=lang) if m.type == "money"]
    assert [m.unit for m in sums] == [unit]


@pytest.mark.parametrize(
    ("lang", "text", "unit"),
    [
        ("en", "It cost 820 billion soums.", "UZS"),
        ("en", "It cost 5 million rands.", "ZAR"),
        ("en", "It cost 7 million bahts.", "THB"),
        ("fr", "Il a coûté 3 millions de laris.", "GEL"),
    ],
)
def test_plurals_of_money(lang: str, text: str, unit: str) -> None:
    assert [m.unit for m in factkit.scan(text, lang=lang) if m.type == "money"] == [unit]


@pytest.mark.parametrize(
    ("lang", "text", "units"),
    [
        (
            "fr",
            "MALI • La récolte a coûté 3 milliards de francs CFA.\n\nTCHAD • Le port a coûté 5 milliards de francs CFA.",
            ["XOF", "XAF"],
        ),
        (
            "fr",
            "Le Sénégal et le Bénin prêtent au Gabon.\n\nÀ Libreville, le pont a coûté 2 milliards de F CFA.",
            ["XAF"],
        ),
        (
            "en",
            "India led, and Indian farms sold more than India's neighbours.\n\nIn Pakistan mills owe 4 billion rupees.",
            ["PKR"],
        ),
        ("en", "Sweden and Norway met. Sweden paid 40 million kronor.", ["SEK"]),
        (
            "fr",
            "TUNIS – Les ventes de la Tunisie ont reculé.\n\nLe solde est de 7 milliards de dinars avec l'Algérie.",
            ["TND"],
        ),
    ],
)
def test_the_money_of_its_paragraph(lang: str, text: str, units: list[str]) -> None:
    assert [m.unit for m in factkit.scan(text, lang=lang) if m.type == "money"] == units
