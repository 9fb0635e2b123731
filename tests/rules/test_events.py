"""Events: what is told on a date of its own, and numbered editions with their name and place."""

import pytest

import factkit


def events(lang: str, text: str) -> list[tuple[str, str | None, str]]:
    """Return words, time and status of each event of a text."""
    sheet = factkit.extract(text, lang=lang, date="2024-09-25")
    found = [claim for claim in sheet if claim.kind == "event"]
    return [(c.value.span.text, c.when.edtf if c.when else None, c.status) for c in found]


CASES = [
    # A value that only stands beside what happened, or is what came of it.
    ("en", "The yacht sank on 4 May with 9 people aboard.", [("4 May", "2024-05-04", "observed")]),
    (
        "en",
        "The navy boarded the yacht, which has 12 cabins, on 4 May.",
        [("4 May", "2024-05-04", "observed")],
    ),
    ("en", "The balcony collapsed on 4 May, killing 3 people.", [("4 May", "2024-05-04", "observed")]),
    ("en", "The firm recalled 900 bicycles on 4 May.", []),
    ("fr", "Le voilier a coulé le 4 mai avec 9 personnes à bord.", [("4 mai", "2024-05-04", "observed")]),
    ("fr", "Faute de pluie, le lac ne contenait plus le 4 mai que 3 millions de tonnes.", []),
    # What was done to a value is told by its claim.
    ("fr", "De janvier à avril, la ville a accueilli 300 potiers.", []),
    ("fr", "La ville a accueilli la foire le 4 mai.", [("4 mai", "2024-05-04", "observed")]),
    # A day that comes back.
    ("en", "The board meets on the second Tuesday of each month.", []),
    ("en", "The choir meets on the third Thursday of the month.", []),
    ("fr", "La visite est gratuite le premier dimanche du mois.", []),
    ("fr", "La convention a été signée le 14 mars.", [("14 mars", "2024-03-14", "observed")]),
    (
        "fr",
        "L'année dernière, Mirola a réussi son introduction en bourse.",
        [("année dernière", "2023", "observed")],
    ),
    ("fr", "Les ministres trancheront en 2028.", [("2028", "2028", "planned")]),
    ("en", "The council opened the new library on 3 May.", [("3 May", "2024-05-03", "observed")]),
    ("en", "The firm went public last year.", [("last year", "2023", "observed")]),
    ("en", "Ministers will decide in 2028.", [("2028", "2028", "planned")]),
    # A day told in the future of a story has passed all the same.
    ("fr", "Il contestera la décision le 3 mars 1991.", [("3 mars 1991", "1991-03-03", "observed")]),
    # A date that goes with a noun, that of a letter, and the day that it is.
    ("en", "The 4 July parade will start on Monday.", [("Monday", "2024-09-30", "planned")]),
    ("en", "March 3 Committee members met on 4 June 2002.", [("4 June 2002", "2002-06-04", "observed")]),
    ("en", "Please find attached the invoices for 3/9/02.", []),
    ("en", "Good evening, it is Friday, 12 June.", []),
    ("fr", "Ci-joint les factures du 3 mai 2001.", []),
    # What a date is the day of.
    ("en", "The release date is March 2009.", [("March 2009", "2009-03", "observed")]),
    ("en", "May 2004 is the closing date for bids.", [("May 2004", "2004-05", "observed")]),
    ("en", "May 2012 was the hottest month.", []),
    ("fr", "La date de sortie est mars 2009.", [("mars 2009", "2009-03", "observed")]),
    # Days from one to another, without their year; an act beside things spoken of before; a clause closed.
    (
        "fr",
        "La foire se tiendra du 3 au 6 octobre.",
        [("3 au 6 octobre", "2024-10-03/2024-10-06", "planned")],
    ),
    (
        "en",
        "The islanders voted from 3 to 6 May.",
        [("from 3 to 6 May", "2024-05-03/2024-05-06", "observed")],
    ),
    ("fr", "Le 15 mars 1917, le juge relâche les 24 marins.", [("15 mars 1917", "1917-03-15", "observed")]),
    ("fr", "Le 15 mars 1917, le juge relâche 24 marins.", []),
    ("en", "The mayor, who lives nearby, resigned in May 2006.", [("May 2006", "2006-05", "observed")]),
    ("fr", "Le maire, qui avait été élu en 2004, est mort.", []),
    (
        "fr",
        "Le maire, dont parle la presse, démissionne le 11 mai 2006.",
        [("11 mai 2006", "2006-05-11", "observed")],
    ),
    # Lives, papers and questions are no events, nor are days that only place a number.
    ("en", "Jane Roe (born 3 April 1978) is an actor.", []),
    ("en", "Jane Roe, born on 3 April 1978, is an actor.", []),
    ("fr", "Louis Roux, né le 26 octobre 1981 à Paris, est un coureur.", []),
    ("fr", "Il justifie le décret du 13 juillet 2000.", []),
    # A line that cites a paper, and a year that only names an edition.
    ("fr", "Une perquisition vise le siège, La Gazette, 13 juillet 2000", []),
    ("en", "He began the 2011 season with the Altona club.", []),
    ("en", "Published on 3 May 2004.", []),
    ("en", "The decree was published on 3 May 2004.", [("3 May 2004", "2004-05-03", "observed")]),
    ("fr", "L'avis a été publié le 3 mai 2004.", [("3 mai 2004", "2004-05-03", "observed")]),
    ("en", "How about Friday, 17 September, at nine?", []),
    ("en", "The port handled 40 ships on 3 May.", []),
    # What is yet to come: told in the present, in a clause aside, beside figures of what is so.
    ("en", "The plant goes offline in May 2025.", [("May 2025", "2025-05", "planned")]),
    ("en", "The ferry, which returns in May 2025, was repaired.", [("May 2025", "2025-05", "planned")]),
    ("en", "Sentencing is set for Dec. 9.", [("Dec. 9", "2024-12-09", "planned")]),
    ("en", "The firm has 300 staff and plans to enter Tarvia in March.", [("March", "2025-03", "planned")]),
    ("fr", "L'usine fermera ses portes fin 2025.", [("fin 2025", "2025", "planned")]),
    ("fr", "Le bac restera en service jusqu'en 2035.", [("jusqu'en 2035", "2035", "planned")]),
    ("fr", "Le musée rouvre le 5 octobre.", [("5 octobre", "2024-10-05", "planned")]),
    # A deadline of figures is theirs, and what is no sentence tells of nothing.
    ("en", "Winners will have to cover ten more cities by 2030.", []),
    ("fr", "À demain, 7 h.", []),
    ("en", "Sales, years to June ($ million)", []),
    # A story told in the present, by verbs that no list holds, and by what a chronicle enters.
    ("fr", "Le 14 juillet 2006, la cour rend son arrêt.", [("14 juillet 2006", "2006-07-14", "observed")]),
    ("fr", "En 1992, ils sont battus par le club voisin.", [("1992", "1992", "observed")]),
    ("fr", "Elle épouse en 1934 un pharmacien de Nîmes.", [("1934", "1934", "observed")]),
    ("fr", "Le roi abdique le 4 mai 1802.", [("4 mai 1802", "1802-05-04", "observed")]),
    ("fr", "- Février 2005 : non-lieu pour le comptable.", [("Février 2005", "2005-02", "observed")]),
    (
        "fr",
        "- 15 février 1989 : La cour renvoie le dossier à Douai.",
        [("15 février 1989", "1989-02-15", "observed")],
    ),
    ("en", "17 March 1995: release of the accountant.", [("17 March 1995", "1995-03-17", "observed")]),
    ("en", "Wikiradio interviewed him on May 18, 2006.", [("May 18, 2006", "2006-05-18", "observed")]),
    ("en", "Ibsen wrote the play in 1879.", [("1879", "1879", "observed")]),
    ("en", "The band split up in 2004 after a last tour.", [("2004", "2004", "observed")]),
    (
        "en",
        "In the autumn of 1944 the village was liberated.",
        [("autumn of 1944", "1944-09/1944-11", "observed")],
    ),
    # Days that come back, feasts, places and dates of a visit or a signature.
    ("fr", "Le musée est ouvert du lundi au samedi.", []),
    ("fr", "La route est chargée, surtout le samedi matin.", []),
    ("fr", "Le 1er mai est un jour férié.", []),
    ("fr", "Page mise à jour le 3 mars 2021.", []),
    ("fr", "ENTRETIEN – Lille, le 12 mars 2021. Propos recueillis par Léa Roux", []),
    ("en", "The museum is open from Monday to Saturday.", []),
    ("en", "The road is slow, especially on Saturday mornings.", []),
    ("en", "1 May is a public holiday.", []),
    ("en", "Retrieved on 8 August 2006.", []),
    ("en", "The 2019 report is online.", []),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), CASES, ids=[row[1] for row in CASES])
def test_what_is_an_event(lang: str, text: str, wanted: list[tuple[str, str | None, str]]) -> None:
    assert events(lang, text) == wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("fr", "Mirola lance la 21e édition du Festival des Dunes.", ("21", "Festival des Dunes", None)),
        (
            "fr",
            "La 6e réunion annuelle des ministres a eu lieu au Portugal le 15 mai.",
            ("6", "réunion annuelle des ministres", "Portugal"),
        ),
        ("en", "The 160th Harrow festival ran from 14 to 16 May.", ("160", "Harrow festival", None)),
        (
            "en",
            "The fourth edition of the Dune Web Forum opens in Portugal on 3 May.",
            ("4", "Dune Web Forum", "Portugal"),
        ),
        ("en", "The 14th edition is due in 2026.", ("14", None, None)),
    ],
)
def test_an_edition_has_a_number_a_name_and_a_place(
    lang: str, text: str, wanted: tuple[str, str | None, str | None]
) -> None:
    (claim,) = factkit.extract(text, lang=lang, date="2024-09-25").by(kind="event")
    record = claim.model_dump(mode="json")
    assert (record["edition"], record["name"], record["place"]) == wanted
    for name in ("name", "place"):
        if span := record["spans"].get(name):
            assert text[span["start"] : span["end"]] == record[name]


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("fr", "La présidente a démissionné mercredi.", "mercredi"),
        ("en", "The mayor resigned on 6 July.", "6 July"),
    ],
)
def test_a_day_that_no_date_of_publication_resolves_is_one_all_the_same(
    lang: str, text: str, day: str
) -> None:
    (claim,) = factkit.extract(text, lang=lang)
    assert (claim.kind, claim.value.span.text, claim.when) == ("event", day, None)


@pytest.mark.parametrize(
    ("lang", "text", "subject"),
    [
        ("fr", "Madame la Présidente, le 13 avril 2023 s'est ouvert à Turin un long procès.", None),
        ("fr", "Messieurs les députés, le pont a fermé le 4 mai 2023.", "pont"),
        ("fr", "Madame la Présidente a ouvert le pont le 4 mai 2023.", "Présidente"),
        ("en", "Mr President, the bridge closed on 4 May 2023.", "bridge"),
        ("en", "Mr Hall, the president, closed the bridge on 4 May 2023.", "Mr Hall"),
    ],
)
def test_nobody_who_is_only_spoken_to_is_the_subject(lang: str, text: str, subject: str | None) -> None:
    (found,) = factkit.extract(text, lang=lang)
    assert (found.subject.name if found.subject else None) == subject


@pytest.mark.parametrize("text", ["Madame,", "Madame la Présidente,", "Messieurs les"])
def test_who_is_spoken_to_may_end_a_text(text: str) -> None:
    (found,) = factkit.extract(f"Le pont a 40 lampes.\n\n{text}", lang="fr")
    assert found.kind == "count"
