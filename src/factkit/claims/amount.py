"""Amounts: any sum of money that is no investment: revenue, exports, price, cost, fine, GDP.

"exports worth 17.9 billion dirhams in 2023".

>>> from factkit.claims import build
>>> from factkit.claims.sample import sample
>>> build(sample("amount", amount="17900000000", unit="MAD")).value.unit
'MAD'
>>> build(sample("amount", amount="17900000000", unit="km"))
Traceback (most recent call last):
factkit.errors.InvalidClaimError: value.unit: must be a currency code, XXX where none is named, not 'km'
"""

from __future__ import annotations

from typing import Literal

from factkit.claims.base import BaseClaim
from factkit.claims.demands import demand_money

__all__ = ["Amount"]


class Amount(BaseClaim):
    """A sum of money; a loss is negative."""

    kind: Literal["amount"] = "amount"

    def holds(self) -> None:
        """The value is money."""
        demand_money(self.value)
