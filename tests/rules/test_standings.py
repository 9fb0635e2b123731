"""What a rank is a rank in, where its own sentence does not say it."""

import pytest

import factkit

INDEX = "The Global Broadband Index, released on Monday by Telmark, covers 140 countries. "
SURVEY = "In the United Nations survey of electronic government Ghana came 74th out of 193. "
INDICE = "Le Danemark reste premier de l'Indice mondial de la corruption, publié mardi. "
CASES = [
    # The list of the sentence, be it before the rank.
    ("en", SURVEY, "74th", "electronic government"),
    (
        "fr",
        "Dans le classement des Nations unies sur les services en ligne, la Zambie figure au 131e rang.",
        "131e rang",
        "services en ligne",
    ),
    ("en", "It is sixth in the 2024 Mercer Pension Index.", "sixth", "Mercer Pension"),
    # The list that the text spoke of last.
    ("en", INDEX + "Portugal slipped four places to 19th.", "19th", "Broadband"),
    ("en", INDEX + "Portugal slipped four places to 19th.", "four places", "Broadband"),
    ("en", INDEX + "Nepal has gained nine places in two years.", "nine places", "Broadband"),
    ("en", INDEX + "\n\nKenya, 52nd in 2021, is now 38th.", "38th", "Broadband"),
    ("en", INDEX + "Bolivia wants to be in the top 50 by 2030.", "top 50", "Broadband"),
    ("en", INDEX + "With 97.3 points out of 100 it leads.", "97.3 points", "Broadband"),
    ("en", SURVEY + "Georgia, 69th, is just ahead.", "69th", "electronic government"),
    ("fr", INDICE + "Le Bénin gagne huit places et se classe 70e.", "huit places", "corruption"),
    ("fr", INDICE + "Maurice reste première au sud du Sahara.", "première", "corruption"),
    ("fr", INDICE + "Le Pérou bondit de 31 places grâce à ses juges.", "31 places", "corruption"),
    ("fr", INDICE + "Au Maghreb, la Tunisie (92e) devance le Maroc.", "92e", "corruption"),
    # Or the one that it speaks of next.
    ("en", "Peru makes the top ten.\n\n" + INDEX, "top ten", "Broadband"),
    # A rank that says itself what it is in.
    ("en", INDEX + "Chile is the second-largest producer of lithium.", "second", "producer of lithium"),
    ("fr", INDICE + "Le Chili est le deuxième producteur de lithium.", "deuxième", "producteur de lithium"),
    ("en", INDEX + "Chile kept first place among recipients.", "first place", "recipients"),
    # No list says it: a table of the text, a name alone, a publisher.
    ("en", "See Table 2.1 of the report. India moved up one spot to 15th.", "15th", None),
    ("fr", "La 2e édition du Forum Ivoire se tient en mai. Le Mali est 15e.", "15e", None),
    ("en", "The Mercer ranking is out. India is 15th.", "15th", None),
]


@pytest.mark.parametrize(("lang", "text", "quote", "expected"), CASES)
def test_what_a_rank_is_in(lang, text, quote, expected):
    claims = factkit.extract(text, lang=lang, date="2025-11-20")
    found = [c for c in claims if c.value.span and c.value.span.text.startswith(quote)]
    assert found, [c.value.span.text for c in claims]
    metric = found[-1].metric
    assert (metric.text if metric else None) == expected
    assert metric is None or text[metric.span.start : metric.span.end] == metric.text
