"""Training targets: a number of people to be trained, taught or certified, stated as an aim.

"former 100 000 informaticiens en quatre ans".

>>> from factkit.claims import build
>>> from factkit.claims.sample import sample
>>> record = sample("training_target", amount="100000", unit="count", action="former")
>>> build(record).action
'former'
>>> build(sample("training_target", amount="40", unit="percent"))
Traceback (most recent call last):
factkit.errors.InvalidClaimError: value.unit: must be 'count', not 'percent'
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from factkit.claims.base import BaseClaim
from factkit.claims.demands import demand_from, demand_unit
from factkit.claims.numbers import Number
from factkit.claims.parts import Phrase

__all__ = ["TrainingTarget"]


class TrainingTarget(BaseClaim):
    """A number of people to be trained."""

    kind: Literal["training_target"] = "training_target"
    action: Phrase | None = Field(None, description="the verb of the aim: 'former', 'train'")
    baseline: Number | None = Field(None, description="the number from which the aim sets out")

    def holds(self) -> None:
        """People are counted, from none up."""
        demand_unit(self.value, "count")
        demand_from(self.value, 0, "a number of people is at least 0")
