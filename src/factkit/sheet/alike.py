"""Whether two claims speak of the same thing: the same subject, metric, time and value.

Each comparison answers True, False, or None where it cannot be told: a field that one of them
does not state, phrases of two languages that no topic joins. All work across languages and units.

>>> import factkit
>>> one = factkit.extract("Le Maroc investira 11 MMDH en 2026.", lang="fr")[0]
>>> two = factkit.extract("Morocco will invest 11 billion dirhams in 2026.", lang="en")[0]
>>> same_subject(one, two), same_time(one, two), same_value(one, two)
(True, True, True)
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from factkit.claims import BaseClaim, Status
from factkit.sheet.measures import agree, measure_of
from factkit.sheet.wording import Words, country_code, keywords, phrase_key

__all__ = [
    "ASPECTS",
    "Aspect",
    "Theme",
    "Time",
    "same_metric",
    "same_subject",
    "same_theme",
    "same_time",
    "same_value",
    "subject_key",
    "theme_of",
    "time_of",
    "times_meet",
]

Aspect = Literal["fact", "aim", "forecast", "hypothetical"]
ASPECTS: dict[Status, Aspect] = {
    "observed": "fact",
    "target": "aim",
    "planned": "aim",
    "forecast": "forecast",
    "hypothetical": "hypothetical",
}
"""What sort of statement each status makes: what one source calls a target, another calls planned."""

Time = tuple[date | None, date | None]
"""First and last day of a period, None where it is open; of a deadline its day twice."""
_NAMING = frozenset({"name", "scope", "index", "place"})
"""Own fields that say what a claim is about: its name where it has no metric, and what narrows it."""
_DEADLINES = frozenset({"by", "before", "until", "in", "over"})


@dataclass(frozen=True, slots=True)
class Theme:
    """What a claim is about besides its subject: its metric, and among what it is counted.

    `words` are the keywords of the metric that the topic does not say, `scope` those of the
    fields that narrow it. Both are of one language.
    """

    topic: str | None
    words: Words
    scope: Words
    lang: str | None

    @property
    def stated(self) -> bool:
        """Whether there is a metric at all."""
        return self.topic is not None or bool(self.words)


def subject_key(claim: BaseClaim) -> str | None:
    """What names the subject of a claim in every language: a country's code, else its keywords.

    None where the claim has no subject, or one of which only signs are left.
    """
    subject = claim.subject
    if subject is None:
        return None
    code = subject.code or country_code(subject.name, claim.lang)
    return code or " ".join(sorted(keywords(subject.name, claim.lang))) or None


def theme_of(claim: BaseClaim) -> Theme:
    """What a claim is about besides its subject."""
    topic, words = None, frozenset[str]()
    own = {name: getattr(claim, name) for name in claim.own_fields if name in _NAMING}
    own = {name: said for name, said in own.items() if isinstance(said, str)}
    phrase = claim.metric.text if claim.metric else own.pop("name", None)
    if phrase:
        topic, words = phrase_key(phrase, claim.lang, claim.metric.topic if claim.metric else None)
    elif claim.subject and claim.subject.code is None:
        # "Unemployment fell to 7 %": the subject is what is measured.
        topic, _ = phrase_key(claim.subject.name, claim.lang)
    if words and claim.subject:
        words -= keywords(claim.subject.name, claim.lang)
    scope = frozenset(word for said in own.values() for word in keywords(said, claim.lang))
    return Theme(topic, words, scope - words, claim.lang)


def time_of(claim: BaseClaim) -> Time | None:
    """The period of a claim; of an aim only its deadline, for "by 2030" and "in five years" are one."""
    when = claim.when
    if when is None or when.edtf is None:
        return None
    if ASPECTS[claim.status] == "aim" and when.relation in _DEADLINES and when.end is not None:
        return when.end, when.end
    return when.start, when.end


def same_subject(one: BaseClaim, other: BaseClaim) -> bool | None:
    """Whether two claims have one subject; None where one of them has none."""
    keys = subject_key(one), subject_key(other)
    return None if None in keys else keys[0] == keys[1]


def same_metric(one: BaseClaim, other: BaseClaim) -> bool | None:
    """Whether two claims measure the same thing."""
    return same_theme(theme_of(one), theme_of(other))


def same_theme(one: Theme, other: Theme) -> bool | None:
    """Whether two themes are one: by topic across languages, by keywords within one.

    >>> whole = Theme("exports", frozenset(), frozenset(), "fr")
    >>> part = Theme("exports", frozenset({"service"}), frozenset(), "fr")
    >>> same_theme(whole, part), same_theme(part, Theme("imports", frozenset(), frozenset(), "en"))
    (True, False)
    >>> same_theme(part, Theme("exports", frozenset({"phosphate"}), frozenset(), "fr"))
    False
    """
    if one.topic and other.topic and one.topic != other.topic:
        return False
    if one.lang != other.lang:
        # Words that two languages share, such as phosphate, mean the same in news.
        same = one.topic == other.topic and (one.topic or (one.words and one.words == other.words))
        return True if same else None
    if not (_within(one.words, other.words) and _within(one.scope, other.scope)):
        return False
    if one.topic == other.topic and (one.topic or (one.words and other.words)):
        return True
    return False if one.stated and other.stated else None


def same_time(one: BaseClaim, other: BaseClaim) -> bool | None:
    """Whether two claims hold for the same time; None where one says no time, or a part of the other's."""
    times = time_of(one), time_of(other)
    if times[0] is None or times[1] is None:
        return None
    return times[0] == times[1] or (None if times_meet(*times) else False)


def times_meet(one: Time | None, other: Time | None) -> bool:
    """Whether one time is the other or a part of it; no time at all has room for any."""
    if one is None or other is None or one == other:
        return True
    return _inside(one, other) or _inside(other, one)


def same_value(one: BaseClaim, other: BaseClaim) -> bool | None:
    """Whether two values can both be true; None where one has no number, or they have no common unit."""
    first, second = measure_of(one), measure_of(other)
    if first is None or second is None or first.dimension != second.dimension:
        return None
    return agree(first, second)


def _within(one: Words, other: Words) -> bool:
    """Whether one set of words holds the other."""
    return one <= other or other <= one


def _inside(inner: Time, outer: Time) -> bool:
    """Whether a period lies within another; an open end reaches beyond every date."""
    starts = outer[0] is None or (inner[0] is not None and inner[0] >= outer[0])
    return starts and (outer[1] is None or (inner[1] is not None and inner[1] <= outer[1]))
