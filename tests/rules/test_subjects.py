"""Whom a claim is about: labels, subjects of clauses, owners, places, pronouns, the topic of a text."""

import pytest

import factkit


def claim(lang, text, quote):
    """Return the claim of a text whose value is written as `quote`."""
    found = [
        c for c in factkit.extract(text, lang=lang, date="2024-05") if c.value.span.text.startswith(quote)
    ]
    assert found, [c.value.span.text for c in factkit.extract(text, lang=lang, date="2024-05")]
    return found[0]


def subject(lang, text, quote):
    """Return the country code of a claim's subject, or its name, or None."""
    made = claim(lang, text, quote)
    if made.subject is None:
        return None
    if made.subject.span is not None:
        span = made.subject.span
        assert span.text == text[span.start : span.end]
    return made.subject.code or made.subject.name


CASES = [
    # Who ranks something tells of it; who ranks tenth is spoken of.
    ("en", "In 2020 Kazakhstan ranked 29th of 193 countries.", "29th", "KAZ"),
    ("en", "Forbes ranks Ghent third.", "third", "Ghent"),
    # The label of a row is what all its cells are of.
    (
        "fr",
        "Canton | Naissances | Évolution\nBellac | 28 100 | – 7,0 %\nOrvault | 510 | + 1,2 %",
        "1,2 %",
        "Orvault",
    ),
    # Nobody owns what is measured: it is what is spoken of.
    ("en", "Cable tension peaked at 12 tonnes in May.", "12 tonnes", "Cable tension"),
    # A frame without a comma, and a pronoun, end where the subject begins.
    ("en", "Under the forestry act the sector must plant 4,000 trees.", "4,000 trees", "sector"),
    # What is told between commas of the subject of the clause around it.
    ("fr", "Les péages, relevés de 3 % en mai, financent les ponts.", "3 %", "péages"),
    ("en", "Haulage, a fifth of the group, fell.", "a fifth", "Haulage"),
    # An apposition between a name and its relative clause.
    (
        "en",
        "Tarnhill, Wales's third-largest quarry group, which employs 900 people, closed.",
        "900 people",
        "Tarnhill",
    ),
    # A relative clause without a comma stands inside the clause that goes on.
    ("fr", "La crue qui a touché la vallée a tué 12 personnes.", "12 personnes", "crue"),
    # The noun whose measure a value is.
    ("fr", "Après la secousse de magnitude 5,1, des écoles ont fermé.", "5,1", "secousse"),
    ("en", "Cardiff's Tarn Foods raises $8m", "$8m", "Tarn Foods"),
    # Of a thing that something is done to, not of whom the text is about.
    (
        "en",
        "Ghana counts its roads. Ghana is big. One driver was fined £900.",
        "£900",
        "driver",
    ),
    (
        "fr",
        "Le Ghana compte ses routes. Le Ghana est grand. Ici, l'eau est facturée 6 euros.",
        "6 euros",
        "eau",
    ),
    ("en", "Tarns as a whole gave 46 tonnes.", "46 tonnes", "Tarns"),
    ("fr", "BREST – Deux hommes sont morts dans un choc à Zerga.", "Deux hommes", "Zerga"),
    ("en", "Output at the mine reached 1.8 million tonnes.", "1.8 million", "mine"),
    ("fr", "Premier producteur mondial de noix, le Togo en vend trop.", "Premier", "TGO"),
    ("fr", "Alerte météo Togo : jusqu'à 47°C à Lomé | Loto : 3 gagnants", "47°C", "TGO"),
    # Fields of activity label the items of a list; they are not what the items are about.
    (
        "fr",
        "Le Bénin présente son plan. Le Bénin vise haut.\n\nLe Bénin veut :\n- Emploi : 5 000 postes ;\n- Santé : 40 lits.",
        "5 000 postes",
        "BEN",
    ),
    (
        "en",
        "Ghana sets out its plan. Ghana aims high.\n\nGhana wants:\n- Food: 2,100 stores;\n- Alba: 40 beds.",
        "2,100 stores",
        "GHA",
    ),
    # Items of a line, whatever sets them off.
    ("en", "Halden Mining: net profit $412m // Burleigh Foods: loss narrows to $9m", "$9m", "Burleigh Foods"),
    ("en", "copper $9,107.40 (+1.1%) | tin $31,200, down 4% in a week", "4%", "tin"),
    # A pronoun between a subject and its verb is no preposition.
    ("fr", "La mine de Zerga en a extrait 12 tonnes en 2022.", "12 tonnes", "mine de Zerga"),
    ("fr", "Le minerai manque ; la filière en compte 31 tonnes.", "31 tonnes", "filière"),
    ("fr", "Lagos en fournirait 39 %.", "39 %", "Lagos"),
    # Pronouns agree with what they stand for, also with what a text opens with, whatever ends it.
    ("fr", "Zerga Mines vend des noix. Elle exporte 9 tonnes de noix aux", "9 tonnes", "Zerga Mines"),
    ("fr", "Minerai vendu par Zerga est rare. Il pèse 9 tonnes. Il reçoit les", "9 tonnes", "Minerai"),
    (
        "en",
        "Tarn Foods issued a warning. Shares in the firm fell. It has lost 40 clients.",
        "40 clients",
        "Tarn Foods",
    ),
    ("fr", "Le ministre de Zerga s'inquiète. Au Togo, il faudrait 40 lits.", "40 lits", "TGO"),
    # A label right before the value.
    (
        "fr",
        "Production de cuivre : Chili (5,3 millions de tonnes), Pérou (2,6 millions de tonnes).",
        "2,6 millions de tonnes",
        "PER",
    ),
    ("en", "Norway (42%), Sweden (18%) and Finland (9%) led the table.", "18%", "SWE"),
    ("en", "Lumenta: 4.1%", "4.1%", "Lumenta"),
    # The subject of the clause: a name, or a noun that is itself what is spoken of.
    ("fr", "Verdal a vendu 12 000 vélos en 2023, a indiqué Verdal.", "12 000 vélos", "Verdal"),
    (
        "en",
        "In 2022 Quillmoor Steel sold 40,000 tonnes, and Quillmoor Steel grew.",
        "40,000 tonnes",
        "Quillmoor Steel",
    ),
    ("fr", "La coopérative emploie 320 personnes.", "320 personnes", "coopérative"),
    ("en", "The scheme covers 3,200 households.", "3,200 households", "scheme"),
    # A title before the name.
    ("en", "Professor Ada Finch trained 30 people.", "30 people", "Ada Finch"),
    # The owner of what is measured: possessive, complement, demonym.
    ("fr", "Les exportations du Maroc ont progressé de 7 %.", "7 %", "MAR"),
    ("en", "Kenya's exports rose 7% last year.", "7%", "KEN"),
    ("en", "Exports of Peru rose 7% last year.", "7%", "PER"),
    ("fr", "Le PIB portugais a crû de 2,1 %.", "2,1 %", "PRT"),
    ("en", "The Kazakh economy grew 4.8%.", "4.8%", "KAZ"),
    # A place that the sentence sets, or that follows the count.
    ("fr", "En Islande, le taux de chômage atteint 3 %.", "3 %", "ISL"),
    ("en", "In Chile, inflation reached 4%.", "4%", "CHL"),
    ("fr", "Les inondations ont fait 31 morts : 22 en Allemagne et 9 en Belgique.", "9", "BEL"),
    # A relative clause and an apposition speak of the noun before them.
    ("en", "Tarvo, Estonia's largest bakery, employs 900 people.", "900 people", "Tarvo"),
    ("fr", "Solenda, qui emploie 450 personnes, a grandi. Solenda exporte.", "450 personnes", "Solenda"),
    # Pronouns, possessives and definite phrases.
    ("fr", "Le Togo a signé l'accord. Il compte 8 millions d'habitants.", "8 millions d'habitants", "TGO"),
    ("en", "Ghana signed the deal. It has 33 million people.", "33 million people", "GHA"),
    (
        "fr",
        "Le Bénin avance. Le Bénin exporte du coton. Le pays a attiré 3 milliards de dollars d'investissements.",
        "3 milliards de dollars",
        "BEN",
    ),
    ("en", "Tarvo opened a plant. Its revenue rose 5%.", "5%", "Tarvo"),
    # The topic of the document has what no one else has.
    (
        "fr",
        "Maltera : un bon trimestre\n\nLe chiffre d'affaires de Maltera progresse. La marge atteint 12 %. Le groupe est satisfait.",
        "12 %",
        "Maltera",
    ),
    ("en", "Uruguay: a good year\n\nUruguay did well. Unemployment fell to 7.9%.", "7.9%", "URY"),
    # What follows a value without a verb goes on with it; a name of its own ends that.
    (
        "fr",
        "La Norvège a exporté 5 millions de tonnes, contre 4 millions de tonnes en 2022.",
        "4 millions de tonnes",
        "NOR",
    ),
    ("en", "Norway exported 5 million tonnes, Sweden 3 million tonnes.", "3 million tonnes", "SWE"),
    ("en", "Last year Alba and Bristo sold 30 and 45 cars respectively.", "45 cars", "Bristo"),
    # A capital stands for the government of the country that the text is about.
    ("en", "Peru is growing. Peru plans a port. Lima spent $3 billion on it.", "$3 billion", "PER"),
    # A noun of measure belongs to someone; another noun is what the claim is about.
    ("en", "Peru is growing. Peru exports fruit. Deaths fell 3% last year.", "3%", "PER"),
    ("en", "Peru is growing. Peru exports fruit. Ferries carried 40,000 passengers.", "40,000", "Ferries"),
    ("fr", "Le Togo avance. Le Togo exporte. Les décès ont reculé de 3 %.", "3 %", "TGO"),
    (
        "fr",
        "Le Togo avance. Le Togo exporte. Le tramway a transporté 900 voyageurs.",
        "900 voyageurs",
        "tramway",
    ),
    ("fr", "Le parc éolien portugais totalisait 5,4 GW fin mars.", "5,4 GW", "parc éolien portugais"),
    # An organization that does something is the subject, whatever the text is about.
    ("en", "Peru is growing. Peru exports fruit. Velmora pledged $20 million.", "$20 million", "Velmora"),
    ("en", "The Bank of Norlandia has hired 40 people.", "40 people", "Bank of Norlandia"),
    # What stands in a parenthesis or between commas is said of the noun before it.
    ("en", "The Harrow Point plant (60 MW) opened in May.", "60 MW", "Harrow Point plant"),
    ("fr", "L'appel d'offres Delta (trois lots) sera ouvert en mai.", "trois lots", "Delta"),
    # An opening modifier goes with the subject of the main clause.
    ("en", "With 30 beds, the Alder clinic serves two valleys.", "30 beds", "Alder clinic"),
    ("fr", "Avec ses 300 sièges, le théâtre Mirande est le plus petit.", "300 sièges", "Mirande"),
    # What is counted is part of something named, or found somewhere.
    ("en", "Nine stations of the Coral Line opened in 2023.", "Nine stations", "Coral Line"),
    ("en", "Some 38 mm of rain fell in Torvik in May.", "38 mm", "Torvik"),
    ("en", "She works at Hollin camp, where 60 beds were added.", "60 beds", "Hollin camp"),
    # Relatives with a possessor.
    ("fr", "Il dirige le Panthéon, dont la fréquentation a reculé de 4 %.", "4 %", "Panthéon"),
    ("en", "Clinics opened in Lorvania. She runs Tarvo, whose revenue rose 4%.", "4%", "Tarvo"),
    # A definite noun shortens a name, or describes the house that is spoken of.
    ("en", "The Ministry of Tides met. The ministry spent $3 million.", "$3 million", "Ministry of Tides"),
    ("fr", "Verdal recrute. L'opérateur suisse a vendu 400 vélos.", "400 vélos", "Verdal"),
    ("en", "Tarvo opened a plant. The Leeds-based company employs 900 people.", "900 people", "Tarvo"),
    # A line without a verb is about what it names.
    ("en", "Copper $9,800 (+1.2%)", "$9,800", "Copper"),
    ("en", "Copper $9,800 (+1.2%)", "+1.2%", "Copper"),
    ("fr", "Brabant\t441 900 € (+1,1 %)\n", "+1,1 %", "Brabant"),
    ("fr", "Riz : la tonne à 405 euros", "405 euros", "Riz"),
    # A name that is a nationality as well.
    (
        "fr",
        "Le Japon a promis 5 millions d'euros, la Suisse 3 millions d'euros.",
        "3 millions d'euros",
        "CHE",
    ),
    # A relative clause is told inside the clause that goes on behind it; its subject hands nothing on.
    ("en", "Farmers, who use 70% of the water, paid $40.", "$40", "Farmers"),
    (
        "fr",
        "Le volcan Arral, dont le cratère mesure 90 mètres, domine Brive. Il culmine à 900 mètres.",
        "900 mètres",
        "volcan Arral",
    ),
    # An age between commas belongs to the person before it.
    ("en", "Ann Lee, 39, a baker, sold 300 loaves.", "300 loaves", "Ann Lee"),
    # One in so many is said of those whom it counts.
    ("en", "Two in three nurses want to leave.", "Two in three", "nurses"),
    # An index gains points, it says nothing.
    ("en", "The Boreal index added 0.4% on Tuesday.", "0.4%", "Boreal"),
    # An event is about the clause that its date stands in.
    ("en", "Forty members met; Lorvania joined on 20 October.", "20 October", "Lorvania"),
    ("fr", "Coupe des îles : billets en vente le 10 septembre", "10 septembre", "Coupe des îles"),
    # A name beside a noun phrase is what it means.
    ("fr", "Son bassin, le Grand Erlo, mesure 27 km.", "27 km", "Grand Erlo"),
    ("en", "Its wallet, Tarvopay, counts 3 million users.", "3 million users", "Tarvopay"),
    # Those among whom a figure is found, behind it or before it.
    ("fr", "En mai, le taux grimpe à 21 % chez les apprentis.", "21 %", "apprentis"),
    ("fr", "Le taux est de 9 % ; chez les 18-35 ans, il tombe à 6 %.", "6 %", "18-35 ans"),
    ("en", "The rate was 7%. Among men it was 8.3% and among women 7.2%.", "8.3%", "men"),
    ("en", "The rate was 7%. Among men it was 8.3% and among women 7.2%.", "7.2%", "women"),
    # The text's country gives way to the place behind the value, and so does the one after it.
    ("en", "Ghana is dry. Ghana waits. A sack costs 98,000 cedis in Tamale.", "98,000 cedis", "Tamale"),
    (
        "fr",
        "La Tunisie attend. La Tunisie espère. Il est tombé 186 mm sur Chlarn et 200 mm à Jijarn.",
        "200 mm",
        "Jijarn",
    ),
    ("fr", "A Verdal, en revanche, le recul est de 3 %.", "3 %", "Verdal"),
    # What someone ranks or values is the noun before the relative.
    ("en", "Tarvo, which the Ledger ranks 11th in Europe, exports.", "11th", "Tarvo"),
    ("fr", "La Tunisie espère. La Banque de Nulle part évalue la dette à 3 % du PIB.", "3 %", "TUN"),
    # Short for the name before it.
    ("en", "Tarvo.io (TRVO) last traded at $81.90.", "$81.90", "Tarvo.io"),
    # A country written in capitals is known.
    ("en", "STATISTICS ESTONIA\n\nIn Estonia wages rose. Vacancies: 9,870 posts.", "9,870 posts", "EST"),
    # "We" is the house of whoever answers, or of whoever is quoted.
    (
        "fr",
        "Anne Lorme (Railor) : « Nous avançons »\n\nRailor grandit ?\nOui. Nous avons transporté 30 voyageurs."
        "\n\nEt demain ?\nNous verrons.",
        "30 voyageurs",
        "Railor",
    ),
    (
        "en",
        'Ghana waits. Ghana hopes. "We lost 300 goats," said Ann Lee, head of Tarn Farms.',
        "300 goats",
        "Tarn Farms",
    ),
    # Items that signs set off on a line are apart, and so are those of a numbered list.
    ("en", "Books: Tarvo sold 30 copies * Cinemas: Velmora shut 14 sites", "14 sites", "Velmora"),
    ("fr", "◆ Verdal : 18 points ◆ Once d'or : 2 374 $ ◆ Cuivre : 8 $", "2 374 $", "Once d'or"),
    ("en", "Top films\n1. Apollo 12: Harvest, $13m\n2. Two Geese, $9m", "$13m", "Apollo 12: Harvest"),
    ("en", "Top films\n1. Apollo 12: Harvest, $13m\n2. Two Geese, $9m", "$9m", "Two Geese"),
    # A list item is of its name throughout; the markets of a house are its own.
    (
        "fr",
        "La Suisse vendange. La Suisse attend.\n\n• Lavaux : 19 % ; une cave sur six se dit en difficulté.",
        "une cave sur six",
        "Lavaux",
    ),
    (
        "fr",
        "Velta grandit. Velta vend. Velta exporte.\n\nVelta détaille.\n- Europe : 612 tonnes",
        "612 tonnes",
        "Velta",
    ),
    ("en", "The week\n\n• Peru: trams carried 400 people.\n• Chile: mines shut.", "400 people", "PER"),
    ("en", "The week\n\n• Peru: mines shut. Solana hired 40 cooks.", "40 cooks", "Solana"),
    ("en", "The week\n\n• Nairobi: the buses ran at 61% of demand.", "61%", "Nairobi"),
    ("fr", "En bref\n\n• Rome : les trams roulent à 61 % du rythme voulu.", "61 %", "Rome"),
    # A name's own value, a clause of its own, a person by an age or a pronoun.
    ("en", "Kenya took 26 per cent of the money, ahead of Nigeria's 18.", "18", "NGA"),
    ("fr", "Le Cameroun reste loin du Ghana et de ses 800 000 tonnes.", "800 000 tonnes", "GHA"),
    ("en", "Bakers cut 98 jobs in May, and grocers alone shed 13 jobs.", "13 jobs", "grocers"),
    (
        "en",
        "Ida Sohl, 38, leads the survey. It is slow, and she hopes to map 40 stars.",
        "40 stars",
        "Ida Sohl",
    ),
    # A definite noun that takes up the name before it.
    ("fr", "La sonde européenne Erlo partira. L'engin pèse 1 128 kg.", "1 128 kg", "Erlo"),
    # What a place reports is its own; a sentence begins behind its dateline.
    ("en", "Chile waits. Chile hopes. Spain reported 7,300 cases in May.", "7,300 cases", "ESP"),
    (
        "en",
        "LEEDS, May 20 (Wire) - Tarn Group (TRN) said it would shut 2 of its 9 mills.",
        "2 of its 9",
        "Tarn Group",
    ),
    # Who gives a part, those just told of, those who are known.
    (
        "fr",
        "Le fonds pèse 40 milliards, dont un tiers prêté par la Banque du Nord.",
        "un tiers",
        "Banque du Nord",
    ),
    ("fr", "La digue a été financée à 80 % par le fabricant.", "80 %", "digue"),
    ("fr", "Les douze clubs du Nord ont souffert ; huit d'entre eux ont fermé.", "huit", "clubs du Nord"),
    ("en", "Ghana waits. Ghana hopes. The 20 richest clubs earned $11m.", "$11m", "richest clubs"),
    # A measure that nobody owns is of the place behind it.
    ("fr", "Le loyer moyen atteint 17 euros à Lyon.", "17 euros", "Lyon"),
    # Adjectives and participles that open a sentence go with its subject.
    ("fr", "Longue de 11 kilomètres, la galerie traverse une roche.", "11 kilomètres", "galerie"),
    (
        "fr",
        "Doté d'un budget de 75 millions de dirhams, le programme commence.",
        "75 millions de dirhams",
        "programme",
    ),
    # An unknown verb behind a relative.
    ("en", "A driver who pleaded guilty was fined $250.", "$250", "driver"),
    # The clause before has what this one tells of.
    ("fr", "Le Chili a vendu 2 barques, et les ventes vers la Chine ont plongé de 25 %.", "25 %", "CHL"),
    # The verb behind a pronoun need not be known.
    ("fr", "Le Togo a signé. Il dégringuela de 7 %.", "7 %", "TGO"),
]

OTHERWISE = [
    # The head of the phrase decides: an employment office is no employment.
    (
        "fr",
        "La France avance. La France exporte. Pôle emploi recrute 200 conseillers.",
        "200 conseillers",
        "FRA",
    ),
    # Where an organization acts, the place behind the number is not whom it is about.
    ("en", "Velmora sold 300 tickets in Spain.", "300 tickets", "ESP"),
    # A rank among others is not theirs.
    ("en", "Tarvo ranks 3rd among 40 rivals, two places higher than in May.", "two places", "40 rivals"),
    # What a country's rival counts is not the country's.
    ("en", "Velmora sold 300 tickets. Velmora invested $5m in Spain.", "$5m", "ESP"),
    # A noun that was there before stands for what it stood for then.
    ("fr", "L'île dort. Verdal agit. L'île recevra 3 bacs.", "3 bacs", "Verdal"),
    # "We" names nobody by itself.
    ("fr", "Nous avons compté 40 oiseaux.", "40 oiseaux", "Nous"),
    # Rubrics in capitals are no subjects of what goes on below them.
    ("fr", "• MINAGE : UNE HAUSSE. Le Chili avance. Il se classe septième.", "septième", "MINAGE"),
    # A possessive before a name of its own points at nobody else.
    ("fr", "Oreval grandit. Ses rivaux Velta et Bicyclo ont vendu 90 000 vélos.", "90 000", "Oreval"),
    # A heading in capitals names no topic.
    ("en", "MORNING BRIEFING\n\nTraffic rose 4% in May.", "4%", "MORNING BRIEFING"),
    # A place in a phrase in the middle of a sentence sets nothing.
    ("fr", "Depuis la guerre en Syrie, 40 ménages sont arrivés au Tchad.", "40 ménages", "SYR"),
    # An adjective made of a name is no name.
    ("en", "The Leeds-based firm employs 640 people.", "640 people", "Leeds"),
    # The first word of a sentence is not a name because of its capital.
    ("en", "Later the loss reached 42%.", "42%", "Later"),
    # Whoever estimates is not whom the estimate is about.
    (
        "en",
        "Spain is growing. The Bank of Nowhere estimates inflation at 3% in Spain.",
        "3%",
        "Bank of Nowhere",
    ),
]


@pytest.mark.parametrize(("lang", "text", "quote", "expected"), CASES, ids=lambda x: None)
def test_subject(lang, text, quote, expected):
    assert subject(lang, text, quote) == expected


@pytest.mark.parametrize(("lang", "text", "quote", "wrong"), OTHERWISE, ids=lambda x: None)
def test_near_misses(lang, text, quote, wrong):
    assert subject(lang, text, quote) != wrong


def test_an_inferred_subject_says_so():
    text = "Ghana signed the deal. It has 33 million people."
    assert claim("en", text, "33 million people").subject.inferred
    assert not claim("en", "Ghana has 33 million people.", "33 million people").subject.inferred


def test_a_text_that_names_nobody_has_no_country():
    made = claim("en", "About 42% was lost.", "42%")
    assert made.subject is None or made.subject.code is None


def test_a_row_of_cells_is_about_its_first_cell():
    text = "Births by county\n\nDorvale | 28,100\nEast Penn | 24,300\n"
    assert subject("en", text, "24,300") == "East Penn"
