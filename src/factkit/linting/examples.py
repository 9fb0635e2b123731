"""The examples that rules give of themselves: `"2½ => 2.5"`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from factkit.linting.files import PackFile
from factkit.linting.findings import Finding
from factkit.packs import Pack
from factkit.scan.mention import Mention
from factkit.scan.scanner import Scanner

__all__ = ["examples", "told"]

REFERENCE = date(2024, 5, 6)
"""The day against which the dates of examples are told."""


def examples(files: Sequence[PackFile], packs: Sequence[Pack]) -> Iterator[Finding]:
    """Yield the examples of rules that none of the packs reads as they say.

    An example is a text, an arrow, and what `scan` finds in it, a blank between: amounts, the lower
    end of what is vague or a range, dates in EDTF, durations in ISO 8601; nothing, where nothing is found.
    """
    scanners: list[Scanner] = []
    for file in files:
        for row in file.rules:
            for example in row.get("examples", ()):
                text, arrow, wanted = (part.strip() for part in str(example).partition("=>"))
                if not arrow:
                    yield file.finding(
                        row["name"], f"the example {example!r} says no value", 'write "text => value"'
                    )
                    continue
                scanners = scanners or [Scanner(pack.lang, pack) for pack in packs]
                found = [" ".join(map(told, scan(text, REFERENCE))) for scan in scanners]
                if not any(_same(each, wanted) for each in found):
                    yield file.finding(
                        row["name"],
                        f"{text!r} reads as {found[0] or 'nothing'}, not {wanted or 'nothing'}",
                        "mend the rule, or the example",
                    )


def told(mention: Mention) -> str:
    """Return what an example says of a mention."""
    number = mention.amount if mention.amount is not None else mention.low
    if number is not None:
        return format(number, "f")
    return (mention.when.edtf if mention.when else mention.duration) or mention.code or ""


def _same(found: str, wanted: str) -> bool:
    """Tell whether two values are the same, however their numbers are written."""
    pairs = list(zip(found.split(), wanted.split(), strict=False))
    return len(found.split()) == len(wanted.split()) and all(
        a == b or _number(a) == _number(b) is not None for a, b in pairs
    )


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
