"""One small record of each kind, for doctests and for those who write records by hand.

>>> sample("ranking", amount="29", unit="rank")["value"]["amount"]
'29'
"""

from __future__ import annotations

from typing import Any

from factkit.claims.base import claim_id

__all__ = ["sample"]


def sample(kind: str, *, amount: str | None, unit: str | None, text: str = "", **own: Any) -> dict[str, Any]:
    """The plain record of a claim whose whole document is its value.

    In: kind, number and unit, the text if it differs from the number, and the kind's own
    fields. Out: a dict that `factkit.claims.build` takes.
    """
    words = text or amount or kind
    span = {"start": 0, "end": len(words), "text": words}
    return {
        "id": claim_id("sample", 0, len(words), kind),
        "kind": kind,
        "value": {"amount": amount, "unit": unit, "span": span},
        "evidence": span,
        "doc": "sample",
        **own,
    }
