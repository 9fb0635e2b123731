"""Changes: growth, fall, gain or loss, in percent, points, places, money or as a multiple.

"up 10.2%", "gained ten places", "est passé de 17,9 à 25 milliards". The amount is the size of
the change, positive, and `direction` tells the way; where only the two ends are given, `from`
and `to` hold them and the amount is the end value.

>>> from factkit.claims import build
>>> from factkit.claims.sample import sample
>>> record = sample("change", amount="25", unit="percent", direction="up", **{"from": "17.9", "to": "25"})
>>> claim = build(record)
>>> claim.from_, claim.model_dump(mode="json")["from"]
(Decimal('17.9'), '17.9')
>>> build(sample("change", amount="-3", unit="percent", direction="down"))
Traceback (most recent call last):
factkit.errors.InvalidClaimError: value.amount: a change has a direction and a positive size, not -3
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from factkit.claims.base import BaseClaim
from factkit.claims.demands import demand_from
from factkit.claims.numbers import Number

__all__ = ["Change", "Direction"]

Direction = Literal["up", "down"]


class Change(BaseClaim):
    """A growth, fall, gain or loss."""

    kind: Literal["change"] = "change"
    direction: Direction | None = Field(None, description="which way it went")
    from_: Number | None = Field(None, alias="from", description="the value before")
    to: Number | None = Field(None, description="the value after")

    def holds(self) -> None:
        """The size of a change is positive; an end value may be what it is."""
        value = self.value
        if self.to is None or value.amount != self.to:
            demand_from(value, 0, "a change has a direction and a positive size")
