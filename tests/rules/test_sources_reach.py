"""How far a source speaks, by which name, and when it speaks of itself."""

import pytest

import factkit


def source(lang, text, quote):
    """Return the name of the source of the claim whose value begins as `quote` does."""
    claims = factkit.extract(text, lang=lang, date="2024-05-14")
    found = [c for c in claims if c.value.span.text.startswith(quote)]
    assert found, [c.value.span.text for c in claims]
    return found[0].attribution.name if found[0].attribution else None


CASES = [
    # A short form in brackets stands between a name and its verb.
    (
        "en",
        "Another 31 people were missing, the Institute for Flood Control (IFC) said.",
        "31",
        "Institute for Flood Control",
    ),
    ("en", "The Coastal Agency (CA) said 40 boats had sunk.", "40", "Coastal Agency"),
    ("fr", "L'Agence côtière (AC) indique que 12 personnes ont péri.", "12", "Agence côtière"),
    # What follows the words of saying is told by the author.
    (
        "en",
        "Exports fell 7%, the ministry said on Monday, two weeks after 400 lorries were stranded.",
        "7%",
        "ministry",
    ),
    (
        "en",
        "Exports fell 7%, the ministry said on Monday, two weeks after 400 lorries were stranded.",
        "400",
        None,
    ),
    (
        "fr",
        "Le trafic a reculé de 7 %, a indiqué le ministère, deux semaines après la grève, qui bloque 400 camions.",
        "400",
        None,
    ),
    # So is the earlier case that a present one is held against.
    (
        "en",
        "The frost was, according to the weather service, the hardest since that of 2012, which killed 63 people.",
        "63",
        None,
    ),
    (
        "en",
        "According to the union, 40 men were hurt in the fire, which left two sheds in ashes.",
        "40",
        "union",
    ),
    # A noun of forecasts is a verb behind a name.
    ("en", "In May the Central Bank forecast growth of 2.0 percent.", "2.0", "Central Bank"),
    ("en", "The Central Bank forecast for growth of 3% is too high.", "3%", None),
    # A report speaks for the house that publishes it, as far as one was named.
    (
        "en",
        "According to the consultancy Tarnwerk, clubs took in €117m. Gates were 18% of it, the report says.",
        "18%",
        "Tarnwerk",
    ),
    (
        "fr",
        "Selon le cabinet Tarnwerk, les clubs ont gagné 117 millions d'euros. La billetterie pèse 18 %, indique le rapport.",
        "18 %",
        "cabinet Tarnwerk",
    ),
    ("en", "Gates were 18% of the total, the report says.", "18%", "report"),
    # What a house says that it has done; what it is to do, and whatever is told of it, is its own.
    ("en", "The water utility Hydra says it has lost 40 pumps to theft.", "40", "Hydra"),
    (
        "en",
        "The Coastal Agency says it has inspected 40 boats and fined 12 skippers.",
        "12",
        "Coastal Agency",
    ),
    ("en", "Tarn Mutual said it had agreed to pay $64 million.", "$64", None),
    ("en", "Tarn Bank said it would hire 300 people.", "300", None),
    # No government is a `he`.
    (
        "en",
        "The Government aims to cut the debt to 60 per cent by 2028. He expects growth of 2 per cent.",
        "2 per",
        None,
    ),
]


@pytest.mark.parametrize(("lang", "text", "quote", "expected"), CASES, ids=lambda x: None)
def test_reach(lang, text, quote, expected):
    assert source(lang, text, quote) == expected
