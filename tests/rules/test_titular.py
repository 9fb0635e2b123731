"""What a page is about that its title, or its first sentence, names once and the text never again."""

from __future__ import annotations

import pytest

import factkit

PAGES = [
    (
        "en",
        "Alder Bluff",
        """Alder Bluff council signs off on $48.2M budget ahead of new fiscal year

What to know
City Council approved the budget on Sept. 12. City Council then confirmed the tax rate.

The budget includes $9.8 million for the fire department.""",
    ),
    (
        "en",
        "Halden Lines",
        """Halden Lines: Comments on the report, April-June 2023

Second quarter

Revenue for the period increased by 4 percent. EBITDA amounted to NOK 201 M. The number of employees was 1,200.""",
    ),
    (
        "en",
        "Kent",
        """Burglaries fall by a fifth in Kent

Burglaries fell by 20 per cent in a year, new figures show. There were 4,310 offences in the 12 months to March.

Shoplifting rose by 12 per cent.""",
    ),
    (
        "en",
        "Ohio",
        """Ohio unemployment rate dips to 4.1 percent

The state's unemployment rate fell to 4.1 percent in May. Nonfarm employment increased 4,200 over the month.

The number of workers unemployed was 242,000.""",
    ),
    (
        "en",
        "Khotang",
        """Landslide toll in Khotang expected to rise

Crews digging through the mud left by the landslide expect the toll to rise further.

With the bodies pulled out today, the toll across the district rose to 117. At least 240 people were injured.""",
    ),
    (
        "fr",
        "Jura",
        """Bilan provisoire de la délinquance en 2021 dans le Jura

Autres journaux :

Les violences aux personnes : poursuite de la hausse.
Elles sont en hausse de 12,31 % : 1 496 faits constatés. Les vols sont en baisse de 4 %.""",
    ),
    (
        "fr",
        "Mersan",
        """Mersan : chiffre d'affaires en hausse au premier trimestre

Le chiffre d'affaires du groupe s'établit à 325,9 millions d'euros. Le résultat net ressort à 14,77 millions.

Le groupe confirme ses objectifs et vise une marge de 11 %.""",
    ),
    (
        "fr",
        "Manisol",
        """Manisol dans le vert

Les ventes du groupe se sont élevées à 295 millions d'euros au troisième trimestre, en hausse de 5 %.

Le chiffre d'affaires a bondi de 7 %, s'est félicité le directeur général Michel Darras.""",
    ),
    (
        "fr",
        "Tizi Ouzou",
        """Wilaya de Tizi Ouzou : 38.000 logements réceptionnés

Quelque 38.000 logements ont été réceptionnés depuis 2010. Près de 12.000 autres sont en chantier.

Le directeur du logement a indiqué que 4.000 aides ont été accordées.""",
    ),
    (
        "fr",
        "Genève",
        """Genève: le taux de chômage recule à 3,9 %

Le taux de chômage s'est établi à 3,9 % fin mai. Le nombre de chômeurs a reculé de 120.""",
    ),
    (
        "fr",
        "Larnay",
        """Larnay. Budget : 12 millions d'investissements en 2024

La Ville investira 12 millions en 2024. Les charges de personnel augmentent de 3 %.

La dette par habitant est de 910 euros. Les taux progressent de 2 %.""",
    ),
    (
        "fr",
        "Beyrac",
        """Explosion à Beyrac : deux morts

Deux personnes sont mortes mardi, et 14 ont eu peur. Quelque 40 habitants ont été évacués.""",
    ),
    (
        "fr",
        "Gemalis",
        """Gemalis : 410 suppressions de postes

En tout, 12 % des effectifs partiront. Après la fermeture de l'usine, 38 licenciements suivront au siège.""",
    ),
    (
        "fr",
        "Mersal",
        """Mersal, net repli au premier trimestre

Le chiffre d'affaires recule de 12 % à 410 millions d'euros. La marge atteint 4 %, et les effectifs baissent.""",
    ),
    (
        "en",
        "M&T",
        """Why M&T is closing 30 shops

About 1,200 jobs are at risk. Sales fell 4% last year.""",
    ),
    (
        "en",
        "CAMDEN FALLS",
        """CAMDEN FALLS, Maine (WKTX) – Voters approved a school bond on Tuesday.

The vote was 1,210 to 940. Taxes will go up by 2 percent, and the city will borrow.

It has debts of $40 million.""",
    ),
    (
        "en",
        "Wexmore",
        """Property crime in Wexmore fell by almost 30% in 2020.

The number of property crimes in the county dropped from 1,240 to 898.

The figures were revealed at a meeting. There were 370 thefts.""",
    ),
    (
        "en",
        "Ryaire",
        """Ryaire saw its sales go up by 5% in August.

The airline's load factor was 88%. The annual total of passengers rose 3%.

There were 18 new routes.""",
    ),
    (
        "en",
        "Bolt Motors",
        """India's Bolt Motors raises $120 mln at $1.1 bln valuation

Sales rose 14% to $31 million in the year to May. Some 120 jobs will be added.""",
    ),
    (
        "en",
        "Rupanda",
        """Floods wreak havoc in Rupanda, Nepal

At least four people died and 17 houses were swept away. Around 100 houses were inundated.""",
    ),
    (
        "en",
        "Northern Ireland",
        """Northern Ireland house prices up 4%

The average price is now £178,000. Sales fell by 240 over the quarter.""",
    ),
    (
        "en",
        "Denver",
        """Denver-area home prices dip 2%

Prices fell 2% to $610,000 in May. Sales rose 31 percent.""",
    ),
    (
        "en",
        "Vodela Kenya",
        """Vodela Kenya's customer base rose by 8% to 16.2 million in the quarter. Data revenue was up 21%.""",
    ),
    (
        "fr",
        "Danval",
        """Agroalimentaire : Danval relève ses prévisions

Les ventes du groupe ont atteint 7,1 milliards d'euros. Le bénéfice net progresse de 12 %.""",
    ),
    (
        "fr",
        "Sofmy",
        """Sofmy : hausse de 4,1 % du CA au 1er semestre

Le chiffre d'affaires est ressorti à 515 millions d'euros. Le groupe a vu ses ventes croître de 14 % au Nord.""",
    ),
    (
        "en",
        "DSE",
        """DSE Weekly Turnover Drops

Turnover fell to 4.1 billion shillings in the week. It had been 5.0 billion a week before, up 3%.""",
    ),
    (
        "en",
        "WESTPORT",
        """By Tom Lee, The Herald

WESTPORT -- Enrollment in city schools fell 3 percent this fall.

In all, 127 left. Losses of $1.1 million are expected, said the mayor. The rate is 4 percent.""",
    ),
    (
        "en",
        "Osmond Health",
        """Osmond Health, which runs clinics, will close some of them.

Losses rose by $12 million last year. About 120 jobs will go. The company said that sales fell by 8 percent.

There are 14 vacancies.""",
    ),
    (
        "en",
        "Grantly plc",
        """Grantly plc
Interim results for the six months ended 31 March 2024

Highlights

Revenue was up 8% to £41.2m. Profit before tax was £4.1m. Net cash was £12m.""",
    ),
    (
        "en",
        "LARKFIELD",
        """LARKFIELD residents are paying 8 per cent more for water than last year.

The cost rose to £410, the council said. The rate fell to 31 per cent. The town is small.

Consumption rose 4 per cent.""",
    ),
    (
        "fr",
        "Binel",
        """L'hôpital de Binel a déprogrammé 410 opérations en trois mois. Le déficit atteint 12 millions d'euros.

La hausse est de 3 %. Le budget baisse de 2 %.""",
    ),
    (
        "fr",
        "Kamera",
        """Les planteurs de Kamera ont reçu des plants.

La production a augmenté de 12 %, selon le gouverneur Paul Mbarga. Le rendement a gagné 4 %.

La région a tenu parole. La hausse avait été de 3 % en 2020.""",
    ),
    (
        "fr",
        "Tarnhouse",
        """L'éditeur Tarnhouse a fait part vendredi d'un bénéfice en hausse de 5,2 % au premier semestre.

Les ventes ont diminué de 1,9 %. La marge restera de 4 %.

La croissance sera stable.""",
    ),
    (
        "en",
        "Zambelia Sugar",
        """Zambelia Sugar has posted a rise in profit of 31 percent.

Revenue rose 4 percent. Managing director Oswald Mumba was glad. Mumba said the company was well.

Exports fell by 12 percent.""",
    ),
    (
        "en",
        "Grenada",
        """Arrivals in Grenada grew by 12% in the first quarter.

Visitors from the US made up the rest.

Spending reached $210 million. Exports fell by 2%.""",
    ),
]


def _subjects(text: str, lang: str) -> list[str | None]:
    return [
        c.subject.name if c.subject else None for c in factkit.extract(text, lang=lang, date="2024-06-12")
    ]


@pytest.mark.parametrize(("lang", "topic", "text"), PAGES, ids=[page[1] for page in PAGES])
def test_a_title_names_once_what_the_page_is_about(lang: str, topic: str, text: str) -> None:
    found = _subjects(text, lang)
    assert len(found) > 1
    assert sum(name is not None and topic in name for name in found) >= len(found) - 1


OTHERS = [
    # A section of a paper.
    (
        "fr",
        "Handball",
        "Handball : les filles font recette\n\nNorvane est suivi. Norvane a 40 filles. Le budget atteint 3 millions.",
    ),
    # A place and a day.
    (
        "en",
        "LEEDS",
        "How full are the lakes?\n\nLEEDS, 16 April 2024\n\nThe lakes are 40% full. Rents rose 4%.",
    ),
    # A part of the world.
    ("en", "Europe", "Europe looks away\n\nRents rose 4% in May, it was said. Some 300 shops closed."),
    # A section of a paper, and the house that the title is about.
    (
        "fr",
        "Verre",
        "Verre : Duralin va supprimer 60 emplois\n\nLe maire a dit non. L'usine ferme. Le siège a 3 % de moins.\n\n"
        "Les ventes baissent de 2 %.",
    ),
    # An illness.
    (
        "fr",
        "Rougeole",
        "Rougeole : 310 cas depuis janvier\n\nIl pleut. 84 % des enfants ont été vaccinés, 12 % à Dijon.",
    ),
    # The first of several of which a text tells.
    (
        "fr",
        "Gand",
        "Né à Gand en 1874, il ouvre un atelier.\n\nLe Parlement siège à Brux. Ann Le a vu Tarn et Lomo.\n\n"
        "La cotisation passera à 30 euros.\n\nLe club de Verby a 3 % de femmes.",
    ),
    # A row of a table.
    ("fr", "Autos", "Autos : 8 512\nPièces : 141\n"),
    # Whom a title has it from.
    (
        "en",
        "Perera",
        "No harm to the rice crop so far, says Perera\n\nRain fell. Some 40 farms lost 3% of it.",
    ),
    (
        "fr",
        "Santé Nord",
        "La grippe progresse, prévient Santé Nord\n\nIl pleut. Quelque 40 écoles ont 300 malades.",
    ),
    (
        "en",
        "Barlow",
        "Half of shoppers cut back, says Barlow's\n\nRain fell. Some 47% of homes spend less. Spending fell by 4%.",
    ),
    # Plain words, and what is short for them.
    (
        "en",
        "Crews",
        "Work goes on\n\nCrews digging through mud found 12 bodies.\n\nCrews were sent. Rain fell.\n\nThe toll rose 3% to 117.",
    ),
    (
        "en",
        "CKD",
        "Walking helps\n\nMany have chronic kidney disease (CKD). Rates of CKD fell. In CKD, risks fell. With CKD, "
        "4% died.\n\nThe risk of CKD is known. The rate fell 12%.",
    ),
    # A text on something else that it names again and again.
    (
        "en",
        "Kent",
        "A visit to Kent\n\nTarnix has 40 shops. Tarnix grew 4%. Tarnix is liked. Profits rose 3%.",
    ),
]


@pytest.mark.parametrize(("lang", "name", "text"), OTHERS, ids=[other[1] for other in OTHERS])
def test_not_all_that_a_title_names(lang: str, name: str, text: str) -> None:
    found = _subjects(text, lang)
    assert len(found) > 1
    assert found[-1] != name


def test_a_question_is_a_title() -> None:
    text = "How full are the lakes of Lombardy?\n\nThe lakes are 40% full, it was said on Monday. Losses came to $4m."
    assert "Lombardy" in _subjects(text, "en")


@pytest.mark.parametrize("name", ["La Réunion", "Mayotte", "La Martinique", "La Guadeloupe"])
def test_departments_that_have_a_code_of_their_own_are_no_countries(name: str) -> None:
    (claim,) = factkit.extract(f"{name} compte 40 communes.", lang="fr")
    assert claim.subject is not None
    assert claim.subject.name in name and claim.subject.code is None


def test_titled_text_without_a_date_goes_on_about_the_time_of_its_first_paragraph() -> None:
    text = "Goat herd up in Tarnia\n\nThe herd grew by 4% in 2021.\n\nSheep fell by 3%.\n\nCows rose by 2%."
    found = [claim.when and claim.when.edtf for claim in factkit.extract(text, lang="en")]
    assert found == ["2021", "2021", "2021"]
    untitled = factkit.extract("The bill came to 40 million in 2021.\n\nPrices fell 3%.", lang="en")
    assert [claim.when for claim in untitled][1:] == [None]
