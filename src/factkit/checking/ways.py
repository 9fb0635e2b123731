"""Which way a figure says that something goes: up or down.

>>> from factkit.checking import check
>>> check("It lost two places.", ["It came 14th, two places better than in 2021."]).findings[0].differs
('direction',)
"""

from __future__ import annotations

from factkit.checking.context import BASE
from factkit.checking.figure import Figure
from factkit.checking.words import Glossary

__all__ = ["way_of"]

_NEXT = 8
"""Characters behind a figure in which "less" stands."""
_JUDGED = 20
"""Characters behind a figure in which "better" or "worse" stands."""


def way_of(figure: Figure) -> str | None:
    """The way that a change goes: by the word that leads to it, else as it was read."""
    claim = figure.claim
    start = figure.start
    if figure.value.unit == "multiple" and Glossary.of(figure.line.lang).less(
        figure.line.text[figure.end - figure.line.start :][:_NEXT]
    ):
        return "down"  # "deux fois moins"
    if getattr(claim, "from_", None) is not None:
        # "Raised from 3 to 4 %": the verb stands before both.
        start = max((first for first, last in figure.line.values if last <= start), default=start)
    judged = Glossary.of(figure.line.lang).judges(
        figure.line.text[figure.end - figure.line.start :][:_JUDGED]
    )
    if judged is not None:
        # "Two places better" is up; 0.9 point better may be less of what is bad.
        places = figure.value.unit == "rank" or "=rank" in figure.line.keys(figure.start, figure.end)
        return ("up" if judged == "better" else "down") if places else None
    sums = claim is not None and claim.kind in ("amount", "investment")
    led = figure.line.direction(start, figure.end, nouns=not sums)  # a loss of 17 million is no fall
    if led is None and (claim is None or claim.kind != "change"):
        behind = figure.line.text[figure.end - figure.line.start :][:_JUDGED]
        led = Glossary.of(figure.line.lang).way(behind.partition(",")[0]) or _against(figure)
    if led is not None or claim is None or claim.kind != "change" or (claim.rule or "").endswith("carried"):
        return led
    return getattr(claim, "direction", None)


def _against(figure: Figure) -> str | None:
    """Which way a level goes that is held against the next one: "4.0 % in December vs 3.9 % in November"."""
    size, text = figure.value.amount, figure.text
    after = [one for one in text.of_line(figure.number) if one.start >= figure.end]
    if size is None or not after or not figure.line.compared(after[0].start, BASE):
        return None
    other = after[0].value.amount
    if other is None or other == size or after[0].value.unit != figure.value.unit:
        return None
    if figure.value.unit == "rank":
        size, other = other, size  # from tenth to fourth is up
    return "up" if size > other else "down"
