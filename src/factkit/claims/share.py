"""Shares: a part of a whole, in percent; "one in five" is 20 percent.

"plus de 90 % des services publics".

>>> from factkit.claims import build
>>> from factkit.claims.sample import sample
>>> build(sample("share", amount="90", unit="percent", of="services publics")).of
'services publics'
>>> build(sample("share", amount="120", unit="percent"))
Traceback (most recent call last):
factkit.errors.InvalidClaimError: value.amount: a share is at most 100 percent, not 120
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from factkit.claims.base import BaseClaim
from factkit.claims.demands import demand_share
from factkit.claims.parts import Phrase

__all__ = ["Share"]


class Share(BaseClaim):
    """A part of a whole."""

    kind: Literal["share"] = "share"
    of: Phrase | None = Field(None, description="the whole")

    def holds(self) -> None:
        """The value lies in 0..100 percent."""
        demand_share(self.value)
