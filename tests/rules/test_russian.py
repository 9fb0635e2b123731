"""What Russian asked of the rules of every language: sentences, the ends of a fall, topics that decline."""

import factkit


def test_a_fall_has_both_ends_in_one_scale() -> None:
    for lang, text in {
        "ru": "Экспорт пшеницы снизился с 25 до 17,9 млн тонн.",
        "en": "Wheat exports fell from 25 to 17.9 million tonnes.",
        "fr": "Les exportations de blé sont passées de 25 à 17,9 millions de tonnes.",
    }.items():
        (claim,) = factkit.extract(text, lang=lang)
        row = claim.model_dump(mode="json")
        assert (row["direction"], row["from"], row["to"]) == ("down", "25000000", "17900000")


def test_the_point_of_an_abbreviated_unit_ends_a_sentence_that_has_its_verb() -> None:
    text = (
        "Сборы превысили 2,4 млрд руб. Завод выпустил 30 тыс. тракторов. В 2023 г. Минск принял 300 гостей."
    )
    claims = factkit.extract(text, lang="ru")
    assert [c.evidence.text for c in claims] == [
        "Сборы превысили 2,4 млрд руб.",
        "Завод выпустил 30 тыс. тракторов.",
        "В 2023 г. Минск принял 300 гостей.",
    ]


def test_topics_are_known_in_every_case() -> None:
    claims = factkit.extract("Доля экспорта составила 3%. Завод увеличил выручку до 5 млн рублей.", lang="ru")
    assert [c.metric.topic for c in claims if c.metric] == ["exports", "revenue"]


def test_one_fact_in_two_languages_is_one_row() -> None:
    rows = [
        *factkit.extract("Kazakhstan's exports reached 78 billion dollars in 2023.", lang="en", doc="a"),
        *factkit.extract("Экспорт Казахстана в 2023 году достиг 78 млрд долларов.", lang="ru", doc="b"),
    ]
    assert len(factkit.FactSheet(rows).merge()) == 1


def test_a_draft_is_held_against_a_source_in_another_language() -> None:
    source = ["Экспорт Казахстана в 2023 году достиг 78 млрд долларов."]
    assert factkit.check("Le Kazakhstan a exporté pour 78 milliards de dollars en 2023.", source).ok
    draft = "The exports of Kazakhstan reached 80 billion dollars in 2023."
    (found,) = factkit.check(draft, source).findings
    assert (found.status, found.differs) == ("contradicted", ("value",))
