"""A language is told by a sentence or two, however short."""

import pytest

from factkit.packs.detection import detect
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
