"""Which claims with one figure are one assertion: those whose themes and times can only mean the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factkit.sheet.alike import Theme, Time, same_theme, times_meet
from factkit.sheet.assertion import Assertion, Group
from factkit.values.quantity import is_currency

__all__ = ["joined"]

_MOST = 16
"""Different readings that one figure may have; a figure that fits more things is no sign of any."""
_RARE_DIGITS = 3
_RARE_SIZE = Decimal(100_000)
_TIERS = 3

Node = tuple[Theme, Time | None]


def joined(claims: Sequence[Assertion]) -> Iterator[Group]:
    """The assertions among claims that have subject, kind, value and sort of statement in common."""
    sides = {claim.measure.side for claim in claims if claim.measure}
    # "More than 18 %" and "less than 18 %" are two assertions; beside one of them, "18 %" is the same.
    by_side = [claims]
    if {1, -1} <= sides:
        by_side = [[c for c in claims if c.measure and c.measure.side == side] for side in (1, 0, -1)]
    for some in by_side:
        nodes: defaultdict[Node, list[Assertion]] = defaultdict(list)
        for claim in some:
            nodes[claim.theme, claim.time].append(claim)
        for group in _grouped(list(nodes), _telling(some)):
            yield sorted((c for node in group for c in nodes[node]), key=_says_most, reverse=True)


def _telling(claims: Sequence[Assertion]) -> bool:
    """Whether a figure is so particular that it alone tells two claims to be of one thing."""
    if not claims or claims[0].subject is None or claims[0].measure is None:
        return False
    value = claims[0].claim.value
    number = value.amount if value.amount is not None else value.low
    if number is None or value.unit is None:
        return False
    digits = "".join(map(str, number.as_tuple().digits)).strip("0")
    big = abs(number) >= _RARE_SIZE and (value.unit == "count" or is_currency(value.unit))
    return big or len(digits) >= _RARE_DIGITS


def _grouped(nodes: list[Node], telling: bool) -> list[list[Node]]:
    """Nodes joined, the surest ties first; where a node could join either of two others, it joins none."""
    groups = [[node] for node in nodes]
    if not 1 < len(nodes) <= _MOST:
        return groups
    ties = {(a, b): _tie(nodes[a], nodes[b], telling) for a, b in combinations(range(len(nodes)), 2)}
    members = [[place] for place in range(len(nodes))]
    for tier in range(1, _TIERS + 1):
        members = _one_tier(members, lambda a, b: ties[min(a, b), max(a, b)], tier)
    return [[nodes[place] for place in places] for places in members]


def _one_tier(groups: list[list[int]], tie: Callable[[int, int], int | None], tier: int) -> list[list[int]]:
    """The groups after joining those with ties of a tier in which every two can be joined."""
    count = len(groups)
    fits = {(a, b): _strength(groups[a], groups[b], tie) <= tier for a, b in combinations(range(count), 2)}
    left, result = set(range(count)), []
    for first in range(count):
        if first not in left:
            continue
        reached, new = {first}, [first]
        while new:
            here = new.pop()
            near = [p for p in left - reached if fits[min(p, here), max(p, here)]]
            reached.update(near)
            new += near
        left -= reached
        places = sorted(reached)
        if all(fits[pair] for pair in combinations(places, 2)):
            result.append(sorted(node for place in places for node in groups[place]))
        else:
            result += [groups[place] for place in places]
    return result


def _strength(one: list[int], other: list[int], tie: Callable[[int, int], int | None]) -> int:
    """The tier of the surest tie between two groups; one more than there are where any pair forbids it."""
    found = [tie(a, b) for a in one for b in other]
    known = [tier for tier in found if tier is not None]
    return min(known) if len(known) == len(found) else _TIERS + 1


def _tie(one: Node, other: Node, telling: bool) -> int | None:
    """How surely two readings are one: 1 most, 3 least, None where they are two."""
    theme = same_theme(one[0], other[0])
    if theme is False or not times_meet(one[1], other[1]):
        return None
    same_time = one[1] == other[1]
    if theme:
        return 1 if same_time else 3
    if same_time and one[1] is not None:
        return 2
    return 3 if telling else None


def _says_most(one: Assertion) -> tuple[object, ...]:
    """Orders tellings by how much they say; among equals the sort keeps the first in place."""
    claim = one.claim
    return (
        claim.value.bound == "exact",
        one.time is not None,
        -_length(one.time),
        claim.subject is not None and not claim.subject.inferred,
        claim.metric is not None,
        claim.attribution is not None,
    )


def _length(time: Time | None) -> int:
    """The days of a period, many where it is open."""
    if time is None or time[0] is None or time[1] is None:
        return 10**7
    return (time[1] - time[0]).days
