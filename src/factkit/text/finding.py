"""Which documents paths name: files as they are, globs, folders walked; one at a time, each with an id.

>>> import tempfile, pathlib
>>> folder = pathlib.Path(tempfile.mkdtemp())
>>> (folder / "2024").mkdir()
>>> for name in ("b.txt", "2024/a.md", "facts.csv"):
...     _ = (folder / name).write_text("7 %")
>>> [named.id for named in find([folder])]
['2024/a', 'b']
"""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

__all__ = ["STDIN", "WALKED", "Named", "expand", "find", "plain_suffix", "stem"]

STDIN = "-"
WALKED = frozenset({".txt", ".md", ".html", ".htm", ".pdf", ".warc", ".wet"})
"""The files that are taken from a folder; any other is read only where it is named itself."""
_PACKED = frozenset({".gz", ".zst"})
_MAGIC = frozenset("*?[")


class Named(NamedTuple):
    """A file, or standard input, and the id of its document."""

    path: Path
    id: str


def plain_suffix(path: Path) -> str:
    """The suffix of a file in lower case, that of its content where it is packed.

    >>> plain_suffix(Path("crawl.WARC.gz")), plain_suffix(Path("a.txt")), plain_suffix(Path("gz"))
    ('.warc', '.txt', '')
    """
    suffix = path.suffix.lower()
    return Path(path.stem).suffix.lower() if suffix in _PACKED else suffix


def find(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Named]:
    """Yield the files that paths name, each once: those of a folder in order of their names.

    A path with `*`, `?` or `[` that is no file is a glob, `**` for folders at any depth. Hidden
    files and folders are left out. What does not exist, or cannot be listed, is yielded too, for
    the reader to say so. The id of a file is its stem, in a folder the way to it from there,
    with as much more as tells it from the others: it does not depend on where the folder lies.
    """
    given = _given(paths)
    folders = [path for path in given if path.is_dir()]
    files = [path for path in given if path not in folders]
    ids = dict(zip(files, _ids(files, folders), strict=True))
    prefixes = _ids(folders, ()) if len(folders) > 1 else [""] * len(folders)
    before = dict(zip(folders, prefixes, strict=True))
    passed: set[str] = set()
    for path in given:
        real = os.path.realpath(path) if str(path) != STDIN else STDIN
        if real in passed or any(_walked_over(real, folder) for folder in passed):
            continue
        if path in before:
            prefix = f"{before[path]}/" if before[path] else ""
            for file, way in _walk(path):
                if not passed or os.path.realpath(file) not in passed:
                    yield Named(file, prefix + way)
        else:
            yield Named(path, ids[path])
        passed.add(real)


def _walked_over(path: str, folder: str) -> bool:
    """Tell whether a walk of `folder` has come over `path`."""
    if not path.startswith(folder + os.sep) or not os.path.exists(path):  # noqa: PTH110
        return False
    parts = Path(path).relative_to(folder).parts
    taken = os.path.isdir(path) or plain_suffix(Path(path)) in WALKED  # noqa: PTH112
    return taken and not any(part.startswith(".") for part in parts)


def expand(paths: Iterable[str | os.PathLike[str]]) -> list[Path]:
    """The files that `find` finds, as a list.

    >>> expand(["note.txt", "./note.txt"])
    [PosixPath('note.txt')]
    """
    return [named.path for named in find(paths)]


def _given(paths: Iterable[str | os.PathLike[str]]) -> list[Path]:
    """The paths as given, globs replaced by what they match, in order and each once."""
    out: dict[Path, None] = {}
    for path in paths:
        name = os.fspath(path)
        wild = not _MAGIC.isdisjoint(name) and "\0" not in name and not Path(name).exists()
        matches = sorted(glob.glob(name, recursive=True)) if wild else []  # noqa: PTH207
        out |= dict.fromkeys(map(Path, matches or [name]))
    return list(out)


def _ids(paths: Sequence[Path], folders: Sequence[Path]) -> list[str]:
    """An id for each path: its stem, or where stems collide its way from the common folder."""
    stems = ["stdin" if str(path) == STDIN else stem(path) for path in paths]
    often = Counter(stems)
    twins = [path for path, own in zip(paths, stems, strict=True) if often[own] > 1]
    # Never an absolute path: ids go into the ids of claims, which are the same on every machine.
    common = os.path.commonpath([path.absolute().parent for path in twins]) if twins else ""
    return [
        path.absolute().relative_to(common).as_posix()
        if often[own] > 1
        else path.name
        if any((folder / (own + suffix)).exists() for folder in folders for suffix in WALKED)
        else own
        for path, own in zip(paths, stems, strict=True)
    ]


def stem(path: Path) -> str:
    """The name of a file without its suffix, and without that of its packing.

    >>> stem(Path("in/a.txt.gz")), stem(Path("a.b.md"))
    ('a', 'a.b')
    """
    return Path(path.stem).stem if path.suffix.lower() in _PACKED else path.stem


def _walk(folder: Path, way: str = "") -> Iterator[tuple[Path, str]]:
    """Yield the files below a folder with their ids; a folder that cannot be listed stands for itself.

    One folder's names are held at a time, so that a tree of any size can be walked.
    """
    try:
        with os.scandir(folder) as entries:
            seen = sorted((e.name, e.is_dir(follow_symlinks=False)) for e in entries)
    except OSError:
        yield folder, way.rstrip("/") or folder.name
        return
    names = [
        (name, is_folder)
        for name, is_folder in seen
        if not name.startswith(".") and (is_folder or plain_suffix(Path(name)) in WALKED)
    ]
    often = Counter(stem(Path(name)) for name, is_folder in names if not is_folder)
    for name, is_folder in names:
        if is_folder:
            yield from _walk(folder / name, f"{way}{name}/")
        else:
            own = stem(Path(name))
            yield folder / name, way + (own if often[own] == 1 else name)
