"""Whether a draft tells of one thing what its source tells of another that excludes it: boys and girls.

>>> from factkit.checking import check
>>> source = "Girls made up 50.8% of the candidates."
>>> check("Boys made up 50.8% of the candidates.", [source]).findings[0].differs
('subject',)
"""

from __future__ import annotations

from collections.abc import Sequence

from factkit.checking.figure import Figure
from factkit.checking.words import Glossary, Row
from factkit.values.quantity import is_currency

__all__ = ["apart"]


def apart(draft: Figure, source: Figure) -> bool:
    """Whether two figures are of things of which the glossary says that one is not the other."""
    here = source.line.all_keys
    money = is_currency(source.value.unit or "")
    for row in [*Glossary.rows(), *(Glossary.rows("apart_sums") if money else ())]:
        if not (Glossary.classes(draft.line.all_keys, row) and Glossary.classes(here, row)):
            continue
        said, true = _classes(draft, row), _classes(source, row)
        if len(said) == 1 and len(true) == 1 and said != true:
            return True
    for row in Glossary.rows("apart_here"):
        said, true = (Glossary.classes(_clause_keys(figure), row) for figure in (draft, source))
        if len(said) == 1 and len(true) == 1 and said != true:
            return True
    return False


def _clause_keys(figure: Figure) -> frozenset[str]:
    first, last = figure.line.clause(figure.start, figure.end)
    return figure.line.keys(first, figure.start) | figure.line.keys(figure.end, last)


def _classes(figure: Figure, row: Row) -> set[int]:
    """Which classes of a row a figure is of: that of its own clause, else the last before it."""
    line = figure.line
    for start, end in [(figure.start, figure.end), *_before(line.values, figure.start)]:
        first = line.segment(start, end)[0]
        for part in (line.clause(start, end), (first, start)):
            if found := Glossary.classes(line.keys(*part), row):
                return found
    return set()


def _before(values: Sequence[tuple[int, int]], place: int) -> list[tuple[int, int]]:
    """The figures before a place, the last first."""
    return sorted((value for value in values if value[1] <= place), reverse=True)
