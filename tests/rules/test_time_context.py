"""What gives a claim no time, and what lends it one: datelines, things that are as they are, asides."""

import pytest

from factkit.rules.engine import engine
from factkit.values.period import Period


def times(lang: str, text: str, reference: str = "2024-09-25") -> list[str]:
    """Return `value time/relation` of each claim, `-` for none and a `~` before one that is inferred."""
    out = []
    for row in engine(lang).records(text, Period.of(reference)):
        when, value = row["when"], row["value"]
        told = f"{'~' * when['inferred']}{when['edtf']} {when['relation']}" if when else "-"
        out.append(f"{value['amount'] or value['high'] or value['low'] or '-'} {told}")
    return out


DATELINES = [
    ("en", "NAIROBI, 20 September 2024 (Lake Wire) – The army has lost 30 men.", ["30 -"]),
    ("en", "NAIROBI, 20 September 2024 – Clinics saw 30 patients on Monday.", ["30 2024-09-23 in"]),
    ("en", "PORTO, Portugal, 20 September 2024 – The port employs 250 people.", ["250 -"]),
    ("fr", "Kinshasa, 20 septembre 2024 (Fleuve Presse) — L'armée a perdu 30 hommes.", ["30 -"]),
    ("fr", "Sion (Valais), le 20 septembre 2024 — La régie a vendu 30 bus en mai.", ["30 2024-05 in"]),
    ("fr", "Rabat, 20 septembre 2024 – La régie emploie 250 personnes.", ["250 -"]),
    # No dateline: the day of what is told.
    ("fr", "À Rabat, le 20 septembre 2024, la police a saisi 30 kilos de résine.", ["30 2024-09-20 in"]),
    ("en", "In Nairobi, on 20 September 2024, police seized 30 kilos of resin.", ["30 2024-09-20 in"]),
]

STATIC = [
    ("en", "Leeds, the country's second-busiest port, handled 40 ships last month.", ["2 -", "40 2024-08 in"]),
    ("fr", "À Zurich, premier aéroport du pays, le trafic a bondi de 9 % en août.", ["1 -", "9 2024-08 in"]),
    ("fr", "Le Havre, deuxième port du pays, a traité 40 navires en mai.", ["2 -", "40 2024-05 in"]),
    # A rank that is news has the time of the news.
    ("en", "Leeds came second in the league in 2023.", ["2 2023 in"]),
    ("fr", "Lyon s'est classée deuxième du championnat en 2023.", ["2 2023 in"]),
    ("en", "A tunnel 11 km long opened on Monday.", ["- 2024-09-23 in", "11 -"]),
    ("en", "The code, 110 articles long, came into force on Monday.", ["110 -"]),
    ("en", "The river rose 4 metres in May.", ["4 2024-05 in"]),
    ("fr", "Long de 220 km, le câble a transporté 40 GWh en 2023.", ["220 -", "40 2023 in"]),
    ("fr", "En août, le mercure est monté à 14 °C à Arosa, à 1 800 mètres d'altitude.", ["14 2024-08 in", "1800 -"]),
    ("fr", "Un parc de 180 MW, d'un coût de 28 millions d'euros, a ouvert en mai.", ["28000000 -"]),
    ("fr", "Le coût est tombé à 28 millions d'euros en mai.", ["28000000 2024-05 in"]),
    # What is so in general takes no time from the sentence before, but where that opens the text.
    ("en", "Rents rose.\n\nThey reached 900 euros in May. A family spends 40% of its income on them.", ["900 2024-05 in", "40 -"]),
    ("fr", "L'école va.\n\nLe budget a atteint 90 millions en 2023. L'État y consacre 4 % du PIB.", ["90000000 2023 in", "4 -"]),
    ("fr", "La pluie a gâté 40 % des récoltes en mai. Orou Sabi cultive six hectares.", ["40 2024-05 in", "6 -"]),
    ("en", "Sales reached 900 euros in May. They fell by 4% at home.", ["900 2024-05 in", "4 ~2024-05 in"]),
]  # fmt: skip


CONFINED = [
    ("en", "It sold 300 lamps in 2019 and 40 tonnes of copper in 2020.", ["300 2019 in", "40 2020 in"]),
    ("en", "In 2019 it sold 300 lamps and 40 tonnes of copper.", ["300 2019 in", "40 2019 in"]),
    ("fr", "Elle a vendu 300 vis en 2019 et 40 tonnes de blé en 2020.", ["300 2019 in", "40 2020 in"]),
    ("fr", "Il a été ouvert en 1898, et comporte actuellement 9 lignes.", ["9 -"]),
    ("fr", "Elle était née à Vezin, le 21 janvier 1924, dans une famille de 5 enfants.", ["5 -"]),
    ("fr", "40 enfants sont nés en 2010.", ["40 2010 in"]),
    ("fr", "C'est la première hausse de plus de 3 % depuis 1990.", ["3 -"]),
    ("fr", "Il est le premier employeur du pays depuis 1998.", ["1 1998/.. since"]),
    ("en", "He was born in Leeds on 3 May 1920 into a family of 7 children.", ["7 -"]),
    ("en", "Some 40 babies were born in 2010.", ["40 2010 in"]),
    ("en", "It is the first rise of more than 3% since 1990.", ["3 -"]),
    ("fr", "Elle a vendu 300 vis en 2019 et acheté 40 tonnes de blé.", ["300 2019 in", "40 2019 in"]),
    # The date of a clause between commas is of what it tells only.
    ("en", "Our mills, which had 900 people in 2011, employ 60 now.", ["900 2011 in", "60 -"]),
    ("fr", "L'usine, qui tournait à 62 % en janvier, n'en utilise plus que 45 %.", ["62 2024-01 in", "45 -"]),
    ("fr", "La ville, qui comptait 900 bus en 2011, a vendu 60 bus en 2023.", ["900 2011 in", "60 2023 in"]),
    # What stands behind a semicolon or a colon has its own time.
    ("en", "The plan costs $9m for 400 rigs; it mined 648 coins last month.", ["400 -", "648 2024-08 in"]),
    ("fr", "Elle fait vivre 52 personnes ; trente-huit y sont morts l'an dernier.", ["52 -", "38 2023 in"]),
    ("fr", "L'association compte 270 membres : ils défileront samedi.", ["270 -"]),
    # A paragraph goes on about its period, not about an earlier one told aside.
    (
        "fr",
        "Le prix a atteint 38 euros en 2023, alors qu'il était tombé à 10 en 2021. La foire a vendu 47 % des lots.",
        ["47 ~2023 in"],
    ),
    ("en", "The price was 38 euros in 2023 but had been 10 in 2021. Sales rose by 47%.", ["47 ~2023 in"]),
]  # fmt: skip

STRETCHES = [
    ("en", "Its debt has tripled in a decade.", ["3 2014/2024 over"]),
    ("fr", "La production a chuté de 9 % en dix ans.", ["9 2014/2024 over"]),
    ("fr", "Sa note a gagné dix rangs en un an.", ["10 2023/2024 over"]),
    # With a date of its own, `in a year` only compares.
    ("fr", "Les prix ont augmenté de 9 % en un an en août 2024.", ["9 2024-08 in"]),
    # How often is no change.
    ("en", "He was photographed 13 times in a month.", ["13 -"]),
    # Since what was told last.
    ("en", "Tariffs rose in June 2024; at least 35 companies have left since.", ["35 2024-06/.. since"]),
    ("fr", "La taxe a augmenté en juin 2023 de 9 %. Douze usines ont fermé depuis.", ["12 2023-06/.. since"]),
    ("en", "It has had 35 members since 2020.", ["35 2020/.. since"]),
]

LEADS = [
    # What grew or had a share in the past is of the period that the text begins with, paragraphs later too.
    (
        "en",
        "Sales in the first half of 2024 came to £90m.\n\nThe margin narrowed by 5% and women held 40% of posts.",
        ["5 ~2024-01/2024-06 in", "40 ~2024-01/2024-06 in"],
    ),
    (
        "fr",
        "Les ventes ont atteint 90 millions au premier semestre.\n\nLa marge a reculé de 5 %.",
        ["5 ~2024-01/2024-06 in"],
    ),
    # Not what is so, nor a count, nor after the day or month of a story.
    ("en", "Sales in the first half of 2024 came to £90m.\n\nWomen hold 40% of posts.", ["40 -"]),
    ("fr", "Les ventes ont atteint 90 millions au premier semestre.\n\nElle a vendu 40 bus.", ["40 -"]),
    ("en", "Police seized 90 guns on Monday.\n\nThe margin was 40%.", ["40 -"]),
]

COLUMNS = [
    (
        "fr",
        "Indicateur | mai 2024 | mai 2023 | variation\nDemandeurs | 18 214 | 15 903 | +14 %\nPostes | 3 318 | 4 075 | -18 %",
        ["14 ~2024-05 in", "18 ~2024-05 in"],
    ),
    (
        "en",
        "Region\t2022/23\t2023/24\tChange\nNorth\t3.1%\t3.4%\t+9%\nSouth\t2.2%\t2.0%\t-8%",
        ["9 ~2023/2024 in", "8 ~2023/2024 in"],
    ),
]  # fmt: skip

AHEAD = [
    ("en", "The cabinet meets again on Tuesday.", ["- 2024-10-01 in planned"]),
    ("en", "The cabinet met on Tuesday.", ["- 2024-09-24 in observed"]),
    ("en", "The board cut the dividend to 6 cents a share, payable on 12 October.", ["0.06 2024-10-12 in planned"]),
    ("fr", "Le conseil a réduit le dividende à 6 euros, payable le 12 octobre.", ["6 2024-10-12 in planned"]),
    ("fr", "La prochaine vente est fixée au 14 avril.", ["- 2025-04-14 in planned"]),
    ("fr", "De 25 à 35 cm de neige sont prévus d'ici jeudi.", ["35 2024-09-26 by planned"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "wanted"), DATELINES, ids=[row[1] for row in DATELINES])
def test_a_dateline_is_no_time_of_what_is_told(lang: str, text: str, wanted: list[str]) -> None:
    values = {told.split()[0] for told in wanted}
    assert sorted(told for told in times(lang, text) if told.split()[0] in values) == sorted(wanted)


@pytest.mark.parametrize(("lang", "text", "wanted"), STATIC, ids=[row[1] for row in STATIC])
def test_what_only_says_what_a_thing_is_has_no_time(lang: str, text: str, wanted: list[str]) -> None:
    values = {told.split()[0] for told in wanted}
    assert sorted(told for told in times(lang, text) if told.split()[0] in values) == sorted(wanted)


@pytest.mark.parametrize(("lang", "text", "wanted"), CONFINED, ids=[row[1] for row in CONFINED])
def test_a_clause_keeps_its_date(lang: str, text: str, wanted: list[str]) -> None:
    values = {told.split()[0] for told in wanted}
    assert sorted(told for told in times(lang, text) if told.split()[0] in values) == sorted(wanted)


@pytest.mark.parametrize(("lang", "text", "wanted"), STRETCHES, ids=[row[1] for row in STRETCHES])
def test_a_change_takes_the_time_in_which_it_came_about(lang: str, text: str, wanted: list[str]) -> None:
    assert [told for told in times(lang, text) if told.split()[0] == wanted[0].split()[0]] == wanted


@pytest.mark.parametrize(("lang", "text", "wanted"), AHEAD, ids=[row[1] for row in AHEAD])
def test_a_day_of_what_is_yet_to_be_is_the_next_one(lang: str, text: str, wanted: list[str]) -> None:
    rows = engine(lang).records(text, Period.of("2024-09-25"))
    found = [f"{told} {row['status']}" for told, row in zip(times(lang, text), rows, strict=True)]
    assert [told for told in found if told in wanted] == wanted


@pytest.mark.parametrize(("lang", "text", "wanted"), LEADS + COLUMNS)
def test_a_text_and_a_row_lend_their_period(lang: str, text: str, wanted: list[str]) -> None:
    values = {told.split()[0] for told in wanted}
    assert sorted(told for told in times(lang, text) if told.split()[0] in values) == sorted(wanted)


GOES_ON = [
    (
        "en",
        "In the second quarter of 2024 sales rose 4% to $9 million.\n\nProfit fell 3%. Payments came to $7 million.",
        ["3 ~2024-04/2024-06 in", "7000000 ~2024-04/2024-06 in"],
    ),
    (
        "en",
        "In the second quarter of 2024 sales rose 4% to $9 million.\n\nProfit fell 3%. The mill has 7 pools.",
        ["3 ~2024-04/2024-06 in", "7 -"],
    ),
    (
        "fr",
        "Entre avril et juin, les ventes ont crû de 4 %. Le résultat s'élève à 7 millions d'euros, contre 6 millions un an auparavant.",
        ["7000000 ~2024-04/2024-06 over", "6000000 2023-04/2023-06 over"],
    ),
    (
        "fr",
        "Le 4 juin, la firme a vendu 3 bus. Sa note s'élève à 81 sur 100.",
        ["81 -"],
    ),
    ("en", "Homes consume 27% of the energy used today: a mill uses more.", ["27 -"]),
    ("en", "The board decided today to cut its rate by 3%.", ["3 2024-09-25 in"]),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), GOES_ON, ids=[row[1] for row in GOES_ON])
def test_a_paragraph_goes_on_about_the_period_that_it_took_up(
    lang: str, text: str, wanted: list[str]
) -> None:
    values = {told.split()[0] for told in wanted}
    assert [told for told in times(lang, text) if told.split()[0] in values] == wanted


SPOKEN = [
    (
        "en",
        "In 2022 the canton lost 40 farms. It had 300 at the end of the year.",
        ["40 2022 in", "300 2022 in"],
    ),
    ("en", "In May 2019 it made 30 tonnes. That year it sold 400 tonnes.", ["30 2019-05 in", "400 2019 in"]),
    ("en", "The grant was 40 dollars in each of the six years to 2019.", ["40 2014/2019 over"]),
    ("en", "From March to May Orla sold 300 carts.", ["300 2024-03/2024-05 over"]),
    ("en", "Takings last season came to 40 million euros.", ["40000000 2023/2024 in"]),
    ("en", "The firm said in May that it had sold 40 shops.", ["40 -"]),
    ("en", "In a survey published in May, 14% of homes are empty.", ["14 -"]),
    ("en", "Fares go up 12% in November.", ["12 2024-11 in"]),
    (
        "fr",
        "En 2022, le canton a perdu 40 fermes. Il en comptait 300 à la fin de l'année.",
        ["40 2022 in", "300 2022 in"],
    ),
    ("fr", "Il en compte 300 à la fin de cette année.", ["300 2024 in"]),
    ("fr", "Les recettes de la saison passée ont atteint 40 millions d'euros.", ["40000000 2023/2024 in"]),
    ("fr", "La firme a indiqué le mois dernier avoir vendu 40 magasins.", ["40 -"]),
    ("fr", "Selon une enquête publiée en mai, 14 % des logements sont vides.", ["14 -"]),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), SPOKEN)
def test_what_a_unit_or_an_edge_is_told_from(lang: str, text: str, wanted: list[str]) -> None:
    assert [row.replace("~", "") for row in times(lang, text)] == wanted
