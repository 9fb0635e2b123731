"""What a draft tells otherwise than its source, class by class, and what is the same in other words."""

import pytest

from factkit.checking import check

DEPARTS = [
    # What is needed, possible or expected is not done.
    ("The UN puts the needs at $40 million.", "The UN has raised $40 million.", "status"),
    ("L'ONU estime les besoins à 40 millions de dollars.", "The UN has raised $40 million.", "status"),
    (
        "Selon Paul Mérot, les Alpes pourraient perdre 60 % de leur glace.",
        "Les Alpes ont perdu 60 % de leur glace.",
        "status",
    ),
    ("The firm expects sales to grow 8% in 2026.", "Les ventes ont augmenté de 8 % en 2026.", "status"),
    ("By 2100 the Alps will have lost 80% of their ice.", "The Alps have lost 80% of their ice.", "status"),
    ("Its new ground will cost £740m and open in 2028.", "Its new ground cost £740m and opened.", "status"),
    ("The plant is to open in May with 62,000 seats.", "L'usine a ouvert avec 62 000 places.", "status"),
    # The year that something is compared with, and the one in which a change ended.
    ("The surplus was 37% less than in 2024.", "The surplus was 37% down on 2023.", "when"),
    ("Rent climbed from £736 in 2022 to £812 in 2023.", "Le loyer était de 812 livres en 2022.", "when"),
    # Nouns, names in turn, owners of a place.
    ("The county has 12 clinics and 40 nurses.", "The county has 40 clinics.", "metric"),
    ("Le comté a 12 écoles et 40 infirmiers.", "The county has 40 schools.", "metric"),
    (
        "Bics et Telora ont gagné respectivement 30 et 12 millions d'euros.",
        "Telora made €30 million.",
        "subject",
    ),
    ("Aminata Diop took second place, ahead of Rachel Koué.", "Rachel Koué finished second.", "subject"),
    (
        "Clients took 18 boats.\n- Europe: 612 boats\n- Americas: 371 boats",
        "Europe took 371 boats.",
        "subject",
    ),
    ("It does better than Laos, but worse than Vietnam, 71st.", "Le Laos est 71e.", "subject"),
    ("Of the dead, 12% were pedestrians.", "12 % des morts étaient à vélo.", "subject"),
    # What was held where it was, what was halved, twice as few; what is only thought about.
    ("La Banque a maintenu son taux directeur à 2,25 %.", "The Bank raised its rate to 2.25%.", "direction"),
    ("It halved the interim dividend to 6 cents.", "It doubled the dividend to 6 cents.", "direction"),
    (
        "Neuf morts, deux fois plus que l'an dernier.",
        "Neuf morts, deux fois moins que l'an dernier.",
        "direction",
    ),
    ("La direction n'exclut pas de biffer 40 postes.", "The firm has cut 40 jobs.", "status"),
    ("Le pays a retiré 57 permis, faute de travaux.", "57% of permits have been withdrawn.", "value.unit"),
    ("Il investirait pour produire jusqu'à 12 000 tonnes.", "Il produit déjà 12 000 tonnes.", "status"),
    # Whose a figure is that another one leads to, and what stands beside another of the row.
    (
        "Of the 17 analysts who follow it, four say buy, eight hold and five sell.",
        "Of 17 analysts, four recommend buying and eight selling.",
        "metric",
    ),
    (
        "Ventes par région\nEurope 68,9 millions (-19 %)\nAmériques 46,3 millions (-21 %)",
        "Asia has overtaken Europe, where sales plunged by 19% to 46.3 million.",
        "subject",
    ),
    (
        "En Wallonie, le bilan n'a pas bougé : 45. Bruxelles déplore trois morts.",
        "Brussels counted 45 dead and Wallonia three.",
        "subject",
    ),
    # A scale that an abbreviation of the text itself stands for.
    (
        "Le pays a vendu pour 51 760 millions de dinars tunisiens (MD) ; l'huile rapporte 4 362 MD.",
        "Oil earned 4.36 trillion dinars.",
        "value",
    ),
    # Better and worse, above and below, doubled and halved.
    ("It came 14th, two places better than in 2021.", "It lost two places.", "direction"),
    ("The sea was 5°C above normal.", "La mer était 5 °C plus froide que la normale.", "direction"),
    (
        "Il a porté sa capacité de 35 000 à 70 000 tonnes.",
        "It halved its capacity from 35,000 to 70,000 tonnes.",
        "direction",
    ),
]

AGREES = [
    ("Le pays a commandé cent radars, pour 22 millions d'euros.", "Cent radars coûtent 220 000 euros pièce."),
    (
        "• Turkey plants trees\n• Rugby: channels pay £62m",
        "La Turquie plante. Les chaînes paient 62 millions de livres.",
    ),
    ("The death toll climbs to 19, eleven still missing.", "On compte 19 morts ; onze personnes manquent."),
    (
        "The interim report of the dairy company.\n                 1H24      1H23    Change\nRevenue (NZ$m)    1,118    1,172    -4.6%\n",
        "Revenue slipped to NZ$1.12 billion.",
    ),
    ("Halden took back 1,300 miners, of the 2,100 laid off.", "Sur 2 100 mineurs, 1 300 ont été repris."),
    ("L'Algérie vise 60 % en 2030.", "Algeria has 60% in its sights for 2030."),
    ("La Société de transport de Montréal abolira 130 postes.", "La STM supprimera 130 postes."),
    (
        "Elle a signé avec 62 sociétés, dont vingt et une chinoises. Les États-Unis ont 36 % du réseau.",
        "Soixante-deux sociétés, dont un tiers de chinoises, ont signé.",
    ),
    (
        "Le pays a vendu pour 51 760 millions de dinars tunisiens (MD) ; l'huile rapporte 4 362 MD.",
        "Oil earned 4.36 billion dinars.",
    ),
    (
        "Exportations, en millions de dollars\nBois | 23 610,5 | 3\nThé | 8 045,3 | 4",
        "Exports of wood came to $23.6 billion, those of tea to $8 billion.",
    ),
    ("Le solde ressort à -15 232 millions d'euros.", "The deficit comes to 15.2 billion euros."),
    (
        "Sur 263 salariés, 217 perdraient leur poste.",
        "Plus de 200 salariés, soit plus de huit sur dix, perdraient leur emploi.",
    ),
    (
        "OSLO, 16 October 2025: Norlys earned $21 million in its fourth quarter.\nSales to Aug 31 rose.",
        "Norlys earned $21 million in the quarter to the end of August 2025.",
    ),
    ("Its toll rose 3% to 1,310, or 4.8 deaths per 100,000.", "Le pays a compté 1 310 morts."),
    ("The United Arab Emirates has gained 57 places.", "The Emirates have gained 57 places."),
    ("The UN puts the needs at $40 million.", "The UN needs $40 million."),
    ("Economists had pencilled in a surplus of $2.5 billion.", "A poll of economists had put it at $2.5bn."),
    (
        "L'État veut certifier 20 000 jeunes, après en avoir formé 3 500.",
        "3 500 jeunes ont été formés et 20 000 doivent être certifiés.",
    ),
    (
        "Miners would account for 2.1% of the network, according to HashWatch.",
        "According to HashWatch, miners may account for 2.1% of the network.",
    ),
    (
        "More than 22,300 people died, officials said on Friday.",
        "Monday's earthquake killed more than 22,300 people.",
    ),
    (
        "The risk of poverty is 12.3%, 0.9 point better than in 2022.",
        "12.3% are at risk of poverty, 0.9 point less than in 2022.",
    ),
    ("Sales rose from 3 to 6 million.", "Sales doubled from 3 to 6 million."),
    (
        "Turkey counts 18,991 dead and Syria 3,377.",
        "The toll is 22,368, Turkey accounting for 18,991 of the victims and Syria for 3,377.",
    ),
    # What follows from the source.
    (
        "Gas stores were 89% full, nine points lower than a year ago.",
        "Les stocks étaient pleins à 89 %, contre 98 % un an plus tôt.",
    ),
    ("It came 14th, two places better than in 2021.", "It came 14th; in 2021 it was 16th."),
    ("Profit fell 18% to $412 million.", "Profit fell 18% to $412 million; it had been about $502 million."),
    ("I doubled the number of counsellors to 16.", "There are 16 counsellors, against eight before."),
    (
        "Elle investira 120 millions d'euros par an de 2025 à 2030.",
        "It will invest €120 million a year from 2025, €720 million in all.",
    ),
    (
        "La commune a livré 78 000 tonnes et sa voisine 41 500.",
        "The town delivered 78,000 tonnes and its neighbour 41,500, together 119,500 tonnes.",
    ),
    ("Only 35% of the needs are covered.", "Some 65% of the needs are still missing."),
]


@pytest.mark.parametrize(("source", "draft", "field"), DEPARTS)
def test_what_is_told_otherwise_is_noticed(source, draft, field):
    assert field in {differs for finding in check(draft, [source]).findings for differs in finding.differs}


@pytest.mark.parametrize(("source", "draft"), AGREES)
def test_what_is_told_alike_is_supported(source, draft):
    assert [f.claim.value.span.text for f in check(draft, [source]).findings if f.status != "supported"] == []
