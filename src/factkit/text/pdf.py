r"""PDF files as text, page by page, by pypdfium2.

>>> unwrapped("Le taux est passé de 7 % en\n2023 à 5 %.\nFin\nUne autre ligne assez longue pour")
'Le taux est passé de 7 % en 2023 à 5 %.\nFin\nUne autre ligne assez longue pour'
"""

from __future__ import annotations

from contextlib import closing

from factkit.errors import UnreadableDocumentError
from factkit.text.packed import extra_missing

__all__ = ["read_pdf", "unwrapped"]

_FULL = 0.7
"""The part of the usual length from which on a line is taken for full: its sentence goes on."""
_SIGNS = str.maketrans({"\ufffe": "-", "\x02": "-", "\r": None})


def read_pdf(name: str, data: bytes) -> tuple[str, tuple[int, ...]]:
    """Return the text of a PDF, pages apart by an empty line, and the offset at which each page begins.

    Lines that a page's width broke are joined. Raises UnreadableDocumentError on what is no
    PDF, is locked or damaged, or holds only pictures, or where pypdfium2 is not installed.
    """
    try:
        import pypdfium2
    except ImportError:
        raise extra_missing(name, "pypdfium2", "pdf") from None
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            pages = [unwrapped(page.get_textpage().get_text_bounded()) for page in document]
    except pypdfium2.PdfiumError as error:
        raise UnreadableDocumentError(name, f"no readable PDF: {error}") from error
    if not any(pages):
        raise UnreadableDocumentError(name, "no text in the PDF: its pages are pictures")
    starts, at = [], 0
    for page in pages:
        starts.append(at)
        at += len(page) + 2
    return "\n\n".join(pages), tuple(starts)


def unwrapped(page: str) -> str:
    """Return the text of a page with the lines joined that its width broke."""
    lines = [line.strip() for line in page.translate(_SIGNS).split("\n")]
    lengths = sorted(len(line) for line in lines if line)
    usual = lengths[len(lengths) * 3 // 4] if lengths else 0
    out: list[str] = []
    goes_on = False
    for line in lines:
        if goes_on and line:
            out[-1] = f"{out[-1]} {line}"
        else:
            out.append(line)
        goes_on = bool(line) and len(line) >= usual * _FULL and line[-1] not in ".!?:;…»”"
    return "\n".join(out).strip()
