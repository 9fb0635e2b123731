"""What stands around a figure: its sentence, the words and names in it, and where other figures part it.

>>> line = Line.of(
...     "Le Kazakhstan est 24e, le Kirghizistan pointe au 78e rang.", 0, "fr", [(17, 20), (49, 52)]
... )
>>> [sorted(name.keys) for name in line.names]
[['KAZ'], ['KGZ']]
>>> [name.text for name in line.near(49, 52)]
['Kirghizistan']
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from factkit.checking.words import Glossary, folded
from factkit.match.tokens import Tape
from factkit.packs.pack import available, load

__all__ = ["BASE", "Line", "Name", "Place", "cuts", "number_of"]

_END = re.compile(r"[.!?…]+[»”\"')\]]*\s+(?=[^\sa-zà-öø-ÿ])|\s*[\n\r\f]\s*")
_WORD = re.compile(r"[^\W\d_]+")
_OPENING = frozenset('–—-:;«“"(•▪*')
_LONGEST = 1200
"""Characters that a sentence has at most: text without a full stop is cut."""
_WRAPPED = 60
"""Characters from which on a line may be wrapped."""
_ABBREVIATED = 3
"""Letters of a word before a full stop that may be an abbreviation."""
_INITIALS = 2
_CURRENCIES = frozenset({"currency", "currency_code"})
_MONEY = 8
"""Items before a currency among which its number stands: "55 milliards de FCFA"."""
_PARTS = ("; ", " – ", " — ")
"""What parts a sentence for its names: a dateline from the rest."""
_OF_WHAT = 2
BASE = frozenset({"compare", "compare_prep", "than_word"})
"""Classes of words behind which stands what something is held against."""
_COMPARING = BASE | {"bound"}
"""The same, and "as much as"."""
_PARTING = frozenset(",;:()–—")
_PLACES = frozenset({"region", "capital_city"})
"""Classes of words of a language that are names."""
_LEADING = 4
"""Words between a figure and the word that leads to it."""
_AHEAD = 12
"""Items that a name of the glossary may have."""
_NO_NAMES = (
    "det",
    "prep",
    "weekday",
    "month",
    "pronoun",
    "scale",
    "scaled_currency",
    "currency_letter",
    "unit_abbr",
    "conj",
)

Place = tuple[int, int]


def cuts(text: str, start: int = 0) -> list[Place]:
    """Where the sentences of a text stand; together they hold all of it but white space."""
    found: list[Place] = []
    at = start
    for mark in _END.finditer(text, start):
        if mark.group()[0] == "." and mark.group().count("\n") < 2 and _abbreviates(text, mark.start()):
            continue
        if "\n" in mark.group() and _wraps(text, at, mark.start(), mark.end()):
            continue
        found += _pieces(at, mark.end())
        at = mark.end()
    return found + list(_pieces(at, len(text)))


def _wraps(text: str, start: int, at: int, after: int) -> bool:
    """Whether a line end only wraps a long line: the next line goes on with a small letter or a digit."""
    if text.count("\n", at, after) != 1 or at - text.rfind("\n", start, at) < _WRAPPED:
        return False
    return (
        after < len(text) and (text[after].islower() or text[after].isdigit()) and text[at - 1] not in ".!?:;"
    )


def _abbreviates(text: str, stop: int) -> bool:
    """Whether a full stop ends an initial or an abbreviated month: "M. Diop", "3 oct. 2024"."""
    word = re.search(r"(?<![\w°])[^\W\d_]{1,6}$", text[max(stop - 7, 0) : stop])
    if word is None:
        return False
    short = len(word.group()) <= _ABBREVIATED and text[stop + 1 : stop + 3].strip().isdigit()
    return short or (len(word.group()) == 1 and word.group().isupper())


def _pieces(start: int, end: int) -> Iterator[Place]:
    for at in range(start, end, _LONGEST):
        yield at, min(at + _LONGEST, end)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a sentence: where it stands, and what it is known by."""

    start: int
    end: int
    text: str
    keys: frozenset[str]
    """Of a country its code, else its words, and what the glossary calls them."""
    sure: bool
    """Whether it is a name for certain, and not only the first word of a sentence."""
    seat: str | None = None
    """Of a capital the country whose government it may stand for."""

    @property
    def sort(self) -> str:
        """Whether it is a country's, one that the glossary knows, or any other."""
        if any(key.isupper() for key in self.keys):
            return "country"
        return "known" if any(key[0] == "@" for key in self.keys) else "other"

    def meets(self, other: Name) -> bool:
        """Whether two names can be of one thing, or one of a country and the other of its capital."""
        seats = (self.seat in other.keys, other.seat in self.keys)
        return any(seats) or self.names(other)

    def names(self, other: Name) -> bool:
        """Whether two names can be of one thing."""
        if not self.keys.isdisjoint(other.keys) or (self.seat is not None and self.seat == other.seat):
            return True
        return _acronym(self, other) or _acronym(other, self)


def _acronym(short: Name, long: Name) -> bool:
    """Whether one name is made of the first letters of the other."""
    if not short.text.isupper() or not _INITIALS <= len(short.text) <= 6:
        return False
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", long.text) if word[0].isupper())
    return len(initials) > 1 and initials.startswith(short.text)


@dataclass(eq=False)
class Line:
    """A sentence of a text."""

    text: str
    start: int
    lang: str | None
    values: list[Place]
    """Where its figures stand, in the text as a whole."""
    tape: Tape | None

    @classmethod
    def of(cls, text: str, start: int, lang: str | None, values: list[Place]) -> Line:
        """The sentence `text`, which stands at `start`."""
        tape = load(lang).tokenizer(text) if lang in available() else None
        return cls(text, start, lang, values, tape)

    @cached_property
    def names(self) -> list[Name]:
        """The names in the sentence, in order."""
        return list(self._names()) if self.tape else []

    def segment(self, start: int, end: int) -> Place:
        """The part of the sentence that belongs to one figure: from the one before it to the next."""
        before = max((e for _, e in self.values if e <= start), default=self.start)
        after = min((s for s, _ in self.values if s >= end), default=self.start + len(self.text))
        return before, after

    def clause(self, start: int, end: int) -> Place:
        """The part of the segment of a figure that no comma and no "and" sets apart from it."""
        first, last = self.segment(start, end)
        for at, item in enumerate(self.tape.items if self.tape else ()):
            assert self.tape
            here, behind = self.start + self.tape.starts[at], self.start + self.tape.ends[at]
            if not ("conj" in item.values or self.tape.words(at, at + 1) in _PARTING):
                continue
            if first <= here and behind <= start:
                first = behind
            elif end <= here < last:
                return first, here
        return first, last

    def near(self, start: int, end: int) -> list[Name]:
        """The names that a figure goes with: those before it and behind the last figure, else those after it.

        Where none stands before the first figure of a list, each goes before its own: "18 % from
        Kazakhstan, 6 % from Canada".
        """
        inside = [name for name in self.names if start <= name.start and name.end <= end]
        if inside or (inside := self._respective(start) or self._in_clause(start, end)):
            return inside
        opening = self._opening(start)
        first, last = self.segment(start, end)
        before = [name for name in self.names if max(first, opening) <= name.start and name.end <= start]
        after = [
            name
            for name in self.names
            if end <= name.start and name.end <= last and not self.compared(name.start, BASE)
        ]
        leading = min((s for s, _ in self.values if s >= opening), default=start)
        follows = not any(opening <= name.start and name.end <= leading for name in self.names)
        return (after or before) if follows else (before or after)

    def _in_clause(self, start: int, end: int) -> list[Name]:
        """The names before a figure in its own clause, where another figure or name stands before that."""
        first, _ = self.clause(start, end)
        if first <= self.segment(start, end)[0]:
            return []
        return [name for name in self.names if first <= name.start and name.end <= start]

    def _respective(self, start: int) -> list[Name]:
        """The name whose turn it is: "BICS and Telesign made 30 and 12 million respectively"."""
        if not any(place == start for place, _ in self.values) or not self._in_turn:
            return []
        leading = min(place for place, _ in self.values)
        names = [name for name in self.names if name.end <= leading][-len(self.values) :]
        number = sorted(self.values).index(next(place for place in self.values if place[0] == start))
        return [names[number]] if len(names) == len(self.values) > 1 else []

    @cached_property
    def _in_turn(self) -> bool:
        """Whether a word says that names and figures go in the same order."""
        return self.tape is not None and any("respective" in item.values for item in self.tape.items)

    def _opening(self, start: int) -> int:
        """Where the part of the sentence begins that a place is in: behind a semicolon or a dash."""
        return self.start + max(max(self.text.rfind(mark, 0, start - self.start) for mark in _PARTS), 0)

    def keys(self, start: int, end: int) -> frozenset[str]:
        """What the words between two places can be recognized by."""
        return Glossary.of(self.lang).keys(self.text[max(start - self.start, 0) : max(end - self.start, 0)])

    @cached_property
    def all_keys(self) -> frozenset[str]:
        """What its words can be recognized by."""
        return Glossary.of(self.lang).keys(self.text)

    def followed(self, place: int) -> bool:
        """Whether the word behind a place says of what it is: "une vingtaine de personnes"."""
        behind = []
        for at in range(len(self.tape.items)) if self.tape else ():
            assert self.tape
            if self.start + self.tape.starts[at] >= place and not self.tape.words(at, at + 1).isspace():
                behind.append(at)
            if len(behind) == _OF_WHAT:
                of, what = behind
                return "of" in self.tape.items[of].values and self.tape.words(what, what + 1)[0].isalpha()
        return False

    def compared(self, place: int, classes: frozenset[str] = _COMPARING) -> bool:
        """Whether something is held against what stands at a place: "than a year earlier", "contre 7 %"."""
        for at in range(len(self.tape.items) - 1, -1, -1) if self.tape else ():
            assert self.tape
            if self.start + self.tape.ends[at] > place or self.tape.words(at, at + 1).isspace():
                continue
            if "det" not in self.tape.items[at].values:
                return not classes.isdisjoint(self.tape.items[at].values)
        return False

    def way_from(self, place: int) -> str | None:
        """Which way it went from what stands at a place: "up from 23.9", "en hausse par rapport à 23,9"."""
        for at in range(len(self.tape.items) - 1, -1, -1) if self.tape else ():
            assert self.tape
            if self.start + self.tape.ends[at] > place or BASE.isdisjoint(self.tape.items[at].values):
                continue
            entry = self.tape.lexicon.words.get(self.tape.words(at, at + 1).partition(" ")[0].lower())
            way = (entry.values if entry else {}).get("move_verb")
            return str(way) if way else self.direction(self.start + self.tape.starts[at], place)
        return None

    @cached_property
    def possible(self) -> bool:
        """Whether it tells of what is possible, and not only of what others say: "aurait coûté"."""
        return Glossary.of(self.lang).is_possible(self.text)

    def points_back(self, words: str) -> bool:
        """Whether words for a time point back to one told before: "that month", "cette année-là"."""
        return Glossary.of(self.lang).points_back(words)

    def genitive(self, place: int) -> bool:
        """Whether what stands at a place belongs to a noun before it: "le séisme de lundi"."""
        return self._before(place, "of")

    def _before(self, place: int, kind: str) -> bool:
        """Whether the last word before a place is of a class."""
        for at in range(len(self.tape.items) - 1, -1, -1) if self.tape else ():
            assert self.tape
            if self.start + self.tape.ends[at] <= place and not self.tape.words(at, at + 1).isspace():
                return kind in self.tape.items[at].values
        return False

    @cached_property
    def passive(self) -> bool:
        """Whether it may name the one who acts behind a passive."""
        return Glossary.of(self.lang).has_agent(self.text)

    def direction(self, start: int, end: int) -> str | None:
        """Whether the word that leads to a figure speaks of more or of less: "fell to"."""
        if self.tape is None:
            return None
        first = self.segment(start, end)[0] - self.start
        for at, item in enumerate(self.tape.items):
            if self.tape.ends[at] == first and "multiple" in item.values:
                first = self.tape.starts[at]  # "doubled its sales from 3 to 6 million"
        found, left = None, _LEADING
        for at in range(len(self.tape.items) - 1, -1, -1):
            if self.tape.ends[at] > start - self.start:
                continue
            word = self.tape.words(at, at + 1)
            if self.tape.starts[at] < first or left == 0 or word[0] in ",;:(":
                break
            values = self.tape.items[at].values
            found = values.get("move_verb") or values.get("move_noun") or _multiplied(values)
            if found:
                break
            left -= not word.isspace()
        return str(found) if found else None

    def _names(self) -> Iterator[Name]:
        assert self.tape
        tape, at, count = self.tape, 0, len(self.tape.items)
        while at < count:
            code = tape.items[at].values.get("country") or tape.items[at].values.get("demonym")
            if code:
                yield self._name(at, at + 1, frozenset({str(code)}), sure=True)
            elif _capital(tape, at):
                end = self._run(at)
                yield from self._proper(at, end)
                at = end
                continue
            at += 1

    def _run(self, at: int) -> int:
        """Where a run of words with capitals ends, spaces and hyphens between them."""
        tape, end = self.tape, at + 1
        assert tape
        while end + 1 < len(tape.items):
            joined = tape.words(end, end + 1) in (" ", "-", "&", ".", "’", "'", "\u00a0")
            if not (joined and _capital(tape, end + 1)) or tape.items[end + 1].values.get("country"):
                break
            end += 2
        return end

    def _proper(self, at: int, end: int) -> Iterator[Name]:
        tape = self.tape
        assert tape
        words = [w for i in range(at, end) if (w := tape.words(i, i + 1))[0].isalpha()]
        first = self._opens(at)
        values = tape.items[at].values
        if first and values and _PLACES.isdisjoint(values) and " " not in words[0]:
            # "Exports", "The": a word of the language that only opens the sentence.
            words, at = words[1:], at + 2
        if not words or at >= end:
            return
        keys = frozenset(folded(w)[:6] for w in _WORD.findall(" ".join(words)) if len(w) > 1)
        known = self._known(at, end)
        place = not _PLACES.isdisjoint(values)
        yield self._name(at, end, keys | known, sure=not first or len(words) > 1 or bool(known) or place)

    def _opens(self, at: int) -> bool:
        """Whether an item is the first word of the sentence, or of what a dash or a colon sets off."""
        assert self.tape
        for before in range(at - 1, -1, -1):
            word = self.tape.words(before, before + 1)
            if not word.isspace():
                return word in _OPENING
        return True

    def _known(self, at: int, end: int) -> frozenset[str]:
        """What the glossary calls the names that begin at one of some items: "Banque mondiale"."""
        tape, found = self.tape, frozenset[str]()
        assert tape
        for here in range(at, end):
            inner = len(_WORD.findall(tape.words(here, here + 1)))
            ahead = _WORD.findall(tape.words(here, min(here + _AHEAD, len(tape.items))))
            for first in range(inner):
                found |= Glossary.of(self.lang).name_at(ahead[first:])
        return found

    def _name(self, at: int, end: int, keys: frozenset[str], *, sure: bool) -> Name:
        tape = self.tape
        assert tape
        seat = tape.items[at].values.get("capital_city") if end == at + 1 else None
        start, stop = self.start + tape.starts[at], self.start + tape.ends[end - 1]
        return Name(start, stop, tape.words(at, end), keys, sure, str(seat) if seat else None)


def _multiplied(values: Mapping[str, object]) -> str | None:
    """Which way a verb goes that multiplies: "halved", "doublé"."""
    times = values.get("multiple")
    return None if times is None else "down" if Decimal(str(times)) < 1 else "up"


def _capital(tape: Tape, at: int) -> bool:
    """Whether an item is a word with a capital that can be of a name."""
    word = tape.words(at, at + 1)
    if any(map(str.isdigit, word)):
        return False
    first, *more = word.split() or [word]
    # Of a phrase that is one item, "la Banque", the last word tells.
    if not (more[-1] if more else first)[0].isupper():
        return first[0].isupper() and "region" in tape.items[at].values
    values = tape.items[at].values
    if not _CURRENCIES.isdisjoint(values) and any(
        map(str.isdigit, tape.words(max(at - _MONEY, 0), min(at + 3, len(tape.items))))
    ):
        return False
    return not any(name in values for name in _NO_NAMES)


def number_of(lines: Sequence[Place], at: int) -> int:
    """The number of the sentence that holds a place."""
    return max(bisect_right(lines, (at, float("inf"))) - 1, 0)
