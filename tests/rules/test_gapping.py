"""Later items of an enumeration that share the verb of the first."""

import pytest

from factkit import extract


def _subjects(lang: str, text: str) -> list[str | None]:
    found = extract(text, lang=lang, date="2025-03-04")
    return [c.subject.name if c.subject else "-" for c in found if c.kind not in ("event", "ranking")]


@pytest.mark.parametrize(
    ("lang", "text", "subjects"),
    [
        (
            "en",
            "Households received 82 per cent of the money and churches 9 per cent.",
            "Households|churches",
        ),
        (
            "en",
            "Riders made up 26 per cent of the dead, walkers 13 and cyclists 4.",
            "Riders|walkers|cyclists",
        ),
        ("en", "Men account for 60% of patients and women for 40%.", "Men|women"),
        ("en", "The mill cut 40 jobs, the quarry 9.", "mill|quarry"),
        ("en", "Wheat leads with 42%, followed by barley (11%) and oats (9%).", "Wheat|barley|oats"),
        ("en", "Trains carry 14% of the freight, followed by barges with 6%.", "Trains|barges"),
        ("en", "The harvest reached 3 million tonnes, against 2 million for Ukraine.", "-|Ukraine"),
        ("fr", "Les ménages ont reçu 82 % de l'argent et les églises 9 %.", "ménages|églises"),
        ("fr", "Les hommes représentent 60 % des patients et les femmes 40 %.", "hommes|femmes"),
        ("fr", "Le blé mène avec 42 %, suivi de l'orge (11 %) et de l'avoine (9 %).", "blé|orge|avoine"),
        ("fr", "Le train transporte 14 % du fret, suivi par la péniche avec 6 %.", "train|péniche"),
        (
            "fr",
            "La récolte atteint 3 millions de tonnes, contre 2 millions pour l'Ukraine.",
            "-|Ukraine",
        ),
    ],
)
def test_each_item_has_its_own(lang: str, text: str, subjects: str) -> None:
    assert _subjects(lang, text) == subjects.split("|")


@pytest.mark.parametrize(
    ("lang", "text", "subject"),
    [
        ("en", "Kenya sold 40% of the wheat and about 9% of the maize.", "Kenya"),
        ("en", "Kenya's exports rose 4% and imports 9%.", "Kenya"),
        ("en", "The town gives the schools 40 million and the army 9.", "town"),
        ("fr", "Le Kenya a vendu 40 % du blé et environ 9 % du maïs.", "Kenya"),
        ("fr", "Les exportations du Kenya ont augmenté de 4 % et les importations de 9 %.", "Kenya"),
    ],
)
def test_one_subject_keeps_them_all(lang: str, text: str, subject: str) -> None:
    assert set(_subjects(lang, text)) == {subject}
