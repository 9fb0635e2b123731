"""Figures of one row that have changed places, aims told as reached, and what people round and reckon."""

import pytest

from factkit.checking import check

DEPARTS = [
    # Items of a row that have changed their figures.
    (
        "The museum received £3m, the library £1.2m and the zoo £900,000.",
        "The zoo received £1.2m.",
        "subject",
    ),
    (
        "Les visiteurs ont laissé 4 millions et les mécènes 1,5.",
        "Les mécènes ont laissé 4 millions.",
        "subject",
    ),
    (
        "Le musée a reçu 3 millions d'euros, la bibliothèque 1,2 million.",
        "The library got €3 million.",
        "subject",
    ),
    ("Vesta carries 41% of passengers, ahead of Corsa (22%) and Nimba (9%).", "Corsa carries 9%.", "subject"),
    (
        "Le taux d'activité des hommes est de 71 %, celui des femmes de 58 %.",
        "Celui des femmes est de 71 %.",
        "subject",
    ),
    ("Peru took 31% of sales; Chile had 33%.", "Peru took 33% of sales.", "subject"),
    ("The tour had eight concerts in six towns.", "The tour had six concerts.", "metric"),
    # Aims, hopes and conditionals told as facts.
    ("The goal remains to reach 600 members in 2029.", "The club has reached 600 members.", "status"),
    ("Le but reste d'atteindre 600 adhérents en 2029.", "The club has reached 600 adherents.", "status"),
    (
        "L'objectif de marge est abaissé à 9 % ; celui de ventes, 300 millions d'euros, est confirmé.",
        "Les ventes ont dépassé 300 millions d'euros.",
        "status",
    ),
    (
        "Une étape à Dakar coûterait 30 millions d'euros, estime le directeur.",
        "L'étape a coûté 30 millions d'euros.",
        "status",
    ),
    (
        "Le club vise un taux de remplissage de 55 % en 2030.",
        "Le taux de remplissage a gagné cinq points, pour atteindre 55 %.",
        "status",
    ),
    # Bounds, units and years.
    (
        "The dam produced only 41 gigawatt-hours.",
        "The dam produced at least 41 gigawatt-hours.",
        "value.bound",
    ),
    (
        "Le barrage n'a produit que 41 gigawattheures.",
        "The dam produced at least 41 gigawatt-hours.",
        "value.bound",
    ),
    (
        "It lost €9m in May. It expects June to cost about 4 million.",
        "June will cost 4 million dollars.",
        "value.unit",
    ),
    (
        "Sales came to 41 tonnes, the lowest since 1998.",
        "Les ventes, 41 tonnes, sont au plus bas depuis 1989.",
        "when",
    ),
]

AGREES = [
    (
        "The museum received £3m, the library £1.2m and the zoo £900,000.",
        "The zoo got £900,000 and the library £1.2m.",
    ),
    ("Les visiteurs ont laissé 4 millions et les mécènes 1,5.", "Les mécènes ont laissé 1,5 million."),
    (
        "The county hired 120 nurses and wants 40 more, plus 12 doctors.",
        "The county wants another 40 nurses.",
    ),
    ("Squid fetched $3,900 a tonne in Vigo.", "À Vigo, la tonne de calmar valait 3 900 dollars."),
    (
        "The team took 88% of games within 60 days; it hopes to win 100.",
        "88% of games were won within two months.",
    ),
    (
        "La directrice veut doubler le nombre d'abonnés, qui s'élève à 3 150.",
        "There are now 3,150 subscribers.",
    ),
    # What a rise came to, what it added, and both ends of it.
    ("The cost has gone from £118m to £163m.", "Le coût atteint 163 millions de livres, soit 38 % de plus."),
    ("Income grew 26% to €31.5 million.", "Income grew by €6.5 million, or 26%, to €31.5 million."),
    (
        "It hosts 3.9% of the network; in 2022 it was 0.3%.",
        "It hosts 3.9% of the network, thirteen times as much as in 2022.",
    ),
    (
        "Le déficit est de 2,3 millions d'euros, deux fois moins qu'en 2023.",
        "The deficit was €2.3 million, half that of 2023.",
    ),
    (
        "Sur 52 spectacles, 19 étaient nouveaux. Les coûts ont baissé d'un tiers.",
        "Plus d'un spectacle sur trois était nouveau.",
    ),
    (
        "Un habitant consomme 118 litres par jour, contre 135 à Fès.",
        "A resident uses 118 litres a day, 17 fewer than in Fès.",
    ),
    ("Il faudrait dix fois plus de vaccins.", "Il y a dix fois moins de vaccins que nécessaire."),
    (
        "They paid $82m, nearly a fifth of its revenue.",
        "Elles ont versé 82 millions de dollars, un peu moins de 20 % des recettes.",
    ),
    ("A track of 1.4 kilometres was sold.", "Un parcours de 1 400 mètres a été vendu."),
    (
        "La perte devrait être de 17 millions d'euros, contre 11,5 en 2023.",
        "The loss is put at €17 million, against €11.5 million in 2023.",
    ),
    (
        "The union asks for a rise of 22%; management offers 12%.",
        "Le syndicat demande 22 %, dix points de plus que les 12 % proposés.",
    ),
    (
        "Damage came to €14m; insurers will pay €9m of it.",
        "Les dégâts se montent à 14 millions d'euros, dont neuf seront payés par les assureurs.",
    ),
    ("Milk collected (m litres)\n\n2024   2023\n843    901\n", "It collected 843 million litres."),
]


@pytest.mark.parametrize(("source", "draft", "field"), DEPARTS)
def test_what_is_told_otherwise_is_noticed(source, draft, field):
    assert field in {differs for finding in check(draft, [source]).findings for differs in finding.differs}


@pytest.mark.parametrize(("source", "draft"), AGREES)
def test_what_is_told_alike_is_supported(source, draft):
    assert [f.claim.value.span.text for f in check(draft, [source]).findings if f.status != "supported"] == []
