"""The fields that a kind has of its own, each tied to its characters."""

from typing import Any

import pytest

import factkit

DATE = "2024-05"


def claim(lang: str, text: str, quote: str) -> Any:
    """Return the claim whose value is written as `quote`, as a row; each span of it stands in the text."""
    found = [c for c in factkit.extract(text, lang=lang, date=DATE) if c.value.span.text.startswith(quote)]
    assert found, [c.value.span.text for c in factkit.extract(text, lang=lang, date=DATE)]
    row = found[0].model_dump(mode="json", by_alias=True)
    for span in row["spans"].values():
        assert text[span["start"] : span["end"]] == span["text"]
    return row


CASES = [
    # ranking
    ("fr", "Le Maroc est 29e sur 193 pays.", "29e", {"out_of": "193"}),
    ("fr", "Le Maroc passe de la 12e à la 9e place.", "9e place", {"previous": "12"}),
    (
        "fr",
        "Le Maroc est 29e au classement de la cybersécurité.",
        "29e",
        {"index": "classement de la cybersécurité"},
    ),
    ("fr", "Le Maroc est le troisième producteur de phosphate au monde.", "troisième", {"scope": "au monde"}),
    (
        "fr",
        "Le Maroc vise la première place en Afrique.",
        "première place",
        {"scope": "en Afrique", "status": "target"},
    ),
    ("fr", "Lyon entre dans le top 20 européen.", "top 20", {"scope": "européen"}),
    ("en", "Norway came 4th out of 180 countries.", "4th", {"out_of": "180"}),
    ("en", "Norway climbed from 12th to 9th.", "9th", {"previous": "12"}),
    ("en", "Norway ranks 4th in the Press Freedom Index.", "4th", {"index": "Press Freedom Index"}),
    ("en", "Norway is the world's second-largest exporter of salmon.", "second-largest", {"scope": "world"}),
    ("en", "Norway ranks third in Europe.", "third", {"scope": "in Europe"}),
    # target and training_target
    ("fr", "Le ministère veut former 300 soudeurs d'ici 2026.", "300 soudeurs", {"action": "former"}),
    ("fr", "Le plan vise à créer 900 emplois d'ici 2026.", "900 emplois", {"action": "créer"}),
    (
        "fr",
        "La ville veut porter ce taux à 60 % d'ici 2030, contre 42 % aujourd'hui.",
        "60 %",
        {"baseline": "42"},
    ),
    ("en", "The ministry aims to train 300 welders by 2026.", "300 welders", {"action": "train"}),
    ("en", "The plan aims to create 900 jobs by 2026.", "900 jobs", {"action": "create"}),
    (
        "en",
        "The goal is to reach 80 percent of homes by 2030, against 46 percent in 2022.",
        "80 percent",
        {"baseline": "46"},
    ),
    # investment
    (
        "fr",
        "Lumenta a promis 3 millions d'euros.",
        "3 millions",
        {"flow": "committed", "investor": "Lumenta"},
    ),
    ("fr", "Le pays a attiré 3 milliards d'euros d'investissements.", "3 milliards", {"flow": "attracted"}),
    (
        "en",
        "Lumenta has pledged $3 million for schools.",
        "$3 million",
        {"flow": "committed", "investor": "Lumenta"},
    ),
    ("en", "The town got a grant of $3 million from Lumenta.", "$3 million", {"investor": "Lumenta"}),
    # share
    ("fr", "Plus de 90 % des démarches sont en ligne.", "90 %", {"of": "démarches"}),
    ("en", "Some 30% of the lines are closed.", "30%", {"of": "lines"}),
    ("en", "The app handled one in eight digital payments.", "one in eight", {"of": "digital payments"}),
    # change
    ("fr", "Le prix est passé de 17 à 25 euros.", "17 à 25", {"from": "17", "to": "25", "direction": "up"}),
    (
        "fr",
        "Les ventes ont augmenté de 4 %, à 12 millions d'euros.",
        "4 %",
        {"direction": "up", "to": "12000000"},
    ),
    (
        "fr",
        "Les délais ont été divisés par deux.",
        "deux",
        {"direction": "down", "amount": "50", "unit": "percent"},
    ),
    ("fr", "Le pays a gagné dix places.", "dix places", {"direction": "up", "unit": "rank"}),
    ("en", "Sales rose 4% to $12 million.", "4%", {"direction": "up", "to": "12000000"}),
    (
        "en",
        "Entries have halved since 2010.",
        "halved",
        {"direction": "down", "amount": "50", "unit": "percent"},
    ),
    ("en", "The plan raised reserves by 38%.", "38%", {"direction": "up"}),
    ("en", "There are 400 fewer teachers.", "400", {"direction": "down"}),
    # event
    (
        "fr",
        "La 6e conférence du numérique s'est ouverte jeudi à Hanoï.",
        "6e",
        {"edition": "6", "name": "conférence du numérique", "place": "Hanoï"},
    ),
    (
        "en",
        "The sixth Lumen forum takes place on 2 October in Oslo.",
        "2 October",
        {"edition": "6", "place": "Oslo"},
    ),
    (
        "en",
        "Oslo will host the Lumen forum on 2 October.",
        "2 October",
        {"name": "Lumen forum", "place": "Oslo"},
    ),
]


@pytest.mark.parametrize(("lang", "text", "quote", "wanted"), CASES, ids=[row[1] for row in CASES])
def test_own_fields(lang: str, text: str, quote: str, wanted: dict[str, str]) -> None:
    row = claim(lang, text, quote)
    told = {name: row.get(name, row["value"].get(name)) for name in wanted}
    assert told == wanted


NEAR = [
    # No list, no place, nobody who gives.
    ("fr", "Le Maroc arrive à la 3e place.", "3e place", ("index", "scope", "out_of", "previous")),
    ("en", "Norway came third in May.", "third", ("index", "scope", "out_of")),
    ("fr", "Lumenta a besoin de 3 millions d'euros.", "3 millions", ("investor",)),
    ("en", "The town needs $3 million for schools.", "$3 million", ("investor",)),
    ("en", "Sales rose 4% in May.", "4%", ("to", "from")),
    ("fr", "Les ventes ont augmenté de 4 % en mai.", "4 %", ("to", "from")),
]


@pytest.mark.parametrize(("lang", "text", "quote", "names"), NEAR, ids=[row[1] for row in NEAR])
def test_what_is_not_told_is_null(lang: str, text: str, quote: str, names: tuple[str, ...]) -> None:
    row = claim(lang, text, quote)
    assert {name: row.get(name) for name in names} == dict.fromkeys(names)
