"""The tensed verbs of a sentence: which of them tells of a value, and which of a date."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.distances import ITEM_MARKS
from factkit.rules.roles import Marks
from factkit.rules.sentences import Sentence
from factkit.rules.timing import Dates
from factkit.rules.words import Words
from factkit.values.period import Period

_BEGUN = ("in", "over", "since")
"""Relations of periods that the past is told of."""

_PERFECT = 4
"""Items from an auxiliary to its participle: `have mostly crossed`."""


class Tenses:
    """The tensed verbs of one sentence, found once for all its claims."""

    def __init__(self, tape: Tape, words: Words, sentence: Sentence) -> None:
        self._tape, self._words = tape, words
        self._sentence = sentence
        self._found: Marks | None = None
        self._tensed: list[tuple[int, str | None]] | None = None

    @property
    def _marks(self) -> Marks:
        """What the rules of tenses mark in the sentence, looked for when first asked for."""
        if self._found is None:
            self._found = self._words.tenses(self._tape, self._sentence.start, self._sentence.end)
        return self._found

    @property
    def _verbs(self) -> list[tuple[int, str | None]]:
        """The tensed verbs and the signs that set off items, in order."""
        if self._tensed is None:
            self._tensed = _verbs(self._tape, self._marks, self._sentence)
        return self._tensed

    def tense(self, made: Candidate) -> str | None:
        """Return the tense of the verb nearest to a value, `past`, `perfect` or `present`; None without one.

        Of several items on a line, only the value's own is looked at.
        """
        return self._nearest(made)[1]

    def told_of(self, made: Candidate) -> str | None:
        """Return the tense that tells of a value; None where a mark parts the nearest verb, behind it.

        `Nine in ten pay by phone; in Leeds, which came last, it is one in four.`
        """
        told, tense = self._nearest(made)
        parted = told >= made.end and self._words.parted.search(self._tape.shape, made.end, told)
        return None if parted else tense

    def by_now(self, made: Candidate) -> bool:
        """Tell whether a value is of what has come about by now, not of a day: `have been arrested`."""
        told = self._nearest(made)[0]
        return any(role == "perfect" and told - _PERFECT <= i <= told for i, role in self._verbs)

    def reports(self, made: Candidate) -> bool:
        """Tell whether a verb in the present tells of a value what may be over: "les ventes atteignent"."""
        reporting = self._marks.get("report")
        return reporting is not None and self._nearest(made)[0] in reporting

    def _nearest(self, made: Candidate) -> tuple[int, str | None]:
        before = after = None
        told = next_at = 0
        for i, role in self._verbs:
            if i >= made.end:
                after, next_at = role, i
                break
            if i < made.start:
                before, told = role, i
        if after and (not before or self._leads(made, told, next_at)):
            return next_at, after
        return told, before

    def elsewhere(self, made: Candidate, at: int, dates: Dates) -> bool:
        """Tell whether a date is of another clause, past beside a present: `has 4, and sold 9 in May`.

        So is one that is to come (`has 4, and wants 9 by May`), or any behind another value where a word
        sets this one in the present: `made 9 in May and makes 4 now`.
        """
        shape = self._tape.shape
        if self._of_now(made, at, dates) or self._in_relative(made, at, dates):
            return True
        first, last = (made.end, at) if at > made.start else (at, made.start)
        if at < made.start and at >= dates.opening and self._begins(made, at):
            return True
        leading = at < made.start and (at < dates.opening or at in dates.marks.get("since", ()))
        if leading or not self._words.parted.search(shape, first, last) or self.tense(made) != "present":
            return False
        if at > made.start and not any(role and i < made.start for i, role in self._verbs):
            return False
        when = self._tape.items[at].values.get("when")
        if not isinstance(when, Period):
            return False
        if when.relation == "by":
            another = self._words.value.search(shape, made.end, at) if at > made.start else None
            return another is not None or self._told_between(at, made)
        if when.relation not in _BEGUN:
            return False
        return self.tense(Candidate(at, made.node, made.sentence, "", "", at, at + 1)) == "past"

    def _begins(self, made: Candidate, at: int) -> bool:
        """Tell whether a value begins a clause in the present behind one that a date ends.

        `Prices have risen by 4 % since 2020, and one family in six lives in a tent.`
        """
        told, tense = self._nearest(made)
        if made.kind == "change" or tense != "present" or told < made.end:
            return False
        if any(role in ("past", "perfect") and told < i <= told + _PERFECT for i, role in self._verbs):
            return False
        shape, parted = self._tape.shape, self._words.parted
        return bool(parted.search(shape, at, made.start)) and not parted.search(shape, made.end, told)

    def since(self, made: Candidate, dates: Dates) -> int | None:
        """Return the date before a value in the perfect since which all of its sentence holds.

        `Since May it has lost 40 men, most of them its own, and has sent home 300.`
        """
        before = [i for i in dates.free if i < made.start and not dates.confined(i)]
        when = dates.alone(before[-1], "observed") if before else None
        if when is None or when.relation != "since" or self.tense(made) != "perfect" or dates.reached(made):
            return None
        return None if ";" in self._tape.shape[before[-1] : made.start] else before[-1]

    def _in_relative(self, made: Candidate, at: int, dates: Dates) -> bool:
        """Tell whether a relative clause behind a date says in the present what a thing has or does.

        A date that opens its sentence is of all of it, and `which is 4 more` of what the date is of.
        """
        if made.kind == "change" or not any(at < i < made.start for i in dates.relatives):
            return False
        return any(role and i < at for i, role in self._verbs) and self.tense(made) == "present"

    def apart(self, made: Candidate) -> bool:
        """Tell whether a relative clause says what a thing has or is, at no time: `food, which is 4 %`.

        So does one without a verb that is known, but none in the past.
        """
        shape, start = self._tape.shape, made.sentence.start
        if made.kind == "change":
            return False
        last = max(
            (i.start() for i in self._words.clause_rel.finditer(shape, start, made.start)), default=None
        )
        if last is None or any(mark in shape[last + 1 : made.start] for mark in ",;:"):
            return False
        return not any(role in ("past", "perfect") and last < i < made.start for i, role in self._verbs)

    def _told_between(self, at: int, made: Candidate) -> bool:
        """Tell whether a verb stands behind a date and before a value."""
        return any(role and at < i < made.start for i, role in self._verbs)

    def _of_now(self, made: Candidate, at: int, dates: Dates) -> bool:
        """Tell whether a value has a word such as `now` beside it, and a value or verb before its date."""
        tape, words, shape = self._tape, self._words, self._tape.shape
        start, end = made.sentence.start, made.sentence.end
        if len(dates.all) == 1 and not words.present.search(shape, start, end):
            return False
        first, last = (made.end, at) if at > made.start else (at + 1, made.start)
        behind = words.present.finditer(shape, first, last) if at < made.start else ()
        if any(shape[i.start() - 2 : i.start() - 1] in words.conj for i in behind):
            return True  # `overtook it in 2019 and now has 4`
        if not words.value.search(shape, first, last) and (
            at < dates.opening or not self._told_between(at, made)
        ):
            return False
        before = max((i.end() for i in words.parted.finditer(shape, start, made.start)), default=start)
        mark = words.parted.search(shape, made.end, end)
        after = mark.start() if mark else end
        told = self.tense(made) == "past"  # `had still been 4` is not now.
        spots = [] if told else [i.start() for i in words.present.finditer(shape, before, after)]
        spots += [i.start() for i in words.date.finditer(shape, before, after)]
        return any(i != at and (shape[i] not in words.date or tape.items[i].values.get("now")) for i in spots)

    def done_on(self, at: int) -> bool:
        """Tell whether what is told of a date is over: the verb beside it, with no mark between, is past."""
        shape, parted = self._tape.shape, self._words.parted
        before = max((i for i, role in self._verbs if role and i < at), default=None)
        if before is not None and not parted.search(shape, before, at):
            return (before, "past") in self._verbs
        after = min((i for i, role in self._verbs if role and i > at), default=None)
        return after is not None and (after, "past") in self._verbs and not parted.search(shape, at, after)

    def done_beside(self, at: int) -> bool:
        """Tell whether a verb of the past stands right before a day: "a lancé lundi"."""
        shape, before = self._tape.shape, at - 1
        while before > self._sentence.start and shape[before] == " ":
            before -= 1
        return any(i == before and role in ("past", "perfect") for i, role in self._verbs)

    def _leads(self, made: Candidate, before: int, after: int) -> bool:
        """Tell whether a value begins a clause, its verb behind it: `was 40 %, and one in four now pays`."""
        shape, words = self._tape.shape, self._words
        if not words.parted.search(shape, before, made.start) or words.parted.search(shape, made.end, after):
            return False
        return not words.told_value.search(shape, made.end, after)


def _verbs(tape: Tape, found: Marks, sentence: Sentence) -> list[tuple[int, str | None]]:
    """Return the tensed verbs of a sentence in order, and the signs that set off items, as None."""
    passive = found.get("passive", set())
    # "Avait fait": what follows an auxiliary is past, whatever it is elsewhere.
    past = found.get("past", set()) - passive
    marks: list[tuple[int, str | None]] = [(i, "past") for i in past]
    for role in ("perfect", "present"):
        marks += [(i, role) for i in found.get(role, set()) - passive if role == "perfect" or i not in past]
    items = ITEM_MARKS.finditer(tape.shape, sentence.start, sentence.end)
    if not sentence.heading:
        # "(Agence Est)": a word with a capital inside a sentence is a name.
        marks = [mark for mark in marks if not _named(tape, mark[0], sentence)]
    marks += [(item.start(), None) for item in items]
    return sorted(marks, key=lambda mark: (mark[0], mark[1] or ""))


def _named(tape: Tape, at: int, sentence: Sentence) -> bool:
    """Tell whether a word inside a sentence has a capital, with a letter and a space right before it."""
    start = tape.starts[at]
    if at <= sentence.start + 1 or not tape.text[start : start + 1].isupper():
        return False
    return tape.text[start - 1 : start] == " " and tape.text[start - 2 : start - 1].isalnum()
