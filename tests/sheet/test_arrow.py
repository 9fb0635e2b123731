"""Arrow and Parquet: typed, and without loss."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import pyarrow
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factkit.claims import build
from factkit.errors import UnreadableRecordsError
from factkit.sheet.arrowfile import (
    read_parquet,
    schema,
    stream,
    to_batch,
    to_records,
    write_parquet,
    write_streams,
)
from factories import ranking, records


def test_the_types() -> None:
    types = {field.name: str(field.type) for field in schema()}
    assert types["value_amount"] == types["from"] == "decimal128(38, 12)"
    assert types["when_start"] == "date32[day]"
    assert types["value_span_start"] == "int64"
    assert types["negated"] == "bool"
    assert types["subject_name"] == "string"


def test_values_are_of_their_types() -> None:
    row = to_batch([build(ranking())]).to_pylist()[0]
    assert (row["value_amount"], row["when_start"]) == (Decimal(29), date(2021, 1, 1))
    assert row["exact"] is None


@pytest.mark.parametrize("amount", ["29", "29.50", "0.1234567890123", "9" * 60, "1" + "0" * 30 + ".5"])
def test_no_number_is_changed(amount: str) -> None:
    value = ranking()["value"]
    record = ranking(kind="amount", value=value | {"amount": amount, "unit": "EUR"})
    record = {k: v for k, v in record.items() if k not in ("out_of", "index", "previous", "scope")}
    from factkit.claims import claim_id

    span = record["value"]["span"] or record["evidence"]
    record["id"] = claim_id(record["doc"], span["start"], span["end"], "amount")
    record["spans"] = {}
    assert next(to_records(to_batch([build(record)])))["value"]["amount"] == amount


@given(st.lists(records(), max_size=3))
def test_records_come_back_as_they_were(originals: list[dict]) -> None:
    assert list(to_records(to_batch(map(build, originals)))) == originals


@given(st.lists(st.lists(records(), max_size=2), max_size=3))
def test_streams_are_joined(groups: list[list[dict]]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        parts = [Path(folder, f"{n}.part") for n in range(len(groups))]
        for part, group in zip(parts, groups, strict=True):
            part.write_bytes(b"".join(stream([build(record)]) for record in group))
        with Path(folder, "facts.parquet").open("wb") as file:
            write_streams(parts, file)
        assert list(read_parquet(Path(folder, "facts.parquet"))) == [r for group in groups for r in group]


def test_a_file_of_many_row_groups(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("factkit.sheet.arrowfile._ROWS", 7)
    claims = [build(ranking(doc="article-7")) for _ in range(20)]
    with (tmp_path / "facts.parquet").open("wb") as file:
        write_parquet(claims, file)
    assert pyarrow.parquet.ParquetFile(tmp_path / "facts.parquet").num_row_groups == 3
    assert len(list(read_parquet(tmp_path / "facts.parquet"))) == 20


def test_an_empty_file_has_the_schema() -> None:
    file = io.BytesIO()
    write_parquet([], file)
    assert pyarrow.parquet.read_schema(io.BytesIO(file.getvalue())).equals(schema())


def test_no_parquet_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    with pytest.raises(UnreadableRecordsError, match="no Parquet file"):
        list(read_parquet(tmp_path / "a.parquet"))
