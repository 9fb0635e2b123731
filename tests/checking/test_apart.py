"""Things that exclude each other, who speaks, and the bounds and units of values."""

import pytest

import factkit
from factkit.checking import Report
from factkit.text.document import Document


def check(draft: str, source: str, lang: str = "en", given: str = "en") -> Report:
    return factkit.check(Document(draft, "draft", lang=lang), [Document(source, "source", lang=given)])


GRAIN = "Coffee earnings rose to a record $5.5 billion. Rice receipts fell to $2.54 billion."
CLASS = "Girls made up 50.8 percent of the candidates, and 41 percent of the rural schools have no water."
TOLL = "The quake left 340 dead and 1,275 injured in the province."


@pytest.mark.parametrize(
    ("source", "draft", "lang"),
    [
        (GRAIN, "Rice brought in $5.5bn, a record.", "en"),
        (GRAIN, "Le riz a rapporté 5,5 milliards de dollars, un record.", "fr"),
        (CLASS, "Boys made up 50.8% of candidates.", "en"),
        (CLASS, "Les garçons formaient 50,8 % des candidats.", "fr"),
        (CLASS, "Some 41 percent of urban schools lack water.", "en"),
        (TOLL, "The quake injured 340 people and left 1,275 dead.", "en"),
        (TOLL, "Le séisme a fait 1 275 morts et 340 blessés.", "fr"),
    ],
)
def test_what_is_true_of_one_thing_is_not_told_of_its_opposite(source, draft, lang):
    assert {f.status for f in check(draft, source, lang).findings} == {"contradicted"}


@pytest.mark.parametrize(
    ("source", "draft", "lang"),
    [
        (GRAIN, "Coffee brought in $5.5bn and rice $2.54bn.", "en"),
        (GRAIN, "Le riz a rapporté 2,54 milliards de dollars, le café 5,5 milliards.", "fr"),
        (CLASS, "Of the candidates, 50.8% were girls; boys were fewer.", "en"),
        (CLASS, "Les filles, plus nombreuses que les garçons, formaient 50,8 % des candidats.", "fr"),
        (CLASS, "In the countryside, 41 percent of schools lack water.", "en"),
        (TOLL, "The quake killed 340 people; 1,275 were hurt.", "en"),
        (TOLL, "Le séisme a fait 340 morts et 1 275 blessés.", "fr"),
    ],
)
def test_what_is_told_of_the_same_thing_in_other_words_is_supported(source, draft, lang):
    assert check(draft, source, lang).ok


SPOKEN = "Growth will reach 6.3% this year, according to the IMF. The World Bank put debt at 71% of GDP."


@pytest.mark.parametrize(
    ("draft", "lang"),
    [
        ("Growth will reach 6.3%, according to the World Bank.", "en"),
        ("Selon la Banque mondiale, la croissance atteindra 6,3 % cette année.", "fr"),
    ],
)
def test_what_one_says_is_not_told_by_another(draft, lang):
    source = SPOKEN.replace(" The World", "\nTaxes are low.\nRoads are few.\nThe World")
    [finding] = check(draft, source, lang).findings
    assert finding.differs == ("attribution",)


@pytest.mark.parametrize(
    ("draft", "lang"),
    [
        ("Growth will reach 6.3%, according to the International Monetary Fund.", "en"),
        ("Selon le FMI, la croissance atteindra 6,3 % cette année.", "fr"),
        ("Growth will reach 6.3%, officials say.", "en"),
        ("Growth will reach 6.3% this year.", "en"),
    ],
)
def test_a_speaker_may_go_by_another_name_or_be_left_out(draft, lang):
    assert check(draft, SPOKEN, lang).ok


@pytest.mark.parametrize(
    ("source", "draft", "ok"),
    [
        (
            "A further £140m has been earmarked for a plant in Fife.",
            "A plant in Fife will cost $140m.",
            False,
        ),
        ("A further £140m has been earmarked for a plant in Fife.", "A plant in Fife gets £140m.", True),
        ("About 210,000 tonnes of CO2 are saved a year.", "At most 210,000 tonnes of CO2 are saved.", False),
        ("About 210,000 tonnes of CO2 are saved a year.", "Some 210,000 tonnes of CO2 are saved.", True),
        ("Yields average 350 kg per hectare of cocoa.", "Yields average 350 kg.", True),
        (
            "The wage will rise by 20%. Some twenty people were held by police.",
            "The wage will rise by 20 euros.",
            False,
        ),
    ],
)
def test_units_and_bounds_are_held_against_the_source(source, draft, ok):
    assert check(draft, source).ok is ok


PLAN = {
    "fr": "Nous allons former 350 conducteurs en quatre ans et le mix devra compter 45 % de solaire en 2030.",
    "en": "We will train 350 drivers within four years. Solar power is to reach 45% of the mix by 2030.",
}


@pytest.mark.parametrize("given", ["fr", "en"])
@pytest.mark.parametrize(
    ("draft", "lang"),
    [
        ("Avec 350 conducteurs formés, l'entreprise est prête.", "fr"),
        ("Les 350 conducteurs formés s'ajoutent aux autres.", "fr"),
        ("With 350 drivers trained, the company is ready.", "en"),
    ],
)
def test_what_is_counted_as_dealt_with_is_done(draft, lang, given):
    [finding] = check(draft, PLAN[given], lang, given).findings
    assert finding.differs == ("status",)


@pytest.mark.parametrize("given", ["fr", "en"])
@pytest.mark.parametrize(
    ("draft", "lang"),
    [
        ("L'entreprise veut 350 conducteurs formés dans quatre ans.", "fr"),
        ("Il reste 350 conducteurs à former.", "fr"),
        ("The company wants 350 drivers trained within four years.", "en"),
        ("There are 350 drivers to be trained.", "en"),
    ],
)
def test_what_is_counted_as_to_be_dealt_with_is_a_plan(draft, lang, given):
    assert check(draft, PLAN[given], lang, given).ok


@pytest.mark.parametrize(
    ("source", "draft", "given", "lang", "differs"),
    [
        (
            "Sales reached $17.2 million, against $23.9 million a year earlier.",
            "Les ventes ont atteint 17,2 millions de dollars, en hausse par rapport aux 23,9 millions de 2023.",
            "en",
            "fr",
            "direction",
        ),
        (
            "Sales reached $17.2 million, against $23.9 million a year earlier.",
            "Sales reached $17.2 million, up from $23.9 million in 2023.",
            "en",
            "en",
            "direction",
        ),
        (
            "Les exportations ont rapporté 545 millions d'euros, trois fois plus qu'un an plus tôt.",
            "Exports earned 545 million euros, three times as much as a year earlier.",
            "fr",
            "en",
            None,
        ),
        (
            "The economy could shrink by 9 to 11% this year.",
            "L'économie pourrait reculer de 9 à 11 % cette année.",
            "en",
            "fr",
            None,
        ),
        (
            "Une vingtaine de personnes ont été interpellées. Le salaire augmentera de 20 %.",
            "Le salaire augmentera de 20 euros.",
            "fr",
            "fr",
            "value.unit",
        ),
        (
            "Le fonds aura 4 000 milliards de francs CFA, dont 1 177 milliards venus du privé.",
            "The fund will have about 4,000 billion CFA francs, of which 1,177 billion are private.",
            "fr",
            "en",
            None,
        ),
        (
            "Ministers want to bring weekly cases below 4,000 by November.",
            "Officials have brought weekly cases below 4,000.",
            "en",
            "en",
            "status",
        ),
        (
            "Nous devrions approcher les 36 millions de voyageurs cette année.",
            "La compagnie a accueilli 36 millions de voyageurs cette année.",
            "fr",
            "fr",
            "status",
        ),
    ],
)
def test_what_departs_is_named(source, draft, given, lang, differs):
    report = check(draft, source, lang, given)
    assert {field for finding in report.findings for field in finding.differs} == ({differs} - {None})
    assert report.ok is (differs is None)
