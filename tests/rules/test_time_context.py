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
    # What is so in general takes no time from the sentence before.
    ("en", "Rents reached 900 euros in May. A family spends 40% of its income on them.", ["900 2024-05 in", "40 -"]),
    ("fr", "Le budget a atteint 90 millions en 2023. L'État y consacre 4 % du PIB.", ["90000000 2023 in", "4 -"]),
    ("fr", "La pluie a gâté 40 % des récoltes en mai. Orou Sabi cultive six hectares.", ["40 2024-05 in", "6 -"]),
    ("en", "Sales reached 900 euros in May. They fell by 4% at home.", ["900 2024-05 in", "4 ~2024-05 in"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "wanted"), DATELINES, ids=[row[1] for row in DATELINES])
def test_a_dateline_is_no_time_of_what_is_told(lang: str, text: str, wanted: list[str]) -> None:
    values = {told.split()[0] for told in wanted}
    assert sorted(told for told in times(lang, text) if told.split()[0] in values) == sorted(wanted)


@pytest.mark.parametrize(("lang", "text", "wanted"), STATIC, ids=[row[1] for row in STATIC])
def test_what_only_says_what_a_thing_is_has_no_time(lang: str, text: str, wanted: list[str]) -> None:
    values = {told.split()[0] for told in wanted}
    assert sorted(told for told in times(lang, text) if told.split()[0] in values) == sorted(wanted)
