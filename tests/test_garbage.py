"""What a document took goes away with it, without waiting for the garbage collector."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

import factkit
from factkit.errors import InvalidPeriodError

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


@pytest.mark.parametrize("collects", [True, False])
def test_the_collector_is_left_as_it_was_found(collects: bool) -> None:
    (gc.enable if collects else gc.disable)()
    try:
        factkit.extract("Sales rose 12% in 2023.", lang="en")
        assert gc.isenabled() == collects
        with pytest.raises(InvalidPeriodError):
            factkit.extract("Sales rose 12% in 2023.", lang="en", date="no date")
        assert gc.isenabled() == collects
    finally:
        gc.enable()
