"""What a check found.

>>> Status.__args__
('supported', 'contradicted', 'not_found')
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Any, Literal

from factkit.claims import BaseClaim

__all__ = ["Finding", "Report", "Status"]

Status = Literal["supported", "contradicted", "not_found"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A figure of a draft, what became of it, and the claims of the sources that tell."""

    status: Status
    claim: BaseClaim
    evidence: tuple[BaseClaim, ...] = ()
    differs: tuple[str, ...] = ()
    """The fields in which the claim departs from the first of the evidence."""
    derived: str | None = None
    """How the value is worked out from those of the evidence ("difference"); None where they state it."""

    def as_dict(self) -> dict[str, Any]:
        """The finding as a plain dict, for JSON."""
        return {
            "status": self.status,
            "differs": list(self.differs),
            "derived": self.derived,
            "claim": self.claim.model_dump(mode="json"),
            "evidence": [claim.model_dump(mode="json") for claim in self.evidence],
        }


@dataclass(frozen=True, slots=True)
class Report:
    """All findings, in the order of the draft; `ok` where every figure is supported."""

    findings: tuple[Finding, ...] = ()
    draft: str = field(default="", repr=False)
    """The text that was checked."""

    @property
    def ok(self) -> bool:
        """Whether every figure is supported."""
        return all(finding.status == "supported" for finding in self.findings)

    @property
    def checked(self) -> int:
        """How many figures were looked up."""
        return len(self.findings)

    def to_html(self, path: str | os.PathLike[str], *, title: str = "Draft") -> None:
        """Write the page that shows the draft beside what its sources say."""
        from factkit.checking.page import page
        from factkit.sheet.atomic import replacing

        with replacing(path) as file:
            file.write(page(self, title))

    def counts(self) -> dict[Status, int]:
        """How many figures have each status."""
        found: dict[Status, int] = {"supported": 0, "contradicted": 0, "not_found": 0}
        for finding in self.findings:
            found[finding.status] += 1
        return found
