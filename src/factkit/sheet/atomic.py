r"""Files that are there whole or not at all.

>>> import tempfile, pathlib
>>> target = pathlib.Path(tempfile.mkdtemp(), "facts.csv")
>>> with replacing(target) as file:
...     _ = file.write("id\r\n")
>>> target.read_bytes()
b'id\r\n'
"""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from factkit.errors import UnreadableRecordsError
from factkit.lone import REPLACED

__all__ = ["replacing", "replacing_bytes"]


@contextmanager
def replacing(path: str | os.PathLike[str]) -> Iterator[IO[str]]:
    """A text file in UTF-8 that takes the place of `path` when the block ends well.

    Where the block raises, the old file stays as it was and nothing is left behind. Line ends
    are written as given.
    """
    with replacing_bytes(path) as raw:
        file = io.TextIOWrapper(raw, encoding="utf-8", errors=REPLACED, newline="")
        yield file
        file.detach()


@contextmanager
def replacing_bytes(path: str | os.PathLike[str]) -> Iterator[IO[bytes]]:
    """A file of bytes that takes the place of `path` when the block ends well, as `replacing` has it."""
    target = Path(path)
    try:
        # Beside the target, for only within one file system is a rename one step.
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
    except OSError as error:
        raise UnreadableRecordsError(f"{target}: cannot be written: {error.strerror}") from error
    try:
        with open(handle, "wb") as file:  # noqa: PTH123
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise UnreadableRecordsError(f"{target}: cannot be written: {error.strerror}") from error
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """The permissions that the file shall have: those of the one it replaces, or what is usual."""
    try:
        return target.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
