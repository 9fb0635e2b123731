"""Targets: any number stated as an aim, but people to be trained and money to be invested.

"create 240 000 jobs by 2030", "viser 40 milliards d'exportations".

>>> from factkit.claims import build
>>> from factkit.claims.sample import sample
>>> build(sample("target", amount="240000", unit="count", action="create")).action
'create'
>>> build(sample("target", amount="240000", unit=None))
Traceback (most recent call last):
factkit.errors.InvalidClaimError: value.unit: missing: every number has one, people and things have 'count'
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from factkit.claims.base import BaseClaim
from factkit.claims.numbers import Number
from factkit.claims.parts import Phrase

__all__ = ["Target"]


class Target(BaseClaim):
    """A number stated as an aim, in any unit."""

    kind: Literal["target"] = "target"
    action: Phrase | None = Field(None, description="the verb of the aim: 'create', 'viser'")
    baseline: Number | None = Field(None, description="the number from which the aim sets out")
