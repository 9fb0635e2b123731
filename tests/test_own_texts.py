"""Our own texts, all of them read once: what must hold of the reading and of each claim."""

from __future__ import annotations

from pathlib import Path

import pytest

import factkit
from factkit.match.charset import CharSet
from factkit.validation import validate

GOLD = Path(__file__).parent / "gold"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_no_claim_contradicts_its_quote_and_no_set_of_characters_is_built(
    lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A set would be built again for every value, and refers to itself by what it searches with."""
    factkit.extract("5 %", lang=lang)

    def built(_: CharSet, other: object) -> CharSet:
        raise AssertionError(f"a set of characters is built of {other!r}")

    texts = {path.stem: path.read_bytes().decode() for path in sorted((GOLD / lang).glob("*.txt"))}
    assert texts
    with monkeypatch.context() as patch:
        for way in ("__or__", "__sub__"):
            patch.setattr(CharSet, way, built)
        claims = [claim for doc, text in texts.items() for claim in factkit.extract(text, lang=lang, doc=doc)]
    assert validate(claims, source=texts).findings == ()
