"""The grammatical subject of a value's clause, and whom it makes the claim about."""

from __future__ import annotations

from dataclasses import replace

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.phrases import phrase_after, phrase_before, trimmed
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent
from factkit.rules.words import Words

_DOMINANT = 0.2
"""The part of all names that a topic must have to be the owner of whatever has no other."""
_TITLE = 6
"""Items that a title before a name may have."""
_SEPARATORS = ",;:|.▪•–—"
_STRONG = 0.4
"""The part of all names that a topic must have to own what a list item only names."""
_LABEL = 14
"""Items that a label before a value may have."""


def main_subject(reading: Reading) -> Referent | None:
    """Return what a sentence speaks of as a whole: the subject of its first clause."""
    reading.read()
    for clause in reading.clauses or ():
        if not clause.bare and not clause.counted:
            return _plain_subject(reading, clause)
    return reading.spoken


def _plain_subject(reading: Reading, clause: Clause) -> Referent | None:
    """Return the subject of a clause as the thing it names, whoever has it."""
    discourse, tape, words = reading.discourse, reading.tape, reading.words
    start, end = clause.start, clause.end
    head = tape.shape[start]
    if head in words.country_noun and discourse.country:
        return replace(discourse.country, inferred=True)
    if head in words.company_noun:
        return _company(reading)
    if head in words.ours:
        return discourse.default()
    if head in words.pronoun:
        return reading.spoken or discourse.default()
    names = list(discourse.within(start, end))
    if names and names[0].start == start and head not in words.demonym:
        return _government(reading, discourse.resolved(names[0]))
    if any(c in words.attribute for c in tape.shape[start:end]):
        return _owned(reading, start, end) or reading.spoken or discourse.default()
    return _phrase(reading, start, end)


def _government(reading: Reading, name: Referent) -> Referent:
    """Return the country of a capital that stands for the government of the text's country."""
    country = reading.discourse.country
    code = reading.tape.items[name.start].values.get("capital_city") if name.end == name.start + 1 else None
    return replace(name, code=code) if code and country and country.code == code else name


def subject_of(reading: Reading, made: Candidate) -> Referent | None:
    """Return whom a claim is about: a label, the subject of its clause, or the discourse's topic."""
    found = _label(reading, made)
    if found:
        return found
    if made.kind == "event":
        return _of_event(reading, made)
    if reading.row:
        return reading.row
    placed = _placed_after(reading, made)
    if placed:
        return placed
    if chained(reading, made) and reading.before:
        return _between(reading, made) or reading.before[1]
    shared = _respective(reading, made)
    if shared:
        return shared
    clause = reading.governing(made)
    if clause is None:
        return _sized(reading, made) or owner(reading, reading.floor, made.start)
    return _of_clause(reading, made, clause)


def _sized(reading: Reading, made: Candidate) -> Referent | None:
    """Return the noun that a sentence opens with and gives the size of: `A contract of 5 million …`."""
    tape, words, at = reading.tape, reading.words, made.start - 1
    while at > reading.floor and tape.shape[at] in words.filler:
        at -= 1
    if made.node.type not in ("money", "quantity") or tape.shape[at] not in words.of:
        return None
    place = phrase_before(tape, words, at, reading.floor)
    if place is None or place[0] > reading.floor + 3 or words.attribute.search(tape.shape, *place):
        return None
    if tape.shape[place[0]] in words.prep or words.move_noun.search(tape.shape, *place):
        return None
    return Referent(*place, tape.words(*place))


def _respective(reading: Reading, made: Candidate) -> Referent | None:
    """Return the name that a value of an enumeration belongs to: `A and B sold 3 and 4 respectively`."""
    shape, words, part = reading.tape.shape, reading.words, reading.sentence
    if not words.respective.search(shape, part.start, part.end):
        return None
    values = [i for i in range(part.start, part.end) if shape[i] in words.value]
    values = [i for i in values if getattr(reading.tape.items[i], "type", "") == made.node.type]
    names = list(reading.discourse.within(part.start, values[0] if values else part.start))
    if made.at not in values or len(names) < len(values) or len(values) < 2:
        return None
    return reading.discourse.resolved(names[len(names) - len(values) + values.index(made.at)])


def chained(reading: Reading, made: Candidate) -> bool:
    """Tell whether a value goes on with what the claim before it said: no verb stands between them."""
    if reading.before is None or reading.before[0].sentence is not made.sentence:
        return False
    words, between = reading.words, reading.tape.shape[reading.before[0].end : made.start]
    if any(c in ";|•" for c in between):
        return False
    return not any(
        c in words.clause_verb and c not in words.verb_noun and c not in words.conj for c in between
    )


def _between(reading: Reading, made: Candidate) -> Referent | None:
    """Return the name that a later item of an enumeration has of its own: `…, Spain with 4 and Italy 3`."""
    assert reading.before is not None
    shape, words = reading.tape.shape, reading.words
    found = None
    for name in reading.discourse.within(reading.before[0].end, made.start):
        at = name.start - 1
        while at > reading.before[0].end and (shape[at] == " " or shape[at] in words.det):
            at -= 1
        if (shape[at] in ",;" or shape[at] in words.conj) and shape[name.start] not in words.demonym:
            found = reading.discourse.resolved(name)
    return found


def _of_clause(reading: Reading, made: Candidate, clause: Clause) -> Referent | None:
    tape, words, discourse = reading.tape, reading.words, reading.discourse
    if clause.bare:
        earlier = [c for c in reading.clauses or () if c.verb < clause.verb and not c.bare]
        if not earlier:
            return owner(reading, reading.floor, clause.verb)
        clause = replace(earlier[-1], verb=clause.verb)
    start, end = clause.start, clause.end
    head = tape.shape[start]
    owned = tape.shape[start + 1 : start + 2] in words.apostrophe
    if head in words.country_noun and discourse.country and (owned or end == start + 1):
        return replace(discourse.country, inferred=True)
    if head in words.company_noun and (owned or end == start + 1):
        return _company(reading)
    if head in words.ours and discourse.topic:
        return discourse.default()
    if head in words.pronoun or head in words.ours:
        return _referred(reading, clause)
    possessor = _possessor(reading, clause)
    if possessor:
        return possessor
    names = list(discourse.within(start, end))
    first = names[0] if names and _titled(tape, words, start, names[0].start) else None
    if first and tape.shape[first.start] in words.demonym:
        first = None
    if (
        tape.shape[clause.verb] in words.say
        and names
        and names[0].name != getattr(discourse.topic, "name", None)
    ):
        return owner(reading, clause.verb, made.start)
    if first and tape.shape[first.end : first.end + 1] in words.apostrophe:
        return discourse.resolved(first)
    last = names[-1] if names and tape.shape[names[-1].start] not in words.demonym else None
    if (
        last
        and last.end == end
        and head not in words.attribute
        and tape.shape[last.start - 2] in words.titles
    ):
        return discourse.resolved(last)
    measured = is_measured(reading, made, clause)
    if first and (first.end >= end or not measured):
        return _government(reading, discourse.resolved(first))
    framed = None if names else _frame(reading, start)
    if measured or clause.counted or framed:
        return framed or owner(reading, start, end) or _phrase(reading, start, end)
    if discourse.topic and not discourse.topic.code:
        return discourse.default()
    return _phrase(reading, start, end)


def _titled(tape: Tape, words: Words, start: int, at: int) -> bool:
    """Tell whether only a title stands between the beginning of a phrase and the name at item `at`."""
    return at - start <= _TITLE and all(c in words.person or c in " ." for c in tape.shape[start:at])


def _possessor(reading: Reading, clause: Clause) -> Referent | None:
    """Return whom a possessive before the subject of a clause stands for: `Its revenue rose 3 %`."""
    tape, words, at = reading.tape, reading.words, clause.start - 1
    while at > reading.sentence.start and tape.shape[at] in words.filler:
        at -= 1
    if at < reading.sentence.start or tape.shape[at] not in words.possessive:
        return None
    for earlier in reading.read():
        if earlier.verb < clause.start and not earlier.bare:
            found = _plain_subject(reading, earlier)
            return replace(found, inferred=True) if found else None
    return replace(reading.spoken, inferred=True) if reading.spoken else reading.discourse.default()


def _phrase(reading: Reading, start: int, end: int) -> Referent | None:
    """Return a noun phrase as something spoken of under no name."""
    place = phrase_after(reading.tape, reading.words, start, end)
    return Referent(*place, reading.tape.words(*place)) if place else None


def is_measured(reading: Reading, made: Candidate, clause: Clause) -> bool:
    """Tell whether the subject of a clause is what is measured, and so belongs to whom the claim is about."""
    shape, words = reading.tape.shape, reading.words
    if words.attribute.search(shape, clause.start, clause.end):
        return True
    verbs = shape[clause.verb : made.start]
    if any(c in words.holding_verb for c in verbs):
        return made.node.type in ("percent", "ratio", "multiple")
    if reading.discourse.share < _DOMINANT:
        return False
    return any(c in words.state_verb for c in verbs)


def owner(reading: Reading, start: int, end: int) -> Referent | None:
    """Return who has what stands in items `start` to `end`: a name in it, a place, or the topic."""
    discourse = reading.discourse
    found = _owned(reading, start, end) or _frame(reading, start)
    if found:
        return found
    if reading.sentence.ticker and end > start:
        # The items beside it speak of other things: what the item names is all that it is about.
        return Referent(start, end, reading.tape.words(start, end))
    if reading.spoken and discourse.topic is None:
        return replace(reading.spoken, inferred=True)
    return discourse.default()


def _owned(reading: Reading, start: int, end: int) -> Referent | None:
    """Return the name that has the noun of a phrase: `Kenya's exports`, `prices in Spain`, a demonym."""
    discourse, shape, words = reading.discourse, reading.tape.shape, reading.words
    named = []
    for name in discourse.within(start, end):
        before = name.start - 1
        while before > start and (
            shape[before] == " " or (shape[before] in words.det and shape[before] not in words.of)
        ):
            before -= 1
        bound = shape[before] in words.of or shape[before] in words.locative or shape[before] in ",(–—"
        if name.code or name.start == start or bound or shape[name.end : name.end + 1] in words.apostrophe:
            named += [] if discourse.is_person(name) else [name]
    if named and named[0].start <= reading.floor + 2 and shape[named[0].end : named[0].end + 1] == ",":
        return discourse.resolved(named[0])
    coded = [n for n in named if n.code]
    return coded[0] if coded else discourse.resolved(named[0]) if named else None


def _frame(reading: Reading, before: int) -> Referent | None:
    """Return the place that a phrase at the head of the sentence sets: `In Kenya, …`."""
    tape, words, sentence = reading.tape, reading.words, reading.sentence
    for name in reading.discourse.within(reading.floor, before):
        at = name.start - 2
        if at > reading.floor and tape.shape[at] in words.det and tape.shape[at] not in words.locative:
            at -= 2
        if at >= sentence.start and tape.shape[at] in words.locative:
            return name
    return None


def _placed_after(reading: Reading, made: Candidate) -> Referent | None:
    """Return the place right after a counted value: `18 991 in Turkey`."""
    tape, words = reading.tape, reading.words
    if made.kind not in ("count", "share"):
        return None
    at = made.end
    if (
        tape.shape[at : at + 1] == " "
        and tape.shape[at + 1 : at + 2]
        and tape.shape[at + 1] in words.locative
    ):
        for name in reading.discourse.within(at + 2, min(at + 8, made.sentence.end)):
            if name.start <= at + 5:
                return reading.discourse.resolved(name)
            break
    return None


def _company(reading: Reading) -> Referent | None:
    spoken, discourse = reading.spoken, reading.discourse
    if spoken and not spoken.code and discourse.names.is_name(spoken) and not discourse.is_person(spoken):
        return replace(spoken, inferred=True)
    found = discourse.organization
    return replace(found, inferred=True) if found else None


def _referred(reading: Reading, clause: Clause) -> Referent | None:
    """Return whom a pronoun stands for: the subject before it in the sentence or the paragraph."""
    for earlier in reading.read():
        if earlier.verb < clause.start and not earlier.bare:
            found = _plain_subject(reading, earlier)
            if found:
                return replace(found, inferred=True)
    if reading.spoken:
        return replace(reading.spoken, inferred=True)
    return reading.discourse.default()


def _label(reading: Reading, made: Candidate) -> Referent | None:
    """Return the name right before a value: `Russie (11,2 %)`, `Acme: 1.7 pct`, `Armenia 53rd`."""
    tape, words = reading.tape, reading.words
    at = made.start - 1
    while at >= made.sentence.start and (tape.shape[at] in " (:|\t-–—+=" or tape.shape[at] in words.bound):
        at -= 1
    if at == made.start - 1 or at < made.sentence.start:
        return None
    found = list(reading.discourse.within(max(made.sentence.start, at - _LABEL), at + 1))
    if not found or found[-1].end != at + 1 or tape.shape[found[-1].start] in words.demonym:
        return _line_label(reading, at, made)
    name = found[-1]
    between = tape.shape[at + 1 : made.start]
    marked = any(c in "(:|\t–—" for c in between)
    before = tape.shape[name.start - 2] if name.start >= made.sentence.start + 2 else ","
    if not marked and (before in words.of or before in words.prep or before in words.lower):
        return None
    return reading.discourse.resolved(name)


def _line_label(reading: Reading, at: int, made: Candidate) -> Referent | None:
    """Return the common noun that a headline or a list item puts before its colon: `Road deaths: 17`."""
    tape, words, discourse = reading.tape, reading.words, reading.discourse
    if ":" not in tape.shape[at + 1 : made.start]:
        return None
    topical = discourse.topic is not None and (not discourse.topic.code or discourse.share >= _STRONG)
    if reading.sentence.bullet and topical:
        return None
    start = at + 1
    while start > reading.sentence.start and tape.shape[start - 1] not in _SEPARATORS:
        if tape.shape[start - 1] in words.value or tape.shape[start - 1] in words.attribute:
            return None
        start -= 1
    place = trimmed(tape, words, start, at + 1)
    if place is None or place[1] - place[0] > _LABEL or words.clause_verb.search(tape.shape, *place):
        return None
    return Referent(*place, tape.words(*place))


def _of_event(reading: Reading, made: Candidate) -> Referent | None:
    """Return the thing that a dated sentence is about: the subject of its main clause, or its edition."""
    if "edition" in made.ranges:
        start = made.ranges["edition"][0] + 1
        while reading.tape.shape[start] in reading.words.issue or reading.tape.shape[start] == " ":
            start += 1
        place = trimmed(reading.tape, reading.words, start, _event_end(reading, start))
        if place:
            return Referent(*place, reading.tape.words(*place))
    reading.governing(made)
    for clause in reading.clauses or ():
        if not clause.bare:
            names = list(reading.discourse.within(clause.start, clause.end))
            if names and names[0].start == clause.start:
                return reading.discourse.resolved(names[0])
            if reading.tape.shape[clause.start] in reading.words.pronoun:
                return _referred(reading, clause)
            return Referent(clause.start, clause.end, reading.tape.words(clause.start, clause.end))
    return reading.discourse.default()


def _event_end(reading: Reading, start: int) -> int:
    tape, words, at = reading.tape, reading.words, start
    while at < reading.sentence.end:
        char = tape.shape[at]
        if char in words.stop or char in words.clause_verb or char in words.relative or char in words.date:
            break
        at += 1
    return at
