"""Which dollar, dirham or franc a text speaks of, by the countries that it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import regex

from factkit.match.tokens import Tape
from factkit.packs import Pack

_CLASSES = ("country", "demonym")
_NOTE = "countries"
_SAID_WEIGHT = 3
"""What a currency written out counts against the name of a country."""


class Homes:
    """The table of shared names, compiled: guess → country → currency."""

    def __init__(self, pack: Pack) -> None:
        self._homes: Mapping[str, Mapping[str, Any]] = pack.homes
        self._countries = frozenset(c for row in self._homes.values() for c in row if c != "least")
        chars = "".join(sorted(set("".join(pack.chars(name) for name in _MARKS))))
        self._marks = regex.compile(f"[{regex.escape(chars, special_only=True)}]")

    def resolve(self, code: str, tape: Tape) -> str:
        """Return the currency for a guess (`USD?`), still marked as a guess; any other as it is.

        The country most often named decides; between equals, the one named first.
        """
        home = self._homes.get(code)
        if home is None:
            return code
        found = self._counts(tape)
        best = max((c for c in found if c in home), key=lambda c: found[c], default=None)
        if best is None or found[best] < home.get("least", 1):
            return code
        return f"{home[best]}?"

    def known(self, code: str, tape: Tape) -> bool:
        """Tell whether the text names a country that has this money."""
        return any(c in self._homes[code] for c in self._counts(tape))

    def _counts(self, tape: Tape) -> Counter[str]:
        """Count the countries of a text, in the order of their first mention; once a text."""
        kept: Counter[str] | None = tape.notes.get(_NOTE)
        if kept is None:
            kept = tape.notes[_NOTE] = self._count(tape)
        return kept

    def _count(self, tape: Tape) -> Counter[str]:
        found: Counter[str] = Counter()
        for match in self._marks.finditer(tape.shape):
            values = tape.items[match.start()].values
            for name in _CLASSES:
                if values.get(name) in self._countries:
                    found[values[name]] += 1
                    break
            else:
                for name in ("currency", "currency_sign"):
                    if country := self._owner(values.get(name)):
                        found[country] += _SAID_WEIGHT
        return found

    def _owner(self, code: str | None) -> str | None:
        """Return the country whose money a code is, where the code is no guess and has one owner."""
        if not code or code.endswith("?"):
            return None
        owners = {c for row in self._homes.values() for c, money in row.items() if money == code}
        return min(owners) if len(owners) == 1 else None


_MARKS = (*_CLASSES, "currency", "currency_sign")
