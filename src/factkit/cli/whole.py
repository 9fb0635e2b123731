"""Results that need the whole sheet at once: a table, a merged sheet, a page."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factkit.cli.terminal import Format, complain, counted, table, utf8

if TYPE_CHECKING:
    from factkit.sheet import FactSheet

__all__ = ["Whole"]


class Whole(NamedTuple):
    """What is to be read into one sheet."""

    paths: list[Path]
    kinds: list[str] | None
    lang: str | None
    date: str | None
    column: str | None
    merge: bool

    def give(self, output: Path | None, shown: Format) -> int:
        """Write or print the sheet; out: how many documents could not be read."""
        from factkit.cli.documents import Reading
        from factkit.extractor import Extractor
        from factkit.packs.pack import all_languages
        from factkit.sheet import FactSheet

        reading = Reading(self.paths, self.column)
        extractor = Extractor(all_languages(), kinds=self.kinds or None)
        sheets = reading.sheets(extractor, lang=self.lang, date=self.date)
        if output is not None and output.suffix.lower() == ".html":
            read = list(sheets)  # the page shows the texts; elsewhere they need not stay in memory
            sheet = FactSheet(chain.from_iterable(read), chain.from_iterable(one.documents for one in read))
        else:
            sheet = FactSheet(chain.from_iterable(sheets))
        if self.merge:
            sheet = sheet.merge()
        if not reading.read and not reading.unread:
            complain("no documents found")
        if output is not None:
            _write(sheet, output)
            complain(f"{counted(len(sheet), 'row')} from {counted(reading.read, 'document')} in {output}")
        elif shown is Format.jsonl:
            sheet.to_jsonl(utf8())
        elif shown is Format.csv:
            sheet.to_csv(utf8())
        elif sheet:
            _show(sheet, several=reading.read + reading.unread > 1)
        elif reading.read:
            complain("no claims found")
        return reading.unread


def _write(sheet: FactSheet, output: Path) -> None:
    """Write a sheet in the format that the suffix says."""
    writers: dict[str, Callable[[Path], None]] = {
        ".csv": sheet.to_csv,
        ".html": sheet.to_html,
        ".jsonl": sheet.to_jsonl,
        ".jsonld": sheet.to_jsonld,
        ".parquet": sheet.to_parquet,
    }
    writers[output.suffix.lower()](output)


def _show(sheet: FactSheet, *, several: bool) -> None:
    """Print a sheet as a table; claims of several documents with their names."""
    from factkit.cli.phrasing import CLAIM_COLUMNS, MERGED_COLUMNS, claim_row, merged_row

    if any(claim.merged for claim in sheet):
        by_id = {claim.id: claim for claim in sheet}
        rows = [[*claim_row(claim), *merged_row(claim, by_id)] for claim in sheet]
        table([*CLAIM_COLUMNS, *MERGED_COLUMNS], rows)
    elif several:
        table(["document", *CLAIM_COLUMNS], ([claim.doc, *claim_row(claim)] for claim in sheet))
    else:
        table(CLAIM_COLUMNS, map(claim_row, sheet))
