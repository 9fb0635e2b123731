"""Clauses: the verbs of a sentence, and the noun phrase that is the subject of each."""

from __future__ import annotations

from typing import NamedTuple

from factkit.match.tokens import Tape
from factkit.rules.phrases import CLOSING, opens_with_verb, quoted_name
from factkit.rules.sentences import Sentence
from factkit.rules.verbs import JOINTS, dash_verbs, has_verb, is_verb, noun_by_capital, shown_verbs
from factkit.rules.wordorder import bracketed, framed, inverted, multiplying, subject_behind, subordinator
from factkit.rules.words import Words

_LONGEST = 40
"""Items that may stand between a verb and the beginning of its subject."""

_FRAME = 3
"""Items that a preposition and the noun behind it are."""


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
    told = shown_verbs(tape, words, sentence)
    if words.copula:
        told |= dash_verbs(tape, words, sentence)
    if words.verb_second:
        told |= multiplying(tape, words, sentence.start, sentence.end)
    places = [verbal.start() for verbal in words.verbal.finditer(tape.shape, sentence.start, sentence.end)]
    for at in sorted({*places, *told}) if told else places:
        if at not in told and not is_verb(tape, words, sentence, at):
            continue
        if found and _same(tape, words, found[-1].verb, at):
            continue
        if found and _object_noun(tape, words, found[-1].verb, at):
            continue
        if found and words.verb_second and bracketed(tape, words, found[-1].verb, at, sentence.end):
            continue
        # A relative clause stands inside the one that goes on behind it.
        inside = found and (found[-1].relative or inner(tape, words, found[-1], sentence.start))
        outer = found[:-1] if inside else found
        floor = outer[-1].verb + 1 if outer else min(opening, at)
        clause = _clause(tape, words, sentence, at, floor)
        if inside and found[-1].relative and found[-1].verb <= clause.start:
            # No mark ends the relative clause: `the quake that hit the region killed 300`.
            open_end = not any(c in ",;:)" for c in tape.shape[found[-1].verb : clause.end])
            if open_end and clause.end > clause.start and not found[-1].bare:
                clause = Clause(at, found[-1].start, found[-1].end)
        elif found and clause.bare and _reduced(tape, words, found[-1], at):
            clause = Clause(at, found[-1].start, found[-1].end, counted=found[-1].counted)
            found.pop()
        found.append(clause)
    return found


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
    at = clause.start - 1
    while at > floor and (tape.shape[at] == " " or tape.shape[at] in words.article):
        at -= 1
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
    return at - before < 8 and words.verb_joint.issuperset(tape.shape[before + 1 : at])


def _clause(tape: Tape, words: Words, sentence: Sentence, verb: int, floor: int) -> Clause:
    shape = tape.shape
    if words.verb_second and (last := _verb_last(tape, words, sentence, verb, floor)):
        return last
    end = verb
    while end > floor and (
        shape[end - 1] in words.filler or shape[end - 1] in words.ours or shape[end - 1] in words.clitic
    ):
        if shape[end - 1] in words.ours:
            return Clause(verb, end - 1, end)
        end -= 1
    if end > floor and shape[end - 1] in words.conj and shape[end - 1] not in words.relative:
        return Clause(verb, end, end)
    if end > floor and shape[end - 1] in words.relative and shape[end - 1] not in words.det:
        return _relative(tape, words, verb, end - 1, sentence)
    if end > floor and shape[end - 1] in ",)":
        if words.verb_second and shape[sentence.start] in words.subordinate:
            # A clause is all that stands before its verb: `Weil es regnet, steigen die Preise`.
            behind = inverted(tape, words, verb, sentence.end) or (verb, verb)
            return Clause(verb, *behind)
        end = _before_insert(tape, end - 1, floor)
        end = _before_age(tape, words, end, floor)
    start = _left(tape, words, end, max(floor, end - _LONGEST))
    first, start = start, _inner_subject(tape, words, _trimmed(tape, words, start, end), end)
    apart = words.verb_second and (start >= end or framed(tape, words, first, floor))
    if apart and (place := inverted(tape, words, verb, sentence.end)):
        return Clause(verb, *place)
    counted = (
        first > floor
        and shape[first - 1] in words.value
        and not words.apart.search(shape, first, start)
        and not _single(tape, words, first - 1)
    )
    return Clause(verb, start, end, counted=counted)


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


def _inner_subject(tape: Tape, words: Words, start: int, end: int) -> int:
    """Return where a subject begins that a frame without a comma stands before: `Worldwide it …`.

    That is at a pronoun that ends the phrase, or at an article right behind a noun:
    `Under the climate law the sector …`.
    """
    shape = tape.shape
    if words.verb_second:
        return start
    last = end - 1
    while last > start and shape[last] == " ":
        last -= 1
    if last - start > 1 and (shape[last] in words.nominative or shape[last] in words.pronoun - words.det):
        return last
    for at in range(end - 1, start + 1, -1):
        # `the agency` is one word of the lexicon, `the sector` two.
        housed = shape[at] in words.houses and " " in tape.words(at, at + 1)
        article = tape.items[at].values.get("det") == "def" and shape[at] not in words.of and at + 1 < end
        before = shape[at - 2]
        if (housed or article) and shape[at - 1] == " " and before not in JOINTS:
            linked = before in words.function or before in words.filler or _of(tape, words, at - 2)
            return start if linked else at + article
    return start


def _of(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether an item is a preposition of belonging, or a phrase that closes with one: `chantier de`."""
    known = tape.lexicon.words.get(tape.words(at, at + 1).rpartition(" ")[2].lower())
    return tape.shape[at] in words.of or (known is not None and known.char in words.of)


def _before_insert(tape: Tape, at: int, floor: int) -> int:
    """Return where what stands before an insertion between commas or in parentheses ends."""
    mark = "(" if tape.shape[at] == ")" else ","
    opening = tape.shape.rfind(mark, floor, at)
    if opening < 0:
        return at
    while opening > floor and tape.shape[opening - 1] == " ":
        opening -= 1
    return opening


def _before_age(tape: Tape, words: Words, end: int, floor: int) -> int:
    """Return where a phrase ends before an age or a sum between commas: `Ann Lee, 39, its head, …`."""
    comma = tape.shape.rfind(",", floor, end)
    inside = comma > floor and words.value_or_date.search(tape.shape, comma, end)
    aged = inside and not words.det.search(tape.shape, comma, end)
    while aged and comma > floor and tape.shape[comma - 1] == " ":
        comma -= 1
    return comma if aged else end


def _relative(tape: Tape, words: Words, verb: int, end: int, sentence: Sentence) -> Clause:
    """Return the clause of a relative pronoun: its subject is the noun phrase before it."""
    shape, floor = tape.shape, max(sentence.start, end - _LONGEST)
    while end > floor and (shape[end - 1] in " ," or shape[end - 1] in words.value):
        end -= 1
    start = _trimmed(tape, words, _left(tape, words, end, floor), end)
    back = start - 1
    while back > floor and (shape[back] in words.filler or shape[back] in words.det):
        back -= 1
    comma = shape.rfind(",", floor, max(floor, start))
    if comma > floor and not words.verb_or_link.search(shape, comma + 1, start):
        back = comma
    if back > floor and shape[back] == ",":
        head = _trimmed(tape, words, _left(tape, words, back, floor), back)
        if head < back and tape.text[tape.starts[head]].isupper() and shape[head] not in words.function:
            return Clause(verb, head, back, relative=True)
    return Clause(verb, start, end, relative=True)


def _left(tape: Tape, words: Words, end: int, floor: int) -> int:
    """Return where the phrase that ends before item `end` begins: after a mark, a verb or a subordinator."""
    shape, at, joint = tape.shape, end, -1
    while at > floor:
        char = shape[at - 1]
        if char not in words.left_wall:
            at -= 1
            continue
        if char in CLOSING and (opening := quoted_name(tape, words, at - 1, floor)) is not None:
            at = opening
            continue
        if char in ',;:()«»“”"–—|•' or char in words.value or char in words.clause_break:
            break
        if char in words.relative and char not in words.det:
            break
        verb = char in words.clause_verb and char not in words.verb_noun and char not in words.conj
        if verb and not (at - 1 > floor and noun_by_capital(tape, words, at - 1)):
            break
        if char in words.opening and opens_with_verb(tape, words, at - 1):
            break
        if char in words.conj and char not in words.prep:
            joint = at
        at -= 1
    if at > floor and shape[at - 1] in words.value:
        return at
    if (
        joint > 0
        and (at == floor or shape[at - 1] in words.clause_verb)
        and has_verb(tape, words, floor - 1, joint)
    ):
        return joint
    return at


def _trimmed(tape: Tape, words: Words, start: int, end: int) -> int:
    """Return the beginning of a phrase without articles, adverbs, dates, and phrases of place before it."""
    shape = tape.shape
    if said := words.source_post.search(shape, start, end):
        # `Einer Umfrage zufolge sind …`: who says so is not who is spoken of.
        start = end if words.verb_second else said.end()
    while start < end:
        char = shape[start]
        if (
            char in words.det
            or char in words.filler
            or char in words.conj
            or char in words.date
            or char in ",–—-•"
        ):
            start += 1
        elif char in words.pronoun and start + 2 < end:
            return start
        elif shape[start + 1 : start + 2] == "-":
            break
        elif (char in words.prep or char in words.source_prep) and (
            words.verb_second or char not in words.of
        ):
            # Only one phrase stands before a verb that is second.
            start = end if words.verb_second else _after_frame(tape, words, start, end)
        else:
            break
    return start


def _after_frame(tape: Tape, words: Words, start: int, end: int) -> int:
    """Return what follows a phrase that a preposition opens: after its date or its noun, at an article."""
    shape = tape.shape
    for at in range(start + 1, end):
        if shape[at] in words.date or shape[at] in words.place:
            return at + 1
        if words.genitive and shape[at] in words.houses and at > start + _FRAME:
            return at
        if at == start + _FRAME + 1 and words.head_last and shape[start] in words.locative:
            # `In Toronto rents have climbed`
            named = shape[at - 2] in words.capital and shape[at - 1] == " "
            if named and shape[at] not in words.function and tape.text[tape.starts[at]].islower():
                return at
        if (
            at > start + 3
            and (shape[at] in words.det or shape[at] in words.pronoun)
            and shape[at] not in words.of
        ):
            return at
    return _named_last(tape, words, start + _FRAME + 1, end) if words.genitive else end


def _named_last(tape: Tape, words: Words, start: int, end: int) -> int:
    """Return where a name begins that closes a phrase without a comma: "в списке вузов МГУ поднялся"."""
    at = end
    while at > start and (tape.shape[at - 1] == " " or tape.text[tape.starts[at - 1]].isupper()):
        at -= 1
    while at < end and tape.shape[at] == " ":
        at += 1
    return at if at > start else end
