"""Building dates, periods and durations from the words of a text and a reference date."""

from __future__ import annotations

from collections.abc import Callable

from factkit.match.cascade import Found
from factkit.match.tokens import Node
from factkit.packs import Pack


def builders(pack: Pack) -> dict[str, Callable[[Found], Node | None]]:
    """Return the builders of the stage `date`, for one language."""
    return {}
