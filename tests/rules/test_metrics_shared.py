"""What a number measures: verbs that say it, nouns that share a verb, and words that never do."""

import pytest

import factkit


def metric(lang, text, quote):
    """Return the metric of the claim whose value begins with `quote`."""
    made = next(c for c in factkit.extract(text, lang=lang) if c.value.span.text.startswith(quote))
    return made.metric and made.metric.text


CASES = [
    # How often: the verb.
    ("en", "The bridge has been closed nine times this year.", "nine times", "closed"),
    ("en", "Her novel was borrowed 4,200 times in May.", "4,200 times", "borrowed"),
    ("en", "The film was watched 3 million times in a week.", "3 million times", "watched"),
    ("en", "The lift broke down on six occasions.", "six occasions", "broke down"),
    ("fr", "La chanson a été écoutée 12 millions de fois.", "12 millions de fois", "écoutée"),
    ("fr", "Le pont a été fermé neuf fois cette année.", "neuf fois", "fermé"),
    ("fr", "Son roman a été emprunté 4 200 fois en mai.", "4 200 fois", "emprunté"),
    # Part of a group its sentence begins with.
    ("en", "Of the 80 farms inspected, 31 had no permit.", "31", "no permit"),
    ("en", "Of 45 vessels checked, nine were sent back.", "nine", "sent back"),
    ("en", "Among the 60 nurses, 22 live abroad.", "22", "live abroad"),
    ("fr", "Sur 45 navires contrôlés, neuf ont été renvoyés.", "neuf", "renvoyés"),
    # Gapped nouns.
    ("en", "Turnover was 31 million euros and the deficit 4 million euros.", "4 million", "deficit"),
    ("en", "Exports came to 31 million euros, imports 40 million.", "40 million", "imports"),
    ("en", "The birth rate was 9.1% and the death rate 8.4%.", "8.4%", "death rate"),
    (
        "fr",
        "Le chiffre d'affaires a été de 31 millions d'euros et le déficit de 4 millions.",
        "4 millions",
        "déficit",
    ),
    (
        "fr",
        "Les exportations ont atteint 31 millions d'euros, les importations 40 millions.",
        "40 millions",
        "importations",
    ),
    (
        "fr",
        "Le taux de natalité était de 9,1 % et le taux de mortalité de 8,4 %.",
        "8,4 %",
        "taux de mortalité",
    ),
    ("fr", "La dette s'établit à 31 millions d'euros et le bénéfice à 4 millions.", "4 millions", "bénéfice"),
    # Own clause behind a relative.
    ("en", "Freight, which makes up a ninth of revenue, fell 5%.", "5%", "Freight"),
    ("fr", "Le fret, qui représente un dixième des recettes, a reculé de 5 %.", "5 %", "fret"),
    ("fr", "Le coton, soit un cinquième des exportations, a chuté de 12 %.", "12 %", "coton"),
    # Halved, doubled, tripled with auxiliary.
    ("en", "Visits to the museum have doubled since 2015.", "doubled", "Visits"),
    ("en", "Waiting lists have halved since May.", "halved", "Waiting lists"),
    ("en", "Deaths on the road had tripled by 2020.", "tripled", "Deaths"),
    ("fr", "Les délais d'attente ont triplé depuis mai.", "triplé", "délais d'attente"),
    # Adverbs.
    ("fr", "La charge virale a été réduite significativement de 40 %.", "40 %", "charge virale"),
    ("fr", "Les ventes ont reculé respectivement de 4 et 6 %.", "4", "ventes"),
    ("en", "Output was cut drastically by 40%.", "40%", "Output"),
    ("en", "Prices rose respectively 4% and 6%.", "4%", "Prices"),
    ("fr", "L'endettement de 40 millions d'euros inquiète.", "40 millions", "endettement"),
    # Plural nouns that are verbs as well.
    ("en", "Loans to farmers rose 6% in May.", "6%", "Loans"),
    ("en", "Visits from abroad fell 6% in May.", "6%", "Visits"),
    ("en", "Trust among graduates fell 6% in May.", "6%", "Trust"),
    ("en", "Claims for hail damage were down 6%.", "6%", "Claims"),
    ("en", "Debt among farmers grew by 6%.", "6%", "Debt"),
    ("en", "Cuts 40 jobs in Ghent.", "40 jobs", "jobs"),
    # Sold, valued, weighs.
    ("en", "The manuscript was sold for 90,000 euros.", "90,000", "sold for"),
    ("en", "The bell weighs 9 tonnes.", "9 tonnes", "weighs"),
    ("en", "The dam rises to 90 metres.", "90 metres", "rises"),
    ("fr", "Le manuscrit a été vendu 90 000 euros.", "90 000", "vendu"),
    ("fr", "La cloche pèse 9 tonnes.", "9 tonnes", "pèse"),
    ("fr", "Le pic culmine à 3 100 mètres.", "3 100 mètres", "culmine"),
    ("fr", "La visite guidée revient à 12 euros.", "12 euros", "revient"),
    ("en", "The average price was 40 euros.", "40 euros", "average price"),
    ("fr", "La température mesurée est de 31 °C.", "31", "température mesurée"),
    ("en", "Seven of the nine judges voted against.", "Seven", "judges"),
]


@pytest.mark.parametrize(("lang", "text", "quote", "expected"), CASES)
def test_metric_of_a_class(lang, text, quote, expected):
    assert metric(lang, text, quote) == expected


TABLE = """Key figures of the mill

Item | 2024 | 2023 | {head}
Jobless rate | 5.6% | 4.9% | +0.7 points
Turnover (EUR m) | 24.0 | 20.0 | +20%
"""
TABLEAU = """Chiffres de la commune

Indicateur | mars 2024 | mars 2023 | {head}
Postes vacants | 3 318 | 4 075 | -18,6 %
Taux de chômage | 5,6 % | 4,9 % | +0,7 point
"""


@pytest.mark.parametrize(
    ("lang", "table", "head", "quote", "expected"),
    [
        ("en", TABLE, "Change", "+0.7", "Jobless rate"),
        ("en", TABLE, "Growth", "+20%", "Turnover"),
        ("en", TABLE, "Change", "5.6%", "Jobless rate"),
        ("fr", TABLEAU, "Variation", "-18,6", "Postes vacants"),
        ("fr", TABLEAU, "Évolution", "+0,7", "Taux de chômage"),
        ("fr", TABLEAU, "Variation", "3 318", "Postes vacants"),
    ],
)
def test_row_says_what_its_cells_measure(lang, table, head, quote, expected):
    assert metric(lang, table.format(head=head), quote) == expected
