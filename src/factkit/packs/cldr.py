"""Words of a language from CLDR, through Babel: months, days, currencies, units, territories."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name
from babel.units import format_unit

_PLAIN = frozenset({"ZWG"})
"""Money whose noun is a plain word in most languages: gold."""
_NO_MONEY = frozenset({"XAG", "XAU", "XPD", "XPT", "XTS", "XXX"})
"""Codes of ISO 4217 whose names are those of metals, or of nothing."""
Word = tuple[str, str, Any]
"""A class, a word of it, and the value of the word there."""

_COUNTS = (1, 2, 5)
_NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "ZZ"}) | frozenset({"GF", "GP", "MQ", "RE", "YT"})
"""Unions, leftovers and departments of France that have a code of their own."""
_WITHDRAWN = frozenset(
    {"ANT", "BUR", "CSK", "DDR", "FXX", "NTZ", "ROM", "SCG", "SUN", "TMP", "XKK", "YMD", "YUG", "ZAR"}
)
"""Alpha-3 codes that ISO 3166-3 lists as formerly used; CLDR still maps them to today's countries."""


def words(locale: Locale, units: Mapping[str, Any], *, head: str) -> Iterator[Word]:
    """Yield all that CLDR has for the lexicon of a language.

    `units` is the table of `common/units.toml`, `head` the end of a name of money at
    which its noun stands: "first" or "last".
    """
    yield from _calendar(locale)
    yield from _currencies(locale)
    yield from _bare_currencies(locale, 0 if head == "first" else -1)
    yield from _units(locale, units)
    yield from territories(locale)


def _calendar(locale: Locale) -> Iterator[Word]:
    for kind, table, shift in (("month", locale.months, 0), ("weekday", locale.days, 1)):
        whole = {name for names in table.values() for name in names["wide"].values()}
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for key, written in table[context][width].items():
                    number, name = int(key), str(written)
                    bare = name.rstrip(".")
                    form = kind if width == "wide" or len(bare) > 3 else f"{kind}_abbr"
                    # A full name is never written with a point: that would be the sentence's.
                    for word in {bare, f"{bare}."} if bare not in whole else {bare}:
                        yield form, word.lower(), number + shift


def _currencies(locale: Locale) -> Iterator[Word]:
    for code in locale.currencies:
        yield "currency_code", str(code), code
        for count in (*_COUNTS, None):
            name = get_currency_name(str(code), count, locale=locale)
            if "(" not in name and code not in _NO_MONEY:
                yield "currency", name.lower(), code
    for code, symbol in locale.currency_symbols.items():
        if symbol != code:
            yield "currency_sign", symbol.replace("\u00a0", " ").replace("\u202f", " "), code


def _bare_currencies(locale: Locale, at: int) -> Iterator[Word]:
    """Yield the nouns of the moneys of today that no two of them share: "quetzal", "hryvnia"."""
    found: dict[str, set[str]] = {}
    for code in sorted(tender() - _PLAIN):
        for count in (*_COUNTS, None):
            name = get_currency_name(code, count, locale=locale).partition("(")[0]
            found.setdefault(name.lower().split()[at], set()).add(code)
    yield from (("currency", word, codes.pop()) for word, codes in found.items() if len(codes) == 1)


def tender() -> set[str]:
    """Return the ISO 4217 codes of the moneys that are legal tender somewhere today.

    >>> {"EUR", "KZT"} <= tender(), "FRF" in tender()
    (True, False)
    """
    rows = (row for rows in get_global("territory_currencies").values() for row in rows)
    return {str(code) for code, _, end, legal in rows if end is None and legal}


def _units(locale: Locale, units: Mapping[str, Any]) -> Iterator[Word]:
    for name, unit in units["cldr"].items():
        for word, short in _unit_words(locale, name):
            yield ("unit_abbr" if short else "unit"), word, unit
    for name, unit in units["durations"].items():
        for word, short in _unit_words(locale, name):
            if not short:
                yield "period", word, unit


def _unit_words(locale: Locale, name: str) -> Iterator[tuple[str, bool]]:
    seen = set()
    for length in ("long", "short"):
        for count in _COUNTS:
            written = format_unit(count, name, length=length, locale=locale)
            word = written.replace(str(count), "", 1).strip("\u00a0\u202f ").replace("\u00a0", " ")
            if word and word not in seen and not any(c.isdigit() for c in word):
                seen.add(word)
                yield word, length == "short"


def territories(locale: Locale) -> Iterator[Word]:
    """Yield the names of countries with their ISO 3166-1 alpha-3 codes."""
    codes = alpha3()
    for code, name in locale.territories.items():
        if code in codes and code not in _NO_COUNTRIES:
            yield "country", name.replace("’", "'"), codes[code]


def alpha3() -> dict[str, str]:
    """Return ISO 3166-1 alpha-3 by alpha-2, as CLDR has them, without the codes withdrawn.

    >>> alpha3()["KZ"], alpha3()["DE"]
    ('KAZ', 'DEU')
    """
    found: dict[str, str] = {}
    for alias, codes in get_global("territory_aliases").items():
        if len(alias) == 3 and alias.isalpha() and len(codes) == 1 and alias not in _WITHDRAWN:
            found.setdefault(codes[0], alias)
    return found
