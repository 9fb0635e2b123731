"""The time of a claim, from its sentence first, then from what the text said before it."""

from __future__ import annotations

from collections.abc import Sequence

from factkit.match.tokens import Node
from factkit.rules.anchoring import ago, told_back
from factkit.rules.candidates import Candidate
from factkit.rules.captions import is_caption, is_masthead
from factkit.rules.counterparts import Time, comes_to, shares, unresolved
from factkit.rules.dating import Dating
from factkit.rules.denial import Denials
from factkit.rules.expecting import due, expected, foreseen
from factkit.rules.inheriting import continues, of_now, of_text, set_now, takes_up
from factkit.rules.lasting import over_a_year, stretch
from factkit.rules.prevailing import tells_back
from factkit.rules.rowtimes import of_row
from factkit.rules.sentences import Sentence
from factkit.rules.shifting import interval, later, shifted
from factkit.rules.spoken import size
from factkit.rules.status import cues_of
from factkit.values.moment import period
from factkit.values.period import Period

_MONTHS = len("2024-01/2024-03")
_STANDING = frozenset({"count", "measurement", "amount"})
"""Kinds that can be of the present where a verb in the present tells them."""
_GOING_ON = frozenset({"change", "share", "hash_rate_share"})
"""Kinds that go on about the time spoken of though a sentence between did not."""
_FIGURES = frozenset({"amount", "share", "measurement"})
"""Kinds of what houses report: revenue, a margin."""
_SEASON = 3
"""Months that a period has at least of which a verb in the present tells."""


class Context(Dating):
    """The time that a text is speaking of, sentence by sentence."""

    def open(self, sentence: Sentence, made: Sequence[Candidate] = ()) -> None:
        """Turn to a sentence and its claims; a caption, or a line with a colon, speaks for those below."""
        if self._row is not None and self._sentence is not None:
            starts = self.tape.starts
            broken = self.tape.text.find("\n", starts[self._sentence.start], starts[sentence.start])
            self._row = None if broken >= 0 else self._row
        self._spoken.open(sentence)
        self._sentence, self._main = sentence, None
        self._found = self._tenses = self._cues = self._denials = self._statics = None
        self._ballots.open(sentence)
        self._editions.open(sentence)
        self._budgets.open(sentence)
        self._releases.open(sentence)
        self._changing = bool(made) and "change" in [candidate.kind for candidate in made]
        self._titles = self._titles and sentence.heading
        if sentence.colon or (sentence.heading and is_caption(self.tape, self.words, sentence)):
            self._announce(sentence)

    @property
    def status(self) -> str | None:
        """The status that the header of the present list gives to its items."""
        return self._spoken.status

    def told(self, made: Candidate) -> str | None:
        """Return the status that the words of the open sentence give a claim; None where none does."""
        if made.kind == "event" and made.at in self._dates.aside:
            return "observed"
        if self._cues is None:
            self._cues = cues_of(self.tape, self.words, made.sentence)
        if made.kind == "event" and (found := self._cues.cue(made)) is not None and found.done:
            return "observed"  # what is dated is the act: `approved the sale on 3 May`
        return self._cues.of(made)

    def cue(self, made: Candidate) -> int | None:
        """Return the item that tells the status of a claim; None where none does."""
        found = self._cues.cue(made) if self._cues is not None else None
        return found.at if found is not None else None

    def denied(self, made: Candidate, bound: str) -> tuple[str, bool]:
        """Return the bound of a value as the open sentence leaves it, and whether it denies the claim."""
        if self._denials is None:
            self._denials = Denials(self.tape, self.words, made.sentence)
        return self._denials.of(made, bound)

    def _announce(self, sentence: Sentence) -> None:
        dates = self._dates
        probe = Candidate(sentence.end, Node("", "", {}), sentence, "", "", sentence.end, sentence.end)
        status = self.told(probe)
        at = dates.best(probe, status)
        found = self._period(at, status) if at is not None else None
        if found is not None and not sentence.colon and is_masthead(self.tape, found, sentence):
            return
        if found is not None or sentence.colon:
            self._spoken.announce(sentence, found, status)
        if found is not None and self._titles and not sentence.colon:
            self._spoken.entitle(found)

    def time(self, made: Candidate, status: str | None) -> Time:
        """Return the time of a claim of the open sentence that has a status, or None where none tells."""
        before = self._before[1].period if self._before is not None else None
        found, observed = self._by_context(made, status), status in (None, "observed")
        if self._dates.compared(made) or (self._yearly and self._versus(made)):
            return self._held_against(made, found, before)
        if found.period is None and observed:
            found = self._of_text(made) or found
        if made.kind != "event":
            self._prevailing.learn(made, found.period, observed)
        return found

    def _of_text(self, made: Candidate) -> Time | None:
        """Return the period that the text tells of, for a claim without a time that nothing sets apart."""
        after = self._year_after(made)
        found = after or self._prevailing.of(made)
        if found is None or not self._is_told(made):
            return None
        back = after is not None or tells_back(made, self._verbs.told_of(made))
        return Time(found, True) if back else None

    def _versus(self, made: Candidate) -> bool:
        """Tell whether a word right before a value holds it against the one before: `614, contre 512`."""
        at = made.start - 2
        return at > made.sentence.start and self.tape.shape[at] in self.words.versus

    def _held_against(self, made: Candidate, found: Time, before: Period | None) -> Time:
        """Return the time of a value that one of a time is held against: the year before, as the text does.

        "1 496 faits contre 1 332 en 2018 … (614 faits contre 512)": of the same time only where it says of
        what else, "contre 9 % des Danois".
        """
        year = shifted(before, "Y", -1) if before is not None else None
        if year is None or found.period is None:
            return found
        if (found.period.start, found.period.end) == (year.start, year.end):
            self._yearly = True
        behind = self.tape.shape[made.end : made.end + 2].strip(" ")[:1]
        bare = not behind or behind in ",;.)(" or behind in self.words.restating
        return Time(year, True) if self._yearly and bare and found.period == before else found

    def _year_after(self, made: Candidate) -> Period | None:
        """Return the time told of that is a year after the date of `against`: `5, against 4 in 2023`."""
        dates, spoken = self._dates, self._spoken
        at = min((i for i in dates.all if i >= made.end), default=None)
        if at is None or at not in dates.kept or not dates.kept[at][0] >= made.end:
            return None
        if self.words.value.search(self.tape.shape, made.end, dates.kept[at][0]):
            return None
        past = dates.period(at, "observed")
        after = shifted(past, "Y", 1) if past is not None else None
        known = (spoken.topic, spoken.lead, spoken.whole, self._prevailing.most, spoken.last)
        return next((p for p in known if p and after and (p.start, p.end) == (after.start, after.end)), None)

    def _is_told(self, made: Candidate) -> bool:
        """Tell whether nothing around a claim sets it in the present, or makes it one of no time."""
        shape, sentence = self.tape.shape, made.sentence
        if self._static(made) or self._dates.described_by(made) or self._verbs.by_now(made):
            return False
        if any(i < made.start for i in self._marked("quoted")):
            return False
        market = self.words.market.search(shape, sentence.start, sentence.end)
        return market is None and not of_now(self.tape, self.words, made)

    def _by_context(self, made: Candidate, status: str | None) -> Time:
        """Return the time that the sentence of a claim gives it, or what stands before it."""
        found, before, dates = self._time(made, status), self._before, self._dates
        if before is not None and shares(self.tape, self.words, dates.marks, made, found, *before):
            found = before[1]
        if found.period is None and before is not None and comes_to(self.tape, self.words, self._last, made):
            told = before[1].period
            lasts = told is not None and told.relation in ("in", "over")
            found = before[1]._replace(inferred=True) if lasts else found  # `is up 4 % to 48 million`
        self._last = made
        if made.kind != "event" and not dates.compared(made):
            self._before = made.sentence, found
        if found.period is not None or before is None or not continues(self.tape, self.words, made, status):
            return found
        # `150 000 of them`, `That is 4 %`: what is a part of what was told before is of its time.
        last, sentence = before[0], made.sentence
        near = last.block == sentence.block or (last.bullet and sentence.bullet)
        if near and before[1].period is not None:
            found = Time(before[1].period, True)
            self._before = sentence, found
        return found

    def _time(self, made: Candidate, status: str | None) -> Time:
        dates = self._dates
        # Only where a date may be past or to come does it matter how the claim is read.
        reading = self._reading(made, status) if dates.doubtful_any else None
        if made.kind == "event" and made.node.type == "date":
            return self._stated(made.at, dates.read_as(made.at, status, reading), made)
        if "column" in made.ranges:
            found = self._of_column(*made.ranges["column"])
            if found is not None and later(found.period, self._row):
                self._row = found.period
            if found is not None or self._row is not None:
                return found or Time(self._row, True)
            if (row := of_row(self.tape, made.at)) is not None:
                return Time(self.tape.items[row].values["when"], False, row)
            if (found := self._of_column(*made.ranges["caption"])) is not None:
                return found._replace(inferred=True)
        if made.fields.get("ends") and "from" in made.ranges and (found := self._from_to(made, status)):
            return found
        if lasting := stretch(dates, made, status):
            item, when = lasting
            if over_a_year(self.tape, item, made) and (there := self._inherited(made, status)).period:
                return there  # `fell by 2 points in a year`, of the quarter that is told of
            return Time(when, False, item) if when else unresolved(self.tape, item)
        if set_now(self.tape, self.words, made):
            return Time()
        if self._static(made):
            placed = self._editions.of(made) if made.kind == "ranking" else None
            return Time(placed, placed is not None)  # `Togo, in 14th place, lost two positions`
        if status in (None, "observed") and (found := self._described(made)):
            return found
        at = dates.best(made, status, reading)
        if at is None and status in (None, "observed"):
            at = self._verbs.since(made, dates)
        # `full-year profit is now seen at 4 million`: what is told from another date is not of now.
        again = at is not None and self.tape.items[at].values.get("anchor") == "same"
        if at is not None and not again and self._verbs.elsewhere(made, at, dates):
            return Time()
        if at is not None and at in dates.marks.get("today", ()) and self._verbs.done_on(at):
            return Time(self.tape.reference, False, at)
        if at is not None:
            return self._stated(at, dates.read_as(at, status, reading), made)
        if deadline_ahead := due(self.words, dates, made):
            return Time(deadline_ahead[0], False, deadline_ahead[1], planned=True)
        if dates.compared(made):
            known = foreseen(self.words, dates, self._spoken, self._main)
            return Time(known, known is not None)
        return self._inherited(made, status)

    def _static(self, made: Candidate) -> bool:
        """Tell whether a value only says what a thing is, at any time: `11 km long`."""
        return made.at in self._marked("static")

    def _from_to(self, made: Candidate, status: str | None) -> Time | None:
        dates = self._dates
        start, end = made.ranges["from"]
        first = dates.best(Candidate(start, made.node, made.sentence, "", "", start, end), status)
        last = dates.best(made, status)
        if first is None or not start < first:
            return None
        if (
            last is not None
            and end < last < made.start
            and self.words.value.search(self.tape.shape, end, last)
        ):
            return Time()  # `from 20 in 1990 and 45 in 2000 to 130`: the end has no time of its own
        anchor = self.tape.items[first].values.get("anchor")
        if last is not None and first != last and (anchor or made.start < start):
            # `to 3 million in June from 4 million in May`, or `a year earlier`: the claim is of June.
            return self._stated(last, status, made)
        past = self._period(first, status)
        if first == last and (
            told_back(self.tape, first) or ago(past, self.tape.items[first].values, self.tape.reference)
        ):
            # `to 3 million from 4 million a year earlier`: the claim is of what is spoken of.
            return self._inherited(made, status)
        if first == last and end <= first < made.start and past is not None:
            # `from 20 in March to 30`: only what it came from is of March.
            there = self._inherited(made, status)
            return there if there.period and there.period != past else Time()
        if first == last:
            if (
                made.start < start
                and past is not None
                and status in (None, "observed")
                and (found := period(f"{past.edtf.split('/')[0]}/..", "since"))
            ):
                # `edged up to 4 % from 3 % in March`: of what is spoken of, where the text does.
                there = self._inherited(made, status) if self.tense(made) == "past" else Time()
                return there if there.period else Time(found, False, first)
            return None
        b = self._period(last, status) if last is not None else None
        found = interval(past, b) if past and b else None
        return Time(found, False, last) if found else None

    def _inherited(self, made: Candidate, status: str | None) -> Time:
        """Return the time of the list, or of the text so far where the claim goes on about it.

        A claim in the past does, or a change; not one in the present. An item of a list
        without a verb is of the time that the text speaks of most. Past a paragraph's end
        only what tells of growth goes on.
        """
        spoken, sentence = self._spoken, made.sentence
        if spoken.header is not None:
            return Time(spoken.header, True)
        if status == "forecast" and (when := expected(self.words, self._dates, spoken, self._main, made)):
            return Time(*when)
        told = self.tense if status in (None, "observed") else None
        cue = self._cues.cue(made) if self._cues and told is None else None
        if status != "hypothetical" and (year := self._budgets.of(made, told, cue is not None and cue.done)):
            return Time(year, True, planned=True)
        if status not in (None, "observed") or self._dates.described_by(made):
            return Time()
        shape, start, end = self.tape.shape, sentence.start, sentence.end
        if edition := self._editions.of(made):
            return Time(edition, True)
        if of_now(self.tape, self.words, made) or self.words.market.search(shape, start, end):
            return Time()
        dated = any(i < made.start for i in self._dates.all)  # `The stock closed Wednesday down 3 %`
        if not dated and any(i < made.start for i in self._marked("quoted")):
            return Time()
        if made.kind == "count" and self._broken(made):
            found = self._struck(made)
            return Time(found, found is not None)
        found = self._topical(made)
        part = made.node.type == "percent" and not self._dates.all
        if found is None and part and not self._verbs.apart(made):
            found = spoken.leading
        if found is None and (self.tense(made) != "present" or self._ballots.votes(made)):
            found = self._ballots.outcome(made, spoken.topic)
        found = found or self._releases.of(made, spoken.topic)
        found = found or self._struck(made)
        return Time(found, found is not None)

    def _struck(self, made: Candidate) -> Period | None:
        """Return the day on which those were struck whom a claim without a date counts."""
        if self._dates.free or self._verbs.by_now(made):
            return None
        return self._victims.of(made, self.tense(made))

    def _broken(self, made: Candidate) -> bool:
        """Tell whether the claim before, in the same paragraph, is of no time that a count goes on about."""
        before = self._before
        return before is not None and before[0].block == made.sentence.block and before[1].period is None

    def _topical(self, made: Candidate) -> Period | None:
        """Return the time that the text goes on about with a claim."""
        spoken, sentence = self._spoken, made.sentence
        topic = self._voted(made, spoken.topic)
        if (topic or spoken.whole or spoken.lead) is None and not sentence.bullet and not self._changing:
            return None
        tense, reports = self.tense(made), self._verbs.reports(made)
        # `Les vins progressent de 9 %.`: the present in which a report tells what is over.
        again = made.kind == "change" and spoken.just_told
        changing = self._changing and tense == "past" and (again or not reports)
        topic = topic or of_text(
            self.tape, self.words, spoken, made, tense, changing=changing, beside=self._changing
        )
        lasts = topic is not None and topic in (self._ballots.day, self._ballots.awaited(made))
        if topic is None or not (lasts or takes_up(made, tense) or self._recounts(made, topic, tense)):
            return None
        if self._verbs.apart(made) or (reports and made.kind in _STANDING and size(topic) < _SEASON):
            return None  # `Les effectifs atteignent 300`: so it is now, not in the month just spoken of.
        if topic is spoken.topic and not (spoken.near or self._goes_on(made, topic)):
            return None  # A sentence between the two was not of it.
        spoken.keep()
        self._main = self._main or topic
        if spoken.topic is None and changing and (lasts or size(topic) >= 1):
            spoken.topic = topic  # What follows in the paragraph goes on about it as well.
        return topic

    def _recounts(self, made: Candidate, topic: Period, tense: str | None) -> bool:
        """Tell whether a figure of a house's results is of the period told of, though in the present.

        "Le résultat net ressort à 14 millions, en hausse de 3 %": beside a change, the present tells of
        what is over.
        """
        reference, words, start = self.tape.reference, self.words, made.sentence.start
        if tense != "present" or not self._changing or made.kind not in _FIGURES or size(topic) < _SEASON:
            return False
        own = words.corporate.search(self.tape.shape, start, made.start)
        return own is not None and reference is not None and topic.ended_before(reference)

    def _goes_on(self, made: Candidate, topic: Period) -> bool:
        """Tell whether a claim goes on about a time past a sentence between, as reports on a quarter do."""
        return self._changing or made.kind in _GOING_ON or len(topic.edtf) == _MONTHS

    def _voted(self, made: Candidate, topic: Period | None) -> Period | None:
        """Return the day of the vote that a claim tells the outcome of, or the topic of its paragraph."""
        if (awaited := self._ballots.awaited(made)) and self.tense(made) in ("past", None):
            return awaited
        day = self._ballots.day_by(topic) or (topic and self._ballots.outcome(made, topic))
        if day is None or made.node.type == "money" or self.tense(made) not in ("past", None):
            return topic
        return day

    def done_beside(self, at: int) -> bool:
        """Tell whether a verb of the past stands right before a day of the open sentence."""
        return self._verbs.done_beside(at)
