"""What a number measures where a verb, or what stands behind the number, says so."""

import pytest

import factkit


def metric(lang, text, quote):
    """Return the metric of the claim whose value begins with `quote`."""
    made = next(c for c in factkit.extract(text, lang=lang) if c.value.span.text.startswith(quote))
    return made.metric and made.metric.text


CASES = [
    # What grew stands behind the number that a noun of growth has.
    ("en", "The ministry reported a fall of 9% in exports.", "9%", "exports"),
    ("en", "Orle saw growth of 6% in retail and of 3% in wholesale.", "3%", "wholesale"),
    ("fr", "Le groupe affiche une hausse de 6 % dans les services.", "6 %", "services"),
    ("fr", "Il y a eu une hausse de 5 % au col et de 4 % au tronc.", "4 %", "tronc"),
    ("fr", "Le ministère fait état d'une baisse de 9 % des exportations.", "9 %", "exportations"),
    # What a sum goes into behind its verb.
    ("en", "Some $140 million will go into a new line.", "$140 million", "new line"),
    ("fr", "Quelque 140 millions d'euros iront à une nouvelle ligne.", "140 millions", "nouvelle ligne"),
    ("en", "The council has budgeted $3 million for a second bridge.", "$3 million", "second bridge"),
    ("en", "The council has budgeted $3 million for the second quarter.", "$3 million", None),
    # What was paid for, or the verb of paying.
    ("en", "Orle paid $5 million for the site.", "$5 million", "site"),
    ("en", "Orle, fined $4 million in June, has appealed.", "$4 million", "fined"),
    ("en", "The court fined Orle $4 million.", "$4 million", "fined"),
    ("en", "The truck was carrying gold worth an estimated $45 million.", "$45 million", "gold"),
    ("en", "The charity raised $9 million in one day.", "$9 million", "raised"),
    ("fr", "L'association a récolté 9 millions de francs en un jour.", "9 millions", "récolté"),
    # What was done at a speed, which way a length goes.
    ("en", "A motorist was clocked at 241 km/h.", "241 km/h", "clocked"),
    ("fr", "Les trains rouleront à 350 km/h.", "350 km/h", "rouleront"),
    ("en", "The snowline stood at 1,900 metres.", "1,900 metres", "snowline"),
    ("en", "The river is 1,320 km long.", "1,320 km", "long"),
    ("en", "The camp lies 12 km north of the dam.", "12 km", "north of the dam"),
    ("fr", "Le camp se situe à 12 km au nord du barrage.", "12 km", "au nord du barrage"),
    ("fr", "Le volcan culmine à 3 340 mètres d'altitude.", "3 340 mètres", "altitude"),
    # What some of those counted did, where the same clause counts them all.
    ("en", "Inspectors saw 190 homes, of which around 46 were empty.", "46", "empty"),
    ("en", "The hall holds 300 guests; 46 have left.", "46", "guests"),
    # What the items of a count are counted in.
    ("en", "We will train 75,000 people: 30,000 in tourism, 20,000 in building.", "20,000", "building"),
    ("en", "There were 50 nurses in the hall, 20 of them in Oslo.", "20", "nurses"),
    # One in so many of what; a rank that follows from a figure.
    ("en", "Six out of ten managers I talk to have stopped quoting.", "Six", "managers"),
    ("en", "It handled one in eight digital payments.", "one in eight", "digital payments"),
    ("en", "The port handles 50% of the trade, which puts it eighth in the world.", "eighth", "trade"),
    ("fr", "La ponctualité s'établit à 91 %. Cela nous place quatrièmes.", "quatrièmes", "ponctualité"),
    ("en", "The team, which finished third, has 40 players.", "third", None),
    ("en", "The death toll climbed to 19.", "19", "death toll"),
]


@pytest.mark.parametrize(("lang", "text", "quote", "expected"), CASES)
def test_metric_told_by_a_verb(lang, text, quote, expected):
    assert metric(lang, text, quote) == expected
