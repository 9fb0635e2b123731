"""From a text to its tape: tokens, where they stand, and what they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import accumulate
from typing import Any

from factkit.match.joining import LONGEST_KEPT, MOST_KEPT, Phrases
from factkit.match.lexicon import (
    BREAK,
    BUILT_IN,
    LINE,
    SPACE,
    Entry,
    Lexicon,
    form_char,
    is_private,
)

# As escapes, for a verbose expression would drop the signs themselves.
_GAPS = r"\x20\u00a0\u202f\u2009\u2007\u2008"
SPACES = _GAPS + r"\t"

# Opaque: whatever holds digits that are no numbers. Each branch is bounded, so the pass stays linear.
_OPAQUE = r"""
    (?:https?://|www\.)\S{1,2000}
  | [\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}
  | [#@][^\W\d]\w{0,100}
  | \#\d{1,8}[^\W\d]\w{0,100}
  | (?<!\w)[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,4})?(?!\w)
  | (?<!\w)\+\d{1,3}(?:[ .\-()/]{1,2}\d{1,4}){3,6}(?!\d)
  | (?<!\w)0\d{1,3}(?:[ .\-/]\d{2}){3,5}(?![\w])
  | (?<!\w)0\d{3}[ .\-/]\d{3}[ .\-/]\d{3}(?!\w)
  | (?<!\w)(?:\(\d{3}\)[ ]?|\d{3}[.-])\d{3}[.-]\d{4}(?![\w-])
  | (?<!\w)0[xX][0-9a-fA-F]{2,64}(?!\w)
  | (?<!\w)\d{1,4}(?:\.\d{1,4}){3,5}(?:/\d{1,2})?(?!\w)
"""


def token_pattern(group: str, decimal: str, word_end: str) -> re.Pattern[str]:
    """Return the expression that cuts a text into tokens and leaves nothing out.

    `group` holds the signs between groups of three digits besides spaces and
    apostrophes, `decimal` the decimal sign, `word_end` what may close a word
    (an elided French article keeps its apostrophe).
    """
    other = "." if decimal == "," else ","
    g, d, o = re.escape(group), re.escape(decimal), re.escape(other)
    # A decimal part never runs on into another number: "02.07.2025" and "1.2.3" stay apart.
    stop = r"(?![.,]?\d)"
    # Words and spaces come first: they are nine tokens of ten, and `re` tries branches in order.
    return re.compile(
        rf"""
    [a-gi-vx-zà-öø-ÿ][^\W\d_]*+(?:{word_end})?
  | [{SPACES}]\n?(?!\s)
  | (?!https?://|www\.|[A-Z]{{2}}\d)[^\W\d_]++(?:{word_end})?
  | (?=[\d+#@.,(A-Zhw])(?:{_OPAQUE}
    | (?<![^\W_])\d{{1,3}}(?:[{_GAPS}]\d{{3}})+(?!\d)(?:[.,]\d+)?{stop}
    | \d{{1,3}}(?:[{g}]\d{{3}})+(?:{d}\d+)?{stop}
    | \d{{1,3}}(?:{o}\d{{3}})+(?:{d}\d+){stop}
    | \d{{1,3}}(?:{d}\d{{3}})+{o}\d+{stop}
    | \d{{1,3}}(?:{d}\d{{3}}){{2,}}{stop}
    | \d{{1,3}}(?:['’]\d{{3}})+(?:[.,]\d+)?{stop}
    | \d{{1,2}}(?:,\d{{2}})+,\d{{3}}(?:\.\d+)?{stop}
    | (?<!\d[.,])\d+[.,]\d+{stop}
    | (?<![\w.,])[.,]\d+{stop}
    | \d+ )
  | [^\W\d_]+ | \s+ | .
    """,
        re.VERBOSE | re.DOTALL,
    )


NEAR = 20
"""Items kept on either side of what may be a mention; runs nearer than twice that are one."""

_SHORT = 400
"""Items below which a text is read whole."""
_LATIN = re.compile(r"[A-Za-z]")
_LEAST_PLACE = 4
"""Letters of the name of a place that is known in capitals; shorter ones may be signs of other things."""
_PLACES = frozenset({"country", "region", "capital_city"})
_GAP = Entry(BREAK, {})


@dataclass(slots=True)
class Node:
    """What a rule made of some items of a tape: it stands in their place, as one item."""

    char: str
    type: str
    values: dict[str, Any]
    rule: str = ""
    upto: int | None = None
    """The item before which the node ends, where it ends sooner than its match."""


@dataclass(slots=True)
class Tape:
    """A text as items: `shape[i]` is the character of item i, `text[starts[i]:ends[i]]` its text.

    Items leave nothing out, so each ends where the next one starts; `starts` goes on to the last end.
    """

    text: str
    lexicon: Lexicon
    shape: str
    items: list[Entry | Node]
    starts: list[int]
    reference: Any = None
    """What relative dates are resolved against."""
    notes: dict[str, Any] = field(default_factory=dict)
    """What builders learn of the text as a whole, kept from stage to stage."""
    _ends: list[int] | None = None

    @property
    def ends(self) -> list[int]:
        """Where each item ends."""
        if self._ends is None:
            self._ends = self.starts[1:]
        return self._ends

    def finditer(self, sought: re.Pattern[str]) -> Iterator[tuple[int, Entry | Node]]:
        """Yield where on the shape each character is that `sought` finds, and its item."""
        return ((found.start(), self.items[found.start()]) for found in sought.finditer(self.shape))

    def words(self, i: int, j: int) -> str:
        """Return the text of items i to j, j left out."""
        return self.text[self.starts[i] : self.starts[j]] if i < j else ""


class Reader(dict[str, Entry]):
    """Looks tokens up: the lexicon first, then the form of the token. Keeps so many and no more."""

    def __init__(self, lexicon: Lexicon, forms: Callable[[str], Entry]) -> None:
        super().__init__()
        self._words = lexicon.words
        self._forms = forms
        self._scripts = lexicon.alike

    def __missing__(self, token: str) -> Entry:
        words = self._words
        plain = token.replace("’", "'") if "’" in token else token
        entry = words.get(plain) or words.get(plain.lower()) or self._place(plain) or self._alike(plain)
        entry = entry or self._forms(plain)
        if len(self) < MOST_KEPT and len(token) <= LONGEST_KEPT:
            self[token] = entry
        return entry

    def _alike(self, token: str) -> Entry | None:
        """Return the entry of a word in which letters of another script stand for its own: `млpд`."""
        if token.isascii() or not _LATIN.search(token) or not token.isalpha():
            return None
        for letters in self._scripts:
            word = token.translate(letters)
            if word != token and (entry := self._words.get(word) or self._words.get(word.lower())):
                return entry
        return None

    def _place(self, token: str) -> Entry | None:
        """Return the entry of the name of a country or region that is written in capitals: `ESTONIA`."""
        if len(token) < _LEAST_PLACE or not token.isupper():
            return None
        entry = self._words.get(token.title())
        return entry if entry and not _PLACES.isdisjoint(entry.values) else None


class Chars(dict[str, str]):
    """The shape character of each token, through a reader, and as bounded."""

    def __init__(self, read: Reader) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, token: str) -> str:
        char = self._read[token].char
        if len(self) < MOST_KEPT and len(token) <= LONGEST_KEPT:
            self[token] = char
        return char


class Outline:
    """A whole text as items of which only those that are asked for are looked up."""

    def __init__(
        self,
        shape: str,
        tokens: list[str],
        phrases: Sequence[tuple[int, int, Entry]],
        read: Callable[[str], Entry],
    ) -> None:
        self._tokens, self._phrases, self._read = tokens, phrases, read
        pieces, at = list[str](), 0
        for i, j, entry in phrases:
            pieces += shape[at:i], entry.char
            at = j
        self.shape = "".join((*pieces, shape[at:]))

    def finditer(self, sought: re.Pattern[str]) -> Iterator[tuple[int, Entry]]:
        """Yield where on the shape each character is that `sought` finds, and its item."""
        phrases, number, joined = self._phrases, 0, 0
        for found in sought.finditer(self.shape):
            at = found.start()
            while number < len(phrases) and phrases[number][0] - joined < at:
                joined += phrases[number][1] - phrases[number][0] - 1
                number += 1
            if number < len(phrases) and phrases[number][0] - joined == at:
                yield at, phrases[number][2]
            else:
                yield at, self._read(self._tokens[at + joined])


class Tokenizer:
    """Cuts texts of one language into tapes; built once, used by any number of threads."""

    def __init__(self, lexicon: Lexicon, pattern: re.Pattern[str], year: tuple[int, int]) -> None:
        self.lexicon = lexicon
        self._cut = pattern.findall
        self._year = year
        self._built_in = {name: Entry(form_char(name), {}) for name in BUILT_IN}
        self._read = Reader(lexicon, self.form)
        self._chars = Chars(self._read)
        self._phrases = Phrases(lexicon)

    def form(self, token: str) -> Entry:
        """Return the entry of a token that the lexicon does not know."""
        first = token[0]
        if first.isdecimal():
            return self._built_in[self._number_form(token)]
        if first.isalpha():
            if token[-1] in "'’":
                return self._built_in["elided"]
            if self.lexicon.glue and (made := self.lexicon.glue(token.lower())):
                return Entry(self.lexicon.glued[made[0]], dict([made]))
            if token.isupper() and len(token) > 1:
                return self._built_in["UPPER"]
            if first.isupper() and (compound := self.lexicon.compound(token.lower())):
                return compound
            for endings, entry in () if first.isupper() else self.lexicon.suffixes:
                if token.endswith(endings) and token not in self.lexicon.not_suffixed:
                    return entry
            if first.isupper():
                return self._built_in["Capital"]
            return self._built_in["lower_finite" if token.endswith(self.lexicon.finite) else "lower"]
        if token.isspace():
            if token.count("\n") > 1 or token.count("\r") > 1 or "\f" in token:
                return Entry(BREAK, {})
            if "\n" in token or "\r" in token:
                return Entry(LINE, {})
            return Entry(SPACE if len(token) < 4 else BREAK, {})
        if len(token) > 1:
            return self._built_in["dec" if first in ".," else "opaque"]
        return self._built_in["mark"] if is_private(token) else Entry(token, {})

    def _number_form(self, token: str) -> str:
        if not token.isdecimal():
            if not _NUMBER.fullmatch(token):
                return "opaque"
            return "int" if _grouped(token) else "dec"
        size = len(token)
        if size <= 2:
            number = int(token)
            return "n12" if 0 < number <= 12 else "n31" if 0 < number <= 31 else "int"
        if size == 4 and self._year[0] <= int(token) <= self._year[1]:
            return "year"
        return "zeroint" if first_zero(token) else "int"

    def __call__(self, text: str, live: re.Pattern[str] | None = None) -> Tape:
        """Return the tape of a text, phrases of the lexicon joined into one item each.

        With `live`, only what stands around the items that it finds is kept, and the
        rest becomes a break: what has no number and no date need not be read.
        """
        tokens = self._cut(text)
        shape = "".join(map(self._chars.__getitem__, tokens))
        ends = list(accumulate(map(len, tokens)))
        if live is None or len(tokens) <= _SHORT:
            return self._full(text, tokens, shape, ends)
        tape, near = self._around(text, tokens, shape, ends, live)
        tape.notes["whole"] = partial(self._outline, shape, tokens)
        return self._join(tape, near)

    def _outline(self, shape: str, tokens: list[str]) -> Outline:
        return Outline(shape, tokens, self._phrases.find(shape, tokens), self._read.__getitem__)

    def _full(self, text: str, tokens: list[str], shape: str, ends: list[int]) -> Tape:
        items: list[Entry | Node] = list(map(self._read.__getitem__, tokens))
        return self._join(Tape(text, self.lexicon, shape, items, [0, *ends]), tokens)

    def _around(
        self, text: str, tokens: list[str], shape: str, ends: list[int], live: re.Pattern[str]
    ) -> tuple[Tape, list[str]]:
        """Return the tape and the tokens near the runs that `live` finds, breaks between them."""
        size, at = len(tokens), 0
        tape = Tape(text, self.lexicon, "", [], [])
        shapes: list[str] = []
        kept: list[str] = []
        starts = [0, *ends]
        read = self._read.__getitem__
        for run in live.finditer(shape):
            i, j = max(run.start() - NEAR, at), min(run.end() + NEAR, size)
            if i > at:
                shapes.append(BREAK)
                kept.append(BREAK)
                tape.items.append(_GAP)
                tape.starts.append(starts[at])
            shapes.append(shape[i:j])
            tape.starts += starts[i:j]
            near = tokens[i:j]
            kept += near
            tape.items += map(read, near)
            at = j
        tape.starts.append(starts[at])
        tape.shape = "".join(shapes)
        return tape, kept

    def _join(self, tape: Tape, tokens: list[str]) -> Tape:
        return replaced(tape, self._phrases.find(tape.shape, tokens))


def first_zero(token: str) -> bool:
    """Tell whether digits begin with a zero, as codes do and counts do not."""
    return len(token) > 1 and int(token[0]) == 0


def _grouped(token: str) -> bool:
    return bool(re.fullmatch(r"\d{1,3}(?:[^\d\w]\d{3})+", token))


_NUMBER = re.compile(
    r"\d{1,3}([^\d\w])\d{3}(?:[^\d\w]\d{3})*(?:(?!\1)[.,]\d+)?|\d*[.,]\d+|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?"
)


def replaced(tape: Tape, edits: Sequence[tuple[int, int, Entry | Node]]) -> Tape:
    """Return a tape in which each (i, j, item), in order and apart, stands for items i to j."""
    if not edits:
        return tape
    shape: list[str] = []
    items: list[Entry | Node] = []
    starts: list[int] = []
    at = 0
    for i, j, item in edits:
        shape += tape.shape[at:i], item.char
        items += tape.items[at:i]
        items.append(item)
        starts += tape.starts[at:i]
        starts.append(tape.starts[i])
        at = j
    shape.append(tape.shape[at:])
    items += tape.items[at:]
    starts += tape.starts[at:]
    return Tape(tape.text, tape.lexicon, "".join(shape), items, starts, tape.reference, tape.notes)
