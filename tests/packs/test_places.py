"""The places of each language: valid codes, no word with two meanings in a class."""

import tomllib
from collections import Counter
from importlib import resources

import pytest

from factkit.match.lexicon import fold
from factkit.packs import cldr, pack

# Beside CLDR's: Kosovo's usual code, and today's code where a former one goes by the same two letters.
CODES = {*cldr.alpha3().values(), "XKX", "DEU", "MMR", "YEM"}
FORMER = {"BUR", "DDR", "XKK", "YMD"}
LANGUAGES = ("en", "fr")


def places(lang):
    path = resources.files("factkit.packs") / lang / "places.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))["words"]


def values(lang, text):
    """Return what each item of a text is."""
    return [dict(item.values) for item in pack.load(lang).tokenizer(text).items]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["country", "demonym", "capital_city"])
def test_every_key_is_the_code_of_a_country(lang, name):
    assert set(places(lang)[name]) <= CODES - FORMER


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["country", "demonym", "capital_city", "region"])
def test_no_word_is_listed_twice_in_a_class(lang, name):
    words = Counter(word for row in places(lang)[name].values() for word in row)
    assert [word for word, times in words.items() if times > 1] == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["country", "demonym", "capital_city"])
def test_no_word_has_two_codes_in_any_case_or_without_accents(lang, name):
    codes = {}
    for code, row in places(lang)[name].items():
        for word in row:
            codes.setdefault(fold(word.lower()), set()).add(code)
    # Two peoples that an accent tells apart would be listed here.
    assert {word: found for word, found in codes.items() if len(found) > 1} == {}


def test_the_languages_know_the_same_countries():
    english, french = (set(places(lang)["demonym"]) for lang in LANGUAGES)
    assert english ^ french <= {"DMA", "VAT"}


@pytest.mark.parametrize(
    ("lang", "text", "name", "value"),
    [
        ("fr", "Etats-Unis", "country", "USA"),
        ("fr", "RDC", "country", "COD"),
        ("fr", "Côte-d’Ivoire", "country", "CIV"),
        ("fr", "Allemagne", "country", "DEU"),
        ("fr", "Birmanie", "country", "MMR"),
        ("fr", "kazakhstanaises", "demonym", "KAZ"),
        ("fr", "Kazakh", "demonym", "KAZ"),
        ("fr", "sud-africaine", "demonym", "ZAF"),
        ("fr", "Sud-Africains", "demonym", "ZAF"),
        ("fr", "emirienne", "demonym", "ARE"),
        ("fr", "nigérien", "demonym", "NER"),
        ("fr", "nigérian", "demonym", "NGA"),
        ("fr", "zone euro", "region", "name"),
        ("fr", "Afrique de l’Ouest", "region", "name"),
        ("fr", "Astana", "capital_city", "KAZ"),
        ("fr", "N’Djamena", "capital_city", "TCD"),
        ("en", "U.S.", "country", "USA"),
        ("en", "Great Britain", "country", "GBR"),
        ("en", "Ivory Coast", "country", "CIV"),
        ("en", "Germany", "country", "DEU"),
        ("en", "Turkey", "country", "TUR"),
        ("en", "kazakhs", "demonym", "KAZ"),
        ("en", "BRITISH", "demonym", "GBR"),
        ("en", "South African", "demonym", "ZAF"),
        ("en", "Sub-Saharan Africa", "region", "name"),
        ("en", "South China Sea", "region", "name"),
        ("en", "Mexico City", "capital_city", "MEX"),
    ],
)
def test_a_place_is_one_item_with_its_code(lang, text, name, value):
    (item,) = values(lang, text)
    assert item[name] == value


@pytest.mark.parametrize(("lang", "text"), [("en", "polish"), ("en", "turkey"), ("en", "us"), ("fr", "eau")])
def test_an_ordinary_word_is_no_place(lang, text):
    (item,) = values(lang, text)
    assert not {"country", "demonym", "capital_city", "region"} & set(item)
