"""Worker processes: one batch each at a time; a worker that dies takes no other work with it."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Iterable, Iterator
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from factkit.batch.plan import Batch
from factkit.batch.work import Failure, Outcome, Settings, Worker
from factkit.text.items import Item

__all__ = ["Pool", "cores"]


def cores() -> int:
    """Return the number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Hand:
    """One worker process, and the batch that it has."""

    def __init__(self, settings: Settings) -> None:
        # A fresh interpreter, for a fork copies the locks of threads that it does not copy.
        context = multiprocessing.get_context("spawn")
        self.line, far = context.Pipe()
        self.process: BaseProcess = context.Process(target=_SERVE, args=(far, settings), daemon=True)
        self.process.start()
        far.close()
        self.batch: Batch | None = None

    def give(self, batch: Batch) -> None:
        self.batch = batch
        self.line.send(batch)

    def end(self) -> str:
        """End the process; out: how it ended, in words."""
        self.line.close()
        if self.batch is not None:
            self.process.join(5)
        self.process.kill()
        self.process.join()
        code = self.process.exitcode or 0
        return f"signal {-code}" if code < 0 else f"exit status {code}"


def _serve(line: Connection, settings: Settings) -> None:
    """What a worker process does: batches in, outcomes out, until the line is closed."""
    worker = Worker(settings)
    kept = False
    while True:
        try:
            batch = line.recv()
        except (EOFError, OSError):
            return
        try:
            answer: Any = worker(batch)
        except Exception as error:  # told to the main process, which raises it
            answer = error
        line.send(answer)
        if not kept:
            # What the first batch loaded lasts as long as the process: collections need not visit it.
            gc.freeze()
            kept = True


_SERVE = _serve


class Pool:
    """A number of workers, and what is still to be done; a context manager that ends them."""

    def __init__(self, settings: Settings, jobs: int) -> None:
        self._settings = settings
        self._jobs = jobs
        self._hands: list[_Hand] = []
        self._died = ""

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for hand in self._hands:
            hand.end()

    def __call__(self, batches: Iterable[Batch]) -> Iterator[Outcome]:
        """Yield the outcome of each batch as it is done, in any order.

        A batch that a worker died on is read again, one document at a time, by a new worker; the
        document that it dies on again becomes a failure.
        """
        todo = iter(batches)
        broken: list[Batch] = []
        while True:
            self._hand_out(todo)
            busy = [hand for hand in self._hands if hand.batch is not None]
            if not busy:
                return
            for line in wait([hand.line for hand in busy]):
                hand = next(hand for hand in busy if hand.line is line)
                batch, answer = hand.batch, self._answer(hand)
                if batch is None:
                    continue
                if answer is None:
                    broken.append(batch)
                elif isinstance(answer, Exception):
                    raise answer
                else:
                    yield answer
            while broken:
                yield self._one_by_one(broken.pop())

    def _hand_out(self, todo: Iterator[Batch]) -> None:
        while True:
            hand = next((hand for hand in self._hands if hand.batch is None), None)
            if hand is None and len(self._hands) >= self._jobs:
                return
            batch = next(todo, None)
            if batch is None:
                return
            self._give(hand or self._new(), batch)

    def _give(self, hand: _Hand, batch: Batch) -> None:
        try:
            hand.give(batch)
        except OSError:
            hand.batch = batch  # The worker is gone; the closed line tells so when it is read.

    def _new(self) -> _Hand:
        hand = _Hand(self._settings)
        self._hands.append(hand)
        return hand

    def _answer(self, hand: _Hand) -> Any:
        """What a worker sent; None where it died, and then it is put away."""
        try:
            answer = hand.line.recv()
        except (EOFError, OSError):
            self._hands.remove(hand)
            self._died = hand.end()
            return None
        hand.batch = None
        return answer

    def _one_by_one(self, batch: Batch) -> Outcome:
        """Read a batch again, a document at a time."""
        whole, hand = Outcome(batch.number), self._new()
        for single in batch.singles():
            self._give(hand, single)
            answer = self._answer(hand)
            if isinstance(answer, Exception):
                raise answer
            whole.add(answer or self._lost(single))
            if answer is None:
                hand = self._new()
        return whole

    def _lost(self, single: Batch) -> Outcome:
        """The outcome of a batch of one document that a worker died on."""
        item = single.items[0]
        doc, name = (item.id, item.name) if isinstance(item, Item) else (None, item.path)
        reason = f"the worker process died on it ({self._died})"
        return Outcome(single.number, failures=[Failure(doc, name, reason)])
