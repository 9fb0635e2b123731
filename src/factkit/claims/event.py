"""Events: what happens on a stated date, or a numbered edition of it.

"la 6e conférence ministérielle du numérique". The value is the number of the edition, or none;
its span then holds the date.

>>> from factkit.claims import build
>>> from factkit.claims.sample import sample
>>> record = sample("event", amount="6", unit="edition", name="conférence ministérielle", edition="6")
>>> build(record).edition
Decimal('6')
>>> build(sample("event", amount="6", unit="edition", edition="7"))
Traceback (most recent call last):
factkit.errors.InvalidClaimError: edition: 7 is not the value, which is 6
"""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from factkit.claims.base import BaseClaim
from factkit.claims.demands import demand_unit
from factkit.claims.numbers import Number
from factkit.claims.parts import Phrase
from factkit.claims.refusal import refuse

__all__ = ["Event"]


class Event(BaseClaim):
    """Something that happened or will happen on a stated date, or a numbered edition of it."""

    kind: Literal["event"] = "event"
    name: Phrase | None = Field(None, description="what happens")
    edition: Number | None = Field(None, description="the how-many-th of its series")
    place: Phrase | None = Field(None, description="where")

    numberless: ClassVar[bool] = True

    def holds(self) -> None:
        """A number of an event is that of its edition."""
        value = self.value
        if value.unit is not None or value.amount is not None or value.low is not None:
            demand_unit(value, "edition")
        if value.amount is not None and self.edition is not None and value.amount != self.edition:
            refuse("edition", f"{self.edition:f} is not the value, which is {value.amount:f}")
