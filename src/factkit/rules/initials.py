"""Initials: letters with a point before a person's name, `K.C. Lee`; letters joined as a house's, `H&T`."""

from __future__ import annotations

from collections.abc import Container

from factkit.match.tokens import Tape
from factkit.rules.words import Words

_MOST = 4
"""Letters that stand before a name: more are those of a list."""


def is_initial(tape: Tape, at: int) -> bool:
    """Tell whether an item is one capital letter that may stand for a name: no title, as French `M.` is."""
    word = tape.words(at, at + 1)
    if len(word) == 2 and word.endswith("."):
        return word[0].isupper()
    return len(word) == 1 and word.isupper() and "abbreviation" not in tape.items[at].values


def spelt(tape: Tape, words: Words, start: int, end: int) -> bool:
    """Tell whether letters in brackets are short for the plain words before: `hearing loss (HL)`."""
    letters = tape.words(start, end)
    if tape.shape[start - 2 : start] != " (" or tape.shape[end : end + 1] != ")" or not letters.isupper():
        return False
    if end > start + 1 or tape.shape[max(0, start - 3)] in words.body:
        return False  # `the health ministry (HM)`
    before = [tape.words(i, i + 1) for i in range(max(0, start - 3 - 2 * len(letters)), start - 2)]
    told = [word for word in before if word[:1].isalpha()]
    initials = iter(word[0].upper() for word in told)
    return bool(told) and told[-1].islower() and all(letter in initials for letter in letters)


def paired(tape: Tape, at: int) -> bool:
    """Tell whether an item is a letter that an ampersand joins to another, as the names of houses are."""
    joined = tape.shape[at + 1 : at + 2] == "&" and at + 2 < len(tape.items)
    return joined and tape.text[tape.starts[at + 2]].isupper() and tape.ends[at] + 1 == tape.starts[at + 2]


def before_initials(tape: Tape, name: int, articles: Container[str]) -> int:
    """Return where the initials begin that stand before a name at an item; the item itself without any.

    An article that is a part of such a name may stand between them: `J. Le Goff`.
    """
    led = name >= 2 and tape.shape[name - 1] == " " and tape.words(name - 2, name - 1) in articles
    start = first = name - 2 if led else name
    for _ in range(_MOST):
        at = start - 1
        at -= at >= 0 and tape.shape[at] in " -"
        at -= at >= 0 and tape.shape[at] == "."
        pointed = at >= 0 and tape.text[tape.ends[at] : tape.ends[at] + 1] == "."
        if at < 0 or not (pointed or tape.words(at, at + 1).endswith(".")) or not is_initial(tape, at):
            break
        if at and tape.ends[at - 1] == tape.starts[at] and tape.text[tape.starts[at] - 1].isalnum():
            break
        start = at
    return start if start < first else name


def goes_on(tape: Tape, at: int) -> bool:
    """Tell whether a full stop at an item is that of an abbreviation or an initial before a name."""
    if tape.shape[at] != "." or at < 1:
        return False
    return "abbreviation" in tape.items[at - 1].values or is_initial(tape, at - 1)
