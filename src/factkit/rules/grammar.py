"""The grammatical subject of a value's clause, and whom it makes the claim about."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.anaphora import anaphor, antecedent, bearer, closes, government, possessor
from factkit.rules.appositions import ranked_beside, told_of
from factkit.rules.asked import those_asked
from factkit.rules.bearing import borne_by
from factkit.rules.belongings import averaged
from factkit.rules.bidding import bidden, fined, granted, made_into, other_than_who_bids
from factkit.rules.candidates import Candidate
from factkit.rules.chaining import between, chained, leads, mark_before, opens_main, owner_beside
from factkit.rules.clausal import behind_one_of, merely_moves, own_figure, shared
from factkit.rules.clauses import Clause, object_of
from factkit.rules.coming import coming
from factkit.rules.crowds import crowd_of
from factkit.rules.disclosing import reported
from factkit.rules.goods import of_network, priced_good
from factkit.rules.grounds import framed, placed_after, placing
from factkit.rules.groups import among
from factkit.rules.hanging import hung
from factkit.rules.impersonal import is_impersonal
from factkit.rules.labels import is_measure
from factkit.rules.latter import latter_beside
from factkit.rules.leftward import is_gerund
from factkit.rules.lines import label_of, placed_item
from factkit.rules.measured_again import measured_again
from factkit.rules.measuring import bears, is_foreseen, is_measured, spends
from factkit.rules.misfits import misfit
from factkit.rules.occasions import subject_of_event
from factkit.rules.owners import measured_thing, owner
from factkit.rules.phrases import CLOSING, asks_infinitive, headed, opens_clause
from factkit.rules.pollsters import put_at
from factkit.rules.portions import (
    compared,
    definite,
    given_by,
    held_for,
    measured_among,
    of_those,
    of_whom,
    part_of_counted,
    part_there,
    those_of,
    those_of_part,
    whose_part,
)
from factkit.rules.presented import presented, ranked_by
from factkit.rules.reading import Reading
from factkit.rules.recording import is_recorded
from factkit.rules.respective import respective
from factkit.rules.rows import row_subject
from factkit.rules.scenes import frame, set_between
from factkit.rules.spoken_houses import house_at_hand, of_business, ranked_house
from factkit.rules.struck import toll_of
from factkit.rules.subjects import Referent
from factkit.rules.thereof import in_it
from factkit.rules.things import phrase
from factkit.rules.ungoverned import behind_figures, inverted, settled, ungoverned
from factkit.rules.weighing import weighs
from factkit.rules.words import Words

_HEARD = 3000
"""Characters within which a noun that was there before stands for what it stood for then."""
_OWN_ACTS = frozenset({"investment", "training_target"})
"""Kinds of what who announces it does."""
_TITLE = 6
"""Items that a title before a name may have."""


def subject_of(reading: Reading, made: Candidate) -> Referent | None:
    """Return whom a claim is about: a label, the subject of its clause, or the discourse's topic."""
    found = _told(reading, made)
    if found is not None and misfit(reading, found):
        found = owner(reading, reading.floor, reading.floor)
    if (found is None or found.code) and (house := ranked_house(reading, made, found)):
        return house
    if found is not None and not _gives_way(reading, made, found):
        return told_of(reading, made, found) or found
    if found is None and _of_speaker(reading, made):
        return None
    return settled(reading, made) or found or of_whom(reading, made) or those_of_part(reading, made)


def _of_speaker(reading: Reading, made: Candidate) -> bool:
    """Tell whether who speaks or is spoken to does what holds a value: `I took 3 courses in Leeds`."""
    clause, shape, words = reading.governing(made), reading.tape.shape, reading.words
    if clause is None or clause.bare or shape[clause.start] not in words.speakers:
        return False
    # `We found that output makes 30 %`, `I think 40 % are ill`: it is nothing that they do.
    return (
        not words.that.search(shape, clause.verb, made.start) and shape[clause.verb] not in words.telling_of
    )


def _gives_way(reading: Reading, made: Candidate, found: Referent) -> bool:
    """Tell whether a place behind the value is rather what it is about: the text's country is only inferred.

    So it is where the item before has its place behind it too: `40 mm in Cork and 20 in Sligo`.
    """
    topic, before = reading.discourse.topic, reading.before
    country = reading.discourse.country
    if found.inferred and found.code and country is not None and found.code == country.code:
        return True
    if found.inferred and topic is not None and found.name == topic.name:
        return topic.code is not None or reading.tape.shape[topic.start] in reading.words.place
    if headed(reading.tape, reading.words, found.start, found.end):
        # A measure that nobody owns: `Rents reached 17 euros in Leeds`.
        return not found.code and next(reading.discourse.within(found.start, found.end), None) is None
    behind = before is not None and before[1] == found and before[0].end <= found.start < made.start
    return behind and chained(reading, made)


def _told(reading: Reading, made: Candidate) -> Referent | None:
    found = label_of(reading, made)
    if found:
        return found
    if made.kind == "event":
        return subject_of_event(reading, made)
    if reading.row:
        # `Jobless rate | 5.6 %` is the topic's, `Leeds | 5.6 %` is that of Leeds.
        measured = is_measure(reading, (reading.row.start, reading.row.end))
        return (measured and reading.discourse.default()) or reading.row
    if found := row_subject(reading, made, _named_by):
        return found
    kind, words, present = made.kind, reading.words, reading.present
    if kind == "ranking" and not words.made_into.isdisjoint(present) and (place := made_into(reading, made)):
        return _named_by(reading, *place)
    some = kind in ("count", "share")
    placed = (
        ranked_beside(reading, made)
        or (not words.respective.isdisjoint(present) and respective(reading, made))
        or (kind in ("share", "hash_rate_share") and given_by(reading, made))
        or (some and not words.among_them.isdisjoint(present) and of_those(reading, made))
        or (kind == "share" and whose_part(reading, made))
        or (kind == "share" and not words.put_prep.isdisjoint(present) and put_at(reading, made))
        or (kind == "count" and part_of_counted(reading, made))
        or (not words.grouping.isdisjoint(present) and (held_for(reading, made) or among(reading, made)))
        or (some and placed_after(reading, made))
        or (not words.latter.isdisjoint(present) and latter_beside(reading, made))
        or (not words.coming.isdisjoint(present) and coming(reading, made))
        or (some and those_asked(reading, made))
        or (not words.there.isdisjoint(present) and in_it(reading, made))
        or (not words.averaging.isdisjoint(present) and averaged(reading, made))
        or hung(reading, made)
        or (kind == "count" and crowd_of(reading, made))
        or (kind in ("amount", "investment") and (mark_before(reading, made) or granted(reading, made)))
        or inverted(reading, made)
        or (not words.possessive.isdisjoint(present) and owner_beside(reading, made))
    )
    if placed:
        return placed
    if reading.before and (chained(reading, made) or (reading.before[1] and compared(reading, made))):
        return between(reading, made) or reading.before[1]
    clause = reading.governing(made)
    if clause is None or _apart(reading, made, clause):
        return ungoverned(reading, made, _named_by)
    return _of_clause(reading, made, clause)


def _apart(reading: Reading, made: Candidate, clause: Clause) -> bool:
    """Tell whether a value is the subject of a clause of its own, behind `where` or `while`."""
    shape, words = reading.tape.shape, reading.words
    then = reading.following(made)
    if then is None:
        return False
    if words.where.search(shape, clause.verb, made.start) or words.clause_break.search(
        shape, clause.verb, made.start
    ):
        return True
    if opens_main(reading, made, clause) or _told_amid(reading, clause):
        return True
    at, told = made.start - 1, False
    while at > clause.verb and shape[at] in words.before_count:
        told = told or shape[at] in words.that
        at -= 1
    if shape[at] in words.that or (at == clause.verb and opens_clause(reading.tape, words, at)):
        return True  # `He says that 40 boats sank`
    if at == clause.verb and shape[at] in words.telling_of and not then.relative:
        bare = words.head_last and shape[at] in words.say and shape[then.verb] not in words.stricken
        return told or bare  # `Doctors say 40 % are ill`; not `reported 40 people killed`
    comma = shape.rfind(",", clause.verb, made.start)
    return comma > 0 and leads(reading, comma + 1, made.start)


def _told_amid(reading: Reading, clause: Clause) -> bool:
    """Tell whether a clause only says who says so, amid what is said: `Prices fell, she added, and 40 …`."""
    shape, words = reading.tape.shape, reading.words
    who = not clause.bare and shape[clause.start] in words.pronoun
    return who and shape[clause.verb] in words.say and shape[clause.verb + 1 : clause.verb + 2] == ","


def _of_clause(reading: Reading, made: Candidate, clause: Clause) -> Referent | None:
    tape, words, discourse = reading.tape, reading.words, reading.discourse
    if clause.bare:
        if others := those_of(reading, clause):
            return others
        before = [c for c in reading.clauses or () if c.verb < clause.verb and not c.bare]
        # "Росстат сообщил, что введено 8 млн", `says there were 40`: who says so is not what it is said of.
        earlier = [
            c
            for c in before
            if tape.shape[c.verb] not in words.telling_of
            or not words.told_apart.search(tape.shape, c.verb, clause.verb)
        ]
        if not earlier:
            floor = behind_figures(reading, before[-1]) if before else reading.floor
            return (words.verb_second and set_between(reading, clause.verb, made.start)) or owner(
                reading, floor, clause.verb
            )
        clause = shared(reading, earlier, clause)._replace(verb=clause.verb)
    start, end = clause.start, clause.end
    if placing(reading, made, clause):
        return frame(reading, clause.verb) or framed(reading, clause.verb)
    if (behind := behind_one_of(reading, start, end)) is not None:
        # `each of the towers`, "aucune des tours"; "celui des lofts" is a measure as the one told before
        one = tape.shape[start] not in words.no_one and not any(True for _ in discourse.within(behind, end))
        return (owner(reading, behind, end) if one else None) or _named_by(reading, behind, end)
    doer = bidden(reading, made, clause)
    if doer is not None:
        return _named_by(reading, *(other_than_who_bids(reading, *doer) or doer))
    if made.kind == "amount" and (payer := fined(reading, made, clause)) is not None:
        if tape.shape[payer[0]] in words.pronoun:
            # `The regulator fined it 3 million`, `fined her 300 pounds`
            person = None if tape.shape[payer[0]] in words.it else discourse.last_person(payer[0])
            return person or reading.spoken or discourse.default()
        return _named_by(reading, *payer)
    if borne := borne_by(reading, made, clause):
        return borne
    if made.kind == "change" and (ours := words.ours.search(tape.shape, clause.verb, made.start)):
        return reading.we(ours.start())  # `The state cut our grant by 4 %`
    if tape.shape[start] in words.steward and of_business(reading, made, clause):
        return house_at_hand(reading) or phrase(reading, start, end)
    if made.start > clause.verb and not words.whom.isdisjoint(reading.present):
        which = object_of(tape, words, clause, reading.floor)
        if which is not None:
            return antecedent(reading, which)
    if is_impersonal(reading, made, clause):
        return owner(reading, clause.verb, made.start)
    found = (
        weighs(reading, made, clause)
        or measured_again(reading, made, clause)
        or anaphor(reading, clause)
        or possessor(reading, clause)
        or bearer(reading, clause)
    )
    verb = tape.shape[clause.verb]
    promises = verb in words.commit and words.head_last and asks_infinitive(tape, words, clause.verb)
    judges = reading.teller is not None and tape.shape[start] in words.it and verb in words.assessing
    if found and (judges or ((verb in words.assessing or promises) and discourse.is_person(found))):
        # `She expects sales of 3 million`, `She promised to hire 300 people`
        return owner(reading, clause.verb, made.start) or found
    if found and _foretells(reading, clause, found):
        return owner(reading, clause.verb, made.start) or found
    if found and not found.code and _assessed(reading, made, clause):
        return owner(reading, clause.verb, made.start) or found  # `It forecasts inflation of 3 %`
    if found:
        return found
    if shown := ranked_by(reading, made, clause) or presented(reading, made, clause):
        return shown
    if is_recorded(reading, made, clause):
        told = owner(reading, clause.verb, made.start)
        return None if told is not None and start <= told.start < end else told
    names = list(discourse.within(start, end))
    speaks = (
        names
        or words.source_noun.search(tape.shape, start, end)
        or words.expert.search(tape.shape, start, clause.verb)
        or reading.following(made)
    )
    topical = bool(names) and names[0].name == getattr(discourse.topic, "name", None)
    gains = tape.shape[clause.verb] in words.holding_verb
    telling = (
        tape.shape[clause.verb] in words.telling_of and not gains and not own_figure(reading, made, clause)
    ) or is_foreseen(reading, made, clause)
    if telling and speaks and not topical:
        own = tape.shape[clause.verb] in words.disclosing and reported(reading, clause.verb, made.end)
        told = own or owner(reading, clause.verb, made.start)
        # Who ranks something tells of it; who ranks tenth is spoken of.
        acts = bool(names) and made.kind in _OWN_ACTS and not discourse.is_person(names[0])
        if told is None and acts and tape.shape[clause.verb] in words.disclosing:
            return _named_by(reading, start, end)  # `Tarn Foods announced a $40m investment`
        if told or tape.shape[clause.verb] in words.say or made.kind != "ranking":
            return told
    if made.kind == "change" and merely_moves(reading, start, end):
        return (reading.before and reading.before[1]) or owner(reading, end, made.start)
    if not words.goods.isdisjoint(reading.present) and (good := priced_good(reading, made, clause)):
        return good
    if not words.hash.isdisjoint(reading.present) and (power := of_network(reading, made, clause)):
        return power
    if spends(reading, clause):
        return phrase(reading, start, end)
    counted = clause.counted and not definite(reading, clause)
    counted = counted or is_gerund(tape, words, start)
    counted = counted or is_measured(reading, made, clause)
    itself = clause.relative or bears(reading, made, clause)
    return _about_phrase(reading, start, end, measured=counted, bears=itself)


def _foretells(reading: Reading, clause: Clause, found: Referent) -> bool:
    """Tell whether an organ told of by its noun says what its country will come to: `The bank expects`."""
    shape, words, discourse = reading.tape.shape, reading.words, reading.discourse
    topic, organ = discourse.topic, discourse.organization
    if topic is None or not topic.code or found.code or shape[clause.verb] not in words.assessing:
        return False
    if shape[clause.start] in words.pronoun or (organ is not None and organ.name == found.name):
        return False
    noun = reading.tape.words(clause.end - 1, clause.end).rpartition(" ")[2].casefold()
    return noun in words.organs


def _about_phrase(
    reading: Reading, start: int, end: int, *, measured: bool, bears: bool = False
) -> Referent | None:
    """Return whom a claim is about whose subject stands in items `start` to `end`.

    What `bears` a cost or a loss is told of itself, wherever it be: `In Leeds, the tunnel cost 3 million`.
    """
    tape, words, discourse = reading.tape, reading.words, reading.discourse
    if not words.toll.isdisjoint(reading.present) and (struck := toll_of(reading, start, end)):
        return struck
    attributes = headed(tape, words, start, end)
    names = list(discourse.within(start, end))
    first = names[0] if names and _titled(tape, words, start, names[0].start) else None
    if first and tape.shape[first.start] in words.demonym:
        first = None
    last = names[-1] if names and tape.shape[names[-1].start] not in words.demonym else None
    if first and tape.shape[first.end : first.end + 1] in words.apostrophe:
        # `Nairobi's Jua Cold` is whom the first name has; `Kenya's exports` are Kenya's.
        if last is first and not attributes and tape.shape[end - 1] in words.own_body:
            return phrase(reading, start, end)  # `Kenya's central bank`
        whole = last is not None and not attributes and closes(reading, last, end)
        return discourse.resolved(last if last and whole else first)
    if last and last.end == end and not attributes and tape.shape[last.start - 2] in words.titles:
        return discourse.resolved(last)
    if first:
        stop = first.end + (tape.shape[first.end] in CLOSING)
        then = tape.shape[stop + 1 : stop + 2]
        alone = stop >= end or attributes or then in words.function or then in words.date
    if first and alone:
        return government(reading, discourse.resolved(first))
    if attributes and (place := part_there(reading, start, end) or measured_among(reading, start, end)):
        return place
    if attributes:
        return owner(reading, start, end) or measured_thing(reading, start, end)
    if measured and names and all(tape.shape[n.start] in words.demonym for n in names):
        measured = False
    framed = None if names or bears else frame(reading, start)
    if measured or framed:
        return framed or owner(reading, start, end) or phrase(reading, start, end)
    return _again(reading, start, end) or placed_item(reading, end) or phrase(reading, start, end)


def _assessed(reading: Reading, made: Candidate, clause: Clause) -> bool:
    """Tell whether someone assesses what only the country of the text has: inflation, growth."""
    shape, words = reading.tape.shape, reading.words
    if reading.discourse.country is None or shape[clause.verb] not in words.assessing:
        return False
    return words.national.search(shape, clause.verb, made.start) is not None


def _again(reading: Reading, start: int, end: int) -> Referent | None:
    """Return the name of the sentence before that a definite noun takes up: `Hera took off. The probe …`."""
    tape, words = reading.tape, reading.words
    before = start - 1
    while before > reading.sentence.start and tape.shape[before] == " ":
        before -= 1
    single = (
        end == start + 1 and tape.words(start, end).islower() and tape.shape[start] not in words.source_noun
    )
    plural = tape.words(start, end).endswith(words.plural_ending)
    if not single or plural or tape.items[before].values.get("det") != "def":
        return None
    found = reading.spoken
    if found is None or found.code:
        return None
    named = next(reading.discourse.within(found.start, found.end), None)
    if named is None or named.end != found.end or reading.discourse.is_person(found):
        return None
    at = tape.starts[reading.sentence.start]
    source = reading.said(start)
    if source is not None and source.name == found.name:
        return None
    known = tape.text.find(tape.words(start, end), max(0, at - _HEARD), at) >= 0
    if known or reading.read()[0].start < start:
        return None
    return found._replace(inferred=True)


def _named_by(reading: Reading, start: int, end: int) -> Referent | None:
    """Return whom a claim is about that is told of the noun phrase in items `start` to `end`."""
    found = anaphor(reading, Clause(end, start, end))
    return found or _about_phrase(reading, start, end, measured=False)


def _titled(tape: Tape, words: Words, start: int, at: int) -> bool:
    """Tell whether only a title stands between the beginning of a phrase and the name at item `at`."""
    before = tape.shape[start:at]
    if before[-1:] and before[-1] in "«“":
        # "Торговая сеть «Ромашка»": whatever noun stands before a name in quotation marks.
        return at - start <= _TITLE and not words.function.search(before) and not words.of.search(before)
    return at - start <= _TITLE and all(c in words.person or c in " ." for c in before)
