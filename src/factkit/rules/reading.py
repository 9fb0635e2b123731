"""A sentence as its claims need it: clauses, dateline, and what earlier sentences hand on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from factkit.match.charset import CharSet
from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause, clauses
from factkit.rules.datelines import after_dateline
from factkit.rules.phrases import CLOSING, trimmed
from factkit.rules.sentences import Sentence
from factkit.rules.sources import Sources
from factkit.rules.subjects import Discourse, Referent
from factkit.rules.words import Words

_DEEPEST = 40
"""Sentences of a paragraph that may wait to be asked: one asks the one before it."""
_APART = CharSet(";|")
_LABEL = 16
"""Items within which a list item has its label."""
_SIGN = 5
"""Letters of what is short for a name; longer words in capitals name a column."""


@dataclass(slots=True)
class Reading:
    """A sentence as its claims need it: its clauses, its place, and the names that go on from before."""

    tape: Tape
    words: Words
    discourse: Discourse
    sentence: Sentence
    sources: Sources | None = None
    """Who says what in the text."""
    before: tuple[Candidate, Referent | None] | None = None
    """The claim before, and whom it was about."""
    last: tuple[Candidate, Referent | None] | None = None
    """The last claim of the sentence before, in the same paragraph."""
    heading: tuple[int, int] | None = None
    """The line that announced the list that the sentence belongs to."""
    about: Referent | None = None
    """Whom the claim at hand is about."""
    label: Referent | None = None
    """The label of the list item that the sentence goes on with."""
    row: Referent | None = None
    """The label of the row that the sentence is a cell of."""
    teller: Referent | None = None
    """Who was last said to say something, in the sentences of the paragraph before it."""
    clauses: list[Clause] | None = None
    _lead: tuple[int, int] = (-1, -1)
    """Where the value last asked for begins, and the item that leads to it."""
    _governed: tuple[int, Clause | None] = (-1, None)
    """Where the value last asked for begins, and the clause that governs it."""
    _spoken: Referent | None = None
    _focus: Referent | None = None
    _ask_spoken: Callable[[], Referent | None] | None = None
    _ask_focus: Callable[[], Referent | None] | None = None
    _past: Referent | None = None
    _ask_past: Callable[[], Referent | None] | None = None
    _waiting: int = 0
    """How many sentences before it may have to be asked of whom they speak, each by the next."""

    floor: int = field(init=False)
    """Where the sentence begins behind its dateline."""
    present: frozenset[str] = field(init=False)
    """What stands in the sentence: what needs a word of a class is not asked where there is none."""

    def __post_init__(self) -> None:
        """Look at what every claim of the sentence asks for."""
        self.floor = after_dateline(self.tape, self.words, self.sentence)
        self.present = frozenset(self.tape.shape[self.sentence.start : self.sentence.end])

    def lead(self, made: Candidate) -> int:
        """Return the item that leads to a value: the one before it, bounds, adverbs and spaces left aside."""
        at = made.start - 1
        if self._lead[0] != at:
            shape, filler, floor, then = self.tape.shape, self.words.filler, self.sentence.start, at
            while then > floor and shape[then] in filler:
                then -= 1
            self._lead = at, then
        return self._lead[1]

    @property
    def spoken(self) -> Referent | None:
        """Of whom or what the sentence before it spoke, found when first asked for."""
        if self._ask_spoken is not None:
            ask, self._ask_spoken = self._ask_spoken, None
            self._spoken = ask()
        return self._spoken

    @property
    def focus(self) -> Referent | None:
        """The name that the paragraph last spoke of, other than as a source."""
        if self._ask_focus is not None:
            ask, self._ask_focus = self._ask_focus, None
            self._focus = ask()
        return self._focus

    @property
    def past(self) -> Referent | None:
        """Of whom or what the last sentence of the paragraph before spoke, where this one opens another."""
        if self._ask_past is not None:
            ask, self._ask_past = self._ask_past, None
            self._past = ask()
        return self._past

    def come_after(self, before: Reading, past: Callable[[], Referent | None]) -> None:
        """Open a paragraph behind another: its last sentence is asked of whom it spoke."""
        if before.sentence.heading or before.sentence.bullet or before.sentence.ticker:
            return
        self._ask_past = past
        self._wait_for(before)
        if self._waiting >= _DEEPEST:
            _ = self.past

    def follow(
        self,
        before: Reading,
        spoken: Callable[[], Referent | None],
        focus: Callable[[], Referent | None],
    ) -> None:
        """Go on from a sentence of the same paragraph: it is asked of whom it spoke, and its last name."""
        self._ask_spoken, self._ask_focus = spoken, focus
        self.label = before.item()
        self.teller = (self.sources.last(before.sentence) if self.sources else None) or before.teller
        self._wait_for(before)
        if self._waiting >= _DEEPEST:
            _ = self.spoken, self.focus

    def _wait_for(self, before: Reading) -> None:
        asks = (before._ask_spoken, before._ask_focus, before._ask_past)
        self._waiting = before._waiting + 1 if any(ask is not None for ask in asks) else 1

    def item(self) -> Referent | None:
        """Return the name that a list item opens with and sets before a colon: `• Alsace : a fine year`."""
        part, tape = self.sentence, self.tape
        if not part.first:
            return self.label
        if not (part.bullet or part.ticker):
            return self._opening_name()
        colon = tape.shape.find(":", part.start, min(part.start + _LABEL, part.end))
        if colon < 0:
            return None
        place = trimmed(tape, self.words, part.start, colon)
        if place is None or self.words.value_or_date.search(tape.shape, *place):
            return None
        if self.words.lower.search(tape.shape, *place) or self.discourse.names.is_common(place[0]):
            named = next(self.discourse.within(*place), None)
            if named is None or named.code:
                return named
        name = tape.words(*place)
        if not self.words.fields.isdisjoint(name.casefold().split()):
            return None
        return Referent(*place, name) if len(name) <= _SIGN or not name.isupper() else None

    def _opening_name(self) -> Referent | None:
        """Return the name that opens a paragraph before a colon: `Tarn Foods: profit rose 9 %`."""
        part, shape = self.sentence, self.tape.shape
        colon = -1 if part.heading else shape.find(":", part.start, min(part.start + _LABEL, part.end))
        name = next(self.discourse.within(part.start, colon), None) if colon > 0 else None
        if name is None or name.start != part.start or shape[name.end : colon].strip(" "):
            return None
        other = shape[name.start] in self.words.demonym or self.discourse.is_person(name)
        # `Ann Lee: We opened 40 shops` is an answer.
        answers = not name.code and self.tape.words(colon + 1, min(colon + 3, part.end)).strip()[:1].isupper()
        return None if other or answers else self.discourse.resolved(name)

    def we(self, at: int) -> Referent | None:
        """Return for whom "we" is said at an item: for who is quoted there, or for the text."""
        return self.discourse.we(self.said(at))

    def said(self, at: int) -> Referent | None:
        """Return who says what stands at an item, where the text names a source."""
        return self.sources.of(self.sentence, at) if self.sources is not None else None

    def read(self) -> list[Clause]:
        """Return the clauses of the sentence, found when first asked for."""
        if self.clauses is None:
            self.clauses = clauses(self.tape, self.words, self.sentence, self._opening())
            if self.words.name_articles:
                self.clauses = [self._whole(clause) for clause in self.clauses]
            if "," in self.present:
                self._call()
            if not self.present.isdisjoint(CLOSING):
                self.clauses = [self._quoted(clause) for clause in self.clauses]
        return self.clauses

    def _quoted(self, clause: Clause) -> Clause:
        """Return a clause without a subject with the name in quotation marks before its verb."""
        at = clause.verb - 1 - (self.tape.shape[clause.verb - 1 : clause.verb] == " ")
        if not clause.bare or at <= self.sentence.start or self.tape.shape[at] not in CLOSING:
            return clause
        name = self.discourse.ending(at - (self.tape.shape[at - 1] == " "))
        named = name is not None and self.discourse.names.is_quoted(name)
        return clause._replace(start=name.start, end=name.end) if name is not None and named else clause

    def _call(self) -> None:
        """Give each clause the name between commas that its subject is called by."""
        assert self.clauses is not None
        for nth, clause in enumerate(self.clauses):
            before = self.clauses[nth - 1] if nth else None
            if name := self._called(clause, before):
                self.clauses[nth] = clause._replace(start=name.start, end=name.end, counted=False)

    def _called(self, clause: Clause, before: Clause | None) -> Referent | None:
        """Return the name that stands between commas behind a subject: `The mayor, Ann Lee, came third`."""
        shape, at, floor = self.tape.shape, clause.verb - 1, self.floor
        while at > floor and shape[at] in self.words.filler:
            at -= 1
        name = self.discourse.ending(at) if shape[at] == "," and not clause.relative else None
        if name is None or shape[name.start] in self.words.demonym:
            return None
        start = name.start - 1
        while start > floor and (shape[start] == " " or shape[start] in self.words.det):
            start -= 1
        if shape[start] != "," or start <= floor:
            return None
        if before is not None and before.relative and "," not in shape[before.verb : start]:
            # `The one that stayed, Tarn Digital, has …`
            return name if clause.bare or clause.start == before.start else None
        if clause.bare or clause.end != start or self._at_home(start, name):
            return None
        if start == clause.start + 1 and shape[clause.start] in self.words.mayor:
            return None  # `The mayor, Ann Lee, promises …`: of the town that was named before
        named = any(n.start == clause.start for n in self.discourse.within(clause.start, start))
        return None if named else name

    def _at_home(self, at: int, name: Referent) -> bool:
        """Tell whether a name before a comma only lies in the one behind it: `Turku, Finland`."""
        placed = bool(name.code) or self.tape.shape[name.start] in self.words.place
        return placed and self.discourse.ending(at) is not None

    def _whole(self, clause: Clause) -> Clause:
        """Return a clause whose subject begins where its name does: an article may stand inside one."""
        name = self.discourse.around(clause.start)
        return clause if name is None or clause.bare else clause._replace(start=name.start)

    def _opening(self) -> int:
        """Return where the first subject can begin: behind a dateline that says a day or an agency.

        A dash alone may be what joins the subject to its predicate.
        """
        start, floor, shape = self.sentence.start, self.floor, self.tape.shape
        if floor == start:
            return start
        dated = self.words.date.search(shape, start, floor) or shape.find("(", start, floor) >= 0
        return floor if dated else start

    def governing(self, made: Candidate) -> Clause | None:
        """Return the clause of the last verb before a value; None where no verb stands before it."""
        if self._governed[0] != made.start:
            self._governed = made.start, self._verb_before(made.start)
        return self._governed[1]

    def _verb_before(self, at: int) -> Clause | None:
        found = None
        for clause in self.read():
            if clause.verb > at:
                break
            found = clause
        return None if found is None or _APART.search(self.tape.shape, found.verb, at) else found

    def following(self, made: Candidate) -> Clause | None:
        """Return the clause whose verb comes after a value that stands in its subject."""
        for clause in self.read():
            if clause.verb >= made.end:
                shape, wall = self.tape.shape, self.words.predicate_wall
                apart = wall.search(shape, made.end, clause.verb)
                if apart is not None and apart.group() == "," and clause is self.read()[0]:
                    # An insertion: `Some 2,400 firms, from 61 countries, will be there`.
                    last = shape.rfind(",", apart.end(), clause.verb)
                    apart = wall.search(shape, last + 1, clause.verb) if last > 0 else apart
                return None if apart else clause
        return None
