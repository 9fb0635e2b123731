"""The files of a pack as they are written: their tables, and on which line something stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factkit.linting.findings import Finding

__all__ = ["PackFile", "read"]

_AT_LINE = re.compile(r"\(at line (\d+)")


@dataclass(frozen=True)
class PackFile:
    """One file of a pack."""

    name: str
    text: str = field(repr=False)
    tables: dict[str, Any] = field(repr=False)

    @property
    def rules(self) -> list[dict[str, Any]]:
        """The rules of the file."""
        rows: list[dict[str, Any]] = self.tables.get("rule", [])
        return rows

    def classes(self) -> Iterator[tuple[str, Any]]:
        """Yield the classes of words of the file, with their words by value."""
        if self.name == "lexicon.toml":
            yield from ((name, rows) for name, rows in self.tables.items() if name != "settings")
        for table in ("words", "lexicon"):
            if self.name != "lexicon.toml" and isinstance(rows := self.tables.get(table), dict):
                yield from rows.items()

    def line_of(self, name: str) -> int | None:
        """Return the line on which a table, a key or a rule of this name stands."""
        quoted = re.escape(name)
        pattern = (
            rf'^[ \t]*(?:\[+(?:[\w-]+\.)*{quoted}(?:\.[^\]]+)?\]|"?{quoted}"?\s*=|name\s*=\s*"{quoted}")'
        )
        found = re.search(pattern, self.text, re.MULTILINE)
        return self.text.count("\n", 0, found.start()) + 1 if found else None

    def finding(self, key: str, reason: str, mend: str, *, at: str | None = None) -> Finding:
        """Return a finding on the line where `at`, or the key itself, stands."""
        return Finding(self.name, self.line_of(at or key), key, reason, mend)


def read(folder: Path) -> tuple[list[PackFile], list[Finding]]:
    """Return the TOML files of a folder, and what is wrong with those that cannot be read."""
    files, wrong = [], []
    for path in sorted(folder.glob("*.toml")):
        try:
            text = path.read_bytes().decode("utf-8")
            files.append(PackFile(path.name, text, tomllib.loads(text)))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            line = _AT_LINE.search(str(error))
            wrong.append(
                Finding(
                    path.name, int(line[1]) if line else None, "file", str(error), "write it as TOML in UTF-8"
                )
            )
    return files, wrong
