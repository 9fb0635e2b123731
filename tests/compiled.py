"""A compiled factkit is compiled, and reads our annotated texts exactly as the sources here do.

`FACTKIT_COMPILE=1 python -m pip install .`, then `python tests/compiled.py`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SUFFIXES = (".so", ".pyd")


def told() -> None:
    """Print where factkit's rules come from, then its records and mentions of each text."""
    import factkit
    from factkit.rules import engine

    print(engine.__file__)
    for folder in sorted((ROOT / "tests" / "gold").iterdir()):
        for line in (folder / "docs.jsonl").read_text(encoding="utf-8").splitlines():
            doc = json.loads(line)
            text = (folder / f"{doc['doc']}.txt").read_text(encoding="utf-8")
            for date in (doc.get("date"), None):
                for claim in factkit.extract(text, lang=doc["lang"], date=date, doc=doc["doc"]):
                    print(claim.model_dump_json())
                for mention in factkit.scan(text, lang=doc["lang"], date=date):
                    print(json.dumps(mention.model_dump("json"), ensure_ascii=False))


def lines(**changed: str) -> tuple[str, list[str]]:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | changed
    run = subprocess.run(
        [sys.executable, __file__, "told"],
        env=env | {"PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    if run.returncode:
        sys.exit(run.stderr)
    place, *rest = run.stdout.splitlines()
    return place, rest


def main() -> None:
    made, found = lines()
    plain, expected = lines(PYTHONPATH=str(ROOT / "src"))
    if not made.endswith(SUFFIXES) or plain.endswith(SUFFIXES):
        sys.exit(f"nothing is compiled: {made}, {plain}")
    if found != expected or len(found) < 1000:
        differing = [pair for pair in zip(found, expected, strict=False) if pair[0] != pair[1]]
        sys.exit(f"{len(found)} lines, {len(expected)} by the sources; first {differing[:1]}")
    print(f"{len(found)} records and mentions, the same compiled and from the sources")


if __name__ == "__main__":
    told() if sys.argv[1:] == ["told"] else main()
