"""The time of a claim: its own date, not a neighbour's; the paragraph's where it says none."""

import pytest

import factkit
from factkit.rules.shifting import interval, shifted
from factkit.values.period import Period
from timed import times

REFERENCE = Period.of("2024-09-25")


UNRESOLVED = [
    ("en", "The union wants to train 300 people within three years.", "P3Y"),
    ("fr", "Le pays veut former 300 personnes d'ici trois ans.", "P3Y"),
    ("en", "Revenue rose 4% in the last two years.", "P2Y"),
    ("en", "The club lost five points in two years.", "P2Y"),
    ("fr", "Le club a perdu cinq points en deux ans.", "P2Y"),
    ("fr", "La régie a vendu 300 bus il y a six mois.", "P6M"),
    ("en", "The price rose 5% last year.", "P1Y"),
    ("fr", "Le prix a augmenté de 5 % le mois dernier.", "P1M"),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), UNRESOLVED, ids=[row[1] for row in UNRESOLVED])
def test_a_relative_date_without_a_date_of_publication_keeps_its_length(
    lang: str, text: str, wanted: str
) -> None:
    (claim,) = factkit.extract(text, lang=lang)
    assert claim.when is not None
    assert (claim.when.edtf, claim.when.relation, claim.when.duration) == (None, None, wanted)
    (dated,) = factkit.extract(text, lang=lang, date="2024-09-25")
    assert dated.when is not None and dated.when.edtf and dated.when.duration is None


def test_a_date_that_tells_no_length_gives_no_time() -> None:
    for text in ("The shop sold 20 bikes on Monday.", "The shop sold 20 bikes in March."):
        (claim,) = factkit.extract(text, lang="en")
        assert claim.when is None


OWN = [
    (
        "fr",
        "Le port a traité 40 millions de tonnes en 2022 et 43 millions en 2023.",
        ["40000000 2022 in", "43000000 2023 in"],
    ),
    (
        "en",
        "Visitors numbered 12 million in 2022 and 14 million in 2023.",
        ["12000000 2022 in", "14000000 2023 in"],
    ),
    # What is compared has its own time, and gives none.
    ("fr", "Le taux était de 5 % en 2023, contre 7 % en 2021.", ["5 2023 in", "7 2021 in"]),
    ("en", "The rate was 5% in 2023, against 7% in 2021.", ["5 2023 in", "7 2021 in"]),
    ("fr", "Le taux était de 5 % en mars 2023, contre 7 % un an plus tôt.", ["5 2023-03 in", "7 2022-03 in"]),
    (
        "en",
        "The rate was 5% in March 2023, compared with 7% a year earlier.",
        ["5 2023-03 in", "7 2022-03 in"],
    ),
    (
        "fr",
        "La ville a vendu 300 tickets en mai, soit 20 % de plus qu'en 2019.",
        ["300 2024-05 in", "20 2024-05 in"],
    ),
    ("en", "The town sold 300 tickets in May, 20% more than in 2019.", ["300 2024-05 in", "20 2024-05 in"]),
    # A record tells how long it has stood.
    ("en", "Turnout was 61% in June, the lowest since 1998.", ["61 2024-06 in"]),
    # When something was said is no time of what was said.
    ("fr", "La mairie a annoncé lundi que la régie emploie 250 personnes.", ["250 -"]),
    ("en", "The mayor said on Monday that the depot employs 250 people.", ["250 -"]),
    # What is told aside keeps its date.
    ("en", "The mill, founded in 1911, employs 250 people.", ["250 -"]),
    ("fr", "Créée en 2019, la régie emploie 85 personnes.", ["85 -"]),
    ("en", "Set up in 2019, the depot runs 212 buses.", ["212 -"]),
    ("en", "The plan adopted in May aims to cut waste by 20%.", ["20 -"]),
    ("fr", "La feuille de route adoptée mardi prévoit de former 450 agents.", ["- 2024-09-24 in", "450 -"]),
    (
        "en",
        "The depot, which opened in 2011, cost $9 million and was renamed in 2019.",
        ["9000000 -", "- 2019 in"],
    ),
    # A comparison with the year before has a time of its own, the claim the new one.
    (
        "en",
        "The deficit shrank to $3 million in June from $4 million a year earlier.",
        ["3000000 2024-06 in"],
    ),
    ("fr", "Le taux est passé de 33 % en 2011 à 94 % en 2023.", ["94 2011/2023 over"]),
    # What goes on since a day is the change, not the level that it came to.
    ("en", "The rate has been cut by half since 2019, to 14 per 1,000.", ["50 2019/.. since", "14 -"]),
    ("fr", "La ville a perdu 4 200 postes depuis janvier.", ["4200 2024-01/.. since"]),
    ("en", "The dong has lost 2.6% against the dollar since January.", ["2.6 2024-01/.. since"]),
    # A deadline that has passed.
    ("en", "The ministry had handed out 450,000 tablets by the end of July.", ["450000 2024-07 by"]),
    # The date of a comparison reaches nothing else.
    (
        "fr",
        "Le site propose 721 démarches, contre 160 en 2019, et 11 millions de comptes y sont ouverts.",
        ["721 -", "160 2019 in", "11000000 -"],
    ),
    (
        "en",
        "The catalogue lists 5,766 worlds, against 5,539 in 2022, but fewer than 90 have been seen.",
        ["5766 -", "5539 2022 in", "90 -"],
    ),
    ("en", "Revenue $24m (2022: $23m), costs $9m", ["24000000 -", "23000000 2022 in", "9000000 -"]),
    # Since a month is since the last one of that name; what begins with it may be to come.
    ("en", "The firm has lost 40 clients since November.", ["40 2023-11/.. since"]),
    ("fr", "La ville a perdu 40 postes depuis novembre.", ["40 2023-11/.. since"]),
    ("en", "The line of 37 km, opening in 2028, is to be built.", ["37 -"]),
    # What a relative clause says is not of the date behind it.
    ("fr", "La filière, qui emploie 300 personnes, a perdu en 2023 des clients.", ["300 -"]),
    ("en", "The mayor, who won 11 wards, will be sworn in on 12 October.", ["11 -", "- 2024-10-12 in"]),
    # The date behind a number is its own, whatever was said of the number before.
    (
        "en",
        "Exports were worth 18 billion in 2023, 25 in 2026 and 40 in 2030.",
        ["18000000000 2023 in", "25 2026 in", "40 2030 in"],
    ),
    (
        "fr",
        "Les exportations valaient 18 milliards en 2023, 25 en 2024 et 40 en 2030.",
        ["18000000000 2023 in", "25 2024 in", "40 2030 in"],
    ),
    ("en", "The shop had sales of $4m in 2021 and $5m a year later.", ["4000000 2021 in", "5000000 2022 in"]),
    # So many in a row name no quarter.
    ("en", "Sales fell 4% in July, down for the fourth quarter in a row.", ["4 2024-07 in"]),
    # `dont` and `including` take the date behind them for themselves.
    ("fr", "Le projet prévoit 500 logements, dont 200 d'ici 2026.", ["500 -", "200 2026 by"]),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), OWN, ids=[row[1] for row in OWN])
def test_the_date_of_a_value_is_its_own(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text) == wanted


CONTEXT = [
    # The paragraph goes on about its time in the past tense, not in the present.
    (
        "en",
        "The line carried 3 million passengers in 2023. Fares brought in $40 million.",
        ["3000000 2023 in", "40000000 ~2023 in"],
    ),
    (
        "en",
        "The line carried 3 million passengers in 2023. It employs 400 people.",
        ["3000000 2023 in", "400 -"],
    ),
    (
        "fr",
        "La ligne a transporté 3 millions de passagers en 2023. Les recettes ont atteint 40 millions d'euros.",
        ["3000000 2023 in", "40000000 ~2023 in"],
    ),
    (
        "fr",
        "La ligne a transporté 3 millions de passagers en 2023. Elle emploie 400 personnes.",
        ["3000000 2023 in", "400 -"],
    ),
    # So it does about a day, and about the year rather than its last part.
    (
        "fr",
        "Les barrages contenaient mercredi 18 septembre 3,5 milliards de m³. Le taux est passé de 36 à 41 %.",
        ["3500000000 2024-09-18 in", "41 ~2024-09-18 in"],
    ),
    (
        "en",
        "The port handled 40 million tonnes in 2023. In December 2023 it handled 3 million. Fees brought in $9m.",
        ["40000000 2023 in", "3000000 2023-12 in", "9000000 ~2023 in"],
    ),
    # The passive tells of the past as well.
    (
        "fr",
        "La grève a touché 45 % des agents mardi 17 septembre. Quelque 180 lits ont été fermés.",
        ["45 2024-09-17 in", "180 ~2024-09-17 in"],
    ),
    # That year, the month after.
    (
        "fr",
        "En 2022, le port a traité 3 millions de tonnes. Cette année-là, les droits ont rapporté 4 millions"
        " d'euros.",
        ["3000000 2022 in", "4000000 2022 in"],
    ),
    (
        "fr",
        "En mars 2022, le port a traité 3 millions de tonnes. Le mois suivant, il en a traité 2 millions.",
        ["3000000 2022-03 in", "2000000 2022-04 in"],
    ),
    (
        "en",
        "In March 2022 the port handled 3 million tonnes. The following month it handled 2 million.",
        ["3000000 2022-03 in", "2000000 2022-04 in"],
    ),
    # Another paragraph does not.
    (
        "en",
        "The line carried 3 million passengers in 2023.\n\nThe tunnel cost $90 million.",
        ["3000000 2023 in", "90000000 -"],
    ),
    # A word for the present sets the claim there.
    ("fr", "La régie a vendu 300 bus en 2023. Elle a désormais 90 lignes.", ["300 2023 in", "90 -"]),
    # What tells of growth goes on about it past the paragraph, but neither a bare fact nor a quotation.
    (
        "en",
        "The line carried 3 million passengers in 2023.\n\nFares rose 4% to $40 million.",
        ["3000000 2023 in", "4 ~2023 in", "40000000 ~2023 in"],
    ),
    (
        "fr",
        "La ligne a transporté 3 millions de passagers en 2023.\n\nLes recettes ont reculé de 4 % à 40 millions d'euros.",
        ["3000000 2023 in", "4 ~2023 in", "40000000 ~2023 in"],
    ),
    (
        "en",
        "The line carried 3 million passengers in 2023.\n\nThe shares rose 4% to $12.",
        ["3000000 2023 in", "4 -", "12 -"],
    ),
    (
        "fr",
        "La ligne a transporté 3 millions de passagers en 2023.\n\nÀ la clôture, le titre gagnait 4 % à 12 euros.",
        ["3000000 2023 in", "4 -", "12 -"],
    ),
    # Nor past the heading of another subject, nor about years long gone.
    (
        "en",
        "The line carried 3 million passengers in 2023.\n\nSCHOOLS\nFees rose 4%.",
        ["3000000 2023 in", "4 -"],
    ),
    ("en", "The line carried 3 million passengers in 1999.\n\nFares rose 4%.", ["3000000 1999 in", "4 -"]),
    # What has come about by now is of no time said before.
    (
        "en",
        "The line carried 3 million passengers in 2023. It has hired 90 drivers.",
        ["3000000 2023 in", "90 -"],
    ),
    # A caption speaks for the list or table below it, not for the paragraph after.
    (
        "en",
        "Traffic in 2022\n- North line: 300 trains\n- South line: 90 trains\n\nThe network has 40 stations.",
        ["300 ~2022 in", "90 ~2022 in", "40 -"],
    ),
    ("fr", "Trafic 2022\nLigne nord : 300 trains\nLigne sud : 90 trains", ["300 ~2022 in", "90 ~2022 in"]),
    # The date at the head of a text is when it was published.
    ("en", "The Weekly, 25 September 2024\n\nThe port employs 90 people.", ["90 -"]),
    ("fr", "Mercredi 25 septembre 2024\n- Port : 90 salariés", ["90 -"]),
    # A comparison with the year before is told from the time that was inferred.
    (
        "fr",
        "Les ventes ont augmenté de 8 % au premier semestre 2024.\n\nLe bénéfice a reculé de 11 % à 86 millions"
        " d'euros, contre 97 millions un an plus tôt.",
        [
            "8 2024-01/2024-06 in",
            "11 ~2024-01/2024-06 in",
            "86000000 ~2024-01/2024-06 in",
            "97000000 2023-01/2023-06 in",
        ],
    ),
    # A forecast goes on about the time of the one before it.
    (
        "en",
        "The bank expects growth of 2% in 2025. The ministry forecasts 3%.",
        ["2 2025 in", "3 ~2025 in"],
    ),
    # The header of a list holds for its items.
    (
        "fr",
        "Objectifs à l'horizon 2030 :\n- 300 bornes ;\n- 20 % de déchets en moins.",
        ["300 ~2030 by", "20 ~2030 by"],
    ),
    ("en", "Targets by 2030:\n- 300 chargers\n- 20% less waste", ["300 ~2030 by", "20 ~2030 by"]),
    # A headline repeats a figure of the text.
    (
        "en",
        "Harbour handles 45 million tonnes\n\nThe harbour handled 45 million tonnes of cargo in 2022.",
        ["45000000 ~2022 in", "45000000 2022 in"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), CONTEXT, ids=[row[1] for row in CONTEXT])
def test_the_context_gives_a_time_that_is_marked(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text) == wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("fr", "Le salon accueillera 4 000 visiteurs le 3 mars.", ["4000 2025-03-03 in"]),
        ("fr", "Le salon a accueilli 4 000 visiteurs le 3 mars.", ["4000 2024-03-03 in"]),
        ("en", "The fair will host 4,000 visitors on 3 March.", ["4000 2025-03-03 in"]),
        ("en", "The fair drew 4,000 visitors on 3 March.", ["4000 2024-03-03 in"]),
    ],
)
def test_tense_tells_the_year_that_is_left_out(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text, "2024-11-20") == wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        # A pledge was made on its day, be it of money that is yet to come.
        ("en", "Donors pledged $40 million on Monday.", ["40000000 2024-11-18 in"]),
        ("fr", "L'Union a promis vendredi 40 millions d'euros.", ["40000000 2024-11-15 in"]),
        ("en", "The council promised to plant 300 trees on Friday.", ["300 2024-11-22 in"]),
        ("en", "The quake struck 300 homes on Friday.", ["300 2024-11-15 in"]),
        ("en", "The depot will open with 40 buses on Friday.", ["40 2024-11-22 in"]),
        ("en", "Depot to shut 14 lines by March", ["14 2025-03 by"]),
    ],
)
def test_what_is_done_is_past_and_what_is_planned_to_come(lang: str, text: str, wanted: list[str]) -> None:
    assert times(lang, text, "2024-11-20") == wanted


def test_an_aim_in_a_year_is_in_it_and_one_at_its_end_is_by_it() -> None:
    assert times("fr", "La commune vise 300 bornes en 2030.") == ["300 2030 in"]
    assert times("fr", "La commune vise 300 bornes fin 2030.") == ["300 2030 by"]
    assert times("fr", "La commune vise 300 bornes cette année.") == ["300 2024 in"]
    assert times("en", "The town aims for 300 chargers next year.") == ["300 2025 in"]


@pytest.mark.parametrize(
    ("base", "unit", "count", "wanted"),
    [
        ("2024", "Y", -1, "2023"),
        ("2024-01/2024-06", "Y", -1, "2023-01/2023-06"),
        ("2024-05", "M", -12, "2023-05"),
        ("2024-05", "M", -1, "2024-04"),
        ("2020/..", "Y", -1, "2019/.."),
    ],
)
def test_periods_move_by_units(base: str, unit: str, count: int, wanted: str) -> None:
    moved = shifted(Period.of(base), unit, count)
    assert moved is not None and moved.edtf == wanted


def test_a_day_that_no_year_has_is_not_moved_to() -> None:
    assert shifted(Period.of("2024-02-29"), "Y", -1) is None


def test_an_interval_needs_its_ends_in_order() -> None:
    found = interval(Period.of("2019-09"), Period.of("2021-05"))
    assert found is not None and (found.edtf, found.relation) == ("2019-09/2021-05", "over")
    assert interval(Period.of("2021"), Period.of("2019")) is None


RESULTS = """NORDHAVEN PAPER PLC
Preliminary results for the year ended 31 December 2022

HIGHLIGHTS
- Revenue $310m, up 4%
- Net debt $42m

Nordhaven, which employs 700 people, said profit rose to $18 million. Packaging sales were flat at $90 million.

OUTLOOK
The board expects a margin of 9%."""
RESULTATS = """Papeteries du Nord
Résultats du premier trimestre 2022

FAITS MARQUANTS
- Chiffre d'affaires : 310 M€, en hausse de 4 %
- Dette nette : 42 M€

Le groupe, qui emploie 700 personnes, a vendu 900 tonnes de carton."""


def test_the_period_of_a_title_is_that_of_the_whole_text() -> None:
    assert times("en", RESULTS, "2023-03-02") == [
        "310000000 ~2022 in",
        "4 ~2022 in",
        "42000000 ~2022 in",
        "700 -",
        "18000000 ~2022 in",
        "90000000 ~2022 in",
        "9 -",
    ]
    assert times("fr", RESULTATS, "2022-05-02") == [
        "310000000 ~2022-01/2022-03 in",
        "4 ~2022-01/2022-03 in",
        "42000000 ~2022-01/2022-03 in",
        "700 -",
        "900 ~2022-01/2022-03 in",
    ]


def test_a_heading_below_the_first_sentence_is_no_title() -> None:
    text = "The port moved 300 boats.\n\nTHE RESULTS OF JULY\n\nIt sold 40 tonnes.\n\nNEWS\n\nIt hired 20 people."
    assert times("en", text)[-1] == "20 -"


SHARED_ENDS = [
    ("en", "The dairy sold 300 tonnes in January-March.", ["2024-01/2024-03"]),
    ("en", "The dairy earned $4 million in the January–May period.", ["2024-01/2024-05"]),
    ("en", "The dairy earned $4 million in the April-June quarter of 2022.", ["2022-04/2022-06"]),
    ("en", "The dairy earned $4 million in the June quarter of 2022.", ["2022-04/2022-06"]),
    ("en", "The dairy earned $4 million in the June quarter.", ["2024-04/2024-06"]),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), SHARED_ENDS, ids=[row[1] for row in SHARED_ENDS])
def test_a_stretch_of_months_is_whole_whatever_its_last_month_is_called(
    lang: str, text: str, wanted: list[str]
) -> None:
    found = factkit.extract(text, lang=lang, date="2024-09-25")
    assert [claim.when.edtf if claim.when else None for claim in found] == wanted


SAME_PERIOD = [
    (
        "en",
        "Since 2015 the library has opened 12 branches. Over the same period it has lent 4 million books.",
    ),
    (
        "en",
        "Since 2015 the library has opened 12 branches. It has lent 4 million books over the same period.",
    ),
    ("fr", "Depuis 2015, la chaîne a fermé 12 hôtels. Sur la même période, elle a vendu 40 terrains."),
    ("fr", "Depuis 2015, la chaîne a fermé 12 hôtels. Elle a vendu 40 terrains durant la même période."),
]


@pytest.mark.parametrize(("lang", "text"), SAME_PERIOD, ids=[row[1] for row in SAME_PERIOD])
def test_the_same_period_may_be_one_that_goes_on(lang: str, text: str) -> None:
    found = factkit.extract(text, lang=lang, date="2024-09-25")
    assert [c.when and (c.when.edtf, c.when.relation) for c in found] == [("2015/..", "since")] * 2


def test_a_change_of_a_list_has_the_date_behind_it() -> None:
    text = "The firm cut 300 jobs in the first quarter of 2023 and 500 jobs in the second quarter of 2024."
    found = factkit.extract(text, lang="en", date="2024-09-25")
    assert [c.when and c.when.edtf for c in found] == ["2023-01/2023-03", "2024-04/2024-06"]
    text = "The firm sold 900 looms last year, half as much again as in 2019."
    found = factkit.extract(text, lang="en", date="2024-09-25")
    assert [c.when and c.when.edtf for c in found] == ["2023", "2023"]
