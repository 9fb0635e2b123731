"""What an item of a line, a list or a table puts before its value: `Acme: 1.7 pct`, `Births<tab>28,100`."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.phrases import phrase_after, trimmed
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent
from factkit.rules.words import Words

_STRONG = 0.3
"""The part of all names that a topic must have to own what a list item only names."""
_LABEL = 14
"""Items that a label before a value may have."""
_CUTS = ";|▪•◆"
_MARKS = "–—-•*▪◆:;,|()«»“”\"'"
_SET_OFF = frozenset("(:|\t–—")
_SIGNS = frozenset("; +-–−‑")
_SEPARATORS = ",;:|.▪•–—"


def label_of(reading: Reading, made: Candidate) -> Referent | None:
    """Return the name right before a value: `Russie (11,2 %)`, `Acme: 1.7 pct`, `Armenia 53rd`."""
    tape, words = reading.tape, reading.words
    if "label" in made.ranges:
        return _of_row(reading, *made.ranges["label"])
    if made.fields.get("tally"):
        return None  # `Servings: 6`
    if (beside := _same_brackets(reading, made)) is not None:
        return beside
    if made.sentence.numbered and (item := _numbered(reading, made)):
        return item
    at = made.start - 1
    while at >= made.sentence.start and (tape.shape[at] in " (:|\t-–—+=" or tape.shape[at] in words.bound):
        at -= 1
    if at == made.start - 1 or at < made.sentence.start:
        return None
    name = reading.discourse.ending(at + 1)
    near = name is not None and name.start >= max(made.sentence.start, at - _LABEL)
    if name is None or not near or tape.shape[name.start] in words.demonym:
        return _line_label(reading, at, made) or _cell_label(reading, made)
    if name.end <= reading.floor and not made.sentence.bullet:
        return None  # `BRISTOL – Two men died`: a dateline is no label.
    between = tape.shape[at + 1 : made.start]
    if made.sentence.bullet and ":" in between and _part(reading, name):
        return reading.discourse.default()
    marked = not _SET_OFF.isdisjoint(between)
    before = tape.shape[name.start - 2] if name.start >= made.sentence.start + 2 else ","
    inside = before in words.of or before in words.prep or before in words.lower
    # Where nouns have capitals, a noun before a name is no label: `im Werk Lorvan 400 Stellen`.
    inside = inside or (words.nouns_capital and before in words.word)
    if not marked and inside:
        return _cell_label(reading, made)
    if ":" in between and reading.sentence.heading and before in words.locative:
        place = phrase_after(tape, words, made.sentence.start, name.start)
        if place is not None and not words.attribute.search(tape.shape, *place):
            return Referent(*place, tape.words(*place))
    return reading.discourse.resolved(name)


def _same_brackets(reading: Reading, made: Candidate) -> Referent | None:
    """Return whom the value before is about, in the same brackets: "le Togo (412 demandes ; +86)"."""
    last, shape = reading.before, reading.tape.shape
    if last is None or last[1] is None or shape[last[0].end : made.start].lstrip(" ")[:1] != ";":
        return None
    opening = shape.rfind("(", made.sentence.start, last[0].start)
    inside = opening >= 0 and ")" not in shape[opening : made.start]
    return last[1] if inside and _SIGNS.issuperset(shape[last[0].end : made.start]) else None


def _of_row(reading: Reading, start: int, end: int) -> Referent:
    """Return whom a row that a colon opens is about: its name, or whose part or field it names."""
    name = next(reading.discourse.within(start, end), None)
    if name is not None and (name.start, name.end) == (start, end):
        return reading.discourse.resolved(name)
    house = reading.discourse.default()
    return house if house and not house.code else Referent(start, end, reading.tape.words(start, end))


def _part(reading: Reading, name: Referent) -> bool:
    """Tell whether a label is but a field, or a place, of the business of whom the text is about."""
    topic, shape = reading.discourse.topic, reading.tape.shape
    if not reading.words.fields.isdisjoint(name.name.casefold().split()):
        return True
    if topic is None or topic.code or reading.discourse.share < _STRONG:
        return False
    placed = name.code is not None or (
        name.end == name.start + 1 and shape[name.start] in reading.words.place
    )
    return placed and shape[topic.start] not in reading.words.place


def placed_item(reading: Reading, end: int) -> Referent | None:
    """Return the country whose news an item of a list tells: `• Denmark: wind covered 58 % of demand`."""
    label, discourse = reading.item(), reading.discourse
    if label is None or reading.tape.shape[label.start] not in reading.words.place:
        return None
    named = next(discourse.within(label.end, end), None) is not None
    sign = reading.tape.words(end - 1, end).isupper()
    return None if named or sign or not discourse.names.is_common(end - 1) else discourse.resolved(label)


def _numbered(reading: Reading, made: Candidate) -> Referent | None:
    """Return what an item of a numbered list names before its first value, figures and all: `Apollo 11`."""
    tape, words, start = reading.tape, reading.words, made.sentence.start
    before = reading.before
    if before is not None and before[0].sentence is made.sentence and before[1] is not None:
        return before[1]
    aside = tape.shape.find(" (", start, made.start)
    start, end = _bare(tape, words, start, made.start if aside < 0 else aside)
    quote = next((i for i in range(end, made.start) if tape.shape[i] in "»”"), end)
    while quote > end and tape.shape[quote - 1] == " ":
        quote -= 1
    end = quote
    closed = end < made.start and tape.shape[end : made.start].strip(" ") != ""
    return Referent(start, end, tape.words(start, end)) if start < end <= start + _LABEL and closed else None


def _cell_label(reading: Reading, made: Candidate) -> Referent | None:
    """Return what a line without a verb says before its value: `Gold 2,374 $`, `Lyonne ; 283 ; 17.5 %`."""
    tape, words, part = reading.tape, reading.words, reading.sentence
    shape = tape.shape
    if not (part.heading or part.bullet or part.ticker) or words.clause_verb.search(
        shape, part.start, made.start
    ):
        return None
    values = [m.start() for m in words.value.finditer(shape, part.start, made.start)]
    cuts = [i for i in range(part.start, made.start) if _cuts(shape, i)]
    first = max([part.start, *(c + 1 for c in cuts)])
    if values and values[-1] >= first:
        return None
    start, end = _bare(tape, words, first, made.start)
    if start >= end and cuts:
        start, end = _bare(tape, words, part.start, min([*values, *cuts, made.start]))
    if next(reading.discourse.within(start, made.start), None) is not None:
        return None
    colon = shape.find(":", start, made.start)
    place = trimmed(tape, words, start, colon if start < colon < end else end)
    if place is None or place[1] - place[0] > _LABEL or words.attribute.search(shape, *place):
        return None
    if words.date.search(shape, *place) or words.move_noun.search(shape, *place):
        return None
    lower = not tape.words(*place)[:1].isupper()
    if (lower and colon < 0) or (part.bullet and _topical(reading) and _common(reading, place)):
        return None
    return Referent(*place, tape.words(*place))


def _cuts(shape: str, at: int) -> bool:
    """Tell whether an item sets off the parts of a line: a sign of its own, or a dash between spaces."""
    return shape[at] in _CUTS or (shape[at] in "–—-" and shape[at - 1 : at] == " " == shape[at + 1 : at + 2])


def _topical(reading: Reading) -> bool:
    """Tell whether the document has a topic to which the items of its lists belong."""
    discourse = reading.discourse
    return discourse.topic is not None and (not discourse.topic.code or discourse.share >= _STRONG)


def _common(reading: Reading, place: tuple[int, int]) -> bool:
    """Tell whether a label is a common noun or a field, whatever capital its line gives it."""
    shape, words = reading.tape.shape, reading.words
    if not words.fields.isdisjoint(reading.tape.words(*place).casefold().split()):
        return True
    return words.lower.search(shape, *place) is not None or reading.discourse.names.is_common(place[0])


def _bare(tape: Tape, words: Words, start: int, end: int) -> tuple[int, int]:
    """Return a stretch of a line without the marks and small words at its ends."""
    shape = tape.shape
    while start < end and (shape[start] in _MARKS or shape[start] in words.conj or shape[start] == " "):
        start += 1
    while end > start and (shape[end - 1] in _MARKS or shape[end - 1] in words.small):
        end -= 1
    return start, end


def _line_label(reading: Reading, at: int, made: Candidate) -> Referent | None:
    """Return the common noun that a headline or a list item puts before its colon: `Road deaths: 17`."""
    tape, words = reading.tape, reading.words
    if ":" not in tape.shape[at + 1 : made.start]:
        return None
    start = at + 1
    while start > reading.sentence.start and tape.shape[start - 1] not in _SEPARATORS:
        if tape.shape[start - 1] in words.value or tape.shape[start - 1] in words.attribute:
            return None
        start -= 1
    place = trimmed(tape, words, start, at + 1)
    if place is None or place[1] - place[0] > _LABEL or words.clause_verb.search(tape.shape, *place):
        return None
    if all(char == " " or char in words.date for char in tape.shape[slice(*place)]):
        return None  # `- 9 January 1989: four voters complain`
    if reading.sentence.bullet and _topical(reading) and _common(reading, place):
        return None
    return Referent(*place, tape.words(*place))
