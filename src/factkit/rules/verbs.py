"""Which words of a sentence are finite verbs, by their form and the words beside them."""

from __future__ import annotations

from itertools import pairwise

from factkit.match.tokens import Tape
from factkit.rules.phrases import asks_infinitive, opens_with_verb
from factkit.rules.sentences import Sentence
from factkit.rules.words import Words

JOINTS = ",;:()&/-–—"
_OBJECT = 10
"""Items within which what a verb moves is named."""
_STOPS = frozenset(JOINTS) | {".", "!", "?", ""}


def shown_verbs(tape: Tape, words: Words, sentence: Sentence) -> set[int]:
    """Return the words that no list holds and that a word before shows to be verbs: `they disembogued`."""
    found = set()
    for pronoun in words.before_verb.finditer(tape.shape, sentence.start, sentence.end):
        at = pronoun.end()
        while at < sentence.end and tape.shape[at] == " ":
            at += 1
        if at >= sentence.end:
            continue
        if tape.shape[pronoun.start()] in words.who and _plain_noun(tape, words, at):
            found.add(at)  # `people who sleep less`: whoever does something does what a noun stands for
            continue
        # "sans se presser", "en se pressant": only a pronoun that does something is sure of a finite verb.
        finite = tape.shape[pronoun.start()] in words.nominative
        # `I plan on`, `they fish for`: a word that is else a noun follows who does it.
        acts = finite and tape.shape[at] in words.may_act and tape.words(at, at + 1).islower()
        if not acts and tape.shape[at] not in words.lower:
            continue
        if finite or not tape.words(at, at + 1).endswith(words.infinite):
            found.add(at)
    return found


def _plain_noun(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether an item is a word without a capital that the lists know as a noun alone."""
    char = tape.shape[at]
    if char not in words.content or char in words.value_or_date or char in words.function:
        return False
    return char not in words.clause_verb and char not in words.adverb and tape.words(at, at + 1).islower()


def subordinate(words: Words, shape: str, start: int, at: int, verbs: list[int]) -> bool:
    """Tell whether item `at` is in a subordinate clause, and not behind one.

    `verbs` are the verbs of the sentence: `the man who founded the group was shot in May` has one behind it.
    """
    marks = [mark.start() for mark in words.subordinating.finditer(shape, start, at)]
    closed = shape.rfind(",", start, at)
    if marks and shape[marks[0] - 2] == "," and marks[-1] < closed:
        # `The mayor, whose term ends soon, resigned in May`, but `…, to 320 in 2030`
        return words.value.search(shape, closed, at) is not None
    if len(marks) != 1 or shape[marks[0]] not in words.before_verb:
        return bool(marks)
    inside = [verb for verb in verbs if marks[0] < verb < at]
    return not any(
        shape[verb] in words.clause_verb
        and any(char not in words.filler for char in shape[before + 1 : verb])
        and not words.parted.search(shape, before + 1, verb)
        for before, verb in pairwise(inside)
    )


def dash_verbs(tape: Tape, words: Words, sentence: Sentence) -> set[int]:
    """Return the dashes that stand for a verb: a number follows, and no verb comes before in the part."""
    shape, found = tape.shape, set()
    for dash in words.copula.finditer(shape, sentence.start + 2, sentence.end - 2):
        at = dash.start()
        after = at + 2
        while after < sentence.end and (shape[after] in words.filler or shape[after] in words.bound):
            after += 1
        part = max(shape.rfind(sign, sentence.start, at) for sign in ",;:(")
        start = max(part + 1, sentence.start)
        spaced = shape[at - 1] == " " == shape[at + 1]
        verbs = (verb.start() for verb in words.verbal.finditer(shape, start, at))
        if (
            spaced
            and shape[after : after + 1] in words.told_value
            and not any(is_verb(tape, words, sentence, verb) for verb in verbs)
        ):
            found.add(at)
    return found


def _of_name(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether a small word stands within a name: `do` in `Banco do Sul`."""
    if tape.shape[at - 1 : at + 2 : 2] != "  " or tape.words(at, at + 1) not in words.name_articles:
        return False
    sides = (tape.words(i, i + 1)[:1] for i in (at - 2, at + 2))
    return at > 1 and all(letter.isupper() for letter in sides)


def is_verb(tape: Tape, words: Words, sentence: Sentence, at: int) -> bool:
    """Tell whether an item is a finite verb, by its form and the words beside it."""
    char = tape.shape[at]
    regular = False
    if words.nouns_capital and at > sentence.start + 1 and noun_by_capital(tape, words, at):
        return False
    if char in words.auxiliary and _letter(tape, sentence, at):
        return False
    if words.name_articles and _of_name(tape, words, at):
        return False
    if char in words.conj or tape.shape[at - 1 : at] == "-" or tape.shape[at + 1 : at + 2] == "-":
        return False
    behind = words.head_last and at - 2 >= sentence.start and tape.shape[at - 1] == " "
    if behind and asks_infinitive(tape, words, at - 2):
        return False  # `is likely to employ`
    if behind and tape.shape[at - 2] in words.nominative and asks_infinitive(tape, words, at):
        return True  # `I plan to`
    if char not in words.clause_verb and opens_with_verb(tape, words, at):
        return True
    if char not in words.clause_verb and not (words.head_last and char in words.moved_past):
        if char not in words.regular or not tape.words(at, at + 1).endswith(words.endings):
            return False
        regular = True
        if words.nouns_capital and not _after_noun(tape, words, at):
            return False
    before = _beside(tape, words, at, -1, sentence.start - 1)
    after = _beside(tape, words, at, 1, sentence.end)
    if before in words.clitic and before in words.prep:
        return _behind_clitic(tape, words, sentence, at)
    if before in words.of or (before in words.prep and before not in words.adverb):
        return False
    if before == "," and char in words.plain:
        return False
    if before in words.nonfinite:
        return False  # `having lost 40 men`
    if at == sentence.start and after in words.prep and participle(tape, words, at):
        return False  # `Built in 1990, the dam …`
    if at == sentence.start and after in words.auxiliary and after in words.clause_verb:
        return False  # `Fares will rise`
    if at == sentence.start and char in words.verb_noun and after in words.prep and _third(tape, words, at):
        return False  # `Loans to firms were up`
    noun = char in words.verb_noun and not words.nouns_capital
    if not words.verb_second and _articled(tape, words, sentence, at):
        return False
    if before in words.det and (noun or regular or tape.text[tape.starts[at]].isupper()):
        return before in words.relative and _behind_relative(tape, words, at)
    if noun and before in words.value:
        return False
    if regular and after in words.agent and char not in words.move_verb:
        return False
    if words.head_last and after in words.agent and _done_to(tape, words, at):
        return False
    if noun and after in words.of and _moves_object(tape, words, at, sentence.end):
        return True
    if noun and (after in words.of or _before_infinitive(tape, words, at)):
        return False
    if noun and (
        before in words.before_verb or tape.shape[at - 1 - (tape.shape[at - 1] == " ")] in words.proclitic
    ):
        return True
    if noun and not words.head_last and before in words.houses and tape.shape[at - 1] == " ":
        return after not in words.content or after in words.prep  # "Le pays garde en mémoire …"
    if noun and at + 2 < sentence.end and tape.shape[at + 1] == " " and tape.shape[at + 2] in words.expletive:
        return True  # `Officials estimated there were 40`
    if noun:
        if after in words.clause_verb and after not in words.verb_noun:
            return _disagrees(tape, words, at)
        return (
            after in words.told_value
            or after in words.det
            or after in words.houses
            or after in words.bound
            or after in words.more
            or after in words.link
            or before in words.pronoun
            or after in words.pronoun
            or (before in words.name and after not in JOINTS)
            or (char in words.moved_past and (after in words.prep or _moves(tape, words, at, sentence.end)))
            or (before == "," and after in words.prep)
        )
    return True


def _letter(tape: Tape, sentence: Sentence, at: int) -> bool:
    """Tell whether an item is a capital letter that names one of several: `groupe A`, not `LE GROUPE A`."""
    told = tape.words(at, at + 1)
    inside = len(told) == 1 and told.isupper() and at > sentence.start + 1
    return inside and not tape.words(at - 2, at - 1).isupper()


def _articled(tape: Tape, words: Words, sentence: Sentence, at: int) -> bool:
    """Tell whether an article before an item shows it to be a noun: "Le ménage moyen", "d'un extrait".

    Behind a noun or a pronoun an article may be an object: "la mairie les emploie".
    """
    shape, article = tape.shape, at - 1
    while article >= sentence.start and shape[article] == " ":
        article -= 1
    if article < sentence.start or shape[article] not in words.article or shape[article] in words.relative:
        return False
    if tape.items[article].values.get("det") == "indef" or words.head_last:
        return True
    before = article - 1
    while before >= sentence.start and shape[before] == " ":
        before -= 1
    return before < sentence.start or shape[before] in JOINTS or shape[before] in words.prep


def _third(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether an item has the ending that nouns have for many and verbs for one: `Loans`, `visits`."""
    return words.head_last and tape.words(at, at + 1).endswith(words.plural_ending)


def _behind_relative(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether a word for `the` or `which` before an item is the latter: `a firm that runs 40 mills`."""
    shape, at = tape.shape, at - 1
    while at > 0 and shape[at] in words.beside:
        at -= 1
    noun = shape[at - 2 : at - 1]
    known = noun in words.content or noun in words.name or noun in words.houses
    told = noun in words.clause_verb or noun in words.opening or noun in words.telling_of
    told = told or shape[at - 4 : at - 3] in words.before_verb  # `I think that prices rose`
    return bool(noun) and shape[at - 1] == " " and known and not told


def participle(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether an item may be a participle of the past, by its form: `Built`, "Construit"."""
    if words.verb_second:
        return False
    return tape.shape[at] in words.past or tape.words(at, at + 1).endswith(words.perfects)


def _done_to(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether a form of the past is a participle, by who did it: `a firm led by nuns`."""
    shape = tape.shape
    then = at + 4
    counts = shape[then : then + 1] in words.value or shape[then : then + 1] in words.bound
    moving = shape[at] in words.move_verb or shape[at] in words.auxiliary
    past = not tape.words(at, at + 1).endswith(words.plural_ending)
    return past and not moving and not counts and shape[at + 1] == " " and shape[at + 2] in words.agent


def _moves(tape: Tape, words: Words, at: int, end: int) -> bool:
    """Tell whether something is moved by or to a number behind its noun: `the drug cut deaths by 30 %`."""
    shape = tape.shape
    led = words.prep.search(shape, at + 2, min(at + _OBJECT, end))
    if led is None or words.part_wall.search(shape, at + 1, led.start()) or led.start() == at + 2:
        return False
    told = led.end()
    while told < end and shape[told] in words.filler:
        told += 1
    return told < end and shape[told] in words.value


def _moves_object(tape: Tape, words: Words, at: int, end: int) -> bool:
    """Tell whether what moves stands behind by how much: "le vaccin réduit de 83 % le risque"."""
    shape, i = tape.shape, at + 1
    while i < end and (shape[i] in words.filler or shape[i] in words.of):
        i += 1
    if shape[at] not in words.move_verb or i + 4 >= end or shape[i] not in words.value or shape[i + 1] != " ":
        return False
    thing = i + 4 if shape[i + 3] == " " else i + 3
    led = shape[i + 2] in words.article or shape[i + 2] in words.possessive
    return (
        led
        and shape[i + 2] not in words.of
        and shape[thing] not in words.date
        and shape[thing] not in words.period
    )


def _disagrees(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether an item is no subject of the verb behind it: `the firm she leads has …`."""
    if not words.head_last or tape.shape[at + 1] != " ":
        return False
    many = tape.words(at, at + 1).endswith(words.plural_ending)
    return many and tape.words(at + 2, at + 3).endswith(words.plural_ending)


def _behind_clitic(tape: Tape, words: Words, sentence: Sentence, at: int) -> bool:
    """Tell whether an item behind a pronoun that is a preposition as well is a verb: `la mine en compte 12`.

    What is a noun as well is one only as the first verb of its part of the sentence, before a number.
    """
    shape = tape.shape
    if shape[at] not in words.verb_noun:
        return shape[at] in words.clause_verb
    part = max(shape.rfind(sign, sentence.start, at) for sign in ";:")
    follows = _beside(tape, words, at, 1, sentence.end)
    counts = follows in words.value or follows in words.bound or follows in words.date
    return counts and not has_verb(tape, words, max(part, sentence.start), at)


def _before_infinitive(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether an infinitive follows an item: `prices to rise`."""
    to, verb = tape.shape[at + 2 : at + 3], tape.shape[at + 4 : at + 5]
    moving = verb in words.state_verb or verb in words.level_verb
    return bool(verb) and to in words.infinitive and to not in words.of and moving


def noun_by_capital(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether a capital shows a noun in what may be a verb by its letters: `Zahl der Beschäftigten`."""
    return words.nouns_capital and tape.text[tape.starts[at]].isupper()


def _after_noun(tape: Tape, words: Words, at: int) -> bool:
    """Tell whether what may be a verb by its form stands behind a noun or a date, and before something."""
    before = at - 1
    while before > 0 and (tape.shape[before] == " " or tape.shape[before] in words.adverb):
        before -= 1
    if before < 0:
        return False
    told = tape.text[tape.starts[before]].isupper() or tape.shape[before] in words.date
    told = told or tape.shape[before] in words.pronoun
    return told and tape.shape[at + 1 : at + 3].strip(" ")[:1] not in _STOPS


def _beside(tape: Tape, words: Words, at: int, step: int, limit: int) -> str:
    """Return the next item that is no space and no adverb; a space where the sentence ends."""
    shape, passed = tape.shape, words.beside
    at += step
    while at != limit and shape[at] in passed:
        at += step
    return shape[at] if at != limit else " "


def likely_verb(tape: Tape, words: Words, sentence: Sentence) -> int | None:
    """Return what is most like a verb in a sentence that shows none: `The road runs for 40 km`.

    It stands behind a noun, is a noun as well or has the ending of one, and governs what follows.
    """
    shape = tape.shape
    if words.nouns_capital or words.verb_second or sentence.bullet or sentence.heading:
        return None
    if words.head_last and not words.value.search(shape, sentence.start, sentence.end):
        return None
    for at in range(sentence.start + 2, sentence.end - 2):
        if shape[at - 1] != " " or shape[at] not in words.may_act or not tape.words(at, at + 1).islower():
            continue
        before, after = (
            _beside(tape, words, at, -1, sentence.start - 1),
            _beside(tape, words, at, 1, sentence.end),
        )
        noun = before in words.content and before not in words.value and before not in words.clause_verb
        if not (noun or before in words.name or before in words.houses) or before in words.told_by:
            continue
        if _governs(tape, words, at, after):
            return at
    return None


def _governs(tape: Tape, words: Words, at: int, after: str) -> bool:
    """Tell whether what stands behind a noun is its verb, by what comes next: `Factories burn 3 tonnes`."""
    shape = tape.shape
    known = shape[at] in words.verb_noun and shape[at] not in words.attribute
    if not words.head_last:
        return known and after not in words.of and after not in words.content
    direct = after in words.value or after in words.det or after in words.houses
    if known and (direct or (after in words.prep and after not in words.of)):
        return True
    word, noun = tape.words(at, at + 1), tape.words(at - 2, at - 1)
    many = shape[at] in words.content and noun.endswith(words.plural_ending)
    if many and not noun.endswith(words.plural_ending * 2) and not word.endswith(words.gerunds):
        return direct and not word.endswith(words.adverbs)
    listed = shape[at] in words.paying or shape[at] in words.lower
    return direct and listed and word.endswith(words.plural_ending)


def has_verb(tape: Tape, words: Words, start: int, end: int) -> bool:
    """Tell whether a verb that is nothing else stands among items `start` to `end`."""
    return words.sure_verb.search(tape.shape, max(0, start), end) is not None
