"""The page of a check: the draft with its figures marked, and beside it what the sources say.

One file without scripts that needs no network. A figure leads to its finding and back; what is
wrong is told by words and by the form of a line, not by colour alone.

>>> from factkit.checking import check
>>> made = page(check("Sales rose 12% to $3m & more.", ["Sales fell 12%."]), "note")
>>> made.startswith("<!doctype html>"), "&amp; more" in made, 'class="contradicted"' in made
(True, True, True)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files

from factkit.checking.report import Finding, Report
from factkit.claims import BaseClaim

__all__ = ["page"]

_NAMES = {"supported": "supported", "contradicted": "contradicted", "not_found": "not found"}


def page(report: Report, title: str) -> str:
    """The page of a report as one HTML text; `title` names the draft."""
    style = files("factkit.checking").joinpath("page.css").read_text("utf-8")
    counts = ", ".join(f"{number} {_NAMES[name]}" for name, number in report.counts().items())
    lang = next((finding.claim.lang for finding in report.findings if finding.claim.lang), None)
    items = "".join(_item(number, finding) for number, finding in enumerate(report.findings))
    return f"""<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}: check of figures</title>
<style>{style}</style>
<header><h1>{escape(title)}</h1><p>{report.checked} figures: {counts}</p>
<label><input type="checkbox" id="wrong"> only what is not supported</label></header>
<main>
<section aria-labelledby="draft"><h2 id="draft">Draft</h2>
<div class="text"{f' lang="{escape(lang)}"' if lang else ""}>{"".join(_marked(report))}</div></section>
<section class="findings" aria-labelledby="findings"><h2 id="findings">Findings</h2>
<ol>{items}</ol></section>
</main>
</html>
"""


def _marked(report: Report) -> Iterator[str]:
    """The draft, each figure a link to its finding."""
    at = 0
    for number, finding in enumerate(report.findings):
        span = finding.claim.value.span or finding.claim.evidence
        if span.start < at:
            continue  # two readings of one figure
        yield escape(report.draft[at : span.start])
        yield (
            f'<a class="{finding.status}" id="figure-{number}" href="#finding-{number}">'
            f"{escape(span.text)}<span hidden> ({_NAMES[finding.status]})</span></a>"
        )
        at = span.end
    yield escape(report.draft[at:])


def _item(number: int, finding: Finding) -> str:
    """One finding with the sources that tell."""
    span = finding.claim.value.span or finding.claim.evidence
    differs = (
        f' <span class="differs">in {escape(", ".join(finding.differs))}</span>' if finding.differs else ""
    )
    if finding.derived:
        differs = f' <span class="differs">worked out ({escape(finding.derived)})</span>'
    quotes = "".join(map(_quote, _once(finding.evidence)))
    return (
        f'<li class="{finding.status}" id="finding-{number}">'
        f'<a href="#figure-{number}">{escape(span.text)}</a> '
        f'<span class="status">{_NAMES[finding.status]}</span>{differs}{quotes}</li>\n'
    )


def _once(claims: Iterable[BaseClaim]) -> Iterator[BaseClaim]:
    """Claims, of one value only the first."""
    seen = set()
    for claim in claims:
        span = claim.value.span or claim.evidence
        place = claim.doc, span.start, span.end
        if place not in seen:
            seen.add(place)
            yield claim


def _quote(claim: BaseClaim) -> str:
    """What a source says, its figure marked."""
    said, span = claim.evidence, claim.value.span
    lang = f' lang="{escape(claim.lang)}"' if claim.lang else ""
    if span is None:
        words = escape(said.text.strip())
    else:
        start, end = span.start - said.start, span.end - said.start
        parts = said.text[:start].lstrip(), said.text[start:end], said.text[end:].rstrip()
        words = f"{escape(parts[0])}<b>{escape(parts[1])}</b>{escape(parts[2])}"
    return f"<blockquote{lang}>{words}<cite>{escape(claim.doc)}</cite></blockquote>"
