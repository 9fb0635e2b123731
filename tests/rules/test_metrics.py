"""What a number measures, and the topic that it shares across languages."""

import pytest

import factkit


def metric(lang, text, quote):
    """Return the metric of the claim whose value is written as `quote`."""
    found = [
        c for c in factkit.extract(text, lang=lang, date="2024-05") if c.value.span.text.startswith(quote)
    ]
    assert found, [c.value.span.text for c in factkit.extract(text, lang=lang, date="2024-05")]
    made = found[0].metric
    if made is not None:
        assert made.span.text == made.text == text[made.span.start : made.span.end]
    return made


CASES = [
    # What is asked of people is what they say of themselves, not that they say it.
    ("en", "Some 38% of nurses said they felt tired at work.", "38%", "felt tired at work"),
    ("fr", "Quelque 38 % des infirmières disent dormir mal.", "38 %", "dormir mal"),
    ("fr", "Quelque 38 % des infirmières disent qu'elles ont peur.", "38 %", "peur"),
    # A price by the piece is of what is sold, not of the piece.
    ("en", "Cobalt changed hands at $30,500 a tonne in May.", "$30,500", "Cobalt"),
    # A noun of measure goes before what the sentence tells of its owner.
    ("en", "A grant of $5,000 will be paid to every nurse.", "$5,000", "grant"),
    ("fr", "Une prime de 500 euros sera versée aux infirmières.", "500 euros", "prime"),
    # What goes on with a figure is of its metric, in the sentence behind it as well.
    ("en", "Turnout was 52%. Four years ago it had been 35%.", "35%", "Turnout"),
    ("en", "Real GDP grew 0.2% in May; a contraction of 1% is forecast.", "1%", "Real GDP"),
    ("fr", "Le taux de chômage est de 7 %. On reste loin des 5 % de 2019.", "5 %", "taux de chômage"),
    ("fr", "Lumenta a vendu 40 000 vélos, soit 300 de plus qu'en 2022, indique Orle.", "300", "vélos"),
    # What is counted.
    ("fr", "Le ministère emploie 90 000 fonctionnaires.", "90 000 fonctionnaires", "fonctionnaires"),
    ("en", "The ministry employs 90,000 civil servants.", "90,000 civil", "civil servants"),
    # The attribute that a verb puts a number on.
    ("fr", "Le taux de chômage a reculé de 0,4 point en mars.", "0,4 point", "taux de chômage"),
    (
        "en",
        "The unemployment rate fell by 0.4 percentage points in March.",
        "0.4 percentage points",
        "unemployment rate",
    ),
    ("en", "Norway's exports rose 7%.", "7%", "exports"),
    ("en", "On Monday Lumenta shares closed 4% higher.", "4%", "shares"),
    # A noun linked to the value.
    (
        "fr",
        "Lumenta a réalisé un chiffre d'affaires de 3 milliards d'euros.",
        "3 milliards d'euros",
        "chiffre d'affaires",
    ),
    ("en", "Lumenta posted a net profit of $3 million.", "$3 million", "net profit"),
    # A noun right before it, or a label.
    ("en", "Net debt €412m", "€412m", "Net debt"),
    ("fr", "Lits d'isolement : 1 150", "1 150", "Lits d'isolement"),
    # The whole of a part, or what is said of the part.
    ("fr", "La Suède fournit 18 % de la puissance de calcul.", "18 %", "puissance de calcul"),
    ("en", "Some 30% of the lines are closed at night.", "30%", "closed at night"),
    # What a sum is for.
    ("en", "Lumenta has set aside $167m for new rigs.", "$167m", "new rigs"),
    ("fr", "Lumenta a débloqué 10 millions d'euros en mai pour les crèches.", "10 millions", "crèches"),
    ("fr", "La ville a voté 48 millions d'euros pour rénover 35 lycées.", "48 millions", "lycées"),
    # The verb where no noun says it.
    ("fr", "En mai, Lumenta a déboursé 3 millions d'euros.", "3 millions d'euros", "déboursé"),
    ("en", "Lumenta smelted 833 tonnes in May.", "833 tonnes", "smelted"),
    # The object of a verb, before its value or behind it.
    ("fr", "Lumenta veut réduire ses coûts de 5 %.", "5 %", "coûts"),
    ("fr", "Le plan vise à abaisser de 20 % le prix du gaz.", "20 %", "prix du gaz"),
    ("fr", "Lumenta a vu ses ventes progresser de 4 %.", "4 %", "ventes"),
    ("en", "Lumenta wants to double its fleet by 2030.", "double", "fleet"),
    ("en", "The plan would cut methane by at least 10%.", "10%", "methane"),
    # What goes up or down, rather than its rise.
    ("fr", "Lumenta affiche un bénéfice en repli de 3 %.", "3 %", "bénéfice"),
    ("fr", "Lumenta a perdu 300 emplois.", "300 emplois", "emplois"),
    ("en", "Growth in rents slowed to 5.6%.", "5.6%", "rents"),
    ("en", "Norway lost 13,000 jobs.", "13,000 jobs", "jobs"),
    # A level, whatever its verb counts in.
    (
        "fr",
        "La fréquentation du musée a reculé à 8 millions d'entrées.",
        "8 millions",
        "fréquentation du musée",
    ),
    ("en", "Its fleet grew to 300 planes.", "300 planes", "fleet"),
    # What people do, where people are all that is counted.
    ("fr", "Quelque 3 000 personnes ont été évacuées.", "3 000 personnes", "évacuées"),
    ("en", "Some 40 people were hurt in the crash.", "40 people", "hurt in the crash"),
    ("fr", "Lumenta emploie 85 personnes et veut grandir.", "85 personnes", "personnes"),
    ("en", "Lumenta employs 85 people and wants to grow.", "85 people", "people"),
    # A deficit is no GDP.
    ("fr", "Le déficit atteindrait 11 % du PIB.", "11 %", "déficit"),
    ("en", "The deficit came to 11% of GDP.", "11%", "deficit"),
    # A rank in something.
    ("fr", "Le Maroc est 29e au classement de l'ONU sur la cybersécurité.", "29e", "cybersécurité"),
    ("fr", "Le Maroc arrive à la 3e place mondiale pour le phosphate.", "3e place", "phosphate"),
    ("en", "Norway came 4th out of 180 countries in the press freedom index.", "4th", "press freedom"),
    ("en", "Norway ranks first in the world for rainfall and hail.", "first", "rainfall"),
    (
        "en",
        "Norway is the second largest producer of salmon.",
        "second largest producer",
        "producer of salmon",
    ),
    # Continued by what follows without a verb.
    ("fr", "Le taux d'épargne atteint 18 %, contre 17 % un an plus tôt.", "17 %", "taux d'épargne"),
    ("en", "Revenue reached £5 million, up 3%.", "3%", "Revenue"),
]


@pytest.mark.parametrize(("lang", "text", "quote", "expected"), CASES, ids=lambda x: None)
def test_metric(lang, text, quote, expected):
    assert metric(lang, text, quote).text == expected


NEAR = [
    # A name is no metric, nor is a verb of giving.
    ("fr", "En mai, Lumenta a promis 3 millions d'euros.", "3 millions d'euros"),
    ("en", "Two years ago Lumenta pledged $3 million.", "$3 million"),
    ("fr", "Lumenta : 41,20 euros | Berisol : 12,10 euros", "41,20 euros"),
    ("en", "In May it was Lumenta (4.1%).", "4.1%"),
]


@pytest.mark.parametrize(("lang", "text", "quote"), NEAR, ids=lambda x: None)
def test_no_metric(lang, text, quote):
    assert metric(lang, text, quote) is None


@pytest.mark.parametrize(
    ("french", "english", "topic"),
    [
        ("taux de hachage", "hash rate", "hash_rate"),
        ("administration électronique", "e-government", "e_government"),
        ("taux de chômage des jeunes", "youth unemployment rate", "unemployment"),
        ("exportations de cacao", "cocoa exports", "exports"),
        ("investissements étrangers", "foreign investment", "foreign_investment"),
        ("couleur du ciel", "colour of the sky", None),
    ],
)
def test_topics_are_the_same_in_both_languages(french, english, topic):
    from factkit.packs import load
    from factkit.rules.topics import Topics

    found = {Topics(load(lang).topics, lang).of(words) for lang, words in (("fr", french), ("en", english))}
    assert found == {topic}


def test_a_claim_carries_its_topic():
    assert metric("en", "The unemployment rate reached 7%.", "7%").topic == "unemployment"


def test_no_phrase_has_two_topics():
    from factkit.packs import load
    from factkit.rules.topics import _words

    table = load("fr").topics
    for lang in ("fr", "en"):
        seen = {}
        for name, rows in table.items():
            for phrase in rows.get(lang, ()):
                assert seen.setdefault(_words(phrase), name) == name, phrase


@pytest.mark.parametrize(
    ("lang", "text", "quote", "wanted"),
    [
        (
            "fr",
            "Orle a recruté 2 000 gardes en mai ; elle en recrutera encore un millier.",
            "millier",
            "gardes",
        ),
        (
            "fr",
            "La tempête a déplacé 2 300 personnes : 1 900 en Orlavie et 400 en Tarvie.",
            "1 900",
            "personnes",
        ),
        # What is counted anew is counted by itself.
        ("fr", "Orle a recruté 2 000 gardes en mai et 300 pompiers en juin.", "300", "pompiers"),
    ],
)
def test_a_bare_number_counts_what_was_counted_before(lang, text, quote, wanted):
    made = metric(lang, text, quote)
    assert made is not None and made.text == wanted
