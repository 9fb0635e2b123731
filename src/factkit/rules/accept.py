"""Which candidates are claims at all, and what enumerations hand on from item to item."""

from __future__ import annotations

from itertools import pairwise

from factkit.match.tokens import Node, Tape
from factkit.rules.candidates import Candidate
from factkit.rules.heads import QUOTES, counted_noun, joined, labelled, plural, whole_of
from factkit.rules.restating import level_aside, restated
from factkit.rules.signs import cell_sign, hyphened, reference, signed, spaced_sign
from factkit.rules.words import Words
from factkit.values.decimals import hundredths

_MANY = 100
_YEAR, _FIRST, _LAST = 4, 1500, 2100
"""Digits that a year has, and the years that a bare number is taken for before a noun."""

_SIGNED = frozenset({"percent", "number", "quantity"})
"""Values that a sign apart from them can make a change: `(- 4 %)`, `(+ 12 schools)`."""

_INHERITED = ("direction", "flow", "action", "unit", "top", "status")


def accepted(tape: Tape, words: Words, made: list[Candidate]) -> list[Candidate]:
    """Return the candidates that assert something, each with what it takes from its neighbours."""
    kept: list[Candidate] = []
    _share_noun(tape, words, made)
    wholes: set[int] = set()
    for candidate in made:
        if candidate.at in wholes:
            continue
        before = kept[-1] if kept else None
        joined = before is not None and coordinated(tape, words, before, candidate, compared=True)
        number = candidate.node.type == "number"
        aside = before is not None and level_aside(tape, before, candidate)
        sign = (
            candidate.node.values.get("sign")
            or (candidate.at == candidate.sentence.start + 2 and cell_sign(tape, candidate))
            or (candidate.node.type in _SIGNED and spaced_sign(tape, words, candidate))
        )
        if sign and number and hyphened(tape, words, candidate):
            continue
        if number and (candidate.fields.get("needs") or reference(tape, candidate)):
            continue
        unled = candidate.kind == "change" and not candidate.by_rule
        if sign and (unled or candidate.kind in ("share", "count", "amount")):
            signed(candidate, sign)
        elif before is not None and restated(tape, words, before, candidate):
            _take(before, candidate)
        if (
            before is not None
            and before.by_rule
            and not candidate.by_rule
            and not aside
            and (joined or _breaks_down(tape, words, before, candidate))
        ):
            _inherit(tape, words, before, candidate)
        if candidate.kind == "change":
            _lessened(candidate)
        if not _lawful(candidate):
            continue
        whole = whole_of(tape, words, candidate) if candidate.node.type == "number" else None
        if whole is not None and candidate.kind == "change":
            wholes.add(whole)
        if whole is not None and candidate.kind == "count":
            wholes.add(whole)
            candidate.end = whole + 1
            kept.append(candidate)
        elif _is_claim(tape, words, candidate, before if joined or aside else None):
            kept.append(candidate)
    return kept


def _share_noun(tape: Tape, words: Words, made: list[Candidate]) -> None:
    """Note which numbers are counted with the noun of the one that ends their list: `4, 5 and 6 schools`."""
    shape = tape.shape
    for first, then in reversed(list(pairwise(made))):
        if first.kind != "count" or first.node.type != "number" or then.node.type != "number":
            continue
        joint = shape[first.end : then.start].strip(" ")
        noun = then.ranges.get("listed") if joint == "," else None
        if joint and joint in words.conj and (noun := counted_noun(tape, words, then)):
            # `He was 4 and 6 people came`: a clause of its own is no item.
            acts = words.sure_verb.search(shape, noun[1], noun[1] + 2)
            told = words.sure_verb.search(shape, first.sentence.start, first.start)
            noun = None if acts and told else noun
        if noun is not None and _whole(first.node) and not _yearlike(tape, first):
            first.ranges["listed"] = noun


def coordinated(
    tape: Tape, words: Words, before: Candidate, then: Candidate, *, compared: bool = False
) -> bool:
    """Tell whether two values are items of one enumeration: like values, joined without a verb.

    Where `compared`, also two sides of a comparison: "18 %, contre 4 % un an plus tôt".
    """
    same = before.node.type == then.node.type and (
        before.node.type == "money" or before.node.values.get("unit") == then.node.values.get("unit")
    )
    return same and joined(tape, words, before, then, compared=compared)


def _breaks_down(tape: Tape, words: Words, before: Candidate, then: Candidate) -> bool:
    """Tell whether a colon sets off the parts of a number: `train 75,000 people by 2030: 30,000 in …`."""
    shape, start, end = tape.shape, before.end, then.start
    if before.sentence is not then.sentence or not before.node.type == then.node.type == "number":
        return False
    colon = shape.rfind(":", start, end)
    led = colon >= 0 and all(
        c in words.filler or c in words.of or c in words.det for c in shape[colon + 1 : end]
    )
    if not led or words.clause_verb.search(shape, start, colon) or counted_noun(tape, words, then):
        return False
    whole, part = before.node.values.get("amount"), then.node.values.get("amount")
    return whole is not None and part is not None and part < whole


def _lessened(made: Candidate) -> None:
    """Read a change to what is left of a whole as the part that went: halved is 50 percent down."""
    amount = made.node.values.get("amount")
    divided = made.fields.get("unit") == "divided"
    if amount is None or not (divided or made.node.values.get("unit") == "multiple"):
        return
    left = 1 / amount if divided and amount else amount
    if not 0 < left < 1:
        return
    values = {**made.node.values, "amount": hundredths(1 - left), "unit": "percent"}
    made.node = Node(made.node.char, "percent", values)
    made.fields |= {"direction": "down", "unit": "percent"}


def _lawful(made: Candidate) -> bool:
    """Give a value that its kind does not allow the kind that does: 138 % is no part of a whole.

    False where no kind does: there is no place 3.5, and no top 0.
    """
    values = made.node.values
    amount = values.get("amount", values.get("high"))
    most = 1 if made.node.type == "ratio" else 100
    if made.kind in ("share", "hash_rate_share") and amount is not None and not 0 <= amount <= most:
        made.kind, made.rule = "measurement", "fallback.measurement"
    if made.kind == "investment" and made.node.type == "number" and made.fields.get("unit") != "XXX":
        # "La banque en prête 35" of what is no money.
        made.kind, made.rule = "count", "fallback.count"
        made.fields.pop("flow", None)
    if made.kind in ("ranking", "event"):
        ranks = [values[name] for name in ("amount", "low", "high") if values.get(name) is not None]
        return all(rank >= 1 and rank == rank.to_integral_value() for rank in ranks)
    return True


def _inherit(tape: Tape, words: Words, before: Candidate, then: Candidate) -> None:
    if before.kind == "event" or before.fields.get("ends") or before.fields.get("top"):
        return
    if before.kind == "ranking" and _modifies(tape, words, then):
        return
    if before.kind == "change" and (_apart(tape, words, before, then) or _compared(before, then)):
        return
    if before.kind == "measurement" and counted_noun(tape, words, then):
        return
    _take(before, then)


def _take(before: Candidate, then: Candidate) -> None:
    then.kind, then.rule, then.level = before.kind, before.rule, 8
    for name in _INHERITED:
        if name in before.fields:
            then.fields.setdefault(name, before.fields[name])
            if name in before.ranges:
                then.ranges.setdefault(name, before.ranges[name])


def _compared(before: Candidate, then: Candidate) -> bool:
    """Tell whether what a value is held against ends it: "40 ships, 7 more than last year, and 9 trains"."""
    told = before.ranges.get("direction")
    behind = told is not None and told[0] > before.at
    return behind and then.node.type == "number"


def _apart(tape: Tape, words: Words, before: Candidate, then: Candidate) -> bool:
    """Tell whether a value after a change is a level: "up 5 % and a margin of 10 %", "and to 80 %"."""
    between = tape.shape[before.end : then.start]
    last = between.rstrip(" ")[-1:]
    after = tape.shape[then.end + 1 : then.end + 2]
    if ";" in between or (then.node.type == "percent" and after and after in words.of):
        return True
    # What a change is held against is one as well: "up 9 %, contre 3 % un an plus tôt".
    # "a rise of 1 tonne on last year (1.7 tonnes)": where it was, in brackets behind that time.
    dated = last == "(" and then.node.type == before.node.type == "quantity" and ")" not in between
    if dated and words.date.search(tape.shape, before.end, then.start):
        return True
    level = bool(last) and last in words.level and last not in words.clause_break
    return level or not words.share_noun.isdisjoint(between)


def _modifies(tape: Tape, words: Words, made: Candidate) -> bool:
    """Tell whether a noun follows an ordinal: "the second step" is no place in a list."""
    after = tape.shape[made.end + 1 : made.end + 2]
    noun = after in words.word and after not in words.function
    return bool(after) and tape.shape[made.end] in " -" and noun


def _is_claim(tape: Tape, words: Words, made: Candidate, before: Candidate | None) -> bool:
    if made.node.type == "ordinal":
        return made.by_rule
    if made.node.values.get("unit") == "score" and not made.by_rule and _spoken_of(tape, words, made):
        return False
    told = made.kind == "share" and made.by_rule
    if made.node.type == "ratio" and not told and "/" in tape.words(made.at, made.at + 1):
        # "3/12" under a picture is a place in a series; a share names its whole.
        return tape.shape[made.end + 1 : made.end + 2] in words.of if made.end < made.sentence.end else False
    heads = made.node.type == "number" and made.by_rule and made.kind != "measurement"
    if heads and "noun" not in made.ranges:
        _head(tape, words, made)
    if made.kind != "count" or made.node.type != "number":
        return bool(made.kind)
    return _counts(tape, words, made, before)


def _counts(tape: Tape, words: Words, made: Candidate, before: Candidate | None) -> bool:
    """Tell whether a bare number counts something: a noun follows, or a count stands before it."""
    node, shape = made.node, tape.shape
    if "listed" in made.ranges:
        made.ranges["noun"] = made.ranges["listed"]
        return True
    if made.start >= 2 and shape[made.start - 2] in words.rate_base and _round(node):
        return False
    if made.level < 8:
        told = before is not None or bool(made.fields.get("decimal"))
        return "noun" in made.ranges or _head(tape, words, made) or told or _whole(node)
    if tape.words(made.at, made.at + 1)[:2].isdecimal() and tape.words(made.at, made.at + 1)[0] == "0":
        return False
    article = shape[made.start - 2 : made.start - 1] if made.start >= 2 else ""
    small = not node.values.get("digits", False) and node.values.get("bound", "exact") != "vague"
    told = (node.values.get("amount") or node.values.get("low") or 0) >= _MANY
    known = article and article in words.det and article not in words.that  # `said that five died`
    if small and not told and known and _definite(tape, made.start - 2):
        return False
    bound = node.values.get("bound", "exact")
    if small and node.values.get("amount") == 1 and bound in ("exact", "more_than"):
        return False  # `one of them`, `more than one task`
    year = _yearlike(tape, made)
    if _head(tape, words, made):
        start = made.ranges["noun"][0]
        rate = _before_rate(tape, words, start, made.end) < made.end
        if shape[made.end - 1] in words.period and not rate and not told:
            return False  # `four long years`: how long, as a duration by itself
        # Before a noun that is not of many a number is a year, or only describes: "her 1892 book",
        # "a 50-page report".
        describes = year or tape.shape[start - 1] == "-" or _few(node)
        if not _whole(node) and tape.shape[start] in words.times:
            return False  # `1.4 times earnings`
        return not (describes and words.head_last and not _plural(tape, words, start, made.end))
    if year and shape[made.end : made.end + 2].strip()[:1] in (")", "–", "—", "-"):
        return False
    if not _whole(node) and "noun" not in made.ranges:
        return False
    if before is not None and before.kind in ("count", "training_target", "target", "change"):
        if "noun" in before.ranges:
            made.ranges.setdefault("noun", before.ranges["noun"])
        return True
    if node.values.get("bound", "exact") not in ("exact", "vague", "between"):
        return True
    return _alone(tape, made) or _telling(tape, made) or labelled(tape, words, made)


def _whole(node: Node) -> bool:
    """Tell whether a number can be one of things: 2.3 of what nobody names is none."""
    amount = node.values.get("amount")
    if amount is None:
        return node.values.get("low") is not None
    return amount == amount.to_integral_value() or not node.values.get("digits", False)


def _spoken_of(tape: Tape, words: Words, made: Candidate) -> bool:
    """Tell whether points are those of a speech or a list: `on the two points that we raised`."""
    before = tape.shape[made.start - 2 : made.start - 1] if made.start >= 2 else ""
    words_only = not made.node.values.get("digits", False)
    return words_only and bool(before) and before in words.det and _definite(tape, made.start - 2)


def _yearlike(tape: Tape, made: Candidate) -> bool:
    """Tell whether a number is written as a year is: four digits, from 1500 to 2100."""
    amount, told = made.node.values.get("amount"), tape.words(made.at, made.at + 1)
    return len(told) == _YEAR and told.isdecimal() and amount is not None and _FIRST <= amount <= _LAST


def _plural(tape: Tape, words: Words, start: int, end: int) -> bool:
    """Tell whether a counted noun is one of many: its head ends so, before the period of a rate."""
    last = _before_rate(tape, words, start, end) if tape.shape[end - 1] in words.period else end
    return _ends_noun(tape, words, max(start, last - 1))


def _head(tape: Tape, words: Words, made: Candidate) -> bool:
    """Take the noun that follows a number into its claim; False where none does."""
    noun = counted_noun(tape, words, made) if made.end == made.at + 1 else None
    if noun is None or len(tape.words(*noun)) == 1:
        return False  # `Kepler 22 b`: a letter counts nothing
    made.ranges["noun"] = noun
    made.end = _head_end(tape, words, *noun)
    if made.end == noun[1] and tape.shape[noun[0] - 2 : noun[0]].rstrip()[-1:] in QUOTES:
        made.end += 1 + (tape.shape[made.end] == " ")  # `12 "cousins"`
    return True


def _few(node: Node) -> bool:
    """Tell whether a number is of few, in digits: before one noun it describes another, `a 5 star hotel`."""
    amount = node.values.get("amount")
    exact = node.values.get("digits", False) and node.values.get("bound", "exact") == "exact"
    return exact and amount is not None and 1 < amount < _MANY


def _round(node: Node) -> bool:
    """Tell whether a number is a power of ten from a hundred on, as the base of a rate is."""
    amount = node.values.get("amount")
    return amount is not None and amount >= 100 and str(amount).rstrip("0") == "1"


def _definite(tape: Tape, at: int) -> bool:
    return tape.items[at].values.get("det") == "def"


def _telling(tape: Tape, made: Candidate) -> bool:
    """Tell whether a number without a noun is still a quantity: grouped in thousands, or scaled."""
    if "name" in made.node.values or made.node.values.get("bound") == "vague":
        return False
    amount = made.node.values.get("amount", made.node.values.get("low"))
    grouped = any(not c.isalnum() for c in tape.words(made.at, made.at + 1).strip("+-−±"))
    return amount is not None and amount >= 1000 and (grouped or "scale" in made.node.values)


def _alone(tape: Tape, made: Candidate) -> bool:
    """Tell whether a number is all that a cell of a table holds."""
    sentence = made.sentence
    row = "|" in tape.shape[max(0, sentence.start - 3) : sentence.start]
    return row and tape.shape[sentence.start : made.at] + tape.shape[made.end : sentence.end].strip() == ""


def _ends_noun(tape: Tape, words: Words, i: int) -> bool:
    """Tell whether word i is the head of its noun: the plural of a run, or the first noun of it."""
    if words.nouns_capital:
        return tape.words(i, i + 1)[:1].isupper()
    if not words.head_last:
        return tape.shape[i] not in words.before_noun
    return plural(tape, words, i)


def _goes_on(tape: Tape, words: Words, at: int, end: int) -> bool:
    """Tell whether a noun of many stands right behind another, which only describes it: `sports halls`."""
    behind = at + 1 < end and tape.shape[at] == " " and tape.shape[at + 1] not in words.function
    return behind and plural(tape, words, at + 1)


def _before_rate(tape: Tape, words: Words, start: int, end: int) -> int:
    """Return where a counted noun ends before the period of its rate: before ` par jour`, ` a day`."""
    return next((at for at in (end - 4, end - 3) if at > start and _rate(tape, words, at)), end)


def _rate(tape: Tape, words: Words, at: int) -> int:
    """Return how many items the period of a rate is: ` par jour`, ` a day`, ` all'anno`; 0 where none is."""
    after = tape.shape[at : at + 4]
    if len(after) < 3 or after[0] != " " or after[1] not in words.per:
        return 0
    if after[2] in words.period:
        return 3 if tape.words(at + 1, at + 2)[-1] in "'’" else 0
    return 4 if len(after) == 4 and after[2] == " " and after[3] in words.period else 0


def _acts(words: Words, char: str) -> bool:
    """Tell whether a word is a verb only, which ends the noun before it: `450 jeunes participeront`."""
    return char in words.clause_verb and char not in words.verb_noun


def _head_end(tape: Tape, words: Words, start: int, end: int) -> int:
    """Return where the span of a counted noun ends: behind its head, and the period of a rate.

    The head is the last word of a run in languages that say "civil servants", the first
    one, adjectives before it left aside, in those that say "agents publics".
    """
    shape, at, stop = tape.shape, start, start
    while at < end:
        char = shape[at]
        if char in words.function or (stop > start and (char in words.of or _acts(words, char))):
            break
        at += 1
        if char == " " or char in words.of or char in words.det:
            continue
        stop = at
        if _ends_noun(tape, words, at - 1) and not (words.head_last and _goes_on(tape, words, at, end)):
            break
    stop = max(stop, start + 1)
    return stop + _rate(tape, words, stop)
