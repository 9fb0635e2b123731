"""Whom pronouns, possessives and definite noun phrases stand for, and what a sentence hands on."""

from __future__ import annotations

from factkit.rules.agreement import agrees, begins_with_name
from factkit.rules.appositions import set_beside
from factkit.rules.clauses import Clause, aside, inner
from factkit.rules.definites import describes, is_land, kin_of, land_spoken_of, land_told, region_of_text
from factkit.rules.introducing import introduced
from factkit.rules.latter import latter
from factkit.rules.owners import owned
from factkit.rules.phrases import CLOSING, before_article, headed, phrase_before
from factkit.rules.reading import Reading
from factkit.rules.resumed import resumed
from factkit.rules.spoken_houses import house_spoken_of
from factkit.rules.subjects import Referent
from factkit.rules.things import called, phrase

_TITLED = 4
"""Items before a name that are more than its noun."""
_NEAR = 24
"""Items within which a relative has what it stands for."""


def main_subject(reading: Reading) -> Referent | None:
    """Return what a sentence speaks of as a whole: the subject of its first clause."""
    reading.read()
    for clause in reading.clauses or ():
        if (
            not clause.bare
            and not clause.counted
            and not _judges(reading, clause)
            and not inner(reading.tape, reading.words, clause, reading.floor)
        ):
            found = _plain_subject(reading, clause)
            if reading.tape.shape[clause.start] in reading.words.no_thing:
                return _only_name(reading) or found
            return found
    return introduced(reading) or reading.spoken


def _only_name(reading: Reading) -> Referent | None:
    """Return the one name in a sentence whose subject is nothing that could be gone on about."""
    found = None
    for name in reading.discourse.within(reading.floor, reading.sentence.end):
        if reading.tape.shape[name.start] in reading.words.demonym or reading.discourse.is_person(name):
            continue
        then = reading.discourse.resolved(name)
        if found is not None and (found.code or found.name) != (then.code or then.name):
            return None
        found = found or then
    return found


def focus_of(reading: Reading) -> Referent | None:
    """Return the name that a sentence leaves its paragraph speaking of: the last that a clause is about."""
    discourse, shape, say = reading.discourse, reading.tape.shape, reading.words.say
    for clause in reversed(reading.read()):
        if clause.bare or clause.counted or shape[clause.verb] in say or _judges(reading, clause):
            continue
        name = next(discourse.within(clause.start, clause.end), None)
        if name is not None and name.start == clause.start and not discourse.is_person(name):
            return discourse.resolved(name)
    return _told_last(reading) or reading.focus


def _told_last(reading: Reading) -> Referent | None:
    """Return the one country that a sentence names, at its end: `The biggest leap was made by Rwanda`."""
    named = list(reading.discourse.within(reading.sentence.start, reading.sentence.end))
    last = named[-1] if named and named[-1].code else None
    if last is None or any(name.code and name.code != last.code for name in named):
        return None
    shape, words = reading.tape.shape, reading.words
    rest = shape[last.end : reading.sentence.end].strip(" .!?")
    before = before_article(reading.tape, words, last.start, reading.sentence.start)
    while before > reading.sentence.start and (shape[before] == " " or shape[before] in words.adverb):
        before -= 1
    done = shape[before] in words.agent or shape[before] in words.clause_verb
    return last if done and not rest and shape[last.start] not in words.demonym else None


def _judges(reading: Reading, clause: Clause) -> bool:
    """Tell whether a clause says how someone judges another: `The WHO ranks the country fourth`."""
    shape, words, at = reading.tape.shape, reading.words, clause.verb + 1
    if shape[clause.verb] not in words.assessing:
        return False
    while at < reading.sentence.end and shape[at] in words.filler:
        at += 1
    told = shape[at : at + 1]
    return bool(told) and (told in words.det or told in words.houses or told in words.name)


def _plain_subject(reading: Reading, clause: Clause) -> Referent | None:
    """Return the subject of a clause as the thing it names, whoever has it."""
    discourse, tape, words = reading.discourse, reading.tape, reading.words
    start, end = clause.start, clause.end
    head = tape.shape[start]
    if end == start + 1 and (part := region_of_text(reading, start)):
        return part
    if discourse.country and (head in words.country_noun or is_land(reading, start)):
        return discourse.country._replace(inferred=True)
    if land := land_told(reading, start, end):
        return land
    names = list(discourse.within(start, end))
    if head in words.houses and names and names[-1].end == end and names[-1].start > start:
        # `the start-up Kalypsia`
        return discourse.resolved(names[-1])
    if (
        head in words.company_noun
        and names
        and (names[0].start, names[0].end) == (start, end)
        and end > start + 1
    ):
        return discourse.resolved(names[0])  # "La Compagnie du Nord", whose first item has the article
    if head in words.company_noun or describes(reading, start, end):
        return kin_of(reading, start, end) or house_spoken_of(reading) or phrase(reading, start, end)
    if head in words.ours:
        return reading.we(start)
    if head in words.latter and (late := latter(reading, start)):
        return late
    if head in words.pronoun:
        return reading.spoken or _past(reading, start) or discourse.default()
    if names and names[0].start == start and head not in words.demonym:
        owned_body = tape.shape[names[0].end : names[0].end + 1] in words.apostrophe
        if owned_body and len(names) == 1 and tape.shape[end - 1] in words.own_body:
            return phrase(reading, start, end)  # `Kenya's central bank said`
        if owned_body and len(names) > 1 and closes(reading, names[-1], end):
            return discourse.resolved(names[-1])  # `Kenya's Bright Path scheme`
        return government(reading, discourse.resolved(names[0]))
    beside = called(reading, start, end)
    if beside:
        return beside
    attributes = headed(tape, words, start, end)
    last = names[-1].start if names and names[-1].end == end and not attributes else None
    # `the European probe Erlo` is the probe's name; `the scheme Novi` is one name with its noun.
    named = last is not None and last - start >= _TITLED and tape.shape[last] not in words.demonym
    if named and last is not None and tape.shape[last - 2] in words.titles:
        return discourse.resolved(names[-1])
    if attributes:
        return owned(reading, start, end) or reading.spoken or discourse.default()
    return kin_of(reading, start, end) or set_beside(reading, start) or phrase(reading, start, end)


def closes(reading: Reading, name: Referent, end: int) -> bool:
    """Tell whether a name closes a phrase, or the noun for what has it: `Kenya's Bright Path scheme`."""
    tape, words = reading.tape, reading.words
    if name.end + 2 == end and words.head_last:
        return tape.words(name.end + 1, end).casefold() in words.takes_up
    return name.end == end


def government(reading: Reading, name: Referent) -> Referent:
    """Return the country of a capital that stands for the government of the text's country."""
    country = reading.discourse.country
    code = reading.tape.items[name.start].values.get("capital_city") if name.end == name.start + 1 else None
    return name._replace(code=code) if code and country and country.code == code else name


def anaphor(reading: Reading, clause: Clause) -> Referent | None:
    """Return whom a pronoun or a definite noun stands for that is all of a subject, or owns it."""
    tape, words, discourse = reading.tape, reading.words, reading.discourse
    start, end = clause.start, clause.end
    beside = called(reading, start, end)
    if beside:
        return beside
    head = tape.shape[start]
    whole = end == start + 1 or tape.shape[start + 1 : start + 2] in words.apostrophe
    if whole and (part := region_of_text(reading, start)):
        return part
    if discourse.country and whole and (head in words.country_noun or is_land(reading, start)):
        near = land_spoken_of(reading, discourse.country)
        kind = tape.items[start].values.get("lands")
        if kind is None or near.code in words.lands[kind]:  # "the kingdom", of a republic, is another's
            return near._replace(inferred=True)
    if land := land_told(reading, start, end):
        return land
    if head in words.ours and discourse.country and _country_noun(reading, start + 1, end):
        return discourse.country._replace(inferred=True)
    if head in words.speakers and head in words.nominative and (source := reading.said(start)):
        return source._replace(inferred=True)  # `"I opened 30 shops," says Ann Lee`
    if head in words.ours and discourse.speaker:
        return reading.we(start)
    if head in words.pronoun or head in words.ours:
        return referred(reading, clause)
    kin = kin_of(reading, start, end)
    traded = kin is None and not words.trading.isdisjoint(reading.present)
    if kin is not None or not describes(reading, start, end):
        return kin
    return (house_spoken_of(reading) if traded else None) or _place_spoken_of(reading, start, end)


def _place_spoken_of(reading: Reading, start: int, end: int) -> Referent | None:
    """Return the place or organ that the sentence before told of, which a noun alone takes up.

    "Le musée des tissus d'Orval a … L'établissement emploie …": it has a noun first, and a name in it.
    """
    found, words = reading.spoken, reading.words
    if found is None or end != start + 1 or found.code or reading.discourse.names.is_name(found):
        return None
    held = next(reading.discourse.within(found.start, found.end), None)
    noun = reading.tape.words(found.start, found.start + 1).casefold()
    known = noun in words.organs or reading.tape.shape[found.start] in words.placed_organ
    return found._replace(inferred=True) if held is not None and known else None


def _country_noun(reading: Reading, start: int, end: int) -> bool:
    """Tell whether all that stands in items `start` to `end` is a noun for the country: `our country`."""
    rest = reading.tape.shape[start:end].strip(" ")
    return len(rest) == 1 and rest in reading.words.country_noun


def possessor(reading: Reading, clause: Clause) -> Referent | None:
    """Return whom a possessive before the subject of a clause stands for: `Its revenue`, `whose revenue`."""
    tape, words, at = reading.tape, reading.words, clause.start - 1
    if words.owning.isdisjoint(reading.present):
        return None
    while at > reading.sentence.start and tape.shape[at] in words.before_owned:
        at -= 1
    if at < reading.sentence.start:
        return None
    if tape.shape[at] in words.whose and not clause.relative:
        return antecedent(reading, at)
    ours = tape.shape[at] in words.ours and not words.apostrophe.search(tape.shape, clause.start, clause.end)
    if ours and headed(tape, words, clause.start, clause.end):
        return reading.we(at)
    if tape.shape[at] not in words.possessive or _named(reading, clause):
        return None
    if clause.relative and not headed(tape, words, clause.start, clause.end):
        return None  # "Metz a adopté sa feuille de route, qui prévoit 30 gares": the plan does
    for earlier in reading.read():
        if earlier.verb < clause.start and not earlier.bare:
            found = _plain_subject(reading, earlier)
            if found is None or agrees(reading, at, found):
                return found._replace(inferred=True) if found else None
    return taken_up(reading, at)


def bearer(reading: Reading, clause: Clause) -> Referent | None:
    """Return who has the measure that a relative clause tells of: `The pool has a depth that reaches 4 m`."""
    tape, words = reading.tape, reading.words
    start, end = clause.start, clause.end
    if not clause.relative or not headed(tape, words, start, end) or words.of.search(tape.shape, start, end):
        return None
    earlier = next((c for c in reversed(reading.read()) if c.verb < start), None)
    if earlier is None or earlier.bare or earlier.relative:
        return None
    beside = words.before_count.issuperset(tape.shape[earlier.verb + 1 : start])
    return _plain_subject(reading, earlier) if beside else None


def _located(reading: Reading, clause: Clause) -> bool:
    """Tell whether a subject only names where something is: `Faults at Leeds mean that it has to wait`."""
    tape, words = reading.tape, reading.words
    name = next(reading.discourse.within(clause.start, clause.end), None)
    if name is None or name.code or name.start == clause.start:
        return False
    if not headed(tape, words, clause.start, clause.end):
        return False
    led = before_article(tape, words, name.start, clause.start)
    return led > clause.start and tape.shape[led] in words.locative and tape.shape[led] not in words.of


def taken_up(reading: Reading, at: int) -> Referent | None:
    """Return whom a pronoun at item `at` takes up from earlier sentences, or the topic."""
    if (some := _some_of_them(reading, at)) is not None:
        return some
    for found in (reading.spoken, reading.focus, reading.item()):
        if found and agrees(reading, at, found):
            return found._replace(inferred=True)
    return _past(reading, at) or reading.discourse.default()


def _some_of_them(reading: Reading, at: int) -> Referent | None:
    """Return those of whom a part was just told: "62 % des salariés partent. Ils sont 29 % à …"."""
    words, last = reading.words, reading.last
    if last is None or last[0].kind != "share" or last[1] is None or reading.tape.shape[at] not in words.they:
        return None
    if reading.tape.shape[at] in words.possessive or last[1].code:
        return None
    noun = reading.tape.words(last[1].start, last[1].start + 1)
    plural = noun.islower() and noun.endswith(words.plural_ending) and not words.head_last
    return last[1]._replace(inferred=True) if plural else None


def _past(reading: Reading, at: int) -> Referent | None:
    """Return what the paragraph before spoke of, where the pronoun that opens another can be nothing else.

    So is the name that it left off with. "Le marché français du livre a reculé. ¶ Il pèse …": a country whose
    people alone are named is no `it`.
    """
    shape, words, topic = reading.tape.shape, reading.words, reading.discourse.topic
    if shape[at] not in words.it and shape[at] not in words.they:
        return None
    if shape[at] in words.dummy and not words.there.isdisjoint(shape[at + 1 : at + 4]):
        return None  # "Il y a …"
    found = reading.past
    if found is None or not agrees(reading, at, found):
        return None
    named = found.code or begins_with_name(reading, found)
    if named and shape[at] not in words.personal and not reading.discourse.is_person(found):
        return found._replace(inferred=True)
    if shape[at] in words.possessive:
        return None
    if topic is not None and shape[topic.start] not in words.demonym and agrees(reading, at, topic):
        return None
    return found._replace(inferred=True)


def _named(reading: Reading, clause: Clause) -> bool:
    """Tell whether a possessive stands before something that has a name: `its rivals Alba and Bristo`."""
    shape, words = reading.tape.shape, reading.words
    names = [n for n in reading.discourse.within(clause.start, clause.end) if not n.code]
    return (
        bool(names)
        and names[-1].end == clause.end
        and not words.attribute.search(shape, clause.start, clause.end)
    )


def antecedent(reading: Reading, at: int) -> Referent | None:
    """Return the thing before a relative at item `at`: `the Louvre, whose …`, `Hagadera, where …`."""
    shape, words, end = reading.tape.shape, reading.words, at
    while end > reading.floor and (shape[end - 1] in " ," or shape[end - 1] in words.conj):
        end -= 1
    if shape[end - 1] in CLOSING:
        end -= 1 + (shape[end - 2] == " ")  # "« Les Dunes », dont le tournage …"
    names = [n for n in reading.discourse.within(max(reading.floor, end - _NEAR), end) if n.end == end]
    if names and shape[names[-1].start] not in words.demonym:
        return reading.discourse.resolved(names[-1])
    place = phrase_before(reading.tape, words, end, reading.floor)
    if place is None or words.attribute.search(shape, *place):
        return None
    # `The operator, whose shares …`
    return kin_of(reading, *place) or Referent(*place, reading.tape.words(*place))


def site(reading: Reading, at: int) -> Referent | None:
    """Return the place that a clause around item `at` is of: `Hagadera camp, where 60 beds were put`."""
    shape, words = reading.tape.shape, reading.words
    for i in range(at - 1, max(reading.floor, at - _NEAR), -1):
        if shape[i] in words.where and i > reading.floor:
            return antecedent(reading, i)
        if shape[i] in words.clause_verb or shape[i] in ",;:":
            return None
    return None


def referred(reading: Reading, clause: Clause) -> Referent | None:
    """Return whom a pronoun stands for: the subject before it in the sentence or the paragraph."""
    if (beside := resumed(reading, clause.start)) is not None:
        return beside
    if reading.tape.shape[clause.start] in reading.words.latter and (late := latter(reading, clause.start)):
        return late
    if reading.tape.shape[clause.start] in reading.words.personal:
        person = reading.discourse.last_person(clause.start)
        if person is not None:
            return person._replace(inferred=True)
    for earlier in reading.read():
        if earlier.verb < clause.start and not earlier.bare:
            if aside(reading.tape, reading.words, reading.sentence, earlier) or earlier.relative:
                continue  # `By now, the mayor says, it has …`
            if _located(reading, earlier):
                continue
            found = _plain_subject(reading, earlier)
            if found and agrees(reading, clause.start, found):
                return found._replace(inferred=True)
    if reading.tape.shape[clause.start] in reading.words.speakers:
        return reading.discourse.default()  # `I paid 60 euros`, whoever was spoken of before
    return taken_up(reading, clause.start) or _ahead(reading, clause)


def _ahead(reading: Reading, clause: Clause) -> Referent | None:
    """Return whom a pronoun stands for before it is named: `When it opened, the clinic had 40 beds`."""
    shape, words = reading.tape.shape, reading.words
    opening = shape[reading.floor : clause.start]
    led = words.conj.search(opening) or words.clause_break.search(opening)
    if led is None or not words.fronting.issuperset(opening):
        return None
    if shape[clause.start] in words.speakers:
        return None
    then = next((c for c in reading.read() if c.verb > clause.verb and not c.relative), None)
    if then is None or then.bare or then.counted or shape[then.start] in words.pronoun:
        return None
    before = before_article(reading.tape, words, then.start, clause.verb)
    found = _plain_subject(reading, then) if shape[before] == "," else None
    return found._replace(inferred=True) if found and agrees(reading, clause.start, found) else None
