"""Parts of a whole: what they are parts of, and what is said of them."""

from __future__ import annotations

from factkit.rules.candidates import Candidate
from factkit.rules.clauses import Clause
from factkit.rules.phrases import phrase_after, trimmed
from factkit.rules.reading import Reading

Place = tuple[int, int]
_NOUN = 9
"""Items within which those of whom a part is told are named."""
_PREDICATE = 7
"""Words that a predicate may have."""


def whole_of_share(reading: Reading, made: Candidate) -> Place | None:
    """Return what a share is a part of: `90 % of services`."""
    tape, words, at = reading.tape, reading.words, made.end
    if tape.shape[at : at + 1] == " ":
        at += 1
    if at < reading.sentence.end and tape.shape[at] in words.of:
        found = phrase_after(tape, words, _past_time(reading, at + 1), reading.sentence.end)
        return None if found is None else _before_verb(reading, found)
    if at > made.end and words.genitive and at < reading.sentence.end:
        noun = tape.shape[at] in words.word and tape.shape[at] not in words.no_owner
        return phrase_after(tape, words, at, reading.sentence.end) if noun else None
    return None


def _before_verb(reading: Reading, place: Place) -> Place | None:
    """Return a whole without the verb of its clause, a noun elsewhere: `71 % of departures left late`."""
    verb = next((c.verb for c in reading.read() if place[0] < c.verb < place[1]), None)
    return place if verb is None else trimmed(reading.tape, reading.words, place[0], verb)


def _past_time(reading: Reading, at: int) -> int:
    """Return where a whole begins behind the time that has it: `of last year's total`."""
    shape, words, start = reading.tape.shape, reading.words, at
    while at < reading.sentence.end and (shape[at] == " " or shape[at] in words.det):
        at += 1
    owner = at < reading.sentence.end and (shape[at] in words.date or shape[at] in words.period)
    owned = owner and words.head_last and shape[at + 1 : at + 2] in tuple(words.apostrophe)
    return at + 3 if owned else start


def part_of(reading: Reading, made: Candidate) -> Place | None:
    """Return the whole of a share in its own words: `90 % of services`, `one in eight payments`."""
    found = whole_of_share(reading, made)
    if found is not None or made.node.type != "ratio":
        return found
    shape, words, at = reading.tape.shape, reading.words, made.at + 1
    noun = words.head_last and shape[at : at + 1] == " " and shape[at + 1 : at + 2] in words.word
    if not noun or not shape[at + 1 : at + 2] or shape[at + 1] in words.function:
        return None
    return phrase_after(reading.tape, words, at + 1, reading.sentence.end)


def whole(reading: Reading, made: Candidate) -> Place | None:
    """Return the whole of a share, where it says what is measured: not a total, not GDP."""
    found = whole_of_share(reading, made)
    if found is None:
        return None
    shape, words = reading.tape.shape, reading.words
    if shape[found[0]] in words.more:
        return None
    while found is not None and shape[found[0]] in words.whole_noun:
        more = next((i for i in range(*found) if shape[i] in words.of), None)
        found = None if more is None else trimmed(reading.tape, words, more, found[1])
    return None if found is None or shape[found[0]] in words.unnamed else found


def direct(reading: Reading, made: Candidate) -> Place | None:
    """Return the word that a percentage qualifies: `58 % female`, `a 15 % stake`."""
    shape, words, at = reading.tape.shape, reading.words, made.end
    if not words.head_last or made.node.type != "percent" or at + 1 >= reading.sentence.end:
        return None
    char = shape[at + 1]
    if shape[at] != " " or char not in words.word or char in words.no_direct:
        return None
    return phrase_after(reading.tape, words, at + 1, reading.sentence.end)


def predicate(reading: Reading, made: Candidate) -> Place | None:
    """Return what is said of a part: `One in five smokes`, `30 % of the lines are closed`."""
    shape, words, end = reading.tape.shape, reading.words, reading.sentence.end
    clause = _following(reading, made)
    if clause is not None and not clause.bare and words.clause_opens.search(shape, made.end, clause.start):
        return None  # `a third of what the mill makes`, `keeps 30 % while the bank holds the rest`
    start = clause.verb if clause is not None else _told_of(reading, made)
    if start is None or shape[start] in words.be_to:
        return None  # `60 % of services are to be online`: what of them is told, not what they do.
    if clause is not None and shape[start] in words.say:
        # `38 % said they felt safe`: what they say of themselves; `…, the bank said` is no predicate.
        said = _said(reading, clause, made.end)
        if said is None:
            return None
        start = said
    while start < end and (
        shape[start] in words.auxiliary or shape[start] in words.filler or shape[start] in words.relative
    ):
        start += 1
    before = start - 2 if shape[start - 1] == " " else start - 1
    if not words.head_last and before >= made.end and shape[before] in words.object_before:
        return None  # `11 millions de personnes l'utilisent` says no more than `personnes`.
    stop, seen = start, 0
    for at in range(start, end):
        char = shape[at]
        if char in words.stop or char in words.date or seen > _PREDICATE:
            break
        if char in words.value and char not in words.ordinal:
            break
        if char in words.pronoun and char not in words.possessive and seen <= 1:
            return None  # `11 million people use it` says no more than `people`.
        if (char in words.pronoun and char not in words.possessive) or (
            char in words.conj and at > start and char not in words.prep
        ):
            break
        seen += char == " "
        stop = at + 1
    return trimmed(reading.tape, words, start, stop)


def _said(reading: Reading, clause: Clause, start: int) -> int | None:
    """Return where begins what people say of themselves: `said they felt safe`, `disent dormir mal`.

    `start` is the end of how many they are: `four in ten shops reported higher costs`.
    """
    tape, words = reading.tape, reading.words
    told = next((c for c in reading.read() if c.verb > clause.verb), None)
    if told is not None and not told.bare and tape.shape[told.start] in words.nominative:
        return told.verb
    before = clause.verb - 2
    if before >= reading.sentence.start and tape.shape[before] in words.adverb:
        return clause.verb  # `se disent attachés à leur ville`
    at = clause.verb + 1
    while at < reading.sentence.end and tape.shape[at] in words.filler:
        at += 1
    if told is None and words.head_last and _told_thing(reading, start, clause.verb, at):
        return clause.verb
    infinitive = at < reading.sentence.end and tape.words(at, at + 1).lower().endswith(words.infinitives)
    return at if infinitive and tape.shape[at] not in words.function else None


def _told_thing(reading: Reading, start: int, verb: int, at: int) -> bool:
    """Tell whether those before a verb of saying tell of a thing: `61 % of adverts stated the wage`."""
    shape, words = reading.tape.shape, reading.words
    if at >= reading.sentence.end or words.parted.search(shape, start, verb):
        return False
    return shape[at] in words.article_or_owner or shape[at] in words.content


def _told_of(reading: Reading, made: Candidate) -> int | None:
    """Return where begins what is said of one in so many, by a word that may be no verb elsewhere.

    `One in eight teachers now works part-time`, `one in four people displaced`.
    """
    tape, words = reading.tape, reading.words
    if made.node.type != "ratio" or reading.governing(made) is not None:
        return None
    for at in range(made.end, min(made.end + _NOUN, reading.sentence.end)):
        char = tape.shape[at]
        if char in words.stop or char in words.value or char in words.pronoun or char in words.conj:
            return None
        if char in words.adverb or char in words.clause_verb:
            start = at
            while start < reading.sentence.end and tape.shape[start] in words.filler:
                start += 1
            return start if start < reading.sentence.end and tape.shape[start] in words.word else None
        told = tape.words(at, at + 1).endswith(words.perfects) or acts(reading, at)
        if told and at > made.end and char in words.word:
            return at
    return None


def acts(reading: Reading, at: int) -> bool:
    """Tell whether a word is a verb by the article of its object: `two in three farmers fear a drought`."""
    shape, words = reading.tape.shape, reading.words
    if not words.head_last or at + 2 >= reading.sentence.end or shape[at + 1] != " ":
        return False
    if shape[at] in words.function or shape[at] in words.of:
        return False
    after = shape[at + 2]
    return after in words.article_or_owner and after not in words.of and after not in words.prep


def _following(reading: Reading, made: Candidate) -> Clause | None:
    """Return the clause that a value opens the subject of, an apposition behind it left aside."""
    shape, words, start = reading.tape.shape, reading.words, made.end
    before = reading.governing(made)
    if before is not None and not words.parted.search(shape, before.verb + 1, made.start):
        return None
    verb = next((c.verb for c in reading.read() if c.verb >= made.end), None)
    if verb is None:
        return None
    mark = next((i for i in range(start, verb) if shape[i] in ",–—"), None)
    if mark is not None and (closing := shape.find(shape[mark], mark + 1, verb)) >= 0:
        start = closing + 1
        if words.joined_on.search(shape, made.end, mark):
            return None
    elif mark is not None and shape[made.start - 2 : made.start - 1] in words.announcing:
        start = mark + 1
    if words.no_predicate.search(shape, start, verb):
        return None
    return next(c for c in reading.read() if c.verb == verb)


def rest(reading: Reading, made: Candidate) -> Place | None:
    """Return what is said of a part without a verb: `half of them abroad`, `two in five voters back it`."""
    tape, words, at = reading.tape, reading.words, made.end
    shape, end = tape.shape, reading.sentence.end
    while at < end and shape[at] == " ":
        at += 1
    part = False
    while at < end and (shape[at] in words.of or shape[at] in words.pronoun or shape[at] in words.of_them):
        part |= shape[at] not in words.of
        at += 1
        while at < end and shape[at] == " ":
            at += 1
    part = part or (at == made.end + 1 and _opens(reading, made, shape[at : at + 1]))
    if not part or at >= end or shape[at] in words.stop or shape[at] in words.clause_break:
        return None
    if shape[at] in words.locative and any(n.start <= at + 4 for n in reading.discourse.within(at, at + 8)):
        return None
    stop, seen = at, 0
    while (
        stop < end and shape[stop] not in words.stop and shape[stop] not in words.value and seen < _PREDICATE
    ):
        if shape[stop] in words.conj or shape[stop] in words.date:
            break
        seen += shape[stop] == " "
        stop += 1
    return trimmed(tape, words, at, stop)


def _opens(reading: Reading, made: Candidate, after: str) -> bool:
    """Tell whether what follows a part is said of it: behind `of which`, or behind its own noun."""
    words, before = reading.words, reading.tape.shape[made.start - 2 : made.start - 1]
    if before and (before in words.relative or before in words.det):
        return True
    noun = made.node.type == "ratio" and made.end - made.at > 1
    return noun and (not words.head_last or after in words.verb_noun or after in words.acting)
