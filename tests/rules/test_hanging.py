"""Whom a value is about that hangs on a noun: before it, behind it, in brackets, behind a participle."""

import pytest

import factkit


def subject(lang, text, quote):
    """Return the name of the subject of the claim whose value is written as `quote`."""
    [made] = [c for c in factkit.extract(text, lang=lang) if c.value.span.text.startswith(quote)]
    return made.subject and made.subject.name


HUNG = [
    # A size before its noun.
    ("en", "The 40-tonne shipment of copper was seized on Monday.", "40-tonne", "shipment of copper"),
    ("en", 'The pier was hit by a 7 m (23 ft) "rogue wave".', "7 m", "rogue wave"),
    ("en", "Divers followed a 300-metre cable.", "300-metre", "cable"),
    # A size behind it.
    ("fr", "La mairie a fermé un tunnel de 4 km.", "4 km", "tunnel"),
    ("fr", "Ils ont creusé un puits profond de 40 mètres.", "40 mètres", "puits"),
    ("en", "They dug a trench 40 metres long.", "40 metres", "trench"),
    # The noun whose measure a value gives.
    ("en", "The yard buys steel with a thickness of 8 mm.", "8 mm", "steel"),
    ("fr", "Il vend des tuyaux d'un diamètre de 30 cm.", "30 cm", "tuyaux"),
    ("fr", "Le bateau est muni d'un moteur d'une puissance de 300 kW.", "300 kW", "moteur"),
    # What a portion is of.
    ("en", "A dose of 5 mg of codeine was given twice.", "5 mg", "codeine"),
    ("fr", "La dose de 5 mg de codéine a été donnée deux fois.", "5 mg", "codéine"),
    ("fr", "La dose de 5 mg a été donnée deux fois.", "5 mg", "dose"),
    # In brackets behind a noun or a name.
    ("en", "The march began in the town of Orvel (pop. 6,000) on Sunday.", "6,000", "town of Orvel"),
    ("fr", "Je trouve que le menu (25 euros sans le vin) est trop cher.", "25 euros", "menu"),
    # Behind a participle.
    ("en", "The vaccine was tried in a study covering 300 nurses.", "300 nurses", "study"),
    ("en", "The data come from a survey carried out among 300 nurses.", "300 nurses", "survey"),
    ("fr", "Elle dirige une équipe composée de 15 soudeurs.", "15 soudeurs", "équipe"),
    (
        "fr",
        "Les taux viennent d'un essai mené avec un placebo chez 300 infirmiers.",
        "300 infirmiers",
        "essai",
    ),
    # What so many make up.
    ("en", "The method was tried on a corpus of 3,750 sonnets.", "3,750 sonnets", "corpus"),
    ("en", "She leads a team of 15 welders.", "15 welders", "team"),
    ("fr", "Il est issu d'une famille de cinq enfants.", "cinq enfants", "famille"),
    ("fr", "La ville vit d'un port de 300 dockers.", "300 dockers", "port"),
    # The noun with an article of its own is nearer.
    ("fr", "Elle est le patron d'une usine employant 300 soudeurs.", "300 soudeurs", "usine"),
    ("fr", "Au cours d'un essai mené chez 300 infirmiers, tout alla bien.", "300 infirmiers", "essai"),
    # To each its own part.
    ("en", "A levy was taken (2 % for the bakers and 3 % for the millers).", "3 %", "millers"),
    ("fr", "Une taxe a été levée (2 % pour les boulangers et 3 % pour les meuniers).", "2 %", "boulangers"),
    # What someone brings to a number.
    ("en", "The treaty limited the guard to 900 men.", "900 men", "guard"),
    ("fr", "Le traité a limité l'armée à 900 hommes.", "900 hommes", "armée"),
    ("fr", "On affaiblit le port en réduisant la flotte à 9 navires.", "9 navires", "flotte"),
    # A line that says behind a dash what its value is.
    ("en", "$4m – Sum paid to the widow of the driver.", "$4m", "widow of the driver"),
    ("en", "2.1m - Number of bakers who lost their jobs.", "2.1m", "bakers"),
    ("fr", "45 % – Part des meuniers qui travaillent la nuit.", "45 %", "meuniers"),
]
NOT_HUNG = [
    # Which one it is, and from where, not how long.
    ("fr", "Orvel a gagné la finale des 200 mètres.", "200 mètres", "Orvel"),
    ("fr", "Le sentier monte au dessus de 900 mètres.", "900 mètres", "sentier"),
    ("en", "The mill announced the building of 300 homes.", "300 homes", "mill"),
    ("fr", "La mairie a annoncé la construction de 300 logements.", "300 logements", "mairie"),
    ("en", "The mill raised its staff to 900 people.", "900 people", "mill"),
    ("fr", "Les droits passent à 3 % pour la première maison.", "3 %", "droits"),
    ("en", "The council sold the land to builders for $3 million.", "$3 million", "council"),
    ("en", "The institute conducted 300 tests in May.", "300 tests", "institute"),
    ("en", "The bridge stands 40 metres above the river.", "40 metres", "bridge"),
    ("en", "The mine produced a total of 40 tonnes of zinc.", "40 tonnes", "mine"),
    ("en", "The tank truck reached a speed of 90 km/h.", "90 km/h", "tank truck"),
    ("fr", "La tempête a privé d'électricité 3 000 foyers.", "3 000 foyers", "tempête"),
    ("fr", "Le pont est long de 40 mètres.", "40 mètres", "pont"),
    ("fr", "Le hameau est situé à une altitude de 2 000 mètres.", "2 000 mètres", "hameau"),
]


@pytest.mark.parametrize(("lang", "text", "quote", "expected"), HUNG)
def test_a_value_is_about_the_noun_that_it_hangs_on(lang, text, quote, expected):
    assert subject(lang, text, quote) == expected


@pytest.mark.parametrize(("lang", "text", "quote", "expected"), NOT_HUNG)
def test_a_value_that_a_verb_governs_is_about_the_subject_of_the_verb(lang, text, quote, expected):
    assert subject(lang, text, quote) == expected
