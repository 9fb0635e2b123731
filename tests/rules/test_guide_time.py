"""The time of a claim as the annotation guide settles it, one sentence of the guide after the other."""

import pytest

from factkit.rules.engine import engine
from factkit.values.period import Period

REFERENCE = Period.of("2024-09-25")

CASES = [
    # A relative expression is resolved at the precision of its own unit.
    ("fr", "La ville a vendu 300 vélos l'an dernier.", "2023 in"),
    ("en", "The town sold 300 bikes last year.", "2023 in"),
    ("en", "The town will sell 300 bikes over the next four years.", "2024/2028 over"),
    ("fr", "La ville vendra 300 vélos au cours des quatre prochaines années.", "2024/2028 over"),
    ("en", "The town wants to train 300 people within three years.", "2027 by"),
    ("fr", "La ville veut former 300 personnes d'ici trois ans.", "2027 by"),
    # Quarters and halves are intervals of months.
    ("fr", "Les ventes ont atteint 300 vélos au premier trimestre 2024.", "2024-01/2024-03 in"),
    ("en", "Sales reached 300 bikes in the first half of 2024.", "2024-01/2024-06 in"),
    # The date of publication is never filled in by itself.
    ("en", "The town has 300 bikes.", None),
    ("fr", "La ville a 300 vélos.", None),
    # A named unit is `in` whatever the preposition.
    ("en", "Sales came to 300 bikes in 2023.", "2023 in"),
    ("en", "Sales came to 300 bikes over the full year 2023.", "2023 in"),
    ("fr", "Les ventes ont atteint 300 vélos sur le trimestre.", "2024-07/2024-09 in"),
    ("fr", "Les ventes ont atteint 300 vélos en mai.", "2024-05 in"),
    # `over` is for from–to and for the first months of a year.
    ("en", "The town sold 300 bikes from March to May.", "2024-03/2024-05 over"),
    ("fr", "La ville a vendu 300 vélos de mars à mai.", "2024-03/2024-05 over"),
    ("en", "The town sold 300 bikes in the first eight months of 2024.", "2024-01/2024-08 over"),
    ("fr", "La ville a vendu 300 vélos sur les huit premiers mois de 2024.", "2024-01/2024-08 over"),
    ("en", "The town sold 300 bikes between 2019 and 2021.", "2019/2021 over"),
    # The end of a year is the year, that of a month the month, the middle of a year the year.
    ("fr", "La ville comptait 300 vélos fin 2020.", "2020 in"),
    ("en", "The town had 300 bikes at the end of 2020.", "2020 in"),
    ("fr", "La ville comptait 300 vélos à fin août.", "2024-08 in"),
    ("en", "The town had 300 bikes in mid-2023.", "2023 in"),
    # Fiscal and school years, decades.
    ("en", "The town sold 300 bikes in fiscal 2022/23.", "2022/2023 in"),
    ("fr", "La ville a vendu 300 vélos en 2022-2023.", "2022/2023 in"),
    ("en", "The town sold 300 bikes in the 1990s.", "199X in"),
    ("fr", "La ville a vendu 300 vélos dans les années 1990.", "199X in"),
    # What is so now has no time.
    ("en", "The town now has 300 bikes.", None),
    ("fr", "La ville compte aujourd'hui 300 vélos.", None),
    ("fr", "À ce jour, la ville a vendu 300 vélos.", None),
    ("en", "The town currently has 300 bikes.", None),
    ("fr", "La ville compte désormais 300 vélos.", None),
    # But a stated date goes before a "now".
    ("fr", "La ville compte désormais 300 vélos en 2024.", "2024 in"),
    # So many years ago is a year, in so many years a stretch.
    ("fr", "La ville a acheté 300 vélos il y a dix ans.", "2014 in"),
    ("en", "The town bought 300 bikes ten years ago.", "2014 in"),
    ("fr", "La ville va acheter 300 vélos en cinq ans.", "2024/2029 over"),
    # Deadlines.
    ("en", "The town will buy 300 bikes before 2027.", "2027 before"),
    ("fr", "La ville achètera 300 vélos avant 2027.", "2027 before"),
    ("fr", "La ville veut acheter 300 vélos avant fin juin.", "2025-06 by"),
    ("en", "The town aims to buy 300 bikes by 2030.", "2030 by"),
    ("fr", "La ville vise 300 vélos à l'horizon 2030.", "2030 by"),
    # Since, until, after.
    ("en", "The town has sold 300 bikes since 2019.", "2019/.. since"),
    ("fr", "La ville a vendu 300 vélos depuis 2019.", "2019/.. since"),
    ("fr", "La ville louera 300 vélos jusqu'en 2027.", "2027 until"),
    ("en", "The town will hire out 300 bikes until 2027.", "2027 until"),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), CASES, ids=[row[1] for row in CASES])
def test_the_time_of_one_claim(lang: str, text: str, wanted: str | None) -> None:
    (row,) = engine(lang).records(text, REFERENCE)
    when = row["when"]
    assert (f"{when['edtf']} {when['relation']}" if when else None) == wanted
