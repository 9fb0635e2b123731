"""The pure function from documents to claims, and an engine that calls it."""

from __future__ import annotations

import pyarrow as pa
import pytest

import factkit
from factkit.arrow import extract_batch, extract_batches, schema
from factkit.sheet.arrowfile import to_records

ROWS = [
    {"id": "a", "text": "The harbour handled 12 million tonnes in 2023.", "lang": "en", "date": "2024-02"},
    {"id": "b", "text": "Le taux était de 7 % l'année dernière.", "lang": "fra", "date": "2024-02-19T08:00Z"},
    {"id": "c", "text": None, "lang": None, "date": None},
    {"id": None, "text": "No number here.", "lang": "xx", "date": "no date"},
    {"id": None, "text": "It has 7 ships.", "lang": None, "date": None},
]


def test_claims_of_a_batch() -> None:
    out = extract_batch(pa.RecordBatch.from_pylist(ROWS))
    assert out.schema.equals(schema())
    alone = [
        claim.model_dump(mode="json")
        for row in ROWS[:2]
        for claim in factkit.extract(
            row["text"] or "", doc=row["id"], lang=(row["lang"] or "")[:2], date=(row["date"] or "")[:10]
        )
    ]
    assert list(to_records(out))[: len(alone)] == alone
    assert [row["doc"] for row in out.to_pylist()][:2] == ["a", "b"]
    assert out.to_pylist()[1]["when_edtf"] == "2023"
    assert (
        out.to_pylist()[2]["doc"] == extract_batch(pa.RecordBatch.from_pylist(ROWS[4:])).to_pylist()[0]["doc"]
    )


def test_names_of_columns() -> None:
    batch = pa.RecordBatch.from_pylist([{"url": "https://example.org", "body": "It has 7 ships."}])
    assert extract_batch(batch, text="body", id="url").to_pylist()[0]["doc"] == "https://example.org"
    with pytest.raises(KeyError, match="no column 'text'"):
        extract_batch(batch)


def test_an_empty_batch() -> None:
    empty = pa.RecordBatch.from_pylist([], pa.schema([("text", pa.string())]))
    assert extract_batch(empty).num_rows == 0


def test_duckdb_calls_the_same_function() -> None:
    duckdb = pytest.importorskip("duckdb")
    documents = pa.Table.from_pylist(ROWS)
    connection = duckdb.connect()
    connection.register("documents", documents)
    reader = connection.sql("select id, text, lang from documents where id in ('a', 'b')").to_arrow_reader()
    claims = pa.Table.from_batches(extract_batches(reader), schema())
    connection.register("claims", claims)
    counted = connection.execute("select doc, count(*) from claims group by doc order by doc").fetchall()
    assert counted == [("a", 1), ("b", 1)]
