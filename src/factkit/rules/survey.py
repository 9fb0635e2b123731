"""Who measured a network's computing power: one source for all the shares of it in a paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from factkit.match.tokens import Tape
from factkit.rules.sentences import Sentence

_SHARES = "hash_rate_share"
_BESIDE = (_SHARES, "ranking")
"""Kinds of the claims beside whose source is theirs as well: `is third in the world, Hashwatch says`."""


def share_sources(rows: Iterable[dict[str, Any]], tape: Tape, parts: Iterable[Sentence]) -> None:
    """Give the shares of computing power that name no source the only one of their paragraph.

    Nobody counts such shares by themselves: those beside one with a source are from the same survey.
    """
    shares = [row for row in rows if row["kind"] == _SHARES]
    if not any(row["attribution"] is None for row in shares):
        return
    blocks = {tape.starts[part.start]: part.block for part in parts}
    named: dict[int, list[dict[str, Any]]] = {}
    wanted = {blocks[row["evidence"]["start"]] for row in shares}
    for row in rows:
        block = blocks[row["evidence"]["start"]]
        if block in wanted and row["kind"] in _BESIDE and row["attribution"] is not None:
            named.setdefault(block, []).append(row["attribution"])
    for row in shares:
        found = named.get(blocks[row["evidence"]["start"]], [])
        if row["attribution"] is None and len({source["name"] for source in found}) == 1:
            row["attribution"] = found[0]
