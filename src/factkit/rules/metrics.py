"""What a number measures: the noun phrase that it counts, or the one that it belongs to."""

from __future__ import annotations

from collections.abc import Callable

from factkit.rules.candidates import Candidate
from factkit.rules.complements import complement, purpose
from factkit.rules.continuing import (
    COUNTED,
    apposed,
    compared,
    goes_on,
    puts_it,
    restated,
    same_again,
    told_of_it,
)
from factkit.rules.deeds import (
    PAID,
    is_subject,
    motion,
    paid_before,
    raised_by,
    spent,
    taken,
    without_payment,
)
from factkit.rules.growths import doubling, grown, more_of
from factkit.rules.labels import adjacent, dashed, headed, label, listed, prefixed
from factkit.rules.nominals import before_verb, is_void, nominal, of_growth
from factkit.rules.phrases import before_article, phrase_after, phrase_before, trimmed
from factkit.rules.phrases import headed as attributed
from factkit.rules.predicates import (
    acted,
    measured,
    measuring,
    moved,
    subject_phrase,
    thing,
    verb_beside,
    verbal,
)
from factkit.rules.reading import Reading
from factkit.rules.shares import direct, part_of, predicate, rest, whole, whole_of_share
from factkit.rules.standings import ranked
from factkit.rules.subjects import Referent

Place = tuple[int, int]
Way = Callable[[Reading, Candidate], Place | None]


def metric_of(
    reading: Reading, made: Candidate, before: Place | None, subject: Referent | None
) -> Place | None:
    """Return the items of the metric of a claim, or None.

    `before` is the metric of the claim before it; `subject` whom the claim is about, which a
    label never says once more.
    """
    if made.kind == "event":
        return None
    reading.about = subject
    if "column" in made.ranges and (found := headed(reading, made)):
        return before if before is not None and _of_row(reading, made, found) else found
    if told_of_it(reading, made) or (
        before is not None and (restated(reading, made) or compared(reading, made))
    ):
        return before
    if before is not None and made.kind == "change" and apposed(reading, made):
        return before
    if made.kind == "ranking" or made.fields.get("unit") == "rank":
        found = ranked(reading, made) or prefixed(reading, made)
        return before if found is None and puts_it(reading, made) else found
    for way in _WAYS.get(made.kind, _OTHERS):
        if way is None:
            if before is not None and goes_on(reading, made):
                return spent(reading, made) or before
        elif (found := way(reading, made)) and (
            way not in _NAMING
            or made.kind == "count"
            or (way is label and _labels(made, found))
            or not is_subject(subject, found)
            or _topical(reading, found)
        ):
            deed = spent(reading, made) if way in _OF_CLAUSE else None
            deed = deed or (motion(reading, made, found) if way is moved else None)
            if made.kind in PAID and way in _BESIDE_VERB:
                deed = without_payment(reading, found)
            return deed or _or_whole(reading, made, found)
    if made.kind in _ACTING and (
        found := taken(reading, made) or thing(reading, made) or acted(reading, made)
    ):
        return found
    if made.kind in PAID and (found := paid_before(reading, made)):
        return found
    if made.kind == "share" and made.node.type == "ratio" and (found := part_of(reading, made)):
        return found
    if found := prefixed(reading, made):
        return found
    bare = made.kind in COUNTED and made.node.type == "number" and "noun" not in made.ranges
    if bare and (found := _object(reading, made)):
        return found
    return before if same_again(reading, made) else None


def _or_whole(reading: Reading, made: Candidate, found: Place) -> Place:
    """Return what a share is of where what has the share is whom the claim is about: `half of the gap`."""
    about = reading.about
    if made.kind != "share" or about is None or not (found[0] < about.end and about.start < found[1]):
        return found
    if attributed(reading.tape, reading.words, *found):
        return found  # `The defence budget came to 2 % of GDP.`
    return whole_of_share(reading, made) or found


def _of_row(reading: Reading, made: Candidate, head: Place) -> bool:
    """Tell whether a cell says how much the one before it in its row has changed: `Sales, Change`."""
    last = reading.before[0] if reading.before is not None else None
    row = made.kind == "change" and last is not None and last.sentence is made.sentence
    return row and last is not None and "column" in last.ranges and not _topical(reading, head)


def _labels(made: Candidate, place: Place) -> bool:
    """Tell whether a label that the claim is about says what is measured: not a good before its price."""
    return made.kind != "amount" and (made.kind != "measurement" or place[1] > place[0] + 1)


def _topical(reading: Reading, place: Place) -> bool:
    return reading.words.topics.of(reading.tape.words(*place)) is not None


def _counted(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun that follows a number: `90 000 civil servants`; of mere people, what they do."""
    if made.node.type != "number":
        return None
    found = _noun(reading, made)
    if found is None:
        return (None if _counts_on(reading, made) else predicate(reading, made)) or _itemed(reading, made)
    shape, words = reading.tape.shape, reading.words
    if shape[found[0]] in words.others and found[1] == found[0] + 1:
        return None
    return predicate(reading, made) or found if words.anyone.search(shape, *found) else found


def _counts_on(reading: Reading, made: Candidate) -> bool:
    """Tell whether a number was counted before by another verb, with a noun: `84 set out; 57 came back`."""
    last = reading.before[0] if reading.before is not None else None
    if last is None or last.kind not in COUNTED or "noun" not in last.ranges:
        return False
    shape, words = reading.tape.shape, reading.words
    if words.anyone.search(shape, *last.ranges["noun"]) is not None:
        return False
    within = last.sentence is made.sentence and made.kind == "count"
    return not within or words.clause_end.search(shape, last.end, made.start) is not None


def _itemed(reading: Reading, made: Candidate) -> Place | None:
    """Return what an item of a count is counted in: `70 people: 30 in sales`, `900 of them for rent`."""
    tape, words, at, end = reading.tape, reading.words, made.end, reading.sentence.end
    shape = tape.shape
    if reading.before is None or reading.before[0].sentence is not reading.sentence:
        return None
    mark = made.start - 1
    while mark > reading.sentence.start and shape[mark] in words.small:
        mark -= 1
    if shape[mark] not in ":,;(":
        return None
    while at + 1 < end and shape[at] == " " and (shape[at + 1] in words.of or shape[at + 1] in words.of_them):
        at += 2
    if at + 1 >= end or shape[at] != " " or shape[at + 1] not in words.prep or shape[at + 1] in words.of:
        return None
    found = phrase_after(tape, words, at + 2, end)
    if found is None or shape[found[0]] in words.period or any(reading.discourse.within(*found)):
        return None
    return None if shape[found[0]] in words.place else found


def _noun(reading: Reading, made: Candidate) -> Place | None:
    shape, words, start = reading.tape.shape, reading.words, made.at + 1
    last = max((i for i in range(made.at, made.end) if shape[i] in words.value), default=made.at)
    if "noun" in made.ranges:
        start = made.ranges["noun"][0]
    elif last > made.at and words.rate_base.search(shape, made.at, last):
        return None  # `10 per 100,000 people`
    elif last > made.at:
        start = last + 1
    if shape[start : start + 1] not in (" ", "-") and "noun" not in made.ranges:
        return None
    at = start
    while at < reading.sentence.end and (shape[at] == " " or shape[at] in words.of):
        at += 1
    if at < reading.sentence.end and (shape[at] in words.no_noun or shape[at] in words.per):
        return None
    found = phrase_after(reading.tape, words, start, reading.sentence.end)
    if found and shape[found[0]] in words.more and found[1] > found[0] + 1:
        found = trimmed(reading.tape, words, found[0] + 1, found[1])
    if found and (verbs := [c.verb for c in reading.read() if found[0] < c.verb < found[1]]):
        found = trimmed(reading.tape, words, found[0], verbs[0])
    told = "noun" in made.ranges and made.kind == "count"
    if found and shape[found[0]] in (words.period if told else words.no_count):
        return None
    return found


def _levelled(reading: Reading, made: Candidate) -> Place | None:
    """Return the subject whose level a count is: `the fleet grew to 300 planes`."""
    clause = verb_beside(reading, made)
    if clause is None or clause.bare or not measuring(reading, made, clause):
        return None
    words, shape = reading.words, reading.tape.shape
    if words.attribute.search(shape, clause.start, clause.end):
        return subject_phrase(reading, made)
    return None


def _beside(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun phrase that a link joins to a value: `revenue of 3 billion`; `fell by 3 %` has none."""
    tape, words, at = reading.tape, reading.words, made.start - 1
    shape, floor = tape.shape, reading.sentence.start
    while at > floor and shape[at] in words.filler:
        at -= 1
    if at <= floor or (shape[at] not in words.link and shape[at] != "("):
        return None
    if shape[at] != "(" and shape[at] not in words.of and verbal(reading, made):
        return None
    found = nominal(reading, phrase_before(tape, words, at, floor))
    if found is None:
        return None
    found = before_verb(reading, found)
    head = shape[found[0]]
    if head in words.move_noun and head not in words.growth:
        return of_growth(reading, found) or _before_growth(reading, found)
    return None if head in words.more or is_void(reading, found) else found


def _genitive(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun phrase that a value closes: `at a depth of 18 km`."""
    shape, words, at = reading.tape.shape, reading.words, made.start - 1
    while at > reading.sentence.start and shape[at] in words.filler:
        at -= 1
    return _beside(reading, made) if shape[at] in words.of else None


def _with(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun that a value has for itself behind what the clause tells: `…, with a margin of 5 %`.

    The noun says what is measured, and a conjunction or a preposition sets it apart.
    """
    tape, words = reading.tape, reading.words
    inner = made.kind in COUNTED and "noun" in made.ranges and made.ranges["noun"][0] < made.start
    found = _genitive(reading, made)
    if made.kind not in COUNTED:
        found = found or adjacent(reading, made)
    if found is None or (made.kind in COUNTED and not inner):
        return None
    before = tape.shape[before_article(tape, words, found[0], reading.sentence.start)]
    if before not in ";" and (before in words.of or before not in words.joint):
        return None
    return found if inner or attributed(tape, words, *found) else None


def _before_growth(reading: Reading, noun: Place) -> Place | None:
    """Return what is said to be growing before it: `an EBITDA in decline by 3 %`."""
    tape, words, at = reading.tape, reading.words, noun[0] - 1
    while at > reading.sentence.start and tape.shape[at] == " ":
        at -= 1
    if at <= reading.sentence.start or tape.shape[at] not in words.prep:
        return None
    return nominal(reading, phrase_before(tape, words, at, reading.sentence.start))


def _object(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun phrase between a verb and the value: `cut prices by 5 %`, `saw exports rise 5 %`."""
    clause = reading.governing(made)
    if clause is None:
        return None
    tape, words = reading.tape, reading.words
    for at in range(made.start - 1, clause.verb - 1, -1):
        char = tape.shape[at]
        if char in ",;:(":
            return None
        if char not in words.acting and char not in words.clause_verb:
            continue
        first = at + 1
        while first < made.start and (tape.shape[first] in words.filler or tape.shape[first] in words.date):
            first += 1
        if first >= made.start or (tape.shape[first] in words.prep and tape.shape[first] not in words.of):
            if found := _raised(reading, at, clause.verb + 1):
                return found
            continue
        if found := nominal(reading, phrase_after(tape, words, first, made.start, words_most=6)):
            found = before_verb(reading, found)
            return of_growth(reading, found) or (None if is_void(reading, found) else found)
    return None


def _raised(reading: Reading, verb: int, floor: int) -> Place | None:
    """Return what is said to move in an infinitive: `output` in `expects output to rise by 3 %`."""
    tape, words = reading.tape, reading.words
    if not words.head_last or verb - 2 <= floor or tape.shape[verb - 2] not in words.infinitive:
        return None
    return nominal(reading, phrase_before(tape, words, verb - 2, floor))


def _after(reading: Reading, made: Candidate) -> Place | None:
    """Return the object that stands behind its value: `double its hash rate`, `baisser de 3 % le prix`."""
    shape, words, at = reading.tape.shape, reading.words, made.end
    if shape[at : at + 1] != " " or at + 1 >= reading.sentence.end:
        return None
    verbal = made.rule == "change.multiple" and shape[at + 1] in words.content
    if shape[at + 1] not in words.det and not verbal:
        return None
    if shape[at + 1] in words.of or verb_beside(reading, made) is None:
        return None
    if made.node.type == "money" and shape[at + 1] in words.a_time:
        return None  # `95 dollars a barrel` is a price by the barrel.
    found = phrase_after(reading.tape, words, at + 1, reading.sentence.end)
    if found is None or words.period.search(shape, *found) or words.date.search(shape, *found):
        return None
    return of_growth(reading, found) or found


def _standing_for(reading: Reading, made: Candidate) -> Place | None:
    """Return what is a part of something, where it says what is measured: `sales abroad are a third of …`."""
    clause = verb_beside(reading, made)
    if clause is None or whole_of_share(reading, made) is None:
        return None
    return thing(reading, made)


def _of_total(reading: Reading, made: Candidate) -> Place | None:
    """Return even a whole that says little, where nothing else does: `41 % of last year's total`."""
    found = None if apposed(reading, made) else whole_of_share(reading, made)
    if found is None or not _THIS.isdisjoint(reading.tape.items[found[0] - 2].values):
        return None  # `18 % of this sum`
    return found


def _given(reading: Reading, made: Candidate) -> Place | None:
    """Return what a part of a whole goes to: `devotes 3 % of GDP to schools`."""
    return purpose(reading, made) if whole_of_share(reading, made) is not None else None


_THIS = frozenset({"this", "pointing"})
"""Classes of words that point at something told before: `this sum`, `cette somme`."""
_NAMING = frozenset({label, adjacent, _beside})
"""Ways that find a name as readily as a noun."""
_OF_CLAUSE = frozenset({measured, moved, purpose})
"""Ways that find the subject of a clause, or what its sum is for."""
_BESIDE_VERB = frozenset({adjacent, _beside, _object})
"""Ways that may take the verb of a sum along."""
_ACTING = frozenset({"amount", "measurement"})
"""Kinds that are told by a verb alone."""
_OTHERS: tuple[Way | None, ...] = (
    complement,
    _genitive, listed, label, dashed, _beside, adjacent, predicate, _object, measured, _after, moved, None,
    purpose,
)  # fmt: skip
_WAYS: dict[str, tuple[Way | None, ...]] = {
    "count": (_with, _levelled, _counted, more_of, label, dashed, _beside, measured, moved, None, adjacent),
    "target": (complement, label, _counted, more_of, whole, _beside, _object, _after, measured, None, moved),
    "training_target": (_counted, label, None),
    "share": (
        listed,
        direct,
        predicate,
        rest,
        label,
        _with,
        measured,
        _standing_for,
        _beside,
        whole,
        adjacent,
        _object,
        moved,
        None,
        _given,
        _of_total,
    ),
    "hash_rate_share": (listed, whole, measured, _beside, None),
    "change": (
        grown,
        more_of,
        doubling,
        label,
        _with,
        measured,
        _counted,
        _beside,
        _object,
        _after,
        whole,
        moved,
        adjacent,
        None,
        purpose,
    ),
    "investment": (
        complement,
        label,
        _beside,
        purpose,
        _object,
        measured,
        _after,
        adjacent,
        thing,
        raised_by,
        None,
    ),
}
