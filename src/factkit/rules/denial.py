"""What a sentence denies: a number that was not reached, a place no longer held."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words

_REACH = 12
"""Items over which a denial reaches its value."""
_RANKED = frozenset({"ranking", "event"})
_TURNED = {"more_than": "at_most", "less_than": "at_least", "at_least": "less_than", "at_most": "more_than"}
"""What a bound becomes where it is denied: what is not more than five is at most five."""


class Denials:
    """The denials of a sentence, found once."""

    def __init__(self, tape: Tape, words: Words, sentence: Sentence) -> None:
        self.tape, self.words = tape, words
        found = words.denial.search(tape.shape, sentence.start, sentence.end)
        marks = words.denials(tape, sentence.start, sentence.end) if found else {}
        self._all = sorted(marks.get("denied", ()))

    def of(self, made: Candidate, bound: str) -> tuple[str, bool]:
        """Return the bound of a value as its verb leaves it, and whether the claim itself is denied.

        A denial goes into the bound where one can say it: "did not reach 5 %" is less than 5.
        """
        if not self._all:
            return bound, False
        at = next((i for i in reversed(self._all) if i < made.start), None)
        if at is None or made.start - at > _REACH:
            return bound, False
        shape = self.tape.shape
        if self.words.denial_wall.search(shape, at + 1, made.start):
            return bound, False
        if made.kind in _RANKED:
            return bound, True
        if bound == "exact":
            if self.words.attain.search(shape, at - 2, made.start):
                return "less_than", False
            if self.words.exceed.search(shape, at - 2, made.start):
                return "at_most", False
        turned = _TURNED.get(bound)
        return turned or bound, turned is None
