"""Checking a language pack: what its data says that nothing reads, that cannot match, or that fails."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from importlib import resources
from pathlib import Path

from babel import UnknownLocaleError

import factkit.packs
from factkit.errors import PackError
from factkit.linting.examples import examples
from factkit.linting.files import PackFile, read
from factkit.linting.findings import Finding
from factkit.linting.heads import hidden
from factkit.linting.keys import forms, keys
from factkit.linting.patterns import patterns
from factkit.linting.words import classes, homographs
from factkit.packs.pack import Pack, available, load

__all__ = ["Finding", "lint"]


def lint(folder: str | os.PathLike[str]) -> list[Finding]:
    """Check the pack of a language and return what is wrong with it, file by file.

    In: the folder of the pack, named by the code of its language; what all languages share is
    factkit's own. Or the folder `common` itself, whose patterns are checked with every pack.
    Raises PackError where the folder is none.
    """
    path = Path(folder).resolve()
    if not path.is_dir():
        raise PackError(f"{folder}: no such folder")
    files, found = read(path)
    if path.name == "common":
        return _ordered([*found, *_shared([file for file in files if file.rules])])
    if not any(file.name == "lexicon.toml" for file in files) and not found:
        raise PackError(f"{folder}: there is no lexicon.toml in it, so it is no pack")
    known = load(available()[0]).grammar["keys"]
    found += forms(files, known)
    # A pack with one of these faults cannot be read, and so not be checked further.
    faulty = bool(found)
    found += keys(files, known, _glossary())
    if not faulty:
        found += _as_read(path, files)
    return _ordered(found)


def _glossary() -> dict[str, Collection[str]]:
    """The names of the topics, names and concepts that languages have words for, by table."""
    files, _ = read(Path(str(resources.files(factkit.packs) / "common")))
    tables = {name: rows for file in files for name, rows in file.tables.items()}
    return {name: tables[name] for name in ("topic", "name", "concept")}


def _as_read(path: Path, files: list[PackFile]) -> Iterator[Finding]:
    common = resources.files(factkit.packs) / "common"
    try:
        pack = Pack(path.name, path, common)
        assert pack.lexicon.words
    except (UnknownLocaleError, ValueError) as error:
        yield Finding(
            path.name, None, "folder", f"CLDR has no such language: {error}", "name the folder by ISO 639-1"
        )
        return
    except PackError as error:
        yield Finding("lexicon.toml", None, "words", str(error), "list the endings under [inflect]")
        return
    yield from classes(files, pack)
    yield from homographs(files, pack)
    yield from hidden(files, pack)
    wrong = list(patterns(files, pack))
    yield from wrong
    try:
        yield from examples(files, [pack])
    except (PackError, KeyError) as error:
        if not wrong:  # else told above
            yield Finding(
                path.name, None, "examples", f"the rules cannot be run: {error}", "mend the rules first"
            )


def _shared(files: list[PackFile]) -> Iterator[Finding]:
    """What is wrong with the rules of all languages, each with the words of every pack."""
    packs = [load(lang) for lang in available()]
    for pack in packs:
        yield from patterns(files, pack)
    yield from examples(files, packs)


def _ordered(found: list[Finding]) -> list[Finding]:
    """Each finding once, in the order of files and lines."""
    return sorted(dict.fromkeys(found), key=lambda one: (one.file, one.line or 0, one.key))
