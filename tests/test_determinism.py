"""The same answer again: in every thread, and in a process with another hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import factkit

ROOT = Path(__file__).parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def test_one_extractor_under_sixteen_threads() -> None:
    documents = [factkit.read(path) for path in SEEDS] * 8
    alone = [factkit.Extractor().extract(document).to_jsonl() for document in documents[: len(SEEDS)]] * 8
    shared = factkit.Extractor()
    with ThreadPoolExecutor(16) as pool:
        together = list(pool.map(lambda document: shared.extract(document).to_jsonl(), documents))
    assert together == alone
    assert all(together)


def test_another_hash_seed() -> None:
    def printed(seed: str) -> bytes:
        command = [sys.executable, "-m", "factkit.cli", "extract", str(ROOT / "seeds")]
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "src")}
        return subprocess.run(command, env=env, capture_output=True, check=True).stdout

    first = printed("1")
    assert first
    assert first == printed("2")
