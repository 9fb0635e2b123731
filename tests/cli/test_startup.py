"""Processes of their own: how fast they start, what they import, and how they end in a pipe."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from factkit.sheet import FactSheet
from factories import claim

HEAVY = (
    "pint",
    "dateparser",
    "pyarrow",
    "jinja2",
    "pandas",
    "polars",
    "typer",
    "rich",
    "pydantic",
    "jsonschema",
    "babel",
    "regex",
)


def python(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=False, **options
    )  # type: ignore[call-overload, no-any-return]


def test_the_version_costs_little() -> None:
    def spent() -> float:
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    costs = []
    for _ in range(3):
        before = spent()
        assert python("-m", "factkit.cli", "--version").returncode == 0
        costs.append(spent() - before)
    assert min(costs) < 0.3


@pytest.mark.parametrize(
    "statement", ["import factkit", "import factkit.cli", "import factkit; dir(factkit)"]
)
def test_nothing_heavy_is_imported(statement: str) -> None:
    program = f"{statement}\nimport sys\nprint([name for name in {HEAVY!r} if name in sys.modules])"
    assert python("-c", program).stdout == "[]\n"


def test_claims_do_without_pint() -> None:
    program = "import factkit.sheet, sys; print('pint' in sys.modules, 'typer' in sys.modules)"
    assert python("-c", program).stdout == "False False\n"


def test_a_reader_that_has_enough(tmp_path: Path) -> None:
    FactSheet([claim(doc=str(number), status="observed") for number in range(3)]).to_jsonl(
        tmp_path / "f.jsonl"
    )
    broken = "".join('{"kind": "rank"}\n' for _ in range(20_000))
    (tmp_path / "broken.jsonl").write_text(broken)
    command = f"{sys.executable} -m factkit.cli validate {tmp_path / 'broken.jsonl'} | head -n 1"
    answer = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert answer.stdout.startswith('{"index":0')
    assert "Traceback" not in answer.stderr
    assert "BrokenPipe" not in answer.stderr
