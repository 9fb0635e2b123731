"""Days of what happened, where a value only stands beside: `The ferry sank on Friday with 90 aboard`."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.days import goes_with_noun, is_cited, is_today
from factkit.rules.sentences import Sentence
from factkit.rules.verbs import subordinate
from factkit.rules.words import Words

_DAY = 10
"""Characters of a date that names a day: `2024-02-01`."""
_PAST = ("past", "perfect")
_MOVED = frozenset({"percent", "money", "ratio"})
"""What prices and profits move by: `Shares fell on Monday after a loss of 3 million`."""
_REACH = 30
"""Items between the verb and its day."""
_OPENS = 4
"""Items within which a day opens a sentence."""


def happened_beside(tape: Tape, words: Words, sentence: Sentence, values: list[Candidate]) -> list[int]:
    """Return the day on which a sentence says that something happened; each value only tells more of it.

    A value does in a relative clause, behind `with` or `after`, or as what came of it: `…, killing 12`.
    """
    shape, start, end = tape.shape, sentence.start, sentence.end
    if sentence.heading or sentence.colon:
        return []
    days = [d.start() for d in words.date.finditer(shape, start, end) if _is_day(tape, d.start())]
    if not days:
        return []
    roles = words.tenses(tape, start, end)
    past = sorted({at for role in _PAST for at in roles.get(role, ())})
    verbs = sorted({at for items in roles.values() for at in items})
    for i in days:
        verb = _verb_of(words, shape, start, i, past)
        if verb is None or shape[verb] in words.saying:
            continue
        if shape[verb] in words.move_verb and any(value.node.type in _MOVED for value in values):
            continue
        if subordinate(words, shape, start, max(verb, i), verbs) or is_today(tape, words, sentence, i):
            continue
        if goes_with_noun(tape, words, sentence, i) or is_cited(tape, words, sentence, i):
            continue
        if all(_beside(tape, words, start, verb, value) for value in values):
            return [i]
    return []


def _is_day(tape: Tape, i: int) -> bool:
    when = tape.items[i].values.get("when")
    return when is not None and when.relation == "in" and len(when.edtf) == _DAY


def _verb_of(words: Words, shape: str, start: int, i: int, past: list[int]) -> int | None:
    """Return the verb that a day goes with: the last before it, or the first behind one that opens."""
    if i >= start + 2 and shape[i - 2] in words.of:
        return None
    before = [at for at in past if i - _REACH < at < i]
    if before:
        return before[-1]
    return next((at for at in past if at > i), None) if i < start + _OPENS else None


def _beside(tape: Tape, words: Words, start: int, verb: int, value: Candidate) -> bool:
    """Tell whether a value is no part of what a verb says: a word that sets it off stands between them."""
    shape, at = tape.shape, value.start
    if at < verb:
        comma = shape.find(",", value.end, verb)
        return comma > 0 and _told_aside(words, shape, start, at)
    if words.set_off.search(shape, verb + 1, at) or _told_aside(words, shape, verb + 1, at):
        return True
    comma = shape.rfind(",", verb, at)
    return comma > 0 and any(
        shape[i] in words.word and tape.words(i, i + 1).endswith(words.gerunds)
        for i in range(comma + 1, min(comma + 4, at))
    )


def _told_aside(words: Words, shape: str, start: int, at: int) -> bool:
    """Tell whether a clause of its own holds a value: `, which has 300 branches`; not "ne contient que 3"."""
    opens = words.tells_aside.search(shape, start, at)
    return opens is not None and words.clause_verb.search(shape, opens.end(), at) is not None
