"""By what names a text takes up a thing that it has named: a part of the name, a case of it, its letters."""

from __future__ import annotations

from factkit.rules.entities import Entity
from factkit.rules.names import Referent
from factkit.rules.words import Words

_OWN = 2
"""How often a text that says a short name means it: `Tarnix … Tarnix … Tarnix Telecom` are two houses."""
_STEM = 3
"""Letters that a name keeps without the ending of its case."""


class Aliases:
    """The names of a document by what they name. It adds nothing to the entities that it looks into."""

    def __init__(self, words: Words, entities: dict[str, Entity]) -> None:
        self._words, self._entities = words, entities
        self._short: dict[str, str] = {}
        """The keys of entities by all names that they go under."""
        self._stems: dict[str, str] = {}
        """Names by what all their cases have in common, where names decline."""

    def entity(self, name: Referent) -> Entity | None:
        """Return the thing that a name without a code names; None where it was not spoken of."""
        return self._entities.get(self._short.get(name.name, name.name))

    def is_person(self, name: Referent) -> bool:
        """Tell whether a name is a person's, as far as the document says."""
        entity = self._entities.get(self._short.get(name.name, name.name))
        return entity is not None and entity.person

    def resolved(self, name: Referent) -> Referent:
        """Return a name as its fullest form, where it was written; a demonym stays in its place."""
        entity = self._entities.get(self._short.get(name.name, name.name))
        if name.code or entity is None or entity.first.name == name.name:
            return name
        if self._words.case_endings and self._stem(name.name.split()) == self._stem(
            entity.first.name.split()
        ):
            return name
        return name._replace(name=entity.first.name)

    def same(self, short: Referent, name: Referent) -> None:
        """Take a name as short for another one: `Tarn Foods (TRNF)`."""
        self._short[short.name] = self.key(name)

    def key(self, name: Referent) -> str:
        """Return what a name names: its country, the longer name it shortens, or itself."""
        if name.code:
            return name.code
        known = self._short.get(name.name) or self._short.get(name.name.title())
        if not known and len(name.name) > _STEM:
            known = self._short.get(name.name.upper())  # `Tarnix`, after a title that wrote `TARNIX`
        if known:
            return known
        pieces = name.name.split()
        if (stem := self._stem(pieces)) and (first := self._stems.setdefault(stem, name.name)) != name.name:
            self._short[name.name] = self._short.get(first, first)
            return self._short[name.name]
        if len(pieces) == 1:
            self._short.setdefault(name.name, name.name)
            return name.name
        head = self._short.get(pieces[0])
        if head in self._entities and head.startswith(name.name + " "):
            self._short[name.name] = head  # `Tarn Foods`, after `Tarn Foods Ltd`
            return head
        if head in self._entities and name.name.startswith(head + " ") and self._only_closed(name.name, head):
            self._short[name.name] = head  # `Tarn Foods Group`, after `Tarn Foods`
            return head
        taken = head == pieces[0] and head in self._entities and len(pieces) < 4
        if taken and head is not None and self._entities[head].count < _OWN:
            self._entities[head].first = name
            self._short[name.name] = head
            return head
        self._short[name.name] = name.name
        for piece in (pieces[0], pieces[-1]):
            if piece[:1].isupper() and len(piece) > 2:
                self._short.setdefault(piece, name.name)
                self._short.setdefault(piece.title(), name.name)
        return name.name

    def _only_closed(self, name: str, head: str) -> bool:
        """Tell whether all that a name adds to another is what the law calls a house: `Group`, `SA`."""
        added = name[len(head) + 1 :].casefold().split()
        return self._words.house_forms.issuperset(added)

    def _stem(self, pieces: list[str]) -> str | None:
        """Return a name without the endings of its case; None where names do not decline."""
        endings = self._words.case_endings
        if not endings:
            return None
        return " ".join(
            next((w[: -len(e)] for e in endings if w.endswith(e) and len(w) >= len(e) + _STEM), w)
            for w in pieces
        )
