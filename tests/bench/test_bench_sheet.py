"""What a sheet of 100,000 claims costs: `pytest --benchmark-only tests/bench/test_bench_sheet.py`."""

from __future__ import annotations

import random
from functools import cache
from typing import Any

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


def test_merge(benchmark: Any) -> None:
    sheet = FactSheet(claims())
    rows = benchmark.pedantic(sheet.merge, rounds=1, warmup_rounds=0)
    assert sum(len(row.told()) for row in rows) == MANY
