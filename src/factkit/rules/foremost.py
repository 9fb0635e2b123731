"""The noun phrase that a stretch opens with, where all that follows up to the verb only tells of it.

`The bonuses paid by the city to the club come to …`, "Le port, que la marine a quitté en 1994, traite …".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from factkit.match.charset import CharSet
from factkit.match.tokens import Tape
from factkit.rules.leftward import behind_frame
from factkit.rules.phrases import phrase_after
from factkit.rules.verbs import JOINTS, participle
from factkit.rules.words import Words

Place = tuple[int, int]
_LONGEST = 60
"""Items that may stand between the noun and its verb."""
_DATELINE = 6
"""Items that a dateline without a day may have."""
_OPENS = frozenset(";:|•")
"""Signs behind which a stretch begins; `Words.stretch_wall` holds them too."""
_DASH = CharSet("–—")


class _Told(Protocol):
    @property
    def verb(self) -> int: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def relative(self) -> bool: ...
    @property
    def bare(self) -> bool: ...


def foremost(tape: Tape, words: Words, before: Sequence[_Told], clause: _Told, opening: int) -> Place | None:
    """Return the items of the subject of a clause that opens its stretch; None where another is nearer.

    `before` are the clauses found before it, `opening` is where the first subject can begin.
    """
    if words.verb_second or words.genitive or clause.relative:
        return None
    if not clause.bare and tape.shape[clause.start] in words.nobody:
        return None
    start = _stretch(tape, words, before, clause.verb, opening)
    if start is None or clause.verb - start > _LONGEST:
        return None
    head = behind_frame(tape, words, start, clause.verb)
    if head >= clause.verb or (not clause.bare and clause.start <= head):
        return None
    if not _named(tape, words, head, start):
        return None
    if tape.shape[head] in words.period and "," in tape.shape[head : clause.verb] and not clause.bare:
        return None  # "Un an après le vote, des essais ont été menés"
    place = phrase_after(tape, words, head, clause.verb)
    if place is None or place[0] != head:
        return None
    end = _without_participle(tape, words, *place)
    if end is None or not _told_of(tape, words, before, end, clause):
        return None
    return head, end


def _stretch(tape: Tape, words: Words, before: Sequence[_Told], verb: int, opening: int) -> int | None:
    """Return where the stretch of a verb begins: behind what opens its clause, or with the sentence."""
    shape = tape.shape
    outer = None
    for clause in reversed(before):
        if not _inside(tape, words, clause, verb, opening):
            outer = clause
            break
    floor = opening - 1 if outer is None else outer.verb
    for at in range(verb - 1, floor, -1):
        char = shape[at]
        if char not in words.stretch_wall:
            continue
        if char in _OPENS:
            return at + 1
        opens = char in words.clause_break or char in words.that
        opens = opens and (outer is not None or char not in words.prep)  # `its price after the war`
        if opens and not tells_of_noun(tape, words, at):
            return at + 1
    if outer is not None:
        return None
    # `Leeds – The mill …`: a place before a dash is where the text was written.
    dash = _DASH.search(shape, opening, min(opening + _DATELINE, verb))
    return opening if dash is None or _DASH.search(shape, dash.end(), verb) else dash.end()


def _inside(tape: Tape, words: Words, clause: _Told, verb: int, floor: int) -> bool:
    """Tell whether a clause is told of a noun before it: by a relative, or by a mere participle."""
    if clause.relative or _reduced(tape, words, clause, verb):
        return True
    shape, at = tape.shape, (clause.verb if clause.bare else clause.start) - 1
    while at > floor and (
        shape[at] in words.filler
        or shape[at] in words.clitic
        or (shape[at] in words.article and shape[at] not in words.relative)
    ):
        at -= 1
    return at > floor and tells_of_noun(tape, words, at)


def _reduced(tape: Tape, words: Words, clause: _Told, verb: int) -> bool:
    """Tell whether what seemed a verb only qualifies a noun: `the tunnel dug under the river carries …`."""
    shape, at = tape.shape, clause.verb
    if not words.head_last or shape[verb] in words.verb_noun:
        return False
    if not participle(tape, words, at) or shape[at + 2 : at + 3] not in words.governing_prep:
        return False
    between = shape[at:verb].rstrip(" ")
    # `The tower, begun by one man and finished by another, is …`
    between = between[:-1] if clause.bare and between[-1:] == "," else between
    return not any(c in JOINTS or c in words.opens_clause or c in words.nobody for c in between)


def tells_of_noun(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether an item is a relative behind a noun: `the house where`, "la voiture que"."""
    shape = tape.shape
    char = shape[at]
    if not (char in words.relative or char in words.whom or char in words.whose or char in words.where):
        return False
    at -= 1
    while at > 0 and (shape[at] in " ,)»”" or shape[at] in words.joint or shape[at] in words.date):
        at -= 1
    noun = shape[at] in words.content or shape[at] in words.name or shape[at] in words.houses
    return noun and shape[at] not in words.clause_verb and shape[at] not in words.of


def _named(tape: Tape, words: Words, head: int, floor: int) -> bool:
    """Tell whether what begins at an item is a whole noun phrase: with an article, by name, or plural."""
    shape, at = tape.shape, head - 1
    if shape[head] in words.pronoun or shape[head] in words.no_one or shape[head] in words.value_or_date:
        return False
    while at >= floor and shape[at] == " ":
        at -= 1
    if at >= floor and shape[at] in words.det and shape[at] not in words.prep:
        return True
    if shape[head] in words.houses or (shape[head] in words.name and shape[head] not in words.lower):
        return True
    return words.head_last and tape.words(head, head + 1).endswith(words.plural_ending)


def _without_participle(tape: Tape, words: Words, start: int, end: int) -> int | None:
    """Return where a noun phrase ends before a participle that tells of it; None where it is but one."""
    for at in range(start, end):
        if tape.shape[at] != " " and _participle(tape, words, at) and (at > start or not words.head_last):
            end = at
            break
    while end > start and tape.shape[end - 1] in words.behind_phrase:
        end -= 1
    return end if end > start else None


def _participle(tape: Tape, words: Words, at: int) -> bool:
    shape = tape.shape
    if shape[at] in words.containing:
        return True
    if shape[at] not in words.content or shape[at] in words.nouns or shape[at] in words.houses:
        return False
    word = tape.words(at, at + 1)
    then = shape[at + 2 : at + 3]
    led = then in words.prep or then in words.of or then in words.agent or then in words.date
    return word.islower() and word.endswith(words.participles) and bool(then) and led


def _told_of(tape: Tape, words: Words, before: Sequence[_Told], end: int, clause: _Told) -> bool:
    """Tell whether all between a noun phrase and its verb tells of it: phrases, participles, insertions."""
    shape, last = tape.shape, clause.verb - 1
    while last > end and (
        shape[last] in words.filler or shape[last] in words.clitic or shape[last] in words.ours
    ):
        last -= 1
    commas = [i for i in range(end, last + 1) if shape[i] == "," and not _goes_on(tape, words, i, last)]
    if commas:
        return len(commas) > 1 and commas[-1] == last
    if shape[last] in ")»”–—":
        return True
    if clause.bare:
        return last > end
    at = clause.start - 1
    while at > end and (
        shape[at] in words.filler
        or shape[at] in words.value
        or shape[at] in words.ordinal
        or (shape[at] in words.det and shape[at] not in words.of)
    ):
        at -= 1
    return (
        shape[at] in words.governing_prep
        or shape[at] == ","
        or tape.words(at, at + 1).endswith(words.gerunds)
        or _participle(tape, words, clause.start)
        or shape[clause.start] in words.period
        or any(end <= c.verb <= at for c in before)
    )


def _goes_on(tape: Tape, words: Words, comma: int, end: int) -> bool:
    """Tell whether a comma only lists what a noun is of: `the villages of Orin, Lesk and Monne`."""
    shape, at = tape.shape, comma + 1
    while at < end and shape[at] == " ":
        at += 1
    if shape[at] in words.of:
        return True
    rest = [c for c in shape[at : end + 1] if c not in " ,"]
    return any(c in words.conj for c in rest) and all(c in words.conj or c in words.name for c in rest)
