"""Whether a draft lets somebody say, expect or want what in its source somebody else does.

>>> from factkit.checking import check
>>> source = "Growth will reach 6.3% this year, according to the IMF. The World Bank expects 5%."
>>> check("Growth will reach 6.3%, according to the World Bank.", [source]).findings[0].differs
('attribution',)
>>> check("The World Bank expects growth of 6.3%.", [source]).findings[0].differs
('attribution',)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factkit.checking.context import Line
from factkit.checking.figure import Figure
from factkit.checking.names import Name
from factkit.checking.texts import Text
from factkit.checking.words import Glossary

__all__ = ["no_speakers", "other_speaker"]

_AROUND = 2
"""Sentences around that of a figure in which its speaker may be named."""
_PARAGRAPH = 4
"""Sentences before a figure whose speaker may go on speaking."""
_TOGETHER = 60
"""Characters between two names of one thing, or of a person and his house."""
_AHEAD = 5
"""Words between who holds a view and the verb."""
_NAMING = 16
"""Items behind "according to" in which a speaker is named."""
_ANYBODY = frozenset({"source_noun", "data_noun"})
_ANYONE = frozenset({"data_noun", "expert"})
_TITLE = 12
"""Characters between a title and the name of who has it."""
_ENDING = frozenset({"finite", "finite_verb", "relative", "conj", "status"})
_VIEWS = frozenset({"target", "planned", "forecast"})
_SAYING = frozenset({"say", "assess"})
_HOLDING = frozenset({"=aim", "=expect", "=promise"})
"""The concepts of holding a view."""
_WORD = re.compile(r"[^\W\d_]+")
_PARTS = (";", " – ", " — ", ": ")


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says, expects or wants something: where he is named, and what he can be recognized by."""

    line: Line
    start: int
    end: int
    keys: frozenset[str]
    names: tuple[Name, ...]

    @classmethod
    def at(cls, line: Line, start: int, end: int) -> Voice:
        """The voice that stands between two places of a line."""
        names = tuple(n for n in line.names if n.start < end and start < n.end)
        known = {key for name in names for key in name.keys if key[0] == "@"}
        return cls(line, start, end, line.keys(start, end) | known, names)

    @property
    def body(self) -> bool:
        """Whether it is an organization that the glossary knows."""
        return not Glossary.bodies().isdisjoint(self.keys)

    @property
    def governs(self) -> bool:
        """Whether it is a government, which the name of a country or capital may stand for."""
        return "=government" in self.keys

    @property
    def seated(self) -> bool:
        """Whether it is told by the name of a country or a capital."""
        return any(name.sort == "country" or name.seat for name in self.names)

    @property
    def country(self) -> bool:
        """Whether it is told by the names of countries alone."""
        return not self.body and all(name.sort == "country" for name in self.names)

    @property
    def person(self) -> bool:
        """Whether it may be a person: a name of several words that is no known organization's."""
        return not self.body and any(
            len(_WORD.findall(name.text)) > 1 and not name.office for name in self.names
        )

    @property
    def known(self) -> frozenset[str]:
        """What it can be looked for by: its name where the glossary has it, else its words."""
        return frozenset(key for key in self.keys if key[0] == "@") or self.keys

    def meets(self, other: Voice) -> bool:
        """Whether two voices can be one."""
        if not self.keys.isdisjoint(other.keys) or _meet(self.names, other.names):
            return True
        if (self.governs and other.seated) or (other.governs and self.seated):
            return True
        return any(not part.isdisjoint(other.keys) for part in Glossary.parts_of(self.keys))

    def named(self, line: Line) -> bool:
        """Whether a line names it."""
        return not self.known.isdisjoint(line.all_keys) or _meet(self.names, line.names)

    def within(self, line: Line) -> bool:
        """Whether a line names it or a part of it."""
        parts = Glossary.parts_of(self.keys)
        return self.named(line) or any(not part.isdisjoint(line.all_keys) for part in parts)


def other_speaker(draft: Figure, source: Figure) -> bool:
    """Whether both tell who speaks, and the draft names one that is not the one of the source."""
    said = _voice(draft)
    if said is None or not said.keys:
        return False
    true = _voice(source) or _beside(source)
    own = true is not None and true.line is source.line
    true = true or _before(source)
    if said.within(source.line) and (said.body or (true and _apart(said, true))):
        return (true is None or not said.meets(true)) and _elsewhere(said, source)
    if true is None:
        return said.body and not _places_of(said, source.text)
    if said.meets(true) or true.named(draft.line) or _together(said, true, source):
        return False
    apart = _apart(said, true)
    if not said.names:
        told = source.claim is not None and source.claim.attribution is not None
        return (own and apart) or ((own or told) and _other_noun(said, true, source))
    if said.within(source.line) or not (apart or (true.names and not said.country)):
        return False
    if said.body:
        return own or not _near(said, source)
    if not any(_meet(said.names, line.names) for line in _places_of(said, source.text)):
        return False  # a name of which the source does not speak may be another for the same
    return (own and not true.person) or not _near(said, source)


def no_speakers(figure: Figure, names: Sequence[Name]) -> list[Name]:
    """The names without those of who speaks."""
    claim = figure.claim
    span = claim.attribution.span if claim and claim.attribution else None
    subject = claim.subject.span if claim and claim.subject else None
    if span and subject and span.start < subject.end and subject.start < span.end:
        return list(names)
    return [n for n in names if span is None or n.end <= span.start or span.end <= n.start]


def _voice(figure: Figure) -> Voice | None:
    """Who tells, expects or wants a figure, as its own sentence has it."""
    line = figure.line
    named = figure.claim.attribution if figure.claim else None
    if named is not None and named.span is not None:
        if line.start <= named.span.start < line.start + len(line.text):
            return Voice.at(line, named.span.start, named.span.end)
        return next(
            (
                Voice.at(other, named.span.start, named.span.end)
                for other in figure.text.around(figure.number, _PARAGRAPH, _PARAGRAPH)
                if other.start <= named.span.start < other.start + len(other.text)
            ),
            None,
        )
    return _by(line, figure) or _holder(line, figure.start)


def _by(line: Line, figure: Figure) -> Voice | None:
    """Whom the part of the sentence names that a figure is in: "selon la protection civile, …"."""
    tape = line.tape
    for at in range(len(tape.items)) if tape else ():
        assert tape
        if "source_prep" not in tape.items[at].values:
            continue
        first = last = line.start + tape.ends[at]
        for after in range(at + 1, min(at + _NAMING, len(tape.items))):
            word, values = tape.words(after, after + 1), tape.items[after].values
            ends = not _ENDING.isdisjoint(values) and not word[:1].isupper()
            if ends or not (word.isspace() or word[0].isalpha()):
                break
            last = line.start + tape.ends[after]
        between = sorted((figure.start, first))
        if last > first and ";" not in line.text[between[0] - line.start : between[1] - line.start]:
            return Voice.at(line, first, last)
    return None


def _holder(line: Line, place: int) -> Voice | None:
    """Who holds the last view before a place: "the World Bank expects", "le groupe vise"."""
    if line.tape is None:
        return None
    tape = line.tape
    for at in range(len(tape.items) - 1, -1, -1):
        if line.start + tape.ends[at] > place:
            continue
        if tape.words(at, at + 1) == ";":
            return None
        if _is_view(line, at):
            return _subject(line, at)
    return None


def _is_view(line: Line, at: int) -> bool:
    """Whether an item is a verb of saying, expecting or wanting."""
    assert line.tape
    values = line.tape.items[at].values
    if "auxiliary" in values:
        return False
    if not _SAYING.isdisjoint(values) or values.get("status") in _VIEWS:
        return True
    return not _HOLDING.isdisjoint(Glossary.of(line.lang).keys_of([line.tape.words(at, at + 1)]))


def _subject(line: Line, verb: int) -> Voice | None:
    """The name, or the noun of a known sort of speakers, right before a verb."""
    assert line.tape
    tape, left = line.tape, _AHEAD
    end = line.start + tape.starts[verb]
    names = [name for name in line.names if name.end <= end]
    for at in range(verb - 1, -1, -1):
        start, stop = line.start + tape.starts[at], line.start + tape.ends[at]
        if names and names[-1].end >= stop:
            return Voice.at(line, names[-1].start, names[-1].end)
        words = tape.words(at, at + 1)
        verb_before = not _ENDING.isdisjoint(tape.items[at].values) and not words[:1].isupper()
        if "pronoun" in tape.items[at].values and names:
            return Voice.at(line, names[-1].start, names[-1].end)
        if words in (",", ";", ":", "(") or left < 0 or verb_before or words.isdigit():
            return None
        if Glossary.speaks(line.keys(start, stop)):
            return Voice.at(line, start, stop)
        left -= words[0].isalpha()
    return None


def _beside(figure: Figure) -> Voice | None:
    """The one speaker of the sentence, where nothing parts the figure from him."""
    claims = figure.text.told_in(figure.number)
    found = [claim.attribution for claim in claims if claim.attribution and claim.attribution.span]
    if len({one.name for one in found}) != 1:
        return None
    span = found[0].span
    line = figure.line
    if span is None or not line.start <= span.start < line.start + len(line.text):
        return None
    first, last = sorted((span.start, figure.start))
    parted = ";" in line.text[first - line.start : last - line.start]
    return None if parted else Voice.at(line, span.start, span.end)


def _before(figure: Figure) -> Voice | None:
    """The last speaker of the sentences before that of a figure, up to the end of the paragraph."""
    text = figure.text
    for number in range(figure.number - 1, max(figure.number - _PARAGRAPH, 0) - 1, -1):
        after = text.lines[number + 1][0]
        if "\n" in text.document.text[text.lines[number][1] - 1 : after]:
            return None
        for claim in reversed(text.told_in(number)):
            span = claim.attribution.span if claim.attribution else None
            line = text.line(number)
            if span is not None and line.start <= span.start < line.start + len(line.text):
                return Voice.at(line, span.start, span.end)
        line = text.line(number)
        if (found := _holder(line, line.start + len(line.text))) is not None:
            return found
    return None


def _apart(one: Voice, other: Voice) -> bool:
    """Whether two voices are of sorts that exclude each other: a firm and a union."""
    for row in Glossary.speakers():
        said, true = Glossary.classes(one.keys, row), Glossary.classes(other.keys, row)
        if said and true and said.isdisjoint(true):
            return True
    return False


def _other_noun(said: Voice, true: Voice, source: Figure) -> bool:
    """Whether a noun is one of which the source speaks elsewhere, and a name holds the figure."""
    tape = said.line.tape
    if not true.names or tape is None or said.within(source.line):
        return False
    words = _WORD.findall(said.line.text[said.start - said.line.start : said.end - said.line.start])
    keys = [found for word in words if (found := Glossary.of(said.line.lang).keys_of([word]))]
    inside = [i for i in range(len(tape.items)) if said.start <= said.line.start + tape.starts[i] < said.end]
    if any("person_noun" in tape.items[i].values for i in inside):
        titled = [name for line in _lines(source) for name in _titled(line, said.keys)]
        return bool(titled) and not _meet(titled, true.names)
    anybody = any(not _ANYBODY.isdisjoint(tape.items[i].values) for i in inside)
    if len(keys) == 1 and anybody and not Glossary.speaks(said.keys):
        return False  # "a study", "experts" may be anybody's
    if any(not _ANYONE.isdisjoint(tape.items[i].values) for i in inside):
        return False
    return any(all(not key.isdisjoint(line.all_keys) for key in keys) for line in _lines(source))


def _titled(line: Line, keys: frozenset[str]) -> Iterator[Name]:
    """The names of a line that stand beside a title: "Magistrate Anita Louw", "Jo Hall, the mayor"."""
    for name in line.names if not keys.isdisjoint(line.all_keys) else ():
        if not keys.isdisjoint(line.keys(name.start - _TITLE, name.end + _TITLE)):
            yield name


def _elsewhere(said: Voice, source: Figure) -> bool:
    """Whether a voice stands in the sentence of a figure, but with another figure alone."""
    line = source.line
    before, after = line.text[: source.start - line.start], line.text[source.end - line.start :]
    first = max(before.rfind(mark) for mark in _PARTS)
    last = min((at for mark in _PARTS if (at := after.find(mark)) >= 0), default=len(after))
    part = line.keys(line.start + max(first, 0), source.end + last)
    if said.known.isdisjoint(part):
        return True
    near = line.segment(source.start, source.end)
    return bool(_voice(source)) and near[0] > line.start and said.known.isdisjoint(line.keys(*near))


def _near(said: Voice, source: Figure) -> bool:
    """Whether a voice is named in the sentence of a figure or near it."""
    around = [source.line, *source.text.around(source.number, _AROUND, _AROUND)]
    return any(said.within(line) for line in around)


def _together(one: Voice, other: Voice, source: Figure) -> bool:
    """Whether the source names two voices side by side: "Jo Hall, economist at the World Bank"."""
    return any(
        _close(mine, theirs)
        for line in _places_of(one, source.text)
        if other.within(line)
        for mine in _places(one, line)
        for theirs in _places(other, line)
    )


def _close(one: Name, other: Name) -> bool:
    return max(one.start, other.start) - min(one.end, other.end) <= _TOGETHER


def _places(voice: Voice, line: Line) -> Iterator[Name]:
    """Where a line names a voice."""
    for name in line.names:
        if any(name.meets(mine) for mine in voice.names) or not voice.known.isdisjoint(name.keys):
            yield name


def _places_of(voice: Voice, text: Text) -> Sequence[Line]:
    """The sentences of a text that name a voice; looked up once for each text."""
    key = (voice.known, voice.keys, tuple(name.text for name in voice.names))
    if key not in text.naming:
        lines = map(text.line, range(len(text.lines)))
        text.naming[key] = [line for line in lines if voice.within(line)]
    return text.naming[key]


def _lines(source: Figure) -> Iterator[Line]:
    """All sentences of the text of a figure."""
    return map(source.text.line, range(len(source.text.lines)))


def _meet(some: Iterable[Name], others: Sequence[Name]) -> bool:
    return any(one.meets(other) for one in some for other in others)
