"""Values and the verbs that lead to them: what the subject of such a verb measures."""

from __future__ import annotations

from factkit.match.charset import CharSet
from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.nominals import is_void, of_growth
from factkit.rules.phrases import headed, phrase_after, trimmed
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

Place = tuple[int, int]
_OF_PEOPLE = frozenset({"count", "share"})
"""Kinds that tell how many of some people there are."""
_MARKS = CharSet(",;:(")
"""Signs that cut a value off from a verb before it."""


def verbal(reading: Reading, made: Candidate) -> bool:
    """Tell whether the verb of a clause leads to a value itself: `rose on the year to 3 %`."""
    clause = verb_beside(reading, made)
    return clause is not None and measuring(reading, made, clause)


def verb_beside(reading: Reading, made: Candidate) -> Clause | None:
    """Return the clause whose verb governs a value, where no mark cuts it off."""
    clause = reading.governing(made)
    if clause is None or _MARKS.search(reading.tape.shape, clause.verb, made.start):
        return None
    return clause


def measuring(reading: Reading, made: Candidate, clause: Clause) -> bool:
    """Tell whether a verb says how much its subject is, or how it moves."""
    shape, words = reading.tape.shape, reading.words
    if words.measuring.search(shape, clause.verb, made.start):
        return True
    between = shape[clause.verb : made.start]
    if made.node.values.get("unit") == "multiple" or words.verb_joint.issuperset(between):
        # The verb is in the value, or in its bound: `has doubled`, `exceeded 3 %`.
        multiple = made.node.values.get("unit") == "multiple" or made.rule == "change.multiple"
        return multiple or words.bound.search(between) is not None
    last = made.start - 1
    while last > clause.verb and shape[last] in words.filler:
        last -= 1
    return shape[last] in words.level_prep and _MARKS.search(shape, clause.verb, last) is None


def moved(reading: Reading, made: Candidate) -> Place | None:
    """Return the subject of a clause whose verb says how much it is, or how it moves: `prices fell 3 %`."""
    clause = reading.governing(made)
    if clause is None or not measuring(reading, made, clause):
        return None
    if made.rule.endswith(".brought_to"):
        return None  # `Officials found 40 more, bringing the total to 90`
    return subject_phrase(reading, made)


def measured(reading: Reading, made: Candidate) -> Place | None:
    """Return the subject of a clause that names what is measured: `the deficit came to 3 % of GDP`."""
    clause = reading.governing(made)
    if clause is None or reading.tape.shape[clause.verb] in reading.words.bidding:
        return None  # `Lower costs let the firm raise its sales by 3 %.`
    told = reading.words.attribute.search(reading.tape.shape, clause.start, clause.end)
    if told is not None:
        # `Management expects sales to grow`: who steers a house is no measure of what it looks ahead to.
        shape, words = reading.tape.shape, reading.words
        steers = shape[told.start()] in words.steward and made.kind not in _OF_PEOPLE
        seen = words.awaiting if shape[clause.verb] in words.being else words.foretelling
        ahead = steers and any(char in seen for char in shape[clause.verb : made.start])
        return None if ahead else subject_phrase(reading, made)
    return _taken_up(reading, clause) if reading.tape.shape[clause.start] in reading.words.it else None


def _taken_up(reading: Reading, clause: Clause) -> Place | None:
    """Return the measure for which a pronoun stands: `The temperature varies; in May it is about 24°C`."""
    tape, words = reading.tape, reading.words
    for last in reversed(reading.read()):
        if last.verb < clause.start and not last.bare:
            found = phrase_after(tape, words, last.start, last.end)
            many = found is None or tape.words(found[0], found[0] + 1).endswith(words.plural_ending)
            return None if many or not headed(tape, words, last.start, last.end) else found
    return None


def subject_phrase(reading: Reading, made: Candidate) -> Place | None:
    """Return the subject of the clause, where it is no name and nobody."""
    tape, words = reading.tape, reading.words
    clause = reading.governing(made)
    if clause is None or clause.bare or clause.counted:
        return None
    shape, start, end = tape.shape, _behind_owner(reading, clause), clause.end
    last = shape[start:end].rstrip(" ")[-1:]
    if shape[start] in words.no_subject or (last and last in words.pronoun):
        return None
    names = list(reading.discourse.within(start, end))
    named = names and names[0].start == start and shape[start] not in words.demonym
    if named and not _is_noun(reading, names[0]):
        start = names[0].end
        owned = shape[start : start + 1] in words.apostrophe
        rest = shape[start:end]
        if not owned and not words.attribute.search(rest):
            return None
        found = phrase_after(tape, words, start + 2 * owned, end, words_most=6)
        found = _coordinated(reading, found, end)
    else:
        wide = words.move_noun.search(shape, start, min(start + 3, end)) is not None
        found = None if wide else phrase_after(tape, words, start, end, words_most=6)
        found = _coordinated(reading, found, end) or trimmed(tape, words, start, end)
    if found is None or is_void(reading, found):
        return None
    if grown := of_growth(reading, found):
        return grown
    if made.kind != "change" and shape[found[0]] in words.attribute:
        return found  # `losses came to 3 million`: a sum that is a move as well.
    return None if found[1] == found[0] + 1 and shape[found[0]] in words.bare_growth else found


def _coordinated(reading: Reading, found: Place | None, end: int) -> Place | None:
    """Return a subject whose head is behind a conjunction whole: `food and fibre exports`."""
    shape, words = reading.tape.shape, reading.words
    if found is None or not words.head_last or words.attribute.search(shape, *found):
        return found
    if found[1] + 3 > end or shape[found[1] + 1] not in words.conj:
        return found
    more = phrase_after(reading.tape, words, found[1] + 2, end)
    return (found[0], more[1]) if more and words.attribute.search(shape, *more) else found


def _behind_owner(reading: Reading, clause: Clause) -> int:
    """Return where a subject begins behind the house that has it: `shipments` in `the group's shipments`."""
    shape, words, start = reading.tape.shape, reading.words, clause.start
    owner = shape[start + 1 : start + 2]
    owned = words.head_last and shape[start] in words.houses and owner and owner in words.apostrophe
    return min(start + 3, clause.end) if owned else start


def _is_noun(reading: Reading, name: Referent) -> bool:
    """Tell whether what looks like a name only has the capital of its sentence: `Remittances reached …`."""
    if name.code or name.end != name.start + 1 or name.start > reading.floor + 2:
        return False
    words = reading.words
    return words.topics.of(name.name) is not None or name.name.endswith(words.plural_ending)


def acted(reading: Reading, made: Candidate) -> Place | None:
    """Return the verb itself where no noun says what is measured: `Acme produced 833 tonnes`."""
    clause = verb_beside(reading, made)
    if clause is None:
        return None
    shape, words, at = reading.tape.shape, reading.words, made.start - 1
    while at > clause.verb and (shape[at] in words.passed or shape[at] in words.dative):
        at -= 1  # `charged me 130 dollars`
    if shape[at] in words.stop or shape[at] in words.of or not reading.tape.words(at, at + 1)[:1].isalnum():
        return None
    if shape[at] in words.telling_of:
        return None  # `the judges estimate that 3 billion …`
    aimed = reading.tape.items[at].values.get("status", "observed") != "observed"
    idle = shape[at] in words.equals and not words.head_last
    if idle or shape[at] in words.duration or shape[at] in words.place:
        return None  # "stable pendant 24 heures à 25 °C", "a bloqué à Zurich 3 millions"
    if shape[at] in words.date or shape[at] in words.leading or (aimed and shape[at] not in words.giving):
        return None
    if at < clause.verb or shape[at] in words.auxiliary or shape[at] in words.say or shape[at] in words.value:
        return None
    return (at, at + 1)


def thing(reading: Reading, made: Candidate) -> Place | None:
    """Return the subject of a clause as what is measured, unless it is whom the claim is about."""
    found, subject = subject_phrase(reading, made), reading.about
    if found is None or (subject is not None and subject.start < found[1] and found[0] < subject.end):
        return None
    return found
