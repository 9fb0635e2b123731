"""Language packs: all that factkit knows of a language, as folders of data.

A pack is `lexicon.toml` and `calendar.toml` (words by class), `values.toml` (how numbers,
sums, quantities are put together), `dates.toml`, `relative.toml`, `periods.toml` and
`claims.toml` (rules). Words that CLDR has (months, weekdays, currencies, units,
territories) come from Babel and are not written by hand.
`common` holds what all languages share.
"""

from factkit.packs.pack import Pack, load

__all__ = ["Pack", "load"]
