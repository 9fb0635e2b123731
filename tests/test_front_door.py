"""What `import factkit` offers."""

from __future__ import annotations

import subprocess
import sys

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


@pytest.mark.parametrize(
    "before",
    [
        "",
        "import factkit.scan",
        "from factkit.scan.mention import Mention",
        "from factkit.extractor import extract",
    ],
)
def test_scan_is_the_function_whatever_was_imported_before(before: str) -> None:
    program = (
        f"{before}\nimport factkit\nfrom factkit import scan\nprint(scan.__module__, factkit.scan is scan)"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout == "factkit.extractor True\n"
