"""Words that a pack lists as words, and the endings of its forms: no classes of the tape."""

from __future__ import annotations

from factkit.match.charset import CharSet
from factkit.packs import Pack


class WordLists:
    """What a pack sets about names, columns and forms; made once a pack."""

    def __init__(self, pack: Pack) -> None:
        self.determiners = frozenset(
            word for word, entry in pack.lexicon.words.items() if "det" in entry.values
        )
        self.lands = {kind: frozenset(codes) for kind, codes in pack.grammar["lands"].items()}
        self.head_last = pack.settings.get("head") == "last"
        self.genitive: bool = pack.settings.get("genitive", False)
        """Whether what a noun is of stands right behind it, in a case of its own: "рост цен"."""
        self.copula = CharSet(pack.settings.get("copula", ""))
        """Signs that stand for "is" between a noun and a number: "население — 5 млн"."""
        self.nouns_capital: bool = pack.settings.get("nouns_capital", False)
        self.verb_second: bool = pack.settings.get("verb_second", False)
        self.fields = frozenset(word.casefold() for word in pack.settings.get("fields", ()))
        """Fields of activity, which label the items of a list: "Emploi : 5 000 postes"."""
        self.acronyms = frozenset(word.casefold() for word in pack.settings.get("acronyms", ()))
        """Letters that are short for a common noun: "IA", "PIB"."""
        self.organs = frozenset(word.casefold() for word in pack.settings.get("organs", ()))
        """Nouns for an organ that may have a capital and no name: `the Board`."""
        self.inner_conj = frozenset(pack.settings.get("inner_conj", ()))
        self.joined_offices = frozenset(pack.settings.get("joined_offices", ()))
        self.takes_up = {
            name: group["nouns"] for group in pack.settings.get("takes_up", ()) for name in group["names"]
        }
        """The nouns that take up a name, by the noun that it holds."""
        self.thing_nouns = _by_sort(pack)
        """The nouns that take up a thing, by the noun that tells of its sort, or by its name: `WFP`."""
        self.sorts = frozenset(noun for nouns in self.thing_nouns.values() for noun in nouns)
        self.land_told = frozenset(pack.settings.get("land_told", ()))
        """Words for where a country lies or how it is: `the small Balkan nation`."""
        self.town_nouns = frozenset(pack.settings.get("town_nouns", ()))
        """Nouns that stand for a town beside those of their class: `the resort`."""
        self.tells_apart = frozenset(pack.settings.get("tells_apart", ()))
        """Adjectives that tell of another one, or of a part: `the next town`."""
        self.house_forms = frozenset(pack.grammar["houses"]["forms"])
        """What the law calls houses: `Ltd`, `SA`."""
        self.periodic = frozenset(pack.settings.get("periodic", ()))
        """Adjectives of how often, which titles with a capital in each word have before a measure."""
        self.closers = self.joined_offices | frozenset(pack.settings.get("closers", ()))
        """Nouns that close the name of a house which a demonym opens."""
        self.offices = frozenset(word.casefold() for word in pack.settings.get("offices", ()))
        """Nouns for an office that a field names, with a capital and no article of its own: "ministre"."""
        self.adverbial = tuple(pack.settings.get("adverbial", ()))
        """How adverbs end that no list holds: "habituellement"."""
        self.organ_adjectives = tuple(pack.settings.get("organ_adjectives", ()))
        """How adjectives end that make a name of such a noun: "la Banque mondiale"."""
        self.name_articles = frozenset(pack.settings.get("name_articles", ()))
        """Articles that are a part of a name where they have a capital inside it: "Anne Le Goff"."""
        self.bare_lands = frozenset(pack.settings.get("bare_lands", ()))
        """Countries that have no article, in a language where the others have one."""
        self.change_heads = frozenset(pack.settings.get("change_heads", ()))
        """Heads of columns of changes: `Change`, "Évolution"."""
        self.rank_heads = frozenset(pack.settings.get("rank_heads", ()))
        self.score_heads = frozenset(pack.settings.get("score_heads", ()))
        """Heads of columns of ranks and of scores: `Rank`, `#`, `Score`."""
        self.common_endings = pack.endings.get("common", ("\0",))
        self.title_endings = pack.endings.get("title", ("\0",))
        self.adjective_endings = pack.endings.get("adjective", ("\0",))
        self.case_endings: tuple[str, ...] = pack.endings.get("name", ())
        """What names take in cases, the longest first."""
        self.plural_ending: str = pack.settings.get("plural", "s")
        self.singular_endings = (self.plural_ending * 2, *pack.endings.get("singular", ()))
        """Endings that only look like that of many: `glass`, `indigenous`."""
        self.endings = pack.endings.get("finite", ())
        self.gerunds = pack.endings.get("gerund", ("\0",))
        self.perfects = pack.endings.get("perfect", ("\0",))
        self.participles = pack.endings.get("participle", ("\0",))
        self.adverbs = pack.endings.get("adverb", ("\0",))
        self.infinitives = pack.endings.get("infinitive", ("\0",))
        self.infinite = (*self.infinitives, *self.gerunds)


def _by_sort(pack: Pack) -> dict[str, frozenset[str]]:
    """Return the nouns for things that take up a noun or a name, which can be of several sorts."""
    known: dict[str, set[str]] = {}
    for group in pack.settings.get("thing_nouns", ()):
        for name in group["names"]:
            known.setdefault(name, set()).update(noun.casefold() for noun in group["nouns"])
    return {name: frozenset(nouns) for name, nouns in known.items()}
