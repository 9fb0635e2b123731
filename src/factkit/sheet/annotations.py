"""W3C Web Annotations: every span of every claim as an annotation of its document, in JSON-LD.

See https://www.w3.org/TR/annotation-model/. A claim is one annotation of its sentence, with the
record as its body, and one annotation for each field that was read from words of the text.

>>> from factkit.claims import build
>>> from factkit.claims.sample import sample
>>> sentence, value = annotations_of(build(sample("count", amount="24", unit="count")))
>>> sentence["motivation"], value["target"]["selector"][0]
('describing', {'type': 'TextPositionSelector', 'start': 0, 'end': 2})
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import IO, Any
from urllib.parse import quote

from factkit.claims import BaseClaim, Span
from factkit.sheet.jsonl import json_line, record_line

__all__ = ["annotations_of", "write_jsonld"]

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""Characters before and behind a quote, by which a reader finds it again in a text that has changed."""


def write_jsonld(claims: Iterable[BaseClaim], file: IO[str]) -> None:
    """Write an annotation page to an open text file, an annotation a line."""
    head = {"@context": _CONTEXT, "id": "urn:factkit:annotations", "type": "AnnotationPage"}
    file.write(json.dumps(head)[:-1] + ', "items": [')
    separator = "\n"
    for row in claims:
        for claim in row.told():
            for annotation in annotations_of(claim):
                file.write(separator + json_line(annotation))
                separator = ",\n"
    file.write("\n]}\n")


def annotations_of(claim: BaseClaim) -> Iterator[dict[str, Any]]:
    """The annotations of a claim: its sentence, then each of its fields."""
    fields = list(claim.all_spans())
    record = {
        "type": "TextualBody",
        "purpose": "describing",
        "format": "application/json",
        "value": record_line(claim),
    }
    yield _annotation(claim, "evidence", claim.evidence, "describing", [record, _tag(claim.kind)])
    for name, span in fields[:-1]:
        yield _annotation(claim, name, span, "identifying", [_tag(name)])


def _annotation(
    claim: BaseClaim, name: str, span: Span, motivation: str, body: list[dict[str, Any]]
) -> dict[str, Any]:
    """One annotation of one span."""
    return {
        "id": f"urn:factkit:claim:{claim.id}:{name}",
        "type": "Annotation",
        "motivation": motivation,
        "body": body,
        "target": {
            "source": f"urn:factkit:document:{quote(claim.doc, safe='', errors='backslashreplace')}",
            "selector": [
                {"type": "TextPositionSelector", "start": span.start, "end": span.end},
                {"type": "TextQuoteSelector", "exact": span.text, **_context(claim.evidence, span)},
            ],
        },
    }


def _tag(value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": "tagging", "value": value}


def _context(sentence: Span, span: Span) -> dict[str, str]:
    """What stands before and behind a span, as far as its sentence goes; nothing for one outside it."""
    start, end = span.start - sentence.start, span.end - sentence.start
    if start < 0 or end > len(sentence.text):
        return {}
    before, behind = sentence.text[max(start - _AROUND, 0) : start], sentence.text[end : end + _AROUND]
    return {name: text for name, text in (("prefix", before), ("suffix", behind)) if text}
