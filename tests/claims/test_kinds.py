"""Every kind: what it takes, and what it refuses with the field and the reason."""

from __future__ import annotations

import pytest
from hypothesis import given

from factkit.claims import KINDS, BaseClaim, Claim, build, model_of
from factkit.claims.sample import sample
from factkit.errors import FactkitError, InvalidClaimError, UnknownKindError
from factories import UNITS, records


def refused(record: dict) -> str:
    with pytest.raises(InvalidClaimError) as caught:
        build(record)
    return str(caught.value)


@given(records())
def test_every_valid_record_becomes_a_claim_of_its_kind(record: dict) -> None:
    claim = build(record)
    assert isinstance(claim, KINDS[record["kind"]])
    assert isinstance(claim, Claim)
    assert isinstance(claim, BaseClaim)
    assert claim.model_dump(mode="json") == record


def test_the_kinds_are_those_of_the_guide() -> None:
    assert list(KINDS) == [
        "ranking",
        "training_target",
        "target",
        "investment",
        "amount",
        "hash_rate_share",
        "share",
        "change",
        "count",
        "measurement",
        "event",
    ]
    assert set(UNITS) == set(KINDS)


OWN = {
    "ranking": ("out_of", "index", "previous", "scope"),
    "training_target": ("action", "baseline"),
    "target": ("action", "baseline"),
    "investment": ("flow", "investor"),
    "amount": (),
    "hash_rate_share": ("of",),
    "share": ("of",),
    "change": ("direction", "from", "to"),
    "count": (),
    "measurement": (),
    "event": ("name", "edition", "place"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_own_fields(kind: str) -> None:
    assert model_of(kind).own_fields == OWN[kind]


GOOD = [
    ("ranking", "1", "rank", {"out_of": "1"}),
    ("ranking", "193", "rank", {"out_of": 193, "previous": "101", "index": "EGDI", "scope": "au monde"}),
    ("training_target", "0", "count", {"action": "former", "baseline": "14000"}),
    ("target", "-3", "degC", {"action": "limit"}),
    ("target", "75", "percent", {"baseline": "0.5"}),
    ("investment", "0", "XXX", {"flow": "needed", "investor": "Banque mondiale"}),
    ("amount", "-1000000", "EUR", {}),
    ("amount", "0.00000001", "BTC", {}),
    ("share", "0", "percent", {"of": "foyers"}),
    ("share", "100", "percent", {}),
    ("hash_rate_share", "18.1", "percent", {"of": "réseau"}),
    ("change", "2", "multiple", {"direction": "up"}),
    ("change", "0.25", "percentage_point", {"direction": "down"}),
    ("change", "-97", "EUR", {"from": "-694", "to": "-97", "direction": "up"}),
    ("count", "0", "count", {}),
    ("count", "2.1", "count", {}),
    ("measurement", "-10", "degC", {}),
    ("measurement", "78.5", "percent", {}),
    ("event", None, None, {"name": "séisme", "place": "Turquie"}),
    ("event", "6", "edition", {"edition": "6"}),
    ("event", "6", "edition", {}),
]


@pytest.mark.parametrize(("kind", "amount", "unit", "own"), GOOD)
def test_takes(kind: str, amount: str | None, unit: str | None, own: dict) -> None:
    assert build(sample(kind, amount=amount, unit=unit, **own)).kind == kind


BAD = [
    ("ranking", "0", "rank", {}, "value.amount: a rank is at least 1, not 0"),
    ("ranking", "-3", "rank", {}, "value.amount: a rank is at least 1, not -3"),
    ("ranking", "2.5", "rank", {}, "value.amount: a rank is a whole number, not 2.5"),
    ("ranking", "194", "rank", {"out_of": "193"}, "value.amount: a rank is at most out_of, 193, not 194"),
    ("ranking", "5", "rank", {"previous": "0"}, "previous: a rank is at least 1, not 0"),
    ("ranking", "5", "count", {}, "value.unit: must be 'rank', not 'count'"),
    ("ranking", None, None, {}, "value.amount: missing: a claim of kind 'ranking' states a number"),
    ("training_target", "5", "percent", {}, "value.unit: must be 'count', not 'percent'"),
    ("training_target", "-5", "count", {}, "value.amount: a number of people is at least 0, not -5"),
    ("target", None, None, {}, "value.amount: missing: a claim of kind 'target' states a number"),
    ("target", "5", None, {}, "value.unit: missing"),
    ("investment", "-1", "USD", {}, "value.amount: an investment is at least 0, not -1"),
    ("investment", "1", "usd", {}, "value.unit: must be a currency code"),
    (
        "investment",
        "1",
        "USD",
        {"flow": "lost"},
        "flow: must be one of attracted, committed, spent, raised, needed",
    ),
    ("amount", "1", "count", {}, "value.unit: must be a currency code"),
    ("share", "100.01", "percent", {}, "value.amount: a share is at most 100 percent, not 100.01"),
    ("share", "-0.1", "percent", {}, "value.amount: a share is at least 0 percent, not -0.1"),
    ("share", "1", "percentage_point", {}, "value.unit: must be 'percent'"),
    ("hash_rate_share", "101", "percent", {}, "value.amount: a share is at most 100 percent, not 101"),
    ("change", "-3", "percent", {}, "value.amount: a change has a direction and a positive size, not -3"),
    ("change", "-3", "percent", {"to": "4"}, "value.amount: a change has a direction and a positive size"),
    (
        "change",
        "3",
        "percent",
        {"direction": "sideways"},
        "direction: must be one of up, down, not 'sideways'",
    ),
    ("count", "-1", "count", {}, "value.amount: a count is at least 0, not -1"),
    ("count", "1", "USD", {}, "value.unit: must be 'count', not 'USD'"),
    ("measurement", "1", "EUR", {}, "value.unit: must be a unit of measure or 'score', not 'EUR'"),
    ("measurement", "1", "count", {}, "value.unit: must be a unit of measure or 'score', not 'count'"),
    ("event", "6", "count", {}, "value.unit: must be 'edition', not 'count'"),
    ("event", None, "count", {}, "value.unit: must be 'edition', not 'count'"),
    ("event", "6", "edition", {"edition": "7"}, "edition: 7 is not the value, which is 6"),
    ("count", "1", "count", {"out_of": "5"}, "out_of: there is no such field"),
    ("amount", "1", "EUR", {"flow": "spent"}, "flow: there is no such field"),
]


@pytest.mark.parametrize(("kind", "amount", "unit", "own", "message"), BAD)
def test_refuses(kind: str, amount: str | None, unit: str | None, own: dict, message: str) -> None:
    assert message in refused(sample(kind, amount=amount, unit=unit, **own))


def test_every_kind_has_a_refusal_of_its_own() -> None:
    assert {row[0] for row in BAD} == set(KINDS)
    assert {row[0] for row in GOOD} == set(KINDS)


def test_ranges_are_held_at_both_ends() -> None:
    record = sample("ranking", amount=None, unit="rank", text="Top 50", out_of="40")
    record["value"] |= {"low": "1", "high": "50", "bound": "between"}
    assert "value.high: a rank is at most out_of, 40, not 50" in refused(record)
    record["value"]["low"] = "0"
    assert "value.low: a rank is at least 1, not 0" in refused(record)
    share = sample("share", amount=None, unit="percent", text="90 à 110 %")
    share["value"] |= {"low": "90", "high": "110", "bound": "between"}
    assert "value.high: a share is at most 100 percent, not 110" in refused(share)


def test_unknown_kinds() -> None:
    assert "kind: must be one of ranking" in refused({"kind": "rank"})
    assert refused({}) == "kind: missing"
    with pytest.raises(UnknownKindError) as caught:
        model_of("rank")
    assert isinstance(caught.value, FactkitError)
