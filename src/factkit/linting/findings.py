"""What is wrong with a pack, and where."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import asdict, dataclass

__all__ = ["Finding", "closest"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong with a pack: the file, the line where it is known, what of it, why, and what helps.

    >>> str(Finding("dates.toml", 7, "xx.day", "it can match nothing", "let it name a word"))
    'dates.toml:7: xx.day: it can match nothing (let it name a word)'
    """

    file: str
    line: int | None
    key: str
    reason: str
    mend: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.key}: {self.reason} ({self.mend})"

    def as_dict(self) -> dict[str, str | int | None]:
        """Return the finding as plain values."""
        return asdict(self)


def closest(name: str, names: Iterable[str], otherwise: str) -> str:
    """Return advice for a name that is not known: the one that looks most like it, or something else.

    >>> closest("mnoth", ["month", "year"], "leave it out"), closest("x", ["month"], "leave it out")
    ('write month', 'leave it out')
    """
    near = difflib.get_close_matches(name, list(names), 1, 0.7)
    return f"write {near[0]}" if near else otherwise
