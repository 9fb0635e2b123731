"""Which dollar, dirham or franc a text speaks of, by the countries that it names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from typing import Any

from factkit.match.pattern import class_of
from factkit.match.tokens import Outline, Tape
from factkit.packs import Pack

_CLASSES = ("country", "demonym")
_TOWNS = ("capital_city", "money_home")
_MONEY = ("currency_sign", "currency")
_NOTE, _SAID, _WHOLE, _DECLARED, _TOWN, _OLD = "countries", "money", "whole", "declared", "towns", "oldest"
_SIGNED = "signs"
LETTERS = "letters"
"""The note that keeps the money whose letter a text has put before large numbers: `R1.1bn`."""
_NEARBY = 200
"""Items before a sum within which its paragraph tells where it is: what a sum costs to read has a bound."""
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")


class Homes:
    """The table of shared names, compiled: guess → country → currency."""

    def __init__(self, pack: Pack) -> None:
        self._homes: Mapping[str, Mapping[str, Any]] = pack.homes
        self._former = pack.former
        self._worldwide, self._centless = pack.worldwide, pack.centless
        self._marks = _any_of(pack, _CLASSES)
        self._towns = _any_of(pack, _TOWNS)
        self._money = _any_of(pack, _MONEY)
        self._in = frozenset(pack.chars("money_in"))

    def resolve(self, code: str, tape: Tape, at: int | None = None) -> str:
        """Return the currency for a guess (`USD?`), still marked as a guess; any other as it is.

        Where the text names homes of several such moneys, that of the paragraph of item `at` is meant.

        The money of the countries most often named decides, if no other country is named
        more often; between equals the usual reading, then the one named first. Where none of
        them is named, or not as often as a town of one of them, their towns decide.
        """
        code = self._current(code, tape)
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
        several = len(found) > 1 and code not in self._worldwide
        if several and at is not None and (here := self._of_paragraph(home, tape, at)) is not None:
            return f"{here}?"
        towns = self._named(tape, _TOWN, self._towns, _TOWNS)
        if not found or max((towns[c] for c in towns if c in home), default=0) > max(found.values()):
            return next((f"{home[country]}?" for country, _ in towns.most_common() if country in home), code)
        # A money that is no more is meant only where no country that has its like today is named as often.
        rivals = found if code in self._former else counts
        if max(found.values()) < max(rivals.values()):
            return code
        if found[code[:-1]] == max(found.values()):
            return code
        often = self._worldwide.get(code)
        if often is not None and max(found.values()) * often < sum(counts.values()):
            return code  # `Singapore slips to 15th` among thirty countries makes no dollar Singapore's
        money = found.most_common(1)[0][0]
        return code if self._told_apart(code, money, home, tape) else f"{money}?"

    def _of_paragraph(self, home: Mapping[str, Any], tape: Tape, at: int) -> str | None:
        """Return the money of the only homes that a paragraph names before an item; their towns speak last.

        "The deficit is 7 billion dinars with China, 2 billion with Algeria" tells no Algerian dinars.
        """
        first = max(0, at - _NEARBY)
        opening = tape.text.rfind("\n", tape.starts[first], tape.starts[at]) + 1
        first = max(first, bisect_left(tape.starts, opening))
        for marks, classes in ((self._marks, _CLASSES), (self._towns, _TOWNS)):
            items = [tape.items[found.start()] for found in marks.finditer(tape.shape, first, at)]
            homes = {str(item.values.get(name)) for item in items for name in classes}
            moneys = {home[country] for country in homes if country in home}
            if moneys:
                return moneys.pop() if len(moneys) == 1 else None
        return None

    def _current(self, code: str, tape: Tape) -> str:
        """Return what a name means in a text of its date: money that is no more where it tells of then."""
        former, reference = self._former.get(code), tape.reference
        if former is None or reference is None or reference.start is None:
            return code
        if reference.start.year < former["until"]:
            return code
        if _OLD not in tape.notes:
            tape.notes[_OLD] = min(map(int, _YEAR.findall(tape.text)), default=reference.start.year)
        return code if tape.notes[_OLD] < former["until"] else str(former["then"])

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

    def _told_apart(self, code: str, money: str, home: Mapping[str, Any], tape: Tape) -> bool:
        """Tell whether a text marks such money by letters, `C$35 million`, but neither the usual nor this."""
        signs = tape.notes.get(_SIGNED)
        if signs is None:
            told = (item.values.get("currency_sign") for _, item in whole(tape).finditer(self._money))
            signs = tape.notes[_SIGNED] = {sign for sign in told if sign}
        return not signs & {code.rstrip("?"), money} and any(other in signs for other in home.values())

    def cents(self, code: str, tape: Tape) -> str:
        """Return the money whose hundredths a text counts: the one that it writes most often."""
        said = next((m for m, _ in self._said(tape).most_common() if m not in self._centless), None)
        if not code.endswith("?") or said is None:
            return self.resolve(code, tape)
        return f"{said}?"

    def _said(self, tape: Tape) -> Counter[str]:
        kept: Counter[str] | None = tape.notes.get(_SAID)
        if kept is None:
            kept = tape.notes[_SAID] = Counter()
            for letter, times in tape.notes.get(LETTERS, Counter()).items():
                kept[self.resolve(letter, tape).rstrip("?")] += times
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
        return self._named(tape, _NOTE, self._marks, _CLASSES)

    @staticmethod
    def _named(tape: Tape, note: str, marks: re.Pattern[str], classes: tuple[str, ...]) -> Counter[str]:
        kept: Counter[str] | None = tape.notes.get(note)
        if kept is None:
            kept = tape.notes[note] = Counter()
            for _, item in whole(tape).finditer(marks):
                for name in classes:
                    if name in item.values:
                        kept[item.values[name]] += 1
                        break
        return kept


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
