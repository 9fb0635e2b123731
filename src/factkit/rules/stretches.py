"""How far a source speaks in its sentence: the stretch that its words hold for."""

from __future__ import annotations

from collections.abc import Iterable

from factkit.match.charset import CharSet
from factkit.match.tokens import Tape
from factkit.rules.names import Referent
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words

_INITIALS = 6
"""Items of the short form of a name in brackets: `(INGD)`, `(la "SNT")`."""
_LATER = 5
"""Items from a comma to the word that sets a clause after what was said: `, four days after`."""
_PAUSE = CharSet(",;")


def stretch_of(tape: Tape, words: Words, part: Sentence, at: int) -> tuple[int, int]:
    """Return the stretch of a sentence, between semicolons, for which the source at an item speaks."""
    shape = tape.shape
    start = shape.rfind(";", part.start, at) + 1 or part.start
    end = shape.find(";", at, part.end)
    end = end if end >= 0 else part.end
    opening = shape.rfind("(", start, at)
    if opening > shape.rfind(")", start, at) and words.value.search(shape, opening, at):
        closing = shape.find(")", at, part.end)
        return opening, closing if closing >= 0 else part.end
    if shape[at] in words.speaking:
        return start, _told_after(shape, words, start, at, end)
    return start, _recalled(shape, words, at, end)


def aside_of(tape: Tape, words: Words, part: Sentence, at: int) -> tuple[int, int]:
    """Return the stretch that an aside speaks for: its own and the one before, from comma to comma."""
    shape = tape.shape
    start, end = stretch_of(tape, words, part, at)
    first = shape.rfind(",", start, max(shape.rfind(",", start, at), start))
    last = shape.find(",", at, end)
    after = shape.rfind(",", start, at) < 0
    return first + 1 or start, end if last < 0 or after else last


def initials(shape: str, words: Words, start: int, end: int) -> int:
    """Return where a name ends whose short form stands behind it in brackets: `the Rail Office (RO) said`."""
    if end <= start or shape[end - 1] != ")":
        return end
    opening = shape.rfind("(", max(start, end - _INITIALS), end)
    if opening <= start or words.value.search(shape, opening, end):
        return end
    while opening > start and shape[opening - 1] == " ":
        opening -= 1
    return opening


def claimed(shape: str, words: Words, mark: int, at: int) -> bool:
    """Tell whether who says so tells of itself what it did: `says it has towed`, `dit avoir remorqué`."""
    i = mark + 2
    if shape[mark] in words.foresee or shape[mark + 1 : mark + 2] != " " or i + 2 >= at:
        return False
    i += 2 * (shape[i] in words.that)
    i += shape[i] == " "
    itself = shape[i] in words.itself
    i += 2 * itself
    if i >= at or shape[i] not in words.having or words.commit.search(shape, i, at):
        return False  # `said it had agreed to pay`
    return words.relative.isdisjoint(shape[i:at]) and words.infinitive.search(shape, i, at) is None


def foresees(shape: str, words: Words, at: int, names: Iterable[Referent]) -> bool:
    """Tell whether a noun of forecasts is the verb of a name: `The Reserve Bank forecast growth of 3 %`."""
    then = shape[at + 2 : at + 3]
    if shape[at] not in words.foresee or shape[at + 1 : at + 2] != " " or not then:
        return False
    if then not in words.content or then in words.function or then in words.sure_verb:
        return False
    return any(name.end + 1 == at for name in names)


def _told_after(shape: str, words: Words, start: int, at: int, end: int) -> int:
    """Return where the words of saying end that follow what is said, before a clause of the author's own.

    `The toll is 87, officials said on Friday, four days after the storm` tells of the storm itself.
    """
    first = shape.rfind(",", start, at)
    if first < 0 or not words.value.search(shape, start, first):
        return end
    comma = shape.find(",", at, end)
    while comma >= 0:
        for i in range(comma + 1, min(comma + 1 + _LATER, end)):
            if shape[i] in words.following:
                return comma if words.elapsed.search(shape, comma, i + 1) else end
            if shape[i] in words.clause_verb:
                break
        comma = shape.find(",", comma + 1, end)
    return end


def _recalled(shape: str, words: Words, at: int, end: int) -> int:
    """Return where an earlier case begins to be told of that a present one is only held against.

    `According to the weather service, the strongest since the storm of 2012, which left 63 dead`.
    """
    since = next((i for i in range(at, end) if shape[i] in words.held_since), None)
    if since is None:
        return end
    comma = next((i for i in range(since, end) if shape[i] in _PAUSE), -1)
    led = shape[comma + 2 : comma + 3] if comma >= 0 else ""
    return comma if led and led in words.relative else end
