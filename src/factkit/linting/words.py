"""Classes that nothing fills or nothing asks for, and words that mean two things."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factkit.errors import PackError
from factkit.linting.code import coded
from factkit.linting.files import PackFile
from factkit.linting.findings import Finding, closest
from factkit.match.lexicon import BUILT_IN
from factkit.match.pattern import literals, names
from factkit.packs import Pack

__all__ = ["classes", "file_of", "homographs"]

_PARTS = re.compile(r"[\w.]+")
_NAME = re.compile(r"=[^|]+|[|-]|[^|-]+")


def classes(files: Sequence[PackFile], pack: Pack) -> Iterator[Finding]:
    """Yield the classes that a pack's own patterns name and that have no words, and those in vain.

    A class that another pack has may be empty in this one, so that a misspelt name passes when a pack
    is loaded. Here it is told where a pattern then never matches, or where the pack has one that looks alike.
    """
    filled = {*pack.lexicon.chars, *pack.grammar["types"], *pack.grammar["groups"]}
    for file in files:
        texts = {
            **file.tables.get("macros", {}),
            **{str(r.get("name")): r.get("pattern") for r in file.rules},
        }
        for key, text in texts.items():
            for name in sorted(names(text)) if isinstance(text, str) else ():
                yield from _empty(file, key, name, filled, pack)
    asked = _asked(pack)
    for file in files:
        found = {name: "class" for name, _ in file.classes()} | dict.fromkeys(
            file.tables.get("macros", ()), "macro"
        )
        for name, what in found.items():
            if name not in asked:
                yield file.finding(
                    name, f"nothing asks for this {what}", closest(name, asked, "leave it out")
                )


def _empty(file: PackFile, key: str, name: str, filled: set[str], pack: Pack) -> Iterator[Finding]:
    """What is empty of a name in braces: all of it, or a part that looks like a misspelling."""
    if name in pack.macros:
        return
    parts = [part for part in _NAME.findall(name.lstrip("^")) if part not in "|-" and part[0] != "="]
    void = [part for part in parts if not _has_words(part, pack)]
    whole = len(void) == len(parts) and "=" not in name
    for part in void:
        if whole or difflib.get_close_matches(part, filled, 1, 0.85):
            yield file.finding(
                key,
                f"the class {part} has no words in this pack" + (", so it never matches" if whole else ""),
                closest(part, filled, f"give {part} words, or leave it out of the pattern"),
            )


def _has_words(name: str, pack: Pack) -> bool:
    """Tell whether something can be of a class: words, forms, punctuation, nodes."""
    try:
        return name in BUILT_IN or bool(pack.chars(name))
    except PackError:
        return False


def _asked(pack: Pack) -> set[str]:
    """Return every name that a pattern, the grammar or the code asks for."""
    texts = (*pack.macros.values(), *(row["pattern"] for row in pack.rules))
    found = {part for text in texts for name in names(text) for part in _PARTS.findall(name)}
    grammar = pack.grammar
    found.update(*grammar["groups"].values(), grammar["groups"], grammar["live"])
    lists = (v for k, v in pack.settings.items() if isinstance(v, list) and k != "detect")
    found.update(*([word for word in each if isinstance(word, str)] for each in lists))
    found.update(grammar["homographs"]["guards"], grammar["homographs"]["apart"])
    found.update(pack.settings.get("compounds", ()))
    return found | coded()


def homographs(files: Sequence[PackFile], pack: Pack) -> Iterator[Finding]:
    """Yield the words that mean two things, or that are too common for what they mean, and have no guard."""
    rules: Mapping[str, Any] = pack.grammar["homographs"]
    kinds = {name: number for number, names in enumerate(rules["kinds"]) for name in names}
    guards, common = set(rules["guards"]), set(pack.settings.get("detect", ()))
    said = {
        word
        for text in (*pack.macros.values(), *(row["pattern"] for row in pack.rules))
        for word in literals(text)
    }
    for word, entry in sorted(pack.lexicon.words.items()):
        means = [name for name in entry.values if name in kinds]
        if not means or word in said or word.lower() in said or guards & entry.values.keys():
            continue
        if len({kinds[name] for name in means}) > 1:
            reason = f"{word!r} is {' and '.join(means)}"
        elif word in common and rules["common"] and set(means) & set(rules["common"]):
            reason = f"{word!r} is {means[0]} and one of the commonest words"
        else:
            continue
        file = file_of(files, means, word)
        yield file.finding(
            means[0],
            f"{reason}: nothing tells which is meant",
            f"list it in {' or '.join(sorted(guards))}, drop it by settings.not, or name it in a pattern",
        )


def file_of(files: Sequence[PackFile], means: Sequence[str], word: str) -> PackFile:
    """Return the file that lists a word, else the lexicon: words of CLDR have none."""
    for file in files:
        for name, rows in file.classes():
            if name in means and any(word in words for words in rows.values()):
                return file
    return next((file for file in files if file.name == "lexicon.toml"), files[0])
