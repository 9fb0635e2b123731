"""Number words both ways: what num2words writes must be read back."""

import random
from decimal import Decimal

import pytest
from num2words import num2words

from factkit.scan.scanner import scanner

PLAN = random.Random(20)
SAMPLE = sorted(
    {*range(0, 131), *range(190, 215), *(10**k for k in range(3, 13)), *(10**k + 1 for k in range(3, 12))}
    | {PLAN.randrange(10**k) for k in range(3, 13) for _ in range(12)}
)


# "Un millionième" and "one-millionth" are parts before they are ranks.
ONES = {10**k for k in range(2, 13)}


def ordinal(n: int, lang: str) -> str:
    """What num2words writes, less the plural that it leaves in French ("deux centsième").

    In Russian only the last word of a rank is an ordinal, where num2words writes "сотый тысяч первый".
    """
    words = str(num2words(n, lang=lang, to="ordinal"))
    if lang == "ru" and n % 1000:
        return " ".join([*num2words(n, lang=lang).split()[:-1], words.split()[-1]])
    return words.replace("vingtsième", "vingtième").replace("centsième", "centième")


def only(lang: str, text: str, kind: str) -> Decimal | None:
    found = [m for m in scanner(lang)(text) if m.type == kind]
    return found[0].amount if len(found) == 1 and found[0].span.text == text else None


@pytest.mark.parametrize("lang", ["de", "en", "es", "fr", "fr_BE", "fr_CH", "it", "pt", "ru"])
def test_cardinals_are_read_back(lang: str) -> None:
    wrong = [
        (n, words)
        for n in SAMPLE
        if n > 1 and only(lang[:2], words := num2words(n, lang=lang), "number") != n
    ]
    assert not wrong


@pytest.mark.parametrize("lang", ["de", "en", "fr", "it", "ru"])
def test_ordinals_are_read_back(lang: str) -> None:
    wrong = [
        (n, words)
        for n in SAMPLE
        if n > 2 and n not in ONES and only(lang, words := ordinal(n, lang), "ordinal") != n
    ]
    assert not wrong


@pytest.mark.parametrize("lang", ["de", "en", "fr"])
def test_digits_are_read_back(lang: str) -> None:
    sign = {"de": ".", "en": ",", "fr": "\u202f"}[lang]
    for n in SAMPLE:
        found = scanner(lang)(f"{n:,} tonnes".replace(",", sign))
        assert [m.amount for m in found] == [n]
