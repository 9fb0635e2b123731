"""Apache Spark: a real local session, several partitions, and a worker that is killed."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

import factkit
from factkit.arrow import extract_batches, schema

pytest.importorskip("pyspark", reason="Spark is not installed: pip install 'factkit[spark]'")
if shutil.which("java") is None:
    pytest.skip("Spark needs Java", allow_module_level=True)

from factkit import spark

COUNT = 40


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    # So short a run is over before code that is optimized thoroughly pays.
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        builder = SparkSession.builder.master("local[2,3]").appName("factkit")
        made = (
            builder.config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.execution.arrow.maxRecordsPerBatch", "5")
            .getOrCreate()
        )
    yield made
    made.stop()


def rows() -> list[tuple[str, str, str | None]]:
    return [
        (f"{n:02}", f"The harbour handled {n + 2} million tonnes in 2023.", "en" if n % 2 else None)
        for n in range(COUNT)
    ]


@pytest.fixture(scope="module")
def expected() -> list[tuple[str, str]]:
    found = [claim for id_, text, _ in rows() for claim in factkit.extract(text, doc=id_, lang="en")]
    return [(claim.id, str(claim.value.amount)) for claim in found]


def told(frame: Any) -> list[tuple[str, str]]:
    return sorted((row["id"], f"{row['value_amount'].normalize():f}") for row in frame.collect())


def test_partitions_give_what_a_loop_gives(session: Any, expected: list[tuple[str, str]]) -> None:
    documents = session.createDataFrame(rows(), "id string, text string, lang string").repartition(4)
    claims = spark.extract(documents)
    assert claims.columns == schema().names
    assert claims.schema["value_amount"].dataType.simpleString() == "decimal(38,12)"
    assert told(claims) == sorted(expected)


def test_other_names_of_columns(session: Any) -> None:
    documents = session.createDataFrame([("u", "It has 7 ships.")], "url string, body string")
    assert spark.extract(documents, "body", id="url").first()["doc"] == "u"
    with pytest.raises(KeyError):
        spark.extract(documents)


def test_a_killed_worker_is_retried(session: Any, expected: list[tuple[str, str]], tmp_path: Path) -> None:
    from pyspark.sql.pandas.types import from_arrow_schema

    once = tmp_path / "killed"

    def deadly(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for number, claims in enumerate(extract_batches(batches)):
            yield claims
            if number == 1 and not once.exists():
                once.write_text("")
                os.kill(os.getpid(), signal.SIGKILL)

    documents = session.createDataFrame(rows(), "id string, text string, lang string").repartition(3)
    assert told(documents.mapInArrow(deadly, from_arrow_schema(schema()))) == sorted(expected)
    assert once.exists()
