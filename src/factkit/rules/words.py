"""The word classes that the claim layer looks at, as sets of shape characters."""

from __future__ import annotations

from factkit.packs import Pack
from factkit.rules.roles import Roles


class Words:
    """Sets of shape characters by class, for membership tests on a shape; made once a pack."""

    def __init__(self, pack: Pack) -> None:
        def chars(name: str) -> frozenset[str]:
            return frozenset(pack.chars(name))

        self.roles = Roles(pack, "role")
        self.tenses = Roles(pack, "tense")
        self.node_chars = {name: pack.node_char(name) for name in ("percent", "money", "quantity")}
        self.count_noun = chars("count_noun")
        self.contrast = chars("contrast")
        self.present = chars("present")
        self.named_time = chars("named_time")
        self.status = chars("status")
        self.conditional = chars("conditional") | chars("future")
        self.clause_break = chars("clause_break")
        self.verb = chars("verb|move_verb|move_to|move_back|future|conditional|status")
        self.finite = chars("verb|move_to|future|conditional")
        self.move_verb = chars("move_verb")
        self.say = chars("say")
        self.source_prep = chars("source_prep")
        self.source_noun = chars("source_noun")
        self.det = chars("det")
        self.of = chars("of")
        self.prep = chars("prep")
        self.conj = chars("conj")
        self.adverb = chars("adverb")
        self.pronoun = chars("pronoun")
        self.country = chars("country")
        self.country_noun = chars("country_noun")
        self.company_noun = chars("company_noun")
        self.attribute = chars("attribute")
        self.bound = chars("bound")
        self.capital = chars("Capital|UPPER")
        self.lower = chars("lower")
        self.word = chars("word")
        self.value = chars("value")
        self.date = chars("date")
        self.stop = chars("stop")
        self.edition = chars("edition_noun")
        self.event_verb = chars("event_verb")
        self.hash = chars("hash")
        self.rate_base = chars("rate_base")
        self.dateline = chars("dateline")
        self.person = chars("person_noun")
        self.demonym = chars("demonym")
        self.function = self.prep | self.conj | self.adverb | self.pronoun | self.det
