"""Tables pasted as text: heads of columns and the line above give numbers their units."""

import re

import pytest

import factkit

WATER = (
    "Reservoirs on Monday\n"
    "Basin\tCapacity (million m³)\tFull (%)\tWeekly change (points)\n"
    "Ostrel\t8,028\t44.6\t+1.8\n"
    "Verrin\t229\t83.0\t−0.2\n"
)
TRADE = (
    "Table 4. Sales abroad, years to June ($ million)\n"
    "Sector\t2022/23\t2023/24\tChange\n"
    "Cheese\t3,220\t3,503\t+9%\n"
    "Wool\t1,338\t1,464\t+9%\n"
)
JOBS = "Table 2: Unemployment by region (%)\nNorth\t4.6\nSouth\t4.3\n"
FRENCH = (
    "Bassin ; réserves (millions de m³) ; remplissage ; variation sur un an\n"
    "Haute-Orle ; 1 611 ; 64,3 % ; +9,1 pts\n"
    "Basse-Orle ; 544 ; 29,2 % ; -1,8 pt\n"
)
OUTLOOK = "Outlook (yearly averages, %)\n | 2023 | 2024\nGDP growth | 3.9 | 4.0\nUnemployment | 7.1 | 7.0\n"
CORNER = "En M€ | T3 2025 | T3 2024 | Variation\nHuile | 52,4 | 45,9 | +14,2 %\nSel | 41,0 | 46,3 | -11,4 %\n"
PLAIN = "Club | 2024 | 2023\nAlton | 52 | 45\nHarrow | 40 | 39\n"
BUDGET = "Budget 2024 (en milliards d'euros)\nÉcoles | 3,5\nHôpitaux | 2\n"


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("en", OUTLOOK, "change 3.9 percent, change 4.0 percent, share 7.1 percent, share 7.0 percent"),
        (
            "fr",
            CORNER,
            "amount 52400000 EUR, amount 45900000 EUR, change 14.2 percent, "
            "amount 41000000 EUR, amount 46300000 EUR, change 11.4 percent",
        ),
        ("en", PLAIN, "count 52 count, count 45 count, count 40 count, count 39 count"),
        (
            "en",
            WATER,
            "measurement 8028000000 m**3, share 44.6 percent, change 1.8 percentage_point, "
            "measurement 229000000 m**3, share 83.0 percent, change 0.2 percentage_point",
        ),
        (
            "en",
            TRADE,
            "amount 3220000000 USD, amount 3503000000 USD, change 9 percent, "
            "amount 1338000000 USD, amount 1464000000 USD, change 9 percent",
        ),
        ("en", JOBS, "share 4.6 percent, share 4.3 percent"),
        (
            "fr",
            FRENCH,
            "measurement 1611000000 m**3, share 64.3 percent, change 9.1 percentage_point, "
            "measurement 544000000 m**3, share 29.2 percent, change 1.8 percentage_point",
        ),
        ("fr", BUDGET, "investment 3500000000 EUR, investment 2000000000 EUR"),
    ],
)
def test_a_column_gives_its_numbers_their_unit(lang: str, text: str, wanted: str) -> None:
    claims = factkit.extract(text, lang=lang, date="2024-06")
    assert ", ".join(f"{c.kind} {c.value.amount} {c.value.unit}" for c in claims) == wanted


def test_a_column_gives_its_numbers_their_metric_and_their_time() -> None:
    claims = factkit.extract(TRADE, lang="en", date="2024-09")
    assert [c.metric.text for c in claims.by(kind="amount") if c.metric] == ["Sales abroad"] * 4
    assert [c.when.edtf for c in claims.by(kind="amount") if c.when] == ["2022/2023", "2023/2024"] * 2


def test_heads_without_a_unit_and_cells_of_two_values() -> None:
    text = "Rents by town\nTown\tHouse\tFlat\nOrle\t$1,900 (+2%)\t$1,300 (-1%)\nTarve\t$1,700\t$1,100 (+3%)\n"
    claims = factkit.extract(text, lang="en", date="2024-06")
    assert [c.metric.text for c in claims if c.metric] == [
        "House",
        "House",
        "Flat",
        "Flat",
        "House",
        "Flat",
        "Flat",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Visitors\nTown\tMay\tJune\nOrle\t5,100\t4,900\nTarve\t6,200\t6,000\n",
        "Visitors\nTown | May | June\nOrle | 5,100 | 4,900\nTarve | 6,200 | 6,000\n",
        "Visitors\n| Town | May | June |\n|---|---|---|\n| Orle | 5,100 | 4,900 |\n| Tarve | 6,200 | 6,000 |\n",
    ],
)
def test_a_column_gives_its_month(text: str) -> None:
    claims = factkit.extract(text, lang="en", date="2024-08")
    assert [c.when.edtf for c in claims if c.when] == ["2024-05", "2024-06"] * 2
    assert {c.metric.text for c in claims if c.metric} == {"Visitors"}


def test_years_head_columns_and_a_caption_ends_with_its_unit() -> None:
    text = "Jobless rate, %\nTown\t2022\t2023\nOrle\t5.1\t4.9\nTarve\t6.2\t6.0\n"
    claims = factkit.extract(text, lang="en", date="2024-08")
    assert [(str(c.value.amount), c.value.unit, c.when.edtf) for c in claims if c.when] == [
        ("5.1", "percent", "2022"),
        ("4.9", "percent", "2023"),
        ("6.2", "percent", "2022"),
        ("6.0", "percent", "2023"),
    ]


def test_a_column_of_growth_is_of_the_figure_beside_it() -> None:
    claims = factkit.extract(WATER, lang="en", date="2024-06")
    assert {c.metric.text for c in claims.by(kind="change") if c.metric} == {"Full"}


def test_a_list_without_a_unit_above_it_stays_as_it_is() -> None:
    text = "Seats by party (provisional)\nGreens\t41\nLiberals\t38\n"
    assert {c.value.unit for c in factkit.extract(text, lang="en", date="2024-06")} <= {"count"}


def test_a_unit_in_brackets_is_no_value() -> None:
    text = "Spending (in millions)\nSchools\t3.5 euros\nRoads\t2 euros\n"
    assert all(c.value.amount is not None for c in factkit.extract(text, lang="en", date="2024-06"))


ROWS = {
    "en": (
        "Orla Group reported its results on Monday.\n\n"
        "Sales by trade, €m (Q3 2025 / Q3 2024)\n"
        "Mills: 16.9 / 17.8\n"
        "Slate quarries: 5.2 / 4.9\n\n"
        "Orla Group has 40 shops. Orla Group is based in Leeds. Orla Group pays well.\n"
    ),
    "fr": (
        "Le groupe Orla a publié ses résultats lundi.\n\n"
        "Ventes par métier, en M€ (T3 2025 | T3 2024)\n"
        "Moulins neufs : 16,9 | 17,8\n"
        "Carrières : 5,2 | 4,9\n\n"
        "Orla compte 40 magasins. Orla est basé à Metz. Orla paie bien. Orla exporte.\n"
    ),
}


@pytest.mark.parametrize("lang", ROWS)
def test_rows_that_a_colon_opens_take_unit_and_period_from_the_line_above(lang: str) -> None:
    claims = [c for c in factkit.extract(ROWS[lang], lang=lang, date="2025-11-13") if c.kind == "amount"]
    told = [(int(c.value.amount or 0), c.value.unit, c.when.edtf if c.when else None) for c in claims]
    assert told == [
        (16_900_000, "EUR", "2025-07/2025-09"),
        (17_800_000, "EUR", "2024-07/2024-09"),
        (5_200_000, "EUR", "2025-07/2025-09"),
        (4_900_000, "EUR", "2024-07/2024-09"),
    ]
    assert {c.subject.name for c in claims if c.subject} == {"Orla Group" if lang == "en" else "Orla"}


def test_a_row_without_such_a_line_has_no_unit() -> None:
    found = factkit.extract("Line 1: 3 / 4\nRatio: 12 / 14\n", lang="en")
    assert all(c.value.unit in ("count", "score") for c in found if c.value)


SPACED = (
    "Tea harvest by region (tonnes)\n\n"
    "Region          2022    2023    Change\n"
    "Orlemark         127     135     +6.3%\n"
    "Upper Tarve       93     104    +11.8%\n"
    "Sund              66       –         –\n"
)
RANKED = (
    "Exporters of tea, 2023\n"
    "Rank  Country  Exports (USD bn)  Share\n"
    "1     Kenya    1.3               19.1%\n"
    "2     India    0.7               11.0%\n"
)


def _told(text: str, lang: str = "en") -> list[tuple[str, str, str, str | None, str | None]]:
    claims = factkit.extract(text, lang=lang, date="2024-06")
    rows = [(c.kind, str(c.value.amount), c.value.unit or "", c.subject, c.when) for c in claims]
    return [(k, a, u, s.name if s else None, w.edtf if w else None) for k, a, u, s, w in rows]


def test_columns_set_apart_by_spaces_are_a_table() -> None:
    assert _told(SPACED) == [
        ("measurement", "127", "tonne", "Orlemark", "2022"),
        ("measurement", "135", "tonne", "Orlemark", "2023"),
        ("change", "6.3", "percent", "Orlemark", "2023"),
        ("measurement", "93", "tonne", "Upper Tarve", "2022"),
        ("measurement", "104", "tonne", "Upper Tarve", "2023"),
        ("change", "11.8", "percent", "Upper Tarve", "2023"),
        ("measurement", "66", "tonne", "Sund", "2022"),
    ]


def test_ranks_stand_before_what_is_ranked_and_take_the_time_of_the_table() -> None:
    wanted = [
        ("ranking", "1", "rank", "Kenya", "2023"),
        ("amount", "1300000000", "USD", "Kenya", "2023"),
        ("share", "19.1", "percent", "Kenya", "2023"),
        ("ranking", "2", "rank", "India", "2023"),
        ("amount", "700000000", "USD", "India", "2023"),
        ("share", "11.0", "percent", "India", "2023"),
    ]
    assert _told(RANKED) == wanted
    assert _told(re.sub(" {2,}", "\t", RANKED)) == wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        (
            "fr",
            "Villes les plus sûres en 2024\nVille\tNote\tRang\nTarve\t71,2\t14e\nOrle\t65,5\t22e\n",
            "measurement 71.2 score, ranking 14 rank, measurement 65.5 score, ranking 22 rank",
        ),
        (
            "fr",
            "Inflation (%)\n             2023   2024\nFrance        4,9    2,0\nBelgique      5,9    2,2\n",
            "change 4.9 percent, change 2.0 percent, change 5.9 percent, change 2.2 percent",
        ),
        (
            "en",
            "Rents (€)\nTown\tRent\tGrowth (%)\nTarve\t710\t1.2\nOrle\t655\t0.8\n",
            "amount 710 EUR, change 1.2 percent, amount 655 EUR, change 0.8 percent",
        ),
        (
            "es",
            "Ciudades\nCiudad\tPuntuación\tPuesto\nTarve\t71,2\t14\nOrle\t65,5\t22\n",
            "measurement 71.2 score, ranking 14 rank, measurement 65.5 score, ranking 22 rank",
        ),
        (
            "de",
            "Städte\nStadt\tPunktzahl\tRang\nTarve\t71,2\t14\nOrle\t65,5\t22\n",
            "measurement 71.2 score, ranking 14 rank, measurement 65.5 score, ranking 22 rank",
        ),
    ],
)
def test_heads_tell_ranks_scores_and_changes(lang: str, text: str, wanted: str) -> None:
    assert ", ".join(f"{kind} {amount} {unit}" for kind, amount, unit, *_ in _told(text, lang)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The first ferry left at dawn.  It was full.\nThe second left at noon.  It was empty, too.\n",
        "Ann Lee  Tarve, 12 May\nDear sir,  we have 3 boats and 40 nets\nand much to say  about 12 of them.\n",
        "Opening hours\nMonday to Friday  9 to 5\nSaturday  closed\n",
    ],
)
def test_prose_with_two_spaces_is_no_table(text: str) -> None:
    once = " ".join(text.split(" "))
    while "  " in once:
        once = once.replace("  ", " ")
    assert [row[:3] for row in _told(text)] == [row[:3] for row in _told(once)]


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        (
            "en",
            "Sales by division, € million\nCars: 8,512 (+4.6%)\nParts and services: 141 (-2.1%)\n",
            "amount 8512000000 EUR Cars, change 4.6 percent Cars, "
            "amount 141000000 EUR Parts and services, change 2.1 percent Parts and services",
        ),
        (
            "en",
            "Output in tonnes\nGold: 41\nSilver: 1,200\n",
            "measurement 41 tonne Gold, measurement 1200 tonne Silver",
        ),
        (
            "en",
            "Jobless rate, in %\n- Orle: 8.1\n- Tarve: 5.2\n",
            "share 8.1 percent Orle, share 5.2 percent Tarve",
        ),
        (
            "en",
            "Visitors (thousands)\nOrle: 8,700\nTarve: 750\n",
            "count 8700000 count Orle, count 750000 count Tarve",
        ),
        (
            "fr",
            "Emploi par secteur, en milliers\nAgriculture : 12,5\nBâtiment : 310\n",
            "count 12500 count Agriculture, count 310000 count Bâtiment",
        ),
        (
            "fr",
            "Chiffre d'affaires par activité, en M€\nAutos : 8 512\nPièces : 141\n",
            "amount 8512000000 EUR Autos, amount 141000000 EUR Pièces",
        ),
        (
            "en",
            "Passengers (millions) | 2023 | 2024\nOrle | 32.3 | 33.1\nTarve | 14.2 | 14.8\n",
            "count 32300000 count Orle, count 33100000 count Orle, count 14200000 count Tarve, count 14800000 count Tarve",
        ),
        ("en", "Our shops in brief\nTowns: 12\nSquare: 3\nRoom: 14\n", "count 12 count Towns"),
        (
            "fr",
            "En bref\nBoutiques : 340 en Espagne\nLigne : 12\nHoraires : 9h-17h\n",
            "count 340 count Boutiques",
        ),
        ("en", "Results: 3-1\nOpening hours: 9 to 5\nChapters: 12-14\n", ""),
    ],
)
def test_lists_of_one_number_each(lang: str, text: str, wanted: str) -> None:
    told = _told(text, lang)
    assert ", ".join(f"{kind} {amount} {unit} {subject}" for kind, amount, unit, subject, _ in told) == wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("en", "Peru grows. Peru trades.\n\nMeasure | 2023 | 2024\nJobless rate | 5.6% | 4.9%\n", "PER, PER"),
        ("en", "Peru grows. Peru trades.\n\nTown | 2023 | 2024\nLeeds | 5.6% | 4.9%\n", "Leeds, Leeds"),
        ("fr", "Le Pérou va. Le Pérou vend.\n\nTaux de chômage | 5,6 % | 4,9 %\n", "PER, PER"),
        ("fr", "Le Pérou va. Le Pérou vend.\n\nLozère | 5,6 % | 4,9 %\n", "Lozère, Lozère"),
    ],
    ids=lambda x: None,
)
def test_a_row_that_a_measure_heads_is_of_whom_the_text_is_about(lang: str, text: str, wanted: str) -> None:
    subjects = [claim.subject for claim in factkit.extract(text, lang=lang)]
    assert ", ".join(s.code or s.name for s in subjects if s) == wanted


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Town | Sales, $m | Staff\nOrle | 12 | 40\nTarve | 9 | 31\n", ["USD", "count", "USD", "count"]),
        ("Town\tArea, km²\tPower, MW\nOrle\t12\t4\nTarve\t9\t3\n", ["km**2", "megawatt"] * 2),
        ("Town | Mayors, women | Shops, open\nOrle | 12 | 4\nTarve | 9 | 3\n", ["count"] * 4),
    ],
)
def test_a_unit_behind_the_comma_of_a_head(text: str, units: list[str]) -> None:
    assert [claim.value.unit for claim in factkit.extract(text, lang="en")] == units


@pytest.mark.parametrize(
    "table",
    [
        "Year | Cars\n2022 | 11,000\n2023 | 12,400\n",
        "| Year | Cars |\n|---|---|\n| 2022 | 11,000 |\n| 2023 | 12,400 |\n",
        "Year\tCars\n2022\t11,000\n2023\t12,400\n",
    ],
)
def test_the_year_that_opens_a_row_is_that_of_its_figures(table: str) -> None:
    claims = factkit.extract(f"It sold cars in 2023.\n\n{table}", lang="en").by(kind="count")
    assert [(str(c.value.amount), c.when and c.when.edtf) for c in claims] == [
        ("11000", "2022"),
        ("12400", "2023"),
    ]
