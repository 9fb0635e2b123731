"""Days of acts, of talk and of papers: which of them is the time of a claim, and what a budget's year lends."""

import pytest

from factkit.rules.engine import engine
from factkit.values.period import Period


def told(lang: str, text: str, reference: str = "2024-08-09") -> list[str]:
    """Return `value time/relation status` of each claim but events, `-` for none and `~` before what is inferred."""
    out = []
    for row in engine(lang).records(text, Period.of(reference)):
        when, value = row["when"], row["value"]
        time = f"{'~' * when['inferred']}{when['edtf']} {when['relation']}" if when else "-"
        if row["kind"] != "event":
            out.append(f"{value['amount'] or value['low']} {time} {row['status']}")
    return out


TODAY = [
    ("en", "The Council today decided to cut the rate by 2%.", ["2 2024-08-09 in observed"]),
    ("en", "The bank cut its rate today to 3%.", ["3 2024-08-09 in observed"]),
    ("en", "The company today opened 3 sites.", ["3 2024-08-09 in observed"]),
    ("fr", "Le groupe a aujourd'hui inauguré trois usines.", ["3 2024-08-09 in observed"]),
    ("fr", "Le conseil a décidé aujourd'hui de relever son taux de 2 %.", ["2 2024-08-09 in observed"]),
    ("fr", "Réuni ce jour, le Comité a relevé son taux de 2 %.", ["2 2024-08-09 in observed"]),
    # What is so today is of no day, and neither is what was only told today.
    ("en", "The company today employs 4,000 people.", ["4000 - observed"]),
    (
        "en",
        "It sold 500 cars in 2010, and today it employs 20 people.",
        ["500 2010 in observed", "20 - observed"],
    ),
    ("en", "The ministry announced today that exports rose 3%.", ["3 - observed"]),
    ("fr", "Le groupe compte aujourd'hui 300 salariés.", ["300 - observed"]),
    ("fr", "Le taux est aujourd'hui fixé à 3 %.", ["3 - observed"]),
    ("fr", "À ce jour, 300 personnes ont été formées.", ["300 - observed"]),
    ("fr", "Le ministère a annoncé aujourd'hui que les prix ont baissé de 2 %.", ["2 - observed"]),
]

# A day with a name that describes a thing, one that comes round, and one that only follows another.
NO_DAY = [
    ("en", "The farm sold 300 Christmas trees and 40 Easter eggs.", ["300 - observed", "40 - observed"]),
    ("en", "The farm sold 300 lambs at Christmas.", ["300 2023-12-25 in observed"]),
    ("en", "The next day I took it to 12 garages.", ["12 - observed"]),
    ("en", "The following Friday, we sold 12 lamps.", ["12 - observed"]),
    ("en", "On 3 May 2024 it sold 9 lamps. The next day it sold 12 lamps.", ["9 2024-05-03 in observed", "12 2024-05-04 in observed"]),
    ("en", "We hand out 40 papers on a Monday.", ["40 - observed"]),
    ("en", "We handed out 40 papers on Monday.", ["40 2024-08-05 in observed"]),
    ("fr", "La ferme a vendu 300 sapins de Noël.", ["300 - observed"]),
    ("fr", "La ferme a vendu 300 agneaux à Noël.", ["300 2023-12-25 in observed"]),
    ("fr", "Le lendemain, ils ont vendu 40 lampes.", ["40 - observed"]),
    ("fr", "La semaine suivante, ils ont vendu 40 lampes.", ["40 - observed"]),
    ("fr", "Le 3 mai 2024, elle a vendu 9 lampes. Le lendemain, elle a vendu 12 lampes.", ["9 2024-05-03 in observed", "12 2024-05-04 in observed"]),
]  # fmt: skip

SAID = [
    (
        "en",
        "Revenue fell 18% in the three months to June, the firm announced on Friday. It made a profit of $6 million.",
        ["18 2024-04/2024-06 in observed", "6000000 ~2024-04/2024-06 in observed"],
    ),
    (
        "fr",
        "Les ventes ont reculé de 18 % en juin, a annoncé le groupe vendredi. La marge a cédé 2 points.",
        ["18 2024-06 in observed", "2 ~2024-06 in observed"],
    ),
]

RECORDS = [
    ("en", "The stock closed up 2%, its best finish in five weeks.", ["2 - observed"]),
    ("en", "Sales fell 4%, the worst drop in three years.", ["4 - observed"]),
    ("fr", "Les ventes ont chuté de 4 %, le plus fort recul en dix ans.", ["4 - observed"]),
    # No record: the time that it took.
    ("en", "Output rose 12% in five weeks.", ["12 2024-07-05/2024-08-09 over observed"]),
    ("fr", "Les ventes ont chuté de 4 % en dix ans.", ["4 2014/2024 over observed"]),
]

BUDGETS = [
    (
        "en",
        "The council on Tuesday approved a budget of $40 million for 2025. Property tax goes up by 3.5%.",
        ["40000000 2025 in planned", "3.5 ~2025 in planned"],
    ),
    (
        "en",
        "Budget 2025\n\nSchools get 26% of spending. Inflation is 3%.",
        ["26 ~2025 in planned", "3 - observed"],
    ),
    (
        "en",
        "Parliament passed a budget of 3 billion rand, 4% larger than the last.",
        ["3000000000 - planned", "4 - planned"],
    ),
    (
        "fr",
        "Budget 2025 : la Ville taxe\n\nLes salaires absorbent 38 % des dépenses.",
        ["38 ~2025 in planned"],
    ),
    # A year that is over, or a budget of another thing.
    ("en", "The budget for 2023 was approved late. Tax came to $3 million.", ["3000000 - observed"]),
    (
        "en",
        "The film took $30 million, against a budget of $9 million.",
        ["30000000 - observed", "9000000 - observed"],
    ),
]


NOW = [
    (
        "en",
        "The road carries 900 cars a day, and 19 people died on it last year.",
        ["900 - observed", "19 2023 in observed"],
    ),
    (
        "en",
        "The fee, currently $30, will go up to $40 on 1 January.",
        ["30 - observed", "40 2025-01-01 in planned"],
    ),
    (
        "en",
        "A machine that made $54 in July brings in $42 today.",
        ["54 2024-07 in observed", "42 - observed"],
    ),
    ("en", "The firm has 38 sites and wants 50 by March.", ["38 - observed", "50 2025-03 by target"]),
    (
        "fr",
        "Le bassin, qui comptait 30 usines en 2010, en a 12 aujourd'hui.",
        ["30 2010 in observed", "12 - observed"],
    ),
    # The date wins where it is of the same clause.
    ("en", "In May the hall now had 500 seats.", ["500 2024-05 in observed"]),
    ("fr", "En juin, le groupe comptait désormais 300 salariés.", ["300 2024-06 in observed"]),
]

EXPECTED = [
    (
        "en",
        "Sales rose 4% in June. Economists had forecast a rise of 3%.",
        ["4 2024-06 in observed", "3 ~2024-06 in forecast"],
    ),
    (
        "en",
        "Profit was $6 million in the second quarter; analysts had pencilled in $7 million.",
        ["6000000 2024-04/2024-06 in observed", "7000000 ~2024-04/2024-06 in forecast"],
    ),
    ("en", "The fair opens on 12 September; 5,000 visitors are expected.", ["5000 2024-09-12 in forecast"]),
    (
        "fr",
        "Le profit a atteint 6 millions d'euros en juin. Les analystes tablaient sur 7 millions.",
        ["6000000 2024-06 in observed", "7000000 ~2024-06 in forecast"],
    ),
    (
        "fr",
        "Le salon ouvrira le 12 septembre ; 5 000 visiteurs y sont attendus.",
        ["5000 2024-09-12 in forecast"],
    ),
    # No event of a day, or nothing that came.
    ("en", "The plant should employ 300 people.", ["300 - forecast"]),
    ("fr", "Quelque 300 emplois sont attendus.", ["300 - forecast"]),
]


_HEAD = "The firm makes tyres.\n\nIt is old.\n\nIt has a shop.\n\nSales fell 6% in the second quarter.\n\n"
_TETE = "La maison fait des pneus.\n\nElle est vieille.\n\nElle est grande.\n\nLes ventes ont reculé de 6 % au deuxième trimestre.\n\n"
FAR = [
    ("en", _HEAD + "Profit rose 4%.", ["6 2024-04/2024-06 in observed", "4 ~2024-04/2024-06 in observed"]),
    (
        "en",
        _HEAD + "It rained.\n\n" * 4 + "Rents rose 4%.",
        ["6 2024-04/2024-06 in observed", "4 - observed"],
    ),
    (
        "fr",
        _TETE + "Il a plu.\n\n" * 4 + "Les loyers ont monté de 4 %.",
        ["6 2024-04/2024-06 in observed", "4 - observed"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), FAR)
def test_what_stands_far_below_goes_on_about_other_things(lang: str, text: str, wanted: list[str]) -> None:
    assert told(lang, text) == wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"), TODAY + NO_DAY + SAID + RECORDS + BUDGETS + NOW + EXPECTED
)
def test_the_day_of_an_act_is_its_time(lang: str, text: str, wanted: list[str]) -> None:
    assert told(lang, text) == wanted
