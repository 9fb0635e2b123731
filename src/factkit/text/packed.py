r"""Files as streams of bytes, unpacked where they are packed: `.gz` and `.zst`.

>>> import gzip, tempfile, pathlib
>>> path = pathlib.Path(tempfile.mkdtemp(), "note.txt.gz")
>>> _ = path.write_bytes(gzip.compress(b"7 %"))
>>> with opened(path) as (stream, _):
...     stream.read()
b'7 %'
"""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from factkit.errors import UnreadableDocumentError

__all__ = ["extra_missing", "opened", "reading"]


@contextmanager
def opened(path: Path) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """Open a file; out: the stream of its content, and the file itself, whose `tell` says how far it is.

    Raises UnreadableDocumentError on what cannot be opened or unpacked, also while it is read.
    """
    with reading(str(path)), path.open("rb") as raw:
        suffix = path.suffix.lower()
        if suffix == ".gz":
            with gzip.open(raw) as stream:
                yield io.BufferedReader(stream), raw
        elif suffix == ".zst":
            with _zst(str(path), raw) as stream:
                yield io.BufferedReader(stream), raw
        else:
            yield raw, raw


@contextmanager
def reading(name: str) -> Iterator[None]:
    """Turn what goes wrong while a file is read into UnreadableDocumentError."""
    try:
        yield
    except IsADirectoryError:
        raise UnreadableDocumentError(name, "a folder that cannot be listed, not a file") from None
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        reason = "it breaks off" if isinstance(error, EOFError) else str(error)
        raise UnreadableDocumentError(name, f"cannot be unpacked: {reason}") from error
    except UnicodeDecodeError as error:
        reason = f"not UTF-8: byte 0x{error.object[error.start]:02x} at offset {error.start}"
        raise UnreadableDocumentError(name, reason) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableDocumentError(name, reason[:1].lower() + reason[1:]) from error


def extra_missing(name: str, package: str, extra: str) -> UnreadableDocumentError:
    """What to raise where a package is not installed that reads files of a type."""
    return UnreadableDocumentError(name, f"needs {package}: pip install 'factkit[{extra}]'")


@contextmanager
def _zst(name: str, raw: IO[bytes]) -> Iterator[io.RawIOBase]:
    try:
        import zstandard
    except ImportError:
        raise extra_missing(name, "zstandard", "zst") from None
    try:
        with zstandard.ZstdDecompressor().stream_reader(raw, read_across_frames=True) as stream:
            yield stream  # type: ignore[misc]
    except zstandard.ZstdError as error:
        raise UnreadableDocumentError(name, f"cannot be unpacked: {error}") from error
