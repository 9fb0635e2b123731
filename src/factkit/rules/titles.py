"""What a text opens with: its title, its first sentence, the country whose capital its dateline names."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from factkit.match.tokens import Tape
from factkit.rules.datelines import after_dateline
from factkit.rules.entities import Entity
from factkit.rules.names import Referent
from factkit.rules.organnames import is_organ_noun
from factkit.rules.phrases import before_article
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words

_HEADINGS = 8
"""Sentences and headings among which the title, and the dateline, is looked for."""
_LEAST = 3
"""Items that a title has more than."""
_SAYING = 6
"""Items above which a heading with a verb says something: "Communiqué de presse" has what may be one."""
_QUOTED = (("«", "»"), ("“", "”"), ('"', '"'))
_LANDS = 2
"""Words for the country from which on a text that names none tells of that of its dateline."""
_LINE = 40
"""Items that a title in quotation marks has at most."""
_WHOLE = 4
"""Sentences and headings from which on a text tells what it is about by its first sentence."""
_AFTER = 4
"""Items of the place of a line, and between it and its day: `Sion, le 29 avril`."""
_SHORTEST = 4
"""Letters of a strange word that may be the name of what a title tells of."""
_TAKEN = 2
"""Nouns for a house or a town, or for what a house has, that take it up."""
_TOLD = 2
"""Times from which on a text goes on about what its title says does something."""
_DATELINE = 14
"""Items that a line with a place and a day has at most."""
_PARTED = 3
"""Sentences that a title has at most: `Larnay. Budget: 12 millions more`."""
_LABEL = 8
"""Items that what it begins with has at most."""
_LONG = 160
"""Letters that it has at most."""


def title_of(tape: Tape, words: Words, parts: list[Sentence]) -> tuple[int, int]:
    """Return the items of the title: the first heading of the first blocks, or a first line in quotes.

    Where headings follow each other, the first that says something is it: above it stand the name of
    a paper, its section, "Communiqué de presse".
    """
    found = (0, 0)
    above = True
    if parts and (parted := _parted(tape, parts)):
        return parts[0].start, parted.end
    for part in parts[:_HEADINGS]:
        heading = part.heading or (part is parts[0] and (_quoted(tape, parts) or _asks(tape, parts)))
        if not heading and found[1]:
            break
        if (
            heading
            and part.end - part.start > _LEAST
            and not (part.ticker or _dated(tape, words, part) or _signed(tape, words, part))
        ):
            # Below a sentence, the first heading is it, for there may be lists and tables.
            if not above or _says(tape, words, part):
                return part.start, part.end
            found = found if found[1] else (part.start, part.end)
        above = above and heading
    return found


def _parted(tape: Tape, parts: list[Sentence]) -> Sentence | None:
    """Return the last sentence of a first line of several that is a title: no full stop closes it."""
    line = [part for part in parts[: _PARTED + 1] if part.block == parts[0].block]
    last = line[-1]
    if not 1 < len(line) <= _PARTED or last is parts[-1] or line[0].bullet or line[0].ticker:
        return None
    closing = tape.shape[last.start : last.end].rstrip(" ")[-1:]
    short = tape.ends[last.end - 1] - tape.starts[line[0].start] < _LONG
    return last if short and closing not in ".!?…»”:," else None


def point_of(tape: Tape, parts: list[Sentence], end: int) -> int:
    """Return the full stop that sets apart what a title, which ends at `end`, begins with, or -1."""
    point = parts[0].end - 1 if parts else -1
    return point if 0 < point < min(end - 1, _LABEL) and tape.shape[point] == "." else -1


def rubric_of(tape: Tape, words: Words, parts: list[Sentence], start: int) -> Referent | None:
    """Return the name in capitals that stands alone above the title: "MONTPEZAT", then a title."""
    above = parts[0] if parts else None
    if above is None or not (above.heading and above.end <= start) or above.end - above.start > _LABEL:
        return None
    name = tape.words(above.start, above.end)
    form = name.rpartition(" ")[2].casefold().strip(".") in words.house_forms and name.count(" ") > 0
    return Referent(above.start, above.end, name) if form or (name.isupper() and name.isalpha()) else None


def lead_of(parts: list[Sentence], end: int) -> Sentence | None:
    """Return the first sentence behind the title, which ends at `end`, that is no heading or dateline."""
    if len(parts) < _WHOLE:
        return None
    whole = (p for p in parts if not p.heading and p.start >= end and p.end - p.start > _DATELINE)
    return next(whole, None)


def homeland(
    tape: Tape, words: Words, parts: list[Sentence], entities: Mapping[str, Entity]
) -> Referent | None:
    """Return the country whose capital a dateline names, where a text that names none says `our country`."""
    dated = (p.start for p in parts[:_HEADINGS] if after_dateline(tape, words, p) > p.start)
    at = next(dated, None)
    seat = tape.items[at].values.get("capital_city") if at is not None else None
    if at is None or seat is None or any(entity.first.code for entity in entities.values()):
        return None
    lands = sum(map(tape.shape.count, words.of_land)) + sum(map(tape.shape.count, words.ours)) // 2
    return Referent(at, at + 1, tape.words(at, at + 1), seat) if lands >= _LANDS else None


def comes_again(tape: Tape, name: Referent) -> bool:
    """Tell whether the text has the first word of a name again, as of the house whose results it tells."""
    first = name.name.partition(" ")[0]
    return sum(tape.text.count(form, tape.starts[name.end]) for form in {first, first.capitalize()}) > 1


def heads_title(tape: Tape, work: Referent, title: tuple[int, int]) -> bool:
    """Tell whether a title sets a name in quotation marks before a colon: "« Les Dunes » : un record"."""
    behind = tape.shape[work.end : title[1]].lstrip(' »”"')[:1]
    heads = work.start <= title[0] + 2 and behind == ":"
    return heads and tape.text.find(work.name, tape.starts[work.end]) >= 0


def told_by(tape: Tape, words: Words, name: Referent, end: int) -> bool:
    """Tell whether a title, which ends at item `end`, only says from whom it has what it tells.

    `No harm to crops, says Perera`, "La grippe progresse, selon Santé Nord".
    """
    shape = tape.shape
    before = before_article(tape, words, name.start, 0)
    behind = tape.words(name.end, end) if end > name.end else ""
    if behind.strip(" .!?'’\n\f") not in ("", "s") or before < 1:
        return False
    said = shape[before] in words.say or shape[before] in words.source_mark
    comma = before_article(tape, words, before, 0)
    return said and shape[comma] in ",:–—"


def label_of(tape: Tape, words: Words, start: int, end: int, point: int) -> Referent | None:
    """Return what a title puts before its colon, or before the full stop at `point`, as something named."""
    shape = tape.shape
    mark = point if point > 0 else shape.find(":", start, min(end, start + 12))
    stop = next((i for i in range(start + 1, mark) if shape[i] in words.prep), mark)
    while stop > start and shape[stop - 1] == " ":
        stop -= 1
    if mark < 0 or stop <= start or any(char in words.value_or_date for char in shape[start:stop]):
        return None
    return Referent(start, stop, tape.words(start, stop))


def told_plainly(tape: Tape, words: Words, name: Referent) -> bool:
    """Tell whether no word but the first has a capital: "Minage de bitcoin : …" names nothing."""
    rest = [i for i in range(name.start + 1, name.end) if tape.shape[i] in words.word]
    return bool(rest) and tape.words(rest[0], name.end).islower()


def speech_of_state(tape: Tape, words: Words, start: int, end: int) -> bool:
    """Tell whether a title is that of a speech for a country: `Remarks by the Minister of Labour at …`."""
    while start < end and (tape.shape[start] == " " or tape.shape[start] in words.article):
        start += 1
    speaks = start < end and tape.shape[start] in words.speech
    return speaks and words.statesman.search(tape.shape, start, end) is not None


def only_where(tape: Tape, words: Words, land: Referent, last: Referent | None, end: int) -> bool:
    """Tell whether a country in a title only says where something is: `Norby, Nepal`, `India's Tarn Motors`.

    `last` is the name before it in the title, which ends at `end`.
    """
    shape, at = tape.shape, land.end + 3
    if last is not None and shape[last.end : land.start] == ", " and not last.code:
        return True
    if not words.head_last or at + 3 > end or shape[land.end : land.end + 1] not in words.apostrophe:
        return False
    named = (tape.text[tape.starts[i]].isupper() and shape[i] in words.nameable for i in (at, at + 2))
    return shape[at - 1] == shape[at + 1] == " " and all(named) and not is_organ_noun(tape, words, at + 2)


def opener_of(tape: Tape, words: Words, start: int, end: int, *, acts: bool = False) -> Referent | None:
    """Return the strange word that a title opens with, where the text goes on with `the group`.

    So are short names of houses and towns: `Manisol in the black`. Words in -s and the like may be any noun.
    In a sentence, where it `acts`, a verb must follow.
    """
    shape, text = tape.shape, tape.text
    if end < start + 4 or shape[start] not in words.capital or shape[start + 1] not in " ,":
        return None
    then = shape[start + 2 + (shape[start + 1] == ",")]
    capitals = tape.words(start, start + 1).isupper()  # `LARKFIELD residents are paying more`
    if then not in words.clause_verb and ((acts and not capitals) or then not in words.word):
        return None  # "Handball : …" is a section
    word = tape.words(start, start + 1)
    if len(word) < _SHORTEST or word.lower().endswith((words.plural_ending, *words.gerunds)):
        return None
    if word.isupper() and not acts:
        return None
    rest = [i for i in range(start + 2, end) if shape[i] in words.word]
    if not rest or sum(text[tape.starts[i]].isupper() for i in rest) * 2 > len(rest):
        return None  # a title with a capital in each word says nothing of its first
    if f" {word.lower()} " in text[tape.starts[end] :]:
        return None
    taken_up = words.taking_up.finditer(shape, end, len(shape))
    taken = len(list(islice(taken_up, _TAKEN))) == _TAKEN or words.company_noun.search(shape, end, len(shape))
    return Referent(start, start + 1, word) if taken else None


def doing_of(tape: Tape, words: Words, start: int, end: int) -> Referent | None:
    """Return the thing that a title says does something, where the text goes on about it: "La grippe recule".

    So are illnesses, storms, the winter: one known noun, at its beginning or behind its colon, a verb next.
    """
    shape = tape.shape
    for at in (start, shape.find(":", start, end) + 2):
        if at < start or at + 3 >= end or tape.items[at].values.get("det") != "def":
            continue
        noun = at + 1 + (shape[at + 1] == " ")
        stop = min(noun + 1 + 2 * (shape[noun + 1] == "-"), end)
        then = shape[stop : stop + 2].lstrip(" ")[:1]
        word = tape.words(noun, stop)
        known = (
            shape[noun] in words.no_subject or shape[noun] in words.attribute or shape[noun] in words.houses
        )
        if known or not word.islower() or not word[0].isalpha() or not then or then not in words.verbal:
            continue
        if tape.text.lower().count(word, tape.starts[end]) >= _TOLD:
            return Referent(noun, stop, word)
    return None


def _says(tape: Tape, words: Words, part: Sentence) -> bool:
    """Tell whether a heading says something of what it names: with a verb, a colon or a figure."""
    shape, start, end = tape.shape, part.start, part.end
    if shape.find(":", start, end) >= 0 or words.value.search(shape, start, end):
        return True
    return end - start > _SAYING and words.clause_verb.search(shape, start, end) is not None


def _dated(tape: Tape, words: Words, part: Sentence) -> bool:
    """Tell whether a line is no more than a place and a day: `SEVILLE, 16 April 2024`."""
    comma = tape.shape.find(",", part.start, min(part.end, part.start + _AFTER))
    told = words.date.search(tape.shape, comma, part.end) if comma > 0 else None
    return told is not None and told.end() == part.end and told.start() - comma <= _AFTER


def _signed(tape: Tape, words: Words, part: Sentence) -> bool:
    """Tell whether a line only says who wrote the text: `By Ann Lee, The Herald`."""
    behind = part.start + 2
    led = tape.shape[part.start] in words.agent and behind < part.end
    named = led and tape.shape[behind] in words.capital and tape.text[tape.starts[behind]].isupper()
    return named and not words.value_or_verb.search(tape.shape, part.start, part.end)


def _asks(tape: Tape, parts: list[Sentence]) -> bool:
    """Tell whether the first line is one question, as a title may be: `How full are the lakes?`."""
    line = parts[0]
    alone = len(parts) > 1 and parts[1].block != line.block and line.end - line.start < _LINE
    return alone and tape.shape[line.start : line.end].rstrip(" \n\f")[-1:] in ("?", "!")


def _quoted(tape: Tape, parts: list[Sentence]) -> bool:
    """Tell whether the first line is one quotation, as titles of interviews are."""
    line, shape = parts[0], tape.shape
    alone = len(parts) > 1 and parts[1].block != line.block and line.end - line.start < _LINE
    marks = shape[line.start], shape[line.start : line.end].rstrip(" ")[-1:]
    return alone and marks in _QUOTED
