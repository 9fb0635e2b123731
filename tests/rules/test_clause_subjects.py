"""The subject of the clause that holds a value: relatives, reported clauses, and what only looks like one."""

import pytest

import factkit

CASES = {
    "en": {
        # The verb behind a relative clause has the subject before it.
        "The council that Ann Reed leads has spent [3 million euros] on roads.": "council",
        "The council, which is run by the Greens and whose mayor is Tom Hale, spent [24 million euros].": "council",
        "The theatre where the play opened holds [900 people].": "theatre",
        "The bridge the Romans built has [11 arches].": "bridge",
        "The people who left had [300 boats].": "people",
        "It was the museum that paid [3 million euros] for the painting.": "museum",
        "The players who won the cup received [5,000 euros] each.": "players",
        # What stands in brackets, or behind a preposition, is part of the subject.
        "The lock (a steel gate) in every canal can hold [300 cubic metres].": "lock",
        # Whom a reported clause is about.
        "Tarn Mining, the group that bought the pit, now sells [300 lamps].": "Tarn Mining",
        "Tarn Mining expects [22,000 visitors] this year.": "Tarn Mining",
        "The institute expects growth of [3%] in Kenya.": "Kenya",
        "Tarn Air is small. Tarn Air flies to Oslo. The low-cost carrier lost money, and its margin fell to [8%].": (
            "Tarn Air"
        ),
        "The firm said it had sold [300 boats].": "firm",
        "The mayor said the bridge cost [3 million euros].": "bridge",
        # Who is to do what another asks for or lets.
        "The idea is for the library to lend [900 books].": "library",
        "The plan calls for the city to build [70 flats].": "city",
        "The mill has a plan to hire [70 weavers].": "mill",
        # Those a pronoun is of, and words for nobody in particular.
        "Each of the towers has [40 lifts].": "towers",
        "Nobody had more than [3 tickets].": None,
        "Everyone gets [20 euros].": None,
        "I plan to take [three courses] at the University of Leeds.": None,
        # Who does something to what is counted.
        "About [400 trees] were planted by the council.": "council",
        "About [400 trees] were planted by pupils.": None,
        # Verbs that belong to a noun of the subject are no end of it.
        "A plan led by Japan to persuade the army to come back to the table failed despite [4 billion euros].": "plan",
        "A wolf was found dead, hit by a car, about [200 miles] from home.": "wolf",
        "The team won by [3 points].": "team",
        # What is set in behind the subject, and who does something along with it.
        "Gwada, known as the Butterfly and sometimes founded as a fort, has [300 beaches].": "Gwada",
        "The half ended with the Belgians winning [three points].": "Belgians",
        # A name inside a phrase of place is no place; who has a pronoun is not known.
        "In our Grand Tour system, we have [three branches].": None,
        # Who pays a fine, and who says "I".
        "The court fined the trader [3 million euros].": "trader",
        "The court fined one of the firms, Tarn Foods, [3 million euros].": "Tarn Foods",
        '"I opened [30 shops]," says Ann Lee, a baker.': "Ann Lee",
        "Last time the trophy was [2 kilos] lighter.": "trophy",
        "Last time judo was [2 separate moves].": "judo",
        # What looks like a verb and is the noun of the subject.
        "An official estimate has [400 pages].": "official estimate",
        "To reach the top, climbers need 3 days and [12 litres] of water.": "climbers",
        # What is set beside a name tells of the name, also where a relative goes on with it.
        "The club got help from Tarn Sports, a Danish fund, which holds [a fifth] of it.": "Tarn Sports",
        "Profit rose, and that of Norby Bank, the country's [third-largest lender], was flat.": "Norby Bank",
        "Its scheme, now dubbed Novi, should train [3,000 nurses].": "Novi",
        # What is done along with a clause, and adverbs that are no subject.
        "Tarn Foods plans to move, having set aside [40 million euros], and aims to sell more.": "Tarn Foods",
        "The mill promptly shed [300 jobs].": "mill",
        "The race was hard, but only just: [40 people] fell.": None,
        # The part of a place that is set at the head.
        "In the port of Leeds, the usual wait is [40 hours].": "port of Leeds",
        "The Human Wealth Index is out. The index covers [164 countries].": "Human Wealth Index",
        "In the town of Leeds, [40 mills] have shut.": "Leeds",
    },
    "fr": {
        "Le club dépend de Tarn Sports, groupe laitier, qui lui verse [40 000 euros].": "Tarn Sports",
        "Son plan, baptisé Nova Trame, doit former [3 000 infirmiers].": "Nova Trame",
        "Les 40 firmes qu'elle abrite employaient [900 personnes].": "firmes",
        "La surface n'a presque pas changé ([40 hectares]).": None,
        "Le plan « Routes sûres » doit former [3 000 agents].": "Routes sûres",
        "Dans la vallée de Norby, le débit moyen atteint [40 m3/s].": "vallée de Norby",
        "Le conseil dirigé par les Verts et dont le maire était Luc Morel a engagé [24 millions d'euros].": (
            "conseil dirigé"
        ),
        "La voiture que la famille a achetée a coûté [9 000 euros].": "voiture",
        "Le théâtre où la pièce a été créée contient [900 places].": "théâtre",
        "La réunion où Anne Lorme a parlé a réuni [300 personnes].": "réunion",
        "Tarn Mining, le groupe qui a racheté la mine, attend [22 000 visiteurs].": "Tarn Mining",
        "Le ministère prévoit [3 millions de touristes].": "ministère",
        "La loi permet à l'entreprise d'embaucher [40 personnes].": "entreprise",
        "Aucune des tours n'a plus de [40 ascenseurs].": "tours",
        "Les juges estiment que [3 millions d'euros] ont été versés.": None,
        "Environ [400 arbres] ont été plantés par la commune.": "commune",
        "Je compte suivre [trois cours] à l'université de Dijon.": None,
        "L'ancien ministre Luc Morel demande [3 millions d'euros].": "Luc Morel",
        # The noun that a relative tells of, behind the rest of a verb or a preposition.
        "Cet ennui fut résolu en mai avec l'arrivée du canon, qui pesait [25 kilos].": "arrivée du canon",
        "Le groupe investira dans son usine de Luzay, qui produira [250 batteries] par an.": "usine de Luzay",
        "Le baron Ott, 39 ans, le plus aimé des ministres, obtient une note de [73 %].": "Ott",
        "La Commission a infligé une amende de [280 millions d'euros] à la banque du Rhin.": "banque du Rhin",
        "La citadine, dont plus de 90 000 exemplaires ont trouvé preneur, occupe la [troisième place].": "citadine",
        "Les céphalopodes ont au contraire rapporté [13 millions d'euros].": "céphalopodes",
        # What has the form of a verb is none where nothing begins a clause.
        "La pièce est retirée de l'affiche après [17 représentations].": "pièce",
        "La commission a délivré une licence valide dans [27 pays].": "commission",
        # `après` inside a noun phrase.
        "Les maisons bâties après la guerre ont [4 pièces].": "maisons bâties",
        "L'écluse (une porte en acier) de chaque canal contient [300 mètres cubes].": "écluse",
    },
}


@pytest.mark.parametrize(
    ("lang", "marked", "expected"),
    [(lang, marked, expected) for lang, rows in CASES.items() for marked, expected in rows.items()],
    ids=lambda x: None,
)
def test_subject(lang, marked, expected):
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    made = [
        c for c in factkit.extract(text, lang=lang) if c.value.span.start < end and start < c.value.span.end
    ]
    assert made, text
    assert (made[0].subject.name if made[0].subject else None) == expected
