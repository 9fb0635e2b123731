"""Times by clause, and times of what a text is about: a vote, a ranking, the period before."""

import pytest

from timed import times

EACH_CLAUSE_HAS_THE_TIME_OF_ITS_OWN_VERB = [
    (
        "en",
        "The route carries 33,000 vehicles a day, and 19 people died on it last year.",
        ["33000 -", "19 2023 in"],
    ),
    (
        "en",
        "The average rent climbed to £812 last year, and one in four tenants now falls behind.",
        ["812 2023 in", "25 -"],
    ),
    (
        "en",
        "The utility sells power to 25 firms and earned $82m from them in the nine months to March.",
        ["25 -", "82000000 2023-07/2024-03 over"],
    ),
    (
        "en",
        "The agency says citizens completed 11 million forms online in 2023, and that 82 percent of dealings can be finished at home.",
        ["11000000 2023 in", "82 -"],
    ),
    (
        "en",
        "A strike in May cost $12 million and forced it to cancel 430 flights.",
        ["12000000 2024-05 in", "430 2024-05 in"],
    ),
    ("en", "In 2023 the firm sold 40,000 bikes and opened 12 shops.", ["40000 2023 in", "12 2023 in"]),
    ("en", "The mill makes 900 bikes a day and exported 40,000 in 2023.", ["900 -", "40000 2023 in"]),
    ("fr", "Le club compte 300 membres et a vendu 9 000 billets en mai.", ["300 -", "9000 2024-05 in"]),
    (
        "fr",
        "Les loyers ont grimpé de 3 % en janvier, et un locataire sur quatre est en retard.",
        ["3 2024-01 in", "25 -"],
    ),
    (
        "fr",
        "Les couples ont célébré 900 mariages en 2023 ; deux enfants sur trois sont nés hors mariage.",
        ["900 2023 in", "66.67 ~2023 in"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), EACH_CLAUSE_HAS_THE_TIME_OF_ITS_OWN_VERB)
def test_each_clause_has_the_time_of_its_own_verb(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text) == wanted


VOTES_RANKINGS_AND_LISTS_ARE_OF_THE_TIME_THEY_ARE_ABOUT = [
    (
        "en",
        "The Greens came first in Saturday's election. They polled 9,000 votes.\n\nTurnout was 44%.",
        ["1 2024-09-21 in", "9000 ~2024-09-21 in", "44 ~2024-09-21 in"],
    ),
    (
        "en",
        "Norlanders voted on Sunday.\n\nWomen won 29 seats. Two in five voters stayed at home.\n\nThe new line has 12 stations.",
        ["- 2024-09-22 in", "29 ~2024-09-22 in", "40 ~2024-09-22 in", "12 -"],
    ),
    (
        "fr",
        "Le parti a gagné l'élection du 21 septembre.\n\nLa participation s'est établie à 44 %.",
        ["- 2024-09-21 in", "44 ~2024-09-21 in"],
    ),
    (
        "fr",
        "Le maire a recueilli dimanche 46 % des voix.\n\nLes Verts ont obtenu onze sièges. Le budget est de 4 millions.",
        ["46 2024-09-22 in", "11 ~2024-09-22 in", "4000000 -"],
    ),
    (
        "en",
        "Chad is last in the Rivers Index 2023.\n\nGhana is 52nd and Togo, 61st, does better.",
        ["52 ~2023 in", "61 ~2023 in"],
    ),
    (
        "en",
        "Oslo tops the 2023 ranking of ports.\n\nRiga jumped 14 places to 24th.",
        ["14 ~2023 in", "24 ~2023 in"],
    ),
    (
        "fr",
        "Le pays pointe au 46e rang du classement 2023 des ports.\n\nLe Togo (61e) recule.",
        ["46 2023 in", "61 ~2023 in"],
    ),
    (
        "en",
        "In 2023 the plant sold 400 boats.\n\n• Ferry sinks off Samar, 12 missing\n• Bakers: no deal in sight",
        ["400 2023 in", "12 -"],
    ),
    (
        "en",
        "In the first half of 2024 sales rose 4% to $9m.\n\nProfit fell to $3m from $4m a year earlier.",
        ["4 2024-01/2024-06 in", "9000000 2024-01/2024-06 in", "3000000 ~2024-01/2024-06 in"],
    ),
    (
        "fr",
        "Au premier semestre 2024, les ventes ont crû de 4 %.\n\nLe nord, avec 41 clients contre 58 un an plus tôt, recule.",
        ["4 2024-01/2024-06 in", "41 -", "58 2023-01/2023-06 in"],
    ),
    (
        "en",
        "The club has 300 members, four times as many as a decade earlier. Women come first with 60%.",
        ["300 -", "4 -", "1 -", "60 -"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), VOTES_RANKINGS_AND_LISTS_ARE_OF_THE_TIME_THEY_ARE_ABOUT)
def test_votes_rankings_and_lists_are_of_the_time_they_are_about(
    lang: str, text: str, wanted: list[str]
) -> None:
    assert times(lang, text) == wanted


BUDGETS_AND_RESTATED_FIGURES_GO_ON = [
    (
        "en",
        "The ministry tabled a budget of 9 billion pula for 2025/26.\n\nSpending on schools is set at 3 billion.\n\nThe zoo has 40 lions.",
        ["9000000000 2025/2026 in", "3000000000 ~2025/2026 in", "40 -"],
    ),
    (
        "en",
        "Chad will run a deficit of $2 billion in 2026. That is 7 per cent of its output.",
        ["2000000000 2026 in", "7 ~2026 in"],
    ),
    (
        "en",
        "Some 900 people died from June to August. That still works out at 10 a day.",
        ["900 2024-06/2024-08 over", "10 ~2024-06/2024-08 over"],
    ),
    ("en", "In May the mill sold 900 bikes. That factory makes 40 a day.", ["900 2024-05 in", "40 -"]),
    (
        "fr",
        "Le ministre a déposé un budget de 9 milliards d'euros pour l'exercice 2025-2026.\n\nLes dépenses augmenteront de 2,4 %. Elles avaient augmenté de 5 % l'an dernier.",
        ["9000000000 2025/2026 in", "2.4 ~2025/2026 in", "5 2023 in"],
    ),
    (
        "fr",
        "La ville comptait 900 arbres en 2021. Cela représente 4 % du total.",
        ["900 2021 in", "4 ~2021 in"],
    ),
    (
        "fr",
        "Le musée a reçu 900 élèves en mai. Soit 4 % de plus qu'en avril.",
        ["900 2024-05 in", "4 ~2024-05 in"],
    ),
    (
        "fr",
        "La ville a adopté lundi un budget de 9 millions d'euros, en hausse de 6 %.",
        ["- 2024-09-23 in", "9000000 -", "6 -"],
    ),
    ("en", "Ministers tabled on Monday a budget of 9 billion pula.", ["- 2024-09-30 in", "9000000000 -"]),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), BUDGETS_AND_RESTATED_FIGURES_GO_ON)
def test_budgets_and_restated_figures_go_on(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text) == wanted
