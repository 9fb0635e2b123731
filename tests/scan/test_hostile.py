"""No text breaks the scanner: true spans, no exception, time that grows with the length alone."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factkit.packs.pack import available, load
from factkit.scan.scanner import scanner
from growth import repeated, too_steep

PIECES = st.sampled_from(
    [
        "1",
        "12",
        "1.5",
        "1,5",
        "1",
        "000",
        "2024",
        "²",
        "½",
        "٣",
        "１２",
        "%",
        "€",
        "$",
        "£",
        "M",
        "Md",
        "bn",
        "k",
        "x",
        "×",
        "±",
        "-",
        "–",
        "−",
        "/",
        "(",
        ")",
        "[",
        "]",
        ".",
        ",",
        ";",
        ":",
        "'",
        "’",
        "\n",
        "\t",
        "\u202f",
        "million",
        "milliard",
        "deux",
        "et",
        "demi",
        "trois",
        "quarts",
        "half",
        "a",
        "and",
        "of",
        "the",
        "one",
        "third",
        "dozen",
        "une",
        "centaine",
        "de",
        "à",
        "ou",
        "plus",
        "entre",
        "between",
        "to",
        "from",
        "more",
        "than",
        "moins",
        "de",
        "km",
        "km/h",
        "per",
        "par",
        "feet",
        "inches",
        "points",
        "bp",
        "°C",
        "degrees",
        "n°",
        "article",
        "G20",
        "COVID-19",
        "premier",
        "second",
        "twenty-first",
        "XXIe",
        "cents",
        "dollars",
        "francs",
        "dirhams",
        "A$",
        "US$",
        "Rs",
        "5G",
        "0x1F",
    ]
)


@cache
def pieces(lang: str) -> st.SearchStrategy[str]:
    """Signs, words of French and English, and words of the language's own."""
    words = load(lang).lexicon.words
    return st.one_of(PIECES, st.sampled_from(sorted(words)))


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(available()), st.data(), st.sampled_from(["", " "]))
def test_any_mixture_gives_true_spans(lang: str, data: st.DataObject, glue: str) -> None:
    hold(lang, glue.join(data.draw(st.lists(pieces(lang), max_size=40))))


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(available()), st.text(max_size=200))
def test_any_text_gives_true_spans(lang: str, text: str) -> None:
    hold(lang, text)


def hold(lang: str, text: str) -> None:
    end = 0
    for mention in scanner(lang)(text):
        span = mention.span
        assert span.text == text[span.start : span.end] != ""
        assert span.start >= end
        end = span.end
        mention.model_dump(mode="json")


HOSTILE = {
    "digits": "1",
    "spaced digits": "1 ",
    "grouped": "1 000 ",
    "decimals": "1.2",
    "commas": "1,",
    "fractions": "1/2 ",
    "brackets": "(",
    "signs": "+-",
    "currency": "$€",
    "sums": "$5 ",
    "ranges": "5-",
    "to": "5 to ",
    "à": "5 à ",
    "words": "deux cent mille ",
    "english": "two hundred and ",
    "hyphens": "vingt-",
    "halves": "half a ",
    "ordinals": "first second third ",
    "scales": "million ",
    "bounds": "plus de moins de ",
    "one in": "one in two in ",
    "capitals": "AB",
    "spaces": "  ",
    "quotes": "'",
    "mails": "a.b@",
    "links": "http://",
    "feet": "5 feet 3 inches ",
    "letters": "N5",
    "percent": "% ",
    "labels": "article ",
}

SIZES = {"en": (5_000, 40_000), "fr": (5_000, 40_000)}
SHORTER = (4_000, 24_000)
"""Of the languages that share the mechanism with these two, so that all are measured within minutes."""


@pytest.mark.parametrize("lang", available())
@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_length_alone(lang: str, name: str) -> None:
    read = scanner(lang)
    piece = HOSTILE[name]
    small, large = SIZES.get(lang, SHORTER)
    read(piece * 100)
    assert not too_steep(read, (repeated(piece, small), repeated(piece, large)))
