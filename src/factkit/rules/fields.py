"""Filling the fields of a claim: from its clause, then its sentence, then the discourse."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from factkit.match.charset import CharSet
from factkit.match.tokens import Tape
from factkit.rules.about import About
from factkit.rules.accept import coordinated
from factkit.rules.candidates import Candidate
from factkit.rules.context import Context
from factkit.rules.counterparts import Time
from factkit.rules.inheriting import set_now
from factkit.rules.phrases import headed
from factkit.rules.sentences import Sentence
from factkit.rules.subjects import Discourse, Referent
from factkit.rules.words import Words
from factkit.values.decimals import hundredths, plain
from factkit.values.period import Period

_TOLD = frozenset({"count", "share"})
"""Kinds of which the future tells what will be, and only a verb of purpose an aim."""
_AIMS = frozenset({"count", "share", "amount", "measurement"})
_LED = 4
"""Words that may lead to a part of the whole that stands before a comma: `dont au moins`."""


class Fields:
    """Fills claims one sentence after the other, and remembers what later ones inherit."""

    def __init__(
        self,
        tape: Tape,
        words: Words,
        parts: list[Sentence],
        discourse: Discourse,
        own: Mapping[str, tuple[str, ...]],
    ) -> None:
        self.tape, self.words, self.discourse = tape, words, discourse
        self._own_fields = own
        self._context = Context(tape, words, parts)
        self._about = About(tape, words, parts, discourse)
        self._made: list[Candidate] = []
        self._evidence: dict[str, Any] = {}
        self._states: dict[int, str] = {}
        self._kinds: dict[int, str] = {}

    def open(self, sentence: Sentence, made: list[Candidate]) -> None:
        """Turn to a sentence: find its dates and its source."""
        self._made = made
        if made:
            self._evidence = self._span(sentence.start, sentence.end)
        self._context.open(sentence, made)
        self._states, self._kinds = {}, {}
        self._about.open(sentence)

    def record(self, made: Candidate) -> dict[str, Any]:
        """Return the record of a candidate of the open sentence."""
        told = self._told(made)
        time = self._context.time(made, told)
        when = time.period
        status = "planned" if time.planned and told in (None, "observed") else None
        status = status or self._status(made, told, when, own=not time.inferred)
        kind = self._kinds[made.at] = self._kind(made, status, time)
        subject = self._about.subject(made, kind, status)
        metric = self._about.metric(made, subject)
        same = subject is not None and metric == (subject.start, subject.end)
        if subject is not None and same and kind == "measurement" and self._measure(subject):
            subject = None
        row: dict[str, Any] = {
            "kind": kind,
            "subject": self._referent(subject),
            "metric": self._phrase(metric),
            "value": self._value(made, kind),
            "when": self._period(time),
            "status": status,
            "negated": False,
            "attribution": self._attribution(self._about.source(made, subject)),
            "evidence": self._evidence,
            "rule": made.rule,
            "spans": {},
        }
        value = row["value"]
        value["bound"], row["negated"] = self._context.denied(made, value["bound"])
        self._own(row, made, kind, metric)
        return row

    def _measure(self, subject: Referent) -> bool:
        """Tell whether a phrase names what is measured, which is of nobody named: `La dose est de 5 mg`."""
        if self.discourse.topic is not None or (self.words.head_last and subject.end > subject.start + 1):
            return False  # `Network hashrate` names whose it is
        return headed(self.tape, self.words, subject.start, subject.end)

    def tense(self, made: Candidate) -> str | None:
        """Return the tense of the verb nearest to a value of the open sentence."""
        return self._context.tense(made)

    def _span(self, start: int, end: int) -> dict[str, Any]:
        tape = self.tape
        shape, starts = tape.shape, tape.starts
        while end > start + 1 and shape[end - 1] in " \n\f":
            end -= 1
        first, last = starts[start], starts[end]
        return {"start": first, "end": last, "text": tape.text[first:last]}

    def _told(self, made: Candidate) -> str | None:
        """Return the status that the words around a claim give it, or the list or series that it is in."""
        if set_now(self.tape, self.words, made):
            return "observed"
        found = self._context.told(made)
        if made.kind == "event" and found not in (None, "observed") and self._context.done_beside(made.at):
            found = "observed"  # "a lancé lundi une campagne qui doit toucher …"
        if found is None:
            before = next((c for c in reversed(self._made) if c.at < made.at), None)
            if before is not None and coordinated(self.tape, self.words, before, made):
                found = self._states.get(before.at)
        found = found or self._context.status
        if found in (None, "observed"):
            found = made.fields.get("status", found)
        if found is not None:
            self._states[made.at] = found
        return found

    def _status(self, made: Candidate, told: str | None, when: Period | None, *, own: bool) -> str:
        over = when is not None and when.ended_before(self.tape.reference)
        if told in ("planned", "forecast") and made.kind == "event" and over:
            return "observed"
        if told == "observed" and own and self._ahead(when):
            # `worth 18 million in 2023, 25 in 2030`: what was said of the first holds no more.
            return "planned"
        put_up = told in (None, "observed") and not over and self._put_up(made)
        if put_up and told is not None:
            return "planned"
        if told is not None:
            return told
        # A place in a ranking of a year that has not begun is known all the same.
        due = self._ahead(when) and (own or not self._placed(made))
        found = "planned" if due or put_up else "observed"
        self._states[made.at] = found
        return found

    def _placed(self, made: Candidate) -> bool:
        """Tell whether a claim is a place, a score or a move in a ranking."""
        unit = made.fields.get("unit") or made.node.values.get("unit")
        return made.kind == "ranking" or unit in ("rank", "score")

    def _put_up(self, made: Candidate) -> bool:
        """Tell whether money is set aside, which is yet to be spent, and no verb tells that it was paid."""
        shape, start, words = self.tape.shape, made.sentence.start, self.words
        if made.kind != "investment" or made.fields.get("flow") != "committed" or not words.disbursed:
            return False  # a language that has no words for it tells nothing of it
        if made.fields.get("row") and not words.budget.search(shape, start, made.sentence.end):
            return False  # `$17 - Amount allocated per pupil`: so much was
        if words.disbursed.search(shape, start, made.sentence.end):
            return False
        return words.versus.search(shape, max(start, made.start - _BESIDE), made.start) is None

    def _ahead(self, when: Period | None) -> bool:
        """Tell whether a period is yet to begin, or a deadline yet to come."""
        reference = self.tape.reference
        if when is None or reference is None or reference.end is None:
            return False
        edge = when.end if when.relation in ("by", "before") else when.start
        return edge is not None and edge > reference.end

    def _kind(self, made: Candidate, status: str, time: Time) -> str:
        if made.kind == "training_target" and status not in ("target", "planned", "forecast"):
            return "count"
        aimed = status == "target" or (status == "planned" and self._due(made, time))
        if made.kind in _AIMS and aimed and not (self._beside(made) or self._part_of_fact(made)):
            return "target"
        return made.kind

    def _part_of_fact(self, made: Candidate) -> bool:
        """Tell whether a part is one of what is no aim: "will cut 450 posts, a third of them abroad".

        What a value comes to is none either, whatever is aimed at: "to move 900 people, or 4 % of all".
        """
        before = next((c for c in reversed(self._made) if c.at < made.at), None)
        if made.kind != "share" or before is None:
            return False
        shape, words = self.tape.shape, self.words
        comma = shape.rfind(",", before.end, made.start)
        told = shape[comma + 1 : made.start]
        if comma < 0 or len(told.split()) > _LED or words.verbal.search(shape, comma, made.start):
            return False
        if not words.restating.isdisjoint(told):
            return True
        return words.appending.isdisjoint(told) and self._kinds.get(before.at) not in (
            "target",
            "training_target",
        )

    def _beside(self, made: Candidate) -> bool:
        """Tell whether a value only goes along with the aim before it: "tag 200, with a device of 19 g"."""
        cue = self._context.cue(made)
        before = next((c for c in reversed(self._made) if c.at < made.at), None)
        if cue is None or before is None or not cue < before.at:
            return False
        if self.words.infinitive.search(self.tape.shape, before.end, made.start):
            return False
        return self._led_by(made, self.words.alongside)

    def _led_by(self, made: Candidate, leading: CharSet) -> bool:
        """Tell whether the word before a value, its article and its bound left out, is one of some."""
        shape, at = self.tape.shape, made.start - 1
        while at > made.sentence.start and shape[at] in self.words.before_count:
            at -= 1
        return shape[at] in leading

    def _due(self, made: Candidate, time: Time) -> bool:
        """Tell whether what is planned is an aim: someone sets out to reach it, and says by when.

        A day between the verb and the value is that of something else: `is to open in May with 4 beds`.
        """
        shape, words, start = self.tape.shape, self.words, made.sentence.start
        hired = made.kind == "count" and words.no_aim.search(
            shape, max(start, made.start - _NEAR), made.end + 2
        )
        if hired:
            return False  # "compte recruter 40 soudeurs": how many will be hired
        if time.planned or (time.period is None and time.duration is None):
            # What a budget holds is no aim; "has promised 4,000 new flats a year" is one.
            return made.kind == "count" and not made.by_rule and self._led_by(made, words.promise)
        if made.sentence.bullet:
            return True
        if words.owing.search(shape, max(start, made.start - _NEAR), made.start):
            return False  # "must repay 4 billion by June": what is owed is no aim.
        due = time.period is not None and time.period.relation == "by"
        # What others will do to so many is a plan; what we will do, or a sum to be reached, is an aim.
        will = self.words.will.search(shape, start, made.start) if due else None
        if will and (made.kind not in _TOLD or self.words.ours.search(shape, start, will.start())):
            return True
        committed = self.words.commit.search(shape, start, made.start)
        if committed is None:
            return made.kind == "share" and self._demanded(made, due=due)
        return due or self.words.date.search(shape, committed.end(), made.start) is None

    def _demanded(self, made: Candidate, *, due: bool) -> bool:
        """Tell whether the verb behind a part of a whole demands it: `half must be electric by 2030`."""
        shape, words = self.tape.shape, self.words
        stop = _STOP.search(shape, made.end, made.sentence.end)
        end = stop.start() if stop else made.sentence.end
        behind = words.value.search(shape, made.end, end)
        end = behind.start() if behind else end
        obliged = words.commit.search(shape, made.end, end) is not None
        return obliged or (due and words.will.search(shape, made.end, end) is not None)

    def _attribution(self, source: Referent | None) -> dict[str, Any] | None:
        if source is None:
            return None
        return {"name": source.name, "span": self._span(source.start, source.end)}

    def _referent(self, found: Referent | None) -> dict[str, Any] | None:
        if found is None:
            return None
        return {
            "name": found.name,
            "code": found.code,
            "inferred": found.inferred,
            "span": self._span(found.start, found.end),
        }

    def _phrase(self, place: tuple[int, int] | None) -> dict[str, Any] | None:
        if place is None:
            return None
        span = self._span(*place)
        return {"text": span["text"], "topic": self.words.topics.of(span["text"]), "span": span}

    def _period(self, time: Time) -> dict[str, Any] | None:
        when = time.period
        if when is None and time.duration is None:
            return None
        return {
            "edtf": when.edtf if when else None,
            "start": when.start.isoformat() if when and when.start else None,
            "end": when.end.isoformat() if when and when.end else None,
            "relation": when.relation if when else None,
            "inferred": time.inferred,
            "duration": time.duration,
            "span": self._span(time.at, time.at + 1) if time.at is not None else None,
        }

    def _value(self, made: Candidate, kind: str) -> dict[str, Any]:
        values = made.node.values
        amount: Decimal | None = values.get("amount")
        low: Decimal | None = values.get("low")
        high: Decimal | None = values.get("high")
        unit = made.fields.get("unit") or values.get("unit") or _UNITS.get(made.node.type)
        bound = values.get("bound", "exact")
        if made.fields.get("top") and amount is not None:
            low, high = Decimal(1), amount
            amount, bound, unit = None, "between", "rank"
        if made.node.type == "ratio":
            amount, low, high = _percent(amount), _percent(low), _percent(high)
            unit = "percent"
        if kind == "ranking":
            unit = "rank"
            if not made.fields.get("top") and high is not None:
                amount, low, high, bound = high, None, None, "exact"
        if kind == "change" and amount is not None:
            amount = abs(amount)
        if kind == "event":
            unit = "edition" if amount is not None else None
            bound = "exact"
        return {
            "amount": plain(amount) if amount is not None else None,
            "low": plain(low) if low is not None else None,
            "high": plain(high) if high is not None else None,
            "unit": unit,
            "bound": bound,
            "assumed": values.get("assumed", False),
            "span": self._span(made.start, made.end),
        }

    def _own(self, row: dict[str, Any], made: Candidate, kind: str, metric: tuple[int, int] | None) -> None:
        """Put the kind's own fields into a record, with their spans."""
        for name in self._own_fields.get(kind, _OWN.get(kind, ())):
            found = made.fields.get(name)
            if isinstance(found, Decimal):
                found = plain(found) if _possible(name, found, made) else None
            if found is not None:
                row[name] = found
                if name in made.ranges:
                    row["spans"][name] = self._span(*made.ranges[name])
        for name, place in self._about.particulars(made, kind).items():
            span = self._span(*place)
            row[name], row["spans"][name] = span["text"], span
        if kind == "event" and made.node.values.get("amount") is not None:
            row["edition"] = plain(made.node.values["amount"])
            if "edition" in made.ranges:
                row["spans"]["edition"] = self._span(*made.ranges["edition"])
        if kind in _PARTS and (whole := self._about.whole(made, metric)):
            span = self._span(*whole)
            row["of"], row["spans"]["of"] = span["text"], span
        if made.fields.get("ends"):
            self._ends(row, made)
        elif row.get("direction") == "up" and (made.node.values.get("amount") or 0) < 0:
            row["direction"] = "down"  # `growth of -3 %`

    def _ends(self, row: dict[str, Any], made: Candidate) -> None:
        values, value = made.node.values, row["value"]
        start, end = made.fields.get("from"), values.get("amount")
        if values.get("low") is not None and values.get("high") is not None:
            start, end = values["low"], values["high"]
            value |= {"amount": plain(end), "low": None, "high": None, "bound": "exact"}
        if isinstance(start, Decimal) and end is not None:
            row["from"], row["to"] = plain(start), plain(end)
            row["direction"] = "up" if end > start else "down"


def _percent(ratio: Decimal | None) -> Decimal | None:
    return hundredths(ratio) if ratio is not None else None


def _possible(name: str, number: Decimal, made: Candidate) -> bool:
    """Tell whether a number of a ranking can be what it was read as: no one is 29th of one."""
    if name not in ("out_of", "previous") or made.kind != "ranking":
        return True
    last = made.node.values.get("high") or made.node.values.get("amount") or 1
    return number >= (last if name == "out_of" else 1)


_NEAR = 12
"""Items between what is to be paid and its verb."""
_BESIDE = 10
"""Items between a sum and what it is held against: `against a budget of $9 million`."""
_STOP = CharSet(",;:.!?()–—")
_PARTS = frozenset({"share", "hash_rate_share"})
_UNITS = {"number": "count", "ordinal": "rank", "ratio": "percent", "multiple": "multiple"}
_OWN = {
    "ranking": ("out_of", "previous", "index", "scope"),
    "training_target": ("action", "baseline"),
    "target": ("action", "baseline"),
    "investment": ("flow", "investor"),
    "share": ("of",),
    "hash_rate_share": ("of",),
    "change": ("direction", "to"),
    "event": ("name", "place"),
}
