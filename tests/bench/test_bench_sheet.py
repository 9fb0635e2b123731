"""What a sheet of 100,000 claims costs: `pytest --benchmark-only tests/bench/test_bench_sheet.py`."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from factkit.claims import BaseClaim, build
from factkit.claims.sample import sample
from factkit.sheet import FactSheet

MANY = 100_000
METRICS = ("exports", "revenue", "imports of fish", "staff", "net profit", "exports of phosphates")


@cache
def claims() -> list[BaseClaim]:
    """Figures of 400 companies in 10,000 documents: some told twice, some contradicted, most in series."""
    chance = random.Random(5)
    made = []
    for number in range(MANY):
        year = chance.choice(["2020", "2021", "2022", "2023"])
        amount = str(chance.randint(1, 400) * 100)
        record = sample("amount", amount=amount, unit=chance.choice(["USD", "EUR"]), lang="en")
        record |= {
            "id": f"{number:016x}",
            "doc": f"article-{number % 10_000}",
            "subject": {"name": f"Company {chance.randrange(400)}"},
            "metric": {"text": chance.choice(METRICS)},
            "when": {"edtf": year, "start": f"{year}-01-01", "end": f"{year}-12-31", "relation": "in"},
        }
        made.append(build(record))
    return made


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".parquet"])
def test_write(benchmark: Any, suffix: str, tmp_path: Path) -> None:
    write = {".csv": FactSheet.to_csv, ".jsonl": FactSheet.to_jsonl, ".parquet": FactSheet.to_parquet}[suffix]
    benchmark.pedantic(write, (FactSheet(claims()), tmp_path / f"a{suffix}"), rounds=1, warmup_rounds=0)


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".parquet"])
def test_read(benchmark: Any, suffix: str, tmp_path: Path) -> None:
    write = {".csv": FactSheet.to_csv, ".jsonl": FactSheet.to_jsonl, ".parquet": FactSheet.to_parquet}[suffix]
    write(FactSheet(claims()), tmp_path / f"a{suffix}")
    read = benchmark.pedantic(FactSheet.read, (tmp_path / f"a{suffix}",), rounds=1, warmup_rounds=0)
    assert read == FactSheet(claims())


def test_page(benchmark: Any, tmp_path: Path) -> None:
    """The report page of a thousand claims."""
    thousand = FactSheet(claims()[:1000])
    benchmark.pedantic(thousand.to_html, (tmp_path / "a.html",), rounds=1, warmup_rounds=0)


def test_merge(benchmark: Any) -> None:
    sheet = FactSheet(claims())
    rows = benchmark.pedantic(sheet.merge, rounds=1, warmup_rounds=0)
    assert sum(len(row.told()) for row in rows) == MANY
