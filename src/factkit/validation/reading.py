"""What our own scanner reads in a quote, held against the number that a record claims.

>>> record = {"value": {"amount": "37000000000", "unit": "USD"}, "lang": "fr"}
>>> quote = "370 milliards de dollars"
>>> list(misread(record, f"Il a attiré {quote}.", (12, 12 + len(quote))))
[Problem(field='value.amount', reason="'370 milliards de dollars' says 370000000000", mend='370000000000')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

from factkit.claims.problems import Problem
from factkit.packs.detection import detect
from factkit.packs.pack import available, load
from factkit.rules.tablelines import tables
from factkit.scan.mention import Mention
from factkit.scan.scanner import scanner
from factkit.values.decimals import plain
from factkit.values.quantity import is_currency

__all__ = ["misread"]

_NUMBERS = ("amount", "low", "high")
_HUNDRED = Decimal(100)
_SHARES = frozenset({"percent", "percentage_point"})
_NEAR = 300
"""Characters around a quote that are read with it: a scale may stand at the end of a list."""
_TABLE = 4000
"""Characters before a quote in which the head of its table is looked for."""
_WORD = re.compile(r"[^\W\d_]+")
_SCALES = ("scale", "scale_abbr", "collective")


def misread(record: Mapping[str, Any], text: str, place: tuple[int, int]) -> Iterator[Problem]:
    """What is wrong with the value of a record, whose quote stands at a place of a text.

    Nothing is wrong where the scanner reads no number in the quote, or several that fit.
    """
    value = record.get("value")
    if not isinstance(value, Mapping):
        return
    claimed = {name: number for name in _NUMBERS if (number := _number(value.get(name))) is not None}
    read = _mentions(text, place, record.get("lang"))
    if not claimed or not read:
        return
    unit = value.get("unit")
    seen = {number for mention in read for number in _readings(mention)}
    quote = text[place[0] : place[1]]
    sole = read[0] if len(read) == 1 else None
    if value.get("unit") == "rank" and claimed.get("low") == 1:
        del claimed["low"]  # "the top ten" says only the ten
    for name, number in claimed.items():
        if number not in seen and not _scaled(number, seen, text, place, record.get("lang")):
            mend = getattr(sole, name) if sole else None
            told = ", ".join(plain(n) for n in sorted(n for m in read for n in _numbers(m)))
            yield Problem(f"value.{name}", f"{quote!r} says {told}", None if mend is None else plain(mend))
            return
    if sole is not None and _other_unit(sole, unit):
        yield Problem("value.unit", f"{quote!r} says {sole.unit}", sole.unit)


def _mentions(text: str, place: tuple[int, int], lang: object) -> list[Mention]:
    """The values that stand in a quote."""
    around = _around(text, place, lang)
    return [mention for start, end, mention in around if start < place[1] and place[0] < end]


def _around(text: str, place: tuple[int, int], lang: object) -> Sequence[tuple[int, int, Mention]]:
    """The values around a quote, with where they stand in the text."""
    first = max(place[0] - _NEAR, 0)
    window = text[first : place[1] + _NEAR]
    known = lang if isinstance(lang, str) and lang in available() else detect(window, available())
    return [(m.span.start + first, m.span.end + first, m) for m in _scanned(window, known) if _numbers(m)]


@lru_cache(maxsize=64)
def _scanned(window: str, lang: str) -> Sequence[Mention]:
    return tuple(scanner(lang)(window))


def _numbers(mention: Mention) -> list[Decimal]:
    return [n for n in (mention.amount, mention.low, mention.high) if n is not None]


def _readings(mention: Mention) -> Iterator[Decimal]:
    """The numbers that a mention may stand for in a record: a ratio is told in percent, too."""
    for number in _numbers(mention):
        yield from (number, abs(number))
        if mention.type == "number" and 0 < number < 1:
            yield round(number * _HUNDRED, 2)
        if mention.type == "ordinal" and number > 1:
            yield round(_HUNDRED / number, 2)
        if mention.type == "number" and number > 1:
            yield round(_HUNDRED - _HUNDRED / number, 2)  # divided by two is 50 percent down


def _scaled(number: Decimal, seen: set[Decimal], text: str, place: tuple[int, int], lang: object) -> bool:
    """Whether a number is one that was read, in the scale of a list or a table that it stands in."""
    told = (_scales(text, place, lang), _scales_above(text, place, lang))
    return any(number == one * scale for scales in told for scale in scales for one in seen)


def _scales_above(text: str, place: tuple[int, int], lang: object) -> set[Decimal]:
    """The scales that the head and the title of a table name: `Sales by division, € million`."""
    if not isinstance(lang, str) or lang not in available():
        return set()
    first = max(place[0] - _TABLE, 0)
    start, end = place[0] - first, place[1] - first
    known = load(lang).lexicon.words
    for above, rows in tables(text[first : place[1] + _NEAR]):
        if any(row.start <= start and end <= row.end for row in rows):
            window = text[first:]
            said = f"{window[above.start : above.end]} {window[rows[0].start : rows[0].end]}"
            words = [known.get(word) or known.get(word.lower()) for word in _WORD.findall(said)]
            return {Decimal(word.values[n]) for word in words if word for n in _SCALES if n in word.values}
    return set()


def _scales(text: str, place: tuple[int, int], lang: object) -> set[Decimal]:
    """The scales of the values around: the first item of "2 et 3 milliards" has that of the second."""
    sizes = (n for _, _, m in _around(text, place, lang) for n in _numbers(m) if n >= 1000)
    scales = {Decimal(10) ** (size.adjusted() // 3 * 3) for size in sizes}
    if isinstance(lang, str) and lang in available():
        # `19.4m` is of passengers as well as of metres.
        letter = load(lang).scale_or_unit.get(text[place[1] - 1 : place[1]])
        scales |= {letter[1]} if letter else set()
    return scales


def _other_unit(mention: Mention, unit: object) -> bool:
    """Whether a record has another currency than its quote, or percent for points."""
    if not isinstance(unit, str) or mention.unit is None or mention.assumed or unit == mention.unit:
        return False
    if is_currency(unit) and is_currency(mention.unit):
        return "XXX" not in (unit, mention.unit)
    return unit in _SHARES and mention.unit in _SHARES


def _number(given: object) -> Decimal | None:
    """The number of a record, which may be a string; None where it is no number."""
    if isinstance(given, bool) or not isinstance(given, str | int | Decimal):
        return None
    try:
        number = Decimal(given)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
