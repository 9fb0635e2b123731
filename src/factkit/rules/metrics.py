"""What a number measures: the noun phrase that it counts, or the one that it belongs to."""

from __future__ import annotations

from collections.abc import Callable

from factkit.rules.candidates import Candidate
from factkit.rules.complements import antecedent, complement, purpose, respect
from factkit.rules.continuing import (
    COUNTED,
    apposed,
    goes_on,
    puts_it,
    restated,
    same_again,
    stands_for,
    told_of_it,
)
from factkit.rules.counting import counted, levelled
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
from factkit.rules.labels import adjacent, dashed, headed, held_at, label, listed, prefixed
from factkit.rules.linked import acted_on, behind, beside, companion, gapped, genitive, indefinite, set_at
from factkit.rules.nominals import is_hollow
from factkit.rules.phrases import headed as attributed
from factkit.rules.portions import compared
from factkit.rules.predicates import (
    acted,
    measured,
    moved,
    thing,
    verb_beside,
)
from factkit.rules.reading import Reading
from factkit.rules.respective import told_in_turn
from factkit.rules.rows import row_metric
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
    if found := row_metric(reading, made):
        return found
    if not reading.words.respective.isdisjoint(reading.present) and (found := told_in_turn(reading, made)):
        return found
    if "column" in made.ranges and (found := headed(reading, made)):
        return before if before is not None and _of_row(reading, made, found) else found
    if told_of_it(reading, made) or (
        before is not None and (restated(reading, made) or compared(reading, made))
    ):
        return before
    if before is not None and made.kind == "change" and apposed(reading, made):
        return before
    if before is not None and stands_for(reading, made):
        return before
    if made.kind == "ranking" or made.fields.get("unit") == "rank":
        found = ranked(reading, made) or prefixed(reading, made)
        return before if found is None and puts_it(reading, made) else found
    if made.kind in _ANTECEDED and (found := antecedent(reading, made)):
        return found
    if made.kind in PAID and (found := taken(reading, made)):
        return genitive(reading, made) or found  # "condamné à une amende de 300 euros"
    moving = None
    for way in _WAYS.get(made.kind, _OTHERS):
        if way is None:
            if before is not None and goes_on(reading, made):
                return spent(reading, made) or before
        elif (
            (found := way(reading, made))
            and not is_hollow(reading, found)
            and not (way is complement and _says_nothing(reading, found))
            and (
                way not in _NAMING
                or made.kind == "count"
                or (way is label and _labels(made, found))
                or not is_subject(subject, found)
                or _topical(reading, found)
            )
        ):
            if _moves(reading, made, found):
                moving = moving or found
                continue
            if reading.tape.shape[found[0]] in reading.words.restating or _contracted(reading, found):
                return before  # `That is 3 % more than in May.`
            deed = spent(reading, made) if way in _OF_CLAUSE else None
            deed = deed or (motion(reading, made, found) if way is moved else None)
            if made.kind in PAID and way in _BESIDE_VERB:
                deed = without_payment(reading, found)
            return deed or _or_whole(reading, made, found)
    if moving is not None:
        last = reading.before[0] if reading.before is not None else None
        again = last is not None and last.kind == "change" and last.sentence is made.sentence
        return (before if again else None) or moving
    if made.kind in _ACTING and (found := thing(reading, made) or acted(reading, made)):
        return found
    if made.kind in PAID and (found := paid_before(reading, made)):
        return found
    if made.kind == "share" and made.node.type == "ratio" and (found := part_of(reading, made)):
        return found
    if found := prefixed(reading, made):
        return found
    bare = made.kind in COUNTED and made.node.type == "number" and "noun" not in made.ranges
    if bare and (found := acted_on(reading, made)):
        return found
    return before if same_again(reading, made) else None


def _moves(reading: Reading, made: Candidate, place: Place) -> bool:
    """Tell whether a phrase is but the noun of a change, of what is named elsewhere: `a rebound of 5 %`."""
    shape, words = reading.tape.shape, reading.words
    return made.kind == "change" and all(
        shape[i] in words.bare_growth or shape[i] == " " for i in range(*place)
    )


def _says_nothing(reading: Reading, place: Place) -> bool:
    """Tell whether a sum is of a noun that says nothing of it: "400 francs de l'époque"."""
    tape, at = reading.tape, place[0]
    alone = place[1] == at + 1 and tape.shape[at] in reading.words.void_noun
    return alone and bool(tape.items[at - 1].values.get("det"))


def _contracted(reading: Reading, place: Place) -> bool:
    """Tell whether a phrase is but the end of a contracted verb: `That's twice as many.`"""
    shape, words, at = reading.tape.shape, reading.words, place[0]
    return words.head_last and place[1] == at + 1 and shape[at - 1 : at] in words.apostrophe


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
_NAMING = frozenset({label, adjacent, beside})
"""Ways that find a name as readily as a noun."""
_OF_CLAUSE = frozenset({measured, moved, purpose})
"""Ways that find the subject of a clause, or what its sum is for."""
_BESIDE_VERB = frozenset({adjacent, beside, acted_on})
"""Ways that may take the verb of a sum along."""
_ANTECEDED = frozenset({"amount", "investment", "share"})
"""Kinds that a relative clause tells of what stands before it."""
_ACTING = frozenset({"amount", "measurement"})
"""Kinds that are told by a verb alone."""
_OTHERS: tuple[Way | None, ...] = (
    complement,
    gapped, genitive, listed, label, dashed, beside, respect, adjacent, predicate, acted_on, measured, behind,
    moved, None, purpose,
)  # fmt: skip
_WAYS: dict[str, tuple[Way | None, ...]] = {
    "count": (
        held_at,
        companion,
        gapped,
        levelled,
        counted,
        more_of,
        label,
        dashed,
        beside,
        measured,
        moved,
        None,
        adjacent,
    ),
    "target": (
        complement,
        set_at,
        label,
        counted,
        more_of,
        whole,
        beside,
        acted_on,
        behind,
        measured,
        None,
        moved,
    ),
    "training_target": (counted, label, None),
    "share": (
        held_at,
        set_at,
        listed,
        direct,
        indefinite,
        predicate,
        rest,
        label,
        companion,
        gapped,
        measured,
        _standing_for,
        beside,
        whole,
        adjacent,
        acted_on,
        moved,
        None,
        _given,
        _of_total,
    ),
    "hash_rate_share": (listed, whole, measured, beside, None),
    "change": (
        held_at,
        respect,
        grown,
        more_of,
        doubling,
        label,
        companion,
        gapped,
        measured,
        counted,
        beside,
        acted_on,
        behind,
        whole,
        moved,
        adjacent,
        None,
        purpose,
    ),
    "investment": (
        complement,
        label,
        beside,
        respect,
        purpose,
        acted_on,
        measured,
        behind,
        adjacent,
        thing,
        raised_by,
        None,
    ),
}
