"""Noun phrases: where they begin and end, by the function words around them."""

from __future__ import annotations

from factkit.match.tokens import Node, Tape
from factkit.rules.words import Words

_OPENING, CLOSING = "«“", "»”"
_QUOTED = 12
"""Items that a name between quotation marks may have."""
_LONGEST = 24
"""Items that a noun phrase may have."""


def noun_phrase(tape: Tape, words: Words, start: int, end: int, *, wide: bool = True) -> int:
    """Return where the noun phrase that begins at item `start` ends; `start` where none does.

    It runs over nouns, adjectives and `of`; a preposition is kept only where `wide`
    and the phrase has no more than a noun before it.
    """
    shape = tape.shape
    end = min(end, start + _LONGEST)
    at, stop, seen = start, start, 0
    while at < end:
        char = shape[at]
        if char == " ":
            at += 1
            continue
        if char not in words.in_phrase:
            at += 1
            stop, seen = at, seen + 1
            continue
        if char in words.stop or char in words.value or char in words.date or char in words.say:
            break
        if char == "-" or char in words.apostrophe:
            at += 1
            continue
        if char in words.of or char in words.det:
            at += 1
            continue
        if char in words.conj or char in words.pronoun or char in words.clause_break:
            break
        if char in words.prep:
            if not wide or not seen:
                break
            wide = False
            at += 1
            continue
        if char in words.finite or (seen and (char in words.adverb or char in words.bound)):
            break
        at += 1
        stop, seen = at, seen + 1
    return stop


def phrase_before(tape: Tape, words: Words, end: int, floor: int) -> tuple[int, int] | None:
    """Return the noun phrase that ends before item `end`, without its article; None where none does."""
    shape = tape.shape
    while end > floor and shape[end - 1] in words.filler:
        end -= 1
    start = end
    while start > max(floor, end - _LONGEST):
        char = shape[start - 1]
        if char not in words.in_phrase:
            start -= 1
            continue
        if char in words.stop or char in words.value or char in words.date or char in words.conj:
            break
        if char in words.pronoun or char in words.clause_break or _ends_phrase(tape, words, start - 1):
            break
        if words.verb_second and char in words.det and char not in words.of:
            break
        if char in "-/" and shape[start : start + 1] == " " and shape[start - 2 : start - 1] == " ":
            break
        start -= 1
        if char in words.det and start > floor and _opens(words, shape, start, floor):
            break
    return trimmed(tape, words, start, end)


def _opens(words: Words, shape: str, at: int, floor: int) -> bool:
    """Tell whether an article opens its noun phrase: `allowing an increase`, not `price of the oil`."""
    if shape[at] in words.of:
        return False
    before = at - 1
    while before > floor and (shape[before] == " " or shape[before] in words.det):
        if shape[before] in words.of:
            return False
        before -= 1
    return shape[before] not in words.of


def _ends_phrase(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether an item is a preposition or a verb, and so stands outside of a noun phrase."""
    char = tape.shape[at]
    if char in words.prep and char not in words.of:
        return "-" not in (tape.shape[at - 1 : at], tape.shape[at + 1 : at + 2])
    if char in words.clause_verb or char in words.finite:
        return char not in words.verb_noun
    if char in words.telling_of and char not in words.verb_noun and char not in words.nouns:
        return True
    return opens_with_verb(tape, words, at)


def quoted_name(tape: Tape, words: Words, close: int, floor: int) -> int | None:
    """Return where the quotation that a sign at item `close` ends begins, where it is a name in its phrase.

    "Компания «Ромашка»", "le groupe « Azur »": a few words, the first with a capital, behind a word.
    """
    shape = tape.shape
    opening = max(shape.rfind(sign, max(floor, close - _QUOTED), close) for sign in _OPENING)
    first = opening + 1 + (shape[opening + 1 : opening + 2] == " ")
    if opening <= floor or first >= close or not tape.text[tape.starts[first]].isupper():
        return None
    if any(c in words.predicate_wall or c in ".!?" for c in shape[first:close]):
        return None
    before = shape[opening - 2] if shape[opening - 1] == " " else ""
    return opening if before in words.word and before not in words.say else None


def opens_with_verb(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether an item is a phrase of the lexicon that begins with a verb: `is due`, `a promis`."""
    char = tape.shape[at]
    if char not in words.opening or char in words.nouns or isinstance(tape.items[at], Node):
        return False
    parts = tape.words(at, at + 1).lower().replace("’", "'").split()
    for place, word in enumerate(parts):
        entry = tape.lexicon.words.get(word.rpartition("'")[2])
        adverbial = place == 1 and char in words.status and char in words.acting  # `now see`
        if place and place == len(parts) - 1 and not adverbial:
            return False
        if entry is not None and entry.char in words.clause_verb:
            told = tape.shape[at] in words.status or (words.head_last and asks_infinitive(tape, words, at))
            return entry.char not in words.verb_noun or told  # `promised to`
    return False


def asks_infinitive(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether an item is the mark of an infinitive, or a phrase that ends with one: `likely to`."""
    last = tape.lexicon.words.get(tape.words(at, at + 1).rpartition(" ")[2].lower())
    return last is not None and last.char in words.infinitive


def opens_clause(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether an item is a verb with the word behind which its clause stands: "estiment que"."""
    last = tape.lexicon.words.get(tape.words(at, at + 1).rpartition(" ")[2].lower())
    return last is not None and last.char in words.that


def before_article(tape: Tape, words: Words, at: int, floor: int) -> int:
    """Return the item before the noun at an item and its article: a preposition, a mark, another noun."""
    shape, at = tape.shape, at - 1
    while at > floor and (
        shape[at] == " "
        or (shape[at] in words.det and shape[at] not in words.of and shape[at] not in words.locative)
    ):
        at -= 1
    return at


def phrase_after(
    tape: Tape, words: Words, start: int, end: int, *, words_most: int = 5
) -> tuple[int, int] | None:
    """Return the noun phrase that begins at item `start`, without its article; None where none does.

    It goes on through `of`, and stops at a verb, another preposition, a mark, a value, a date.
    """
    shape, at, stop, seen = tape.shape, start, start, 0
    while at < end and seen < words_most:
        char = shape[at]
        if char == " ":
            at += 1
            continue
        if char not in words.in_phrase:
            at += 1
            stop, seen = at, seen + 1
            continue
        if char in "-/" and shape[at - 1 : at] == " " and shape[at + 1 : at + 2] in (" ", char):
            break
        if (char in " -.&/" or char in words.apostrophe) and (
            char != "." or shape[at + 1 : at + 2] not in (" ", "", "\n")
        ):
            at += 1
            continue
        if char in words.of or (char in words.det and (not seen or shape[at - 2 : at - 1] in words.of)):
            at += 1
            continue
        if char in words.bridge and seen and _bridges(tape, words, at):
            at += 1
            continue
        if opens_glued(tape, at) or (
            seen and char in words.value and shape[at - 1] != " " and start <= glued(tape, at) < at
        ):
            at += 1
            stop, seen = at, max(seen, 1)
            continue
        if char in words.stop or char in words.value or char in words.date or char in words.conj:
            break
        if words.verb_second and seen and char in words.det:
            break
        if words.head_last and seen and char in words.det and shape[at + 2 : at + 3] not in words.rate_time:
            break  # `5 million people the basics`, not `killings a day`
        if char in words.pronoun or char in words.clause_break:
            break
        if char in words.adverb and shape[at - 1 : at] != "-":
            break
        if _ends_phrase(tape, words, at):
            break
        at += 1
        stop, seen = at, seen + 1
    return trimmed(tape, words, start, stop)


def _bridges(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether a preposition goes on with the name of a house: `Institut für Weltwirtschaft`."""
    if tape.shape[at - 2] not in words.source_noun or tape.shape[at + 1 : at + 2] != " ":
        return False
    return at + 2 < len(tape.starts) and tape.text[tape.starts[at + 2] : tape.starts[at + 2] + 1].isupper()


def trimmed(tape: Tape, words: Words, start: int, end: int) -> tuple[int, int] | None:
    """Return a phrase without articles, prepositions and marks at its ends; None where nothing is left."""
    shape = tape.shape
    while start < end and (
        (shape[start] in words.before_phrase and not opens_glued(tape, start))
        or _left_over(tape, words, start)
    ):
        start += 1
    if 2 <= start < end and shape[start - 1] == "-" and shape[start - 2] in words.value and words.head_last:
        # `the 12-storey tower`: what its number counts goes with the number.
        space = shape.find(" ", start, end)
        start = space + 1 if 0 < space < end - 1 and shape[space + 1] in words.word else start
    while end > start and shape[end - 1] in words.behind_phrase:
        end -= 1
    if words.nouns_capital:
        end = nouns_end(tape, start, end)
    return (start, end) if end > start else None


def _left_over(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether an item is the letter of a possessive behind a date: `this year's ranking`."""
    return at > 0 and tape.shape[at - 1] in words.apostrophe and len(tape.words(at, at + 1)) == 1


def nouns_end(tape: Tape, start: int, end: int) -> int:
    """Return where the last noun of a phrase ends, in a language that writes nouns with a capital."""
    while end > start and not tape.words(end - 1, end).rpartition(" ")[2][:1].isupper():
        end -= 1
    return end


def closes_name(tape: Tape, at: int) -> bool:
    """Tell whether a number is the last word of a name: `Formula One`, but not in `Tarn Sells Two Ships`."""
    item, text = tape.items[at], tape.text
    if not isinstance(item, Node) or item.type != "number" or item.values.get("digits", True):
        return False
    word, then = tape.words(at, at + 1), tape.starts[at + 1]
    follows = text[then : then + 2].strip()[:1]
    led = at > 1 and tape.shape[at - 1] == " " and text[tape.starts[at - 2]].isupper()
    return led and word.istitle() and " " not in word and not follows.isupper()


def glued(tape: Tape, at: int) -> int:
    """Return where the word begins whose letters and digits go on to item `at`: `A380`, `P1NP`; else `at`."""
    first = at
    while (
        first > 0
        and tape.ends[first - 1] == tape.starts[first]
        and tape.text[tape.starts[first - 1] : tape.ends[first - 1]].isalnum()
    ):
        first -= 1
    return first if tape.text[tape.starts[first]].isupper() else at


def opens_glued(tape: Tape, at: int) -> bool:
    """Tell whether a letter that may be a small word begins a name with digits: `the A380`."""
    first, then = tape.starts[at], tape.starts[at + 1]
    if then - first > 1 or not tape.text[then : then + 1].isdigit():
        return False
    return tape.text[first].isupper()


def headed(tape: Tape, words: Words, start: int, end: int) -> bool:
    """Tell whether the head of a noun phrase is a noun for what belongs to someone: `the pass rate in May`.

    The head is the last word before a preposition or the first one, as the language has it.
    """
    shape = tape.shape
    if words.attribute.search(shape, start, end) is None:
        return False
    wall = words.core_wall.search(shape, start + 1, end)
    core = wall.start() if wall else end
    places = [m.start() for m in words.attribute.finditer(shape, start, core)]
    if not places:
        return False
    if words.head_last:
        return words.nameable.search(shape, places[-1] + 1, core) is None
    return places[0] == start or not tape.text[tape.starts[start]].isupper()
