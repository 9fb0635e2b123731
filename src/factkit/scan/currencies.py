"""Which dollar, dirham or franc a text speaks of, by the countries that it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from factkit.match.pattern import class_of
from factkit.match.tokens import Outline, Tape
from factkit.packs import Pack

_CLASSES = ("country", "demonym")
_MONEY = ("currency_sign", "currency")
_NOTE, _SAID, _WHOLE, _DECLARED = "countries", "money", "whole", "declared"


class Homes:
    """The table of shared names, compiled: guess → country → currency."""

    def __init__(self, pack: Pack) -> None:
        self._homes: Mapping[str, Mapping[str, Any]] = pack.homes
        self._marks = _any_of(pack, _CLASSES)
        self._money = _any_of(pack, _MONEY)
        self._in = frozenset(pack.chars("money_in"))

    def resolve(self, code: str, tape: Tape) -> str:
        """Return the currency for a guess (`USD?`), still marked as a guess; any other as it is.

        The money of the countries most often named decides, if no other country is named
        more often; between equals the usual reading, then the one named first.
        """
        home = self._homes.get(code)
        if home is None:
            return code
        if (declared := self._declared(tape)) in home.values():
            return f"{declared}?"
        found: Counter[str] = Counter()
        counts = self._counts(tape)
        for country, times in counts.items():
            if country in home:
                found[home[country]] += times
        if not found or max(found.values()) < max(counts.values()):
            return code
        if found[code[:-1]] == max(found.values()):
            return code
        return f"{found.most_common(1)[0][0]}?"

    def _declared(self, tape: Tape) -> str | None:
        """Return the money in which a text says that its sums are: `all amounts in Canadian dollars`."""
        if _DECLARED not in tape.notes:
            full = whole(tape)
            tape.notes[_DECLARED] = next(
                (
                    item.values["currency"]
                    for at, item in full.finditer(self._money)
                    if "currency" in item.values and full.shape[max(0, at - 2) : at - 1] in self._in
                ),
                None,
            )
        declared: str | None = tape.notes[_DECLARED]
        return declared

    def cents(self, code: str, tape: Tape) -> str:
        """Return the money whose hundredths a text counts: the one that it writes most often."""
        said = self._said(tape)
        if not code.endswith("?") or not said:
            return self.resolve(code, tape)
        return f"{said.most_common(1)[0][0]}?"

    def _said(self, tape: Tape) -> Counter[str]:
        kept: Counter[str] | None = tape.notes.get(_SAID)
        if kept is None:
            kept = tape.notes[_SAID] = Counter()
            for _, item in whole(tape).finditer(self._money):
                for name in _MONEY:
                    if code := item.values.get(name):
                        kept[self.resolve(code, tape).rstrip("?")] += 1
                        break
        return kept

    def known(self, code: str, tape: Tape) -> bool:
        """Tell whether the text names a country that has this money."""
        return any(c in self._homes[code] for c in self._counts(tape))

    def _counts(self, tape: Tape) -> Counter[str]:
        """Count the countries of a text, in the order of their first mention; once a text."""
        kept: Counter[str] | None = tape.notes.get(_NOTE)
        if kept is None:
            kept = tape.notes[_NOTE] = self._count(whole(tape))
        return kept

    def _count(self, tape: Tape | Outline) -> Counter[str]:
        found: Counter[str] = Counter()
        for _, item in tape.finditer(self._marks):
            for name in _CLASSES:
                if name in item.values:
                    found[item.values[name]] += 1
                    break
        return found


def whole(tape: Tape) -> Tape | Outline:
    """Return the items of the whole text, where those of the tape are only what may hold mentions."""
    made = tape.notes.get(_WHOLE)
    if made is None:
        return tape
    if not isinstance(made, Outline):
        made = tape.notes[_WHOLE] = made()
    return made


def _any_of(pack: Pack, classes: tuple[str, ...]) -> re.Pattern[str]:
    chars = "".join(sorted(set("".join(pack.chars(name) for name in classes))))
    return re.compile(f"[{class_of(chars)}]")
