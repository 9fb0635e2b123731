"""Proper names on a tape: countries, regions, demonyms, and runs of words with a capital."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from factkit.match.tokens import Tape
from factkit.rules.acronyms import spelt_out
from factkit.rules.initials import before_initials, paired
from factkit.rules.organnames import described, is_organ_noun
from factkit.rules.phrases import CLOSING, closes_name, glued, quoted_name
from factkit.rules.schemes import led_by_scheme, quoted_schemes
from factkit.rules.words import Words

_DATELINE = (" –", " —", " -", " (", ", ")
"""What stands behind the town in a dateline."""
_LETTERS = 4
"""Letters of a name that is short for another, at most."""
_LINKS = 2
"""Small words that a name may have between hyphens: `Stoke-on-the-Hill`."""
_LINK = 5
"""Letters of the longest of them."""


class Referent(NamedTuple):
    """A thing spoken of: items `start` to `end` of the tape, its name, its country code."""

    start: int
    end: int
    name: str
    code: str | None = None
    inferred: bool = False


class Names:
    """Finds the names of one text; knows which words the text writes with a capital inside sentences."""

    def __init__(self, tape: Tape, words: Words, openings: frozenset[int]) -> None:
        self.tape, self.words, self._openings = tape, words, openings
        self._joints = words.name_joint
        self._inside, self._lower, self._first = self._spellings()
        self._marked = {**spelt_out(tape, words), **quoted_schemes(tape, words)}
        """Where names begin beside a noun for a scheme, or before letters in brackets, and where they end."""

    def _spellings(self) -> tuple[set[str], set[str], Counter[str]]:
        """Return the words with a capital inside sentences, without one, and at sentence openings."""
        tape, words = self.tape, self.words
        inside, lower, first = set(), set(), Counter[str]()
        text, starts, ends = tape.text, tape.starts, tape.ends
        for i in [found.start() for found in words.nameable.finditer(tape.shape)]:
            word = text[starts[i] : ends[i]]
            if not word[0].isupper():
                lower.add(word)
            elif self._opens(i):
                first[word] += 1
            else:
                inside.add(word)
        return inside, lower, first

    def _opens(self, at: int) -> bool:
        """Tell whether item `at` opens a sentence, a list item or a quotation."""
        if at in self._openings:
            return True
        before = at - 1
        if self._quoted(at):
            return False
        while before >= 0 and self.tape.shape[before] == " ":
            before -= 1
        return before < 0 or (
            self.tape.shape[before] in ':«“"–—•-*|▪\n\f(;' and self.tape.shape[at - 1] not in "-."
        )

    def _quoted(self, at: int) -> bool:
        """Tell whether item `at` begins a name between quotation marks: "компания «Ромашка»"."""
        shape = self.tape.shape
        if shape[at - 1 : at] not in ("«", "“"):
            return False
        close = next((i for i in range(at, min(at + 12, len(shape))) if shape[i] in CLOSING), None)
        return close is not None and quoted_name(self.tape, self.words, close, max(0, at - 4)) == at - 1

    def find(self, start: int, end: int) -> list[Referent]:
        """Return the names among items `start` to `end`, in order."""
        tape, words, done = self.tape, self.words, start
        names: list[Referent] = []
        shape, text, starts, told = tape.shape, tape.text, tape.starts, words.told_name
        for found in words.named.finditer(shape, start, end):
            i = found.start()
            char = shape[i]
            if i < done or (char not in told and not text[starts[i]].isupper()):
                continue
            if char in words.place or (self._capital(i) and self._is_name(i, end)):
                done = self._end(i, end)
                if not self._hyphened(done) and not (done == i + 1 and self._charge(i)):
                    first = before_initials(tape, glued(tape, i), words.name_articles)
                    name = self._referent(first, self._without_period(i, done))
                    names.append(self._with_people(names[-1], name) if names else name)
            elif char in words.demonym:
                names.append(Referent(i, i + 1, tape.words(i, i + 1), tape.items[i].values["demonym"]))
        return self._with_schemes(names, start, end) if self._marked else names

    def _with_schemes(self, names: list[Referent], start: int, end: int) -> list[Referent]:
        """Return names with those of schemes, in place of what was found in their quotation marks."""
        for first, stop in self._marked.items():
            if start <= first and stop <= end:
                names = [n for n in names if n.end <= first or n.start >= stop]
                names.append(Referent(first, stop, self.tape.words(first, stop)))
        return sorted(names)

    def _with_people(self, people: Referent, name: Referent) -> Referent:
        """Return a name with the demonym that opens it: `British Airways`, but no `American Ann Lee`."""
        tape, words = self.tape, self.words
        if tape.shape[people.start] not in words.demonym or people.end + 1 != name.start or name.code:
            return name
        if tape.shape[people.end] != " " or not words.head_last:
            return name
        closed = any(tape.words(i, i + 1).casefold() in words.closers for i in range(name.start, name.end))
        return name._replace(name=tape.words(people.start, name.end)) if closed else name

    def _hyphened(self, stop: int) -> bool:
        """Tell whether a name is only the first part of an adjective: `Leeds-based`."""
        then = self.tape.shape[stop : stop + 2]
        joined = then[:1] == "-" and len(then) > 1 and then[1] in self.words.word
        return joined and then[1] not in self.words.area  # `Denver-area home prices`

    def _charge(self, at: int) -> bool:
        """Tell whether a word is what an office is for: "le ministre du Travail", "la part de l'Énergie"."""
        shape, words, before = self.tape.shape, self.words, at - 1
        if shape[at] in words.place:
            return False
        while before > 0 and (
            shape[before] == " " or shape[before] in words.of or shape[before] in words.det
        ):
            before -= 1
        if before == at - 1 or not words.of.search(shape, before, at):
            return False
        told = self.tape.words(at, at + 1).casefold() in words.fields
        return told or self.tape.words(before, before + 1).casefold() in words.offices

    def _capital(self, at: int) -> bool:
        tape = self.tape
        if self._house(at):
            return True
        if tape.shape[at] in self.words.doubtful_month:
            # "Sept-Îles": a month has no hyphen before a name.
            return tape.shape[at + 1 : at + 2] == "-" and self._named_next(at + 2)
        if tape.shape[at] not in self.words.nameable or not tape.text[tape.starts[at]].isupper():
            return False
        return not self._lettered(at) or tape.shape[at - 1 : at] in self._joints or paired(tape, at)

    def _lettered(self, at: int) -> bool:
        return len(self.tape.words(at, at + 1).rstrip(".")) < 2

    def _named_next(self, at: int) -> bool:
        """Tell whether an item may be in a name, and has a capital."""
        tape = self.tape
        named = at < len(tape.items) and tape.shape[at] in self.words.nameable
        return named and tape.text[tape.starts[at]].isupper()

    def _house(self, at: int) -> bool:
        """Tell whether an item is an article and a noun with a capital: `the University`."""
        if self.tape.shape[at] not in self.words.houses:
            return False
        before, _, noun = self.tape.words(at, at + 1).rpartition(" ")
        return bool(before) and noun[:1].isupper()

    def is_name(self, found: Referent) -> bool:
        """Tell whether a referent begins as a name does."""
        return (
            bool(found.code)
            or found.start in self._marked
            or self._capital(found.start)
            or self.tape.shape[found.start] in self.words.place
        )

    def is_quoted(self, found: Referent) -> bool:
        """Tell whether a referent has its name in quotation marks, as works and schemes do."""
        return found.start in self._marked

    def is_common(self, at: int) -> bool:
        """Tell whether a word at the head of a title is a common noun, by the text and the lexicon."""
        word = self.tape.words(at, at + 1)
        return word.lower() in self._lower or self.tape.shape[at] not in self.words.capital

    def _referent(self, i: int, stop: int) -> Referent:
        tape = self.tape
        values = tape.items[i].values
        code = values.get("country") if stop == i + 1 else None
        name = tape.words(i, stop)
        # An article that stands in one item with its noun, `the University`, is no part of the name.
        article = self._house(i) and " " in tape.words(i, i + 1)
        return Referent(i, stop, name.partition(" ")[2] if article else name, code)

    def _is_name(self, i: int, end: int) -> bool:
        """Tell whether a word with a capital is a name, not only the first word of a sentence."""
        tape, words = self.tape, self.words
        if self._lettered(i):
            return paired(tape, i)
        if not self._opens(i):
            return True
        if tape.shape[i] in words.coming:
            return False  # "Suivent Vaud (8,9) et Genève (8,3)"
        if tape.shape[i] in words.town or (self._house(i) and self._end(i, end) > i + 1):
            return True
        word = tape.words(i, i + 1)
        if word in self._inside and tape.shape[i] in words.capital:
            return True
        if self._landed(i, end) or self._before_land(i, end):
            return True
        joined = i + 2 < end and tape.shape[i + 1] in self._joints
        if joined and (self._capital(i + 2) or self._past_article(i + 2, end)):
            return True
        if i + 2 < end and tape.shape[i + 1] == "." and self._goes_on(i + 2, "."):
            return True
        if word.lower() in self._lower or tape.shape[i] not in words.capital:
            return False
        if tape.shape[i + 1 : i + 2] in self.words.apostrophe:
            return True
        if self._first[word] > 1 and not self._is_plural(word):
            return True
        if len(word) > 1 and tape.shape[i] in words.upper and (i > 0 or self._stands_out(i)):
            return True
        if "." in word:
            return True
        if self._described_at_once(i + 1) and not word.endswith((words.plural_ending, *words.adverbial)):
            return True
        # "Tarnix a perdu 3 millions": a common noun has an article.
        acts = not words.head_last and not words.nouns_capital and not words.genitive
        verbs = words.clause_verb if tape.shape[max(0, i - 2) : i] in (": ", ":") else words.acting_verb
        return acts and i + 2 < end and tape.shape[i + 1] == " " and tape.shape[i + 2] in verbs

    def _stands_out(self, at: int) -> bool:
        """Tell whether capitals that open a text are no mere manner of a paper: `LEEDS — `, `NHS waits`."""
        tape, word = self.tape, self.tape.words(at, at + 1)
        if tape.shape[at + 1 : at + 3] in _DATELINE:
            return True
        if word.casefold() in self.words.acronyms:
            return False  # `IT exports rose`
        return len(word) <= _LETTERS and not tape.words(at + 1, at + 3).strip().isupper()

    def _is_plural(self, word: str) -> bool:
        """Tell whether a word is the plural of a noun that the lexicon knows: `Crews`."""
        ending = self.words.plural_ending
        single = word[: -len(ending)].lower() if ending and word.endswith(ending) else ""
        known = self.tape.lexicon.words.get(single)
        return known is not None and known.char not in self.words.place

    def _described_at_once(self, at: int) -> bool:
        """Tell whether a comma and an indefinite article follow: `Coralcom, an operator, grew`."""
        then = self.tape.items[at + 2 : at + 3]
        return self.tape.shape[at : at + 2] == ", " and bool(then) and then[0].values.get("det") == "indef"

    def _before_land(self, i: int, end: int) -> bool:
        """Tell whether a strange word opens the name of a house that a country closes: `Vodela Kenya has`."""
        tape, words, word = self.tape, self.words, self.tape.words(i, i + 1)
        if not words.head_last or i + 3 >= end or tape.shape[i] not in words.capital:
            return False
        named = tape.shape[i + 1] == " " and tape.shape[i + 2] in words.country
        adjective = word.casefold() in words.land_told or word.endswith((words.plural_ending, *words.gerunds))
        return named and not adjective and tape.text[tape.starts[i + 2]].isupper()

    def _landed(self, i: int, end: int) -> int:
        """Return where a name ends that a country without article closes, or 0: "Santé publique France"."""
        tape, words, at = self.tape, self.words, i + 1
        if not words.bare_lands or tape.shape[i] not in words.nameable or self._house(i):
            return 0
        if at + 3 < end and tape.shape[at] == " " and tape.shape[at + 1] in words.adjectival:
            told = tape.words(at + 1, at + 2)
            at += 2 if told.islower() and told.endswith(words.organ_adjectives) else 0
        if at + 2 > end or tape.shape[at] not in " -" or tape.shape[at + 1] not in words.country:
            return 0
        land = tape.words(at + 1, at + 2)
        behind = tape.shape[at + 2 : at + 4].lstrip(" ")[:1]
        listed = (
            behind in ",:|/"
        )  # "Alerte orange Chili : …", or at the end; not "selon Santé publique France"
        listed = listed and not (i > 1 and tape.shape[i - 2] in words.source_mark)
        return at + 2 if land[:1].isupper() and land not in words.bare_lands and not listed else 0

    def _end(self, i: int, end: int) -> int:
        tape, words = self.tape, self.words
        stop = i + 1
        if tape.text[tape.starts[i]].isupper() and (landed := self._landed(i, end)):
            return landed
        if tape.shape[i] in words.country and tape.shape[stop : stop + 1] in words.after_country:
            return stop
        if words.organ_adjectives:
            stop = described(tape, words, i, stop, end)
        while stop + 1 < end:
            joint, then = tape.shape[stop], tape.shape[stop + 1]
            if words.genitive and tape.shape[stop - 1] in words.source_noun and then in words.capital:
                break  # "Глава Минфина Иван Ломов": the house that has the title ends before the name.
            if (joint in self._joints and self._goes_on(stop + 1, joint)) or paired(tape, stop - 1):
                stop += 2
            elif joint in " -" and (behind := self._past_small(stop + 1, end, joint)):
                stop = behind
            elif (
                joint == " "
                and then in words.of
                and stop + 3 < end
                and tape.shape[stop + 2] in " "
                and self._goes_on(stop + 3, " ")
                and tape.shape[i] not in words.place
                and not (
                    words.head_last and tape.shape[max(0, i - 2)] in words.person
                )  # `Gov. Lee of Kaduna`
            ):
                stop += 4
            elif (
                joint == " "
                and then in words.of
                and stop + 2 < end
                and self._goes_on(stop + 2, " ")
                and tape.shape[i] not in words.place
            ):
                stop += 3
            elif joint == " " and (then == "&" or self._people_within(i, stop, end)):
                stop += 2
            elif joint == "." and self._initial(i, stop, end):
                stop += 3
            elif joint == " " and (self._bridged(stop, end) or self._joins(i, stop, end)):
                stop += 4
            elif joint == " " and then in words.named_year and led_by_scheme(tape, words, i):
                stop += 2  # "le plan France 2030"
                break
            else:
                break
        return stop

    def _without_period(self, i: int, stop: int) -> int:
        """Return where a name ends without the adjective of what follows: `Tarnix Weekly Turnover Drops`."""
        shape, words = self.tape.shape, self.words
        last = stop - 1
        told = last > i and self.tape.words(last, stop).casefold() in words.periodic
        behind = shape[stop : stop + 1] == " " and shape[stop + 1 : stop + 2] in words.attribute
        return last - 1 if told and behind and shape[last - 1] == " " else stop

    def _people_within(self, i: int, stop: int, end: int) -> bool:
        """Tell whether the word for a people stands within a name: `Royal Dutch Shell`."""
        shape, words = self.tape.shape, self.words
        people = words.head_last and shape[stop + 1] in words.demonym and shape[i] not in words.place
        return people and stop + 3 < end and shape[stop + 2] == " " and self._capital(stop + 3)

    def _initial(self, i: int, stop: int, end: int) -> bool:
        """Tell whether a name ends in a letter with its point, and goes on behind: `George W. Bush`."""
        tape = self.tape
        letter = stop > i + 1 and tape.ends[stop - 1] - tape.starts[stop - 1] == 1
        return letter and stop + 2 < end and tape.shape[stop + 1] == " " and self._capital(stop + 2)

    def _bridged(self, stop: int, end: int) -> bool:
        """Tell whether a preposition stands within the name of an office: `Ministry for Fisheries`."""
        shape, words = self.tape.shape, self.words
        led = shape[stop + 1] in words.bridge and shape[stop - 1] in words.source_noun
        return led and stop + 3 < end and self._capital(stop + 3)

    def _joins(self, i: int, stop: int, end: int) -> bool:
        """Tell whether a conjunction stands within a name that begins at item `i`.

        `Department for Work and Pensions`, where it is an office's and goes on with another field;
        `Leeds Fire and Rescue Service`, where the noun for an office closes it.
        """
        tape, words, at = self.tape, self.words, stop + 3
        if tape.shape[stop + 1] not in words.conj:
            return False
        if at >= end or tape.shape[stop + 2] != " " or not tape.text[tape.starts[at]].isupper():
            return False
        if tape.words(stop + 1, stop + 2) not in words.inner_conj:
            return False
        last = at
        while last + 2 < end and tape.shape[last + 1] == " " and self._capital(last + 2):
            last += 2
        if is_organ_noun(tape, words, i):
            return any(tape.words(j, j + 1).casefold() in words.fields for j in (at, last))
        return (
            last > at and self._capital(at) and tape.words(last, last + 1).casefold() in words.joined_offices
        )

    def _past_small(self, at: int, end: int, joint: str) -> int:
        """Return where a name goes on behind small words in it, or 0."""
        return self._past_article(at, end) if joint == " " else self._past_chain(at, end)

    def _past_article(self, at: int, end: int) -> int:
        """Return where a name goes on behind an article that is a part of it, or 0: "Anne Le Goff"."""
        tape = self.tape
        if tape.words(at, at + 1) not in self.words.name_articles:
            return 0
        then = at + 2 if tape.shape[at + 1 : at + 2] == " " else at + 1
        return then + 1 if then < end and self._capital(then) else 0

    def _past_chain(self, at: int, end: int) -> int:
        """Return where a name goes on behind small words between hyphens, or 0: "Boulogne-sur-Mer"."""
        tape = self.tape
        for then in range(at, min(at + 2 * _LINKS, end - 2), 2):
            if tape.shape[then + 1] != "-" or not tape.words(then, then + 1).islower():
                return 0
            if tape.ends[then] - tape.starts[then] > _LINK or tape.starts[at] != tape.ends[at - 1]:
                return 0
            if self._capital(then + 2):
                return then + 3
        return 0

    def _measures_for(self, at: int) -> bool:
        """Tell whether a noun of measure leads to that of an organ: `Kenya Revenue Authority`."""
        tape, then = self.tape, at + 2
        if not tape.text[tape.starts[at]].isupper() or tape.shape[at + 1 : then] != " ":
            return False
        organ = then < len(tape.items) and is_organ_noun(tape, self.words, then)
        return self._named_next(then) and (organ or tape.shape[then] in self.words.source_noun)

    def _goes_on(self, at: int, joint: str) -> bool:
        char = self.tape.shape[at]
        if char in self.words.attribute and joint == " " and self._measures_for(at):
            return True
        if joint == " " and closes_name(self.tape, at):
            return True
        if self._capital(at):
            return joint != "." or self.tape.ends[at - 2] == self.tape.starts[at - 1]
        if joint in "." and char in self.words.lower:
            return self.tape.ends[at - 1] == self.tape.starts[at] and len(self.tape.words(at, at + 1)) < 4
        return char in self.words.place and self.tape.words(at, at + 1)[:1].isupper()
