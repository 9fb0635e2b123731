"""Counts: people or things counted, and rates of them.

"environ 11 millions de personnes", "24 morts", "500 articles par jour".

>>> from factkit.claims import build
>>> from factkit.claims.sample import sample
>>> build(sample("count", amount="24", unit="count", text="24 morts")).value.amount
Decimal('24')
>>> build(sample("count", amount="-24", unit="count"))
Traceback (most recent call last):
factkit.errors.InvalidClaimError: value.amount: a count is at least 0, not -24
"""

from __future__ import annotations

from typing import Literal

from factkit.claims.base import BaseClaim
from factkit.claims.demands import demand_from, demand_unit

__all__ = ["Count"]


class Count(BaseClaim):
    """People or things counted."""

    kind: Literal["count"] = "count"

    def holds(self) -> None:
        """Nothing is counted below zero."""
        demand_unit(self.value, "count")
        demand_from(self.value, 0, "a count is at least 0")
