"""Figures that follow from a source in the ways in which the press works them out."""

import pytest

import factkit
from factkit.text.document import Document

CASES = [
    (
        "en",
        "The ministry wants to train 400,000 pupils, 200,000 students, 60,000 nurses and 30,000 clerks within six years.",
        "en",
        "In all, 690,000 people are to be taught over six years.",
        "690,000",
    ),
    (
        "en",
        "The ministry wants to train 400,000 pupils, 200,000 students, 60,000 nurses and 30,000 clerks within six years.",
        "fr",
        "Au total, 690 000 personnes doivent être formées en six ans.",
        "690 000",
    ),
    (
        "en",
        "Of the 312 clinics planned under the scheme, 245 have opened.",
        "en",
        "Of the 312 planned clinics 245 are open; the remaining 67 are not.",
        "67",
    ),
    (
        "en",
        "In the first half of 2025 the portal handled 34 million requests, half of them on a smartphone.",
        "fr",
        "Au premier semestre, 17 millions de requêtes ont été traitées sur un smartphone.",
        "17 millions",
    ),
    (
        "fr",
        "Les forêts ont perdu 2,1 % de leur surface en 2024. C'est moins qu'en 2022 (-4,3 %) et qu'en 2023 (-3,2 %).",
        "fr",
        "Cette année, les forêts ont perdu 2,1 %, contre 3,2 % en 2023 et 4,3 % en 2022. Sur trois ans, cela fait plus de 9 %.",
        "9 %",
    ),
    (
        "fr",
        "La fondation évaluait à près de 16 000 le nombre de sans-abri, dont un quart d'enfants.",
        "fr",
        "Le royaume compte près de 16 000 sans-abri, dont 4 000 enfants.",
        "4 000",
    ),
    (
        "fr",
        "Le tunnel coûterait 20 milliards de francs, dont un cinquième resterait à trouver.",
        "en",
        "The tunnel would cost 20 billion francs, of which 4 billion francs is still to be found.",
        "4 billion",
    ),
    (
        "fr",
        "Un malade sur huit a interrompu le traitement.",
        "fr",
        "12,5 % des malades ont arrêté.",
        "12,5 %",
    ),
    (
        "fr",
        "Le séisme a tué 14 250 personnes : 12 080 au Chili et 2170 au Pérou. On compte 61 000 blessés au Chili.",
        "en",
        "Chile had 12,080 dead and Peru 2,170, over five times as many in Chile as in Peru.",
        "five times",
    ),
    (
        "fr",
        "Le séisme a tué 14 250 personnes : 12 080 au Chili et 2170 au Pérou. On compte 61 000 blessés au Chili.",
        "en",
        "The dead and the injured make more than 75,000 casualties in all.",
        "75,000",
    ),
    (
        "en",
        "France ($212bn) kept first place, ahead of Spain ($118bn) and Italy ($97bn).",
        "en",
        "Together Spain and Italy drew $215bn.",
        "$215bn",
    ),
    (
        "fr",
        "Le club a généré des revenus de 412 M$ US pendant la saison 2023-2024, contre 380 M$ US la saison précédente.",
        "en",
        "The club's revenue rose about 8% to $412m in 2023-24.",
        "8%",
    ),
    (
        "fr",
        "Selon un sondage, deux répondants sur cinq lisent un journal par semaine ; ils étaient 47 % en 2019.",
        "en",
        "A poll found that 40% read a paper each week, down seven points from 2019.",
        "seven points",
    ),
    (
        "fr",
        "Le pays compte mobiliser 6,5 milliards USD, soit 4 000 milliards FCFA, dont 1 200 milliards FCFA apportés par le privé.",
        "fr",
        "Le pays veut lever 4 000 milliards de francs CFA. Le secteur privé en apportera 30 % environ.",
        "30 %",
    ),
    (
        "en",
        "Donors have pledged $8.4 million of the $21 million that the response needs this year.",
        "fr",
        "Les bailleurs ont promis 8,4 millions de dollars sur les 21 millions nécessaires, ce qui laisse un trou de 12,6 millions de dollars.",
        "12,6 millions",
    ),
    (
        "en",
        "Nineteen of the country's 41 counties have reported infections.",
        "fr",
        "Dix-neuf des 41 comtés sont touchés, soit près de la moitié.",
        "la moitié",
    ),
    (
        "en",
        "Eight of the 20 clubs lost money last season.",
        "en",
        "Twelve of the twenty clubs made a profit or broke even.",
        "Twelve",
    ),
    (
        "en",
        "North America accounted for 38 per cent of the total, Europe for 27 and Asia for 21.",
        "en",
        "North America and Europe together made 65% of the total.",
        "65%",
    ),
    (
        "fr",
        "L'État mobilise 5,4 MMDH, dont 650 MDH pour l'aérien.",
        "fr",
        "Sur les 5,4 milliards de dirhams de l'État, 650 millions vont à l'aérien, soit près de 12 %.",
        "12 %",
    ),
    (
        "fr",
        "Le taux de couverture est passé de 28 % en 2011 à plus de 91 % en 2024, et la puissance installée de 1 200 à 2 950 MW.",
        "fr",
        "La couverture a grimpé de 63 points depuis 2011, à plus de 91 %.",
        "63 points",
    ),
    (
        "fr",
        "Le taux de couverture est passé de 28 % en 2011 à plus de 91 % en 2024, et la puissance installée de 1 200 à 2 950 MW.",
        "en",
        "Installed capacity has more than doubled, to 2,950 MW.",
        "doubled",
    ),
    (
        "en",
        "Kenya attracted $4.2 billion in 2024, against $6.9bn a year earlier.",
        "en",
        "Kenya took in $4.2 billion in 2024, $2.7 billion less than the year before.",
        "$2.7 billion",
    ),
    (
        "fr",
        "Toronto occupe le premier rang avec 3,8 G$ US ; les Rangers de New York suivent avec 3,5 G$ US.",
        "en",
        "Toronto leads at 3.8 billion US dollars, $300 million ahead of the New York Rangers.",
        "$300 million",
    ),
    (
        "en",
        "Up to 5.3 million may be homeless. 23 million people were exposed.",
        "fr",
        "Jusqu'à 5,3 millions de personnes seraient sans abri.",
        "5,3 millions",
    ),
]


@pytest.mark.parametrize(("given", "source", "lang", "draft", "figure"), CASES)
def test_a_figure_of_the_press_follows_from_its_source(given, source, lang, draft, figure):
    report = factkit.check(Document(draft, "draft", lang=lang), [Document(source, "source", lang=given)])
    assert [f.claim.value.span.text for f in report.findings if f.status != "supported"] == []
    read = [f.claim.value.span.text for f in report.findings]
    assert any(figure in text or text in figure for text in read)
