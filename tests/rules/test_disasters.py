"""What is told of a storm or a quake: its toll, and whom and what it hit, all through a report."""

import factkit

STORM = """Storm toll rises to 40 in Samoa

APIA, Feb 10 – The death toll from Cyclone Jana in southern Samoa has risen to 40, the Red Cross said.

Another 12 people were missing and 300 had been injured. The cyclone flattened 3,000 houses.

In 2019 Samoa was hit by Storm Elio. The storm killed 14 people. Samoa has 200 schools."""

QUAKE = """Séisme au Chili : 40 morts

SANTIAGO, 10 février – Le séisme qui a frappé le nord du Chili a fait 40 morts, selon le gouvernement.

Au moins 300 personnes ont été blessées. Le tremblement de terre a endommagé 200 écoles.

Le Chili compte 90 volcans."""


def subjects(text: str, lang: str) -> dict[str, str]:
    found = factkit.extract(text, lang=lang, date="2025-02-11")
    return {str(c.value.amount): c.subject.name for c in found if c.subject and c.kind != "event"}


def test_a_report_of_a_storm_is_about_the_storm() -> None:
    found = subjects(STORM, "en")
    assert {found[n] for n in ("40", "12", "300", "3000")} == {"Cyclone Jana"}


def test_another_storm_and_the_country_stay() -> None:
    found = subjects(STORM, "en")
    assert found["14"] == "Storm Elio"
    assert found["200"] == "Samoa"


def test_a_quake_is_taken_up_by_another_noun() -> None:
    found = subjects(QUAKE, "fr")
    assert {found[n].lower() for n in ("40", "300", "200")} == {"séisme"}
    assert found["90"] == "Chili"


def test_a_text_on_something_else_reports_no_disaster() -> None:
    found = subjects(
        STORM.replace("Storm toll", "Debt").replace("death toll from Cyclone Jana", "debt"), "en"
    )
    assert found["12"] == "Samoa"
