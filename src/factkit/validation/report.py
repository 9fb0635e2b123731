"""What a validation found.

>>> report = Report((Finding(0, "value.amount", "a rank is at least 1, not 0"),), checked=1)
>>> report.ok, str(report.findings[0])
(False, 'record 0: value.amount: a rank is at least 1, not 0')
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal

__all__ = ["Finding", "Report", "Severity"]

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong with one record: which field, why, and where it is known what to write instead."""

    index: int
    field: str
    message: str
    severity: Severity = "error"
    suggestion: str | None = None
    line: int | None = None
    """The line of the file on which the record begins, where it came from one."""

    def __str__(self) -> str:
        mend = f" (suggestion: {self.suggestion})" if self.suggestion is not None else ""
        place = f"record {self.index}" if self.line is None else f"line {self.line}"
        return f"{place}: {self.field}: {self.message}{mend}"

    def as_dict(self) -> dict[str, object]:
        """The finding as a plain dict, for JSON."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Report:
    """All findings, in the order of the records; `ok` where none of them is an error."""

    findings: tuple[Finding, ...] = ()
    checked: int = 0

    @property
    def ok(self) -> bool:
        """Whether every record is valid; warnings do not count."""
        return all(finding.severity != "error" for finding in self.findings)
