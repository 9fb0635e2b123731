"""Every unit that a pack can give a mention is one that pint reads with our definitions."""

import pytest

from factkit.packs import load
from factkit.values.quantity import registry

CLASSES = ("unit", "unit_abbr", "inch_in")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_unit_of_the_pack_is_read_by_the_registry(lang: str) -> None:
    pack = load(lang)
    entries = [*pack.lexicon.words.values()]
    stack = list(pack.lexicon.phrases.values())
    while stack:
        tree = stack.pop()
        for key, below in tree.items():
            entries.append(below) if key == "" else stack.append(below)
    units = {e.values[c].rstrip("?") for e in entries for c in CLASSES if c in e.values}
    units |= {f"tonne/{below}" for below in pack.rates.values()}
    assert len(units) > 100
    unread = []
    for unit in sorted(units):
        try:
            registry().parse_units(unit)
        except Exception as error:
            unread.append((unit, type(error).__name__))
    assert not unread
