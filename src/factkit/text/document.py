"""A document: its text exactly as given, and what is known about it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

__all__ = ["Document"]


@dataclass(frozen=True)
class Document:
    """A text to read claims from, with how its language and date were found.

    `text` is never altered, for every span counts its code points. `lang` is an ISO 639-1
    code, `date` the date of publication in EDTF at the precision known. `body` is where the
    text proper begins: before it stands front matter, which makes no claims. `url` is the
    address that a page gives as its own, `pages` the offset at which each page of a PDF begins.

    >>> Document("Le taux est de 7 %.", "note", lang="fr", lang_source="argument").lang
    'fr'
    """

    text: str
    id: str
    lang: str | None = None
    lang_source: str | None = None
    date: str | None = None
    date_source: str | None = None
    title: str | None = None
    path: str | None = None
    body: int = 0
    url: str | None = None
    pages: tuple[int, ...] = ()

    def page(self, offset: int) -> int | None:
        """Return the number of the page that a character stands on, from 1; None where there are no pages.

        >>> Document("a\\n\\nb", "note", pages=(0, 3)).page(3)
        2
        """
        return bisect_right(self.pages, offset) if self.pages else None
