"""What `import factkit` offers."""

from __future__ import annotations

import pytest

import factkit
from factkit.claims import KINDS
from factkit.errors import FactkitError


def test_names_are_loaded_when_asked_for() -> None:
    assert factkit.read.__module__ == "factkit.text.reading"
    assert factkit.validate([]).ok
    assert factkit.FactSheet().to_jsonl() == ""
    assert issubclass(FactkitError, Exception)
    assert factkit.FactkitError is FactkitError
    assert factkit.Document("7 %", "a").id == "a"
    assert factkit.Span(start=0, end=1, text="7").end == 1
    assert factkit.Report().ok
    assert set(factkit.Claim.__args__) == {*KINDS.values()}


def test_all_names_are_listed() -> None:
    assert set(factkit.__all__) <= set(dir(factkit))


def test_other_names_are_not() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        factkit.nothing  # noqa: B018
