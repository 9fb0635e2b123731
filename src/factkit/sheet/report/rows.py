"""The facts of a report as its script takes them: for each row what to show, and where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from factkit.claims import BaseClaim
from factkit.sheet.merge import merged
from factkit.sheet.phrasing import Field, claim_row, fields, shortened
from factkit.sheet.report.texts import Text, excerpts
from factkit.text.document import Document

__all__ = ["row_views", "texts"]


def texts(claims: Sequence[BaseClaim], documents: Iterable[Document]) -> dict[str, Text]:
    """The documents of all claims, and those without any, by id; values are marked with their rows."""
    known = {document.id: document for document in documents}
    sentences: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for row in claims:
        for claim in row.told():
            sentences[claim.doc].append((claim.evidence.start, claim.evidence.text))
    found = {}
    for id_ in dict.fromkeys((*known, *sentences)):
        document = known.get(id_)
        if document is not None and _holds(document.text, sentences[id_]):
            about = " · ".join(filter(None, (document.date, document.path)))
            found[id_] = Text(id_, {0: document.text}, document.title, document.lang, about)
        else:
            found[id_] = Text(id_, excerpts(iter(sentences[id_])), whole=False)
    for place, row in enumerate(claims):
        for claim in row.told():
            span = claim.value.span or claim.evidence
            found[claim.doc].mark(span.start, span.end, place)
    return found


def _holds(text: str, sentences: list[tuple[int, str]]) -> bool:
    """Whether sentences stand in a text where they say: two documents may have one name."""
    return all(text.startswith(sentence, start) for start, sentence in sentences)


def row_views(claims: Sequence[BaseClaim], found: dict[str, Text]) -> list[dict[str, Any]]:
    """What the page shows of each row, besides its record."""
    order = {id_: place for place, id_ in enumerate(found)}
    rows: dict[str, int] = {}
    for place, row in enumerate(claims):
        for claim in row.told():
            rows.setdefault(claim.id, place)
    related = {claim.id: row for row in merged(claims) for claim in row.told()}
    told_by = {row.id: row for row in related.values()}

    def others(claim: BaseClaim, place: int) -> list[int]:
        """The rows that say otherwise, each once."""
        merge = related[claim.id].merged
        against = (told_by[id_] for id_ in (merge.contradicted_by if merge else ()) if id_ in told_by)
        return sorted({rows[one.id] for row in against for one in row.told()} - {place})

    views = []
    for place, claim in enumerate(claims):
        merge = related[claim.id].merged
        views.append(
            {
                **_shown(claim),
                "doc": order[claim.doc],
                "fields": [_field(one, found[claim.doc]) for one in fields(claim)],
                "evidence": _span(claim.evidence.start, claim.evidence.end, found[claim.doc]),
                "at": _span(*_value(claim), found[claim.doc]),
                "series": merge.series if merge else None,
                "against": others(claim, place),
                "sources": claim.merged.sources if claim.merged else 1,
                "tellings": [
                    {
                        "doc": order[one.doc],
                        "text": one.evidence.text,
                        "at": _span(*_value(one), found[one.doc]),
                    }
                    for one in claim.tellings
                ],
            }
        )
    return views


def _shown(claim: BaseClaim) -> dict[str, Any]:
    """The cells of a claim, and what they are sorted and plotted by."""
    _, subject, value, metric, time, _, source = claim_row(claim)
    when = claim.when
    amount = claim.value.amount if claim.value.amount is not None else claim.value.low
    down = getattr(claim, "direction", None) == "down" and getattr(claim, "to", None) != claim.value.amount
    return {
        "kind": claim.kind,
        "subject": subject,
        "value": shortened(value),
        "metric": metric,
        "time": time.replace("/", " – ").replace("– ..", "on").removeprefix("over "),
        "status": claim.status,
        "source": source,
        "number": None if amount is None else format(-amount if down else amount, "f"),
        "unit": claim.value.unit,
        "start": when.start.isoformat() if when and when.start else None,
        "end": when.end.isoformat() if when and when.end else None,
    }


def _value(claim: BaseClaim) -> tuple[int, int]:
    span = claim.value.span or claim.evidence
    return span.start, span.end


def _field(one: Field, text: Text) -> dict[str, Any]:
    """One field as the page shows it."""
    span = one.span
    return {
        "name": one.name,
        "value": one.value,
        "words": span.text if span else None,
        "at": _span(span.start, span.end, text) if span else None,
        "note": one.note,
    }


def _span(start: int, end: int, text: Text) -> list[int]:
    return [text.place(start), text.place(end)]
