"""Number words that are written as one: "duecentotrentaquattromila", "vierundzwanzig"."""

from __future__ import annotations

import re
from collections.abc import Mapping

Parts = tuple[tuple[int, bool], ...]
"""What each part is worth, and whether an "and" comes before it."""

_LONGEST = 200
"""Letters past which a word is no number."""


class Glue:
    """Cuts a word into the number words that it is made of, in time linear in its length.

    `forms` has what parts there are, by class and form: those of `card` stand anywhere in the
    word, those of any other class end it and give the word its class. `ands` join tens to ones.

    >>> card = {"due": 2, "cento": 100, "vent": 20, "otto": 8, "mila": 1000}
    >>> glue = Glue({"card": card, "ordinal_word": {"ottesimo": 8}})
    >>> glue("duecentomila")
    ('card', ((2, False), (100, False), (1000, False)))
    >>> glue("ventottesimo")
    ('ordinal_word', ((20, False), (8, False)))
    >>> glue("centotto") is None, glue("otto") is None
    (True, True)
    """

    def __init__(self, forms: Mapping[str, Mapping[str, int]], ands: frozenset[str] = frozenset()) -> None:
        self._card = forms["card"]
        self._last = {
            form: (name, worth)
            for name, words in forms.items()
            if name != "card"
            for form, worth in words.items()
        }
        self._ands = ands
        self._sizes = sorted({len(form) for form in (*self._card, *self._last, *ands)}, reverse=True)
        # What no number word begins is told by one look at it.
        self._begins = re.compile("|".join(map(re.escape, self._card)) or "(?!)").match

    def __call__(self, word: str) -> tuple[str, Parts] | None:
        """Return the class and the parts of a word in small letters, or None where it is no such word."""
        size = len(word)
        if size > _LONGEST or not self._begins(word):
            return None
        # Every place that parts lead up to, and the shortest way there; the longest part first.
        reached: dict[int, tuple[Parts, bool]] = {0: ((), False)}
        for at in range(size):
            if at not in reached:
                continue
            parts, joined = reached[at]
            for length in self._sizes:
                form, end = word[at : at + length], at + length
                if end > size:
                    continue
                if end == size and parts and (last := self._last.get(form)):
                    return last[0], (*parts, (last[1], joined))
                if worth := self._card.get(form):
                    reached.setdefault(end, ((*parts, (worth, joined)), False))
                elif form in self._ands and parts and not joined:
                    reached.setdefault(end, (parts, True))
        parts, joined = reached.get(size, ((), False))
        return ("card", parts) if len(parts) > 1 and not joined else None
