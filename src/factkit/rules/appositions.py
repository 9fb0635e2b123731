"""The name that a noun phrase between commas tells of: `Zipo, a scooter firm worth $3m, …`."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.phrases import before_article
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

_BESIDE = 12
"""Items from the comma behind a name to the rank that it is told to have."""


def told_of(reading: Reading, made: Candidate, found: Referent) -> Referent | None:
    """Return the name before the comma that opens the noun phrase `found`; None where there is none."""
    shape, words, floor = reading.tape.shape, reading.words, reading.floor
    if not floor <= found.start < made.start or found.inferred or found.code:
        return None
    comma = _comma_before(reading, found.start)
    if comma is None:
        return None
    name = next((n for n in reading.discourse.within(floor, comma) if n.end == comma), None)
    if name is None or shape[name.start] in words.demonym:
        return None
    at = before_article(reading.tape, words, name.start, floor - 1)
    before = shape[at] if at >= floor else ""
    if _told_on(reading, found):
        if _set_ahead(reading, name, found):
            return None
        # `from Tarn, a fund, which has 9 %`: who is told of need not be who does something.
        placed = before and (before in words.locative or before in words.conj or before == ",")
        return None if placed else reading.discourse.resolved(name)
    led = before and (before in words.prep or before in words.saying or before in words.conj or before == ",")
    if led:
        return None
    # The name has a verb of its own behind what is set in, or the noun phrase has none.
    goes_on = any(c.start <= name.start < c.end and c.verb >= made.end for c in reading.read())
    free = not any(c.start == found.start and not c.relative for c in reading.read())
    return reading.discourse.resolved(name) if goes_on or free else None


def _comma_before(reading: Reading, start: int) -> int | None:
    """Return the comma that a noun phrase stands behind, with its article or as the first of its kind."""
    shape, words, floor, at = reading.tape.shape, reading.words, reading.floor, start - 1
    while at > floor and shape[at] == " ":
        at -= 1
    if at > floor and shape[at] in words.article:
        comma = shape.rfind(",", floor, at)
        return None if comma < 0 or shape[comma + 1 : at].strip(" ") else comma
    # "Tarn, groupe de Sète qui emploie 40": a language may set its apposition without an article.
    return at if at > floor and shape[at] == "," and not words.head_last else None


def _told_on(reading: Reading, found: Referent) -> bool:
    """Tell whether a relative goes on with a noun phrase: `a fund, which has 9 %`."""
    return any(c.relative and c.start == found.start for c in reading.read())


def _set_ahead(reading: Reading, name: Referent, found: Referent) -> bool:
    """Tell whether a name stands ahead of the subject: `According to Tarn, the sector, which has 9 %`."""
    tape, shape, words, at = reading.tape, reading.tape.shape, reading.words, found.start - 1
    while at > name.end and shape[at] == " ":
        at -= 1
    if tape.items[at].values.get("det") != "def":
        return False
    at = before_article(tape, words, name.start, reading.floor - 1)
    return at >= reading.floor and (
        shape[at] in words.source_prep or (at == reading.floor and shape[at] in words.prep)
    )


def _where(reading: Reading, name: Referent) -> bool:
    """Tell whether a name says where something is, or who says it: `in Togo`, `according to Tarn`."""
    shape, words = reading.tape.shape, reading.words
    at = before_article(reading.tape, words, name.start, reading.floor - 1)
    return at >= reading.floor and (shape[at] in words.locative or shape[at] in words.source_prep)


def ranked_beside(reading: Reading, made: Candidate) -> Referent | None:
    """Return the name before the comma behind which it is ranked: `that of Tarn, the third-largest bank`.

    So is one of which a participle or nothing stands between: `Togo, sent down to 6th`, `Togo, 9th of 12`.
    """
    shape, words, at = reading.tape.shape, reading.words, made.start
    comma = shape.rfind(",", max(reading.floor, at - _BESIDE), at)
    if made.kind != "ranking" or comma <= reading.floor:
        return None
    between = shape[comma + 1 : at]
    first = between.strip(" ")[:1]
    noun = bool(first) and (first in words.article or first in words.houses)
    if not noun and first and not reading.tape.words(comma + 2, comma + 3).endswith(words.participles):
        return None
    if words.clause_verb.search(between) or words.value_or_date.search(between):
        return None
    if not words.joining.isdisjoint(between):
        return None
    name = reading.discourse.ending(comma)
    if name is not None and not noun and _where(reading, name):
        return None  # `In Togo, sixth among twelve, …`
    if name is None or shape[name.start] in words.demonym or reading.discourse.is_person(name):
        return None
    return reading.discourse.resolved(name)


def set_beside(reading: Reading, start: int) -> Referent | None:
    """Return the name that a sentence opens with and a noun phrase tells of: `The Vega, the biggest ship`."""
    shape, words = reading.tape.shape, reading.words
    comma = before_article(reading.tape, words, start, reading.floor - 1)
    name = reading.discourse.ending(comma) if comma > reading.floor and shape[comma] == "," else None
    if name is None or name.code or shape[name.start] in words.demonym:
        return None
    opens = before_article(reading.tape, words, name.start, reading.floor - 1) < reading.floor
    return reading.discourse.resolved(name) if opens else None
