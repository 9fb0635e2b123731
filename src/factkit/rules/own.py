"""Kinds of claims that users add: the tables of their rule files, read and checked."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any

from factkit.errors import InvalidRuleError
from factkit.limits import RULES
from factkit.match.effort import MOST, ways
from factkit.match.pattern import compiled, translate
from factkit.packs import Pack

__all__ = ["MOST_WAYS", "OwnRules", "read_rules", "read_topics", "refuse_costly"]

MOST_WAYS = 20_000
"""Ways in which a rule may be tried at one place of a text, by `factkit.match.effort`."""
_TABLES = frozenset({"langs", "words", "macros", "inflect", "rule", "topic"})


@dataclass(frozen=True)
class OwnRules:
    """A kind of a user's own: its name, the fields that it adds, and its rule file as read."""

    kind: str
    fields: tuple[str, ...]
    tables: Mapping[str, Any]

    def speaks(self, lang: str) -> bool:
        """Tell whether the rules are for a language: for all where the file names none."""
        return lang in self.tables.get("langs", (lang,))


def read_topics(path: PathLike[str]) -> OwnRules:
    """Return a file of topics and words alone, which adds no kind.

    It is TOML with `[topic.NAME]` tables, each with lists of words by language, such as
    `fr = ["pluie"]`. Raises InvalidRuleError, naming the file and the reason.
    """
    tables = _tables(Path(path))
    if tables.get("rule"):
        raise InvalidRuleError(f"{path}: a file with [[rule]] goes with the model of its kind")
    return OwnRules("", (), tables)


def read_rules(path: str | PathLike[str], kind: str) -> dict[str, Any]:
    """Return the tables of a rule file, which decides for claims of `kind`.

    The file is TOML with `[words.CLASS]`, `[macros]` and `[[rule]]` as in the language packs,
    and perhaps `langs = ["fr"]` and `[topic.NAME]`. Each rule has `name` and `pattern`; the pattern marks the
    value as `<value=…>`. Raises InvalidRuleError, naming the file and the reason.
    """
    file = Path(path)
    tables = _tables(file)
    if not tables.get("rule"):
        raise InvalidRuleError(f"{file}: there is no [[rule]] in it")
    for number, row in enumerate(tables["rule"], 1):
        for name in ("name", "pattern"):
            if not isinstance(row.get(name), str):
                raise InvalidRuleError(f"{file}: rule {number} has no {name}")
        if "<value=" not in row["pattern"]:
            raise InvalidRuleError(f"{file}: rule {row['name']!r} does not mark its <value=…>")
        row |= {"stage": "claim", "kind": kind, "level": row.get("level", 0), "limited": True}
    return tables


def refuse_costly(tables: Mapping[str, Any], pack: Pack) -> None:
    """Raise InvalidRuleError on a rule that could be tried in more than `MOST_WAYS` ways at one place.

    And PackError on one that is no pattern: else it would come up in the first text that it might fit.
    """
    for row in tables.get("rule", ()):
        expression = translate(row["pattern"], pack.chars, pack.macros)
        compiled(expression, row["pattern"])
        found = ways(expression)
        if found > MOST_WAYS:
            many = "a billion" if found >= MOST else f"{found:,}"
            raise InvalidRuleError(
                f"rule {row['name']!r} can be tried in up to {many} ways at one place, more than "
                f"{MOST_WAYS:,}: give its repeats smaller bounds, and put no repeat into another"
            )


def _tables(file: Path) -> dict[str, Any]:
    """Return the tables of a TOML file, all of them known."""
    try:
        data = file.read_bytes()
        if len(data) > RULES:
            raise InvalidRuleError(f"{file}: a rule file has at most {RULES} bytes")
        tables = tomllib.loads(data.decode("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InvalidRuleError(f"{file}: {error}") from error
    if unknown := sorted(tables.keys() - _TABLES):
        raise InvalidRuleError(
            f"{file}: unknown table {unknown[0]!r}; there are {', '.join(sorted(_TABLES))}"
        )
    for name, rows in tables.get("topic", {}).items():
        lists = isinstance(rows, dict) and all(isinstance(words, list) for words in rows.values())
        if not lists or not all(isinstance(word, str) for words in rows.values() for word in words):
            raise InvalidRuleError(f"{file}: topic {name!r} wants lists of words by language")
    return tables
