"""Metrics of values without a verb: labels, lists under a heading, table cells, tickers."""

from __future__ import annotations

from factkit.match.charset import CharSet
from factkit.rules.candidates import Candidate
from factkit.rules.nominals import is_name, is_void, nominal
from factkit.rules.phrases import phrase_after, phrase_before, trimmed
from factkit.rules.reading import Reading
from factkit.rules.shares import whole

Place = tuple[int, int]
_COMMAS = CharSet(",;")
_PREFIX = 12
"""Items within which a line has said what it speaks of."""


def label(reading: Reading, made: Candidate) -> Place | None:
    """Return the label that a list item or a line puts before its value: `Beds: 1,150`."""
    tape, words, floor = reading.tape, reading.words, reading.sentence.start
    at = reading.lead(made)
    if at <= floor or tape.shape[at] not in ":|\t":
        return None
    start = at
    while start > floor and tape.shape[start - 1] not in ".;|\t•◆":
        start -= 1
    if any(start <= c.verb < at and tape.shape[c.verb] in words.clause_verb for c in reading.read()):
        return None
    if words.pronoun.search(tape.shape, start, at):
        return None
    while start < at and not tape.words(start, start + 1)[0].isalnum():
        start += 1
    found = phrase_after(tape, words, start, at, words_most=7)
    if found is None or is_name(reading, found):
        return None
    # `Gas: 4 % of supply`: the label is what has the part.
    return None if made.kind == "share" and whole(reading, made) else found


def headed(reading: Reading, made: Candidate) -> Place | None:
    """Return what the head of a column measures, or the line above its table: `Capacity (million m³)`."""
    tape, words = reading.tape, reading.words
    if "label" in made.ranges and made.ranges["label"][0] != getattr(reading.about, "start", -1):
        return made.ranges["label"]  # `Mills: 16.9 / 17.8` of a house whose mills they are
    start, end = made.ranges["column"]
    dated = words.date.search(tape.shape, start, end) is not None
    if made.rule == "ranking.column":
        return _placed(reading, *made.ranges["caption"])
    if dated:
        start, end = made.ranges["caption"]
        if row := _row(reading):
            return row
    mark = max(tape.shape.rfind(sign, start, end - 1) for sign in ".:")
    start = mark + 1 if mark >= 0 else start
    while start < end and (tape.shape[start] == " " or tape.shape[start] in words.det):
        start += 1
    found = phrase_after(tape, words, start, end, words_most=7)
    said = "" if found is None else tape.words(*found).casefold()
    if dated or made.kind != "change" or said not in words.change_heads:
        return found
    # `Change` is one of what its row measures, or its table.
    told = phrase_after(tape, words, *made.ranges["caption"]) if "caption" in made.ranges else None
    return _row(reading) or (told if told is not None and is_measure(reading, told) else None)


def _placed(reading: Reading, start: int, end: int) -> Place | None:
    """Return what a column of ranks ranks: what the line above its table names."""
    shape, words = reading.tape.shape, reading.words
    mark = max(shape.rfind(sign, start, end - 1) for sign in ".:")
    found = phrase_after(reading.tape, words, mark + 1 if mark >= 0 else start, end, words_most=7)
    return None if found is None or words.value_or_date.search(shape, *found) else found


def _row(reading: Reading) -> Place | None:
    """Return the label of a row that says what its cells measure: `Jobless rate | 5.6 % | 4.9 %`."""
    row = reading.row
    if row is None or not is_measure(reading, (row.start, row.end)):
        return None
    return phrase_after(reading.tape, reading.words, row.start, row.end, words_most=7)


def is_measure(reading: Reading, place: Place) -> bool:
    """Tell whether a phrase has a noun for what is measured of someone: `Net sales`, `Jobless rate`."""
    if reading.words.attribute.search(reading.tape.shape, *place) is not None:
        return True
    return reading.words.topics.of(reading.tape.words(*place)) is not None


def heading(reading: Reading) -> Place | None:
    """Return what a line says that the items of the list below it measure."""
    tape, words, part = reading.tape, reading.words, reading.sentence
    if not (part.colon or part.heading):
        return None
    start = part.end
    while start > part.start and tape.shape[start - 1] not in ".;":
        start -= 1
    found = phrase_after(tape, words, max(start, part.start), part.end, words_most=7)
    return None if found is None or is_name(reading, found) else found


def listed(reading: Reading, made: Candidate) -> Place | None:
    """Return what is said before a list of its items: `Share of sales:` above or before `North: 12 %`."""
    tape, words, at = reading.tape, reading.words, made.start - 1
    floor = reading.sentence.start
    if tape.shape.find(":", floor, made.start) < 0:
        return None
    while at > floor and (tape.shape[at] in words.filler or tape.shape[at] in ":("):
        at -= 1
    names = list(reading.discourse.within(floor, at + 1))
    if not names or names[-1].end != at + 1:
        return None
    colon = tape.shape.find(":", at, made.start) >= 0
    if reading.heading is not None and reading.sentence.bullet and colon and names[-1].start <= floor + 3:
        return reading.heading
    mark = tape.shape.rfind(":", floor, names[-1].start)
    if mark < 0 or any(clause.verb < made.start for clause in reading.read()):
        return None
    while floor < mark and not tape.words(floor, floor + 1)[0].isalnum():
        floor += 1
    found = phrase_after(tape, words, floor, mark, words_most=7)
    return None if found is None or is_name(reading, found) else found


def adjacent(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun right before a value or its comma, where no verb stands: `Net debt 412 million`."""
    tape, words, at = reading.tape, reading.words, made.start
    floor = reading.sentence.start
    while at > floor and tape.shape[at - 1] in words.filler:
        at -= 1
    if at > floor and tape.shape[at - 1] in "–—-" and made.start == floor:
        return None
    if made.rule == "change.signed":
        at = _before_time(reading, at, floor)
    if at - 2 > floor and tape.shape[at - 1] in words.level_prep and tape.shape[at - 3 : at - 1] == ", ":
        at -= 2  # `the wage bill, at 34 million, …`
    clause = reading.governing(made)
    if at > floor and tape.shape[at - 1] == ",":
        found = phrase_before(tape, words, at - 1, floor)
        apart = tape.shape[made.end : made.end + 1] == "," or (found and found[0] <= reading.floor + 2)
        if found and apart and words.attribute.search(tape.shape, *found):
            return found
        if found and apart and tape.shape[found[0] - 2 : found[0] - 1] in words.article:
            silent = made.kind == "share" or is_name(reading, found) or is_void(reading, found)
            return None if silent else found
    if clause is not None and not _COMMAS.search(tape.shape, clause.verb, made.start):
        return None
    found = nominal(reading, phrase_before(tape, words, at, floor))
    if found is None:
        return None
    shape = tape.shape[slice(*found)]
    if words.no_label.search(shape) or shape[0] in words.growing or is_void(reading, found):
        return None
    if shape[-1] in words.acting and shape[-1] not in words.verb_noun:
        return None
    told = tape.words(*found)
    if tape.shape[found[1] - 1] in words.infinitive_form and words.infinitives != ("\0",):
        return None  # `pour atteindre 22 MW`
    if told.endswith(words.infinitives) or (told.isupper() and shape[0] not in words.attribute):
        return None
    return found


def held_at(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun that an aside gives a level: `the policy rate, now at 4.5 %, …`, `Staff, at 300, …`."""
    tape, words, floor = reading.tape, reading.words, reading.sentence.start
    shape, at = tape.shape, made.start - 1
    while at > floor and shape[at] in words.filler:
        at -= 1
    if at - 3 < floor or shape[at] not in words.level_prep:
        return None
    told = at = at - 1
    while at > floor and (shape[at] in words.filler or shape[at] in words.adverb):
        at -= 1
    if shape[at] != ",":
        return None
    now = any(char in words.adverb for char in shape[at + 1 : told + 1])
    if not now and any(c.verb < at and _COMMAS.search(shape, c.verb, at) is None for c in reading.read()):
        return None  # `Output fell by half in ten years, to 96 tonnes.`
    found = nominal(reading, phrase_before(tape, words, at, floor))
    if found is None or is_name(reading, found) or is_void(reading, found):
        return None
    timed = words.period.search(shape, *found) is not None
    return None if timed or words.acting.issuperset(shape[slice(*found)]) else found


def prefixed(reading: Reading, made: Candidate) -> Place | None:
    """Return what a line says first that it speaks of: `Policy rate: the bank holds at 2.5 %`."""
    tape, words, floor = reading.tape, reading.words, reading.sentence.start
    mark = tape.shape.find(":", floor, min(made.start, floor + _PREFIX))
    if mark < 0 or words.value_or_date.search(tape.shape, floor, mark):
        return None
    found = phrase_after(tape, words, floor, mark, words_most=7)
    if found is None or trimmed(tape, words, found[1], mark) is not None:
        return None
    if any(reading.discourse.within(*found)):
        return None
    told = tape.words(*found)
    known = words.topics.of(told) is not None or words.attribute.search(tape.shape, *found) is not None
    return found if known and not told.isupper() else None


def _before_time(reading: Reading, at: int, floor: int) -> int:
    """Return the item behind what moved, its sign and its time left aside: `permits in August –7 %`."""
    shape, words = reading.tape.shape, reading.words
    while at > floor and (shape[at - 1] in "+-–− " or shape[at - 1] in words.date):
        at -= 1
        if shape[at] in words.date and shape[at - 2 : at - 1] and shape[at - 2] in words.prep:
            at -= 2
    return at


def dashed(reading: Reading, made: Candidate) -> Place | None:
    """Return what a line says of the value that opens it: `600,000 – shirts sold`."""
    tape, words, at = reading.tape, reading.words, made.end
    if made.start > reading.sentence.start + 2 or tape.shape[at : at + 1] != " ":
        return None
    if tape.shape[at + 1 : at + 2] not in ("–", "—", "-", ":"):
        return None
    return phrase_after(tape, words, at + 2, reading.sentence.end)
