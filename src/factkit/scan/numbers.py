"""Building numbers: digits and their grouping, number words, ordinals, vague quantities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Context, Decimal
from fractions import Fraction
from typing import Any

from factkit.match.cascade import Found
from factkit.match.tokens import Node, first_zero
from factkit.packs import Pack
from factkit.scan import eras, fractions
from factkit.scan.currencies import LETTERS
from factkit.scan.grouping import LONGEST, decimal
from factkit.scan.spoken import Counting, digits_of, read
from factkit.values.decimals import plain_product

_WORDS = ("card", "card_end", "scale", "article_number", "ordinal_word", "ordinal_words")
_SCALES = ("scale", "scale_abbr", "scale_money", "scale_spaced", "scale_fine", "hundred")
_MULTIPLES = ("multiple", "multiple_noun", "multiple_times", "multiple_part")
_CODE = 4
"""Digits past which a number that begins with a zero is a code."""
_MOST_TIMES = 10_000
"""As many times as this nothing has grown: what looks so names something."""
_NAMED = 10
"""A letter and less than this is a name, in whatever text: `the R5`."""
_CENTS = -2
"""The exponent of a number with two decimals, as prices have them."""
_LONGEST_POWER = 3
"""Digits of an exponent; with more it is out of range, whatever its base."""

Word = tuple[int, int, bool]
"""A number word: its value, the item after it, whether an "and" comes before it."""


class Numbers:
    """The builders of the stage `number`, for one language."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._point: str = pack.settings["decimal"]
        self.counting = Counting.of(pack.settings)

    def node(self, kind: str, values: dict[str, Any]) -> Node:
        """Return a number as a node of the type `kind`."""
        return Node(self._pack.node_char(kind), "number", values)

    def digits(self, found: Found) -> Node | None:
        """Digits, a sign and a scale, or a second scale after it: `-1,2 M`, `3 million 200 thousand`."""
        place = found.range("n")
        token = found.tape.words(*place)
        amount = decimal(token, self._point)
        if amount is None:
            amount = self.amount_of(
                found, "n"
            )  # In words, with digits after its scale: "un milione e 200 mila".
        if amount is None:
            return None
        if len(token) > _CODE and token.isdecimal() and first_zero(token):
            return self.name(found)
        if place == found.match.span():
            # Digits alone, as most are: neither a sign nor a scale.
            kind = _digits_type(token) if token.isdecimal() else "numdec"
            return self.node(kind, {"amount": amount, "digits": True})
        scale, upto = scale_of(found, "scale"), None
        if scale:
            amount = plain_product(amount, scale)
        if scale and found.has("more"):
            more = scale_of(found, "more") or Decimal(1)
            amount, scale = plain_product(amount, more), scale * more
        elif found.has("n2"):
            rest = self.amount_of(found, "n2")
            lower = scale_of(found, "scale2") or Decimal(1)
            if rest is None or not scale:
                return None
            if rest * lower < scale:
                amount += plain_product(rest, lower)
            else:  # `2 million 3 million`: two numbers, of which this is the first.
                upto = found.range("scale")[1]
        bare = not scale and not found.has("sign") and token.isdecimal()
        values = self._signed(found, {"amount": amount, "digits": True})
        if scale:
            values["scale"] = scale
        if "bound" in found.rule.args:
            values["bound"] = found.rule.args["bound"]
        made = self.node(_digits_type(token) if bare else "numdec", values)
        made.upto = upto
        return made

    def thousands(self, found: Found) -> Node | None:
        """`3 mil 500 millones`, `mil 200`: a scale in words, then what is left of it in digits."""
        head = self.amount_of(found, "n") if found.has("n") else Decimal(1)
        scale, rest = scale_of(found, "scale"), self.amount_of(found, "n2")
        if not found.has("scale") and head and head % 100 in _TENS and rest and rest < _TEN:
            # `treinta y 3`: tens in words, and the ones in a digit.
            total = head + rest
            return self.node(_word_type(int(total)), {"amount": total, "digits": False})
        if head is None or scale is None or rest is None or rest >= scale:
            return None
        amount, whole = plain_product(head, scale) + rest, scale_of(found, "fscale")
        values: dict[str, Any] = {"amount": amount, "digits": False}
        if whole:
            values |= {"amount": plain_product(amount, whole), "scale": whole}
        return self.node("numdec", values)

    def _signed(self, found: Found, values: dict[str, Any]) -> dict[str, Any]:
        sign = found.text("sign")
        if sign:
            values["sign"] = sign
        if sign == "±":
            values["bound"] = "about"
        elif sign and sign != "+":
            values["amount"] = -values["amount"]
            values["sign"] = "-"
        return values

    def power(self, found: Found) -> Node | None:
        """`10^6`, `3 × 10⁸`, `1.5e-9`; a raised digit after any other number than ten is a footnote's.

        What is too large or too small for a number is a name, so that no part of it is read as one.
        """
        base = decimal(found.text("base"), self._point) if found.has("base") else _TEN
        raised = found.value("power", "power")
        if base is None or (raised and base != _TEN):
            return None
        written = str(raised or found.text("exp"))
        if len(written) > _LONGEST_POWER:
            return self.name(found)
        power = int(written)
        power = -power if found.has("down") else power
        factor = decimal(found.text("n"), self._point) if found.has("n") else Decimal(1)
        if factor is None or not base:
            return None
        amount = (_EXACT if base == _TEN else _ROUNDED).power(base, power)
        if abs(amount.adjusted()) > LONGEST:
            return self.name(found)
        return self.node(
            "numdec", self._signed(found, {"amount": plain_product(factor, amount), "digits": True})
        )

    def letter(self, found: Found) -> Node | None:
        """Digits after a letter that may stand for money: large numbers only, so that names stay names.

        A price has two decimals and is as good, `N29.80`. Once a text has put the letter before such
        a number, it is money before any that ends its phrase.
        """
        made = self.digits(found)
        if made is None:
            return None
        start = found.range("value")[0]
        code = found.tape.items[start - 1].values.get("currency_letter")
        known = found.tape.notes.setdefault(LETTERS, Counter())
        amount: Decimal = made.values["amount"]
        priced = amount.as_tuple().exponent == _CENTS and amount >= 1
        if amount >= 1000 or "scale" in made.values or priced:
            known[code] += 1
            return made
        broken = amount != amount.to_integral_value()
        small = known[code] and (amount >= _NAMED or broken) and not found.rule.args.get("large")
        return made if small else None

    def one(self, found: Found) -> Node:
        """An article that counts: `un ou deux`, `un seul`."""
        values = self._signed(found, {"amount": Decimal(1), "digits": False})
        return self.node("word12" if values["amount"] > 0 else "numdec", values)

    def words(self, found: Found) -> Node | None:
        """A number in words: the longest beginning that is one where the whole is none."""
        start, end = found.range("n")
        said = self.said(found, start, end)
        if said is None:
            return None
        amount, upto = Decimal(said[0]), said[1]
        values = self._signed(found, {"amount": amount, "digits": False})
        if last := trailing_scale(found, start, upto):
            values["scale"] = last
        made = self.node("numdec" if values["amount"] < 0 else _word_type(said[0]), values)
        made.upto = upto
        return made

    def spoken_decimal(self, found: Found) -> Node | None:
        """`two point two million`, `zéro virgule cinq`, `point five`."""
        whole = self.amount_of(found, "n") if found.has("n") else Decimal(0)
        said = list(words_in(found, *found.range("frac")))
        if whole is None:
            return None
        written = found.text("frac")
        digits = written if written.isdecimal() else digits_of(v for v, _, _ in said)
        amount = whole + Decimal(f"0.{digits}")
        values: dict[str, Any] = {"amount": amount, "digits": False}
        if scale := scale_of(found, "scale"):
            scale *= scale_of(found, "more") or 1
            values |= {"amount": plain_product(amount, scale), "scale": scale}
        return self.node("numdec", self._signed(found, values))

    def said(self, found: Found, start: int, end: int) -> tuple[int, int] | None:
        """Read the number words of items `start` to `end`: the number, and where it ends."""
        words = list(words_in(found, start, end))
        if words and words[0][0] >= 0:
            return read(words, self.counting)
        while end > start:
            amount = self._pack.cardinal(found.tape.words(start, end).lower())
            if amount is not None:
                return amount, end
            end -= 1
        return None

    def ordinal(self, found: Found) -> Node | None:
        """`29ème`, `XXIe`, `21st`."""
        worth = found.value("value", "ordinal_roman")
        amount = Decimal(worth) if worth else decimal(found.text("n"), self._point)
        if amount is None or amount != amount.to_integral_value() or amount > 10**6:
            return None
        return Node(
            self._pack.node_char("ord"), "ordinal", {"amount": amount.quantize(Decimal(1)), "unit": "rank"}
        )

    def ordinal_words(self, found: Found) -> Node | None:
        """`vingt-cinquième`, `two hundredth`."""
        start, end = found.range("n")
        said = read(words_in(found, start, end), self.counting)
        if said is None or said[1] != end:
            return None
        return Node(
            self._pack.node_char("ord"),
            "ordinal",
            {"amount": Decimal(said[0]), "unit": "rank", "inwords": True},
        )

    def ordinal_super(self, found: Found) -> Node:
        """`zweitgrößte`: a rank in one word with what it is a rank of, which tells its kind."""
        worth = Decimal(found.value("value", "ordinal_super"))
        values = {"amount": worth, "unit": "rank", "inwords": True, "kind": "ranking"}
        return Node(self._pack.node_char("ord"), "ordinal", values)

    def vague(self, found: Found) -> Node | None:
        """`dizaines de milliers`, `several million`: a lower end alone."""
        low = Decimal(1)
        for name in ("first", "second"):
            if found.has(name):
                low *= collective_of(found, name)
        return Node(self._pack.node_char("vague"), "number", {"low": low, "bound": "vague"})

    def collective(self, found: Found) -> Node | None:
        """`une centaine`, `two dozen`: so many of them, about or exactly as the rule says."""
        amount = Decimal(found.rule.args.get("amount", 1))
        if found.has("n"):
            said = self.amount_of(found, "n")
            if said is None:
                return None
            amount = said
        if part := found.value("part", "and_part"):
            amount += fractions.quotient(Fraction(part))
        for name in ("first", "second"):
            if found.has(name):
                amount = plain_product(amount, collective_of(found, name))
        values: dict[str, Any] = {"amount": amount, "digits": False}
        if "bound" in found.rule.args:
            values["bound"] = found.rule.args["bound"]
        if found.value("first", "scale"):
            values["scale"] = amount
        return self.node("numdec", values)

    def amount_of(self, found: Found, name: str) -> Decimal | None:
        """Return the number of field `name`, in digits or in words, whole; None where it is none."""
        start, end = found.range(name)
        token = found.tape.words(start, end)
        if token[:1].isdecimal() or token[:1] in ",.":
            return decimal(token, self._point)
        values = found.tape.items[start].values
        if end == start + 1 and "article_number" in values:
            return Decimal(values["article_number"])
        said = self.said(found, start, end)
        return Decimal(said[0]) if said and said[1] == end else None

    def multiple(self, found: Found) -> Node | None:
        """`tripled`, `x3`, `tenfold`: so many times as much."""
        if found.has("n"):
            amount = self.amount_of(found, "n")
        else:
            worth = (found.value("value", kind) for kind in _MULTIPLES)
            amount = Decimal(next(filter(None, worth)))
        if amount is None:
            return None
        if amount >= _MOST_TIMES:
            return self.name(found)  # `X37047`: an extension, or the name of a part.
        return Node(self._pack.node_char("multiple"), "number", {"amount": amount, "unit": "multiple"})

    def name(self, found: Found) -> Node:
        """A number that only names: `article 12`, `Boeing 737`. No mention is made of it."""
        return Node(self._pack.node_char("namenum"), "name_number", {})

    def same(self, found: Found) -> Node | None:
        """`50/50`, `20/20`: a saying, no fraction."""
        return self.name(found) if found.text("n") == found.text("n2") else None

    def base(self, found: Found) -> Node | None:
        """`per 100,000`: so many of which a rate counts some, no mention by itself."""
        made = self.digits(found)
        if made is None or made.values["amount"] not in _ROUND:
            return None
        made.values["base"] = True
        return made


_TEN = Decimal(10)
_TENS = frozenset(_TEN * n for n in range(2, 10))
_ROUND = frozenset(_TEN**n for n in range(2, 7))
_ROUNDED = Context(prec=15)
_EXACT = Context(prec=200)
"""Digits enough for the longest number times the largest scales: nothing is rounded."""


def builders(pack: Pack) -> dict[str, Callable[[Found], Node | None]]:
    """Return the builders of the stage `number`, for one language."""
    made = Numbers(pack)
    return {
        "digits": made.digits,
        "thousands": made.thousands,
        "words": made.words,
        "letter": made.letter,
        "one": made.one,
        "spoken_decimal": made.spoken_decimal,
        "ordinal": made.ordinal,
        "ordinal_words": made.ordinal_words,
        "ordinal_super": made.ordinal_super,
        "vague": made.vague,
        "collective": made.collective,
        "multiple": made.multiple,
        "name": made.name,
        "base": made.base,
        "same": made.same,
        "power": made.power,
        **fractions.builders(pack, made),
        **eras.names(pack),
    }


def words_in(found: Found, start: int, end: int) -> Iterator[Word]:
    """Yield the number words of items `start` to `end`; -1 for a word without a value of its own."""
    joined = False
    for i in range(start, end):
        values = found.tape.items[i].values
        for name in _WORDS:
            if name in values:
                worth = values[name]
                if isinstance(worth, tuple):
                    # Several words written as one; an "and" before it is before the first of them.
                    yield from ((part, i + 1, joined or inner) for part, inner in worth[:1])
                    yield from ((part, i + 1, inner) for part, inner in worth[1:])
                else:
                    yield int(worth) if str(worth).isdecimal() else -1, i + 1, joined
                joined = False
                break
        else:
            joined = joined or "number_and" in values or found.tape.words(i, i + 1) == ","


def scale_of(found: Found, name: str) -> Decimal | None:
    """Return what the scale word of field `name` multiplies by, or None."""
    item = found.item(name)
    if item is None:
        return None
    values = item.values
    for kind in _SCALES:
        if kind in values:
            return Decimal(values[kind]) if values[kind] else None
    return None


def trailing_scale(found: Found, start: int, upto: int) -> Decimal | None:
    """Return the scale in which a number in words ends, or None."""
    factor = found.tape.items[upto - 1].values.get("scale") if upto > start else None
    return Decimal(factor) if factor and int(factor) >= 1000 else None


def collective_of(found: Found, name: str) -> Decimal:
    """Return how many the collective of field `name` stands for."""
    worth = (found.value(name, kind) for kind in ("collective", "group_of", "scale"))
    return Decimal(next(filter(None, worth), 1))


def _digits_type(token: str) -> str:
    if len(token) <= 2:
        number = int(token)
        return "num12" if 0 < number <= 12 else "num31" if 0 < number <= 31 else "numint"
    return "numyear" if len(token) == 4 and 1000 <= int(token) < 2200 else "numint"


def _word_type(amount: int) -> str:
    return "word12" if 0 < amount <= 12 else "word31" if 0 < amount <= 31 else "wordint"
