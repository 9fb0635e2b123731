"""Parts of a year in a text of which no date is known: they are of the year that the text is on."""

import pytest

from factkit.rules.engine import engine


def times(lang: str, text: str) -> list[str]:
    """Return `value time` of each claim, `-` for none."""
    rows = engine(lang).records(text)
    return [f"{row['value']['amount']} {row['when']['edtf'] if row['when'] else '-'}" for row in rows]


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        (
            "fr",
            "En 2014, le groupe a vendu 300 bateaux. Au seul quatrième trimestre, il a ouvert 12 ports.",
            ["300 2014", "12 2014-10/2014-12"],
        ),
        (
            "fr",
            "Les ventes ont atteint 30 millions d'euros en 2014. Sur l'année, l'Afrique a pesé 40 % du total.",
            ["30000000 2014", "40 2014"],
        ),
        (
            "en",
            "In 2014 the yard sold 300 boats. In the fourth quarter it opened 12 docks.",
            ["300 2014", "12 2014-10/2014-12"],
        ),
        # Far above the text has spoken of little but one year.
        (
            "en",
            "In 2014 the yard sold 300 boats, 40 ferries and 12 tugs.\n\nIt was founded by a smith.\n\n"
            "At the end of June the yard employed 250 people.",
            ["300 2014", "40 2014", "12 2014", "250 2014-06"],
        ),
        # Nothing tells the year.
        ("en", "The yard sold 300 boats. In the fourth quarter it opened 12 docks.", ["300 -", "12 -"]),
        (
            "en",
            "In 1950 the town had 300 boats.\n\nIn 2004 Malta had 40 ferries.\n\nIn June the yard sold 12 tugs.",
            ["300 1950", "40 2004", "12 -"],
        ),
    ],
)
def test_a_part_of_a_year_of_an_undated_text(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text) == wanted
