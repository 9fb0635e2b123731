"""The dates of one sentence: which of them are of what, and the periods that they name."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from factkit.match.tokens import Node, Tape
from factkit.rules.candidates import Candidate
from factkit.rules.counterparts import against, compared_next
from factkit.rules.distances import Ways
from factkit.rules.framing import in_frame
from factkit.rules.roles import Marks
from factkit.rules.sentences import Sentence
from factkit.rules.shifting import interval
from factkit.rules.unsaid import effective, likelier
from factkit.rules.words import Words
from factkit.values.moment import period
from factkit.values.period import Period

_LEAST = len("2024-01")
_LATELY = timedelta(days=100)
"""How long ago a period may have ended whose figures are still only forecast."""
_ONE_DAY = timedelta(days=1)
_PAIR, _PAIR_APART = 2, 4
"""Dates that a pair has, and how many items on the second one stands."""
_SAID = ("reference", "said", "paper", "aside", "opening")
"""Roles of dates that are not the time of the values around them."""


class Reading(NamedTuple):
    """The statuses by which dates without a year are read: those of what is dated, and deadlines."""

    dated: str | None
    due: str | None


class SentenceDates:
    """The dates of one sentence, those set apart by a comparison, a relative clause or an apposition."""

    def __init__(self, tape: Tape, words: Words, sentence: Sentence) -> None:
        self.tape, self.words = tape, words
        # Not the sentence itself, which keeps what is found here: neither would go away with its document.
        self.start, self.end = start, end = sentence.start, sentence.end
        shape = tape.shape
        self.all = dates_of(tape, words, sentence)
        lasting = words.duration.search(shape, start, end)
        self.marks: Marks = words.roles(tape, start, end) if self.all or lasting else {}
        taken = {i for role in _SAID for i in self.marks.get(role, ())} if self.marks else set[int]()
        taken -= set(self.marks.get("effective", ()))
        self.said = {*self.marks.get("said", ()), *self.marks.get("paper", ())}
        """Dates on which something was said or came out in print."""
        self.aside = set(self.marks.get("aside", ()))
        """Dates of participles and relative clauses: `founded in 1990`."""
        opened, comma = list[int](), end
        if shape[start] in words.aside_verb and (comma := shape.find(",", start, end)) > 0:
            today = self.marks.get("today", ())  # `Réuni ce jour, le Comité a …`
            opened = [i for i in self.all if i < comma and i not in today]
        taken |= self.aside
        self.free = [i for i in self.all if i not in taken]
        self.relatives = {*self.marks.get("relative", ()), *self.marks.get("set_off", ())}
        """The words that begin a relative clause."""
        self.kept = self._of_comparisons() | self._of_relatives() | self._of_appositions()
        self.kept |= dict.fromkeys(opened, (start - 1, comma))
        """Dates of a comparison, a relative clause or an apposition between commas, or the participle
        that opens a sentence, each with the items of it."""
        self.past: set[int] = set()
        """Dates without a year that a claim before told of as past: `rose in May, more than expected`."""
        first = words.value_or_verb.search(shape, start, end)
        self.opening = first.start() if first else end
        """Where the first value or verb stands: a date before it goes for the whole sentence."""
        self._bracket = shape.find("(", start, end) >= 0
        """Whether there is any parenthesis: most sentences have none."""
        self._doubtful: bool | None = None
        self._pairs: dict[int, int] | None = None
        self._sums: Ways | None = None

    def _of_comparisons(self) -> dict[int, tuple[int, int]]:
        """Return the dates that only what is compared with has: "5, against 7 in 2021"."""
        kept: dict[int, tuple[int, int]] = {}
        shape, end = self.tape.shape, self.end
        for start in self.marks.get("compare", ()):
            value = self.words.value.search(shape, start, end)
            after = value.end() if value else start + 1
            stop = self.words.part_wall.search(shape, after, end)
            last = stop.start() if stop else end
            # "contre 6 711 en 2021 soit une hausse de 3 %": no comma is needed.
            again = self.words.restating.search(shape, after, last)
            last = again.start() if again else last
            kept |= {i: (start, last) for i in self.free if start < i < last}
            kept |= compared_next(self.tape, self.words, self.free, (last, end))
        return kept

    def _of_relatives(self) -> dict[int, tuple[int, int]]:
        """Return the dates that only a clause between commas has: "the mill, which had 9 in 2011, has 5"."""
        kept: dict[int, tuple[int, int]] = {}
        shape, end = self.tape.shape, self.end
        for start in self.relatives:
            stop = shape.find(",", start, end)
            if stop > 0 and self._set_off(start):
                kept |= {i: (start, stop) for i in self.free if start < i < stop}
        return kept

    def _of_appositions(self) -> dict[int, tuple[int, int]]:
        """Return the dates that only an apposition has: "Togo, third in 2011, has 5 now"."""
        shape = self.tape.shape
        found = ((i, shape.rfind(",", self.start, i)) for i in self.marks.get("apposed", ()))
        return {i: (comma, shape.find(",", i, self.end)) for i, comma in found}

    def _set_off(self, at: int) -> bool:
        """Tell whether a comma stands before a relative, or before its preposition: ", on which …"."""
        shape, before = self.tape.shape, max(self.start, at - 2)
        if "," in shape[before:at]:
            return True
        return shape[before] in self.words.core_wall and "," in shape[max(self.start, at - 4) : at]

    @property
    def doubtful_any(self) -> bool:
        """Whether one of the dates leaves its year unsaid, and may be past or to come."""
        if self._doubtful is None:
            self._doubtful = any("alternative" in self.tape.items[i].values for i in self.all)
        return self._doubtful

    def doubtful(self, at: int) -> bool:
        """Tell whether a date may be past or to come, its year unsaid: no deadline, which is to come."""
        values = self.tape.items[at].values
        when = values.get("when")
        return "alternative" in values and isinstance(when, Period) and when.relation != "by"

    def read_as(self, at: int, status: str | None, reading: Reading | None) -> str | None:
        """Return the status by which a date is read: by its tense, where it may be past or to come."""
        if reading is None or "alternative" not in self.tape.items[at].values:
            return status
        return reading.dated if self.doubtful(at) else reading.due

    def fits(self, at: int, status: str | None) -> bool:
        """Tell whether what is said with a status can be of the time of a date."""
        when, reference = self.period(at, status), self.tape.reference
        values = self.tape.items[at].values
        told = values.get("now") or values.get("anchor") or values.get("of_it")
        if when is None or reference is None or told:
            return True
        if status == "observed" and when.start and reference.end and when.relation != "until":
            due = when.relation != "by" or (when.end is not None and when.end <= reference.end)
            begun = when.start <= reference.end or (when.relation == "since" and effective(when, reference))
            return begun and due
        if status in ("planned", "forecast") and when.end and reference.start:
            late = _LATELY if status == "forecast" and when.relation == "in" else timedelta()
            return bool(reference.start - when.end <= late)
        return True

    def period(self, at: int, status: str | None) -> Period | None:
        """Return the period of a date, one that adjoins it included: `in June and July`."""
        found = self.alone(at, status)
        if found is None or found.relation != "in" or len(self.all) < _PAIR or self._each:
            return found
        for first, last in ((at, at + _PAIR_APART), (at - _PAIR_APART, at)):
            if self._paired(first, last) and (pair := self._stretch_of(first, last, status)):
                return pair
        return found

    @property
    def _each(self) -> dict[int, int]:
        """The dates of values that are as many and joined as well: `by 3 % and 5 % in June and July`."""
        if self._pairs is None:
            self._pairs = self._paired_values()
        return self._pairs

    def _paired_values(self) -> dict[int, int]:
        if len(self.free) < _PAIR:
            return {}
        shape, conj = self.tape.shape, self.words.conj
        values = [v.start() for v in self.words.value.finditer(shape, self.start, self.end)]
        joined = [(a, b) for a, b in pairwise(values) if b - a == _PAIR_APART and shape[a + 2] in conj]
        dates = [(a, b) for a, b in pairwise(self.free) if self._paired(a, b)]
        return dict(zip(joined[0], dates[0], strict=True)) if len(joined) == len(dates) == 1 else {}

    def _paired(self, first: int, last: int) -> bool:
        """Tell whether a conjunction joins two dates of months or days, with nothing else between."""
        if last - first != _PAIR_APART or first not in self.all or last not in self.all:
            return False
        between = self.tape.shape[first + 1 : last]
        return between[::2] == "  " and between[1] in self.words.conj

    def _stretch_of(self, first: int, last: int, status: str | None) -> Period | None:
        a, b = self.alone(first, status), self.alone(last, status)
        if a is None or b is None or a.end is None or b.start is None or a.relation != "in":
            return None
        if len(a.edtf) != len(b.edtf) or b.start - a.end != _ONE_DAY:
            return None
        # Years make one stretch only in front: `In 2022 and 2023, 40 villages …`.
        return interval(a, b) if len(a.edtf) >= _LEAST or last < self.opening else None

    def alone(self, at: int, status: str | None) -> Period | None:
        """Return the period of a date, read by the status of the claim where its year is unsaid."""
        found = self.named(at, status)
        if found is not None and found.relation == "over" and self.tape.items[at].values.get("term"):
            return replace(found, relation="in")
        if found is None or found.relation != "in" or at not in self.marks.get("since", ()):
            return found
        return period(f"{found.edtf.split('/')[0]}/..", "since")

    def named(self, at: int, status: str | None) -> Period | None:
        """Return the period that a date names, whatever stands before it."""
        item = self.tape.items[at]
        if not isinstance(item, Node) or item.values.get("now"):
            return None
        when, other = item.values.get("when"), item.values.get("alternative")
        reference = self.tape.reference
        status = "observed" if at in self.past else status
        year = item.values.get("missing") == "year"
        if year and isinstance(when, Period) and (first := self.all[0]) < at:
            frame = first < self.opening and ";" not in self.tape.shape[first:at]
            found = in_frame(self.tape, self.words, self.start, first, when, status) if frame else None
            if found is not None:
                return found
        if not isinstance(when, Period):
            return None
        if other is None or reference is None or not isinstance(other, Period):
            return when
        if at in self.marks.get("ahead", ()) and reference.end:
            edges = ((w, w.end or w.start) for w in (when, other))
            return next((w for w, edge in edges if edge and edge >= reference.end), when)
        onward = at in self.marks.get("onward", ())
        return likelier(when, other, reference, status, onward=onward)

    def compared(self, made: Candidate) -> bool:
        """Tell whether a value is what another is compared with."""
        return bool(self.marks) and against(self.tape, self.words, self.marks, made) is not None

    def _over(self, at: int, status: str | None) -> bool:
        when = self.period(at, status)
        return when is not None and when.ended_before(self.tape.reference)

    def confined(self, at: int) -> bool:
        """Tell whether a date belongs to some items of its sentence only: to a comparison, or a clause."""
        return at in self.kept and self.kept[at][0] >= self.start

    def _is(self, relation: str, at: int) -> bool:
        when = self.tape.items[at].values.get("when")
        return isinstance(when, Period) and when.relation == relation


def dates_of(tape: Tape, words: Words, sentence: Sentence) -> list[int]:
    """Return the items of a sentence that are dates or periods."""
    return [found.start() for found in words.date.finditer(tape.shape, sentence.start, sentence.end)]
