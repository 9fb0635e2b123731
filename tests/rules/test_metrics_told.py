"""Metrics told apart from their value: the figure before, what a sum is paid in, a relative clause."""

import pytest

import factkit

CASES = [
    # A noun for a figure, with its article alone, stands for what was measured before.
    ("en", "Youth unemployment is at 12.4%. In Leeds the rate is 17%.", "17%", "Youth unemployment"),
    ("en", "The median rent is $1,200 a month. The figure was $950 in 2019.", "$950", "median rent"),
    ("en", "Norway's debt stands at 44% of GDP. The ratio was 39% in 2019.", "39%", "debt"),
    ("en", "Some 3,400 nurses were hired in 2022. The number fell to 2,100 last year.", "2,100", "nurses"),
    (
        "fr",
        "Le chômage des jeunes atteint 12,4 %. À Lille, le taux est de 17 %.",
        "17 %",
        "chômage des jeunes",
    ),
    (
        "fr",
        "Le loyer médian est de 1 200 euros. Ce montant était de 950 euros en 2019.",
        "950",
        "loyer médian",
    ),
    ("fr", "La dette atteint 44 % du PIB. Le ratio était de 39 % en 2019.", "39 %", "dette"),
    # One that says of what it is measures that.
    ("en", "The jobless rate is 5%. The number of farms fell to 3,200.", "3,200", "number of farms"),
    ("en", "Exports fell 3%. The inflation rate stood at 6%.", "6%", "inflation rate"),
    # What a sum is paid, earned or lost in; not where, and not by what means.
    ("en", "The bank paid $4 million in fines last year.", "$4 million", "fines"),
    ("en", "The village received £2 million in aid.", "£2 million", "aid"),
    ("en", "The glacier has lost 40 metres in thickness since 1990.", "40 metres", "thickness"),
    (
        "fr",
        "La ville a perdu 3 milliards de dollars en recettes fiscales.",
        "3 milliards",
        "recettes fiscales",
    ),
    ("en", "The company made $3 million in Spain.", "$3 million", "made"),
    ("en", "The bank lost $3 million in cash in June.", "$3 million", "lost"),
    # What a relative clause tells a sum of.
    ("en", "A stadium in Split, for which €9.5m has been budgeted, is to open in May.", "€9.5m", "stadium"),
    ("en", "The bond, on which Malta pays 4.75%, runs until 2038.", "4.75%", "bond"),
    ("fr", "Le pays a fini l'année avec un déficit public à 9 % du PIB.", "9 %", "déficit public"),
    ("fr", "La dose usuelle est de 5 mg une fois par jour.", "5 mg", "dose usuelle"),
    ("fr", "Le contrôle des coûts a permis au groupe d'accroître ses ventes de 7 %.", "7 %", "ventes"),
    ("fr", "L'emprunt, sur lequel Malte paie 4,75 %, court jusqu'en 2038.", "4,75 %", "emprunt"),
    # What comes behind an article is another thing.
    ("en", "The plan will teach 5 million people the basics of coding.", "5 million", "people"),
    ("en", "The gang carried out 10.4 killings a day.", "10.4", "killings a day"),
    # Inflation somewhere is of prices.
    ("en", "Inflation in Argentina slowed to 2.1% in May.", "2.1%", "Inflation in Argentina"),
    ("en", "Growth in rents slowed to 5.6%.", "5.6%", "rents"),
    # A word is a verb by the article of its object.
    ("en", "Two in three farmers fear another drought.", "Two in three", "fear another drought"),
    (
        "en",
        "Some 440 took the course and 3,000 hold an industry licence.",
        "3,000",
        "hold an industry licence",
    ),
    # "That is" measures nothing.
    ("en", "Some 400 villages have no doctor. That is 24 per cent more than in 2023.", "24", "villages"),
]


@pytest.mark.parametrize(("lang", "text", "quote", "expected"), CASES)
def test_metric_told_apart(lang, text, quote, expected):
    claims = factkit.extract(text, lang=lang, date="2025-11-20")
    found = [c for c in claims if c.value.span and quote in c.value.span.text]
    assert found, [c.value.span.text for c in claims]
    metric = found[-1].metric
    assert (metric.text if metric else None) == expected
