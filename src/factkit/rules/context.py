"""The time of a claim, from its sentence first, then from what the text said before it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from factkit.match.tokens import Node, Tape
from factkit.rules.candidates import Candidate
from factkit.rules.sentences import Sentence
from factkit.rules.status import Cues
from factkit.rules.timing import Dates, deadline, interval, shifted
from factkit.rules.words import Words
from factkit.scan.durations import duration
from factkit.values.moment import period
from factkit.values.period import Period

_MONTH = 30.4
_DAY = len("2024-01-31")
_TOLD = frozenset({"change", "share", "hash_rate_share"})
"""Kinds that go on about the time just spoken of even without a verb."""


@dataclass(frozen=True, slots=True)
class Time:
    """The time of a claim: its period, whether it was taken from the context, the date that says it."""

    period: Period | None = None
    inferred: bool = False
    at: int | None = None
    duration: str | None = None
    """What is known of a relative date without a date to tell it from."""


class Context:
    """The time that a text is speaking of, sentence by sentence."""

    def __init__(self, tape: Tape, words: Words) -> None:
        self.tape, self.words = tape, words
        self.status: str | None = None
        """The status that the header of the present list gives to its items."""
        self._header: Period | None = None
        self._topic: Period | None = None
        self._spoken: Counter[Period] = Counter()
        self._sizes: dict[int, Period] = {}
        self._main: Period | None = None
        self._sentence: Sentence | None = None
        self._found: Dates | None = None
        self._cues: Cues | None = None
        self._tenses: Any = None

    def open(self, sentence: Sentence) -> None:
        """Turn to a sentence; a line that ends in a colon speaks for the list below it."""
        before = self._sentence
        if before is None or sentence.block != before.block:
            self._topic = None
            if not sentence.bullet:
                self._header = self.status = None
        self._sentence, self._main = sentence, None
        self._found = self._tenses = self._cues = None
        if sentence.colon:
            self._announce(sentence)

    @property
    def _dates(self) -> Dates:
        """The dates of the open sentence, looked for when first asked for."""
        if self._found is None:
            assert self._sentence is not None
            self._found = Dates(self.tape, self.words, self._sentence)
        return self._found

    def told(self, made: Candidate) -> str | None:
        """Return the status that the words of the open sentence give a claim; None where none does."""
        if self._cues is None:
            self._cues = Cues(self.tape, self.words, made.sentence)
        return self._cues.of(made)

    def _announce(self, sentence: Sentence) -> None:
        dates = self._dates
        probe = Candidate(sentence.end, Node("", "", {}), sentence, "", "", sentence.end, sentence.end)
        self.status = self.told(probe)
        at = dates.best(probe, self.status)
        if at is not None:
            self._header = self._period(at, self.status)

    def time(self, made: Candidate, status: str | None) -> Time:
        """Return the time of a claim of the open sentence that has a status, or None where none tells."""
        dates = self._dates
        if made.kind == "event" and made.node.type == "date":
            return self._stated(made.at, status, made)
        if made.fields.get("ends") and "from" in made.ranges and (found := self._from_to(made, status)):
            return found
        if lasting := dates.stretch(made, status):
            item, when = lasting
            return Time(when, False, item) if when else self._unresolved(item)
        at = dates.best(made, status)
        if at is not None:
            return self._stated(at, status, made)
        if dates.compared(made):
            return Time()
        return self._inherited(made, status)

    def _stated(self, at: int, status: str | None, made: Candidate) -> Time:
        dates = self._dates
        found = self._period(at, status, made)
        if found is None:
            return self._unresolved(at)
        if not dates.compared(made):
            self._main = self._main or found
            if dates.outside(at):
                self._remember(found, status)
        return Time(found, False, at)

    def _unresolved(self, at: int) -> Time:
        """Return what a date says that nothing resolves: how far it is from a day that is not known."""
        values = self.tape.items[at].values
        length = values.get("duration")
        if length is None and values.get("shift") and not values.get("when"):
            length = duration(str(values["unit"]), abs(int(values["shift"])))
        return Time(None, False, at, length) if length else Time()

    def _remember(self, found: Period, status: str | None) -> None:
        """Keep a time that was spoken of as past: what follows may go on about it.

        Not a day, on which things happen once, nor an open time since when they go on.
        """
        reference = self.tape.reference
        past = reference is None or not found.end or not reference.end or found.end <= reference.end
        if status in (None, "observed") and past and found.relation in ("in", "over"):
            self._topic = found if len(found.edtf) != _DAY else None
            self._sizes[_size(found)] = found
            self._spoken[found] += 1

    def _from_to(self, made: Candidate, status: str | None) -> Time | None:
        dates = self._dates
        start, end = made.ranges["from"]
        first = dates.best(Candidate(start, made.node, made.sentence, "", "", start, end), status)
        last = dates.best(made, status)
        if first is None or not start < first:
            return None
        a = self._period(first, status)
        if first == last:
            if (
                made.start < start
                and a is not None
                and (found := period(f"{a.edtf.split('/')[0]}/..", "since"))
            ):
                return Time(found, False, first)
            return None
        b = self._period(last, status) if last is not None else None
        found = interval(a, b) if a and b else None
        return Time(found, False, last) if found else None

    def _period(self, at: int, status: str | None, made: Candidate | None = None) -> Period | None:
        """Return the period of a date: one told from another date is told from the claim before."""
        dates, values = self._dates, self.tape.items[at].values
        found = dates.period(at, status)
        if found is not None and values.get("anchor") == "same" and values.get("shift") == 0:
            return self._sizes.get(_size(found), found)
        base = self._main or self._topic
        if (
            made is not None
            and self._main
            and dates.compared(made)
            and values.get("shift")
            and values.get("unit") == "Y"
        ):
            return shifted(self._main, "Y", int(values["shift"])) or found
        if base is not None and (anchor := values.get("anchor")):
            unit, count = values.get("unit"), values.get("shift")
            if anchor == "same" and found is not None and unit == "Y" and base.edtf[:4].isdecimal():
                return shifted(base, "Y", int(found.edtf[:4]) - int(base.edtf[:4])) or found
            if anchor == "previous" and unit and count:
                return shifted(base, str(unit), int(count)) or found
        if status == "target" and found is not None and found.relation == "in":
            named = self.tape.shape[at - 2 : at - 1] in self.words.named_time if at >= 2 else False
            return deadline(found, named=named or bool(self.tape.items[at].values.get("named")))
        return found

    def _inherited(self, made: Candidate, status: str | None) -> Time:
        """Return the time of the list, or of the paragraph so far where the claim goes on about it.

        A claim in the past does, or a change; not one in the present. An item of a
        list without a verb is of the time that the text speaks of most.
        """
        if self._header is not None:
            return Time(self._header, True)
        if status not in (None, "observed"):
            return Time()
        sentence = made.sentence
        if any(c in self.words.present for c in self.tape.shape[sentence.start : sentence.end]):
            return Time()
        tense, topic = self.tense(made), self._topic
        if topic is None and sentence.bullet and tense is None and self._spoken:
            topic = max(self._spoken, key=lambda when: (self._spoken[when], str(when.end)))
        going_on = tense == "past" or made.kind == "change"
        if topic is not None and (going_on or (tense is None and (made.kind in _TOLD or sentence.bullet))):
            return Time(topic, True)
        return Time()

    def tense(self, made: Candidate) -> str | None:
        """Return the tense of the verb nearest to a value: `past`, `present`, or None without a verb."""
        if self._tenses is None:
            self._tenses = self.words.tenses(self.tape, made.sentence.start, made.sentence.end)
        marks = [(i, role) for role, items in self._tenses.items() for i in items]
        before = [m for m in marks if m[0] < made.start]
        after = [m for m in marks if m[0] >= made.end]
        return max(before)[1] if before else min(after)[1] if after else None


def _size(when: Period) -> int:
    """Return about how many months a period has; 0 for one without an end."""
    if when.start is None or when.end is None:
        return 0
    return round((when.end - when.start).days / _MONTH)
