"""Loading a language pack: its words, its rules, and what they compile to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache, cached_property
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

import regex
from babel import Locale
from text_to_num import alpha2digit, text2num

from factkit.errors import PackError, UnknownLanguageError
from factkit.match.cascade import Builder, Rule, Stage, alphabet
from factkit.match.lexicon import NODES, Lexicon, LexiconBuilder
from factkit.match.pattern import class_of, literals
from factkit.match.tokens import NEAR, Tokenizer, token_pattern
from factkit.packs import cldr
from factkit.packs.files import class_names, symbols_of, toml, topics_of
from factkit.packs.paradigms import Paradigms

_COMMON = "common"
FILES = (
    "moves",
    "bare",
    "paradigms",
    "values",
    "calendar",
    "dates",
    "relative",
    "periods",
    "claims",
    "timing",
    "places",
    "syntax",
    "metrics",
    "ranking",
    "nouns",
    "houses",
    "verbs",
)
_TEXT2NUM = frozenset({"ca", "de", "en", "es", "fr", "it", "nl", "pt"})
_WORD = re.compile(r"[^\W\d_]+")
_NAME = regex.compile(r"=.+|[|-]|[^|-]+")


@cache
def available() -> tuple[str, ...]:
    """Return the languages that factkit has packs for.

    >>> {"en", "fr"} <= set(available())
    True
    """
    root = resources.files(__package__)
    folders = (d for d in root.iterdir() if d.is_dir() and (d / "lexicon.toml").is_file())
    return tuple(sorted(d.name for d in folders if d.name != _COMMON))


def all_languages() -> tuple[str, ...]:
    """Return the languages that there are packs for, French and English first.

    >>> all_languages()[:2]
    ('fr', 'en')
    """
    return tuple(sorted(available(), key=lambda lang: (lang != "fr", lang != "en", lang)))


@cache
def load(lang: str) -> Pack:
    """Return the pack of a language; raises UnknownLanguageError where there is none.

    >>> load("fr").lang
    'fr'
    """
    if lang not in available():
        raise UnknownLanguageError(f"no language pack for {lang!r}; there are {', '.join(available())}")
    root = resources.files(__package__)
    return Pack(lang, root / lang, root / _COMMON)


@cache
def commonest(lang: str) -> frozenset[str]:
    """Return the commonest words of a language, read from its pack without loading it.

    >>> "the" in commonest("en"), "the" in commonest("fr")
    (True, False)
    """
    tables = toml(resources.files(__package__) / lang / "lexicon.toml")
    return frozenset(tables["settings"]["detect"])


class Pack:
    """A language: settings, lexicon, macros and rules, compiled when first asked for.

    Raises PackError, naming the file, where the data cannot be read.
    """

    def __init__(
        self, lang: str, folder: Traversable, common: Traversable, more: Sequence[Mapping[str, Any]] = ()
    ) -> None:
        self.lang = lang
        self._folders = folder, common
        self.locale = Locale.parse(lang)
        self.grammar = toml(common / "grammar.toml")
        self._units = toml(common / "units.toml")
        self._shared_words = toml(common / "lexicon.toml")
        moneys = toml(common / "currencies.toml")
        self.homes: Mapping[str, Mapping[str, Any]] = moneys["home"]
        self.former: Mapping[str, Mapping[str, Any]] = moneys["former"]
        self.worldwide: Mapping[str, int] = moneys["worldwide"]
        self.centless = frozenset[str](moneys["centless"])
        self.parts: Mapping[str, int] = self._units["parts"]
        self.rates: Mapping[str, str] = self._units["rates"]
        self._words = toml(folder / "lexicon.toml")
        self.settings: Mapping[str, Any] = self._words.pop("settings", {})
        files = [toml(place / f"{name}.toml") for name in FILES for place in (folder, common)]
        files += map(dict, more)
        self.macros = {
            name: text for file in reversed(files) for name, text in file.get("macros", {}).items()
        }
        self.rules = [row for file in files for row in file.get("rule", ())]
        self._tables = [self._words, *(file.get("words", {}) for file in files), self._shared_words]
        endings = {k: v for file in files for k, v in file.get("inflect", {}).items()}
        paradigms = Paradigms(lang, endings)
        self.forms, self._inflected = paradigms.forms, paradigms.inflected
        topics = topics_of(lang, folder, common, more)
        self.topics: Mapping[str, Mapping[str, list[str]]] = {
            name: {tongue: self.forms(words) if tongue == lang else words for tongue, words in rows.items()}
            for name, rows in topics.items()
        }
        self._suffixes = {k: v for file in files for k, v in file.get("suffix", {}).items()}
        self._suffix_not = {w for file in files for w in file.get("suffix_not", {}).get("words", ())}
        self.endings = {k: tuple(v) for file in files for k, v in file.get("endings", {}).items()}
        self._more_words: list[Mapping[str, Any]] = [file.get("lexicon", {}) for file in files]
        self._node_chars = {
            name: chr(NODES + i)
            for i, name in enumerate(
                dict.fromkeys(n for group in self.grammar["types"].values() for n in group)
            )
        }
        self._named: dict[str, str] = {}
        """What each name stands for that was asked for: most are named by many rules."""

    def with_rules(self, tables: Sequence[Mapping[str, Any]]) -> Pack:
        """Return a pack of the same language that has the words and rules of further files as well."""
        return Pack(self.lang, *self._folders, tables)

    @cached_property
    def cut(self) -> re.Pattern[str]:
        """The expression that cuts a text of this language into tokens."""
        numbers = self.settings
        return token_pattern(numbers["group"], numbers["decimal"], numbers.get("word_end", "(?!)"))

    @cached_property
    def lexicon(self) -> Lexicon:
        """Every word of the language by class."""
        builder = LexiconBuilder(
            self._split,
            exact=self.grammar["exact"],
            finite=self.endings.get("finite", ()),
            apart=self.settings.get("nouns_capital", False),
            capitals=self.settings.get("capitals", ()),
        )
        for name, endings in self._suffixes.items():
            builder.suffix(name, endings, self._suffix_not)
        for name, word, value in self._entries():
            builder.add(name, word, value)
            if name == "money_home" and word[:1].isupper():
                builder.add("proper", word, True)
        for row in self.rules:
            for word in literals(row["pattern"]):
                builder.add(f"={word}", word, True)
        for text in self.macros.values():
            for word in literals(text):
                builder.add(f"={word}", word, True)
        if "glued" in self.settings:
            builder.glue(*self._glued())
        builder.compounds(self.settings.get("compounds", ()), self.settings.get("no_compound", ()))
        lexicon = builder.build()
        # A town or a firm that the lexicon knows is a name as any other that it does not know.
        lexicon.chars["Capital"] |= lexicon.of("proper") | lexicon.of("town")
        classes = set(self.grammar["plain"])
        plain = {e.char for e in lexicon.words.values() if e.values and classes.issuperset(e.values)}
        lexicon.chars["plain"] = plain - lexicon.chars["lower"]
        lexicon.chars["lower"] |= plain
        one, other = self.grammar["alike"]
        lexicon.alike = str.maketrans(one, other), str.maketrans(other, one)
        return lexicon

    def _glued(self) -> tuple[dict[str, dict[str, int]], Sequence[str]]:
        """Return the parts of number words that are written as one, by class, and what joins them."""
        table = dict(self.settings["glued"])
        ands = table.pop("and", ())
        forms: dict[str, dict[str, int]] = {name: {} for name in table}
        for name, values in (*self._words.items(), *table.items()):
            for worth, words in values.items() if name in forms else ():
                every = (form for word in words for form in self._inflected(word))
                forms[name] |= {form: int(worth) for form in every if form.isalpha() and int(worth)}
        return forms, ands

    @cached_property
    def written(self) -> frozenset[str]:
        """The words in small letters that the files of the language hold, without building its lexicon.

        What all languages share is not among them, nor what CLDR has.

        >>> "taux" in load("fr").written, "taux" in load("en").written
        (True, False)
        """
        tables = (table for table in (*self._tables, *self._more_words) if table is not self._shared_words)
        lists = (words for table in tables for values in table.values() for words in values.values())
        forms = {form for words in lists for word in words for form in self._inflected(word)}
        # A letter is a word only by itself: the one of `e-mail` tells nothing.
        inside = {word for word in _WORD.findall(" ".join(forms)) if len(word) > 1}
        return frozenset(word for word in forms | inside if word.islower())

    def knows(self, word: str) -> bool:
        """Tell whether the language itself has a word, as something else than the sign all languages share.

        >>> load("fr").knows("e"), load("en").knows("e")
        (True, False)
        """
        entry = self.lexicon.words.get(word)
        return entry is not None and not entry.values.keys() <= self._shared.get(word, frozenset())

    @cached_property
    def _shared(self) -> Mapping[str, frozenset[str]]:
        """The classes of each word that every language shares."""
        found: dict[str, frozenset[str]] = {}
        for name, values in self._shared_words.items():
            for word in (word for words in values.values() for word in words):
                found[word] = found.get(word, frozenset()) | {name}
        return found

    def _split(self, word: str) -> list[str]:
        """Cut a word of the lexicon as running text is cut: an elided word keeps its apostrophe."""
        if word[-1:] in ("'", "’"):
            return self.cut.findall(word + "a")[:-1]
        return self.cut.findall(word)

    def _entries(self) -> Iterator[cldr.Word]:
        for table in (*self._tables, *self._more_words):
            for name, values in table.items():
                for value, words in values.items():
                    for word in words:
                        yield from ((name, form, value) for form in self._inflected(word))
        drop = self.settings.get("not", {})
        symbols = symbols_of(self._units)
        yield from (row for row in symbols if row[1] not in drop.get("symbol", ()))
        head = self.settings.get("money_head", self.settings["head"])
        ends, lower = self.settings.get("name_endings", ()), self.settings.get("nouns_capital", False)
        for name, word, value in cldr.words(self.locale, self._units, head=head):
            if word in drop.get(name, ()):
                continue
            # As the nouns of the lexicon, those of CLDR are found however they are written.
            yield name, word.lower() if lower and name in ("unit", "period") else word, value
            if name == "country":
                yield from ((name, word + end, value) for end in ends)
        # After CLDR, whose own name of a unit stands: "km", never "kilometer".
        yield from self._prefixed()

    def _prefixed(self) -> Iterator[cldr.Word]:
        """Yield the names of units that take prefixes, bare and with each: "gigajoules"."""
        for unit, words in self._words.get("unit_base", {}).items():
            for word in words:
                yield "unit", word, unit
                for prefix, forms in self._words.get("unit_prefix", {}).items():
                    yield from (("unit", form + word, prefix + unit) for form in forms)

    @cached_property
    def tokenizer(self) -> Tokenizer:
        """What makes a text into a tape."""
        low, high = self.grammar["years"]
        return Tokenizer(self.lexicon, self.cut, (low, high))

    def chars(self, name: str) -> str:
        """Return the shape characters of a class, a node type or group, or `a|b-c` of them."""
        found = self._named.get(name)
        if found is None:
            found = self._named[name] = self._chars_named(name)
        return found

    def _chars_named(self, name: str) -> str:
        if name.startswith("?"):
            entry = self.lexicon.words.get(name[1:])
            return entry.char if entry else ""
        if name[0] == "=" and (word := self.lexicon.of(name)):
            return "".join(sorted(word))
        found: set[str] = set()
        remove = False
        if name[0] == "^":
            return "^" + self.chars(name[1:])
        for part in _NAME.findall(name):
            if part in "|-":
                remove = part == "-"
                continue
            chars = self._chars_of(part)
            if part == "word":
                chars |= self._word_chars
            if part in self.grammar["marks"] or part in ",;:":
                chars |= set(self.grammar["marks"].get(part, part))
            for node in self.grammar["types"].get(part, (part,)):
                chars |= {self._node_chars[node]} if node in self._node_chars else set()
            nothing = not chars and part not in self.grammar["optional"]
            if nothing and part not in class_names(available(), FILES):
                raise PackError(f"{self.lang}: nothing is named {part!r} (in {name!r})")
            found = found - chars if remove else found | chars
        return "".join(sorted(found))

    @cached_property
    def scale_or_unit(self) -> Mapping[str, tuple[str, Decimal]]:
        """The letters that are a unit or a scale, with both: `8.2m`."""
        return {
            word: (str(entry.values["unit_abbr"]), Decimal(str(entry.values["scale_abbr"])))
            for word, entry in self.lexicon.words.items()
            if {"scale_or_unit", "unit_abbr", "scale_abbr"} <= entry.values.keys()
        }

    @cached_property
    def _word_chars(self) -> set[str]:
        known = {e.char for word, e in self.lexicon.words.items() if word[0].isalpha()}
        known.update(self.lexicon.glued.values())
        known.update(entry.char for _, entry in self.lexicon.suffixes)
        return known.union(*map(self.lexicon.of, ("elided", "lower", "Capital", "UPPER")))

    @property
    def node_chars(self) -> str:
        """The shape characters of all types of nodes."""
        return "".join(self._node_chars.values())

    @cached_property
    def live(self) -> re.Pattern[str]:
        """What finds, in a shape, the runs of items in which there can be a mention."""
        chars = {char for name in self.grammar["live"] for char in self._chars_of(name)}
        alive = f"[{class_of(''.join(chars))}]"
        return re.compile(rf"{alive}(?:.{{0,{2 * NEAR}}}?{alive})*+", re.DOTALL)

    def _chars_of(self, name: str) -> set[str]:
        return self.lexicon.of(name).union(*map(self.lexicon.of, self.grammar["groups"].get(name, ())))

    def node_char(self, name: str) -> str:
        """Return the shape character of a node type."""
        return self._node_chars[name]

    def stage(self, name: str, builders: Mapping[str, Builder]) -> Stage:
        """Compile the rules of one stage, the language's own before the shared ones."""
        rules = [
            Rule(r["name"], r["pattern"], r.get("build", name), {k: r[k] for k in r if k not in _RULE})
            for r in self.rules
            if r["stage"] == name
        ]
        return Stage(rules, builders, self.chars, self.macros, self.alphabet)

    @cached_property
    def alphabet(self) -> str:
        """Every character that a shape of this language can have."""
        return alphabet(self.lexicon.chars, "".join(self._node_chars.values()))

    def cardinal(self, words: str) -> int | None:
        """Return the number that words say, or None where they are no number.

        >>> load("fr").cardinal("quatre-vingt-dix-sept")
        97
        """
        if self.lang not in _TEXT2NUM:
            return None
        try:
            return int(text2num(words, self.lang))
        except ValueError:
            return None

    def ordinal(self, words: str) -> int | None:
        """Return the rank that words say, or None where they are no ordinal.

        >>> load("en").ordinal("twenty-first")
        21
        """
        if self.lang not in _TEXT2NUM:
            return None
        digits = regex.fullmatch(r"(\d+)\D+", alpha2digit(words, self.lang, threshold=0.0))
        return int(digits[1]) if digits else None


_RULE = frozenset({"name", "pattern", "build", "stage", "examples"})
