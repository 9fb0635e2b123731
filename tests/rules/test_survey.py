"""The source of shares of a network's computing power: one survey counts them all."""

import factkit


def _sources(text: str, lang: str) -> list[str | None]:
    records = factkit.extract(text, lang=lang, date="2025-06-15")
    return [r.attribution.name if r.attribution else None for r in records if r.kind == "hash_rate_share"]


def test_all_shares_of_a_paragraph_are_of_the_survey_that_it_names() -> None:
    text = "Peru hosts 3% of the network's hash rate, according to Blockcount. Chile follows with 2%, Cuba has 1%."
    assert _sources(text, "en") == ["Blockcount"] * 3


def test_french_shares_as_well() -> None:
    text = "Selon Blockcount, le Pérou détient 3 % de la puissance de calcul du réseau. Suivent le Chili (2 %) et Cuba (1 %)."
    assert _sources(text, "fr") == ["Blockcount"] * 3


def test_a_survey_of_another_paragraph_has_no_say() -> None:
    text = "Peru hosts 3% of the network's hash rate, according to Blockcount.\n\nChile has 2% of the network's hash rate."
    assert _sources(text, "en") == ["Blockcount", None]


def test_two_surveys_in_a_paragraph_leave_the_others_without_one() -> None:
    text = (
        "Peru hosts 3% of the network's hash rate, according to Blockcount. Chile has 2% of the network's hash rate. "
        "Cuba has 1% of the network's hash rate, according to Minewatch."
    )
    assert _sources(text, "en") == ["Blockcount", None, "Minewatch"]
