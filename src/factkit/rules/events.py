"""Dated events: what happened, or will, on a date that no other claim of the sentence takes."""

from __future__ import annotations

from factkit.match.tokens import Node, Tape
from factkit.rules.bystanders import happened_beside
from factkit.rules.candidates import Candidate
from factkit.rules.days import is_day_of, is_known, is_signed
from factkit.rules.eventdates import (
    can_date,
    is_ahead,
    is_day_of_month,
    is_led,
    is_named,
    is_over,
    is_precise,
)
from factkit.rules.phrases import phrase_after, trimmed
from factkit.rules.sentences import Sentence
from factkit.rules.status import cues_of
from factkit.rules.timing import dates_in
from factkit.rules.verbs import is_verb, shown_verbs, subordinate
from factkit.rules.words import Words

_SHORT = 8
"""Items that a sentence has which tells of nothing: `See you in May.`"""
_PLANNED = ("planned", "forecast")
_REACH = 16
"""Items between a date and the verb of the event that it dates."""
_OPENS = 6
"""Items within which a date opens a sentence."""
_PAST = ("past", "perfect")
_UNTOLD = ("reference", "habit", "paper")
"""Roles of dates that are those of no event: `a study published on Monday`."""
_ENTRY = 6
"""Items within which the date of an entry stands."""
_TOLD = 3
"""Items that an entry says at least, two words."""


def events(tape: Tape, words: Words, sentence: Sentence, made: list[Candidate]) -> list[Candidate]:
    """Return the candidates of a sentence with the events that it asserts on dates of their own."""
    shape, start, end = tape.shape, sentence.start, sentence.end
    dated = words.date.search(shape, start, end)
    if not made and not dated:
        return made
    editions = [c for c in made if c.kind == "event"]
    if not dated and not editions:
        return made
    counted = [c for c in made if c.kind != "event"] if editions else made
    others = [c for c in counted if not is_known(tape, words, c)]
    for edition in editions:
        _name(tape, words, edition)
        _place(tape, words, edition)
    row = any(candidate.fields.get("row") for candidate in made)
    sent = words.enclosing.search(shape, start, min(start + _OPENS, end)) is not None
    if not dated or row or sent or _heads(words, shape, sentence):
        return [*counted, *editions]
    told = words.event_verb.search(shape, start, end) is not None
    if others and not editions and not told and not _to_come(tape, words, sentence):
        beside = happened_beside(tape, words, sentence, others)
        return [*counted, *(_dated(tape, sentence, date, None) for date in beside)]
    dates = dates_in(tape, words, sentence)
    other = {i for role in _UNTOLD for i in dates.marks.get(role, ())}
    placed = [i for i in dates.all if i not in other and can_date(tape, words, sentence, i)]
    takers = {c.at: dates.best(c, None) for c in others}
    takers = {at: i for at, i in takers.items() if i is None or _takes(tape, words, sentence, others, at, i)}
    taken = set(takers.values())
    verb = told or words.verb.search(shape, start, end) is not None
    free = [i for i in placed if i not in taken or _governed(tape, words, sentence, i, takers)]
    found: list[Candidate] = []
    for edition in editions:
        known = (i for i in placed if tape.items[i].values.get("when"))
        date = min(known, key=lambda i: (i not in free, *_order(tape, i, edition.at)), default=None)
        if date is None:
            found.append(edition)
        else:
            placed.remove(date)
            free = [i for i in free if i != date]
            found.append(_dated(tape, sentence, date, edition))
    free = [i for i in free if not any(_moved(words, shape, i, c.at) for c in others)]
    ahead = {i for i in free if is_ahead(tape, i, surely=True)}
    free = [
        i for i in free if dates.outside(i) and (i not in dates.aside or is_precise(tape, i) or i in ahead)
    ]
    planned = words.will.search(shape, start, end) is not None
    if ahead and not planned and _took(tape, words, sentence):
        free = [i for i in free if i not in ahead or "duration" not in tape.items[i].values]
    if free and verb and not planned and not words.value.search(shape, start, end):
        planned = cues_of(tape, words, sentence).due(_dated(tape, sentence, free[0], None))
    if shape[start:end].rstrip(' »”"').endswith("?"):
        free = []
    first = min((c.at for c in (*others, *found)), default=end)
    alone = [i for i in free if (i in taken and i < first) or first == end]
    asserted = _asserted(tape, words, free, alone, told=told, verb=verb, planned=planned)
    asserted = asserted if told or not others else []
    if not asserted and not others and not editions:
        asserted = _chronicled(tape, words, sentence) or _happened(tape, words, sentence, free)
    if len(counted) > len(others):
        asserted = [i for i in asserted if is_precise(tape, i)]
    asserted += [i for i in _announced(tape, words, sentence, free) if i not in asserted]
    if others and not (asserted or editions):
        asserted = happened_beside(tape, words, sentence, others)
    if not made and not asserted:
        asserted = [i for i in dates.all if is_day_of(tape, words, sentence, i)][:1]
    return [*counted, *found, *(_dated(tape, sentence, date, None) for date in asserted)]


def _heads(words: Words, shape: str, sentence: Sentence) -> bool:
    """Tell whether a sentence says when its text was published: no verb makes it news of what was."""
    if words.dateline.search(shape, sentence.start, sentence.end) is None:
        return False
    if words.being.search(shape, sentence.start, sentence.end):
        return False  # `The release date is 3 May.`
    found = words.dateline.finditer(shape, sentence.start, sentence.end)
    return any(shape[max(0, at.start() - 2) : at.start() - 1] not in words.auxiliary for at in found)


def _took(tape: Tape, words: Words, sentence: Sentence) -> bool:
    """Tell whether a sentence tells only of what was: in it, `within a week` says how long something took."""
    if words.saying.search(tape.shape, sentence.start, sentence.end) is not None:
        return False
    roles = words.tenses(tape, sentence.start, sentence.end).keys()
    return "past" in roles and not roles & {"future", "conditional"}


def _takes(tape: Tape, words: Words, sentence: Sentence, made: list[Candidate], at: int, i: int) -> bool:
    """Tell whether a value can be of a date: one told as a fact is of none that is to come."""
    when = tape.items[i].values.get("when")
    if not is_ahead(tape, i, surely=True) or (when is not None and when.relation == "since"):
        return True
    cues = cues_of(tape, words, sentence)
    return any(cues.of(candidate) != "observed" for candidate in made if candidate.at == at)


def _to_come(tape: Tape, words: Words, sentence: Sentence) -> bool:
    """Tell whether a sentence names a time that is yet to begin."""
    found = words.date.finditer(tape.shape, sentence.start, sentence.end)
    return any(is_ahead(tape, date.start()) for date in found)


def _announced(tape: Tape, words: Words, sentence: Sentence, free: list[int]) -> list[int]:
    """Return the dates to come on which a sentence says that something is planned: `is to open in May`.

    A sentence in the present that dates nothing else does so as well: `the club moves in May 2030`.
    """
    led = [i for i in free if is_led(tape, words, i) and is_ahead(tape, i)]
    if not led:
        return []
    cues, found = cues_of(tape, words, sentence), list[int]()
    past = words.tenses(tape, sentence.start, sentence.end).keys() & {"past", "perfect"}
    telling = (
        not past and not sentence.heading and not sentence.colon and sentence.end - sentence.start > _SHORT
    )
    for i in led:
        status = cues.of(_dated(tape, sentence, i, None))
        sure = is_ahead(tape, i, surely=True)
        aside = sure and i in dates_in(tape, words, sentence).aside
        if status in _PLANNED or aside or (status is None and telling and sure):
            found.append(i)
    return found[:2]


def _asserted(
    tape: Tape, words: Words, free: list[int], alone: list[int], *, told: bool, verb: bool, planned: bool
) -> list[int]:
    """Return the dates of which a sentence tells an event; those of `alone` surely are of no claim beside.

    Days, or whatever a verb of events dates; months and years where something will be in them.
    """
    days = [i for i in free if is_precise(tape, i) and (i in alone or tape.items[i].values.get("when"))]
    if told:
        resolved = [i for i in free if tape.items[i].values.get("when") and is_led(tape, words, i)]
        return days[:2] or resolved[:1]
    if verb and alone:
        return days[:1] or ([i for i in free if is_led(tape, words, i)][:1] if planned else [])
    return []


def _happened(tape: Tape, words: Words, sentence: Sentence, free: list[int]) -> list[int]:
    """Return the date on which a sentence without a claim tells that something was done: `merged in 2001`.

    The verb before the date, or after one that opens the sentence, is no verb of saying. One in the
    present tells a story, of a date that is over: `In 1992 the band splits`. A year counted from
    today (`last year`), a date of a subordinate clause and a birth are background.
    """
    shape, start, end = tape.shape, sentence.start, sentence.end
    if sentence.heading or sentence.colon:
        return []
    if not free or words.life_verb.search(shape, start, end):
        return []
    roles = {at: role for role, items in words.tenses(tape, start, end).items() for at in items}
    shown = shown_verbs(tape, words, sentence)
    verbs = sorted(roles.keys() | shown | _verbs(tape, words, sentence))
    free = [i for i in free if not subordinate(words, shape, start, i, verbs)]
    free = [i for i in free if not _of_subject(tape, words, sentence, i)]
    if not free:
        return []
    if not verbs and shape[start:end].endswith(".") and end - start > _SHORT:
        # A whole sentence has a verb, known or not.
        led = [i for i in free if _leads_in(tape, words, i) and not is_signed(tape, i)]
        days = [i for i in led if is_precise(tape, i)]
        return days[:1] or [i for i in led if is_named(tape, words, i) and is_over(tape, i)][:1]
    for i in free:
        opens = i < start + _OPENS
        if not is_named(tape, words, i) and not (opens and is_day_of_month(tape, i)):
            continue
        nearest = [at for at in verbs if at < i][-1:] or (verbs[:1] if opens else [])
        for at in nearest:
            if shape[at] in words.saying and not _has_object(tape, words, at):
                continue
            if at < i and shape[i - 2] in words.of:
                continue
            if roles.get(at) in _PAST or is_over(tape, i) or is_day_of_month(tape, i):
                return [i]
    return []


def _of_subject(tape: Tape, words: Words, sentence: Sentence, i: int) -> bool:
    """Tell whether a date is one of the subject's: `The comments in 2008 have been kind`."""
    behind = tape.shape[i + 2 : i + 3] if tape.shape[i + 1 : i + 2] == " " else ""
    return i > sentence.start + 2 and bool(behind) and behind in words.auxiliary


def _has_object(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether a verb of saying is one of doing, by what it is done to: `published a report`."""
    after = tape.shape[at + 2 : at + 3]
    return bool(after) and after in words.det and after not in words.that


def _leads_in(tape: Tape, words: Words, i: int) -> bool:
    """Tell whether a date belongs to a verb by the word before it, rather than to a noun: "du 3 mai"."""
    return is_led(tape, words, i) and not (i >= 2 and tape.shape[i - 2] in words.of)


def _verbs(tape: Tape, words: Words, sentence: Sentence) -> set[int]:
    """Return the words of a sentence that are finite verbs by a list and by what stands beside them."""
    found = words.clause_verb.finditer(tape.shape, sentence.start, sentence.end)
    return {verb.start() for verb in found if is_verb(tape, words, sentence, verb.start())}


def _chronicled(tape: Tape, words: Words, sentence: Sentence) -> list[int]:
    """Return the date that an entry of a chronicle begins with: `- 3 May 1998: the mill burns down`."""
    date = words.date.search(tape.shape, sentence.start, min(sentence.end, sentence.start + _ENTRY))
    if date is None or not sentence.first:
        return []
    i = date.start()
    if words.word.search(tape.shape, sentence.start, i) and not _article(tape, words, sentence, i):
        return []
    colon = i + 1 + (tape.shape[i + 1 : i + 2] == " ")
    told = words.word.search(tape.shape, colon, sentence.end)
    if tape.shape[colon : colon + 1] != ":" or told is None or sentence.end - told.start() < _TOLD:
        return []
    when = tape.items[i].values.get("when")
    precise = is_precise(tape, i) and "weekday" not in tape.items[i].values
    return [i] if precise or (when is not None and when.relation == "in" and "/" not in when.edtf) else []


def _article(tape: Tape, words: Words, sentence: Sentence, i: int) -> bool:
    """Tell whether all that stands before a date is the word that leads to it: `Le 3 mai`, `In 1998`."""
    before = tape.shape[sentence.start : i].strip(" -–—•*")
    return len(before) == 1 and (before in words.det or before in words.prep)


def _governed(tape: Tape, words: Words, sentence: Sentence, i: int, takers: dict[int, int | None]) -> bool:
    """Tell whether a date belongs to a verb of events rather than to the value that would take it."""
    shape = tape.shape
    for step, last in ((-1, max(sentence.start, i - _REACH)), (1, min(sentence.end, i + _REACH))):
        for at in range(i + step, last, step):
            char = shape[at]
            if char in words.value or char in ".;:()":
                break
            if char in words.event_verb:
                own = [value for value, date in takers.items() if date == i]
                object_of = any(value > at and _object(words, shape, at, value) for value in own)
                return not object_of and not any(abs(value - i) < abs(at - i) for value in own)
    return False


def _moved(words: Words, shape: str, date: int, value: int) -> bool:
    """Tell whether a date is of how far something moved, told right behind it: `closed Friday down 0.6 %`."""
    between = shape[date + 1 : value]
    return words.moving_by.issuperset(between) and not words.move_verb.isdisjoint(between)


def _object(words: Words, shape: str, verb: int, value: int) -> bool:
    """Tell whether a value is what a verb is done to: what was done is then told by the claim."""
    return words.filler.issuperset(shape[verb + 1 : value])


def _order(tape: Tape, i: int, at: int) -> tuple[bool, bool, int]:
    """Rank the dates of an edition: in its own clause first, then days, then the nearest."""
    return ";" in tape.shape[min(i, at) : max(i, at)], not is_precise(tape, i), abs(i - at)


def _dated(tape: Tape, sentence: Sentence, date: int, edition: Candidate | None) -> Candidate:
    node = tape.items[date]
    assert isinstance(node, Node)
    values = dict(edition.node.values) if edition else {}
    rule = edition.rule if edition else "event.dated"
    made = Candidate(date, Node(node.char, "date", values), sentence, "event", rule, date, date + 1, 5)
    if edition:
        made.ranges |= {**edition.ranges, "edition": (edition.start, edition.end)}
        made.fields |= edition.fields
    return made


def _place(tape: Tape, words: Words, made: Candidate) -> None:
    """Note where an event takes place: the first place that a word such as `in` leads to."""
    sentence = made.sentence
    for found in words.place.finditer(tape.shape, sentence.start + 2, sentence.end):
        at = found.start()
        if tape.shape[at - 2] in words.locative:
            made.fields["place"], made.ranges["place"] = tape.words(at, at + 1), (at, at + 1)
            return


def _name(tape: Tape, words: Words, made: Candidate) -> None:
    """Note the name of an edition: what it is an edition of, or the noun that its number counts."""
    shape, end = tape.shape, made.sentence.end
    issue = words.issue.search(shape, made.at, made.end)
    if issue is None:
        phrase = phrase_after(tape, words, made.at + 2, end)
    elif issue.end() + 1 < end and shape[issue.end() + 1] in words.of:
        phrase = phrase_after(tape, words, issue.end() + 2, end)
    else:
        phrase = trimmed(tape, words, made.at + 1, issue.start())
    if phrase:
        made.fields["name"], made.ranges["name"] = tape.words(*phrase), phrase
