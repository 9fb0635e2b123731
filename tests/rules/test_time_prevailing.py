"""The one period that nearly all of a text tells of, and texts that have none."""

import pytest

from timed import times

SEASON = """Moldavie : 90 000 tonnes de noix récoltées cette saison

90 000 tonnes de noix ont été récoltées au cours de la campagne 2023-2024, soit 8 % de plus qu'en 2022-2023. \
Les exportations de la campagne 2023-2024 ont atteint 40 000 tonnes et celles d'huile de noix 3 000 tonnes.

Les vergers du nord ont livré 51 000 tonnes, ceux du sud 12 000 tonnes.
"""
REPORT = """Crime in Tarnshire

Police in Tarnshire recorded 9,400 thefts in 2022, 4% more than in 2021. Burglaries fell by 3% in 2022. \
The force solved 2,100 cases in 2022.

{line}
"""


def test_a_report_on_a_season_goes_on_about_it_from_paragraph_to_paragraph() -> None:
    found = times("fr", SEASON, "2024-04-18")
    assert found[-2:] == ["51000 ~2023/2024 in", "12000 ~2023/2024 in"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Officers were called to 310 fires.", "310 ~2022 in"),
        ("Cycle thieves took 640 bicycles.", "640 ~2022 in"),
        # What is so now, or at any time, is not of it; nor what a day or a deed of money tells.
        ("The force has 310 officers.", "310 -"),
        ("The force now counted 310 officers.", "310 -"),
        ("Its shares closed at $4.", "4 -"),
        ("The government gave 4 million dollars.", "4000000 -"),
    ],
)
def test_what_the_past_tells_is_of_the_period_of_a_report(line: str, expected: str) -> None:
    assert times("en", REPORT.format(line=line), "2023-03-02")[-1] == expected


def test_a_text_of_many_times_has_no_period() -> None:
    text = REPORT.format(line="It had solved 1,900 in 2015 and 1,700 in 2010.\n\nThieves took 640 bicycles.")
    assert times("en", text, "2023-03-02")[-1] == "640 -"


def test_a_text_most_of_whose_figures_have_no_time_has_no_period() -> None:
    text = """The lake of Orva

The lake drew 9,000 visitors in 2022, 4,000 boats in 2022 and 300 divers in 2022. It opened in 1990.

It is 30 km long, has 40 islands, 6 harbours, 12 villages and 3 bridges, and its ferry has 25 seats.

In 1950, 1960, 1970 and 1980 it froze.

Robbers took 640 bicycles."""
    assert times("en", text, "2023-03-02")[-1] == "640 -"


def test_what_happened_on_a_day_hands_it_on_to_no_other_paragraph() -> None:
    text = REPORT.replace("in 2022", "on 3 May 2022").format(line="Cycle thieves took 640 bicycles.")
    assert times("en", text, "2023-03-02")[-1] == "640 -"


def test_far_below_a_text_has_gone_on_to_other_things() -> None:
    text = REPORT.format(line="It rained.\n\nIt snowed.\n\nIt froze.\n\nCycle thieves took 640 bicycles.")
    assert times("en", text, "2023-03-02")[-1] == "640 -"
