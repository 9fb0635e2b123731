"""Dates, periods and durations: the builders of the stages `date`, `period` and `when`."""

from __future__ import annotations

from collections.abc import Callable

from factkit.match.cascade import Found
from factkit.match.tokens import Node
from factkit.packs import Pack
from factkit.scan import away, durations, eras, moments, nth, periods, relative, seasons, stretches


def builders(pack: Pack) -> dict[str, Callable[[Found], Node | None]]:
    """Return the builders of the stages of dates, for one language."""
    made = (moments, eras, periods, relative, away, durations, nth, seasons, stretches)
    return {name: builder for module in made for name, builder in module.builders(pack).items()}
