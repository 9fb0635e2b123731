"""Rankings: a place in an ordered list, a top-N, a superlative with an ordinal.

"29e au classement", "ranks 11th", "among the top 20" (from 1 to 20).

>>> from factkit.claims import build
>>> from factkit.claims.sample import sample
>>> claim = build(sample("ranking", amount="29", unit="rank", out_of="193", scope="au monde"))
>>> claim.out_of, claim.scope
(Decimal('193'), 'au monde')
>>> build(sample("ranking", amount="200", unit="rank", out_of="193"))
Traceback (most recent call last):
factkit.errors.InvalidClaimError: value.amount: a rank is at most out_of, 193, not 200
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from factkit.claims.base import BaseClaim
from factkit.claims.demands import demand_from, demand_unit
from factkit.claims.numbers import Number
from factkit.claims.parts import Phrase
from factkit.claims.refusal import refuse

__all__ = ["Ranking"]


class Ranking(BaseClaim):
    """A place in an ordered list."""

    kind: Literal["ranking"] = "ranking"
    out_of: Number | None = Field(None, description="how many are ranked")
    index: Phrase | None = Field(None, description="the ranking, or who publishes it")
    previous: Number | None = Field(None, description="the earlier rank")
    scope: Phrase | None = Field(None, description="among whom: 'au monde', 'in Central Asia'")

    def holds(self) -> None:
        """A rank is a whole number from 1 to `out_of`."""
        value = self.value
        demand_unit(value, "rank")
        demand_from(value, 1, "a rank is at least 1")
        last = self.out_of
        for field, number in (("amount", value.amount), ("low", value.low), ("high", value.high)):
            if number is None:
                continue
            if number != int(number):
                refuse(f"value.{field}", f"a rank is a whole number, not {number:f}")
            if last is not None and number > last:
                refuse(f"value.{field}", f"a rank is at most out_of, {last:f}, not {number:f}")
        if self.previous is not None and self.previous < 1:
            refuse("previous", f"a rank is at least 1, not {self.previous:f}")
