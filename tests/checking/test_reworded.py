"""What a draft says freely in other words, and what is said nearly alike and is not so."""

import pytest

from factkit.checking import check

SAME = [
    # A rise by more than something is held against nothing.
    (
        "Le mil, qui pèse 12 % de l'indice, s'est renchéri de 10,3 %.",
        "Millet, 12% of the index, rose by more than 10%.",
    ),
    # The whole of which a part is told to have done something.
    ("Roughly 310 of the 420 nurses heeded the call.", "Sur 420 infirmières, 310 ont fait grève."),
    # What is told of output behind a loss is neither lost nor won.
    (
        "It lost €4 million last year, against a profit of €2 million, as output shrank by 8% to 310 tonnes.",
        "L'an passé, elle a perdu 4 millions d'euros et n'a produit que 310 tonnes, en recul de 8 %.",
    ),
    # Of two sums in a row each has its own word.
    (
        "Elle réalise 11 M€ de ventes. Le prix ne dépassera pas 14 M€.",
        "It has €11m in sales and was bought for no more than €14m.",
    ),
    # A figure for an hour, and for a minute.
    ("La ligne remplit 60 000 bouteilles par heure.", "The line fills 1,000 bottles a minute."),
    # Those who did not fail.
    ("Of 412 candidates, 31% failed.", "Sur 412 candidats, 69 % ont réussi."),
    # What a table whose heading has the scale comes to.
    (
        "En M€ | T3 2025 | T3 2024\nBoulons | 52,4 | 45,9\n",
        "Bolts brought in €52.4m, €6.5m more than a year ago.",
    ),
    # The year before another one.
    (
        "It lost $4.3 million in 2024, after a profit of $1.1 million in 2023.",
        "After a profit of $1.1 million the year before, 2024 brought a loss of $4.3 million.",
    ),
    # From tenth to fourth is up; places are no place.
    (
        "Le Rwanda pointe au quatrième rang, alors qu'il n'était que dixième en 2022.",
        "Rwanda jumped from tenth to fourth.",
    ),
    (
        "Le Sénégal est septième. Le Gabon dégringole de la 12e à la 19e place.",
        "Gabon fell seven places to 19th.",
    ),
    # Who stands right before a place has it, though the sentence names another first.
    ("C'est mieux que le Laos, moins bien que le Vietnam, 71e.", "Vietnam is 71st."),
]

OTHERWISE = [
    ("La moitié du stock a disparu.", "Moins de la moitié du stock a disparu."),
    ("Shares fell 12% last year.", "Shares rose by more than 12% last year."),
    ("Roughly 310 of the 420 nurses heeded the call.", "The 410 nurses heeded the call."),
    ("It lost €4 million last year.", "It made a profit of €4 million last year."),
    ("La ligne remplit 60 000 bouteilles par heure.", "The line fills 6,000 bottles a minute."),
    ("Of 412 candidates, 31% failed.", "Of 412 candidates, 31% passed."),
    ("Le temps d'attente est passé de 1,9 à 4,6 heures.", "Waiting times more than tripled, to 4.6 hours."),
    ("Le Rwanda, dixième en 2022, pointe au 14e rang.", "Rwanda, tenth in 2022, rose to 12th."),
    ("Le Gabon dégringole de la 12e à la 19e place.", "Gabon fell eight places to 19th."),
    ("C'est mieux que le Laos, moins bien que le Vietnam, 71e.", "Vietnam is 72nd."),
    ("En M€ | T3 2025 | T3 2024\nBoulons | 52,4 | 45,9\n", "Bolts brought in €52.4m, €9.5m more."),
]


@pytest.mark.parametrize(("source", "draft"), SAME)
def test_what_is_reworded_is_supported(source, draft):
    assert {finding.status for finding in check(draft, [source]).findings} == {"supported"}


@pytest.mark.parametrize(("source", "draft"), OTHERWISE)
def test_what_is_nearly_alike_is_not(source, draft):
    assert any(finding.status != "supported" for finding in check(draft, [source]).findings)
