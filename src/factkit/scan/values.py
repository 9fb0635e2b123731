"""Building what numbers measure: percentages, sums of money, quantities, ratios."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from factkit.match.cascade import Found
from factkit.match.lexicon import Entry
from factkit.match.tokens import Node
from factkit.packs import Pack
from factkit.scan.currencies import LETTERS, Homes
from factkit.scan.fractions import quotient
from factkit.values.decimals import plain_product

_KEPT = ("amount", "low", "high", "bound", "sign", "scale", "digits")
_ROUND = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 50, 100, 500, 1000, 10_000, 100_000, 1_000_000})
_STOP = re.compile(r"[;.!?\n\f]")
_POUNDS = "pound"
_DEGREES = "degC?"
"""Degrees of which the text does not say what kind they are."""
_HEAVY = 10_000
_FOOT = 12
_TWO_DIGITS, _HUNDRED = 10, 100
_SLIGHT = 20
"""Below this, points with a decimal part are those of a percentage; an index has more of them."""
_SENTENCE = 20
"""Items on either side in which a percentage tells what bare points are."""


class Values:
    """The builders of the stage `value`, for one language."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._homes = Homes(pack)
        self._percents = frozenset(pack.chars("percent") + pack.chars("percent_value"))
        self._per = pack.rates
        self._angles, self._weights, self._no_degrees, self._books = (
            frozenset(pack.chars(name)) for name in ("angle_word", "weight_word", "no_degree", "book_word")
        )

    def measured(self, found: Found, kind: str, unit: str, factor: Decimal = Decimal(1)) -> Node:
        """The number of field `n`, as a value of `kind` in `unit`; a `?` after the unit marks a guess."""
        number = found.item("n")
        known = number.values if number else {}
        values: dict[str, Any] = {k: known[k] for k in _KEPT if k in known}
        if not values.get("amount") and "article_number" in known:
            values["amount"] = Decimal(known["article_number"])
        if found.has("part") and values.get("amount") is not None:
            # A part behind the unit is one of it, or of the scale: "deux millions d'euros et demi".
            part = quotient(Fraction(found.value("part", "and_part")))
            values["amount"] += plain_product(part, Decimal(values.get("scale") or 1))
        if factor != 1:
            for name in ("amount", "low", "high"):
                if values.get(name) is not None:
                    values[name] = plain_product(values[name], factor)
        values["unit"], guess = (unit[:-1], True) if unit.endswith("?") else (unit, False)
        if guess:
            values["assumed"] = True
        return Node(self._pack.node_char(kind), kind, values)

    def percent(self, found: Found) -> Node | None:
        """`12 %`; a part of one percent as well: `half a percent`, `a tenth of one percent`."""
        factor = found.rule.args.get("factor") or found.value("unit", "percent")
        if factor is None or (found.has("one") and amount_of(found, "one") != 1):
            return None
        return self.measured(found, "percent", "percent", Decimal(factor))

    def points(self, found: Found) -> Node | None:
        """Percentage points and basis points."""
        return self.measured(found, "percent", "percentage_point", Decimal(found.value("unit", "point")))

    def loose_points(self, found: Found) -> Node | None:
        """Bare points: of a percentage where one is spoken of nearby or a part of a point is meant."""
        number = found.item("n")
        amount = amount_of(found, "n")
        if number and amount is not None and abs(amount) < 100 and _near(found, self._percents):
            made = self.measured(found, "percent", "percentage_point")
            if abs(amount) >= 1:
                made.values["bare_points"] = True
            return made
        if amount is not None and abs(amount) < _SLIGHT and amount != amount.to_integral_value():
            return self.measured(found, "percent", "percentage_point?")
        return self.measured(found, "quantity", "score?")

    def money(self, found: Found) -> Node | None:
        """A sum with its currency; cents after it are added."""
        unit = self._currency(found)
        if unit is None:
            return None
        code, _, factor = unit.partition(" ")
        scale = found.item("scale")
        scaled = scale.values["low"] if isinstance(scale, Node) else 1
        made = self.measured(found, "money", code, Decimal(factor or 1) * scaled)
        if factor and Decimal(factor) > 1 and "scale" not in made.values:
            made.values["scale"] = Decimal(factor)  # "entre 675 et 700 ME": the scale of both ends
        rest = found.item("rest")
        if rest is not None and made.values.get("amount") is not None:
            cents = rest.values["amount"]
            if not 0 < cents < 100:
                return None
            made.values["amount"] += cents / 100
        return made

    def _currency(self, found: Found) -> str | None:
        code = currency(found.item("unit"))
        if code is None:
            return None
        code, space, factor = code.partition(" ")
        number = found.item("n")
        if code == "GBP?":
            if _near(found, self._weights) and "scale" not in (number.values if number else ()):
                return None
            doubtful = self._pack.settings.get("pound_counts") and not found.rule.args.get("price")
            if doubtful and self._of_books(found):
                return None
            if doubtful and not self._sum(number, found):
                return None
        return self._homes.resolve(code, found.tape, found.match.start()) + space + factor

    def _sum(self, number: Entry | Node | None, found: Found) -> bool:
        """Tell whether a number of pounds is money, in a language where they may be books or weights."""
        amount = number.values.get("amount") or number.values.get("low") if number else None
        return amount is not None and (amount >= 1000 or self._homes.known("GBP?", found.tape))

    def _of_books(self, found: Found) -> bool:
        """Tell whether pounds are books, where the two have one name: `elle a écrit douze livres`."""
        return _near(found, self._books) and not _near(found, self._weights)

    def letter_money(self, found: Found) -> Node | None:
        """A letter for money, before a large number or where the text has it before one: `R1.1bn`."""
        number = found.item("n")
        amount = number.values.get("amount") if number else None
        code = found.value("unit", "currency_letter")
        if code is None or amount is None:
            return None
        known = code in found.tape.notes.get(LETTERS, ())
        if amount < 1000 and amount == amount.to_integral_value() and not known:
            return None
        return self.measured(found, "money", self._homes.resolve(code, found.tape, found.match.start()))

    def money_range(self, found: Found) -> Node | None:
        """`$10-$20`, `€5–6 million`: the scale of the second number reaches the first."""
        made = self.money(found)
        low = found.item("low")
        if made is None or low is None:
            return None
        a, b = low.values.get("amount"), made.values.pop("amount", None)
        scale = made.values.get("scale")
        if a is not None and b is not None and scale and "scale" not in low.values and a * scale < b:
            a = plain_product(a, scale)
        if a is None or b is None or not a < b:
            return None
        made.values |= {"low": a, "high": b, "bound": "between"}
        return made

    def cents(self, found: Found) -> Node | None:
        """Hundredths of a currency: the one that the word names, or an unsaid one."""
        code = found.value("unit", "cent") or found.value("unit", "cent_abbr")
        return self.measured(found, "money", self._homes.cents(code, found.tape), Decimal("0.01"))

    def quantity(self, found: Found) -> Node | None:
        """A physical quantity, with what it is counted per where that is said."""
        unit, number = unit_of(found, "unit"), found.item("n")
        if unit is None:
            return None
        if number and "base" in number.values:
            return Node(self._pack.node_char("namenum"), "name_number", {})
        if found.has("per"):
            below = self._below(found, "per")
            more = self._below(found, "per2") if found.has("per2") else None
            if below is None or "/" in unit or (more is None and found.has("per2")):
                return None
            unit = "/".join(part.rstrip("?") for part in (unit, below, more) if part)
        if unit == _POUNDS and self._of_books(found):
            return None
        if unit == _DEGREES:
            if _near(found, self._no_degrees):
                return None
            unit = "degree" if _near(found, self._angles) else unit
        return self.measured(found, "quantity", unit)

    def lasting_rate(self, found: Found) -> Node | None:
        """`26 heures d'ouverture par semaine`: a span of time, by the period that it falls into."""
        lasting, per = found.item("n"), self._below(found, "per")
        parts = lasting.values.get("parts") or [] if lasting else []
        unit = self._per.get(parts[0][0]) if len(parts) == 1 else None
        if lasting is None or unit is None or per is None or unit == per:
            return None
        values = {"amount": parts[0][1], "unit": f"{unit}/{per}"}
        values["bound"] = lasting.values.get("bound", "exact")
        return Node(self._pack.node_char("quantity"), "quantity", values)

    def _below(self, found: Found, name: str) -> str | None:
        """Return the unit or period that field `name` counts by."""
        told = (found.value(name, kind) for kind in ("period", "time_abbr", "hour_mark"))
        letter = next(filter(None, told), None)
        return unit_of(found, name) or self._per.get(str(letter))

    def weight(self, found: Found) -> Node | None:
        """`two pounds of sugar`: pounds that are no money, up to what is bought at a time."""
        amount, number = amount_of(found, "n"), found.item("n")
        if amount is None or amount >= _HEAVY or (number and "scale" in number.values):
            return None
        return self.quantity(found)

    def part_quantity(self, found: Found) -> Node | None:
        """`half a litre`, `un demi-kilo`, `quart de litre`."""
        unit = unit_of(found, "unit")
        if unit is None:
            return None
        made = self.measured(found, "quantity", unit)
        made.values["amount"] = quotient(Fraction(found.value("n", "half") or found.value("n", "fraction")))
        return made

    def compound(self, found: Found) -> Node | None:
        """`7 feet 10 inches`, in the smaller unit; in the first where the second is only "in"."""
        unit = unit_of(found, "unit")
        made = self.measured(found, "quantity", str(unit))
        total = made.values.get("amount")
        for number, name in (("n2", "unit2"), ("n3", "unit3")):
            if not found.has(number):
                break
            lower, more = unit_of(found, name), amount_of(found, number)
            parts = self._pack.parts.get(f"{unit} {lower}")
            if parts is None or total is None or more is None:
                return None
            if found.value(name, "inch_in"):
                total += quotient(Fraction(more) / parts)
            else:
                total, unit = total * parts + more, lower
        made.values |= {"amount": total, "unit": unit}
        return made

    def with_rest(self, found: Found) -> Node | None:
        """`one metre eighty`: the hundredths of a unit behind it, two digits of them."""
        unit, written = unit_of(found, "unit"), found.text("rest")
        rest = Decimal(written) if written.isdecimal() else amount_of(found, "rest")
        if unit is None or rest is None or not _TWO_DIGITS <= rest < _HUNDRED:
            return None
        made = self.measured(found, "quantity", unit)
        if made.values.get("amount") is None:
            return None
        made.values["amount"] += rest / _HUNDRED
        return made

    def feet_inches(self, found: Found) -> Node | None:
        """`6'2"`, in inches."""
        made = self.measured(found, "quantity", "inch")
        feet, inches = made.values.get("amount"), amount_of(found, "rest")
        if feet is None or inches is None or not 0 <= inches < _FOOT:
            return None
        made.values["amount"] = feet * _FOOT + inches
        return made

    def inches(self, found: Found) -> Node:
        """`55"`."""
        return self.measured(found, "quantity", "inch")

    def below_zero(self, found: Found) -> Node:
        """`10 degrees below zero`; a minus before it says the same again."""
        unit, number = unit_of(found, "unit") or "degC?", found.item("n")
        signed = isinstance(number, Node) and number.values.get("sign") == "-"
        return self.measured(found, "quantity", unit, Decimal(1 if signed else -1))

    def ratio(self, found: Found) -> Node | None:
        """`one in five`, `1 sur 3`, `каждый третий`: a part of a whole, both of them small or round."""
        part = amount_of(found, "a") if found.has("a") else Decimal(found.rule.args.get("part", 0))
        whole = amount_of(found, "b")
        if not part or not whole or part < 0 or part > whole * 1000 or whole != whole.to_integral_value():
            return None
        if part != 1 and "one" in found.rule.args:
            return None
        if whole not in found.rule.args.get("wholes", (whole,)):
            return None
        if part != 1 and (part >= whole or int(whole) not in _ROUND):
            return None
        values: dict[str, Any] = {"of": whole, "part": part}
        share = quotient(Fraction(part) / Fraction(whole))
        low = amount_of(found, "low") if found.has("low") else None
        if low is None:
            values["amount"] = share
        elif low < part:
            values |= {"low": quotient(Fraction(low) / Fraction(whole)), "high": share, "bound": "between"}
        else:
            return None
        return Node(self._pack.node_char("ratio"), "number", values)

    def mark(self, found: Found) -> Node | None:
        """`scored 36 out of 100`: a mark, and the highest that can be given.

        That is one of the `wholes` of a rule which names them. Praise may go beyond it: `12 out of 10`.
        """
        part, whole = amount_of(found, "n"), amount_of(found, "whole")
        if part is None or whole is None or whole <= 1 or not 0 <= part <= 2 * whole:
            return None
        if whole not in found.rule.args.get("wholes", (whole,)):
            return None
        return self.measured(found, "quantity", "score")

    def times(self, found: Found) -> Node:
        """`three times as many`, `deux fois et demie plus`."""
        made = self.measured(found, "multiple", "multiple")
        if half := found.value("f", "and_part") or found.value("f", "half"):
            made.values["amount"] += quotient(Fraction(half))
        return Node(made.char, "number", made.values)


def builders(pack: Pack) -> dict[str, Callable[[Found], Node | None]]:
    """Return the builders of the stage `value`, for one language."""
    made = Values(pack)
    return {
        "percent": made.percent,
        "points": made.points,
        "loose_points": made.loose_points,
        "money": made.money,
        "letter_money": made.letter_money,
        "money_range": made.money_range,
        "cents": made.cents,
        "quantity": made.quantity,
        "weight": made.weight,
        "part_quantity": made.part_quantity,
        "compound": made.compound,
        "feet_inches": made.feet_inches,
        "inches": made.inches,
        "with_rest": made.with_rest,
        "below_zero": made.below_zero,
        "lasting_rate": made.lasting_rate,
        "mark": made.mark,
        "ratio": made.ratio,
        "times": made.times,
    }


def _near(found: Found, cues: frozenset[str]) -> bool:
    """Tell whether one of the words `cues` stands in the sentence, not far from what was found."""
    start, end = found.match.span()
    shape = found.tape.shape
    before = _STOP.split(shape[max(0, start - _SENTENCE) : start])[-1]
    after = _STOP.split(shape[end : end + _SENTENCE], maxsplit=1)[0]
    return not cues.isdisjoint(before) or not cues.isdisjoint(after)


def amount_of(found: Found, name: str) -> Decimal | None:
    """Return the amount of the node of field `name`, or what its article stands for."""
    item = found.item(name)
    if item is None:
        return None
    amount = item.values.get("amount")
    if amount is None and "article_number" in item.values:
        return Decimal(item.values["article_number"])
    if amount is None and str(item.values.get("card")).isdecimal():
        return Decimal(item.values["card"])
    return amount


def unit_of(found: Found, name: str) -> str | None:
    """Return the unit that field `name` names, or None."""
    unit = found.value(name, "unit") or found.value(name, "unit_abbr") or found.value(name, "inch_in")
    return str(unit) if unit else None


def currency(item: Entry | Node | None) -> str | None:
    """Return the currency that an item names, with a scale where it has one, or None."""
    if item is None:
        return None
    for name in ("scaled_currency", "currency_sign", "currency", "currency_code"):
        if code := item.values.get(name):
            return str(code)
    return None
