"""What stands around a figure: its sentence, the words and names in it, and where other figures part it.

>>> line = Line.of(
...     "Le Kazakhstan est 24e, le Kirghizistan pointe au 78e rang.", 0, "fr", [(17, 20), (49, 52)]
... )
>>> [sorted(name.keys) for name in line.names]
[['KAZ'], ['KGZ']]
>>> [name.text for name in line.near(49, 52)]
['Kirghizistan']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from factkit.checking.cutting import Place
from factkit.checking.names import Name, names_of
from factkit.checking.words import Glossary
from factkit.match.tokens import Tape
from factkit.packs.pack import available, load

__all__ = ["BASE", "Line"]

_PARTS = ("; ", " – ", " — ")
"""What parts a sentence for its names: a dateline from the rest."""
_OF_WHAT = 2
_OF = frozenset({"of", "out_of"})
"""Classes of words between a part and its whole."""
_WHOSE = frozenset({"of", "agent", "giver_prep"})
_PARTITIVE = 12
"""Characters that "out of the" has at most."""
BASE = frozenset({"compare", "compare_prep", "than_word"})
"""Classes of words behind which stands what something is held against."""
_COMPARING = BASE | {"bound"}
"""The same, and "as much as"."""
_PARTING = frozenset(",;:()–—")
_MOVING = ("move_verb", "move_noun", "move_by")
"""Classes of words that say which way something goes."""
_STOPS = frozenset(["", *".,;)"])
_APPOSING = frozenset({",", "(", ":"})
"""What stands between a name and the figure that is told of it alone."""
_LEADING = 6
"""Words between a figure and the word that leads to it."""


@dataclass(eq=False)
class Line:
    """A sentence of a text."""

    text: str
    start: int
    lang: str | None
    values: list[Place]
    """Where its figures stand, in the text as a whole."""
    tape: Tape | None

    @classmethod
    def of(cls, text: str, start: int, lang: str | None, values: list[Place]) -> Line:
        """The sentence `text`, which stands at `start`."""
        tape = load(lang).tokenizer(text) if lang in available() else None
        return cls(text, start, lang, values, tape)

    @cached_property
    def names(self) -> list[Name]:
        """The names in the sentence, in order."""
        return list(names_of(self.tape, self.start, self.lang)) if self.tape else []

    def segment(self, start: int, end: int) -> Place:
        """The part of the sentence that belongs to one figure: from the one before it to the next."""
        before = max((e for _, e in self.values if e <= start), default=self.start)
        after = min((s for s, _ in self.values if s >= end), default=self.start + len(self.text))
        return before, after

    def clause(self, start: int, end: int) -> Place:
        """The part of the segment of a figure that no comma and no "and" sets apart from it."""
        found = self._clauses.get((start, end))
        if found is None:
            found = self._clauses[start, end] = self._clause(start, end)
        return found

    @cached_property
    def _clauses(self) -> dict[Place, Place]:
        return {}

    def _clause(self, start: int, end: int) -> Place:
        first, last = self.segment(start, end)
        for at, item in enumerate(self.tape.items if self.tape else ()):
            assert self.tape
            here, behind = self.start + self.tape.starts[at], self.start + self.tape.ends[at]
            if not ("conj" in item.values or self.tape.words(at, at + 1) in _PARTING):
                continue
            if first <= here and behind <= start:
                first = behind
            elif end <= here < last:
                return first, here
        return first, last

    def near(self, start: int, end: int, *, carried: bool = True) -> list[Name]:
        """The names that a figure goes with: those before it and behind the last figure, else those after it.

        Where none stands before the first figure of a list, each goes before its own: "18 % from
        Kazakhstan, 6 % from Canada".
        """
        inside = [name for name in self.names if start <= name.start and name.end <= end]
        if inside or (inside := self._respective(start) or self._in_clause(start, end)):
            return inside
        if apposed := self._apposed(start, end):
            return apposed
        opening = self.opening(start)
        first, last = self.segment(start, end)
        before = [name for name in self.names if max(first, opening) <= name.start and name.end <= start]
        after = [
            name
            for name in self.names
            if end <= name.start and name.end <= last
            if not self._set_off(end, name.start, last)
            if not self.compared(name.start, BASE) and not self._before(name.start, "source_prep")
        ]
        leading = min((s for s, _ in self.values if s >= opening), default=start)
        follows = not any(opening <= name.start and name.end <= leading for name in self.names)
        found = (after or before) if follows else (before or after)
        return found or (self._carried(start, opening) if carried else [])

    def _carried(self, start: int, opening: int) -> list[Name]:
        """The names of the figure right before one: "Europe, where sales fell by 19% to 46 million"."""
        last = max(
            (place for place in self.values if opening <= place[0] and place[1] <= start), default=None
        )
        if last is None or len(self.text[last[1] - self.start : start - self.start].split()) > 1:
            return []
        return self.near(*last, carried=False)

    def _set_off(self, end: int, start: int, last: int) -> bool:
        """Whether a name behind a figure is not told of it: "14 seats, followed by the Liberals on 11"."""
        between = self.text[end - self.start : start - self.start]
        another = last < self.start + len(self.text)
        return ";" in between or (another and "," in between) or Glossary.of(self.lang).follows(between)

    def _apposed(self, start: int, end: int) -> list[Name]:
        """The names right before a figure that is told of them alone: "unlike Laos and Peru, 71st"."""
        before = [name for name in self.names if name.end <= start]
        behind = self.text[end - self.start :].lstrip()[:1]
        if not before or behind not in _STOPS:
            return []
        if self.text[before[-1].end - self.start : start - self.start].strip() not in _APPOSING:
            return []
        row = self._rows([(name.start, name.end) for name in before])[-1]
        return [name for name in before if name.start >= row[0][0]]

    def _in_clause(self, start: int, end: int) -> list[Name]:
        """The names before a figure in its own clause, where another figure or name stands before that."""
        first, _ = self.clause(start, end)
        if first <= self.segment(start, end)[0]:
            return []
        return [name for name in self.names if first <= name.start and name.end <= start]

    def _respective(self, start: int) -> list[Name]:
        """The name whose turn it is: "BICS and Telesign made 30 and 12 million respectively"."""
        if not self.in_turn:
            return []
        for names in self._rows([(name.start, name.end) for name in self.names]):
            for figures in self._rows(self.values):
                if len(names) == len(figures) > 1 and any(place[0] == start for place in figures):
                    at = next(n for n, place in enumerate(figures) if place[0] == start)
                    return [name for name in self.names if name.start == names[at][0]]
        return []

    def _rows(self, places: Iterable[Place]) -> list[list[Place]]:
        """Places that stand in rows, with commas and "and" alone between them."""
        rows: list[list[Place]] = []
        for place in sorted(places):
            if rows and self._joined(rows[-1][-1][1], place[0]):
                rows[-1].append(place)
            else:
                rows.append([place])
        return rows

    def _joined(self, end: int, start: int) -> bool:
        """Whether only a comma or an "and" stands between two places."""
        assert self.tape
        return all(
            self.tape.words(at, at + 1).strip() in ("", ",") or "conj" in item.values
            for at, item in enumerate(self.tape.items)
            if end <= self.start + self.tape.starts[at] < start
        )

    @cached_property
    def in_turn(self) -> bool:
        """Whether a word says that names and figures go in the same order."""
        return self.tape is not None and any("respective" in item.values for item in self.tape.items)

    def opening(self, start: int) -> int:
        """Where the part of the sentence begins that a place is in: behind a semicolon or a dash."""
        return self.start + max(max(self.text.rfind(mark, 0, start - self.start) for mark in _PARTS), 0)

    def keys(self, start: int, end: int) -> frozenset[str]:
        """What the words between two places can be recognized by."""
        found = self._known.get((start, end))
        if found is None:
            words = self.text[max(start - self.start, 0) : max(end - self.start, 0)]
            found = self._known[start, end] = Glossary.of(self.lang).keys(words)
        return found

    @cached_property
    def _known(self) -> dict[Place, frozenset[str]]:
        return {}

    @cached_property
    def all_keys(self) -> frozenset[str]:
        """What its words can be recognized by."""
        return Glossary.of(self.lang).keys(self.text)

    def followed(self, place: int) -> bool:
        """Whether the word behind a place says of what it is: "une vingtaine de personnes"."""
        behind = []
        for at in range(len(self.tape.items)) if self.tape else ():
            assert self.tape
            if self.start + self.tape.starts[at] >= place and not self.tape.words(at, at + 1).isspace():
                behind.append(at)
            if len(behind) == _OF_WHAT:
                of, what = behind
                noun = self.tape.words(what, what + 1)
                counted = noun[0].isalpha() and not Glossary.of(self.lang).less_or_more(noun)
                return "of" in self.tape.items[of].values and counted
        return False

    def compared(self, place: int, classes: frozenset[str] = _COMPARING) -> bool:
        """Whether something is held against what stands at a place: "than a year earlier", "contre 7 %"."""
        led = next((values for values in self._led(place) if "det" not in values), None)
        return led is not None and not classes.isdisjoint(led)

    def led_by_article(self, place: int) -> bool:
        """Whether an article stands right before a place: "below the 3 %"."""
        return "det" in next(self._led(place), {})

    def bound_before(self, place: int) -> str | None:
        """The bound that the word right before a place tells: "around"."""
        bound = next(self._led(place), {}).get("bound")
        return None if bound is None else str(bound)

    def _led(self, place: int) -> Iterator[Mapping[str, Any]]:
        """What is known of the words before a place, the nearest first."""
        for at in range(len(self.tape.items) - 1, -1, -1) if self.tape else ():
            assert self.tape
            if self.start + self.tape.ends[at] <= place and not self.tape.words(at, at + 1).isspace():
                yield self.tape.items[at].values

    def steady(self, start: int, end: int) -> bool:
        """Whether what stands around a figure says that it has not moved: "held its rate at"."""
        glossary = Glossary.of(self.lang)
        if glossary.is_level(self.text[end - self.start : self.segment(start, end)[1] - self.start]):
            return True
        return glossary.is_steady(self.text[self.clause(start, end)[0] - self.start : start - self.start])

    def compares(self, end: int, start: int) -> bool:
        """Whether a word between two places says that something is compared: "less than in", "down on"."""
        words = self.text[end - self.start : start - self.start]
        return Glossary.of(self.lang).compares(words) or any(
            not BASE.isdisjoint(item.values)
            for at, item in enumerate(self.tape.items if self.tape else ())
            if self.tape and end <= self.start + self.tape.starts[at] < start
        )

    def way_from(self, place: int) -> str | None:
        """Which way it went from what stands at a place: "up from 23.9", "en hausse par rapport à 23,9"."""
        for at in range(len(self.tape.items) - 1, -1, -1) if self.tape else ():
            assert self.tape
            if self.start + self.tape.ends[at] > place or BASE.isdisjoint(self.tape.items[at].values):
                continue
            entry = self.tape.lexicon.words.get(self.tape.words(at, at + 1).partition(" ")[0].lower())
            way = (entry.values if entry else {}).get("move_verb")
            return str(way) if way else self.direction(self.start + self.tape.starts[at], place)
        return None

    @cached_property
    def years(self) -> frozenset[str]:
        """The years that it names, as they are written."""
        return frozenset(re.findall(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", self.text))

    def has(self, kind: str) -> bool:
        """Whether a word of it is of a class."""
        return self.tape is not None and any(kind in item.values for item in self.tape.items)

    @cached_property
    def possible(self) -> bool:
        """Whether it tells of what is possible, and not only of what others say: "aurait coûté"."""
        told = any(
            "conditional" in item.values and "auxiliary" not in item.values
            for item in (self.tape.items if self.tape else ())
        )
        return told or Glossary.of(self.lang).is_possible(self.text)

    def points_back(self, words: str) -> bool:
        """Whether words for a time point back to one told before: "that month", "cette année-là"."""
        return Glossary.of(self.lang).points_back(words)

    def genitive(self, place: int) -> bool:
        """Whether what stands at a place belongs to a noun before it: "le séisme de lundi"."""
        return self._before(place, "of")

    def leads_from(self, place: int) -> bool:
        """Whether a word before a place says that something went from there to elsewhere: "gone from"."""
        return self._before(place, "from_to")

    def after_preposition(self, place: int) -> bool:
        """Whether a preposition stands before what is at a place."""
        before = self.text[: place - self.start].split()[-1:]
        at = bool(before) and Glossary.of(self.lang).places(before[0])
        return at or any(self._before(place, kind) for kind in ("prep", "locative", "of"))

    def part_of(self, end: int, start: int, words: AbstractSet[str] = _OF) -> bool:
        """Whether only "of the" stands between two places."""
        if not 0 <= start - end <= _PARTITIVE or self.tape is None:
            return False
        between = [
            item.values
            for at, item in enumerate(self.tape.items)
            if end <= self.start + self.tape.starts[at] < start and not self.tape.words(at, at + 1).isspace()
        ]
        return any(not words.isdisjoint(values) for values in between)

    def genitive_behind(self, place: int) -> bool:
        """Whether what stands behind a place says whose it is: "9 million from the state"."""
        for at, item in enumerate(self.tape.items if self.tape else ()):
            assert self.tape
            if self.start + self.tape.starts[at] >= place and not self.tape.words(at, at + 1).isspace():
                return not _WHOSE.isdisjoint(item.values)
        return False

    def _before(self, place: int, kind: str) -> bool:
        """Whether the last word before a place is of a class."""
        for at in range(len(self.tape.items) - 1, -1, -1) if self.tape else ():
            assert self.tape
            if self.start + self.tape.ends[at] > place or self.tape.words(at, at + 1).isspace():
                continue
            if kind == "of" or "det" not in self.tape.items[at].values:
                return kind in self.tape.items[at].values
        return False

    @cached_property
    def passive(self) -> bool:
        """Whether it may name the one who acts behind a passive."""
        return Glossary.of(self.lang).has_agent(self.text)

    def direction(self, start: int, end: int, *, nouns: bool = True) -> str | None:
        """Whether the word that leads to a figure speaks of more or of less; a noun only if asked."""
        if self.tape is None:
            return None
        first = self.segment(start, end)[0] - self.start
        for at, item in enumerate(self.tape.items):
            if self.tape.ends[at] == first and "multiple" in item.values:
                first = self.tape.starts[at]  # "doubled its sales from 3 to 6 million"
        moving = _MOVING if nouns else tuple(name for name in _MOVING if name != "move_noun")
        found, left = None, _LEADING
        for at in range(len(self.tape.items) - 1, -1, -1):
            if self.tape.ends[at] > start - self.start:
                continue
            word = self.tape.words(at, at + 1)
            if self.tape.starts[at] < first or left == 0 or word[0] in ",;:(":
                break
            values = self.tape.items[at].values
            found = next(filter(None, map(values.get, moving)), None) or _multiplied(values)
            if found:
                break
            left -= not word.isspace()
        return str(found) if found else None


def _multiplied(values: Mapping[str, object]) -> str | None:
    """Which way a verb goes that multiplies: "halved", "doublé"."""
    times = values.get("multiple")
    return None if times is None else "down" if Decimal(str(times)) < 1 else "up"
