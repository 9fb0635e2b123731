"""Calendar arithmetic: leap years, month ends, the ends of the calendar, readings by a reference."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factkit.values.moment import Moment, known, last_day, period, span, step, week
from factkit.values.period import Period, parse_edtf
from factkit.values.weeks import iso_week, nth_day, nth_month, nth_week, nth_weekend, part_of_week

UNITS = ("D", "W", "WE", "M", "3M", "6M", "Y", "10Y", "100Y", "1000Y")


@pytest.mark.parametrize(
    ("moment", "edtf"),
    [
        (Moment("D", 2024, 2, 29), "2024-02-29"),
        (Moment("D", 2023, 2, 29), None),
        (Moment("D", 2024, 4, 31), None),
        (Moment("M", 2024, 13), None),
        (Moment("6M", 2024, 2), "2024-07/2024-12"),
        (Moment("100Y", 2000), "20XX"),
        (Moment("Y", 0), None),
        (Moment("Y", 9999), "9999"),
        (Moment("Y", 10000), None),
        (Moment("Y"), None),
    ],
)
def test_edtf(moment: Moment, edtf: str | None) -> None:
    assert moment.edtf() == edtf


@pytest.mark.parametrize(
    ("reference", "unit", "count", "edtf"),
    [
        ("2024-01-31", "M", 1, "2024-02"),
        ("2024-03-31", "M", -1, "2024-02"),
        ("2024-11", "3M", 1, "2025-01/2025-03"),
        ("2024", "M", 1, None),
        ("2024", "Y", -1, "2023"),
        ("2024-02-28", "D", 1, "2024-02-29"),
        ("2023-02-28", "D", 1, "2023-03-01"),
        ("2025-01-01", "W", 0, "2024-12-30/2025-01-05"),
        ("2016-11-11", "WE", 0, "2016-11-12/2016-11-13"),
        ("2016-11-13", "WE", 0, "2016-11-12/2016-11-13"),
        ("9999-12-31", "D", 1, None),
        ("9999", "Y", 1, None),
        ("0001", "Y", -1, None),
        ("2024", "Y", 10**9, None),
        ("2024-06", "10Y", 0, "202X"),
        ("2024-06", "50Y", 0, "2000/2049"),
        ("2024-06", "1000Y", -1, "1000/1999"),
    ],
)
def test_step(reference: str, unit: str, count: int, edtf: str | None) -> None:
    assert step(Period.of(reference), unit, count) == edtf


@given(st.dates(), st.sampled_from(UNITS), st.integers(-(10**5), 10**5))
def test_step_gives_a_date_or_none(day: date, unit: str, count: int) -> None:
    edtf = step(Period.of(day.isoformat()), unit, count)
    if edtf is not None:
        start, end = parse_edtf(edtf)
        assert start and end and start <= end


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9998, 12, 31)))
def test_week_holds_its_day(day: date) -> None:
    start, end = parse_edtf(week(day))
    assert start and end and start <= day <= end and start.isoweekday() == 1


@given(st.dates(), st.integers(-6, 6), st.one_of(st.none(), st.integers(1, 7)))
def test_nth_day_lies_within(day: date, count: int, weekday: int | None) -> None:
    month = Period.of(day.isoformat()[:7])
    found = nth_day(month, count, weekday)
    if found:
        assert month.start and month.end and month.start <= date.fromisoformat(found) <= month.end
        assert weekday is None or date.fromisoformat(found).isoweekday() == weekday


def test_a_span_runs_forward() -> None:
    assert span("2024-01", "2024-03-05") == "2024-01/2024-03-05"
    assert span("2024-02", "2024-01") is None
    assert span("19XX", "2004") == "1900/2004"
    assert span(None, "2004") is None
    assert period("nonsense") is None


def test_weeks_at_the_ends_of_the_calendar() -> None:
    assert iso_week(2021, 53) is None
    assert nth_week(Period.of("9999-12"), -1) is None or nth_week(Period.of("9999-12"), -1)


@pytest.mark.parametrize(
    ("moment", "reference", "years"),
    [
        (Moment("M", None, 2), "2024-03-06", [2024, 2025]),
        (Moment("M", None, 7), "2024-03-06", [2023, 2024]),
        (Moment("M", None, 4), "2024-03-06", [2024, 2023]),
        (Moment("3M", None, 4), "2024-03-06", [2023, 2024]),
        (Moment("D", None, 12, 20), "2025-01-08", [2024, 2025]),
        (Moment("D", None, 1, 5), "2024-12-20", [2025, 2024]),
        (Moment("D", None, 10, 31), "2024-02-12", [2024, 2023]),
        (Moment("D", None, 2, 29), "2023-06-01", [2024]),
        (Moment("M", None, 3), "2024-03", [2024, 2025]),
        (Moment("M", None, 3), "2024-03-01", [2024, 2025]),
        (Moment("M", None, 2), "2024-11-01", [2024, 2025]),
        (Moment("M", None, 2), "2024-11-02", [2025, 2024]),
        (Moment("D", None, 10, 1), "2024-01-01", [2024, 2023]),
        (Moment("D", None, 10, 2), "2024-01-01", [2023, 2024]),
        (Moment("D", None, 3, 5), "2024-03-05", [2024, 2025]),
        (Moment("D", None, 3, 5), "2024-03", [2024, 2023]),
        (Moment("Y", 2031), "2024", [2031]),
    ],
)
def test_readings(moment: Moment, reference: str, years: list[int]) -> None:
    assert [m.year for m in moment.around(Period.of(reference))] == years


@pytest.mark.parametrize(
    ("reference", "unit"),
    [
        ("2021", "Y"),
        ("2021~", "Y"),
        ("2021-12", "M"),
        ("2021-12-05", "D"),
        ("2021-12-05?", "D"),
        ("202X", "Y"),
        ("2021/2022", "Y"),
    ],
)
def test_how_finely_a_reference_is_known(reference: str, unit: str) -> None:
    assert known(Period.of(reference)) == unit


@pytest.mark.parametrize(
    ("first", "unit", "count", "last"),
    [
        (date(2024, 5, 3), "D", 1, date(2024, 5, 3)),
        (date(2024, 5, 3), "W", 2, date(2024, 5, 16)),
        (date(2024, 1, 1), "M", 1, date(2024, 1, 31)),
        (date(2024, 5, 3), "M", 2, date(2024, 7, 2)),
        (date(2024, 11, 29), "M", 2, date(2025, 1, 28)),
        (date(2024, 7, 30), "M", 1, date(2024, 8, 29)),
        (date(2024, 1, 29), "M", 1, date(2024, 2, 28)),
        (date(2024, 1, 30), "M", 1, date(2024, 2, 29)),
        (date(2024, 1, 31), "M", 1, date(2024, 2, 29)),
        (date(2023, 12, 31), "6M", 1, date(2024, 6, 30)),
        (date(2024, 2, 29), "Y", 1, date(2025, 2, 28)),
        (date(2024, 5, 28), "3M", 2, date(2024, 11, 27)),
        (date(2024, 2, 28), "Y", 3, date(2027, 2, 27)),
        (date(9999, 12, 31), "D", 2, None),
        (date(9999, 12, 1), "M", 2, None),
    ],
)
def test_last_day(first: date, unit: str, count: int, last: date | None) -> None:
    assert last_day(first, unit, count) == last


@pytest.mark.parametrize(
    ("within", "count", "month"),
    [
        ("2017", 1, "2017-01"),
        ("2017", 2, "2017-02"),
        ("2017", 12, "2017-12"),
        ("2017", 13, None),
        ("2017", -1, "2017-12"),
        ("2017", -12, "2017-01"),
        ("2017", -13, None),
        ("2017~", 3, "2017-03"),
        ("2017-05", 1, None),
        ("201X", 0, None),
    ],
)
def test_months_of_a_year(within: str, count: int, month: str | None) -> None:
    assert nth_month(Period.of(within), count) == month


@pytest.mark.parametrize(
    ("within", "count", "weekday", "day"),
    [
        ("2024-04", 1, None, "2024-04-01"),
        ("2024-04", 30, None, "2024-04-30"),
        ("2024-04", 31, None, None),
        ("2024-04", -1, None, "2024-04-30"),
        ("2024-04", -30, None, "2024-04-01"),
        ("2024-04", 0, None, None),
        ("2024-04", 0, 1, None),
        ("2024-04", 1, 1, "2024-04-01"),
        ("2024-04", 5, 2, "2024-04-30"),
        ("2024-04", -1, 2, "2024-04-30"),
        ("2024-04", -1, 3, "2024-04-24"),
        ("2024-04/..", 1, None, None),
        ("../2024-04", -1, None, None),
    ],
)
def test_days_of_a_period(within: str, count: int, weekday: int | None, day: str | None) -> None:
    assert nth_day(Period.of(within), count, weekday) == day


def test_weeks_and_weekends_that_a_period_lacks() -> None:
    assert nth_week(Period.of("2024-02"), 6) is None
    assert nth_weekend(Period.of("2024-02"), 6) is None
    assert part_of_week(Period.of("2024-02"), "end") is None
    assert part_of_week(Period.of("2024-02/.."), "end") is None
    assert part_of_week(Period.of("2025-07-14/2025-07-20"), "start") == "2025-07-14/2025-07-16"
    assert iso_week(9999, 52) is None
