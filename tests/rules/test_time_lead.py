"""What a first paragraph hands on to the claims that say no time, and where a count takes none."""

import pytest

from timed import times

DATE = "2025-10-09"


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        (
            "en",
            "Mill fever spreads\n\nPeru has recorded 4,300 cases since May, the ministry said. The fatality rate, "
            "1.6 percent, is the highest in the region.",
            ["4300 2025-05/.. since", "1.6 ~2025-05/.. since"],
        ),
        (
            "en",
            "Peru led in bitcoin mining, with 38% of the global hash rate at the end of August. Chile follows with 16%.",
            ["38 2025-08 in", "16 ~2025-08 in"],
        ),
        (
            "en",
            "As of 3 June the population of Malta stood at 540,000. Women account for 48 per cent of it.",
            ["540000 2025-06-03 in", "48 ~2025-06-03 in"],
        ),
        (
            "fr",
            "La fièvre s'étend\n\nLe Pérou a recensé 4 300 cas depuis mai. La létalité, de 1,6 %, est la plus haute "
            "de la région.",
            ["4300 2025-05/.. since", "1.6 ~2025-05/.. since"],
        ),
        (
            "fr",
            "Au 3 juin, la population de Malte s'élevait à 540 000 habitants. Les femmes en représentent 48 %.",
            ["540000 2025-06-03 in", "48 ~2025-06-03 in"],
        ),
        # In any other paragraph a present is of no time; nor is what is planned, or of now.
        (
            "en",
            "The port grows.\n\nAs of 3 June the population of Malta stood at 540,000. Women account for 48 per cent "
            "of the police.",
            ["540000 2025-06-03 in", "48 -"],
        ),
        (
            "en",
            "As of 3 June the population of Malta stood at 540,000. Women now account for 48 per cent of the police.",
            ["540000 2025-06-03 in", "48 -"],
        ),
        # Nor is what holds at any time, beside when something came about or what is long over.
        ("en", "The dam was opened in 1987. It covers 35% of demand.", ["- 1987 in", "35 -"]),
        ("en", "The dam was opened in May. It covers 35% of demand.", ["- 2025-05 in", "35 -"]),
        ("en", "Founded in 1987, Orle makes pumps. It covers 35% of demand.", ["- 1987 in", "35 -"]),
        (
            "en",
            "The lake lost 40 km2 between 1990 and 2010. It supplies 35% of the water.",
            ["40 1990/2010 over", "35 -"],
        ),
        ("fr", "Le barrage a été ouvert en 1987. Il couvre 35 % de la demande.", ["- 1987 in", "35 -"]),
        (
            "fr",
            "La loi a été votée lundi. L'agriculture pèse 35 % de l'économie.",
            ["- 2025-10-06 in", "35 -"],
        ),
        ("fr", "En 2019, Orle a acheté 300 camions. Il couvre 35 % de la demande.", ["300 2019 in", "35 -"]),
    ],
)
def test_a_first_paragraph_tells_its_shares_of_one_time(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text, DATE) == wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        (
            "en",
            "The port rests.\n\nLeeds saw 7,300 cases in August. Its clinics are at 115% of capacity; it called in "
            "150 nurses.",
            ["7300 2025-08 in", "115 -", "150 -"],
        ),
        (
            "en",
            "Leeds saw 7,300 cases in August. It called in 150 nurses.",
            ["7300 2025-08 in", "150 ~2025-08 in"],
        ),
        (
            "fr",
            "Le port dort.\n\nLyon a vu 7 300 cas en août. Ses cliniques sont à 115 % de leur capacité ; elle a "
            "appelé 150 infirmiers.",
            ["7300 2025-08 in", "115 -", "150 -"],
        ),
    ],
)
def test_a_count_goes_on_about_no_time_that_the_claim_before_it_left(
    lang: str, text: str, wanted: list[str]
) -> None:
    assert times(lang, text, DATE) == wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        (
            "en",
            "Peru came first in the 2024 Harbour Index. The study compares 118 countries.",
            ["1 2024 in", "118 ~2024 in"],
        ),
        (
            "en",
            "Peru came first in the 2024 Harbour Index. Chile rose, and Malta, in 14th place, lost two positions.",
            ["1 2024 in", "14 ~2024 in", "2 ~2024 in"],
        ),
        (
            "fr",
            "Le Pérou arrive premier du classement 2024 des ports. L'étude compare 118 pays.",
            ["1 2024 in", "118 ~2024 in"],
        ),
        # Of a text on something else
        (
            "en",
            "Peru grows.\n\nIts ports thrive.\n\nIts farms rest.\n\nIn the 2024 Harbour Index it came 63rd. Its "
            "portal offers 760 services.",
            ["63 2024 in", "760 -"],
        ),
    ],
)
def test_what_a_ranking_compares_is_of_its_edition(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text, DATE) == wanted
