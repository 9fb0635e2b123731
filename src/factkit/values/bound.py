"""How a number bounds what it states: the words of the guide, shared by mentions and claims."""

from __future__ import annotations

from typing import Literal, get_args

__all__ = ["BOUNDS", "Bound"]

Bound = Literal["exact", "about", "more_than", "at_least", "less_than", "at_most", "between", "vague"]
BOUNDS: tuple[str, ...] = get_args(Bound)
