"""The things that a document speaks of, and whom pronouns and definite phrases stand for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from factkit.match.tokens import Node, Tape
from factkit.rules.aliases import Aliases
from factkit.rules.beginnings import called_by_kind
from factkit.rules.datelines import after_dateline
from factkit.rules.disasters import disaster_of
from factkit.rules.entities import Entity
from factkit.rules.initials import spelt
from factkit.rules.interviews import house_of
from factkit.rules.kin import Kin
from factkit.rules.leaders import leads_it, led_by
from factkit.rules.names import Names, Referent
from factkit.rules.nounnames import NounNames
from factkit.rules.phrases import before_article
from factkit.rules.prominence import choose, is_house, organ_before
from factkit.rules.schemes import quoted_in
from factkit.rules.sentences import Sentence
from factkit.rules.titles import (
    comes_again,
    doing_of,
    heads_title,
    homeland,
    label_of,
    lead_of,
    only_where,
    opener_of,
    point_of,
    rubric_of,
    speech_of_state,
    title_of,
    told_by,
    told_plainly,
)
from factkit.rules.words import Words

__all__ = ["Discourse", "Entity", "Referent"]

_HINT = 0.5
"""How much a country counts that stands in the name of something else."""
_HOUSED = 1.5
"""How much more it counts where the first sentence names a house of that country: `the Bank of Ghana`."""
_SEAT = 0.7
"""How much a country counts whose capital is named by the first sentence, or before it."""
_TAKEN_UP = 0.7
"""How much a name counts where a definite noun takes it up: `the hospital`."""
_TAKEN = 60
"""Items behind a name within which a pronoun takes it up."""
_NEXT = 3
"""Names before a pronoun of which one may be whom it stands for."""
_BACK = 30
"""Names to go back for the last house that was spoken of."""
_AGES = range(6, 110)
_STOPS = frozenset(".;:»”") | {""}
_OFFICE = 24
"""Items that what is told of a person behind the name may have."""
_NAMES = (3, 5)
"""Items of the full name of a person: `Ann Lee`, `Ann Mary Lee`."""
_GIVEN = (2, 4, 6)
"""Items of the name of a person behind its office."""
_FIRST = 3
"""Mentions of a person beside which the house that it leads is named."""
_HOME = 1.5
"""How much the country counts that only a dateline names, by its capital."""
_WHERE = 0.05
"""How much a country counts in a title that only tells where a house or a town is."""
_MEASURE = 9
"""Items behind a country in which a measure of it is told: `Kenya's wind power output`."""
_TITLE = 4.0
"""How much more a name counts in the title than in the text."""


class Discourse:
    """The names of a document by what they name; who is its topic."""

    def __init__(self, tape: Tape, words: Words, parts: list[Sentence]) -> None:
        self.tape, self.words = tape, words
        kind = NounNames if words.nouns_capital else Names
        self.names = kind(tape, words, frozenset(map(_opening(tape), parts)))
        self.entities: dict[str, Entity] = {}
        aliases = Aliases(words, self.entities)
        self._entity, self._key, self._same = aliases.entity, aliases.key, aliases.same
        self.is_person, self.resolved = aliases.is_person, aliases.resolved
        self._mentions: list[Referent] = []
        self._hints: dict[str, float] = {}
        self._labels: str | None = None
        """What the title opens with, and a colon."""
        self._labelled: list[str] = []
        """What it names behind."""
        self._title = title_of(tape, words, parts)
        self._point = point_of(tape, parts, self._title[1])
        quoted = quoted_in(tape, words, *self._title)
        self.work = Referent(*quoted, tape.words(*quoted)) if quoted else None
        """The name in quotation marks that the title has: "« Les Dunes » bat un record"."""
        self._kin = Kin(tape, words, self._mentions, parts, self.is_person, titled=self._title[1] > 0)
        lead = lead_of(parts, self._title[1])
        self._floor = after_dateline(tape, words, lead) if lead is not None else 0
        for part in parts:
            self._read(part, lead)
        self._starts = [m.start for m in self._mentions]
        self._ends = [m.end for m in self._mentions]
        self._lead(rubric_of(tape, words, parts, self._title[0]))
        self._people()
        self._choose(parts, lead)
        self.offices: dict[str, Sequence[tuple[Referent, int, int]]] = {}
        """The names beside which an office is told, with the stretch that tells it, by their last word."""
        self.disaster: Referent | None = None
        """The storm, quake or fire that the text reports."""
        if lead is not None:
            self.disaster = disaster_of(tape, words, self._title, (self._floor, lead.end), self.within)

    def _read(self, part: Sentence, lead: Sentence | None) -> None:
        start, end = self._title
        seen = False
        last: Referent | None = None
        last_before: Referent | None = None
        for name in self.names.find(part.start, part.end):
            if last is not None and self._short_for(last, name):
                self._take_up(name, last)
                self._mentions.append(name)
                continue
            last, last_before = name, last
            key = self._key(name)
            entity = self.entities.setdefault(key, Entity(name, count=0))
            entity.count += 1
            entity.spelt |= entity.count == 1 and spelt(self.tape, self.words, name.start, name.end)
            demonym = self.tape.shape[name.start] in self.words.demonym
            if not demonym and self.tape.shape[entity.first.start] in self.words.demonym:
                entity.first = name
            weight = 0.6 if demonym or (self._is_place(name) and not name.code) else 1.0
            above = part.heading and not part.ticker and name.end < start
            titled = start <= name.start < end or (above and comes_again(self.tape, name))
            if titled and told_by(self.tape, self.words, name, end):
                titled, entity.tells = False, True
            if part.heading and not titled:
                weight *= 0.4
            if titled:
                weight *= _TITLE if seen else 1.5 * _TITLE
                seen = entity.titled = True
                if self.tape.shape[name.end : name.end + 2].strip(" ")[:1] == ":" or name.end == self._point:
                    weight *= 2
                    entity.heads |= name.start == start
                    entity.labels |= name.start == start
                    self._labels = key if name.start == start else None
                elif self._labels:
                    self._labelled.append(key)
            if titled and name.code and only_where(self.tape, self.words, name, last_before, end):
                weight *= _WHERE
            before = max(part.start, name.start - 4)
            if self.words.source_before.search(self.tape.shape, before, name.start):
                weight *= 0.3
            entity.weight += weight
            entity.leads |= part is lead and name.start >= self._floor
            entity.sent |= part is lead and name.start == part.start < self._floor
            self._hint(name, part, lead)
            entity.person = entity.person or self._is_person(name, part.start)
            if name.start == part.start and self.tape.shape[name.end : name.end + 1] == ":":
                entity.speaks += 1
            self._mentions.append(name)

    def _short_for(self, before: Referent, name: Referent) -> bool:
        """Tell whether a name in brackets is short for the one before: `Tarn Foods (TRNF)`, `(ASX: TRN)`."""
        between = self.tape.shape[before.end : name.start]
        closed = self.tape.shape[name.end : name.end + 1] in (")", ":")
        short = name.name.isupper() and " " not in name.name and not name.code
        return short and closed and between.strip(" ") == "(" and not self._is_place(name)

    def _take_up(self, short: Referent, name: Referent) -> None:
        """Take a name for short for another: what was told under it above, in a title, is the other's."""
        before, entity = self.entities.get(short.name), self._entity(name)
        self._same(short, name)
        if before is None or entity is None or before is entity or before.first.code:
            return
        del self.entities[short.name]
        entity.weight += before.weight
        entity.count += before.count
        entity.titled |= before.titled
        entity.heads |= before.heads
        entity.labels |= before.labels
        entity.leads |= before.leads

    def _hint(self, name: Referent, part: Sentence, lead: Sentence | None) -> None:
        """Count the country that a name holds, `Banque de France`, or whose capital it is."""
        if name.code:
            return
        items, opens = self.tape.items, lead is not None and part.start <= lead.start
        if opens and name.end == name.start + 1 and (seat := items[name.start].values.get("capital_city")):
            self._hints.setdefault(seat, _SEAT)
        for found in self.words.country.finditer(self.tape.shape, name.start, name.end):
            at = found.start()
            code = items[at].values["country"]
            self._hints[code] = self._hints.get(code, 0.0) + _HINT
            if organ_before(self.tape, self.words, name, at):
                held = Referent(at, at + 1, self.tape.words(at, at + 1), code)
                country = self.entities.setdefault(code, Entity(held, count=0))
                if part is lead:
                    country.leads = True
                    self._hints[code] += _HOUSED

    def _lead(self, rubric: Referent | None) -> None:
        """Take what the title puts before a colon as something spoken of, be it no name, or its rubric."""
        start, end = self._title
        if rubric is not None and not self.names.is_common(rubric.start):
            self.entities.setdefault(rubric.name, Entity(rubric, 1.5 * _TITLE, titled=True, labels=True))
            return
        name = label_of(self.tape, self.words, start, end, self._point)
        above = any(entity.titled and entity.first.end <= start for entity in self.entities.values())
        if name is None or above or any(True for _ in self.within(start, name.end)):
            return
        text = self.tape.text.lower()
        many = f" {name.name.lower()}{self.words.plural_ending} " in text
        if many or self.names.is_common(start) or told_plainly(self.tape, self.words, name):
            again = text.count(name.name.lower()) - 1
            self.entities[name.name] = Entity(name, 1.2 + 0.3 * again)
        else:
            self.entities[name.name] = Entity(name, 1.5 * _TITLE, titled=True, labels=True)

    def _people(self) -> None:
        """Take a name of two strange words that `she` or `he` follows next for a person's."""
        shape, words = self.tape.shape, self.words
        for found in words.personal.finditer(shape, 0, len(shape)):
            last = bisect_right(self._starts, found.start())
            near = self._mentions[max(0, last - _NEXT) : last]
            if any(self.is_person(name) and found.start() - name.end <= _TAKEN for name in near):
                continue
            for name in reversed(near):
                if found.start() - name.end > _TAKEN:
                    break
                if leads_it(self.tape, words, name):
                    continue  # `Ann Lee, head of Tarn Foods, … She …`
                whole = name.end == name.start + 3 and not name.code
                closed = name.name.rpartition(" ")[2].casefold() in words.closers
                if whole and not closed and words.capital.issuperset(shape[name.start : name.end : 2]):
                    if entity := self._entity(name):
                        entity.person = True
                    break

    def _led(self, lead: Sentence) -> Referent | None:
        """Return the house or the town whose head a text opens with."""
        house = led_by(self.tape, self.words, self.within(self._floor, lead.end), self.is_person)
        return self.resolved(house) if house is not None else None

    def _choose(self, parts: list[Sentence], lead: Sentence | None) -> None:
        """Choose the country, the organization and the topic of the document."""
        told = {mention.name for mention in self._mentions}
        for key, entity in self.entities.items():
            entity.weight += self._hints.get(key, 0.0)
            entity.person |= entity.speaks > 1
            entity.surnamed = self._by_surname(entity, told)
        if home := homeland(self.tape, self.words, parts, self.entities):
            self.entities[str(home.code)] = Entity(home, _HOME)
        behind = (self.entities[key] for key in self._labelled)
        if self._labels and any(e.count > 1 and is_house(self.tape, self.words, e) for e in behind):
            # `Chile: Tarn Foods shuts its mill` is about the firm; the country tells where.
            self.entities[self._labels].weight -= 2 * _TITLE
        titled = self._title[1] > 0
        for name in self._kin.taken_up() if titled else ():
            if taken := self._entity(name):
                taken.count += 1
                taken.weight += _TAKEN_UP
        chosen = choose(self.tape, self.words, list(self.entities.values()), titled=titled)
        self.country, self.organization = chosen.country, chosen.organization
        self.first_house = chosen.first_house if titled else None
        if titled and (self.first_house is None or self.is_thing(self.first_house)):
            self.first_house = self._opens_title()
        led = self._led(lead) if lead is not None and chosen.topic is None else None
        self.organization = self.organization or led
        self.topic, self.share = chosen.topic or led, chosen.share
        if titled and not chosen.titled:
            kind = called_by_kind(self.tape, self.words, self.entities.values(), self._title)
            self.topic = kind.first if kind is not None else self.topic
            if kind is None and lead is not None and (land := self._opens_with_land(lead)):
                self.topic = land
        if self.country is not None and speech_of_state(self.tape, self.words, *self._title):
            self.topic = self.country
        if self.topic is None:
            self.topic = opener_of(self.tape, self.words, *self._title)
            if self.topic is None and lead is not None:
                self.topic = opener_of(self.tape, self.words, self._floor, lead.end, acts=True)
            self.first_house = self.first_house or self.topic
            self.topic = self.topic or doing_of(self.tape, self.words, *self._title)
        if self.work is not None and heads_title(self.tape, self.work, self._title):
            named = self.topic is not None and chosen.titled and self.topic.start != self.work.start
            self.topic = self.topic if named else self.work
        self.municipal = chosen.municipal
        answers = house_of(self.tape, self.words, parts, self._mentions)
        self.speaker = self.resolved(answers) if answers else self.topic
        """Who "we" is."""
        if answers and not (self.topic and self.topic.code and chosen.titled):
            self.organization = self.topic = self.speaker

    def _opens_with_land(self, lead: Sentence) -> Referent | None:
        """Return the country whose measure opens a text under a title that names none: `Kenya's output`."""
        name, shape = next(self.within(self._floor, lead.end), None), self.tape.shape
        if name is None or not name.code or name.start > self._floor + 1 or not self.words.head_last:
            return None
        own = shape[name.end : name.end + 1] in self.words.apostrophe
        stop = min(name.end + _MEASURE, lead.end)
        plain = own and next(self.within(name.end, stop), None) is None
        return name if plain and self.words.attribute.search(shape, name.end, stop) else None

    def _opens_title(self) -> Referent | None:
        """Return the name that the title opens with, where it can be a house's: `Tarnix opens a mill`."""
        found = next(self.within(*self._title), None)
        entity = self._entity(found) if found is not None else None
        if found is None or entity is None or found.start > self._title[0] + 2 or self.is_thing(found):
            return None
        return found if is_house(self.tape, self.words, entity) and not self.is_town(found) else None

    def _by_surname(self, entity: Entity, told: set[str]) -> bool:
        """Tell whether a name is only taken up by its last part, as persons are: `Ann Lee`, then `Lee`.

        `told` are all names of the text as they stand.
        """
        name, shape = entity.first, self.tape.shape
        first, _, last = name.name.rpartition(" ")
        if not first or name.code or entity.count < 2 or name.end - name.start not in _NAMES:
            return False
        strange = self.words.capital.issuperset(shape[name.start : name.end].replace(" ", ""))
        return strange and last in told and first not in told

    def _is_place(self, name: Referent) -> bool:
        return name.end == name.start + 1 and self.tape.shape[name.start] in self.words.place

    def _is_person(self, name: Referent, floor: int) -> bool:
        """Tell whether the words beside a name say that it is a person's."""
        shape, words = self.tape.shape, self.words
        if name.code:
            return False
        if words.person.search(shape, max(floor, name.start - 3), name.start) or self._aged(name):
            return True
        office = words.office_noun.search(
            shape, name.start, name.end - 2
        )  # `Managing director Ann Lee`, at the head
        if (
            office
            and name.end - office.end() in _GIVEN
            and words.capital.issuperset(shape[office.end() + 1 : name.end : 2])
        ):
            return True
        after = name.end + 5
        listed = shape[name.end : name.end + 1] == "," and " " in name.name
        return listed and words.person.search(shape, name.end, after) is not None

    def _aged(self, name: Referent) -> bool:
        """Tell whether an age stands behind a name: `Ann Lee, 39,`, `Anne Lorme, 39 ans,`."""
        shape, at = self.tape.shape, name.end + 2
        if shape[name.end : at] != ", " or shape[at + 1 : at + 2] not in (",", ".", ";", ")"):
            return False
        node = self.tape.items[at]
        if not isinstance(node, Node) or node.type not in ("number", "duration"):
            return False
        amount = node.values.get("amount") if node.type == "number" else node.values["parts"][0][1]
        return amount is not None and amount in _AGES

    def last_house(self, at: int) -> Referent | None:
        """Return the last name before item `at` that is no person, no place, and spoken of more than once."""
        index = bisect_right(self._starts, at) - 1
        for name in reversed(self._mentions[max(0, index - _BACK) : index + 1]):
            entity = self._entity(name)
            house = entity and not name.code and not entity.person and not self._is_place(name)
            if (
                house
                and not self.counts_others(name)
                and not self.is_thing(name)
                and entity
                and entity.count > 1
                and name.end <= at
            ):
                return self.resolved(name)
        return None

    def counts_others(self, name: Referent) -> bool:
        """Tell whether a name is that of an office of statistics, which has no earnings to tell of."""
        return self.words.statistician.search(self.tape.shape, name.start, name.end) is not None

    def last_person(self, at: int) -> Referent | None:
        """Return the last person named before item `at`."""
        index = bisect_right(self._starts, at) - 1
        for name in reversed(self._mentions[max(0, index - _BACK) : index + 1]):
            if name.end <= at and self.is_person(name):
                return self.resolved(name)
        return None

    def kin(self, noun: str, at: int) -> Referent | None:
        """Return the last name before item `at` that a noun can stand for: `ministry`, `Bank`, `probe`."""
        found = self._kin.of(noun, at)
        return self.resolved(found) if found else None

    def seat(self, at: int) -> Referent | None:
        """Return the last capital named before item `at`."""
        index = bisect_right(self._starts, at)
        for name in reversed(self._mentions[max(0, index - _BACK) : index]):
            if name.end == name.start + 1 and "capital_city" in self.tape.items[name.start].values:
                return self.resolved(name)
        return None

    def town(self, at: int) -> Referent | None:
        """Return the last town named before item `at`."""
        return self._kin.town(at)

    def is_thing(self, name: Referent) -> bool:
        """Tell whether a name is that of a thing, which earns nothing: `the liner Vega`."""
        return name.name in self._kin.things

    def is_town(self, name: Referent) -> bool:
        """Tell whether a name stands somewhere as that of a town or a region does: `in Ontario`."""
        return self._kin.is_town(name)

    def mentions(self, person: Referent) -> Sequence[Referent]:
        """Return all names of the text that end as a person's does, in order: `Ann Lee`, `Lee`."""
        return self._by_last.get(person.name.rpartition(" ")[2], ())

    @cached_property
    def _by_last(self) -> dict[str, list[Referent]]:
        """The names of no country by their last word: looked through once, whoever is asked for."""
        known: dict[str, list[Referent]] = {}
        for name in self._mentions:
            if not name.code:
                known.setdefault(name.name.rpartition(" ")[2], []).append(name)
        return known

    def default(self) -> Referent | None:
        """Return whom the document is about as a whole, as something inferred."""
        return self.topic._replace(inferred=True) if self.topic else None

    def we(self, source: Referent | None = None) -> Referent | None:
        """Return for whom the text says "we", or the source that it quotes, as something inferred."""
        found = self.speaker
        if source is not None and source.code is None:
            found = (self._house(source) if self.is_person(source) or " " in source.name else source) or found
        return found._replace(inferred=True) if found else None

    def _house(self, person: Referent) -> Referent | None:
        """Return the house that a person is told to be of: `Ann Lee, director of Tarn Foods`."""
        led = led_by(self.tape, self.words, self._around(person), self.is_person)
        if led is not None:
            return self.resolved(led)
        shape, words, end = self.tape.shape, self.words, person.end
        stop = next((i for i in range(end, end + _OFFICE) if shape[i : i + 1] in _STOPS), end)
        for name in self.within(end, stop):
            held = shape[before_article(self.tape, words, name.start, end)] in words.of
            if held and not name.code and not self._is_place(name):
                return self.resolved(name)
        return None

    def _around(self, person: Referent) -> list[Referent]:
        """Return the names beside the first mentions of a person."""
        first = self.mentions(person)[:_FIRST]
        return [n for told in first for n in self.within(told.start - _OFFICE, told.end + _OFFICE)]

    def ending(self, end: int) -> Referent | None:
        """Return the name that ends before item `end`; None where none does."""
        at = bisect_right(self._ends, end) - 1
        return self._mentions[at] if at >= 0 and self._ends[at] == end else None

    def around(self, at: int) -> Referent | None:
        """Return the name that begins before item `at` and ends behind it; None where none does."""
        before = bisect_left(self._starts, at) - 1
        return self._mentions[before] if before >= 0 and self._ends[before] > at else None

    def within(self, start: int, end: int) -> Iterator[Referent]:
        """Return the names among items `start` to `end`, in order."""
        first = bisect_left(self._starts, start)
        if first == len(self._starts) or self._starts[first] >= end:
            return iter(())
        return iter(self._mentions[first : bisect_right(self._ends, end, first)])


def _opening(tape: Tape):  # type: ignore[no-untyped-def]
    def first(part: Sentence) -> int:
        at = part.start
        while at < part.end and not tape.text[tape.starts[at]].isalnum():
            at += 1
        return at

    return first
