"""Every pack reads and compiles, whatever classes the others have words for."""

import pytest

from factkit.match.pattern import compiled, translate
from factkit.packs.pack import available, load
from factkit.rules.engine import engine


@pytest.mark.parametrize("lang", available())
def test_a_pack_compiles(lang: str) -> None:
    assert list(engine(lang).records("", None)) == []


@pytest.mark.parametrize("lang", available())
def test_every_pattern_compiles(lang: str) -> None:
    """A text has a rule compiled only where it might fit; here all are."""
    pack = load(lang)
    for row in pack.rules:
        assert compiled(translate(row["pattern"], pack.chars, pack.macros), row["pattern"]).pattern


def test_the_end_of_a_text() -> None:
    pack = load("en")
    expression = compiled(translate("{lower}($|{stop})", pack.chars, pack.macros), "")
    shapes = [pack.tokenizer(text).shape for text in ("blue", "blue.", "blue sky", "blue\n")]
    assert [bool(expression.match(shape)) for shape in shapes] == [True, True, False, True]
