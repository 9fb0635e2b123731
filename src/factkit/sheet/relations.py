"""How the rows of a merged sheet stand to one another: which contradict, which form a series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from hashlib import sha256
from itertools import combinations
from typing import NamedTuple

from factkit.claims import BaseClaim
from factkit.sheet.alike import Aspect, Theme, Time
from factkit.sheet.assertion import Assertion, Group
from factkit.sheet.measures import agree
from factkit.sheet.wording import Words, keywords

__all__ = ["Relations", "related"]

_MOST = 8
"""Figures that one thing may have at one time; a metric with more is not one thing."""
_NEAR = 3
"""How many times another figure one may be, where only a common word says that they are of one thing."""

Rivalry = tuple[str, Time | None, Aspect]
"""What rows must share to contradict each other: a subject and metric, a time, the sort of statement."""
Topic = tuple[str, str, str, str]
"""What a series is about: kind, subject, dimension, theme."""


class Relations(NamedTuple):
    """What a row is told of the others."""

    contradicted_by: tuple[str, ...] = ()
    series: str | None = None


def related(groups: Sequence[Group]) -> list[Relations]:
    """The relations of each group to all others, in the order of the groups."""
    series = _series(groups)
    rivals: defaultdict[Rivalry, list[Group]] = defaultdict(list)
    for about, group in zip(series, groups, strict=True):
        if about is not None:
            rivals[about, group[0].time, group[0].aspect].append(group)
    mixed = {about for (about, *_), some in rivals.items() if len(some) > _MOST or _several_things(some)}
    against: defaultdict[str, set[str]] = defaultdict(set)
    times: defaultdict[str, set[Time]] = defaultdict(set)
    for (about, time, _), some in rivals.items():
        if about in mixed:
            continue
        if time is not None:
            times[about].add(time)
        for one, other in combinations(some, 2):
            if _contradict(one, other):
                against[one[0].claim.id].add(other[0].claim.id)
                against[other[0].claim.id].add(one[0].claim.id)
    ids: dict[str | None, str] = {about: _id(about) for about, some in times.items() if len(some) > 1}
    return [
        Relations(
            tuple(sorted(against.get(group[0].claim.id, ()))),
            ids.get(about) if group[0].time else None,
        )
        for group, about in zip(groups, series, strict=True)
    ]


def _several_things(groups: Sequence[Group]) -> bool:
    """Whether one document gives different figures in different words: pupils and students share a topic."""
    told: defaultdict[str, list[Assertion]] = defaultdict(list)
    for group in groups:
        for one in group:
            told[one.claim.doc].append(one)
    return any(
        _phrase(one) != _phrase(other) and not _agree(one, other)
        for some in told.values()
        for one, other in combinations(some[: 2 * _MOST], 2)
    )


def _phrase(one: Assertion) -> Words:
    """The keywords of a claim's metric, those of its topic too."""
    return keywords(one.claim.metric.text, one.claim.lang) if one.claim.metric else frozenset()


def _agree(one: Assertion, other: Assertion) -> bool:
    return one.measure is None or other.measure is None or agree(one.measure, other.measure)


def _series(groups: Sequence[Group]) -> list[str | None]:
    """What each group is about, as one text for all groups about one thing; None where it is not told.

    Phrases that are told of one assertion, such as its metric in two languages, are one from then on.
    """
    parent: dict[Topic, Topic] = {}

    def root(topic: Topic) -> Topic:
        while (above := parent.setdefault(topic, topic)) != topic:
            parent[topic] = parent[above]
            topic = parent[topic]
        return topic

    topics = [[topic for one in group if (topic := _topic(one))] for group in groups]
    for found in topics:
        for topic in found[1:]:
            # The lesser one leads, so that the name of a series is the same in every order.
            low, high = sorted((root(found[0]), root(topic)))
            parent[high] = low
    return ["\n".join(root(found[0])) if found else None for found in topics]


def _topic(one: Assertion) -> Topic | None:
    """What one claim is about; None without a subject, a metric or a number."""
    if one.subject is None or one.measure is None or not one.theme.stated:
        return None
    return one.claim.kind, one.subject, one.measure.dimension, _said(one.theme)


def _said(theme: Theme) -> str:
    """A theme as text; its words may be of any language, for those that languages share mean the same."""
    return "|".join((theme.topic or "", " ".join(sorted(theme.words)), " ".join(sorted(theme.scope))))


def _contradict(one: Group, other: Group) -> bool:
    """Whether two rows about one thing at one time cannot both be true."""
    first, second = one[0], other[0]
    if first.claim.negated != second.claim.negated:
        return bool(first.measure and second.measure and first.measure.number == second.measure.number)
    if first.claim.negated or _agree(first, second):
        return False
    if any(_one_document(a.claim, b.claim) for a in one for b in other):
        return False  # who gives two figures mostly means two things
    if first.time is not None and _particular(one) and _particular(other):
        return True
    return _near(first, second)


def _one_document(one: BaseClaim, other: BaseClaim) -> bool:
    """Whether two claims are from one document; of two texts with one name, what both quote differs."""
    if one.doc != other.doc:
        return False
    first, second = one.evidence, other.evidence
    start, end = max(first.start, second.start), min(first.end, second.end)
    if start >= end:
        return True
    return (
        first.text[start - first.start : end - first.start]
        == second.text[start - second.start : end - second.start]
    )


def _particular(group: Group) -> bool:
    """Whether the metric of a row says what is counted, more than a single common word does."""
    return any(one.theme.topic is not None or len(one.theme.words) > 1 for one in group)


def _near(one: Assertion, other: Assertion) -> bool:
    """Whether two figures are of one order of size."""
    assert one.measure and other.measure
    low, high = sorted(abs(measure.number[0]) for measure in (one.measure, other.measure))
    return high <= low * Decimal(_NEAR)


def _id(about: str) -> str:
    return sha256(about.encode("utf-8", "surrogatepass")).hexdigest()[:16]
