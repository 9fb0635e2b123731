"""How sure a text is: infinitives and headlines, futures that are over, dividends, what is supposed."""

import pytest

import factkit

CASES = [
    # An infinitive is of the verb before it, though its own form be that of the present.
    ("en", "A museum is to receive 14 historic pianos.", "14", "planned"),
    ("en", "It plans to sell six of its 88 homes.", "six", "planned"),
    ("en", "By 2030 the world is meant to have cut cases by at least 90%.", "90%", "target"),
    ("en", "The catch in 2027 is not to exceed 75,000 tonnes.", "75,000", "planned"),
    # The verb of a headline.
    ("en", "Brekner to shut plant with loss of 870 jobs", "870 jobs", "planned"),
    ("en", "Ikea to hire 400 people in Porto", "400 people", "planned"),
    ("en", "Tarn rises 3% to a record", "3%", "observed"),
    ("en", "The road from Ikea to town cost 400 people their homes.", "400 people", "observed"),
    # What is voted, declared, lent.
    ("en", "The board declared a dividend of 12 cents per share.", "12 cents", "planned"),
    ("en", "The company paid a dividend of 12 cents per share.", "12 cents", "observed"),
    ("en", "The bank is lending $30m to the port.", "$30m", "planned"),
    ("fr", "Le parlement a approuvé une enveloppe de 40 millions d'euros.", "40 millions", "planned"),
    ("fr", "Le conseil propose un dividende de 2 euros par action.", "2 euros", "planned"),
    # What is supposed, what was to be.
    ("en", "The line is supposed to carry 3,000 passengers a day.", "3,000", "planned"),
    ("fr", "La ligne est censée transporter 3 000 passagers par jour.", "3 000", "planned"),
    ("fr", "A noter que deux bus seront ajoutés.", "deux bus", "planned"),
    ("fr", "Il est à noter que l'usine emploie 40 personnes.", "40 personnes", "observed"),
    ("fr", "Cet arbre peut mesurer 40 mètres.", "40 mètres", "observed"),
    ("fr", "Cet arbre pourrait mesurer 40 mètres.", "40 mètres", "hypothetical"),
    ("fr", "Le musée consacre 12 % du budget à l'accueil.", "12 %", "observed"),
    ("en", "Schools take 12 percent of the budget.", "12 percent", "observed"),
    ("fr", "On expose la main à 40 °C et que la peau rougira est sûr.", "40 °C", "observed"),
    ("fr", "On sait que la ville compte 40 puits et que deux autres seront creusés.", "40 puits", "observed"),
    ("fr", "Le jeu devait à lui seul rapporter 20 millions.", "20 millions", "planned"),
    # A future that is over, and one that is not; the conditional of what is denied.
    ("fr", "La société aura perdu 3 millions d'euros en 2023.", "3 millions", "observed"),
    ("fr", "L'usine aura 300 salariés en 2030.", "300 salariés", "planned"),
    ("fr", "L'épidémie n'aurait pas fait plus de 200 victimes.", "200", "hypothetical"),
    # What a condition says, and a verb that helps another.
    ("en", "If the load was 99 tonnes, the bridge held.", "99 tonnes", "hypothetical"),
    ("en", "If the price is $40, I will buy it.", "$40", "hypothetical"),
    ("en", "If the mayor is right, the town has 300 wells.", "300 wells", "observed"),
    ("en", "The bridge may have cost $3 million.", "$3 million", "hypothetical"),
    ("en", "The bridge must have three lanes and has cost $3 million.", "$3 million", "observed"),
    ("fr", "Si la charge était de 99 tonnes, le pont a tenu.", "99 tonnes", "hypothetical"),
    ("fr", "Le pont est si vieux qu'il a coûté 3 millions d'euros.", "3 millions", "observed"),
    # Foreseen.
    ("en", "Staff now see growth of 2.3 per cent in 2026.", "2.3", "forecast"),
    ("fr", "Le Comité prévoit désormais une hausse des prix de 3,9 % en 2026.", "3,9 %", "forecast"),
    ("fr", "Le plan prévoit de créer 300 emplois en 2026.", "300 emplois", "planned"),
    # Demanded.
    ("en", "The union demands a raise of 7%.", "7%", "target"),
    ("fr", "Le parquet a requis 2 000 euros d'amende.", "2 000", "target"),
    ("en", "Some 57% of Bulgarians would rather not.", "57%", "observed"),
]


@pytest.mark.parametrize(("lang", "text", "quote", "expected"), CASES)
def test_how_sure(lang, text, quote, expected):
    claims = factkit.extract(text, lang=lang, date="2025-11-20")
    found = [c for c in claims if c.value.span and quote in c.value.span.text]
    assert found, [c.value.span.text for c in claims]
    assert found[-1].status == expected


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("en", "A further £4m has been earmarked for a bottling plant.", "planned"),
        ("en", "The state is putting up 96 million euros for the port.", "planned"),
        ("en", "The councillors have passed a budget of $6.8 billion for next year.", "planned"),
        ("en", "The museum was funded with a grant of £1.3 million.", "observed"),
        ("en", "A Swiss foundation gave the clinic a grant of 250,000 francs.", "observed"),
        (
            "fr",
            "Le conseil municipal a voté une rallonge de 2,3 millions d'euros pour la piscine.",
            "planned",
        ),
        ("fr", "L'enveloppe s'élève à 18,5 millions d'euros.", "planned"),
        ("fr", "L'Union européenne a annoncé une aide de 3 millions d'euros aux sinistrés.", "planned"),
        ("fr", "L'école a reçu une aide de 3 millions d'euros.", "observed"),
        ("fr", "La banque y a mis 85 millions d'euros d'aide.", "observed"),
    ],
)
def test_money_set_aside_is_yet_to_be_spent(lang: str, text: str, wanted: str) -> None:
    [record] = [r for r in factkit.extract(text, lang=lang, date="2025-06-15") if r.kind == "investment"]
    assert record.status == wanted
