"""Who says, expects or wants a figure: another one in the draft than in its source, or the same in other words."""

import pytest

from factkit.checking import check

TOLD_BY_ANOTHER = [
    # The speaker is one of the source, but of another figure.
    (
        "The IMF expects growth of 3.4% this year. The World Bank is less hopeful: it sees 2.9%.",
        "According to the World Bank, growth will reach 3.4% this year.",
    ),
    (
        "The ministry is holding to its goal of 15% more visitors this year; the OECD expects 8%.",
        "The OECD is aiming for 15% more visitors this year.",
    ),
    (
        "The ministry is holding to its goal of 15% more visitors this year; the OECD expects 8%.",
        "L'OCDE vise 15 % de visiteurs de plus cette année.",
    ),
    (
        "L'OMS a recensé 1 240 cas. Les hôpitaux manquent de lits. Des équipes arrivent de Lyon. Le village"
        " est coupé du monde. L'Unicef estime à 52 millions de dollars les besoins des enfants.",
        "L'OMS estime les besoins des enfants à 52 millions de dollars.",
    ),
    (
        "L'OMS a recensé 1 240 cas. Les hôpitaux manquent de lits. Des équipes arrivent de Lyon. Le village"
        " est coupé du monde. L'Unicef estime à 52 millions de dollars les besoins des enfants.",
        "The WHO puts the needs of children at $52 million.",
    ),
    (
        "The Red Cross has 40 nurses on site. Roads are cut. Two bridges fell. Rain is forecast. By June we"
        " could see 9,000 cases, said Peter Odera, a doctor in Moyale.",
        "Selon la Croix-Rouge, on pourrait atteindre 9 000 cas en juin.",
    ),
    # The speaker is of another sort.
    (
        "Selon l'Institut de la mobilité, le vélo pèse 7 % des trajets.",
        "D'après la direction, le vélo pèse 7 % des trajets.",
    ),
    (
        "Management promises 80 hires before June; the unions ask for twice as many.",
        "Unions promise 80 hires before June.",
    ),
    (
        "La direction promet 80 embauches avant juin ; les syndicats en réclament le double.",
        "Unions promise 80 hires before June.",
    ),
    (
        "Inflation will average 4.1% in 2026, the IMF said.",
        "The government expects inflation of 4.1% in 2026.",
    ),
    # A known organization of which the source never speaks.
    (
        "The World Bank pencils in 2.4% for 2026. Chad should manage 5.3%.",
        "The IMF expects Chad to grow by 5.3%.",
    ),
    # A noun for one who speaks elsewhere in the source.
    (
        "La protection civile compte 37 foyers. Le vent tombe. Depuis janvier, 216 000 hectares sont partis"
        " en fumée, d'après le système européen Effis.",
        "Selon la protection civile, 216 000 hectares ont brûlé.",
    ),
]

TOLD_BY_THE_SAME = [
    (
        "Growth will reach 3.4%, said Finance Minister Ama Boateng.",
        "According to the minister, growth will reach 3.4%.",
    ),
    (
        "Sales will pass $5bn this year, chief executive Joan Pell said. Orrin sells pumps.",
        "Orrin expects sales of more than $5bn this year.",
    ),
    ("L'Insee table sur une croissance de 0,9 % en 2026.", "Insee expects growth of 0.9% in 2026."),
    (
        "Selon la Banque mondiale, la croissance atteindra 6,3 % en 2026.",
        "The World Bank expects growth of 6.3% in 2026.",
    ),
    ("Unicef says that 300 schools were hit.", "The UN says that 300 schools were hit."),
    ("L'Unicef a recensé 300 écoles touchées.", "According to the United Nations, 300 schools were hit."),
    ("Both the World Bank and the IMF expect growth of 3%.", "According to the IMF, growth will be 3%."),
    (
        "Researchers at Leeds University found that 40% of streams are polluted.",
        "Four streams in ten are polluted, a Leeds study found.",
    ),
    (
        "The government plans to hire 500 teachers, Education Minister Bob Lee said.",
        "The government plans to hire 500 teachers.",
    ),
    (
        "The central bank kept its rate at 5%. Inflation will average 4% this year, it said.",
        "The central bank expects inflation of 4% this year.",
    ),
    ("Kenya's treasury expects growth of 5% in 2026.", "Kenya expects growth of 5% in 2026."),
    (
        "Le groupe Orrin vise 40 magasins d'ici 2027, a indiqué sa directrice, Jeanne Pell.",
        "Orrin vise 40 magasins d'ici 2027.",
    ),
    (
        "Le groupe Orrin vise 40 magasins d'ici 2027, a indiqué sa directrice, Jeanne Pell.",
        "La direction vise 40 magasins d'ici 2027.",
    ),
    ("The UN refugee agency says 12,000 people fled.", "According to the UNHCR, 12,000 people fled."),
    ("Output fell 3%, Eurostat said, and prices rose 2.1%.", "Prices rose 2.1%, according to Eurostat."),
    (
        "The WHO counts 1,240 cases. The real number may be 5,000, said Peter Odera, an epidemiologist at the WHO.",
        "The WHO believes that there may be 5,000 cases.",
    ),
    ("Madrid veut créer 3 000 emplois.", "Le gouvernement espagnol veut créer 3 000 emplois."),
    ("Police said 14 people were arrested.", "Quatorze personnes ont été arrêtées, selon la police."),
    (
        "According to a survey by Kantar, 62% of shoppers are cutting back.",
        "A poll found that 62% of shoppers are cutting back.",
    ),
    (
        "Selon une étude de l'université de Liège, 62 % des étudiants travaillent.",
        "According to researchers, 62% of students work.",
    ),
]


@pytest.mark.parametrize(("source", "draft"), TOLD_BY_ANOTHER)
def test_another_speaker_is_noticed(source, draft):
    assert "attribution" in {
        field for finding in check(draft, [source]).findings for field in finding.differs
    }


@pytest.mark.parametrize(("source", "draft"), TOLD_BY_THE_SAME)
def test_the_same_speaker_may_be_told_in_other_words(source, draft):
    assert [finding.differs for finding in check(draft, [source]).findings if finding.differs] == []
