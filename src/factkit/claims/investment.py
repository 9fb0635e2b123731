"""Investments: money invested, attracted, raised, committed, needed or budgeted.

"attirer 370 milliards de dollars d'investissements étrangers", "a budget of 11 billion
dirhams for the strategy".

>>> from factkit.claims import build
>>> from factkit.claims.sample import sample
>>> record = sample("investment", amount="370000000000", unit="USD", flow="attracted")
>>> build(record).flow
'attracted'
>>> build(sample("investment", amount="370", unit="percent"))
Traceback (most recent call last):
factkit.errors.InvalidClaimError: value.unit: must be a currency code, XXX where none is named, not 'percent'
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from factkit.claims.base import BaseClaim
from factkit.claims.demands import demand_from, demand_money
from factkit.claims.parts import Phrase

__all__ = ["Flow", "Investment"]

Flow = Literal["attracted", "committed", "spent", "raised", "needed"]


class Investment(BaseClaim):
    """Money invested, whatever its status."""

    kind: Literal["investment"] = "investment"
    flow: Flow | None = Field(None, description="which way the money goes")
    investor: Phrase | None = Field(None, description="who gives it")

    def holds(self) -> None:
        """The value is money, and none of it is negative."""
        demand_money(self.value)
        demand_from(self.value, 0, "an investment is at least 0")
