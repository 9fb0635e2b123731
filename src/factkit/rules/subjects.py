"""Whom or what a claim is about: names in the sentence, and the discourse before it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words


@dataclass(frozen=True, slots=True)
class Referent:
    """A thing spoken of: items `start` to `end` of the tape, its name, its country code."""

    start: int
    end: int
    name: str
    code: str | None = None
    inferred: bool = False


class Discourse:
    """The names of a document, and whom pronouns and definite phrases stand for."""

    def __init__(self, tape: Tape, words: Words, sentences: list[Sentence]) -> None:
        self.tape, self.words = tape, words
        self.names: list[Referent] = []
        for sentence in sentences:
            self.names += names(tape, words, sentence.start, sentence.end, sentence.start)
        self._starts = [n.start for n in self.names]
        weights: Counter[str] = Counter()
        first: dict[str, Referent] = {}
        for name in self.names:
            key = name.code or name.name
            first.setdefault(key, name)
            weights[key] += 3 if name.start < 60 else 1
        ranked = sorted(weights, key=lambda key: (-weights[key], first[key].start))
        self.country = next((first[k] for k in ranked if first[k].code), None)
        self.organization = next((first[k] for k in ranked if not first[k].code and weights[k] > 1), None)
        top = ranked[0] if ranked else None
        self.topic = first[top] if top and weights[top] > 1 else None

    def last_before(self, at: int, *, country: bool | None = None) -> Referent | None:
        """Return the last name before item `at`; of a country, or not, where that is asked."""
        for name in reversed([n for n in self.names if n.end <= at]):
            if country is None or bool(name.code) == country:
                return name
        return None


def names(tape: Tape, words: Words, start: int, end: int, opening: int) -> list[Referent]:
    """Return the proper names among items `start` to `end`: countries, demonyms, capitalized runs."""
    found: list[Referent] = []
    i = start
    while i < end:
        char = tape.shape[i]
        if char in words.country:
            found.append(Referent(i, i + 1, tape.words(i, i + 1), tape.items[i].values["country"]))
            i += 1
        elif char in words.capital and not (i == opening and _common(tape, words, i, end)):
            stop = _name_end(tape, words, i, end)
            found.append(Referent(i, stop, tape.words(i, stop)))
            i = stop
        else:
            i += 1
    return found


def _common(tape: Tape, words: Words, i: int, end: int) -> bool:
    """Tell whether a capital only opens the sentence: no other capital follows, no capitals within."""
    if tape.shape[i] not in words.capital or tape.words(i, i + 1).isupper():
        return False
    following = tape.shape[i + 1 : i + 3]
    return not (len(following) == 2 and following[0] in " -" and following[1] in words.capital)


def _name_end(tape: Tape, words: Words, i: int, end: int) -> int:
    stop = i + 1
    while stop + 1 < end:
        joint, then = tape.shape[stop], tape.shape[stop + 1]
        if joint in " -'’.&" and then in words.capital:
            stop += 2
        elif joint == " " and then in words.of and stop + 3 < end and tape.shape[stop + 3] in words.capital:
            stop += 4
        elif joint == " " and then == "&":
            stop += 2
        else:
            break
    return stop
