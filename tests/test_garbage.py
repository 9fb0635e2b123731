"""What a document took goes away with it, without waiting for the garbage collector."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

import factkit

GOLD = sorted((Path(__file__).parent / "gold").glob("*/own-*-0[1-4].txt"))


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
