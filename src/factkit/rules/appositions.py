"""The name that a noun phrase between commas tells of: `Zipo, a scooter firm worth $3m, …`."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent


def told_of(reading: Reading, made: Candidate, found: Referent) -> Referent | None:
    """Return the name before the comma that opens the noun phrase `found`; None where there is none."""
    shape, words, floor = reading.tape.shape, reading.words, reading.floor
    if not floor <= found.start < made.start or found.inferred or found.code:
        return None
    at = found.start - 1
    while at > floor and shape[at] == " ":
        at -= 1
    if at <= floor or shape[at] not in words.article:
        return None
    comma = shape.rfind(",", floor, at)
    if comma < 0 or shape[comma + 1 : at].strip(" "):
        return None
    name = next((n for n in reading.discourse.within(floor, comma) if n.end == comma), None)
    if name is None or shape[name.start] in words.demonym:
        return None
    before = shape[max(floor, name.start - 2) : name.start].strip(" ")[-1:]
    led = before and (before in words.prep or before in words.say or before in words.conj or before == ",")
    if led:
        return None
    # The name has a verb of its own behind what is set in, or the noun phrase has none.
    goes_on = any(c.start <= name.start < c.end and c.verb >= made.end for c in reading.read())
    free = not any(c.start == found.start and not c.relative for c in reading.read())
    return reading.discourse.resolved(name) if goes_on or free else None
