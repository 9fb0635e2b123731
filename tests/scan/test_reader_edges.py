"""What each reader makes of the values at its edges, and of everything in the corpus, read anew.

The tables in `edges/`, `LANG-NAME.toml`, hold cases of `text`, perhaps `date`, and `nodes`: all
that is read from the text, in order. A row has `type` and `text` and what the reader hands on: not
only what a mention shows, but also what rules build claims with (`alternative`, `missing`, `edge`,
`anchor`, `shift`, `ahead`, `back` ...). A period is its EDTF, with its relation where that is not
"in"; `node` is the type of node, where it matters what the value can become.

One test a language reads them all with a scanner of its own, so that what is made once, with the
scanner, is tested by it as well.
"""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from test_corpus import read

from factkit.match.tokens import Node
from factkit.packs import load
from factkit.packs.pack import available
from factkit.scan.scanner import Scanner
from factkit.values.period import Period

HERE = Path(__file__).parent
UNSEEN = frozenset({"moment", "ends", "parts", "digits", "inwords", "scale", "of_it"})
"""Values that a row leaves out unless it names them."""


def cases(folder: str, lang: str) -> list[dict[str, Any]]:
    """Return the cases of a language, the last first: what is read before a text changes nothing."""
    files = sorted((HERE / folder).glob(f"{lang}-*.toml"))
    return [case for path in files for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]][::-1]


def shown(value: Any) -> Any:
    if isinstance(value, Period):
        return value.edtf if value.relation == "in" else f"{value.edtf} {value.relation}"
    if isinstance(value, list):
        return ", ".join(f"{amount:f} {unit}" for unit, amount in value)
    return f"{value:f}" if isinstance(value, Decimal) else value


def nodes_of(scanner: Scanner, case: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what is read from the text of a case, as rows."""
    told = case.get("date")
    tape = scanner.tape(case["text"], Period.of(told) if told else None)
    read = [(i, item) for i, item in enumerate(tape.items) if isinstance(item, Node)]
    rows = []
    for at, (i, node) in enumerate(read):
        wanted = case["nodes"][at] if at < len(case["nodes"]) else {}
        row = {"type": node.type, "text": tape.words(i, i + 1)}
        row |= {k: shown(v) for k, v in node.values.items() if k not in UNSEEN or k in wanted}
        if "node" in wanted:
            row["node"] = wanted["node"] if node.char == scanner.pack.node_char(wanted["node"]) else "another"
        rows.append(row)
    return rows


@pytest.mark.parametrize("lang", available())
@pytest.mark.usefixtures("nothing_read")
def test_all_readers_anew(lang: str) -> None:
    scanner = Scanner(lang, load(lang))
    found = [(case["text"], nodes_of(scanner, case), case["nodes"]) for case in cases("edges", lang)]
    found += [(case["text"], *read(scanner, case)) for case in cases("corpus", lang)]
    wrong = [f"{text}\n  read   {got}\n  wanted {wanted}" for text, got, wanted in found if got != wanted]
    assert not wrong, "\n".join(wrong)


def test_a_reference_may_be_a_date() -> None:
    assert [m.when.edtf for m in Scanner("en")("It closed yesterday.", date(2024, 3, 6)) if m.when] == [
        "2024-03-05"
    ]


def test_what_a_mention_shows() -> None:
    """Every field of a mention, of those that are stated and of those that are not."""
    mentions = [m.model_dump(mode="json") for m in Scanner("en")("It paid $5 for 3 to 4 kg in 2023.")]
    year = {"edtf": "2023", "start": "2023-01-01", "end": "2023-12-31", "relation": "in"}
    assert {field: [mention[field] for mention in mentions] for field in mentions[0]} == {
        "type": ["money", "quantity", "date"],
        "span": [
            {"start": 8, "end": 10, "text": "$5"},
            {"start": 15, "end": 24, "text": "3 to 4 kg"},
            {"start": 28, "end": 32, "text": "2023"},
        ],
        "amount": ["5", None, None],
        "low": [None, "3", None],
        "high": [None, "4", None],
        "unit": ["USD", "kg", None],
        "bound": ["exact", "between", "exact"],
        "assumed": [True, False, False],
        "when": [None, None, year],
        "duration": [None, None, None],
        "code": [None, None, None],
    }
