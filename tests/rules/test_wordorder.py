"""Subjects, sources and times where verbs stand second or last, and names where nouns have capitals."""

import pytest

import factkit

SUBJECTS = [
    ("Im Mai stieg der Umsatz von Lorvan Metall auf 3 Millionen Euro.", "Lorvan Metall"),
    ("Seit 2015 beschäftigt der Hersteller Sorane Werft 40 Leute mehr.", "Sorane Werft"),
    ("Weil die Preise steigen, zahlt Berisien 12 Prozent mehr.", "Berisien"),
    ("Der Hafen, der 1909 gegründet wurde, hat 180 Kräne.", "Hafen"),
    ("Mit 40 Medaillen kam Lorvanien auf den dritten Platz.", "Lorvanien"),
    ("Die Lorvanische Bahn hat 2023 rund 2 Millionen Euro Verlust gemacht.", "Lorvanische Bahn"),
    ("Im Jahr 2023 wurden in Chile 200 Brücken gebaut.", "Chile"),
    ("Die Regierung will 500 Brücken bauen.", "Regierung"),
    ("Deutschlands Ausfuhren stiegen um 5 Prozent.", "Deutschlands"),
    ("Die Zahl der Beschäftigten lag Ende 2023 bei 4.000.", "Beschäftigten"),
    ("Die Sorane Werft hat ihren Umsatz seit 2010 verdreifacht.", "Sorane Werft"),
]


@pytest.mark.parametrize(("text", "subject"), SUBJECTS)
def test_subject_is_found_before_and_behind_its_verb(text: str, subject: str) -> None:
    claims = factkit.extract(text, lang="de")
    found = claims[-1].subject
    assert found is not None
    assert found.name == subject


def test_a_noun_behind_an_article_is_what_was_named_before() -> None:
    text = "Sorane Werft meldet Verluste. Der Umsatz sank um 2 Prozent. Bis 2027 will der Konzern 30 Stellen abbauen."
    assert [c.subject and c.subject.name for c in factkit.extract(text, lang="de")] == ["Sorane Werft"] * 2


SOURCES = [
    ("Laut der Lorvanischen Zentralbank sank die Inflation auf 2 Prozent.", "Lorvanischen Zentralbank"),
    ("Der Umsatz stieg um 2 Prozent, wie Vorstandschef Nils Holm am Montag mitteilte.", "Nils Holm"),
    ("«Wir haben 500 neue Kunden gewonnen», sagte Nils Holm.", "Nils Holm"),
    ("Nach Angaben der Polizei kamen 200 Menschen.", "Polizei"),
    ("Laut dem Institut für Weltwirtschaft sinken die Preise um 2 Prozent.", "Institut für Weltwirtschaft"),
]


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_source(text: str, source: str) -> None:
    found = factkit.extract(text, lang="de")[0].attribution
    assert found is not None
    assert found.name == source


TIMES = [
    ("2023 verkaufte die Werft 500 Boote, 6 Prozent mehr als ein Jahr zuvor.", ["2023", "2023"]),
    ("Der Hafen, 1904 gebaut, zählt über 160 Kräne.", [None]),
    ("Bis 2030 sollen 240 Brücken entstehen.", ["2030"]),
    ("Zum 31. Dezember 2023 lebten in Sorane 500 Menschen.", ["2023-12-31"]),
    ("Die Preise legten im Januar zum Vormonat um 2 Prozent zu.", ["2024-01"]),
    ("Im vergangenen Jahr kamen 300 Gäste, im Vorjahr 200.", ["2023", "2022"]),
]


@pytest.mark.parametrize(("text", "times"), TIMES)
def test_time(text: str, times: list[str | None]) -> None:
    claims = factkit.extract(text, lang="de", date="2024-02-10")
    assert [c.when.edtf if c.when else None for c in claims] == times


STATUSES = [
    ("Die Stadt will 500 Bäume pflanzen.", "target"),
    ("Die Stadt plant 500 Wohnungen.", "planned"),
    ("Die Kosten dürften auf 5 Millionen Euro steigen.", "forecast"),
    ("Die Kosten könnten auf 5 Millionen Euro steigen.", "hypothetical"),
    ("Der Wert wird auf 5 Millionen Euro geschätzt.", "observed"),
    ("Bei dem Brand sollen 12 Menschen verletzt worden sein.", "hypothetical"),
]


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_status(text: str, status: str) -> None:
    assert factkit.extract(text, lang="de")[0].status == status


def test_a_compound_is_what_its_last_noun_is() -> None:
    claim = factkit.extract("Der Jahresumsatz der Werft stieg um 5 Prozent.", lang="de")[0]
    assert claim.metric is not None
    assert claim.metric.topic == "revenue"


def test_a_german_source_supports_an_english_draft() -> None:
    source = "Die Exporte Marokkos stiegen 2023 um 12 Prozent auf 17,9 Milliarden Dirham."
    report = factkit.check("Exports of Morocco rose 12% to 17.9 billion dirhams in 2023.", [source])
    assert [finding.status for finding in report.findings] == ["supported"] * 2
