r"""Files as documents: text and Markdown in UTF-8, decoded byte by byte and otherwise untouched.

Line ends are not normalized, so that offsets count the text as the file has it.

>>> import tempfile, pathlib
>>> folder = pathlib.Path(tempfile.mkdtemp())
>>> _ = (folder / "note.txt").write_bytes("Le taux\r\nest de 7 %.".encode())
>>> read(folder / "note.txt").text
'Le taux\r\nest de 7 %.'
>>> _ = (folder / "old.txt").write_bytes("été".encode("latin-1"))
>>> read(folder / "old.txt")  # doctest: +ELLIPSIS
Traceback (most recent call last):
factkit.errors.UnreadableDocumentError: ...old.txt: not UTF-8: byte 0xe9 at offset 0
>>> [path.name for path in expand([folder])]
['note.txt', 'old.txt']
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from factkit.errors import UnreadableDocumentError
from factkit.text.document import Document
from factkit.text.frontmatter import FrontMatter, front_matter

__all__ = ["STDIN", "expand", "identify", "read"]

STDIN = "-"
_MARKDOWN = frozenset({".md", ".markdown"})
_READABLE = frozenset({"", ".txt", ".text"}) | _MARKDOWN
_WALKED = frozenset({".txt", ".md"})
_HEADING = re.compile(r"\s*#[ \t]+(\S[^\r\n]*)")


def read(path: str | os.PathLike[str], *, id: str | None = None) -> Document:
    """Read one file, or standard input for `-`.

    In: the path, and an id if it is not to be the file's stem. Out: its document. Refuses with
    UnreadableDocumentError what is missing, no text, or not in UTF-8.
    """
    name = os.fspath(path)
    text = _decode(name, _bytes(name))
    suffix = Path(name).suffix.lower()
    matter = front_matter(text) if suffix in _MARKDOWN else FrontMatter()
    heading = _HEADING.match(text, matter.end) if suffix in _MARKDOWN else None
    return Document(
        text,
        id or ("stdin" if name == STDIN else Path(name).stem),
        lang=matter.lang,
        lang_source="metadata" if matter.lang else None,
        date=matter.date,
        date_source="metadata" if matter.date else None,
        title=matter.title or (heading[1].strip(" #\t") if heading else None),
        path=None if name == STDIN else name,
        body=matter.end,
    )


def expand(paths: Iterable[str | os.PathLike[str]]) -> list[Path]:
    """The documents that paths name: files as they are, folders walked for .txt and .md files.

    Each file comes once, those of a folder in sorted order; hidden files and folders are left
    out. A path that does not exist stays in the list, for `read` to say so.
    """
    found: dict[str, Path] = {}
    for path in map(Path, paths):
        for file in _walk(path) if path.is_dir() else [path]:
            found.setdefault(os.path.realpath(file) if str(file) != STDIN else STDIN, file)
    return list(found.values())


def identify(paths: Sequence[Path]) -> list[str]:
    """An id for each document: its stem, or where stems collide its path below the common folder.

    >>> identify([Path("a/one.txt"), Path("a/two.md"), Path("-")])
    ['one', 'two', 'stdin']
    >>> identify([Path("in/a/one.txt"), Path("in/b/one.txt"), Path("in/c/two.txt")])
    ['a/one.txt', 'b/one.txt', 'two']
    """
    stems = ["stdin" if str(path) == STDIN else path.stem for path in paths]
    often = Counter(stems)
    twins = [path for path, stem in zip(paths, stems, strict=True) if often[stem] > 1]
    # Never an absolute path: ids go into the ids of claims, which are the same on every machine.
    common = os.path.commonpath([path.absolute().parent for path in twins]) if twins else ""
    return [
        stem if often[stem] == 1 else path.absolute().relative_to(common).as_posix()
        for path, stem in zip(paths, stems, strict=True)
    ]


def _walk(folder: Path) -> list[Path]:
    """The readable files below a folder; a folder that cannot be listed stands for itself."""
    closed: list[Path] = []
    files = [
        Path(parent, name)
        for parent, _, names in _visible(folder, closed)
        for name in names
        if Path(name).suffix.lower() in _WALKED
    ]
    return sorted(files + closed, key=lambda path: path.parts)


def _visible(folder: Path, closed: list[Path]) -> Iterable[tuple[str, list[str], list[str]]]:
    """Walk a folder without its hidden parts, noting in `closed` what cannot be listed."""
    for parent, folders, names in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield parent, folders, [name for name in names if not name.startswith(".")]


def _bytes(name: str) -> bytes:
    """The bytes of a file or of standard input."""
    if name == STDIN:
        return sys.stdin.buffer.read()
    suffix = Path(name).suffix.lower()
    if suffix not in _READABLE and not Path(name).is_dir():
        raise UnreadableDocumentError(name, f"files of type {suffix} are not read; .txt and .md are")
    try:
        return Path(name).read_bytes()
    except IsADirectoryError:
        raise UnreadableDocumentError(name, "a folder that cannot be listed, not a file") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableDocumentError(name, reason[:1].lower() + reason[1:]) from error


def _decode(name: str, data: bytes) -> str:
    """The text of a file's bytes, a byte order mark left off."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableDocumentError(name, "not UTF-8: it begins like UTF-16; save it as UTF-8")
    nul = data.find(b"\0")
    if nul >= 0:
        raise UnreadableDocumentError(name, f"not a text: NUL byte at offset {nul}")
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        reason = f"not UTF-8: byte 0x{error.object[error.start]:02x} at offset {error.start}"
        raise UnreadableDocumentError(name, reason) from error
