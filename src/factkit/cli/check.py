"""`factkit check`: is every figure of a draft supported by the sources?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factkit.cli.findings import show
from factkit.cli.options import Date, Formats, Lang
from factkit.cli.terminal import FINDINGS, chosen, complain, counted

if TYPE_CHECKING:
    from factkit.checking import Finding, Report

__all__ = ["check"]

_COLUMNS = ["status", "figure", "differs", "derived", "source", "says"]
_SAID = 90
"""Characters of a source that a table shows."""


def _page(path: Path | None) -> Path | None:
    """Refuse a file whose suffix is not that of a page."""
    if path is not None and path.suffix.lower() != ".html":
        raise typer.BadParameter(f"{path} must end in .html; --format csv and jsonl print tables and records")
    return path


def check(
    draft: Annotated[Path, typer.Argument(metavar="DRAFT", help="The text to check; - for standard input.")],
    against: Annotated[
        list[Path],
        typer.Option("--against", "-a", metavar="PATH", help="A source: file or folder; may be repeated."),
    ],
    more: Annotated[
        list[Path] | None, typer.Argument(metavar="PATH", help="More sources, after --against PATH.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", callback=_page, help="Write a page, FILE.html."),
    ] = None,
    lang: Lang = None,
    date: Date = None,
    wrong: Annotated[bool, typer.Option("--wrong", help="Show only what is not supported.")] = False,
    format_: Formats = None,
) -> None:
    """Look up every figure of a draft in its sources.

    \b
    Examples:
      factkit check summary.md --against article.txt
      factkit check draft.md --against sources/ --wrong
      factkit check draft.md --against sources/ -o check.html
      factkit check resume-fr.txt --against report-en.pdf notes.txt --format jsonl

    Each figure is supported (a source says the same: rounded, in other units or in another
    language; or the figure follows from what it says, and `derived` tells how: difference, sum,
    share, part, rest, ratio, growth, base, product, quotient), contradicted (a source says otherwise,
    and `differs` names the fields: value, value.unit, value.bound, direction, status, when,
    subject, metric, attribution) or not found. Sources are read as
    `extract` reads them; --lang and --date are those of the draft. What is supported may still be
    wrong in its sources. Exit status 1 where a figure is contradicted or not found.
    """
    from dataclasses import replace

    from factkit.checking import check as check_draft
    from factkit.cli.documents import Reading
    from factkit.text.reading import read

    reading = Reading([*against, *(more or ())])
    document = read(draft)
    document = replace(document, lang=lang or document.lang, date=date or document.date)
    report = check_draft(document, reading.documents())
    if output is None:
        found = [finding for finding in report.findings if not wrong or finding.status != "supported"]
        show(found, chosen(format_), _COLUMNS, _row, brief=_brief, seldom=["derived"])
    else:
        report.to_html(output, title=document.title or document.id)
    _summary(report, reading.read)
    if not report.ok or reading.unread:
        raise typer.Exit(FINDINGS)


def _row(finding: Finding) -> list[str]:
    """A finding as the cells of a row."""
    value, first = finding.claim.value, next(iter(finding.evidence), None)
    figure = value.span.text if value.span else finding.claim.evidence.text
    return [
        finding.status.replace("_", " "),
        figure,
        ", ".join(finding.differs),
        finding.derived or "",
        first.doc if first else "",
        first.evidence.text.strip() if first else "",
    ]


def _brief(finding: Finding) -> list[str]:
    """A finding as the cells of a row of a table."""
    *cells, said = _row(finding)
    return [*cells, _short(said, finding)]


def _short(said: str, finding: Finding) -> str:
    """What a source says, cut to what stands around the figure."""
    if len(said) <= _SAID:
        return said
    first = finding.evidence[0]
    at = first.value.span.start - first.evidence.start if first.value.span else 0
    start = max(min(at - _SAID // 2, len(said) - _SAID), 0)
    end = min(start + _SAID, len(said))
    return f"{'…' if start else ''}{said[start:end].strip()}{'…' if end < len(said) else ''}"


def _summary(report: Report, sources: int) -> None:
    """Say on standard error how many figures there are of each status."""
    told = ", ".join(f"{number} {name.replace('_', ' ')}" for name, number in report.counts().items())
    figures, documents = counted(report.checked, "figure"), counted(sources, "source")
    complain(f"{figures} against {documents}: {told}" if report.checked else "no figures in the draft")
