"""EDTF: what is read, what is refused, and that periods never run backwards."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factkit.errors import FactkitError, InvalidPeriodError
from factkit.values.decimals import plain
from factkit.values.period import RELATIONS, Period, parse_edtf

READ = {
    "2024": ("2024-01-01", "2024-12-31"),
    "0001": ("0001-01-01", "0001-12-31"),
    "9999": ("9999-01-01", "9999-12-31"),
    "2024-02": ("2024-02-01", "2024-02-29"),
    "2023-02": ("2023-02-01", "2023-02-28"),
    "1900-02": ("1900-02-01", "1900-02-28"),
    "2024-02-29": ("2024-02-29", "2024-02-29"),
    "199X": ("1990-01-01", "1999-12-31"),
    "19XX": ("1900-01-01", "1999-12-31"),
    "000X": ("0001-01-01", "0009-12-31"),
    "2024~": ("2024-01-01", "2024-12-31"),
    "2024?": ("2024-01-01", "2024-12-31"),
    "2024-02%": ("2024-02-01", "2024-02-29"),
    "2024/2026": ("2024-01-01", "2026-12-31"),
    "2025-01/2025-03": ("2025-01-01", "2025-03-31"),
    "2025-07-01/2025-07-02": ("2025-07-01", "2025-07-02"),
    "2020/2020": ("2020-01-01", "2020-12-31"),
    "2020~/2025": ("2020-01-01", "2025-12-31"),
    "2010/..": ("2010-01-01", None),
    "../2010-06": (None, "2010-06-30"),
}


@pytest.mark.parametrize(("edtf", "days"), READ.items())
def test_read(edtf: str, days: tuple[str | None, str | None]) -> None:
    assert tuple(day and day.isoformat() for day in parse_edtf(edtf)) == days


REFUSED = {
    "": "no EDTF date or interval",
    "24": "no EDTF date or interval",
    "202": "no EDTF date or interval",
    "20245": "no EDTF date or interval",
    "2024-2": "no EDTF date or interval",
    "2024-02-1": "no EDTF date or interval",
    "2024-02-30": "2024-02 has no day 30",
    "2023-02-29": "2023-02 has no day 29",
    "2024-00": "there is no month 00",
    "2024-13": "there is no month 13",
    "2024-01-00": "has no day 00",
    "0000": "there is no year 0",
    "199X-02": "a decade or century has no months",
    "XXXX": "no EDTF date or interval",
    "1X9X": "no EDTF date or interval",
    "../..": "one of its ends must be a date",
    "2025/2024": "it ends before it starts",
    "2024-06/2024-05-31": "it ends before it starts",
    "2024/": "no EDTF date or interval",
    "/2024": "no EDTF date or interval",
    "2024/2025/2026": "no EDTF date or interval",
    "..": "no EDTF date or interval",
    " 2024": "no EDTF date or interval",
    "2024\n": "no EDTF date or interval",
    "٢٠٢٤": "no EDTF date or interval",
    "2024" * 100: "longer than 64 characters",
}


@pytest.mark.parametrize(("edtf", "reason"), REFUSED.items())
def test_refused(edtf: str, reason: str) -> None:
    with pytest.raises(InvalidPeriodError, match=reason) as caught:
        parse_edtf(edtf)
    assert isinstance(caught.value, FactkitError | ValueError)
    assert repr(edtf)[:20] in str(caught.value)


@given(st.dates(), st.dates())
def test_intervals_of_days_run_forward(one: date, other: date) -> None:
    first, last = sorted([one, other])
    assert parse_edtf(f"{first}/{last}") == (first, last)
    if first != last:
        with pytest.raises(InvalidPeriodError):
            parse_edtf(f"{last}/{first}")


@given(st.text(alphabet="0123456789X-/.~?", max_size=24))
def test_whatever_is_read_runs_forward(text: str) -> None:
    try:
        start, end = parse_edtf(text)
    except InvalidPeriodError:
        return
    assert start is None or end is None or start <= end
    assert start or end


def test_periods() -> None:
    period = Period.of("2030", "by")
    assert (period.edtf, period.relation) == ("2030", "by")
    assert (period.start, period.end) == (date(2030, 1, 1), date(2030, 12, 31))
    assert Period.of("2030").relation == "in"
    assert {period, Period.of("2030", "by")} == {period}
    assert RELATIONS == ("in", "by", "over", "since", "until", "after", "before")


@pytest.mark.parametrize(
    ("number", "written"),
    [("0", "0"), ("1E+3", "1000"), ("1E-8", "0.00000001"), ("81.90", "81.90"), ("-0.5", "-0.5")],
)
def test_plain_notation(number: str, written: str) -> None:
    assert plain(Decimal(number)) == written
