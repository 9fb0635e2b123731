"""Clauses: the verbs of a sentence, and the noun phrase that is the subject of each."""

from __future__ import annotations

from typing import NamedTuple

from factkit.match.tokens import Tape
from factkit.rules.foremost import foremost, tells_of_noun
from factkit.rules.leftward import (
    antecedent_start,
    before_age,
    before_insert,
    behind_frame,
    inner_subject,
    left_edge,
)
from factkit.rules.phrases import before_article
from factkit.rules.sentences import Sentence
from factkit.rules.verbs import JOINTS, dash_verbs, is_verb, likely_verb, shown_verbs
from factkit.rules.wordorder import bracketed, framed, inverted, multiplying, subject_behind, subordinator
from factkit.rules.words import Words

_ASIDE = 10
"""Items that may follow the verb of a clause set between commas."""
_DASHES = (" – ", " — ", " - ")
_LONGEST = 40
"""Items that may stand between a verb and the beginning of its subject."""


class Clause(NamedTuple):
    """A finite verb at an item, and the items of its subject; an empty range where it has none of its own."""

    verb: int
    start: int
    end: int
    relative: bool = False
    counted: bool = False
    """Whether a number stands before the noun of the subject."""

    @property
    def bare(self) -> bool:
        """Whether the verb has no subject beside it."""
        return self.end <= self.start


def clauses(tape: Tape, words: Words, sentence: Sentence, opening: int) -> list[Clause]:
    """Return the clauses of a sentence by the place of their verbs; verbs in a row are one.

    `opening` is the item behind its dateline, where its first subject can begin.
    """
    found: list[Clause] = []
    for at in _verbs(tape, words, sentence):
        if found and _no_other(tape, words, sentence, found[-1], at):
            continue
        # Relative clauses stand inside the one that goes on behind them.
        outer = len(found)
        while outer and (
            found[outer - 1].relative
            or inner(tape, words, found[outer - 1], sentence.start)
            or aside(tape, words, sentence, found[outer - 1])
        ):
            outer -= 1
        floor = found[outer - 1].verb + 1 if outer else min(opening, at)
        clause = _clause(tape, words, sentence, at, floor)
        own = clause
        if found:
            clause = _going_on(tape, words, sentence, found[-1], own)
        if clause is own and (place := foremost(tape, words, found, own, opening)):
            clause = Clause(at, *place)
        if found and clause is own and own.bare and _reduced(tape, words, found[-1], at):
            before = found.pop()
            clause = Clause(at, before.start, before.end, counted=before.counted)
        found.append(clause)
    return found


def _verbs(tape: Tape, words: Words, sentence: Sentence) -> list[int]:
    """Return the items of a sentence that are finite verbs, or what is most like one where none is."""
    told = shown_verbs(tape, words, sentence)
    if words.copula:
        told |= dash_verbs(tape, words, sentence)
    if words.verb_second:
        told |= multiplying(tape, words, sentence.start, sentence.end)
    for verbal in words.verbal.finditer(tape.shape, sentence.start, sentence.end):
        at = verbal.start()
        if at not in told and is_verb(tape, words, sentence, at):
            told.add(at)
    if not told and (likely := likely_verb(tape, words, sentence)) is not None:
        return [likely]
    return sorted(told)


def _no_other(tape: Tape, words: Words, sentence: Sentence, before: Clause, at: int) -> bool:
    """Tell whether what may be a verb opens no clause beside the one before it."""
    return (
        _same(tape, words, before.verb, at)
        or _object_noun(tape, words, before.verb, at)
        or (words.verb_second and bracketed(tape, words, before.verb, at, sentence.end))
        or _stray(tape, words, before, at, sentence.start)
    )


def _going_on(tape: Tape, words: Words, sentence: Sentence, before: Clause, clause: Clause) -> Clause:
    """Return a clause with the subject that it takes from the one before it, or as it is."""
    at = clause.verb
    if not clause.bare and tape.shape[clause.start] in words.clausal:
        return Clause(at, at, at)  # "…, ce qui porte le total à 40": who did it goes on
    if clause.relative and _predicate(tape, words, before, clause):
        return Clause(at, before.start, before.end, relative=True)  # `Tarn is a firm that employs 40`
    place = _resumed(tape, words, sentence, before, clause)
    return Clause(at, *place) if place else clause


def aside(tape: Tape, words: Words, sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a clause between commas only says who says so: `The firm, the union says, has …`."""
    shape, after = tape.shape, clause.verb + 1
    if shape[clause.verb] not in words.telling_of:
        return False
    before = (clause.verb if clause.end > clause.verb or clause.bare else clause.start) - 1
    while before > sentence.start and (shape[before] == " " or shape[before] in words.article):
        before -= 1
    if shape[before] != "," or before <= sentence.start:
        return False
    comma = shape.find(",", after, min(after + _ASIDE, sentence.end))
    return comma > 0 and not words.clause_verb.search(shape, after, comma)


def _predicate(tape: Tape, words: Words, before: Clause, clause: Clause) -> bool:
    """Tell whether a relative tells of the noun that the clause before says its subject to be."""
    shape = tape.shape
    if before.bare or shape[before.verb] not in words.being or shape[before.start] in words.pronoun:
        return False
    between = [i for i in range(before.verb + 1, clause.start) if shape[i] not in words.filler]
    return len(between) == 1 and tape.items[between[0]].values.get("det") == "indef"


def _resumed(
    tape: Tape, words: Words, sentence: Sentence, before: Clause, clause: Clause
) -> tuple[int, int] | None:
    """Return the subject that a verb shares with the relative clause before it, which no mark ends.

    `The quake that hit the region killed 300`, `the house where she died has 4 rooms`.
    """
    shape, first, last = tape.shape, before.verb + 1, max(clause.end, clause.verb)
    if before.bare:
        return None
    if before.relative:
        # What stands behind the verb is its object, no subject of the next.
        free = not before.verb <= clause.start < clause.end
        return None if free or words.relative_end.search(shape, first, last) else (before.start, before.end)
    if words.resumed_wall.search(shape, first, last):
        return None
    at = _before_subject(tape, words, before, sentence.start)
    if at > sentence.start and tells_of_noun(tape, words, at):
        told = _relative(tape, words, clause.verb, at, sentence)
        return None if told.bare else (told.start, told.end)
    if not words.head_last or not clause.bare or at <= sentence.start + 1:
        return None
    # `The car the family bought cost 9,000 euros`: no relative stands between the nouns.
    own = before.start + (shape[before.start] == " ")
    article = shape[own - 2] in words.article or shape[own] in words.pronoun
    if not article or shape[at] not in words.content or shape[at] in words.clause_verb:
        return None
    start = behind_frame(tape, words, left_edge(tape, words, at + 1, sentence.start), at + 1)
    return (start, at + 1) if start <= at else None


def _stray(tape: Tape, words: Words, before: Clause, at: int, floor: int) -> bool:
    """Tell whether what may be a verb follows a whole one that nothing ends: "a rendu un avis valide".

    So it is where every clause opens with a word or a mark of its own.
    """
    shape = tape.shape
    if words.head_last or words.verb_second or before.relative or before.bare:
        return False
    if shape[before.verb] not in words.auxiliary or shape[at] in words.auxiliary:
        return False
    opening = _before_subject(tape, words, before, floor)
    if opening > floor and (shape[opening] in words.beginning or shape[opening] in words.relative):
        return False
    return not words.resumed_wall.search(shape, before.verb + 1, at)


def _object_noun(tape: Tape, words: Words, verb: int, at: int) -> bool:
    """Tell whether what may be a verb is the object of one before it: `will raise water rates 7 %`."""
    shape = tape.shape
    if not words.head_last or shape[at] not in words.verb_noun:
        return False
    if shape[verb] in words.telling_of:
        return False
    return not any(c in JOINTS or c in words.conj or c in words.clause_break for c in shape[verb:at])


def _reduced(tape: Tape, words: Words, before: Clause, verb: int) -> bool:
    """Tell whether what seemed a verb only qualifies the subject: `the machines hosted in Oslo have …`."""
    shape, at = tape.shape, before.verb
    if before.bare or before.relative or not words.head_last:
        return False
    if not tape.words(at, at + 1).endswith(words.participles) or shape[at + 2] not in words.prep:
        return False
    return not any(c in JOINTS or c in words.conj or c in words.pronoun for c in shape[at:verb])


def inner(tape: Tape, words: Words, clause: Clause, floor: int) -> bool:
    """Tell whether a clause is told of a noun before it: `the Louvre, whose attendance fell, …`."""
    at = _before_subject(tape, words, clause, floor)
    return at > floor and (
        tape.shape[at] in words.whose or tape.shape[at] in words.where or _takes_object(tape, words, at)
    )


def object_of(tape: Tape, words: Words, clause: Clause, floor: int) -> int | None:
    """Return the relative whose noun is the object of a clause: `Ghent, which Forbes ranks third`."""
    at = _before_subject(tape, words, clause, floor)
    return at if at > floor and not clause.bare and _takes_object(tape, words, at) else None


def _before_subject(tape: Tape, words: Words, clause: Clause, floor: int) -> int:
    at, shape = clause.start - 1, tape.shape
    while at > floor and (shape[at] == " " or shape[at] in words.article):
        at -= 1
    while clause.counted and at > floor and shape[at] in words.before_counted:
        at -= 1  # `whose 300 workers left`
    return at


def _takes_object(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether an item is a relative behind a name; the same word may as well open a clause of saying."""
    shape = tape.shape
    if shape[at] not in words.whom:
        return False
    at -= 1
    while at > 0 and shape[at] in " ,":
        at -= 1
    return shape[at] in words.name


def _same(tape: Tape, words: Words, before: int, at: int) -> bool:
    """Tell whether only adverbs and auxiliaries stand between two verbs, so that they are one."""
    shape = tape.shape
    if at - before >= 8 or not words.verb_joint.issuperset(shape[before + 1 : at]):
        return False
    if not words.head_last or shape[before] in words.auxiliary:
        return not _both_finite(tape, words, before, at)
    if shape[before] in words.telling_of and words.expletive.search(shape, before, at):
        return False  # `The mayor said there would be 40`
    # `the house they built has 4 rooms`: what helps a verb stands before it.
    third = shape[at] not in words.verb_noun and tape.words(at, at + 1).endswith(words.plural_ending)
    return not third and shape[at] not in words.helping


def _manner(tape: Tape, words: Words, at: int, floor: int) -> bool:
    """Tell whether an unlisted word is an adverb between a subject and its verb: `Women customarily walk`."""
    if tape.shape[at] not in words.lower or at <= floor or tape.shape[at - 1] != " ":
        return False
    return tape.words(at, at + 1).endswith(words.adverbs) and tape.shape[at - 2] not in words.det


def _both_finite(tape: Tape, words: Words, before: int, at: int) -> bool:
    """Tell whether two verbs side by side are of two clauses: "les firmes qu'il héberge emploient"."""
    shape = tape.shape
    if words.head_last or words.verb_second or words.genitive or shape[before] in words.auxiliary:
        return False
    if shape[before + 1 : at] != " " or shape[at] in words.auxiliary or shape[before] in words.status:
        return False
    subject = before - 1
    while subject > 0 and (shape[subject] == " " or shape[subject] in words.clitic):
        subject -= 1
    return (shape[subject] in words.nominative or shape[subject] in words.it) and not tape.words(
        at, at + 1
    ).endswith(words.perfects)


def _clause(tape: Tape, words: Words, sentence: Sentence, verb: int, floor: int) -> Clause:
    shape = tape.shape
    if words.verb_second and (last := _verb_last(tape, words, sentence, verb, floor)):
        return last
    end = verb
    while end > floor and (
        shape[end - 1] in words.filler
        or shape[end - 1] in words.ours
        or shape[end - 1] in words.clitic
        or _manner(tape, words, end - 1, floor)
    ):
        if shape[end - 1] in words.ours:
            return Clause(verb, end - 1, end)
        end -= 1
    if end > floor and shape[end - 1] in words.conj and shape[end - 1] not in words.relative:
        return Clause(verb, end, end)
    if end > floor and shape[end - 1] in words.nonfinite:
        return Clause(verb, end, end)  # `, having set aside 40 million`: who does the rest did that
    which = end > floor and shape[end - 1] in words.relative
    # `that` before a verb is a relative only behind a noun.
    if which and (shape[end - 1] not in words.det or tells_of_noun(tape, words, end - 1)):
        return _relative(tape, words, verb, end - 1, sentence)
    broken = end > floor and shape[end - 1] in ",)"
    if broken:
        if words.verb_second and shape[sentence.start] in words.subordinate:
            # A clause is all that stands before its verb: `Weil es regnet, steigen die Preise`.
            behind = inverted(tape, words, verb, sentence.end) or (verb, verb)
            return Clause(verb, *behind)
        end = before_insert(tape, end - 1, floor)
        end = before_age(tape, words, end, floor)
    start = left_edge(tape, words, end, max(floor, end - _LONGEST), whole=True)
    first, start = start, inner_subject(tape, words, behind_frame(tape, words, start, end), end)
    if broken and not words.verb_second and _adjunct(tape, words, start, floor):
        return Clause(verb, verb, verb)
    apart = words.verb_second and (start >= end or framed(tape, words, first, floor))
    if apart and (place := inverted(tape, words, verb, sentence.end)):
        return Clause(verb, *place)
    counted = (
        first > floor
        and shape[first - 1] in words.value
        and not words.apart.search(shape, first, start)
        and not _single(tape, words, first - 1)
    )
    if counted and words.head_last and shape[first] == "-" and shape[first - 1] in words.ordinal:
        return Clause(verb, first - 1, end)  # `First-time buyers paid …` counts nobody
    return Clause(verb, start, end, counted=counted)


def _adjunct(tape: Tape, words: Words, start: int, floor: int) -> bool:
    """Tell whether a stretch opens with the preposition of a noun: "Après la visite du maire, restent …"."""
    at = before_article(tape, words, start, floor)
    opens = all(c in words.linking or c == " " for c in tape.shape[floor:at])
    return at >= floor and opens and tape.shape[at] in words.prep and tape.shape[at] not in words.relative


def _single(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether a value counts nothing: `one offender`, `a magnitude 5.6 earthquake`."""
    values = tape.items[at].values
    if values.get("amount") == 1 and not values.get("digits", True):
        return True
    return tape.shape[at - 2 : at - 1] in words.attribute if at > 1 else False


def _verb_last(tape: Tape, words: Words, sentence: Sentence, verb: int, floor: int) -> Clause | None:
    """Return the clause that a verb closes, its verb set behind the subject, before what it governs."""
    opening = subordinator(tape, words, verb, floor, sentence.end)
    if opening is None:
        return None
    place = subject_behind(tape, words, opening, verb)
    relative = tape.shape[opening] in words.relative and tape.shape[opening] not in words.subordinate
    if relative and (place is None or tape.shape[opening + 2] not in words.det):
        return _relative(tape, words, min(opening + 1, verb), opening, sentence)
    return Clause(min(place[1], verb), *place) if place else None


def _relative(tape: Tape, words: Words, verb: int, end: int, sentence: Sentence) -> Clause:
    """Return the clause of a relative pronoun: its subject is the noun phrase before it."""
    shape, floor = tape.shape, max(sentence.start, end - _LONGEST)
    while end > floor and (shape[end - 1] in " ," or shape[end - 1] in words.value):
        end -= 1
    start = antecedent_start(tape, words, end, floor)
    back = start - 1
    while back > floor and (shape[back] in words.filler or shape[back] in words.det):
        back -= 1
    comma = shape.rfind(",", floor, max(floor, start))
    # What stands before a dash, as a dateline does, is told of nothing behind it.
    comma = -1 if any(dash in shape[comma:start] for dash in _DASHES) else comma
    if comma > floor and not words.verb_or_link.search(shape, comma + 1, start):
        back = comma
    if back > floor and shape[back] == ",":
        head = behind_frame(tape, words, left_edge(tape, words, back, floor), back)
        if head < back and tape.text[tape.starts[head]].isupper() and shape[head] not in words.function:
            return Clause(verb, head, back, relative=True)
    return Clause(verb, start, end, relative=True)
