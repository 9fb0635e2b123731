"""The files of language packs: read, and what they say of units and topics spread out."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from factkit.errors import PackError
from factkit.packs import cldr

_NEEDED = ("name", "stage", "pattern")


def symbols_of(units: Mapping[str, Any]) -> Iterator[cldr.Word]:
    """Yield the symbols of units, alone and with their prefixes, as words of the lexicon."""
    prefixes = units["prefixes"]
    for symbol, row in units["symbols"].items():
        if row.get("bare", True):
            yield "unit_abbr", symbol, row["unit"]
        for prefix in row.get("prefixes", "").split():
            unit = row["unit"]
            long = unit if row.get("short") else prefixes[prefix] + unit
            yield (
                "unit_abbr",
                prefix + symbol,
                f"{prefix.replace('µ', 'u')}{unit}" if row.get("short") else long,
            )


def topics_of(
    lang: str, folder: Traversable, common: Traversable, more: Sequence[Mapping[str, Any]]
) -> dict[str, dict[str, list[str]]]:
    """Return the words of every topic by language: what is common, the language's own, further files."""
    own = {name: {lang: words} for name, words in toml(folder / "glossary.toml").get("topic", {}).items()}
    topics: dict[str, dict[str, list[str]]] = {}
    for file in (toml(common / "topics.toml"), {"topic": own}, *more):
        for name, rows in file.get("topic", {}).items():
            known = topics.setdefault(name, {})
            for tongue, words in rows.items():
                known[tongue] = [*known.get(tongue, ()), *words]
    return topics


def toml(path: Traversable) -> dict[str, Any]:
    """Return the tables of a file, none where there is no file; raises PackError where it can't be read."""
    if not path.is_file():
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"{path.name}: {error}") from error
    for number, row in enumerate(tables.get("rule", ()), 1):
        if missing := [name for name in _NEEDED if not isinstance(row.get(name), str)]:
            raise PackError(f"{path.name}: rule {number} has no {missing[0]}")
    return tables


@cache
def class_names(langs: tuple[str, ...], files: tuple[str, ...]) -> frozenset[str]:
    """Return the names of the classes that any language has words for: a pack may lack what others know.

    `langs` are the languages, `files` the names of a pack's files beside its lexicon. They are searched as
    they stand: to parse those of all languages takes longer than to load one.
    """
    root = resources.files(__package__)
    found = (root / lang / f"{file}.toml" for lang in langs for file in ("lexicon", *files))
    whole = b"\n".join(file.read_bytes() for file in found if file.is_file())
    return frozenset(name.decode() for name in _CLASS.findall(whole))


_CLASS = re.compile(rb"^\[?(?:(?:words|lexicon|suffix)\.)?([\w-]+)(?:\]| =)", re.MULTILINE)
"""The head of a table of words, or a row of one."""
