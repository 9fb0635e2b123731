"""Whom a value is about that hangs on a noun, no verb: `a 9 m wave`, `a mast of 40 m`, `Ava (pop. 300)`."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.definites import kin_of
from factkit.rules.fronted import fronted
from factkit.rules.nounsbefore import Place, back_from, is_participle, item_before, noun_before, thing
from factkit.rules.phrases import before_article, headed, phrase_after, phrase_before
from factkit.rules.reading import Reading
from factkit.rules.subjects import Referent

_SIGNS = ".:+-−–"
_SIGNED = 4
"""Items from a bracket to a value behind its sign: `(+ 4 %)`."""
_FAR = 14
"""Items between a participle and the value that it governs."""
_SIZES = frozenset({"measurement", "count"})
_TOLD = frozenset({"measurement", "count", "amount"})


def hung(reading: Reading, made: Candidate) -> Referent | None:
    """Return the thing that a value belongs to by its place beside its noun; None where a verb decides."""
    words, kind = reading.words, made.kind
    back = back_from(reading, made.start)
    before = reading.tape.shape[back] if back > reading.floor else ""
    of = before in words.of
    sized = kind == "measurement" and made.node.type == "quantity"
    at = back if sized and of and not _which(reading, back, made) else None
    # `the 300-bed hospital`
    compound = kind == "count" and made.end == made.at + 3 and reading.tape.shape[made.at + 1] == "-"
    place = (
        ((sized or compound) and _modified(reading, made))
        or (sized and _aside(reading, made, back))
        or (at is not None and _portion(reading, made, at))
        or (of and kind in _SIZES and _metred(reading, made, back))
        or (sized and _sized(reading, made, at, back))
        or (of and kind == "count" and _collected(reading, made, back))
        or (kind in _TOLD and _bracketed(reading, made))
        or (kind in ("share", "change", "count") and _those_before(reading, made))
        or (kind in _TOLD and _holder(reading, made))
        or ((kind in _TOLD or _endowed(reading, kind)) and _participled(reading, made, back))
        or (kind in _SIZES and before in words.level_prep and _brought(reading, back))
        or (of and kind in _TOLD and fronted(reading, made))
        or _announced(reading, made)
    )
    return _named(reading, place) if place else None


def _endowed(reading: Reading, kind: str) -> bool:
    """Tell whether a sum can be what a thing is endowed with, where no past tense looks like a participle."""
    return kind == "investment" and not reading.words.head_last


def _named(reading: Reading, place: Place) -> Referent:
    """Return a noun phrase as what it names: by the name that it is or that ends it, or as it stands."""
    names = list(reading.discourse.within(*place))
    if (
        names
        and names[-1].end == place[1]
        and reading.tape.shape[names[-1].start] not in reading.words.demonym
    ):
        before = reading.tape.shape[names[-1].start - 2] if names[-1].start > place[0] else " "
        if names[-1].start == place[0] or before in reading.words.titles:
            return reading.discourse.resolved(names[-1])
    return kin_of(reading, *place) or Referent(*place, reading.tape.words(*place))


def _modified(reading: Reading, made: Candidate) -> Place | None:
    """Return the noun that a size stands before: `a 9 m wave`, `a 6 m (20 ft) "tidal wave"`."""
    tape, words = reading.tape, reading.words
    shape, at, end = tape.shape, made.end, reading.sentence.end
    if not words.head_last:
        return None
    before = shape[made.start - 2 : made.start - 1]
    if shape[made.start - 1 : made.start] != " " or before not in words.det or before in words.of:
        return None
    if shape[at : at + 2] == " (":
        close = shape.find(")", at, end)
        if close < 0 or shape[at + 2 : at + 3] not in words.value or close > at + 5:
            return None
        at = close + 1
    while at < end and shape[at] in ' -"“':
        at += 1
    if at == made.end or at >= end or shape[at] in words.function or shape[at] in words.of:
        return None
    if (
        shape[at] in words.postposed
        or shape[at] in words.distant
        or shape[at] in words.relative
        or shape[at] in words.more
    ):
        return None
    verb = next((clause.verb for clause in reading.read() if clause.verb > at), end)
    return thing(reading, phrase_after(tape, words, at, verb))


def _which(reading: Reading, at: int, made: Candidate) -> bool:
    """Tell whether a quantity says which of several, not how long: `the final of the 200 m`."""
    return any(reading.tape.items[i].values.get("det") == "def" for i in range(at, made.start))


def _portion(reading: Reading, made: Candidate, at: int) -> Place | None:
    """Return the stuff that a portion is of: `a dose of 5 mg of codeine`, "une dose de 5 mg de codéine".

    `at` is the `of` right before the quantity.
    """
    tape, words = reading.tape, reading.words
    if tape.shape[made.end + 1 : made.end + 2] not in words.of:
        return None
    place = phrase_before(tape, words, at, reading.floor)
    if place is None or tape.shape[made.end] != " " or not words.portion.search(tape.shape, *place):
        return None
    return phrase_after(tape, words, made.end + 2, reading.sentence.end)


def _sized(reading: Reading, made: Candidate, at: int | None, back: int) -> Place | None:
    """Return the noun whose size stands behind it: `a tower of 40 m`, `a tower 40 m high`."""
    tape, words = reading.tape, reading.words
    if at is None:
        behind = tape.shape[made.end : made.end + 2]
        if behind[:1] not in (" ", "-") or behind[1:] not in words.postposed:
            return None
        at = back + 1
        if tape.shape[back] in words.verbal:
            return None
    if is_participle(reading, item_before(reading, at)):
        return None
    return noun_before(reading, at)


def _aside(reading: Reading, made: Candidate, back: int) -> Place | None:
    """Return the noun whose size stands behind a comma: `found a wall, 3 m high`, "un mur, haut de 3 m"."""
    shape, words = reading.tape.shape, reading.words
    at = back
    if shape[back] in words.of:
        at = item_before(reading, back)
        if shape[at] not in words.sized:
            return None
        at = item_before(reading, at)
    elif shape[made.end + 1 : made.end + 2] not in words.postposed:
        return None
    if at <= reading.floor or shape[at] != ",":
        return None
    place = thing(reading, phrase_before(reading.tape, words, at, reading.floor))
    if place is None or place[1] != at:
        return None
    led = before_article(reading.tape, words, place[0], reading.floor)
    if shape[led] in words.prep and led == place[0] - 2:
        # "un mur en pierre, haut de 3 m": what has no article only says of what kind it is.
        outer = thing(reading, phrase_before(reading.tape, words, led, reading.floor))
        return (outer[0], place[1]) if outer is not None else None
    return None if shape[led] in words.prep or shape[led] in words.of or shape[led] in words.conj else place


def _metred(reading: Reading, made: Candidate, at: int) -> Place | None:
    """Return the noun whose measure a value gives: `steel with a width of 3 m`, "d'une largeur de 3 m"."""
    tape, words = reading.tape, reading.words
    shape = tape.shape
    if made.node.type not in ("quantity", "number") or made.fields.get("unit") == "score":
        return None
    at -= 1
    floor = max(reading.floor, at - _FAR)
    seen = None
    while at > floor and (shape[at] == " " or shape[at] in words.word):
        if shape[at] in words.of or shape[at] in words.prep or shape[at] in words.det:
            break
        seen = at if shape[at] in words.attribute else seen
        at -= 1
    if seen is None or shape[at] not in words.det or shape[at] in words.possessive:
        return None
    at -= 1
    while at > floor and shape[at] == " ":
        at -= 1
    if shape[at] not in words.companion and shape[at] not in words.of:
        return None
    end = at
    while end > floor and (shape[end - 1] == " " or is_participle(reading, end - 1)):
        end -= 1
    return noun_before(reading, end)


def _collected(reading: Reading, made: Candidate, at: int) -> Place | None:
    """Return the thing that so many make up: `a crew of 40 men`, "un village de 300 habitants"."""
    words, shape = reading.words, reading.tape.shape
    if "noun" not in made.ranges:
        return None
    if is_participle(reading, item_before(reading, at)):
        return None
    place = noun_before(reading, at)
    if place is None or place[0] <= reading.floor or words.collection.search(shape, *place):
        return None
    article = item_before(reading, place[0])
    known = reading.tape.items[article].values.get("det")
    return place if shape[article] in words.article and known != "def" else None


def _bracketed(reading: Reading, made: Candidate, *, bare: bool = False) -> Place | None:
    """Return the noun that a value in brackets is told of: `Ava (pop. 300)`, `a room (40 euros a night)`."""
    tape, words = reading.tape, reading.words
    shape, at = tape.shape, made.start - 1
    floor = max(reading.floor, at - _FAR)
    if shape.find("(", floor + 1, made.start) < 0:
        return None
    measured = False
    while at > floor and (shape[at] in words.filler or shape[at] in _SIGNS or shape[at] in words.attribute):
        measured = measured or shape[at] in words.attribute or shape[at] == "."
        at -= 2 if shape[at] == "." else 1
    if at <= floor or shape[at] != "(":
        return None
    if made.kind == "count" and not (bare or measured) and "noun" not in made.ranges:
        return None
    if words.occurrence.search(shape, made.start, made.end + 2):
        return None  # "les vols à l'étalage (402 faits constatés)": of the place that the text tells of
    close = shape.find(")", made.end, reading.sentence.end)
    if close < 0 or any(at < clause.verb < close for clause in reading.read()):
        return None
    before = shape[at - 1] if shape[at - 1] != " " else shape[at - 2]
    if before not in words.word and before not in words.name:
        return None
    if shape[reading.floor : at].count(" ") < 3 and is_participle(reading, item_before(reading, at)):
        return None  # `Deeply indebted (40 million), the port …`
    return noun_before(reading, at)


def _those_before(reading: Reading, made: Candidate) -> Place | None:
    """Return whose share stands behind it in brackets: "devant les Danois (24 %), le textile (20 %)"."""
    tape, words = reading.tape, reading.words
    opening = tape.shape[max(reading.floor, made.start - _SIGNED) : made.start].rstrip(" +-−–")
    if opening[-1:] != "(" or tape.shape[made.end : made.end + 1] != ")":
        return None
    place = _bracketed(reading, made, bare=True)
    if place is None or (made.kind != "share" and headed(tape, words, *place)):
        return None
    led = item_before(reading, place[0])
    own = tape.shape[place[0]] in words.houses
    if not own and tape.items[led].values.get("det") != "def":
        return None
    of = tape.shape[before_article(tape, words, place[0], reading.floor)] in words.of
    return None if of or tape.shape[led] in words.of else place


def _holder(reading: Reading, made: Candidate) -> Place | None:
    """Return the name that an office is told of before brackets: `Ann Lee, mayor of Tarn (fined 40 €)`."""
    words, shape = reading.words, reading.tape.shape
    opening = shape.rfind("(", reading.floor, made.start)
    if opening < 0 or shape.find(")", opening, made.start) >= 0:
        return None
    comma = shape.rfind(",", reading.floor, opening)
    if (
        comma < 0
        or not words.person.search(shape, comma, opening)
        or words.verbal.search(shape, comma, opening)
    ):
        return None
    named = next((n for n in reading.discourse.within(reading.floor, comma) if n.end == comma), None)
    return (named.start, named.end) if named is not None else None


def _participled(reading: Reading, made: Candidate, back: int) -> Place | None:
    """Return the noun before a participle that governs a value: `a study covering 300 farms`."""
    words, shape = reading.words, reading.tape.shape
    if words.nouns_capital:
        return None
    at = _governor(reading, back)
    if at is None:
        return None
    before = item_before(reading, at)
    while before > reading.floor and shape[before] in words.filler:
        before -= 1
    if before <= reading.floor or shape[before] not in words.word or shape[before] in words.function:
        return None
    if shape[before] in words.containing:
        at, before = before, item_before(reading, before)  # `the players having won 20 games`
    if shape[before] in words.auxiliary or shape[before] in words.sure_verb:
        return None
    verbs = {clause.verb for clause in reading.read()}
    if before in verbs:
        return None
    place = noun_before(reading, at)
    if place is None or at not in verbs:
        return place
    # `In a study conducted in May` tells of the study; `the lab conducted 40 tests` does not.
    led = shape[before_article(reading.tape, words, place[0], reading.floor)]
    within = led in words.prep or led in words.of or at > min(verbs)
    return place if shape[at] in words.containing and within else None


def _governor(reading: Reading, at: int) -> int | None:
    """Return the participle that governs a value behind item `at`: `covering`, "mené en 2019 chez"."""
    words, shape = reading.words, reading.tape.shape
    if is_participle(reading, at):
        return at
    if shape[at] not in words.governing_prep:
        return None
    direct = item_before(reading, at)
    if is_participle(reading, direct) or shape[at] in words.of:
        return direct if is_participle(reading, direct) else None
    floor, behind = max(reading.floor, at - _FAR), at
    for i in range(at - 1, floor, -1):
        if shape[i] == " ":
            continue
        if shape[i] in words.stop or shape[i] in words.conj or shape[i] in words.value:
            return None
        if shape[i] in words.clause_break or shape[i] in words.relative or shape[i] in words.verb_alone:
            return None
        if is_participle(reading, i):
            return i if shape[behind] in words.governing_prep or shape[behind] in words.date else None
        behind = i
    return None


def _brought(reading: Reading, at: int) -> Place | None:
    """Return what someone brings to a number: `limited the crew to 40 men`, "réduit la flotte à 9"."""
    words, shape = reading.words, reading.tape.shape
    place = noun_before(reading, at)
    if place is None:
        return None
    before = item_before(reading, place[0])
    if shape[before] not in words.article:
        return None
    before = item_before(reading, before)
    if shape[before] in words.bringing:
        return place
    last = reading.before
    joined = (
        shape[before] in words.conj and last is not None and last[0].end == item_before(reading, before) + 1
    )
    return place if joined and words.bringing.search(shape, reading.floor, before) else None


def _announced(reading: Reading, made: Candidate) -> Place | None:
    """Return whom a line is about that says behind its value what that is: `$4m – Sum paid to the widow`."""
    tape, words, at = reading.tape, reading.words, made.end
    shape, end = tape.shape, reading.sentence.end
    if made.start > reading.sentence.start + 2 or shape[at : at + 1] != " ":
        return None
    if at + 1 >= end or shape[at + 1] not in "–—-:":
        return None
    at += 2
    while at < end and (shape[at] in " -–—" or shape[at] in words.det):
        at += 1
    first = at
    while at < min(end, first + 6) and shape[at] not in words.attribute and shape[at] not in words.whole_noun:
        if shape[at] in words.function or shape[at] in words.stop or shape[at] in words.value:
            return None
        at += 1
    if at >= min(end, first + 6):
        return None
    for i in range(at + 1, end):
        if shape[i] in words.stop or shape[i] in words.value:
            return None
        if shape[i] in words.governing_prep or shape[i] in words.det:
            return thing(reading, phrase_after(tape, words, i + 1, end))
    return None
