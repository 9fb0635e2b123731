"""The noun phrase before a verb: where it begins, behind what frames it and what is set into it."""

from __future__ import annotations

from factkit.match.tokens import Node, Tape
from factkit.rules.phrases import CLOSING, closes_name, glued, opens_glued, opens_with_verb, quoted_name
from factkit.rules.verbs import JOINTS, has_verb, noun_by_capital
from factkit.rules.words import Words

_FRAME = 3
"""Items that a preposition and the noun behind it are."""


def inner_subject(tape: Tape, words: Words, start: int, end: int) -> int:
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
    if last - start > 1 and (shape[last] in words.nominative or shape[last] in words.told_for):
        return last
    for at in range(end - 1, start + 1, -1):
        # `the agency` is one word of the lexicon, `the sector` two.
        housed = shape[at] in words.houses and " " in tape.words(at, at + 1)
        article = tape.items[at].values.get("det") == "def" and shape[at] not in words.of and at + 1 < end
        before = shape[at - 2]
        if (housed or article) and shape[at - 1] == " " and before not in JOINTS:
            linked = before in words.function or before in words.filler or _of(tape, words, at - 2)
            if linked or (at - 2 == start and is_gerund(tape, words, start)):
                return start
            return at + article + (article and shape[at + 1] == " ")
    return start


def is_gerund(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether an item before an article is a verb as a noun: `Closing the plant`."""
    article = tape.shape[at + 2 : at + 3] in words.article
    return words.head_last and article and tape.words(at, at + 1).endswith(words.gerunds)


def _of(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether an item is a preposition of belonging, or a phrase that closes with one: `chantier de`."""
    known = tape.lexicon.words.get(tape.words(at, at + 1).rpartition(" ")[2].lower())
    return tape.shape[at] in words.of or (known is not None and known.char in words.of)


def before_insert(tape: Tape, at: int, floor: int) -> int:
    """Return where what stands before an insertion between commas or in parentheses ends."""
    mark = "(" if tape.shape[at] == ")" else ","
    opening = tape.shape.rfind(mark, floor, at)
    if opening < 0:
        return at
    while opening > floor and tape.shape[opening - 1] == " ":
        opening -= 1
    return opening


def before_age(tape: Tape, words: Words, end: int, floor: int) -> int:
    """Return where a phrase ends before an age or a sum between commas: `Ann Lee, 39, its head, …`."""
    comma = tape.shape.rfind(",", floor, end)
    inside = comma > floor and words.told_value_or_date.search(tape.shape, comma, end)
    aged = inside and not words.det.search(tape.shape, comma, end)
    aged = aged or (comma > floor and _tells(tape, words, comma + 1, end))
    while aged and comma > floor and tape.shape[comma - 1] == " ":
        comma -= 1
    return comma if aged else end


def _tells(tape: Tape, words: Words, start: int, end: int) -> bool:
    """Tell whether a stretch behind a comma opens with a participle or a relative: `, founded in May, …`."""
    shape = tape.shape
    while start < end and (shape[start] == " " or shape[start] in words.adverb):
        start += 1
    if start >= end or words.verb_second:
        return False
    if shape[start] in words.relative and shape[start] not in words.det:
        return True
    word = tape.words(start, start + 1)
    return start + 2 < end and word.islower() and word.endswith(words.participles)


def left_edge(tape: Tape, words: Words, end: int, floor: int, *, whole: bool = False) -> int:
    """Return where the phrase that ends before item `end` begins: after a mark, a verb or a subordinator.

    `whole` where it is a subject, with the infinitives and participles that its nouns have.
    """
    shape, at, joint = tape.shape, end, -1
    while at > floor:
        char = shape[at - 1]
        if char not in words.left_wall:
            at -= 1
            continue
        if char in CLOSING and (opening := quoted_name(tape, words, at - 1, floor)) is not None:
            at = opening
            continue
        if char == ")" and (bracket := shape.rfind("(", floor + 1, at - 1)) > 0:
            at = bracket
            continue
        if char in words.clause_break and char in words.prep and _within(tape, words, at - 1, floor):
            at -= 1
            continue
        if whole and char in words.value and _sizes(tape, words, at - 1, floor):
            at -= 2
            continue
        if char in words.value and closes_name(tape, at - 1):
            at -= 2
            continue
        if opens_glued(tape, at - 1) or (char in words.value and glued(tape, at - 1) < at - 1):
            at -= 1
            continue
        if whole and char in words.ordinal and _ranks(tape, words, at - 1, floor):
            at -= 1
            continue
        if char in ',;:()«»“”"–—|•' or char in words.value or char in words.clause_break:
            break
        if char in words.relative and (char not in words.det or shape[at + 1 : at + 2] in words.unnamed):
            break
        verb = char in words.clause_verb and char not in words.verb_noun and char not in words.conj
        verb = verb and not (whole and (_of_noun(tape, words, at - 1) or _within_noun(tape, words, at - 1)))
        if verb and not (at - 1 > floor and noun_by_capital(tape, words, at - 1)):
            break
        if char in words.opening and opens_with_verb(tape, words, at - 1):
            break
        if char in words.conj and char not in words.prep:
            joint = at
        at -= 1
    if at > floor and shape[at - 1] in words.value:
        # `The firm lost 40 jobs and the mill gained 12`
        apart = joint > 0 and whole and has_verb(tape, words, floor - 1, at)
        return joint if apart else at
    if (
        joint > 0
        and (at == floor or shape[at - 1] in words.clause_verb)
        and has_verb(tape, words, floor - 1, joint)
    ):
        return joint
    return at


def _sizes(tape: Tape, words: Words, at: int, floor: int) -> bool:
    """Tell whether a value only gives the size of a noun before it: "la tour de 40 mètres aura"."""
    node, shape = tape.items[at], tape.shape
    sized = isinstance(node, Node) and node.type in ("quantity", "money", "percent")
    return sized and at - 3 > floor and shape[at - 1] == " " and shape[at - 2] in words.of


def _ranks(tape: Tape, words: Words, at: int, floor: int) -> bool:
    """Tell whether an ordinal ranks what owns a noun before it: `sales at Oslo's second-largest bank`."""
    shape, before, then = tape.shape, at - 1, at + 1 + (tape.shape[at + 1 : at + 2] == " ")
    if shape[then : then + 1] != "-" and not tape.words(then, then + 1).islower():
        return False
    while before > floor and (
        shape[before] == " " or (shape[before] in words.article and shape[before] not in words.of)
    ):
        before -= 1
    owner = shape[before] in words.of or words.apostrophe.search(shape, before - 1, before + 1)
    return before > floor and bool(owner)


def _of_noun(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether a verb belongs to a noun before it: `a plan to raise the dam`, `a firm led by nuns`."""
    shape = tape.shape
    if shape[at - 2 : at - 1] in words.infinitive and shape[at - 1] == " " and words.head_last:
        return shape[at - 2] not in words.of
    return (
        shape[at + 1 : at + 3].lstrip(" ")[:1] in words.agent
        and shape[at - 2 : at - 1] not in words.auxiliary
    )


def _within_noun(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether what may be a verb is none by what is before it: `trust among nuns`, `the closed mill`."""
    shape = tape.shape
    if not words.head_last or shape[at - 1 : at] != " " or at < 2:
        return False
    if shape[at - 2] in words.article and tape.words(at, at + 1).endswith(words.perfects):
        return True
    many = tape.words(at, at + 1).endswith(words.plural_ending)
    before = shape[at - 2]
    return many and (before in words.of or (before in words.prep and before not in words.small_verb))


def antecedent_start(tape: Tape, words: Words, end: int, floor: int) -> int:
    """Return where the noun phrase begins that a relative at item `end` tells of."""
    shape, edge = tape.shape, left_edge(tape, words, end, floor)
    start = behind_frame(tape, words, edge, end)
    if start >= end:
        start = edge
        while start < end and shape[start] in words.before_antecedent:
            start += 1
        return start
    if (
        edge > floor
        and shape[edge - 1] in words.auxiliary
        and not any(_is_article(tape, words, i) for i in range(edge, start))
    ):
        # The rest of the verb comes first: "fut résolu avec l'arrivée du canon, qui …".
        article = next((i for i in range(start + 1, end - 1) if _is_article(tape, words, i)), None)
        if article is not None:
            return article + 1 + (shape[article + 1] == " ")
        return _behind_doing(tape, words, start, end)
    if tape.words(start, start + 1).lower().endswith(words.perfects):
        return _behind_doing(tape, words, start, end)
    return _behind_infinitive(tape, words, start, end)


def _behind_infinitive(tape: Tape, words: Words, start: int, end: int) -> int:
    """Return where the object of an infinitive begins: `is to close its mill, which …`; else `start`.

    No noun phrase has an article within, but behind a word that joins two of them.
    """
    for i in range(end - 2, start + 1, -1):
        if not _is_article(tape, words, i):
            continue
        before = tape.shape[i - 2] if tape.shape[i - 1] == " " else " "
        plain = before in words.content and before not in words.function and before not in words.value_or_date
        return i + 1 + (tape.shape[i + 1] == " ") if plain and tape.words(i - 2, i - 1).islower() else start
    return start


def _behind_doing(tape: Tape, words: Words, start: int, end: int) -> int:
    """Return where the noun behind a participle begins: `fermée par le groupe, qui …`; else `start`."""
    shape = tape.shape
    led = next((i for i in range(start + 1, end - 2) if shape[i] in words.agent), None)
    if led is None:
        led = next(
            (i for i in range(end - 3, start, -1) if shape[i] in words.prep and shape[i] not in words.of),
            None,
        )
    return start if led is None else behind_frame(tape, words, led + 1, end)


def _is_article(tape: Tape, words: Words, at: int) -> bool:
    return tape.shape[at] in words.det and tape.shape[at] not in words.of


def _within(tape: Tape, words: Words, at: int, floor: int) -> bool:
    """Tell whether a preposition that can open a clause stands within a noun phrase: `sales after May`."""
    before = at - 1
    while before > floor and tape.shape[before] in words.filler:
        before -= 1
    head = tape.shape[before] in words.content and tape.shape[before] not in words.value_or_date
    return before >= floor and head and not has_verb(tape, words, floor - 1, at)


def behind_frame(tape: Tape, words: Words, start: int, end: int) -> int:
    """Return the beginning of a phrase without articles, adverbs, dates, and phrases of place before it."""
    shape = tape.shape
    if said := words.source_post.search(shape, start, end):
        # `Einer Umfrage zufolge sind …`: who says so is not who is spoken of.
        start = end if words.verb_second else said.end()
    while start < end:
        char = shape[start]
        if char in words.before_frame:
            if opens_glued(tape, start):
                break
            start += 1
        elif char in words.pronoun and start + 2 < end:
            return start
        elif shape[start + 1 : start + 2] == "-":
            break
        elif (
            (char in words.prep or char in words.source_prep)
            and (words.verb_second or char not in words.of)
            and not opens_glued(tape, start)
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
        if at > start + _FRAME and _house_apart(tape, words, at):
            return at  # `In the survey the country came fifth`
    return _named_last(tape, words, start + _FRAME + 1, end) if words.genitive else end


def _house_apart(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether an item is an article and a noun that no preposition governs: `the country`."""
    shape = tape.shape
    if shape[at] not in words.houses or shape[at - 1] != " " or " " not in tape.words(at, at + 1):
        return False
    return shape[at - 2] not in words.prep and shape[at - 2] not in words.of


def _named_last(tape: Tape, words: Words, start: int, end: int) -> int:
    """Return where a name begins that closes a phrase without a comma: "в списке вузов МГУ поднялся"."""
    at = end
    while at > start and (tape.shape[at - 1] == " " or tape.text[tape.starts[at - 1]].isupper()):
        at -= 1
    while at < end and tape.shape[at] == " ":
        at += 1
    return at if at > start else end
