r"""JSON Lines: one record a line, UTF-8, numbers as strings in plain notation.

>>> list(read_jsonl(['{"kind": "count"}\n', "\n", '{"kind": "share"}']))
[{'kind': 'count'}, {'kind': 'share'}]
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import IO, Any, NoReturn

from pydantic_core import PydanticSerializationError

from factkit.claims import BaseClaim
from factkit.errors import UnreadableRecordsError
from factkit.lone import encodable
from factkit.text.bounded import LONGEST_RECORD, Bounded

__all__ = ["json_line", "read_jsonl", "record_line", "write_jsonl"]


def json_line(record: Any) -> str:
    r"""Plain data as one line of JSON, without the line end.

    >>> json_line({"text": "été"}), json_line({"text": "\ud800"})
    ('{"text":"été"}', '{"text":"�"}')
    """
    return encodable(json.dumps(record, ensure_ascii=False, separators=(",", ":")))


def record_line(claim: BaseClaim) -> str:
    """A claim as one line of JSON, without the line end."""
    try:
        return claim.model_dump_json()
    except (PydanticSerializationError, UnicodeEncodeError):
        return json_line(claim.model_dump(mode="json"))


def write_jsonl(claims: Iterable[BaseClaim], file: IO[str]) -> None:
    """Write claims to an open text file."""
    for claim in claims:
        file.write(record_line(claim) + "\n")


def read_jsonl(lines: Iterable[str], name: str = "JSONL") -> Iterator[Any]:
    """What each line holds, one at a time; empty lines are passed over.

    Refuses with UnreadableRecordsError, which names the line, what is no JSON, and a record of
    more than `LONGEST_RECORD` characters.
    """
    refusal = UnreadableRecordsError(f"{name}: a record of more than {LONGEST_RECORD:,} characters")
    bounded = Bounded(lines, LONGEST_RECORD, refusal)
    for number, line in enumerate(bounded, 1):
        bounded.next_record()
        if not line.strip("\ufeff \t\r\n"):
            continue
        try:
            yield json.loads(line.removeprefix("\ufeff"), parse_constant=_no_number)
        except (ValueError, RecursionError) as error:
            reason = "nested too deeply" if isinstance(error, RecursionError) else str(error)
            raise UnreadableRecordsError(f"{name}, line {number}: no JSON: {reason}") from error


def _no_number(name: str) -> NoReturn:
    """Refuse NaN and Infinity, which Python's reader takes and JSON does not have."""
    raise ValueError(f"{name} is no number")
