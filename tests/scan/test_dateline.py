"""The date of publication that texts state themselves, and dates that are none."""

import pytest

from factkit.scan.dateline import publication_date, published
from factkit.scan.scanner import scanner
from factkit.values.period import Period

STATED = [
    ("fr", "Un titre de presse\n\n19 Février 2024\n\nLe pays avance.", "2024-02-19"),
    ("fr", "Publié dans Le Quotidien le 02 - 07 - 2025\n\nLe texte.", "2025-07-02"),
    ("fr", " date 2021-12 Pour les dix ans du port, la ville a pavoisé.", "2021-12"),
    ("fr", "Rabat, le 3 mars 2023 – Le conseil s'est réuni.", "2023-03-03"),
    ("fr", "Par la rédaction | Publié le 25/09/2024 à 17h42 | Lecture : 3 min\n\nLe texte.", "2024-09-25"),
    ("en", "ASTANA, 5 May 2024 – The ministry said so.", "2024-05-05"),
    ("en", "NAIROBI, May 11, 2023 (Wire) – The count goes on.", "2023-05-11"),
    ("en", "A headline\n\nStaff writer | 6 March 2024 | Updated 15:20\n\nThe text.", "2024-03-06"),
    ("en", "By our desk – Oct. 2, 2025 – 3 min read\n\nThe text.", "2025-10-02"),
    ("en", "Published on 2 July 2025\n\nThe text.", "2025-07-02"),
    ("en", "ASTANA, May 2024 – The ministry said so.", "2024-05"),
    ("en", "5 May 2024\fThe text of the second page.", "2024-05-05"),
    ("en", "The first page.\f5 May 2024\nThe text.", "2024-05-05"),
    ("en", "The fair of 3 June 2019 is over.\n5 May 2024\nThe text.", "2024-05-05"),
    ("en", "A line\n" * 12 + "5 May 2024\nThe text.", "2024-05-05"),
    ("en", f"{'Desk ' * 23}| 5 May 2024\nThe text.", "2024-05-05"),
    ("en", f"{'A' * 38}, 5 May 2024 – The ministry said so.", "2024-05-05"),
    ("en", f"The text goes on.\nPublished {'in the daily paper ' * 2}on 5 May 2024 at noon.", "2024-05-05"),
    ("fr", "RABAT (3 mars 2023) Le conseil s'est réuni.", "2023-03-03"),
    ("fr", "Le bureau, le 3 mars 2023\nLe texte.", "2023-03-03"),
]
NONE = [
    ("en", "The mine closed.\nPicture taken January 31, 2019.\n\nIt has 40 men."),
    ("en", "Out on Friday, 11 February 2022, the album sold 300 copies."),
    ("fr", "La mine a fermé.\nPhoto prise le 31 janvier 2019.\n\nElle compte 40 hommes."),
    ("fr", "Le 3 mars 2020, le pays a voté."),
    ("fr", "Prochaine publication : le 16 février 2021."),
    ("fr", "Le record date du 28 décembre 2023."),
    ("en", "Results for the year ended 31 December 2023\n\nRevenue grew."),
    ("en", "The law of 5 May 2004 still holds."),
    ("en", ""),
    ("en", "ASTANA, 2024 – The ministry said so."),
    ("en", "Astana 5 May 2024 – The ministry said so."),
    ("en", "astana, 5 May 2024 – The ministry said so."),
    ("en", "ASTANA, 5 May 2024 the ministry said so."),
    ("en", f"{'A' * 39}, 5 May 2024 – The ministry said so."),
    ("en", f"{'Desk ' * 24}| 5 May 2024\nThe text."),
    ("en", "A line\n" * 13 + "5 May 2024\nThe text."),
    ("en", "A page\f" * 13 + "5 May 2024\nThe text."),
    ("en", f"The text goes on.\nPublished {'in the daily paper ' * 3}on 5 May 2024 at noon."),
    ("en", "From 3 to 5 May 2024\nThe text."),
    ("fr", "5 mai 2024 !\nLe texte."),
]


@pytest.mark.parametrize(("lang", "text", "edtf"), STATED)
def test_a_dateline_is_read(lang: str, text: str, edtf: str) -> None:
    found = publication_date(text, lang)
    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize(("lang", "text"), NONE)
def test_other_dates_are_no_dateline(lang: str, text: str) -> None:
    assert publication_date(text, lang) is None


def test_a_text_is_read_again_with_the_date_that_it_states() -> None:
    period, tape = published("ASTANA, 5 May 2024 – It rose last year.", "en")
    assert tape.reference == period == Period.of("2024-05-05")
    assert published("It rose last year.", "en")[1] is not None


def test_no_more_than_the_head_of_a_long_text_is_read_for_its_date() -> None:
    text = "ASTANA, 5 May 2024 – It rose. " + "It rose again. " * 1000
    assert published(text, "en")[0] == Period.of("2024-05-05")
    late = "It rose again. " * 800 + "\nPublished on 5 May 2024\n"
    assert len(late) > 12_000
    assert published(late, "en")[0] is None


@pytest.mark.parametrize("lines", [0, 5, 11])
def test_a_byline_is_read_behind_long_lines_but_not_far_down(lines: int) -> None:
    above = "It rose again, as it did before, and so it will go on for all that we know. " * 4 + "\n"
    assert publication_date(above * lines + "5 May 2024\nIt rose.\n", "en") == Period.of("2024-05-05")
    assert publication_date(above * (lines + 13) + "5 May 2024\nIt rose.\n", "en") is None
    assert publication_date(above * (lines + 13) + "Published: 5 May 2024\n", "en") is not None


@pytest.mark.parametrize(
    "rest", ["It has 12 schools.", "It rose 5 % last year. " * 1000, "\nIt rose.\n" * 40]
)
def test_the_tape_that_is_returned_is_the_one_that_the_scanner_would_make(rest: str) -> None:
    text = "ASTANA, 5 May 2024 – " + rest
    period, tape = published(text, "en")
    assert tape.shape == scanner("en").tape(text, period).shape
    assert [getattr(item, "values", None) for item in tape.items] == [
        getattr(item, "values", None) for item in scanner("en").tape(text, period).items
    ]
