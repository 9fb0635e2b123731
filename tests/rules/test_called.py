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
    ("en", "Tarnix met in Stockholm. Tarnix raised its capital by 3%.", ["Tarnix"]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), TEXTS)
def test_subjects(lang: str, text: str, expected: list[str | None]) -> None:
    found = factkit.extract(text, lang=lang, date="2024-06-12")
    told = [claim.subject and (claim.subject.code or claim.subject.name) for claim in found]
    assert told == expected
