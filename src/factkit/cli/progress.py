"""How far a run is: a bar with rate and time left on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os import PathLike
from typing import TYPE_CHECKING, Any

from factkit.cli.terminal import complain
from factkit.text.finding import find

if TYPE_CHECKING:
    from factkit.batch.plan import Batch
    from factkit.batch.work import Outcome

__all__ = ["Progress", "progress"]

_EVERY = 10.0
"""Seconds between two lines where there is no terminal."""


class Progress:
    """Counts batches as they are done, and tells what could not be read."""

    def __init__(self, total: int, bar: Any = None) -> None:
        self._total = total
        self._bar = bar
        self._task = bar.add_task("Reading", total=total or None, documents=0) if bar else None
        self._began = self._told = time.monotonic()
        self._done = self._documents = 0

    def __call__(self, batch: Batch, outcome: Outcome) -> None:
        """Take note of a batch that is done."""
        self._done += batch.size
        self._documents += outcome.documents
        for failure in outcome.failures:
            complain(str(failure))
        if self._bar:
            self._bar.update(self._task, completed=self._done, documents=self._documents)
        elif (now := time.monotonic()) - self._told >= _EVERY:
            self._told = now
            complain(self._line(now - self._began))

    def _line(self, seconds: float) -> str:
        """How far the run is, in a line."""
        line = f"{self._documents} documents, {self._documents / seconds:.0f} a second"
        if self._total and self._done:
            left = seconds * max(self._total - self._done, 0) / self._done
            line += f", {self._done / self._total:.0%}, {left:.0f} s left"
        return line


@contextmanager
def progress(paths: Iterable[str | PathLike[str]]) -> Iterator[Progress]:
    """Show how far a run over these paths is, while the block lasts."""
    total = sum(_size(path) for path, _ in find(paths))
    if not sys.stderr.isatty():
        yield Progress(total)
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeRemainingColumn, TransferSpeedColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[documents]} documents"),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        yield Progress(total, bar)


def _size(path: Any) -> int:
    try:
        return int(path.stat().st_size)
    except (OSError, ValueError):
        return 0
