"""How fast `scan` reads: run with `--benchmark-only`, prints characters a second.

The text is made here, of sentences of our own; about one sentence in three states a figure,
as in the news. Other readers of quantities are run on the same text where they are installed, best in an
environment of their own: `pip install quantulum3 recognizers-text-suite "emoji<2"` beside
factkit and pytest-benchmark; the last pin is for recognizers, which asks an older emoji than
it says. Without them these tests are skipped.
"""

import random
from typing import Any

import pytest

from factkit.scan.scanner import scanner

SAID = {
    "en": [
        "The council met behind closed doors and its members left without a word to the press.",
        "Residents of the lower town complain that the ferry no longer stops at their pier.",
        "Her predecessor had promised a new library, yet nothing was ever built on the site.",
        "Farmers along the river say the soil has become too salty for their usual crops.",
        "The opposition called the plan hasty and asked for the figures to be made public.",
        "Nobody could explain why the old bridge had been closed while the road was still open.",
        "A spokesman for the ministry said that talks with the unions would go on as planned.",
        "Volunteers handed out blankets while engineers tried to bring the pumps back to work.",
        "Critics praised the singer, whose voice filled the hall without any help from loudspeakers.",
        "The company refused to comment on reports that its founder was looking for a buyer.",
    ],
    "fr": [
        "Le conseil s'est réuni à huis clos et ses membres sont repartis sans un mot pour la presse.",
        "Les habitants de la ville basse se plaignent que le bac ne s'arrête plus devant leur quai.",
        "Son prédécesseur avait promis une bibliothèque, mais rien n'a jamais été bâti sur le terrain.",
        "Les agriculteurs de la vallée disent que la terre est devenue trop salée pour leurs cultures.",
        "L'opposition juge le projet hâtif et demande que les chiffres soient rendus publics.",
        "Personne ne savait pourquoi le vieux pont était fermé alors que la route restait ouverte.",
        "Un porte-parole du ministère affirme que les discussions avec les syndicats se poursuivent.",
        "Des bénévoles distribuaient des couvertures pendant que les ingénieurs relançaient les pompes.",
        "La critique a salué la chanteuse, dont la voix emplissait la salle sans aucun micro.",
        "L'entreprise refuse de commenter les rumeurs selon lesquelles son fondateur cherche un acheteur.",
    ],
}
STATED = {
    "en": [
        "The harbour handled {a}.{b} million tonnes of freight in {y}, up {b}.{c}% on the year before.",
        "About {a},{b}00 people signed the petition, and the repairs will cost ${c}.{b} billion.",
        "One household in five has no boiler, down from {c}{b}% in {y}.",
        "The reservoir, {a}{b} km from the city, holds between {c}00 and {c}50 million litres.",
    ],
    "fr": [
        "Le port a traité {a},{b} millions de tonnes de fret en {y}, soit {b},{c} % de plus qu'un an plus tôt.",
        "Environ {a} {b}00 personnes ont signé la pétition, et les travaux coûteront {c},{b} milliards d'euros.",
        "Un foyer sur cinq n'a pas de chaudière, contre {c}{b} % en {y}.",
        "La retenue, à {a}{b} km de la ville, contient entre {c}00 et {c}50 millions de litres.",
    ],
}


def prose(lang: str, size: int) -> str:
    plan = random.Random(7)
    out: list[str] = []
    length = 0
    while length < size:
        figures = {name: plan.randrange(2, 9) for name in "abc"} | {"y": plan.randrange(1990, 2030)}
        said = (
            plan.choice(STATED[lang]).format(**figures) if plan.random() < 0.33 else plan.choice(SAID[lang])
        )
        out.append(said + ("\n\n" if plan.random() < 0.2 else " "))
        length += len(out[-1])
    return "".join(out)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_scan(benchmark: Any, lang: str) -> None:
    text = prose(lang, 200_000)
    read = scanner(lang)
    found = benchmark(read, text)
    assert len(found) > len(text) / 800
    told(benchmark, "scan", lang, len(text))


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_peers(benchmark: Any, lang: str) -> None:
    suite = pytest.importorskip("recognizers_suite")
    culture = {"en": "en-us", "fr": "fr-fr"}[lang]
    text = prose(lang, 2_000)
    benchmark.pedantic(suite.recognize_number, args=(text, culture), rounds=2)
    told(benchmark, "recognizers-text", lang, len(text))


def test_quantulum(benchmark: Any) -> None:
    parser = pytest.importorskip("quantulum3.parser")
    text = prose("en", 2_000)
    benchmark.pedantic(parser.parse, args=(text,), rounds=2)
    told(benchmark, "quantulum3", "en", len(text))


def told(benchmark: Any, name: str, lang: str, size: int) -> None:
    if benchmark.stats is not None:
        rate = size / benchmark.stats.stats.min / 1e6
        benchmark.extra_info["Mchar/s"] = round(rate, 3)
        print(f"\n{name} {lang}: {rate:.3f} million characters a second")
