"""What a figure measures that does not say so itself: it goes on with another, or stands beside one."""

import pytest

import factkit


def metric(lang, text, quote):
    """Return the text of the metric of the claim whose value is written as `quote`."""
    claims = list(factkit.extract(text, lang=lang, date="2024-05"))
    found = [c for c in claims if c.value.span.text.startswith(quote)]
    assert found, [c.value.span.text for c in claims]
    return found[0].metric and found[0].metric.text


CASES = [
    # A change right behind the mark that closes what it is of.
    ("en", "The museum drew 9,300 visitors in May, up 61%.", "61%", "visitors"),
    ("en", "Nestor finished 700 flats last year, 31% fewer than in 2022.", "31%", "flats"),
    ("en", "Nestor reported net sales of $18m, an increase of 9%.", "9%", "net sales"),
    ("fr", "La commune comptait 1 240 habitants, soit une baisse de 6 % sur dix ans.", "6 %", "habitants"),
    ("fr", "Les ateliers ont livré 350 vélos (+12 %).", "+12 %", "vélos"),
    # What stands between says what it is of; so does what it doubles.
    ("en", "Nestor sold 300 flats, and profit rose 5%.", "5%", "profit"),
    ("en", "A kilo of rice costs $4, twice the price of last year.", "twice", "price"),
    ("fr", "Il veut créer 300 emplois, doubler le budget de la santé.", "doubler", "budget de la santé"),
    # A bare number counts what was counted last.
    ("en", "The union has 7,200 members. In 2019 it had 3,100.", "3,100", "members"),
    ("en", "All 84 riders started on Monday; 57 have finished.", "57", "riders"),
    ("fr", "Le port emploie 900 dockers ; il en comptait 1 200 en 2010.", "1 200", "dockers"),
    ("fr", "Sur les 40 navires partis en mai, 12 ont coulé.", "12", "coulé"),
    # A verb that leads to a number does not say what it measures.
    ("en", "Nestor is aiming for 28 tonnes in 2025.", "28 tonnes", None),
    ("en", "Nestor shipped 28 tonnes in 2023.", "28 tonnes", "shipped"),
    ("fr", "Nestor vise 28 tonnes en 2025.", "28 tonnes", None),
    ("fr", "Nestor a expédié 28 tonnes en 2023.", "28 tonnes", "expédié"),
    # A noun that a figure has for itself, behind what the sentence tells.
    ("en", "The ferry carried 1,300 passengers and a crew of 90.", "90", "crew"),
    (
        "fr",
        "Le stade a reçu 21 000 spectateurs, pour un taux d'occupation de 99 %.",
        "99 %",
        "taux d'occupation",
    ),
    ("fr", "L'inflation serait de 3 %, avec une croissance de 6 %.", "6 %", "croissance"),
    ("en", "A magnitude 5.9 quake struck the coast on Friday.", "5.9", "magnitude"),
    # What a share is of, where what has it is whom the claim is about.
    ("fr", "Le secteur pèse déjà 7 % du PIB.", "7 %", "PIB"),
    ("fr", "Le déficit pèse déjà 7 % du PIB.", "7 %", "déficit"),
    ("en", "The deficit came to 7% of GDP.", "7%", "deficit"),
    # The subject behind a house, a place, an insertion.
    ("en", "The group's shipments plunged by a quarter.", "quarter", "shipments"),
    ("en", "In Utrecht rents have climbed by a third.", "a third", "rents"),
    ("en", "Fares will rise by 6% in May.", "6%", "Fares"),
    ("en", "House prices, by contrast, slipped 0.8% in May.", "0.8%", "House prices"),
    ("en", "Ticket sales so far this year stand at $4.9bn.", "$4.9bn", "Ticket sales"),
    (
        "fr",
        "Les dépenses du chantier de la rocade devraient atteindre 39 M€.",
        "39 M€",
        "dépenses du chantier de la rocade",
    ),
    # People by what they do, though not by what they do to something just told of.
    ("en", "Some 900 people are waiting for a first visit.", "900 people", "waiting for a first visit"),
    ("en", "Some 900 people have been driven from their homes.", "900 people", "driven from their homes"),
    ("fr", "Environ 900 personnes l'utilisent.", "900 personnes", "personnes"),
    ("fr", "Environ 900 personnes vivent dehors.", "900 personnes", "vivent dehors"),
    ("fr", "Deux trains et une vingtaine de bus ont brûlé.", "vingtaine", "bus"),
    ("en", "That makes 71 killings a day, or 10.4 per 100,000 people.", "10.4", "killings a day"),
    # What there is more of, or what grows, behind the number.
    ("en", "Flu: 11 million more cases in a year", "11 million", "cases"),
    ("en", "The plan foresees 13% fewer nurses.", "13%", "nurses"),
    ("en", "Nestor reported an 18% fall in pretax profit.", "18%", "pretax profit"),
    ("en", "The sea ran 5°C above normal.", "5°C", "sea"),
    # What a line says first that it speaks of; a place or a house says nothing.
    ("fr", "Taux directeur : la banque maintient 2,5 %", "2,5 %", "Taux directeur"),
    ("fr", "Bourse de Lausanne : le titre gagne 1,2 %", "1,2 %", "titre"),
    ("en", "• Market shares, May: Nestor 36%, Orle 26%.", "26%", "Market shares"),
    # What is ranked, and by what.
    ("en", "Nestor is the second-largest port by tonnage.", "second", "tonnage"),
    (
        "en",
        "Togo ranks 25th among 190 states in the survey of electronic government.",
        "25th",
        "electronic government",
    ),
    ("fr", "Orle est la troisième équipe la plus riche.", "troisième", "équipe la plus riche"),
    ("fr", "Il occupe la deuxième place du classement général.", "deuxième", "classement général"),
    # A participle qualifies its noun; a subject may have its head behind a conjunction.
    ("en", "The share of the machines hosted in Oslo has shrunk to 1.4%.", "1.4%", "share of the machines"),
    (
        "en",
        "The food and fibre exports are expected to reach $56 billion.",
        "$56 billion",
        "food and fibre exports",
    ),
    # What is said to move in an infinitive.
    ("en", "The bank expects the wage to reach $300 and prices to rise by 3%.", "3%", "prices"),
    # A sum between commas is of the noun before it.
    ("fr", "La masse salariale, à 34 millions d'euros, absorbe tout.", "34 millions", "masse salariale"),
    ("en", "The minimum wage, currently €886, will go up.", "€886", "minimum wage"),
    # One in so many, by a word that may be no verb.
    ("en", "One in eight teachers now works part-time.", "One in eight", "works part-time"),
    ("en", "Only one in ten patients reported side effects.", "one in ten", "reported side effects"),
    # An article opens a noun phrase, a dash ends it.
    ("en", "The new line runs faster, allowing a daily output of $3 million.", "$3 million", "daily output"),
    ("en", "Imports fell, leaving a trade surplus of $2 million.", "$2 million", "trade surplus"),
    ("fr", "L'État veut agir, moyennant un budget de 2 millions d'euros.", "2 millions", "budget"),
    ("fr", "Le prix du litre de lait est de 2 euros.", "2 euros", "prix du litre de lait"),
    ("en", "It runs 4,300 km of lines // Orle buys a rival", "4,300 km", "lines"),
    # A verb of saying is no metric; what is told of `it` is what was told of before.
    ("fr", "La mairie a perdu 190 postes ; le port en gagnait 15.", "15", "postes"),
    ("en", "Some 30 other firms and shops closed.", "30", "other firms"),
    # What is said once more in another unit is the same.
    ("en", "The list won 900 votes, or 4%.", "4%", "votes"),
    ("fr", "La dette atteint 9 M€, soit 10 M$.", "10 M$", "dette"),
    # A verb of paying, where its subject is only who pays.
    ("en", "The siblings lost $410,000 at a casino.", "$410,000", "lost"),
    ("en", "Each dose costs $1.85.", "$1.85", "costs"),
    ("fr", "L'engin a coûté 363 millions d'euros.", "363 millions", "coûté"),
    ("en", "The sales of the firm cost $3 million.", "$3 million", "sales of the firm"),
    ("en", "Chile exported goods worth $9 billion.", "$9 billion", "goods"),
    # What is held against a number is of the same.
    (
        "en",
        "Imports fell, leaving a surplus of $2 million, against $1 million in May.",
        "$1 million",
        "surplus",
    ),
    ("en", "The list holds 5,700 stars, against 5,500 a year ago.", "5,500", "stars"),
    ("fr", "Il versera un dividende de 2 euros, dont 1 euro en mai.", "1 euro", "dividende"),
    # A label says what is measured; a name sold by the piece does not.
    ("fr", "Uniformes : +15 % au marché", "+15 %", "Uniformes"),
    ("fr", "• Infirmiers à former avant mai : 6 000", "6 000", "Infirmiers"),
    ("fr", "Zircon : 71 080 $", "71 080 $", None),
    ("en", "permits in August –7.0%", "–7.0%", "permits"),
    # What is brought to a number.
    ("en", "The ministry aimed to bring weekly cases below 4,000 by May.", "4,000", "weekly cases"),
    ("fr", "Sur l'année, la hausse des prix a été contenue à 0,8 %.", "0,8 %", "hausse des prix"),
    ("fr", "Le kilo de riz se négocie à 1 200 euros.", "1 200 euros", "kilo de riz"),
    # A rate of growth is a rate; growth is of what grows.
    ("fr", "Le taux de dégradation du parc s'établit à 8 %.", "8 %", "taux de dégradation du parc"),
    ("fr", "La hausse des loyers a atteint 8 %.", "8 %", "loyers"),
    # The object of a verb is no verb.
    ("en", "The city will raise water rates 7% in May.", "7%", "water rates"),
    # Even a total, where nothing else says what is measured.
    ("en", "Utrecht accounted for 41% of last year's total.", "41%", "total"),
    ("fr", "Elle n'a reçu que 18 % de cette somme.", "18 %", None),
]


@pytest.mark.parametrize(("lang", "text", "quote", "expected"), CASES)
def test_metric_that_goes_on(lang, text, quote, expected):
    assert metric(lang, text, quote) == expected
