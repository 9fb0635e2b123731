"""Merging: one row for each assertion, whoever tells it, in whatever order, language or unit."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import zlib
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import factkit
from factkit.claims import BaseClaim, build, claim_id
from factkit.errors import InvalidClaimError
from factkit.sheet import FactSheet
from factkit.values.quantity import is_currency
from factories import PHRASES, ranking, records

CODES = {"Togo": "TGO", "Maroc": "MAR", "Morocco": "MAR"}


def said(
    amount: str,
    doc: str = "a",
    *,
    kind: str = "amount",
    subject: str | None = "Togo",
    metric: str | None = "exports",
    when: str | None = "2020",
    lang: str = "en",
    unit: str = "USD",
    **more: Any,
) -> BaseClaim:
    """A claim as short as it can be."""
    sentence = f"{doc} {subject} {metric} {amount} {unit} {when} {more}"
    # Each sentence has a place of its own in its document.
    at = more.pop("at", zlib.crc32(sentence.encode("utf-8", "replace")) * 1000)
    start = at + sentence.index(amount)
    place = {"start": start, "end": start + len(amount), "text": amount}
    value = {"amount": amount, "unit": unit, "bound": more.pop("bound", "exact"), "span": place}
    relation = more.pop("relation", "in")
    record: dict[str, Any] = {
        "id": claim_id(doc, start, start + len(amount), kind),
        "kind": kind,
        "subject": {"name": subject, "code": CODES.get(subject)} if subject else None,
        "metric": {"text": metric} if metric else None,
        "value": value,
        "when": {"edtf": when, **period(when), "relation": relation} if when else None,
        "evidence": {"start": at, "end": at + len(sentence), "text": sentence},
        "doc": doc,
        "lang": lang,
    }
    return build(record | more)


def period(edtf: str) -> dict[str, Any]:
    from factkit.values.period import parse_edtf

    start, end = parse_edtf(edtf)
    return {"start": start, "end": end}


def shape(*claims: BaseClaim) -> list[tuple[str, int, int]]:
    """Of each row the amount, the sources, and how many rows contradict it."""
    return [
        (format(row.value.amount, "f"), row.merged.sources, len(row.merged.contradicted_by))
        for row in FactSheet(claims).merge()
    ]


# What is one assertion


def test_one_row_with_its_sources_counted_and_all_claims_kept() -> None:
    claims = [said("5", "a"), said("5", "b"), said("5", "b", metric="export"), said("7", "c", when="2021")]
    first, second = FactSheet(claims).merge()
    assert (first.merged.sources, len(first.tellings)) == (2, 2)
    assert sorted(first.told(), key=lambda c: c.id) == sorted(claims[:3], key=lambda c: c.id)
    assert second.told() == (claims[3],)


ALIKE = [
    (said("11000000000", "a", unit="MAD", subject="Maroc", metric=None, lang="fr"),
     said("11000000000", "b", unit="MAD", subject="Morocco", metric="budget")),
    (said("5", "a", metric="exportations", lang="fr"), said("5", "b", metric="exports")),
    (said("5", "a"), said("5.00", "b")),
    (said("5", "a"), said("5", "b", metric="the exports")),
    (said("5", "a", bound="more_than"), said("5", "b")),
    (said("5", "a", when=None), said("5", "b")),
    (said("5", "a", when="2020-05"), said("5", "b")),
    (said("5", "a", subject="the Port of Lomé"), said("5", "b", subject="Port of Lome")),
    (said("3", "a", kind="target", unit="count", status="planned", when="2025/2030", relation="over"),
     said("3", "b", kind="target", unit="count", status="target", when="2030", relation="by")),
    (said("12", "a", kind="measurement", unit="km", metric="road"),
     said("12000", "b", kind="measurement", unit="metre", metric="roads")),
]  # fmt: skip

APART = [
    (said("5", "a"), said("5", "b", unit="EUR")),
    (said("5", "a"), said("5", "b", subject="Morocco")),
    (said("5", "a"), said("5", "b", metric="imports")),
    (said("5", "a"), said("5", "b", when="2021")),
    (said("5", "a"), said("5", "b", status="target")),
    (said("5", "a"), said("5", "b", negated=True)),
    (said("5", "a"), said("5", "b", kind="investment")),
    (said("5", "a", metric="exports of phosphates"), said("5", "b", metric="exports of services")),
    (said("5", "a", bound="more_than"), said("5", "b", bound="less_than")),
    (said("5", "a", subject=None, when=None), said("5", "b", subject=None, when=None)),
    (said("1", "a", kind="ranking", unit="rank", scope="in the world"),
     said("1", "b", kind="ranking", unit="rank", scope="in Africa")),
    (said("5", "a", kind="change", unit="percent", direction="up"),
     said("5", "b", kind="change", unit="percent", direction="down")),
    (said("5", "a", status="target", relation="by", when="2025"), said("5", "b", status="target", relation="by", when="2030")),
    (said("7", "a", metric="clients", lang="fr", when=None), said("7", "b", metric="customers", when=None)),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_alike(one: BaseClaim, other: BaseClaim) -> None:
    (row,) = FactSheet([one, other]).merge()
    assert row.merged.sources == 2
    assert not row.merged.contradicted_by


@pytest.mark.parametrize(("one", "other"), APART)
def test_apart(one: BaseClaim, other: BaseClaim) -> None:
    assert len(FactSheet([one, other]).merge()) == 2


def test_what_could_be_either_is_neither() -> None:
    claims = [said("5", "a", when="2020"), said("5", "b", when="2021"), said("5", "c", when=None)]
    assert len(FactSheet(claims).merge()) == 3
    assert len(FactSheet(claims[1:]).merge()) == 1


def test_texts_in_two_languages() -> None:
    sheet = factkit.extract("Le Maroc investira 11 MMDH en 2026.", lang="fr", doc="fr")
    sheet += factkit.extract("Morocco will invest 11 billion dirhams in 2026.", lang="en", doc="en")
    sheet += factkit.extract(
        "Le Kazakhstan a attiré 370 milliards de dollars d'investissements étrangers depuis 1991.",
        lang="fr",
        doc="fr2",
    )
    sheet += factkit.extract(
        "Kazakhstan has attracted $370bn of foreign investment since 1991.", lang="en", doc="en2"
    )
    assert [(row.value.amount, row.merged.sources) for row in sheet.merge()] == [
        (Decimal(11_000_000_000), 2),
        (Decimal(370_000_000_000), 2),
    ]


def test_the_row_is_the_claim_that_says_most() -> None:
    vague, full = said("5", "a", when=None, bound="about"), said("5", "b")
    (row,) = FactSheet([vague, full]).merge()
    assert row.doc == "b"
    assert row.tellings == (vague,)


# Contradictions and series


def test_contradictions_name_both_sides() -> None:
    one, other = FactSheet([said("5", "a"), said("7", "b")]).merge()
    assert one.merged.contradicted_by == (other.id,)
    assert other.merged.contradicted_by == (one.id,)
    assert one.merged.series is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (said("5", "a"), said("9", "b", metric="exportations", lang="fr")),
        (said("5", "a", kind="change", unit="percent", direction="up"),
         said("5", "b", kind="change", unit="percent", direction="down")),
        (said("5", "a"), said("5", "b", negated=True)),
        (said("24", "a", kind="count", unit="count", metric="deaths"),
         said("27", "b", kind="count", unit="count", metric="dead")),
        (said("12", "a", kind="measurement", unit="km", metric="road"),
         said("15000", "b", kind="measurement", unit="metre", metric="road")),
        (said("300", "a", metric="national parks", kind="count", unit="count", when=None),
         said("340", "b", metric="national parks", kind="count", unit="count", when=None)),
    ],
)  # fmt: skip
def test_what_contradicts(one: BaseClaim, other: BaseClaim) -> None:
    assert [len(row.merged.contradicted_by) for row in FactSheet([one, other]).merge()] == [1, 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (said("5", "a"), said("7", "b", when="2021")),
        (said("5", "a"), said("7", "b", when=None)),
        (said("5", "a"), said("7", "b", status="target")),
        (said("5", "a"), said("7", "b", unit="EUR")),
        (said("17.9", "a"), said("18", "b", bound="about")),
        (said("17900000000", "a"), said("17923000000", "b")),
        (said("18", "a", bound="more_than"), said("18.4", "b")),
        (said("5", "a"), said("7", "a")),
        (said("5", "a", subject=None), said("7", "b", subject=None)),
        (said("3000", "a", metric="people", kind="count", unit="count"),
         said("11000000", "b", metric="people", kind="count", unit="count")),
    ],
)  # fmt: skip
def test_what_does_not_contradict(one: BaseClaim, other: BaseClaim) -> None:
    assert [row.merged.contradicted_by for row in FactSheet([one, other]).merge()] == [(), ()]


def test_a_newer_edition_is_a_series() -> None:
    claims = [
        said("29", "a", kind="ranking", unit="rank", metric="e-government", when="2020"),
        said(
            "28",
            "b",
            kind="ranking",
            unit="rank",
            metric="administration électronique",
            lang="fr",
            when="2022",
        ),
        said("24", "c", kind="ranking", unit="rank", metric="e-government", when="2024"),
    ]
    rows = FactSheet(claims).merge()
    assert len({row.merged.series for row in rows}) == 1
    assert rows[0].merged.series
    assert not any(row.merged.contradicted_by for row in rows)


def test_pupils_and_students_of_one_document_are_two_things() -> None:
    claims = [
        said("500000", "a", kind="count", unit="count", metric="pupils"),
        said("300000", "a", kind="count", unit="count", metric="students"),
        said("480000", "b", kind="count", unit="count", metric="pupils"),
    ]
    assert not any(row.merged.contradicted_by for row in FactSheet(claims).merge())


def test_two_texts_of_one_name() -> None:
    one, other = said("5", "text", at=0), said("7", "text")
    twin = build(one.model_dump(mode="json") | {"lang": None})
    assert len([claim for row in FactSheet([one, twin, one]).merge() for claim in row.told()]) == 2
    assert [len(row.merged.contradicted_by) for row in FactSheet([one, other]).merge()] == [0, 0]
    other = said("7", "text", at=0)
    assert [len(row.merged.contradicted_by) for row in FactSheet([one, other]).merge()] == [1, 1]


# What holds for every sheet

FEW = st.builds(
    said,
    st.sampled_from(["5", "5.0", "7", "1200000"]),
    st.sampled_from("abc"),
    subject=st.sampled_from(["Togo", "Lomé", None]),
    metric=st.sampled_from(["exports", "exports of phosphates", "fish", None]),
    when=st.sampled_from(["2020", "2020-05", "2021", None]),
    bound=st.sampled_from(["exact", "about", "more_than", "less_than"]),
    lang=st.sampled_from(["en", "fr"]),
)
SHEETS = st.lists(FEW | records().map(build), max_size=12)


@settings(max_examples=60, deadline=None)
@given(SHEETS, st.randoms(use_true_random=False))
def test_the_order_does_not_matter(claims: list[BaseClaim], chance: random.Random) -> None:
    mixed = list(claims)
    chance.shuffle(mixed)
    assert FactSheet(mixed).merge() == FactSheet(claims).merge()


@settings(max_examples=60, deadline=None)
@given(SHEETS, st.integers(0, 12))
def test_merging_again_changes_nothing(claims: list[BaseClaim], cut: int) -> None:
    once = FactSheet(claims).merge()
    assert once.merge() == once
    assert FactSheet(claims[:cut]).merge().merge(FactSheet(claims[cut:]).merge()) == once


@settings(max_examples=60, deadline=None)
@given(SHEETS)
def test_no_claim_is_lost_and_relations_hold_both_ways(claims: list[BaseClaim]) -> None:
    rows = FactSheet(claims).merge()
    kept = [claim.model_dump_json() for row in rows for claim in row.told()]
    assert sorted(kept) == sorted({claim.model_dump_json() for claim in claims})
    against = {(row.id, other) for row in rows for other in row.merged.contradicted_by}
    assert {(other, id_) for id_, other in against} == against
    for row in rows:
        assert row.merged.sources == len({claim.doc for claim in row.told()})
        assert build(row.model_dump(mode="json")) == row


@settings(deadline=None)
@given(PHRASES, PHRASES, PHRASES)
def test_any_words(subject: str, metric: str, unit: str) -> None:
    assume(unit not in ("count", "rank", "edition") and not is_currency(unit))  # no measurement is in these
    claims = [
        said("5", doc, kind="measurement", subject=subject, metric=metric, unit=unit, lang=lang)
        for doc, lang in (("a", "en"), ("b", "fr"), ("c", "xx"))
    ]
    assert sum(len(row.told()) for row in FactSheet(claims).merge()) == 3


PROGRAM = """
import sys
from factkit.sheet import FactSheet
sys.path.insert(0, "tests"); sys.path.insert(0, "tests/sheet")
from test_merge import said
claims = [said(str(n % 7 + 1), "abcd"[n % 4], metric=m, when=w) for n in range(60)
          for m in ("exports", "fish", "export of fish") for w in ("2020", "2021", None)]
print(FactSheet(claims).merge().to_jsonl())
"""


def test_the_hash_seed_does_not_matter() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1
    assert len(told.pop()) > 10_000


# Records of merged sheets


def test_a_record_that_is_not_merged_says_nothing_of_it() -> None:
    assert not {"merged", "tellings"} & ranking().keys()
    assert not {"merged", "tellings"} & build(ranking()).model_dump(mode="json").keys()


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"tellings": [ranking()]}, "merged: missing"),
        ({"merged": {"sources": 1}, "tellings": [ranking(merged={"sources": 1})]}, "tellings.0.merged"),
        ({"merged": {"sources": 0}}, "merged.sources"),
        ({"merged": {"sources": 1, "contradicted_by": ["x"]}}, "merged.contradicted_by.0"),
    ],
)
def test_records_that_no_merge_makes(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(InvalidClaimError, match=reason):
        build(ranking(**changes))
