"""Names set beside a noun, pronouns behind who says so, and parts of those that a relative takes up."""

from __future__ import annotations

import pytest

import factkit

TOLD = [
    ("en", "Its main competitor, the Danish firm Lundvig, holds 31% of the market.", "Lundvig"),
    ("en", "Its rival Bristo, long the market leader, sold 400,000 bottles in May.", "Bristo"),
    ("en", "The scheme began in May. By now, the mayor says, it has reached 4,000 households.", "scheme"),
    ("en", "The volunteers, 60% of whom are retired, meet every Friday.", "volunteers"),
    ("fr", "Son principal concurrent, le danois Lundvig, détient 31 % du marché.", "Lundvig"),
    ("fr", "La plus grande d'entre elles, Osdal Water, emploie 900 personnes.", "Osdal Water"),
    ("fr", "Les bénévoles, dont 60 % sont retraités, se réunissent le vendredi.", "bénévoles"),
    ("fr", "Les colis, dont les trois quarts partent en Suède, pèsent lourd.", "colis"),
]
APART = [
    ("en", "The owners say they have hired 45 people.", "owners"),
    ("en", "The harbour, near Lundvig, handles 2 million tonnes a year.", "harbour"),
    ("fr", "Le port, près de Lundvig, traite 2 millions de tonnes par an.", "port"),
    ("fr", "Les propriétaires disent qu'ils ont recruté 45 personnes.", "propriétaires"),
]


@pytest.mark.parametrize(("lang", "text", "subject"), TOLD + APART)
def test_the_last_claim_is_about(lang: str, text: str, subject: str) -> None:
    found = list(factkit.extract(text, lang=lang, date="2025-02-11"))[-1].subject
    assert found is not None
    assert found.name == subject
