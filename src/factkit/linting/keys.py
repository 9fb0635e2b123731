"""Keys that nothing reads: misspelt files, tables, settings, and keys of rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from factkit.linting.code import coded
from factkit.linting.files import PackFile
from factkit.linting.findings import Finding, closest
from factkit.packs.pack import FILES

__all__ = ["forms", "keys"]

Known = Mapping[str, Sequence[str]]
"""The table `keys` of `common/grammar.toml`."""


def forms(files: Sequence[PackFile], known: Known) -> Iterator[Finding]:
    """Yield what keeps a pack from being read: what is no table or no list, and what is not there."""
    for file in files:
        for name in known["needed"] if file.name == "lexicon.toml" else ():
            if name not in file.tables.get("settings", {}):
                yield file.finding("settings", f"the setting {name} is not there", f"say {name} = …")
        for name, rows in file.classes():
            if not isinstance(rows, dict):
                yield file.finding(name, "a class of words is a table", f"put [{name}] before its words")
                continue
            for value, words in rows.items():
                if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
                    yield file.finding(name, f"{value!r} wants a list of words", 'write ["a", "b"]')
        for number, row in enumerate(file.rules, 1):
            for needed in ("stage", "name", "pattern"):
                if not isinstance(row.get(needed), str):
                    name = str(row.get("name", f"rule {number}"))
                    yield file.finding(name, f"the rule has no {needed}", f'say {needed} = "…"')


def keys(files: Sequence[PackFile], known: Known, shared: Mapping[str, Collection[str]]) -> Iterator[Finding]:
    """Yield the names of files, tables, settings and keys that are not known, and what is there twice.

    `shared` has the names that `common` gives to the entries of each table of a glossary.
    """
    settings = coded() | frozenset(known["linted"])
    names = [f"{name}.toml" for name in ("lexicon", "glossary", *FILES)]
    seen = Counter(str(row.get("name")) for file in files for row in file.rules)
    for file in files:
        if file.name not in names:
            mend = closest(file.name, names, "leave it out")
            yield Finding(file.name, None, "file", "no file of a pack has this name", mend)
        elif file.name == "lexicon.toml":
            yield from _unknown(file, file.tables.get("settings", {}), settings, "no setting has this name")
        elif file.name == "glossary.toml":
            yield from _unknown(file, file.tables, known["glossary"], "no table has this name")
            for table in file.tables.keys() & shared.keys():
                yield from _unknown(
                    file, file.tables[table], shared[table], f"no {table} has this name in common"
                )
        else:
            yield from _unknown(file, file.tables, known["tables"], "no table has this name")
        yield from _twice(file)
        for row in file.rules:
            yield from _rule(file, row, known)
            if seen[name := str(row.get("name"))] > 1:
                yield file.finding(name, "two rules have this name", "give each its own")


def _rule(file: PackFile, row: Mapping[str, Any], known: Known) -> Iterator[Finding]:
    name, stage = str(row.get("name")), str(row.get("stage"))
    if stage not in known["stages"]:
        mend = closest(stage, known["stages"], f"take one of {', '.join(known['stages'])}")
        yield file.finding(name, f"there is no stage {stage!r}", mend)
    for key in row:
        if key not in known["rule"] and key not in coded():
            mend = closest(key, {*known["rule"], *coded()}, "leave it out")
            yield file.finding(name, f"no rule has a key {key!r}", mend)


def _unknown(
    file: PackFile, found: Mapping[str, object], known: Collection[str], reason: str
) -> Iterator[Finding]:
    for name in found:
        if name not in known:
            yield file.finding(name, reason, closest(name, known, "leave it out"))


def _twice(file: PackFile) -> Iterator[Finding]:
    for name, rows in file.classes():
        for value, words in rows.items() if isinstance(rows, dict) else ():
            counts = Counter(map(str, words if isinstance(words, list) else ()))
            if twice := next((word for word, count in counts.items() if count > 1), None):
                yield file.finding(name, f"{twice!r} is listed twice under {value!r}", "keep one of them")
