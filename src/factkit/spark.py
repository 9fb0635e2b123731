"""Claims on Apache Spark: a data frame of documents in, one of claims out.

from factkit import spark

claims = spark.extract(session.read.parquet("pages/"), text="text", id="url")
claims.write.parquet("claims/")
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pyarrow as pa

from factkit.arrow import extract_batches, schema

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

__all__ = ["extract"]


def extract(
    df: DataFrame, text: str = "text", *, id: str = "id", lang: str = "lang", date: str = "date"
) -> DataFrame:
    """Return the claims of a Spark data frame of documents.

    In: a frame with a column of text and, where it has them, of ids, languages and dates, under
    the names given. Out: a frame of claims of the schema `factkit.arrow.schema()`. Partitions
    are kept as they are; no other column is read. Raises KeyError where there is no text.
    """
    from pyspark.sql.pandas.types import from_arrow_schema

    if text not in df.columns:
        raise KeyError(f"no column {text!r} in {df.columns}")

    def claims(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return extract_batches(batches, text=text, id=id, lang=lang, date=date)

    used = [name for name in (text, id, lang, date) if name in df.columns]
    return df.select(*used).mapInArrow(claims, from_arrow_schema(schema()))
