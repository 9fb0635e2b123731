"""Figures that a draft works out from those of its source."""

import pytest

import factkit
from factkit.checking import Finding
from factkit.text.document import Document

SOURCES = {
    "tablets": "Of 1.3 million tablets ordered, 450,000 had been handed out by the end of October.",
    "surplus": "The trade surplus shrank to $2.83 billion in June from $4.05 billion a year earlier.",
    "fare": "L'abonnement passera de 59 à 64 euros par mois le 1er février.",
    "staff": "Nous employons 2 870 personnes, dont 19 % de femmes seulement.",
    "evacuated": "Quelque 1 800 personnes ont dû quitter leur maison dimanche ; deux tiers sont rentrées.",
    "mirror": "The telescope has 18 mirror segments; each of the segments weighs 20 kilograms.",
    "trains": "Nous avons commandé 48 rames, pour 620 millions d'euros.",
    "food": "The programme cost 12.9 billion cedis, 62 percent of it for food.",
    "buyers": "Exports of beans by buyer:\n* Netherlands: 58%\n* Indonesia: 15.2%\n* Malaysia: 9%",
    "worlds": "The catalogue lists 5,766 worlds, against 5,539 a year ago.",
    "beds": "Les hôpitaux tournent à 115 % de leur capacité.",
    "riders": "Nous avons transporté 34,6 millions de voyageurs en 2024, 4 % de mieux qu'en 2023.",
}
FRENCH = {"fare", "staff", "evacuated", "trains", "beds", "riders"}


def told(source: str, draft: str, lang: str) -> dict[str, Finding]:
    text = SOURCES[source]
    given = "fr" if source in FRENCH else "en"
    report = factkit.check(Document(draft, "draft", lang=lang), [Document(text, "source", lang=given)])
    return {f.claim.value.span.text: f for f in report.findings}


@pytest.mark.parametrize(
    ("source", "draft", "lang", "figure", "way"),
    [
        (
            "tablets",
            "Of 1.3 million tablets ordered, some 850,000 are still to come.",
            "en",
            "850,000",
            "difference",
        ),
        (
            "tablets",
            "Sur 1,3 million de tablettes commandées, 850 000 manquent encore.",
            "fr",
            "850 000",
            "difference",
        ),
        ("tablets", "About 35% of the 1.3 million tablets had been handed out.", "en", "35%", "share"),
        (
            "surplus",
            "The surplus of $2.83 billion was $1.22 billion smaller than in June 2024.",
            "en",
            "$1.22 billion",
            "difference",
        ),
        (
            "surplus",
            "L'excédent, de 2,83 milliards de dollars, a reculé de 30 % en un an.",
            "fr",
            "30 %",
            "growth",
        ),
        (
            "fare",
            "L'abonnement augmentera de 5 euros par mois, à 64 euros.",
            "fr",
            "5 euros",
            "difference",
        ),
        ("fare", "The monthly pass will cost 5 euros more, at 64 euros.", "en", "5 euros", "difference"),
        ("staff", "Sur 2 870 personnes, 81 % sont des hommes.", "fr", "81 %", "rest"),
        ("staff", "Of its 2,870 people, 81% are men.", "en", "81%", "rest"),
        (
            "evacuated",
            "Parmi les 1 800 personnes parties dimanche, 1 200 sont rentrées.",
            "fr",
            "1 200",
            "part",
        ),
        ("evacuated", "Some 1,200 of the 1,800 evacuated have returned.", "en", "1,200", "part"),
        ("mirror", "Les 18 segments de 20 kg pèsent 360 kg en tout.", "fr", "360 kg", "product"),
        (
            "trains",
            "Les 48 rames coûtent 620 millions d'euros, soit quelque 13 millions d'euros pièce.",
            "fr",
            "13 millions d'euros",
            "quotient",
        ),
        (
            "food",
            "The programme cost 12.9 billion cedis; food took 62%, or 8 billion cedis.",
            "en",
            "8 billion cedis",
            "part",
        ),
        ("buyers", "The three buyers together take 82.2% of the beans.", "en", "82.2%", "sum"),
        ("buyers", "Les trois pays absorbent ensemble 82,2 % des fèves exportées.", "fr", "82,2 %", "sum"),
        ("worlds", "We know 5,766 worlds, 227 more than a year ago.", "en", "227", "difference"),
        ("beds", "Hospitals are running at 15% above capacity.", "en", "15%", "rest"),
        (
            "riders",
            "La compagnie a transporté 34,6 millions de voyageurs, contre 33,3 millions en 2023.",
            "fr",
            "33,3 millions",
            "base",
        ),
    ],
)
def test_what_follows_from_the_source_is_supported(source, draft, lang, figure, way):
    found = [f for text, f in told(source, draft, lang).items() if figure in text or text in figure]
    assert [(f.status, f.derived) for f in found] == [("supported", way)]
    assert found[0].evidence


@pytest.mark.parametrize(
    ("source", "draft", "lang", "figure"),
    [
        ("tablets", "Of 1.3 million tablets ordered, some 950,000 are still to come.", "en", "950,000"),
        ("tablets", "Sur 1,3 million de tablettes commandées, 580 000 manquent encore.", "fr", "580 000"),
        ("tablets", "The town has 850,000 trees.", "en", "850,000"),
        (
            "surplus",
            "The surplus of $2.83 billion was $1.42 billion smaller than in June 2024.",
            "en",
            "$1.42 billion",
        ),
        ("staff", "Sur 2 870 personnes, 81 % sont des femmes.", "fr", "81 %"),
        ("staff", "Of its 2,870 people, 72% are men.", "en", "72%"),
        ("evacuated", "Some 1,300 of the 1,800 evacuated have returned.", "en", "1,300"),
        ("mirror", "Les 18 segments de 20 kg pèsent 460 kg en tout.", "fr", "460 kg"),
        (
            "food",
            "The programme cost 12.9 billion cedis; food took 62%, or 6 billion cedis.",
            "en",
            "6 billion",
        ),
        ("buyers", "The three buyers together take 92.2% of the beans.", "en", "92.2%"),
        ("worlds", "We know 5,766 worlds, 272 more than a year ago.", "en", "272"),
    ],
)
def test_what_does_not_follow_from_the_source_is_not_supported(source, draft, lang, figure):
    found = [f for text, f in told(source, draft, lang).items() if figure in text]
    assert found
    assert all(f.status != "supported" for f in found)


def test_what_the_source_states_is_not_worked_out():
    found = told("surplus", "The surplus shrank to $2.83 billion from $4.05 billion.", "en")
    assert {f.derived for f in found.values()} == {None}
