"""Whether a draft gives to one thing the figure that its source gives to another beside it.

A source tells several things of one sort next to each other, each with its own figure: what schools
get, and what hospitals get. The draft names one of them and tells the figure of another.

>>> from factkit.checking import check
>>> source = "The budget gives schools 16.9 billion pula, hospitals 11.2 billion and the army 6 billion."
>>> check("Hospitals get 16.9 billion pula.", [source]).findings[0].differs
('subject',)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factkit.checking.certainty import AIM
from factkit.checking.context import BASE, Line
from factkit.checking.cutting import Place
from factkit.checking.figure import Figure
from factkit.checking.names import Name
from factkit.checking.values import compatible

__all__ = ["other_holder", "other_item", "takes_up"]

_ANY = frozenset(
    {"pronoun", "company_noun", "country_noun", "void_noun", "total_noun", "prep", "compare", "compare_prep"}
)
"""Classes of words that stand for what was named before, or hold a number and say nothing of it."""
_STANDING = frozenset({"nominative", "it"})
"""Classes of words that stand for what was named before."""
_TAKING_UP = frozenset({"pronoun", "pointing", "anyone"})
_NO_LABEL = frozenset(
    {
        "finite",
        "finite_verb",
        "verb",
        "auxiliary",
        "move_verb",
        "move_noun",
        "move_by",
        "prep",
        "bound",
        "intend",
        "commit",
        "status",
    }
)
"""Classes of words that lead to a figure and are of no thing."""
_EVERYWHERE = "=world"
_REACH = 3
"""Sentences, or lines of a list, around a figure in which the others of its row stand."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What a figure is told of: where it stands, and what it can be recognized by."""

    start: int
    end: int
    keys: frozenset[str]
    names: Sequence[Name]

    def within(self, keys: frozenset[str], names: Sequence[Name]) -> bool:
        """Whether some words or names can be of it."""
        return not self.keys.isdisjoint(keys) or any(a.meets(b) for a in self.names for b in names)


def other_holder(draft: Figure, source: Figure) -> bool:
    """Whether the source has another figure for the thing of the draft, and this one for another thing."""
    said = _thing(draft, draft.line.clause(draft.start, draft.end))
    here = source.line
    true = _thing(source, (here.opening(source.start), here.start + len(here.text)))
    if said is None or true is None or said.within(*_cell(source)) or true.within(*_cell(draft)):
        return False
    if _EVERYWHERE in true.keys:
        return False  # "48,000 in the world"
    countries = [any(name.sort == "country" for name in thing.names) for thing in (said, true)]
    if said.names and true.names and len(set(countries)) > 1:
        return False  # a country may stand for its office
    return any(said.within(*_cell(other)) for other in _row(source, true))


def other_item(draft: Figure, source: Figure) -> bool:
    """Whether what leads to a figure in its clause leads to another of the same row in the source.

    "The city gave 7.8 million and sponsors 2.6": a draft of sponsors tells of 2.6.
    """
    said, true = _label(draft), _label(source)
    line = source.line
    own = line.keys(line.segment(source.start, source.end)[0], line.clause(source.start, source.end)[1])
    if not said - own or not true - said or not (true - own.intersection(said)).isdisjoint(_clause(draft)):
        return False
    for other in source.text.stated_in(source.number):
        if other.meets(source) or other.value.unit != source.value.unit:
            continue
        label = _label(other)
        taken_up = draft.text.lang == source.text.lang and other.start > source.start and _taken_up(other)
        alike = taken_up or said.isdisjoint(own)
        if alike and not (said - own).isdisjoint(label) and true.isdisjoint(label):
            return True
    return False


def _taken_up(figure: Figure) -> bool:
    return takes_up(figure.line, figure.line.clause(figure.start, figure.end)[0])


def takes_up(line: Line, first: int) -> bool:
    """Whether the word at a place, or behind it, stands for what was named before: "celui des femmes"."""
    for at, item in enumerate(line.tape.items if line.tape else ()):
        assert line.tape
        words = line.tape.words(at, at + 1)
        if first <= line.start + line.tape.starts[at] and words[0].isalnum():
            return not _TAKING_UP.isdisjoint(item.values)
    return False


def _label(figure: Figure) -> frozenset[str]:
    """What the nouns and names that lead to a figure in its clause, or to its bracket, are known by."""
    line = figure.line
    if line.tape is None or line.compared(figure.start, BASE) or line.leads_from(figure.start):
        return frozenset()
    first, stop = line.clause(figure.start, figure.end)[0], figure.start
    if line.text[: first - line.start].endswith("("):
        stop = first - 1
        first = line.clause(stop, stop)[0]
    if first == line.segment(stop, stop)[0] != line.start:
        return frozenset()  # nothing but another figure sets it apart
    before = _things(line, first, stop)
    if before is not None and not before and line.genitive_behind(figure.end):
        return _things(line, figure.end, line.clause(figure.start, figure.end)[1]) or frozenset()
    return before or frozenset()


def _things(line: Line, first: int, stop: int) -> frozenset[str] | None:
    """What the nouns and names between two places are known by; None where the thing was named before."""
    found, after_auxiliary, opened = frozenset[str](), False, False
    for at, item in enumerate(line.tape.items if line.tape else ()):
        assert line.tape
        start, end = line.start + line.tape.starts[at], line.start + line.tape.ends[at]
        if not (first <= start and end <= stop) or line.tape.words(at, at + 1).isspace():
            continue
        noun = "verb_noun" in item.values and not opened  # "sponsors 2.6 million"
        led = noun or _NO_LABEL.isdisjoint(item.values)
        if not _STANDING.isdisjoint(item.values) or not (led or opened or "prep" in item.values):
            return None  # "it was 94th", "and wants 10,000 more"
        opened = opened or (led and "det" not in item.values)
        if led and not after_auxiliary:
            found |= line.keys(start, end)
        after_auxiliary = "auxiliary" in item.values
    return None if AIM in found else found


def _clause(figure: Figure) -> frozenset[str]:
    """What the words of the clause of a figure can be recognized by."""
    return figure.line.keys(*figure.line.clause(figure.start, figure.end))


def _row(source: Figure, true: Thing) -> Iterator[Figure]:
    """The figures of one sort with another that stand beside it, outside what is told of its thing."""
    for number in range(source.number - _REACH, source.number + _REACH + 1):
        for other in source.text.stated_in(number):
            between = true.end <= other.start and other.end <= source.start
            if other.meets(source) or between or not compatible(source.value, other.value):
                continue
            if source.noun and other.noun and source.noun.isdisjoint(other.noun):
                continue  # concerts are no tickets
            yield other


def _thing(figure: Figure, place: Place) -> Thing | None:
    """What the claim of a figure is of, where it stands in a part of its sentence."""
    claim, line = figure.claim, figure.line
    if claim is None:
        return None
    for part, before in ((claim.subject, False), (claim.metric, True)):
        span = part.span if part is not None and not getattr(part, "inferred", False) else None
        if span is None or not place[0] <= span.start < place[1] or (before and span.start >= figure.start):
            continue
        names = [name for name in line.names if name.sure and name.start < span.end and span.start < name.end]
        if not names and _stands_for_any(line, span.start, span.end):
            return None
        return Thing(span.start, span.end, line.keys(span.start, span.end), names)
    return None


def _stands_for_any(line: Line, start: int, end: int) -> bool:
    """Whether words are of no thing of their own: "it", "the group", "the figure"."""
    items = line.tape.items if line.tape else ()
    told = [
        items[at].values
        for at in range(len(items))
        if line.tape and line.start + line.tape.starts[at] < end and start < line.start + line.tape.ends[at]
        if not line.tape.words(at, at + 1).isspace() and "det" not in items[at].values
    ]
    return all(not _ANY.isdisjoint(values) for values in told)


def _cell(figure: Figure) -> tuple[frozenset[str], Sequence[Name]]:
    """The words and names that go with a figure."""
    line, claim = figure.line, figure.claim
    keys = line.keys(*line.clause(figure.start, figure.end))
    of_sort = [f.end for f in figure.text.of_line(figure.number) if compatible(f.value, figure.value)]
    first = max((end for end in of_sort if end <= figure.start), default=line.start)
    keys |= line.keys(max(first, line.opening(figure.start)), figure.start)
    names = line.near(figure.start, figure.end) or figure.text.labelled(figure.number)
    for part in (claim.subject, claim.metric) if claim else ():
        if part is not None and part.span is not None and not getattr(part, "inferred", False):
            keys |= line.keys(part.span.start, part.span.end)
    return keys, names
