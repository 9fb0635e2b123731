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
    # A rank in something.
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
    # A participle behind its auxiliary is no noun, a name is no metric.
    ("fr", "En mai, Lumenta a déboursé 3 millions d'euros.", "3 millions d'euros"),
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
