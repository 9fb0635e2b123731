"""Cutting a stream of documents into batches, each with a key that tells whether it has changed.

>>> from factkit.text.items import Item
>>> [len(batch.items) for batch in batches(Item(str(n), f"{n}.txt", size=200_000) for n in range(5))]
[3, 2]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from factkit.errors import UnreadableDocumentError
from factkit.text.items import Item

__all__ = ["Batch", "batches"]

_MOST, _LARGEST = 64, 500_000
"""Documents, and bytes of input, after which a batch is full."""

Unread = UnreadableDocumentError


@dataclass(frozen=True, slots=True)
class Batch:
    """Documents that are read together: their number in the run, and what tells them from others."""

    number: int
    items: tuple[Item | Unread, ...]

    @property
    def size(self) -> int:
        """Bytes of input."""
        return sum(item.size for item in self.items if isinstance(item, Item))

    @property
    def key(self) -> str:
        """A hash of which documents these are, and of the state of their files."""
        told = sha256()
        for item in self.items:
            said = f"{item.id}\n{item.name}\n{item.mark}" if isinstance(item, Item) else str(item)
            told.update(said.encode("utf-8", "surrogatepass") + b"\0")
        return told.hexdigest()[:16]

    def singles(self) -> list[Batch]:
        """Each document as a batch of its own, of the same number."""
        return [Batch(self.number, (item,)) for item in self.items]


def batches(items: Iterable[Item | Unread]) -> Iterator[Batch]:
    """Yield the items in batches, the last of which may be small."""
    number, near, size = 0, [], 0
    for item in items:
        near.append(item)
        size += item.size if isinstance(item, Item) else 0
        if len(near) >= _MOST or size >= _LARGEST:
            yield Batch(number, tuple(near))
            number, near, size = number + 1, [], 0
    if near:
        yield Batch(number, tuple(near))
