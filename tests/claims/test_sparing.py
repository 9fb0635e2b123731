"""One slip of a text costs a field, or a claim, and is said; it never costs the document."""

import logging
from typing import Any

import pytest

from factkit.claims.sample import sample
from factkit.claims.sparing import spared


@pytest.mark.parametrize(
    ("row", "left"),
    [
        (sample("ranking", amount="29", unit="rank", out_of="12"), {"out_of": None}),
        (sample("ranking", amount="29", unit="rank", previous="0"), {"previous": None}),
        (sample("share", amount="29", unit="percent") | {"when": {"edtf": "2021-99"}}, {"when": None}),
        (
            sample("share", amount="29", unit="percent")
            | {"spans": {"of": {"start": 0, "end": 0, "text": "x"}}},
            {"spans": {}},
        ),
    ],
)
def test_a_field_that_cannot_be_is_left_out(
    row: dict[str, Any], left: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    [claim] = spared(row)
    for name, value in left.items():
        assert getattr(claim, name) == value
    assert "left out" in caplog.text


def test_a_claim_that_cannot_be_is_left_out(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, "factkit")
    assert spared(sample("share", amount="130", unit="percent")) == []
    assert "130" in caplog.text


def test_what_is_right_is_left_as_it_is(caplog: pytest.LogCaptureFixture) -> None:
    row = sample("ranking", amount="29", unit="rank", out_of="193")
    assert spared(row)[0].model_dump(mode="json")["out_of"] == "193"
    assert caplog.text == ""
