"""Digits with their grouping and decimal sign, read as a decimal."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

_SPACE_SIGNS = re.compile(r"[\s'’]")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{2,3})*[.,]\d{3}")
LONGEST = 60
"""Digits a number may have: past that it is an identifier, not a quantity."""


def decimal(token: str, point: str) -> Decimal | None:
    """Read digits with their grouping and decimal sign.

    `point` is the language's decimal sign; the other sign groups, unless the form
    says otherwise. None where the digits are too many to be a number.

    >>> decimal("1.196", ","), decimal("1.5", ","), decimal("22 483,5", ",")
    (Decimal('1196'), Decimal('1.5'), Decimal('22483.5'))
    """
    if token.isdecimal() and len(token) <= LONGEST:
        return Decimal(token)
    token = _SPACE_SIGNS.sub("", token)
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
