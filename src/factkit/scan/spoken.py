"""Numbers in words, read word by word: a small machine that refuses what is no number.

Each word is worth what the lexicon says (class `card`, `scale`, `article_number`);
the machine alone knows which may follow which, as in text2num, and so reads ordinals
and fractions with the same few lines. Number words that are joined into one ("einundzwanzig")
come here as the parts that `Glue` cuts them into.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Counting", "Spoken", "read"]

_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Counting:
    """How a language joins its number words.

    `twenties` is for languages that count on from sixty and eighty ("soixante-dix"). "And" joins
    what follows a hundred or a scale where `rounds` ("two hundred and five"), ones to tens where
    `tens` ("treinta y cuatro"); such languages also count on from ten ("décimo
    tercero"), and a scale reaches what an "and" joined ("duzentos e sessenta milhões"). Tens follow
    the ones that "and" joins to them where `ones` ("vierundzwanzig").
    """

    twenties: bool = False
    rounds: bool = True
    tens: bool = False
    ones: bool = False

    @classmethod
    def of(cls, settings: Mapping[str, Any]) -> Counting:
        """Return what the settings of a pack say: `twenties`, and `and_joins`.

        >>> Counting.of({"and_joins": ["tens"]})
        Counting(twenties=False, rounds=False, tens=True, ones=False)
        """
        joins = settings.get("and_joins", ("rounds",))
        return cls(bool(settings.get("twenties")), "rounds" in joins, "tens" in joins, "ones" in joins)


@dataclass(slots=True)
class Spoken:
    """The number said so far; `add` takes one more word, or refuses it and stays as it was.

    >>> said = Spoken(Counting(twenties=True))
    >>> [said.add(v) for v in (4, 20, 10, 7)], said.total
    ([True, True, True, True], 97)
    >>> said.add(20)
    False
    >>> said = Spoken(Counting(ones=True))
    >>> said.add(4), said.add(20), said.add(20, joined=True), said.total
    (True, False, True, 24)
    """

    counting: Counting = Counting()
    parts: list[tuple[int, int]] = field(default_factory=list)
    """What was said with a scale: the scale and the product."""
    fixed: int = 0
    """The parts before an "and": no later scale reaches them."""
    group: int = 0
    began: bool = False
    closed: bool = False
    _bare: bool = False

    @property
    def total(self) -> int:
        """The number as it stands."""
        return sum(product for _, product in self.parts) + self.group

    @property
    def round(self) -> bool:
        """Whether the number ends in a hundred or a scale, so that "and" may go on."""
        return self.began and not self.closed and self.group % 100 == 0

    def add(self, value: int, *, joined: bool = False) -> bool:
        """Take a word worth `value`, after an "and" where `joined`; False where it cannot follow."""
        if self.closed or (joined and not self._joins(value)):
            return False
        if value >= _THOUSAND:
            fits = self._scale(value)
        elif value == 100:
            fits = self._hundred()
        elif value == 0:
            fits = not self.began
            self.closed = fits
        else:
            fits = self._fits(value) or (joined and self._inverted(value))
            if fits:
                eighty = self.counting.twenties and value == 20 and self.group % 100 == 4
                self.group += 76 if eighty else value
        if fits and joined and not self.counting.tens:
            self.fixed = len(self.parts)
        self.began = self.began or fits
        self._bare = fits and value >= _THOUSAND
        return fits

    def _joins(self, value: int) -> bool:
        tens = self.group % 100
        if self.round:
            return self.counting.rounds
        if self._inverted(value):
            return True
        if tens % 10 != 0:
            return False
        ones = self.counting.tens and value < 10 and tens >= 10
        return ones or (self.counting.twenties and value in (1, 11) and tens >= 20)

    def _inverted(self, value: int) -> bool:
        """Tell whether tens may follow the ones that were said before them."""
        return self.counting.ones and 0 < self.group % 100 < 10 and 20 <= value < 100 and value % 10 == 0

    def _fits(self, value: int) -> bool:
        tens = self.group % 100
        if value < 10:
            if tens % 10 == 0 and (tens != 10 or self.counting.tens):
                return True
            return self.counting.twenties and tens in (10, 70, 90) and value >= 7
        if value < 20:
            return tens == 0 or (self.counting.twenties and tens in (60, 80))
        if value < 100:
            return tens == 0 or (self.counting.twenties and value == 20 and tens == 4)
        return self.group == 0

    def _hundred(self) -> bool:
        if self.group > 99 or (self.group >= 10 and self.group % 10 == 0):
            return False
        self.group = 100 * (self.group or 1)
        return True

    def _scale(self, value: int) -> bool:
        if self._bare and self.parts and _THOUSAND < value <= self.parts[-1][0]:
            # "trois crore lakh": a scale right after a scale multiplies it; "un million mille" adds.
            self.parts[-1] = (self.parts[-1][0], self.parts[-1][1] * value)
            return True
        smaller, kept = 0, len(self.parts)
        while kept > self.fixed and self.parts[kept - 1][0] < value:
            kept -= 1
            smaller += self.parts[kept][1]
        if kept and self.parts[kept - 1][0] <= value:
            return False
        self.parts[kept:] = [(value, (smaller + self.group or 1) * value)]
        self.group = 0
        return True


def read(words: Iterable[tuple[int, int, bool]], counting: Counting) -> tuple[int, int] | None:
    """Read the longest number at the beginning of `words`; return it and where it ends.

    A word is its value, where it ends, and whether an "and" comes before it. What an
    "and" joined is given back where it turns out to begin the next number. Words that end at
    the same place are one, and are taken whole or not at all.

    >>> read([(1, 1, False), (100, 3, False), (2, 7, True), (100, 9, False)], Counting())
    (100, 3)
    >>> read([(100, 1, False), (2, 3, False), (100, 3, False)], Counting())
    (100, 1)
    """
    said = Spoken(counting)
    upto = 0
    before: tuple[int, int] | None = None
    whole = (0, 0)
    for value, end, joined in words:
        kept = (said.total, upto)
        if end > upto:
            whole = kept
        if not said.add(value, joined=joined):
            if value >= 100 and before is not None and not joined:
                return before
            if end == upto:
                return whole if whole[1] else None
            break
        if joined:
            before = kept
        upto = end
    return (said.total, upto) if said.began else None


def digits_of(values: Iterator[int]) -> str:
    """Return what is said after a decimal sign: digit by digit, or as one number.

    >>> digits_of(iter([0, 3])), digits_of(iter([20, 5]))
    ('03', '25')
    """
    out, rest = "", Spoken(Counting(twenties=True))
    for value in values:
        if value < 10 and not rest.began:
            out += str(value)
        elif not rest.add(value):
            break
    return out + (str(rest.total) if rest.began else "")
