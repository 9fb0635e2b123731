"""Marks of layout change nothing of what is read, and every span counts the characters as given."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factkit
from factkit.text.plain import Plain

GOLD = Path(__file__).parents[1] / "gold"
ARTICLES = [
    GOLD / lang / f"own-{lang}-{number}.txt" for lang in ("en", "fr") for number in ("03", "41", "77")
]


def wrapped(text: str, width: int = 72) -> str:
    """The text in lines of so many characters at most."""
    return re.sub(rf"(?=[^\n]{{{width + 1}}})([^\n]{{1,{width}}}) ", r"\1\n", text)


LAYOUTS: dict[str, Callable[[str], str]] = {
    "figures in bold": lambda text: re.sub(r"\d[\d.,]*(?<=\d)", r"**\g<0>**", text),
    "notes behind sentences": lambda text: re.sub(r"(?<=[a-z])\.(?=\s)", ".[12]", text),
    "notes set apart": lambda text: re.sub(r"(?<=[a-z])\.(?=\s)", ". [3]", text),
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
    "no width": lambda text: re.sub(r"(?<=\w) (?=\w)", " \u200b", text),
    "soft hyphens": lambda text: re.sub(r"(?<=[a-z]{3})(?=[a-z]{4})", "\u00ad", text),
    "wrapped": wrapped,
    "in wide lines": lambda text: wrapped(text, 150),
    "entities": lambda text: text.replace("’", "&rsquo;").replace("é", "&eacute;"),
    "tags": lambda text: re.sub(r"\d[\d.,]*(?<=\d)", r"<b class='n'>\g<0></b>", f"<div>{text}</div>"),
    "paragraphs": lambda text: "".join(f"<p>{line}</p>\n" if line else "\n" for line in text.split("\n")),
    "links": lambda text: re.sub(r"\d[\d.,]*(?<=\d)", r"[\g<0>](https://example.org/a?b=1)", text),
}


def told(text: str, lang: str) -> list[tuple[object, ...]]:
    return [
        (
            claim.kind,
            claim.value.amount,
            claim.value.low,
            claim.value.unit,
            claim.subject and claim.subject.name,
            claim.metric and claim.metric.text,
            claim.when and claim.when.edtf,
        )
        for claim in factkit.extract(text, lang=lang)
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_layout_changes_nothing(path: Path, layout: str) -> None:
    text, lang = path.read_text(encoding="utf-8"), path.parent.name
    other = LAYOUTS[layout](text)
    assert told(other, lang) == told(text, lang)
    for claim in factkit.extract(other, lang=lang):
        for _, span in claim.all_spans():
            assert other[span.start : span.end] == span.text


def test_a_space_lost_behind_a_full_stop() -> None:
    text = "The port handled 12 million tonnes in 2023.Rail carried 3 million.”Roads took 40%.The rest flew."
    assert Plain(text).text == text.replace("3.R", "3. R").replace("”R", "” R").replace(".T", ". T")


@pytest.mark.parametrize(
    "text",
    [
        "Node.js and Booking.Com grew 12%, J.Smith says, and the U.S.Treasury p.m.",
        "It rose 4*3 times, snake_case_names too, and 5 * 3 is 15.",
        "He said [sic] that some [of 12] left; see [Table 3].",
        "> 50% of the houses have no boiler",
        "#1 in Europe, AT&T and R&D; 3 < 4 > 2",
        "``Twelve'' said ``four''",
        "Sales: 12\nCosts: 9\nprofit: 3",
        "km² and m³ of 12",
        "<name> of <12> firms, a < b and c > d, <Kenya>",
    ],
)
def test_what_is_no_mark_of_layout_stays(text: str) -> None:
    assert Plain(text).text == text


def test_a_table_of_html_is_read_as_one() -> None:
    head, rows = ("Country", "Sales, $m", "Staff"), (("Kenya", "12", "310"), ("Ghana", "9", "95"))
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in (head, *rows))
    told = [
        (
            claim.subject and claim.subject.name,
            claim.value.amount,
            claim.value.unit,
            claim.metric and claim.metric.text,
        )
        for claim in factkit.extract(f"<p>Last year:</p><table>{cells}</table>", lang="en")
    ]
    assert told == [
        ("Kenya", 12_000_000, "USD", "Sales"),
        ("Kenya", 310, "count", "Staff"),
        ("Ghana", 9_000_000, "USD", "Sales"),
        ("Ghana", 95, "count", "Staff"),
    ]


def test_a_list_of_html_is_read_as_one() -> None:
    assert Plain("<h2>Sales</h2><ul><li>Kenya: 12</li><li>Ghana: 9</li></ul>It grew.").text == (
        "Sales\n\n- Kenya: 12\n- Ghana: 9\nIt grew."
    )


def test_lines_that_list_are_not_joined() -> None:
    rows = "\n".join(
        [
            "The harbours that handled most freight last year, by tonnes and",
            "by share of all freight of the country:",
            "Northport, which is the largest harbour of the coast: 40",
            "Southport, which was the largest until last year: 35",
            "- of which by rail, as the rail freight office tells us: 12",
            "2. Eastport, the only harbour that lies on the river: 9",
        ]
    )
    assert Plain(rows).text == rows.replace("and\nby", "and by")


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("Sales rose by **12\u200b** %.", 0, "12\u200b** %"),
        ("Elle compte 3 millions d'e\u0301le\u0300ves.", 0, "3 millions d'e\u0301le\u0300ves"),
    ],
)
def test_spans_take_in_what_stands_inside_them(text: str, value: int, words: str) -> None:
    claim = factkit.extract(text, lang="fr" if "Elle" in text else "en")[value]
    assert claim.value.span is not None and claim.value.span.text == words
    mention = factkit.scan(text, lang="fr" if "Elle" in text else "en")[value]
    assert text[mention.span.start : mention.span.end] == mention.span.text


@given(st.text(alphabet="ab1 .[]()*_`>&#;\n\u0301\u200b²Ab", max_size=60))
def test_every_stretch_has_its_place(text: str) -> None:
    plain = Plain(text)
    last = 0
    for at in range(len(plain.text)):
        start, end = plain.span(at, at + 1)
        assert last <= start <= end <= len(text)
        last = start
    if plain.text and plain.text != text:
        assert 0 <= plain.span(0, len(plain.text))[0] <= plain.span(0, len(plain.text))[1] <= len(text)
