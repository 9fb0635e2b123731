"""Whom a value is about that stands before the verb: in an apposition, a modifier, or the subject itself."""

from __future__ import annotations

from collections.abc import Callable

from factkit.rules.anaphora import site
from factkit.rules.belongings import belonging
from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.grounds import framed, grounded
from factkit.rules.openings import opens_modifier, opens_movement
from factkit.rules.owners import owner
from factkit.rules.phrases import before_article, phrase_after, phrase_before, trimmed
from factkit.rules.portions import promised_by
from factkit.rules.reading import Reading
from factkit.rules.scenes import frame
from factkit.rules.subjects import Referent

AboutPhrase = Callable[[Reading, int, int], Referent | None]
_WEAK = 0.2
"""The part of all names below which a topic does not own the people that a text counts."""
_ACTS = frozenset({"investment", "target", "training_target", "event", "ranking"})
"""Kinds of what someone does, wherever it be."""
_DONE = frozenset({"count", "amount", "investment", "training_target", "target"})
"""Kinds of what someone does or pays."""
_FAR = 16
"""Items within which what a value is a part of stands behind it."""


def ungoverned(reading: Reading, made: Candidate, about: AboutPhrase) -> Referent | None:
    """Return whom a value is about that no verb governs; `about` reads a noun phrase."""
    return (
        _apposed(reading, made, about)
        or _inserted(reading, made, about)
        or _modifying(reading, made, about)
        or _described_ahead(reading, made, about)
        or _sized(reading, made)
        or _of_measure(reading, made)
        or _of_named(reading, made)
        or belonging(reading, made)
        or site(reading, made.start)
        or frame(reading, made.start)
        or framed(reading, made.start)
        or located(reading, made)
        or _one_in(reading, made)
        or _itemised(reading, made)
        or _done_by(reading, made)
        or owner(reading, _behind_teller(reading, made), made.start, phrased=False)
    )


def _behind_teller(reading: Reading, made: Candidate) -> int:
    """Return where what is told begins: `A study in Nature finds that 40 % …`; a place would be where."""
    shape, words, clause = reading.tape.shape, reading.words, reading.governing(made)
    if clause is None or shape[clause.verb] not in words.telling_of:
        return reading.floor
    that = words.that.search(shape, clause.verb, made.start)
    names = list(reading.discourse.within(reading.floor, clause.verb))
    if that is None or any(n.code or shape[n.start] in words.place for n in names):
        return behind_figures(reading, clause)
    return that.end()


def behind_figures(reading: Reading, clause: Clause) -> int:
    """Return where what figures show begins: who publishes them has nothing of it.

    `Housing Board figures show there were 40`, but `Leeds figures show there were 40`.
    """
    shape, words = reading.tape.shape, reading.words
    figures = words.source_noun.search(shape, max(clause.verb - 2, clause.start), clause.verb)
    names = reading.discourse.within(reading.floor, clause.verb)
    placed = any(n.code or shape[n.start] in words.place for n in names)
    return clause.verb if figures and not placed else reading.floor


def segment(reading: Reading, at: int) -> int:
    """Return where the stretch between semicolons that an item stands in begins."""
    return max(reading.floor, reading.tape.shape.rfind(";", reading.floor, at) + 1)


def _apposed(reading: Reading, made: Candidate, about: AboutPhrase) -> Referent | None:
    """Return the thing that a value is set beside: `The plant (60 MW) opened`, `Inflation, 2 % in May, …`."""
    shape, words = reading.tape.shape, reading.words
    start, at = segment(reading, made.start), made.start - 1
    while at > start and (shape[at] in words.filler or shape[at] in words.det):
        at -= 1
    if at <= start or shape[at] not in "(,":
        return None
    close = shape.find(")" if shape[at] == "(" else ",", made.end, reading.sentence.end)
    if close < 0 or any(start <= c.verb < close for c in reading.read()):
        return None
    opening = start
    while start < at and (shape[start] == " " or shape[start] in words.det):
        start += 1
    inside = shape[start:at]
    # Without an article or a name, only a measure is a subject: `Inflation, 2 % in May, …`.
    bare = start == opening and next(reading.discourse.within(start, at), None) is None
    if bare and (not words.attribute.search(shape, start, at) or opens_modifier(reading, start)):
        return None
    if not inside or inside[0] in words.prep or inside[0] in words.source_prep or inside[0] in words.date:
        return None
    if not words.list_or_bracket.isdisjoint(inside):
        return None
    return about(reading, start, at)


def inverted(reading: Reading, made: Candidate) -> Referent | None:
    """Return whom a verb behind a place names: "На втором месте оказалась Германия", "— Германия"."""
    shape, words = reading.tape.shape, reading.words
    if made.kind != "ranking" or shape[made.start - 2 : made.start - 1] not in words.prep:
        return None
    at, end = made.end, reading.sentence.end
    verb = reading.following(made)
    stop = verb.verb + 1 if verb is not None and verb.verb <= made.end + 2 else made.end
    if stop == made.end and shape[at : at + 3] not in (" — ", " – "):
        return None
    name = next(reading.discourse.within(stop, end), None)
    between = shape[stop : name.start] if name else "."
    joined = all(c in words.filler or c in words.det or c in "–—" for c in between)
    return reading.discourse.resolved(name) if name and joined else None


def _inserted(reading: Reading, made: Candidate, about: AboutPhrase) -> Referent | None:
    """Return the subject of the clause that a value is told amid: `Rents, up 3 % in May, eat …`."""
    for clause in reading.read():
        if clause.verb >= made.end:
            inside = not clause.bare and not clause.counted and reading.floor <= clause.start
            inside = inside and clause.end <= made.start and not _placed(reading, clause.start)
            return about(reading, clause.start, clause.end) if inside else None
    return None


def _placed(reading: Reading, at: int) -> bool:
    """Tell whether a preposition stands before an item and its article."""
    shape, words, at = reading.tape.shape, reading.words, at - 1
    while at > reading.floor and (shape[at] == " " or (shape[at] in words.det and shape[at] not in words.of)):
        at -= 1
    return at >= reading.floor and (shape[at] in words.prep or shape[at] in words.of)


def _modifying(reading: Reading, made: Candidate, about: AboutPhrase) -> Referent | None:
    """Return the subject of the clause that an opening modifier belongs to: `With 30 beds, the clinic …`."""
    shape, words = reading.tape.shape, reading.words
    start = segment(reading, made.start)
    while start < made.start and (shape[start] == " " or shape[start] in words.adverb):
        start += 1
    ranked = made.kind == "ranking" and start == made.start
    if (
        not ranked
        and not opens_movement(reading, made, start)
        and (start >= made.start or not opens_modifier(reading, start))
    ):
        return None
    for clause in reading.read():
        if clause.verb < made.end:
            continue
        between = shape[made.end : clause.start]
        apart = "," in between or clause.start > clause.verb
        if clause.bare or clause.counted or clause.start < made.end or not apart or ";" in between:
            return None
        return about(reading, clause.start, clause.end)
    return None


def _described_ahead(reading: Reading, made: Candidate, about: AboutPhrase) -> Referent | None:
    """Return the subject that an apposition opens before: `Home to 300 monks, Tarn is …`."""
    shape, words, start = reading.tape.shape, reading.words, segment(reading, made.start)
    while start < made.start and shape[start] == " ":
        start += 1
    clause = next((c for c in reading.read() if c.verb >= made.end), None)
    if clause is None or clause.bare or clause.counted or clause.relative or clause.start < made.end:
        return None
    if (
        shape[before_article(reading.tape, words, clause.start, made.end - 1)] != ","
        or ";" in shape[start : clause.start]
    ):
        return None
    one = reading.tape.items[start].values.get("det") == "indef" or shape[start] in words.no_thing
    bare = (
        shape[start] in words.content
        and shape[start + 2] in words.prep
        and reading.tape.words(start, start + 1).istitle()
    )
    told = shape[clause.verb] in words.telling_of or shape[clause.start] in words.pronoun
    return about(reading, clause.start, clause.end) if (one or bare) and not told else None


def _of_named(reading: Reading, made: Candidate) -> Referent | None:
    """Return the name that what is counted is of: `12 stations of the Northern Line opened`."""
    shape, words = reading.tape.shape, reading.words
    if made.kind != "count":
        return None
    end = min(made.end + _FAR, reading.sentence.end)
    stop = next(
        (i for i in range(made.end, end) if shape[i] in words.clause_verb or shape[i] in words.stop), end
    )
    for name in reading.discourse.within(made.end, stop):
        at = name.start - 1
        while at > made.end and (shape[at] == " " or (shape[at] in words.det and shape[at] not in words.of)):
            at -= 1
        if shape[at] in words.of and shape[name.start] not in words.demonym:
            return reading.discourse.resolved(name)
    return None


def _one_in(reading: Reading, made: Candidate) -> Referent | None:
    """Return those of whom one in so many does something, where no topic owns them: `Two in three nurses`."""
    words, shape = reading.words, reading.tape.shape
    if shape[made.end + 1 : made.end + 2] and shape[made.end + 1] in words.of:
        return None
    if made.node.type != "ratio" or reading.discourse.share >= _WEAK or reading.following(made) is None:
        return None
    inside = next((i for i in range(made.start, made.end) if shape[i] in words.nameable), None)
    if inside is not None:
        return Referent(inside, inside + 1, reading.tape.words(inside, inside + 1))
    place = phrase_after(reading.tape, words, made.end, reading.sentence.end)
    return Referent(*place, reading.tape.words(*place)) if place else None


def located(reading: Reading, made: Candidate) -> Referent | None:
    """Return the place where a value that stands in the subject is found: `38 mm of rain fell in Chile`."""
    shape, words = reading.tape.shape, reading.words
    clause = reading.following(made)
    if clause is None or made.kind not in ("count", "measurement"):
        return None
    end = min(clause.verb + _FAR, reading.sentence.end)
    stop = next(
        (i for i in range(clause.verb + 1, end) if shape[i] in ",;:.()" or shape[i] in words.value), end
    )
    for name in reading.discourse.within(clause.verb, stop):
        at = name.start - 1
        while at > clause.verb and (
            shape[at] == " " or (shape[at] in words.det and shape[at] not in words.locative)
        ):
            at -= 1
        if shape[at] in words.locative and shape[name.start] not in words.demonym:
            return reading.discourse.resolved(name)
    return None


def _sized(reading: Reading, made: Candidate) -> Referent | None:
    """Return the noun that a sentence opens with and gives the size of: `A contract of 5 million …`."""
    tape, words, at = reading.tape, reading.words, made.start - 1
    while at > reading.floor and tape.shape[at] in words.filler:
        at -= 1
    if made.node.type not in ("money", "quantity") or tape.shape[at] not in words.of:
        return None
    place = phrase_before(tape, words, at, reading.floor)
    if place is None or words.attribute.search(tape.shape, *place):
        return None
    if place[0] > reading.floor + 3:
        named = tape.shape[max(0, place[0] - 2) : place[0]].strip(" ")[-1:] in words.article
        if not named or tape.shape[before_article(tape, words, place[0], reading.floor)] != ",":
            return None
    if tape.shape[place[0]] in words.prep or words.move_noun.search(tape.shape, *place):
        return None
    return Referent(*place, tape.words(*place))


def _of_measure(reading: Reading, made: Candidate) -> Referent | None:
    """Return the noun whose measure a value gives: `the quake of magnitude 6`."""
    tape, words, shape, at = reading.tape, reading.words, reading.tape.shape, made.start - 1
    floor = max(reading.floor, at - _FAR)
    while at > floor and (shape[at] in words.filler or shape[at] in words.of or shape[at] in words.bound):
        at -= 1
    if shape[at] not in words.attribute:
        return None
    while at > floor and (
        shape[at] in words.attribute
        or (shape[at] in words.det and shape[at] not in words.of)
        or shape[at] == " "
    ):
        at -= 1
    if at <= floor or (shape[at] not in words.of and shape[at] not in words.companion):
        return None
    place = phrase_before(tape, words, at, reading.floor)
    if place is None or words.attribute.search(shape, *place) or words.move_noun.search(shape, *place):
        return None
    return Referent(*place, tape.words(*place))


def _itemised(reading: Reading, made: Candidate) -> Referent | None:
    """Return what an item of a ticker puts before its price or its change: `iron ore $107.40 (+1 %)`."""
    shape, words = reading.tape.shape, reading.words
    if not reading.sentence.ticker or made.kind not in ("amount", "change") or reading.following(made):
        return None
    start, end = reading.floor, made.start
    while end > start and (shape[end - 1] in words.filler or shape[end - 1] in "(:=–—-"):
        end -= 1
    if words.part_stop.search(shape, start, end) or words.not_item.search(shape, start, end):
        return None
    place = trimmed(reading.tape, words, start, end)
    return Referent(*place, reading.tape.words(*place)) if place else None


def _done_by(reading: Reading, made: Candidate) -> Referent | None:
    """Return by whom what is counted or paid was done: `40 trees were cut by the council`."""
    tape, words, shape = reading.tape, reading.words, reading.tape.shape
    clause = reading.following(made)
    if clause is not None and (doer := promised_by(reading, made, clause.verb)):
        return doer
    if made.kind not in _DONE:
        return None
    agent = words.agent.search(shape, made.end, min(made.end + _FAR, reading.sentence.end))
    if agent is None or words.part_wall.search(shape, made.end, agent.start()):
        return None
    done = shape[agent.start() - 2 : agent.start() - 1]
    if done in words.judging or not (done in words.clause_verb or _participle(reading, agent.start() - 2)):
        return None
    place = phrase_after(tape, words, agent.end(), reading.sentence.end)
    if place is None or words.no_subject.search(shape, *place) or words.date.search(shape, *place):
        return None
    name = next(reading.discourse.within(*place), None)
    if name is not None and (name.start, name.end) == place:
        return reading.discourse.resolved(name)
    known = tape.items[agent.end() + 1].values.get("det") == "def"
    return Referent(*place, tape.words(*place)) if known or name is not None else None


def _participle(reading: Reading, at: int) -> bool:
    return reading.tape.words(at, at + 1).endswith(reading.words.perfects)


def settled(reading: Reading, made: Candidate) -> Referent | None:
    """Return the place behind a value, in the same clause: `rents fell by 4 % in Spain`."""
    shape, words = reading.tape.shape, reading.words
    if made.kind in _ACTS:
        return None
    if made.kind == "count" and (ground := grounded(reading, made.end)):
        return ground
    for name in reading.discourse.within(made.end, min(made.end + _FAR, reading.sentence.end)):
        between = shape[made.end : name.start]
        if not words.clause_wall.isdisjoint(between):
            return None
        before = before_article(reading.tape, words, name.start, made.end)
        if before < made.end or shape[before] not in words.locative:
            return None
        if shape[name.start] not in words.demonym and shape[name.start] not in words.attribute:
            return reading.discourse.resolved(name)
    return None
