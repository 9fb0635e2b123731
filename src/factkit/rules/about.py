"""Whom a claim is about, what it measures and who says so: the state of a document as it is read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from factkit.match.tokens import Tape
from factkit.rules.anaphora import focus_of, main_subject
from factkit.rules.candidates import Candidate
from factkit.rules.continuing import COUNTED
from factkit.rules.grammar import subject_of
from factkit.rules.labels import heading
from factkit.rules.metrics import metric_of
from factkit.rules.offices import acted_for
from factkit.rules.particulars import particulars
from factkit.rules.predicates import subject_phrase
from factkit.rules.reading import Reading
from factkit.rules.sentences import Sentence
from factkit.rules.shares import part_of
from factkit.rules.sources import Sources
from factkit.rules.standings import Lists
from factkit.rules.struck import struck_by
from factkit.rules.subjects import Discourse, Referent
from factkit.rules.words import Words

Place = tuple[int, int]
_GRADED = 2
"""Words before a noun of growth that grade it: `a sharp further rise`."""
_CELL = 8
"""Items that the label of a row may have."""


class About:
    """Reads the sentences of a document in order, and keeps what later ones inherit."""

    def __init__(self, tape: Tape, words: Words, parts: list[Sentence], discourse: Discourse) -> None:
        self.tape, self.words, self.discourse = tape, words, discourse
        self._sources = Sources(tape, words, discourse, parts)
        self._reading: Reading | None = None
        self._metric: Place | None = None
        self._last: Place | None = None
        self._counted: Place | None = None
        """What was counted last."""
        self._heading: Place | None = None
        self._lists = Lists(tape, words, parts, discourse)
        self._ranked: tuple[int, Place] | None = None
        """The paragraph of the last rank that says what it is in, and what that is."""
        self._part: tuple[Place, Place] | None = None
        """What the last share measured, and what it was a part of."""

    def open(self, sentence: Sentence) -> None:
        """Turn to a sentence: find its source, forget what another paragraph spoke of."""
        before = self._reading
        same = before is not None and before.sentence.block == sentence.block
        self._reading = Reading(self.tape, self.words, self.discourse, sentence, self._sources)
        if same and before is not None:
            self._reading.follow(before, partial(main_subject, before), partial(focus_of, before))
            self._reading.last = before.before
        elif before is not None and before.sentence.bullet and sentence.bullet:
            self._reading.before = before.before
        else:
            self._metric = None
            if before is not None:
                self._reading.come_after(before, partial(main_subject, before))
        if not sentence.bullet:
            self._heading = heading(self._reading)
        self._reading.heading = self._heading
        if before is not None and self._same_row(before, sentence):
            start, end = before.sentence.start, before.sentence.end
            while start < end and self.tape.shape[start] in "| ":
                start += 1
            self._reading.row = before.row or Referent(start, end, self.tape.words(start, end))

    def _same_row(self, last: Reading, then: Sentence) -> bool:
        """Tell whether two stretches of text are cells of one row that has a label, or the first is one."""
        shape, before = self.tape.shape, last.sentence
        if not before.ticker:
            return False  # "LONDRES, Royaume-Uni | ": a dateline
        if shape.find("|", before.end, then.start) < 0 or shape.find("\n", before.end, then.start) >= 0:
            return False
        return before.end - before.start < _CELL and (
            last.row is not None or not self.words.value_or_date.search(shape, before.start, before.end)
        )

    def subject(self, made: Candidate, kind: str, status: str) -> Referent | None:
        """Return whom a claim of the open sentence is about, of a kind and a status."""
        reading = self._reading
        assert reading is not None
        found = subject_of(reading, made)
        named = found is None or found.inferred or found.code
        if found is not None and not named and self._vacant((found.start, found.end)):
            found = self.discourse.default()
        if found is not None and not found.inferred and self._in_source(made, found):
            found = self.discourse.default()
        if found is not None and (doer := acted_for(reading, found, (kind, status))):
            return doer
        return struck_by(reading, made, found, kind) or found

    def _in_source(self, made: Candidate, found: Referent) -> bool:
        """Tell whether a name is but a part of whom a claim has from: `estimates by the Rail Office`."""
        source, shape = self._sources.of(made.sentence, made.start), self.tape.shape
        if source is None or not source.start <= found.start < found.end <= source.end:
            return False
        if found.end - found.start == source.end - source.start:
            return False
        if source.end > made.start:
            return made.start < source.start
        # `according to the Rail Office, which runs 30 trains` tells of the office.
        return shape[source.end] == "," and shape[source.end + 2] not in self.words.relative

    def metric(self, made: Candidate, subject: Referent | None) -> Place | None:
        """Return what a claim of the open sentence measures; the next one starts from it."""
        assert self._reading is not None
        reading = self._reading
        # What goes on with a claim of the sentence that measured nothing named measures nothing named.
        nothing = reading.before is not None and self._last is None
        found = metric_of(reading, made, None if nothing else self._metric, subject)
        if found is not None and self._vacant(found):
            found = None
        if found is not None and made.kind == "measurement" and self._figure(found):
            found = None if nothing else self._metric  # "80 ans pour les hommes, 85 pour les femmes"
        if found is not None and made.kind == "change" and self._mere_growth(found):
            # "les vols ont connu une forte hausse de 12 %", "ce qui représente une baisse de 3 %"
            found = subject_phrase(reading, made) or (None if nothing else self._metric)
        if made.kind == "ranking" or made.fields.get("unit") == "rank":
            found = self._standing(made, found)
        elif made.fields.get("unit", made.node.values.get("unit")) == "score":
            found = self._scored(made, found)
        if made.kind in COUNTED and made.node.type == "number":
            if found is None and "noun" not in made.ranges:
                found = self._counted
            self._counted = found or self._counted
        reading.before, self._last = (made, subject), found
        if found is not None:
            self._metric = found
        return found

    def _vacant(self, place: Place) -> bool:
        """Tell whether items name nothing by themselves: `us`, `Yes`, "celles-ci"."""
        shape = self.tape.shape[slice(*place)]
        return self.words.nobody_named.issuperset(shape) or shape in self.words.times_sign  # `20 x 30 cm`

    def _figure(self, place: Place) -> bool:
        """Tell whether items are a figure and no noun."""
        char = self.tape.shape[place[0]]
        return place[1] == place[0] + 1 and (char in self.words.value or char in self.words.duration)

    def _mere_growth(self, place: Place) -> bool:
        """Tell whether a phrase is no more than that something moved: "une forte hausse"."""
        shape, words, last = self.tape.shape, self.words, place[1] - 1
        moves = shape[last] in words.bare_growth and last - place[0] <= _GRADED
        return moves and words.attribute.search(shape, place[0], last) is None

    def _standing(self, made: Candidate, found: Place | None) -> Place | None:
        """Return what a rank is a rank in: what it says, else what a list is of, else as the last one."""
        block, last = made.sentence.block, self._ranked
        if found is None and made.rule != "ranking.column":
            found = self._lists.nearest(made)
            if last is not None and last[0] == block and (found is None or found[0] < last[1][0]):
                return last[1]
        if found is not None:
            self._ranked = block, found
        return found

    def _scored(self, made: Candidate, found: Place | None) -> Place | None:
        """Return what points are given for, where no noun says it: what the list of them is of."""
        if found is not None and not self.words.verbal.issuperset(self.tape.shape[slice(*found)]):
            return found
        return self._lists.nearest(made) or found

    def particulars(self, made: Candidate, kind: str) -> Mapping[str, Place]:
        """Return the items that fill fields of a kind's own."""
        assert self._reading is not None
        return particulars(self._reading, made, kind)

    def whole(self, made: Candidate, metric: Place | None) -> Place | None:
        """Return what a share of the open sentence is a part of, also where it goes on with another."""
        reading = self._reading
        assert reading is not None
        found = part_of(reading, made)
        if found is None and made.kind == "hash_rate_share":
            found = metric
        if found is None and self._part is not None and metric is not None and metric == self._part[0]:
            found = self._part[1]
        if found is not None and metric is not None:
            self._part = metric, found
        return found

    def source(self, made: Candidate, subject: Referent | None) -> Referent | None:
        """Return who says so: nobody where it is whom the claim is about, or the text speaks for."""
        if made.kind == "event":
            return None
        found = self._sources.of(made.sentence, made.start)
        if found is None:
            return None
        topic = self.discourse.topic
        told = topic is not None and topic.name == found.name
        if subject is not None and subject.name == found.name:
            # `The rail office says it has towed 71 cars` claims so; a house tells its own results as facts.
            return found if not told and self._sources.claims(made.sentence, made.start) else None
        return None if told and not self.discourse.is_person(found) else found
