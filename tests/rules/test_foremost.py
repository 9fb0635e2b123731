"""The noun that opens a stretch is the subject where all that stands before the verb only tells of it."""

from __future__ import annotations

import pytest

import factkit

TOLD = [
    (
        "en",
        "The bonuses paid by the city to the club for its summer camps come to 30 million francs.",
        "bonuses",
    ),
    ("en", "The harbour, which the navy left in 1994, handles 2 million tonnes a year.", "harbour"),
    ("en", "The case, brought by the prosecutor Pivet, concerns seven employees.", "case"),
    ("en", "The effects linked to the first injection strike more than 30% of patients.", "effects"),
    ("en", "The tower, designed by Paul Aubert and opened in May, is 88 metres high.", "tower"),
    ("en", "The tunnel dug under the river in 1988 carries 40,000 cars a day.", "tunnel"),
    ("en", "The man accused of the theft owes 3 million euros.", "man"),
    ("en", "Farmers asked about the drought expect to lose 30% of the harvest.", "Farmers"),
    ("en", "The villages of Lescar, Orin and Monein have lost 300 inhabitants.", "villages of Lescar"),
    ("en", "The value of the diamonds that Bossa gave his guests never exceeded 10,000 dollars.", "diamonds"),
    ("fr", "Le port, que la marine a quitté en 1994, traite 2 millions de tonnes par an.", "port"),
    ("fr", "Le casier, qu'il fallait attendre onze jours, s'obtient désormais pour 2 050 francs.", "casier"),
    ("fr", "L'affaire, instruite par le juge Pivet, concerne sept employés.", "affaire"),
    ("fr", "Les effets liés à la première piqûre touchent plus de 30 % des malades.", "effets"),
    ("fr", "Le maire, que l'affaire embarrasse depuis mai, débloquera 1,3 million d'euros.", "maire"),
    ("fr", "La grève lancée par deux syndicats est suivie par neuf ouvriers sur dix.", "grève"),
    ("fr", "Un contrôle mené sur 400 chaudières en a jugé 112 dangereuses.", "contrôle"),
    ("fr", "Le litre, négocié 19 dinars en janvier, n'en vaut plus que onze.", "litre"),
    ("fr", "Le ménage moyen verra sa facture augmenter de 18 euros.", "ménage moyen"),
    (
        "fr",
        "La valeur des diamants que Bossa offrait à ses hôtes n'excédait jamais 10 000 dollars.",
        "diamants",
    ),
]
NEARER = [
    ("en", "Questioned by the police, the driver admitted 30 thefts.", "driver"),
    ("en", "In a report from May, the council closed 300 wells.", "council"),
    ("en", "The firm lost 40 jobs and the mill gained 12.", "mill"),
    ("en", "The mayor says that the theatre has lost 30% of its audience.", "theatre"),
    ("en", "While the port waits, the airport handles 2 million tonnes a year.", "airport"),
    ("fr", "Interrogé par la police, le chauffeur a reconnu 30 vols.", "chauffeur"),
    ("fr", "Faute de neige, la station a perdu 30 % de ses clients.", "station"),
    ("fr", "La scierie a perdu 40 emplois et la fonderie en a gagné 12.", "fonderie"),
    ("fr", "Le maire dit que le théâtre a perdu 30 % de ses spectateurs.", "théâtre"),
    ("fr", "Numéro deux du secteur, la laiterie emploie 300 personnes.", "laiterie"),
]


@pytest.mark.parametrize(("lang", "text", "subject"), TOLD + NEARER)
def test_the_last_claim_is_about(lang: str, text: str, subject: str) -> None:
    found = list(factkit.extract(text, lang=lang, date="2025-02-11"))[-1].subject
    assert found is not None
    assert found.name == subject
