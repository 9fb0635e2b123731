"""What one sentence hands on to the next: what its shares are of, what its sums and changes are about."""

from __future__ import annotations

from factkit.match.tokens import Tape
from factkit.rules.candidates import Candidate
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words

_ROW = 8
"""Items that a row of a list has: `Leeds Pool – 12 %`."""
_CLAUSE = 10
"""Items of a clause before its value."""
_HASHES = "hash/second"
"""The unit of computing power."""


class Carry:
    """Remembers, through a paragraph or the list under a heading, what its values are about."""

    def __init__(self, tape: Tape, words: Words) -> None:
        self._tape, self._words = tape, words
        # Most texts speak of neither: one look at all of it saves one at each sentence.
        self._hashes = words.hash.search(tape.shape) is not None
        self._invests = words.invest_topic.search(tape.shape) is not None
        self._block = -1
        self._hash = self._invest = False
        self._budget = False
        """Whether the text has told the sum of a budget, so that a list tells what it goes to."""
        self._growth: Candidate | None = None
        self._since = False
        """Whether a sentence has passed since the growth."""

    def __call__(self, sentence: Sentence, made: list[Candidate]) -> None:
        """Give the values of a sentence that nothing decides the kind of those before them."""
        shape, start, end = self._tape.shape, sentence.start, sentence.end
        listed = sentence.bullet or end - start <= _ROW
        if sentence.block != self._block and not (listed and self._hash):
            self._hash = False
        if sentence.block != self._block:
            self._invest, self._growth = False, None
        self._block = sentence.block
        if self._growth is not None and self._since:
            self._growth = None
        self._since = True
        named = self._hashes and self._words.hash.search(shape, start, end) is not None
        if named and (sentence.heading or sentence.colon or any(c.kind == "hash_rate_share" for c in made)):
            self._hash = True
        if self._invests and not self._invest:
            self._invest = self._words.invest_topic.search(shape, start, end) is not None
        if not made:
            return
        for candidate in made if not self._hashes else ():
            self._hashes = self._hashes or _HASHES in str(candidate.node.values.get("unit"))
        if self._hashes and not self._hash:
            self._hash = any(self._of_network(c) for c in made)
        sums = not self._words.not_invest.search(shape, start, end)
        rates = not self._words.share_noun.search(shape, start, end)
        again = shape[start] in self._words.it
        self._budget = self._budget or any(self._budgeted(c) for c in made)
        for candidate in made:
            other = self._part(candidate) and not self._of_network(candidate)
            # A part of what was spoken of is one of the network: « le Texas en assure 12 % ».
            open_ = not candidate.by_rule or candidate.fields.get("borrows")
            if self._hash and candidate.kind == "share" and open_ and not other:
                candidate.kind, candidate.rule = "hash_rate_share", "hash_rate_share.carried"
            elif self._invest and sums and candidate.kind == "amount" and not candidate.by_rule:
                candidate.kind, candidate.rule = "investment", "investment.carried"
            elif self._budget and sentence.bullet and sums and self._allotted(candidate):
                candidate.kind, candidate.rule = "investment", "investment.budgeted"
                candidate.fields |= {"flow": "committed", "status": "planned"}
            elif candidate.node.type == "percent":
                self._grown(candidate, rates, again=again)

    def _budgeted(self, made: Candidate) -> bool:
        """Tell whether a sum is that of a budget: "a budget of €9 million"."""
        told = made.ranges.get("flow") if made.kind == "investment" else None
        return told is not None and self._words.budget.search(self._tape.shape, *told) is not None

    def _allotted(self, made: Candidate) -> bool:
        """Tell whether a sum of a list is what its label gets: a colon, and no verb before it."""
        if made.kind != "amount" or made.by_rule:
            return False
        shape, start = self._tape.shape, made.sentence.start
        before = shape[start : made.start]
        return ":" in before and self._words.verb.search(shape, start, made.start) is None

    def _grown(self, made: Candidate, rates: bool, *, again: bool) -> None:
        """Read a bare percentage after growth as growth: "It sees 2.4% this year and 3% next".

        Where `again`, the sentence goes on with the same thing: "Inflation was 3%. It should stay below 4%".
        """
        if made.kind == "change":
            grown = made.fields.get("direction") and not self._rated(made)
            self._growth, self._since = (made if grown else None), False
        elif made.by_rule or made.kind != "share" or self._part(made):
            self._growth = None
        elif self._growth is None or not rates or self._aimed(made) or self._told_of_another(made):
            return
        elif self._bracketed(made) and not self._prices():
            self._growth = None
        elif not self._level(made) or (self._prices() and (again or self._goes_on(made))):
            made.kind, made.rule = "change", "change.carried"
            made.fields["direction"] = self._growth.fields["direction"]
        else:
            self._growth = None  # "Unemployment rose to 15 %; it exceeded 40 %": what goes on is the level.

    def _bracketed(self, made: Candidate) -> bool:
        """Tell whether brackets say how many of those just named do what a later sentence tells.

        "La vente a crû de 2 %. Les fûts sont surtout allés en France (14 %) et au Bénin (9 %)."
        """
        shape, at = self._tape.shape, made.start - 1
        while at > made.sentence.start and (shape[at] == " " or shape[at] in self._words.bound):
            at -= 1
        apart = self._growth is not None and self._growth.sentence is not made.sentence
        if not apart or shape[at] != "(" or made.node.values.get("sign"):
            return False
        return self._words.clause_verb.search(shape, made.sentence.start, at) is not None

    def _aimed(self, made: Candidate) -> bool:
        """Tell whether a percentage is called an aim: "our 3 % target"."""
        after = self._tape.shape[made.end + 1 : made.end + 2]
        return bool(after) and made.end < made.sentence.end and after in self._words.status_noun

    def _told_of_another(self, made: Candidate) -> bool:
        """Tell whether a percentage is what a clause says of another: "rice, which weighs 17 %, rose"."""
        start = max(made.sentence.start, made.start - _CLAUSE)
        shape, words = self._tape.shape, self._words
        marks = (mark.end() for mark in words.relative.finditer(shape, start, made.start))
        found = [at for at in marks if shape[at + 1 : at + 2] and shape[at + 1] in words.sure_verb]
        return bool(found) and "," not in shape[found[-1] : made.start]

    def _goes_on(self, made: Candidate) -> bool:
        """Tell whether a verb leads on from a growth to a level: "should ease to 7 % and drop below 6 %"."""
        growth, shape, words = self._growth, self._tape.shape, self._words
        if growth is None or growth.sentence is not made.sentence:
            return False
        joint = max((at for at in range(growth.end, made.start) if shape[at] in words.conj), default=None)
        if joint is None:
            return False
        after = shape[joint + 2 : made.start]
        return bool(after) and after[0] not in words.det and after[0] not in words.told_value

    def _of_network(self, made: Candidate) -> bool:
        """Tell whether a part is of the network that the text is on: `2 % of the network`."""
        shape, at = self._tape.shape, made.end + 1
        if made.kind != "share":
            return False
        if not self._part(made):
            nouns = self._words.share_noun.finditer(shape, made.sentence.start, made.start)
            at = max((noun.end() for noun in nouns), default=made.sentence.end)
        while at < made.sentence.end and (shape[at] == " " or shape[at] in self._words.of_or_det):
            at += 1
        return at < made.sentence.end and shape[at] in self._words.hash_whole

    def _prices(self) -> bool:
        """Tell whether the growth was said as a level, as inflation is."""
        if self._growth is None:
            return False
        start, end = self._growth.ranges.get("direction", (0, 0))
        named = self._words.growth.search(self._tape.shape, start, end) is not None
        return named or self._growth.rule.startswith("change.inflation")

    def _part(self, made: Candidate) -> bool:
        """Tell whether a percentage names the whole that it is a part of."""
        after = self._tape.shape[made.end + 1 : made.end + 2]
        whole = after in self._words.of or after in self._words.of_them
        return bool(after) and made.end < made.sentence.end and whole

    def _rated(self, made: Candidate) -> bool:
        """Tell whether what grew is a share itself: by points, or to so many percent of a whole."""
        return self._part(made) or made.node.values.get("unit") == "percentage_point"

    def _level(self, made: Candidate) -> bool:
        """Tell whether a percentage is a level: "ran at 61 %"."""
        before = self._tape.shape[max(made.sentence.start, made.start - 4) : made.start]
        if not self._words.level.isdisjoint(before):
            return True
        after = self._tape.shape[made.end + 1 : made.end + 2]
        return bool(after) and made.end < made.sentence.end and after in self._words.clause_verb
