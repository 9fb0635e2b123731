"""The errors that factkit raises on purpose. Anything else that escapes is a bug.

>>> issubclass(UnreadableDocumentError, FactkitError)
True
"""

from __future__ import annotations

__all__ = [
    "FactkitError",
    "InvalidClaimError",
    "InvalidPeriodError",
    "InvalidRuleError",
    "InvalidSettingError",
    "MissingPackageError",
    "PackError",
    "UnknownKindError",
    "UnknownLanguageError",
    "UnreadableDocumentError",
    "UnreadableRecordsError",
]


class FactkitError(Exception):
    """The root of the tree: catch it to catch everything that factkit refuses."""


class UnreadableDocumentError(FactkitError):
    """A document that cannot be read.

    >>> str(UnreadableDocumentError("a.txt", "the file is empty"))
    'a.txt: the file is empty'
    """

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")

    def __reduce__(self) -> tuple[type[UnreadableDocumentError], tuple[str, str]]:
        """Let the error travel between processes."""
        return type(self), (self.path, self.reason)


class UnreadableRecordsError(FactkitError):
    """A file of records, a schema or a target that cannot be read or written."""


class MissingPackageError(FactkitError, ImportError):
    """A package that only some uses need, and that is not installed; the message says how to get it."""


class InvalidClaimError(FactkitError, ValueError):
    """A record that is no valid claim; the message names the field and the reason.

    `fields` are the fields that were refused, as `value.amount`.
    """

    def __init__(self, message: str, fields: tuple[str, ...] = ()) -> None:
        self.fields = fields
        super().__init__(message)


class InvalidPeriodError(FactkitError, ValueError):
    """Text that is no EDTF date or interval, or one that runs backwards."""


class PackError(FactkitError):
    """A language pack that is missing, incomplete or malformed."""


class InvalidRuleError(PackError):
    """A rule that cannot be compiled, or that could backtrack without end."""


class InvalidSettingError(FactkitError, ValueError):
    """An environment variable of factkit that holds what it cannot; the message names it."""


class UnknownLanguageError(FactkitError, LookupError):
    """A language that has no pack."""


class UnknownKindError(FactkitError, LookupError):
    """A kind of claim that does not exist."""
