"""What validation and checking cost: `pytest tests/bench/test_bench_check.py --benchmark-only -s`."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import factkit
from factkit.text.document import Document
from factories import ranking

HERE = Path(__file__).parent
GOLD = sorted((HERE.parent / "gold").glob("*/*.txt"))
DRAFTS = sorted((HERE.parent / "checking" / "drafts").glob("*.md"))
_DIGIT = re.compile("[1-9]")


def articles(count: int) -> list[Document]:
    """The gold texts, and copies of them with other digits."""
    found = []
    for number in range(count):
        shift, place = divmod(number, len(GOLD))
        path = GOLD[place]
        text = path.read_bytes().decode()
        if shift:
            text = _DIGIT.sub(partial(_shifted, shift), text)
        found.append(Document(text, f"{path.stem}-{shift}", lang=path.parent.name))
    return found


def _shifted(shift: int, digit: re.Match[str]) -> str:
    return str((int(digit[0]) + shift) % 9 + 1)


def draft(words: int) -> str:
    """A draft of so many words: our own drafts, one after the other."""
    text = " \n\n".join(path.read_text("utf-8").split("\n\n", 1)[1] for path in DRAFTS)
    plain = re.sub(r"\[\[([^\]|]+)(?:\|\w+)?\]\]", r"\1", text)
    return " ".join(re.split(r" +", plain)[:words])


def test_check_against_a_thousand_articles(benchmark: Any) -> None:
    text, sources = draft(2000), articles(1000)
    report = benchmark.pedantic(factkit.check, (text, sources), rounds=1)
    assert report.checked > 200


def test_check_against_one_article(benchmark: Any) -> None:
    benchmark(factkit.check, draft(200), articles(1))


def test_validate_a_million_lines(benchmark: Any, tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    line = json.dumps(ranking()) + "\n"
    with path.open("w", encoding="utf-8") as file:
        file.writelines(line for _ in range(1_000_000))
    measure = (
        "import resource, sys; from factkit.cli import main; main(['validate', sys.argv[1]]);"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, 'MB')"
    )
    done = benchmark.pedantic(
        subprocess.run,
        ([sys.executable, "-c", measure, str(path)],),
        {"capture_output": True, "text": True, "check": True},
        rounds=1,
    )
    print(done.stdout, done.stderr)
