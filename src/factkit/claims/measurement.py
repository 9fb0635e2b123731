"""Measurements: a physical quantity, a score or the value of an index.

"47°C", "127 EH/s", "an EGDI score of 0.8628".

>>> from factkit.claims import build
>>> from factkit.claims.sample import sample
>>> claim = build(sample("measurement", amount="0.8628", unit="score"))
>>> claim.value.amount
Decimal('0.8628')
>>> build(sample("measurement", amount="127", unit="USD"))
Traceback (most recent call last):
factkit.errors.InvalidClaimError: value.unit: must be a unit of measure or 'score', not 'USD'
"""

from __future__ import annotations

from typing import Literal

from factkit.claims.base import BaseClaim
from factkit.claims.refusal import refuse
from factkit.values.quantity import is_currency

__all__ = ["Measurement"]

# These say that the number is of another kind; a physical unit is whatever pint reads.
_ELSEWHERE = frozenset({"count", "rank", "edition"})


class Measurement(BaseClaim):
    """A physical quantity or a score."""

    kind: Literal["measurement"] = "measurement"

    def holds(self) -> None:
        """The unit is neither money nor that of another kind."""
        unit = self.value.unit
        if unit is None or unit in _ELSEWHERE or is_currency(unit):
            refuse("value.unit", f"must be a unit of measure or 'score', not {unit!r}")
