"""Parts joined into the file that was asked for, which is there whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from factkit.batch.work import Format
from factkit.sheet.atomic import replacing_bytes

__all__ = ["join"]


def join(format_: Format, parts: Iterable[Path], target: Path) -> None:
    """Write `target` from its parts, in their order; raises UnreadableRecordsError where it cannot."""
    _JOINERS[format_](parts, target)


def _jsonl(parts: Iterable[Path], target: Path, head: bytes = b"") -> None:
    with replacing_bytes(target) as out:
        out.write(head)
        for part in parts:
            with part.open("rb") as piece:
                shutil.copyfileobj(piece, out, 2**20)


def _csv(parts: Iterable[Path], target: Path) -> None:
    from factkit.sheet.csvfile import header
    from factkit.sheet.csvw import write_metadata

    _jsonl(parts, target, header().encode())
    write_metadata(target)


def _parquet(parts: Iterable[Path], target: Path) -> None:
    from factkit.sheet.arrowfile import write_streams

    with replacing_bytes(target) as out:
        write_streams(parts, out)


_JOINERS: dict[Format, Callable[[Iterable[Path], Path], None]] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "parquet": _parquet,
}
