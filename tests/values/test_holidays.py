"""Holidays: fixed days, days from Easter, weekdays of a month."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factkit.values.holidays import easter, holiday


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1583, (4, 10)),
        (1818, (3, 22)),
        (1943, (4, 25)),
        (1954, (4, 18)),
        (1961, (4, 2)),
        (1981, (4, 19)),
        (2000, (4, 23)),
        (2008, (3, 23)),
        (2011, (4, 24)),
        (2038, (4, 25)),
        (2049, (4, 18)),
        (2076, (4, 19)),
        (2285, (3, 22)),
        (2400, (4, 16)),
    ],
)
def test_easter(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == date(year, *day)


@given(st.integers(1583, 9999))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    day = easter(year)
    assert day and day.isoweekday() == 7 and date(year, 3, 22) <= day <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("code", "year", "edtf"),
    [
        ("2-29", 2023, None),
        ("2-29", 2024, "2024-02-29"),
        ("easter-2", 2024, "2024-03-29"),
        ("easter+0", 1000, None),
        ("11-4th5", 2024, None),
        ("9-1th1", 2021, "2021-09-06"),
        ("1-1", 10000, None),
        ("easter", 10000, None),
        ("easter", 2024, "2024-03-31"),
        ("5-1last", 10000, None),
        ("5-1last", 2024, "2024-05-27"),
        ("5-1last+2", 2024, "2024-05-29"),
    ],
)
def test_holiday(code: str, year: int, edtf: str | None) -> None:
    assert holiday(code, year) == edtf
