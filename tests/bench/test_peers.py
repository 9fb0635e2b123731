"""Other readers on the same text in the same run, where they are installed, as ratios to ours.

Best in an environment of their own: `pip install quantulum3 recognizers-text-suite "emoji<2"`
beside factkit and pytest-benchmark; the last pin is for recognizers, which asks an older emoji
than it says. Without them these tests are skipped.
"""

import time
from collections.abc import Callable
from typing import Any

import pytest
from texts import prose, seconds

from factkit.scan.scanner import scanner

pytestmark = pytest.mark.benchmark(timer=time.process_time)

SIZE = 4_000


def compared(benchmark: Any, name: str, lang: str, read: Callable[[str], Any]) -> None:
    text = prose(lang, SIZE)
    read(text[:200])
    begun = time.process_time()
    benchmark.pedantic(read, args=(text,))
    taken = time.process_time() - begun
    ours = scanner(lang)
    ours(text)
    mine = seconds(lambda: ours(text))
    benchmark.extra_info["times as long as scan"] = round(taken / mine)
    print(
        f"\n{name} {lang}: {len(text) / taken / 1e3:.3g} thousand characters a second, scan × {taken / mine:.0f}"
    )


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_recognizers_text(benchmark: Any, lang: str) -> None:
    suite = pytest.importorskip("recognizers_suite")
    culture = {"en": "en-us", "fr": "fr-fr"}[lang]
    compared(benchmark, "Recognizers-Text", lang, lambda text: suite.recognize_number(text, culture))


def test_quantulum3(benchmark: Any) -> None:
    parser = pytest.importorskip("quantulum3.parser")
    compared(benchmark, "quantulum3", "en", parser.parse)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_dateparser(benchmark: Any, lang: str) -> None:
    search = pytest.importorskip("dateparser.search")
    compared(benchmark, "dateparser.search", lang, lambda text: search.search_dates(text, languages=[lang]))


def test_spacy(benchmark: Any) -> None:
    spacy = pytest.importorskip("spacy")
    if not spacy.util.is_package("fr_core_news_sm"):
        pytest.skip("spaCy's small French pipeline is not installed")
    compared(benchmark, "spaCy fr_core_news_sm", "fr", spacy.load("fr_core_news_sm"))
