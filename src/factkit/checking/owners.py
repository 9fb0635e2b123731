"""Whether a draft tells of somebody what its source tells of somebody else.

>>> from factkit.checking import check
>>> check("Peru ranks 88th.", ["Chile ranks 88th and Peru 90th."]).findings[0].differs
('subject',)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from factkit.checking.context import Line
from factkit.checking.figure import Figure
from factkit.checking.names import Name
from factkit.checking.sources import fits
from factkit.checking.speakers import no_speakers
from factkit.checking.values import compatible
from factkit.checking.words import Glossary

__all__ = ["other_subject"]

_POSSESSIVE = 3
"""Characters between two names of which one has the other."""
_BESIDE = 12
"""Figures of a sentence whose owners are looked at."""
_ABOUT_PLACE = 16
"""Characters before a place with which a sentence begins."""
_LISTED = 3
"""Lines of a list in which two figures may stand."""


def other_subject(draft: Figure, source: Figure) -> bool:
    """Whether the draft tells of somebody what the source tells of somebody else."""
    sure = draft.text.sure_names | source.text.sure_names
    near = no_speakers(draft, draft.line.near(draft.start, draft.end) or _only_one(draft))
    said = [name for name in near if name.sure or name.text in sure or _only_a_name(name, draft, source)]
    here = source.line.near(source.start, source.end) or source.text.labelled(source.number)
    leading = [] if here or _subject_names(source) else _leading(source)
    here = here or _subject_names(source) or leading
    if not said:
        return False
    if _roles(draft, source):
        return True
    if _any_meet(said, here) or _in_its_clause(said, source):
        return False
    if _swapped(draft, source, said, here):
        return True
    if _any_meet(said, _subject_names(source)):
        return False
    strange = [name for name in said if not any(name.names(other) for other in source.text.names)]
    strange = [name for name in strange if not _spelt_out(name, source.line)]
    said = [name for name in said if name in strange or any(name.names(other) for other in source.text.names)]
    if not said:
        return False
    if len(strange) == len(said) and _out_of_place(draft, source, strange, here):
        return True
    if len(strange) == len(said):
        return False
    if _held_against(draft, source, said) or _in_another_part(draft, source, said):
        return True
    others = [name for name in here if not _any_meet([name], draft.line.names)]
    if _elsewhere(draft, source, said, others):
        return True
    if _body_for_another(draft, source, said, others):
        return True
    rivals = [name for name in said if any(name.alike(other) for other in others)]
    if not here and _of_the_same_metric(said, source):
        return True
    if not rivals:
        ahead = [name for name in said if name.end <= draft.start]
        return any(other.sure for other in others) and _owns(ahead, source, alike=True)
    if _subject_of(draft, said) and (leading or _subject_of(source, others)):
        return True
    certain = any(other.sure or other.text in sure for other in others) or _subject_of(source, others)
    if not certain or not _any_meet(rivals, source.line.names):
        return certain and _has(rivals, source)
    return any(name.sort == "country" for name in rivals) or _owns(rivals, source)


def _in_its_clause(said: Sequence[Name], source: Figure) -> bool:
    """Whether the clause of a figure names all of some names: "squid fetched $3,900 a tonne in Vigo"."""
    names = _names_within(source.line, *source.line.clause(source.start, source.end))
    return not source.line.in_turn and all(_any_meet([name], names) for name in said)


def _only_one(draft: Figure) -> list[Name]:
    """The name before a place in a ranking, in a sentence that names no other."""
    before = [name for name in draft.line.names if name.end <= draft.start]
    alone = before and draft.value.unit == "rank" and all(n.names(before[0]) for n in draft.line.names)
    return before[:1] if alone else []


def _only_a_name(name: Name, draft: Figure, source: Figure) -> bool:
    """Whether a word that opens a sentence is a name, which the source has and never as another word."""
    words = re.findall(r"[^\W\d_]+", name.text.casefold())
    known = any(name.names(other) for other in source.text.names)
    return known and not any(
        word in text.small_words or (text.lexicon is not None and word in text.lexicon.words)
        for word in words
        for text in (draft.text, source.text)
    )


def _leading(source: Figure) -> list[Name]:
    """The name that a sentence begins with."""
    line = source.line
    first = [name for name in line.names[:1] if name.start == line.start]
    behind = line.text[first[0].end - line.start :] if first else ""
    return [] if re.match(r"\s*[-–—(:]|,\s[^a-zà-öø-ÿ]", behind) else first  # no dateline


def _held_against(draft: Figure, source: Figure, said: Sequence[Name]) -> bool:
    """Whether a source only holds the figure against the thing of a draft: "seventh, behind Ghana"."""
    line, last = source.line, source.line.segment(source.start, source.end)[1]
    same = [name for name in line.names if _any_meet([name], said)]
    return (
        bool(same)
        and _subject_of(draft, said)
        and all(source.end <= name.start and name.end <= last for name in same)
        and Glossary.of(line.lang).follows(
            line.text[source.end - line.start : min(name.start for name in same) - line.start]
        )
    )


def _in_another_part(draft: Figure, source: Figure, said: Sequence[Name]) -> bool:
    """Whether a sentence names the thing of a draft in another part: "China took 31%; India had 33%"."""
    line = source.line
    first = line.opening(source.start)
    last = line.text.find(";", source.end - line.start)
    part = _names_within(line, first, line.start + (last if last >= 0 else len(line.text)))
    inside = any(not name.demonym for name in part)
    if not inside or _any_meet(part, _names_within(draft.line, *draft.line.clause(draft.start, draft.end))):
        return False
    return not _any_meet(said, part) and all(_any_meet([name], line.names) for name in said)


def _names_within(line: Line, first: int, last: int) -> list[Name]:
    return [name for name in line.names if first <= name.start and name.end <= last]


def _elsewhere(draft: Figure, source: Figure, said: Sequence[Name], others: Sequence[Name]) -> bool:
    """Whether both say where something was measured, and the place of a draft is another in the source."""
    if not _places_of(draft, said) or not _places_of(source, others):
        return False
    lines = [source.line, *source.text.around(source.number, 1, 1)]
    return not any(_any_meet(said, line.names) for line in lines) and _alike_in_sort(said, others)


def _places_of(figure: Figure, names: Sequence[Name]) -> bool:
    """Whether some names are those of a place with which a sentence begins: "Off Safi, the sea was at …"."""
    line = figure.line
    return bool(names) and all(
        name.sort == "other"
        and 0 < name.start - line.start <= _ABOUT_PLACE
        and line.after_preposition(name.start)
        for name in names
    )


def _spelt_out(name: Name, line: Line) -> bool:
    """Whether a sentence has the words of which a name is made of the first letters: AI."""
    words = re.findall(r"[^\W\d_]+", line.text.casefold())
    large = [word for word in words if not Glossary.of(line.lang).small(word)]
    short = name.text.casefold()
    told = any(short in "".join(word[0] for word in row) for row in (words, large))
    return name.text.isupper() and len(name.text) > 1 and told


def _body_for_another(draft: Figure, source: Figure, said: Sequence[Name], others: Sequence[Name]) -> bool:
    """Whether an organization of which the source speaks elsewhere does what a name does there."""
    if not said or any(name.sort != "body" for name in said) or not any(other.sure for other in others):
        return False
    lines = [source.line, *source.text.around(source.number, 1, 1)]
    if any(_any_meet(said, line.names) for line in lines) or not _any_meet(said, source.text.names):
        return False
    return any(name.end <= source.start for name in others) and any(name.end <= draft.start for name in said)


def _alike_in_sort(some: Sequence[Name], others: Sequence[Name]) -> bool:
    return any(one.alike(other) for one in some for other in others)


def _roles(draft: Figure, source: Figure) -> bool:
    """Whether the subject of one is another name than that of the other, which names both, by one verb."""
    said, true = _subject_names(draft), _subject_names(source)
    if draft.claim is None or source.claim is None or not said or not true:
        return False
    ranked = draft.claim.kind == source.claim.kind == "ranking"
    if _any_meet(said, true) or not _alike_in_sort(said, true):
        return False
    if not all(_any_meet([name], source.line.names) for name in said):
        return False
    # Of a passive the subject is not the one who acts.
    if draft.line.passive or source.line.passive or draft.claim.kind != source.claim.kind:
        return False
    if any(_beside(one, other) for one in true for other in source.line.names if one != other):
        return False
    near = (draft.line.near(draft.start, draft.end), source.line.near(source.start, source.end))
    ahead = [name for name in near[1] if name.end <= source.start]
    if ranked and _any_meet(said, ahead) and not _any_meet(true, ahead):
        return False  # "better than Laos, but worse than Vietnam, 71st"
    if ranked:
        return True  # a place in a list has one owner
    if not _any_meet(said, near[0]) or not _any_meet(true, near[1]):
        return False
    return not _verb_keys(draft).isdisjoint(_verb_keys(source))


def _beside(one: Name, other: Name) -> bool:
    """Whether a name belongs to the one before it: "Mr Haddad's Orion Energy"."""
    return 0 <= other.start - one.end <= _POSSESSIVE


def _verb_keys(figure: Figure) -> frozenset[str]:
    """What the words between the subject and the figure can be recognized by, without names."""
    subject = figure.claim.subject if figure.claim else None
    if subject is None or subject.span is None:
        return frozenset()
    line, first, last = figure.line, subject.span.end, figure.start
    names = [n for n in line.names if first <= n.start and n.end <= last]
    keys = line.keys(first, last)
    for name in names:
        keys -= line.keys(name.start, name.end)
    return keys


def _subject_names(figure: Figure) -> list[Name]:
    """The names in the subject of a claim that states it."""
    subject = figure.claim.subject if figure.claim else None
    if subject is None or subject.inferred or subject.span is None:
        return []
    span = subject.span
    return [n for n in figure.line.names if n.start < span.end and span.start < n.end]


def _swapped(draft: Figure, source: Figure, said: Sequence[Name], here: Sequence[Name]) -> bool:
    """Whether two figures of a sentence have changed their owners.

    The draft's owner of this figure has another in the source, and that one the draft gives to the
    owner that this figure has in the source.
    """
    theirs = _of_owners(source, said, _LISTED)
    return bool(theirs) and any(fits(other, true) for other in _of_owners(draft, here) for true in theirs)


def _of_owners(figure: Figure, names: Sequence[Name], reach: int = 0) -> list[Figure]:
    """The other figures of a sentence and those around it that go with one of some names."""
    lines = range(figure.number - reach, figure.number + reach + 1)
    beside = [other for at in lines for other in figure.text.of_line(at)[:_BESIDE] if not other.meets(figure)]
    return [other for other in beside if _any_meet(names, other.line.near(other.start, other.end))]


def _out_of_place(draft: Figure, source: Figure, strange: Sequence[Name], here: Sequence[Name]) -> bool:
    """Whether names of which a source never speaks can be no translation of those in it."""
    if any(name.sort == "country" for name in strange):
        unnamed = source.line.has("country_noun") and not any(n.sort == "country" for n in source.line.names)
        return not unnamed  # "the country" has a name elsewhere
    if any(name.known for name in strange) and any(name.known for name in here):
        return True
    return draft.text.lang == source.text.lang and _subject_of(draft, strange)


def _any_meet(some: Iterable[Name], others: Sequence[Name]) -> bool:
    return any(one.meets(other) for one in some for other in others)


def _owns(names: Sequence[Name], source: Figure, *, alike: bool = False) -> bool:
    """Whether one of the names has a figure of its own, of one sort or any, in the sentence of a source."""
    line: Line = source.line
    if alike:
        return any(
            _any_meet(names, line.near(other.start, other.end)) and compatible(other.value, source.value)
            for other in source.text.of_line(source.number)[:_BESIDE]
            if not other.meets(source)
        )
    for start, end in line.values:
        if (start, end) != (source.start, source.end) and _any_meet(names, line.near(start, end)):
            return True
    return False


def _has(names: Sequence[Name], source: Figure) -> bool:
    """Whether one of the names has another figure of the sort elsewhere in the source."""
    return any(
        compatible(source.value, other.value) and _any_meet(names, other.line.near(other.start, other.end))
        for other in chain(source.text.bare, source.text.figures)
        if other.number != source.number
    )


def _of_the_same_metric(names: Sequence[Name], source: Figure) -> bool:
    """Whether the names have another figure of the same metric, where a figure is told of "it" alone."""
    mine = _metric_keys(source)
    lines = [source.line, *source.text.around(source.number, 1, 0)]
    if not mine or any(_any_meet(names, line.names) for line in lines):
        return False
    return any(
        other.number != source.number
        and other.value.unit == source.value.unit
        and not mine.isdisjoint(_metric_keys(other))
        and _any_meet(names, _subject_names(other) or other.line.near(other.start, other.end))
        for other in source.text.figures
    )


def _metric_keys(figure: Figure) -> frozenset[str]:
    """What the metric of a claim can be recognized by, where it stands in the sentence of the figure."""
    metric = figure.claim.metric if figure.claim else None
    return figure.line.keys(metric.span.start, metric.span.end) if metric and metric.span else frozenset()


def _subject_of(draft: Figure, names: Sequence[Name]) -> bool:
    """Whether the subject of the claim is one of the names."""
    subject = draft.claim.subject if draft.claim else None
    if subject is None or subject.inferred or subject.span is None:
        return False
    return any(name.start < subject.span.end and subject.span.start < name.end for name in names)
