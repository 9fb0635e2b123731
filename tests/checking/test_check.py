"""What a check understands, and what it does not let pass."""

from pathlib import Path

import pytest

import factkit
from factkit.checking import Report
from factkit.text.document import Document

SOURCE = (
    "Kazakhstan attracted $369.8 billion of foreign investment between 1993 and 2020. "
    "It ranks 29th among 193 countries for e-government, ten places higher than in 2018. "
    "About 18 percent of the network's hash rate comes from Kazakhstan, and 6 percent from Canada. "
    "Exports rose by 12% to $60 billion in 2020. The railway is 1,250 km long. "
    "The government aims to train 100,000 programmers by 2025. "
    "More than 11,000 schools were connected in 2019."
)


def check(draft: str, lang: str | None = None) -> Report:
    return factkit.check(Document(draft, "draft", lang=lang), [Document(SOURCE, "source", lang="en")])


def statuses(draft: str, lang: str | None = None) -> list[str]:
    return [finding.status for finding in check(draft, lang).findings]


@pytest.mark.parametrize(
    ("draft", "lang"),
    [
        ("Kazakhstan attracted about 370 billion dollars of foreign investment.", "en"),
        ("Le Kazakhstan a attiré près de 370 milliards de dollars d'investissements étrangers.", "fr"),
        ("Kazakhstan has 18% of the hash rate.", "en"),
        ("Près d'un cinquième du taux de hachage vient du Kazakhstan.", "fr"),
        ("Le Kazakhstan est 29e sur 193 pays.", "fr"),
        ("Kazakhstan gained ten places in e-government.", "en"),
        ("Le Kazakhstan veut former 100 000 programmeurs d'ici 2025.", "fr"),
        ("Les exportations ont progressé de 12 % en 2020, à 60 milliards de dollars.", "fr"),
        ("La voie ferrée mesure 1 250 kilomètres.", "fr"),
        ("The railway is 1,250,000 metres long.", "en"),
        ("Plus de 11 000 écoles ont été raccordées en 2019.", "fr"),
        ("Some 11,000 schools were connected in 2019.", "en"),
    ],
)
def test_what_the_source_says_in_other_words_is_supported(draft, lang):
    assert set(statuses(draft, lang)) == {"supported"}


def test_the_figure_of_another_thing_is_contradicted():
    source = "Exports climbed 16.3% to $39.49 billion, while imports were up 20.2% at $36.66 billion."
    for draft in ("Imports rose to $39.49 billion.", "Les importations ont progressé de 16,3 %."):
        [finding] = factkit.check(draft, source).findings
        assert (finding.status, finding.differs) == ("contradicted", ("metric",))
    assert factkit.check("Exports rose by 16.3% and imports by 20.2%.", source).ok


TWO = {
    "salmon": ("en", "Norway exported 412 tonnes of salmon, while Chile shipped 388 tonnes."),
    "trains": ("fr", "Renard Ferroviaire a livré 74 rames et Boréal Transport 61 rames."),
    "turnout": ("en", "Turnout was 63.2% in Lyon and 57.9% in Marseille."),
    "votes": ("en", "Anna Kovacs won 48,210 votes, ahead of Peter Sandor with 39,870."),
    "turbines": ("en", "Siemens will supply 120 turbines and Vestas 95 turbines for the park."),
    "aid": ("en", "The Red Cross fed 86,000 people and Unicef vaccinated 51,000 children."),
    "copper": ("en", "Peru, ahead of Bolivia, produced 2.7 million tonnes of copper."),
    "cars": ("en", "Toyota, which bought the plant from Ford in 2019, invested $740 million in it."),
    "ports": ("fr", "Le port de Lomé a traité 1,9 million de conteneurs, celui de Cotonou 640 000."),
    "deal": ("en", "Microsoft bought Nimbus Labs for $3.4 billion."),
    "rivals": (
        "en",
        "Mr Haddad's Orion Energy raised $62 million; its rival Solis Power raised $47 million.",
    ),
    "cocoa": ("fr", "Le Ghana, deuxième derrière la Côte d'Ivoire, a récolté 531 000 tonnes de cacao."),
    "wine": (
        "fr",
        "Selon Agreste, la production française atteint 36 210 hectolitres, 15 % de moins qu'en 2019.",
    ),
}


def told_of_two(topic: str, draft: str, lang: str) -> Report:
    language, source = TWO[topic]
    return factkit.check(Document(draft, "draft", lang=lang), [Document(source, "source", lang=language)])


@pytest.mark.parametrize(
    ("topic", "draft", "lang"),
    [
        ("salmon", "Chile exported 412 tonnes of salmon, while Norway shipped 388 tonnes.", "en"),
        ("salmon", "Le Chili a exporté 412 tonnes, la Norvège 388 tonnes.", "fr"),
        ("trains", "Boréal Transport a livré 74 rames, contre 61 pour Renard Ferroviaire.", "fr"),
        ("trains", "Boréal Transport delivered 74 trains and Renard Ferroviaire 61 trains.", "en"),
        ("turnout", "In Marseille turnout was 63.2%, against 57.9% in Lyon.", "en"),
        ("turnout", "La participation a atteint 63,2 % à Marseille et 57,9 % à Lyon.", "fr"),
        ("votes", "Peter Sandor a recueilli 48 210 voix, contre 39 870 à Anna Kovacs.", "fr"),
        ("turbines", "Vestas fournira 120 turbines et Siemens 95.", "fr"),
        ("turbines", "Vestas will supply 120 turbines.", "en"),
        ("aid", "The Red Cross vaccinated 51,000 children and Unicef fed 86,000 people.", "en"),
        ("copper", "Bolivia produced 2.7 million tonnes of copper.", "en"),
        ("cars", "Ford invested $740 million in the plant.", "en"),
        ("rivals", "Solis Power raised $62 million.", "en"),
        ("ports", "Cotonou handled 1.9 million containers.", "en"),
    ],
)
def test_a_figure_that_changed_its_owner_is_contradicted(topic, draft, lang):
    assert {finding.differs for finding in told_of_two(topic, draft, lang).findings} == {("subject",)}


@pytest.mark.parametrize(
    ("topic", "draft", "lang"),
    [
        ("salmon", "Chile shipped 388 tonnes and Norway 412 tonnes.", "en"),
        ("salmon", "La Norvège a exporté 412 tonnes, le Chili 388 tonnes.", "fr"),
        ("trains", "Boréal Transport a livré 61 rames, contre 74 pour Renard Ferroviaire.", "fr"),
        ("turnout", "La participation a atteint 57,9 % à Marseille et 63,2 % à Lyon.", "fr"),
        ("votes", "Peter Sandor received 39,870 votes and Anna Kovacs 48,210.", "en"),
        ("turbines", "Siemens fournira 120 turbines et Vestas 95.", "fr"),
        (
            "aid",
            "En mars, l'Unicef a vacciné 51 000 enfants et la Croix-Rouge a nourri 86 000 personnes.",
            "fr",
        ),
        ("copper", "Some 2.7 million tonnes of copper were produced by Peru.", "en"),
        ("cars", "Toyota a investi 740 millions de dollars dans l'usine achetée à Ford.", "fr"),
        ("deal", "Nimbus Labs was bought by Microsoft for $3.4 billion.", "en"),
        ("deal", "Nimbus Labs a été racheté 3,4 milliards de dollars par Microsoft.", "fr"),
        ("ports", "Lomé handled 1.9 million containers and Cotonou 640,000.", "en"),
        ("ports", "Cotonou a traité 640 000 conteneurs.", "fr"),
        ("rivals", "Orion Energy a levé 62 millions de dollars.", "fr"),
        ("cocoa", "Ghana harvested 531,000 tonnes of cocoa.", "en"),
        ("wine", "French output is put at 36,210 hectolitres by Agreste, 15% down on 2019.", "en"),
    ],
)
def test_two_owners_in_another_order_are_supported(topic, draft, lang):
    assert told_of_two(topic, draft, lang).ok


def test_lines_that_are_wrapped_are_one_sentence():
    draft = "Kazakhstan, which has much to tell about its digital administration, has\ntrained 100,000 programmers."
    [finding] = check(draft, "en").findings
    assert finding.differs == ("status",)


AIM = {
    "en": "Malawi lacks teachers. It plans to train 5,400 teachers by 2027.",
    "fr": "Le Malawi manque d'enseignants. Il veut former 5 400 enseignants d'ici 2027.",
}


@pytest.mark.parametrize("source", sorted(AIM))
@pytest.mark.parametrize(
    ("draft", "lang"),
    [
        ("Some 5,400 teachers have been trained.", "en"),
        ("5,400 teachers were trained in Malawi.", "en"),
        ("5,400 teachers have already received training.", "en"),
        ("The programme has led to the training of 5,400 teachers.", "en"),
        ("The number of trained teachers rose to 5,400.", "en"),
        ("Malawi now has 5,400 trained teachers.", "en"),
        ("5 400 enseignants ont déjà été formés.", "fr"),
        ("Le Malawi est parvenu à former 5 400 enseignants.", "fr"),
        ("Le Malawi forma 5 400 enseignants.", "fr"),
        ("Le Malawi compte désormais 5 400 enseignants formés.", "fr"),
    ],
)
def test_what_is_planned_is_not_done(draft, lang, source):
    report = factkit.check(Document(draft, "draft", lang=lang), [Document(AIM[source], "s", lang=source)])
    assert [finding.differs for finding in report.findings] == [("status",)]


@pytest.mark.parametrize("source", sorted(AIM))
@pytest.mark.parametrize(
    ("draft", "lang"),
    [
        ("5,400 teachers are due to have been trained by 2027.", "en"),
        ("5,400 teachers have yet to be trained.", "en"),
        ("5,400 teachers were promised training.", "en"),
        ("The ministry has launched a programme to train 5,400 teachers.", "en"),
        ("Malawi wants 5,400 teachers trained by 2027.", "en"),
        ("5 400 enseignants auront été formés d'ici 2027.", "fr"),
        ("Le ministère s'est engagé à former 5 400 enseignants.", "fr"),
        ("Le ministère a lancé un programme pour former 5 400 enseignants.", "fr"),
        ("Le ministère a décidé de former 5 400 enseignants.", "fr"),
    ],
)
def test_what_is_planned_may_be_told_so_in_other_words(draft, lang, source):
    report = factkit.check(Document(draft, "draft", lang=lang), [Document(AIM[source], "s", lang=source)])
    assert report.ok


@pytest.mark.parametrize(
    ("draft", "lang", "differs"),
    [
        ("Kazakhstan attracted about 390 billion dollars of foreign investment.", "en", "value"),
        ("Kazakhstan attracted $369.8 million of foreign investment.", "en", "value"),
        ("Le Kazakhstan a attiré 369,8 milliards d'euros d'investissements étrangers.", "fr", "value.unit"),
        ("Kazakhstan ranks 28th among 193 countries for e-government.", "en", "value"),
        ("Exports fell by 12% in 2020.", "en", "direction"),
        ("Exports rose by 12 points in 2020.", "en", "value.unit"),
        ("Les exportations ont progressé de 12 % en 2017.", "fr", "when"),
        ("Kazakhstan has trained 100,000 programmers.", "en", "status"),
        ("Moins de 11 000 écoles ont été raccordées en 2019.", "fr", "value.bound"),
        ("Canada has 18 percent of the network's hash rate.", "en", "subject"),
        ("Uzbekistan ranks 29th among 193 countries for e-government.", "en", "subject"),
    ],
)
def test_what_the_source_says_otherwise_is_contradicted(draft, lang, differs):
    finding = check(draft, lang).findings[0]
    assert (finding.status, finding.differs) == ("contradicted", (differs,))
    assert finding.evidence[0].doc == "source"


def test_what_no_source_says_is_not_found():
    finding = check("The zoo of Oslo has 4,812 penguins.", "en").findings[0]
    assert (finding.status, finding.evidence, finding.differs) == ("not_found", (), ())


def test_findings_come_in_the_order_of_the_draft_with_true_spans():
    draft = "Exports came to $60 billion. Kazakhstan is 29th. The railway is 1,250 km long."
    report = check(draft, "en")
    spans = [finding.claim.value.span for finding in report.findings]
    assert [span.start for span in spans] == sorted(span.start for span in spans)
    for finding in report.findings:
        span = finding.claim.value.span
        assert draft[span.start : span.end] == span.text
        for claim in finding.evidence:
            assert SOURCE[claim.value.span.start : claim.value.span.end] == claim.value.span.text


def test_a_draft_without_figures_is_all_right():
    report = check("Nothing happened.", "en")
    assert report.ok
    assert report.findings == ()


def test_sources_may_be_texts_documents_paths_or_texts_by_id(tmp_path: Path):
    (tmp_path / "a.txt").write_text(SOURCE, encoding="utf-8")
    draft = "Exports came to $60 billion in 2020."
    for sources in (SOURCE, [SOURCE], {"a": SOURCE}, Document(SOURCE, "a"), tmp_path, [tmp_path / "a.txt"]):
        assert factkit.check(draft, sources).ok
    assert not factkit.check(draft, []).ok


def test_a_draft_may_be_a_path(tmp_path: Path):
    (tmp_path / "draft.md").write_text("Exports came to $61 billion in 2020.", encoding="utf-8")
    assert not factkit.check(tmp_path / "draft.md", SOURCE).ok


def test_the_document_that_has_most_of_the_draft_is_believed():
    # One of many other texts has the wrong figure by chance.
    others = [f"The town of Nowhere {n} spent ${n + 40} billion on {n} bridges." for n in range(60)]
    draft = "Kazakhstan is 29th of 193 countries. Exports rose by 12% to $66 billion in 2020."
    report = factkit.check(draft, [SOURCE, *others])
    assert [finding.status for finding in report.findings if finding.claim.value.unit == "USD"] != [
        "supported"
    ]


def test_checking_twice_gives_the_same():
    draft = "Exports rose by 13% to $60 billion in 2020. Canada has 6 percent."
    assert check(draft, "en") == check(draft, "en")
