"""What kind of date an event can have: a day, over or to come, led to by a word, no part of a name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factkit.match.tokens import Tape
from factkit.rules.budgets import names_budget
from factkit.rules.days import goes_with_noun, is_cited, is_today
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words
from factkit.values.period import Period

_RELATIONS = ("in", "over", "since", "by", "until", "before")
_YEAR = 4
"""Characters of a date that names a year."""
_OF_NOUN = 10
"""Items before a date within which the noun of its period stands."""
_DAY = 10
"""Characters of a date that names a day: `2024-02-01`."""


def is_ahead(tape: Tape, i: int, *, surely: bool = False) -> bool:
    """Tell whether a date is yet to begin, or may be where its year is left out; no deadline."""
    reference = tape.reference
    if reference is None or reference.end is None:
        return False
    values = tape.items[i].values
    names = ("when",) if surely else ("when", "alternative")
    for name in names:
        when = values.get(name)
        begins = when.start if isinstance(when, Period) and when.relation != "by" else None
        if begins is not None and begins > reference.end:
            return True
    return False


def is_over(tape: Tape, i: int) -> bool:
    """Tell whether a date is over by the date of the text, or by its own name where the text has none.

    A month without its year is that of no story told in the present: `in May the lilac flowers`.
    """
    values, reference = tape.items[i].values, tape.reference
    when = values.get("when")
    if not isinstance(when, Period) or when.end is None:
        return False
    if values.get("alternative") and not is_precise(tape, i):
        return False
    return reference is None or reference.start is None or when.end < reference.start


def is_named(tape: Tape, words: Words, i: int) -> bool:
    """Tell whether a date is a day, a month or a year by its own name, to which a word such as `in` leads."""
    when = tape.items[i].values.get("when")
    if when is not None and when.relation == "until" and is_precise(tape, i):
        return True
    if when is None or when.relation != "in" or not is_led(tape, words, i):
        return False
    if "/" in when.edtf:
        return tape.words(i, i + 1)[-_YEAR:].isdecimal()  # `autumn 1944`, but no quarter of this year
    return len(when.edtf) > _YEAR or tape.shape[i] in words.named_year


def is_led(tape: Tape, words: Words, i: int) -> bool:
    """Tell whether a word such as `in` leads to a date, which else may be of a name: `the 2022 report`.

    A day needs none, nor what begins with a word of its own: `fin 2025`.
    """
    when = tape.items[i].values.get("when")
    if when is not None and (when.relation not in ("in", "by") or is_precise(tape, i)):
        return True
    if tape.text[tape.starts[i]].islower():
        return True
    return i >= 2 and (tape.shape[i - 2] in words.prep or tape.shape[i - 2] in words.locative)


def is_precise(tape: Tape, i: int) -> bool:
    """Tell whether a date is of days, be their year told or not."""
    values = tape.items[i].values
    when = values.get("when")
    return _undated(values) if when is None else len(when.edtf.partition("/")[0]) == _DAY


def _undated(values: Mapping[str, Any]) -> bool:
    """Tell whether a date is of days of which the text does not tell the year: `29 mai`, `3 to 6 May`."""
    moment = values.get("moment") or next(iter(values.get("ends", ())), None)
    return "weekday" in values or (moment is not None and moment.unit == "D")


def is_day_of_month(tape: Tape, i: int) -> bool:
    """Tell whether a date is a day by its number, of which the text does not tell the year: `29 mai`."""
    values = tape.items[i].values
    return values.get("when") is None and "weekday" not in values and _undated(values)


def _placed(words: Words, tape: Tape, i: int) -> bool:
    """Tell whether a preposition leads to a date."""
    return i >= 2 and tape.shape[i - 2] in words.prep


def _is_of_noun(tape: Tape, words: Words, sentence: Sentence, i: int) -> bool:
    """Tell whether a date is that of a noun of a period: `raised its targets for 2026`."""
    shape, at = tape.shape, i - 1
    while at > sentence.start and (shape[at] in " '’" or shape[at] in words.article):
        at -= 1
    if shape[at] not in words.purpose or is_precise(tape, i):
        return False  # `will publish its results on 12 March`
    noun = words.period_noun.search(shape, max(sentence.start, at - _OF_NOUN), at)
    return noun is not None and words.part_wall.search(shape, noun.end(), at) is None


def can_date(tape: Tape, words: Words, sentence: Sentence, i: int) -> bool:
    """Tell whether a date can be that of an event: resolved, no year of a name, no dateline."""
    values = tape.items[i].values
    when = values.get("when")
    if is_cited(tape, words, sentence, i) or goes_with_noun(tape, words, sentence, i):
        return False
    if is_today(tape, words, sentence, i) or _is_of_noun(tape, words, sentence, i):
        return False
    if tape.shape[i] in words.named_year and names_budget(tape, words, sentence.start, i):
        return False
    if when is None:
        return _undated(values)
    if values.get("now") or when.relation not in _RELATIONS:
        return False
    if when.relation == "over" and values.get("duration"):
        return False  # `the third time in two weeks`: how long something took.
    if when.relation == "since" and not is_precise(tape, i):
        return False
    if len(when.edtf) == 4 and i >= 2 and tape.shape[i - 2] in words.capital:
        return False
    opens = sentence.first and i < sentence.start + 12
    after = tape.shape[i + 1 : i + 4]
    is_one = after[:1] == " " and after[1:2] in words.being if len(after) > 1 else False
    if is_one and i <= sentence.start + 2 and not _placed(words, tape, i):
        return False  # `1 May is a public holiday.`
    return not (opens and (after.strip()[:1] in ("–", "—", "(", "|") or after == " - "))
