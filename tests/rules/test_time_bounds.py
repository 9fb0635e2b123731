"""Times that a clause, a deadline or a comparison gives: since it opened, by then, double that of 2021."""

import pytest

from timed import times

SINCE_A_CLAUSE_BEGINS_AT_THE_DATE_IN_IT = [
    ("en", "Since the new terminal opened in July, 300 flights have been moved.", ["300 2024-07/.. since"]),
    ("en", "Fares have come down by 12% since we began in 2023.", ["12 2023/.. since", "- 2023 in"]),
    ("en", "Orders, which have lost 40% since the takeover in 2022, are thin.", ["40 2022/.. since"]),
    ("en", "Since the plant opened in 2019, output has doubled.", ["- 2019 in", "2 2019/.. since"]),
    ("en", "Rents rose 3%, the steepest climb since the crash of 2008.", ["3 -"]),
    (
        "fr",
        "Depuis son ouverture, en mars 2020, le musée a reçu 300 000 visiteurs.",
        ["300000 2020-03/.. since"],
    ),
    ("fr", "Depuis que la ligne a ouvert en 2019, 300 emplois ont été créés.", ["300 2019/.. since"]),
    (
        "fr",
        "Depuis le début de la crue, le 15 avril 2023, 6 000 habitants ont été évacués.",
        ["6000 2023-04-15/.. since"],
    ),
    ("fr", "La hausse des loyers, la plus forte depuis la crise de 2008, a atteint 5 %.", ["5 -"]),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), SINCE_A_CLAUSE_BEGINS_AT_THE_DATE_IN_IT)
def test_since_a_clause_begins_at_the_date_in_it(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text) == wanted


BY_THEN_AND_ONWARD_LOOK_AHEAD = [
    (
        "en",
        "The port wants to employ 900 people by the end of 2027. By then it will handle 40 million tonnes a year.",
        ["900 2027 by", "40000000 2027 by"],
    ),
    (
        "en",
        "The tram will open in the second half of 2026, and ridership should reach 90,000 by then.",
        ["- 2026-07/2026-12 in", "90000 2026-07/2026-12 by"],
    ),
    (
        "fr",
        "Le port veut employer 900 personnes d'ici 2027. Il traitera d'ici là 40 millions de tonnes par an.",
        ["900 2027 by", "40000000 2027 by"],
    ),
    (
        "fr",
        "La ville vise 300 bus électriques à l'horizon 2030, alors qu'elle n'en avait que 12 en 2021. D'ici là, 450 conducteurs seront formés.",
        ["300 2030 by", "12 2021 in", "450 2030 by"],
    ),
    ("en", "The scheme will cost 60 million euros a year from 2027.", ["60000000 2027/.. since"]),
    ("en", "From November the city will pay the fares of 25,000 pupils.", ["25000 2024-11/.. since"]),
    ("en", "Since May the city has paid the fares of 25,000 pupils.", ["25000 2024-05/.. since"]),
    ("fr", "Soixante agents iront, dès novembre, dans les villages.", ["60 2024-11/.. since"]),
    ("fr", "Depuis mai, soixante agents vont de village en village.", ["60 2024-05/.. since"]),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), BY_THEN_AND_ONWARD_LOOK_AHEAD)
def test_by_then_and_onward_look_ahead(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text) == wanted


WHAT_IS_ANNOUNCED_IS_TO_COME = [
    ("en", "The inquiry resumes on Friday.", ["- 2024-09-27 in"]),
    ("en", "The fair is to be held in Ghent in March.", ["- 2025-03 in"]),
    ("en", "Half of the vote on Saturday went to the mayor.", ["50 2024-09-21 in"]),
    ("fr", "Le salon se tiendra à Gand du 6 au 9 mars.", ["- 2025-03-06/2025-03-09 over"]),
    ("fr", "Une grève est annoncée pour le 21 mai.", ["- 2025-05-21 in"]),
    ("fr", "Le gala est reporté à janvier.", ["- 2025-01 in"]),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), WHAT_IS_ANNOUNCED_IS_TO_COME)
def test_what_is_announced_is_to_come(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text) == wanted


WHAT_A_VALUE_IS_HELD_AGAINST_IS_NOT_ITS_TIME = [
    (
        "en",
        "The airport served 33 million passengers in the first half of 2024 and 99% of the number seen in the same period of 2019.",
        ["33000000 2024-01/2024-06 in", "99 2024-01/2024-06 in"],
    ),
    (
        "en",
        "The Greens took 20% of the vote on Saturday, more than double their share of 2021.",
        ["20 2024-09-21 in", "2 2024-09-21 in"],
    ),
    (
        "en",
        "Attendance so far this year stands at 49,000, 17% behind the same point in 2023.",
        ["49000 2024/.. since", "17 2024/.. since"],
    ),
    ("en", "Turnout reached 80.2% on Sunday, roughly what it was three years ago.", ["80.2 2024-09-22 in"]),
    ("fr", "Les légumes se vendaient en août 31 % plus cher qu'un an auparavant.", ["31 2024-08 in"]),
    ("fr", "En août, le taux dépassait de 0,9 point son niveau de la fin 2019.", ["0.9 2024-08 in"]),
    ("en", "Orla, the market leader with a share of 40%, built 800 masts in 2023.", ["40 -", "800 2023 in"]),
    (
        "en",
        "Orla, Peru's third-largest bank with 40% of deposits, opened 12 branches in 2023.",
        ["3 -", "40 -", "12 2023 in"],
    ),
    (
        "fr",
        "La Cadorna, troisième banque du pays avec 40 % des dépôts, a ouvert 12 agences en 2023.",
        ["3 -", "40 -", "12 2023 in"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), WHAT_A_VALUE_IS_HELD_AGAINST_IS_NOT_ITS_TIME)
def test_what_a_value_is_held_against_is_not_its_time(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text) == wanted


THREE_MONTHS_UP_TO_A_DATE_ARE_A_QUARTER = [
    (
        "en",
        "Revenue for the three months to August 31 climbed 31% to $689 million.",
        ["31 2024-06/2024-08 in", "689000000 2024-06/2024-08 in"],
    ),
    ("en", "Revenue for the six months to June climbed 31%.", ["31 2024-01/2024-06 over"]),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), THREE_MONTHS_UP_TO_A_DATE_ARE_A_QUARTER)
def test_three_months_up_to_a_date_are_a_quarter(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text) == wanted


TWO_YEARS_IN_FRONT_ARE_ONE_STRETCH = [
    ("en", "In 2022 and 2023, 40 villages took part.", ["40 2022/2023 over"]),
    ("fr", "En 2022 et 2023, quarante villages ont participé.", ["40 2022/2023 over"]),
    ("en", "In 2022 and 2023 sales rose by 4% and 5%.", ["4 2022 in", "5 2023 in"]),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), TWO_YEARS_IN_FRONT_ARE_ONE_STRETCH)
def test_two_years_in_front_are_one_stretch(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text) == wanted


A_CHANGE_WITHOUT_A_VERB_IS_PAST = [
    ("en", "Bitcoin down 4% in a week", ["4 2024-09-18/2024-09-25 over"]),
    ("en", "Fares will rise 4% in a week.", ["4 2024-10-02 in"]),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), A_CHANGE_WITHOUT_A_VERB_IS_PAST)
def test_a_change_without_a_verb_is_past(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text) == wanted
