"""How sure a sentence is of a figure: whether its verb tells of what is done, or of what is not yet.

>>> from factkit.checking.context import Line
>>> line = Line.of("Malawi wants to train 5,400 teachers.", 0, "en", [(22, 27)])
>>> unsure(line, 22, 27), done(line, 22, 27)
(True, False)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factkit.checking.context import Line
from factkit.checking.words import Glossary

__all__ = [
    "AIM",
    "COMMITTED",
    "MULLED",
    "NEED",
    "RECKONED",
    "YET_TO_COME",
    "aside",
    "cued",
    "done",
    "states_a_fact",
    "unsure",
]

_SENTENCE = frozenset(";:.")
_PIECE = re.compile(r"[^\W\d_]+|\S")
_YET_TO_COME = frozenset({"conditional", "future"})
YET_TO_COME = "=yet_to_come"
"""The concept of what is feared, sought or has to be."""
MULLED = "=mull"
"""The concept of what is thought about, or not ruled out."""
NEED = "=need"
"""The concept of what is needed."""
RECKONED = "=reckon"
"""The concept of what is only estimated or announced: "had put it at"."""
COMMITTED = "=commit"
"""The concept of money that is set aside, and of what is promised."""
_COMPARED = frozenset({"compare", "compare_prep"})
"""Classes of words behind which stands what something is held against: "against 7 % in 2023"."""
_GOVERNED = 2
"""Items behind a verb of what is not yet among which the verb stands that it governs: "could deliver"."""
_BEHIND = 12
"""Words behind a figure among which the verb stands whose subject it is."""
_NEXT = 5
"""Words behind a figure among which the verb stands that has it as its subject for certain."""
AIM = "=aim"
"""The concept of an aim: "objectif", "goal"."""
_CUES = frozenset({YET_TO_COME, COMMITTED, NEED, MULLED, AIM})
_INTENDING = frozenset({"intend", "commit", "bidding", "foresee"})
_VERBS = frozenset({"finite", "finite_verb", "verb", "auxiliary"})
_SAYING = frozenset({"say", "assess", "foresee"})
_HEADED = 4
"""Words behind a figure that can be of what it counts: "gardes forestiers recrutés"."""


def unsure(line: Line, start: int, end: int) -> bool:
    """Whether the verb of a figure, the last before it or else the next, speaks of what is not yet."""
    if line.tape is None:
        return False
    found, last = None, -_GOVERNED - 1
    for at in range(len(line.tape.items)):
        place = line.start + line.tape.starts[at]
        if line.tape.words(at, at + 1) in (";", ":"):
            if place >= end:
                break
            found = None
        status = _status(line, at)
        if "restating" in line.tape.items[at].values:
            continue  # "200 employés, soit huit sur dix, perdraient"
        if status is None and _is_saying(line, at) and place < start:
            continue  # "says its ground will cost": who says it is sure only of that
        if status is None and "finite" in line.tape.items[at].values and at - last > _GOVERNED:
            status = "observed"
        if status == "observed" and at - last <= _GOVERNED:
            continue  # "will have lost"
        if status is not None and (place < start or found is None):
            found = status
            last = at if status != "observed" else last
    return found is not None and found != "observed"


def cued(line: Line, start: int) -> bool:
    """Whether the part of a sentence that a place is in has a word for what is not yet."""
    first = line.opening(start)
    last = line.text.find(";", start - line.start)
    stop = line.start + (last if last >= 0 else len(line.text))
    if not _CUES.isdisjoint(line.keys(first, stop)):
        return True
    return line.tape is not None and any(
        _status(line, at) not in (None, "observed")
        or not _INTENDING.isdisjoint(line.tape.items[at].values)
        or _to_do(line, at)
        for at in range(len(line.tape.items))
        if first <= line.start + line.tape.starts[at] < stop
    )


def _to_do(line: Line, at: int) -> bool:
    """Whether an item is the word before an infinitive: "to shut three plants"."""
    assert line.tape
    items = line.tape.items
    return {"infinitive", "purpose"} <= set(items[at].values) and line.tape.words(
        min(at + 2, len(items) - 1), min(at + 3, len(items))
    ).isalpha()


def aside(line: Line, start: int) -> bool:
    """Whether a figure stands in a relative clause that states a fact: "the number, which is now 3,150"."""
    if line.tape is None:
        return False
    finite = False
    for at in range(len(line.tape.items) - 1, -1, -1):
        values = line.tape.items[at].values
        if line.start + line.tape.ends[at] > start or line.tape.words(at, at + 1).isspace():
            continue
        if _status(line, at) not in (None, "observed") or line.tape.words(at, at + 1) in _SENTENCE:
            return False
        if "relative" in values:
            return finite
        finite = finite or not _VERBS.isdisjoint(values)
    return False


def states_a_fact(line: Line) -> bool:
    """Whether a sentence has a verb, and none of its words speaks of what is not yet."""
    if line.tape is None or YET_TO_COME in line.all_keys:
        return False
    every = range(len(line.tape.items))
    return any("finite" in line.tape.items[at].values for at in every) and all(
        _status(line, at) in (None, "observed") for at in every
    )


def done(line: Line, start: int, end: int, *, whole: bool = True, sure: bool = False) -> bool | None:
    """Whether the verb of a figure tells of what is done; None where it tells of a state.

    The verb is the last before the figure, or the first behind it where none stands before;
    where it need not be of the `whole` sentence, one behind the figure before. `sure` leaves out
    verbs whose past is like their infinitive: "to shut a plant and cut 240 jobs".
    """
    if line.tape is None:
        return None
    glossary = Glossary.of(line.lang)
    governed = _governed(line, start, end)
    if governed is not None:
        return governed
    parts = list(_parts(line, line.start if whole else line.segment(start, end)[0], start))
    last = line.tape.items[parts[-1][0]].values if parts else ()
    if not _COMPARED.isdisjoint(last) and "bound" not in last:
        return False
    for place in range(len(parts) - 1, -1, -1):
        at, word = parts[place]
        after = [one for _, one in parts[place + 1 : place + 4]]
        if word in (";", ":"):
            return None
        rounded = any("bound" in line.tape.items[behind].values for behind, _ in parts[place + 1 : place + 2])
        if glossary.undoes(word) and glossary.comes_to(after[:2]):
            continue  # "a gagné six points, pour atteindre 55 %"
        if _open(line, at, [word, *after[:1]]) or (glossary.undone(word, after[:2]) and not rounded):
            return False
        before = parts[max(place - 2, 0) : place]
        if sure and glossary.two_ways(word):
            return None
        if glossary.done([one for _, one in before], word, after[:2]):
            if sure and any(_is_saying(line, behind) for behind, _ in parts[place : place + 2]):
                continue  # "a assuré le ministre": what is said to be done is not what is told
            if RECKONED in glossary.keys_of([word, *after]):
                return False  # "had put it at", "has announced"
            return not before or _status(line, before[-1][0]) in (None, "observed")
        if "finite_verb" in line.tape.items[at].values and not _is_saying(line, at):
            marked = _marked(line, place, parts) or _attributive(line, start, end)
            return marked or _goes_on(line, end) or None
    behind = _done_behind(line, end)
    if behind is not None:
        return behind
    return _attributive(line, start, end) or _marked(line, 0, parts) or _goes_on(line, end) or None


def _is_saying(line: Line, at: int) -> bool:
    """Whether an item is a verb of saying or estimating."""
    assert line.tape
    return not _SAYING.isdisjoint(line.tape.items[at].values)


def _governed(line: Line, start: int, end: int) -> bool | None:
    """What the verb right behind a figure tells, where none stands before it: "et 20 doivent être"."""
    assert line.tape
    for at, _ in _parts(line, line.clause(start, end)[0], start):
        values = line.tape.items[at].values
        if not _is_saying(line, at) and (not _VERBS.isdisjoint(values) or _status(line, at)):
            return None
    return _done_behind(line, end, _NEXT)


def _marked(line: Line, first: int, parts: Sequence[tuple[int, str]]) -> bool:
    """Whether a word from the one before the first on tells that a state has come about."""
    glossary = Glossary.of(line.lang)
    return any(glossary.marks(word) for _, word in parts[max(first - 1, 0) :])


def _goes_on(line: Line, end: int) -> bool:
    """Whether an "and" behind a figure leads to a verb that tells of what is done: "and opened"."""
    assert line.tape
    glossary = Glossary.of(line.lang)
    parts = list(_parts(line, end, line.segment(end, end)[1]))[:3]
    if len(parts) < 2 or "conj" not in line.tape.items[parts[0][0]].values or _is_saying(line, parts[1][0]):
        return False
    return glossary.done((), parts[1][1], [word for _, word in parts[2:]])


def _done_behind(line: Line, end: int, reach: int = _BEHIND) -> bool | None:
    """Whether a figure is the subject of a verb behind it that tells of what is done, or is not yet."""
    assert line.tape
    glossary = Glossary.of(line.lang)
    parts = list(_parts(line, end, line.segment(end, end)[1]))
    if parts and parts[0][1] == "-":
        parts = parts[1:]  # "its 62,000-seat ground will open"
    for place, (at, word) in enumerate(parts[:reach]):
        after = [one for _, one in parts[place + 1 : place + 4]]
        if not word[0].isalpha() or "relative" in line.tape.items[at].values:
            return None
        if _open(line, at, [word, *after]):
            return False
        if glossary.is_auxiliary(word):
            finished = glossary.done((), word, after)
            # "Have yet to be trained" is not done, "have 5 schools" tells of no doing at all.
            return finished or (False if any(map(glossary.undoes, after)) else None)
    return None


def _attributive(line: Line, start: int, end: int) -> bool:
    """Whether what is counted is told to have been dealt with: "350 conducteurs formés"."""
    glossary = Glossary.of(line.lang)
    headed = any(map(str.isalpha, line.text[start - line.start : end - line.start]))
    parts = list(_parts(line, end, line.segment(end, end)[1]))[:_HEADED]
    for place, (at, word) in enumerate(parts):
        if not word[0].isalpha() or glossary.small(word) or _open(line, at, [word]):
            return False
        if (place or headed) and glossary.participle(word):
            return True
    return False


def _open(line: Line, at: int, words: Sequence[str]) -> bool:
    """Whether an item, with the words from it on, tells of what is not yet."""
    keys = Glossary.of(line.lang).keys_of(words)
    return _status(line, at) not in (None, "observed") or not keys.isdisjoint((YET_TO_COME, COMMITTED))


def _parts(line: Line, first: int, stop: int) -> Iterator[tuple[int, str]]:
    """The words and signs between two places, each with its item."""
    assert line.tape
    for at in range(len(line.tape.items)):
        if line.start + line.tape.ends[at] > stop:
            return
        if line.start + line.tape.starts[at] < first:
            continue
        yield from ((at, word) for word in _PIECE.findall(line.tape.words(at, at + 1)))


def _status(line: Line, at: int) -> str | None:
    """How sure an item is that tells it: a verb, the first word of a phrase, an ending."""
    assert line.tape
    values = line.tape.items[at].values
    if "status" in values:
        return str(values["status"])
    first, space, _ = line.tape.words(at, at + 1).lower().partition(" ")
    entry = line.tape.lexicon.words.get(first) if space else None
    if entry is not None and "status" in entry.values:
        return str(entry.values["status"])
    return "planned" if not _YET_TO_COME.isdisjoint(values) else None
