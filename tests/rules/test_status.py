"""How sure a text is of a claim: by tense, mood and verb, each for its own part of the sentence."""

import pytest

from factkit.rules.engine import engine
from factkit.values.period import Period


def statuses(lang: str, text: str) -> list[str]:
    return [row["status"] for row in engine(lang).records(text, Period.of("2024-09-25"))]


CASES = [
    ("fr", "La régie a acheté 40 bus.", ["observed"]),
    ("fr", "La régie devrait acheter 40 bus.", ["forecast"]),
    ("fr", "La régie pourrait acheter 40 bus.", ["hypothetical"]),
    ("fr", "La régie achèterait 40 bus.", ["hypothetical"]),
    ("fr", "La régie achètera 40 bus.", ["planned"]),
    ("fr", "La régie s'engage à acheter 40 bus.", ["planned"]),
    ("fr", "La régie vise 40 bus.", ["target"]),
    ("en", "The council bought 40 buses.", ["observed"]),
    ("en", "The council is expected to buy 40 buses.", ["forecast"]),
    ("en", "The council could buy 40 buses.", ["hypothetical"]),
    ("en", "The council will buy 40 buses.", ["planned"]),
    ("en", "The council plans to buy 40 buses.", ["planned"]),
    ("en", "The council aims for 40 buses.", ["target"]),
    # The same verb with an infinitive is a plan, with a number a fact.
    ("fr", "La régie compte ouvrir 40 lignes.", ["planned"]),
    ("fr", "La régie compte 40 lignes.", ["observed"]),
    # A noun tells of the value beside it only.
    ("en", "Sales rose 4%, and the target was confirmed.", ["observed"]),
    ("fr", "Les ventes progressent de 4 %, objectifs confirmés.", ["observed"]),
    ("en", "The town's goal is to cut waste by 20%.", ["target"]),
    # Each part of a sentence has its own.
    ("fr", "La régie a acheté 40 bus, mais elle vise 60 bus.", ["observed", "target"]),
    ("en", "The council bought 40 buses but wants 60 buses.", ["observed", "target"]),
    # A question asserts nothing.
    ("en", "Will the bridge cost $90 million?", ["hypothetical"]),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), CASES, ids=[row[1] for row in CASES])
def test_status(lang: str, text: str, wanted: list[str]) -> None:
    assert statuses(lang, text) == wanted


def test_a_date_ahead_makes_a_plan_where_no_word_tells() -> None:
    assert statuses("en", "Opening of 40 stations in 2027") == ["planned"]
    assert statuses("en", "Opening of 40 stations in 2019") == ["observed"]
