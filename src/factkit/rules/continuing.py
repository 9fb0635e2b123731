"""Claims that go on with what the one before them measured: apposed, joined to it, told of a pronoun."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.chaining import chained
from factkit.rules.predicates import measuring
from factkit.rules.reading import Reading


def same_again(reading: Reading, made: Candidate) -> bool:
    """Tell whether a bare number counts what was counted before it: `40 boats sank; 12 of them were new`."""
    if made.rule == "count.them" or (made.kind in _TOLD_ON and not _of_name(reading, made)):
        return True
    return made.kind in COUNTED and made.node.type == "number" and "noun" not in made.ranges


def apposed(reading: Reading, made: Candidate) -> bool:
    """Tell whether a change is told right behind the mark that closes what it is of: `…, up 5 %`, `… (-3 %)`.

    Nothing but how it moves stands between: `sold 40 cars, an increase of 5 %`.
    """
    before = reading.before
    if before is None or before[0].sentence is not made.sentence:
        return False
    shape, at = reading.tape.shape, made.start - 1
    if shape[made.end + 1 : made.end + 2] in reading.words.det and made.end + 1 < made.sentence.end:
        return False  # `…, twice the price of a year ago`, `…, doubler le budget`
    while at >= before[0].end and shape[at] in reading.words.moving_by:
        at -= 1
    if at < before[0].end - 1 or shape[at] not in ",()–—":
        return False
    words = reading.words
    clause = reading.governing(made)
    if clause is not None and clause.verb > at and not clause.bare and clause.start < before[0].start:
        return False  # `Freight, a ninth of sales, fell 5 %`
    # `…, with growth of 6 %` is of another thing.
    return not (words.growth.search(shape, at, made.start) and words.companion.search(shape, at, made.start))


def stands_for(reading: Reading, made: Candidate) -> bool:
    """Tell whether the subject of a value stands for the figure before: `In Leeds the rate is 17 %`."""
    shape, words = reading.tape.shape, reading.words
    if words.standing_noun.isdisjoint(reading.present):
        return False
    clause = reading.governing(made)
    if clause is None or clause.bare or clause.counted or not measuring(reading, made, clause):
        return False
    if made.ranges.get("noun", (0, 0))[0] > made.at:
        return False  # `The total was 300 cars.`
    end = clause.end
    while end > clause.start and shape[end - 1] == " ":
        end -= 1
    if end <= clause.start or shape[end - 1] not in words.standing_noun:
        return False
    return all(c in words.det or c in words.possessive or c == " " for c in shape[clause.start : end - 1])


def told_of_it(reading: Reading, made: Candidate) -> bool:
    """Tell whether a verb says its number of what was just told of: `la mine en compte 300`."""
    shape, words = reading.tape.shape, reading.words
    if words.partitive.isdisjoint(reading.present):
        return False
    clause = reading.governing(made)
    if clause is None or clause.verb - 2 < reading.sentence.start:
        return False
    noun = made.ranges.get("noun")
    own = noun is not None and noun[0] > made.at
    pronoun = shape[clause.verb - 2] in words.partitive and shape[clause.verb - 1] == " "
    return pronoun and not own and not any(c in ",;:(" for c in shape[clause.verb : made.start])


def restated(reading: Reading, made: Candidate) -> bool:
    """Tell whether a value says the one before it once more: `900 votes, or 4 %`."""
    before, shape, words = reading.before, reading.tape.shape, reading.words
    if before is None or before[0].sentence is not made.sentence or made.kind not in _RESTATED:
        return False
    noun = made.ranges.get("noun")
    if noun is not None and noun[0] > made.at:
        return False
    at = made.start - 1
    while at > before[0].end and shape[at] in words.filler:
        at -= 1
    if shape[at] not in words.restating or at - before[0].end > _AFTER:
        return False
    part = made.kind == "share" and shape[made.end + 1 : made.end + 2] in words.of
    return not part and made.node.type != "ratio" and not words.doing.search(shape, before[0].end, at)


def _of_name(reading: Reading, made: Candidate) -> bool:
    """Tell whether a value stands right behind the name that has it: `Spain (26 %)`, `Nasdaq -0.3 %`."""
    at = made.start
    while at > reading.sentence.start and (
        reading.tape.shape[at - 1] in reading.words.filler or reading.tape.shape[at - 1] in "(+–-"
    ):
        at -= 1
    return reading.tape.shape[at - 1] in reading.words.capital or any(
        name.end == at for name in reading.discourse.within(max(reading.sentence.start, at - 8), at)
    )


def goes_on(reading: Reading, made: Candidate) -> bool:
    """Tell whether a claim goes on with what the one before it measured: no verb between, or a pronoun."""
    shape, words = reading.tape.shape, reading.words
    if made.kind == "hash_rate_share":
        return True
    if reading.sentence.bullet and reading.before is not None and reading.before[0].sentence.bullet:
        before = reading.before[0]
        if before.kind == made.kind and before.sentence is not made.sentence:
            return True
    if chained(reading, made):
        last = reading.lead(made)
        told = reading.tape.words(last, last + 1).lower()
        acting = shape[last] in words.acting or (
            shape[last] in words.word and told.endswith(words.participles)
        )
        return not acting or shape[last] in words.still
    if made.kind == "change" and _appended(reading, made):
        return True
    clause = reading.governing(made)
    if clause is None:
        return False
    if words.partitive.search(shape, max(clause.verb - 2, reading.sentence.start), made.start):
        return True
    leads = measuring(reading, made, clause)
    return leads and (clause.bare or shape[clause.start] in words.pronoun)


def puts_it(reading: Reading, made: Candidate) -> bool:
    """Tell whether a rank follows from the figure before it: `50 %, which puts it first`."""
    before, shape, words = reading.before, reading.tape.shape, reading.words
    if before is None:
        return shape[reading.sentence.start] in words.this
    return words.standing_for.search(shape, before[0].end, made.start) is not None


def _appended(reading: Reading, made: Candidate) -> bool:
    """Tell whether a change is told behind a comma of what the same sentence has counted: `…, 18 % fewer`."""
    before = reading.before
    if before is None or before[0].sentence is not made.sentence:
        return False
    shape = reading.tape.shape
    mark = shape.rfind(",", before[0].end, made.start)
    return mark >= 0 and not reading.words.doing.search(shape, mark, made.start)


_AFTER = 12
"""Items between a value and what says it once more."""
_RESTATED = frozenset({"amount", "investment", "measurement", "share", "count"})
"""Kinds of which a value says the one before it in another unit."""
COUNTED = frozenset({"count", "target", "training_target"})
"""Kinds of which a bare number counts what was counted last."""
_TOLD_ON = frozenset({"change", "share"})
"""Kinds that go on with what the text measured, where they do not say what they measure."""
