"""Headings in capitals and titles that begin every word with one are read as sentences are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factkit
from factkit.packs import load
from factkit.packs.recasing import recased

BODY = {
    "en": "Lorvan Foods sold more in Kenya. The dairy, which owns Lake Milk, said that costs rose at its ports. "
    "The TV channel NTR told the story, and the Harbour Trust paid.",
    "fr": "La société RailSambre exploite la ligne. Les ventes du groupe en Belgique montent, dit la ministre "
    "Anne Dufour au journal. Selon l'OCDE, le prix recule.",
}


def told(title: str, lang: str, body: str | None = None) -> str:
    text = f"{title}\n\n{BODY[lang] if body is None else body}"
    return recased(text, load(lang)).partition("\n")[0]


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("Lorvan Foods Eyes Record Sales as Costs Rise", "Lorvan Foods eyes record sales as costs rise"),
        (
            "Kenyan Dairy Silences Critics With Sales of $12M",
            "Kenyan dairy silences critics with sales of $12M",
        ),
        ("Lake Milk Owner Sells Two Ports in March", "Lake Milk owner sells two ports in March"),
        ("Why the Harbour Trust Pays Less in Kenya", "Why the Harbour Trust pays less in Kenya"),
        ("LORVAN FOODS SALES RISE 12% IN KENYA", "Lorvan Foods sales rise 12% in Kenya"),
        ("NTR SAYS TV COSTS ROSE AT PORTS", "NTR says TV costs rose at ports"),
        ("- Record Quarterly Sales of $35 Million", "- Record quarterly sales of $35 million"),
    ],
)
def test_titles_in_english(title: str, read: str) -> None:
    assert told(title, "en") == read


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("LES VENTES DE RAILSAMBRE MONTENT EN BELGIQUE", "Les ventes de RailSambre montent en Belgique"),
        ("L'OCDE VOIT LES PRIX RECULER DE 3 % EN MAI", "L'OCDE voit les prix reculer de 3 % en mai"),
        ("ANNE DUFOUR : « LE PRIX RECULE »", "Anne Dufour : « le prix recule »"),
    ],
)
def test_titles_in_french(title: str, read: str) -> None:
    assert told(title, "fr") == read


@pytest.mark.parametrize(
    "line",
    [
        "Lorvan Foods sold more in Kenya last year",
        "By Alice Rowan and Peter Novak",
        "Harbour Trust, Lake Milk, Lorvan Foods",
        "Sales Costs",
        "NTR and the TV of Kenya",
        "Harbour Trust | Lake Milk | Lorvan Foods Sales",
        "GDP: 12",
    ],
)
def test_what_is_no_title_stays(line: str) -> None:
    assert told(line, "en") == line


def test_german_titles_stay() -> None:
    line = "Mehr Umsatz Beim Handel Mit Fisch Und Brot"
    assert recased(f"{line}\n\nDer Umsatz stieg, der Handel wuchs.", load("de")).startswith(line)


def test_a_title_alone_keeps_what_the_lexicon_does_not_know() -> None:
    assert (
        recased("Pamoja Sells 12 New Ferries to Kenya", load("en")) == "Pamoja sells 12 new Ferries to Kenya"
    )


@pytest.mark.parametrize("write", [str.title, str.upper, str])
def test_what_is_read_does_not_hang_on_the_letters_of_the_title(write: object) -> None:
    assert callable(write)
    body = (
        "Lorvan Foods earned 3 million euros from its ferries. It has 400 workers, and its ports 12 cranes."
    )
    text = f"{write('Lorvan Foods earns more from ferries')}\n\n{body}"
    sheet = factkit.extract(text, lang="en")
    assert [claim.subject and claim.subject.name for claim in sheet][:2] == ["Lorvan Foods", "Lorvan Foods"]
    assert len(sheet) == 3
    for claim in sheet:
        assert all(text[span.start : span.end] == span.text for _, span in claim.all_spans())


def test_spans_have_the_letters_of_the_text() -> None:
    text = "SALES OF LORVAN FOODS ROSE 12% IN KENYA\n\nLorvan Foods sold more ferries in Kenya."
    claim = factkit.extract(text, lang="en")[0]
    assert claim.value.span is not None and claim.evidence.text.startswith("SALES OF LORVAN FOODS")
    assert claim.metric is not None and claim.metric.span is not None
    assert text[claim.metric.span.start : claim.metric.span.end] == claim.metric.span.text


@given(st.text(alphabet="ABCİßﬁabc ŉ'\n|:.12%", max_size=80))
def test_nothing_moves(text: str) -> None:
    assert len(recased(text, load("en"))) == len(text)
