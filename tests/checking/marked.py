"""Drafts with their truth: figures in [[…]], those that are wrong with the kind of error behind a bar."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import factkit
from factkit.text.document import Document

HERE = Path(__file__).parent
SHELVES = (HERE.parent / "gold", HERE / "sources")
DRAFTS = sorted((HERE / "drafts").glob("*.md"))
MARK = re.compile(r"\[\[([^\]|]+)(?:\|(\w+))?\]\]")


@dataclass
class Rates:
    """How many errors were told supported and how many true figures flagged."""

    errors: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    true: int = 0
    flagged: int = 0
    unread: int = 0

    def lines(self) -> Iterator[str]:
        for kind in sorted(self.errors):
            yield f"| {kind} | {self.caught[kind]} of {self.errors[kind]} |"
        yield f"| all errors | {self.caught.total()} of {self.errors.total()} |"
        yield f"| true figures flagged | {self.flagged} of {self.true} |"


def marked(path: Path) -> tuple[str, list[str], list[tuple[int, int, str | None]]]:
    """The draft without its marks, the names of its sources, and where its figures stand."""
    head, body = path.read_text(encoding="utf-8").split("\n\n", 1)
    text, at, truth = "", 0, []
    for mark in MARK.finditer(body):
        text += body[at : mark.start()]
        truth.append((len(text), len(text) + len(mark[1]), mark[2]))
        text += mark[1]
        at = mark.end()
    return text + body[at:], head.removeprefix("sources:").split(), truth


def sources(names: list[str]) -> list[Document]:
    """Texts of the gold set and of the folder beside this file, with their languages and dates."""
    about = {}
    for path in (path for shelf in SHELVES for path in shelf.glob("*/docs.jsonl")):
        rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
        about |= {row["doc"]: row for row in rows}
    found = []
    for name in names:
        document = factkit.read(next(path for s in SHELVES if (path := s / f"{name}.txt").exists()))
        row = about[document.id]
        found.append(replace(document, lang=row["lang"], date=row["date"]))
    return found


def rate(path: Path, rates: Rates) -> None:
    """Check one draft and count."""
    text, names, truth = marked(path)
    report = factkit.check(text, sources(names))
    for start, end, error in truth:
        hits = [
            finding.status
            for finding in report.findings
            if (span := finding.claim.value.span or finding.claim.evidence).start < end and start < span.end
        ]
        if error:
            rates.errors[error] += 1
            rates.caught[error] += not hits or set(hits) != {"supported"}
        else:
            rates.true += 1
            rates.flagged += any(status != "supported" for status in hits)
            rates.unread += not hits


def measured() -> Rates:
    """The rates over all drafts."""
    rates = Rates()
    for path in DRAFTS:
        rate(path, rates)
    return rates


if __name__ == "__main__":
    print("\n".join(measured().lines()))
