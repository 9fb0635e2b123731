"""Values that go on with the claim before them, no verb between, and names that they have of their own."""

from __future__ import annotations

from factkit.match.charset import CharSet
from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.gapping import gapped
from factkit.rules.phrases import before_article
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent
from factkit.rules.words import Words

_SPLITS = CharSet(";|•")
"""Signs that set off what stands on each side of them."""
_OWN = 4
"""Items between a name and a value that is its own."""
_RANKED = 8
"""Items between a companion and its value, its rank among them."""


def leads(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a noun and its article lead to a value behind a comma: `, a second pump of 60 kW is …`."""
    shape, words = reading.tape.shape, reading.words
    while start < end and shape[start] == " ":
        start += 1
    last = end - 1
    while last > start and shape[last] in words.filler:
        last -= 1
    led = shape[last] in words.of or shape[last] in words.companion
    plain = not words.clause_verb.search(shape, start, end) and words.joining.isdisjoint(shape[start:end])
    return shape[start] in words.det and led and plain


def opens_main(reading: Reading, made: Candidate, clause: Clause) -> bool:
    """Tell whether a value is the subject behind a subordinate clause: `When Lee took over, 40 had shut`."""
    tape, words = reading.tape, reading.words
    comma = tape.shape.rfind(",", clause.verb, made.start)
    if comma < 0 or not words.before_count.issuperset(tape.shape[comma + 1 : made.start]):
        return False
    at = before_article(tape, words, clause.start, reading.floor - 1)
    return at >= reading.floor and tape.shape[at] in words.clause_break


def chained(reading: Reading, made: Candidate) -> bool:
    """Tell whether a value goes on with what the claim before it said: no verb stands between them."""
    if reading.before is None or reading.before[0].sentence is not made.sentence:
        return False
    shape, words = reading.tape.shape, reading.words
    start, end = reading.before[0].end, made.start
    if _SPLITS.search(shape, start, end):
        return False
    opens = words.clause_break.search(shape, start, end) or _tells_that(words, shape, start, end)
    if opens and reading.following(made) is not None:
        return False
    if words.verb_alone.search(shape, start, end) is not None:
        return False
    if _tells_on(reading, made, start):
        return False
    comma = shape.rfind(",", start, end)
    if comma > 0 and leads(reading, comma + 1, end) and reading.following(made) is not None:
        return False
    apart = (c for c in reading.read() if start <= c.start < c.end <= c.verb < end and not c.relative)
    return not any(
        words.beginning.search(shape, start, clause.start) or "," in shape[start : clause.start]
        for clause in apart
    )


def _tells_on(reading: Reading, made: Candidate, start: int) -> bool:
    """Tell whether a relative tells what a thing behind an item does: `in the Index, which covers 40 …`."""
    clause, words = reading.governing(made), reading.words
    if clause is None or not clause.relative or clause.bare or clause.start < start or not words.head_last:
        return False
    verb = reading.tape.shape[clause.verb]
    return verb not in words.being and verb not in words.state_verb


def _tells_that(words: Words, shape: str, start: int, end: int) -> bool:
    """Tell whether someone tells something among items: `It asked 40 nuns, and found that 20 were ill`."""
    told = words.telling_of.search(shape, start, end)
    return told is not None and words.that.search(shape, told.end(), end) is not None


def between(reading: Reading, made: Candidate) -> Referent | None:
    """Return the name that a later item of an enumeration has of its own: `…, Spain with 4 and Italy 3`."""
    assert reading.before is not None
    shape, words = reading.tape.shape, reading.words
    found, start = None, reading.before[0].end
    for name in reading.discourse.within(start, made.start):
        before = shape[before_article(reading.tape, words, name.start, start)]
        listed = before in ",;" or before in words.conj
        # `ahead of Italy with 18 %`
        listed = listed or (
            before in words.rank_cue and words.small_word.issuperset(shape[name.end : made.start])
        )
        listed = listed or (before in words.companion and _beside(reading, name, made))
        if shape[name.start] not in words.demonym and (listed or _owns(reading, name, made)):
            found = reading.discourse.resolved(name)
    return found or gapped(reading, made, start)


def _beside(reading: Reading, name: Referent, made: Candidate) -> bool:
    """Tell whether a value or a rank is a companion's: `, with Italy third at 18`, `with Italy on 18`."""
    shape, words = reading.tape.shape, reading.words
    gap = shape[name.end : made.start]
    return len(gap) <= _RANKED and all(
        c == " " or c in words.prep or c in words.ordinal or c in words.small_word for c in gap
    )


def owner_beside(reading: Reading, made: Candidate) -> Referent | None:
    """Return the name whose own a value is said to be: `far behind Italy and its 18 %`."""
    floor = max(reading.floor, made.start - _OWN * 6)
    for name in reading.discourse.within(floor, made.start):
        after = reading.tape.shape[name.end : name.end + 1]
        if after == " " and _owns(reading, name, made):
            return reading.discourse.resolved(name)
    return None


def mark_before(reading: Reading, made: Candidate) -> Referent | None:
    """Return the name whose mark of an owner stands right before a sum: `Kenya's $30bn budget`."""
    shape, words = reading.tape.shape, reading.words
    at = made.start - 1
    while at > reading.floor and (shape[at] == " " or shape[at] in words.adverb):
        at -= 1
    mark = next((i for i in (at, at - 1) if i > reading.floor and shape[i] in words.apostrophe), None)
    name = reading.discourse.ending(mark) if mark is not None else None
    return reading.discourse.resolved(name) if name is not None else None


def _owns(reading: Reading, name: Referent, made: Candidate) -> bool:
    """Tell whether a value is a name's own: `ahead of Italy's 18`, `loin de l'Italie et de ses 18 %`."""
    shape, words = reading.tape.shape, reading.words
    between = shape[name.end : made.start]
    if between[:1] in words.apostrophe and len(between) <= _OWN:
        return True
    if len(between) > _OWN * 2 or words.possessive.isdisjoint(between) or words.conj.isdisjoint(between):
        return False
    return words.small_word.issuperset(between)
