"""Coverage-guided fuzzing of everything that takes text or bytes from outside.

    pip install atheris
    python tests/fuzz/fuzz.py -max_total_time=60

Each input is read as bytes of a file, as a text in any language, as records and as a draft. No
exception may come out but those of `factkit.errors`, every span must be true, and what is written
must be read back by the readers of the standard library.
"""

from __future__ import annotations

import contextlib
import csv
import io
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import atheris

with atheris.instrument_imports(include=["factkit"]):
    import factkit
    import factkit.extractor
    import factkit.sheet.arrowfile
    import factkit.sheet.csvfile
    import factkit.sheet.report
    import factkit.text.reading
    import factkit.validation
    from factkit.errors import FactkitError, UnreadableDocumentError
    from factkit.packs.pack import available

FOLDER = Path(tempfile.mkdtemp(prefix="factkit-fuzz-"))
SEEDS = Path(__file__).parents[2] / "seeds"
SUFFIXES = [".txt", ".md", ".html", ".pdf", ".txt.gz"]
LANGS = [*available(), None]
READ = [".csv", ".jsonl", ".parquet"]
WRITTEN = [*READ, ".html", ".jsonld"]


def one(data: bytes) -> None:
    """Hold one input against everything."""
    source = atheris.FuzzedDataProvider(data)
    lang = source.PickValueInList(LANGS)
    suffix = source.PickValueInList(SUFFIXES)
    text = source.ConsumeUnicode(400)
    rest = source.ConsumeBytes(2_000)
    sheet = hold(text, lang)
    written(sheet, source.PickValueInList(WRITTEN))
    as_sheet(rest, source.PickValueInList(READ))
    as_file(rest, suffix)
    as_records(text, rest)
    factkit.check(text[:100], text)


def hold(text: str, lang: str | None) -> factkit.FactSheet:
    """No exception, true spans, and output that others can read."""
    sheet = factkit.extract(text, lang=lang, date="2024-05-06")
    for claim in sheet:
        for _, span in claim.all_spans():
            assert text[span.start : span.end] == span.text, (text, claim)
    for mention in factkit.scan(text, lang=lang):
        assert text[mention.span.start : mention.span.end] == mention.span.text
    for line in (sheet.to_jsonl() or "").split("\n"):
        assert not line or json.loads(line)
    rows = list(csv.reader(io.StringIO(sheet.to_csv() or "", newline="")))
    assert len(rows) == len(sheet) + 1
    assert not any(cell.startswith(("=", "+", "@")) for row in rows[1:] for cell in row)
    return sheet


def written(sheet: factkit.FactSheet, suffix: str) -> None:
    """What is written is whole, and what can be read back is the same sheet."""
    path = FOLDER / f"written{suffix}"
    writers = {
        ".csv": sheet.to_csv,
        ".jsonl": sheet.to_jsonl,
        ".parquet": sheet.to_parquet,
        ".html": sheet.to_html,
        ".jsonld": sheet.to_jsonld,
    }
    writers[suffix](path)
    if suffix == ".jsonld":
        json.loads(path.read_bytes())
    if suffix in READ and not any("\ud800" <= char <= "\udfff" for claim in sheet for char in str(claim)):
        assert list(factkit.FactSheet.read(path)) == list(sheet)


def as_sheet(data: bytes, suffix: str) -> None:
    """A file of any bytes is a fact sheet, or is refused by name."""
    path = FOLDER / f"sheet{suffix}"
    path.write_bytes(data)
    with contextlib.suppress(FactkitError):
        factkit.FactSheet.read(path)


def as_file(data: bytes, suffix: str) -> None:
    """A file of any bytes is a document, or is refused by name."""
    path = FOLDER / f"input{suffix}"
    path.write_bytes(data)
    try:
        factkit.read(path)
    except UnreadableDocumentError as error:
        assert error.reason


def as_records(text: str, data: bytes) -> None:
    """Any JSON is validated; what is wrong is a finding."""
    records: list[Any] = [{"kind": text}, text]
    with contextlib.suppress(ValueError, RecursionError):
        records.append(json.loads(data))
    with contextlib.suppress(FactkitError):
        factkit.validate(records, source=text)


if __name__ == "__main__":
    corpus = FOLDER / "corpus"  # what is found goes here, never into the samples
    corpus.mkdir()
    atheris.Setup([*sys.argv, str(corpus), str(SEEDS)], one)
    atheris.Fuzz()
