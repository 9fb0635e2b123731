"""The commands: what they print, what they write, and how they end."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, ClassVar, NamedTuple

import pytest

from factkit._version import __version__
from factkit.claims import KINDS, build
from factkit.claims.sample import sample
from factkit.cli import main
from factkit.errors import FactkitError, UnknownLanguageError
from factkit.sheet import FactSheet
from factories import SENTENCE, claim, ranking


class Answer(NamedTuple):
    status: int
    out: str
    err: str

    def records(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Answer]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    def call(*arguments: str | Path, terminal: bool = False, given: bytes | None = None) -> Answer:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal, raising=False)
        monkeypatch.setenv("COLUMNS", "160")
        if given is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        status = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Answer(status, out, err)

    return call


class Mention:
    """What `scan` returns, made by hand."""

    def model_dump(self, mode: str) -> dict[str, Any]:
        assert mode == "json"
        return {
            "type": "ordinal",
            "span": {"start": 27, "end": 30, "text": "29e"},
            **{"amount": "29", "low": None, "high": None, "unit": "rank", "bound": "exact"},
            **{"assumed": False, "when": None, "duration": None, "code": None},
        }


class Extractor:
    """An extractor that finds one claim in the sentence it knows, so that only the commands are tested."""

    asked: ClassVar[list[dict[str, Any]]] = []

    def __init__(self, langs: tuple[str, ...] = (), kinds: list[str] | None = None) -> None:
        self.kinds = kinds

    def extract(self, document: Any, *, lang: str | None = None, date: str | None = None) -> FactSheet:
        self.asked.append({"doc": document.id, "lang": lang, "date": date})
        if lang == "xx":
            raise UnknownLanguageError("there is no pack for the language 'xx'")
        if "trouble" in document.text:
            raise FactkitError("a sentence without end")
        claims = [claim(doc=document.id)] if SENTENCE in document.text else []
        return FactSheet(c for c in claims if not self.kinds or c.kind in self.kinds)

    def scan(self, text: str, *, lang: str | None = None, date: str | None = None) -> list[Mention]:
        return [Mention()]


@pytest.fixture(autouse=True)
def extractor(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Extractor]]:
    module = ModuleType("factkit.extractor")
    module.Extractor = Extractor  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "factkit.extractor", module)
    Extractor.asked.clear()
    yield Extractor


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(SENTENCE, "utf-8")
    (tmp_path / "in" / "b.md").write_text(SENTENCE, "utf-8")
    (tmp_path / "in" / "c.txt").write_text("Rien.", "utf-8")
    return tmp_path / "in"


# extract


def test_jsonl_goes_into_a_pipe(run: Run, folder: Path) -> None:
    answer = run("extract", folder)
    assert answer.status == 0
    assert [record["doc"] for record in answer.records()] == ["a", "b"]
    assert answer.records()[0] == ranking(doc="a")


def test_a_table_goes_to_a_terminal(run: Run, folder: Path) -> None:
    answer = run("extract", folder / "a.txt", terminal=True)
    assert answer.status == 0
    assert "no. 29 of 193" in answer.out
    assert "Kazakhstan" in answer.out
    assert "document" not in answer.out
    assert "document" in run("extract", folder, terminal=True).out
    nothing = run("extract", folder / "c.txt", terminal=True)
    assert (nothing.status, nothing.out, nothing.err) == (0, "", "factkit: no claims found\n")


def test_the_format_can_be_chosen(run: Run, folder: Path) -> None:
    table = run("extract", folder, "--format", "table")
    assert "no. 29 of 193" in table.out
    assert len(run("extract", folder, "--format", "jsonl", terminal=True).records()) == 2
    rows = list(csv.DictReader(io.StringIO(run("extract", folder, "--format", "csv").out, newline="")))
    assert [row["value_amount"] for row in rows] == ["29", "29"]
    assert run("extract", folder, "--format", "xml").status == 2


@pytest.mark.parametrize("name", ["facts.csv", "facts.jsonl", "FACTS.CSV"])
def test_files_by_suffix(run: Run, folder: Path, tmp_path: Path, name: str) -> None:
    answer = run("extract", folder, "-o", tmp_path / name)
    assert (answer.status, answer.out) == (0, "")
    assert "2 claims from 3 documents" in answer.err
    sheet = FactSheet([claim(doc="a"), claim(doc="b")])
    text = sheet.to_csv() if name.lower().endswith("csv") else sheet.to_jsonl()
    assert (tmp_path / name).read_bytes().decode() == text


@pytest.mark.parametrize("name", ["facts.xlsx", "facts", "facts.txt"])
def test_no_other_suffix(run: Run, folder: Path, tmp_path: Path, name: str) -> None:
    answer = run("extract", folder, "-o", tmp_path / name)
    assert answer.status == 2
    assert "must end in .csv, .jsonl, .parquet, .html or .jsonld" in answer.err
    assert not (tmp_path / name).exists()


def test_a_target_that_cannot_be_written(run: Run, folder: Path, tmp_path: Path) -> None:
    answer = run("extract", folder, "-o", tmp_path / "no" / "facts.csv")
    assert answer.status == 1
    assert "cannot be written" in answer.err


def test_what_cannot_be_read_is_told_and_stops_nothing(run: Run, folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\xe9")
    (folder / "trouble.txt").write_text("trouble")
    (folder / "x.docx").write_bytes(b"PK")
    answer = run("extract", folder / "gone.txt", folder / "x.docx", folder)
    assert answer.status == 1
    assert [record["doc"] for record in answer.records()] == ["a", "b"]
    for reason in (
        "gone.txt: no such file or directory",
        "x.docx: files of type .docx are not read",
        "bad.txt: not UTF-8: byte 0xe9 at offset 0",
        "trouble.txt: a sentence without end",
    ):
        assert reason in answer.err


def test_what_was_read_is_written_all_the_same(run: Run, folder: Path, tmp_path: Path) -> None:
    answer = run("extract", folder, folder / "gone.txt", "-o", tmp_path / "facts.jsonl")
    assert answer.status == 1
    assert len((tmp_path / "facts.jsonl").read_text("utf-8").splitlines()) == 2
    assert "2 claims from 3 documents" in answer.err


def test_standard_input(run: Run) -> None:
    answer = run("extract", "-", given=SENTENCE.encode())
    assert answer.status == 0
    assert answer.records()[0]["doc"] == "stdin"


def test_options_reach_the_extractor(run: Run, folder: Path, extractor: type[Extractor]) -> None:
    run("extract", folder / "a.txt", "--lang", "fr", "--date", "2021-12")
    assert extractor.asked == [{"doc": "a", "lang": "fr", "date": "2021-12"}]
    assert run("extract", folder, "--kind", "share").out == ""
    assert len(run("extract", folder, "--kind", "share", "--kind", "ranking").records()) == 2


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["--kind", "rank"], "there is no kind 'rank'; the kinds are ranking"),
        (["--date", "last year"], "'last year' is no EDTF date"),
        (["--date", "2021/.."], "it has an open end"),
        (["--date", "2021-13"], "there is no month 13"),
        (["--lang", "xx"], "there is no pack for the language 'xx'"),
        (["--colour"], "No such option"),
    ],
)
def test_wrong_usage(run: Run, folder: Path, options: list[str], reason: str) -> None:
    answer = run("extract", folder, *options)
    assert answer.status == 2
    assert reason in answer.err


def test_an_empty_folder_is_told(run: Run, tmp_path: Path) -> None:
    answer = run("extract", tmp_path)
    assert (answer.status, answer.out) == (0, "")
    assert "no documents found" in answer.err


def test_ids_tell_twins_apart(run: Run, folder: Path) -> None:
    (folder / "deep").mkdir()
    (folder / "deep" / "a.txt").write_text(SENTENCE, "utf-8")
    assert [record["doc"] for record in run("extract", folder).records()] == ["a", "b", "deep/a"]


def test_text_does_not_steer_the_terminal(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    evil = build(sample("count", amount="1", unit="count", subject={"name": "\x1b[31m[bold]x[/bold]\u202e"}))
    monkeypatch.setattr(Extractor, "extract", lambda self, document, **options: FactSheet([evil]))
    (tmp_path / "a.txt").write_text("x")
    answer = run("extract", tmp_path / "a.txt", terminal=True)
    assert "\x1b[31m" not in answer.out
    assert "\u202e" not in answer.out
    assert "[bold]x[/bold]" in answer.out
    assert "\x1b" not in run("extract", tmp_path / "\x1b[31m.txt").err


# validate


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    path = tmp_path / "facts.jsonl"
    lines = [ranking(), ranking(status="done"), ranking(out_of="20")]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return path


def test_findings_are_told(run: Run, facts: Path) -> None:
    answer = run("validate", facts)
    assert answer.status == 1
    assert [(row["index"], row["field"]) for row in answer.records()] == [(1, "status"), (2, "value.amount")]
    assert "3 records, 2 with findings" in answer.err


def test_findings_as_table_and_csv(run: Run, facts: Path) -> None:
    assert "a rank is at most out_of, 20, not 29" in run("validate", facts, terminal=True).out
    rows = list(csv.DictReader(io.StringIO(run("validate", facts, "--format", "csv").out, newline="")))
    assert [row["severity"] for row in rows] == ["error", "error"]


def test_valid_records(run: Run, tmp_path: Path) -> None:
    for name in ("facts.csv", "facts.jsonl"):
        sheet = FactSheet([claim(), claim()])
        (sheet.to_csv if name.endswith("csv") else sheet.to_jsonl)(tmp_path / name)
        answer = run("validate", tmp_path / name)
        assert (answer.status, answer.out) == (0, "")
        assert "2 records, all valid" in answer.err
    assert run("validate", "-", given=sheet.to_jsonl().encode()).status == 0


def test_other_schemas(run: Run, facts: Path, tmp_path: Path) -> None:
    assert run("validate", facts, "--schema", "share").status == 1
    assert run("validate", facts, "--schema", "rank").status == 2
    (tmp_path / "my.schema.json").write_text('{"required": ["colour"]}')
    answer = run("validate", facts, "--schema", tmp_path / "my.schema.json")
    assert answer.status == 1
    assert answer.records()[0]["message"] == "'colour' is a required property"


def test_sources(run: Run, tmp_path: Path) -> None:
    FactSheet([claim()]).to_jsonl(tmp_path / "facts.jsonl")
    (tmp_path / "article-7.txt").write_text(SENTENCE, "utf-8")
    assert run("validate", tmp_path / "facts.jsonl", "--source", tmp_path).status == 0
    (tmp_path / "article-7.txt").write_text(" " + SENTENCE, "utf-8")
    answer = run("validate", tmp_path / "facts.jsonl", "--source", tmp_path)
    assert answer.status == 1
    assert answer.records()[0]["suggestion"] == '{"start": 13, "end": 23}'


@pytest.mark.parametrize(("name", "data"), [("a.txt", "{}"), ("gone.jsonl", None)])
def test_records_that_cannot_be_read(run: Run, tmp_path: Path, name: str, data: str | None) -> None:
    if data is not None:
        (tmp_path / name).write_text(data)
    answer = run("validate", tmp_path / name)
    assert answer.status == 1
    assert name in answer.err


# schema, scan, explain


def test_schemas_are_printed(run: Run) -> None:
    assert json.loads(run("schema", "ranking").out)["title"] == "Ranking"
    assert json.loads(run("schema").out)["title"] == "Claim"
    assert run("schema", "rank").status == 2


def test_schemas_are_written(run: Run, tmp_path: Path) -> None:
    assert run("schema", "-o", tmp_path / "new" / "schemas").status == 0
    names = {path.name for path in (tmp_path / "new" / "schemas").iterdir()}
    assert names == {f"{kind}.schema.json" for kind in [*KINDS, "claim"]}
    assert run("schema", "share", "-o", tmp_path / "one").status == 0
    assert [path.name for path in (tmp_path / "one").iterdir()] == ["share.schema.json"]
    (tmp_path / "file").write_text("")
    assert run("schema", "-o", tmp_path / "file").status == 2


def test_scan(run: Run, folder: Path) -> None:
    answer = run("scan", folder / "a.txt")
    assert answer.status == 0
    assert answer.records()[0]["span"] == {"start": 27, "end": 30, "text": "29e"}
    assert "no. 29" in run("scan", folder / "a.txt", terminal=True).out
    assert run("scan", "-", "--format", "table", given=b"x").out.count("ordinal") == 1
    assert run("scan", folder / "gone.txt").status == 1
    assert run("scan", folder / "a.txt", "--format", "csv").status == 2


def test_explain(run: Run, folder: Path) -> None:
    answer = run("explain", folder / "a.txt")
    assert answer.status == 0
    assert SENTENCE in answer.out
    assert "fr.ranking.place" in answer.out
    for words in ("“29e” [27:30]", "“Kazakhstan” [12:22]", "“193 pays” [35:43]", "Kazakhstan (KAZ)"):
        assert words in answer.out
    assert "status" in answer.out


def test_explain_one(run: Run, folder: Path) -> None:
    id_ = ranking()["id"]
    assert id_ in run("explain", folder / "a.txt", id_[:6]).out
    answer = run("explain", folder / "a.txt", "zzz")
    assert answer.status == 1
    assert "no claim has the id zzz" in answer.err
    assert "no claims found" in run("explain", folder / "c.txt").err


# help and version


def test_version(run: Run) -> None:
    assert run("--version") == Answer(0, f"factkit {__version__}\n", "")
    assert run("-V").out == f"factkit {__version__}\n"


@pytest.mark.parametrize(
    "command", [[], ["extract"], ["check"], ["validate"], ["schema"], ["scan"], ["explain"], ["lint-pack"]]
)
def test_help_teaches_with_examples(run: Run, command: list[str]) -> None:
    answer = run(*command, "--help")
    assert answer.status == 0
    assert "Examples:" in answer.out
    assert f"factkit {' '.join(command)}".strip() in answer.out.partition("Examples:")[2]


def test_help_names_every_kind(run: Run) -> None:
    text = " ".join(run("extract", "--help").out.split())
    assert all(kind in text for kind in KINDS)


@pytest.mark.parametrize("arguments", [["extract"], ["nothing"], ["--nothing"], ["scan", "a", "b"]])
def test_wrong_commands(run: Run, arguments: list[str]) -> None:
    assert run(*arguments).status == 2


def test_broken_lines_are_findings(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{no\n")
    answer = run("validate", tmp_path / "a.jsonl")
    assert answer.status == 1
    assert [(row["line"], row["field"]) for row in answer.records()] == [(1, "record")]


def test_a_model_of_a_module_as_schema(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rowmodels.py").write_text("import pydantic\nclass Row(pydantic.BaseModel):\n    rank: int\n")
    (tmp_path / "rows.csv").write_text("Land;rank\nTogo;126\nMali;last\n")
    monkeypatch.chdir(tmp_path)
    answer = run("validate", "rows.csv", "--schema", "rowmodels:Row")
    assert [(row["line"], row["field"]) for row in answer.records()] == [(3, "rank")]
    for schema in ("rowmodels:Gone", "gone:Row", "json:dumps"):
        assert run("validate", "rows.csv", "--schema", schema).status == 2


def test_a_table_shows_the_first_findings(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{}\n" * 400)
    answer = run("validate", tmp_path / "a.jsonl", "--schema", "share", terminal=True)
    assert "more findings: --format jsonl shows them all" in answer.err
