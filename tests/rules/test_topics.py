"""Topics that users add, and those that factkit knows."""

from pathlib import Path

import pytest

import factkit
from factkit.checking.words import Glossary
from factkit.errors import InvalidRuleError
from factkit.packs import load
from factkit.rules.topics import Topics

TOPICS = """
[topic.bee_colonies]
fr = ["ruche"]
en = ["hive"]

[topic.unemployment]
en = ["idle hands"]
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "topics.toml"
    file.write_text(TOPICS, encoding="utf-8")
    return file


def test_topics_of_ones_own_are_the_same_in_both_languages(path: Path) -> None:
    extractor = factkit.Extractor(rules=[path])
    for text, lang in (("La région compte 90 000 ruches.", "fr"), ("The county has 4,000 hives.", "en")):
        (claim,) = extractor.extract(text, lang=lang)
        assert claim.metric is not None
        assert claim.metric.topic == "bee_colonies"
        assert factkit.extract(text, lang=lang)[0].metric.topic is None


def test_a_topic_that_exists_gets_more_words_and_keeps_its_own(path: Path) -> None:
    extractor = factkit.Extractor(rules=[path])
    for text in ("Idle hands fell by 4%.", "Unemployment fell by 4%."):
        assert extractor.extract(text, lang="en")[0].metric.topic == "unemployment"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[topic]\nbees = 3\n", "topic 'bees' wants lists"),
        ("[topic.bees]\nfr = 'ruche'\n", "topic 'bees' wants lists"),
        ("[topic.bees]\nfr = [1]\n", "topic 'bees' wants lists"),
        ("[topics.bees]\nfr = ['ruche']\n", "unknown table 'topics'"),
        ("[[rule]]\nname = 'x'\npattern = '<value={number}>'\n", "goes with the model"),
    ],
)
def test_a_bad_file_of_topics_is_refused_by_name(tmp_path: Path, text: str, reason: str) -> None:
    file = tmp_path / "topics.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidRuleError, match=reason):
        factkit.Extractor(rules=[file])


@pytest.mark.parametrize(
    ("french", "english", "topic"),
    [
        ("inflation sous-jacente", "underlying inflation", "core_inflation"),
        ("déficit budgétaire", "budget deficit", "public_deficit"),
        ("dette publique", "public debt", "debt"),
        ("bénéfice net", "net profit", "profit"),
        ("arrivées de touristes", "tourist arrivals", "tourism"),
        ("émissions de CO2", "CO2 emissions", "emissions"),
        ("couverture vaccinale", "vaccination coverage", "vaccination"),
        ("taux de participation", "voter turnout", "turnout"),
        ("ventes au détail", "retail sales", "retail_sales"),
        ("production industrielle", "industrial output", "industrial_production"),
        ("réserves de change", "foreign exchange reserves", "foreign_reserves"),
        ("défaillances d'entreprises", "business insolvencies", "bankruptcies"),
        ("réfugiés soudanais", "Sudanese refugees", "refugees"),
        ("voitures électriques", "electric cars", "electric_vehicles"),
        ("morts sur les routes", "road deaths", "road_deaths"),
        ("eau potable", "drinking water", "water"),
        ("taux de réussite", "pass rate", "exam_results"),
        ("centres de données", "data centres", "data_centres"),
        ("droits de douane", "customs duties", "tariffs"),
        ("un matin d'été", "a summer morning", None),
    ],
)
def test_usual_topics_are_the_same_in_both_languages(french: str, english: str, topic: str | None) -> None:
    found = {Topics(load(lang).topics, lang).of(words) for lang, words in (("fr", french), ("en", english))}
    assert found == {topic}


def test_every_topic_speaks_both_languages() -> None:
    for name, rows in load("fr").topics.items():
        assert rows.get("fr"), name
        assert rows.get("en"), name


def test_a_language_names_topics_and_concepts_in_its_own_folder() -> None:
    assert load("it").topics["unemployment"]["it"][:1] == ["disoccupazione"]
    assert Topics(load("it").topics, "it").of("tasso di disoccupazione") == "unemployment"
    keys = Glossary.of("it").keys("le esportazioni della Banca mondiale")
    assert {"@world_bank", "=bank"} <= keys & Glossary.of("en").keys("World Bank: exports")


def test_a_claim_told_in_several_languages_is_one_row() -> None:
    sheet = factkit.FactSheet()
    for lang, text in {
        "it": "Nel 2023 le esportazioni del Marocco hanno raggiunto 42 miliardi di dollari.",
        "fr": "En 2023, les exportations du Maroc ont atteint 42 milliards de dollars.",
        "en": "In 2023 Morocco's exports reached 42 billion dollars.",
    }.items():
        sheet += factkit.extract(text, lang=lang, doc=lang)
    assert [row.merged.sources for row in sheet.merge() if row.merged] == [3]
