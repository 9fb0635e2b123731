"""Items of an enumeration that share one verb: `the mill cut 40 jobs, the quarry 9`."""

from __future__ import annotations

from factkit.rules.belongings import known
from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.phrases import before_article, phrase_after, phrase_before
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

_PLAIN = frozenset({"number", "percent", "money", "quantity"})


def gapped(reading: Reading, made: Candidate, start: int) -> Referent | None:
    """Return the noun right before a later item of an enumeration: `the mill cut 40 jobs, the quarry 9`.

    `start` is where the item before ends. A noun without an article is taken where the first item
    has none either: `Men hold 60 % of the posts and women 40 %`.
    """
    tape, words, before = reading.tape, reading.words, reading.before
    if made.node.type not in _PLAIN or before is None:
        return None
    if trailing := _trailing(reading, made, start):
        return trailing
    if before[0].node.type != made.node.type:
        return None
    if each := _of_each(reading, made, start):
        return each
    if placed := _placed(reading, made, start):
        return placed
    clause = reading.governing(made)
    if clause is None or not _direct(reading, clause.verb):
        return None  # `gives the schools 40 million and the army 9`
    end = _behind_noun(reading, made, start)
    place = phrase_before(tape, words, end, start)
    if place is None or place[0] < start + 2 or place[1] != end:
        return None
    opening = before_article(tape, words, place[0], start - 1)
    parted = tape.shape[opening] in ",;" or tape.shape[opening] in words.conj
    if not parted:
        return None
    if tape.words(*place).endswith(words.perfects) or tape.shape[place[0]] in words.commit:
        return known(reading, place)  # "a supprimé 40 postes et fermé trois usines"
    if found := known(reading, place):
        return found
    acts = tape.words(*place).endswith(words.infinitives)  # "veut ouvrir 40 agences et former 300 agents"
    return None if acts else _bare(reading, place, opening, clause)


def _of_each(reading: Reading, made: Candidate, start: int) -> Referent | None:
    """Return what a later item is of or for, as the first does: `Sales of tea fell 3 %, of gin 9`."""
    tape, words, end = reading.tape, reading.words, made.start
    while end > start and tape.shape[end - 1] in words.filler:
        end -= 1
    first = reading.read()[0] if reading.read() else None
    if first is None or first.bare or first.verb >= start:
        return None
    led = next(
        (i for i in range(start, end) if tape.shape[i] in words.of or tape.shape[i] in words.prep), None
    )
    if led is None or led + 2 >= end:
        return None
    joints = (c for c in tape.shape[start:led] if c != " ")
    if not all(c == "," or c in words.conj for c in joints) or tape.shape[start:led].strip(" ") == "":
        return None
    same = any(tape.words(i, i + 1) == tape.words(led, led + 1) for i in range(first.start + 1, first.end))
    place = phrase_after(tape, words, led + 1, end)
    if not same or place is None or place[1] != end:
        return None
    name = reading.discourse.ending(end)
    return reading.discourse.resolved(name) if name is not None else Referent(*place, tape.words(*place))


def _behind_noun(reading: Reading, made: Candidate, start: int) -> int:
    """Return where the noun before a value ends: before a comma, or the preposition that both values have."""
    shape, words = reading.tape.shape, reading.words
    end = _left_of(reading, made.start, start)
    if end > start and shape[end - 1] == ",":
        return end - 1  # `; the mill, 12`
    assert reading.before is not None
    first = _left_of(reading, reading.before[0].start, reading.sentence.start)
    if end > start and shape[end - 1] in words.prep and shape[first - 1] == shape[end - 1]:
        return _left_of(reading, end - 1, start)  # `account for 60 % and women for 40 %`
    return end


def _placed(reading: Reading, made: Candidate, start: int) -> Referent | None:
    """Return the second of two places: `In Latvia it was 6 % and in Estonia 7 %`."""
    shape, words = reading.tape.shape, reading.words
    assert reading.before is not None
    end = _left_of(reading, made.start, start)
    if end > start and (shape[end - 1] in words.of or shape[end - 1] == ","):
        end = _left_of(reading, end - 1, start)  # "et en Estonie de 7,8 %"
    first, name = reading.before[1], reading.discourse.ending(end)
    if first is None or name is None or name.start <= start or shape[name.start] in words.demonym:
        return None
    opening = before_article(reading.tape, words, name.start, start)
    if opening <= start or shape[opening] not in words.locative:
        return None
    lead = before_article(reading.tape, words, first.start, reading.sentence.start)
    parted = _left_of(reading, opening, start) - 1
    joined = shape[parted] in ",;" or shape[parted] in words.conj
    return reading.discourse.resolved(name) if joined and shape[lead] in words.locative else None


def _left_of(reading: Reading, at: int, floor: int) -> int:
    while at > floor and reading.tape.shape[at - 1] in reading.words.filler:
        at -= 1
    return at


def _direct(reading: Reading, verb: int) -> bool:
    """Tell whether a value stands right behind a verb, and no noun between."""
    tape, words = reading.tape, reading.words
    found = words.value.search(tape.shape, verb, reading.sentence.end)
    between = range(verb + 1, found.start() if found else verb)
    return all(
        tape.shape[i] in words.before_count
        or tape.shape[i] in words.prep
        or (tape.shape[i] in words.clause_verb and tape.shape[verb] in words.auxiliary)
        or tape.words(i, i + 1).endswith(words.perfects)
        for i in between
    )


def _bare(reading: Reading, place: tuple[int, int], opening: int, clause: Clause) -> Referent | None:
    """Return a noun without an article, in an enumeration whose first subject has none either."""
    tape, words = reading.tape, reading.words
    articles = words.det.search(tape.shape, opening + 1, place[0])
    first = before_article(tape, words, clause.start, reading.sentence.start - 1)
    if tape.shape[clause.verb] in words.telling_of and tape.shape[clause.verb] not in words.holding_verb:
        return None  # `Firms expect 5 %, analysts 4`
    if articles or clause.bare or clause.counted or clause.relative or first + 1 < clause.start - 1:
        return None
    if words.attribute.search(tape.shape, *place) or words.no_subject.search(tape.shape, *place):
        return None
    if words.move_verb.search(tape.shape, *place) or tape.shape[place[0]] in words.paying:
        return None  # `down 4,000 from March`, `worth 3 million`
    if not all(tape.shape[i] in words.content or tape.shape[i] in " -" for i in range(*place)):
        return None
    return Referent(*place, tape.words(*place))


def _trailing(reading: Reading, made: Candidate, start: int) -> Referent | None:
    """Return who comes behind the first: `Wheat leads, followed by barley (11 %) and oats (9 %)`."""
    tape, words, shape = reading.tape, reading.words, reading.tape.shape
    at = _left_of(reading, made.start, start) - 1
    if at <= start or not (shape[at] == "(" or shape[at] in words.prep):
        return None
    lead = _participle(reading, made.start)
    if lead is None:
        return None
    end = _left_of(reading, at, start)
    place = phrase_before(tape, words, end, max(start, lead + 1))
    if place is None or place[1] != end:
        return None
    opening = before_article(tape, words, place[0], start)
    if shape[opening] in words.agent or shape[opening] in words.of:
        opening = _left_of(reading, opening, start) - 1  # "suivi de l'orge et de l'avoine"
    if not (opening == lead or shape[opening] in ",;" or shape[opening] in words.conj):
        return None
    name = next(reading.discourse.within(*place), None)
    if name is not None and name.start == place[0] and name.end == place[1]:
        return reading.discourse.resolved(name)
    return Referent(*place, tape.words(*place))


def _participle(reading: Reading, at: int) -> int | None:
    """Return the participle before item `at` that a preposition and a noun follow: `followed by oats`."""
    tape, words, floor = reading.tape, reading.words, reading.sentence.start
    for i in range(at - 1, floor + 1, -1):
        char = tape.shape[i]
        if (char in words.agent or (char in words.of and not words.head_last)) and tape.shape[i - 1] == " ":
            done = tape.words(i - 2, i - 1).endswith(words.participles) if words.head_last else False
            if done or tape.shape[i - 2] in words.trailing:
                return i - 2
        elif char in words.clause_verb and char not in words.verb_noun:
            return None
    return None
