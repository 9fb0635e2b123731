"""Patterns that cannot be read, match nothing, cost too much, or say what can never come."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import regex

from factkit.errors import PackError
from factkit.linting.files import PackFile
from factkit.linting.findings import Finding, closest
from factkit.match.effort import MOST, shortest, ways
from factkit.match.lexicon import PHRASE
from factkit.match.pattern import compiled, literals, translate
from factkit.packs import Pack
from factkit.rules.own import MOST_WAYS
from factkit.scan import dates, numbers, ranges, values

__all__ = ["patterns"]

_ROW = regex.compile(
    r"""(?:\{[^}]*\}|"[^"]*")(*SKIP)(*FAIL)|(?<![\w'’~=|?+*-])[\w'’-]+(?:\ [\w'’-]+)+(?![\w'’|?+*{-])"""
)
"""Words of a pattern that come one after the other, whatever else does."""


def patterns(files: Sequence[PackFile], pack: Pack) -> Iterator[Finding]:
    """Yield what is wrong with the patterns of a pack's own rules and macros."""
    builders = _builders(pack)
    for file in files:
        for name, text in file.tables.get("macros", {}).items():
            yield from _written(file, name, text, pack)
        for row in file.rules:
            if not all(isinstance(row.get(key), str) for key in ("name", "stage", "pattern")):
                continue
            yield from _written(file, row["name"], row["pattern"], pack)
            yield from _matching(file, row, pack)
            build, known = row.get("build", row["stage"]), builders.get(row["stage"])
            if known is not None and build not in known:
                mend = closest(build, known, f"take one of {', '.join(sorted(known))}")
                yield file.finding(row["name"], f"nothing builds {build!r} in stage {row['stage']}", mend)


def _builders(pack: Pack) -> Mapping[str, Mapping[str, Callable[..., Any]]]:
    """What the rules of each stage that makes mentions can build."""
    moments, spans = dates.builders(pack), ranges.builders(pack)
    stages = {
        "date": moments,
        "period": moments,
        "span": moments,
        "when": moments,
        "range": spans,
        "bound": spans,
    }
    return {"number": numbers.builders(pack), "value": values.builders(pack), **stages}


def _written(file: PackFile, name: str, text: str, pack: Pack) -> Iterator[Finding]:
    """What a pattern says that its writer cannot have meant."""
    for word in sorted(literals(text)):
        if not any(char.isalnum() for char in word):
            yield file.finding(name, f"{word} without quotes is a word, not a sign", f'write "{word}"')
        elif word[0] in ",;:.!%$€" or (word[-1] in ",;:.!%$€" and not _known(pack, word)):
            bare = word.strip(",;:.!%$€")
            yield file.finding(
                name, f"the sign in {word} belongs to the word", f"write {bare} and the sign in quotes"
            )
    for found in _ROW.findall(text):
        words = found.split(" ")
        hidden = next((phrase for phrase in _phrases(words, pack)), None)
        if hidden:
            yield file.finding(
                name,
                f"{hidden!r} is one item, so that its words never come one by one",
                f"name its class: {', '.join(_classes_of(hidden, pack))}",
            )


def _known(pack: Pack, word: str) -> bool:
    """Tell whether a class lists a word with its sign: `approx.`."""
    return bool(_classes_of(word, pack))


def _phrases(words: Sequence[str], pack: Pack) -> Iterator[str]:
    for start in range(len(words) - 1):
        for end in range(start + 2, len(words) + 1):
            if _classes_of(phrase := " ".join(words[start:end]), pack):
                yield phrase


def _classes_of(phrase: str, pack: Pack) -> list[str]:
    """Return the classes that list a phrase of more than one token."""
    tokens = pack.cut.findall(phrase.lower())
    tree: Any = pack.lexicon.phrases
    for token in tokens:
        tree = tree.get(token) if tree else None
    entry = tree.get(PHRASE) if tree and len(tokens) > 1 else None
    return sorted(name for name in entry.values if not name.startswith("=")) if entry else []


def _matching(file: PackFile, row: Mapping[str, Any], pack: Pack) -> Iterator[Finding]:
    """What a pattern does once it is an expression over a shape."""
    name, pattern = row["name"], row["pattern"]
    try:
        expression = translate(pattern, pack.chars, pack.macros)
        compiled(expression, pattern)
    except PackError as error:
        if "nothing is named" not in str(error):  # which `words` tells, with what to write instead
            yield file.finding(name, str(error), "see the notation in docs/new-language.md")
        return
    if "(?!)" not in expression and not shortest(expression):
        yield file.finding(name, "it can match nothing", "let one of its parts be there always")
    tried = ways(expression)
    if tried > MOST_WAYS:
        many = "a billion" if tried >= MOST else f"{tried:,}"
        yield file.finding(
            name,
            f"it can be tried in up to {many} ways at one place, more than {MOST_WAYS:,}",
            "give its repeats smaller bounds, put no repeat into another, begin alternatives differently",
        )
