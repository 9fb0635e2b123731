"""From a text to the plain records of its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from factkit.match.tokens import Tape
from factkit.packs import Pack, load
from factkit.rules.accept import accepted, coordinated
from factkit.rules.candidates import Candidate, Deciding
from factkit.rules.carry import Carry
from factkit.rules.events import events
from factkit.rules.fields import Fields
from factkit.rules.inheriting import of_now
from factkit.rules.lending import lent
from factkit.rules.own import OwnRules, refuse_costly
from factkit.rules.repeats import repeat_times
from factkit.rules.sentences import Sentence, sentences
from factkit.rules.subjects import Discourse
from factkit.rules.survey import share_sources
from factkit.rules.tables import tabled
from factkit.rules.words import Words
from factkit.scan.scanner import Scanner, scanner
from factkit.values.period import Period


class Engine:
    """The claim rules of one language, compiled; immutable, so that threads can share it."""

    def __init__(self, lang: str, own: Sequence[OwnRules] = ()) -> None:
        own = [rules for rules in own if rules.speaks(lang)]
        self.pack: Pack = load(lang).with_rules([rules.tables for rules in own]) if own else load(lang)
        for rules in own:
            refuse_costly(rules.tables, self.pack)
        self._scanner: Scanner = Scanner(lang, self.pack) if own else scanner(lang)
        self._own = {rules.kind: rules.fields for rules in own}
        self._words = Words(self.pack)
        self._deciding = Deciding(self.pack)

    def records(
        self, text: str, reference: Period | None = None, read: Tape | None = None
    ) -> Iterator[dict[str, Any]]:
        """Yield the claims of a text in order, as plain records without `id`, `doc` and `lang`.

        `read` is the tape of the text where the language's scanner has read it already, with the reference.
        """
        if read is None or self._own:
            read = self._scanner.tape(text, reference)
        if not self._deciding.anything(read):
            return
        tape, columns = tabled(read, self._scanner.tape, self._words)
        parts = sentences(tape, self.pack)
        decided = [columns.told(self._deciding(tape, sentence)) for sentence in parts]
        tape, changed = lent(tape, self._words, decided)
        for number in changed:
            decided[number] = columns.told(self._deciding(tape, parts[number]))
        if not any(decided) and not self._words.date.search(tape.shape):
            return
        discourse = Discourse(tape, self._words, parts)
        fields = Fields(tape, self._words, parts, discourse, self._own)
        carry = Carry(tape, self._words)
        rows: list[dict[str, Any]] = []
        for sentence, made in zip(parts, decided, strict=True):
            rows += self._of_sentence(tape, sentence, made, fields, carry)
        repeat_times(rows, tape, parts)
        share_sources(rows, tape, parts)
        rows.reverse()
        while rows:
            yield rows.pop()

    def _of_sentence(
        self, tape: Tape, sentence: Sentence, made: list[Candidate], fields: Fields, carry: Carry
    ) -> list[dict[str, Any]]:
        if made:
            made = accepted(tape, self._words, made)
        carry(sentence, made)
        made = events(tape, self._words, sentence, made)
        fields.open(sentence, made)
        if not made:
            return []
        made.sort(key=lambda candidate: candidate.at)
        rows = [fields.record(candidate) for candidate in made]
        if len(rows) > 1:
            self._share_times(tape, made, rows, fields)
        return rows

    def _share_times(
        self, tape: Tape, made: list[Candidate], rows: list[dict[str, Any]], fields: Fields
    ) -> None:
        """Give the items of a list the period that it has once: "500 schools and 90 roads by 2030"."""

        def alike(i: int, j: int) -> bool:
            same = rows[i]["kind"] == rows[j]["kind"] and rows[i]["status"] == rows[j]["status"]
            # `carries 900 cars, and 19 people died on it in May`: two clauses.
            same = same and {fields.tense(made[i]), fields.tense(made[j])} != {"past", "present"}
            return same and coordinated(tape, self._words, made[min(i, j)], made[max(i, j)])

        for i in range(len(rows) - 2, -1, -1):
            when = rows[i + 1]["when"]
            # Only a period that stands behind the whole list reaches its first item.
            behind = when and when["span"] and when["span"]["start"] >= rows[i + 1]["value"]["span"]["end"]
            between = tape.shape[made[i].end : made[i + 1].start]
            # `up to 84m (75m last year)`: what a parenthesis is set in for is not of its time.
            behind = behind and ";" not in between and between.count("(") <= between.count(")")
            if rows[i]["when"] is None and behind and alike(i, i + 1):
                rows[i]["when"] = when
        for i in range(1, len(rows)):
            when = rows[i - 1]["when"]
            # Only a period that stands before the whole list reaches its last item.
            leads = when and when["span"] and when["span"]["end"] <= rows[i - 1]["value"]["span"]["start"]
            leads = leads and not of_now(tape, self._words, made[i])
            if rows[i]["when"] is None and leads and alike(i - 1, i):
                rows[i]["when"] = when


@cache
def engine(lang: str) -> Engine:
    """Return the engine of a language, made once a process."""
    return Engine(lang)
