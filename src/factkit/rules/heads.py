"""What a number counts, and of what list it is an item."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.phrases import noun_phrase, nouns_end
from factkit.rules.words import Words

_FAR = 44
"""Items between two values of one list."""
_ADJECTIVES = 3
"""Adjectives with commas between them that a counted noun may have before it."""
_LABEL = 8
"""Items that the label of a line has at most."""
_NAME = 6
"""Items that stand between the first and the last word of a name that is counted."""
QUOTES = frozenset('"“«')
"""Signs that open a quotation."""
_CLOSING = '"”»'
"""Signs that close one."""
_LETTERS = 2
"""Letters of what is short for something: its plural has one more, `MPs`."""


def joined(tape: Tape, words: Words, before: Candidate, then: Candidate, *, compared: bool = False) -> bool:
    """Tell whether two values of a sentence are items of one list: no verb, no full stop between them.

    Where `compared`, also two sides of a comparison: "18 %, contre 4 % un an plus tôt".
    """
    if before.sentence is not then.sentence:
        return False
    shape, start, end = tape.shape, before.end, then.start
    walls = words.list_end if compared else words.list_wall
    if end - start > _FAR:
        return False
    if walls.search(shape, start, end):
        like = before.node.type == then.node.type
        return compared and like and _set_against(tape, words, start, then)
    joints = words.compared if compared else words.joining
    return joints.search(shape, start, end) is not None


def _set_against(tape: Tape, words: Words, start: int, then: Candidate) -> bool:
    """Tell whether a value is held against the one before past its verb: `40 came, against 30 in 2020`.

    A date right behind it, or the end of what is said, tells that it counts nothing else.
    """
    shape, at, after = tape.shape, then.start - 1, then.end
    while at > start and (shape[at] == " " or shape[at] in words.bound):
        at -= 1
    if at <= start or shape[at] not in words.held_against or ";" in shape[start:at]:
        return False
    end = then.sentence.end
    while after < end and (shape[after] == " " or shape[after] in words.prep or shape[after] in words.det):
        after += 1
    return after >= end or shape[after] in ",.;)" or shape[after] in words.date


def counted_noun(tape: Tape, words: Words, made: Candidate) -> tuple[int, int] | None:
    """Return the items of the noun phrase that a number counts, right after it; None where none follows.

    One in quotation marks is whole within them: `a few hundred "regulars"`.
    """
    shape, at = tape.shape, made.end
    if at + 1 >= made.sentence.end or shape[at] not in " -":
        return None
    head = at + 1
    while head < made.sentence.end and (shape[head] in words.of or shape[head] == " "):
        head += 1
    if head >= made.sentence.end or head > at + 3:
        return None
    if head == at + 1 and shape[head] in QUOTES:
        return _quoted(tape, words, head, made.sentence.end)
    if shape[head] in words.grading:
        return _graded(tape, words, head, made.sentence.end)
    char = shape[head]
    if char not in words.word or char in words.function or char in words.clause_break:
        return None
    if char in words.clause_verb and _describes(tape, words, made, head):
        end = noun_phrase(tape, words, head + 2, made.sentence.end)
        return (head, end) if end > head + 2 else None
    sure = char in words.finite or (not words.head_last and char in words.sure_verb)
    if sure and char not in words.verb_noun:
        return None  # `dont douze restent ici`
    if head > at + 1 and not _takes_of(tape, made):
        return None
    if words.nouns_capital:
        end = nouns_end(tape, head, noun_phrase(tape, words, head, made.sentence.end))
        return (head, end) if end > head else None
    named = tape.words(head, head + 1)[0].isupper() and char not in words.demonym
    if named and not _counts_name(tape, words, made, head):
        return None
    end = _of_many(tape, words, made, head, noun_phrase(tape, words, head, made.sentence.end))
    if end == head and char in words.verb_noun and _ends_there(tape, words, head, made.sentence.end):
        return head, head + 1
    return (head, end) if end > head else None


def _of_many(tape: Tape, words: Words, made: Candidate, start: int, end: int) -> int:
    """Return where a noun phrase ends whose noun could be a verb: `four new sports facilities`.

    What is counted is of many: an adjective is no head of it where a plural stands behind.
    """
    one = made.node.values.get("amount") == 1 and not made.node.values.get("bound")
    if one or not words.head_last or not start < end < made.sentence.end - 1:
        return end
    if plural(tape, words, end - 1):
        return end
    if tape.shape[end] == "," and end == start + 1:
        return _past_comma(tape, words, end, made.sentence.end) or end
    if tape.shape[end] != " " or tape.shape[end - 1] in words.name:
        return end
    last = made.sentence.end - 1
    while end < last and tape.shape[end] == " " and plural(tape, words, end + 1):
        if tape.shape[end + 1] not in words.verb_noun and tape.shape[end + 1] not in words.lower:
            break
        end += 2
    return end


def _past_comma(tape: Tape, words: Words, at: int, end: int) -> int | None:
    """Return where a noun of many ends behind adjectives with commas between them: `12 young, able men`."""
    shape = tape.shape
    for _ in range(_ADJECTIVES):
        if shape[at : at + 2] != ", " or at + 2 >= end:
            return None
        stop = noun_phrase(tape, words, at + 2, end, wide=False)
        if stop == at + 2 or not tape.words(at + 2, stop).islower():
            return None
        if plural(tape, words, stop - 1):
            then = shape[stop + 1 : stop + 2] or "."
            return None if then in words.clause_verb else stop
        at = stop
    return None


def plural(tape: Tape, words: Words, i: int) -> bool:
    """Tell whether word i is a noun of many, by its ending or by a list."""
    word = tape.words(i, i + 1)
    ends = word.endswith(words.plural_ending) and not word.endswith(words.singular_endings)
    return ends or tape.shape[i] in words.plural_noun


def _quoted(tape: Tape, words: Words, at: int, end: int) -> tuple[int, int] | None:
    """Return the noun phrase that fills the quotation that opens at item `at`, if it is of many."""
    start = at + 1 + (tape.shape[at + 1 : at + 2] == " ")
    if start >= end or tape.shape[start] not in words.word or tape.shape[start] in words.function:
        return None
    stop = noun_phrase(tape, words, start, end)
    closed = (tape.shape[stop : stop + 2].lstrip() or ".")[0] in _CLOSING
    return (start, stop) if closed and stop > start and plural(tape, words, stop - 1) else None


def _graded(tape: Tape, words: Words, at: int, end: int) -> tuple[int, int] | None:
    """Return the noun phrase behind an adverb that grades its adjective: `two very old houses`."""
    start = at + 2
    if tape.shape[at + 1 : start] != " ":
        return None
    stop = noun_phrase(tape, words, start, end, wide=False)
    many = (i for i in range(start, stop) if i > start and tape.shape[i] != " ")
    plural = any(
        tape.words(i, i + 1).endswith(words.plural_ending) or tape.shape[i] in words.plural_noun for i in many
    )
    return (start, stop) if plural else None


def _describes(tape: Tape, words: Words, made: Candidate, at: int) -> bool:
    """Tell whether a participle describes what an object counts: `sold 40 used cars`; not `40 used it`."""
    shape, before = tape.shape, made.start - 1
    while before >= made.sentence.start and shape[before] in words.filler:
        before -= 1
    governed = before >= made.sentence.start and (
        shape[before] in words.clause_verb or shape[before] in words.prep or shape[before] in words.of
    )
    if not governed or not words.head_last or not tape.words(at, at + 1).endswith(words.perfects):
        return False
    then = shape[at + 2 : at + 3]
    if not then:
        return False
    noun = then in words.word and then not in words.function and then not in words.sure_verb
    many = then in words.plural_noun or tape.words(at + 2, at + 3).endswith(words.plural_ending)
    return noun and many and shape[at + 1] == " "


def _ends_there(tape: Tape, words: Words, at: int, end: int) -> bool:
    """Tell whether what may be a verb is only counted: nothing that it governs follows, `40 reports.`"""
    if not words.head_last or not tape.words(at, at + 1).endswith(words.plural_ending):
        return False
    then = tape.shape[at + 1 : at + 3].strip(" ")[:1] if at + 1 < end else "."
    if then in words.that or then in words.det or then in words.value:
        return False
    ends = then in words.stop or then in words.prep or then in words.conj or then in words.clause_verb
    return ends or then in words.date or then in words.adverb  # `lodged 71 claims last year`


def _takes_of(tape: Tape, made: Candidate) -> bool:
    """Tell whether a number has its noun behind `of`: `2 millions de foyers`, `une vingtaine de maires`."""
    values = made.node.values
    if "scale" in values or values.get("low"):
        return True
    entry = tape.lexicon.words.get(tape.words(made.at, made.at + 1).lower())
    return entry is not None and "collective" in entry.values


def _counts_name(tape: Tape, words: Words, made: Candidate, head: int) -> bool:
    """Tell whether a number counts what has a capital: `quatre Canadair`, `24 États membres`."""
    before = tape.shape[made.start - 2 : made.start - 1]
    if before and before in words.capital:
        return False
    if not made.node.values.get("digits", False):
        return made.node.values.get("amount") != 1
    follows = tape.shape[head + 2 : head + 3]
    noun = bool(follows) and follows in words.lower and follows not in words.function
    if noun and follows not in words.clause_verb and tape.shape[head + 1] == " ":
        return True
    return words.head_last and _many_of_name(tape, words, made, head)


def _many_of_name(tape: Tape, words: Words, made: Candidate, head: int) -> bool:
    """Tell whether a verb governs a number of what is named: `has 12 Komodo Dragons`, `of 40 Labour MPs`.

    The last word of the name is one of many, or a small one behind it is: `won 12 Grand Slam titles`.
    """
    shape, last = tape.shape, head
    before = made.start - 1
    while before > made.sentence.start and shape[before] in words.filler:
        before -= 1
    if before <= made.sentence.start:
        return False
    listed = shape[before] in words.conj and words.value.search(shape, made.sentence.start, before)
    if not listed and shape[before] not in words.clause_verb and shape[before] not in words.of:
        return False
    while last < made.sentence.end - 2 and last - head < _NAME and shape[last + 1] == " ":
        then = tape.words(last + 2, last + 3)
        if shape[last + 2] not in words.word or shape[last + 2] in words.function:
            break
        last += 2
        if not then[:1].isupper():
            break
    told, ending = tape.words(last, last + 1), words.plural_ending
    return len(told) > _LETTERS and told.endswith(ending) and not told.endswith(ending * 2)


def whole_of(tape: Tape, words: Words, made: Candidate) -> int | None:
    """Return the value that a count is a part of: 35 in "cinq des 35 zones"; None where there is none."""
    shape, at = tape.shape, made.end
    seen = named = owned = False
    while at < made.sentence.end and at < made.end + 12:
        char = shape[at]
        if char in words.value:
            return at if seen and (owned or not named) else None
        if char in words.of or char in words.rate_base:
            seen = True
        elif char in words.apostrophe:
            owned = True
        elif char != " " and char not in words.det:
            if not seen or char in words.stop or char in words.clause_verb:
                return None
            named = True
        at += 1
    return None


def labelled(tape: Tape, words: Words, made: Candidate) -> bool:
    """Tell whether a line opens with what it counts and a colon: `Sites: 12 in 5 countries`."""
    part, shape, at = made.sentence, tape.shape, made.start
    if not (part.first and (part.heading or part.bullet or part.ticker)):
        return False
    while at > part.start and (shape[at - 1] == " " or shape[at - 1] in words.bound):
        at -= 1
    start, end = part.start, at - 1
    then = shape[made.end : min(made.end + 2, part.end)].strip(" ")[:1]
    apart = not then or then in ",;(" or (then in words.locative and then not in words.purpose)
    if shape[end:at] != ":" or not apart or made.node.values.get("amount") is None:
        return False
    while end > start and shape[end - 1] == " ":
        end -= 1
    while start < end and shape[start] not in words.word:
        start += 1
    if (
        end - start > _LABEL
        or words.value_or_verb.search(shape, start, end)
        or words.date.search(shape, start, end)
    ):
        return False
    head = end - 1 if words.head_last else start
    told = tape.words(head, head + 1)
    many = told.endswith(words.plural_ending) and not told.endswith(words.plural_ending * 2)
    return start < end and (many or shape[head] in words.plural_noun)
