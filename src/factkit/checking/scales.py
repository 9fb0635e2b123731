"""Scales that a text tells once for many numbers: in an abbreviation of its own, or above a table.

>>> from factkit.packs.pack import load
>>> scales = Scales("Exports came to 51,760 million dinars (MD). By sector, in MD", load("en").lexicon)
>>> scales.own, scales.headings
({'MD': (Decimal('1000000'), 'KWD')}, [(60, (Decimal('1000000'), 'KWD'))])
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from operator import itemgetter

from factkit.claims import Value
from factkit.match.lexicon import Lexicon
from factkit.values.quantity import is_currency

__all__ = ["Scales"]

_GLOSS = re.compile(r"(?<![^\W_])((?:[^\W\d_]{1,24}+[’' \u00a0]){1,4}+)\(([^\W\d_]{1,5})\)")
_HEADING = re.compile(
    r"(?:(?<=\()|\b([^\W\d_]{2})[ \u00a0])(?:[A-Z]{0,3}[$€£¥][ \u00a0]?)?([^\W\d_]{1,12})(?![^\W_])"
)
_UNIT = re.compile(r"[ \u00a0]([^\W\d_]{1,24})\)")
_CLASSES = ("scale", "scale_abbr", "scaled_currency")
_REACH = 1500
"""Characters above a number in which the heading of its table stands."""
_TRIED = 4
"""Headings before a number that are looked at, the last first."""
_SPACED = "\n\n"
_ANY = "XXX"
"""Any currency."""

Scale = tuple[Decimal, str]
"""How many times a number is to be taken, and the currency that goes with it."""


class Scales:
    """The scales that a text gives in an abbreviation of its own or in a heading."""

    def __init__(self, text: str, lexicon: Lexicon | None) -> None:
        self._text, self._lexicon = text, lexicon
        self.own: dict[str, Scale] = dict(self._glosses())
        self.headings: list[tuple[int, Scale]] = list(self._headings())

    def of(self, value: Value) -> Iterator[Value]:
        """What a number means by its sign, its abbreviation, or the heading of its table."""
        span, size = value.span, value.amount
        if size is not None and size < 0 and is_currency(value.unit or ""):
            # A balance of -15 million is a deficit of 15 million.
            value = value.model_copy(update={"amount": (size := -size)})
            yield value
        if size is None or span is None or not (self.own or self.headings):
            return
        word = re.search(r"[^\W\d_]+$", span.text)
        own, read = (self.own.get(word.group()), self._scale(word.group())) if word else (None, None)
        if own and read:
            unit = value.unit if is_currency(value.unit or "") else own[1]
            yield value.model_copy(update={"amount": size * own[0] / read, "unit": unit})
        elif value.unit == "count" and not any(map(str.isalpha, span.text)):
            told = self._above(span.start)
            for unit in (told[1], "count") if told else ():
                yield value.model_copy(update={"amount": size * (told[0] if told else 1), "unit": unit})

    def glossed(self, value: Value) -> bool:
        """Whether a number has an abbreviation to which the text gives a meaning of its own."""
        return bool(self.own) and value.span is not None and value.span.text.endswith(tuple(self.own))

    def _above(self, start: int) -> Scale | None:
        """The scale in the heading of the table in which a number stands."""
        last = bisect_right(self.headings, start, key=itemgetter(0))
        for end, scale in reversed(self.headings[max(last - _TRIED, 0) : last]):
            between = self._text[end:start] if end < start <= end + _REACH else ""
            row = bool(between) and not any(map(str.isalpha, between)) and "\n" not in between
            if row or "\n" in between:
                return scale if _SPACED not in between.strip() else None
        return None

    def _glosses(self) -> Iterator[tuple[str, Scale]]:
        """What abbreviations mean that stand in brackets behind a scale and its currency."""
        for mark in _GLOSS.finditer(self._text) if "(" in self._text else ():
            words = re.findall(r"[^\W\d_]+", mark[1])
            scales = [scale for word in words if (scale := self._scale(word))]
            money = [code for word in words if (code := self._value(word, "currency"))]
            if scales and money and mark[2][0].isupper():
                yield mark[2], (scales[-1], money[-1].rstrip("?"))

    def _headings(self) -> Iterator[tuple[int, Scale]]:
        """The scales behind "in" or a bracket, with no number before them: "in millions of dollars"."""
        for mark in _HEADING.finditer(self._text):
            times = self._scale(mark[2])
            behind = _UNIT.match(self._text, mark.end())
            unit = self._value(behind[1], "unit") if behind else None
            scale = self.own.get(mark[2]) or ((times, unit or _ANY) if times else None)
            glossed = mark[1] is None and mark[2] in self.own
            if scale and not glossed and (mark[1] is None or self._value(mark[1], "money_in")):
                yield (behind if behind and unit else mark).end(), scale

    def _scale(self, word: str) -> Decimal | None:
        """The scale that a word stands for; None where it is none."""
        told = next((told for kind in _CLASSES if (told := self._value(word, kind))), None)
        return Decimal(told.rpartition(" ")[2]) if told else None

    def _value(self, word: str, kind: str) -> str | None:
        """What a word is as one of a class; None where it is none."""
        words = self._lexicon.words if self._lexicon else {}
        entry = words.get(word) or words.get(word.lower())
        return str(entry.values[kind]) if entry is not None and kind in entry.values else None
