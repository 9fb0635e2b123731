"""What a document took goes away with it, without waiting for the garbage collector."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

import factkit
from factkit.match.charset import CharSet

TEXTS = sorted((Path(__file__).parent / "gold").glob("*/*.txt"))
GOLD = [path for path in TEXTS if path.stem[-3:] in ("-01", "-02", "-03", "-04")]


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_nothing_of_a_document_refers_to_itself(path: Path) -> None:
    document = factkit.read(path)
    factkit.extract(document, lang=path.parent.name)
    gc.collect()
    gc.disable()
    try:
        assert len(factkit.extract(document, lang=path.parent.name)) > 10
        assert gc.collect() == 0
    finally:
        gc.enable()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_no_set_of_characters_is_built_while_a_text_is_read(
    lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each would be built again for every value, and refers to itself by what it searches with."""
    extractor = factkit.Extractor(langs=(lang,))
    extractor.extract("5 %", lang=lang)

    def built(_: CharSet, other: object) -> CharSet:
        raise AssertionError(f"a set of characters is built of {other!r}")

    for way in ("__or__", "__sub__"):
        monkeypatch.setattr(CharSet, way, built)
    for path in TEXTS:
        if path.parent.name == lang:
            extractor.extract(path.read_text(encoding="utf-8"), lang=lang)
