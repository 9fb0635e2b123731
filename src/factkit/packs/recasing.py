"""Headings in capitals, and those that begin every word with one, as they would stand in a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable

from factkit.packs.pack import Pack

__all__ = ["recased"]

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = 4
"""Letters up to which a word of a title may be small, `of` and `from`; longer ones begin with a capital."""
_LEAST = 3
"""Words with a capital that a heading has at least, and letters of a word in capitals that is no initials."""
_LONGEST = 250
"""Characters that a title has at most."""
_LOOKED = 20_000
"""Characters of a text in which the words of its headings are looked for."""
_INSIDE = re.compile(r"(?<=[^\W_][ ’'(])[^\W\d_]+|(?<=[,;:»”%)][ ])[^\W\d_]+")
"""A word that begins no sentence."""


def recased(text: str, pack: Pack) -> str:
    """Return a text, as long as before, with its headings in the letters of a sentence.

    A word keeps its capital where the text writes it so within a sentence, or where the lexicon has it so;
    it loses it where the text or the lexicon has it in small letters, or the text does not have it at all.

    >>> from factkit.packs import load
    >>> title = "Harbour Council Backs New Ferry Plan as Costs Rise"
    >>> text = title + "\\n\\nThe council of Kenton said that the ferry will cost $3m."
    >>> recased(text, load("en")).partition("\\n")[0]
    'Harbour council backs new ferry plan as costs rise'
    """
    text = _accented(text, pack)
    lines = text.splitlines(keepends=True)
    styles = [_style(line) for line in lines]
    if pack.settings.get("nouns_capital", False):
        # Where every noun has a capital, a title is written as any sentence is.
        styles = [style if style == "capitals" else "" for style in styles]
    if not any(styles):
        return text
    rest = "".join(line for line, style in zip(lines, styles, strict=True) if not style)
    casing = _Casing(rest[:_LOOKED], pack)
    told: dict[str, Callable[[str], str]]
    told = {"": str, "title": casing.of_title, "capitals": casing.of_capitals}
    return "".join(told[style](line) for line, style in zip(lines, styles, strict=True))


def _accented(text: str, pack: Pack) -> str:
    """Return a text whose sentences begin with the accents that capitals may lack: "A Lyon"."""
    plain = pack.settings.get("unaccented")
    return text if plain is None else re.sub(plain, pack.settings["accented"], text)


def _style(line: str) -> str:
    """Return how a line is written: in `capitals`, as a `title`, or neither."""
    if not _WORD.search(line[:3]):
        return ""
    if line.isupper():
        long = sum(len(word) > _LEAST for word in _WORD.findall(line[:_LONGEST]))
        return "capitals" if long > 1 else ""
    if len(line) > _LONGEST or line.rstrip()[-1:] in ".:;" or "\t" in line or " | " in line:
        return ""
    words: list[str] = _WORD.findall(line)
    telling = [word for word in words if len(word) > _SMALL]
    capital = sum(word[0].isupper() for word in words)
    if len(telling) < 2 or not all(word[0].isupper() for word in telling):
        return ""
    return "title" if 3 * capital >= 2 * len(words) and capital >= _LEAST else ""


class _Casing:
    """How a text and the lexicon write a word."""

    def __init__(self, rest: str, pack: Pack) -> None:
        self._rest, self._known = rest, pack.lexicon.words
        self._written = set(_WORD.findall(rest))
        inside: list[str] = _INSIDE.findall(rest)
        self._inside = {word.upper(): word for word in inside if word[0].isupper()}
        """Words with a capital inside a sentence, by their form in capitals."""

    def of_title(self, line: str) -> str:
        """Return a title, its words in small letters but for names; one that is mostly names stays."""
        words = _WORD.findall(line)
        capital = [word for word in words[1:] if word[0].isupper()]
        common = sum(map(self._is_common, capital))
        names = sum(word.upper() in self._inside or self._is_name(word) for word in capital)
        unknown = len(capital) - common - names
        return self._told(line, words, self._in_title) if common and common >= unknown else line

    def of_capitals(self, line: str) -> str:
        """Return a line in capitals, its words in small letters but for names and what is short for them."""
        return self._told(line, _WORD.findall(line), self._in_capitals)

    def _told(self, line: str, words: list[str], form: Callable[[str], str]) -> str:
        """Return a line with its words in another form, each as long as before, the first with a capital."""
        told = [form(word) for word in words]
        names = [word if word in self._written else word.capitalize() for word in words]
        for at in range(len(words) - 1):
            if f"{names[at]} {names[at + 1]}" in self._rest:
                told[at : at + 2] = names[at : at + 2]
        told[:1] = [word[:1].upper() + word[1:] for word in told[:1]]
        forms = iter(zip(words, told, strict=True))
        changed: str = _WORD.sub(lambda _: _as_long(*next(forms)), line)
        return changed

    def _is_name(self, word: str) -> bool:
        """Tell whether the lexicon knows a word as written otherwise than in small letters."""
        entry, small = self._known.get(word), self._known.get(word.lower())
        if entry is None or not entry.values:
            return False
        return small is None or small.values.keys() != entry.values.keys()

    def _is_common(self, word: str) -> bool:
        small = word.lower()
        return word.upper() not in self._inside and (small in self._written or small in self._known)

    def _in_title(self, word: str) -> str:
        small = word.lower()
        if word.isupper() or not word[0].isupper() or word.upper() in self._inside:
            return word
        if small in self._written:
            return small
        if self._is_name(word):
            return word
        if small in self._known:
            return small
        return word if word in self._written or not self._written else small

    def _in_capitals(self, word: str) -> str:
        if word in self._inside:
            return self._inside[word]
        small, name = word.lower(), word.capitalize()
        if small in self._written:
            return small
        for form in (word, name):
            if self._is_name(form):
                return form
        if small in self._known:
            return small
        if name in self._written or not self._written:
            return name if len(word) > _LEAST else word
        return word if len(word) <= _LEAST else small


def _as_long(old: str, new: str) -> str:
    """Return a word's new form if it is as long as the old one: every character keeps its place."""
    return new if len(new) == len(old) else old
