"""What a record costs: `pytest --benchmark-only tests/bench`."""

from __future__ import annotations

import io
from typing import Any

from factkit.claims import build
from factkit.sheet import FactSheet
from factkit.sheet.csvfile import read_csv
from factkit.validation import validate
from factories import claim, ranking

SHEET = FactSheet([claim()] * 1000)


def test_build(benchmark: Any) -> None:
    benchmark(build, ranking())


def test_to_jsonl(benchmark: Any) -> None:
    benchmark(SHEET.to_jsonl)


def test_to_csv(benchmark: Any) -> None:
    benchmark(SHEET.to_csv)


def test_read_csv(benchmark: Any) -> None:
    text = SHEET.to_csv()
    benchmark(lambda: list(read_csv(io.StringIO(text, newline=""))))


def test_validate(benchmark: Any) -> None:
    records = SHEET.records()
    benchmark(validate, records)
