"""Times that a claim takes up from what was told right before: of budgets, events to come, what had been expected."""

import pytest

from timed import times

DATE = "2024-12-11"

BUDGETS = [
    # What a text on a budget says is yet to be spent is of its year, whatever the words.
    (
        "en",
        "Council passes 2025 budget\n\nThe council adopted a budget of €90 million for 2025.\n\nThe town will invest €6 million in roads.",
        ["90000000 2025 in", "6000000 ~2025 in"],
    ),
    (
        "fr",
        "La ville a adopté un budget de 90 millions d'euros pour 2025.\n\nElle investira 6 millions dans les ponts.",
        ["90000000 2025 in", "6000000 ~2025 in"],
    ),
    ("en", "Opening the 2025/26 budget debate, the minister smiled. Spending is put at €9 billion.", ["9000000000 ~2025/2026 in"]),
    # In a text on other things it is not, nor is what somebody gave on a day.
    (
        "en",
        "The town adopted a budget of €90 million for 2025.\n\nThe bank set aside €6 million for roads.",
        ["90000000 2025 in", "6000000 -"],
    ),
]  # fmt: skip

EXPECTED = [
    ("en", "The fair will be held from 3 to 6 March 2025. Some 400 buyers are expected.", ["- 2025-03-03/2025-03-06 over", "400 ~2025-03-03/2025-03-06 over"]),
    ("fr", "Le salon se tiendra du 3 au 6 mars 2025. On attend 400 exposants.", ["- 2025-03-03/2025-03-06 over", "400 ~2025-03-03/2025-03-06 over"]),
    ("en", "The fair will be held from 3 to 6 March 2025. It rained.\n\nSome 400 buyers are expected.", ["- 2025-03-03/2025-03-06 over", "400 -"]),
    ("en", "Sales rose 5% in the third quarter.\n\nAnalysts had predicted sales of €9 million.", ["5 2024-07/2024-09 in", "9000000 ~2024-07/2024-09 in"]),
    ("fr", "Les ventes ont crû de 5 % en 2023. Les analystes tablaient en moyenne sur 9 millions d'euros.", ["5 2023 in", "9000000 ~2023 in"]),
]  # fmt: skip

THE_SAME = [
    ("en", "It aims for 6 GW by 2030 and for 80% of homes in the same year.", ["6 2030 by", "80 2030 in"]),
    ("en", "Sales should grow by 6% in 2027; prices could gain 3% the same year.", ["6 2027 in", "3 2027 in"]),
    ("fr", "Il vise une croissance de 4 % en 2025. Il investira 60 millions d'euros sur la même période.", ["4 2025 in", "60000000 2025 in"]),
]  # fmt: skip

YEARLY = [
    ("en", "In the third quarter trade grew by 5%. Its share of the total fell by 2 points in a year.", ["5 2024-07/2024-09 in", "2 ~2024-07/2024-09 in"]),
    ("fr", "Au troisième trimestre, les ventes ont crû de 5 %. Le chômage a reculé de 2 points en un an.", ["5 2024-07/2024-09 in", "2 ~2024-07/2024-09 in"]),
    # Where no time was told it is a stretch, and so is one that stands in front, or of several years.
    ("fr", "Le chômage a reculé de 2 points en un an.", ["2 2023/2024 over"]),
    ("fr", "Au troisième trimestre, les ventes ont crû de 5 %. Le chômage a reculé de 2 points en trois ans.", ["5 2024-07/2024-09 in", "2 2021/2024 over"]),
]  # fmt: skip

SINCE = [
    # The perfect goes on about the time since a date, past a clause.
    ("en", "Since 2019 the trust has trained 400 nurses, most of them women, and it has spent €9 million.", ["400 2019/.. since", "9000000 2019/.. since"]),
    ("en", "Donors have sent 31 trucks full of rice since May.", ["31 2024-05/.. since"]),
    ("en", "Debts have grown by 4% since May, to €9 million.", ["4 2024-05/.. since", "9000000 -"]),
    # What begins a clause in the present is of no date before it.
    ("en", "Rents have risen by 4% since 2019, and one family in six lives in a tent.", ["4 2019/.. since", "16.67 -"]),
    ("en", "The ferry carried 400 cars in May, and 30 of its sailors sleep on board.", ["400 2024-05 in", "30 -"]),
    ("fr", "Les loyers ont augmenté de 4 % depuis 2019, et un ménage sur six dort dehors.", ["4 2019/.. since", "16.67 -"]),
    ("en", "Since 2019 40 have left, and 30 have died.", ["40 2019/.. since", "30 2019/.. since"]),
]  # fmt: skip

AS_IT_IS = [
    # What a thing can do, where it stands and what it is made of is so at no time.
    ("en", "A kiln capable of firing 90 tonnes of lime opened in May.", ["90 -", "- 2024-05 in"]),
    ("en", "A hall with room for 350 dancers opened in May.", ["350 -", "- 2024-05 in"]),
    ("en", "In May they tagged 40 bats with radios weighing 2 grams.", ["40 2024-05 in", "2 -"]),
    ("fr", "Un four capable de cuire 90 tonnes de chaux a ouvert en mai.", ["90 -", "- 2024-05 in"]),
    ("fr", "Une halle pouvant accueillir 350 danseurs a ouvert en mai.", ["350 -", "- 2024-05 in"]),
    ("fr", "La régie a creusé en mai un puits de 60 mètres.", ["60 -"]),
    ("fr", "La ville a ouvert en mai un internat de 40 lits.", ["- 2024-05 in", "40 -"]),
    ("fr", "Le puits a livré 60 mètres cubes en mai.", ["60 2024-05 in"]),
    ("en", "Debt stood at €4 million in May, below the ceiling of €9 million.", ["4000000 2024-05 in", "9000000 -"]),
    # A date of the participle beside a thing is not of what is told of it.
    ("fr", "Le film, sorti en mai 1977, a réuni 900 spectateurs.", ["900 -"]),
    ("fr", "La grève entamée en mai est suivie par 900 ouvriers.", ["900 -"]),
    ("en", "The song, revived in 1977, has sold 900 copies.", ["900 -"]),
    ("fr", "Le film est sorti en mai 1977 dans 900 salles.", ["900 1977-05 in"]),
    # Whom a survey asked, but where it says when.
    ("en", "Wages rose by 4% in 2023, says a survey of 900 firms.", ["4 2023 in", "900 -"]),
    ("en", "A survey of 900 firms in May found that wages rose.", ["900 2024-05 in"]),
    ("fr", "Le sondage a été mené en mai auprès de 900 élus.", ["900 2024-05 in"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "told"), BUDGETS + EXPECTED + THE_SAME + YEARLY + SINCE + AS_IT_IS)
def test_taken_up(lang: str, text: str, told: list[str]) -> None:
    assert times(lang, text, DATE) == told
