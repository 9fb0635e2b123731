"""HTML and PDF: the text without what surrounds it, and what the file says of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

import factkit
from factkit.errors import UnreadableDocumentError
from factkit.text.reading import read

PAGE = """<!doctype html><html lang="fr-BE"><head><meta charset="iso-8859-1">
<title>Le port se développe</title><meta property="article:published_time" content="2024-03-05T08:00:00+01:00">
<link rel="canonical" href="https://example.org/port"></head><body>
<nav><a href="/">Accueil</a> <a href="/2">Les 10 articles les plus lus</a></nav>
<article><h1>Le port se développe</h1>
<p>Le port a traité 12 millions de tonnes de fret l'année dernière, selon la direction du port.</p>
<p>Il emploie 3 400 personnes, soit 5 % de plus qu'en 2022, et compte en recruter deux cents autres.</p></article>
<footer>© 2024, tous droits réservés, 1 200 abonnés</footer></body></html>"""


def pdf(*pages: list[str]) -> bytes:
    """A small PDF of lines of text, written by hand."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for n, lines in enumerate(pages):
        shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
        content = f"BT /F1 11 Tf 50 750 Td {shown} ET".encode("latin-1")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * n} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1, table, len(objects) + 1, len(out),
    )  # fmt: skip


def test_a_page_is_its_article(tmp_path: Path) -> None:
    (tmp_path / "port.html").write_bytes(PAGE.encode("iso-8859-1"))
    page = read(tmp_path / "port.html")
    assert page.text.startswith("Le port se développe\n")
    assert "12 millions de tonnes" in page.text
    assert "articles les plus lus" not in page.text
    assert (page.lang, page.date, page.title) == ("fr", "2024-03-05", "Le port se développe")
    assert page.url == "https://example.org/port"
    sheet = factkit.extract(page)
    assert [str(claim.value.amount) for claim in sheet][:1] == ["12000000"]
    assert sheet[0].when is not None and sheet[0].when.edtf == "2023"
    for claim in sheet:
        assert page.text[claim.evidence.start : claim.evidence.end] == claim.evidence.text


def test_a_pdf_has_pages(tmp_path: Path) -> None:
    lines = ["The harbour handled 12 million tonnes of freight in", "2023, up 5 % on the year before."]
    (tmp_path / "port.pdf").write_bytes(pdf(lines, ["It employs 3,400 people."]))
    document = read(tmp_path / "port.pdf")
    assert document.text == f"{' '.join(lines)}\n\nIt employs 3,400 people."
    sheet = factkit.extract(document, lang="en")
    assert [(str(claim.value.amount), claim.page) for claim in sheet] == [
        ("12000000", 1),
        ("5", 1),
        ("3400", 2),
    ]


def test_a_text_has_no_pages() -> None:
    assert factkit.extract("It employs 3,400 people.", lang="en")[0].page is None


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.pdf", b"%PDF-1.4\ngarbage", "no readable PDF"),
        ("a.pdf", pdf([]), "its pages are pictures"),
        ("a.html", b"", "no text was found"),
        ("a.html", b"\x00\xff" * 50, "no text was found"),
    ],
)
def test_refused(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableDocumentError, match=reason):
        read(tmp_path / name)
