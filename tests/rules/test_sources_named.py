"""Who says so, where no name does: offices, papers, reckonings, two sources in one sentence."""

import pytest

import factkit

OPENING = {
    "en": "The valley of Oro is dry.\n\nRain came late in Peru. ",
    "fr": "La vallée d'Oro est sèche.\n\nLa pluie tarde au Pérou. ",
}
CASES = [
    # A person told by an office alone.
    ("en", "Residents owe the city $1.9 billion, the mayor conceded.", "$1.9 billion", "mayor"),
    ("fr", "Le maire affirme que 40 % des puits sont à sec.", "40 %", "maire"),
    # Verbs of complaint, of doubt, of calculation.
    ("en", "“Sales fell 40%,” sighs Ann Lee, who runs the shop.", "40%", "Ann Lee"),
    ("en", "In Kenya 40% of farms are idle, the farm union argued.", "40%", "farm union"),
    ("fr", "Au Kenya, 40 % des fermes sont vides, plaide Anne Lorme.", "40 %", "Anne Lorme"),
    ("fr", "L'agence de l'eau montre que 40 % des fermes sont vides.", "40 %", "agence de l'eau"),
    # People told by a demonym and a noun; a speech set against what stands before it.
    ("en", "Polish fishermen say 40% of the piers are shut.", "40%", "Polish fishermen"),
    ("fr", "Des pêcheurs polonais disent que 40 % des quais sont fermés.", "40 %", "pêcheurs polonais"),
    ("en", "The firm sold 300 boats, but Ann Lee said that was not enough.", "300", None),
    ("en", "Mira said her family spent $20,000 to return to Leeds.", "$20,000", None),
    # A house behind the country that has it.
    ("en", "Some 1,000 wells are dry, Kenya's water agency says.", "1,000", "water agency"),
    # Papers and people without a name.
    ("en", "A washer costs 212 euros to make, according to an internal paper.", "212", "internal paper"),
    ("en", "Some 40% of wells are dry, according to court filings.", "40%", "court filings"),
    ("fr", "Quelque 40 % des puits sont à sec, selon les organisateurs.", "40 %", "organisateurs"),
    # By whose reckoning, told of its own part alone.
    ("en", "The country has 2% of the wheat, by Cambridge's reckoning.", "2%", "Cambridge"),
    ("en", "The strike cost 3 million euros, by the union's estimate.", "3 million", "union"),
    ("en", "They own 400 pits, have 2% of the salt, by the union's count, and 30 docks.", "30 docks", None),
    # By whom it is put.
    ("en", "The deficit is put by the Ministry of Economy at 4.3% of GDP.", "4.3%", "Ministry of Economy"),
    # Two sources: each for what stands beside it.
    ("en", "The strike drew 400 people according to police, 700 according to the union.", "400", "police"),
    ("en", "The strike drew 400 people according to police, 700 according to the union.", "700", "union"),
    ("fr", "La grève a réuni 400 personnes selon la police, 700 d'après le syndicat.", "700", "syndicat"),
    ("en", "According to the ministry, 300 homes burned, but the mayor says 500 were lost.", "500", "mayor"),
    # Whoever stands behind a verb of saying, where what was said comes before.
    ("en", "The flood took 40 homes, said the villagers.", "40 homes", "villagers"),
    (
        "fr",
        "La crue a détruit 40 maisons, ont annoncé dimanche les services de secours.",
        "40",
        "services de secours",
    ),
    ("fr", "La crue a détruit 40 maisons, a révélé lundi l'Otra.", "40", "Otra"),
    ("fr", "L'Otra parle de 40 maisons détruites.", "40", "Otra"),
    ("fr", "La filature a perdu 3 rouets, a vendu 40 métiers, a annoncé la vente du moulin.", "40", None),
    # A verb of any kind behind a quotation; who thinks of one thing says nothing of the other.
    ("en", "“We have 40 wells,” quips Ann Lee.", "40 wells", "Ann Lee"),
    ("fr", "« On avait 40 puits », se souvient Anne Lorme.", "40 puits", "Anne Lorme"),
    ("fr", "Le pays perd 30 % de son eau, et la Banque mondiale estime qu'il est tard.", "30 %", None),
    # In brackets for what stands in them.
    ("fr", "On compte 400 morts (seulement 96 selon la police).", "400", None),
    ("fr", "On compte 400 morts (seulement 96 selon la police).", "96", "police"),
    # A person by letters, or by a title with a full stop.
    ("en", "Some 40 wells are dry, according to A.B. Lee.", "40 wells", "A.B. Lee"),
    ("en", "R. Lee, the warden, said that 40 wells are dry.", "40 wells", "R. Lee"),
    ("en", "Some 40 wells are dry, K. T. Lee said.", "40 wells", "K. T. Lee"),
    ("en", "According to Dr. Lee, 40 wells are dry.", "40 wells", "Lee"),
    ("fr", "Selon M. Lorme, 40 puits sont à sec.", "40 puits", "Lorme"),
    ("fr", "Quelque 40 puits sont à sec, a dit M. Lorme.", "40 puits", "Lorme"),
    ("fr", "Selon C.R. Lorme, 40 puits sont à sec.", "40 puits", "C.R. Lorme"),
    # No verb of saying, no source.
    ("en", "The ministry opened 40 wells.", "40 wells", None),
    ("fr", "Le maire a inauguré 40 puits.", "40 puits", None),
]


@pytest.mark.parametrize(("lang", "text", "quote", "expected"), CASES)
def test_who_says_so(lang, text, quote, expected):
    claims = factkit.extract(OPENING[lang] + text, lang=lang, date="2025-11-20")
    found = [c for c in claims if c.value.span and quote in c.value.span.text]
    assert found, [c.value.span.text for c in claims]
    source = found[-1].attribution
    assert (source.name if source else None) == expected
