"""Hash-rate shares: a share of the computing power of a network, in percent.

"plus de 18% du total du taux de hachage du réseau Bitcoin".

>>> from factkit.claims import build
>>> from factkit.claims.sample import sample
>>> record = sample("hash_rate_share", amount="18", unit="percent", of="réseau Bitcoin")
>>> build(record).of
'réseau Bitcoin'
>>> build(sample("hash_rate_share", amount="18", unit="exahash/second"))
Traceback (most recent call last):
factkit.errors.InvalidClaimError: value.unit: must be 'percent', not 'exahash/second'
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from factkit.claims.base import BaseClaim
from factkit.claims.demands import demand_share
from factkit.claims.parts import Phrase

__all__ = ["HashRateShare"]


class HashRateShare(BaseClaim):
    """A share of a network's hash rate."""

    kind: Literal["hash_rate_share"] = "hash_rate_share"
    of: Phrase | None = Field(None, description="the whole: the network or its hash rate")

    def holds(self) -> None:
        """The value lies in 0..100 percent."""
        demand_share(self.value)
