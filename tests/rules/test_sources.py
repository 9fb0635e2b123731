"""Who says so: prepositions, verbs of saying before and after, quotations, and how far a source speaks."""

import pytest

import factkit


def source(lang, text, quote):
    """Return the name of the source of the claim whose value is written as `quote`."""
    found = [
        c for c in factkit.extract(text, lang=lang, date="2024-05") if c.value.span.text.startswith(quote)
    ]
    assert found, [c.value.span.text for c in factkit.extract(text, lang=lang, date="2024-05")]
    made = found[0].attribution
    if made is None:
        return None
    assert made.span.text == text[made.span.start : made.span.end]
    return made.name


CASES = [
    ("fr", "Selon l'université de Lund, 18 % des lacs sont pollués.", "18 %", "université de Lund"),
    ("fr", "D'après le ministère de la Pêche, 40 bateaux ont coulé.", "40 bateaux", "ministère de la Pêche"),
    ("en", "According to the University of Lund, 18% of lakes are polluted.", "18%", "University of Lund"),
    (
        "en",
        "Some 18% of lakes are polluted, according to researchers at the Univers Institute.",
        "18%",
        "Univers Institute",
    ),
    # What came out, and when, is no part of the name of those by whom it did.
    (
        "fr",
        "Les vols ont baissé de 19 %, selon les chiffres de l'Office fédéral de la pêche publiés mardi.",
        "19 %",
        "Office fédéral de la pêche",
    ),
    # Before the verb, after it, with an apposition between.
    ("fr", "Le taux atteint 5 %, indique l'Insee.", "5 %", "Insee"),
    ("fr", "Le taux atteint 5 %, a annoncé lundi le ministère du Travail.", "5 %", "ministère du Travail"),
    ("en", "The Coastal Agency said 40 boats had sunk.", "40 boats", "Coastal Agency"),
    ("en", "Forty boats sank and 12 people died, the Coastal Agency said.", "12 people", "Coastal Agency"),
    ("en", "Mona Firth, head of the centre, said 40 boats had sunk.", "40 boats", "Mona Firth"),
    # A person is named without title.
    ("fr", "Près de 40 bateaux ont coulé, a précisé le ministre Paul Arno.", "40 bateaux", "Paul Arno"),
    ("en", "Some 40 boats sank, according to one broker, Keith Solo.", "40 boats", "Keith Solo"),
    # Quotations.
    ("fr", "« Nous avons perdu 40 bateaux », a déclaré le directeur, Paul Arno.", "40 bateaux", "Paul Arno"),
    ("en", '"We lost 40 boats last week," said Mona Firth, a skipper.', "40 boats", "Mona Firth"),
    ("en", 'Mona Firth, a skipper, said: "It was bad. The harbour lost 40 boats."', "40 boats", "Mona Firth"),
    # Names that go on in small letters, or behind `for`; a verb that is a noun as well.
    (
        "fr",
        "Il reste 40 bateaux, selon l'Office national des ports (ONP).",
        "40 bateaux",
        "Office national des ports",
    ),
    ("en", "Exports rose 7%, the Ministry for Primary Goods said.", "7%", "Ministry for Primary Goods"),
    ("en", "Some 40 boats sank, the Clean Harbour Council estimates.", "40 boats", "Clean Harbour Council"),
    # The house that publishes the number, behind the report.
    (
        "fr",
        "Selon les données publiées par l'institut Merano, 18 % des lacs sont pollués.",
        "18 %",
        "institut Merano",
    ),
]


@pytest.mark.parametrize(("lang", "text", "quote", "expected"), CASES, ids=lambda x: None)
def test_source(lang, text, quote, expected):
    assert source(lang, text, quote) == expected


NEAR = [
    # Data that name nobody, and numbers without a source.
    ("fr", "Selon les chiffres disponibles, 18 % des lacs sont pollués.", "18 %"),
    ("en", "In Spain 18% of lakes are polluted.", "18%"),
    # What adds points says nothing.
    ("en", "The Boreal index added 0.4% on Tuesday.", "0.4%"),
    # The holder of an aim and the issuer of a release say nothing of others.
    ("fr", "Lumenta prévoit d'investir 40 millions d'euros.", "40 millions d'euros"),
    ("en", "Lumenta said on Monday that Lumenta sold 400 cars.", "400 cars"),
    # A source speaks for its part of the sentence, not for the next one.
    (
        "fr",
        "Le taux atteint 5 %, indique l'Insee ; la dette s'élève à 3 milliards d'euros.",
        "3 milliards d'euros",
    ),
    ("en", "The rate reached 5%, the Coastal Agency said. Debt stood at $3 billion.", "$3 billion"),
]


@pytest.mark.parametrize(("lang", "text", "quote"), NEAR, ids=lambda x: None)
def test_no_source(lang, text, quote):
    assert source(lang, text, quote) is None
