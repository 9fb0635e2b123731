"""The times that a text has spoken of: of a list or table, of a paragraph, of the whole."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta

from factkit.match.lexicon import BREAK
from factkit.match.tokens import Tape
from factkit.rules.sentences import Sentence
from factkit.values.moment import period
from factkit.values.period import Period

_MONTH = 30.4
_WEEK = 6
"""Days that a week has at least, where a text names its ends."""
_DAY = len("2024-01-31")
_LATE = timedelta(days=730)
"""How long ago a period may have ended that a text goes on about."""
_HEAD = 2
"""Blocks at the head of a text, from 0: a title, a byline, and the first paragraph."""
_SEASON = 3
"""Months that a period has that a whole text is about."""
_OFTEN = 3
"""Claims of a year that make it the one that a text without a date is on."""
_FAR = 3
"""Blocks past which a text no longer goes on about a time."""
_LASTING = frozenset({"in", "over"})
_POINTS = frozenset({"in", "over", "since"})


class Spoken:
    """What a text has said of time so far, for the claims that say nothing of it."""

    def __init__(self, tape: Tape) -> None:
        self.tape = tape
        self.topic: Period | None = None
        """The past period that the present paragraph speaks of."""
        self.expected: Period | None = None
        """The period of the last forecast of the present paragraph."""
        self.last: Period | None = None
        """The latest period that was spoken of, be it in a paragraph before."""
        self.whole: Period | None = None
        """The period that the title of the text is about: `Results for the year 2023`."""
        self.lead: Period | None = None
        """The period that the text begins with, be it in its title or its first paragraph."""
        self._taken = 0
        """The block that stated the latest period."""
        self._parted = False
        """Whether a heading stands right above, and behind what the text begins with."""
        self._stated: Period | None = None
        """The latest period that was stated, one that goes on included."""
        self._stated_in: int | None = None
        """The block that stated it."""
        self._lead_block: int | None = None
        """The block of the first paragraph that is no title."""
        self._due: Period | None = None
        """The latest time to come that was stated: a deadline, or when something is to be."""
        self._due_in: Sentence | None = None
        """The sentence that stated it."""
        self._header: Period | None = None
        self._status: str | None = None
        self._caption: int | None = None
        """The block of the line that announced the header."""
        self._counts: Counter[Period] = Counter()
        self._sizes: dict[int | str, Period] = {}
        self._prose = False
        """Whether a paragraph of several sentences has shown that the text is one."""
        self._before: Sentence | None = None
        self._now: Sentence | None = None
        self._kept: Sentence | None = None
        """The latest sentence that told of the topic."""

    def open(self, sentence: Sentence) -> None:
        """Turn to a sentence: a paragraph ends what was said of the one before, a list its header."""
        before, self._before, self._now = self._now, self._now, sentence
        self._entitled = self._entitled or (before is None and sentence.heading)
        if self._lead_block is None and not (sentence.heading or sentence.bullet):
            self._lead_block = sentence.block
        if before is not None and sentence.block == before.block:
            self._prose = True
            return
        self.topic = self.expected = self._kept = None
        below = self._caption is not None and sentence.block == self._caption + 1
        if below and self._header and not self.listed and self._begun(self._header):
            self.topic = self._header
        loose = self.tape.reference is None and not (self._prose or self._entitled)
        if loose or sentence.block - self._taken > _FAR:
            # What is told far below goes on about other things, and so do single sentences of no date.
            self.last = None
        apart = self.tape.shape[sentence.start - 1 : sentence.start] in ("", BREAK)
        if apart and sentence.heading:
            self.last = None
        elif self._parted and not self.listed:
            # What stands below a heading is of another subject, unless it is a table.
            self.lead = None
        self._parted = apart and sentence.heading and self.lead is not None
        if not sentence.bullet and not below and (apart or not sentence.heading):
            self._header = self._status = self._caption = None

    @property
    def listed(self) -> bool:
        """Whether the open sentence is an item of a list or a row of a table."""
        return self._now is not None and (self._now.bullet or self._now.heading)

    @property
    def header(self) -> Period | None:
        """The time that a line above gives to the list or table that the open sentence is in."""
        return self._header if self.listed or self._colon else None

    @property
    def status(self) -> str | None:
        """The status that a line above gives to the list that the open sentence is in."""
        return self._status if self.listed or self._colon else None

    @property
    def _colon(self) -> bool:
        """Whether the header ends with a colon, and so speaks for whatever comes right below."""
        return self._announced and self._now is not None and self._now.block == (self._caption or 0) + 1

    _announced = False
    _entitled = False
    """Whether the text opens with a title."""

    def announce(self, sentence: Sentence, found: Period | None, status: str | None) -> None:
        """Take the time and status of a line that speaks for what comes below it."""
        self._header, self._status = found, status
        if found is not None and self._begun(found) and found.relation in _LASTING:
            self._sizes[_length(found)] = found
        self._caption, self._announced = sentence.block, sentence.colon
        if found is not None and self._begun(found):
            self._take(found)
            whole = self.whole
            if (
                whole is not None
                and found.relation == "in"
                and (whole.start, whole.end) == (found.start, found.end)
            ):
                self.whole = found  # `April to June 2023`, and below it `Second quarter`

    def entitle(self, found: Period) -> None:
        """Take the period of a title for the whole text's: the first of a month or more that has begun."""
        if self.whole is None and _length(found) and self._begun(found) and found.relation in _LASTING:
            self.whole = found

    def here(self, main: Period | None) -> Period | None:
        """Return the time spoken of, in the sentence, its paragraph or the text: "over the period"."""
        return main or self.topic or self.lead or self.whole or self.last or self._stated

    def since(self, beside: Period | None = None) -> Period | None:
        """Return the time since the one stated last, or beside it in the sentence: "since then"."""
        near = beside is not None and self._begun(beside) and beside.relation in _POINTS
        stated = beside if near else self._stated
        if stated is None or stated.relation == "since":
            return stated
        edge = -1 if stated.relation == "over" else 0  # `from 2015 to 2020 … since then`
        return period(f"{stated.edtf.split('/')[edge]}/..", "since")

    def by_then(self, beside: Period | None = None) -> Period | None:
        """Return the deadline stated last, or beside it in the sentence: "by then"."""
        stated = beside if beside is not None and not self._begun(beside) else self._due or self._stated
        if stated is None or stated.relation == "since":
            return None
        over = stated.relation == "over"
        return period(stated.edtf.split("/")[-1] if over else stated.edtf, "by")

    def promise(self, found: Period) -> None:
        """Keep a time that is yet to come."""
        if not self._begun(found):
            self._due, self._due_in = found, self._now

    @property
    def due(self) -> Period | None:
        """The time to come that this sentence, or the one right before it in its paragraph, has stated."""
        told, now = self._due_in, self._now
        if told is None or now is None or told.block != now.block:
            return None
        return self._due if told is now or told is self._before else None

    def remember(self, found: Period, *, leading: bool = False, event: bool = False) -> None:
        """Keep a time that has begun: what follows may go on about it, but not about an open one.

        `leading` tells that it opens its sentence, `event` that it only dates what happened.
        """
        if self._begun(found) and found.relation in _POINTS:
            self._stated = found
            self._stated_in = self._now.block if self._now and not event else None
        if not self._begun(found) or found.relation not in _LASTING:
            return
        whole = self.whole
        if whole is not None and (whole.start, whole.end) == (found.start, found.end):
            # Told in the text as it goes on: `from January to March`. Six months by their ends are no unit.
            ends = whole.relation == "over" and found.relation == "in" and size(found) > _SEASON
            self.whole = whole if ends else found
        first = not self._counts and self._opens(leading=leading)
        if first and size(found) >= _SEASON and self._lately(found):
            self.lead = found
        if not _ends(self.topic, found) and (leading or not _within(self.topic, found)):
            self.topic = found
        self.keep()
        self._take(found)
        self._sizes[_length(found)] = found
        self._counts[found] += 1

    @property
    def just_told(self) -> bool:
        """Whether the open sentence, the first of its paragraph, follows what stated the latest period.

        No other is that of the whole text, and no label opens the paragraph: `Credit. Loans rise by 4 %`.
        """
        now = self._now
        near = now is not None and now.first and self._taken >= now.block - 1
        return near and (self.lead or self.whole) is None

    @property
    def leading(self) -> Period | None:
        """The time last stated in the first paragraph of the text, while that goes on.

        It tells of one thing, so that whatever part of it is told is of that time; but not of when
        something came about, nor of long ago: `The dam opened in 1987. It covers 35 % of demand.`
        """
        found, reference = self._stated, self.tape.reference
        here = self._now is not None and self._now.block == self._lead_block == self._stated_in
        edge = (found.end or found.start) if found is not None else None
        if not here or edge is None or (reference and reference.end and reference.end - edge >= _LATE):
            return None
        return found

    def keep(self) -> None:
        """Learn that the open sentence goes on about the topic."""
        self._kept = self._now

    @property
    def near(self) -> bool:
        """Whether this sentence, or the one right before it, told of the topic."""
        return self._kept is None or self._kept is self._now or self._kept is self._before

    def _opens(self, *, leading: bool) -> bool:
        """Tell whether the open sentence, or a time in front, opens a paragraph at the head of the text."""
        now = self._now
        # Without a date, only what has a title is one text: others may be sentences of many.
        if now is None or now.block > _HEAD or (self.tape.reference is None and not self._entitled):
            return False
        return now.first or leading

    def _take(self, found: Period) -> None:
        """Let a period go on past its paragraph: a stretch of late, and no earlier one than that before."""
        last = self.last
        if len(found.edtf) == _DAY or found.end is None or not self._lately(found, over=True):
            return
        if not _ends(last, found) and (last is None or last.end is None or found.end >= last.end):
            self.last = found
            self._taken = self._now.block if self._now else 0

    def _lately(self, found: Period, *, over: bool = False) -> bool:
        """Tell whether a period ended not long before the text, or goes on; `over`: it has to have ended.

        So it may have where the date of the text is unknown.
        """
        reference = self.tape.reference
        if reference is None or reference.end is None or found.end is None:
            return True
        age = reference.end - found.end
        return age < _LATE and (not over or age >= timedelta())

    def same(self, found: Period, around: Period | None = None) -> Period:
        """Return the time spoken of that is as long as a period: "over the same quarter".

        `around` is the one in which a shorter time spoken of lies: "In May 2019 … That year …".
        """
        known = self._sizes.get(_length(found)) or around
        told = replace(known, relation=found.relation) if known else found
        return replace(told, relation="in") if told.relation == "over" else told

    def lasting(self, months: int) -> Period | None:
        """Return the time spoken of that has so many months: "in the six months"; a quarter is a unit."""
        known = self._sizes.get(months)
        return replace(known, relation="in" if months == _SEASON else "over") if known else None

    def most(self) -> Period | None:
        """Return the time that the text speaks of most."""
        counts = self._counts
        return max(counts, key=lambda when: (counts[when], str(when.end)), default=None)

    def year(self) -> Period | None:
        """Return the time spoken of most, where most of what the text tells is of its year."""
        most = self.most()
        if most is None or most.end is None:
            return None
        same = sum(n for when, n in self._counts.items() if when.end and when.end.year == most.end.year)
        return most if same >= _OFTEN and 2 * same > self._counts.total() else None

    def is_over(self, found: Period) -> bool:
        """Tell whether a period has ended by the day of the text, where that is known."""
        reference = self.tape.reference
        edge = reference.end if reference is not None else None
        return edge is None or found.end is None or found.end <= edge

    def _begun(self, found: Period) -> bool:
        reference = self.tape.reference
        edge = found.start if found.relation == "in" else found.end
        return reference is None or not edge or not reference.end or edge <= reference.end


def _ends(whole: Period | None, part: Period) -> bool:
    """Tell whether a period is the last part of another, as December of its year."""
    if whole is None or whole.start is None or part.start is None or whole.end != part.end:
        return False
    return whole.start < part.start


def _within(whole: Period | None, part: Period) -> bool:
    """Tell whether a period is a part of a longer one: what is told of May in a report on the first half."""
    if whole is None or whole.start is None or whole.end is None or part.start is None or part.end is None:
        return False
    return whole.start <= part.start and part.end <= whole.end and whole != part


def _length(when: Period) -> int | str:
    """Return how long a period is as units go: months, `W` for a week, nothing for a day."""
    months = size(when)
    if months or when.start is None or when.end is None:
        return months
    return "W" if _WEEK <= (when.end - when.start).days + 1 <= _WEEK + 1 else months


def size(when: Period) -> int:
    """Return about how many months a period has; 0 for one without an end."""
    if when.start is None or when.end is None:
        return 0
    return round((when.end - when.start).days / _MONTH)
