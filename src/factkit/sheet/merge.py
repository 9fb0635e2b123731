"""Merging: what several documents say of one thing becomes one row, with all of its sources.

Claims are one assertion where kind, subject, metric, value, time and the sort of statement are the
same, in any language and unit. What one of them leaves unsaid does not part them, as long as it
could only mean one assertion. The result depends neither on the order of the claims nor on the
machine, and merging it again changes nothing: every claim is kept, as a telling of its row.

>>> from factkit.claims import build
>>> from factkit.claims.sample import sample
>>> said = {"subject": {"name": "Togo", "code": "TGO"}, "when": {"edtf": "2020", "relation": "in"}}
>>> said |= {"metric": {"text": "e-government", "topic": "e_government"}, "lang": "en"}
>>> words = (("126", "126th"), ("126", "rank 126"), ("130", "no. 130"))
>>> claims = [build(sample("ranking", amount=rank, unit="rank", text=text, **said)) for rank, text in words]
>>> for row in merged(claims):
...     print(row.value.amount, row.merged.sources, len(row.tellings), len(row.merged.contradicted_by))
126 1 1 1
130 1 0 1
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from itertools import chain
from typing import Any

from factkit.claims import BaseClaim, Merged
from factkit.sheet.assertion import Assertion, Group, assertion
from factkit.sheet.jsonl import record_line
from factkit.sheet.linking import joined
from factkit.sheet.relations import Relations, related

__all__ = ["merged"]


def merged(claims: Iterable[BaseClaim]) -> list[BaseClaim]:
    """The rows of a merged sheet, ordered by document and place.

    In: claims, or rows of merged sheets. Out: a row for each assertion; its `merged` counts the
    documents, names the rows that contradict it and its series, its `tellings` are the other claims.
    """
    figures: defaultdict[Hashable, list[Assertion]] = defaultdict(list)
    for claim in _apart(claims):
        one = assertion(claim)
        figures[one.figure()].append(one)
    groups = list(chain.from_iterable(map(joined, figures.values())))
    rows = [_row(group, relations) for group, relations in zip(groups, related(groups), strict=True)]
    return sorted(rows, key=_place)


def _row(group: Group, relations: Relations) -> BaseClaim:
    """One row: the claim that says most, and the others in the order of their documents."""
    first, *others = (one.claim for one in group)
    sources = len({first.doc, *(claim.doc for claim in others)})
    about = Merged(sources=sources, contradicted_by=relations.contradicted_by, series=relations.series)
    return first.model_copy(update={"merged": about, "tellings": tuple(sorted(others, key=_place))})


def _apart(claims: Iterable[BaseClaim]) -> list[BaseClaim]:
    """Every claim of every row once, in an order that does not depend on how they were given."""
    found: dict[str, BaseClaim] = {}
    twins: defaultdict[str, dict[str, BaseClaim]] = defaultdict(dict)
    for claim in chain.from_iterable(row.told() for row in claims):
        first = found.setdefault(claim.id, claim)
        if first is not claim:
            # One id and yet two claims: two documents of one name.
            for one in (first, claim):
                twins[claim.id][record_line(one)] = one
    once = [claim for id_, claim in found.items() if id_ not in twins]
    several = [claim for same in twins.values() for _, claim in sorted(same.items())]
    return sorted(once + several, key=_place)


def _place(claim: BaseClaim) -> tuple[Any, ...]:
    """Where a claim stands among all others."""
    span = claim.value.span or claim.evidence
    return claim.doc, span.start, span.end, claim.kind, claim.id
