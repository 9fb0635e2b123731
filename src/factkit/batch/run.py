"""A run: documents in, one file out, by as many workers as asked; killed and resumed, it loses nothing."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import chain, islice
from pathlib import Path

from factkit.batch.join import join
from factkit.batch.parts import Parts
from factkit.batch.plan import Batch, batches
from factkit.batch.pool import Pool
from factkit.batch.work import Failure, Outcome, Settings, Worker
from factkit.sheet.atomic import replacing
from factkit.sheet.jsonl import json_line
from factkit.text.items import items

__all__ = ["Totals", "errors_file", "in_order", "outcomes", "to_file"]

Paths = Iterable[str | os.PathLike[str]]
Heard = Callable[[Batch, Outcome], None]
"""Called with each batch that is done, for a progress bar."""


@dataclass(slots=True)
class Totals:
    """What a run came to."""

    documents: int = 0
    claims: int = 0
    failures: int = 0
    resumed: int = 0
    """Documents that an interrupted run had read."""

    def add(self, outcome: Outcome) -> None:
        """Count in what a batch gave."""
        self.documents += outcome.documents
        self.claims += outcome.claims
        self.failures += len(outcome.failures)


def outcomes(
    plan: Iterable[Batch], settings: Settings, jobs: int, *, alone: bool = True
) -> Iterator[Outcome]:
    """Yield what each batch gives, in any order.

    What fits into one batch is read in this process, if `alone` allows it: a worker takes longer
    to start. More goes to `jobs` workers.
    """
    plan = iter(plan)
    first = list(islice(plan, 2))
    if len(first) < 2 and alone:
        yield from map(Worker(settings), first)
        return
    with Pool(settings, jobs) as pool:
        yield from pool(chain(first, plan))


def in_order(
    paths: Paths, settings: Settings, *, jobs: int = 1, column: str | None = None, heard: Heard | None = None
) -> Iterator[Outcome]:
    """Yield what each batch gives, in order of the documents; a few batches are held at a time."""
    sizes: dict[int, Batch] = {}
    waiting: dict[int, Outcome] = {}
    at = 0

    def noted() -> Iterator[Batch]:
        for batch in batches(items(paths, column=column)):
            sizes[batch.number] = batch
            yield batch

    for outcome in outcomes(noted(), settings, jobs):
        batch = sizes.pop(outcome.number)
        if heard:
            heard(batch, outcome)
        waiting[outcome.number] = outcome
        while at in waiting:
            yield waiting.pop(at)
            at += 1


def to_file(
    paths: Paths,
    target: Path,
    settings: Settings,
    *,
    jobs: int = 1,
    resume: bool = False,
    column: str | None = None,
    heard: Heard | None = None,
) -> Totals:
    """Write the claims of documents to a file; what could not be read goes into one beside it.

    Every batch is kept as a part when it is done. A run that is killed and started again with
    `resume` takes those parts whose documents have not changed. Raises UnreadableRecordsError
    where the target cannot be written.
    """
    totals = Totals()
    parts = Parts(target, settings, resume=resume)
    try:
        pending: dict[int, Batch] = {}
        count = 0

        def fresh() -> Iterator[Batch]:
            nonlocal count
            for batch in batches(items(paths, column=column)):
                count += 1
                had = parts.have(batch) if parts.interrupted and resume else None
                if had is None:
                    pending[batch.number] = batch
                    yield batch
                else:
                    totals.add(had)
                    totals.resumed += had.documents
                    if heard:
                        heard(batch, had)

        for outcome in outcomes(fresh(), settings, jobs, alone=not parts.interrupted):
            batch = pending.pop(outcome.number)
            parts.put(batch, outcome)
            totals.add(outcome)
            if heard:
                heard(batch, outcome)
        join(settings.format, parts.in_order(count), target)
        _write_errors(parts.failures(count), target)
        parts.done()
    finally:
        parts.close()
    return totals


def errors_file(target: Path) -> Path:
    """Return where a run tells of documents that it could not read.

    >>> errors_file(Path("out/facts.parquet")).name
    'facts.errors.jsonl'
    """
    return target.with_name(f"{target.stem}.errors.jsonl")


def _write_errors(failures: Iterator[Failure], target: Path) -> None:
    """Write the failures, or put away the file of an earlier run where there are none."""
    first = next(failures, None)
    if first is None:
        errors_file(target).unlink(missing_ok=True)
        return
    with replacing(errors_file(target)) as file:
        file.writelines(json_line(asdict(failure)) + "\n" for failure in chain([first], failures))
