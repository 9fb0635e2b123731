"""The notation of rules, and its translation into regular expressions over a shape.

A pattern reads like the phrase that it finds:

==================  ==========================================================
``au moins``        these words, with one space between them
``{month}``         any word of a lexicon class, a node of that type, or a macro
``{^a|b-c}``        any item but those of the classes a and b without c
``{1,3}``           the ordinary bounded repeat
``~``               a space or none
``"."``             this punctuation
``<day={n31}>``     what matched becomes the field `day`
``$``               the end of the text
``( | ) ? * +``     as in regular expressions; groups do not capture
``(?! …)``          look-ahead and look-behind, as in regular expressions
==================  ==========================================================
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

import regex

from factkit.errors import PackError
from factkit.match.portable import portable

_PIECE = re.compile(
    r"""(?P<blank>\s+) | (?P<maybe>~) | \{(?P<repeat>\d*,?\d*)\} | \{(?P<name>\^?[\w.|=;,:'-]+)\}
      | "(?P<quoted>[^"]*)" | <(?P<field>[a-z_]\w*)= | (?P<look>\(\?(?:<?[=!]|>))
      | (?P<open>\() | (?P<close>>) | (?P<syntax>[)|?*+]) | (?P<end>\$) | (?P<word>[^\s~{}"<>()|?*+$]+)""",
    re.VERBOSE,
)
_RANGE = re.compile(r"(\\.|[^\\])(?:-(\\.|[^\\]))?", re.DOTALL)
SPACED = "[ \n]"
_NESTS = {"field": 1, "look": 1, "open": 1}
_CLOSING = frozenset(">)")
_ASCII = 127
"""The last character that can mean something in an expression."""


def literals(pattern: str) -> set[str]:
    """Return the words that a pattern names: they must be in the lexicon to have a character.

    >>> sorted(literals("au moins {number}"))
    ['au', 'moins']
    """
    return {m["word"] for m in _PIECE.finditer(pattern) if m["word"]}


def names(pattern: str) -> set[str]:
    """Return what a pattern names in braces: classes, types of nodes, macros, and choices among them.

    >>> sorted(names("{number} {^word-unit}{0,2}"))
    ['^word-unit', 'number']
    """
    return {m["name"] for m in _PIECE.finditer(pattern) if m["name"]}


def translate(pattern: str, chars: Callable[[str], str], macros: Mapping[str, str], depth: int = 0) -> str:
    """Return the regular expression over shapes that `pattern` stands for.

    `chars(name)` gives the shape characters of a class, or, under the name `=w`,
    of the word `w`, or, under `?s`, of a sign that the lexicon may have; `macros`
    gives the patterns that stand behind other names.
    Raises PackError on an unknown name or a stray character.
    """
    out, at, open_ = [], 0, 0
    if depth > 12:
        raise PackError(f"macros refer to one another in a circle: {pattern!r}")
    for piece in _PIECE.finditer(pattern):
        if piece.start() != at:
            raise PackError(f"cannot read {pattern[at : piece.start()]!r} in pattern {pattern!r}")
        at = piece.end()
        out.append(_translated(piece, chars, macros, depth))
        open_ += _NESTS.get(piece.lastgroup or "", 0) - (piece[0] in _CLOSING)
    if open_:
        raise PackError(f"brackets are not closed in pattern {pattern!r}")
    if at != len(pattern):
        raise PackError(f"cannot read {pattern[at:]!r} in pattern {pattern!r}")
    return "".join(out)


def _translated(
    piece: re.Match[str], chars: Callable[[str], str], macros: Mapping[str, str], depth: int
) -> str:
    kind, found = piece.lastgroup or "", piece.group(piece.lastgroup or 0)
    if kind == "name":
        if found in macros:
            return f"(?:{translate(macros[found], chars, macros, depth + 1)})"
        return _one_of(chars(found), found, piece.string)
    if kind == "word":
        return _one_of(chars(f"={found}"), found, piece.string)
    if kind == "quoted":
        if len(found) == 1 and (known := chars(f"?{found}")):
            return f"[{regex.escape(found + known, special_only=True)}]"
        return f"(?:{regex.escape(found)})"
    if kind == "repeat":
        return f"{{{found}}}"
    return f"(?P<{found}>" if kind == "field" else _SIGNS.get(kind, found)


_SIGNS = {
    "blank": SPACED,
    "maybe": SPACED + "?",
    "end": r"(?!(?:.|\n))",
    "open": "(?:",
    "close": ")",
}
"""What the signs of the notation stand for, by their kind; any other stands for itself."""


def _one_of(chars: str, name: str, pattern: str) -> str:
    if not chars:
        if name.startswith("="):
            raise PackError(f"nothing is named {name!r} in pattern {pattern!r}")
        return "(?!)"  # A class that this language leaves empty.
    sign = chars[: chars[0] == "^"]
    return f"[{sign}{class_of(chars[len(sign) :])}]"


@lru_cache(maxsize=8192)
def class_of(chars: str) -> str:
    """Write the inside of a character class, runs of neighbours as ranges.

    The classes of a language stand in many of its rules, and each is written once.

    >>> class_of("abcd-")
    '\\\\-a-d'
    """
    runs: list[list[int]] = []
    for code in sorted(set(map(ord, chars))):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "".join(_escaped(a) if a == b else f"{_escaped(a)}-{_escaped(b)}" for a, b in runs)


@lru_cache(maxsize=8192)
def runs(part: str) -> tuple[tuple[int, int], ...]:
    """Return the first and last code points of each run that a set or a character of an expression names.

    Of a set that is told by what it is not, those are what it leaves out; a point leaves out nothing.

    >>> runs("[a-cx]"), runs("[^a]"), runs("."), runs("\\\\.")
    (((97, 99), (120, 120)), ((97, 97),), (), ((46, 46),))
    """
    if part == ".":
        return ()
    inside = part[1:-1].removeprefix("^") if part.startswith("[") and len(part) > 1 else part
    found = sorted((ord(low[-1]), ord((high or low)[-1])) for low, high in _RANGE.findall(inside))
    apart: list[tuple[int, int]] = []
    for first, last in found:
        if apart and first <= apart[-1][1]:
            apart[-1] = apart[-1][0], max(last, apart[-1][1])
        else:
            apart.append((first, last))
    return tuple(apart)


def _escaped(code: int) -> str:
    char = chr(code)
    return char if code > _ASCII else regex.escape(char, special_only=True)


Expression = re.Pattern[str] | regex.Pattern[str]


def compiled(expression: str, pattern: str) -> Expression:
    """Compile an expression that `translate` made; raises PackError with the pattern as written.

    `re` matches twice as fast as `regex`, and searches for sets of characters five times as
    fast; what it cannot read is written in a way that it can, or else left to `regex`.
    """
    written = portable(expression)
    try:
        if written is not None:
            return re.compile(written)
    except re.error:
        pass
    try:
        return regex.compile(expression)
    except regex.error as error:
        raise PackError(f"pattern {pattern!r}: {error}") from error
