"""A language is told by a sentence or two, however short."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factkit import Extractor
from factkit.packs.detection import detect, parts_by_language
from factkit.packs.pack import available

TEXTS = {
    "en": [
        "Morocco will invest 11 billion dirhams in ports in 2026.",
        "Revenue rose 5%.",
        "Exports fell 3% in May",
        "Togo ranks 126th",
        "Prices up 4%, wages down 2%",
        "Net profit: $3.5bn",
        "Nine dead, 30 injured in Lima bus crash",
        "GDP growth slows to 2.1%",
    ],
    "fr": [
        "Le Maroc investira 11 milliards de dirhams dans ses ports en 2026.",
        "Le chiffre d'affaires a progressé de 5 %.",
        "Exportations en baisse de 3 % en mai",
        "Togo : 126e place",
        "Prix : +4 %, salaires : -2 %",
        "Bénéfice net : 3,5 Md€",
        "Neuf morts, 30 blessés dans un accident de car à Lima",
        "La croissance du PIB ralentit à 2,1 %",
    ],
}


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in TEXTS.items() for text in texts])
def test_a_line_tells_its_language(lang: str, text: str) -> None:
    assert detect(text, ("fr", "en")) == lang
    assert detect(text, ("en", "fr")) == lang


SENTENCES = {
    "de": "Der Hafen war im Mai drei Tage lang geschlossen. Sein Besitzer sagt, dass er bald wieder öffnet.",
    "en": "The harbour was closed for three days in May. Its owner has said that it will open again.",
    "es": "El puerto estuvo cerrado tres días en mayo. Su dueño ha dicho que abrirá de nuevo.",
    "it": "Il porto è rimasto chiuso tre giorni a maggio. Il suo padrone ha detto che riaprirà presto.",
    "pt": "O porto esteve fechado três dias em maio. O seu dono disse que vai abrir de novo.",
    "ru": "В мае порт был закрыт три дня. Его владелец сказал, что скоро порт откроется снова.",
    "fr": "Le port a été fermé trois jours en mai. Son propriétaire dit qu'il rouvrira bientôt.",
}


@pytest.mark.parametrize("lang", available())
def test_two_sentences_tell_a_language_from_all_others(lang: str) -> None:
    assert detect(SENTENCES[lang], available()) == lang


LINES = {
    "en": "Harbour traffic has risen to 3 million containers in the last year",
    "es": "Una presa de 300 megavatios abrirá en mayo en el norte del país",
    "fr": "Un barrage de 300 mégawatts sera mis en service dans le nord du pays",
    "de": "Der Umsatz der Werft stieg um 5 Prozent auf 3 Milliarden Euro",
    "it": "Una diga da 300 megawatt aprirà a maggio nel nord del paese",
    "pt": "Uma barragem de 300 megawatts vai abrir em maio no norte do país",
    "ru": "Экспорт зерна вырос на 5% в прошлом году",
}


@pytest.mark.parametrize("main", available())
def test_a_line_in_another_language_is_told_from_its_page(main: str) -> None:
    for lang, line in LINES.items():
        page = f"{SENTENCES[main]}\n\n{line}\n\n{SENTENCES[main]}"
        parts = parts_by_language(page, available(), main)
        assert parts.keys() == {main, lang}
        assert all(len(part) == len(page) for part in parts.values())
        assert lang == main or parts[lang].strip() == line


def test_names_and_figures_are_of_the_language_of_their_page() -> None:
    page = "Le port a rouvert en mai.\n\nJean Dupont, Anna Smith, Peter Brown\n\nOslo 12 Bergen 14 Voss 15 Moss 3"
    assert list(parts_by_language(page, available(), "fr")) == ["fr"]


def test_each_line_is_read_by_its_own_pack() -> None:
    text = "Экспорт Казахстана вырос на 5% в 2023 году\n\nLe pays compte 20 millions d'habitants. Il exporte du blé."
    read = Extractor(langs=("fr", "ru"))
    claims, mentions = read.extract(text), read.scan(text)
    assert [(c.lang, c.kind, c.value.span.text) for c in claims] == [
        ("ru", "change", "5%"),
        ("fr", "count", "20 millions d'habitants"),
    ]
    assert [m.span.text for m in mentions if m.type != "place"] == ["5%", "2023 году", "20 millions"]
    assert all(text[m.span.start : m.span.end] == m.span.text for m in mentions)
    # Where the language is given, the text is of that language.
    assert {c.lang for c in read.extract(text, lang="fr")} == {"fr"}


@pytest.mark.parametrize(
    "line",
    [
        "Banca d'Italia and Banco de España raised their rates to 3% in May.",
        "COE Cat A S$97,500, Cat B S$106,000",
        "5. Se7en (reissue), $4.2m",
        "I am the proud owner of a brand new 2010 motor boat.",
        "See http://www.example.com/articles/la-vita-e-bella/2010 for the film.",
    ],
)
def test_names_codes_and_addresses_make_no_line_of_another_language(line: str) -> None:
    assert list(parts_by_language(line, available(), "en")) == ["en"]


def test_languages_that_share_their_little_words_are_told_apart_line_by_line() -> None:
    page = (
        "El puerto de Vellino recibió a 340 barcos el año pasado, según el alcalde.\n\n"
        "Le port a accueilli 12 000 passagers en 2023. Il en attend 15 000 en 2024.\n\n"
        "Il sindaco ha stanziato 20 milioni di euro per il molo e la diga.\n"
    )
    claims = Extractor(langs=("fr", "en", "es", "it")).extract(page)
    assert [(c.lang, c.value.span.text) for c in claims] == [
        ("es", "340 barcos"),
        ("fr", "12 000 passagers"),
        ("fr", "15 000"),
        ("it", "20 milioni di euro"),
    ]


@pytest.mark.parametrize(
    ("text", "loaded"),
    [
        ("Le taux de la ville est passé de 4 à 5 % en mai, selon les chiffres de la banque.", "1 False"),
        ("Exports rose 5% in 2020.", "7 False"),
    ],
)
def test_no_lexicon_is_built_but_that_of_the_text(text: str, loaded: str) -> None:
    """Where little words are clear, no other pack is read; and never is a second lexicon built."""
    program = (
        "import sys, factkit; from factkit.packs.pack import load; lang = factkit.extract(sys.argv[1])[0].lang;"
        "print(load.cache_info().currsize, 'lexicon' in load({'fr': 'en', 'en': 'fr'}[lang]).__dict__)"
    )
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")}
    done = subprocess.run(
        [sys.executable, "-c", program, text], env=env, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == loaded
