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
from typing import IO, Any

from factkit.errors import UnreadableDocumentError

__all__ = ["extra_missing", "opened", "reading"]

_PIECE = 1024
"""Bytes of a `.zst` file that are unpacked at a time."""


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
            yield io.BufferedReader(_Zst(str(path), raw)), raw
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


class _Zst(io.RawIOBase):
    """The content of a `.zst` file, frame after frame.

    The package's own reader takes a file that breaks off for one that ends. Small pieces are
    unpacked at a time: four bytes may stand for 128 KB.
    """

    def __init__(self, name: str, raw: IO[bytes]) -> None:
        try:
            import zstandard
        except ImportError:
            raise extra_missing(name, "zstandard", "zst") from None
        self._frame = zstandard.ZstdDecompressor().decompressobj
        self._error = zstandard.ZstdError
        self._name = name
        self._raw = raw
        self._now: Any = None
        self._unpacked = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer; out: how many bytes, 0 at the end. Raises EOFError where the file breaks off."""
        while not self._unpacked and self._more():
            pass
        size = min(len(buffer), len(self._unpacked))
        buffer[:size] = self._unpacked[:size]
        self._unpacked = self._unpacked[size:]
        return size

    def _more(self) -> bool:
        """Unpack a piece; out: whether there was one."""
        piece = (self._now.unused_data if self._now and self._now.eof else b"") or self._raw.read(_PIECE)
        if not piece:
            if self._now and not self._now.eof:
                raise EOFError
            return False
        if self._now is None or self._now.eof:
            self._now = self._frame()
        try:
            self._unpacked = memoryview(self._now.decompress(piece))
        except self._error as error:
            raise UnreadableDocumentError(self._name, f"cannot be unpacked: {error}") from error
        return True
