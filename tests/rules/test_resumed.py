"""Whom pronouns and definite nouns of a text take up that no list of names could tell."""

from __future__ import annotations

import pytest

import factkit

CASES = [
    # Named in brackets beside a pronoun, or set before it.
    (
        "Le Bénin produit du maïs.\n\nD'après un cadre de la Compagnie des grains (Cograin), elle (Cograin) attend 300 tonnes.",
        ["Cograin"],
    ),
    ("L'Algérie exporte des dattes. Concernant le jus, il représente 71 % du volume.", ["jus"]),
    (
        "L'Algérie exporte des dattes. S'agissant des quantités transformées en Algérie, elles ont atteint 11 tonnes.",
        ["DZA"],
    ),
    ("L'Égypte a gagné 3 places. Et la Tunisie ? Elle occupe le 52e rang.", ["EGY", "TUN"]),
    # Each of those just spoken of.
    (
        "Le Bénin veut des écoles. Douze centres ouvriront. Chacun accueillera 250 apprentis.",
        ["BEN", "centres"],
    ),
    ("Les gares de Norby ont été vendues. Chacune emploie 20 personnes.", ["gares de Norby"]),
    # Behind a name in quotation marks.
    ("À l'inverse, « Grandeur », dont le tournage avait coûté 26 millions d'euros, a déçu.", ["Grandeur"]),
    # Who foresees, told again by a pronoun, has nothing of it.
    (
        "Le Pérou crée des emplois\n\nLe Pérou a créé 300 emplois. « La reprise est fragile », a dit Anne Lorme, économiste. "
        "Elle évalue à 40 % la part des intérimaires.",
        ["PER", "PER"],
    ),
    # What a ranking or a survey goes by is its own.
    (
        "Le Pérou gagne 3 places dans l'Indice mondial des bibliothèques.\n\nL'indice passe au crible 112 pays.",
        ["PER", "Indice mondial des bibliothèques"],
    ),
    (
        "Le Pérou gagne 3 places au palmarès. Ces résultats portent sur 17 000 entreprises.",
        ["PER", "résultats"],
    ),
    ("Le Pérou gagne 3 places. Le palmarès repose sur 262 critères.", ["PER", "palmarès"]),
    # Deeds counted in brackets, but not whatever stands in them.
    (
        "Délinquance en hausse dans le Jura\n\nDans le Jura, la délinquance augmente.\n\n"
        "Les chiffres montent pour les vols à l'étalage (402 faits constatés).",
        ["Jura"],
    ),
    ("Les filles (13,1 %) fument plus que les garçons (11,7 %).", ["filles", "garçons"]),
    # Governments told of by adjectives are their countries; those of regions are not.
    (
        "Le Pérou compte 30 millions d'habitants. Le gouvernement péruvien va former 300 médecins.",
        ["PER", "PER"],
    ),
    (
        "Le Pérou compte 30 millions d'habitants. Le gouvernement sortant avait promis 40 écoles.",
        ["PER", "PER"],
    ),
    (
        "Le Pérou compte 30 millions d'habitants. Le gouvernement régional de Cuzco va former 300 médecins.",
        ["PER", "gouvernement régional de Cuzco"],
    ),
    (
        "Le Pérou recrute\n\nLe Pérou compte 30 millions d'habitants. Le Premier ministre péruvien promet 600 emplois d'ici 2030.",
        ["PER", "PER"],
    ),
    # A measure told again, of other things; houses that a market trades; what an envelope is for.
    (
        "Montgrand : les prix repartent\n\nÀ Montgrand, le prix médian des maisons a atteint 560 000 euros. "
        "Celui des lofts progresse de 4 %.",
        ["Montgrand", "Montgrand"],
    ),
    (
        "Tarnix Foods relève ses prévisions\n\nTarnix Foods a vendu 300 tonnes de sucre.\n\n"
        "À la Bourse de Toronto, le titre bondissait de 6,4 %.",
        ["Tarnix Foods", "Tarnix Foods"],
    ),
    (
        "La Tunisie recrute\n\nLa Tunisie forme 300 jeunes. Une enveloppe de 240 millions de dinars est inscrite au budget.",
        ["TUN", "TUN"],
    ),
    ("Un prêt de 45 millions d'euros a été accordé.", ["prêt"]),
    # In one pair of brackets.
    (
        "Les principaux pays sont l'Inde (412 demandes ; -86), le Togo (318 demandes ; +14) et le Mali (201; +33).",
        ["IND", "IND", "TGO", "TGO", "MLI", "MLI"],
    ),
]


@pytest.mark.parametrize(("text", "subjects"), CASES, ids=[text[-40:] for text, _ in CASES])
def test_whom_a_text_takes_up(text: str, subjects: list[str]) -> None:
    claims = factkit.extract(text, lang="fr")
    assert [c.subject and (c.subject.code or c.subject.name) for c in claims] == subjects


TOPICS = [
    # A thing that the title says does something; not one that the text has no more of.
    (
        "La rougeole progresse encore\n\nLe pic de la rougeole, qui touche toutes les régions, n'est pas atteint.\n\n"
        "Les hôpitaux sont pleins. La rougeole inquiète. Le taux d'incidence grimpe de 17 %.",
        "rougeole",
    ),
    (
        "« Cap Lumière 2030 » : 300 écoles en ligne de mire\n\nLe gouvernement du Pérou a lancé « Cap Lumière 2030 ». "
        "Dotée de 11 millions d'euros, la feuille de route est vaste.\n\nLes dépenses ont atteint 3 millions d'euros.",
        "Cap Lumière 2030",
    ),
    (
        "« Il faut partir » : 300 habitants évacués au Pérou\n\nLe Pérou a évacué un village. Les secours sont là.\n\n"
        "Les dépenses ont atteint 3 millions d'euros.",
        "PER",
    ),
    (
        "Réunie mercredi à Norby, l'assemblée de l'Aurore a approuvé les comptes. Le club a gagné 3 matchs.\n\n"
        "Les recettes ont atteint 31 millions d'euros, a dit Jean Lorme. L'ailier péruvien Luis Rocha part à Anvers "
        "et Marc Bois à Lens.\n\nL'Aurore est en tête. Le bénéfice est de 4 millions d'euros.",
        "Aurore",
    ),
]


@pytest.mark.parametrize(("text", "topic"), TOPICS, ids=[text[:30] for text, _ in TOPICS])
def test_what_a_text_is_about(text: str, topic: str) -> None:
    last = factkit.extract(text, lang="fr")[-1].subject
    assert last is not None
    assert (last.code or last.name) == topic
