"""What is read from a text and cannot be so: the field is left out, or the claim, never the document.

A text may say anything: "ranks 29th out of 12", "over the last 13 billion years". The rules know
the usual slips; what they let through and the models refuse is put aside here, and said in the
log `factkit`.
"""

from __future__ import annotations

import logging
from typing import Any

from factkit.claims import BaseClaim, build, built
from factkit.errors import InvalidClaimError

__all__ = ["spared"]

_LOG = logging.getLogger("factkit")
_NEEDED = frozenset({"id", "kind", "value", "evidence", "doc"})
_SHARED = frozenset(BaseClaim.model_fields)


def spared(row: dict[str, Any], model: type[BaseClaim] | None = None) -> list[BaseClaim]:
    """Return the claim of a plain record, without the fields that its model refuses; or nothing.

    In: a record as the rules make it, and its model where it is of a user's own kind.

    >>> from factkit.claims.sample import sample
    >>> [claim.out_of for claim in spared(sample("ranking", amount="29", unit="rank", out_of="12"))]
    [None]
    """
    for _ in range(2):
        try:
            return [build(row) if model is None else built(model, row)]
        except InvalidClaimError as error:
            _LOG.warning("%s: %s: left out", row.get("doc"), error)
            row = _without(row, error.fields)
    return []


def _without(row: dict[str, Any], fields: tuple[str, ...]) -> dict[str, Any]:
    """Return a record without the fields named; where one is needed, without all that may contradict it."""
    named = {field.split(".")[0] for field in fields}
    if "spans" in named:
        named |= {field.split(".")[1] for field in fields if field.startswith("spans.")}
    if named & _NEEDED:
        named |= row.keys() - _SHARED
    dropped = named - _NEEDED - {"spans"}
    spans = {name: span for name, span in row.get("spans", {}).items() if name not in dropped}
    return {name: value for name, value in row.items() if name not in dropped} | {"spans": spans}
