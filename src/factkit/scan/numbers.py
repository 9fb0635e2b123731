"""Building numbers: digits and their grouping, number words, ordinals, vague quantities."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any

import regex

from factkit.match.cascade import Found
from factkit.match.tokens import Node
from factkit.packs import Pack

_GROUP_SIGNS = regex.compile(r"[\s'’]")
_GROUPED = regex.compile(r"\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}")
_MINUS = frozenset("-−")
LONGEST = 60
"""Digits a number may have: past that it is an identifier, not a quantity."""


def builders(pack: Pack) -> dict[str, Callable[[Found], Node | None]]:
    """Return the builders of the stage `number`, for one language."""

    def node(kind: str, values: dict[str, Any]) -> Node:
        return Node(pack.node_char(kind), "number", values)

    def digits(found: Found) -> Node | None:
        """Digits, a sign and a scale: `-1,2 M`."""
        token = found.text("n")
        amount = decimal(token, pack.settings["decimal"])
        if amount is None:
            return None
        scale = found.value("scale", "scale") or found.value("scale", "scale_abbr")
        sign = found.text("sign")
        if scale:
            amount = plain_product(amount, Decimal(scale))
        values: dict[str, Any] = {
            "amount": -amount if sign in _MINUS else amount,
            "sign": sign,
            "digits": True,
        }
        if sign == "±":
            values["bound"] = "about"
        bare = not scale and not sign and token.isdigit()
        return node(_digits_type(token) if bare else "numdec", values)

    def words(found: Found) -> Node | None:
        """A number in words; the longest beginning that is one where the whole is none."""
        start, end = found.range("n")
        while end > start:
            amount = _spoken(pack, found.tape.words(start, end))
            if amount is not None:
                made = node(_word_type(amount), {"amount": Decimal(amount), "digits": False})
                made.upto = end
                return made
            end -= 1
        return None

    def ordinal(found: Found) -> Node | None:
        token = found.text("n")
        amount = decimal(token, pack.settings["decimal"])
        if amount is None or amount != amount.to_integral_value() or amount > 10**6:
            return None
        return Node(pack.node_char("ord"), "ordinal", {"amount": amount.quantize(Decimal(1)), "unit": "rank"})

    def ordinal_words(found: Found) -> Node | None:
        text = found.text("n").lower()
        amount = pack.ordinal(text)
        if amount is None:
            return None
        return Node(
            pack.node_char("ord"), "ordinal", {"amount": Decimal(amount), "unit": "rank", "inwords": True}
        )

    def vague(found: Found) -> Node | None:
        """`dizaines de milliers`: a lower end alone; `une centaine`: about a hundred."""
        low = Decimal(1)
        for name in ("first", "second"):
            if found.has(name):
                low *= Decimal(found.value(name, "collective") or found.value(name, "scale"))
        return Node(pack.node_char("vague"), "number", {"low": low, "bound": "vague"})

    def collective(found: Found) -> Node | None:
        """`une centaine`, `two dozen`: so many of them, about or exactly as the rule says."""
        amount = Decimal(found.rule.args.get("amount", 1))
        if found.has("n"):
            amount = Decimal(found.value("n", "article_number") or _spoken(pack, found.text("n")) or 1)
        for name in ("first", "second"):
            if found.has(name):
                amount *= Decimal(found.value(name, "collective") or found.value(name, "scale"))
        return node(
            "numdec", {"amount": amount, "bound": found.rule.args.get("bound", "exact"), "digits": False}
        )

    return {
        "digits": digits,
        "words": words,
        "ordinal": ordinal,
        "ordinal_words": ordinal_words,
        "vague": vague,
        "collective": collective,
    }


def decimal(token: str, point: str) -> Decimal | None:
    """Read digits with their grouping and decimal sign.

    `point` is the language's decimal sign; the other sign groups, unless the form
    says otherwise. None where the digits are too many to be a number.

    >>> decimal("1.196", ","), decimal("1.5", ","), decimal("22 483,5", ",")
    (Decimal('1196'), Decimal('1.5'), Decimal('22483.5'))
    """
    token = _GROUP_SIGNS.sub("", token)
    if len(token) > LONGEST:
        return None
    other = "." if point == "," else ","
    commas, dots = token.count(point), token.count(other)
    if commas and dots:
        last = max(token.rfind(point), token.rfind(other))
        token = token[:last].replace(point, "").replace(other, "") + "." + token[last + 1 :]
    elif dots and (dots > 1 or _GROUPED.fullmatch(token)):
        token = token.replace(other, "")
    elif commas > 1:
        token = token.replace(point, "")
    else:
        token = token.replace(",", ".")
    try:
        return Decimal(token)
    except InvalidOperation:
        return None


def plain_product(amount: Decimal, factor: Decimal) -> Decimal:
    """Multiply and drop the zeros after the point that scaling leaves.

    >>> plain_product(Decimal("1.50"), Decimal(1000))
    Decimal('1500')
    """
    product = amount * factor
    whole = product.to_integral_value()
    return whole.quantize(Decimal(1)) if whole == product else product.normalize()


def _digits_type(token: str) -> str:
    if len(token) <= 2:
        number = int(token)
        return "num12" if 0 < number <= 12 else "num31" if 0 < number <= 31 else "numint"
    return "numyear" if len(token) == 4 and 1000 <= int(token) < 2200 else "numint"


def _word_type(amount: int) -> str:
    return "word12" if 0 < amount <= 12 else "word31" if 0 < amount <= 31 else "wordint"


def _spoken(pack: Pack, words: str) -> int | None:
    text = " ".join(words.lower().split())
    amount = pack.cardinal(text)
    if amount is None:
        first, _, rest = text.partition(" ")
        article = pack.lexicon.words.get(first)
        if rest and article and "article_number" in article.values:
            return pack.cardinal(rest) or pack.cardinal(f"{pack.settings['one']} {rest}")
    return amount
