"""What factkit's own modules ask a pack for, read from their source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

__all__ = ["coded"]

_PARTS = re.compile(r"[\w.]+")
_QUOTED = re.compile(r'"([^"\n]*)"')


@cache
def coded() -> frozenset[str]:
    """Return the words within quotes in factkit's own modules: what the code asks a pack for."""
    found: set[str] = set()
    for text in _sources(resources.files("factkit")):
        found.update(part for quoted in _QUOTED.findall(text) for part in _PARTS.findall(quoted))
    return frozenset(found)


def _sources(folder: Traversable) -> Iterator[str]:
    for entry in folder.iterdir():
        if entry.is_dir() and entry.name != "linting":
            yield from _sources(entry)
        elif entry.name.endswith(".py"):
            yield entry.read_text(encoding="utf-8")
