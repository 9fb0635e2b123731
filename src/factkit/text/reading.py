r"""Documents from files: text and Markdown in UTF-8 as they are, HTML and PDF as the text in them.

Line ends of a text are not normalized, so that offsets count the text as the file has it. Of
HTML and PDF, offsets count the text that was read out of them, `Document.text`.

>>> import tempfile, pathlib
>>> folder = pathlib.Path(tempfile.mkdtemp())
>>> _ = (folder / "note.txt").write_bytes("Le taux\r\nest de 7 %.".encode())
>>> read(folder / "note.txt").text
'Le taux\r\nest de 7 %.'
>>> _ = (folder / "old.txt").write_bytes("été".encode("latin-1"))
>>> read(folder / "old.txt")  # doctest: +ELLIPSIS
Traceback (most recent call last):
factkit.errors.UnreadableDocumentError: ...old.txt: not UTF-8: byte 0xe9 at offset 0
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from factkit.errors import UnreadableDocumentError
from factkit.limits import size
from factkit.text.containers import LARGEST, Record
from factkit.text.document import Document
from factkit.text.finding import STDIN, Named, expand, find, plain_suffix, stem
from factkit.text.frontmatter import FrontMatter, front_matter
from factkit.text.items import MEDIA, Item
from factkit.text.packed import opened

__all__ = ["STDIN", "Named", "Record", "document", "expand", "find", "read", "told"]

_HEADING = re.compile(r"\s*#[ \t]+(\S[^\r\n]*)")
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


def read(path: str | os.PathLike[str], *, id: str | None = None) -> Document:
    """Read one file, or standard input for `-`.

    In: the path (.txt, .md, .html, .pdf; also packed as .gz or .zst), and an id if it is not to
    be the file's stem. Out: its document. Raises UnreadableDocumentError on what is missing, no
    text, not in UTF-8, larger than `factkit.limits.DOCUMENT` bytes, or needs an extra
    (`html`, `pdf`, `zst`) that is not installed.
    """
    name = os.fspath(path)
    own = "stdin" if name == STDIN else stem(Path(name))
    media = MEDIA.get(plain_suffix(Path(name)), "text")
    return document(Item(id or own, name, media))


def document(item: Item) -> Document:
    """Read the document that an item stands for; raises UnreadableDocumentError as `read` does."""
    record = item.record
    data = _bytes(item.name) if record is None else record.content
    if len(data) > LARGEST:
        raise UnreadableDocumentError(item.name, f"larger than {size(LARGEST)}")
    if item.media == "html":
        made = _of_page(item, data)
    elif item.media == "pdf":
        made = _of_pdf(item, data)
    else:
        made = _of_text(item, data)
    return made if record is None else told(made, record)


def _of_text(item: Item, data: str | bytes) -> Document:
    text = _decode(item.name, data) if isinstance(data, bytes) else data
    markdown = item.media == "markdown"
    matter = front_matter(text) if markdown else FrontMatter()
    heading = _HEADING.match(text, matter.end) if markdown else None
    return Document(
        text,
        item.id,
        lang=matter.lang,
        lang_source="metadata" if matter.lang else None,
        date=matter.date,
        date_source="metadata" if matter.date else None,
        title=matter.title or (heading[1].strip(" #\t") if heading else None),
        path=_path(item),
        body=matter.end,
    )


def _of_page(item: Item, data: str | bytes) -> Document:
    from factkit.text.webpage import read_page

    page = read_page(
        item.name,
        data.encode("utf-8", "replace") if isinstance(data, str) else data,
        item.record.url if item.record else None,
    )
    return Document(
        page.text,
        item.id,
        lang=page.lang,
        lang_source="metadata" if page.lang else None,
        date=_day(page.date),
        date_source="metadata" if _day(page.date) else None,
        title=page.title,
        path=_path(item),
        url=page.url,
    )


def _of_pdf(item: Item, data: str | bytes) -> Document:
    from factkit.text.pdf import read_pdf

    text, pages = read_pdf(item.name, data if isinstance(data, bytes) else data.encode())
    return Document(text, item.id, path=_path(item), pages=pages)


def told(text: str | Document, record: Record) -> Document:
    """Return a document of which a record says what it knows, in the place of what the text itself says.

    >>> told("7 %", Record("7 %", "a", lang="fra", date="2024-05-03T10:00Z")).date
    '2024-05-03'
    """
    made = Document(text, record.id or "text") if isinstance(text, str) else text
    said = {
        "lang": _language(record.lang),
        "date": _day(record.date),
        "title": record.title,
        "url": record.url,
    }
    known = {name: value for name, value in said.items() if value}
    sources = {f"{name}_source": "metadata" for name in ("lang", "date") if name in known}
    changed: dict[str, Any] = known | sources
    return replace(made, **changed)


def _path(item: Item) -> str | None:
    return None if item.name == STDIN or item.record is not None else item.name


def _language(said: str | None) -> str | None:
    """The ISO 639-1 code of a language told by it, by three letters, or with a country: 'fra', 'fr-BE'."""
    code = re.split(r"[-_]", said or "")[0].lower()
    if len(code) == 3:
        from babel.core import get_global

        code = get_global("language_aliases").get(code, code)
    return code if len(code) == 2 and code.isalpha() else None


def _day(said: str | None) -> str | None:
    """The date at the head of a text such as '2024-05-03T10:00Z'; None where there is none."""
    found = _DATE.match(said or "")
    if not found:
        return None
    try:
        date.fromisoformat((found[0] + "-01-01")[:10])
    except ValueError:
        return None
    return found[0]


def _bytes(name: str) -> bytes:
    """The bytes of a file, unpacked, or of standard input; one more than are read at most."""
    if name == STDIN:
        return sys.stdin.buffer.read(LARGEST + 1)
    suffix = plain_suffix(Path(name))
    if suffix not in MEDIA and not Path(name).is_dir():
        known = ", ".join(ending for ending in MEDIA if ending)
        raise UnreadableDocumentError(name, f"files of type {suffix} are not read; {known} are")
    with opened(Path(name)) as (stream, _):
        return stream.read(LARGEST + 1)


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
