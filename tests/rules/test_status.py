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
    ("fr", "L'objectif est de certifier 800 techniciens.", ["target"]),
    ("en", "Growth would be 4% without the strike.", ["hypothetical"]),
    # Each part of a sentence has its own.
    ("fr", "La régie a acheté 40 bus, mais elle vise 60 bus.", ["observed", "target"]),
    ("en", "The council bought 40 buses but wants 60 buses.", ["observed", "target"]),
    # A forecast is a forecast however it goes on.
    ("en", "The bank reckons costs will reach $5,100.", ["forecast"]),
    ("fr", "La banque estime que les prix augmenteront de 3 %.", ["forecast"]),
    ("en", "A contraction of 3% is expected for the summer.", ["forecast"]),
    ("fr", "L'institut météo prévoit jusqu'à 43 °C mercredi.", ["forecast"]),
    ("fr", "Alerte météo : jusqu'à 47 °C cette semaine", ["forecast"]),
    ("fr", "Il a fait 47 °C mercredi, selon le bulletin météo.", ["observed"]),
    ("fr", "Le plan prévoit 300 logements.", ["planned"]),
    ("fr", "La ville attend 14 000 visiteurs.", ["forecast"]),
    ("fr", "Un patient sur cinq attend plus de trois mois.", ["observed"]),
    # Who wants or plans something is no plan.
    ("en", "Two in three trainees plan to go abroad.", ["observed"]),
    ("fr", "Deux stagiaires sur trois souhaitent partir.", ["observed"]),
    ("en", "Some 40 stations are planned.", ["planned"]),
    # A plan told in the past; a condition.
    ("en", "The minister said on Monday it would levy a duty of 20%.", ["planned"]),
    ("en", "It would levy a duty of 20% if the deal failed.", ["hypothetical"]),
    # What a budget has is planned; that it grew has happened.
    ("en", "The budget for 2024 is 19 million pesos.", ["planned"]),
    ("fr", "Le budget de la défense atteint 47 milliards d'euros.", ["planned"]),
    ("fr", "Le budget a augmenté de 4 %.", ["observed"]),
    ("en", "Donors have pledged $6 million.", ["planned"]),
    # The conditional and the future of verbs that are known for something else.
    ("fr", "Les ventes se contracteraient de 9 %.", ["hypothetical"]),
    ("fr", "Le groupe attirait 300 visiteurs.", ["observed"]),
    ("fr", "Nous embaucherons 400 techniciens.", ["planned"]),
    ("fr", "Les environs comptent 400 fermes.", ["observed"]),
    # Fear and risk; a risk that is measured.
    ("fr", "Le maire craint que 300 emplois ne disparaissent.", ["hypothetical"]),
    ("fr", "L'usine risque de fermer 40 lignes.", ["hypothetical"]),
    ("fr", "Le risque de rechute a diminué de 49 %.", ["observed"]),
    ("fr", "Une réduction du risque de fracture de 41 % apparaît.", ["observed"]),
    ("fr", "La Banque voit le chômage culminer à 11 %.", ["forecast"]),
    ("fr", "Le club voit ses recettes atteindre 300 000 euros.", ["observed"]),
    # Another clause is another matter.
    ("en", "Some 300 homes were sold, and prices could jump 20 per cent.", ["observed", "hypothetical"]),
    # A question asserts nothing.
    ("en", "Will the bridge cost $90 million?", ["hypothetical"]),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), CASES, ids=[row[1] for row in CASES])
def test_status(lang: str, text: str, wanted: list[str]) -> None:
    assert statuses(lang, text) == wanted


DENIED = [
    ("fr", "Le taux n'a pas atteint 5 %.", ("less_than", False)),
    ("fr", "Le taux n'atteint pas 5 %.", ("less_than", False)),
    ("fr", "Le taux n'a jamais dépassé 5 %.", ("at_most", False)),
    ("fr", "L'humidité n'y dépassera pas 15 %.", ("at_most", False)),
    ("fr", "La dette n'excédera pas 60 % du PIB.", ("at_most", False)),
    ("fr", "Le chômage n'est pas descendu sous les 7 %.", ("at_least", False)),
    ("fr", "La régie n'emploie pas plus de 300 personnes.", ("at_most", False)),
    ("fr", "La régie n'emploie plus 300 personnes.", ("exact", True)),
    ("fr", "Le pays n'est plus le deuxième producteur mondial.", ("exact", True)),
    ("en", "Turnout did not reach 40%.", ("less_than", False)),
    ("en", "Turnout never topped 40%.", ("at_most", False)),
    ("en", "It won't exceed 6% this year.", ("at_most", False)),
    ("en", "Unemployment has not fallen below 7%.", ("at_least", False)),
    ("en", "It is no longer the second largest producer.", ("exact", True)),
    ("en", "The firm failed to sell 300 cars.", ("exact", True)),
    ("en", "The town never had 300 inhabitants.", ("exact", True)),
    # What is denied is something else.
    ("fr", "Le pays n'a pas seulement perdu 40 écoles.", ("exact", False)),
    ("fr", "Le film n'a attiré que 38 000 spectateurs.", ("exact", False)),
    ("fr", "Le maire n'a pas dit que 40 personnes étaient mortes.", ("exact", False)),
    ("fr", "Le taux n'a pas bougé, à 5 %.", ("exact", False)),
    ("en", "The minister did not say that 40 people had died.", ("exact", False)),
    ("en", "There are not enough teachers: 300 posts are vacant.", ("exact", False)),
    ("en", "The rate has not changed, at 5%.", ("exact", False)),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), DENIED, ids=[row[1] for row in DENIED])
def test_a_denial_goes_into_the_bound_or_marks_the_claim(
    lang: str, text: str, wanted: tuple[str, bool]
) -> None:
    (row,) = engine(lang).records(text, Period.of("2024-09-25"))
    assert (row["value"]["bound"], row["negated"]) == wanted


def test_a_date_ahead_makes_a_plan_where_no_word_tells() -> None:
    assert statuses("en", "Opening of 40 stations in 2027") == ["planned"]
    assert statuses("en", "Opening of 40 stations in 2019") == ["observed"]
