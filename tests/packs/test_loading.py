"""Every pack reads and compiles, whatever classes the others have words for."""

import pytest

from factkit.packs.pack import available
from factkit.rules.engine import engine


@pytest.mark.parametrize("lang", available())
def test_a_pack_compiles(lang: str) -> None:
    assert list(engine(lang).records("", None)) == []
