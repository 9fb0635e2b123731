"""By what a text calls whom it tells of, other than the name: a noun in its title, letters, `the capital`."""

from __future__ import annotations

import pytest

import factkit

TEXTS = [
    # The title has but the noun for the place that the first sentence names.
    (
        "en",
        """Thefts drop as county defies trend

Theft across Surrey has fallen 4.7 per cent in the face of a national rise, according to Ministry of Justice figures.

There were 21,384 thefts in the year to June. The Ministry's figures leave out fraud.

Car thefts fell by 15 per cent.""",
        ["Surrey", "Surrey", "Surrey"],
    ),
    (
        "en",
        """State's road toll worst in years

A crash on the Bruce Highway made it the worst year for Queensland's roads since 2009.

Last year's figure is 25 up on that of 2023. Police said Australia had no plan.""",
        ["Queensland"],
    ),
    # A title that names someone is about who it names.
    (
        "en",
        """Tarnix to leave the city

Tarnix will close its mill in Leeds and lay off 300 people. Leeds has no other mill.

Revenue fell by 3%.""",
        ["Tarnix", "Tarnix"],
    ),
    # Letters in brackets spell a name, whatever stands in it; a title may have told of it by them.
    (
        "en",
        """DSE turnover drops 18% this week

Dar es Salaam Stock Exchange(DSE) equity turnover slipped to $4.1 million as the week closed.

Turnover of the week before was $5 million.""",
        ["Dar es Salaam Stock Exchange"] * 3,
    ),
    (
        "en",
        """Ruling party ahead

The South West Sahir People's Organization (SWSPO) took 64 seats.

Turnout was 60.4 percent.""",
        ["South West Sahir People's Organization", None],
    ),
    (
        "fr",
        """Le CGRF traite moins de dossiers

Le Commissariat général aux réfugiés et aux familles (CGRF) a traité 2 390 dossiers.

Il emploie 300 personnes.""",
        ["Commissariat général aux réfugiés et aux familles"] * 2,
    ),
    # Letters that spell nothing of what stands before them leave it as it is.
    ("en", "Harbour Foods (TRX) sold 40 boats.", ["Harbour Foods"]),
    ("en", "Patients with hearing loss (HL) bought 40 aids.", ["Patients"]),
    # A minister speaks for the country, whatever the speech is held at.
    (
        "en",
        """Remarks by the Minister of Labour and Skills, Ann Whyte, at the launch of Skills Forward

Kingston, Jamaica, 8 May 2024

When I took this job, 92,000 of our young people were out of work. Skills Forward will change that.

Productivity has been falling by 0.7 per cent a year. Jamaica can do better.""",
        ["JAM", "JAM"],
    ),
    # Who says so amid what is told does nothing of it; who says so first may.
    (
        "en",
        """Moldova's press

Ad sales in Moldova shrank by 8%, said Natalia Rusu. The trade is old, she added, and 40 titles have closed.""",
        ["MDA", "MDA"],
    ),
    (
        "en",
        "Natalia Rusu edits a paper. She said, to our surprise, that she owned 40 boats.",
        ["Natalia Rusu"],
    ),
    # The capital is the city that the text named; capital is money.
    (
        "en",
        """Georgia counts its people

One in three people lived in Tbilisi. The capital has grown by a fifth, whereas Racha lost 3%.

In the capital 97% have a line.""",
        ["GEO", "Tbilisi", "Racha", "Tbilisi"],
    ),
    (
        "fr",
        """La Géorgie compte ses habitants

Un habitant sur trois vit à Tbilissi. La capitale a gagné 20 % depuis 2014.

Dans la capitale, 97 % des foyers ont une ligne.""",
        ["GEO", "Tbilissi", "Tbilissi"],
    ),
    # What goes to a place is that of whom it comes from; what comes to one is its own.
    (
        "en",
        """Vietnam's exports climb

Vietnam's exports rose 4.1%. Exports to China fell 5%. Shipments to Japan edged up 0.7%.

Sales in Laos rose 2%, and remittances to Laos rose 3%. Traffic in Laos fell 6%.""",
        ["VNM", "VNM", "VNM", "LAO", "LAO", "LAO"],
    ),
    # Where experts sit is no place that a figure is of; where thefts are is.
    (
        "en",
        """Harrow Mills lifts profit

Harrow Mills made $3m. Analysts at Savanna Capital expect profit to rise about 9% this year.

Thefts in Leeds fell by 4%.""",
        ["Harrow Mills", "Harrow Mills", "Leeds"],
    ),
    # Who is expected to do what is dated does it.
    ("en", "Officials expect the bridge to reopen on 4 March 2025.", ["bridge"]),
    ("en", "Officials met at the bridge on 4 March 2024.", ["Officials"]),
    # What only says where in a list something stands is nothing told of.
    (
        "en",
        """Kenya's parks

Kenya's parks drew crowds. At the other end of the scale, 40 parks stood empty.""",
        ["KEN"],
    ),
    # An organ by its noun forecasts what its country comes to; what it has is its own.
    (
        "en",
        """Peru's exports grow

Peru's exports rose 4%. The Central Reserve Bank of Lima met. The Bank expects exports to reach $78 billion.

The Bank employs 300 people.""",
        ["PER", "PER", "Central Reserve Bank of Lima"],
    ),
    # Visitors spend what they spend; that there are more of them is told of the country.
    (
        "en",
        """Costa Rica draws more people

Costa Rica had 3 million guests. Visitors spent $172 a day. Visitors rose by 4%.""",
        ["CRI", "Visitors", "CRI"],
    ),
    # The people of the country that a text is about stand for it, others for themselves.
    (
        "en",
        """Mongolia leaps in league

Mongolia came 40th in the index. In the other table the Mongolians did better, placing 19th worldwide. Russians come first with 42 per cent.""",
        ["MNG", "MNG", "Russians", "Russians"],
    ),
    # What ranks is what is told of, though a country rules the text.
    (
        "en",
        """Denmark's health

Denmark spends more. Denmark has plans. Stroke is the second leading cause of death in the world.""",
        ["Stroke"],
    ),
    (
        "en",
        "Marathon Digital held 16,930 BTC on 29 February, worth just over $1.0 bn.",
        ["Marathon Digital"] * 2,
    ),
    # What a relative tells is told of what it stands behind, wherever it be and whatever went before.
    (
        "en",
        """Kaveri Paints grows

Kaveri Paints will invest $9 million in a plant at Mysuru which will have a capacity of 250,000 litres per year.

Marcia Powell left. Norrvik, which keeps three other factories in Poland, grew. Cases, which numbered 300 in Chile, fell.""",
        ["Kaveri Paints", "plant", "Norrvik", "CHL"],
    ),
    # An article makes what may be a verb a part of the noun behind it.
    ("en", "Schools in the affected districts lost 40 teachers.", ["Schools"]),
    ("en", "Workers at the closed plant made 40 cars.", ["Workers"]),
    ("en", "The schools affected 40 teachers.", ["schools"]),
    # Those among whom something is measured, those whose those are.
    (
        "en",
        """Costa Rica's toll

Costa Rica's toll rose 3%. Deaths among drivers fell by 3%.

Arrivals grew by 4 per cent, whereas those from Canada fell by 2 per cent.""",
        ["CRI", "drivers", "CRI", "CAN"],
    ),
    ("en", "Peru's exports overtook those of Chile in 2019 and now exceed $2 billion.", ["PER"]),
    # With whose average something is compared; an average of something is of whom it is told of.
    (
        "en",
        """Poland's roads

Poland counted 50 deaths a year, against an EU average of 45. Poland spends an average of $45.""",
        ["POL", "EU", "POL"],
    ),
    # A parliament sets money aside for its country, as does a government that is someone's.
    (
        "en",
        """Kenya's plan

Kenya grew by 4%. Parliament set aside 5.8 billion shillings for the scheme. Parliament has 300 members.

This government has recruited 41,000 teachers. The health ministry has projected a harvest of 3 million tonnes.""",
        ["KEN", "KEN", "Parliament", "KEN", "KEN"],
    ),
    # A country whose measure opens a text rules it; one that only a house comes from does not.
    (
        "en",
        """Wind power jumps to record high on new farm

Namibia's wind power output hit a record last year after the Diaz Wind farm opened near the coast.

Coal generation suffered a hit of 9.3 per cent. The Diaz Wind farm grew. The Diaz Wind farm stands.""",
        ["NAM", "NAM"],
    ),
    (
        "en",
        """Profit up on new mill

Namibia's Tarn Foods had a good year. Tarn Foods grew. Tarn Foods has a mill. The company has plans.

Profit rose by 9.3 per cent.""",
        ["Tarn Foods"],
    ),
    # Those of whom a poll was are those of whom it found a part; one that counts them has its own.
    ("en", "Polling of owners by Paws & Claws found that 35 per cent were cutting back.", ["owners"]),
    ("en", "A survey of nurses found that 40 per cent were tired.", ["nurses"]),
    ("en", "Tarnix met in Stockholm. Tarnix raised its capital by 3%.", ["Tarnix"]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), TEXTS)
def test_subjects(lang: str, text: str, expected: list[str | None]) -> None:
    found = factkit.extract(text, lang=lang, date="2024-06-12")
    told = [claim.subject and (claim.subject.code or claim.subject.name) for claim in found]
    assert told == expected
