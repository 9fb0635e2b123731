"""HTML pages as text: the article without what surrounds it, by trafilatura.

>>> page = read_page(
...     "a.html", b"<html lang='fr-FR'><title>Un accord</title><p>Le taux est de 7 %.</p></html>"
... )
>>> page.text, page.lang
('Un accord\\n\\nLe taux est de 7 %.', 'fr')
"""

from __future__ import annotations

import logging
import re
from typing import NamedTuple

from factkit.errors import UnreadableDocumentError
from factkit.text.packed import extra_missing

__all__ = ["Page", "read_page"]

_LANG = re.compile(rb"<html[^>]{0,2000}?\slang\s{0,20}=\s{0,20}[\"']?\s{0,20}([A-Za-z]{2,3})", re.IGNORECASE)
_HEAD = 20_000


class Page(NamedTuple):
    """The text of a page, and what the page says of itself."""

    text: str
    title: str | None = None
    lang: str | None = None
    date: str | None = None
    url: str | None = None


def read_page(name: str, data: bytes, url: str | None = None) -> Page:
    """Return the article of an HTML page, its headline first.

    In: a name for messages, the page as its bytes, its address where known. Raises
    UnreadableDocumentError where there is no text in it, or where trafilatura is not installed.
    """
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise extra_missing(name, "trafilatura", "html") from None
    # What is wrong with a page is told by our own error, not by a line on standard error as well.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    found = bare_extraction(data, url=url, with_metadata=True, include_comments=False)
    text = "" if found is None or isinstance(found, dict) else (found.text or "").strip()
    if found is None or isinstance(found, dict) or not text:
        raise UnreadableDocumentError(name, "no text was found in the page")
    title = found.title or None
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    said = _LANG.search(data[:_HEAD])
    lang = said[1].decode().lower() if said else found.language
    return Page(text, title, lang, found.date or None, url or found.url or None)
