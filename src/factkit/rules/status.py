"""How sure a text is of a claim: observed, planned, an aim, a forecast, a hypothesis."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from factkit.match.charset import CharSet
from factkit.match.joining import LONGEST_KEPT, MOST_KEPT
from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.phrases import asks_infinitive
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words

_NEAR = 12
"""Items over which a noun such as `objectif` gives its status to a value."""

_BESIDE = 3
"""Items between a value and a noun after it that does so."""

_TO = 4
"""Items behind a verb in which the mark of an infinitive is its own."""


_LED = 9
"""Items before a forecast that may lead to it: "d'après les nouvelles prévisions"."""

_WALLS = frozenset(",;:()")
"""Marks behind which a clause is another one."""


class Cue(NamedTuple):
    """A word that tells a status: a verb for its clause, a noun for the value beside it."""

    at: int
    status: str
    noun: bool = False
    done: bool = False
    """Whether it tells of an act that is over, such as a pledge, whose date is the act's."""


class Cues:
    """The words of a sentence that tell how sure it is of its claims, found once."""

    def __init__(self, tape: Tape, words: Words, sentence: Sentence) -> None:
        self.tape, self.words = tape, words
        # Not the sentence itself, which keeps what is found here: neither would go away with its document.
        self.start, self.end = sentence.start, sentence.end
        shape = tape.shape
        told: dict[int, Cue] = {}
        for found in words.telling.finditer(shape, sentence.start, sentence.end):
            i = found.start()
            char = shape[i]
            if char in words.perfect_future and self._over(i):
                told[i] = Cue(i, "observed")
            elif char in words.status:
                if tape.items[i].values["status"] == "observed" and (
                    self._infinitive(i) or self._helped(i, told) or self._move(i)
                ):
                    continue  # `is to receive`, `plans to sell`, `may have cost`, `vise une baisse`
                noun, done = char in words.status_noun, char in words.done and not self._to(i)
                told[i] = Cue(i, str(tape.items[i].values["status"]), noun, done)
            elif char in words.conditional:
                conditional = "conditional" in tape.items[i].values
                told[i] = Cue(i, "hypothetical" if conditional else "planned")
            elif status := self._of_phrase(i):
                told[i] = Cue(i, status)
        if (at := self._announced(sentence)) is not None:
            told[at] = Cue(at, "planned")
        self._values: dict[int, Cue] = {}
        for role, items in words.statuses(tape, sentence.start, sentence.end).items():
            for i in items:
                # What is said of one value says nothing of the others.
                (self._values if shape[i] in words.value else told)[i] = Cue(i, role)
        self.all = self._foreseen([told[i] for i in sorted(told)])
        asked = shape.find("?", sentence.start, sentence.end) >= 0
        self.question = asked and shape[sentence.start : sentence.end].rstrip(' »”"').endswith("?")
        self._walls: list[int] | None = None

    def _foreseen(self, told: list[Cue]) -> list[Cue]:
        """Return the cues, a future that someone foresees made a forecast: "reckons that it will cost"."""
        if not told:
            return told
        shape, words, told = self.tape.shape, self.words, self._by_outlook(told)
        seen = words.foresee.search(shape, self.start, self.end)
        if seen is None:
            return told
        return [
            Cue(cue.at, "forecast")
            if cue.at > seen.start()
            and shape[cue.at] in words.will
            and not self._stops(seen.start(), cue.at)
            and ";" not in shape[seen.start() : cue.at]
            else cue
            for cue in told
        ]

    def _by_outlook(self, told: list[Cue]) -> list[Cue]:
        """Return the cues, a future made a forecast where it is told by one: "selon les prévisions, …"."""
        shape, words, start = self.tape.shape, self.words, self.start
        seen = words.outlook.search(shape, start, self.end)
        if seen is None or not words.source_prep.search(shape, max(start, seen.start() - _LED), seen.start()):
            return told
        return [cue._replace(status="forecast") if shape[cue.at] in words.will else cue for cue in told]

    def _to(self, i: int) -> bool:
        """Tell whether an infinitive follows a verb: "promised to build", which is yet to come."""
        return self.words.infinitive.search(self.tape.shape, i + 1, i + _TO) is not None

    def _infinitive(self, i: int) -> bool:
        """Tell whether the mark of an infinitive stands before a verb, alone or as the end of a phrase."""
        if not self.words.head_last or i - 2 < self.start or self.tape.shape[i - 1] != " ":
            return False
        return asks_infinitive(self.tape, self.words, i - 2)

    def _announced(self, part: Sentence) -> int | None:
        """Return the mark of the infinitive that is the verb of a headline: `Nepal to charge $15,000`."""
        words, shape, end = self.words, self.tape.shape, part.end
        while end > part.start and shape[end - 1] in " \n":
            end -= 1
        if not words.head_last or part.colon or shape[end - 1 : end] in (".", "!", "?", '"', "”"):
            return None
        mark = words.infinitive.search(shape, part.start + 1, end)
        if mark is None or mark.start() + 4 >= end or shape[mark.start() - 1] != " ":
            return None
        at = mark.start()
        if words.verbal.search(shape, part.start, at) or words.value.search(shape, part.start, at):
            return None
        before, verb, behind = shape[at - 2], shape[at + 2], shape[at + 4]
        named = before in words.name or before in words.houses or before in words.person
        return at if named and verb in words.word and verb not in words.function and behind != "," else None

    def _over(self, i: int) -> bool:
        """Tell whether a future tells what is over by then: `n'en aura livré que 6 millions`."""
        tape, words = self.tape, self.words
        at = i + 1
        while at < self.end and tape.shape[at] in words.filler:
            at += 1
        over = at < self.end and tape.words(at, at + 1).lower().endswith(words.perfects)
        return over and not self._ahead()

    def _ahead(self) -> bool:
        """Tell whether the sentence names a time that is yet to come: `d'ici 2030, on aura bâti 9 ponts`."""
        tape, reference = self.tape, self.tape.reference
        if reference is None or reference.end is None:
            return False
        dates = self.words.date.finditer(tape.shape, self.start, self.end)
        found = (tape.items[date.start()].values.get("when") for date in dates)
        return any(when is not None and when.end is not None and when.end > reference.end for when in found)

    def _of_phrase(self, i: int) -> str | None:
        """Return the status that the words of a phrase tell: `will host`, `se contracterait`."""
        phrase, char, known = self.tape.words(i, i + 1).lower(), self.tape.shape[i], self.words.told
        key = phrase + char
        if key not in known:
            found = self._said_by(phrase.split(), char)
            if len(known) >= MOST_KEPT or len(key) > LONGEST_KEPT:
                return found
            known[key] = found
        return known[key]

    def _said_by(self, words: list[str], char: str) -> str | None:
        """Return the status that one of the words of a phrase tells; its item has the character `char`."""
        told: str | None = None
        lexicon, bound = self.tape.lexicon, char in self.words.bound
        for word in words:
            entry = lexicon.words.get(word) if len(words) > 1 and not bound else None
            if entry is not None and "intend" in entry.values and char in self.words.phrases:
                return "planned"
            status = entry.values.get("status") if entry is not None else None
            if status is None and word not in lexicon.not_suffixed:
                endings = (
                    name for ends, found in lexicon.suffixes if word.endswith(ends) for name in found.values
                )
                status = _BY_ENDING.get(next(endings, ""))
            if status not in (None, "observed"):
                return str(status)
            told = told or status
        # That a phrase such as `est de` is in the present says nothing; a verb of its own does.
        return told if char in self.words.phrases else None

    def of(self, made: Candidate) -> str | None:
        """Return the status of a value; None where nothing speaks of it."""
        cue = self.cue(made)
        status = cue.status if cue else None
        return "hypothetical" if self.question and status in (None, "observed", "planned") else status

    def cue(self, made: Candidate) -> Cue | None:
        """Return the word that tells the status of a value.

        The nearest cue before it in its part of the sentence decides, then one after it
        there, then what stands before that part; after it, only where the part comes first.
        """
        if (own := self._values.get(made.at)) or not self.all:
            return own
        for own in self.all:
            if own.at == made.at:
                return own
        first, last = self._part(made)
        found = self._before(made, first)
        if found is not None and self._quoted(found, made):
            found = self._after(made, last) or found
        found = found or self._wished(made, first) or self._after(made, last) or self._labelled(made)
        found = found or self._before(made, self.start)
        if found is not None and found.status == "hypothetical" and self._put_in(found, first):
            return None
        if found is None and first == self.start and not self._behind(made):
            found = self._after(made, self.end)
        return found

    def _labelled(self, made: Candidate) -> Cue | None:
        """Return what a label says of its figure's future: `29 - Percentage of ballots that will be …`."""
        shape, words = self.tape.shape, self.words
        if not made.fields.get("row"):
            return None
        told = words.relative.search(shape, made.end, self.end)
        at = told.start() + 2 if told else -1
        return next((cue for cue in self.all if cue.at == at and not cue.noun), None)

    def _put_in(self, cue: Cue, first: int) -> bool:
        """Tell whether a value is put in by itself, outside of a condition: `if you go (Lima: 25 soles)`."""
        shape, start = self.tape.shape, self.start
        opening = shape.rfind("(", start, first)
        if not cue.at < opening or ")" in shape[opening:first]:
            return False
        return self.words.value.search(shape, start, opening) is None

    def _quoted(self, cue: Cue, made: Candidate) -> bool:
        """Tell whether a value opens what a verb of saying tells: `said 40 homes would be built`."""
        shape, words = self.tape.shape, self.words
        if cue.status != "observed" or shape[cue.at] not in words.say:
            return False
        return all(c in words.before_count or c in words.that for c in shape[cue.at + 1 : made.start])

    def _behind(self, made: Candidate) -> bool:
        """Tell whether a part that opens a sentence tells what is over: `après une hausse de 5 %, …`."""
        shape, words, at = self.tape.shape, self.words, self.start
        while at < made.start and shape[at] == " ":
            at += 1
        # "Longue de 40 km, la route doit …": how large a thing is holds already.
        sized = at < made.start and shape[at] in words.sized
        return sized or (shape[at] in words.status_wall and shape[at] in words.prep)

    def due(self, made: Candidate) -> bool:
        """Tell whether a verb before an event says that it is planned: `must publish a plan by 2031`."""
        cue = self.cue(made)
        told = cue is not None and not cue.done and cue.status in ("planned", "forecast") and cue.at < made.at
        return told and not self.words.subordinating.search(self.tape.shape, self.start, made.at)

    def _part(self, made: Candidate) -> tuple[int, int]:
        """Return where the part of the sentence that holds a value begins and ends: from comma to comma."""
        if self._walls is None:
            self._walls = [wall.start() for wall in _PARTS.finditer(self.tape.shape, self.start, self.end)]
        before, after = bisect_left(self._walls, made.start), bisect_left(self._walls, made.end)
        first = self._walls[before - 1] + 1 if before else self.start
        return first, self._walls[after] if after < len(self._walls) else max(self.end, made.end)

    def _before(self, made: Candidate, start: int) -> Cue | None:
        upto = made.start
        for cue in reversed(self.all):
            if cue.at >= made.start or self._aside(cue.at, made.start):
                continue
            if cue.at < start or self._stops(cue.at + 1, upto):
                return None
            if not cue.noun or self._belongs(cue, made):
                return self._supposed(cue, made, start) or cue
            upto = cue.at
        return None

    def _move(self, i: int) -> bool:
        """Tell whether what can be a verb of a fact is a noun of how something moves: `une nette baisse`."""
        shape, words = self.tape.shape, self.words
        if i < 2 or shape[i] not in words.move_noun or shape[i - 1] != " ":
            return False
        led = self._leads(shape[i - 2])
        return led or (i >= 4 and self._leads(shape[i - 4]) and shape[i - 2] in words.word)

    def _leads(self, char: str) -> bool:
        return char in self.words.det_or_prep or char in self.words.of

    def _helped(self, i: int, told: dict[int, Cue]) -> bool:
        """Tell whether a verb of a fact goes with one of a hypothesis: `may have cost`."""
        last = next(reversed(told.values()), None)
        if last is None or last.status != "hypothetical" or last.noun:
            return False
        return self.words.filler.issuperset(self.tape.shape[last.at + 1 : i])

    def _supposed(self, cue: Cue, made: Candidate, start: int) -> Cue | None:
        """Return what makes a hypothesis of the clause of a fact: `if` in `if the load was 99 tonnes`."""
        shape, words = self.tape.shape, self.words
        if cue.status != "observed":
            return None
        found = [m.start() for m in words.supposing.finditer(shape, start, cue.at)]
        if not found or self._stops(found[-1] + 1, cue.at):
            return None
        at = found[-1] + 1
        if any(other.at == at - 1 and other.status == "observed" for other in self.all):
            return None  # "Si les ventes ont reculé, la marge s'est améliorée": no condition
        # `si vieux qu'il a coûté`, and what another verb or value comes before
        walls = (words.that, words.verb_alone, words.value)
        if not _WALLS.isdisjoint(shape[at : made.start]) or any(w.search(shape, at, cue.at) for w in walls):
            return None
        return Cue(found[-1], "hypothetical")

    def _wished(self, made: Candidate, first: int) -> Cue | None:
        """Return the verb of who wants what a clause of its own says: "will, dass 80 % grün sind"."""
        shape, words = self.tape.shape, self.words
        while first < made.start and shape[first] == " ":
            first += 1
        if first >= made.start or shape[first] not in words.that:
            return None
        cue = self._before(made, self.start)
        at = shape[cue.at] if cue and not cue.noun else ""
        return cue if at and (at in words.attitude or at in words.foresee) else None

    def _belongs(self, cue: Cue, made: Candidate) -> bool:
        """Tell whether a noun before a value is beside it: no comma between, or a colon only."""
        between = self.tape.shape[cue.at + 1 : made.start]
        return ":" in between or (len(between) <= 2 * _NEAR and "," not in between and ")" not in between)

    def _after(self, made: Candidate, end: int) -> Cue | None:
        for cue in self.all:
            if cue.at < made.end:
                continue
            if cue.at >= end or self._stops(made.end, cue.at) or self._joins(made.end, cue.at):
                return None
            if self.tape.shape[cue.at] in self.words.attitude and not self._parted(made.end, cue.at):
                return None
            if not cue.noun and self._next_verb(made.end, cue.at):
                return None
            if made.node.type == "percent" and self.tape.shape[cue.at] in self.words.budget:
                continue  # `12 % of the budget` is spent as much as planned.
            if not cue.noun or (
                cue.at - made.end <= _BESIDE and "," not in self.tape.shape[made.end : cue.at]
            ):
                return cue
        return None

    def _next_verb(self, start: int, at: int) -> bool:
        """Tell whether a verb follows a conjunction, and so is a second one: "has 4 sites and wants 6"."""
        shape, at = self.tape.shape, at - 1
        while at > start and (shape[at] in self.words.filler or shape[at] in self.words.clitic):
            at -= 1
        return at >= start and shape[at] in self.words.conj

    def _joins(self, start: int, end: int) -> bool:
        """Tell whether another clause begins between two items: a comma and a conjunction, or `and that`."""
        shape, words = self.tape.shape, self.words
        again = words.that.search(shape, start, end)
        if again is not None and again.start() - 2 >= start and shape[again.start() - 2] in words.conj:
            return True
        at = shape.find(",", start, end)
        return at >= 0 and at + 2 < end and shape[at + 2] in words.conj

    def _parted(self, start: int, end: int) -> bool:
        return "," in self.tape.shape[start:end]

    def _stops(self, start: int, end: int) -> bool:
        walls = self.words.status_wall.finditer(self.tape.shape, start, end)
        return any(not self._aside(wall.start(), end) for wall in walls)

    def _aside(self, wall: int, end: int) -> bool:
        """Tell whether what is held against is only put in: `to 25 %, against 11 % today, and to halve`."""
        shape, words = self.tape.shape, self.words
        if shape[wall] not in words.held_against or shape[wall - 2 : wall] != ", ":
            return False
        comma = shape.find(",", wall, end)
        joined = comma >= 0 and shape[comma + 2 : comma + 3] in words.conj
        return joined and words.value.search(shape, wall, comma) is not None


def cues_of(tape: Tape, words: Words, sentence: Sentence) -> Cues:
    """Return the words of a sentence that tell how sure it is, found once for all who ask."""
    if sentence.cues is None:
        sentence.cues = Cues(tape, words, sentence)
    found: Cues = sentence.cues
    return found


_PARTS = CharSet(",;:()–—")
_BY_ENDING = {"conditional": "hypothetical", "future": "planned"}
