"""What becomes of one figure of a draft: supported, contradicted, or not found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from operator import itemgetter

from factkit.checking.derived import derived
from factkit.checking.fields import departures
from factkit.checking.figure import Figure
from factkit.checking.report import Finding
from factkit.checking.sources import Sources, fits
from factkit.checking.texts import LASTING
from factkit.checking.values import compatible
from factkit.claims import BaseClaim

__all__ = ["states", "verdict"]

_NEED = {0: 1.5, 1: 1.5, 2: 1.0, 3: 0.3}
"""How alike two tellings of one value must be, by its digits: 30 stands in every text, 369.8 in one.

A number in thousands counts for a digit more, one in millions for two.
"""
_SURER = 2.0
"""How much less alike than the likeliest one a telling may be that departs from the draft in nothing."""
_RIVAL = 2.5
"""How alike the telling of another value must be to be called a contradiction."""
_ALIKE = 0.5
"""How much less alike than the likeliest another rival may be to be shown with it."""
_PRECISE = Decimal("0.03")
"""How far a number may be from the one that it is rounded to for certain."""
_FAR = 20
_SHOWN = 3
_TELLING = 1000
"""From here on a number that is part of no claim is a figure all the same."""


def states(figure: Figure) -> bool:
    """Whether a figure of a draft states something that can be looked up."""
    value = figure.value
    size = value.amount if value.amount is not None else value.low
    if size is None:
        return False
    if figure.claim is not None:
        return True
    if value.unit == "count":
        return abs(size) >= _TELLING
    return value.unit != "rank" and value.unit not in LASTING


def verdict(draft: Figure, sources: Sources) -> Finding | None:
    """The finding of one figure; None where it cannot be written as a claim."""
    claim = draft.as_claim()
    if claim is None:
        return None
    held = []
    for figure in sources.figures(draft):
        fit = fits(draft, figure) if not _place_or_places(draft, figure) else None
        like = sources.likeness(draft, figure) if fit else 0.0
        if fit and like >= _need(draft):
            held.append((like, departures(draft, figure, fit), figure))
    if held:
        return _of_value(draft, claim, held, sources)
    rivals = list(sources.rivals(draft))
    worked = derived(draft, sources)
    if worked is not None and (worked.told or not _confused(draft, rivals, worked.figures, sources)):
        return Finding("supported", claim, _claims(worked.figures), derived=worked.way)
    return _of_rivals(draft, claim, rivals, sources)


def _outdone(draft: Figure, held: Sequence[tuple[float, tuple[str, ...], Figure]], clean: Figure) -> bool:
    """Whether a source has the very number, and departs, while another only allows it: "over 85" of 92."""
    near = next(like for like, _, figure in held if figure is clean)
    if draft.value.bound == "exact" or _very(draft, clean):
        return False
    return any(differs and _very(draft, figure) and like >= near - 1 for like, differs, figure in held)


def _place_or_places(draft: Figure, source: Figure) -> bool:
    """Whether a draft tells of places won or lost, and a source of a place: "seven places", "seventh"."""
    change = draft.claim is not None and draft.claim.kind == "change"
    place = source.claim is None or source.claim.kind == "ranking"
    return draft.value.unit == "rank" == source.value.unit and change and place


def _very(draft: Figure, source: Figure) -> bool:
    """Whether a source has the very number of a draft, or nearly so."""
    said, true = draft.value, source.value
    if said.amount is None or true.amount is None:
        return (said.low, said.high) == (true.low, true.high)
    return abs(said.amount - true.amount) <= abs(said.amount) * _PRECISE


def _of_value(
    draft: Figure, claim: BaseClaim, held: list[tuple[float, tuple[str, ...], Figure]], sources: Sources
) -> Finding:
    """The finding of a figure whose value the sources have."""
    held.sort(key=itemgetter(0), reverse=True)
    least = held[0][0] - _SURER
    clean = [figure for like, differs, figure in held if not differs and like >= least]
    told = [figure for _, differs, figure in held if differs and figure.claim is not None]
    # Of a claim that departs the number alone, without what is told of it, departs as well.
    clean = [f for f in clean if f.claim or not any(f.text is one.text and f.meets(one) for one in told)]
    if clean and not _outdone(draft, held, clean[0]):
        return Finding("supported", claim, _claims(clean))
    rounded = draft.value.amount is not None and not any(_very(draft, figure) for _, _, figure in held)
    worded, unlike = _worded(draft), held[0][0] < _RIVAL
    sought = not clean and (rounded or worded or unlike)
    worked = derived(draft, sources) if sought else None
    if worked is not None:
        surer = worded and max(sources.likeness(draft, figure) for figure in worked.figures) > held[0][0]
        if rounded or surer or (worked.told and unlike):
            return Finding("supported", claim, _claims(worked.figures), derived=worked.way)
    held = [row for row in held if row[0] >= least and row[1]]
    held.sort(key=lambda row: (len(row[1]), -row[0]))
    return Finding("contradicted", claim, _claims(row[2] for row in held), held[0][1])


def _worded(draft: Figure) -> bool:
    """Whether a figure is a part or a multiple told in words, which may stand in many places: "half"."""
    span = draft.value.span
    parts = draft.value.unit in ("percent", "multiple")
    return parts and span is not None and not any(map(str.isdigit, span.text))


def _of_rivals(draft: Figure, claim: BaseClaim, figures: Sequence[Figure], sources: Sources) -> Finding:
    """The finding of a figure whose value the sources lack: another in its place, or nothing."""
    number, least = draft.value.amount, _need(draft)
    same = [f for f in figures if number is not None and f.value.amount == number]
    units = [(like, f) for f in same if (like := sources.likeness(draft, f)) >= least]
    if units:
        units.sort(key=itemgetter(0), reverse=True)
        return Finding("contradicted", claim, _claims(f for _, f in units), ("value.unit",))
    rivals = [f for f in figures if compatible(draft.value, f.value)]
    values = [(sources.likeness(draft, f) + _close(draft, f), f) for f in rivals]
    values = [row for row in values if row[0] >= _RIVAL]
    values.sort(key=itemgetter(0), reverse=True)
    if values:
        likely = (f for like, f in values if like >= values[0][0] - _ALIKE)
        return Finding("contradicted", claim, _claims(likely), ("value",))
    return Finding("not_found", claim)


def _confused(draft: Figure, rivals: Iterable[Figure], worked: Sequence[Figure], sources: Sources) -> bool:
    """Whether a figure is more likely one of its digits that was misread than one that was worked out."""
    least = max(_RIVAL, max((sources.likeness(draft, figure) for figure in worked), default=0.0))
    for figure in rivals:
        if figure in worked or not _misread(draft, figure):
            continue
        doubtful = _digits(draft) == 1 or not compatible(draft.value, figure.value)
        if sources.likeness(draft, figure) >= (least if doubtful else _RIVAL):
            return True
    return False


def _digits(figure: Figure) -> int:
    """How many digits a number has without the zeros at its end."""
    size = figure.value.amount
    return len("".join(map(str, size.as_tuple().digits)).strip("0")) if size else 0


def _misread(draft: Figure, source: Figure) -> bool:
    """Whether two numbers are told apart by their scale or by the order of their digits alone."""
    one, other = draft.value.amount, source.value.amount
    if not one or not other:
        return False
    digits, others = ("".join(map(str, size.as_tuple().digits)).strip("0") for size in (one, other))
    return digits == others or (len(digits) == len(others) > 1 and sorted(digits) == sorted(others))


def _close(draft: Figure, source: Figure) -> float:
    """How much a value looks like the one that was meant: of its size, or with its digits."""
    one, other = draft.value.amount, source.value.amount
    if not one or not other:
        return 0.0
    if _misread(draft, source):
        return 1.0
    low, high = sorted((abs(one), abs(other)))
    return 0.5 if high <= 2 * low else 0.0 if high <= _FAR * low else -1.0


def _need(draft: Figure) -> float:
    """How alike to the draft a source must tell a value that it has."""
    size = draft.value.amount if draft.value.amount is not None else draft.value.low
    digits = "" if size is None else "".join(map(str, size.as_tuple().digits))
    large = 0 if size is None else (abs(size) >= _TELLING) + (abs(size) >= _TELLING**2)
    return _NEED.get(len(digits.strip("0")) + large, 0.0)


def _claims(figures: Iterable[Figure]) -> tuple[BaseClaim, ...]:
    """The claims of the first figures."""
    found = (figure.as_claim() for figure in figures)
    return tuple(claim for claim in found if claim is not None)[:_SHOWN]
