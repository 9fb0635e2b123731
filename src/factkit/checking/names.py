"""The names in a sentence, and whether two of them can be of one thing.

>>> from factkit.packs.pack import load
>>> tape = load("en").tokenizer("The World Bank lent Peru $3m.")
>>> [(name.text, name.sort) for name in names_of(tape, 0, "en")]
[('World Bank', 'body'), ('Peru', 'country')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factkit.checking.words import Glossary, folded
from factkit.match.tokens import Tape

__all__ = ["Name", "names_of"]

_WORD = re.compile(r"[^\W\d_]+")
_OPENING = frozenset('–—-:;«“"(•▪*')
_INITIALS = 2
_CURRENCIES = frozenset({"currency", "currency_code"})
_LIKE_ACRONYMS = frozenset({"pronoun", "relative", "conj"})
"""Classes of small words that an acronym may look like: WHO."""
_MONEY = 8
"""Items before a currency among which its number stands: "55 milliards de FCFA"."""
_PLACES = frozenset({"region", "capital_city"})
"""Classes of words of a language that are names."""
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
    "currency_sign",
    "scale_money",
    "unit_abbr",
    "conj",
)


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
    office: bool = False
    """Whether a word of it is for an institution: "Comité", "Bank"."""
    demonym: bool = False
    """Whether it only says of which country something is: "italien"."""

    @property
    def sort(self) -> str:
        """Whether it is a country's, a continent's, an organization's, or any other."""
        if any(key.isupper() for key in self.keys):
            return "country"
        if self.body:
            return "body"
        if not Glossary.wide().isdisjoint(self.keys):
            return "wide"
        return "body" if self.office else "other"

    @property
    def body(self) -> frozenset[str]:
        """Which organizations it is of those that the glossary knows."""
        return Glossary.bodies() & self.keys

    def alike(self, other: Name) -> bool:
        """Whether two names are of one sort: countries, organizations, people and places."""
        return self.sort == other.sort or (
            self.known and other.known and "country" not in (self.sort, other.sort)
        )

    @property
    def known(self) -> bool:
        """Whether the glossary has it in every language."""
        return any(key[0] == "@" for key in self.keys)

    def meets(self, other: Name) -> bool:
        """Whether two names can be of one thing, or one of a country and the other of its capital."""
        seats = (self.seat in other.keys, other.seat in self.keys)
        return any(seats) or self.names(other)

    def names(self, other: Name) -> bool:
        """Whether two names can be of one thing."""
        if self.body and other.body and self.body.isdisjoint(other.body):
            return False  # two banks for development
        if not self.keys.isdisjoint(other.keys) or (self.seat is not None and self.seat == other.seat):
            return True
        if _short_of(self, other) or _short_of(other, self):
            return True
        return _acronym(self, other) or _acronym(other, self)


def _short_of(short: Name, country: Name) -> bool:
    """Whether a name is the last word of the name of a country: the Emirates."""
    words = _WORD.findall(country.text)
    return country.sort == "country" and len(words) > 1 and short.keys == {folded(words[-1])[:6]}


def _acronym(short: Name, long: Name) -> bool:
    """Whether one name is made of the first letters of the other."""
    if not short.text.isupper() or not _INITIALS <= len(short.text) <= 6:
        return False
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", long.text) if word[0].isupper())
    return len(initials) > 1 and initials.startswith(short.text)


def names_of(tape: Tape, start: int, lang: str | None) -> Iterator[Name]:
    """The names of a sentence that stands at a place, in order."""
    at, count = 0, len(tape.items)
    while at < count:
        code = tape.items[at].values.get("country") or tape.items[at].values.get("demonym")
        if code:
            yield _name(tape, start, at, at + 1, frozenset({str(code)}), sure=True)
        elif _capital(tape, at):
            end = _run(tape, at)
            yield from _proper(tape, start, lang, at, end)
            at = end
            continue
        at += 1


def _run(tape: Tape, at: int) -> int:
    """Where a run of words with capitals ends, spaces and hyphens between them."""
    end = at + 1
    while end + 1 < len(tape.items):
        joined = tape.words(end, end + 1) in (" ", "-", "&", ".", "’", "'", "\u00a0")
        if not (joined and _capital(tape, end + 1)) or tape.items[end + 1].values.get("country"):
            break
        end += 2
    return end


def _proper(tape: Tape, start: int, lang: str | None, at: int, end: int) -> Iterator[Name]:
    words = [w for i in range(at, end) if (w := tape.words(i, i + 1))[0].isalpha()]
    first = _opens(tape, at)
    values = tape.items[at].values
    if first and values and _PLACES.isdisjoint(values) and " " not in words[0]:
        # "Exports", "The": a word of the language that only opens the sentence.
        words, at = words[1:], at + 2
    if not words or at >= end:
        return
    keys = frozenset(folded(w)[:6] for w in _WORD.findall(" ".join(words)) if len(w) > 1)
    known = _known(tape, lang, at, end)
    if not known and not Glossary.anybody().isdisjoint(keys_of(words, lang)):
        return
    sure = not _PLACES.isdisjoint(values) or bool(known) or words[0][1:] != words[0][1:].lower()
    yield _name(tape, start, at, end, keys | known, sure=not first or len(words) > 1 or sure)


def keys_of(words: list[str], lang: str | None) -> frozenset[str]:
    """What the one word of a name is known by; of several words nothing."""
    return Glossary.of(lang).keys_of(words) if len(words) == 1 else frozenset()


def _opens(tape: Tape, at: int) -> bool:
    """Whether an item is the first word of the sentence, or of what a dash or a colon sets off."""
    for before in range(at - 1, -1, -1):
        word = tape.words(before, before + 1)
        if not word.isspace():
            return word in _OPENING
    return True


def _known(tape: Tape, lang: str | None, at: int, end: int) -> frozenset[str]:
    """What the glossary calls the names that begin at one of some items: "Banque mondiale"."""
    found = frozenset[str]()
    for here in range(at, end):
        inner = len(_WORD.findall(tape.words(here, here + 1)))
        ahead = _WORD.findall(tape.words(here, min(here + _AHEAD, len(tape.items))))
        for first in range(inner):
            found |= Glossary.of(lang).name_at(ahead[first:])
    return found


def _name(tape: Tape, start: int, at: int, end: int, keys: frozenset[str], *, sure: bool) -> Name:
    seat = tape.items[at].values.get("capital_city") if end == at + 1 else None
    first, stop = start + tape.starts[at], start + tape.ends[end - 1]
    office = any("source_noun" in tape.items[i].values for i in range(at, end))
    demonym = "demonym" in tape.items[at].values
    return Name(first, stop, tape.words(at, end), keys, sure, str(seat) if seat else None, office, demonym)


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
    acronym = word.isupper() and len(word) > _INITIALS and not _LIKE_ACRONYMS.isdisjoint(values)
    return acronym or not any(name in values for name in _NO_NAMES)
