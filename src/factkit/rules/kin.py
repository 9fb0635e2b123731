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
_HEADS = 2
"""Words behind an article of which one is the noun, where adjectives may come first."""
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
        if told not in self._words.town_nouns and (known is None or known.char not in self._words.city_noun):
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
    def things(self) -> frozenset[str]:
        """The names that never stand without a noun for a thing: "le réacteur de Norby"."""
        words = self._words
        things, others = set[str](), set[str]()
        for name in self._names:
            nouns = self._before(name) if not name.code else []
            sorts = [noun for noun in nouns if noun in words.thing_nouns and not self._trades(noun)]
            thing, sort = self._thing(name)
            lies = thing is not None and thing.end == name.end and not self._trades(sort)
            (things if sorts or lies else others).add(name.name)
        return frozenset(things - others)

    def _trades(self, noun: str) -> bool:
        known = self._tape.lexicon.words.get(noun)
        return known is not None and known.char in self._words.house

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
            if before > 1 and shape[before] in words.of and shape[before - 2] in words.mayor:
                located = True  # `the mayor of Leeds`
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
                if noun not in pieces or noun == pieces[-1 if self._words.head_last else 0]:
                    nouns.update(dict.fromkeys(self._words.thing_nouns.get(noun, ())))
            nouns.update(dict.fromkeys(self._words.thing_nouns.get(name.name, ())))
            thing, sort = self._thing(name)
            for noun in dict.fromkeys((*nouns, *self._words.thing_nouns.get(sort, ()), sort)):
                whole = thing is not None and (noun == sort or noun in self._words.thing_nouns[sort])
                known.setdefault(noun, []).append(thing if thing is not None and whole else name)
        return known

    def _thing(self, name: Referent) -> tuple[Referent | None, str]:
        """Return the thing that has its name from another, and its noun: "le pont de Norby", `Norby dam`."""
        shape, words, tape = self._tape.shape, self._words, self._tape
        if words.head_last and shape[name.end : name.end + 1] == " ":
            at = name.end + 1
            if shape[at + 1 : at + 2] == " " and tape.words(at, at + 1).isdigit():
                at += 2  # `the Vega 9 phone`
            noun = tape.words(at, at + 1) if shape[at : at + 1] in words.content else ""
            if noun in words.thing_nouns:
                return Referent(name.start, at + 1, tape.words(name.start, at + 1)), noun
        at = before_article(tape, words, name.start, -1)
        if at < 1 or shape[at] not in words.of:
            return None, ""
        for first in range(at - 1, max(-1, at - _TITLE), -1):
            if shape[first] == " ":
                continue
            noun = tape.words(first, first + 1)
            if noun in words.thing_nouns:
                if self._told_of(first):
                    break
                return Referent(first, name.end, tape.words(first, name.end)), noun
            if words.head_last or not self._is_noun(first):
                break
        return None, ""

    def _told_of(self, at: int) -> bool:
        """Tell whether a noun only tells of the name before its comma: "le Vega, dernier avion de Tarn"."""
        before = before_article(self._tape, self._words, at, -1)
        return before > 0 and self._tape.shape[before] == "," and before in self._ends

    @cached_property
    def _ends(self) -> frozenset[int]:
        return frozenset(name.end for name in self._names)

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
        if shape[at : at + 1] not in words.article or shape[at + 1 : at + 3].lstrip(" ")[:1] in words.traded:
            return []  # "À la Bourse de Milan, le titre monte"
        heads: list[str] = []  # An adjective may come first: "Tarn, le nouveau pont de Norby".
        for i in range(at + 1, min(at + _APPOSED, len(shape))):
            if shape[i] in words.demonym:
                continue  # `Nova is a Rwandan scheme`
            if shape[i] in words.of or shape[i] == "-" or (shape[i] != " " and not self._is_noun(i)):
                if shape[i] != "-":
                    break
            elif shape[i] != " ":
                heads.append(self._tape.words(i, i + 1).casefold())
                if not words.head_last and len(heads) == _HEADS:
                    break
        return heads[-1:] if words.head_last else heads

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
