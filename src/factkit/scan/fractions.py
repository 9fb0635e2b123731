"""Building fractions: parts in words and digits, mixed numbers, and scales that they stand before."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Context, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from factkit.match.cascade import Found
from factkit.match.tokens import Node
from factkit.packs import Pack
from factkit.scan import durations, numbers
from factkit.scan.spoken import Counting, read

if TYPE_CHECKING:
    from factkit.match.glued import Parts
    from factkit.scan.numbers import Numbers, Word

_PLACES = Context(prec=12)
_PARTS = frozenset(
    map(Decimal, (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 32, 50, 64, 100, 10**3, 10**4, 10**5))
)
_SIGNS = ("fraction_sign", "fraction", "half", "moiti", "and_part")


def builders(pack: Pack, read_number: Numbers) -> dict[str, Callable[[Found], Node | None]]:
    """Return the builders of fractions, for one language."""

    counting = read_number.counting

    def made(value: Fraction, values: dict[str, Any]) -> Node:
        return Node(pack.node_char("ratio"), "number", {"amount": quotient(value), **values})

    def mixed(found: Found) -> Node | None:
        """A whole, a part and the scales of both: `2 1/2`, `deux millions et demi`, `half a million`."""
        part = part_of(found)
        whole = read_number.amount_of(found, "n") if found.has("n") else Decimal(0)
        if part is None or whole is None:
            return None
        scale = numbers.scale_of(found, "scale") or (
            numbers.trailing_scale(found, *found.range("n")) if found.has("n") else None
        )
        part_scale = numbers.scale_of(found, "fscale")
        if counting.tens and part >= 1 and found.has("n") and found.has("num") and not scale:
            # `treinta y cinco medios`: no part by itself, so that the "and" is that of the number.
            times = Fraction(read_number.amount_of(found, "num") or 1)
            return made((Fraction(whole) + times) * part / times, {"digits": False})
        total = Fraction(whole)
        if found.has("scale") and scale:
            total *= Fraction(scale)
        if part_scale:
            total = (
                (total + part) * Fraction(part_scale) if not scale else total + part * Fraction(part_scale)
            )
        else:
            total += part * Fraction(scale or 1)
        if found.has("sign"):
            total = -total
        if not scale and not part_scale:
            return made(total, {"digits": False})
        return read_number.node("numdec", {"amount": quotient(total), "digits": False})

    def part_of(found: Found) -> Fraction | None:
        if found.has("f"):
            values = found.item("f")
            worth = next((values.values[n] for n in _SIGNS if values and n in values.values), None)
            times = read_number.amount_of(found, "num") if found.has("num") else Decimal(1)
            return Fraction(worth) * Fraction(times) if worth and times else None
        low = read_number.amount_of(found, "num") if found.has("num") else Decimal(1)
        high = read_number.amount_of(found, "den")
        if not low or not high or not low < high:
            return None
        return Fraction(low) / Fraction(high)

    def spoken(found: Found) -> Node | None:
        """`trois cinquièmes`, `two and a third`: number words that end in an ordinal."""
        words = list(numbers.words_in(found, *found.range("n")))
        singular = found.item("den")
        if len(words) < 2 or singular is None:
            return None
        if "ordinal_word" in singular.values and len(words) > (2 if words[0][0] == 1 else 1):
            whole = read(words, read_number.counting)
            if whole and whole[1] == words[-1][1] and not (words[0][0] == 1 and len(words) == 2):
                return None
        value = fraction(words, read_number.counting)
        if value is None:
            return None
        if scale := numbers.scale_of(found, "fscale"):
            return read_number.node("numdec", {"amount": quotient(value * Fraction(scale)), "digits": False})
        return made(-value if found.has("sign") else value, {"digits": False})

    def slash(found: Found) -> Node | None:
        """`3/4`: a fraction only over a number that parts are made of, so that 24/7 and 9/11 stay."""
        over = read_number.amount_of(found, "den")
        return mixed(found) if over in _PARTS else None

    def over(found: Found) -> Node | None:
        """`2000 over 3`: whatever number by another."""
        top, bottom = read_number.amount_of(found, "num"), read_number.amount_of(found, "den")
        return made(Fraction(top) / Fraction(bottom), {"digits": False}) if top and bottom else None

    def part_percent(found: Found) -> Node | None:
        """`a quarter point`, `un demi pour cent`: a part of one percent or of one point."""
        part = found.value("n", "half") or found.value("n", "fraction")
        times = read_number.amount_of(found, "num") if found.has("num") else Decimal(1)
        if not part or not times:
            return None
        percent = found.value("unit", "percent")
        factor = percent or found.value("unit", "point") or 1
        values: dict[str, Any] = {
            "amount": quotient(Fraction(part) * Fraction(times) * Fraction(factor)),
            "unit": "percent" if percent else "percentage_point",
        }
        return Node(pack.node_char("percent"), "percent", values)

    def glued_percent(found: Found) -> Node | None:
        """`fünfzehnprozentig`: a percentage written as one word with its number."""
        amount = glued(found.value("value", "glued_percent"))
        if amount is None:
            return None
        return Node(pack.node_char("percent"), "percent", {"amount": amount, "unit": "percent"})

    def glued(words: Parts | None) -> Decimal | None:
        """Return the number of a word that is glued of one and of what it counts, which is its last part."""
        words = words or ()
        said = read([(worth, at + 1, joined) for at, (worth, joined) in enumerate(words[:-1])], counting)
        return Decimal(said[0]) if said is not None and said[1] == len(words) - 1 else None

    def glued_lasting(found: Found) -> Node | None:
        """`sechsmonatig`, `трёхлетний`: so long, written as one word with its number."""
        name = str(found.rule.args["glued"])
        amount = glued(found.value("value", name))
        unit = str(found.rule.args["unit"])
        if not amount:
            return None
        values = {"duration": durations.duration(unit, amount), "parts": [(unit, amount)]}
        return Node(pack.node_char("duration"), "duration", values)

    return {
        "mixed": mixed,
        "fraction": spoken,
        "slash": slash,
        "over": over,
        "part_percent": part_percent,
        "glued_percent": glued_percent,
        "glued_lasting": glued_lasting,
    }


def fraction(words: list[Word], counting: Counting) -> Fraction | None:
    """Read number words of which the last is an ordinal, as a fraction or a mixed number.

    What follows the last "and" is a part by itself where it is less than one:
    "twenty and three fifths". Tens before the ordinal belong to it: "three twenty-firsts".

    >>> fraction([(20, 1, False), (3, 3, True), (5, 4, False)], Counting())
    Fraction(103, 5)
    """
    for at in range(len(words) - 2, 0, -1):
        if words[at][2]:
            if counting.tens and at == len(words) - 2 and 20 <= words[at - 1][0] < 100:
                break  # "treinta y dos quintos": the "and" is that of the number.
            part = _simple(words[at:], counting)
            whole = _whole(words[:at], counting)
            if part is not None and part < 1 and whole is not None:
                return whole + part
            break
    return _simple(words, counting)


def _simple(words: list[Word], counting: Counting) -> Fraction | None:
    """One number over another: the lower one is the ordinal, with the tens that belong to it."""
    last = words[-1][1]
    split = next(at for at, word in enumerate(words) if word[1] == last)
    if split < len(words) - 1:  # Written as one: "tre ventunesimi".
        return _over(words, split, counting)
    tens = words[split - 1]
    # Where "and" joins tens and ones, tens without one are no part of the ordinal.
    ones = words[-1][0] < 10 and not counting.tens
    if split > 1 and ones and 20 <= tens[0] < 100 and (not tens[2] or words[-1][2]):
        split -= 1
    return _over(words, split, counting)


def _over(words: list[Word], split: int, counting: Counting) -> Fraction | None:
    """Return the number before `split` over the one from there on, or None."""
    upper, lower = _whole(words[:split], counting), _whole(words[split:], counting)
    return upper / lower if upper is not None and lower is not None and lower > 2 else None


def _whole(words: list[Word], counting: Counting) -> Fraction | None:
    if not words:
        return None
    # A fraction ends what is said, so that each "and" before it only adds: "twenty and three and a half".
    said = read([(worth, end, False) for worth, end, _ in words], counting)
    return Fraction(said[0]) if said and said[1] == words[-1][1] else None


def quotient(value: Fraction) -> Decimal:
    """Return a fraction as a decimal of a dozen digits.

    >>> quotient(Fraction(1, 3)), quotient(Fraction(5, 2))
    (Decimal('0.333333333333'), Decimal('2.5'))
    """
    if value.denominator == 1:
        return Decimal(value.numerator)
    return _PLACES.divide(Decimal(value.numerator), Decimal(value.denominator))
