"""The day of a vote: turnout, votes and seats that a text reports are of that day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.sentences import Sentence
from factkit.rules.timing import dates_in
from factkit.rules.words import Words
from factkit.values.period import Period

_DAYS = 4
"""Days that a vote lasts at most."""
_AHEAD = 8
"""Blocks at the head of a text, from 0, within which it names the day of the vote whose outcome it tells."""
_WEEK = timedelta(days=7)
"""How far from a vote a day can be on which its outcome is told."""
_HEAD = 3
"""Blocks at the head of a text, from 0: a title, a byline, and the first paragraph."""
_OFTEN = 2
"""Words of voting there that show what a text is about."""
_BESIDE = 6
"""Items behind a value within which stands what it is of: `18 % of the vote`."""
_OUTCOME = frozenset({"share", "count", "ranking", "change"})
"""Kinds of what a vote comes to."""


class Ballots:
    """Remembers the day of the vote that a text is about."""

    def __init__(self, tape: Tape, words: Words) -> None:
        self._tape, self._words = tape, words
        # Most texts speak of none: one look at all of it saves one at each sentence.
        self._any = tape.reference is not None and words.ballot.search(tape.shape) is not None
        self._named = False
        self._told = False
        self._day: Period | None = None
        self._awaited: Period | None = None
        """The day of the vote that the text names further on, where no claim has named one yet."""
        self._heard = 0
        """How many words of voting stand at the head of the text."""

    def foresee(self, parts: Sequence[Sentence]) -> None:
        """Look for the day of the vote at the head of the text, where results come before it."""
        if not self._any:
            return
        for part in parts:
            if part.block > _AHEAD or self._awaited is not None:
                return
            if self._words.ballot.search(self._tape.shape, part.start, part.end):
                self._awaited = self._named_by(part)

    def _named_by(self, part: Sentence) -> Period | None:
        """Return the day of a vote that a sentence names."""
        if not self._words.date.search(self._tape.shape, part.start, part.end):
            return None
        dates = dates_in(self._tape, self._words, part)
        days = (dates.named(at, None) for at in sorted(dates.marks.get("vote", ())))
        found = next((day for day in days if day is not None and self._past(day, _WEEK.days)), None)
        return replace(found, relation="in") if found is not None and found.relation != "in" else found

    @property
    def day(self) -> Period | None:
        """The day of the vote, where the open sentence speaks of one."""
        return self._day if self._told else None

    def day_by(self, topic: Period | None) -> Period | None:
        """Return the day of the vote, unless the paragraph is about a time far from it."""
        day = self.day
        if day is None or topic is None:
            return day
        if not self._named:
            return None
        return day if self._near(day, topic) else None

    def _near(self, day: Period, topic: Period) -> bool:
        """Tell whether a time is of the days around the vote."""
        if day.start is None or topic.start is None or topic.end is None:
            return False
        return topic.end - topic.start < _WEEK and -_WEEK < topic.start - day.start < _WEEK

    def open(self, sentence: Sentence) -> None:
        """Turn to a sentence: it may speak of a vote, and name its day."""
        if not self._any:
            return
        start, end = sentence.start, sentence.end
        self._told = self._words.ballot.search(self._tape.shape, start, end) is not None
        if self._told and sentence.block <= _HEAD:
            self._heard += len(list(self._words.ballot.finditer(self._tape.shape, start, end)))
        if self._told and (found := self._named_by(sentence)) is not None:
            self._day, self._named = found, True

    def awaited(self, made: Candidate) -> Period | None:
        """Return the day of a vote that the text names only below, for votes and seats won in it."""
        return self._awaited if self._day is None and self.votes(made) else None

    def outcome(self, made: Candidate, topic: Period | None) -> Period | None:
        """Return the day of the vote for what a text on its outcome tells without a time of its own."""
        day, sentence = self._day, made.sentence
        if day is None or not self._named or self._heard < _OFTEN or made.kind not in _OUTCOME:
            return None
        if self._words.date.search(self._tape.shape, sentence.start, sentence.end):
            return None
        return day if topic is None or self._near(day, topic) else None

    def votes(self, made: Candidate) -> bool:
        """Tell whether a value is of votes or seats, or a part of them."""
        end = min(made.end + _BESIDE, made.sentence.end)
        return self._words.ballot.search(self._tape.shape, made.start, end) is not None

    def learn(self, found: Period) -> None:
        """Take the day of a claim of the open sentence for that of the vote, where the text named none."""
        if self._told and not self._named and self._awaited is None and self._past(found):
            self._day = found

    def _past(self, found: Period, most: int = _DAYS) -> bool:
        """Tell whether a period is of a few days, and has begun."""
        if found.start is None or found.end is None or (found.end - found.start).days >= most:
            return False
        reference = self._tape.reference
        return reference is not None and reference.end is not None and found.start <= reference.end
