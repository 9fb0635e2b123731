"""The nouns by which a text takes up its names again: `the ministry`, `the probe` for `the probe Erlo`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from factkit.match.tokens import Tape
from factkit.rules.datelines import after_dateline
from factkit.rules.names import Referent
from factkit.rules.phrases import before_article
from factkit.rules.schemes import scheme_noun
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words

_TITLE = 7
"""Items before a name that may be its noun, with adjectives and a word for naming."""
_APPOSED = 12
"""Items behind a name within which the head of what is told of it stands."""
_OPENING = frozenset("«“\"'‘ ")


class Kin:
    """The names of a text by the nouns that they hold, follow, or are told to be.

    `names` are its mentions in order, `parts` its sentences; `is_person` tells which names are persons'.
    Where `titled`, its paragraphs belong together.
    """

    def __init__(
        self,
        tape: Tape,
        words: Words,
        names: Iterable[Referent],
        parts: Iterable[Sentence],
        is_person: Callable[[Referent], bool],
        *,
        titled: bool,
    ) -> None:
        self._tape, self._words, self._titled = tape, words, titled
        self._names, self._parts, self._is_person = names, parts, is_person

    def of(self, noun: str, at: int) -> Referent | None:
        """Return the last name before item `at` that a noun can stand for."""
        told = noun.casefold()
        found = _last(self._by_noun.get(told, ()), at)
        known = self._tape.lexicon.words.get(told)
        if known is None or known.char not in self._words.city_noun:
            return found
        town = _last(self._towns, at)  # `the city`, after `in Leeds`
        if town is None or (found is not None and town.start <= found.start):
            return found
        # Paragraphs without a title may have nothing to do with each other.
        apart = bisect_left(self._breaks, town.start) < bisect_left(self._breaks, at)
        return town if self._titled or not apart else found

    def town(self, at: int) -> Referent | None:
        """Return the last name before item `at` that stands as that of a town."""
        return _last(self._towns, at)

    def is_town(self, name: Referent) -> bool:
        """Tell whether a name stands as that of a town somewhere."""
        return any(town.name == name.name for town in self._towns)

    def taken_up(self) -> Iterator[Referent]:
        """Return the name that each definite noun of the text stands for: `the hospital`, "le bourg"."""
        tape, words = self._tape, self._words
        shape, items = tape.shape, tape.items
        for found in words.article.finditer(shape):
            i = found.start()
            at = i + 1 + (shape[i + 1 : i + 2] == " ")
            if items[i].values.get("det") != "def" or at >= len(shape) or not self._is_noun(at):
                continue
            if shape[at + 1 : at + 3].lstrip(" ")[:1] in words.of:
                continue
            if name := self.of(tape.words(at, at + 1), at):
                yield name

    @cached_property
    def _breaks(self) -> list[int]:
        return [i for i, char in enumerate(self._tape.shape) if char == "\f"]

    @cached_property
    def _towns(self) -> list[Referent]:
        """The names that stand as those of towns do: behind `in`, in a dateline, or known as a capital."""
        shape, words, towns = self._tape.shape, self._words, list[Referent]()
        datelines = {
            p.start for p in self._parts if p.first and after_dateline(self._tape, words, p) > p.start
        }
        for name in self._names:
            if name.code or self._is_person(name) or shape[name.start] in words.region:
                continue
            before = before_article(self._tape, words, name.start, -1)
            located = before >= 0 and shape[before] in words.locative
            dated = name.start in datelines
            if located or dated or shape[name.start] in words.city:
                towns.append(name)
        return towns

    @cached_property
    def _by_noun(self) -> dict[str, list[Referent]]:
        known: dict[str, list[Referent]] = {}
        for name in self._names:
            if name.code:
                continue
            pieces = name.name.casefold().split()
            nouns = dict.fromkeys(pieces if len(pieces) > 1 or pieces[0] in self._words.takes_up else ())
            if self._tape.shape[name.start] not in self._words.place and not self._is_person(name):
                nouns.update(dict.fromkeys(self._before(name)))
                nouns.update(dict.fromkeys(self._behind(name)))
                if noun := scheme_noun(self._tape, self._words, name.start):
                    nouns[noun] = None
            for noun in tuple(nouns):
                nouns.update(dict.fromkeys(self._words.takes_up.get(noun, ())))
            for noun in nouns:
                known.setdefault(noun, []).append(name)
        return known

    def _before(self, name: Referent) -> list[str]:
        """Return the nouns right before a name: `the probe Erlo`, `a plan named Nova`, "le jeu « Rames »"."""
        shape, words, at = self._tape.shape, self._words, name.start - 1
        while at > 0 and (shape[at] in _OPENING or shape[at] in words.naming):
            at -= 1
        if shape[at] in words.of and shape[at - 2 : at - 1] in words.area:
            at -= 2  # `the village of Norby`
        nouns: list[str] = []
        while at >= max(0, name.start - _TITLE) and (shape[at] == " " or self._is_noun(at)):
            if shape[at] != " ":
                nouns.append(self._tape.words(at, at + 1).casefold())
                if words.head_last:
                    break
            at -= 1
        led = at >= 0 and (words.head_last or shape[at] in words.det)
        return nouns if led else []

    def _behind(self, name: Referent) -> list[str]:
        """Return the head of what is told of a name: `Tarn, a maker of tiles`, "Tarn est un fabricant"."""
        shape, words, at = self._tape.shape, self._words, name.end
        if words.head_last and shape[at + 1 : at + 2] in words.content:
            noun = self._tape.words(at + 1, at + 2).casefold()
            if noun in words.takes_up:
                return [noun]  # `the Bright Path scheme`
        told = shape[at : at + 1] in (",", "(") or shape[at + 1 : at + 2] in words.being
        before = before_article(self._tape, words, name.start, -1)
        framed = before >= 0 and (
            (shape[before] in words.prep and shape[before] not in words.of)
            or shape[before] in words.source_prep
        )
        if not told or framed:
            return []  # "À Milan, le titre monte", `according to Tarn, the price is up`
        at += 1 + (shape[at + 1 : at + 2] in words.being)
        while shape[at : at + 1] == " ":
            at += 1
        if shape[at : at + 1] not in words.article:
            return []
        head = None
        for i in range(at + 1, min(at + _APPOSED, len(shape))):
            if shape[i] in words.demonym:
                continue  # `Nova is a Rwandan scheme`
            if shape[i] in words.of or shape[i] == "-" or (shape[i] != " " and not self._is_noun(i)):
                if shape[i] != "-":
                    break
            elif shape[i] != " ":
                head = i
                if not words.head_last:
                    break
        return [] if head is None else [self._tape.words(head, head + 1).casefold()]

    def _is_noun(self, at: int) -> bool:
        char, words = self._tape.shape[at], self._words
        if char not in words.content or char in words.value_or_date:
            return False
        return self._tape.words(at, at + 1).islower() and (
            char not in words.clause_verb or char in words.verb_noun
        )


def _last(names: Sequence[Referent], at: int) -> Referent | None:
    """Return the last of some names in order that begins before an item."""
    index = bisect_left(names, at, key=lambda name: name.start)
    return names[index - 1] if index else None
