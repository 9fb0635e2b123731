"""The units that bare numbers share with a neighbour: `Europe 38 % and Asia 16`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from factkit.match.tokens import Node, Tape, replaced
from factkit.rules.candidates import Candidate
from factkit.rules.heads import counted_noun, joined, whole_of
from factkit.rules.restating import between_commas, level_aside, told_as_part
from factkit.rules.words import Words
from factkit.values.decimals import plain_product

_MILLION = Decimal(10**6)
_BESIDE = 7
"""Items behind a value in which its noun stands: `34.6m - Estimated number of …`."""
_CLOSE = 12
"""Items between two numbers that share the unit of the second."""
_WHOLE = 100
"""The most that a share can be, in percent."""
_SHARED, _SCORED = frozenset({"share_noun"}), frozenset({"score_noun", "market_index"})
_ALIKE = 20
"""How many times as large as another a value of the same list can be."""
_SIGN_FIRST = re.compile(r"[^\d\s+−-]{1,4} ?\d")
"""A sum with its sign or its letters before the number."""
_MEASURED = frozenset({"percent", "money", "quantity"})
_BARE = frozenset({"count", "amount"})
"""The kinds of a bare number: a count, or a sum of which no currency is named."""
_TOLD = frozenset({"change", "investment"})
"""Kinds that a rule may give to a bare number."""
_RATED = frozenset({"percent", "score"})
"""The units that a rule may give to a number that has none of its own."""
_COUNTED = frozenset({"count", "target", "training_target"})


def lent(tape: Tape, words: Words, decided: Iterable[list[Candidate]]) -> tuple[Tape, set[int]]:
    """Return the tape on which bare numbers have the unit that they share, and which sentences changed.

    `decided` holds the candidates sentence by sentence; a sum without a currency
    takes the one that the text last spoke of.
    """
    edits: list[tuple[int, int, Node]] = []
    changed: set[int] = set()
    money: str | None = None
    said: Counter[str] = Counter()
    last: Candidate | None = None
    for number, made in enumerate(decided):
        if not made:
            last = None
            continue
        before = {id(c.node) for c in made}
        _borrow_units(tape, words, made, money, last)
        found = [(c.at, c.at + 1, c.node) for c in made if id(c.node) not in before]
        if found:
            edits += found
            changed.add(number)
        money = _spoken(made, money)
        said.update(c.node.values["unit"] for c in made if c.node.type == "money")
        if money is not None and len(said) > 1:
            # A text in one currency goes on in it, past a sum or two in another.
            most, often = said.most_common(1)[0]
            money = most if often >= 2 * said[money] else money
        last = made[-1]
    return replaced(tape, [*edits]), changed


def _borrow_units(
    tape: Tape, words: Words, made: list[Candidate], money: str | None, last: Candidate | None
) -> None:
    """Give bare numbers the unit that they share with the next or the last value of the sentence.

    `last` is the last value of the sentence before.
    """
    _as_scaled(tape, words, made, last)
    _as_points(tape, words, made)
    for first, then in reversed(list(pairwise(made))):
        # `12, 14 and 16 metres`: from the last, which lends to the one before it.
        if first.node.type != "number" or first.kind == "change":
            continue
        if _lends(tape, words, first, then) and _bare(tape, words, first):
            _borrow(words, first, then, scale=True)
    for i, candidate in enumerate(made):
        if candidate.node.type != "number" or not _bare(tape, words, candidate):
            continue
        spoken = made[i - 1] if i else last
        if spoken is not None and _goes_on(tape, words, spoken, candidate):
            continue
        after = made[i + 1] if i + 1 < len(made) else None
        if after is not None and _lends(tape, words, candidate, after):
            _borrow(words, candidate, after, scale=True)
            continue
        before = next((c for c in reversed(made[:i]) if c.node.type in _MEASURED), None)
        if before is not None and before is not spoken and _of_count(tape, words, spoken, candidate):
            candidate.fields["listed"] = True
            continue  # "29 milliards : 18 rames à l'un, 40 à l'autre"
        if before is not None and before.node.type == "percent":
            # "3 % more than a year before, and 66 were killed", `75 % saved; 3 killed`: how many they are.
            behind = tape.shape[candidate.end + 1 : candidate.end + 2]
            other = behind in words.doers or behind in words.stricken
            aside = level_aside(tape, before, candidate)
            if spoken is not None and spoken.fields.get("aside"):
                aside = joined(tape, words, spoken, candidate, compared=True)
            candidate.fields["aside"] = aside
            before = None if other or aside else before
        if before is not None and (how := _bare_after(tape, words, before, candidate)):
            _borrow(words, candidate, before, scale=how == "scaled")
        elif _is_sum(tape, words, candidate) and (unit := _spoken(made[:i], money)):
            values = {**candidate.node.values, "unit": unit}
            candidate.node = Node(words.node_chars["money"], "money", values)


def _of_count(tape: Tape, words: Words, spoken: Candidate | None, bare: Candidate) -> bool:
    """Tell whether a bare number is listed with one that says what it counts."""
    if spoken is None or spoken.sentence is not bare.sentence or spoken.kind not in _COUNTED:
        return False
    if _scaled(spoken) or _scaled(bare) or not _near(spoken, bare, Decimal(1)):
        return False  # "pour sept écoles, 8,6 millions pour les pistes"
    told = bool(spoken.fields.get("listed")) or counted_noun(tape, words, spoken) is not None
    return spoken.node.type == "number" and told and joined(tape, words, spoken, bare, compared=True)


def _as_scaled(tape: Tape, words: Words, made: list[Candidate], last: Candidate | None) -> None:
    """Read a letter that may be a unit or a scale as its scale beside numbers of that scale.

    `rose to 8.2m in June from 6.3m`; what follows such as `long` keeps it a unit. `last` is the last
    value of the sentence before: `It had 2 million users in May. It now has 3.4m.`
    """
    near = made if last is None or last.node.type != "number" else [last, *made]
    for candidate in made:
        node = candidate.node
        if node.type != "quantity":
            continue
        told = tape.words(candidate.at, candidate.at + 1)
        unit, scale = words.scale_or_unit.get(told[-1:], (None, None))
        if scale is None or node.values.get("unit") != unit:
            continue
        if tape.shape[candidate.end : candidate.end + 2].lstrip() in words.length_next:
            continue
        others = (c.node.values.get("scale") for c in near if c.node.type in ("number", "money"))
        many = words.count_noun.search(tape.shape, candidate.end, candidate.end + _BESIDE) is not None
        many = many or _of_many(tape, words, candidate)
        if not told[-2:-1].isdigit() or not (many or scale in others):
            continue
        values = {name: value for name, value in node.values.items() if name != "unit"}
        for name in ("amount", "low", "high"):
            if values.get(name) is not None:
                values[name] = plain_product(values[name], scale)
        candidate.node = Node(
            words.node_chars["number"], "number", {**values, "scale": scale, "digits": True}
        )


def _of_many(tape: Tape, words: Words, made: Candidate) -> bool:
    """Tell whether what is counted stands before a number that closes its part: `passengers 8.2m, up 4 %`.

    Behind a verb of level the part may be long: `the number of people who were out of work fell to 2.4m`.
    """
    shape, start = tape.shape, max(made.sentence.start, made.start - _CLOSE)
    after = shape[made.end : made.end + 2].lstrip()[:1]
    if after and not (after in words.stop or after in words.prep or after in words.date):
        return False
    if words.count_noun.search(shape, start, made.start) or words.numbered.search(shape, start, made.start):
        return True
    behind = shape[made.sentence.start : made.start].rstrip()[-1:]
    levels = bool(behind) and (behind in words.levelled)
    return levels and words.numbered.search(shape, made.sentence.start, made.start) is not None


def _as_points(tape: Tape, words: Words, made: list[Candidate]) -> None:
    """Read the points by which a share moves as those of a percentage: `the jobless rate fell two points`.

    Those by which a score or an index moves are its own, and so are its two ends: `scored 61.7, 5.2
    points better than in 2021`, `the index went from 87.5 to 88.4`.
    """
    scored, level = False, any(_is_level(c) for c in made)
    for candidate in made:
        values = candidate.node.values
        if candidate.kind != "change":
            scored = "score" in (candidate.fields.get("unit"), values.get("unit"))
            continue
        unit, points = values.get("unit"), bool(values.get("assumed") or values.get("bare_points"))
        ends = candidate.node.type == "number" and candidate.fields.get("ends")
        ends = ends and not candidate.fields.get("unit") and not values.get("scale")
        if not ends and not (points and unit in ("percentage_point", "score")):
            continue
        start = max((c.end for c in made if c.end <= candidate.start), default=candidate.sentence.start)
        told, lexicon = re.findall(r"[^\W\d_]+", tape.words(start, candidate.start)), tape.lexicon.words
        known = [(lexicon.get(word) or lexicon.get(word.lower())) for word in told]
        share, score = (
            any(e is not None and not nouns.isdisjoint(e.values) for e in known)
            for nouns in (_SHARED, _SCORED)
        )
        # "The Dow rose this week by 51 points": those of an index that is traded are no percentage's.
        before = candidate.sentence.start, candidate.start
        traded = points and bool(words.market_index.search(tape.shape, *before))
        traded = traded or (points and between_commas(tape, words, candidate))
        tallied = candidate.rule == "fallback.change" and not share and _tallied(tape, candidate, made)
        ours = tallied or traded or ((scored or score or level) and not share)
        if (points and unit == "percentage_point" and ours) or (ends and score):
            candidate.node = Node(words.node_chars["quantity"], "quantity", {**values, "unit": "score"})
        if tallied:
            candidate.kind, candidate.rule = "measurement", "fallback.measurement"
        elif points and unit == "score" and share:
            kept = {name: value for name, value in values.items() if name != "assumed"}
            candidate.node = Node(
                words.node_chars["percent"], "percent", {**kept, "unit": "percentage_point"}
            )


def _is_level(made: Candidate) -> bool:
    """Tell whether a value is where an index stands, in more points than a share can have."""
    values = made.node.values
    return values.get("unit") == "score" and values.get("amount", 0) > _WHOLE


def _tallied(tape: Tape, candidate: Candidate, made: list[Candidate]) -> bool:
    """Tell whether points head a list of things counted: `12.5 points, 9 rebounds and 1.8 assists`."""
    shape, end = tape.shape, candidate.end
    next_at = end + 2 if shape[end : end + 1] == "," else end + 1
    return any(c.start == next_at and c.kind == "count" for c in made)


def _bare(tape: Tape, words: Words, made: Candidate) -> bool:
    """Tell whether a number says neither what it counts nor of what it is a part."""
    if made.kind not in _BARE and not (made.kind in _TOLD and made.by_rule):
        return False
    if made.node.values.get("unit") or made.fields.get("unit", "XXX") != "XXX":
        return False
    if made.fields.get("unit"):
        return True  # A rule reads a sum: `9.4 billion of provisions`.
    noun = counted_noun(tape, words, made)
    if noun and _scaled(made) and tape.shape[noun[0]] in words.not_invest:
        noun = None  # "les 480 millions encaissés": what is done with money
    return not noun and whole_of(tape, words, made) is None


def _goes_on(tape: Tape, words: Words, spoken: Candidate, bare: Candidate) -> bool:
    """Tell whether a bare number is of what the value before was of, and give it that unit.

    A rule has to say that it may be: `Athens has 11 %. Rome has 20`, `The aim is 3`; so has a change
    after one: `Prices rose 6 %. Food was up by 9.1`. What only may be a claim is one behind a count.
    """
    if spoken.sentence.block != bare.sentence.block:
        return False
    if spoken.node.type == "percent" and told_as_part(tape, words, bare):
        return False
    if _points_off(spoken, bare):
        values = {**bare.node.values, "unit": "percentage_point"}
        bare.node = Node(words.node_chars["percent"], "percent", values)
        return True
    moved = bare.kind == spoken.kind == "change" and spoken.node.type == "percent"
    if not moved and not bare.fields.get("borrows"):
        return False
    if spoken.node.type == "number" and spoken.kind in _COUNTED:
        bare.fields["needs"] = False
    scale = spoken.node.values.get("scale")
    if spoken.node.type not in _MEASURED:
        return _rates(spoken, bare)
    if _near(spoken, bare, Decimal(1)):
        _borrow(words, bare, spoken, scale=False)
        return True
    near = spoken.sentence is bare.sentence or bare.fields.get("needs")
    if near and scale and not _scaled(bare) and _near(spoken, bare, scale):
        _borrow(words, bare, spoken, scale=True)
        return True
    return False


def _rates(spoken: Candidate, bare: Candidate) -> bool:
    """Give a bare number the kind of a rate without a unit before it: `the ratio was 2.4, against 2.1`."""
    unit = spoken.fields.get("unit")
    if unit not in _RATED or spoken.node.type != "number" or not _near(spoken, bare, Decimal(1)):
        return False
    bare.kind, bare.rule, bare.fields["unit"] = spoken.kind, spoken.rule, unit
    return True


def _points_off(spoken: Candidate, bare: Candidate) -> bool:
    """Tell whether a bare part of one is by how many points a share moved: `at 7.5 %, down 0.3 from May`."""
    if bare.kind != "change" or spoken.kind != "share" or spoken.node.type != "percent":
        return False
    a, b = spoken.node.values.get("amount"), bare.node.values.get("amount")
    broken = a is not None and b is not None and b != b.to_integral_value() and abs(b) < abs(a)
    return broken and spoken.sentence is bare.sentence and not bare.fields.get("unit")


def _near(spoken: Candidate, bare: Candidate, scale: Decimal) -> bool:
    """Tell whether two values can be of the same thing: neither many times the other, no share above all."""
    a, b = (c.node.values.get("amount", c.node.values.get("high")) for c in (spoken, bare))
    if a is None or b is None or (spoken.node.type == "percent" and abs(b) > _WHOLE):
        return False
    return bool(abs(a) < _ALIKE * abs(plain_product(b, scale)) < abs(a) * _ALIKE**2)


def _scaled(made: Candidate) -> bool:
    values = made.node.values
    amount = values.get("amount", values.get("high"))
    # Of a range its two ends are known, and no more how they were written: "180 to 210 million".
    told = values.get("scale") or not values.get("digits", True) or "amount" not in values
    return bool(told) and amount is not None and abs(amount) >= _MILLION


def _is_sum(tape: Tape, words: Words, made: Candidate) -> bool:
    """Tell whether a large number is a sum: a rule says so, or its sentence is of money."""
    return _scaled(made) and (made.fields.get("unit") == "XXX" or _of_money(tape, words, made))


def _of_money(tape: Tape, words: Words, made: Candidate) -> bool:
    """Tell whether a large number can be a sum: its sentence does not say how many there are, or of money."""
    start, end = made.sentence.start, made.sentence.end
    beside = min(made.end + _BESIDE, end)
    if tape.shape[made.end + 1 : made.end + 2] in words.of_them and made.end < end:
        return False
    if words.not_invest.search(tape.shape, made.end, beside):
        return True
    if words.not_invest.search(tape.shape, start, made.start):
        return not words.count_noun.search(tape.shape, made.end, beside)
    return not words.count_noun.search(tape.shape, start, end)


def _spoken(made: list[Candidate], money: str | None) -> str | None:
    """Return the currency of the last large value; None where that was no sum."""
    for candidate in reversed(made):
        if candidate.node.type == "money":
            return candidate.node.values.get("unit")
        if candidate.node.type == "number" and _scaled(candidate):
            # "a rapporté 486 millions, soit 15 millions de plus": sums of a money that is not named
            return (money or "XXX") if candidate.fields.get("unit") == "XXX" else None
    return money


def _lends(tape: Tape, words: Words, bare: Candidate, after: Candidate) -> bool:
    """Tell whether a bare number stands in a list with a value that closes it: `38 and 16 per cent`."""
    if after.start - bare.end > _CLOSE:
        return False
    if after.node.type not in _MEASURED:
        dated = words.date.search(tape.shape, bare.end, after.start)
        if dated or not _many(after, bare):
            return False  # `721 forms, against 160 in 2019, and 11 million accounts`
    amount = bare.node.values.get("amount")
    if after.node.type == "percent" and amount is not None and abs(amount) > _WHOLE:
        return False
    if after.node.type == "percent" and told_as_part(tape, words, bare):
        return False
    between = tape.shape[bare.end : after.start]
    if after.node.type == "money" and between.rstrip()[-1:] in words.price_prep:
        return False
    if after.node.type == "money" and _SIGN_FIRST.match(tape.words(after.at, after.at + 1)):
        return False  # "closed at 41,208 and N22.3 trillion": a sign before a sum is of that sum alone
    if between == " (" and ")" in tape.words(after.at, after.at + 1):
        return True  # "303,5 (347,2) millions de francs"
    return bool(between.strip()) and all(c in " ,-" or c in words.list_joint for c in between)


def _many(after: Candidate, bare: Candidate) -> bool:
    """Tell whether a number has a scale that one listed before it can share: `4, 5 and 6 million people`."""
    scale = after.node.values.get("scale")
    return scale is not None and not bare.node.values.get("scale") and _near(after, bare, scale)


def _bare_after(tape: Tape, words: Words, before: Candidate, bare: Candidate) -> str | None:
    """Tell how a bare number takes the unit of a value that it is listed after: as it is, or `scaled`."""
    if before.kind == "change" and bare.kind == "count" and bare.by_rule:
        return None  # `7 % more than in May, and at least 66 were hurt`
    if not joined(tape, words, before, bare, compared=True):
        return None
    a, b = (c.node.values.get("amount", c.node.values.get("high")) for c in (before, bare))
    if a is None or b is None or not bare.node.values.get("digits"):
        return None
    if before.node.type == "percent":
        return "bare" if abs(b) <= _WHOLE and not told_as_part(tape, words, bare) else None
    scale = before.node.values.get("scale")
    if scale and not _scaled(bare) and abs(a) > _ALIKE * abs(b):
        with_scale = abs(b) * scale
        if abs(a) < _ALIKE * with_scale and with_scale < _ALIKE * abs(a):
            return "scaled"
    if before.node.type == "quantity":
        return "bare" if abs(a) < abs(b) * _ALIKE**2 and abs(b) < abs(a) * _ALIKE**2 else None
    alike = _scaled(bare) or abs(b) * _ALIKE > abs(a)
    return "bare" if alike else None


def _borrow(words: Words, bare: Candidate, lender: Candidate, *, scale: bool) -> None:
    values = {**bare.node.values, "unit": lender.node.values.get("unit")}
    factor = lender.node.values.get("scale")
    if scale and factor and not bare.node.values.get("scale"):
        for name in ("amount", "low", "high"):
            if values.get(name) is not None:
                values[name] = plain_product(values[name], factor)
        values["scale"] = factor
    if lender.node.values.get("assumed"):
        values["assumed"] = True
    if values.get("sign") and lender.node.type == "percent" and not lender.node.values.get("sign"):
        values["unit"] = "percentage_point"
    bare.node = Node(words.node_chars[lender.node.type], lender.node.type, values)
