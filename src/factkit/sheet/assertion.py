"""A claim with all that it is compared by, worked out once."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from factkit.claims import BaseClaim
from factkit.sheet.alike import ASPECTS, Aspect, Theme, Time, subject_key, theme_of, time_of
from factkit.sheet.measures import Measure, measure_of

__all__ = ["Assertion", "Group", "assertion"]


@dataclass(frozen=True, slots=True, eq=False)
class Assertion:
    """A claim, and its parts in the form in which they are compared."""

    claim: BaseClaim
    subject: str | None
    theme: Theme
    time: Time | None
    aspect: Aspect
    measure: Measure | None

    def figure(self) -> Hashable:
        """What all tellings of one assertion have in common, whatever they leave unsaid.

        A claim that names no subject is held against other documents only where its metric and
        its time say what it is about.
        """
        home = None
        if self.subject is None and not (self.theme.stated and self.time is not None):
            home = self.claim.doc
        size = (self.measure.dimension, self.measure.number) if self.measure else None
        if size is None and not self.theme.stated:
            home = self.claim.id
        return self.claim.kind, self.subject, home, size, self.aspect, self.claim.negated


Group = list[Assertion]
"""The tellings of one assertion, the one that says most first."""


def assertion(claim: BaseClaim) -> Assertion:
    """What a claim asserts."""
    return Assertion(
        claim, subject_key(claim), theme_of(claim), time_of(claim), ASPECTS[claim.status], measure_of(claim)
    )
