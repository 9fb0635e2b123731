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

_FIELDS = {
    "value": "number",
    "value.unit": "unit",
    "value.bound": "bound: more than, at most …",
    "direction": "direction",
    "status": "whether it is done",
    "when": "time",
    "subject": "whom or what it is of",
    "metric": "what is measured",
    "attribution": "who says so",
}
"""What a reader calls the fields in which a figure differs."""
_NAMES = {"supported": "supported", "contradicted": "contradicted", "not_found": "not found"}


def page(report: Report, title: str) -> str:
    """The page of a report as one HTML text; `title` names the draft."""
    style = files("factkit.checking").joinpath("page.css").read_text("utf-8")
    counts = ", ".join(
        f'<span class="{name}">{number} {_NAMES[name]}</span>' for name, number in report.counts().items()
    )
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
    told = f"worked out: {finding.derived}" if finding.derived else ""
    if finding.differs:
        told = f"differs in {', '.join(_FIELDS.get(name, name) for name in finding.differs)}"
    differs = f' <span class="differs">{escape(told)}</span>' if told else ""
    quotes = "".join(map(_quote, _by_sentence(finding.evidence)))
    return (
        f'<li class="{finding.status}" id="finding-{number}">'
        f'<a href="#figure-{number}">{escape(span.text)}</a> '
        f'<span class="status">{_NAMES[finding.status]}</span>{differs}{quotes}</li>\n'
    )


def _by_sentence(claims: Iterable[BaseClaim]) -> Iterable[list[BaseClaim]]:
    """Claims, those of one sentence together."""
    found: dict[tuple[str, int, int], list[BaseClaim]] = {}
    for claim in claims:
        said = claim.evidence
        found.setdefault((claim.doc, said.start, said.end), []).append(claim)
    return found.values()


def _quote(claims: list[BaseClaim]) -> str:
    """What a sentence of a source says, its figures marked."""
    claim, said = claims[0], claims[0].evidence
    lang = f' lang="{escape(claim.lang)}"' if claim.lang else ""
    spans = {(one.value.span.start, one.value.span.end) for one in claims if one.value.span}
    words, at = "", said.start
    for start, end in sorted(spans):
        if start >= at:
            before = said.text[at - said.start : start - said.start]
            figure = said.text[start - said.start : end - said.start]
            words += f"{escape(before)}<b>{escape(figure)}</b>"
            at = end
    words += escape(said.text[at - said.start :])
    return f"<blockquote{lang}>{words.strip()}<cite>{escape(claim.doc)}</cite></blockquote>"
