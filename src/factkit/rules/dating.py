"""What the dates of a sentence say of its claims, and what else a text keeps of time as it goes on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from factkit.match.tokens import Tape
from factkit.rules.anchoring import ago, anchored, edge_of_it, of_accounts, of_undated, told_back
from factkit.rules.ballots import Ballots
from factkit.rules.budgets import Budgets
from factkit.rules.candidates import Candidate
from factkit.rules.counterparts import Time, unresolved
from factkit.rules.denial import Denials
from factkit.rules.editions import Editions
from factkit.rules.prevailing import Prevailing
from factkit.rules.releases import Releases
from factkit.rules.roles import Marks
from factkit.rules.sentencedates import Reading
from factkit.rules.sentences import Sentence
from factkit.rules.shifting import deadline, is_earlier, shifted
from factkit.rules.spoken import Spoken
from factkit.rules.status import Cues
from factkit.rules.tenses import Tenses
from factkit.rules.timing import Dates, dates_in
from factkit.rules.victims import Victims
from factkit.rules.words import Words
from factkit.values.moment import period
from factkit.values.period import Period


class Dating:
    """The dates and the tensed verbs of the open sentence, read by what the text has said so far."""

    def __init__(self, tape: Tape, words: Words, parts: Sequence[Sentence] = ()) -> None:
        self.tape, self.words = tape, words
        self._spoken = Spoken(tape)
        self._ballots, self._editions = Ballots(tape, words), Editions(tape, words)
        self._ballots.foresee(parts)
        self._budgets, self._releases = Budgets(tape, words), Releases(tape, words)
        self._budgets.foresee(parts)
        self._victims, self._prevailing = Victims(tape, words), Prevailing(tape, words)
        self._changing = False
        """Whether the open sentence tells of growth or decline."""
        self._titles = True
        """Whether the text has had no line but titles so far."""
        self._yearly = False
        """Whether the text has held a figure against that of the year before."""
        self._main: Period | None = None
        self._sentence: Sentence | None = None
        self._found: Dates | None = None
        self._cues: Cues | None = None
        self._tenses: Tenses | None = None
        self._denials: Denials | None = None
        self._statics: Marks | None = None
        self._row: Period | None = None
        """The latest time that a column gives to a cell of the open row of a table."""
        self._before: tuple[Sentence, Time] | None = None
        """The sentence and the time of the claim before."""
        self._last: Candidate | None = None
        """The claim before, a comparison or an event included."""

    @property
    def _dates(self) -> Dates:
        """The dates of the open sentence, looked for when first asked for."""
        if self._found is None:
            assert self._sentence is not None
            self._found = dates_in(self.tape, self.words, self._sentence)
        return self._found

    @property
    def _verbs(self) -> Tenses:
        """The tensed verbs of the open sentence, looked for when first asked for."""
        if self._tenses is None:
            assert self._sentence is not None
            self._tenses = Tenses(self.tape, self.words, self._sentence)
        return self._tenses

    def tense(self, made: Candidate) -> str | None:
        """Return the tense of the verb nearest to a value: `past`, `perfect`, `present`, or None."""
        return self._verbs.tense(made)

    def _marked(self, role: str) -> Collection[int]:
        """Return the items of the open sentence that the rules of what has no time give a role."""
        if self._statics is None:
            assert self._sentence is not None
            self._statics = self.words.statics(self.tape, self._sentence.start, self._sentence.end)
        return self._statics.get(role, ())

    def _of_column(self, start: int, end: int) -> Time | None:
        """Return the time that the head of the column of a value names: `2024/25 (forecast)`."""
        spot = self.words.date.search(self.tape.shape, start, end)
        when = self.tape.items[spot.start()].values.get("when") if spot else None
        return Time(when, False, spot.start()) if spot and when else None

    def _described(self, made: Candidate) -> Time | None:
        """Return the time of what a relative clause tells about something of a date."""
        at = self._dates.described(made) if self._dates.marks else None
        when = self._dates.period(at, "observed") if at is not None else None
        if at is None or when is None or self.tense(made) != "past":
            return None
        whole = self.tape.items[at].values.get("whole") or period(when.edtf.split("/")[0])
        return Time(whole if when.relation == "since" else when, False, at)

    def _reading(self, made: Candidate, status: str | None) -> Reading:
        """Return the statuses by which dates without a year are read: what was pledged or told is over.

        So is a deadline of which nothing but the past tells: `by March 300 homes had been built`.
        """
        if status == "planned" and self._cues and (cue := self._cues.cue(made)) and cue.done:
            return Reading("observed", status)
        if status is not None:
            return Reading(status, status)
        tense = self.tense(made)
        dated = tense == "past" or (made.kind == "change" and tense is None)
        return Reading("observed" if dated else None, "observed" if tense == "past" else None)

    def _stated(self, at: int, status: str | None, made: Candidate) -> Time:
        dates = self._dates
        found = self._period(at, status, made)
        if found is None:
            return unresolved(self.tape, at)
        if found.relation == "after" and made.kind != "event" and at in dates.marks.get("vote", ()):
            found = replace(found, relation="in")  # `took 64 % after Sunday's vote`: so it voted.
        if status in (None, "observed") and dates.doubtful(at) and found.ended_before(self.tape.reference):
            dates.past.add(at)
        self._spoken.promise(found)
        self._budgets.learn(found)
        if not dates.compared(made) and not dates.confined(at):
            self._main = self._main or found
            back = told_back(self.tape, at) or is_earlier(found, self._main)
            # When something was said is not what the text goes on about.
            told = status in (None, "observed") and at not in dates.said
            if dates.outside(at) and told and not back:
                self._ballots.learn(found)
                self._editions.learn(made, found)
                self._releases.learn(found)
                self._victims.learn(made, found)
                event = made.kind == "event"
                self._spoken.remember(found, leading=at < dates.opening, event=event)
            elif status in ("forecast", "target") and found.relation in ("in", "over"):
                self._spoken.expected = found
        return Time(found, False, at)

    def _period(self, at: int, status: str | None, made: Candidate | None = None) -> Period | None:
        """Return the period of a date: one told from another date is told from the claim before."""
        dates, values = self._dates, self.tape.items[at].values
        event = made is not None and made.kind == "event"
        single = event or (made is not None and dates.bracketed_by(made) == at)
        found = dates.named(at, status) if single else dates.period(at, status)
        if (
            found is None
            and self.tape.reference is None
            and (known := of_undated(self._spoken, self._main, values))
        ):
            return known
        yearly = values.get("unit") == "Y" and values.get("shift") and values.get("anchor") != "spoken"
        if made is not None and yearly and dates.compared(made):
            near = self._main or self._spoken.topic
            if near is not None and near.relation != "by":
                return shifted(near, "Y", int(values["shift"])) or found
        if made is not None and ago(found, values, self.tape.reference) and dates.compared(made):
            # `$4m, against $3m a year ago`: the same period of that year; of none beside what is now.
            near = self._before[1].period if self._before is not None else None
            return (shifted(near, "Y", -1) if near and near.relation != "by" else None) or found
        observed = status in (None, "observed")
        if found is not None and observed and (told := of_accounts(self.tape, self._spoken, found, values)):
            return told
        if values.get("anchor"):
            return anchored(self.tape, dates, self._spoken, self._main, at, status, found)
        if (
            values.get("of_it")
            and found
            and found.relation != "since"
            and made is not None
            and self.tense(made) == "past"
        ):
            return edge_of_it(self._spoken, self._main, values, found)
        if status == "target" and found is not None and found.relation == "in":
            named = at >= 2 and self.tape.shape[at - 2 : at - 1] in self.words.named_time
            unit = "unit" in values and "shift" in values
            return deadline(found, named=named or unit or bool(values.get("named")))
        return found
