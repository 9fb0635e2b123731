"""What words of two languages have in common: concepts of the glossary, topics, and stems.

Two words speak of one thing where they share a key. Keys are the concepts of the glossary (in
`packs/common`, and in the folder of a language what it calls them), the topics of metrics, and the
first letters of a word, for the words of the press are cognates more often than not.

>>> fr, en = Glossary.of("fr"), Glossary.of("en")
>>> sorted(fr.keys("les exportations de la Banque mondiale") & en.keys("World Bank: exports"))
['=bank', '=exports', '=world', '@world_bank', '~expor']
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from factkit.match.lexicon import fold
from factkit.packs.pack import available, load

__all__ = ["Glossary", "Row", "folded"]

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    {"det", "of", "prep", "conj", "pronoun", "relative", "auxiliary", "scale", "card", "bound"}
)
_STEM = 5
"""Letters by which cognates are known: exportations, exports."""
_LEAST = 3
_LAST = 24
"""Characters before a figure in which the words stand that qualify it."""
_OPENING = 3
"""Words behind a figure among which the one that compares stands."""
_OWN = "glossary.toml"
"""What a language calls the topics and concepts of `packs/common`, in its own folder."""
_FILES = (("glossary.toml", "name", "@"), ("glossary.toml", "concept", "="), ("topics.toml", "topic", "="))

Row = Sequence[frozenset[str]]
"""Classes of things that exclude each other, each with the keys of its words."""


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """A word without accents, capitals and the s of the plural."""
    plain = fold(word).casefold()
    return plain[:-1] if plain.endswith("s") and len(plain) > _LEAST else plain


class Glossary:
    """The words of one language by what they mean; immutable."""

    def __init__(self, lang: str) -> None:
        self._exact: dict[tuple[str, ...], list[str]] = {}
        self._stems: dict[str, list[str]] = {}
        for concept, rows in _tables().items():
            for phrase in rows.get(lang, ()):
                self._add(phrase, concept)
        done = _done().get(lang, {})
        self._auxiliaries = frozenset(done.get("auxiliaries", ()))
        self._verbs = frozenset(done.get("verbs", ()))
        self._undone = frozenset(done.get("undone", ()))
        self._passive = frozenset(done.get("passive", ()))
        self._marks = frozenset(done.get("marks", ()))
        self._endings = tuple(done.get("endings", ()))
        self._no_ending = frozenset(done.get("but", ()))
        self._participles = tuple(done.get("participles", ()))
        self._agents = frozenset(done.get("agents", ()))
        self._possible = frozenset(done.get("possible", ()))
        self._back = frozenset(done.get("back", ()))
        self._longest = max(map(len, self._exact), default=1)
        words = load(lang).lexicon.words if lang in available() else {}
        small = [word for word, entry in words.items() if not _SMALL.isdisjoint(entry.values)]
        self._small = frozenset(map(folded, small))
        self._two_ways = frozenset(done.get("two_ways", ()))
        self._up, self._down = frozenset(done.get("up", ())), frozenset(done.get("down", ()))
        self._order = frozenset(done.get("order", ()))
        self._at = frozenset(done.get("at", ()))
        self._steady = frozenset(done.get("steady", ()))
        self._less = frozenset(done.get("less", ()))
        self._only = frozenset(done.get("only", ()))
        self._level = frozenset(done.get("level", ()))
        self._short = frozenset(done.get("short", ()))
        self._beside = frozenset(done.get("beside", ()))
        self._comes_to = frozenset(done.get("comes_to", ()))
        self._more = frozenset(done.get("more", ()))
        self._base = frozenset(done.get("base", ()))
        self._better = frozenset(done.get("better", ()))
        self._worse = frozenset(done.get("worse", ()))

    def undone(self, word: str, after: Sequence[str]) -> bool:
        """Whether a word undoes a verb behind it: "to be trained", not "rose to", "led to the training"."""
        verb = after and after[0].isalpha() and folded(after[0]) not in self._small
        return word.casefold() in self._undone and bool(verb or self._undone.intersection(after))

    def undoes(self, word: str) -> bool:
        """Whether a word can undo a verb: "not", "to"."""
        return word.casefold() in self._undone

    def comes_to(self, words: Sequence[str]) -> bool:
        """Whether words tell where something that went up or down came to: "to reach"."""
        return not self._comes_to.isdisjoint(map(str.casefold, words))

    def marks(self, word: str) -> bool:
        """Whether a word tells that a state has come about: "already"."""
        return word.casefold() in self._marks

    def is_auxiliary(self, word: str) -> bool:
        """Whether a participle behind a word tells of what is done."""
        return word.casefold() in self._auxiliaries

    def done(self, before: Sequence[str], word: str, after: Sequence[str]) -> bool:
        """Whether a word, with those around it, tells of what is done."""
        word = word.casefold()
        if word in self._auxiliaries:
            if not after or not after[0].isalpha() or after[0].casefold() in self._undone:
                return False
            if self._participles:
                return any(one.casefold().endswith(self._participles) for one in after)
            first = next((one for one in after if one.casefold() not in self._passive), "")
            return folded(first) not in self._small
        ended = word.endswith(self._endings) and len(word) >= _STEM and word not in self._no_ending
        return (word in self._verbs or ended) and self._undone.isdisjoint(map(str.casefold, before))

    def participle(self, word: str) -> bool:
        """Whether a word behind a noun tells what was done to it: "trained"."""
        word = word.casefold()
        if self._participles:
            return word.endswith(self._participles)
        return word in self._verbs or (word.endswith(self._endings) and word not in self._no_ending)

    def small(self, word: str) -> bool:
        """Whether a word is one of grammar, and no noun, verb or adjective."""
        return folded(word) in self._small

    def has_agent(self, text: str) -> bool:
        """Whether a text has the word behind which a passive names who acts: "by"."""
        return not self._agents.isdisjoint(map(str.casefold, _WORD.findall(text)))

    def is_possible(self, text: str) -> bool:
        """Whether a text has a verb of what is possible: "pourrait", not "aurait", which only reports."""
        return not self._possible.isdisjoint(map(str.casefold, _WORD.findall(text)))

    def judges(self, text: str) -> str | None:
        """Whether words tell that something is "better" or "worse"."""
        words = set(map(str.casefold, _WORD.findall(text)))
        return "better" if words & self._better else "worse" if words & self._worse else None

    def two_ways(self, word: str) -> bool:
        """Whether a verb is told alike of the past and of what is not yet: "cut"."""
        return word.casefold() in self._two_ways

    def way(self, text: str) -> str | None:
        """Which way the first word of a text goes that compares: "above normal", "plus froide"."""
        for word in map(str.casefold, _WORD.findall(text)):
            if word in self._up | self._down:
                return "up" if word in self._up else "down"
        return None

    def less_or_more(self, word: str) -> bool:
        """Whether a word compares: "more", "moins"."""
        return word.casefold() in self._more | self._less

    def less(self, text: str) -> bool:
        """Whether a text begins with words that say by how much something is less: "fewer than"."""
        return any(word in self._less for word in map(str.casefold, _WORD.findall(text)[:_OPENING]))

    def follows(self, text: str) -> bool:
        """Whether a text has words for an order, behind which another thing stands: "far behind Ghana"."""
        return not self._order.isdisjoint(map(str.casefold, _WORD.findall(text)))

    def falls_short(self, text: str) -> bool:
        """Whether a text ends in a word behind which a little less may stand: "nearly", "within"."""
        return any(word.casefold() in self._short for word in _WORD.findall(text[-_LAST:])[-2:])

    def limits(self, text: str) -> bool:
        """Whether a text ends in a word behind which no more stands than is told: "only"."""
        return any(word.casefold() in self._only for word in _WORD.findall(text[-_LAST:])[-1:])

    def is_level(self, text: str) -> bool:
        """Whether a text begins with words that say that nothing has moved: "the same as"."""
        return not self._level.isdisjoint(map(str.casefold, _WORD.findall(text)[:2]))

    def stands_beside(self, text: str) -> bool:
        """Whether a text begins with a word behind which a rival stands: "behind France"."""
        return any(word.casefold() in self._beside for word in _WORD.findall(text)[:1])

    def places(self, word: str) -> bool:
        """Whether a word leads to a place: "off"."""
        return word.casefold() in self._at

    def is_steady(self, text: str) -> bool:
        """Whether a text has a word for what has not moved: "held", "inchangé"."""
        return not self._steady.isdisjoint(map(str.casefold, _WORD.findall(text)))

    def compares(self, text: str) -> bool:
        """Whether a text ends in words behind which stands what something is held against: "down on"."""
        words = _WORD.findall(text)
        return bool(words) and words[-1].casefold() in self._base

    def points_back(self, text: str) -> bool:
        """Whether words for a time point back to one told before: "that month"."""
        return not self._back.isdisjoint(map(str.casefold, _WORD.findall(text)))

    @staticmethod
    def rows(table: str = "apart") -> Sequence[Row]:
        """Rows of classes of things that exclude each other: everywhere, in one clause, of sums."""
        return _apart(table)

    @staticmethod
    def speakers() -> Sequence[Row]:
        """Rows of sorts of speakers that exclude each other."""
        return _speakers()

    @staticmethod
    def speaks(keys: Collection[str]) -> bool:
        """Whether some keys are of a known sort of speakers."""
        return any(not concepts.isdisjoint(keys) for row in _speakers() for concepts in row)

    @staticmethod
    def bodies() -> frozenset[str]:
        """The organizations that are named alike in many texts."""
        return _bodies()

    @staticmethod
    def wide() -> frozenset[str]:
        """The parts of the world that have many countries."""
        return _wide()

    @staticmethod
    def anybody() -> frozenset[str]:
        """Words that stand for one named before: "the Group"."""
        return frozenset(_read("common", _OWN)["speakers"]["anybody"].split())

    @staticmethod
    def parts_of(keys: Collection[str]) -> Iterable[frozenset[str]]:
        """The organizations that belong to one of some keys: those of the United Nations."""
        return (parts for whole, parts in _families().items() if whole in keys)

    @staticmethod
    def classes(keys: Collection[str], row: Row) -> set[int]:
        """Which classes of a row some keys are of."""
        return {number for number, concepts in enumerate(row) if not concepts.isdisjoint(keys)}

    @staticmethod
    @cache
    def of(lang: str | None) -> Glossary:
        """The glossary of a language, made once a process; one without words where there is no pack."""
        return Glossary(lang if lang in available() else "")

    def _add(self, phrase: str, concept: str) -> None:
        """Put a phrase, or a stem that ends in a hyphen, under a concept."""
        if phrase.endswith("-"):
            self._stems.setdefault(fold(phrase[:-1]).casefold(), []).append(concept)
        else:
            self._exact.setdefault(tuple(map(folded, _WORD.findall(phrase))), []).append(concept)

    def keys(self, text: str) -> frozenset[str]:
        """What the words of a text can be recognized by in another language."""
        return self.keys_of(_WORD.findall(text))

    def keys_of(self, tokens: Iterable[str]) -> frozenset[str]:
        """The keys of words in their order."""
        words = [folded(token) for token in tokens]
        found: set[str] = set()
        for at, word in enumerate(words):
            found.update(self._concepts(words, at))
            if word in self._small or len(word) < _LEAST:
                continue
            found.add(f"~{word[:_STEM]}")
        return frozenset(found)

    def name_at(self, tokens: list[str]) -> frozenset[str]:
        """The organizations and places that the first of the words begins to name."""
        words = list(map(folded, tokens))
        return (
            frozenset(found for found in self._concepts(words, 0) if found[0] == "@")
            if words
            else frozenset()
        )

    def _concepts(self, words: list[str], at: int) -> list[str]:
        """The concepts of the phrases that begin at a word."""
        found = [
            concept
            for size in range(1, min(self._longest, len(words) - at) + 1)
            for concept in self._exact.get(tuple(words[at : at + size]), ())
        ]
        word = words[at] if at < len(words) else ""
        found += [
            concept for size in range(_LEAST, len(word) + 1) for concept in self._stems.get(word[:size], ())
        ]
        return found


@cache
def _done() -> Mapping[str, Mapping[str, list[str]]]:
    """The words of each language that tell what is done."""
    found: dict[str, Mapping[str, list[str]]] = dict(_read("common", "glossary.toml")["done"])
    return found | {lang: done for lang in available() if (done := _read(lang, _OWN).get("done"))}


@cache
def _apart(table: str) -> Sequence[Row]:
    rows = _read("common", _OWN)[table]
    return [[frozenset(concepts.split()) for concepts in row] for row in rows.values()]


@cache
def _speakers() -> Sequence[Row]:
    table = _read("common", _OWN)["speakers"]
    known = {"bodies": _bodies()}
    return [[known.get(sort) or frozenset(sort.split()) for sort in row] for row in table["apart"]]


@cache
def _bodies() -> frozenset[str]:
    return frozenset(_read("common", _OWN)["speakers"]["bodies"].split())


@cache
def _wide() -> frozenset[str]:
    return frozenset(_read("common", _OWN)["places"]["wide"].split())


@cache
def _families() -> Mapping[str, frozenset[str]]:
    table = _read("common", _OWN)["speakers"]["families"]
    return {f"@{whole}": frozenset(parts.split()) for whole, parts in table.items()}


@cache
def _tables() -> Mapping[str, Mapping[str, Iterable[str]]]:
    """The topics and the glossary, by concept and language: what is common, and what each language adds."""
    rows: dict[str, Any] = {}
    for name, table, mark in _FILES:
        for concept, words in _read("common", name)[table].items():
            have = rows.setdefault(mark + concept, {})
            for lang, phrases in words.items():
                have[lang] = [*have.get(lang, ()), *phrases]
        for lang in available():
            for concept, phrases in _read(lang, _OWN).get(table, {}).items():
                have = rows.setdefault(mark + concept, {})
                named = any("@" in phrase for phrase in phrases)
                have[lang] = [*have.get(lang, ()), *(load(lang).forms(phrases) if named else phrases)]
    return rows


@cache
def _read(folder: str, name: str) -> dict[str, Any]:
    """Read a file of the packs; empty where a language has none."""
    path = files("factkit.packs").joinpath(folder, name)
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}
