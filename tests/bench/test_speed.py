"""How fast texts are read: `pytest tests/bench --benchmark-only -s` prints characters a second.

Beside the rates stand the share of each layer, the ratio to a bare pass of a regular expression
over the same text in the same run, peak memory, and how long the program takes to start.
"""

import resource
import statistics
import subprocess
import sys
import time
import tracemalloc
from typing import Any

import pytest
from texts import BARE, dense, prose, seconds, told

import factkit
from factkit.rules.engine import engine
from factkit.scan.scanner import scanner

pytestmark = pytest.mark.benchmark(timer=time.process_time)

SIZE = 200_000
LANGS = ["en", "fr"]


@pytest.mark.parametrize("lang", LANGS)
def test_scan(benchmark: Any, lang: str) -> None:
    text = prose(lang, SIZE)
    found = benchmark(scanner(lang), text)
    assert len(found) > len(text) / 800
    told(benchmark, f"scan {lang}", len(text))


@pytest.mark.parametrize("lang", LANGS)
def test_extract(benchmark: Any, lang: str) -> None:
    text, extractor = prose(lang, SIZE), factkit.Extractor()
    sheet = benchmark(extractor.extract, text, lang=lang)
    assert len(sheet) > len(text) / 800
    told(benchmark, f"extract {lang}", len(text))


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_writing(benchmark: Any, form: str) -> None:
    text = prose("en", SIZE)
    sheet = factkit.extract(text, lang="en")
    benchmark(sheet.to_jsonl if form == "jsonl" else sheet.to_csv)
    told(benchmark, f"{form} of {len(sheet)} claims, by the text that they are from", len(text))


def test_dense_text_against_a_bare_pass(benchmark: Any) -> None:
    articles, extractor = dense(), factkit.Extractor()
    size = sum(len(text) for text, _, _ in articles)

    def read() -> int:
        return sum(len(extractor.extract(text, lang=lang, date=date)) for text, lang, date in articles)

    claims = benchmark(read)
    bare = seconds(lambda: [BARE.findall(text) for text, _, _ in articles], 20)
    whole = seconds(read)
    scanned = seconds(lambda: [extractor.scan(text, lang=lang, date=date) for text, lang, date in articles])
    told(benchmark, f"extract of articles, a claim in {size // claims} characters", size)
    benchmark.extra_info |= {"bare passes": round(whole / bare, 1), "µs a claim": round(whole / claims * 1e6)}
    print(
        f"extract costs {whole / bare:.1f} bare passes at {size / bare / 1e6:.0f} million characters a second,"
        f" scan {scanned / bare:.1f}; {whole / claims * 1e6:.0f} µs a claim"
    )


@pytest.mark.parametrize("lang", LANGS)
def test_share_of_each_layer(benchmark: Any, lang: str) -> None:
    text, extractor, reader = prose(lang, SIZE), factkit.Extractor(), engine(lang)
    whole = seconds(lambda: extractor.extract(text, lang=lang))
    records = seconds(lambda: list(reader.records(text)))
    mentions = seconds(lambda: scanner(lang).tape(text))
    tokens = seconds(lambda: reader.pack.tokenizer(text))
    shares = {
        "tokens": tokens,
        "mentions": mentions - tokens,
        "claims": records - mentions,
        "records": whole - records,
    }
    benchmark.pedantic(lambda: None)
    benchmark.extra_info |= {name: round(part / whole, 2) for name, part in shares.items()}
    print(f"\nlayers {lang}: " + ", ".join(f"{name} {part / whole:.0%}" for name, part in shares.items()))


@pytest.mark.parametrize("lang", LANGS)
def test_peak_memory(benchmark: Any, lang: str) -> None:
    text, extractor = prose(lang, SIZE), factkit.Extractor()
    extractor.extract(text, lang=lang)
    tracemalloc.start()
    sheet = benchmark.pedantic(extractor.extract, args=(text,), kwargs={"lang": lang})
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    benchmark.extra_info["peak bytes a character"] = round(peak / len(text))
    print(f"\nmemory {lang}: {peak / 1e6:.1f} MB at the peak of {len(text)} characters, {len(sheet)} claims")


SHORT = {
    "lang given": {"lang": "en"},
    "language told": {},
}
"""A line of text, of which the language is given or has to be told."""


@pytest.mark.parametrize("given", SHORT)
def test_short_text(benchmark: Any, given: str) -> None:
    text, extractor = "Exports rose 5% in 2020.", factkit.Extractor()
    assert len(benchmark(extractor.extract, text, **SHORT[given])) == 1
    if benchmark.stats is not None:
        print(f"\na line, {given}: {benchmark.stats.stats.min * 1e6:.0f} µs")


FIRST = "import factkit; factkit.extract('Exports rose 5% in 2020.'{})"
PROGRAMS = {
    "nothing": ["-c", "pass"],
    "import factkit": ["-c", "import factkit"],
    "factkit --version": ["-m", "factkit.cli", "--version"],
    "first extract": ["-c", FIRST.format(", lang='en'")],
    "first extract, language told": ["-c", FIRST.format("")],
}


@pytest.mark.parametrize("program", PROGRAMS)
def test_start(benchmark: Any, program: str) -> None:
    def start() -> float:
        begun = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *PROGRAMS[program]], check=True, capture_output=True)
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        return ended.ru_utime - begun.ru_utime + ended.ru_stime - begun.ru_stime

    taken = statistics.median(start() for _ in range(7))
    benchmark.pedantic(lambda: None)
    benchmark.extra_info["ms"] = round(taken * 1000)
    print(f"\n{program}: {taken * 1000:.0f} ms of processor time")
