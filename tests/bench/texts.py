"""The texts that are read: prose made here, of sentences of our own, and our own annotated articles.

In the prose about one sentence in three states a figure, as in the news. The articles are those of
`tests/gold`, which are dense in claims: one in about ninety characters.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import regex

GOLD = Path(__file__).parents[1] / "gold"
BARE = regex.compile(r"\w+|\d[\d\s.,]*")
"""What a text costs to look at: the measure of what it costs to read."""

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


def dense() -> list[tuple[str, str, str | None]]:
    """Return the annotated articles: text, language, date of publication."""
    found = []
    for folder in sorted(GOLD.iterdir()):
        for line in (folder / "docs.jsonl").read_text(encoding="utf-8").splitlines():
            doc = json.loads(line)
            text = (folder / f"{doc['doc']}.txt").read_text(encoding="utf-8")
            found.append((text, doc["lang"], doc.get("date")))
    return found


def seconds(run: Callable[[], Any], rounds: int = 5) -> float:
    """Return the least processor time of a call, in seconds."""
    best = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        run()
        best = min(best, time.process_time() - begun)
    return best


def told(benchmark: Any, name: str, size: int) -> None:
    """Print and keep how many characters a second were read."""
    if benchmark.stats is not None:
        rate = size / benchmark.stats.stats.min / 1e6
        benchmark.extra_info["Mchar/s"] = round(rate, 4)
        print(f"\n{name}: {rate:.4g} million characters a second")
