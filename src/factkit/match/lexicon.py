"""Words of a language, by class, and the shape characters that stand for them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from factkit.errors import PackError
from factkit.match.glued import Glue

# Shape characters come from the private use area, so none is ever punctuation of a text. That area
# lies in the basic plane, where `re` looks a set of characters up in a table, however large it is.
_FIRST, NODES, _LAST = 0xE000, 0xF800, 0xF8FF
"""Where the characters of words and those of nodes begin, and where both end."""

_MOST_FOLDED = 4096
_LETTERS = frozenset("йЙўЎ")
"""What Unicode takes apart as a letter and a mark, and alphabets hold as letters of their own."""

SPACE, LINE, BREAK = " ", "\n", "\x0c"
PHRASE = ""
"""The key under which a tree of phrases holds what ends there."""

_LEAST_BEFORE, _LEAST_HEAD, _LONGEST_COMPOUND = 3, 4, 60
"""Letters before the last noun of a compound, of that noun, and of the whole."""

Tree = dict[str, Any]
"""Phrases by token: each key leads to the tree of what may follow."""
BUILT_IN = (
    "lower", "Capital", "UPPER", "n12", "n31", "int", "zeroint", "year", "dec", "mark", "opaque", "elided",
    "lower_finite",
)  # fmt: skip
"""Classes that come from the form of a token, not from the lexicon."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word or phrase is: its shape character and, by class, its value."""

    char: str
    values: Mapping[str, Any]


def form_char(name: str) -> str:
    """Return the shape character of a class that comes from the form of a token."""
    return chr(_FIRST + BUILT_IN.index(name))


def is_private(char: str) -> bool:
    """Tell whether a character of a text is one that shapes use for their own ends."""
    return _FIRST <= ord(char) <= _LAST


def fold(word: str) -> str:
    """Return `word` without accents.

    >>> fold("février"), fold("чётный")
    ('fevrier', 'четный')
    """
    return word.translate(_FOLDED)


class _Folded(dict[int, str]):
    """Characters without their accents, each taken apart once; keeps so many and no more."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        parts = char if char in _LETTERS else unicodedata.normalize("NFD", char)
        plain = "".join(c for c in parts if unicodedata.category(c) != "Mn")
        if len(self) < _MOST_FOLDED:
            self[code] = plain
        return plain


_FOLDED = _Folded()


def _plain(token: str) -> str:
    """Return a token as the lexicon has it: any space as a plain one, its apostrophe upright."""
    return " " if token.isspace() else token.replace("’", "'")


def _nth(number: int) -> str:
    """Return the shape character of the nth distinct set of classes."""
    code = _FIRST + len(BUILT_IN) + number
    if code >= NODES:
        raise PackError(f"the words of a language fall into more than {number} sets of classes")
    return chr(code)


@dataclass(slots=True)
class Lexicon:
    """Every word and phrase of a language pack, compiled once and then only read.

    `words` maps a token, as written or in lower case, to its entry; `phrases`
    maps the first token of a phrase to the tree of its continuations.
    """

    words: dict[str, Entry] = field(default_factory=dict)
    phrases: dict[str, Tree] = field(default_factory=dict)
    chars: dict[str, set[str]] = field(default_factory=dict)
    first: str = ""
    """The shape characters of the words that can begin a phrase."""
    suffixes: list[tuple[tuple[str, ...], Entry]] = field(default_factory=list)
    """Endings that put a word into a class, for words that the lexicon does not list."""
    not_suffixed: frozenset[str] = frozenset()
    alike: Sequence[Mapping[int, int]] = ()
    """Letters of one script by the letters of another that look like them."""
    finite: tuple[str, ...] = ()
    """Endings of finite verbs: a word that the lexicon does not list is `lower_finite` by them."""
    glue: Glue | None = None
    """What cuts number words that are written as one."""
    glued: dict[str, str] = field(default_factory=dict)
    """The shape character of such a word, by its class."""
    heads: dict[str, Entry] = field(default_factory=dict)
    """Nouns that may end a compound, which is then of their classes: `Jahresumsatz` is an `Umsatz`."""
    no_compound: frozenset[str] = frozenset()

    def of(self, name: str) -> set[str]:
        """Return the shape characters of class `name`; empty where nothing is in it."""
        return self.chars.get(name, set())

    def compound(self, word: str) -> Entry | None:
        """Return the entry of the longest noun that a word in small letters ends in; None where none does."""
        if not self.heads or word in self.no_compound:
            return None
        for at in range(_LEAST_BEFORE, min(len(word), _LONGEST_COMPOUND) - _LEAST_HEAD + 1):
            if found := self.heads.get(word[at:]):
                return found
        return None


class LexiconBuilder:
    """Collects words by class, then gives each distinct set of classes one shape character.

    >>> builder = LexiconBuilder(str.split)
    >>> builder.add("scale", "million", 10**6)
    >>> lexicon = builder.build()
    >>> dict(lexicon.words["million"].values)
    {'scale': 1000000}
    """

    def __init__(
        self,
        split: Any,
        *,
        exact: Iterable[str] = (),
        finite: Iterable[str] = (),
        apart: bool = False,
        capitals: Iterable[str] = (),
    ) -> None:
        self._split = split
        self._capitals = frozenset(capitals)
        self._exact = frozenset(exact)
        self._lower: dict[tuple[str, ...], dict[str, Any]] = {}
        self._cased: dict[tuple[str, ...], dict[str, Any]] = {}
        self._suffixes: dict[str, tuple[str, ...]] = {}
        self._not_suffixed: frozenset[str] = frozenset()
        self._finite = tuple(finite)
        self._apart = apart
        self._glued: tuple[Mapping[str, Mapping[str, int]], frozenset[str]] | None = None
        self._heads: tuple[frozenset[str], frozenset[str]] = frozenset(), frozenset()

    def glue(self, forms: Mapping[str, Mapping[str, int]], ands: Iterable[str]) -> None:
        """Read words that are made of these parts as numbers; see `Glue`."""
        self._glued = forms, frozenset(ands)

    def compounds(self, classes: Iterable[str], but: Iterable[str] = ()) -> None:
        """Put words that end in a noun of one of the classes into its classes, except the words `but`."""
        self._heads = frozenset(classes), frozenset(but)

    def suffix(self, name: str, endings: Iterable[str], but: Iterable[str] = ()) -> None:
        """Put every word with one of the endings into class `name`, except the words `but`."""
        self._suffixes[name] = tuple(endings)
        self._not_suffixed |= frozenset(but)

    def add(self, name: str, word: str, value: Any) -> None:
        """Put `word` (one token or a phrase) into class `name`, with its value there.

        A word with a capital, or of a class declared exact, is matched as written;
        any other is matched in every case. The first value given for a class wins. Where a
        capital tells words `apart`, one with a capital has no reading of the same in small letters;
        nor have the names `capitals`, which are none of the words they look like: `WHO`.
        """
        # Letters alone are one token, and most words are nothing else.
        tokens = (word,) if word.isalpha() else tuple(map(_plain, self._split(word)))
        cased = name in self._exact or word != word.lower()
        if tokens:
            (self._cased if cased else self._lower).setdefault(tokens, {}).setdefault(name, value)

    def build(self) -> Lexicon:
        """Return the compiled lexicon."""
        for tokens, values in self._cased.items():
            # A word that is also known in lower case keeps those readings as well.
            lower = tuple(t.lower() for t in tokens)
            if (self._apart and lower != tokens) or tokens[0] in self._capitals:
                continue
            for name, value in self._lower.get(lower, {}).items():
                values.setdefault(name, value)
        for tokens, values in self._lower.items():
            if len(tokens) == 1:
                values |= self._by_ending(tokens[0]) | values
        entries = {**self._lower, **self._cased}
        for tokens, values in self._lower.items():
            if all(map(str.isascii, tokens)):
                continue
            folded = tuple(fold(t) for t in tokens)
            # "programme à" without its accent would be "programme a", two other words.
            changed = [new for old, new in zip(tokens, folded, strict=True) if new != old]
            if len(tokens) == 1 or any((new,) not in self._lower for new in changed):
                entries.setdefault(folded, values)
        for tokens, values in entries.items():
            if len(tokens) == 1 and all(name[0] == "=" for name in values):
                values |= self._by_form(tokens[0])
        firsts = {tokens[0] for tokens in entries if len(tokens) > 1}
        lexicon = Lexicon()
        numbers: dict[Any, str] = {}
        for name in BUILT_IN:
            lexicon.chars[name] = {form_char(name)}
        lexicon.chars["lower"].add(form_char("lower_finite"))
        lexicon.finite = self._finite
        for tokens, values in entries.items():
            heads = len(tokens) == 1 and not firsts.isdisjoint((tokens[0], tokens[0].lower()))
            # A sign keeps a character of its own, so that a pattern can name it and nothing else.
            sign = tokens[0] if len(tokens) == 1 and not tokens[0].isalnum() else tokens[-1][-1:] == "'"
            char = numbers.setdefault((frozenset(values), heads, sign), _nth(len(numbers)))
            self._store(lexicon, tokens, Entry(char, values), heads)
            if tokens[-1][-1:] == "'" and tokens[-1] != "'":
                lexicon.chars["elided"].add(char)
        alike: dict[tuple[str, ...], list[str]] = {}
        for name, endings in self._suffixes.items():
            alike.setdefault(endings, []).append(name)
        for endings, names in alike.items():
            char = numbers.setdefault((frozenset(names), False), _nth(len(numbers)))
            for name in names:
                lexicon.chars.setdefault(name, set()).add(char)
            lexicon.suffixes.append((endings, Entry(char, dict.fromkeys(names, True))))
        for word in self._capitals - lexicon.words.keys():
            lexicon.words[word] = Entry(form_char("UPPER"), {})
        lexicon.not_suffixed = self._not_suffixed
        for word in firsts - {tokens[0] for tokens in entries if len(tokens) == 1}:
            values = self._lower.get((word.lower(),)) or self._by_ending(word) or self._by_form(word)
            # A mark that only begins a phrase (".º") stays the mark that it is: it still ends sentences.
            mark = word if len(word) == 1 and not values and not word.isalnum() else None
            char = mark or numbers.setdefault(
                (frozenset(values), True, "" if word.isalnum() else word), _nth(len(numbers))
            )
            self._store(lexicon, (word,), Entry(char, values), True)
        if self._glued:
            lexicon.glue = Glue(*self._glued)
            for name in self._glued[0]:
                char = numbers.setdefault((frozenset([name]), False, ""), _nth(len(numbers)))
                lexicon.chars.setdefault(name, set()).add(char)
                lexicon.glued[name] = char
        classes, lexicon.no_compound = self._heads
        # A noun with its capital comes after the word in small letters, and so before it.
        lexicon.heads = {
            word.lower(): entry
            for word, entry in sorted(lexicon.words.items(), key=lambda pair: not pair[0].islower())
            if len(word) >= _LEAST_HEAD and word.isalpha() and not classes.isdisjoint(entry.values)
        }
        lexicon.first = "".join(sorted(lexicon.of("(first)")))
        return lexicon

    def _by_ending(self, word: str) -> dict[str, Any]:
        """Return the classes that the ending of a word puts it into."""
        if word in self._not_suffixed:
            return {}
        return {name: True for name, endings in self._suffixes.items() if word.endswith(endings)}

    def _by_form(self, word: str) -> dict[str, Any]:
        """Return the classes of a finite verb that is here only as it is named, or as it begins a phrase."""
        finite = bool(self._finite) and word.islower() and word.endswith(self._finite)
        return dict.fromkeys(("lower", "lower_finite"), True) if finite else {}

    @staticmethod
    def _store(lexicon: Lexicon, tokens: tuple[str, ...], entry: Entry, heads: bool) -> None:
        for name in entry.values:
            lexicon.chars.setdefault(name, set()).add(entry.char)
        if heads:
            lexicon.chars.setdefault("(first)", set()).add(entry.char)
        if len(tokens) == 1:
            lexicon.words[tokens[0]] = entry
        else:
            tree: dict[str, Any] = lexicon.phrases
            for token in tokens:
                tree = tree.setdefault(token, {})
            tree[PHRASE] = entry
