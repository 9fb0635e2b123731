"""Extraction takes time in proportion to the text, whatever stands in it."""

from __future__ import annotations

import pytest

import factkit
from factkit.packs.pack import available
from factkit.rules.sentences import LONGEST
from growth import repeated, too_steep

FAMILIES = {
    "towns": "In Leeds the city has 5 schools. À Limoges la ville a 5 parcs. ",
    "spaced digits": "1 ",
    "grouped": "1 000 ",
    "shares": "5 % ",
    "sums": "$5 ",
    "lists": "5 %; ",
    "ranges": "from 5 to 7 in 2020 and ",
    "from and against": "5 % contre 3 % en 2020, ",
    "capitals": "Alpha Beta ",
    "banks": "The Bank of Kenya 5 ",
    "speakers": "he said 5% selon Paul, ",
    "brackets": "Il y a 7 % de 9 (soit 3) ",
    "no full stop": "Le pays a 5 usines et elle vise 7 % des ",
    "sentences": "It rose 5%. ",
    "lines": "It rose 5%\n",
    "pronouns": "it has 5 and ",
    "officials": "Mr Lee cut 40 jobs. M. Lorme a supprimé 40 postes. ",
    "reports": "The report says 40 jobs went. Le rapport indique que 40 postes ont disparu. ",
}

SIZES = {"en": (2_500, 20_000), "fr": (2_500, 20_000)}
SHORTER = (1_500, 9_000)
"""Of the languages that share the mechanism with these two, so that all are measured within minutes."""


@pytest.mark.parametrize("lang", available())
@pytest.mark.parametrize("name", FAMILIES)
def test_time_grows_with_the_length_alone(lang: str, name: str) -> None:
    def read(text: str) -> None:
        factkit.extract(text, lang=lang, date="2024-05-06")

    piece = FAMILIES[name]
    small, large = SIZES.get(lang, SHORTER)
    read(repeated(piece, 1_000))
    assert not too_steep(read, (repeated(piece, small), repeated(piece, large)))


def test_what_grows_with_the_square_of_the_length_is_told() -> None:
    def linear(text: str) -> list[str]:
        return [letter.upper() for letter in text]

    def square(text: str) -> list[int]:
        return [text.count(letter) for letter in text]

    texts = repeated("ab", 700), repeated("ab", 5_600)
    assert not too_steep(linear, texts)
    assert too_steep(square, texts)


def sums(count: int) -> str:
    return "Tunisia and Algeria trade. " + "Sales were 40 million dinars in shops. " * count


def people(count: int) -> str:
    names = (
        f"Alba{chr(97 + n % 26)}{chr(97 + n // 26 % 26)} Born{chr(97 + n // 676)}e" for n in range(count)
    )
    return "Sales rose 4%. " + " ".join(f"Then {name} met {name} in town." for name in names)


def officials(count: int) -> str:
    letters = "abcdefghij"
    names = ("X" + "".join(letters[int(digit)] for digit in f"{i:05d}") for i in range(count))
    return "Chile votes. " + " ".join(f"Minister {name} wants 40 buses by 2030." for name in names)


@pytest.mark.parametrize(
    ("text", "read", "sizes"),
    [
        (sums, factkit.scan, (1_000, 8_000)),
        (people, factkit.extract, (1_500, 9_000)),
        (officials, factkit.extract, (300, 1_800)),
    ],
)
def test_what_is_named_once_more_costs_as_much_as_before(text, read, sizes) -> None:
    read(text(100), lang="en")
    small, large = sizes
    assert not too_steep(
        lambda body: read(body, lang="en"), (text(small), text(large)), sizes=sizes, times=1.8, slack=0
    )


def test_a_sentence_without_end_is_read_in_pieces_and_loses_nothing() -> None:
    text = "the town has 5 schools, " * LONGEST
    sheet = factkit.extract(text, lang="en")
    assert len(sheet) == LONGEST
    longest = max(len(claim.evidence.text.split()) for claim in sheet)
    assert longest <= LONGEST
    assert all(claim.value.amount == 5 for claim in sheet)
