"""The parts of an output on their way: a file for each batch, beside the target, until they are joined."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from filelock import FileLock, Timeout

from factkit._version import __version__
from factkit.batch.plan import Batch
from factkit.batch.work import Failure, Outcome, Settings
from factkit.errors import UnreadableRecordsError
from factkit.sheet.atomic import replacing_bytes

__all__ = ["Parts"]


class Parts:
    """A folder of parts. Only one run at a time has it; a run that is killed leaves it behind.

    In: the target, what the run is asked for, and whether an interrupted run is to be gone on
    with. Raises UnreadableRecordsError where another run writes to the same target, where the
    folder cannot be made, or where the interrupted run was asked for something else.
    """

    def __init__(self, target: Path, settings: Settings, *, resume: bool) -> None:
        if not target.parent.is_dir():
            raise UnreadableRecordsError(f"{target}: cannot be written: no such folder")
        if target.is_dir():
            raise UnreadableRecordsError(f"{target}: cannot be written: it is a folder")
        self._folder = target.with_name(f".{target.name}.parts")
        self._lock = FileLock(target.with_name(f".{target.name}.lock"), timeout=0)
        try:
            self._lock.acquire()
        except Timeout:
            raise UnreadableRecordsError(f"{target}: another run is writing to it") from None
        except OSError as error:
            raise UnreadableRecordsError(f"{target}: cannot be written: {error.strerror}") from error
        try:
            self.interrupted = self._open(target, json.dumps([__version__, asdict(settings)]), resume)
        except BaseException:
            self.close()
            raise

    def _open(self, target: Path, asked: str, resume: bool) -> bool:
        """Make the folder, or take up the one that is there; out: whether one was there."""
        note = self._folder / "run.json"
        there = note.exists()
        if there and resume:
            if note.read_text("utf-8") != asked:
                raise UnreadableRecordsError(
                    f"{target}: the interrupted run had other options, or was made by another version; "
                    "give the same, or start over without --resume"
                )
            return True
        shutil.rmtree(self._folder, ignore_errors=True)
        try:
            self._folder.mkdir(parents=False)
            self._write("run.json", asked.encode())
        except OSError as error:
            raise UnreadableRecordsError(f"{target}: cannot be written: {error.strerror}") from error
        return there

    def have(self, batch: Batch) -> Outcome | None:
        """Return what an interrupted run had of a batch, without its pieces; None where it had nothing."""
        try:
            told = json.loads(self._note(batch.number).read_text("utf-8"))
        except (FileNotFoundError, ValueError):
            return None
        if told.pop("key") != batch.key:
            return None
        failures = [Failure(**failure) for failure in told.pop("failures")]
        return Outcome(batch.number, failures=failures, **told)

    def put(self, batch: Batch, outcome: Outcome) -> None:
        """Keep what a batch gave: its pieces, and then the note that says that they are whole."""
        self._write(f"{batch.number:09}.part", b"".join(outcome.pieces))
        told = {
            "key": batch.key,
            "documents": outcome.documents,
            "claims": outcome.claims,
            "failures": [asdict(failure) for failure in outcome.failures],
        }
        self._write(self._note(batch.number).name, json.dumps(told).encode())

    def in_order(self, count: int) -> Iterator[Path]:
        """Yield the files of the first `count` parts."""
        return (self._folder / f"{number:09}.part" for number in range(count))

    def failures(self, count: int) -> Iterator[Failure]:
        """Yield the failures of the first `count` parts, in order."""
        for number in range(count):
            for failure in json.loads(self._note(number).read_text("utf-8"))["failures"]:
                yield Failure(**failure)

    def done(self) -> None:
        """Put the parts away: they have been joined."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def close(self) -> None:
        """Let another run have the target."""
        self._lock.release()
        if not self._folder.exists():
            Path(self._lock.lock_file).unlink(missing_ok=True)

    def _note(self, number: int) -> Path:
        return self._folder / f"{number:09}.json"

    def _write(self, name: str, data: bytes) -> None:
        with replacing_bytes(self._folder / name) as file:
            file.write(data)
